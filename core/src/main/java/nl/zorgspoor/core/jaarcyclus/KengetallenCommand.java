package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.Grens.Aantal;
import nl.zorgspoor.core.gedeeld.Grens.Getal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.Vorm;
import nl.zorgspoor.core.gedeeld.Kengetal;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import org.jspecify.annotations.Nullable;

/** The commands about key figures. */
public sealed interface KengetallenCommand extends JaarcyclusOpdracht {

    /**
     * Freezes the key figures of a school year as they are counted now (R243).
     *
     * @param teldatum that of the school's calendar; it may be left out
     */
    record LegKengetallenVast(
            String schoolId,

            @Vorm(patroon = Schooljaar.PATROON, uitleg = "een schooljaar zoals 2026-2027")
            String schooljaar,

            @Nullable LocalDate teldatum)
            implements KengetallenCommand {}

    /** Takes over the figures of a school year before this system counted them (R304). */
    record NeemKengetallenOver(
            String schoolId,

            @Vorm(patroon = Schooljaar.PATROON, uitleg = "een schooljaar zoals 2026-2027")
            String schooljaar,

            LocalDate teldatum,
            @Aantal(100) @Getal(van = 0, tot = 100_000) Map<Kengetal, Integer> aantallen,
            @Lengte(200) String bron)
            implements KengetallenCommand {}
}
