package nl.zorgspoor.core.leerling.aanmelding;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag.Leerlingfeiten;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.Aanmelding.Status;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.GezagGewijzigd;
import org.jspecify.annotations.Nullable;

/**
 * Who the student is, the registrations at this school, and the stay.
 *
 * @param naam goes out only with a referral that may tell it
 * @param alle registrations by id, oldest first
 */
@RecordBuilder
public record Aanmeldingen(
        String leerlingId,
        String schoolId,
        @Nullable String naam,
        @Nullable LocalDate geboortedatum,
        Ouders ouders,
        Map<String, Aanmelding> alle,
        Inschrijving inschrijving)
        implements AanmeldingenBuilder.With {

    public static final Aanmeldingen LEEG =
            new Aanmeldingen("", "", null, null, Ouders.GEEN, Map.of(), Inschrijving.LEEG);

    /** Whether this parent decides for the student on a day (R328): with authority, and until the student is of age. */
    public boolean heeftGezag(String ouderId, int meerderjarig, LocalDate op) {
        return ouders.heeftGezag(ouderId, op) && leeftijdOp(op) < meerderjarig;
    }

    /** What other streams may know of this student. */
    public Leerlingfeiten feiten() {
        return new Leerlingfeiten(leerlingId, schoolId, inschrijving.verblijf(), ouders.ids(), uitgeschrevenOp());
    }

    /** R327: the first day on which who left or will leave is not enrolled; null for who stays, and for who is registered again. */
    public @Nullable LocalDate uitgeschrevenOp() {
        Vertrek vertrek = inschrijving.vertrek();
        return vertrek == null || laatste().filter(a -> a.status().loopt()).isPresent() ? null : vertrek.datum();
    }

    /** Whether the student has left, and what follows from that has happened. */
    public boolean vertrokken() {
        Vertrek vertrek = inschrijving.vertrek();
        return uitgeschrevenOp() != null && vertrek != null && vertrek.ingegaan();
    }

    /**
     * Whether the student is new here on a day (R91): registered and not yet enrolled, or come over from another school in the
     * school year of that day. Who starts with the whole first year is not new in this sense.
     */
    public boolean nieuwOp(LocalDate dag) {
        LocalDate begin = inschrijving.verblijf().eersteDag(dag);
        return begin == null || begin.isAfter(dag)
                ? laatste().isPresent()
                : inschrijving.verblijf().isIngeschreven(dag)
                        && Schooljaar.van(begin).equals(Schooljaar.van(dag))
                        && laatste()
                                .filter(a ->
                                        a.verzoek().instroomtype() != AanmeldingCommand.Instroomtype.REGULIER_PO_VO)
                                .isPresent();
    }

    /** Age in whole years; 0 when the date of birth is not known. */
    public int leeftijdOp(LocalDate dag) {
        return geboortedatum == null || dag.isBefore(geboortedatum)
                ? 0
                : Period.between(geboortedatum, dag).getYears();
    }

    /** Whether the student is enrolled here on a day, or will be, or a registration still leads somewhere. */
    public boolean loopt(LocalDate dag) {
        return inschrijving.verblijf().isOfKomt(dag)
                || laatste().filter(a -> a.status().loopt()).isPresent();
    }

    /** The last registration. */
    public Optional<Aanmelding> laatste() {
        return alle.values().stream().reduce((eerder, later) -> later);
    }

    /** What this area has met of the requirements of a route. */
    public boolean vervuld(Regel regel) {
        return laatste().filter(a -> a.vervuld(regel)).isPresent();
    }

    List<LeerlingGebeurtenis> decide(MeldLeerlingAan c, Context x) {
        if (loopt(x.vandaag())) {
            throw Regel.DUBBELAANMELDING
                    .weigert("AL_AANGEMELD", "Leerling %s is hier al aangemeld of ingeschreven.", c.leerlingId())
                    .ontbreekt("einde van de lopende aanmelding of inschrijving")
                    .herstel(inschrijving.verblijf().isOfKomt(x.vandaag()) ? "SchrijfLeerlingUit" : "TrekAanmeldingIn");
        }
        if (alle.containsKey(c.aanmeldingId())) {
            throw CommandGeweigerd.statusOnjuist("Aanmelding %s bestaat al.".formatted(c.aanmeldingId()));
        }
        return Aanmeldregels.meldAan(c, x);
    }

    List<AanmeldingEvent> decide(GeefVoorkeurschoolOp c, Context x) {
        Aanmelding a = onbeslist(c);
        boolean dezeSchool = c.voorkeurschoolId().equals(x.school().schoolId());
        List<AanmeldingEvent> events = new ArrayList<>();
        events.add(new VoorkeurschoolOpgegeven(c.leerlingId(), a.aanmeldingId(), c.voorkeurschoolId(), dezeSchool));
        Zorgplicht eerder = a.zorgvraag().zorgplicht();
        if (dezeSchool && a.zorgvraag().behoefte() && a.lopendeZorgplicht() == null) {
            events.add(
                    eerder == null
                            ? Zorgplicht.start(
                                    c.leerlingId(),
                                    a.aanmeldingId(),
                                    Zorgplicht.begin(
                                            a.verzoek().instroomtype(),
                                            a.verzoek().aanmelddatum(),
                                            x),
                                    x)
                            : eerder.hervat(c.leerlingId(), a.aanmeldingId(), x));
        }
        return events;
    }

    List<AanmeldingEvent> decide(StelExtraOndersteuningsbehoefteVast c, Context x) {
        Aanmelding a = lopend(c);
        List<AanmeldingEvent> events = new ArrayList<>();
        events.add(new ExtraOndersteuningsbehoefteVastgesteld(
                c.leerlingId(), a.aanmeldingId(), c.behoeften(), x.gebeurdOp(c.datum())));
        if (a.wachtOpBesluit() && a.zorgvraag().zorgplicht() == null && a.zorgplichtHier()) {
            events.add(Zorgplicht.start(
                    c.leerlingId(),
                    a.aanmeldingId(),
                    Zorgplicht.begin(a.verzoek().instroomtype(), a.verzoek().aanmelddatum(), x),
                    x));
        }
        return events;
    }

    List<LeerlingGebeurtenis> decide(VraagAanvullendeInformatieOp c, Context x, Buurfeiten buren) {
        // also for who is enrolled: support asks for data as well (R47)
        Aanmelding a = eis(bekend(c), b -> b.status().isHier() || b.wachtOpBesluit());
        String toestemming = Intake.eisToestemming(c, x, buren);
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new AanvullendeInformatieOpgevraagd(
                c.leerlingId(), a.aanmeldingId(), c.bij(), c.partnerId(), c.gegevenssoort(), toestemming));
        if (a.verkenning().informatieOpen() > 0 && a.status().loopt()) {
            events.add(x.aandacht(c.leerlingId(), Regel.AANVULLEND, "INFORMATIE_ONTBREEKT"));
        }
        return events;
    }

    List<AanmeldingEvent> decide(OntvangAanvullendeInformatie c, Context x) {
        Tekst.eisInhoud(Regel.AANVULLEND, "Informatie", !Tekst.leeg(c.documentRef()), "documentRef");
        Aanmelding a = bekend(c);
        return List.of(new AanvullendeInformatieOntvangen(
                c.leerlingId(), a.aanmeldingId(), c.documentRef(), x.gebeurdOp(c.datum())));
    }

    List<AanmeldingEvent> decide(InformeerSchoolVanHerkomst c, Context x) {
        Aanmelding a = lopend(c);
        String school = c.schoolVanHerkomst() == null ? a.herkomst().school() : c.schoolVanHerkomst();
        return List.of(
                new SchoolVanHerkomstGeinformeerd(c.leerlingId(), a.aanmeldingId(), school, x.gebeurdOp(c.datum())));
    }

    List<AanmeldingEvent> decide(PlanIntakegesprek c, Context x) {
        Aanmelding a = lopend(c);
        Intake.eisSchoolGeinformeerd(a, c.datumTijd().toLocalDate());
        Intake.eisDeelnemers(c, a, x);
        return List.of(new IntakegesprekGepland(
                c.leerlingId(), a.aanmeldingId(), c.datumTijd(), c.deelnemers(), c.motiefKeuze()));
    }

    List<AanmeldingEvent> decide(LegIntakegesprekVast c, Context x) {
        Aanmelding a = lopend(c);
        LocalDate datum = x.gebeurdOp(c.datum());
        Intake.eisSchoolGeinformeerd(a, datum);
        Intake.eisVolledig(c, x);
        Tekst.eisInhoud(
                Regel.INDIVIDUEEL,
                "Een intakegesprek",
                !c.onderwerpen().isEmpty()
                        || !Tekst.leeg(c.ondersteuningsinventarisatie())
                        || !Tekst.leeg(c.besprokenMogelijkheden()),
                "onderwerpen",
                "ondersteuningsinventarisatie",
                "besprokenMogelijkheden");
        return List.of(new IntakegesprekGevoerd(
                c.leerlingId(),
                a.aanmeldingId(),
                datum,
                c.onderwerpen(),
                c.ondersteuningsinventarisatie(),
                c.besprokenMogelijkheden(),
                c.leerlingAanwezig(),
                c.ouderAanwezig()));
    }

    List<AanmeldingEvent> decide(RaadpleegSchoolVanHerkomst c, Context x, Buurfeiten buren) {
        Aanmelding a = lopend(c);
        Intake.eisToestemming(c, x, buren);
        Tekst.eisInhoud(Regel.TI_NAVRAAG, "Navraag", !Tekst.leeg(c.verslag()), "verslag");
        return List.of(new SchoolVanHerkomstGeraadpleegd(
                c.leerlingId(), a.aanmeldingId(), x.gebeurdOp(c.datum()), c.verslag(), c.anderePartijen()));
    }

    List<AanmeldingEvent> decide(OntvangOverdrachtsdossier c, Context x) {
        Aanmelding a = bekend(c);
        Tekst.eisInhoud(
                "Een overdrachtsdossier", c.oppAanwezig() || !c.onderdelen().isEmpty(), "onderdelen", "oppAanwezig");
        return List.of(new OverdrachtsdossierOntvangen(
                c.leerlingId(), a.aanmeldingId(), c.bron(), c.onderdelen(), c.oppAanwezig(), c.adviesniveau()));
    }

    List<LeerlingGebeurtenis> decide(VoerWarmeOverdrachtUit c, Context x) {
        Aanmelding a = bekend(c);
        Tekst.eisInhoud(
                Regel.WARM_COE,
                "Een warme overdracht",
                !Tekst.leeg(c.verslag()) || c.extraOndersteuning() != null,
                "verslag",
                "extraOndersteuning");
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new WarmeOverdrachtUitgevoerd(
                c.leerlingId(),
                a.aanmeldingId(),
                x.gebeurdOp(c.datum()),
                c.metSchool() == null ? a.herkomst().school() : c.metSchool(),
                c.deelnemers(),
                c.extraOndersteuning(),
                c.verslag()));
        if (Intake.overdrachtOnvolledig(c, a, x)) {
            events.add(x.aandacht(c.leerlingId(), Regel.WARM_COE, "OVERDRACHT_ONVOLLEDIG"));
        }
        return events;
    }

    List<AanmeldingEvent> decide(ToetsAanGrenzen c, Context x) {
        return Toelatingsbesluit.toets(c, onbeslist(c), x);
    }

    List<AanmeldingEvent> decide(BrengPlaatsingsadviesUit c, Context x, Buurfeiten buren) {
        Aanmelding a = onbeslist(c);
        Intake.eisAdviesMogelijk(a, x, buren);
        return List.of(new PlaatsingsadviesUitgebracht(
                c.leerlingId(),
                a.aanmeldingId(),
                c.advies(),
                c.voorwaarden(),
                c.motivering(),
                c.adviseurs().isEmpty() ? List.of(x.actor().id()) : c.adviseurs()));
    }

    List<LeerlingGebeurtenis> decide(BesluitOverToelating c, Context x, Buurfeiten buren) {
        return Toelatingsbesluit.neem(c, bekend(c), x, buren);
    }

    List<AanmeldingEvent> decide(InformeerOudersOverBesluit c, Context x) {
        Aanmelding a = bekend(c);
        LocalDate datum = x.gebeurdOp(c.datum());
        if (a.besluitvorming().besloten() == null
                || datum.isBefore(a.besluitvorming().besloten())) {
            throw CommandGeweigerd.statusOnjuist("Er is op %s nog geen besluit om over te informeren.".formatted(datum))
                    .herstel("BesluitOverToelating");
        }
        return List.of(new OudersOverBesluitGeinformeerd(c.leerlingId(), a.aanmeldingId(), datum, c.kanaal()));
    }

    List<AanmeldingEvent> decide(VerlengZorgplichtTermijn c, Context x) {
        Aanmelding a = onbeslist(c);
        Zorgplicht termijn = a.lopendeZorgplicht();
        if (termijn == null) {
            throw Zorgplicht.verlengenKanNiet().ontbreekt("lopende zorgplichttermijn");
        }
        return List.of(termijn.verleng(c, a.aanmeldingId(), x));
    }

    List<AanmeldingEvent> decide(PlaatsTijdelijk c, Context x) {
        return List.of(Zorgplicht.plaatsTijdelijk(c, onbeslist(c), x));
    }

    List<AanmeldingEvent> decide(ZoekAlternatieveSchool c, Context x) {
        Aanmelding a = bekend(c);
        LocalDate datum = x.gebeurdOp(c.datum());
        List<AanmeldingEvent> events = new ArrayList<>();
        events.add(new AlternatieveSchoolGezocht(c.leerlingId(), a.aanmeldingId(), c.schoolnaam(), c.status(), datum));
        if (c.status() == Zoekstatus.BEREID) {
            events.add(new AlternatieveSchoolGevonden(c.leerlingId(), a.aanmeldingId(), c.schoolnaam(), datum));
        }
        return events;
    }

    List<AanmeldingEvent> decide(TrekAanmeldingIn c, Context x) {
        Aanmelding a = lopend(c);
        return List.of(new AanmeldingIngetrokken(c.leerlingId(), a.aanmeldingId(), x.gebeurdOp(c.datum()), c.reden()));
    }

    List<AanmeldingEvent> decide(LegGastleerlingcontractVast c, Context x) {
        return List.of(Gastplaatsing.leg(c, gastleerling(c), x, this));
    }

    List<LeerlingGebeurtenis> decide(StartGastleerlingschap c, Context x) {
        return Gastplaatsing.start(c, gastleerling(c), x);
    }

    List<AanmeldingEvent> decide(EvalueerGastleerlingschap c, Context x) {
        Aanmelding a = gastleerling(c);
        return List.of(gast(a).evalueer(c, a, x.gebeurdOp(c.datum())));
    }

    List<AanmeldingEvent> decide(BeeindigGastleerlingschap c, Context x) {
        Aanmelding a = gastleerling(c);
        return List.of(gast(a).beeindig(c, a, x.gebeurdOp(c.datum())));
    }

    List<AanmeldingEvent> decide(SchrijfLeerlingIn c, Context x) {
        return List.of(Inschrijfregels.schrijfIn(c, bekend(c), inschrijving, x));
    }

    List<LeerlingGebeurtenis> decide(NeemLeerlingOver c, Context x) {
        return Overname.neem(c, this, x);
    }

    /** What the passing of days brings: zorgplicht (R14 to R16), informing (R28), guest period (R30), ISK (R41). */
    public List<LeerlingGebeurtenis> verstreken(String leerling, Context x) {
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        for (Aanmelding a : alle.values()) {
            events.addAll(Aanmeldtermijnen.verstreken(a, leerling, x));
        }
        events.addAll(inschrijving.verstreken(leerling, x));
        return events;
    }

    public List<Termijn> termijnen() {
        List<Termijn> termijnen = new ArrayList<>();
        for (Aanmelding a : alle.values()) {
            termijnen.addAll(Aanmeldtermijnen.open(a));
        }
        termijnen.addAll(inschrijving.termijnen());
        return termijnen;
    }

    Aanmeldingen evolve(LeerlingAangemeld e) {
        Persoonsgegevens p = e.persoonsgegevens();
        return new Aanmeldingen(
                e.leerlingId(),
                e.schoolId(),
                p == null ? null : p.naam(),
                p == null ? null : p.geboortedatum(),
                ouders.na(e),
                Kopie.met(alle, e.aanmeldingId(), Aanmelding.van(e)),
                inschrijving);
    }

    Aanmeldingen evolve(LeerlingIngeschreven e) {
        return met(e, a -> a.evolve(e)).withInschrijving(inschrijving.evolve(e));
    }

    Aanmeldingen evolve(LeerlingOvergenomen e) {
        return met(e, a -> a.evolve(e)).withInschrijving(inschrijving.evolve(e));
    }

    Aanmeldingen evolve(GezagGewijzigd e) {
        return withOuders(ouders.na(e));
    }

    /** The same student after something happened to one registration. */
    Aanmeldingen met(AanmeldingEvent e, UnaryOperator<Aanmelding> evolve) {
        Map<String, Aanmelding> meer = new LinkedHashMap<>(alle);
        meer.computeIfPresent(e.aanmeldingId(), (id, a) -> evolve.apply(a));
        return withAlle(meer);
    }

    /** The registration that the command names, else the last one. */
    private Aanmelding bekend(AanmeldingCommand c) {
        String id = c.aanmeldingId();
        if (id == null) {
            return laatste().orElseThrow(() -> CommandGeweigerd.statusOnjuist("Deze leerling is niet aangemeld.")
                    .herstel("MeldLeerlingAan"));
        }
        Aanmelding a = alle.get(id);
        if (a == null) {
            throw CommandGeweigerd.nietGevonden("Aanmelding", id);
        }
        return a;
    }

    private Aanmelding lopend(AanmeldingCommand c) {
        return eis(bekend(c), a -> a.status().loopt() || a.wachtOpBesluit());
    }

    private Aanmelding onbeslist(AanmeldingCommand c) {
        return eis(bekend(c), Aanmelding::wachtOpBesluit);
    }

    private Aanmelding gastleerling(AanmeldingCommand c) {
        return eis(bekend(c), a -> a.status() == Status.GASTLEERLING);
    }

    private static Aanmelding eis(Aanmelding a, Predicate<Aanmelding> goed) {
        if (!goed.test(a)) {
            throw CommandGeweigerd.statusOnjuist(
                    "Aanmelding %s is %s; dit kan dan niet.".formatted(a.aanmeldingId(), a.status()));
        }
        return a;
    }

    private static Gastplaatsing gast(Aanmelding a) {
        if (a.gast() == null) {
            throw CommandGeweigerd.statusOnjuist("De gastplaatsing is nog niet begonnen.")
                    .herstel("LegGastleerlingcontractVast");
        }
        return a.gast();
    }
}
