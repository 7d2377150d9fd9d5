package nl.zorgspoor.core.jaarcyclus;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.jaarcyclus.OntwikkeldoelCommand.*;
import nl.zorgspoor.core.jaarcyclus.OntwikkeldoelEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OntwikkeldoelenTest {

    private static final LocalDate DAG = LocalDate.parse("2026-09-14");
    private static final Context X = Proef.context("DIA", Rol.DIRECTEUR, "DIR", "2026-09-14", "Proef");
    private static final Ontwikkeldoelen LEEG = Ontwikkeldoelen.LEEG;

    private static final OntwikkeldoelVastgesteld VAST =
            new OntwikkeldoelVastgesteld("DIA", "D1", "meer rust", "2023-2027", Doelsoort.AMBITIE, DAG);

    private static WerkOntwikkeldoelBij bij(Doelstatus status, String toelichting) {
        return new WerkOntwikkeldoelBij("DIA", "D1", status, toelichting, null);
    }

    @ParameterizedTest
    @EnumSource(Doelsoort.class)
    void R251_R269_R270_R299_doelen_zijn_er_van_elke_soort(Doelsoort soort) {
        assertThat(LEEG.decide(new StelOntwikkeldoelVast("DIA", "D1", "meer rust", "2023-2027", soort), X))
                .containsExactly(new OntwikkeldoelVastgesteld("DIA", "D1", "meer rust", "2023-2027", soort, DAG));
    }

    @Test
    void R251_een_doel_van_de_catalogus_heeft_zijn_tekst_al() {
        assertThat(LEEG.decide(new StelOntwikkeldoelVast("DIA", "AMBITIE_02", null, "2023-2027", null), X))
                .containsExactly(new OntwikkeldoelVastgesteld(
                        "DIA", "AMBITIE_02", "keuzewerktijd", "2023-2027", Doelsoort.AMBITIE, DAG));
        weigert(
                () -> LEEG.decide(new StelOntwikkeldoelVast("DIA", "D1", " ", "2023-2027", null), X),
                "INHOUD_ONTBREEKT",
                "R251");
        weigert(
                () -> LEEG.decide(new StelOntwikkeldoelVast("DIA", "D1", "meer rust", "2027-2027", null), X),
                "INVOER_ONGELDIG",
                null);
        weigert(
                () -> LEEG.decide(new StelOntwikkeldoelVast("DIA", "D1", "meer rust", "2023-2034", null), X),
                "INVOER_ONGELDIG",
                null);
    }

    @ParameterizedTest
    @CsvSource({"COE, MENTORAAT, ONTWIKKELPUNT", "COE, EIGEN_DOEL, AMBITIE", "KLA, AMBITIE_1, AMBITIE"})
    void R299_een_doel_van_de_catalogus_is_van_de_soort_die_de_school_heeft(String school, String id, Doelsoort soort) {
        Context x = Proef.context(school, Rol.RECTOR, "R", "2026-09-14", "Proef");
        assertThat(LEEG.decide(new StelOntwikkeldoelVast(school, id, "tekst", "2023-2027", null), x))
                .containsExactly(new OntwikkeldoelVastgesteld(school, id, "tekst", "2023-2027", soort, DAG));
    }

    @ParameterizedTest
    @CsvSource({"DIA, 12", "KLA, 5", "COE, 3"})
    void R251_R299_de_doelen_van_de_tekst_staan_in_de_catalogus(String school, int aantal) {
        assertThat(Proef.school(school).catalogusItems(Catalogus.ONTWIKKELDOEL, DAG))
                .hasSize(aantal);
    }

    @Test
    void R251_een_doel_wordt_per_jaar_gevolgd_tot_het_klaar_is() {
        weigert(() -> LEEG.decide(bij(Doelstatus.LOOPT, null), X), "NIET_GEVONDEN", null);
        Ontwikkeldoelen vast = Vouw.na(LEEG, VAST);
        OntwikkeldoelBijgewerkt behaald =
                new OntwikkeldoelBijgewerkt("DIA", "D1", "2026-2027", Doelstatus.BEHAALD, null, DAG);
        assertThat(vast.decide(bij(Doelstatus.BEHAALD, null), X)).containsExactly(behaald);
        weigert(() -> vast.decide(bij(Doelstatus.VERVALLEN, " "), X), "INHOUD_ONTBREEKT", "R251");
        assertThat(vast.decide(bij(Doelstatus.VERVALLEN, "school krimpt"), X)).hasSize(1);
        Ontwikkeldoelen klaar = Vouw.na(vast, behaald);
        weigert(() -> klaar.decide(bij(Doelstatus.LOOPT, null), X), "DOEL_AFGEROND", "R251");
        weigert(
                () -> klaar.decide(new StelOntwikkeldoelVast("DIA", "D1", "meer", "2023-2027", null), X),
                "DOEL_AFGEROND",
                "R251");
        Ontwikkeldoelen loopt =
                Vouw.na(vast, new OntwikkeldoelBijgewerkt("DIA", "D1", "2026-2027", Doelstatus.LOOPT, null, DAG), VAST);
        assertThat(loopt.status()).containsEntry("D1", Doelstatus.LOOPT);
    }
}
