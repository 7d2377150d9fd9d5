package nl.zorgspoor.core.leerling.arrangement;

import java.util.Optional;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import org.jspecify.annotations.Nullable;

/**
 * R171: what a school decides on in a Flex-Zat follows on one that was held and chose it. The coordinator may skip it with a reason, as
 * for cluster 2 that goes by way of Auris. One that is named chose it in any case.
 */
public final class Flexzateis {

    private Flexzateis() {}

    /**
     * The Flex-Zat on which a request rests.
     *
     * @param flexZatId the one that is named; the last one that chose it when null
     * @return its id, or null when there is none and none has to be
     */
    public static @Nullable String eis(Arrangementtype type, @Nullable String flexZatId, Context x, FlexZats flexzat) {
        boolean nodig =
                x.school().lijst(Instelling.ARRANGEMENT_NA_FLEXZAT, x.vandaag()).contains(type.name());
        if (!nodig && flexZatId == null) {
            return null;
        }
        Optional<String> keuze = flexzat.metKeuze(flexZatId, type);
        if (keuze.isEmpty() && !x.overruledDoor(x.school().coordinator(x.vandaag()))) {
            throw Regel.ARR_FLEXZAT
                    .weigert("FLEXZAT_ONTBREEKT", "%s volgt op een gehouden Flex-Zat met die keuze.", type)
                    .ontbreekt("FLEXZAT " + type)
                    .herstel("LegFlexZatUitkomstVast")
                    .overrulebaar();
        }
        return keuze.orElse(flexZatId);
    }
}
