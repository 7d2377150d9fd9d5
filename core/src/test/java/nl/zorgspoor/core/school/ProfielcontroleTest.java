package nl.zorgspoor.core.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.StukType;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.TlvSoort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real profile with one thing broken at a time: the error is found, says where it stands and what would be right. */
class ProfielcontroleTest {

    private static final String COE = tekst("coe");
    private static final String BASIS = tekst("basis");

    private static String tekst(String school) {
        try (InputStream in = Proef.class.getResourceAsStream("/profielen/" + school + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> fouten(String yaml) {
        CommandGeweigerd geweigerd = catchThrowableOfType(
                CommandGeweigerd.class,
                () -> Profiellezer.lees(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))));
        assertThat(geweigerd).as("het profiel is geweigerd").isNotNull();
        assertThat(geweigerd.weigering().code()).isEqualTo("INVOER_ONGELDIG");
        return geweigerd.weigering().ontbreekt();
    }

    private static List<String> na(String was, String wordt) {
        return fouten(met(COE, was, wordt));
    }

    /** The profile with something else in it; what it takes over from the base is changed by a row of its own. */
    private static String met(String yaml, String was, String wordt) {
        if (yaml.contains(was)) {
            return yaml.replace(was, wordt);
        }
        assertThat(BASIS).contains(was);
        int hier = BASIS.indexOf(was) + 1;
        String deel = laatste("(?m)^(\\w+):", BASIS.substring(0, BASIS.indexOf('\n', hier)));
        if (!yaml.contains("\n" + deel + ":\n")) {
            String heel =
                    BASIS.substring(BASIS.indexOf("\n" + deel + ":")).replaceFirst("(?s)(\n\\w+:.*?)\n\\w+:.*", "$1");
            return yaml + heel.replace(was, wordt);
        }
        String rij = BASIS.substring(0, BASIS.indexOf('\n', hier)).replaceFirst("(?s).*\n", "");
        return yaml.replace("\n" + deel + ":\n", "\n" + deel + ":\n" + rij.replace(was, wordt) + "\n");
    }

    private static String laatste(String patroon, String tekst) {
        Matcher gevonden = Pattern.compile(patroon).matcher(tekst);
        String laatste = "";
        while (gevonden.find()) {
            laatste = gevonden.group(1);
        }
        return laatste;
    }

    /** The line on which a piece of text stands, as the error names it. */
    private static String regel(String yaml, String stuk) {
        return "regel " + (yaml.substring(0, yaml.indexOf(stuk)).lines().count()) + ",";
    }

    @Test
    void een_fase_waar_niets_naartoe_leidt_is_een_fout_op_haar_regel() {
        List<String> fouten = na("FASE_4: SPECIAAL,", "FASE_4: SPECIAAL, EILAND: BASIS,");
        assertThat(fouten).anySatisfy(f -> assertThat(f)
                .startsWith(regel(COE, "FASE_4: SPECIAAL,"))
                .contains("fase EILAND is vanaf geen startfase")
                .contains("er ontbreekt een overgang naar EILAND"));
    }

    @Test
    void een_fase_waar_niets_uit_leidt_is_een_fout() {
        List<String> fouten = na(
                "    - {van: [NAZORG, FASE_1, FASE_2, FASE_3A], naar: AFGESLOTEN,",
                "    - {van: FASE_2, naar: PUT, vereisten: []}\n"
                        + "    - {van: [NAZORG, FASE_1, FASE_2, FASE_3A], naar: AFGESLOTEN,");
        assertThat(fouten).anyMatch(f -> f.contains("overgang FASE_2 -> PUT noemt de onbekende fase PUT"));
        assertThat(fouten(COE.replace("FASE_4: SPECIAAL,", "FASE_4: SPECIAAL, PUT: BASIS,")
                        .replace(
                                "    - {van: FASE_2, naar: FASE_1,",
                                "    - {van: FASE_2, naar: PUT, vereisten: []}\n    - {van: FASE_2, naar: FASE_1,")))
                .singleElement()
                .asString()
                .contains("fase PUT loopt dood: er is geen overgang uit");
    }

    @Test
    void een_kring_waar_niemand_meer_uit_komt_is_een_fout() {
        assertThat(fouten(COE.replace("FASE_4: SPECIAAL,", "FASE_4: SPECIAAL, RING_A: BASIS, RING_B: BASIS,")
                        .replace(
                                "    - {van: FASE_2, naar: FASE_1,",
                                "    - {van: FASE_2, naar: RING_A, vereisten: []}\n"
                                        + "    - {van: RING_A, naar: RING_B, vereisten: []}\n"
                                        + "    - {van: RING_B, naar: RING_A, vereisten: []}\n"
                                        + "    - {van: FASE_2, naar: FASE_1,")))
                .hasSize(2)
                .allMatch(f -> f.contains("loopt dood: geen weg leidt vandaar naar AFGESLOTEN"));
    }

    @Test
    void een_onbekende_eis_aan_een_overgang_noemt_de_bedoelde_en_haar_regel() {
        List<String> fouten = na("vereisten: [CONSULT_UITKOMST]", "vereisten: [CONSULT_UITKOMTS]");
        assertThat(fouten)
                .singleElement()
                .asString()
                .startsWith(regel(COE, "vereisten: [CONSULT_UITKOMST]"))
                .contains("routekaart.overgangen[3].vereisten[0]")
                .contains("'CONSULT_UITKOMTS' past niet")
                .contains("Bedoelt u CONSULT_UITKOMST?");
    }

    @Test
    void een_regel_die_geen_eis_kan_zijn_zou_de_overgang_voor_altijd_sluiten() {
        assertThat(na("vereisten: [CONSULT_UITKOMST]", "vereisten: [BUDGET]"))
                .singleElement()
                .asString()
                .contains("overgang FASE_2 -> FASE_1 vraagt om BUDGET")
                .contains("zou nooit vervuld zijn")
                .contains("CONSULT_UITKOMST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void wat_de_vijf_scholen_van_hun_overgangen_eisen_kan_worden_geeist(String schoolId) {
        Routekaart kaart = Proef.school(schoolId).routekaart();
        kaart.overgangen().forEach(o -> {
            assertThat(Routekaart.VEREISTEN).containsAll(o.vereisten());
            assertThat(Routekaart.VEREISTEN).containsAll(o.aandacht());
        });
    }

    @Test
    void twee_overgangen_na_dezelfde_gebeurtenis_zijn_een_fout() {
        assertThat(na(
                        "vereisten: [CONSULT_UITKOMST], aandacht: [], aanleidingen: []",
                        "vereisten: [CONSULT_UITKOMST], aandacht: [], aanleidingen:"
                                + " [LeerlingAangemeldBijOndersteuningsteam]"))
                .singleElement()
                .asString()
                .contains("gaan allebei vanzelf na LeerlingAangemeldBijOndersteuningsteam");
    }

    @Test
    void een_overlegvorm_zonder_voorzitter_is_een_fout() {
        assertThat(na(
                        "  - overlegvorm: FLEXZAT\n    voorzitterRol: ONDERSTEUNINGSCOORDINATOR\n",
                        "  - overlegvorm: FLEXZAT\n"))
                .singleElement()
                .asString()
                .contains("overlegvorm FLEXZAT heeft geen voorzitterRol");
    }

    @Test
    void een_rol_die_vast_en_uitgesloten_is_is_een_fout() {
        assertThat(na("uitgeslotenRollen: [AFDELINGSLEIDER]", "uitgeslotenRollen: [BPO, VERZUIMCOORDINATOR]"))
                .anyMatch(f -> f.contains("rol BPO is vast en uitgesloten"))
                .anyMatch(f -> f.contains("de voorzitter VERZUIMCOORDINATOR is uitgesloten"));
    }

    @Test
    void een_rol_die_op_de_school_niemand_heeft_is_een_fout() {
        String yaml = met(COE, "coordinatorRol: ONDERSTEUNINGSCOORDINATOR", "coordinatorRol: INTERN_BEGELEIDER");
        assertThat(fouten(yaml))
                .singleElement()
                .asString()
                .startsWith(regel(yaml, "coordinatorRol:"))
                .contains("coordinatorRol is INTERN_BEGELEIDER, een rol die op deze school niemand heeft");
        assertThat(na("partnerType: SOCIAAL_TEAM,", "partnerType: CJG,"))
                .anyMatch(f ->
                        f.contains("vaste rol van FLEXZAT is SOCIAAL_TEAM") && f.contains("geen partner SOCIAAL_TEAM"));
    }

    @Test
    void met_medewerkers_in_het_profiel_moet_elke_rol_waar_het_op_rekent_er_zijn() {
        List<String> fouten =
                na("medewerkers: []", "medewerkers:\n  - {medewerkerId: OC1, rollen: [ONDERSTEUNINGSCOORDINATOR]}");
        assertThat(fouten)
                .anyMatch(f -> f.contains("besluitToelatingRol is RECTOR, een rol die op deze school niemand heeft"))
                .anyMatch(f -> f.contains("SchrijfLeerlingIn mag alleen worden gegeven door ADMINISTRATIE"))
                .noneMatch(f -> f.contains("PlanFlexZat mag alleen"));
    }

    @Test
    void een_startfase_en_een_instelling_die_een_onbekende_fase_noemen_zijn_fouten() {
        assertThat(na("startBijSignaal: FASE_1", "startBijSignaal: FASE_9"))
                .anyMatch(f -> f.contains("startfase FASE_9 staat niet onder fasen"));
        assertThat(na("flexzatFase: FASE_3B", "flexzatFase: FASE_3C"))
                .singleElement()
                .asString()
                .contains("instelling flexzatFase noemt de onbekende fase FASE_3C")
                .contains("Bedoelt u FASE_3A?");
    }

    @Test
    void zonder_de_fase_AFGESLOTEN_is_een_route_niet_af() {
        assertThat(fouten(COE.replace("NAZORG: GEEN, AFGESLOTEN: GEEN}", "NAZORG: GEEN, KLAAR: GEEN}")
                        .replace("naar: AFGESLOTEN", "naar: KLAAR")))
                .anyMatch(f -> f.contains("de fase AFGESLOTEN ontbreekt"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "zorgplichtWeken: \"6\"|zorgplichtWeken: zes|instelling zorgplichtWeken kan niet 'zes' zijn; verwacht:"
                        + " een geheel getal",
                "externModus: TOESTEMMING|externModus: MISSCHIEN|verwacht: TOESTEMMING of INFORMEREN",
                "zorgplichtWeken: \"6\"|lwoo: ja|instelling 'lwoo' bestaat niet. Dit staat in de"
                        + " catalogus VOORZIENING (VoegCatalogusItemToe).",
                "zorgplichtWeken: \"6\"|zorgplichtweekn: 6|instelling 'zorgplichtweekn' bestaat niet. Bedoelt u"
                        + " zorgplichtWeken?",
                "tlvSoorten: \"VSO,PRO\"|tlvSoorten: \"VSO,PROO\"|instelling tlvSoorten kan niet 'VSO,PROO' zijn",
                "josOverlegvormen: \"SCHOOLZORGTEAM,|josOverlegvormen: \"ZORGTEAM,|verwacht: overlegvormen",
                "intakeDeelnemersVast: \"AFDELINGSLEIDER\"|intakeDeelnemersVast: \"TEAMLEIDER\"|verwacht: rollen",
                "lvs: SOM|lvs: SOMTODAY|'SOMTODAY' past niet; verwacht: een van",
                "sector: VO|sektor: VO|sektor: onbekend woord",
                "duurMaxWeken: 6|duurMaxWeken: 0|duurMaxWeken: past niet; verwacht: een getal van 1 tot en met 520",
                "doelleerjaren: [1, 3]|doelleerjaren: [1, 30]|doelleerjaren[1]: past niet; verwacht: een getal van 1"
                        + " tot en met 8",
                "itemCode: STEUNLES, omschrijving|itemCode: DYSLEXIE_RT, omschrijving|INTERVENTIE DYSLEXIE_RT staat er"
                        + " twee keer",
                "reactietermijnDagen: 5}|reactietermijnDagen: 0}|reactietermijnDagen: past niet; verwacht: een getal"
                        + " van 1 tot en met 365",
                "PlanFlexZat: {rollen|`PlanFlexZat: null\n"
                        + "  PlanFlexZt: {rollen`|de opdracht 'PlanFlexZt' bestaat niet, en PlanFlexZat heeft geen rij",
                "regel: FZ_OC|regel: FZ_OCC|noemt de onbekende regel FZ_OCC. Bedoelt u FZ_OC?",
                "PlaatsTijdelijk: [RECTOR]|PlaatsTijdelijk: [REKTOR]|Bedoelt u RECTOR?",
                "{van: 2026-10-19, tot: 2026-10-23}|{van: 2026-10-23, tot: 2026-10-19}|eindigt voor zij begint",
                "{van: 2026-10-19, tot: 2026-10-23}|{van: 2027-10-19, tot: 2027-10-23}|valt buiten schooljaar"
                        + " 2026-2027",
                "schooljaar: \"2026-2027\"|schooljaar: \"2026\"|schooljaar: past niet; verwacht: een schooljaar zoals"
                        + " 2026-2027",
                "{van: 2026-10-19, tot: 2026-10-23}|{van: herfst, tot: 2026-10-23}|verwacht: een datum zoals",
                "FASE_4: SPECIAAL|FASE_4: SPECIAL|'SPECIAL' is geen niveau"
            })
    void elke_verkeerde_waarde_zegt_wat_goed_is(String was, String wordt, String fout) {
        assertThat(na(was, wordt))
                .anySatisfy(f -> assertThat(f).contains("regel ").contains(fout));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bevoegdheden", "zichtbaarheid", "routekaart", "kalenders"})
    void een_heel_onderdeel_dat_ontbreekt_is_een_fout(String woord) {
        String zelf = BASIS.contains("\n" + woord + ":") ? "basis: gedeeld\nzelf: [" + woord + "]" : "basis: gedeeld";
        assertThat(fouten(COE.replace("basis: gedeeld", zelf).replace("\n" + woord + ":", "\n" + woord + "Weg:")))
                .anyMatch(f -> f.contains(woord + ": ontbreekt in het profiel"))
                .allMatch(f -> f.contains("ontbreekt") || f.contains(woord + "Weg: onbekend woord"));
    }

    @Test
    void een_soort_gegevens_zonder_rij_is_een_fout() {
        assertThat(na("\n  MELDCODE:", "\n  MELDKODE:")).anyMatch(f -> f.contains("'MELDKODE' past niet"));
        String zonder = COE.replaceAll("(?s)\n  MELDCODE:\\s+\\{.*?\\}\n", "\n  MELDCODE: null\n");
        assertThat(fouten(zonder))
                .singleElement()
                .asString()
                .contains("zichtbaarheid van MELDCODE ontbreekt; schrijf MELDCODE: {} als niemand haar leest");
    }

    @Test
    void alle_fouten_komen_tegelijk() {
        List<String> fouten = fouten(met(COE, "zorgplichtWeken: \"6\"", "zorgplichtWeken: zes")
                .replace("vereisten: [CONSULT_UITKOMST]", "vereisten: [CONSULT_UITKOMTS]")
                .replace(
                        "  - overlegvorm: FLEXZAT\n    voorzitterRol: ONDERSTEUNINGSCOORDINATOR\n",
                        "  - overlegvorm: FLEXZAT\n")
                .replace("lvs: SOM", "lvs: SOMTODAY"));
        assertThat(fouten).hasSize(4);
    }

    @Test
    void een_sleutel_die_er_twee_keer_staat_en_kapotte_yaml_noemen_hun_regel() {
        assertThat(na("\nlvs: SOM", "\nlvs: SOM\nlvs: MAGISTER"))
                .singleElement()
                .asString()
                .startsWith("regel 13:");
        assertThat(fouten("school: [COE")).singleElement().asString().contains("geen YAML");
        assertThat(fouten("- COE")).containsExactly("het bestand is leeg of geen lijst van sleutels en waarden");
    }

    @Test
    void wat_nog_niet_kan_houdt_een_profiel_niet_tegen_maar_wordt_wel_gezegd() {
        String yaml = COE.replace("aanleidingen: [NazorgGestart]", "aanleidingen: [NazorgBegonnen]")
                .replace(
                        "  PlanFlexZat: {rollen: [ONDERSTEUNINGSCOORDINATOR], regel: FZ_OC, code:"
                                + " ALLEEN_ONDERSTEUNINGSCOORDINATOR}",
                        "  PlanFlexZat: []");
        Profiel profiel = Profiellezer.lees(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .profiel();
        assertThat(Profielnotities.van(profiel))
                .anyMatch(p -> p.contains("gaan niet vanzelf: NazorgBegonnen"))
                .anyMatch(p -> p.contains("mag op deze school niemand geven") && p.contains("PlanFlexZat"));
    }

    private static List<String> notities(String yaml) {
        return Profielnotities.van(Profiellezer.lees(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .profiel());
    }

    @Test
    void R254_een_arrangement_in_de_catalogus_zegt_waaruit_het_bestaat() {
        assertThat(na(
                        "  ARRANGEMENT:\n",
                        "  ARRANGEMENT:\n"
                                + "    - {itemCode: LEEG, omschrijving: zonder inhoud, beschikbaarheid:"
                                + " [OP_SCHOOL]}\n"))
                .anyMatch(f -> f.contains("LEEG: een ARRANGEMENT zegt onder arrangement waaruit het bestaat"));
    }

    @Test
    void R253_een_fase_in_de_catalogus_zegt_wat_erbij_hoort() {
        assertThat(na(
                        "  FASE:\n",
                        "  FASE:\n    - {itemCode: LEEG, omschrijving: zonder inhoud, beschikbaarheid: [OP_SCHOOL]}\n"))
                .anyMatch(f -> f.contains("LEEG: een FASE zegt onder faseblad wat erbij hoort"));
    }

    @Test
    void een_uitkomst_die_een_gebeurtenis_niet_kent_wordt_gezegd() {
        String yaml = tekst("chr").replace("VerwijzingVerzonden:GGZ", "VerwijzingVerzonden:GGZZ");
        assertThat(notities(yaml)).anyMatch(p -> p.contains("VerwijzingVerzonden:GGZZ"));
        assertThat(notities(tekst("chr"))).noneMatch(p -> p.contains("VerwijzingVerzonden"));
    }

    @Test
    void een_instelling_die_niets_zou_doen_wordt_geweigerd_met_de_reden() {
        assertThat(na("  zorgplichtWeken: \"6\"", "  klasInlichtenToestemming: ja\n  zorgplichtWeken: \"6\""))
                .singleElement()
                .asString()
                .contains("instelling 'klasInlichtenToestemming' bestaat niet. Zij zou niets doen: R55");
    }

    @Test
    void de_keuzes_van_een_instelling_zijn_die_van_het_gebied() {
        for (StukType stuk : StukType.values()) {
            assertThat(nl.zorgspoor.core.gedeeld.Instelling.TLV_STUKKEN.fout(stuk.name()))
                    .isEmpty();
        }
        for (TlvSoort soort : TlvSoort.values()) {
            assertThat(nl.zorgspoor.core.gedeeld.Instelling.TLV_SOORTEN.fout(soort.name()))
                    .isEmpty();
        }
    }
}
