package nl.zorgspoor.core.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Vestiging;
import nl.zorgspoor.core.school.SchoolCommand.RichtSchoolIn;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProfiellezerTest {

    private static final String GOED = """
        school: XYZ
        naam: Proefschool
        sector: VO
        lvs: SOM
        vestigingen: [Noord]
        ingangsdatum: 2026-08-01
        instellingen:
          coordinatorRol: ONDERSTEUNINGSCOORDINATOR
        routekaart:
          versie: 1
          fasen: {A: BASIS, B: EXTRA, AFGESLOTEN: GEEN}
          overgangen:
            - {van: A, naar: B, vereisten: [LEERLING_EERST]}
            - {van: [A, B], naar: AFGESLOTEN}
        catalogi:
          VOORZIENING:
            - {itemCode: LIFT, omschrijving: Lift}
        overlegvormen:
          - {overlegvorm: KLEIN_JES, voorzitterRol: MENTOR}
        bevoegdheden:
          PlanFlexZat: [MENTOR]
          HoudFlexZat: {rollen: [RECTOR], regel: FZ_OC, code: ALLEEN}
        zichtbaarheid:
          BASIS: {MENTOR: VOLLEDIG}
          AANWEZIGHEID: {}
          RESULTATEN: {}
          LOGBOEK: {}
          HANDELINGSPLAN: {}
          OPP: {}
          GEZIN_THUIS: {}
          DIAGNOSE_MEDISCH: {}
          ONDERZOEKSVERSLAG: {}
          VERTROUWELIJK_VP: {}
          MELDCODE: {}
          TLV_DOSSIER: {}
          KENGETALLEN: {}
          CONTACT: {}
          VEILIGHEID: {}
          ZEDEN: {}
        partners:
          - {partnerId: P1, partnerType: GGD, gegevenscontract: [BASIS], reactietermijnDagen: 10}
        medewerkers:
          - {medewerkerId: M1, rollen: [MENTOR, ONDERSTEUNINGSCOORDINATOR, RECTOR]}
        kalenders:
          - schooljaar: "2026-2027"
            perioden: [{van: 2026-08-31, tot: 2027-07-16}]
        """;

    private static RichtSchoolIn lees(String yaml) {
        return Profiellezer.lees(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void R303_een_vestiging_heeft_een_code_en_een_adres_of_alleen_haar_naam() {
        String vol = "vestigingen: [Zuid, {naam: Noord, brin: 99XX01, adres: \"Laan 1\"}]";
        assertThat(Inrichting.van("XYZ")
                        .na(lees(GOED.replace("vestigingen: [Noord]", vol)))
                        .profiel()
                        .kenmerken()
                        .vestigingen())
                .containsExactly(Vestiging.van("Zuid"), new Vestiging("Noord", "99XX01", "Laan 1"));
    }

    @Test
    void R303_een_code_die_geen_BRIN_is_en_twee_keer_dezelfde_vestiging_worden_geweigerd() {
        assertThat(vestigingsfouten("{naam: Noord, brin: X1}"))
                .singleElement()
                .asString()
                .contains("vestigingen[0].brin", "99XX01");
        assertThat(vestigingsfouten("{brin: 99XX}")).singleElement().asString().contains("vestigingen[0].naam");
        assertThat(vestigingsfouten("Noord, Noord")).singleElement().asString().contains("Noord", "R303");
        assertThat(vestigingsfouten("{naam: Noord, brin: 99XX01}, {naam: Zuid, brin: 99XX01}"))
                .singleElement()
                .asString()
                .contains("99XX01", "R303");
        assertThat(lees(GOED.replace("[Noord]", "[{naam: Noord, brin: 99XX}, {naam: Zuid, brin: 99XX}]"))
                        .schoolId())
                .isEqualTo("XYZ");
    }

    private static List<String> vestigingsfouten(String vestigingen) {
        return fouten(GOED.replace("[Noord]", "[" + vestigingen + "]"));
    }

    private static List<String> fouten(String yaml) {
        CommandGeweigerd geweigerd = catchThrowableOfType(CommandGeweigerd.class, () -> lees(yaml));
        assertThat(geweigerd).as("geweigerd").isNotNull();
        return geweigerd.weigering().ontbreekt();
    }

    @Test
    void een_profiel_wordt_met_al_zijn_delen_gelezen() {
        RichtSchoolIn c = lees(GOED);
        Schoolprofiel school = Inrichting.van("XYZ").na(c).profiel();
        LocalDate dag = LocalDate.parse("2026-09-14");
        assertThat(c.schoolId()).isEqualTo("XYZ");
        assertThat(school.kenmerken().naam()).isEqualTo("Proefschool");
        assertThat(school.kenmerken().vestigingen()).containsExactly(Vestiging.van("Noord"));
        assertThat(school.coordinator(dag)).isEqualTo(Rol.ONDERSTEUNINGSCOORDINATOR);
        assertThat(school.routekaart().overgang("A", "B").orElseThrow().vereisten())
                .containsExactly(Regel.LEERLING_EERST);
        assertThat(school.routekaart().overgang("A", "AFGESLOTEN")).isPresent();
        assertThat(school.routekaart().overgang("B", "AFGESLOTEN")).isPresent();
        assertThat(school.bevoegdheden().get("PlanFlexZat").rollen()).containsExactly(Rol.MENTOR);
        assertThat(school.bevoegdheden().get("HoudFlexZat").code()).isEqualTo("ALLEEN");
        assertThat(school.overlegvorm(OverlegvormCode.KLEIN_JES, java.time.LocalDate.parse("2026-09-14")))
                .isPresent();
        assertThat(school.partners()).containsOnlyKeys("P1");
        assertThat(school.medewerkers()).containsOnlyKeys("M1");
        assertThat(school.zichtbaarheid()).hasSize(16);
        assertThat(school.kalender().isSchooldag(dag)).isTrue();
        assertThat(school.catalogi()
                        .values()
                        .iterator()
                        .next()
                        .get("LIFT")
                        .waarden()
                        .firstKey())
                .isEqualTo(LocalDate.parse("2026-08-01"));
    }

    /** The same bytes at every start are the same command, so that what a school changed since stays as it is. */
    @Test
    void rollen_blijven_in_de_volgorde_van_het_bestand() {
        List<String> rollen = List.of("RECTOR", "BPO", "OUDER", "DOCENT", "MENTOR", "AUDITOR", "SYSTEEM", "TRAINER");
        RichtSchoolIn c = lees(GOED.replace("PlanFlexZat: [MENTOR]", "PlanFlexZat: " + rollen));
        assertThat(JsonMapper.shared().valueToTree(c).findValue("PlanFlexZat").path("rollen"))
                .extracting(n -> n.asString())
                .containsExactlyElementsOf(rollen);
    }

    @Test
    void wat_geen_profiel_is_wordt_niet_gelezen() {
        assertThat(fouten("{")).hasSize(1).first().asString().contains("het bestand is geen YAML");
        assertThat(fouten("school: XYZ\n\tnaam: x\n"))
                .containsExactly("regel 2: het bestand is geen YAML: hier staat een tab; spring in met spaties");
        assertThat(fouten("school: XYZ\nlvs: SOM\nschool: ABC\n"))
                .containsExactly("regel 3: sleutel school staat er twee keer");
        assertThat(fouten(GOED + "---\n" + GOED))
                .singleElement()
                .asString()
                .contains("hier begint een tweede document");
        assertThat(fouten("naam: \u0001")).singleElement().asString().contains("het bestand is geen tekst");
        assertThat(fouten(GOED.replace("school: XYZ", "school: x/..")))
                .singleElement()
                .asString()
                .contains("school: past niet; verwacht: een schoolcode");
        assertThat(fouten("- lijst")).containsExactly("het bestand is leeg of geen lijst van sleutels en waarden");
    }

    @Test
    void alle_fouten_komen_in_een_keer() {
        assertThat(fouten(GOED.replace("school: XYZ\n", "")
                                .replace("naam: Proefschool\n", "")
                                .replace("ingangsdatum: 2026-08-01", "ingangsdatum: morgen")
                                .replace("itemCode: LIFT", "itemKode: LIFT")
                                .replace("partnerType: GGD", "partnerType: BAKKER")
                        + "extra: 1\n"))
                .anySatisfy(f -> assertThat(f).contains("extra: onbekend woord"))
                .anySatisfy(f -> assertThat(f).contains("school: ontbreekt"))
                .anySatisfy(f -> assertThat(f).contains("naam: ontbreekt; verwacht: tekst"))
                .anySatisfy(f -> assertThat(f).contains("catalogi.VOORZIENING[0].itemKode"))
                .anySatisfy(f -> assertThat(f).contains("partners[0].partnerType: 'BAKKER' past niet"))
                .anySatisfy(f -> assertThat(f).contains("ingangsdatum: 'morgen' past niet"));
    }

    @Test
    void een_profiel_dat_niet_klopt_wordt_geweigerd() {
        assertThat(fouten(GOED.replace("      coordinatorRol: ONDERSTEUNINGSCOORDINATOR", "")
                        .replace("coordinatorRol: ONDERSTEUNINGSCOORDINATOR", "josMaxMaanden: 5")))
                .singleElement()
                .asString()
                .contains("coordinatorRol ontbreekt");
        assertThat(fouten(GOED.replace("fasen: {A: BASIS, B: EXTRA,", "fasen: {A: VEEL, B: EXTRA,")))
                .hasSize(1)
                .first()
                .asString()
                .contains("routekaart.fasen.A: 'VEEL' is geen niveau");
    }
}
