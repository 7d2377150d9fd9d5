package nl.zorgspoor.core.leerling.opp;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.ExtraOndersteuningsbehoefteVastgesteld;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.Vertrekt;
import nl.zorgspoor.core.leerling.opp.OPP.Gesprekken;
import nl.zorgspoor.core.leerling.opp.OPP.Status;
import nl.zorgspoor.core.leerling.opp.OPPCommand.*;
import nl.zorgspoor.core.leerling.opp.OPPEvent.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.OndersteuningAfgeschaald;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.TrajectAfgesloten;
import org.jspecify.annotations.Nullable;

/**
 * The OPPs of one student, and whether one is owed.
 *
 * @param alle by id, oldest first
 * @param verwacht the OPP that is owed; null when none is
 * @param behoefteVastgesteld whether extra needs were established for the present registration
 * @param vpi the days of the VPIs, by id
 */
public record OPPs(
        Map<String, OPP> alle, @Nullable Verwacht verwacht, boolean behoefteVastgesteld, Map<String, LocalDate> vpi) {

    public static final OPPs LEEG = new OPPs(Map.of(), null, false, Map.of());

    /** An OPP that is owed. */
    public record Verwacht(LocalDate vanaf, LocalDate voor, Rol opsteller, boolean verstreken) {}

    /** The OPP that is established and has not ended. */
    public Optional<OPP> lopend() {
        return alle.values().stream().filter(OPP::loopt).reduce((eerder, later) -> later);
    }

    /** Whether a term for establishing one runs. */
    boolean wachtOpOPP() {
        return verwacht != null && !verwacht.verstreken();
    }

    boolean heeftConcept() {
        return alle.values().stream().anyMatch(o -> o.status() == Status.CONCEPT);
    }

    /** What must be closed before the traject can close (R242). */
    public List<String> openstaand() {
        return lopend().isPresent() || heeftConcept() ? List.of("OPP") : List.of();
    }

    /**
     * What extra support rests on: an OPP that was established (R118) and whose action part was agreed to (R123).
     *
     * @param oppId the one that is named; the one that runs when null
     * @return the id of the OPP
     * @throws CommandGeweigerd 409 {@code OPP_ONTBREEKT} or {@code HANDTEKENING_ONTBREEKT}
     */
    public String eisVoorExtraOndersteuning(@Nullable String oppId, Context x, Aanmeldingen aanmelding) {
        OPP opp = lopend().filter(o -> oppId == null || o.oppId().equals(oppId)).orElse(null);
        if (opp == null) {
            throw Regel.OPP_WANNEER
                    .weigert("OPP_ONTBREEKT", "Extra ondersteuning begint met een vastgesteld OPP.")
                    .ontbreekt("OPP")
                    .herstel(heeftConcept() ? "StelOPPVast" : "StelOPPOp");
        }
        if (!opp.magUitgevoerd(x, aanmelding)) {
            throw Vaststelling.zonderHandtekening(
                    "Zonder instemming van de ouders wordt het handelingsdeel van het OPP niet uitgevoerd.");
        }
        return opp.oppId();
    }

    /** What a route may require of this area. */
    public boolean vervuld(Regel regel) {
        return switch (regel) {
            case OPP_WANNEER -> lopend().isPresent();
            case OPP_BIJ_BEHOEFTE -> lopend().isPresent() || heeftConcept();
            case OPP_EVAL -> alle.values().stream().anyMatch(o -> o.loop().ooitGeevalueerd());
            default -> false;
        };
    }

    List<OPPEvent> decide(OndertekenOPP c, Context x, Aanmeldingen aanmelding) {
        return new Ondertekening(bekend(c.oppId()), x, aanmelding).zelf(c);
    }

    List<OPPEvent> decide(WeigerInstemmingOPP c, Context x, Aanmeldingen aanmelding) {
        return new Ondertekening(bekend(c.oppId()), x, aanmelding).weiger(c);
    }

    List<OPPEvent> decide(LegOndertekeningOPPOpPapierVast c, Context x, Aanmeldingen aanmelding) {
        return new Ondertekening(bekend(c.oppId()), x, aanmelding).opPapier(c);
    }

    List<OPPEvent> decide(LegWeigeringOPPOpPapierVast c, Context x, Aanmeldingen aanmelding) {
        return new Ondertekening(bekend(c.oppId()), x, aanmelding).weigeringOpPapier(c);
    }

    List<OPPEvent> decide(BetwistOPPOpPapier c, Context x, Aanmeldingen aanmelding) {
        return new Ondertekening(bekend(c.oppId()), x, aanmelding).betwist(c);
    }

    List<OPPEvent> decide(HandelBetwistingOPPAf c, Context x, Aanmeldingen aanmelding) {
        return new Ondertekening(bekend(c.oppId()), x, aanmelding).handelAf(c);
    }

    public List<OPPEvent> verstreken(String leerlingId, Context x) {
        return OPPTermijnen.verstreken(this, leerlingId, x);
    }

    public List<Termijn> termijnen(Context x) {
        return OPPTermijnen.open(this, x);
    }

    OPPs evolve(OPPVerwacht e) {
        return met(new Verwacht(e.vanaf(), e.vaststellenVoor(), e.opsteller(), false));
    }

    OPPs evolve(OPPTermijnVerstreken e) {
        return verwacht == null
                ? this
                : met(new Verwacht(verwacht.vanaf(), verwacht.voor(), verwacht.opsteller(), true));
    }

    OPPs evolve(OPPOpgesteld e) {
        return met(new OPP(
                e.oppId(),
                Status.CONCEPT,
                secties(e.secties()),
                e.datum(),
                e.evaluatieOp(),
                Gesprekken.GEEN,
                Instemming.GEEN,
                OPP.Loop.GEEN));
    }

    OPPs evolve(LeerlingOverOPPGehoord e) {
        return met(e, o -> o.met(new Gesprekken(o.gesprekken().besprokenOp(), e.moment())));
    }

    OPPs evolve(OPPMetOudersBesproken e) {
        return met(e, o -> o.met(new Gesprekken(e.datum(), o.gesprekken().gehoord())));
    }

    OPPs evolve(OPPOndertekend e) {
        return met(e, o -> o.met(o.instemming().na(e)));
    }

    OPPs evolve(InstemmingOPPGeweigerd e) {
        return met(e, o -> o.met(o.instemming().na(e)));
    }

    OPPs evolve(OPPWoordOpPapierVastgelegd e) {
        return met(e, o -> o.met(o.instemming().na(e)));
    }

    OPPs evolve(OPPOpPapierBetwist e) {
        return met(e, o -> o.met(o.instemming().na(e)));
    }

    OPPs evolve(BetwistingOPPAfgehandeld e) {
        return met(e, o -> o.met(o.instemming().na(e)));
    }

    /** What was owed is there. */
    OPPs evolve(OPPVastgesteld e) {
        return met(e, o -> o.naGehoord()
                        .metEvaluatie(e.evaluatieOp())
                        .met(Status.VASTGESTELD, o.loop().vastgesteld(e.datum(), e.evaluerenVoor())))
                .met((Verwacht) null);
    }

    OPPs evolve(OPPGeregistreerd e) {
        return met(e, o -> o.met(o.status(), o.loop().geregistreerd(e.einddatum() != null)));
    }

    OPPs evolve(OPPGeevalueerd e) {
        return met(e, o -> o.naGehoord().met(o.status(), o.loop().geevalueerd(e.evaluerenVoor())));
    }

    OPPs evolve(OPPEvaluatieTeLaat e) {
        return met(e, o -> o.met(o.status(), o.loop().gemeld()));
    }

    OPPs evolve(OPPBijgesteld e) {
        return met(e, o -> {
            Secties nieuw = secties(e.secties());
            OPP na = o.metInhoud(nieuw, e.datum(), OPP.zelfdeHandelingsdeel(o.secties(), nieuw))
                    .metEvaluatie(e.evaluatieOp() == null ? o.evaluatieOp() : e.evaluatieOp());
            return o.loopt() ? na.naGehoord().met(o.status(), o.loop().bijgesteld()) : na;
        });
    }

    OPPs evolve(OPPBeeindigd e) {
        return met(e, o -> o.met(Status.BEEINDIGD, o.loop().beeindigd(e.einddatum())));
    }

    OPPs evolve(VPIIngevuld e) {
        Map<String, LocalDate> meer = new LinkedHashMap<>(vpi);
        meer.put(e.vpiId(), e.datum());
        return new OPPs(alle, verwacht, behoefteVastgesteld, meer);
    }

    /** What this area takes from others: needs that were established, and when nothing is owed any more. */
    OPPs evolve(LeerlingGebeurtenis e) {
        if (e instanceof ExtraOndersteuningsbehoefteVastgesteld) {
            return new OPPs(alle, verwacht, true, vpi);
        } else if (e instanceof Vertrekt v && v.ingegaan()) {
            return new OPPs(alle, null, false, vpi);
        } else if (e instanceof TrajectAfgesloten
                || e instanceof OndersteuningAfgeschaald a && a.niveau() == Ondersteuningsniveau.BASIS) {
            return met((Verwacht) null);
        }
        return this;
    }

    /** What was destroyed reads as absent. */
    private static Secties secties(@Nullable Secties s) {
        return s == null ? Secties.LEEG : s;
    }

    private OPPs met(@Nullable Verwacht nieuw) {
        return new OPPs(alle, nieuw, behoefteVastgesteld, vpi);
    }

    private OPPs met(OverOPP e, UnaryOperator<OPP> verandering) {
        return met(verandering.apply(bekend(e.oppId())));
    }

    private OPPs met(OPP opp) {
        Map<String, OPP> meer = new LinkedHashMap<>(alle);
        meer.put(opp.oppId(), opp);
        return new OPPs(meer, verwacht, behoefteVastgesteld, vpi);
    }

    OPP bekend(String oppId) {
        OPP opp = alle.get(oppId);
        if (opp == null) {
            throw CommandGeweigerd.nietGevonden("OPP", oppId);
        }
        return opp;
    }

    OPP eisOpen(String oppId) {
        OPP opp = bekend(oppId);
        opp.eis(Status.CONCEPT, Status.VASTGESTELD);
        return opp;
    }
}
