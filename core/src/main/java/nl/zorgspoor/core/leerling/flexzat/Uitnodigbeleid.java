package nl.zorgspoor.core.leerling.flexzat;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Partners;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.NodigUitVoorFlexZat;
import nl.zorgspoor.core.leerling.toestemming.Toestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import org.jspecify.annotations.Nullable;

/** Who may be invited: who is not always there only with real input (R97), who comes from outside only with consent (R45). */
final class Uitnodigbeleid {

    private Uitnodigbeleid() {}

    static void eisInbreng(NodigUitVoorFlexZat c) {
        if (leeg(c.inbreng())) {
            throw Regel.FZ_OPTIONEEL
                    .weigert(
                            "INBRENG_ONTBREEKT",
                            "%s wordt alleen uitgenodigd met inbreng: waarom is dit nodig?",
                            c.rol())
                    .ontbreekt("inbreng");
        }
    }

    /**
     * The consent on which an external invitation rests: it counts now and on the day of the meeting. Null where the school only has
     * to inform the parents, and did.
     */
    static @Nullable String eisToestemming(NodigUitVoorFlexZat c, Context x, Toestemmingen toestemming, LocalDate op) {
        if (informerenVolstaat(x, toestemming)) {
            return null;
        }
        Optional<Toestemming> geldig = toestemming
                .geldig(ToestemmingDoel.FLEXZAT, Partners.van(c.rol()), x.vandaag())
                .filter(t -> t.geldigOp(op));
        if (c.toestemmingId() != null) {
            geldig = geldig.filter(t -> t.toestemmingId().equals(c.toestemmingId()));
        }
        return geldig.map(Toestemming::toestemmingId).orElseThrow(() -> Regel.EXTERN_MET
                .weigert(
                        "TOESTEMMING_ONTBREEKT",
                        "%s komt van buiten de school; daarvoor is toestemming nodig die geldt op %s.",
                        c.rol(),
                        op)
                .ontbreekt("TOESTEMMING FLEXZAT")
                .herstel("VerleenToestemming(doel=FLEXZAT)"));
    }

    /** Whether somebody from outside may take part on a day without an invitation of their own. */
    static boolean heeftGrond(Rol rol, Context x, Toestemmingen toestemming, LocalDate op) {
        return informerenVolstaat(x, toestemming)
                || toestemming
                        .geldig(ToestemmingDoel.FLEXZAT, Partners.van(rol), op)
                        .isPresent();
    }

    private static boolean informerenVolstaat(Context x, Toestemmingen toestemming) {
        return x.school().tekst(Instelling.EXTERN_MODUS, x.vandaag()).equals("INFORMEREN")
                && toestemming.oudersGeinformeerdTussen(LocalDate.MIN, x.vandaag());
    }
}
