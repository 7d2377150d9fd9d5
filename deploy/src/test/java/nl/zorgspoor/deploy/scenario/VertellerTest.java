package nl.zorgspoor.deploy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.deploy.scenario.Buiten.Antwoord;
import nl.zorgspoor.deploy.scenario.Scenario.Stap;
import nl.zorgspoor.deploy.scenario.Scenariolezer.Onleesbaar;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class VertellerTest {

    private static final LocalDate DAG = LocalDate.parse("2026-10-01");
    private static final String TABELLEN =
            "bord: {van: 2026-10-01, tot: 2026-10-31, kolommen: {wanneer: '{op:dag}', wat: '{actie|soort}',"
                    + " hoeveel: '{rollen#} van {vast}', rollen: '{rollen}'}}";

    private final List<String> regels = new ArrayList<>();
    private final Verteller verteller = new Verteller(new Blad(regels::add));

    private static List<Stap> stappen(String stappen) throws Onleesbaar {
        return Scenariolezer.lees(
                        YAMLMapper.shared()
                                .readTree(
                                        "{scenario: P, school: COE, kalender: 2026-2027, tabellen: {%s}, stappen: [%s]}"
                                                .formatted(TABELLEN, stappen)),
                        null)
                .stappen();
    }

    private static JsonNode json(String yaml) {
        return YAMLMapper.shared().readTree(yaml);
    }

    private static Verslag beantwoord(int status, String antwoord) {
        Verslag verslag = new Verslag();
        verslag.beantwoord(new Antwoord(status, json(antwoord)));
        return verslag;
    }

    private static final String PLAN = "als: {rol: MENTOR, id: M1}, opdracht: PlanFlexZat, voor: L-1";

    @Test
    void onder_een_regel_staat_wat_ervan_kwam_en_wat_bij_elkaar_hoort_wordt_geteld() throws Onleesbaar {
        List<Stap> stappen = stappen("{kop: Begin, vertel: Twee keer., %s}, {%s}".formatted(PLAN, PLAN));
        Verslag goed = beantwoord(200, "{gebeurtenissen: [{type: leerling.FlexZatGepland}]}");
        verteller.vertel(stappen.get(0), goed, DAG, false);
        verteller.vertel(stappen.get(1), goed, DAG.plusDays(1), true);
        assertThat(regels.get(1)).startsWith("== Begin =");
        assertThat(regels.subList(3, regels.size()))
                .containsExactly("donderdag 1 oktober 2026", "   1. Twee keer.", "      -> 2 x Flex-Zat gepland");
        assertThat(verteller.regels()).isEqualTo(1);
    }

    @Test
    void een_weigering_zegt_de_regel_wat_ontbreekt_en_wat_nu_kan() throws Onleesbaar {
        verteller.vertel(
                stappen("{vertel: Mag dit?, %s}".formatted(PLAN)).get(0),
                beantwoord(
                        409,
                        "{regel: R95, detail: Dat kan nog niet., ontbreekt: [FASE_3B], herstelactie:"
                                + " VerleenToestemming(doel=JOS_BEGELEIDING)}"),
                DAG,
                true);
        assertThat(regels)
                .endsWith(
                        "      -> GEWEIGERD (regel R95): Dat kan nog niet.",
                        "         Ontbreekt: fase 3b",
                        "         Wat nu: Verleen toestemming (doel: JOS begeleiding)");
    }

    @Test
    void een_tabel_toont_de_kolommen_van_het_bestand_en_alleen_de_dagen_ertussen() throws Onleesbaar {
        Verslag verslag = new Verslag();
        verslag.gelezen(List.of(
                json("{op: '2026-09-30T10:00', soort: AFSPRAAK}"),
                json("{op: '2026-10-02T10:00', actie: RondJOSAf, soort: JOS, rollen: [MENTOR,"
                        + " SWV_CONSULENT], vast: 5}")));
        verteller.vertel(
                stappen("{vertel: Het bord., als: {rol: MENTOR, id: M1}, weergave: x, tabel: bord, toelichting:"
                                + " 'In het geheel {aantal}.'}")
                        .get(0),
                verslag,
                DAG,
                true);
        assertThat(regels)
                .endsWith(
                        "      | wanneer      wat           hoeveel   rollen",
                        "      | 2026-10-02   Rond JOS af   2 van 5   mentor, SWV consulent",
                        "      In het geheel 2.");
    }

    @Test
    void een_bericht_staat_er_veld_voor_veld_en_geen_bericht_is_niets() throws Onleesbaar {
        Stap stap = stappen("{vertel: JOS ziet, bericht: lb.verwijzing.jos.v1}").get(0);
        Verslag verslag = new Verslag();
        verslag.gelezen(List.of(json("{leerlingRef: X, grondslag: INTERN, payload: {gewensteStart: 2026-10-14}}")));
        verteller.vertel(stap, verslag, DAG, true);
        assertThat(regels)
                .endsWith(
                        "      | leerling ref     X",
                        "      | grondslag        intern",
                        "      | gewenste start   2026-10-14");
        verteller.vertel(stap, new Verslag(), DAG, true);
        assertThat(regels).last().isEqualTo("      -> Niets.");
    }
}
