package nl.zorgspoor.core.jaarcyclus;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.jaarcyclus.KlasinterventieCommand.*;
import nl.zorgspoor.core.jaarcyclus.KlasinterventieEvent.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KlasinterventiesTest {

    private static final LocalDate DAG = LocalDate.parse("2026-10-05");

    private static Context dia() {
        return Proef.context("DIA", Rol.ONDERSTEUNINGSCOORDINATOR, "OC", DAG.toString(), "Proef");
    }

    private static ZetKlasinterventieIn zet(String item, @Nullable String klas, @Nullable String docentId) {
        return new ZetKlasinterventieIn("DIA", "KI-1", item, klas, docentId, "veiligheid in de klas", null, null);
    }

    private static KlasinterventieIngezet ingezet() {
        return new KlasinterventieIngezet(
                "DIA",
                "KI-1",
                "KLASSENTRAINING",
                VoorWie.KLAS,
                "1m2",
                null,
                "veiligheid in de klas",
                Rol.TRAINER,
                DAG,
                null);
    }

    @Test
    void R141_een_klassentraining_is_van_een_klas_en_staat_bij_geen_leerling() {
        assertThat(Klasinterventies.LEEG.decide(zet("KLASSENTRAINING", "1m2", null), dia()))
                .containsExactly(ingezet());
        weigert(
                () -> Klasinterventies.LEEG.decide(zet("KLASSENTRAINING", null, null), dia()),
                "KLAS_OF_DOCENT_ONTBREEKT",
                "R141");
        Klasinterventies er = Vouw.na(Klasinterventies.LEEG, ingezet());
        weigert(() -> er.decide(zet("KLASSENTRAINING", "1m2", null), dia()), "STATUS_ONJUIST", null);
    }

    @Test
    void R141_ondersteuning_van_een_docent_noemt_de_docent() {
        weigert(
                () -> Klasinterventies.LEEG.decide(zet("DOCENTONDERSTEUNING", "1m2", null), dia()),
                "KLAS_OF_DOCENT_ONTBREEKT",
                "R141");
        weigert(
                () -> Klasinterventies.LEEG.decide(zet("DOCENTONDERSTEUNING", null, "NIEMAND"), dia()),
                "NIET_GEVONDEN",
                null);
    }

    @Test
    void R141_wat_voor_een_leerling_is_wordt_niet_voor_een_klas_ingezet_en_R6_wat_er_niet_is_ook_niet() {
        weigert(
                () -> Klasinterventies.LEEG.decide(zet("REMEDIAL_TEACHING", "1m2", null), dia()),
                "GEEN_KLASINTERVENTIE",
                "R141");
        weigert(() -> Klasinterventies.LEEG.decide(zet("BESTAAT_NIET", "1m2", null), dia()), "NIET_IN_CATALOGUS", "R6");
        weigert(
                () -> Klasinterventies.LEEG.decide(
                        new ZetKlasinterventieIn(
                                "DIA", "KI-1", "KLASSENTRAINING", "1m2", null, null, DAG, DAG.minusDays(1)),
                        dia()),
                "DAG_ONJUIST",
                null);
    }

    @Test
    void R141_andere_scholen_hebben_het_niet_tenzij_zij_het_instellen() {
        assertThat(Proef.school("COE").lijst(Instelling.KLASINTERVENTIES, DAG)).isEmpty();
        assertThat(Proef.school("DIA").lijst(Instelling.DOCENTINTERVENTIES, DAG))
                .containsExactly("DOCENTONDERSTEUNING");
    }

    @Test
    void R143_ook_wat_voor_een_klas_is_eindigt_na_een_evaluatie_met_vervolg() {
        Klasinterventies er = Vouw.na(Klasinterventies.LEEG, ingezet());
        BeeindigKlasinterventie einde = new BeeindigKlasinterventie("DIA", "KI-1", null);
        weigert(() -> er.decide(einde, dia()), "EVALUATIE_ONTBREEKT", "R143");
        Klasinterventies zonderVervolg =
                Vouw.na(er, er.decide(evaluatie(null), dia()).get(0));
        weigert(() -> zonderVervolg.decide(einde, dia()), "EVALUATIE_ONTBREEKT", "R143");
        Klasinterventies klaar =
                Vouw.na(er, er.decide(evaluatie("klaar"), dia()).get(0));
        KlasinterventieEvent beeindigd = klaar.decide(einde, dia()).get(0);
        assertThat(beeindigd).isEqualTo(new KlasinterventieBeeindigd("DIA", "KI-1", DAG));
        weigert(() -> Vouw.na(klaar, beeindigd).decide(einde, dia()), "STATUS_ONJUIST", null);
        weigert(() -> Klasinterventies.LEEG.decide(einde, dia()), "NIET_GEVONDEN", null);
    }

    private static EvalueerKlasinterventie evaluatie(@Nullable String vervolg) {
        return new EvalueerKlasinterventie("DIA", "KI-1", Effect.VOLDOENDE, vervolg, null);
    }
}
