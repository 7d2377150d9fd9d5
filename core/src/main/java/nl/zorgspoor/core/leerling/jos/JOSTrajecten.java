package nl.zorgspoor.core.leerling.jos;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.invoer.Buitenid;
import nl.zorgspoor.core.leerling.jos.JOSCommand.*;
import nl.zorgspoor.core.leerling.jos.JOSEvent.*;
import nl.zorgspoor.core.leerling.jos.JOSTraject.Begeleiding;
import nl.zorgspoor.core.leerling.jos.JOSTraject.Hulpvraag;
import nl.zorgspoor.core.leerling.jos.JOSTraject.Startgesprekterm;
import nl.zorgspoor.core.leerling.jos.JOSTraject.Status;
import nl.zorgspoor.core.leerling.toestemming.Toestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingIngetrokken;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerlopen;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.verwijzing.Formulier;
import nl.zorgspoor.core.leerling.verwijzing.Leerlinggegevens;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzingen;
import org.jspecify.annotations.Nullable;

/**
 * The JOS guidances of one student.
 *
 * @param alle by id, oldest first
 */
public record JOSTrajecten(Map<String, JOSTraject> alle) {

    public static final JOSTrajecten LEEG = new JOSTrajecten(Map.of());

    private static final Set<Rol> BIJ_STARTGESPREK = Set.of(Rol.OUDER, Rol.MENTOR, Rol.LEERLING);

    public Optional<JOSTraject> traject(@Nullable String josId) {
        return Optional.ofNullable(josId == null ? null : alle.get(josId));
    }

    /** The effects with which guidances were closed, oldest first (R84). */
    public List<Effect> afgerond() {
        return alle.values().stream()
                .map(JOSTraject::effect)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    public boolean afgerondMet(Effect effect) {
        return afgerond().contains(effect);
    }

    /** Whether a guidance runs. */
    public boolean loopt() {
        return alle.values().stream().anyMatch(j -> j.status() == Status.LOPEND);
    }

    /** Every JOS of which something is still to come, asked and not yet started ones as well (R242). */
    public List<JOSTraject> open() {
        return alle.values().stream().filter(j -> j.status().isOpen()).toList();
    }

    /** What a route may require of this area. */
    public boolean vervuld(Regel regel) {
        return switch (regel) {
            case OPSCHALEN_EVAL -> afgerondMet(Effect.ONVOLDOENDE);
            case INTERV_EVAL -> !afgerond().isEmpty();
            default -> false;
        };
    }

    List<LeerlingGebeurtenis> decide(VraagJOSAan c, Context x) {
        if (alle.containsKey(c.josId())) {
            throw CommandGeweigerd.statusOnjuist("JOS %s bestaat al.".formatted(c.josId()));
        }
        return JOSVraag.stel(c, x);
    }

    List<LeerlingGebeurtenis> decide(BesluitInzetJOS c, Context x, Besproken besproken, JOSBezetting bezetting) {
        JOSTraject j = bekend(c.josId());
        eisStatus(j, Status.AANGEVRAAGD, Status.BESLOTEN);
        return JOSBesluit.neem(c, x, besproken, bezetting);
    }

    List<LeerlingGebeurtenis> decide(
            VulJOSAanmeldformulierIn c,
            Context x,
            Toestemmingen toestemming,
            Verwijzingen verwijzing,
            Leerlinggegevens leerling) {
        JOSTraject j = bekend(c.josId());
        if (j.status() == Status.AANGEVRAAGD || j.status() == Status.AFGEWEZEN) {
            throw Regel.JOS_FORMULIER
                    .weigert("BESLUIT_ONTBREEKT", "Het JOS-formulier volgt op het besluit van het team.")
                    .ontbreekt("InzetJOSBesloten")
                    .herstel("BesluitInzetJOS");
        }
        eisStatus(j, Status.BESLOTEN);
        JOSFormulier.eisVolledig(c);
        String verwijzingId = Objects.requireNonNullElseGet(c.verwijzingId(), () -> eigenVerwijzingId(c, x));
        return List.of(
                new JOSAanmeldformulierIngevuld(
                        c.leerlingId(),
                        c.josId(),
                        verwijzingId,
                        c.contactgegevensOuders(),
                        c.reedsIngezet(),
                        c.gewensteStart(),
                        x.vandaag(),
                        JOSTermijnen.startgesprekVoor(x)),
                verwijzing.verzendDirect(
                        c.leerlingId(),
                        verwijzingId,
                        PartnerType.JOS,
                        j.hulpvraag().toelichting(),
                        JOSHandtekening.verzendgrond(toestemming, x),
                        new Formulier(
                                c.contactgegevensOuders(),
                                j.hulpvraag().categorie().name(),
                                c.reedsIngezet(),
                                c.gewensteStart()),
                        leerling,
                        x));
    }

    /** R330: the school's own id of the traject, unless somebody has it already or it would tell JOS which student it is. */
    private static String eigenVerwijzingId(VulJOSAanmeldformulierIn c, Context x) {
        return Buitenid.noemt(c.josId(), c.leerlingId()) || !x.naslag().verwijzingIdVrij(c.josId())
                ? "JOS-" + x.commandId()
                : c.josId();
    }

    List<JOSEvent> decide(LegJOSStartgesprekVast c, Context x) {
        JOSTraject j = bekend(c.josId());
        eisStatus(j, Status.AANGEMELD);
        LocalDate datum = x.gebeurdOp(c.datum());
        List<String> afwezig = BIJ_STARTGESPREK.stream()
                .filter(r -> !c.aanwezigen().contains(r))
                .map(Rol::name)
                .sorted()
                .toList();
        if (!afwezig.isEmpty()) {
            throw Regel.JOS_STARTGESPREK
                    .weigert("DEELNEMER_ONTBREEKT", "Bij het startgesprek zijn ouders, mentor en leerling erbij.")
                    .ontbreekt(afwezig);
        }
        return List.of(new JOSStartgesprekGevoerd(c.leerlingId(), c.josId(), datum, c.aanwezigen(), c.doelenConcept()));
    }

    List<JOSEvent> decide(StelJOSDoelenVast c, Context x) {
        JOSTraject j = bekend(c.josId());
        eisStatus(j, Status.STARTGESPREK_GEVOERD, Status.LOPEND);
        LocalDate datum = x.gebeurdOp(c.datum());
        List<String> doelen =
                c.doelen().stream().filter(Predicate.not(String::isBlank)).toList();
        if (doelen.isEmpty()) {
            throw zonderDoelen();
        }
        return List.of(new JOSDoelenVastgesteld(c.leerlingId(), c.josId(), doelen, datum));
    }

    /** R149: at least one goal, set together. */
    private static CommandGeweigerd zonderDoelen() {
        return Regel.JOS_DOELEN
                .weigert("DOELEN_ONTBREKEN", "JOS begint met ten minste een doel dat samen is gesteld.")
                .ontbreekt("doelen")
                .herstel("StelJOSDoelenVast");
    }

    List<JOSEvent> decide(StartJOSBegeleiding c, Context x, Toestemmingen toestemming) {
        JOSTraject j = bekend(c.josId());
        eisStatus(j, Status.STARTGESPREK_GEVOERD);
        LocalDate start = x.gebeurdOp(c.startdatum());
        if (j.startgesprekOp() != null && start.isBefore(j.startgesprekOp())) {
            throw CommandGeweigerd.statusOnjuist("JOS begint niet voor het startgesprek.");
        }
        Toestemming getekend = JOSHandtekening.eisVoorStart(toestemming, c.toestemmingId(), start, x);
        if (!j.doelenGesteld()) {
            throw zonderDoelen();
        }
        LocalDate einddatum = start.plusMonths(x.school().getal(Instelling.JOS_MAX_MAANDEN, x.vandaag()));
        return List.of(new JOSBegeleidingGestart(
                c.leerlingId(),
                c.josId(),
                start,
                getekend.toestemmingId(),
                einddatum,
                einddatum.minusDays(x.school().getal(Instelling.JOS_NADERT_DAGEN, x.vandaag())),
                JOSTermijnen.gemistOp(start, einddatum, x)));
    }

    List<JOSEvent> decide(LegZorgkaartGezinVast c, Context x) {
        return Zorgkaart.leg(c, bekend(c.josId()), x);
    }

    List<JOSEvent> decide(LegJOSSessieVast c, Context x) {
        JOSTraject j = bekend(c.josId());
        Begeleiding b = eisLopend(j);
        LocalDate datum = x.gebeurdOp(c.datum());
        eisNaStart(datum, b);
        if (datum.isAfter(b.einddatum())) {
            throw JOSTermijnen.maximumBereikt(b.einddatum(), "RondJOSAf");
        }
        return List.of(new JOSSessieVastgelegd(
                c.leerlingId(), c.josId(), datum, c.doelId(), JOSTermijnen.gemistNaSessie(b, datum, x)));
    }

    /** R151: a JOS lasts no longer than the maximum and is not prolonged. */
    public void eisNietVerlengd(String id) {
        traject(id).ifPresent(j -> {
            Begeleiding b = j.begeleiding();
            throw JOSTermijnen.maximumBereikt(b == null ? null : b.einddatum(), "VerwijsDoorNaJOS");
        });
    }

    List<JOSEvent> decide(RondJOSAf c, Context x) {
        JOSTraject j = bekend(c.josId());
        Begeleiding b = eisLopend(j);
        LocalDate datum = x.gebeurdOp(c.datum());
        eisNaStart(datum, b);
        if (c.effect() == Effect.ONVOLDOENDE && !j.doorverwezen()) {
            throw Regel.JOS_VERVOLG
                    .weigert(
                            "VERVOLG_ONTBREEKT",
                            "Als JOS niet genoeg hielp, volgt een verwijzing naar Sociaal Team, OOV of BPO.")
                    .ontbreekt(Arrays.stream(NaJOS.values()).map(Enum::name).toList())
                    .herstel("VerwijsDoorNaJOS");
        }
        return List.of(
                new JOSAfgerond(c.leerlingId(), c.josId(), j.verwijzingId(), c.effect(), datum, c.doelenBehaald()));
    }

    List<JOSEvent> decide(VerwijsDoorNaJOS c, Context x) {
        JOSTraject j = bekend(c.josId());
        eisStatus(j, Status.LOPEND, Status.AFGEROND);
        return List.of(new NaJOSDoorverwezen(c.leerlingId(), c.josId(), c.naar(), x.gebeurdOp(c.datum())));
    }

    /** The guidance rests on the signature: without it JOS stops, and hears so (R50). */
    List<LeerlingGebeurtenis> volgtOp(ToestemmingIngetrokken e, Context x, Verwijzingen verwijzing) {
        return JOSBeeindiging.zonderToestemming(
                e, Intrekreden.TOESTEMMING_INGETROKKEN, e.toestemmingId(), alle.values(), x, verwijzing);
    }

    List<LeerlingGebeurtenis> volgtOp(ToestemmingVerlopen e, Context x, Verwijzingen verwijzing) {
        return JOSBeeindiging.zonderToestemming(
                e, Intrekreden.TOESTEMMING_VERLOPEN, e.toestemmingId(), alle.values(), x, verwijzing);
    }

    /** JOS is done: what runs is closed by people, with its effect (R152); what never began has ended. */
    List<JOSEvent> volgtOp(BegeleidingDoorPartnerAfgesloten e, Context x) {
        return JOSBeeindiging.afgeslotenDoorJOS(e, open(), x);
    }

    /** A JOS whose referral is declined or withdrawn has ended. */
    List<JOSEvent> volgtOp(VerwijzingGeweigerdDoorPartner e, Context x) {
        return JOSBeeindiging.zonderVerwijzing(e, Beeindigingsreden.GEWEIGERD_DOOR_JOS, open(), x);
    }

    List<JOSEvent> volgtOp(VerwijzingIngetrokken e, Context x) {
        return JOSBeeindiging.zonderVerwijzing(e, Beeindigingsreden.VERWIJZING_INGETROKKEN, open(), x);
    }

    /** R147, R150 and R151: what has passed. */
    public List<JOSEvent> verstreken(String leerlingId, Context x) {
        return JOSTermijnen.verstreken(leerlingId, alle.values(), x);
    }

    public List<Termijn> termijnen() {
        return JOSTermijnen.open(alle.values());
    }

    JOSTrajecten evolve(JOSAangevraagd e) {
        Hulpvraag hulpvraag = new Hulpvraag(e.hulpvraagcategorie(), e.toelichting());
        return new JOSTrajecten(Kopie.met(alle, e.josId(), JOSTraject.aangevraagd(e.josId(), hulpvraag)));
    }

    JOSTrajecten evolve(InzetJOSBesloten e) {
        return met(e, j -> j.withStatus(e.besluit() ? Status.BESLOTEN : Status.AFGEWEZEN));
    }

    JOSTrajecten evolve(JOSAanmeldformulierIngevuld e) {
        Startgesprekterm term = e.datum() == null || e.startgesprekVoor() == null
                ? null
                : new Startgesprekterm(e.datum(), e.startgesprekVoor());
        return met(
                e,
                j -> j.with(b -> b.status(Status.AANGEMELD)
                        .verwijzingId(e.verwijzingId())
                        .startgesprekterm(term)));
    }

    /** The talk that did not come is signalled once. */
    JOSTrajecten evolve(JOSStartgesprekUitgebleven e) {
        return met(e, j -> j.withStartgesprekterm(null));
    }

    JOSTrajecten evolve(JOSStartgesprekGevoerd e) {
        return met(
                e,
                j -> j.with(b -> b.status(Status.STARTGESPREK_GEVOERD)
                        .startgesprekterm(null)
                        .startgesprekOp(e.datum())));
    }

    JOSTrajecten evolve(JOSDoelenVastgesteld e) {
        return met(e, j -> j.withDoelenGesteld(true));
    }

    JOSTrajecten evolve(JOSBegeleidingGestart e) {
        Begeleiding begeleiding = new Begeleiding(
                e.startdatum(), e.einddatum(), e.toestemmingId(), e.nadertOp(), e.gemistOp(), null, false, false);
        return met(e, j -> j.metLopend(begeleiding));
    }

    JOSTrajecten evolve(ZorgkaartGezinVastgelegd e) {
        return this;
    }

    JOSTrajecten evolve(JOSSessieVastgelegd e) {
        return metLopend(e, b -> b.metSessie(e.datum(), e.gemistOp()));
    }

    JOSTrajecten evolve(JOSSessieGemist e) {
        return metLopend(e, b -> b.withGemistOp(e.gemistOp()));
    }

    JOSTrajecten evolve(JOSMaximumduurNadert e) {
        return metLopend(e, b -> b.withNadertOp(null));
    }

    JOSTrajecten evolve(JOSMaximumduurBereikt e) {
        return metLopend(e, b -> b.with(n -> n.nadertOp(null).gemistOp(null).bereikt(true)));
    }

    JOSTrajecten evolve(JOSAfrondingGevraagd e) {
        return metLopend(e, b -> b.with(n -> n.gemistOp(null).klaar(true)));
    }

    JOSTrajecten evolve(NaJOSDoorverwezen e) {
        return met(e, j -> j.withDoorverwezen(true));
    }

    JOSTrajecten evolve(JOSAfgerond e) {
        return met(e, j -> j.with(b -> b.status(Status.AFGEROND).effect(e.effect())));
    }

    JOSTrajecten evolve(JOSVoortijdigBeeindigd e) {
        return met(e, j -> j.withStatus(Status.BEEINDIGD));
    }

    private JOSTrajecten metLopend(JOSEvent e, UnaryOperator<Begeleiding> verandering) {
        return met(e, j -> j.metLopend(verandering.apply(eisLopend(j))));
    }

    private JOSTrajecten met(JOSEvent e, UnaryOperator<JOSTraject> verandering) {
        return new JOSTrajecten(Kopie.anders(alle, e.josId(), verandering));
    }

    private JOSTraject bekend(String josId) {
        return traject(josId).orElseThrow(() -> CommandGeweigerd.nietGevonden("JOS", josId));
    }

    private static void eisStatus(JOSTraject j, Status... goed) {
        if (!Arrays.asList(goed).contains(j.status())) {
            throw CommandGeweigerd.statusOnjuist(
                    "JOS %s is %s; dit kan alleen bij %s.".formatted(j.josId(), j.status(), Arrays.toString(goed)));
        }
    }

    private static Begeleiding eisLopend(JOSTraject j) {
        eisStatus(j, Status.LOPEND);
        return Objects.requireNonNull(j.begeleiding());
    }

    private static void eisNaStart(LocalDate datum, Begeleiding b) {
        if (datum.isBefore(b.startdatum())) {
            throw CommandGeweigerd.statusOnjuist("JOS begon pas op %s.".formatted(b.startdatum()));
        }
    }
}
