package nl.zorgspoor.core.leerling.psycholoog;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.Vertrekt;
import nl.zorgspoor.core.leerling.psycholoog.PsycholoogCommand.*;
import nl.zorgspoor.core.leerling.psycholoog.PsycholoogEvent.*;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzingen;
import org.jspecify.annotations.Nullable;

/**
 * The trajectories of one student at the school psychologist.
 *
 * @param alle by id, oldest first
 */
public record Psychologentrajecten(Map<String, Psychologentraject> alle) {

    public static final Psychologentrajecten LEEG = new Psychologentrajecten(Map.of());

    /** Help outside the school; school partners that advise, decide or register are none. */
    private static final Set<PartnerType> HULP = EnumSet.of(
            PartnerType.GGZ,
            PartnerType.JEUGDHULP,
            PartnerType.SMW,
            PartnerType.SMW_PLUS,
            PartnerType.SOCIAAL_TEAM,
            PartnerType.CJG);

    /**
     * One trajectory.
     *
     * @param kern its question without what makes no difference
     * @param begonnen when it was started
     * @param gesprekken the days of its talks
     * @param maximum how many talks there can be
     * @param geslotenOp when it was closed, or null
     */
    @RecordBuilder
    record Psychologentraject(
            String trajectPsyId,
            String kern,
            LocalDate begonnen,
            List<LocalDate> gesprekken,
            int maximum,
            @Nullable LocalDate geslotenOp,
            boolean loopt)
            implements PsychologentrajectenPsychologentrajectBuilder.With {

        LocalDate laatste() {
            return gesprekken.stream().reduce(begonnen, (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    /** What must be closed before the traject can close (R242). */
    public List<String> openstaand() {
        return lopend().isPresent() ? List.of("SCHOOLPSYCHOLOOG") : List.of();
    }

    private Optional<Psychologentraject> lopend() {
        return alle.values().stream().filter(Psychologentraject::loopt).findFirst();
    }

    /** R159: a second one about the same question within a year is for the coordinator to decide. */
    List<LeerlingGebeurtenis> decide(StartPsychologentraject c, Context x) {
        if (alle.containsKey(c.trajectPsyId())) {
            throw CommandGeweigerd.statusOnjuist("Traject %s bestaat al.".formatted(c.trajectPsyId()));
        }
        lopend().ifPresent(t -> {
            throw CommandGeweigerd.statusOnjuist("Traject %s bij de psycholoog loopt nog.".formatted(t.trajectPsyId()))
                    .herstel("SluitPsychologentrajectAf");
        });
        Tekst.eisInhoud("Een traject bij de psycholoog", !Tekst.leeg(c.vraag()), "vraag");
        String vraag = Objects.requireNonNull(c.vraag());
        LocalDate sinds = x.vandaag().minusMonths(x.school().getal(Instelling.PSYCHOLOOG_NIEUW_MAANDEN, x.vandaag()));
        List<Psychologentraject> recent = alle.values().stream()
                .filter(t ->
                        Objects.requireNonNullElse(t.geslotenOp(), t.laatste()).isAfter(sinds))
                .toList();
        boolean zelfde = recent.stream().anyMatch(t -> t.kern().equals(kern(vraag)));
        if (zelfde && !x.overruledDoor(x.school().coordinator(x.vandaag()))) {
            throw Regel.PSY_NIEUW
                    .weigert(
                            "NIEUW_TRAJECT_ZONDER_BESLUIT",
                            "Over deze vraag was er het afgelopen jaar al een traject; de coordinator beslist over een nieuw.")
                    .ontbreekt(x.school().coordinator(x.vandaag()).name())
                    .overrulebaar();
        }
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new PsychologentrajectGestart(
                c.leerlingId(),
                c.trajectPsyId(),
                vraag,
                c.eersteGesprek() == null ? null : x.ingaandOp(c.eersteGesprek(), x.vandaag()),
                x.school().getal(Instelling.PSYCHOLOOG_MAX_GESPREKKEN, x.vandaag()),
                x.vandaag()));
        if (!recent.isEmpty() && !zelfde) {
            events.add(x.aandacht(c.leerlingId(), Regel.PSY_NIEUW, "TWEEDE_TRAJECT_BINNEN_JAAR"));
        }
        return events;
    }

    /** R157: talk after talk, and no sixth. */
    List<PsycholoogEvent> decide(LegPsychologengesprekVast c, Context x) {
        Psychologentraject t = eisLopend(c.trajectPsyId());
        int nummer = t.gesprekken().size() + 1;
        if (nummer > t.maximum()) {
            throw Regel.PSY_5
                    .weigert(
                            "MAXIMUM_GESPREKKEN_BEREIKT",
                            "De schoolpsycholoog voert hooguit %d gesprekken; daarna volgt hulp buiten de school.",
                            t.maximum())
                    .herstel("SluitPsychologentrajectAf");
        }
        if (c.nummer() != null && c.nummer() != nummer) {
            throw CommandGeweigerd.statusOnjuist("Het volgende gesprek is nummer %d.".formatted(nummer))
                    .ontbreekt("nummer (%d)".formatted(nummer));
        }
        return List.of(new PsychologengesprekVastgelegd(
                c.leerlingId(), t.trajectPsyId(), nummer, nummer == t.maximum(), x.gebeurdOp(c.datum(), t.begonnen())));
    }

    /** R158: not enough means help outside the school, and that is on its way. */
    List<PsycholoogEvent> decide(SluitPsychologentrajectAf c, Context x, Verwijzingen verwijzingen) {
        Psychologentraject t = eisLopend(c.trajectPsyId());
        String verwijzingId = c.uitkomst() == Uitkomst.ONVOLDOENDE ? eisHulp(c.verwijzingId(), verwijzingen) : null;
        return List.of(new PsychologentrajectAfgesloten(
                c.leerlingId(), t.trajectPsyId(), c.uitkomst(), verwijzingId, x.gebeurdOp(c.datum(), t.begonnen())));
    }

    private static String eisHulp(@Nullable String verwijzingId, Verwijzingen verwijzingen) {
        return verwijzingen.openVerwijzingen().stream()
                .filter(v -> HULP.contains(v.partnerType()))
                .map(Verwijzing::verwijzingId)
                .filter(id -> verwijzingId == null || verwijzingId.equals(id))
                .findFirst()
                .orElseThrow(() -> Regel.PSY_UITKOMST
                        .weigert(
                                "VERWIJZING_ONTBREEKT",
                                "Was het niet genoeg, dan is er een verwijzing naar hulp buiten de school.")
                        .ontbreekt("verwijzingId")
                        .herstel("BereidVerwijzingVoor"));
    }

    /** Capitals and spaces make no other question. */
    private static String kern(String vraag) {
        return vraag.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    Psychologentrajecten evolve(PsychologentrajectGestart e) {
        return met(new Psychologentraject(
                e.trajectPsyId(),
                e.vraag() == null ? "" : kern(e.vraag()),
                e.datum(),
                List.of(),
                e.maximum(),
                null,
                true));
    }

    Psychologentrajecten evolve(PsychologengesprekVastgelegd e) {
        Psychologentraject t = bekend(e.trajectPsyId());
        return met(t.withGesprekken(Kopie.met(t.gesprekken(), e.datum())));
    }

    Psychologentrajecten evolve(PsychologentrajectAfgesloten e) {
        return met(bekend(e.trajectPsyId()).with(b -> b.geslotenOp(e.datum()).loopt(false)));
    }

    /** Who has left goes to no talks here. */
    Psychologentrajecten evolve(Vertrekt e) {
        return e.ingegaan() ? new Psychologentrajecten(Kopie.elk(alle, t -> t.withLoopt(false))) : this;
    }

    private Psychologentrajecten met(Psychologentraject t) {
        return new Psychologentrajecten(Kopie.met(alle, t.trajectPsyId(), t));
    }

    private Psychologentraject bekend(String trajectPsyId) {
        Psychologentraject t = alle.get(trajectPsyId);
        if (t == null) {
            throw CommandGeweigerd.nietGevonden("Traject bij de psycholoog", trajectPsyId)
                    .herstel("StartPsychologentraject");
        }
        return t;
    }

    private Psychologentraject eisLopend(String trajectPsyId) {
        Psychologentraject t = bekend(trajectPsyId);
        if (!t.loopt()) {
            throw CommandGeweigerd.statusOnjuist("Traject %s is afgesloten.".formatted(trajectPsyId))
                    .herstel("StartPsychologentraject");
        }
        return t;
    }
}
