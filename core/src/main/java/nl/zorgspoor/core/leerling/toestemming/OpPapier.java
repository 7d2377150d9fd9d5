package nl.zorgspoor.core.leerling.toestemming;

import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Tekst;

/** When a school records what parents or student signed on paper: it does so at all, names who signed, and the paper can be found. */
public final class OpPapier {

    /** How a word came in. */
    enum Wijze {
        ZELF,
        OP_PAPIER
    }

    private OpPapier() {}

    /**
     * @param doorWie who signed
     * @param formulierRef where the scan is kept
     */
    public static void eis(List<String> doorWie, String formulierRef, Context x) {
        if (!x.school().is(Instelling.TOESTEMMING_OP_PAPIER, x.vandaag())) {
            throw Regel.TOEST_INHOUD
                    .weigert(
                            "TOESTEMMING_OP_PAPIER_UIT",
                            "Op deze school leggen ouders en leerling zelf vast wat zij vinden.")
                    .herstel("VraagToestemming");
        }
        List<String> ontbreekt = new ArrayList<>();
        if (doorWie.isEmpty()) {
            ontbreekt.add("doorWie");
        }
        if (Tekst.leeg(formulierRef)) {
            ontbreekt.add("formulierRef");
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.TOEST_INHOUD
                    .weigert("TOESTEMMING_ONBEPAALD", "Wat op papier staat, heeft een ondertekenaar en een formulier.")
                    .ontbreekt(ontbreekt);
        }
    }
}
