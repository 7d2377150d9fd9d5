package nl.zorgspoor.core.leerling.aanmelding;

import java.lang.reflect.RecordComponent;
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
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.NeemLeerlingOver;

/** The days of a command against the student's own: nothing is told, planned or agreed about somebody who was not there yet. */
public final class Levensloop {

    private Levensloop() {}

    /** @throws CommandGeweigerd 409 that names every day that cannot be; never the student's own dates */
    public static void eis(LeerlingOpdracht c, Aanmeldingen leerling, LocalDate vandaag) {
        if (c instanceof MeldLeerlingAan || c instanceof NeemLeerlingOver) {
            // These bring the dates themselves, and are judged as a whole.
            return;
        }
        List<String> onmogelijk = new ArrayList<>();
        Dagen.in(c, (waar, veld, dag) -> vroeg(waar, veld.component(), dag, leerling, onmogelijk));
        onmogelijk.addAll(Hierdagen.onmogelijk(
                c, leerling.inschrijving().verblijf(), dag -> hierZonderInschrijving(leerling, dag), vandaag));
        eisGeen(onmogelijk);
    }

    /**
     * The same for one day of an event that is put right (R8); what that day means, the event says beside it.
     *
     * @param waar the component, see {@code Componentwaarde}
     */
    public static List<String> onmogelijk(Class<?> gebeurtenis, String waar, LocalDate dag, Aanmeldingen leerling) {
        List<String> onmogelijk = new ArrayList<>();
        String naam = waar.split("\\.", 2)[0];
        for (RecordComponent c : gebeurtenis.getRecordComponents()) {
            if (c.getName().equals(naam)) {
                vroeg(waar, c, dag, leerling, onmogelijk);
                if (c.isAnnotationPresent(SindsInschrijving.class)
                        && Hierdagen.komtNog(leerling.inschrijving().verblijf(), dag)
                        && !hierZonderInschrijving(leerling, dag)) {
                    onmogelijk.add(waar + " (niet voor de inschrijving)");
                }
            }
        }
        return onmogelijk;
    }

    /** The one refusal of days that cannot be. */
    public static void eisGeen(List<String> onmogelijk) {
        Hierdagen.eisGeen(onmogelijk);
    }

    private static void vroeg(
            String waar, RecordComponent component, LocalDate dag, Aanmeldingen leerling, List<String> onmogelijk) {
        LocalDate geboren = leerling.geboortedatum();
        boolean sindsAanmelding = component.isAnnotationPresent(SindsAanmelding.class)
                || component.isAnnotationPresent(SindsInschrijving.class);
        if (geboren != null && dag.isBefore(geboren)) {
            onmogelijk.add(waar + " (niet voor de geboorte)");
        } else if (sindsAanmelding
                && leerling.alle().values().stream()
                        .map(a -> a.verzoek().aanmelddatum())
                        .min(Comparator.naturalOrder())
                        .filter(dag::isBefore)
                        .isPresent()) {
            onmogelijk.add(waar + " (niet voor de aanmelding)");
        }
    }

    private static boolean hierZonderInschrijving(Aanmeldingen leerling, LocalDate dag) {
        return leerling.alle().values().stream().anyMatch(a -> a.hierZonderInschrijving(dag));
    }
}
