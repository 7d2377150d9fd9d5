package nl.zorgspoor.core.leerling.flexzat;

import static nl.zorgspoor.core.Proef.context;
import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.gedeeld.Rol.*;
import static nl.zorgspoor.core.leerling.flexzat.Flexzatproef.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import org.junit.jupiter.api.Test;

/** Asking for a Flex-Zat, planning it, moving and cancelling it. */
class FlexZatPlannenTest {

    @Test
    void R94_een_flexzat_volgt_op_een_aanvraag_van_mentor_of_afdelingsleider() {
        Context x = oc("2027-03-15", "VraagFlexZatAan");
        weigert(
                () -> FlexZats.LEEG.decide(new VraagFlexZatAan(L, "F1", null, null, "vraag"), x, Trajecten.LEEG),
                "ROL_NIET_BEVOEGD",
                "R94");
        assertThat(FlexZats.LEEG.decide(new VraagFlexZatAan(L, "F1", null, MENTOR, "vraag"), x, Trajecten.LEEG))
                .containsExactly(new FlexZatAangevraagd(L, "F1", null, MENTOR, "vraag"));
        assertThat(FlexZats.LEEG.decide(
                        new VraagFlexZatAan(L, "F1", null, null, null),
                        context("COE", AFDELINGSLEIDER, "AL", "2027-03-15", "VraagFlexZatAan"),
                        Trajecten.LEEG))
                .hasSize(1);
        weigert(
                () -> AANGEVRAAGD.decide(new VraagFlexZatAan(L, "F1", null, MENTOR, null), x, Trajecten.LEEG),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void een_aanvraag_hoort_bij_het_traject_van_deze_leerling() {
        Context x = context("COE", MENTOR, "M1", "2027-03-15", "VraagFlexZatAan");
        Trajecten traject = Trajecten.lopend("T1", "FASE_3A", 1, LocalDate.parse("2026-09-14"));
        weigert(
                () -> FlexZats.LEEG.decide(new VraagFlexZatAan(L, "F1", "T9", null, null), x, traject),
                "NIET_GEVONDEN",
                null);
        assertThat(FlexZats.LEEG.decide(new VraagFlexZatAan(L, "F1", null, null, null), x, traject))
                .as("zonder id het traject dat loopt")
                .containsExactly(new FlexZatAangevraagd(L, "F1", "T1", MENTOR, null));
    }

    @Test
    void R95_een_flexzat_wordt_gepland_in_fase_3b() {
        Context x = oc("2027-03-15", "PlanFlexZat");
        PlanFlexZat plan = new PlanFlexZat(L, "F1", MOMENT, null, Map.of());
        assertThat(weigert(() -> AANGEVRAAGD.decide(plan, x, inFase("FASE_3A")), "FASE_ONJUIST", "R95")
                        .ontbreekt())
                .containsExactly("FASE_3B");
        assertThat(AANGEVRAAGD.decide(plan, x, inFase("FASE_3B")))
                .containsExactly(new FlexZatGepland(L, "F1", MOMENT, null, Map.of()));
        weigert(() -> FlexZats.LEEG.decide(plan, x, inFase("FASE_3B")), "NIET_GEVONDEN", null);
        weigert(() -> GEPLAND.decide(plan, x, inFase("FASE_3B")), "STATUS_ONJUIST", null);
        weigert(
                () -> AANGEVRAAGD.decide(plan, oc("2027-03-26", "PlanFlexZat"), inFase("FASE_3B")),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R6_een_school_zonder_flexzat_in_de_catalogus_plant_er_geen() {
        Context x = context("DIA", ONDERSTEUNINGSCOORDINATOR, "C", "2027-03-15", "PlanFlexZat");
        weigert(
                () -> AANGEVRAAGD.decide(new PlanFlexZat(L, "F1", MOMENT, null, Map.of()), x, inFase("FASE_3B")),
                "NIET_IN_CATALOGUS",
                "R6");
    }

    @Test
    void een_geannuleerde_flexzat_gaat_niet_verder() {
        FlexZats geannuleerd = Vouw.na(
                GEPLAND, GEPLAND.decide(new AnnuleerFlexZat(L, "F1", null), oc("2027-03-20", "AnnuleerFlexZat")));
        weigert(
                () -> geannuleerd.decide(
                        new VulVoorbereidingFlexZatAan(L, "F1", Voorbereidingsonderdeel.OPP_VPI, null, null),
                        oc("2027-03-20", "VulVoorbereidingFlexZatAan")),
                "STATUS_ONJUIST",
                null);
        weigert(
                () -> geannuleerd.decide(new AnnuleerFlexZat(L, "F1", null), oc("2027-03-20", "AnnuleerFlexZat")),
                "STATUS_ONJUIST",
                null);
        weigert(
                () -> FlexZats.LEEG.decide(new AnnuleerFlexZat(L, "F9", null), oc("2027-03-20", "AnnuleerFlexZat")),
                "NIET_GEVONDEN",
                null);
    }

    @Test
    void een_verzette_flexzat_staat_op_de_nieuwe_dag_en_nooit_in_het_verleden() {
        Context x = oc("2027-03-20", "VerzetFlexZat");
        LocalDateTime nieuw = LocalDateTime.parse("2027-04-01T15:00");
        FlexZats verzet =
                Vouw.na(GEPLAND, GEPLAND.decide(new VerzetFlexZat(L, "F1", nieuw, null), x, metToestemming(null)));
        assertThat(verzet.flexZat("F1").orElseThrow().fase()).isEqualTo(new FlexZat.Fase.Gepland(nieuw));
        weigert(
                () -> GEPLAND.decide(
                        new VerzetFlexZat(L, "F1", LocalDateTime.parse("2027-03-20T09:59"), null),
                        x,
                        metToestemming(null)),
                "STATUS_ONJUIST",
                null);
    }
}
