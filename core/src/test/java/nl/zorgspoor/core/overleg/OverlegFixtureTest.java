package nl.zorgspoor.core.overleg;

import static nl.zorgspoor.core.gedeeld.Rol.LEERPLICHTAMBTENAAR;
import static nl.zorgspoor.core.gedeeld.Rol.MENTOR;
import static nl.zorgspoor.core.gedeeld.Rol.ONDERSTEUNINGSCOORDINATOR;

import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Stroomproef;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.overleg.OverlegCommand.*;
import nl.zorgspoor.core.overleg.OverlegEvent.*;
import org.junit.jupiter.api.Test;

/** The stream of a meeting. */
class OverlegFixtureTest {

    private static Context oc(String dag) {
        return Proef.context("DIA", ONDERSTEUNINGSCOORDINATOR, "OC", dag, "Proef");
    }

    private static Stroomproef kleinJES() {
        return Stroomproef.van(OverlegGebied.SOORT)
                .na(oc("2026-11-02"), new PlanJES("JK1", JesSoort.KLEIN, Proef.moment("2026-11-19")));
    }

    @Test
    void een_jes_wordt_gepland_bezet_en_gehouden() {
        Stroomproef.van(OverlegGebied.SOORT)
                .opdracht(oc("2026-11-02"), new PlanJES("JK1", JesSoort.KLEIN, Proef.moment("2026-11-19")))
                .geeft(JESGepland.class);
        kleinJES()
                .opdracht(oc("2026-11-02"), new NodigDeelnemerUit("JK1", null, MENTOR, null, "kent de klas", null))
                .geeft(DeelnemerUitgenodigd.class);
        kleinJES()
                .opdracht(oc("2026-11-19"), new SluitJESAf("JK1", List.of(ONDERSTEUNINGSCOORDINATOR), null))
                .geeft(JESGehouden.class);
    }

    @Test
    void R105_in_een_klein_jes_komt_niemand_van_buiten() {
        kleinJES()
                .opdracht(oc("2026-11-02"), new NodigDeelnemerUit("JK1", null, LEERPLICHTAMBTENAAR, null, null, null))
                .weigert("EXTERN_IN_KLEIN_JES", Regel.JES_KLEIN);
    }

    @Test
    void een_geannuleerde_jes_wordt_niet_gehouden() {
        kleinJES()
                .na(oc("2026-11-03"), new AnnuleerJES("JK1", null))
                .opdracht(oc("2026-11-19"), new SluitJESAf("JK1", List.of(ONDERSTEUNINGSCOORDINATOR), null))
                .weigert("STATUS_ONJUIST", null);
    }
}
