package nl.zorgspoor.core.jaarcyclus;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Kostendrager;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.jaarcyclus.JaarcyclusEvent.JaaraandachtspuntGesignaleerd;
import nl.zorgspoor.core.jaarcyclus.KostenCommand.*;
import nl.zorgspoor.core.jaarcyclus.KostenEvent.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KostenTest {

    private static final LocalDate DAG = LocalDate.parse("2026-09-14");
    private static final String JAAR = "2026-2027";

    private static Context x(String school) {
        return Proef.metNaslag(
                Proef.context(school, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "2026-09-14", "Proef"), new Naslag() {
                    @Override
                    public Set<String> vanWie(Kostendrager soort, String id) {
                        return switch (soort + " " + id) {
                            case "ARRANGEMENT AR-1" -> Set.of("L-1");
                            case "ARRANGEMENT AR-2", "INTERVENTIE TR-1" -> Set.of("L-1", "L-2");
                            default -> Set.of();
                        };
                    }
                });
    }

    private static RegistreerKosten kosten(int bedrag, Geldbron bron) {
        return new RegistreerKosten("COE", "AR-1", null, bedrag, "BPO", bron, null);
    }

    private static KostenGeregistreerd gemaakt(int bedrag) {
        return new KostenGeregistreerd("COE", JAAR, "AR-1", null, bedrag, "BPO", Geldbron.SWV, DAG);
    }

    private static JaaraandachtspuntGesignaleerd punt(String code) {
        return new JaaraandachtspuntGesignaleerd("COE", Regel.BUDGET, code, "Proef");
    }

    @Test
    void R252_boven_het_jaarbudget_volgt_een_waarschuwing() {
        Kosten metBudget = Vouw.na(Kosten.LEEG, new BudgetVastgesteld("COE", JAAR, Geldbron.SWV, 1000), gemaakt(400));
        assertThat(metBudget.decide(kosten(600, null), x("COE"), Klasinterventies.LEEG))
                .containsExactly(gemaakt(600));
        assertThat(metBudget.decide(kosten(601, null), x("COE"), Klasinterventies.LEEG))
                .containsExactly(gemaakt(601), punt("BUDGET_OVERSCHREDEN"));
        assertThat(Vouw.na(metBudget, gemaakt(700), gemaakt(-200))
                        .decide(kosten(100, null), x("COE"), Klasinterventies.LEEG))
                .hasSize(1);
    }

    private static RegistreerKosten voor(@Nullable String arrangementId, @Nullable String interventieId) {
        return new RegistreerKosten("COE", arrangementId, interventieId, 100, "BPO", null, null);
    }

    @Test
    void R252_kosten_noemen_een_arrangement_of_interventie_die_de_school_kent() {
        weigert(() -> Kosten.LEEG.decide(voor("AR-9", null), x("COE"), Klasinterventies.LEEG), "NIET_GEVONDEN", null);
        weigert(() -> Kosten.LEEG.decide(voor("TR-1", null), x("COE"), Klasinterventies.LEEG), "NIET_GEVONDEN", null);
        weigert(() -> Kosten.LEEG.decide(voor(null, "AR-1"), x("COE"), Klasinterventies.LEEG), "NIET_GEVONDEN", null);
        assertThat(Kosten.LEEG.decide(voor("AR-1", null), x("COE"), Klasinterventies.LEEG))
                .hasSize(2);
        assertThat(Kosten.LEEG.decide(voor(null, null), x("COE"), Klasinterventies.LEEG))
                .hasSize(2);
    }

    @Test
    void R252_een_arrangement_is_van_een_leerling_en_een_training_van_wie_eraan_meedoet() {
        weigert(
                () -> Kosten.LEEG.decide(voor("AR-2", null), x("COE"), Klasinterventies.LEEG),
                "ID_NIET_EENDUIDIG",
                "R252");
        assertThat(Kosten.LEEG.decide(voor(null, "TR-1"), x("COE"), Klasinterventies.LEEG))
                .hasSize(2);
    }

    @Test
    void R252_R141_ook_een_interventie_voor_een_klas_kost_geld() {
        Klasinterventies klas = Vouw.na(
                Klasinterventies.LEEG,
                new KlasinterventieEvent.KlasinterventieIngezet(
                        "COE",
                        "KI-1",
                        "KLASSENTRAINING",
                        KlasinterventieEvent.VoorWie.KLAS,
                        "1m2",
                        null,
                        null,
                        Rol.TRAINER,
                        DAG,
                        null));
        assertThat(Kosten.LEEG.decide(voor(null, "KI-1"), x("COE"), klas)).hasSize(2);
        weigert(() -> Kosten.LEEG.decide(voor("KI-1", null), x("COE"), klas), "NIET_GEVONDEN", null);
    }

    @Test
    void R252_zonder_budget_wordt_dat_gezegd() {
        assertThat(Kosten.LEEG.decide(kosten(600, null), x("COE"), Klasinterventies.LEEG))
                .containsExactly(gemaakt(600), punt("BUDGET_ONTBREEKT"));
        assertThat(Kosten.LEEG.decide(new StelBudgetVast("COE", JAAR, null, 1000), x("COE")))
                .containsExactly(new BudgetVastgesteld("COE", JAAR, Geldbron.SWV, 1000));
        weigert(() -> Kosten.LEEG.decide(kosten(0, null), x("COE"), Klasinterventies.LEEG), "INVOER_ONGELDIG", null);
    }

    @Test
    void R294_eigen_geld_staat_apart_van_dat_van_het_SWV() {
        Kosten swv = Vouw.na(
                Kosten.LEEG,
                new BudgetVastgesteld("KLA", JAAR, Geldbron.SWV, 10),
                new BudgetVastgesteld("KLA", JAAR, Geldbron.EIGEN, 1000));
        assertThat(swv.decide(kosten(500, Geldbron.EIGEN), x("KLA"), Klasinterventies.LEEG))
                .hasSize(1);
        assertThat(swv.decide(kosten(500, Geldbron.SWV), x("KLA"), Klasinterventies.LEEG))
                .hasSize(2);
        weigert(
                () -> swv.decide(kosten(500, Geldbron.EIGEN), x("COE"), Klasinterventies.LEEG),
                "BRON_ONBEKEND",
                "R294");
        weigert(() -> swv.decide(kosten(500, null), x("DIA"), Klasinterventies.LEEG), "BRON_ONBEKEND", "R294");
    }
}
