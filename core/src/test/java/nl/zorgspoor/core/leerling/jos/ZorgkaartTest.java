package nl.zorgspoor.core.leerling.jos;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.leerling.jos.JOSCommand.LegZorgkaartGezinVast;
import nl.zorgspoor.core.leerling.jos.JOSCommand.Zorgpartij;
import nl.zorgspoor.core.leerling.jos.JOSEvent.ZorgkaartGezinVastgelegd;
import org.junit.jupiter.api.Test;

class ZorgkaartTest {

    private static LegZorgkaartGezinVast kaart(String josId, Zorgpartij... wie) {
        return new LegZorgkaartGezinVast("L-COE-1", josId, List.of(wie), null, null);
    }

    private static final Zorgpartij HUISARTS = new Zorgpartij("huisarts", "slapen");

    private static List<JOSEvent> leg(JOSTrajecten j, Zorgpartij... wie) {
        String josId = j.alle().keySet().iterator().next();
        return j.decide(kaart(josId, wie), JOSProef.op("2026-12-07"));
    }

    @Test
    void R285_JOS_brengt_de_zorg_rond_het_gezin_in_kaart_terwijl_JOS_bezig_is() {
        for (JOSTrajecten j : List.of(JOSProef.aangemeld(), JOSProef.naStartgesprek(), JOSProef.lopend())) {
            assertThat(leg(j, HUISARTS)).singleElement().isInstanceOfSatisfying(ZorgkaartGezinVastgelegd.class, e -> {
                assertThat(e.betrokkenen()).containsExactly(HUISARTS);
                assertThat(e.datum()).isEqualTo(LocalDate.parse("2026-12-07"));
                assertThat(e.gegevenssoort()).isEqualTo(Gegevenssoort.GEZIN_THUIS);
            });
        }
        weigert(() -> leg(JOSProef.aangevraagd(), HUISARTS), "STATUS_ONJUIST", null);
        weigert(() -> leg(JOSProef.besloten(), HUISARTS), "STATUS_ONJUIST", null);
    }

    @Test
    void R285_een_zorgkaart_noemt_wie_er_zijn_en_waarvoor() {
        weigert(() -> leg(JOSProef.lopend()), "INHOUD_ONTBREEKT", "R285");
        weigert(() -> leg(JOSProef.lopend(), HUISARTS, new Zorgpartij("GGZ", " ")), "INHOUD_ONTBREEKT", "R285");
        weigert(() -> leg(JOSProef.lopend(), new Zorgpartij(" ", "slapen")), "INHOUD_ONTBREEKT", "R285");
    }

    @Test
    void R285_alleen_JOS_en_de_coordinator_leggen_haar_vast_en_van_de_school_leest_alleen_de_coordinator_haar() {
        assertThat(Proef.school("COE")
                        .bevoegdheden()
                        .get("LegZorgkaartGezinVast")
                        .rollen())
                .containsExactlyInAnyOrder(Rol.JOS_MEDEWERKER, Rol.ONDERSTEUNINGSCOORDINATOR);
        assertThat(Arrays.stream(Rol.values())
                        .filter(r -> !r.isPartij())
                        .filter(r -> Leesrechten.recht(Proef.school("COE"), r, Gegevenssoort.GEZIN_THUIS)
                                == Leesrecht.VOLLEDIG))
                .containsExactly(Rol.ONDERSTEUNINGSCOORDINATOR);
        assertThat(Leesrechten.recht(Proef.school("COE"), Rol.JOS_MEDEWERKER, Gegevenssoort.GEZIN_THUIS))
                .isEqualTo(Leesrecht.MET_GROND);
    }
}
