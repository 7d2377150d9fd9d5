package nl.zorgspoor.core.leerling.screening;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Screeningsoort;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.InterventieIngezet;
import nl.zorgspoor.core.leerling.interventie.Omstandigheden;
import nl.zorgspoor.core.leerling.screening.ScreeningCommand.*;
import nl.zorgspoor.core.leerling.screening.ScreeningEvent.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreeningenTest {

    private static final String L = "L-COE-1";

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static Context x(Rol rol, String dag) {
        return Proef.context("COE", rol, "TR", dag, "proef");
    }

    private static Context trainer() {
        return x(Rol.TRAINER, "2026-10-05");
    }

    private static Aanmeldingen ingeschreven(int leerjaar, String niveau) {
        return Vouw.na(
                Aanmeldingen.LEEG,
                new LeerlingIngeschreven(
                        L, "A1", leerjaar, niveau, dag("2026-08-31"), Ondersteuningsniveau.BASIS, null, 1));
    }

    private static Omstandigheden.OpDag in(int leerjaar, String fase) {
        return dag -> new Omstandigheden(
                leerjaar,
                null,
                fase,
                id -> id.equals("OV-TEAM") ? Optional.of(OverlegvormCode.INTERN_ONDERSTEUNINGSTEAM) : Optional.empty(),
                id -> false,
                false,
                true);
    }

    private static List<ScreeningEvent> meldAan(
            String soort, @Nullable Boolean zelf, @Nullable String besluit, int leerjaar, String niveau, String fase) {
        return Screeningen.LEEG.decide(
                new MeldAanVoorTraining(L, "TR-1", soort, zelf, besluit),
                trainer(),
                ingeschreven(leerjaar, niveau),
                in(leerjaar, fase));
    }

    @ParameterizedTest
    @CsvSource({
        "4, VMBO_TL, true",
        "4, KL, true",
        "3, KL, false",
        "6, gymnasium, true",
        "5, TTO havo, true",
        "5, TTO vwo, false",
        "6, TTO, true",
        "3, VMBO_TL, false",
        "4, HAVO, false",
        "5, HAVO, true",
        "5, VWO, false",
        "6, VWO, true"
    })
    void R138_examenvreestraining_is_voor_examenklassen_en_welk_jaar_dat_is_hangt_van_het_niveau_af(
            int leerjaar, String niveau, boolean examen) {
        if (examen) {
            assertThat(meldAan("EXAMENVREES_TRAINING", true, null, leerjaar, niveau, "FASE_1"))
                    .containsExactly(new AangemeldVoorTraining(
                            L, "TR-1", "EXAMENVREES_TRAINING", true, null, dag("2026-10-05")));
        } else {
            weigert(
                    () -> meldAan("EXAMENVREES_TRAINING", true, null, leerjaar, niveau, "FASE_1"),
                    "GEEN_EXAMENKLAS",
                    "R138");
        }
    }

    @Test
    void R138_voor_examenvreestraining_meldt_de_leerling_zichzelf_aan() {
        for (Boolean zelf : new Boolean[] {null, false}) {
            weigert(
                    () -> meldAan("EXAMENVREES_TRAINING", zelf, null, 5, "HAVO", "FASE_1"),
                    "EIGEN_AANMELDING_ONTBREEKT",
                    "R138");
        }
        assertThat(meldAan("SOVA_TRAINING", false, null, 1, "HAVO", "FASE_1")).hasSize(1);
    }

    @Test
    void R6_R130_R131_wat_van_een_interventie_gevraagd_wordt_geldt_ook_bij_aanmelden() {
        weigert(() -> meldAan("STUVA", null, null, 1, "HAVO", "FASE_1"), "NIET_IN_CATALOGUS", "R6");
        assertThat(weigert(
                                () -> meldAan("SOVA_TRAINING", null, null, 3, "HAVO", "FASE_1"),
                                "LEERJAAR_BUITEN_DOELGROEP",
                                "R131")
                        .overruleMogelijk())
                .isTrue();
        weigert(() -> meldAan("SOVA_TRAINING", null, null, 1, "HAVO", "FASE_3A"), "BESLUIT_ONTBREEKT", "R130");
        assertThat(meldAan("SOVA_TRAINING", null, "OV-TEAM", 1, "HAVO", "FASE_3A"))
                .hasSize(1);
        Screeningen aangemeld = Vouw.na(Screeningen.LEEG, meldAan("SOVA_TRAINING", null, null, 1, "HAVO", "FASE_1"));
        weigert(
                () -> aangemeld.decide(
                        new MeldAanVoorTraining(L, "TR-1", "SOVA_TRAINING", null, null),
                        trainer(),
                        ingeschreven(1, "HAVO"),
                        in(1, "FASE_1")),
                "STATUS_ONJUIST",
                null);
    }

    private static RegistreerScreeningsuitslag uitslag(Uitslag uitslag, @Nullable String gesprek) {
        return new RegistreerScreeningsuitslag(
                L, Screeningsoort.SOVA, uitslag, gesprek == null ? null : dag(gesprek), dag("2026-09-28"));
    }

    private static Screeningen na(Screeningen s, RegistreerScreeningsuitslag c) {
        return Vouw.na(s, s.decide(c, trainer(), ingeschreven(1, "HAVO")));
    }

    @Test
    void R137_een_gesprek_dat_nog_komt_is_geen_gesprek_en_wat_bekend_was_blijft() {
        weigert(() -> na(Screeningen.LEEG, uitslag(Uitslag.UITVAL, "2026-10-06")), "STATUS_ONJUIST", null);
        Screeningen opgevallen = na(Screeningen.LEEG, uitslag(Uitslag.UITVAL, null));
        assertThat(opgevallen.uitslagen().get(Screeningsoort.SOVA).gesprekOp()).isNull();
        Screeningen gesproken = na(opgevallen, uitslag(Uitslag.UITVAL, "2026-10-01"));
        assertThat(gesproken.uitslagen().get(Screeningsoort.SOVA).gesprekOp()).isEqualTo(dag("2026-10-01"));
        assertThat(na(gesproken, uitslag(Uitslag.UITVAL, null))
                        .uitslagen()
                        .get(Screeningsoort.SOVA)
                        .gesprekOp())
                .isEqualTo(dag("2026-10-01"));
        assertThat(na(gesproken, uitslag(Uitslag.NORMAAL, null))
                        .uitslagen()
                        .get(Screeningsoort.SOVA)
                        .gesprekOp())
                .isNull();
    }

    private static InterventieIngezet ingezet(String itemCode, @Nullable String trainingId) {
        return new InterventieIngezet(
                L,
                "TR-1",
                itemCode,
                null,
                Rol.TRAINER,
                null,
                dag("2026-10-05"),
                null,
                null,
                Regel.INTERV_EVAL,
                null,
                null,
                false,
                null,
                null,
                trainingId);
    }

    @Test
    void R137_wie_ongescreend_in_een_training_komt_valt_op() {
        assertThat(Screeningen.LEEG.volgtOp(ingezet("SOVA_TRAINING", "TR-1"), trainer()))
                .hasSize(1);
        assertThat(Screeningen.LEEG.volgtOp(ingezet("EXAMENVREES_TRAINING", "TR-1"), trainer()))
                .isEmpty();
        assertThat(Screeningen.LEEG.volgtOp(ingezet("SOVA_TRAINING", null), trainer()))
                .isEmpty();
        assertThat(na(Screeningen.LEEG, uitslag(Uitslag.NORMAAL, null))
                        .volgtOp(ingezet("SOVA_TRAINING", "TR-1"), trainer()))
                .isEmpty();
        assertThat(Screeningen.LEEG.volgtOp(
                        ingezet("SOVA_TRAINING", "TR-1"),
                        Proef.context("CHR", Rol.TRAINER, "TR", "2026-10-05", "proef")))
                .isEmpty();
    }

    @Test
    void R134_een_verklaring_staat_op_de_lijst_met_waar_zij_ligt() {
        Context rt = x(Rol.REMEDIAL_TEACHER, "2026-10-05");
        weigert(
                () -> Screeningen.LEEG.decide(new RegistreerVerklaring(L, Verklaring.DYSLEXIE, " ", null), rt),
                "INHOUD_ONTBREEKT",
                "R134");
        Screeningen met = Vouw.na(
                Screeningen.LEEG,
                Screeningen.LEEG.decide(new RegistreerVerklaring(L, Verklaring.DYSLEXIE, "SOM-4", null), rt));
        assertThat(met.heeft(Verklaring.DYSLEXIE)).isTrue();
        assertThat(met.heeft(Verklaring.DYSCALCULIE)).isFalse();
    }
}
