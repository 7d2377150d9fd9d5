package nl.zorgspoor.core.leerling.informatie;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Componentwaarde;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag.Gebeurtenisfeiten;
import nl.zorgspoor.core.gedeeld.Verbetering;
import nl.zorgspoor.core.gedeeld.Volgt;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.Levensloop;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import org.jspecify.annotations.Nullable;

/**
 * A day that is put right is held to what the same day is held to when it is recorded: the student's own days, and what begins
 * ends later. Else a correction would be a way around them (R8).
 */
final class Correctiedagen {

    private static final String GEBOORTEDATUM = "persoonsgegevens.geboortedatum";

    /** What the last day of something is called in an event, and what its first. */
    private static final Set<String> EIND =
            Set.of("tot", "geplandTot", "einddatum", "geldigTot", "evaluatieOp", "periodeTot", "herzienOp");

    private static final Set<String> BEGIN = Set.of("van", "begindatum", "startdatum", "geldigVan", "datum");

    private Correctiedagen() {}

    /** @throws CommandGeweigerd 409, when the right value is a day that cannot be */
    static void eis(CorrigeerGegeven c, Context x, Aanmeldingen leerling) {
        String veld = c.veld();
        if (veld == null) {
            return;
        }
        Gebeurtenis inhoud = x.naslag().geschiedenis(c.leerlingId()).stream()
                .filter(g -> g.gebeurtenisId().equals(c.betreftEventId()))
                .findFirst()
                .or(() -> x.naslag().gebeurtenis(c.leerlingId(), c.betreftEventId()))
                .map(Gebeurtenisfeiten::inhoud)
                .orElseThrow(() -> CommandGeweigerd.nietGevonden("Gebeurtenis", c.betreftEventId()));
        LocalDate dag = Componentwaarde.van(inhoud.getClass(), veld)
                .flatMap(w -> w.lees(c.juisteWaarde()))
                .map(Correctiedagen::dag)
                .orElse(null);
        if (dag == null) {
            return;
        }
        List<String> onmogelijk = new ArrayList<>();
        if (veld.equals(GEBOORTEDATUM)) {
            if (leerling.alle().values().stream()
                    .anyMatch(a -> a.verzoek().aanmelddatum().isBefore(dag))) {
                onmogelijk.add(veld + " (niet na de aanmelding)");
            }
        } else {
            onmogelijk.addAll(Levensloop.onmogelijk(inhoud.getClass(), veld, dag, leerling));
        }
        Verbetering.van(inhoud, veld, c.juisteWaarde()).ifPresent(v -> {
            if (keertOm(v, veld)) {
                onmogelijk.add(veld + " (het eind niet voor het begin)");
            }
        });
        Levensloop.eisGeen(onmogelijk);
    }

    private static @Nullable LocalDate dag(Object waarde) {
        return waarde instanceof LocalDate d ? d : waarde instanceof LocalDateTime m ? m.toLocalDate() : null;
    }

    /** Whether an end that is put right, or whose beginning is, lies before it. */
    private static boolean keertOm(Gebeurtenis g, String veld) {
        boolean eind = EIND.contains(veld);
        return (eind || BEGIN.contains(veld))
                && (eind ? BEGIN : EIND)
                        .stream()
                                .map(ander -> waarde(g, ander))
                                .filter(Objects::nonNull)
                                .anyMatch(ander -> keertOm(eind, Objects.requireNonNull(waarde(g, veld)), ander));
    }

    private static boolean keertOm(boolean eind, LocalDate zelf, LocalDate ander) {
        return eind ? zelf.isBefore(ander) : ander.isBefore(zelf);
    }

    /** Null also for a day that moves with another one. */
    private static @Nullable LocalDate waarde(Gebeurtenis g, String naam) {
        for (RecordComponent c : g.getClass().getRecordComponents()) {
            if (c.getName().equals(naam) && !c.isAnnotationPresent(Volgt.class)) {
                try {
                    c.getAccessor().setAccessible(true);
                    return c.getAccessor().invoke(g) instanceof LocalDate d ? d : null;
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return null;
    }
}
