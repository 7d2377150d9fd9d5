package nl.zorgspoor.core.leerling.oov;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.arrangement.Flexzateis;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import nl.zorgspoor.core.leerling.oov.OOVCommand.VraagOOVAan;
import org.jspecify.annotations.Nullable;

/** For whom an OOV is asked, of which kind, and after talking it over with whom (R171, R185 to R187). */
final class Aanvraagbeleid {

    private static final Set<Rol> SWV = Set.of(Rol.SWV_CONSULENT, Rol.ONDERWIJSLOKET_SWV, Rol.SWV_CTA);

    private Aanvraagbeleid() {}

    /** @return the Flex-Zat on which it rests, or null */
    static @Nullable String eis(VraagOOVAan c, Context x, FlexZats flexzat) {
        if (c.reden() == null) {
            throw Regel.OOV_DOEL
                    .weigert(
                            "OOV_DOELGROEP",
                            "OOV is er voor veiligheid, schoolangst of een vermoeden van bijzondere behoefte.")
                    .ontbreekt("reden");
        }
        if (c.oovType() == null) {
            throw Regel.OOV_DUUR
                    .weigert("OOV_TYPE", "De soort OOV bepaalt de termijn: zes weken, drie maanden of zes maanden.")
                    .ontbreekt("oovType");
        }
        eisOverleg(c);
        return Flexzateis.eis(Arrangementtype.OOV, c.flexZatId(), x, flexzat);
    }

    /** R187. */
    private static void eisOverleg(VraagOOVAan c) {
        List<String> ontbreekt = new ArrayList<>();
        if (!c.besprokenMet().contains(Rol.OUDER)) {
            ontbreekt.add(Rol.OUDER.name());
        }
        if (c.besprokenMet().stream().noneMatch(SWV::contains)) {
            ontbreekt.add(Rol.SWV_CONSULENT.name());
        }
        if (!c.besprokenMet().contains(Rol.SOCIAAL_TEAM)) {
            ontbreekt.add(Rol.SOCIAAL_TEAM.name());
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.OOV_OVERLEG
                    .weigert("OVERLEG_ONTBREEKT", "OOV wordt gevraagd na overleg met ouders, SWV en Sociaal team.")
                    .ontbreekt(ontbreekt);
        }
    }
}
