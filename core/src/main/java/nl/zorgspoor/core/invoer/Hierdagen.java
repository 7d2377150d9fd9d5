package nl.zorgspoor.core.invoer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.Verblijf;

/** The days of a command that lie before the student was at this school, where the field's meaning asks for that. */
public final class Hierdagen {

    private Hierdagen() {}

    /**
     * Every such day; of who never was and never will be enrolled none, since nothing is known of a first day.
     *
     * @param ookHier whether the student was here on a day without being enrolled, as a guest or until a decision
     */
    public static List<String> onmogelijk(
            LeerlingOpdracht c, Verblijf verblijf, Predicate<LocalDate> ookHier, LocalDate vandaag) {
        List<String> onmogelijk = new ArrayList<>();
        Dagen.in(c, vandaag, (waar, veld, dag) -> {
            if (komtNog(verblijf, dag)
                    && veld.component().isAnnotationPresent(SindsInschrijving.class)
                    && !ookHier.test(dag)) {
                onmogelijk.add(waar + " (niet voor de inschrijving)");
            }
        });
        return onmogelijk;
    }

    /** Whether a day lies before the first day here or between two stays. */
    public static boolean komtNog(Verblijf verblijf, LocalDate dag) {
        return !verblijf.isIngeschreven(dag) && verblijf.hier().na(dag).containsValue(true);
    }

    /** @throws CommandGeweigerd 409 that names every day that cannot be; never the student's own dates */
    public static void eis(LeerlingOpdracht c, Verblijf verblijf, LocalDate vandaag) {
        eisGeen(onmogelijk(c, verblijf, dag -> false, vandaag));
    }

    /** The one refusal of days on which the student was not there. */
    public static void eisGeen(List<String> onmogelijk) {
        if (!onmogelijk.isEmpty()) {
            throw CommandGeweigerd.statusOnjuist(
                            "Wat hier staat, kan op die dag niet zijn gebeurd of bedoeld: de leerling was er nog niet.")
                    .ontbreekt(onmogelijk);
        }
    }
}
