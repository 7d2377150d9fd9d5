package nl.zorgspoor.core.bevoegdheid;

import static nl.zorgspoor.core.gedeeld.Rol.*;
import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Bevoegdheid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who speaks with parents, where the text of a school names more people than the mentor and the coordinator. */
class OudersBetrekkenTest {

    @ParameterizedTest
    @ValueSource(strings = {"InformeerOuders", "LegOudergesprekVast", "VraagToestemming"})
    void R264_bij_KLA_betrekken_zeven_functies_de_ouders(String opdracht) {
        Bevoegdheid b = Proef.school("KLA").bevoegdheden().get(opdracht);
        assertThat(b.rollen())
                .containsExactlyInAnyOrder(
                        LEERLINGBEGELEIDER,
                        GEDRAGSDESKUNDIGE,
                        DIRECTEUR,
                        RECTOR,
                        AFDELINGSLEIDER,
                        SMW,
                        SWV_CONSULENT,
                        DOCENT,
                        MENTOR,
                        ONDERSTEUNINGSCOORDINATOR);
        assertThat(b.regel()).isEqualTo(Regel.OUDERS_BETREKKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LegLeerlinggesprekVast", "LegOudergesprekVast"})
    void R3_bij_COE_leggen_ook_begeleiders_en_de_afdelingsleider_gesprekken_vast(String opdracht) {
        assertThat(Proef.school("COE").bevoegdheden().get(opdracht).rollen())
                .contains(LEERLINGBEGELEIDER, BPO, AFDELINGSLEIDER, MENTOR);
    }
}
