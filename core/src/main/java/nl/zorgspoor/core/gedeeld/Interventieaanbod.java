package nl.zorgspoor.core.gedeeld;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;

/** What a school has in its catalogue of interventions, for a student, a class or a teacher. */
public final class Interventieaanbod {

    private Interventieaanbod() {}

    /** R6: active in the catalogue on its first day. */
    public static CatalogusItem eis(String itemCode, LocalDate van, Context x) {
        return x.school().catalogusItem(Catalogus.INTERVENTIE, itemCode, van).orElseThrow(() -> Regel.CATALOGUS
                .weigert("NIET_IN_CATALOGUS", "%s is op %s geen actieve interventie van deze school.", itemCode, van)
                .ontbreekt(itemCode)
                .herstel("VoegCatalogusItemToe"));
    }
}
