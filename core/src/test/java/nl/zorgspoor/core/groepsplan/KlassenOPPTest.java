package nl.zorgspoor.core.groepsplan;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.groepsplan.GroepsplanCommand.*;
import nl.zorgspoor.core.groepsplan.KlassenOPPEvent.*;
import nl.zorgspoor.core.leerling.opp.OPPCommand.OPPSoort;
import nl.zorgspoor.core.leerling.opp.OPPCommand.Secties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R127: the OPP of a class. */
class KlassenOPPTest {

    private static final String DAG = "2026-10-15";
    private static final Secties HEEL = new Secties(
            null,
            null,
            "rust in de overgangen",
            null,
            List.of("start in stilte"),
            List.of("vaste plek"),
            null,
            null,
            null,
            List.of());

    private static Context x(String school, String dag) {
        return Proef.context(school, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", dag, "Proef");
    }

    private static StelKlassenOPPOp op(@Nullable Secties secties) {
        return new StelKlassenOPPOp("KO1", "2b", List.of(Rol.MENTOR), null, secties, null);
    }

    private static KlassenOPP concept(@Nullable Secties secties) {
        return Vouw.na(KlassenOPP.LEEG, KlassenOPP.LEEG.decide(op(secties), x("DIA", DAG), Groepsplan.LEEG));
    }

    private static KlassenOPP vast() {
        return Vouw.na(
                concept(HEEL), concept(HEEL).decide(new StelKlassenOPPVast("KO1", null, null), x("DIA", "2026-10-20")));
    }

    private static StelKlassenOPPBij bij(List<String> doelen) {
        return new StelKlassenOPPBij(
                "KO1", new Secties(null, null, null, null, doelen, List.of(), null, null, null, List.of()), null);
    }

    @Test
    void R127_alleen_DIA_stelt_een_OPP_voor_een_klas_op() {
        assertThat(KlassenOPP.LEEG.decide(op(HEEL), x("DIA", DAG), Groepsplan.LEEG))
                .containsExactly(new OPPOpgesteld(
                        "KO1",
                        "DIA",
                        OPPSoort.KLAS,
                        "2b",
                        List.of(Rol.MENTOR),
                        null,
                        HEEL,
                        null,
                        LocalDate.parse(DAG)));
        for (String school : List.of("COE", "KLA", "HEI", "CHR")) {
            weigert(
                    () -> KlassenOPP.LEEG.decide(op(HEEL), x(school, DAG), Groepsplan.LEEG),
                    "KLASSEN_OPP_NIET_HIER",
                    "R127");
        }
        weigert(() -> concept(HEEL).decide(op(HEEL), x("DIA", DAG), Groepsplan.LEEG), "STATUS_ONJUIST", null);
        StelKlassenOPPOp zonder = new StelKlassenOPPOp("KO1", " ", List.of(), null, HEEL, null);
        weigert(() -> KlassenOPP.LEEG.decide(zonder, x("DIA", DAG), Groepsplan.LEEG), "INHOUD_ONTBREEKT", "R127");
        StelKlassenOPPOp eerder =
                new StelKlassenOPPOp("KO1", "2b", List.of(), null, HEEL, LocalDate.parse("2026-10-14"));
        weigert(() -> KlassenOPP.LEEG.decide(eerder, x("DIA", DAG), Groepsplan.LEEG), "DAG_ONJUIST", null);
    }

    @Test
    void R3_wie_aan_klassen_gebonden_is_stelt_alleen_voor_die_klas_op() {
        var school = Proef.school("DIA").with(b -> {
            LocalDate sinds = LocalDate.parse("2026-08-01");
            var alle = new java.util.HashMap<>(b.medewerkers());
            alle.put(
                    "OC",
                    new java.util.TreeMap<>(java.util.Map.of(
                            sinds,
                            new nl.zorgspoor.core.gedeeld.Schoolprofiel.Medewerker(
                                    "OC",
                                    java.util.Set.of(Rol.ONDERSTEUNINGSCOORDINATOR),
                                    java.util.Set.of("3a"),
                                    sinds,
                                    java.util.Set.of()))));
            b.medewerkers(alle);
        });
        Context x = Proef.context(school, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", DAG, "Proef");
        weigert(() -> KlassenOPP.LEEG.decide(op(HEEL), x, Groepsplan.LEEG), "ROL_NIET_BEVOEGD", "R3");
        weigert(() -> vast().decide(bij(List.of("x")), x), "ROL_NIET_BEVOEGD", "R3");
    }

    @Test
    void R127_het_noemt_de_behoefte_van_de_klas_de_doelen_en_de_aanpak_en_niets_van_een_leerling() {
        assertThat(weigert(
                                () -> concept(null).decide(new StelKlassenOPPVast("KO1", null, null), x("DIA", DAG)),
                                "OPP_ONVOLLEDIG",
                                "R120")
                        .ontbreekt())
                .containsExactly("behoefteLeerling", "doelen", "interventies");
        assertThat(concept(HEEL).decide(new StelKlassenOPPVast("KO1", null, "MAG-1"), x("DIA", "2026-10-20")))
                .containsExactly(new OPPVastgesteld(
                        "KO1", "DIA", "2b", LocalDate.parse("2026-10-20"), "MAG-1", LocalDate.parse("2027-10-20")));
        assertThat(OPPOpgesteld.class.getRecordComponents())
                .extracting(java.lang.reflect.RecordComponent::getName)
                .noneMatch(naam -> naam.startsWith("leerling"));
        weigert(() -> vast().decide(new StelKlassenOPPVast("KO1", null, null), x("DIA", DAG)), "STATUS_ONJUIST", null);
    }

    @Test
    void R126_ook_voor_een_klas_wordt_bijgesteld_na_een_evaluatie() {
        weigert(() -> vast().decide(bij(List.of("x")), x("DIA", "2026-11-01")), "EVALUATIE_ONTBREEKT", "R126");
        assertThat(concept(HEEL).decide(bij(List.of("x")), x("DIA", DAG))).hasSize(1);
        weigert(() -> concept(HEEL).decide(bij(List.of()), x("DIA", DAG)), "INHOUD_ONTBREEKT", null);
        KlassenOPP geevalueerd = Vouw.na(
                vast(),
                vast().decide(new EvalueerKlassenOPP("KO1", Effect.DEELS, "rustiger", null), x("DIA", "2026-12-01")));
        KlassenOPP bijgesteld = Vouw.na(geevalueerd, geevalueerd.decide(bij(List.of("x")), x("DIA", "2026-12-02")));
        weigert(() -> bijgesteld.decide(bij(List.of("y")), x("DIA", "2026-12-03")), "EVALUATIE_ONTBREEKT", "R126");
        weigert(
                () -> concept(HEEL)
                        .decide(new EvalueerKlassenOPP("KO1", Effect.DEELS, null, null), x("DIA", "2026-12-01")),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void een_OPP_voor_een_klas_eindigt_met_een_reden() {
        weigert(
                () -> vast().decide(new BeeindigKlassenOPP("KO1", null, " "), x("DIA", "2026-12-01")),
                "INHOUD_ONTBREEKT",
                null);
        List<KlassenOPPEvent> einde =
                vast().decide(new BeeindigKlassenOPP("KO1", null, "klas is opgeheven"), x("DIA", "2026-12-01"));
        assertThat(einde)
                .containsExactly(new OPPBeeindigd("KO1", "DIA", LocalDate.parse("2026-12-01"), "klas is opgeheven"));
        weigert(
                () -> Vouw.na(vast(), einde)
                        .decide(new EvalueerKlassenOPP("KO1", Effect.DEELS, null, null), x("DIA", "2026-12-02")),
                "STATUS_ONJUIST",
                null);
        weigert(
                () -> KlassenOPP.LEEG.decide(new BeeindigKlassenOPP("KO1", null, "x"), x("DIA", DAG)),
                "NIET_GEVONDEN",
                null);
        weigert(
                () -> vast().decide(new BeeindigKlassenOPP("KO1", null, "x"), x("COE", "2026-12-01")),
                "ANDERE_SCHOOL",
                "R9");
    }
}
