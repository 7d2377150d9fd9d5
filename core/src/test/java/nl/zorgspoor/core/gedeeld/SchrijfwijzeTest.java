package nl.zorgspoor.core.gedeeld;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchrijfwijzeTest {

    @ParameterizedTest
    @CsvSource({
        "MeldLeerlingAan, meld-leerling-aan",
        "VraagTLVAan, vraag-tlv-aan",
        "VraagJOSAan, vraag-jos-aan",
        "PlanJES, plan-jes",
        "StelOPPVast, stel-opp-vast",
        "LegJESBesprekingVast, leg-jes-bespreking-vast",
        "HerzieSOP, herzie-sop",
        "PlanFlexZat, plan-flex-zat"
    })
    void een_afkorting_blijft_een_woord(String naam, String woord) {
        assertThat(Schrijfwijze.kebab(naam)).isEqualTo(woord);
    }

    @ParameterizedTest
    @CsvSource({
        "JOSAanmeldformulierIngevuld, JOS aanmeldformulier ingevuld",
        "FlexZatGepland, Flex-Zat gepland",
        "UitgenodigdVoorFlexZat, Uitgenodigd voor Flex-Zat",
        "VraagTLVAan, Vraag TLV aan",
        "SBOPlaatsing, SBO plaatsing",
        "gewensteStart, Gewenste start"
    })
    void een_naam_wordt_een_zin(String naam, String zin) {
        assertThat(Schrijfwijze.zin(naam)).isEqualTo(zin);
    }

    @ParameterizedTest
    @CsvSource({
        "JOS_MEDEWERKER, JOS medewerker",
        "BEGELEIDING_MET_OPP, begeleiding met OPP",
        "FASE_3A, fase 3a",
        "FLEXZAT, Flex-Zat",
        "M1, M1",
        "L-COE-101, L-COE-101"
    })
    void een_code_wordt_gewone_woorden_en_een_id_blijft_een_id(String code, String woorden) {
        assertThat(Schrijfwijze.code(code)).isEqualTo(woorden);
    }

    @Test
    void wat_te_doen_is_wordt_een_zin_met_wat_erbij_hoort() {
        assertThat(Schrijfwijze.actie("VerleenToestemming(doel=JOS_BEGELEIDING)"))
                .isEqualTo("Verleen toestemming (doel: JOS begeleiding)");
        assertThat(Schrijfwijze.actie("RondJOSAf")).isEqualTo("Rond JOS af");
    }

    @Test
    void een_lange_zin_wordt_afgebroken_en_een_lang_woord_blijft_heel() {
        assertThat(Schrijfwijze.afgebroken("een twee drie", 8)).containsExactly("een twee", "drie");
        assertThat(Schrijfwijze.afgebroken("onderwijsopvang is kort", 6))
                .containsExactly("onderwijsopvang", "is", "kort");
    }
}
