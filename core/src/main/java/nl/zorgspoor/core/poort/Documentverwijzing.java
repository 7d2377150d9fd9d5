package nl.zorgspoor.core.poort;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.bevoegdheid.Documentrechten;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.gedeeld.Beginopdracht;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.Naslag.Documentfeiten;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.invoer.Veld;
import org.jspecify.annotations.Nullable;

/**
 * R365: a text of a command that as a whole reads {@code document:<id>} refers to a document that is kept here, in whichever field it
 * stands; any other text says where something is kept elsewhere. The document is one of the student of the command, and there for who
 * refers to it: one that is not is refused in the same words as one that nobody has.
 */
public final class Documentverwijzing {

    private static final String BEGIN = "document:";

    private Documentverwijzing() {}

    /** What a text says to refer to a document. */
    public static String naar(String documentId) {
        return BEGIN + documentId;
    }

    /** @throws nl.zorgspoor.core.gedeeld.CommandGeweigerd 409 {@code DOCUMENT_ONBEKEND} with the fields that refer to what is not there */
    static void eis(Opdracht opdracht, Context x) {
        List<String> fout = new ArrayList<>();
        loop(opdracht, "", opdracht, x, fout);
        if (!fout.isEmpty()) {
            throw Regel.DOCUMENTVERWIJZING
                    .weigert(
                            "DOCUMENT_ONBEKEND",
                            "Dit document is er niet, of niet bij deze leerling; breng het eerst met POST"
                                    + " /v1/leerlingen/{id}/documenten.")
                    .ontbreekt(fout);
        }
    }

    private static void loop(@Nullable Object waarde, String pad, Opdracht opdracht, Context x, List<String> fout) {
        if (waarde instanceof String tekst) {
            if (isVerwijzing(tekst) && !isEr(tekst.strip().substring(BEGIN.length()), opdracht, x)) {
                fout.add(pad);
            }
        } else if (waarde instanceof Collection<?> reeks) {
            reeks.forEach(deel -> loop(deel, pad, opdracht, x, fout));
        } else if (waarde instanceof Map<?, ?> kaart) {
            kaart.forEach((sleutel, deel) -> loop(deel, pad + "." + sleutel, opdracht, x, fout));
        } else if (waarde instanceof Record deel) {
            for (Veld veld : Veld.van(deel.getClass())) {
                loop(veld.waarde(deel), pad.isEmpty() ? veld.naam() : pad + "." + veld.naam(), opdracht, x, fout);
            }
        }
    }

    /** A sentence that happens to begin so is none. */
    static boolean isVerwijzing(String tekst) {
        String kaal = tekst.strip();
        return kaal.startsWith(BEGIN) && kaal.chars().noneMatch(Character::isWhitespace);
    }

    private static boolean isEr(String documentId, Opdracht opdracht, Context x) {
        if (!(opdracht instanceof LeerlingOpdracht l)) {
            return false;
        }
        if (x.rol() != Rol.SYSTEEM && !(opdracht instanceof Beginopdracht) && !isBinnenBereik(l, x)) {
            // That the student is not there or not within reach is said by the command itself.
            return true;
        }
        return x.naslag()
                .document(l.leerlingId(), documentId)
                .filter(d -> x.rol() == Rol.SYSTEEM || leest(x, d))
                .isPresent();
    }

    private static boolean isBinnenBereik(LeerlingOpdracht opdracht, Context x) {
        return x.naslag()
                .leerling(opdracht.leerlingId())
                .filter(f -> Bevoegdheden.inBereik(x.actor(), x.school(), f, x.vandaag()))
                .isPresent();
    }

    private static boolean leest(Context x, Documentfeiten document) {
        return Documentrechten.leest(
                x.school(), x.actor(), Openstelling.voor(x.actor(), x.school(), x.naslag(), x.vandaag()), document);
    }
}
