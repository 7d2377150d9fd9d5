package nl.zorgspoor.core.eventstore;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.IntStream;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.school.SchoolCommand.WijzigSchoolinstelling;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EventstoreTest {

    private static final Actor BEHEERDER = new Actor("B1", Rol.BEHEERDER, "COE", null);
    private static Proefopstelling opstelling;

    @BeforeAll
    static void start() {
        opstelling = new Proefopstelling();
        opstelling.richtIn("COE");
    }

    @AfterAll
    static void stop() {
        opstelling.close();
    }

    private static Verzoek verzoek(UUID id, String waarde) {
        return Verzoek.van(id, new WijzigSchoolinstelling("COE", "josMaxMaanden", waarde, null, "proef"), BEHEERDER);
    }

    @Test
    void de_transactiebeheerder_is_echt() {
        assertThat(opstelling.eventstore().transacties()).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void gebeurtenissen_staan_onder_een_eigen_naam_en_revisie() {
        assertThat(opstelling
                        .alsApp()
                        .queryForList("select distinct naam || '/' || revisie from gebeurtenis", String.class))
                .contains("school.SchoolGeregistreerd/2", "school.RoutekaartVastgesteld/1")
                .noneMatch(naam -> naam.contains("nl.zorgspoor"));
    }

    @Test
    void een_profiel_twee_keer_laden_verandert_niets() {
        assertThat(opstelling.richtIn("COE")).isEqualTo(Antwoord.NIETS);
    }

    @Test
    void het_profiel_komt_gelijk_terug_uit_de_opslag() {
        try (Proefopstelling vers = new Proefopstelling()) {
            vers.richtIn("DIA");
            assertThat(vers.bean(nl.zorgspoor.core.poort.Schoolprofielen.class).van("DIA"))
                    .isEqualTo(Proef.school("DIA"));
        }
    }

    @Test
    void R8_niemand_wijzigt_of_verwijdert_een_gebeurtenis() {
        for (String sql :
                new String[] {"update gebeurtenis set naam = 'x'", "delete from gebeurtenis", "truncate gebeurtenis"}) {
            assertThatThrownBy(() -> opstelling.alsApp().execute(sql)).isNotNull();
            assertThatThrownBy(() -> opstelling.alsBeheer().execute(sql)).hasMessageContaining("R8");
        }
    }

    @Test
    void een_herhaalde_opdracht_geeft_hetzelfde_antwoord_en_legt_niets_vast() {
        UUID id = UUID.randomUUID();
        Antwoord eerst = opstelling.poort().verstuur(verzoek(id, "4"));
        opstelling.poort().verstuur(verzoek(UUID.randomUUID(), "6"));
        long voor = aantal();
        assertThat(opstelling.poort().verstuur(verzoek(id, "4"))).isEqualTo(eerst);
        assertThat(aantal()).isEqualTo(voor);
        assertThat(eerst.positie()).isPositive();
        assertThat(eerst.gebeurtenissen())
                .extracting(Antwoord.Opgeslagen::type)
                .containsExactly("school.SchoolinstellingGewijzigd");
    }

    @Test
    void dezelfde_sleutel_met_een_andere_inhoud_wordt_geweigerd() {
        UUID id = UUID.randomUUID();
        opstelling.poort().verstuur(verzoek(id, "4"));
        weigert(() -> opstelling.poort().verstuur(verzoek(id, "3")), "SLEUTEL_HERGEBRUIKT", null);
    }

    @Test
    void gelijktijdige_opdrachten_op_een_stroom_komen_er_allemaal_in() {
        long voor = aantal();
        IntStream.range(0, 24)
                .parallel()
                .forEach(i -> opstelling.poort().verstuur(verzoek(UUID.randomUUID(), String.valueOf(i + 1))));
        assertThat(aantal() - voor).isEqualTo(24);
        assertThat(opstelling
                        .alsApp()
                        .queryForObject(
                                "select count(*) - 1 - max(volgnummer) from gebeurtenis where stroom = 'COE'",
                                Long.class))
                .isZero();
    }

    @Test
    void een_opdracht_op_een_verouderd_geheugen_wordt_opnieuw_geprobeerd() {
        try (Proefopstelling knoop = opstelling.tweedeKnoop()) {
            opstelling.poort().verstuur(verzoek(UUID.randomUUID(), "5"));
            knoop.poort().verstuur(verzoek(UUID.randomUUID(), "4"));
            opstelling.poort().verstuur(verzoek(UUID.randomUUID(), "3"));
            knoop.poort().verstuur(verzoek(UUID.randomUUID(), "2"));
        }
    }

    private static long aantal() {
        Long n = opstelling.alsApp().queryForObject("select count(*) from gebeurtenis", Long.class);
        return n == null ? 0 : n;
    }

    /** A school's profile is some two hundred events at once: more than a planner joins row by row. */
    @Test
    void ook_van_veel_gebeurtenissen_tegelijk_groeien_de_posities_met_de_nummers_in_de_stroom() {
        try (Proefopstelling vol = new Proefopstelling()) {
            vol.richtIn("COE");
            vol.richtIn("DIA");
            assertThat(vol.alsApp()
                            .queryForObject(
                                    "select count(*) from gebeurtenis e join gebeurtenis l on l.stroom = e.stroom"
                                            + " and l.volgnummer = e.volgnummer + 1 where l.positie < e.positie",
                                    Long.class))
                    .isZero();
        }
    }
}
