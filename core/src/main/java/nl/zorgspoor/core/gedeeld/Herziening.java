package nl.zorgspoor.core.gedeeld;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Naslag.Gebeurtenisfeiten;
import org.jspecify.annotations.Nullable;

/**
 * A component that moves because one it follows was corrected: a term that began on another day ends on another day (R8).
 *
 * @param bij the event in which the component stands
 * @param was as text, see {@link Componentwaarde}
 * @param wordt as text
 */
public record Herziening(Gebeurtenisfeiten bij, String veld, String was, String wordt) {

    private record Stap(Gebeurtenisfeiten bij, String veld, Object oud, Object nieuw) {}

    /**
     * What moves with a correction, and with what moved, and so on.
     *
     * @param fout the corrected event as it read until now
     * @param veld the component that is corrected
     * @param verbeterd the event with the right value
     * @param geschiedenis the student's events in order, each as it reads until now
     */
    public static List<Herziening> van(
            Gebeurtenisfeiten fout,
            String veld,
            Gebeurtenis verbeterd,
            List<Gebeurtenisfeiten> geschiedenis,
            Kalender kalender) {
        List<Herziening> herzieningen = new ArrayList<>();
        Deque<Stap> werk = new ArrayDeque<>();
        stap(fout, veld, waarde(fout.inhoud(), veld), waarde(verbeterd, veld)).ifPresent(werk::add);
        while (!werk.isEmpty()) {
            Stap oorzaak = werk.remove();
            for (Gebeurtenisfeiten g : geschiedenis) {
                if (g.volgnummer() < oorzaak.bij().volgnummer()) {
                    continue;
                }
                for (RecordComponent c : Rechtzetting.componenten(g.inhoud())) {
                    volgt(g, c, oorzaak, kalender).ifPresent(s -> {
                        herzieningen.add(new Herziening(g, s.veld(), tekst(s.oud()), tekst(s.nieuw())));
                        werk.add(s);
                    });
                }
            }
        }
        return herzieningen;
    }

    private static Optional<Stap> volgt(Gebeurtenisfeiten g, RecordComponent c, Stap oorzaak, Kalender kalender) {
        Volgt regel = c.getAnnotation(Volgt.class);
        if (regel == null || !volgt(g, regel.value(), oorzaak)) {
            return Optional.empty();
        }
        Object oud = waarde(g.inhoud(), c);
        return oud == null
                ? Optional.empty()
                : stap(g, c.getName(), oud, verschoven(oud, oorzaak.oud(), oorzaak.nieuw(), regel.maat(), kalender));
    }

    private static boolean volgt(Gebeurtenisfeiten g, String bron, Stap oorzaak) {
        boolean zelfde = g.gebeurtenisId().equals(oorzaak.bij().gebeurtenisId());
        return bron.indexOf('.') < 0
                ? zelfde && bron.equals(oorzaak.veld())
                : !zelfde
                        && bron.equals(oorzaak.bij().inhoud().getClass().getSimpleName() + "." + oorzaak.veld())
                        && Rechtzetting.isBij(oorzaak.bij().inhoud(), g.inhoud());
    }

    private static Optional<Stap> stap(Gebeurtenisfeiten g, String veld, @Nullable Object oud, @Nullable Object nieuw) {
        return oud == null || nieuw == null || oud.equals(nieuw)
                ? Optional.empty()
                : Optional.of(new Stap(g, veld, oud, nieuw));
    }

    private static Object verschoven(Object oud, Object bronOud, Object bronNieuw, Volgt.Maat maat, Kalender kalender) {
        if (oud instanceof Collection<?> dagen) {
            return dagen.stream()
                    .map(d -> verschoven(Objects.requireNonNull(d), bronOud, bronNieuw, maat, kalender))
                    .toList();
        }
        if (maat == Volgt.Maat.GELIJK) {
            return oud.equals(bronOud) ? bronNieuw : oud;
        }
        if (!(oud instanceof LocalDate dag)) {
            return oud;
        }
        LocalDate van = (LocalDate) bronOud;
        LocalDate naar = (LocalDate) bronNieuw;
        return switch (maat) {
            case SCHOOLDAGEN -> kalender.plusSchooldagen(naar, kalender.schooldagenTussen(van, dag));
            case MAANDEN -> naar.plus(Period.between(van, dag));
            case LOOPTIJD -> {
                long maanden = Period.between(van, dag.plusDays(3)).toTotalMonths();
                yield van.plusMonths(maanden).equals(dag)
                        ? naar.plusMonths(maanden)
                        : naar.plusDays(ChronoUnit.DAYS.between(van, dag));
            }
            default -> dag.plusDays(naar.toEpochDay() - van.toEpochDay());
        };
    }

    /** The value at a path of components; null when something on the way is. */
    static @Nullable Object waarde(Gebeurtenis gebeurtenis, String pad) {
        Object nu = gebeurtenis;
        for (String naam : pad.split("\\.", -1)) {
            if (nu == null || !nu.getClass().isRecord()) {
                return null;
            }
            Object hier = nu;
            nu = null;
            for (RecordComponent c : hier.getClass().getRecordComponents()) {
                if (c.getName().equals(naam)) {
                    nu = lees(hier, c);
                }
            }
        }
        return nu;
    }

    static @Nullable Object waarde(Gebeurtenis gebeurtenis, RecordComponent component) {
        return lees(gebeurtenis, component);
    }

    private static @Nullable Object lees(Object record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tekst(Object waarde) {
        return waarde instanceof Collection<?> delen
                ? delen.stream().map(Object::toString).collect(Collectors.joining(";"))
                : waarde.toString();
    }
}
