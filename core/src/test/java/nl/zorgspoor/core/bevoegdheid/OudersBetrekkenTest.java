package nl.zorgspoor.core.bevoegdheid;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.gedeeld.Rol.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Bevoegdheid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who speaks with parents, where the text of a school names more people than the mentor and the coordinator. */
class OudersBetrekkenTest {

    private static final LocalDate DAG = LocalDate.parse("2026-09-14");

    @ParameterizedTest
    @ValueSource(strings = {"InformeerOuders", "LegOudergesprekVast", "VraagToestemming"})
    void R264_bij_KLA_betrekken_zeven_functies_de_ouders(String opdracht) {
        Bevoegdheid b = Objects.requireNonNull(Proef.school("KLA").bevoegdheid(opdracht, DAG));
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

    /** What a school sets counts from the day it sets, in addition to its matrix and for these three commands only. */
    @ParameterizedTest
    @ValueSource(strings = {"InformeerOuders", "LegOudergesprekVast", "VraagToestemming"})
    void R264_wie_ouders_betrekt_is_een_instelling_met_een_dag(String opdracht) {
        Schoolprofiel dia = Proef.school("DIA");
        assertThat(Objects.requireNonNull(dia.bevoegdheid(opdracht, DAG)).rollen())
                .doesNotContain(DECAAN);
        Schoolprofiel met = Proef.met(dia, Instelling.OUDERS_BETREKKEN_ROLLEN, "DECAAN");
        assertThat(Objects.requireNonNull(met.bevoegdheid(opdracht, DAG)).rollen())
                .contains(DECAAN, MENTOR);
        Context decaan = Proef.context(met, DECAAN, "DE", DAG.toString(), opdracht);
        Bevoegdheden.eisRol(decaan, false);
        weigert(
                () -> Bevoegdheden.eisRol(Proef.context(met, BEHEERDER, "BH", DAG.toString(), opdracht), false),
                "ROL_NIET_BEVOEGD",
                "R264");
        assertThat(Objects.requireNonNull(met.bevoegdheid("SignaleerZorg", DAG)).rollen())
                .doesNotContain(DECAAN);
        assertThat(AanZet.van(met, opdracht, DECAAN, DAG).rol()).isEqualTo(DECAAN);
        assertThat(AanZet.van(dia, opdracht, DECAAN, DAG).rol()).isNotEqualTo(DECAAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LegLeerlinggesprekVast", "LegOudergesprekVast"})
    void R3_bij_COE_leggen_ook_begeleiders_en_de_afdelingsleider_gesprekken_vast(String opdracht) {
        assertThat(Proef.school("COE").bevoegdheden().get(opdracht).rollen())
                .contains(LEERLINGBEGELEIDER, BPO, AFDELINGSLEIDER, MENTOR);
    }
}
