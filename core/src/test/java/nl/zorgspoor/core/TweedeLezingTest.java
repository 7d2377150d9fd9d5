package nl.zorgspoor.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Arrangementaanbod;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Itemkenmerken;
import nl.zorgspoor.core.gedeeld.Overlegvorm;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partners;
import nl.zorgspoor.core.gedeeld.Partnersector;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Partner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the profiles of the schools say as data, by the rule that asks for it. */
class TweedeLezingTest {

    private static final LocalDate DAG = LocalDate.parse("2026-10-01");
    private static final Schoolprofiel COE = Proef.school("COE");

    private static CatalogusItem interventie(String code) {
        return COE.catalogusItem(Catalogus.INTERVENTIE, code, DAG).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void R255_elk_arrangement_van_een_school_is_van_een_van_vier_soorten(String schoolId) {
        assertThat(Proef.school(schoolId).catalogusItems(Catalogus.ARRANGEMENT, DAG))
                .allSatisfy(
                        i -> assertThat(Objects.requireNonNull(i.arrangement()).soortArrangement())
                                .isNotNull());
        assertThat(COE.catalogusItems(Catalogus.ARRANGEMENT, DAG))
                .extracting(i -> Objects.requireNonNull(i.arrangement()).soortArrangement())
                .contains(Arrangementaanbod.Soort.LWOO, Arrangementaanbod.Soort.SWV);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DYSLEXIE_RT", "DYSCALCULIE_RT"})
    void R258_structureel_in_de_eerste_twee_jaren_en_kort_in_alle_beide_met_verklaring(String code) {
        assertThat(interventie(code).doelleerjaren()).containsExactly(1, 2);
        CatalogusItem kort = interventie(code + "_KORT");
        assertThat(kort.doelleerjaren()).isEmpty();
        assertThat(kort.duurMaxWeken()).isPositive();
        assertThat(COE.lijst(Instelling.VERKLARING_BIJ, DAG)).contains(code, code + "_KORT");
    }

    @Test
    void R257_wat_de_leerlingbegeleider_doet_is_licht_en_kort() {
        assertThat(COE.catalogusItems(Catalogus.INTERVENTIE, DAG))
                .filteredOn(i -> i.uitvoerderRollen().contains(Rol.LEERLINGBEGELEIDER))
                .isNotEmpty()
                .allSatisfy(i -> assertThat(i.duurMaxWeken()).isLessThanOrEqualTo(12));
    }

    @Test
    void R280_R281_groepsaanpak_en_extra_instructie_zijn_gewone_interventies() {
        assertThat(interventie("GROEPSAANPAK_STRUCTURERING").uitvoerderRollen())
                .containsExactly(Rol.LEERLINGBEGELEIDER);
        assertThat(interventie("EXTRA_INSTRUCTIE").uitvoerderRollen()).containsExactly(Rol.DOCENT);
    }

    @Test
    void R7_huiswerkbegeleiding_is_van_derden_en_examentraining_ook() {
        assertThat(interventie("HUISWERKBEGELEIDING").uitvoerderRollen()).containsExactly(Rol.DERDEN);
        assertThat(interventie("EXAMENTRAINING").uitvoerderRollen()).containsExactly(Rol.DOCENT, Rol.DERDEN);
    }

    @Test
    void R6_bij_COE_is_er_per_gemeente_een_sociaal_team_en_een_leerplicht_en_zijn_Stek_Kwadraad_en_FACT_bekend() {
        assertThat(partners("COE", PartnerType.SOCIAAL_TEAM)).hasSize(2);
        assertThat(partners("COE", PartnerType.LEERPLICHT)).hasSize(2);
        assertThat(COE.partners().values())
                .extracting(Partner::regio)
                .anyMatch(r -> r.contains("Stek"))
                .anyMatch(r -> r.contains("Kwadraad"))
                .anyMatch(r -> r.contains("FACT"));
    }

    @Test
    void R163_wie_kort_in_de_Trajectgroep_begeleidt_is_de_gedragsdeskundige() {
        assertThat(Proef.school("KLA")
                        .catalogusItem(Catalogus.INTERVENTIE, "TRAJECTGROEP_KORT", DAG)
                        .orElseThrow()
                        .uitvoerderRol())
                .isEqualTo(Rol.GEDRAGSDESKUNDIGE);
    }

    @Test
    void R284_de_onderwijsassistent_begeleidt_in_de_lwoo_klas_en_legt_dat_vast() {
        assertThat(interventie("LWOO_BEGELEIDING").uitvoerderRollen()).containsExactly(Rol.ONDERWIJSASSISTENT);
        assertThat(Objects.requireNonNull(COE.bevoegdheden().get("LegInterventiesessieVast"))
                        .rollen())
                .contains(Rol.ONDERWIJSASSISTENT);
    }

    @Test
    void R291_de_docent_mag_bij_een_flexzat_zijn_zonder_toestemming() {
        Overlegvorm flexzat = COE.overlegvorm(OverlegvormCode.FLEXZAT, DAG).orElseThrow();
        assertThat(flexzat.optioneleRollen()).contains(Rol.DOCENT);
        assertThat(flexzat.isExtern(Rol.DOCENT)).isFalse();
    }

    @Test
    void R296_het_bestuur_van_HEI_is_een_partner() {
        assertThat(partners("HEI", PartnerType.BESTUUR)).hasSize(1);
    }

    @Test
    void R298_een_school_met_gespecialiseerde_docenten_is_bij_COE_een_partner_die_antwoordt() {
        assertThat(partners("COE", PartnerType.COLLEGA_SCHOOL))
                .singleElement()
                .satisfies(p -> assertThat(p.onderwijssector()).isEqualTo(Partnersector.VO));
        assertThat(Partners.rol(PartnerType.COLLEGA_SCHOOL)).isEqualTo(Rol.COLLEGA_SCHOOL);
        assertThat(Objects.requireNonNull(COE.bevoegdheden().get("VerwerkTerugmelding"))
                        .rollen())
                .contains(Rol.COLLEGA_SCHOOL);
    }

    @Test
    void R302_de_leefregels_van_CHR_zijn_een_document() {
        assertThat(Proef.school("CHR").catalogusItem(Catalogus.DOCUMENT, "LEEFREGELS", DAG))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIA", "KLA"})
    void R6_weerbaarheid_is_een_interventie_van_de_school(String schoolId) {
        assertThat(Proef.school(schoolId).catalogusItem(Catalogus.INTERVENTIE, "WEERBAARHEID_TRAINING", DAG))
                .isPresent();
    }

    /** 13.4: what a school teaches is no support that it offers. */
    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA"})
    void R6_de_niveaus_van_een_school_staan_apart_van_wat_zij_aan_ondersteuning_biedt(String schoolId) {
        Schoolprofiel school = Proef.school(schoolId);
        List<String> niveaus = school.catalogusItems(Catalogus.NIVEAU, DAG).stream()
                .map(CatalogusItem::itemCode)
                .toList();
        assertThat(niveaus).hasSizeGreaterThan(6).contains("HAVO");
        assertThat(school.catalogusItems(Catalogus.ONDERWIJSAANBOD, DAG))
                .extracting(CatalogusItem::itemCode)
                .doesNotContainAnyElementsOf(niveaus);
    }

    @Test
    void R6_bij_DIA_is_een_gesprek_met_de_decaan_en_staat_de_remedial_teacher_bij_de_specialisten() {
        Schoolprofiel dia = Proef.school("DIA");
        assertThat(dia.catalogusItem(Catalogus.INTERVENTIE, "DECAAN", DAG)
                        .orElseThrow()
                        .uitvoerderRollen())
                .containsExactly(Rol.DECAAN);
        List<Rol> uitvoerders = dia.catalogusItems(Catalogus.INTERVENTIE, DAG).stream()
                .flatMap(i -> i.uitvoerderRollen().stream())
                .toList();
        assertThat(uitvoerders).contains(Rol.REMEDIAL_TEACHER);
        assertThat(dia.catalogusItem(Catalogus.SPECIALIST, "REMEDIAL_TEACHING", DAG))
                .isPresent();
    }

    @Test
    void R303_de_OOV_van_COE_is_op_twee_plekken() {
        assertThat(partners("COE", PartnerType.OOV_LOCATIE)).hasSize(2);
        assertThat(Objects.requireNonNull(COE.kenmerken()).vestigingen()).hasSizeGreaterThan(1);
    }

    /** 13.4: what a profile says of an item is a field and not a word in its text. */
    @Test
    void R31_elke_grens_van_DIA_heeft_een_domein_en_het_getal_van_de_vierde_is_een_getal() {
        Schoolprofiel dia = Proef.school("DIA");
        assertThat(dia.catalogusItems(Catalogus.GRENS, DAG)).hasSize(27).allSatisfy(g -> {
            assertThat(Objects.requireNonNull(g.kenmerken()).domein()).isNotBlank();
            assertThat(g.omschrijving()).doesNotContain(g.kenmerken().domein() + ":");
        });
        assertThat(Objects.requireNonNull(dia.catalogusItem(Catalogus.GRENS, "GRENS_DIA_04", DAG)
                                .orElseThrow()
                                .kenmerken())
                        .drempel())
                .isEqualTo(25);
    }

    @Test
    void R249_de_zes_protocollen_van_DIA_worden_actief_toegepast() {
        assertThat(Proef.school("DIA").catalogusItems(Catalogus.PROTOCOL, DAG))
                .hasSize(6)
                .allSatisfy(
                        i -> assertThat(Objects.requireNonNull(i.kenmerken()).toepassing())
                                .isEqualTo(Itemkenmerken.Toepassing.ACTIEF_TOEGEPAST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void R317_elke_school_heeft_een_protocol_tegen_pesten(String schoolId) {
        assertThat(Proef.school(schoolId).catalogusItems(Catalogus.PROTOCOL, DAG))
                .extracting(CatalogusItem::itemCode)
                .containsAnyOf("ANTI_PESTEN", "PESTEN");
    }

    @Test
    void R303_wat_COE_op_een_vestiging_heeft_zegt_welke() {
        List<String> vestigingen = Objects.requireNonNull(COE.kenmerken()).vestigingen().stream()
                .map(v -> v.naam())
                .toList();
        for (String code : List.of("LIFT", "TRAPLIFT", "AANGEPAST_TOILET")) {
            for (Catalogus catalogus : List.of(Catalogus.VOORZIENING, Catalogus.RUIMTE)) {
                assertThat(Objects.requireNonNull(COE.catalogusItem(catalogus, code, DAG)
                                        .orElseThrow()
                                        .kenmerken())
                                .vestigingen())
                        .isNotEmpty()
                        .isSubsetOf(vestigingen);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PartnerType.class,
            names = {"LEERPLICHT", "SOCIAAL_TEAM"})
    void R6_COE_werkt_met_een_van_elke_gemeente(PartnerType type) {
        assertThat(partners("COE", type)).hasSize(2).extracting(Partner::regio).doesNotHaveDuplicates();
    }

    /** Who may signal as one who works there, may say that it cannot wait. */
    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void R223_R228_wie_op_school_werkt_en_signaleert_meldt_ook_wat_acuut_is(String schoolId) {
        Schoolprofiel school = Proef.school(schoolId);
        for (Rol rol : Objects.requireNonNull(school.bevoegdheden().get("SignaleerZorg"))
                .rollen()) {
            if (!rol.isPartij() && !rol.isExtern()) {
                for (String opdracht : List.of("MeldAcuteSituatie", "MeldVermoedenZedenmisdrijf")) {
                    assertThat(Objects.requireNonNull(school.bevoegdheden().get(opdracht))
                                    .rollen())
                            .as(schoolId + " " + opdracht)
                            .contains(rol);
                }
            }
        }
    }

    private static List<Partner> partners(String schoolId, PartnerType type) {
        return Proef.school(schoolId).partners().values().stream()
                .filter(p -> p.partnerType() == type)
                .toList();
    }
}
