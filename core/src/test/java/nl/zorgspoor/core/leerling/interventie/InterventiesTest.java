package nl.zorgspoor.core.leerling.interventie;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Beschikbaarheid;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.Vernietigingsgrond;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.PersoonsgegevensVernietigd;
import nl.zorgspoor.core.leerling.interventie.InterventieCommand.*;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.*;
import nl.zorgspoor.core.leerling.jos.JOSTrajecten;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.OndersteuningAfgeschaald;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.OndersteuningOpgeschaald;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterventiesTest {

    private static final EigenKamers GEEN_KAMERS = id -> Optional.empty();

    private static final String L = "L-1";

    private static Context x(String school, String dag) {
        return Proef.context(school, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", dag, "ZetInterventieIn");
    }

    private static Omstandigheden in(@Nullable Integer leerjaar, @Nullable String fase) {
        return new Omstandigheden(leerjaar, null, fase, o -> Optional.empty(), id -> false, false, true);
    }

    private static ZetInterventieIn zet(String item) {
        return zet(item, null, null, null, null);
    }

    private static ZetInterventieIn zet(
            String item,
            @Nullable String besluitRef,
            @Nullable Boolean advies,
            @Nullable String verklaring,
            @Nullable String vanBuiten) {
        return new ZetInterventieIn(
                L, "I-1", item, null, "D1", "doel", null, null, null, besluitRef, advies, verklaring, vanBuiten);
    }

    private static ZetInterventieIn zetTussen(String item, String van, @Nullable String tot) {
        return new ZetInterventieIn(
                L,
                "I-1",
                item,
                null,
                null,
                null,
                LocalDate.parse(van),
                tot == null ? null : LocalDate.parse(tot),
                null,
                null,
                true,
                null,
                null);
    }

    private static InterventieIngezet ingezet(ZetInterventieIn c, Context x, Omstandigheden o) {
        return (InterventieIngezet)
                Interventies.LEEG.decide(c, x, dag -> o, GEEN_KAMERS).get(0);
    }

    private static Interventies lopend(String school, ZetInterventieIn c, String dag) {
        return Vouw.na(Interventies.LEEG, Interventies.LEEG.decide(c, x(school, dag), op -> in(1, null), GEEN_KAMERS));
    }

    private static Interventies geevalueerd(Effect effect, @Nullable String vervolg) {
        Interventies i = lopend("KLA", zet("FAALANGST_TRAINING"), "2026-10-05");
        return Vouw.na(
                i,
                i.decide(
                        new EvalueerInterventie(L, "I-1", effect, vervolg, null), x("KLA", "2026-11-20"), GEEN_KAMERS));
    }

    @Test
    void R6_alleen_wat_op_de_eerste_dag_actief_in_de_catalogus_staat() {
        weigert(() -> ingezet(zet("BESTAAT_NIET"), x("COE", "2026-10-05"), in(1, null)), "NIET_IN_CATALOGUS", "R6");
        Schoolprofiel kla = Proef.school("KLA").with(b -> {
            var alle = new java.util.HashMap<>(b.catalogi());
            var items =
                    new java.util.HashMap<>(alle.get(nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus.INTERVENTIE));
            items.computeIfPresent("SOVA_TRAINING", (k, i) -> {
                var nu = i.op(LocalDate.parse("2026-10-04"));
                return i.met(nu.vanaf(), nu.withTot(LocalDate.parse("2026-10-04")));
            });
            alle.put(nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus.INTERVENTIE, items);
            b.catalogi(alle);
        });
        Context x = Proef.context(kla, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "2026-10-05", "ZetInterventieIn");
        assertThat(ingezet(zetTussen("SOVA_TRAINING", "2026-10-04", null), x, in(1, null)))
                .isNotNull();
        weigert(
                () -> ingezet(zetTussen("SOVA_TRAINING", "2026-10-05", null), x, in(1, null)),
                "NIET_IN_CATALOGUS",
                "R6");
    }

    @Test
    void R7_wat_alleen_van_buiten_komt_noemt_een_verwijzing_die_er_is() {
        Omstandigheden verwezen = new Omstandigheden(1, null, null, o -> Optional.empty(), "V1"::equals, false, true);
        Context x = Proef.context(
                metItem("KLA", "SOVA_TRAINING", i -> i.withBeschikbaarheid(Set.of(Beschikbaarheid.VIA_BESTUUR))),
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC",
                "2026-10-05",
                "ZetInterventieIn");
        weigert(() -> ingezet(zet("SOVA_TRAINING"), x, verwezen), "VERWIJZING_OF_ARRANGEMENT_NODIG", "R7");
        weigert(
                () -> ingezet(zet("SOVA_TRAINING", null, null, null, "V2"), x, verwezen),
                "VERWIJZING_OF_ARRANGEMENT_NODIG",
                "R7");
        assertThat(ingezet(zet("SOVA_TRAINING", null, null, null, "V1"), x, verwezen)
                        .verwijzingOfArrangementId())
                .isEqualTo("V1");
    }

    private static Schoolprofiel metItem(String school, String itemCode, UnaryOperator<CatalogusItem> anders) {
        return Proef.school(school).with(b -> {
            var alle = new java.util.HashMap<>(b.catalogi());
            var items = new java.util.HashMap<>(alle.get(CatalogusItem.Catalogus.INTERVENTIE));
            items.computeIfPresent(itemCode, (k, i) -> {
                var nu = i.op(LocalDate.parse("2026-10-05"));
                return i.met(nu.vanaf(), anders.apply(nu));
            });
            alle.put(CatalogusItem.Catalogus.INTERVENTIE, items);
            b.catalogi(alle);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "COE, JOS, VraagJOSAan",
        "COE, VERTROUWENSPERSOON, MeldBijVertrouwenspersoon",
        "COE, SOVA_TRAINING, MeldAanVoorTraining",
        "COE, FAALANGST_TRAINING, MeldAanVoorTraining",
        "CHR, SCHOOLPSYCHOLOOG, StartPsychologentraject",
        "CHR, VIB, ZetVIBIn",
        "KLA, VIB, ZetVIBIn",
        "KLA, TRAJECTGROEP_KORT, StartTrajectgroepBegeleiding"
    })
    void wat_eigen_regels_heeft_begint_niet_als_gewone_interventie(String school, String itemCode, String weg) {
        Omstandigheden o = new Omstandigheden(1, null, null, id -> Optional.empty(), "V1"::equals, false, true);
        assertThat(weigert(
                                () -> ingezet(zet(itemCode, null, null, null, "V1"), x(school, "2026-10-05"), o),
                                "STATUS_ONJUIST",
                                null)
                        .herstelactie())
                .isEqualTo(weg);
    }

    @Test
    void wat_eigen_regels_heeft_heet_overal_anders_en_is_aan_zijn_uitvoerder_te_kennen() {
        Schoolprofiel coe = metItem("COE", "STUVA", i -> i.withUitvoerderRol(Rol.JOS_MEDEWERKER));
        Context x = Proef.context(coe, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "2026-10-05", "ZetInterventieIn");
        assertThat(weigert(() -> ingezet(zet("STUVA"), x, in(1, null)), "STATUS_ONJUIST", null)
                        .herstelactie())
                .isEqualTo("VraagJOSAan");
    }

    @Test
    void een_interventie_met_meer_uitvoerders_is_van_wie_haar_uitvoert() {
        Schoolprofiel coe = Proef.metMedewerker(
                metItem("COE", "STUVA", i -> i.withOokUitvoerders(List.of(Rol.MENTOR))), "M7", Rol.MENTOR);
        Context x = Proef.context(coe, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "2026-10-05", "ZetInterventieIn");
        ZetInterventieIn c =
                new ZetInterventieIn(L, "I-1", "STUVA", null, "M7", null, null, null, null, null, null, null, null);
        assertThat(ingezet(c, x, in(1, null)).uitvoerderRol()).isEqualTo(Rol.MENTOR);
        assertThat(ingezet(zet("STUVA"), x, in(1, null)).uitvoerderRol()).isEqualTo(Rol.DOCENT);
    }

    @Test
    void wat_een_eigen_kamer_heeft_wordt_hier_geevalueerd_en_eindigt_daar() {
        EigenKamers kamers = id -> id.equals("TG-1")
                ? Optional.of(new EigenKamers.Lopend(LocalDate.parse("2026-10-05"), "BeeindigTrajectgroep"))
                : Optional.empty();
        Context x = x("KLA", "2026-11-20");
        Interventies na = Vouw.na(
                Interventies.LEEG,
                Interventies.LEEG.decide(
                        new EvalueerInterventie(L, "TG-1", Effect.ONVOLDOENDE, null, null), x, kamers));
        assertThat(na.onvoldoende()).isTrue();
        assertThat(na.alle()).isEmpty();
        weigert(
                () -> na.decide(
                        new EvalueerInterventie(L, "TG-1", Effect.DEELS, null, LocalDate.parse("2026-10-04")),
                        x,
                        kamers),
                "STATUS_ONJUIST",
                null);
        assertThat(weigert(() -> na.decide(new BeeindigInterventie(L, "TG-1", null), x, kamers), "STATUS_ONJUIST", null)
                        .herstelactie())
                .isEqualTo("BeeindigTrajectgroep");
        weigert(() -> na.decide(zetMet("TG-1"), x, op -> in(1, null), kamers), "STATUS_ONJUIST", null);
    }

    private static ZetInterventieIn zetMet(String id) {
        return new ZetInterventieIn(L, id, "SOVA_TRAINING", null, null, null, null, null, null, null, null, null, null);
    }

    @ParameterizedTest
    @EnumSource(
            value = Doelsoort.class,
            names = {"KLAS", "DOCENT"})
    void R141_wat_voor_klas_of_docent_is_komt_niet_in_het_dossier_van_een_leerling(Doelsoort doelsoort) {
        var c = new ZetInterventieIn(
                L, "I-1", "KLASSENTRAINING", doelsoort, null, null, null, null, null, null, null, null, null);
        weigert(() -> ingezet(c, x("DIA", "2026-10-05"), in(2, null)), "GEEN_LEERLINGGEGEVENS_TOEGESTAAN", "R141");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KLASSENTRAINING", "DOCENTONDERSTEUNING"})
    void R141_wat_de_school_voor_een_klas_of_docent_heeft_komt_ook_zonder_doelsoort_in_geen_dossier(String item) {
        var c = new ZetInterventieIn(L, "I-1", item, null, null, null, null, null, null, null, null, null, null);
        weigert(() -> ingezet(c, x("DIA", "2026-10-05"), in(2, null)), "GEEN_LEERLINGGEGEVENS_TOEGESTAAN", "R141");
    }

    @ParameterizedTest
    @CsvSource({"3,false", "4,true", "6,true"})
    void R131_een_interventie_is_voor_de_leerjaren_van_de_catalogus(int leerjaar, boolean past) {
        Context x = x("COE", "2026-10-05");
        if (past) {
            assertThat(ingezet(zet("EXAMENTRAINING"), x, in(leerjaar, "FASE_1")))
                    .isNotNull();
            return;
        }
        assertThat(weigert(
                                () -> ingezet(zet("EXAMENTRAINING"), x, in(leerjaar, "FASE_1")),
                                "LEERJAAR_BUITEN_DOELGROEP",
                                "R131")
                        .overruleMogelijk())
                .isTrue();
        assertThat(ingezet(zet("EXAMENTRAINING"), Proef.metOverrule(x, "spoed"), in(leerjaar, "FASE_1")))
                .isNotNull();
        Context mentor =
                Proef.metOverrule(Proef.context("COE", Rol.MENTOR, "M1", "2026-10-05", "ZetInterventieIn"), "spoed");
        weigert(
                () -> ingezet(zet("EXAMENTRAINING"), mentor, in(leerjaar, "FASE_1")),
                "LEERJAAR_BUITEN_DOELGROEP",
                "R131");
    }

    @ParameterizedTest
    @CsvSource({"4, VMBO_KL, true", "4, HAVO, false", "5, HAVO, true", "5, VWO, false", "6, GYMNASIUM, true", "4,,true"
    })
    void R131_examentraining_is_voor_examenklassen_en_welk_jaar_dat_is_hangt_van_het_niveau_af(
            int leerjaar, @Nullable String niveau, boolean examen) {
        Context x = x("COE", "2026-10-05");
        Omstandigheden o =
                new Omstandigheden(leerjaar, niveau, "FASE_1", id -> Optional.empty(), id -> false, false, true);
        if (!examen) {
            var weigering = weigert(() -> ingezet(zet("EXAMENTRAINING"), x, o), "LEERJAAR_BUITEN_DOELGROEP", "R131");
            assertThat(weigering.overruleMogelijk()).isTrue();
            assertThat(weigering.ontbreekt()).containsExactly("examenklas");
        }
        assertThat(ingezet(zet("EXAMENTRAINING"), examen ? x : Proef.metOverrule(x, "versnelt"), o))
                .isNotNull();
    }

    @Test
    void R6_wat_een_bedrijf_doet_is_van_derden() {
        var c = new ZetInterventieIn(
                L, "I-1", "HUISWERKBEGELEIDING", null, null, "d", null, null, null, null, null, null, null);
        assertThat(ingezet(c, x("COE", "2026-10-05"), in(2, null)).uitvoerderRol())
                .isEqualTo(Rol.DERDEN);
    }

    @ParameterizedTest
    @CsvSource({
        "COE, SOCIAAL_EMOTIONEEL_LICHT, true",
        "COE, STRUCTURERING_LICHT, true",
        "COE, STUVA, false",
        "KLA, LEERLINGBEGELEIDING, true"
    })
    void R142_hulp_van_de_leerlingbegeleider_zonder_consultatie_valt_op(String school, String item, boolean valtOp) {
        Context x = x(school, "2026-10-05");
        Omstandigheden zonder = new Omstandigheden(2, null, null, id -> Optional.empty(), id -> false, false, false);
        assertThat(Interventies.LEEG.decide(zet(item), x, dag -> zonder, GEEN_KAMERS))
                .extracting(LeerlingGebeurtenis::naam)
                .isEqualTo(
                        valtOp
                                ? List.of("InterventieIngezet", "AandachtspuntGesignaleerd")
                                : List.of("InterventieIngezet"));
        assertThat(Interventies.LEEG.decide(zet(item), x, dag -> in(2, null), GEEN_KAMERS))
                .hasSize(1);
    }

    @Test
    void R130_in_fase_3a_beslist_het_team_over_de_tweede_lijn_en_niet_over_de_eerste() {
        Context x = x("COE", "2026-10-05");
        Omstandigheden fase3a = new Omstandigheden(
                1,
                null,
                "FASE_3A",
                o -> switch (o) {
                    case "OV-TEAM" -> Optional.of(OverlegvormCode.INTERN_ONDERSTEUNINGSTEAM);
                    case "OV-LB" -> Optional.of(OverlegvormCode.LEERLINGBESPREKING);
                    default -> Optional.empty();
                },
                id -> false,
                false,
                true);
        weigert(() -> ingezet(zet("REMEDIAL_TEACHING"), x, fase3a), "BESLUIT_ONTBREEKT", "R130");
        weigert(
                () -> ingezet(zet("REMEDIAL_TEACHING", "OV-LB", null, null, null), x, fase3a),
                "BESLUIT_ONTBREEKT",
                "R130");
        weigert(
                () -> ingezet(zet("REMEDIAL_TEACHING", "OV-ANDER", null, null, null), x, fase3a),
                "BESLUIT_ONTBREEKT",
                "R130");
        assertThat(ingezet(zet("REMEDIAL_TEACHING", "OV-TEAM", null, null, null), x, fase3a))
                .isNotNull();
        assertThat(ingezet(zet("STUVA"), x, fase3a)).isNotNull();
        assertThat(ingezet(zet("REMEDIAL_TEACHING"), x, in(1, "FASE_2"))).isNotNull();
    }

    @Test
    void R132_RT_bij_dyslexie_vraagt_een_verklaring() {
        Context x = x("COE", "2026-10-05");
        weigert(() -> ingezet(zet("DYSLEXIE_RT"), x, in(1, "FASE_1")), "VERKLARING_ONTBREEKT", "R132");
        weigert(
                () -> ingezet(zet("DYSCALCULIE_RT", null, null, " ", null), x, in(1, "FASE_1")),
                "VERKLARING_ONTBREEKT",
                "R132");
        assertThat(ingezet(zet("DYSLEXIE_RT", null, null, "D-1", null), x, in(1, "FASE_1")))
                .isNotNull();
    }

    @Test
    void R135_een_steunles_volgt_op_advies_duurt_zes_weken_en_verlengen_vraagt_nieuw_advies() {
        weigert(
                () -> ingezet(zet("STEUNLES"), x("COE", "2026-10-05"), in(1, "FASE_1")),
                "ADVIES_VAKDOCENT_ONTBREEKT",
                "R135");
        Interventies i = lopend("COE", zet("STEUNLES", null, true, null, null), "2026-10-05");
        LocalDate eind = LocalDate.parse("2026-11-16");
        assertThat(i.termijnen()).singleElement().satisfies(t -> {
            assertThat(t.eind()).isEqualTo(eind);
            assertThat(t.regel()).isEqualTo(Regel.STEUNLES);
            assertThat(t.actie()).isEqualTo("EvalueerInterventie");
        });
        weigert(
                () -> i.decide(verleng("2026-12-01", null), x("COE", "2026-11-10"), JOSTrajecten.LEEG),
                "ADVIES_VAKDOCENT_ONTBREEKT",
                "R135");
        weigert(
                () -> i.decide(verleng("2026-11-16", true), x("COE", "2026-11-10"), JOSTrajecten.LEEG),
                "STATUS_ONJUIST",
                null);
        Interventies verlengd =
                Vouw.na(i, i.decide(verleng("2026-11-17", true), x("COE", "2026-11-10"), JOSTrajecten.LEEG));
        assertThat(verlengd.termijnen()).singleElement().satisfies(t -> assertThat(t.eind())
                .isEqualTo(LocalDate.parse("2026-11-17")));
    }

    @Test
    void R135_een_advies_verlengt_een_steunles_met_hooguit_zes_weken() {
        Interventies i = lopend("COE", zet("STEUNLES", null, true, null, null), "2026-10-05");
        weigert(
                () -> i.decide(verleng("2026-12-29", true), x("COE", "2026-11-10"), JOSTrajecten.LEEG),
                "ADVIES_VAKDOCENT_ONTBREEKT",
                "R135");
        assertThat(i.decide(verleng("2026-12-28", true), x("COE", "2026-11-10"), JOSTrajecten.LEEG))
                .hasSize(1);
        weigert(
                () -> i.decide(verleng("2027-01-13", true), x("COE", "2026-12-01"), JOSTrajecten.LEEG),
                "ADVIES_VAKDOCENT_ONTBREEKT",
                "R135");
        assertThat(i.decide(verleng("2027-01-12", true), x("COE", "2026-12-01"), JOSTrajecten.LEEG))
                .hasSize(1);
        Interventies rt = lopend("COE", zet("REMEDIAL_TEACHING"), "2026-10-05");
        assertThat(rt.decide(verleng("2027-06-01", null), x("COE", "2026-11-10"), JOSTrajecten.LEEG))
                .hasSize(1);
    }

    private static VerlengInterventie verleng(String tot, @Nullable Boolean advies) {
        return new VerlengInterventie(L, "I-1", LocalDate.parse(tot), "nodig", advies);
    }

    @Test
    void R136_een_tweede_uur_STUVA_in_een_week_is_een_aandachtspunt() {
        Interventies i = lopend("COE", zet("STUVA"), "2026-10-05");
        Interventies na = Vouw.na(i, i.decide(sessie("2026-10-05"), x("COE", "2026-10-09")));
        assertThat(namen(na.decide(sessie("2026-10-09"), x("COE", "2026-10-12"))))
                .containsExactly("InterventiesessieVastgelegd", "AandachtspuntGesignaleerd");
        assertThat(namen(na.decide(sessie("2026-10-12"), x("COE", "2026-10-12"))))
                .containsExactly("InterventiesessieVastgelegd");
        Interventies rt = lopend("COE", zet("REMEDIAL_TEACHING"), "2026-10-05");
        Interventies metSessie = Vouw.na(rt, rt.decide(sessie("2026-10-05"), x("COE", "2026-10-05")));
        assertThat(metSessie.decide(sessie("2026-10-05"), x("COE", "2026-10-05")))
                .hasSize(1);
    }

    private static LegInterventiesessieVast sessie(String dag) {
        return new LegInterventiesessieVast(L, "I-1", LocalDate.parse(dag), null);
    }

    private static List<String> namen(List<? extends Gebeurtenis> events) {
        return events.stream().map(Gebeurtenis::naam).toList();
    }

    private static Context als(Rol rol, String id, Schoolprofiel school) {
        return Proef.context(school, rol, id, "2026-10-09", "LegInterventiesessieVast");
    }

    @Test
    void R355_wie_een_interventie_uitvoert_legt_haar_sessies_vast_en_een_ander_niet() {
        Schoolprofiel coe = Proef.school("COE");
        Interventies rt = lopend("COE", zet("REMEDIAL_TEACHING"), "2026-10-05");
        LegInterventiesessieVast sessie = sessie("2026-10-05");
        assertThat(rt.decide(sessie, als(Rol.REMEDIAL_TEACHER, "RT1", coe))).hasSize(1);
        assertThat(rt.decide(sessie, als(Rol.ONDERSTEUNINGSCOORDINATOR, "OC", coe)))
                .hasSize(1);
        assertThat(rt.decide(sessie, als(Rol.DOCENT, "D1", coe)))
                .as("wie bij het begin is genoemd")
                .hasSize(1);
        for (Rol rol : List.of(Rol.DOCENT, Rol.MENTOR, Rol.TRAINER, Rol.LEERLINGBEGELEIDER)) {
            assertThat(weigert(() -> rt.decide(sessie, als(rol, "X9", coe)), "ROL_NIET_BEVOEGD", "R355")
                            .ontbreekt())
                    .containsExactly("REMEDIAL_TEACHER");
        }
        Interventies rekenen = lopend("COE", zet("REKENBEGELEIDING"), "2026-10-05");
        assertThat(rekenen.decide(sessie, als(Rol.MENTOR, "M1", coe))).hasSize(1);
        assertThat(rekenen.decide(sessie, als(Rol.DOCENT, "D9", coe))).hasSize(1);
    }

    @Test
    void R355_wat_een_bedrijf_geeft_legt_de_mentor_vast_en_waar_niemand_is_genoemd_wie_het_recht_heeft() {
        Schoolprofiel coe = Proef.school("COE");
        LegInterventiesessieVast sessie = sessie("2026-10-05");
        Interventies huiswerk = lopend("COE", zet("HUISWERKBEGELEIDING"), "2026-10-05");
        assertThat(huiswerk.decide(sessie, als(Rol.MENTOR, "M1", coe))).hasSize(1);
        weigert(() -> huiswerk.decide(sessie, als(Rol.DOCENT, "D9", coe)), "ROL_NIET_BEVOEGD", "R355");
        Schoolprofiel dia = Proef.school("DIA");
        Interventies open = lopend("DIA", zetTussen("INDIVIDUELE_ONDERSTEUNING", "2026-10-05", null), "2026-10-05");
        assertThat(open.decide(sessie, als(Rol.DOCENT, "D9", dia))).hasSize(1);
        Interventies genoemd = lopend("DIA", zet("INDIVIDUELE_ONDERSTEUNING"), "2026-10-05");
        assertThat(genoemd.decide(sessie, als(Rol.DOCENT, "D1", dia))).hasSize(1);
        assertThat(weigert(() -> genoemd.decide(sessie, als(Rol.MENTOR, "M1", dia)), "ROL_NIET_BEVOEGD", "R355")
                        .ontbreekt())
                .containsExactly("ONDERSTEUNINGSCOORDINATOR");
    }

    @Test
    void een_sessie_ligt_niet_voor_het_begin_en_niet_in_de_toekomst() {
        Interventies i = lopend("COE", zet("STUVA"), "2026-10-05");
        weigert(() -> i.decide(sessie("2026-10-04"), x("COE", "2026-10-05")), "STATUS_ONJUIST", null);
        weigert(() -> i.decide(sessie("2026-10-06"), x("COE", "2026-10-05")), "STATUS_ONJUIST", null);
        weigert(
                () -> i.decide(new LegInterventiesessieVast(L, "I-9", null, null), x("COE", "2026-10-05")),
                "NIET_GEVONDEN",
                null);
    }

    @Test
    void R142_hulp_van_de_leerlingbegeleider_is_na_twaalf_weken_te_lang() {
        Interventies i = lopend("COE", zet("STRUCTURERING_LICHT"), "2026-10-05");
        assertThat(i.verstreken(L, x("COE", "2026-12-28"))).isEmpty();
        List<InterventieEvent> events = i.verstreken(L, x("COE", "2026-12-29"));
        assertThat(events)
                .containsExactly(
                        new InterventieDuurOverschreden(L, "I-1", LocalDate.parse("2026-12-28"), Regel.LB_KORT));
        Interventies na = Vouw.na(i, events);
        assertThat(na.verstreken(L, x("COE", "2026-12-30"))).isEmpty();
        assertThat(na.termijnen()).isEmpty();
        assertThat(Vouw.na(na, na.decide(verleng("2027-01-10", null), x("COE", "2026-12-30"), JOSTrajecten.LEEG))
                        .termijnen())
                .hasSize(1);
    }

    @Test
    void langer_gepland_dan_de_catalogus_toestaat_blijft_te_lang_op_dezelfde_dag() {
        Context x = x("COE", "2026-10-05");
        assertThat(ingezet(zetTussen("STEUNLES", "2026-10-05", "2027-06-01"), x, in(1, null))
                        .einddatum())
                .isEqualTo(LocalDate.parse("2026-11-16"));
        assertThat(ingezet(zetTussen("STEUNLES", "2026-10-05", "2026-10-30"), x, in(1, null))
                        .einddatum())
                .isEqualTo(LocalDate.parse("2026-10-30"));
        assertThat(ingezet(zetTussen("STUVA", "2026-10-05", null), x, in(1, null))
                        .einddatum())
                .isNull();
        weigert(() -> ingezet(zetTussen("STUVA", "2026-10-05", "2026-10-04"), x, in(1, null)), "STATUS_ONJUIST", null);
    }

    @Test
    void R143_eindigen_vraagt_een_evaluatie_met_vervolg() {
        Interventies i = lopend("KLA", zet("FAALANGST_TRAINING"), "2026-10-05");
        var einde = new BeeindigInterventie(L, "I-1", null);
        Context x = x("KLA", "2026-11-20");
        weigert(() -> i.decide(einde, x, GEEN_KAMERS), "EVALUATIE_ONTBREEKT", "R143");
        assertThat(weigert(
                                () -> geevalueerd(Effect.DEELS, null).decide(einde, x, GEEN_KAMERS),
                                "EVALUATIE_ONTBREEKT",
                                "R143")
                        .ontbreekt())
                .containsExactly("vervolg");
        Interventies met = geevalueerd(Effect.DEELS, "naar de leerlingbegeleider");
        Interventies klaar = Vouw.na(met, met.decide(einde, x, GEEN_KAMERS));
        assertThat(klaar.lopend()).isEmpty();
        weigert(() -> klaar.decide(einde, x, GEEN_KAMERS), "STATUS_ONJUIST", null);
    }

    @Test
    void R143_na_verlengen_eindigt_een_interventie_pas_na_een_nieuwe_evaluatie() {
        Interventies i = lopend("COE", zet("STRUCTURERING_LICHT"), "2026-10-05");
        Interventies gezegd = geevalueerd(i, "2026-12-14");
        assertThat(gezegd.termijnen()).extracting(Termijn::actie).containsExactly("BeeindigInterventie");
        Interventies verlengd =
                Vouw.na(gezegd, gezegd.decide(verleng("2027-02-01", null), x("COE", "2026-12-15"), JOSTrajecten.LEEG));
        assertThat(verlengd.termijnen()).extracting(Termijn::actie).containsExactly("EvalueerInterventie");
        var einde = new BeeindigInterventie(L, "I-1", null);
        assertThat(weigert(
                                () -> verlengd.decide(einde, x("COE", "2027-01-25"), GEEN_KAMERS),
                                "EVALUATIE_ONTBREEKT",
                                "R143")
                        .ontbreekt())
                .containsExactly("effect", "vervolg");
        assertThat(geevalueerd(verlengd, "2027-01-25").decide(einde, x("COE", "2027-01-25"), GEEN_KAMERS))
                .hasSize(1);
    }

    private static Interventies geevalueerd(Interventies i, String dag) {
        return Vouw.na(
                i,
                i.decide(new EvalueerInterventie(L, "I-1", Effect.DEELS, "verder", null), x("COE", dag), GEEN_KAMERS));
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    void R84_een_evaluatie_telt_voor_de_route_tot_een_stap_is_gezet(Effect effect) {
        Interventies i = geevalueerd(effect, "verder");
        assertThat(i.geevalueerd()).isTrue();
        assertThat(i.onvoldoende()).isEqualTo(effect == Effect.ONVOLDOENDE);
        Interventies op = i.evolve(new OndersteuningOpgeschaald(
                L,
                null,
                "BASISONDERSTEUNING",
                "LEERLINGBEGELEIDER",
                Ondersteuningsniveau.EXTRA,
                null,
                List.of("I-1"),
                LocalDate.parse("2026-11-23"),
                List.of()));
        assertThat(op.geevalueerd()).isFalse();
        assertThat(op.onvoldoende()).isEqualTo(effect == Effect.ONVOLDOENDE);
        assertThat(i.evolve(new OndersteuningAfgeschaald(
                                L,
                                null,
                                "LEERLINGBEGELEIDER",
                                "BASISONDERSTEUNING",
                                Ondersteuningsniveau.BASIS,
                                null,
                                LocalDate.parse("2027-06-28"),
                                List.of()))
                        .onvoldoende())
                .isFalse();
    }

    @Test
    void R116_intensief_maatwerk_bij_HEI_wacht_op_het_verslag_van_een_onderzoek() {
        Context x = Proef.context("HEI", Rol.INTERN_BEGELEIDER, "IB", "2027-03-15", "ZetInterventieIn");
        weigert(
                () -> ingezet(zet("INTENSIEVE_INTERVENTIE"), x, in(5, "NIVEAU_4_ONDERZOEK")),
                "ONDERZOEK_ONTBREEKT",
                "R116");
        Omstandigheden verslag =
                new Omstandigheden(5, null, "NIVEAU_4_INTENSIEF", o -> Optional.empty(), id -> false, true, true);
        assertThat(ingezet(zet("INTENSIEVE_INTERVENTIE"), x, verslag)).isNotNull();
        assertThat(ingezet(zet("AANGEPAST_WERK"), x, in(5, "NIVEAU_3"))).isNotNull();
    }

    @Test
    void R145_JOS_begint_niet_als_gewone_interventie() {
        assertThat(weigert(() -> ingezet(zet("JOS"), x("COE", "2026-10-05"), in(1, null)), "STATUS_ONJUIST", null)
                        .herstelactie())
                .isEqualTo("VraagJOSAan");
    }

    @Test
    void verlengen_van_wat_er_niet_is_of_voorbij_is_wordt_geweigerd() {
        weigert(
                () -> Interventies.LEEG.decide(verleng("2026-12-01", true), x("COE", "2026-11-10"), JOSTrajecten.LEEG),
                "NIET_GEVONDEN",
                null);
    }

    private static VolgTraining volg(Trainingsstap stap, @Nullable Effect effect, boolean doorverwijzen) {
        return new VolgTraining(
                L, "TR-1", stap, "SOVA_TRAINING", LocalDate.parse("2026-11-02"), null, effect, doorverwijzen);
    }

    private static Interventies inTraining() {
        return Vouw.na(
                Interventies.LEEG,
                InTraining.decide(
                        Interventies.LEEG, volg(Trainingsstap.OPGENOMEN, null, false), x("COE", "2026-11-02")));
    }

    @Test
    void een_training_van_een_groep_loopt_als_interventie_van_elke_deelnemer_en_eindigt_voor_de_groep() {
        Interventies i = inTraining();
        assertThat(i.lopend()).singleElement().satisfies(t -> {
            assertThat(t.itemCode()).isEqualTo("SOVA_TRAINING");
            assertThat(t.uitvoerder().rol()).isEqualTo(Rol.TRAINER);
        });
        Context x = x("COE", "2026-12-14");
        assertThat(InTraining.decide(i, volg(Trainingsstap.OPGENOMEN, null, false), x))
                .isEmpty();
        assertThat(weigert(
                                () -> i.decide(new BeeindigInterventie(L, "TR-1", null), x, GEEN_KAMERS),
                                "STATUS_ONJUIST",
                                null)
                        .herstelactie())
                .isEqualTo("RondTrainingAf");
        weigert(
                () -> i.decide(
                        new VerlengInterventie(L, "TR-1", LocalDate.parse("2027-01-31"), "r", null),
                        x,
                        JOSTrajecten.LEEG),
                "STATUS_ONJUIST",
                null);
        Interventies na = Vouw.na(i, InTraining.decide(i, volg(Trainingsstap.AFGEROND, Effect.ONVOLDOENDE, false), x));
        assertThat(na.lopend()).isEmpty();
        assertThat(na.onvoldoende()).isTrue();
        assertThat(InTraining.decide(na, volg(Trainingsstap.AFGEROND, Effect.DEELS, false), x))
                .isEmpty();
        weigert(
                () -> InTraining.decide(
                        lopend("COE", zet("STUVA"), "2026-10-05"),
                        new VolgTraining(
                                L,
                                "I-1",
                                Trainingsstap.OPGENOMEN,
                                "SOVA_TRAINING",
                                LocalDate.parse("2026-11-02"),
                                null,
                                null,
                                false),
                        x),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R140_wat_een_trainer_adviseert_komt_bij_de_coordinator() {
        Context x = x("COE", "2026-12-14");
        assertThat(namen(InTraining.decide(inTraining(), volg(Trainingsstap.AFGEROND, Effect.DEELS, true), x)))
                .containsExactly("InterventieGeevalueerd", "InterventieBeeindigd", "AandachtspuntGesignaleerd");
        assertThat(namen(InTraining.decide(inTraining(), volg(Trainingsstap.AFGEROND, Effect.DEELS, false), x)))
                .containsExactly("InterventieGeevalueerd", "InterventieBeeindigd");
        assertThat(Proef.school("COE")
                        .bevoegdheden()
                        .get("BereidVerwijzingVoor")
                        .rollen())
                .doesNotContain(Rol.TRAINER);
    }

    @Test
    void R60_de_woorden_van_een_training_gaan_met_het_eerste_dossier_van_een_deelnemer() {
        for (Bewaarklasse klasse : Bewaarklasse.values()) {
            var weg = new PersoonsgegevensVernietigd(
                    L, Vernietigingsgrond.VERZOEK, Set.of(klasse), LocalDate.parse("2030-01-01"));
            assertThat(InTraining.volgtOp(weg, inTraining())).hasSize(klasse == Bewaarklasse.DOSSIER ? 1 : 0);
            assertThat(InTraining.volgtOp(weg, lopend("COE", zet("STUVA"), "2026-10-05")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DYSLEXIE_RT, 2, true",
        "DYSLEXIE_RT, 3, false",
        "DYSLEXIE_RT_KORT, 3, true",
        "DYSCALCULIE_RT_KORT, 5, true"
    })
    void R132_structureel_is_er_in_leerjaar_1_en_2_en_hoger_een_korte_periode(
            String itemCode, int leerjaar, boolean past) {
        Context x = x("COE", "2026-10-05");
        weigert(() -> ingezet(zet(itemCode), x, in(leerjaar, "FASE_1")), "VERKLARING_ONTBREEKT", "R132");
        ZetInterventieIn met = zet(itemCode, null, null, "D-1", null);
        if (past) {
            assertThat(ingezet(met, x, in(leerjaar, "FASE_1")).einddatum())
                    .isEqualTo(itemCode.endsWith("KORT") ? LocalDate.parse("2026-12-28") : null);
        } else {
            weigert(() -> ingezet(met, x, in(leerjaar, "FASE_1")), "LEERJAAR_BUITEN_DOELGROEP", "R131");
        }
    }
}
