package nl.zorgspoor.core.verwerking;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Personal text that is kept outside the events, closed with the student's own key of the file: unreadable in whatever store it lies,
 * and gone with the key (R60).
 */
public interface Geheimschrift {

    /** The closed text; empty when the key was destroyed, after which nothing personal is kept any more. */
    Optional<String> sluit(String schoolId, String leerlingId, String tekst);

    /** The text itself; empty when the key was destroyed. */
    Optional<String> open(String gesloten);

    /** The same for many at once, by their closed texts; what has no key any more is not among them. */
    Map<String, String> open(Collection<String> gesloten);
}
