package nl.zorgspoor.core.gedeeld;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a student is at this school, by day: enrolled or not, in which class, with which mentor. Commands and views ask it the
 * same way, so that both change on the same day. Class and mentor of the last day stay known after leaving: whoever had the
 * student in scope keeps it, and who was to come next does not get it.
 *
 * @param hier true from the first day of an enrolment on, false from the day of leaving on
 */
@RecordBuilder
public record Verblijf(Tijdlijn<Boolean> hier, Tijdlijn<String> klassen, Tijdlijn<String> mentoren)
        implements VerblijfBuilder.With {

    public static final Verblijf GEEN = new Verblijf(Tijdlijn.leeg(), Tijdlijn.leeg(), Tijdlijn.leeg());

    /** The same on every day; a student who is not enrolled was never here. */
    public static Verblijf altijd(boolean ingeschreven, @Nullable String klas, @Nullable String mentorId) {
        return new Verblijf(
                ingeschreven ? Tijdlijn.altijd(true) : Tijdlijn.leeg(),
                klas == null ? Tijdlijn.leeg() : Tijdlijn.altijd(klas),
                mentorId == null ? Tijdlijn.leeg() : Tijdlijn.altijd(mentorId));
    }

    /** Whether the student is enrolled on a day: from the first day on, on the day of leaving no more. */
    public boolean isIngeschreven(LocalDate dag) {
        return Boolean.TRUE.equals(hier.op(dag));
    }

    /** Whether the student is enrolled on a day or will be later, by what is recorded. */
    public boolean isOfKomt(LocalDate dag) {
        return isIngeschreven(dag) || hier.na(dag).containsValue(true);
    }

    /** The first day of the enrolment that runs on a day, else of the one that comes, else of the last; null when there is none. */
    public @Nullable LocalDate eersteDag(LocalDate dag) {
        LocalDate sinds = isIngeschreven(dag) ? hier.sinds(dag) : null;
        return sinds != null
                ? sinds
                : eerste(hier.na(dag)) != null
                        ? eerste(hier.na(dag))
                        : eerste(hier.waarden().descendingMap());
    }

    private static @Nullable LocalDate eerste(Map<LocalDate, Boolean> dagen) {
        return dagen.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The day of leaving that was recorded last and not withdrawn, also when it is still to come; null while the student stays. */
    public @Nullable LocalDate uitgeschrevenOp() {
        Map.Entry<LocalDate, Boolean> laatste = hier.waarden().lastEntry();
        return laatste == null || laatste.getValue() ? null : laatste.getKey();
    }

    /** The class on a day; after leaving that of the last day. */
    public @Nullable String klas(LocalDate dag) {
        return klassen.op(uiterlijk(dag));
    }

    /** The mentor on a day; after leaving that of the last day. */
    public @Nullable String mentorId(LocalDate dag) {
        return mentoren.op(uiterlijk(dag));
    }

    /** Whether a mentor was ever assigned, for now or for later. */
    public boolean heeftMentor() {
        return !mentoren.isLeeg();
    }

    /** The day itself, or the last one here when the student has left. */
    private LocalDate uiterlijk(LocalDate dag) {
        LocalDate d = dag;
        for (LocalDate weg = d; weg != null && Boolean.FALSE.equals(hier.op(d)); ) {
            weg = hier.sinds(d);
            d = weg == null ? d : weg.minusDays(1);
        }
        return d;
    }

    /** What was planned beyond an earlier stay does not come with a new one. */
    public Verblijf ingeschreven(LocalDate vanaf) {
        LocalDate vertrek = uitgeschrevenOp();
        Tijdlijn<Boolean> eerder = hier.voor(vanaf);
        return vertrek == null
                ? new Verblijf(eerder.met(vanaf, true), klassen, mentoren)
                : new Verblijf(eerder.met(vanaf, true), klassen.voor(vertrek), mentoren.voor(vertrek));
    }

    /** A day of leaving; it takes the place of one that was recorded before and had not come yet. */
    public Verblijf uitgeschreven(LocalDate op) {
        LocalDate eerder = uitgeschrevenOp();
        Verblijf blijver = eerder == null ? this : uitschrijvingIngetrokken(eerder);
        return withHier(blijver.hier.voor(op).met(op, false));
    }

    /** The student stays after all. */
    public Verblijf uitschrijvingIngetrokken(LocalDate op) {
        // Who would have left on the very first day still begins on it.
        boolean begonErvoor = isIngeschreven(op.minusDays(1));
        return withHier(begonErvoor ? hier.zonder(op) : hier.met(op, true));
    }

    public Verblijf inKlas(LocalDate vanaf, String klas) {
        return withKlassen(klassen.met(vanaf, klas));
    }

    public Verblijf metMentor(LocalDate vanaf, String mentorId) {
        return withMentoren(mentoren.met(vanaf, mentorId));
    }

    /** The days that a class from a day on is recorded for: what has begun since is replaced as well. */
    public List<LocalDate> klasdagen(LocalDate vanaf, LocalDate vandaag) {
        return met(vanaf, klassen.wisselsTussen(vanaf, vandaag));
    }

    /** As {@link #klasdagen}, for a mentor. */
    public List<LocalDate> mentordagen(LocalDate vanaf, LocalDate vandaag) {
        return met(vanaf, mentoren.wisselsTussen(vanaf, vandaag));
    }

    private static List<LocalDate> met(LocalDate eerste, List<LocalDate> rest) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(eerste), rest.stream())
                .toList();
    }
}
