package nl.zorgspoor.deploy.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.scenario.Scenario.*;
import nl.zorgspoor.deploy.scenario.Scenariolezer.Onleesbaar;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ScenariolezerTest {

    private static final String KOP = "{scenario: Proef, school: COE, kalender: 2026-2027, stappen: [%s]}";

    private static Scenario lees(String stap) throws Onleesbaar {
        return Scenariolezer.lees(YAMLMapper.shared().readTree(KOP.formatted(stap)), null);
    }

    private static List<String> fouten(String stap) {
        try {
            lees(stap);
            return List.of();
        } catch (Onleesbaar e) {
            return e.fouten();
        }
    }

    @Test
    void een_dag_is_tien_uur_en_een_datum_blijft_tekst() throws Onleesbaar {
        Stap stap = lees("{op: 2026-09-14, als: {rol: MENTOR, id: M1}, opdracht: PlanFlexZat, voor: L-1,"
                        + " met: {flexZatId: F1, datumTijd: 2026-10-01T15:00}}")
                .stappen()
                .get(0);
        assertThat(stap.op()).isEqualTo("2026-09-14T10:00");
        assertThat(stap.handeling()).isInstanceOfSatisfying(Opdracht.class, o -> {
            assertThat(o.als().rol()).isEqualTo(Rol.MENTOR);
            assertThat(o.met().get("datumTijd").asString()).isEqualTo("2026-10-01T15:00");
            assertThat(o.verwachting()).isEqualTo(new Onder(List.of()));
        });
    }

    @Test
    void een_stap_mag_alleen_de_klok_verzetten() throws Onleesbaar {
        assertThat(lees("{op: 2026-11-20, gebeurt: [JOSSessieGemist]}").stappen())
                .containsExactly(new Stap(
                        1,
                        java.time.LocalDateTime.parse("2026-11-20T10:00"),
                        List.of("JOSSessieGemist"),
                        new Wacht(),
                        null));
    }

    @Test
    void een_onbekende_soort_stap_is_een_fout() {
        assertThat(fouten("{op: 2026-09-14, telefoon: moeder}"))
                .singleElement()
                .asString()
                .contains("geen bekende soort stap");
        assertThat(fouten("{}")).isNotEmpty();
        assertThat(fouten("{bericht: x, weergave: y}")).isNotEmpty();
    }

    @Test
    void een_onbekende_sleutel_is_een_fout() {
        assertThat(fouten("{bericht: lb.verwijzing.jos.v1, verwcht: []}"))
                .singleElement()
                .asString()
                .contains("verwcht");
        assertThat(fouten("{als: {rol: MENTOR, id: M1, wie: X}, weergave: flexzat-agenda}"))
                .singleElement()
                .asString()
                .contains("wie");
    }

    @Test
    void alle_fouten_komen_tegelijk() {
        assertThat(fouten("{opdracht: PlanFlexzat, met: {}}, {als: {rol: MENTORR, id: M1}, weergave: x}"))
                .anySatisfy(f -> assertThat(f).contains("als ontbreekt"))
                .anySatisfy(f -> assertThat(f).contains("voor: ontbreekt"))
                .anySatisfy(f -> assertThat(f).contains("MENTORR"));
    }

    @Test
    void of_een_opdracht_bestaat_zegt_de_stap_en_niet_het_bestand() throws Onleesbaar {
        assertThat(lees("{als: {rol: MENTOR, id: M1}, opdracht: VliegNaarDeMaan, voor: L-1}")
                        .stappen())
                .singleElement()
                .satisfies(s -> assertThat(s.handeling()).isInstanceOf(Opdracht.class));
    }

    @Test
    void een_school_die_er_niet_is_wordt_geweigerd() {
        assertThatThrownBy(() -> Scenariolezer.lees(
                        YAMLMapper.shared()
                                .readTree(
                                        "{scenario: P, school: XXX, kalender: 2026-2027, stappen: [{op: 2026-09-14}]}"),
                        null))
                .hasMessageContaining("COE");
    }

    @Test
    void een_weigering_mag_naar_elk_veld_van_het_antwoord_vragen_en_naar_geen_ander() throws Onleesbaar {
        String stap = "{als: {rol: MENTOR, id: M1}, opdracht: PlanFlexZat, voor: L-1, geweigerd: {status: 409, %s}}";
        Stap goed = lees(stap.formatted("overruleMogelijk: true, ontbreekt: [LEERLINGGESPREK]"))
                .stappen()
                .get(0);
        assertThat(goed.handeling()).isInstanceOfSatisfying(Opdracht.class, o -> assertThat(o.verwachting())
                .isInstanceOfSatisfying(
                        Scenario.Geweigerd.class, g -> assertThat(g.velden().propertyNames())
                                .containsExactlyInAnyOrder("status", "overruleMogelijk", "ontbreekt")));
        assertThat(fouten(stap.formatted("kode: X"))).singleElement().asString().contains("kode");
    }

    @Test
    void zonder_ouders_heeft_een_leerling_de_ouders_die_in_de_stappen_spreken() throws Onleesbaar {
        String bestand = "{scenario: P, school: COE, kalender: 2026-2027, leerlingen: [{id: L-1, geboortedatum:"
                + " 2013-01-01, leerjaar: 1}, {id: L-2, geboortedatum: 2013-01-01, leerjaar: 1}], stappen: [{als: {rol:"
                + " OUDER, id: O7, leerling: L-1}, weergave: toestemmingsregister}]}";
        assertThat(Scenariolezer.lees(YAMLMapper.shared().readTree(bestand), null)
                        .leerlingen())
                .extracting(Scenario.Leerling::ouders)
                .containsExactly(List.of("O7"), List.of("O1"));
    }

    @Test
    void wat_verteld_wordt_hoort_bij_een_regel_en_een_tabel_bij_de_tabellen() throws Onleesbaar {
        assertThat(lees("{op: 2026-09-14, kop: Begin, vertel: Het begint.}")
                        .stappen()
                        .get(0)
                        .verteld())
                .isEqualTo(new Vertelling("Begin", "Het begint.", null, null));
        assertThat(fouten("{op: 2026-09-14, kop: Begin}"))
                .singleElement()
                .asString()
                .contains("kop hoort bij");
        assertThat(fouten("{vertel: Dit., als: {rol: MENTOR, id: M1}, weergave: x, tabel: bord}"))
                .singleElement()
                .asString()
                .contains("tabel 'bord'");
    }

    @Test
    void de_audit_leest_van_een_leerling_of_een_school_en_kent_geen_andere_woorden() throws Onleesbaar {
        String stap = "{als: {rol: AUDITOR, id: A1}, audit: %s, voor: L-1, aantal: 2}";
        assertThat(lees(stap.formatted("stand")).stappen().get(0).handeling())
                .isInstanceOfSatisfying(Lezing.class, l -> {
                    assertThat(l.bron().pad()).isEqualTo("/v1/audit/leerlingen/L-1/stand");
                    assertThat(l.aantal()).isEqualTo(2);
                });
        assertThat(fouten(stap.formatted("alles")))
                .singleElement()
                .asString()
                .contains("gebeurtenissen, stand, weigeringen");
    }
}
