package nl.zorgspoor.core.bevoegdheid;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.Regel;
import org.jspecify.annotations.Nullable;

/**
 * R327: from the day on which a student left, support, referrals on consent and meetings do not begin any more. One rule for every
 * command about a student, in whichever stream it ends up; what each command is, it says beside itself.
 */
public final class Vertrek {

    /** The phase that a route map has when the school gives aftercare. */
    private static final String NAZORG = "NAZORG";

    private static final String DATUM = "datum";

    private static final String VAN = "van";

    /** What an id of a meeting is called in a command. */
    private static final List<String> OVERLEG = List.of("overlegId", "jesId");

    private Vertrek() {}

    /**
     * @param uitgeschrevenOp the day of leaving of who is not on the way back, else null
     * @throws CommandGeweigerd 409 {@code LEERLING_UITGESCHREVEN}
     */
    public static void eisRuimte(LeerlingOpdracht opdracht, @Nullable LocalDate uitgeschrevenOp, Context x) {
        if (uitgeschrevenOp == null) {
            return;
        }
        if (x.vandaag().isBefore(uitgeschrevenOp)) {
            eisVoorVertrek(opdracht, uitgeschrevenOp, x);
            return;
        }
        switch (ruimte(opdracht.getClass())) {
            case DICHT -> {
                if (!opdracht.ookNaVertrek()) {
                    throw weigering(uitgeschrevenOp, "inschrijving").herstel("MeldLeerlingAan");
                }
            }
            case TERUGBLIK -> {
                if (dag(opdracht, x).filter(d -> d.isAfter(uitgeschrevenOp)).isPresent()) {
                    throw weigering(uitgeschrevenOp, "datum (uiterlijk %s)".formatted(uitgeschrevenOp));
                }
            }
            case NAZORG -> {
                if (!x.school().routekaart().kent(NAZORG)) {
                    throw weigering(uitgeschrevenOp, "nazorg in de routekaart van de school");
                }
            }
            case AFRONDING, WETTELIJK, DOSSIER, TERUGKEER -> {}
        }
    }

    /** Who is to leave is not put on the agenda of a meeting of after that day, nor is support planned to begin then. */
    private static void eisVoorVertrek(LeerlingOpdracht opdracht, LocalDate uitgeschrevenOp, Context x) {
        if (ruimte(opdracht.getClass()) == Ruimte.DICHT) {
            begint(opdracht, x).filter(d -> !d.isBefore(uitgeschrevenOp)).ifPresent(d -> {
                throw weigering(uitgeschrevenOp, "een dag voor %s".formatted(uitgeschrevenOp));
            });
        }
    }

    /** The first day of what is planned: its own, or that of the meeting it names. */
    private static Optional<LocalDate> begint(LeerlingOpdracht opdracht, Context x) {
        return Arrays.stream(opdracht.getClass().getRecordComponents())
                .map(v -> waarde(v, opdracht) instanceof LocalDateTime moment
                        ? moment.toLocalDate()
                        : v.getName().equals(VAN) && waarde(v, opdracht) instanceof LocalDate van ? van : null)
                .flatMap(java.util.stream.Stream::ofNullable)
                .findFirst()
                .or(() -> overleg(opdracht, x));
    }

    /** Whether a day could decide about it at all; what is always possible need not read the student. */
    public static boolean kanDicht(LeerlingOpdracht opdracht) {
        Ruimte ruimte = ruimte(opdracht.getClass());
        return ruimte == Ruimte.DICHT || ruimte == Ruimte.TERUGBLIK || ruimte == Ruimte.NAZORG;
    }

    /** What a command says of itself; one that forgot to is as closed as any. */
    private static Ruimte ruimte(Class<?> soort) {
        NaVertrek zelf = soort.getAnnotation(NaVertrek.class);
        return zelf == null ? Ruimte.DICHT : zelf.value();
    }

    private static CommandGeweigerd weigering(LocalDate dag, String ontbreekt) {
        return Regel.VERTREK
                .weigert(
                        "LEERLING_UITGESCHREVEN",
                        "Deze leerling is hier uitgeschreven op %s; dit kan dan niet meer.",
                        dag)
                .ontbreekt(ontbreekt);
    }

    /** The day that a record of the past is about: its own, or that of the meeting it names; empty when it is about none. */
    private static Optional<LocalDate> dag(LeerlingOpdracht opdracht, Context x) {
        RecordComponent[] velden = opdracht.getClass().getRecordComponents();
        Optional<RecordComponent> datum = Arrays.stream(velden)
                .filter(v -> v.getName().equals(DATUM) && v.getType() == LocalDate.class)
                .findFirst();
        if (datum.isPresent()) {
            return Optional.of(datum.map(v -> (LocalDate) waarde(v, opdracht)).orElse(x.vandaag()));
        }
        return overleg(opdracht, x);
    }

    /** The day of the meeting that a command names. */
    private static Optional<LocalDate> overleg(LeerlingOpdracht opdracht, Context x) {
        return Arrays.stream(opdracht.getClass().getRecordComponents())
                .filter(v -> OVERLEG.contains(v.getName()))
                .map(v -> waarde(v, opdracht))
                .flatMap(java.util.stream.Stream::ofNullable)
                .flatMap(id -> x.naslag().overleg(id.toString()).stream())
                .map(o -> o.datumTijd().toLocalDate())
                .findFirst();
    }

    private static @Nullable Object waarde(RecordComponent veld, Object opdracht) {
        try {
            veld.getAccessor().setAccessible(true);
            return veld.getAccessor().invoke(opdracht);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
