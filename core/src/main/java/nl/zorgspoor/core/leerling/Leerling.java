package nl.zorgspoor.core.leerling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.bevoegdheid.Vertrek;
import nl.zorgspoor.core.gebied.Buren;
import nl.zorgspoor.core.gebied.Stroom;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Beginopdracht;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.ElkeLeerling;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.Naslag.Leerlingfeiten;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Vervuld;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingGebied;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.Buurfeiten;
import nl.zorgspoor.core.leerling.aanmelding.Inschrijving;
import nl.zorgspoor.core.leerling.aanmelding.Levensloop;
import nl.zorgspoor.core.leerling.arrangement.ArrangementGebied;
import nl.zorgspoor.core.leerling.arrangement.Arrangementen;
import nl.zorgspoor.core.leerling.arrangement.Elders;
import nl.zorgspoor.core.leerling.arrangement.Oppstand;
import nl.zorgspoor.core.leerling.casus.Bekendheid;
import nl.zorgspoor.core.leerling.casus.CasusGebied;
import nl.zorgspoor.core.leerling.casus.Casussen;
import nl.zorgspoor.core.leerling.flexzat.FlexZatGebied;
import nl.zorgspoor.core.leerling.geschil.GeschilGebied;
import nl.zorgspoor.core.leerling.ggd.GGDGebied;
import nl.zorgspoor.core.leerling.informatie.Informatie;
import nl.zorgspoor.core.leerling.informatie.InformatieGebied;
import nl.zorgspoor.core.leerling.interventie.EigenKamers;
import nl.zorgspoor.core.leerling.interventie.InterventieGebied;
import nl.zorgspoor.core.leerling.interventie.Interventies;
import nl.zorgspoor.core.leerling.interventie.Interventies.Interventie;
import nl.zorgspoor.core.leerling.interventie.Omstandigheden;
import nl.zorgspoor.core.leerling.jos.Besproken;
import nl.zorgspoor.core.leerling.jos.JOSBezetting;
import nl.zorgspoor.core.leerling.jos.JOSGebied;
import nl.zorgspoor.core.leerling.jos.JOSTrajecten;
import nl.zorgspoor.core.leerling.loopbaan.LoopbaanGebied;
import nl.zorgspoor.core.leerling.lwoo.LWOOGebied;
import nl.zorgspoor.core.leerling.lwoo.LWOOs;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatGebied;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekGebied;
import nl.zorgspoor.core.leerling.onderzoek.Onderzoeken;
import nl.zorgspoor.core.leerling.oov.OOVGebied;
import nl.zorgspoor.core.leerling.oov.OOVs;
import nl.zorgspoor.core.leerling.opp.OPPGebied;
import nl.zorgspoor.core.leerling.opp.OPPs;
import nl.zorgspoor.core.leerling.orde.Orde;
import nl.zorgspoor.core.leerling.orde.OrdeGebied;
import nl.zorgspoor.core.leerling.plan.Observatie;
import nl.zorgspoor.core.leerling.plan.PlanGebied;
import nl.zorgspoor.core.leerling.plan.Plannen;
import nl.zorgspoor.core.leerling.psycholoog.Psychologentrajecten;
import nl.zorgspoor.core.leerling.psycholoog.PsycholoogGebied;
import nl.zorgspoor.core.leerling.screening.ScreeningGebied;
import nl.zorgspoor.core.leerling.timeout.TimeOutGebied;
import nl.zorgspoor.core.leerling.timeout.TimeOuts;
import nl.zorgspoor.core.leerling.tlv.TLVGebied;
import nl.zorgspoor.core.leerling.tlv.TLVs;
import nl.zorgspoor.core.leerling.toestemming.Toestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingGebied;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.traject.Openstaand;
import nl.zorgspoor.core.leerling.traject.TrajectGebied;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepGebied;
import nl.zorgspoor.core.leerling.trajectgroep.Trajectgroepen;
import nl.zorgspoor.core.leerling.verwijzing.Leerlinggegevens;
import nl.zorgspoor.core.leerling.verwijzing.Planopties;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingGebied;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzingen;
import nl.zorgspoor.core.leerling.vib.VIBGebied;
import nl.zorgspoor.core.leerling.vib.VIBs;
import nl.zorgspoor.core.leerling.voorziening.VanBuiten;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningGebied;
import nl.zorgspoor.core.termijn.TermijnCommand.BewaakTermijnen;
import org.jspecify.annotations.Nullable;

/**
 * One student at one school: which areas lie in the stream, and no rules. What an area asks of another is that one's state; what
 * it may look up among the areas below it is given here.
 */
public final class Leerling {

    /** A new area is a line in the list; what follows in which order is said only where the order matters. */
    public static final Stroomsoort SOORT = Stroomsoort.bouw("leerling", "Leerling")
            .noemer("Leerling")
            .gebieden(
                    AanmeldingGebied.GEBIED,
                    ToestemmingGebied.GEBIED,
                    TrajectGebied.GEBIED,
                    MentoraatGebied.GEBIED,
                    FlexZatGebied.GEBIED,
                    CasusGebied.GEBIED,
                    TLVGebied.GEBIED,
                    VerwijzingGebied.GEBIED,
                    JOSGebied.GEBIED,
                    InformatieGebied.GEBIED,
                    OnderzoekGebied.GEBIED,
                    InterventieGebied.GEBIED,
                    PlanGebied.GEBIED,
                    OPPGebied.GEBIED,
                    ArrangementGebied.GEBIED,
                    OOVGebied.GEBIED,
                    LWOOGebied.GEBIED,
                    VoorzieningGebied.GEBIED,
                    TrajectgroepGebied.GEBIED,
                    PsycholoogGebied.GEBIED,
                    VIBGebied.GEBIED,
                    TimeOutGebied.GEBIED,
                    ScreeningGebied.GEBIED,
                    GGDGebied.GEBIED,
                    LoopbaanGebied.GEBIED,
                    OrdeGebied.GEBIED,
                    GeschilGebied.GEBIED)
            .ook(AandachtspuntGesignaleerd.class)
            .begintMet(Beginopdracht.class::isInstance)
            .vooraf(Leerling::eisRuimte)
            .vertrokken(leerling -> leerling.staat(Aanmeldingen.class).vertrokken())
            .bewaakt(BewaakTermijnen.class, BewaakTermijnen::new)
            .volgt(
                    Leerling::werktDoorAls,
                    FlexZatGebied.GEBIED,
                    CasusGebied.GEBIED,
                    VerwijzingGebied.GEBIED,
                    JOSGebied.GEBIED,
                    VIBGebied.GEBIED)
            .volgt(
                    MentoraatGebied.GEBIED,
                    PlanGebied.GEBIED,
                    TrajectGebied.GEBIED,
                    TLVGebied.GEBIED,
                    InformatieGebied.GEBIED)
            .geeft(Vervuld.class, (leerling, x) -> leerling::vervuld)
            .geeft(Buurfeiten.class, (leerling, x) -> buurfeiten(leerling))
            .geeft(Openstaand.class, Leerling::openstaand)
            .geeft(Besproken.class, (leerling, x) -> leerling.staat(Casussen.class)::besprokenIn)
            .geeft(
                    JOSBezetting.class,
                    (leerling, x) ->
                            new JOSBezetting(x.naslag().lopendeJos(x.school().schoolId())))
            .geeft(Bekendheid.class, Leerling::bekendheid)
            .geeft(Leerlinggegevens.class, (leerling, x) -> leerlinggegevens(leerling, x.vandaag()))
            .geeft(Planopties.class, (leerling, x) -> planopties(leerling))
            .geeft(Omstandigheden.OpDag.class, (leerling, x) -> dag -> omstandigheden(leerling, dag))
            .geeft(Observatie.class, (leerling, x) -> observatie(leerling))
            .geeft(Elders.class, (leerling, x) -> id -> elders(leerling, id))
            .geeft(Oppstand.class, (leerling, x) -> oppId -> oppVoor(leerling, x, oppId))
            .geeft(EigenKamers.class, (leerling, x) -> id -> eigenKamer(leerling, id))
            .geeft(VanBuiten.class, (leerling, x) -> id -> vanBuiten(leerling, id))
            .klaar();

    private Leerling() {}

    /** Every command: scope first, then whether there is room for it in the student's life. */
    private static List<Gebeurtenis> eisRuimte(Stroom leerling, Opdracht opdracht, Context x) {
        LeerlingOpdracht o = (LeerlingOpdracht) opdracht;
        if (!leerling.begonnen()) {
            Bevoegdheden.eisBegin(x.actor(), o.leerlingId());
            return List.of();
        }
        Aanmeldingen aanmelding = leerling.staat(Aanmeldingen.class);
        if (o instanceof ElkeLeerling && !x.rol().isPartij()) {
            Bevoegdheden.eisSchool(x.actor(), aanmelding.schoolId());
        } else {
            Bevoegdheden.eisBereik(x.actor(), x.school(), aanmelding.feiten(), x.vandaag());
        }
        leerling.staat(Informatie.class).bewaring().eisNietVernietigd(o);
        Vertrek.eisRuimte(o, aanmelding.uitgeschrevenOp(), x);
        Levensloop.eis(o, aanmelding, x.vandaag());
        return List.of();
    }

    /** What the end of a consent means to that which rests on it (R50, R51). */
    private static List<LeerlingGebeurtenis> werktDoorAls(Stroom leerling, Gebeurtenis gebeurtenis) {
        return leerling.staat(Toestemmingen.class).werktDoorAls((LeerlingGebeurtenis) gebeurtenis);
    }

    /** What registration may know of the areas below it. */
    private static Buurfeiten buurfeiten(Buren buren) {
        return new Buurfeiten() {
            @Override
            public @Nullable String toestemming(
                    String doel, @Nullable PartnerType partner, @Nullable Gegevenssoort soort, LocalDate op) {
                return buren.staat(Toestemmingen.class)
                        .geldig(ToestemmingDoel.valueOf(doel), partner, soort, op)
                        .map(Toestemming::toestemmingId)
                        .orElse(null);
            }

            @Override
            public @Nullable LocalDate toegestemdOp(String doel, LocalDate op) {
                return buren.staat(Toestemmingen.class)
                        .geldig(ToestemmingDoel.valueOf(doel), null, op)
                        .map(Toestemming::datum)
                        .orElse(null);
            }

            @Override
            public boolean besprokenSinds(LocalDate dag) {
                return buren.staat(Casussen.class).besprokenSinds(dag);
            }

            @Override
            public @Nullable String lopendBuitenSchool() {
                return buren.staat(OOVs.class).loopt()
                        ? "BeeindigOOV"
                        : buren.staat(Arrangementen.class).loopt(Arrangementtype.OPDC) ? "BeeindigArrangement" : null;
            }

            @Override
            public @Nullable String plaatsingBevestigd(@Nullable LocalDate sinds) {
                return buren.staat(TLVs.class).plaatsingBevestigd(sinds);
            }

            @Override
            public boolean zienswijzeOpOverdracht() {
                return buren.staat(Informatie.class).zienswijze();
            }
        };
    }

    /** What other areas still have open when a traject is about to close (R242), as far as who decides may know. */
    private static Openstaand openstaand(Buren buren, Context x) {
        return new Openstaand(Stream.of(
                        buren.staat(Verwijzingen.class).bijPartners().stream()
                                .map(v -> Verwijzingen.isVoor(v.partnerType(), x)
                                        ? v.partnerType().name()
                                        : "VERWIJZING"),
                        buren.staat(JOSTrajecten.class).open().stream().map(j -> PartnerType.JOS.name()),
                        buren.staat(Interventies.class).lopend().stream().map(Interventie::itemCode),
                        buren.staat(Plannen.class).openstaand().stream(),
                        buren.staat(OPPs.class).openstaand().stream(),
                        buren.staat(Onderzoeken.class).loopt() ? Stream.of("ONDERZOEK") : Stream.<String>empty(),
                        buren.staat(Arrangementen.class).openstaand().stream(),
                        buren.staat(Trajectgroepen.class).openstaand().stream(),
                        buren.staat(Psychologentrajecten.class).openstaand().stream(),
                        buren.staat(VIBs.class).openstaand().stream(),
                        buren.staat(TimeOuts.class).openstaand(x.vandaag()).stream(),
                        buren.staat(OOVs.class).staatOpen()
                                ? Stream.of(Arrangementtype.OOV.name())
                                : Stream.<String>empty())
                .flatMap(open -> open)
                .distinct()
                .toList());
    }

    /** R7: a referral or an arrangement of this student that counts. */
    private static boolean vanBuiten(Buren buren, String id) {
        return buren.staat(Verwijzingen.class).openVerwijzingen().stream()
                        .anyMatch(v -> v.verwijzingId().equals(id))
                || buren.staat(Arrangementen.class).geldt(id)
                || buren.staat(OOVs.class).geldt(id);
    }

    /** What is evaluated as an intervention and is none of the catalogue's. */
    private static Optional<EigenKamers.Lopend> eigenKamer(Buren buren, String id) {
        return buren.staat(Trajectgroepen.class)
                .lopendSinds(id)
                .map(van -> new EigenKamers.Lopend(van, "BeeindigTrajectgroep"));
    }

    /** The requests for an arrangement in rooms of their own. */
    private static Optional<Elders.Aanvraag> elders(Buren buren, String id) {
        return buren.staat(OOVs.class)
                .oov(id)
                .map(o -> new Elders.Aanvraag(
                        Arrangementtype.OOV, o.aangevraagdOp(), o.wachtOpBesluit(), "VerwerkArrangementbesluit"))
                .or(() -> buren.staat(LWOOs.class)
                        .aanvraag(id)
                        .map(a -> new Elders.Aanvraag(
                                a.type(),
                                a.op(),
                                a.status() == LWOOs.Status.AANGEVRAAGD,
                                a.type() == Arrangementtype.LWOO
                                        ? "VerwerkLWOOBeschikking"
                                        : "VerwerkArrangementbesluit")));
    }

    /** What extra support rests on (R118, R123). */
    private static String oppVoor(Buren buren, Context x, @Nullable String oppId) {
        return buren.staat(OPPs.class).eisVoorExtraOndersteuning(oppId, x, buren.staat(Aanmeldingen.class));
    }

    private static Bekendheid bekendheid(Buren buren, Context x) {
        return buren.staat(Aanmeldingen.class).nieuwOp(x.vandaag()) ? Bekendheid.NIEUW : Bekendheid.BEKEND;
    }

    /** What other areas know when an intervention starts on a day. */
    private static Omstandigheden omstandigheden(Buren buren, LocalDate dag) {
        Inschrijving.Stand inschrijving =
                buren.staat(Aanmeldingen.class).inschrijving().op(dag);
        return new Omstandigheden(
                inschrijving.leerjaar(),
                inschrijving.niveau(),
                buren.staat(Trajecten.class).fase(),
                overlegId -> buren.staat(Casussen.class).besprokenIn(overlegId),
                id -> vanBuiten(buren, id),
                buren.staat(Onderzoeken.class).verslagBinnen(),
                buren.staat(Trajecten.class).geconsulteerd());
    }

    /** R82: an observation or analysis: in a signal, a talk, a note, an incident (R232), or the inventory of the intake. */
    private static Observatie observatie(Buren buren) {
        return buren.staat(Trajecten.class).observatieVastgelegd()
                        || buren.staat(Orde.class).incidentVastgelegd()
                        || buren.staat(Aanmeldingen.class)
                                .laatste()
                                .filter(a -> a.verkenning().intakeOp() != null)
                                .isPresent()
                ? Observatie.VASTGELEGD
                : Observatie.ONTBREEKT;
    }

    private static Planopties planopties(Buren buren) {
        return new Planopties(buren.staat(Trajecten.class).planopties().stream()
                .map(Enum::name)
                .collect(Collectors.toSet()));
    }

    /** Enrolment, class, mentor and level on a day, for an audit of how the dossier stood. */
    public static Inschrijving.Stand inschrijvingOp(Buren leerling, LocalDate dag) {
        return leerling.staat(Aanmeldingen.class).inschrijving().op(dag);
    }

    /** What a referral of a day may tell about this student. */
    private static Leerlinggegevens leerlinggegevens(Buren buren, LocalDate dag) {
        Aanmeldingen aanmelding = buren.staat(Aanmeldingen.class);
        Leerlingfeiten feiten = aanmelding.feiten();
        return new Leerlinggegevens(
                aanmelding.naam(), aanmelding.geboortedatum(), feiten.klas(dag), feiten.mentorId(dag));
    }
}
