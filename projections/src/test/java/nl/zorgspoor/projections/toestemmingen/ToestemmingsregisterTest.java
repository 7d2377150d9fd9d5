package nl.zorgspoor.projections.toestemmingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.*;
import nl.zorgspoor.projections.Vouwer;
import org.junit.jupiter.api.Test;

class ToestemmingsregisterTest {

    private static final String L = "L-COE-101";

    private final Vouwer register = new Vouwer(Toestemmingsregister.RIJEN);

    @Test
    void een_toestemming_leeft_van_vraag_tot_intrekking() {
        register.na(new ToestemmingGevraagd(
                L, "TS1", ToestemmingDoel.FLEXZAT, null, Set.of(Gegevenssoort.BASIS), List.of("O1"), null));
        assertThat(register.document("TS1")).containsEntry("status", "GEVRAAGD");
        register.na(new ToestemmingVerleend(
                L,
                "TS1",
                ToestemmingDoel.FLEXZAT,
                null,
                Set.of(Gegevenssoort.BASIS),
                List.of("O1"),
                Vorm.DIGITAAL,
                LocalDate.parse("2026-09-14"),
                LocalDate.parse("2026-12-31"),
                null,
                "alleen plannen"));
        assertThat(register.document("TS1"))
                .containsEntry("status", "VERLEEND")
                .containsEntry("geldigTot", "2026-12-31")
                .doesNotContainValue("alleen plannen");
        register.na(new ToestemmingIngetrokken(
                L, "TS1", ToestemmingDoel.FLEXZAT, null, List.of("O1"), LocalDate.parse("2026-10-01")));
        assertThat(register.document("TS1"))
                .containsEntry("status", "INGETROKKEN")
                .containsEntry("beeindigdOp", "2026-10-01");
    }

    @Test
    void wat_zonder_toestemming_gedeeld_is_staat_er_met_grond_en_zonder_motief() {
        Vouwer alles = new Vouwer(Toestemmingsregister.PROJECTOR);
        alles.na(new GegevensGedeeldZonderToestemming(
                L,
                PartnerType.VEILIG_THUIS,
                Grondslag.MELDCODE,
                "thuis onveilig",
                Set.of(Gegevenssoort.BASIS),
                false,
                LocalDate.parse("2026-09-14")));
        assertThat(alles.document("g1"))
                .containsEntry("soort", "GEDEELD_ZONDER_TOESTEMMING")
                .containsEntry("partner", "VEILIG_THUIS")
                .containsEntry("grondslag", "MELDCODE")
                .containsEntry("oudersGeinformeerd", false)
                .containsEntry("vertrouwelijkheid", "MELDCODE")
                .doesNotContainValue("thuis onveilig");
    }

    @Test
    void vraag_en_antwoord_over_inzage_zijn_een_regel() {
        Vouwer alles = new Vouwer(Toestemmingsregister.PROJECTOR);
        LocalDate dag = LocalDate.parse("2026-09-14");
        alles.na(new InzageGevraagd(L, "V1", "O1", Set.of(), dag, dag.plusMonths(1), Rol.ONDERSTEUNINGSCOORDINATOR));
        assertThat(alles.document("inzage:" + L + ":V1"))
                .containsEntry("status", "GEVRAAGD")
                .containsEntry("uiterlijkOp", "2026-10-14");
        alles.na(new InzageVerleend(L, "O1", "V1", Set.of(Gegevenssoort.OPP), dag.plusDays(3)));
        assertThat(alles.documenten()).hasSize(1);
        assertThat(alles.document("inzage:" + L + ":V1"))
                .containsEntry("status", "VERLEEND")
                .containsEntry("gegevenssoorten", List.of("OPP"));
        alles.na(new InzageVerleend(L, "O1", null, Set.of(Gegevenssoort.OPP), dag.plusDays(9)));
        assertThat(alles.documenten()).hasSize(2);
    }

    @Test
    void twee_leerlingen_met_hetzelfde_toestemmingId_houden_elk_hun_regel() {
        for (String leerling : List.of(L, "L-DIA-303")) {
            register.na(new ToestemmingGevraagd(
                    leerling, "TS1", ToestemmingDoel.GGD, null, Set.of(Gegevenssoort.BASIS), List.of("O1"), null));
        }
        assertThat(register.documenten().values())
                .extracting(d -> d.getString("leerlingId"))
                .containsExactlyInAnyOrder(L, "L-DIA-303");
    }

    @Test
    void een_toestemming_van_papier_noemt_wie_haar_vastlegde_en_of_zij_betwist_is() {
        register.na(
                new ToestemmingVerleend(
                        L,
                        "TS1",
                        ToestemmingDoel.GGD,
                        null,
                        Set.of(Gegevenssoort.BASIS),
                        List.of("O1"),
                        Vorm.HANDTEKENING,
                        LocalDate.parse("2026-09-24"),
                        null,
                        null,
                        null),
                new ToestemmingOpPapierVastgelegd(
                        L, "TS1", List.of("O1"), "scan-17", LocalDate.parse("2026-09-24"), "ADM", Rol.ADMINISTRATIE));
        assertThat(register.document("TS1"))
                .containsEntry("opPapier", true)
                .containsEntry("vastgelegdDoor", "ADM")
                .containsEntry("document", "scan-17")
                .containsEntry("status", "VERLEEND");
        register.na(new ToestemmingBetwist(
                L, "TS1", ToestemmingDoel.GGD, null, "O1", "niet getekend", LocalDate.parse("2026-09-28"), null));
        assertThat(register.document("TS1"))
                .containsEntry("status", "BETWIST")
                .containsEntry("betwistDoor", "O1")
                .doesNotContainKey("reden");
    }
}
