package nl.zorgspoor.core.leerling.aanmelding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.invoer.Dagen;
import nl.zorgspoor.core.invoer.Hierdagen;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.MeldLeerlingAan;

/** The days of a command against the student's own: nothing is told, planned or agreed about somebody who was not there yet. */
public final class Levensloop {

    private Levensloop() {}

    /** @throws CommandGeweigerd 409 that names every day that cannot be; never the student's own dates */
    public static void eis(LeerlingOpdracht c, Aanmeldingen leerling, LocalDate vandaag) {
        if (c instanceof MeldLeerlingAan) {
            // It brings these dates itself, and is judged as a whole.
            return;
        }
        LocalDate geboren = leerling.geboortedatum();
        LocalDate aangemeld = leerling.alle().values().stream()
                .map(a -> a.verzoek().aanmelddatum())
                .min(Comparator.naturalOrder())
                .orElse(null);
        List<String> onmogelijk = new ArrayList<>();
        Dagen.in(c, (waar, veld, dag) -> {
            if (geboren != null && dag.isBefore(geboren)) {
                onmogelijk.add(waar + " (niet voor de geboorte)");
            } else if (aangemeld != null
                    && dag.isBefore(aangemeld)
                    && (veld.component().isAnnotationPresent(SindsAanmelding.class)
                            || veld.component().isAnnotationPresent(SindsInschrijving.class))) {
                onmogelijk.add(waar + " (niet voor de aanmelding)");
            }
        });
        onmogelijk.addAll(Hierdagen.onmogelijk(
                c,
                leerling.inschrijving().verblijf(),
                dag -> leerling.alle().values().stream().anyMatch(a -> a.hierZonderInschrijving(dag)),
                vandaag));
        Hierdagen.eisGeen(onmogelijk);
    }
}
