package nl.zorgspoor.core.document;

import java.time.LocalDateTime;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Naslag.Documentfeiten;
import nl.zorgspoor.core.gedeeld.Rol;

/**
 * One version of a document of a student.
 *
 * @param object its name in the object store
 * @param naam as who brought it calls the file, such as {@code verslag.pdf}
 * @param type the content type, such as {@code application/pdf}
 * @param grootte in bytes
 * @param sha256 the checksum, hexadecimal
 * @param op in the school's own time
 */
public record Documentversie(
        String object,
        String documentId,
        int versie,
        Gegevenssoort soort,
        String naam,
        String type,
        long grootte,
        String sha256,
        String actorId,
        Rol rol,
        LocalDateTime op) {

    Documentfeiten feiten() {
        return new Documentfeiten(soort, actorId, rol);
    }
}
