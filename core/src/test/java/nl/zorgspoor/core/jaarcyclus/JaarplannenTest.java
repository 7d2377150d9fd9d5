package nl.zorgspoor.core.jaarcyclus;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.jaarcyclus.JaarcyclusEvent.JaaraandachtspuntGesignaleerd;
import nl.zorgspoor.core.jaarcyclus.JaarplanCommand.*;
import nl.zorgspoor.core.jaarcyclus.JaarplanEvent.*;
import org.junit.jupiter.api.Test;

class JaarplannenTest {

    private static final String JAAR = "2026-2027";
    private static final Jaarplannen LEEG = Jaarplannen.LEEG;

    private static Context op(String school, String dag) {
        return Proef.context(school, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", dag, "Proef");
    }

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static StelJaarplanVast plan(String schooljaar) {
        return new StelJaarplanVast("DIA", schooljaar, "JP-1", null);
    }

    private static LegVerantwoordingAf verantwoording(String school, Ontvanger ontvanger) {
        return new LegVerantwoordingAf(school, JAAR, ontvanger, "V-1", null);
    }

    private static final SOPHerzien HERZIEN = new SOPHerzien("DIA", JAAR, "2026.1", List.of(), dag("2026-09-01"));

    private static MedezeggenschapVastgelegd gezegd(Standpunt standpunt) {
        return new MedezeggenschapVastgelegd(
                "DIA", JAAR, "2026.1", Geleding.OUDERS_EN_LEERLINGEN, standpunt, null, dag("2026-09-10"));
    }

    @Test
    void R244_er_is_een_jaarplan_per_schooljaar() {
        assertThat(LEEG.decide(plan(JAAR), op("DIA", "2026-09-14")))
                .containsExactly(new JaarplanVastgesteld("DIA", JAAR, "JP-1", dag("2026-09-14")));
        Jaarplannen een = Vouw.na(LEEG, new JaarplanVastgesteld("DIA", JAAR, "JP-1", dag("2026-09-14")));
        weigert(() -> een.decide(plan(JAAR), op("DIA", "2026-09-15")), "JAARPLAN_BESTAAT", "R244");
        assertThat(een.decide(plan("2027-2028"), op("DIA", "2027-06-15"))).hasSize(1);
    }

    @Test
    void R244_na_1_oktober_is_een_jaarplan_laat() {
        assertThat(LEEG.decide(plan(JAAR), op("DIA", "2026-10-01"))).hasSize(1);
        assertThat(LEEG.decide(plan(JAAR), op("DIA", "2026-10-02")))
                .contains(new JaaraandachtspuntGesignaleerd("DIA", Regel.JAARPLAN, "JAARPLAN_LAAT", "Proef"));
    }

    @Test
    void R244_een_plan_is_er_voor_het_jaar_voorbij_is_en_niet_te_ver_vooruit() {
        weigert(() -> LEEG.decide(plan(JAAR), op("DIA", "2027-08-01")), "DAG_ONJUIST", null);
        assertThat(LEEG.decide(plan(JAAR), op("DIA", "2027-07-31"))).hasSize(2);
        weigert(() -> LEEG.decide(plan("2028-2029"), op("DIA", "2027-07-31")), "DAG_ONJUIST", null);
        weigert(() -> LEEG.decide(plan("2026-2028"), op("DIA", "2026-09-14")), "INVOER_ONGELDIG", null);
    }

    @Test
    void R244_aan_het_SWV_wordt_na_het_jaar_verantwoord() {
        Jaarplannen metPlan = Vouw.na(LEEG, new JaarplanVastgesteld("DIA", JAAR, "JP-1", dag("2026-09-14")));
        LocalDate laatste = Jaren.laatsteDag(JAAR, op("DIA", "2027-01-01"));
        weigert(
                () -> metPlan.decide(verantwoording("DIA", null), op("DIA", laatste.toString())),
                "SCHOOLJAAR_LOOPT_NOG",
                "R244");
        String erna = laatste.plusDays(1).toString();
        VerantwoordingAfgelegd af = new VerantwoordingAfgelegd("DIA", JAAR, Ontvanger.SWV, "V-1", dag(erna));
        assertThat(metPlan.decide(verantwoording("DIA", null), op("DIA", erna))).containsExactly(af);
        assertThat(LEEG.decide(verantwoording("DIA", Ontvanger.SWV), op("DIA", erna)))
                .containsExactly(
                        af, new JaaraandachtspuntGesignaleerd("DIA", Regel.JAARPLAN, "JAARPLAN_ONTBREEKT", "Proef"));
        weigert(
                () -> Vouw.na(metPlan, af).decide(verantwoording("DIA", Ontvanger.SWV), op("DIA", erna)),
                "VERANTWOORDING_BESTAAT",
                "R244");
    }

    @Test
    void R287_de_coordinator_van_COE_verantwoordt_zich_aan_de_rector_zodra_het_jaar_loopt() {
        assertThat(LEEG.decide(verantwoording("COE", null), op("COE", "2027-05-10")))
                .containsExactly(new VerantwoordingAfgelegd("COE", JAAR, Ontvanger.RECTOR, "V-1", dag("2027-05-10")));
        weigert(() -> LEEG.decide(verantwoording("COE", null), op("COE", "2026-07-31")), "DAG_ONJUIST", null);
        weigert(
                () -> LEEG.decide(verantwoording("COE", Ontvanger.SWV), op("COE", "2027-09-10")),
                "ONTVANGER_ONBEKEND",
                "R287");
        weigert(() -> LEEG.decide(verantwoording("KLA", null), op("KLA", "2027-09-10")), "ONTVANGER_ONBEKEND", "R287");
    }

    @Test
    void R245_elke_herziening_heeft_een_eigen_versie() {
        HerzieSOP c = new HerzieSOP("DIA", null, "2026.1", List.of(), dag("2026-09-01"));
        assertThat(LEEG.decide(c, op("DIA", "2026-09-02"))).containsExactly(HERZIEN);
        weigert(() -> Vouw.na(LEEG, HERZIEN).decide(c, op("DIA", "2026-09-02")), "VERSIE_BESTAAT", "R245");
    }

    @Test
    void R306_zonder_herziening_of_instemming_komt_het_aanbod_niet_in_de_schoolgids() {
        StelSchoolgidsaanbodVast c = new StelSchoolgidsaanbodVast("DIA", JAAR, "GIDS-1", null);
        LegMedezeggenschapVast raad = new LegMedezeggenschapVast(
                "DIA", JAAR, Geleding.OUDERS_EN_LEERLINGEN, Standpunt.INSTEMMING, null, dag("2026-09-10"));
        Context x = op("DIA", "2026-09-14");
        weigert(() -> LEEG.decide(c, x), "SOP_NIET_HERZIEN", "R245");
        weigert(() -> LEEG.decide(raad, x), "SOP_NIET_HERZIEN", "R245");
        Jaarplannen herzien = Vouw.na(LEEG, HERZIEN);
        weigert(() -> herzien.decide(c, x), "MEDEZEGGENSCHAP_ONTBREEKT", "R306");
        weigert(
                () -> Vouw.na(herzien, gezegd(Standpunt.GEEN_INSTEMMING)).decide(c, x),
                "MEDEZEGGENSCHAP_ONTBREEKT",
                "R306");
        assertThat(herzien.decide(raad, x)).containsExactly(gezegd(Standpunt.INSTEMMING));
        Jaarplannen goed = Vouw.na(herzien, gezegd(Standpunt.GEEN_INSTEMMING), gezegd(Standpunt.INSTEMMING));
        SchoolgidsaanbodVastgesteld aanbod =
                (SchoolgidsaanbodVastgesteld) goed.decide(c, x).get(0);
        assertThat(aanbod.versie()).isEqualTo("2026.1");
        assertThat(aanbod.aanbod())
                .extracting(Aanbod::catalogus)
                .contains(Catalogus.ONDERWIJSAANBOD, Catalogus.VOORZIENING, Catalogus.SPECIALIST)
                .doesNotContain(Catalogus.GRENS, Catalogus.PROTOCOL);
    }

    @Test
    void R306_een_nieuwe_versie_vraagt_opnieuw_instemming() {
        Jaarplannen inDeGids = Vouw.na(
                LEEG,
                HERZIEN,
                gezegd(Standpunt.INSTEMMING),
                new SchoolgidsaanbodVastgesteld("DIA", JAAR, "2026.1", "GIDS-1", List.of(), dag("2026-09-14")));
        StelSchoolgidsaanbodVast c = new StelSchoolgidsaanbodVast("DIA", JAAR, "GIDS-2", null);
        weigert(() -> inDeGids.decide(c, op("DIA", "2026-11-02")), "STATUS_ONJUIST", null);
        Jaarplannen nieuw =
                Vouw.na(inDeGids, new SOPHerzien("DIA", JAAR, "2026.2", List.of("taalklas"), dag("2026-11-01")));
        weigert(() -> nieuw.decide(c, op("DIA", "2026-11-02")), "MEDEZEGGENSCHAP_ONTBREEKT", "R306");
    }

    @Test
    void R306_wat_de_wet_nog_niet_vroeg_vraagt_de_school_niet() {
        Context x = Proef.context(
                Proef.met(Proef.school("DIA"), Instelling.MEDEZEGGENSCHAP_AANBOD, "nee"),
                Rol.DIRECTEUR,
                "DIR",
                "2026-09-14",
                "Proef");
        assertThat(Vouw.na(LEEG, HERZIEN).decide(new StelSchoolgidsaanbodVast("DIA", JAAR, "GIDS-1", null), x))
                .hasSize(1);
        weigert(
                () -> Vouw.na(LEEG, HERZIEN)
                        .decide(new StelSchoolgidsaanbodVast("DIA", JAAR, "GIDS-1", dag("2026-08-31")), x),
                "STATUS_ONJUIST",
                null);
    }
}
