package nl.zorgspoor.core.invoer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.zorgspoor.core.gedeeld.Grens.NaarBuiten;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Regel;

/** R330: an id that somebody chose and a partner sees, key of the message included, does not hold the student's number. */
public final class Buitenid {

    /** A shorter number stands in other ids by chance; it counts where it stands by itself. */
    private static final int KORT = 4;

    private Buitenid() {}

    /** @throws nl.zorgspoor.core.gedeeld.CommandGeweigerd 409 {@code ID_NOEMT_LEERLING} that names the fields */
    public static void eis(Opdracht opdracht) {
        if (!(opdracht instanceof LeerlingOpdracht c)) {
            return;
        }
        List<String> fout = Veld.van(c.getClass()).stream()
                .filter(v -> v.component().isAnnotationPresent(NaarBuiten.class))
                .filter(v -> v.waarde(c) instanceof String id && noemt(id, c.leerlingId()))
                .map(Veld::naam)
                .toList();
        if (!fout.isEmpty()) {
            throw Regel.EIGEN_IDS
                    .weigert(
                            "ID_NOEMT_LEERLING",
                            "Dit id gaat naar buiten en mag niet zeggen om welke leerling het gaat; geef een ander id.")
                    .ontbreekt(fout);
        }
    }

    /** Whether an id tells which student it is about. */
    public static boolean noemt(String id, String leerlingId) {
        String ruim = id.toLowerCase(Locale.ROOT);
        String leerling = leerlingId.toLowerCase(Locale.ROOT);
        return leerling.length() < KORT
                ? Pattern.compile("(?<![a-z0-9])" + Pattern.quote(leerling) + "(?![a-z0-9])")
                        .matcher(ruim)
                        .find()
                : ruim.contains(leerling);
    }
}
