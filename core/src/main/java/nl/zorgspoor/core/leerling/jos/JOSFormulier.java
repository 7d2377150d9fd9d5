package nl.zorgspoor.core.leerling.jos;

import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.jos.JOSCommand.VulJOSAanmeldformulierIn;

/** R146: the form sends the referral, so that JOS can reach the parents and does not begin with what was tried. */
final class JOSFormulier {

    private JOSFormulier() {}

    static void eisVolledig(VulJOSAanmeldformulierIn c) {
        List<String> ontbreekt = new ArrayList<>();
        if (Tekst.leeg(c.contactgegevensOuders())) {
            ontbreekt.add("contactgegevensOuders");
        }
        if (c.reedsIngezet().isEmpty()) {
            ontbreekt.add("reedsIngezet");
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.JOS_FORMULIER
                    .weigert("FORMULIER_ONVOLLEDIG", "Het JOS-formulier gaat meteen naar JOS en is dus volledig.")
                    .ontbreekt(ontbreekt);
        }
    }
}
