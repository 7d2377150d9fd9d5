package nl.zorgspoor.core.leerling.toestemming;

import static nl.zorgspoor.core.Proef.context;
import static nl.zorgspoor.core.Proef.voor;
import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.Leerlingproef;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the day in a command can do: say when a paper was signed, and nothing else. The student was registered on 2026-03-16. */
class ToestemmingsdagTest {

    private static final String L = "L-COE-101";
    private static final LocalDate VANDAAG = LocalDate.parse("2026-09-28");
    private static final Aanmeldingen DERTIEN = Leerlingproef.leerling(L, LocalDate.parse("2013-03-01"));

    /** Sixteen since two weeks. */
    private static final Aanmeldingen ZESTIEN = Leerlingproef.leerling(L, LocalDate.parse("2010-09-15"));

    private static Context als(Rol rol, String id) {
        return voor(context("COE", rol, id, VANDAAG.toString(), "VerleenToestemming"), L);
    }

    private static Context ouder(String id) {
        return als(Rol.OUDER, id);
    }

    private static VerleenToestemming verleen(ToestemmingDoel doel, Vorm vorm, String datum) {
        return new VerleenToestemming(L, "T1", doel, null, null, List.of(), vorm, dag(datum), null, null);
    }

    private static WeigerToestemming weiger(ToestemmingDoel doel, PartnerType partner, String datum) {
        return new WeigerToestemming(L, "W1", doel, partner, List.of(), dag(datum), null);
    }

    private static LocalDate dag(String datum) {
        return datum == null ? null : LocalDate.parse(datum);
    }

    @ParameterizedTest
    @CsvSource({"HANDTEKENING, SMW", "DIGITAAL, SMW", "MONDELING_VASTGELEGD, GGZ"})
    void R49_wie_beslist_wordt_op_de_dag_van_vastleggen_beoordeeld_ook_met_een_eerdere_dag(
            Vorm vorm, ToestemmingDoel doel) {
        weigert(
                () -> Toestemmingen.LEEG.decide(verleen(doel, vorm, "2026-09-14"), ouder("O1"), ZESTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
        weigert(
                () -> Toestemmingen.LEEG.decide(weiger(doel, null, "2026-09-14"), ouder("O1"), ZESTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
        assertThat(Toestemmingen.LEEG.decide(
                        verleen(doel, Vorm.HANDTEKENING, "2026-09-14"), als(Rol.LEERLING, L), ZESTIEN))
                .as("de leerling tekende zelf, een dag voor de zestiende verjaardag, en beslist nu zelf")
                .hasSize(1);
    }

    @Test
    void R50_intrekken_is_van_wie_nu_beslist_en_niet_van_wie_dat_op_de_genoemde_dag_deed() {
        Toestemmingen verleend = Vouw.na(
                Toestemmingen.LEEG, Toestemmingen.LEEG.decide(verleen(SMW, null, null), als(Rol.LEERLING, L), ZESTIEN));
        weigert(
                () -> verleend.decide(
                        new TrekToestemmingIn(L, "T1", List.of(), dag("2026-09-14")), ouder("O1"), ZESTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
    }

    @Test
    void R48_een_digitale_toestemming_is_van_vandaag() {
        for (Vorm vorm : new Vorm[] {Vorm.DIGITAAL, null}) {
            assertThat(weigert(
                                    () -> Toestemmingen.LEEG.decide(
                                            verleen(FLEXZAT, vorm, "2026-09-27"), ouder("O1"), DERTIEN),
                                    "DIGITAAL_NIET_VAN_VANDAAG",
                                    "R48")
                            .ontbreekt())
                    .containsExactly("datum (vandaag)");
        }
        assertThat(Toestemmingen.LEEG.decide(verleen(FLEXZAT, Vorm.DIGITAAL, "2026-09-28"), ouder("O1"), DERTIEN))
                .hasSize(1);
        assertThat(Toestemmingen.LEEG.decide(verleen(FLEXZAT, Vorm.HANDTEKENING, "2026-09-27"), ouder("O1"), DERTIEN))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2013-02-28, datum (niet voor de geboorte op 2013-03-01)",
        "2026-03-15, datum (niet voor de aanmelding op 2026-03-16)"
    })
    void R48_niemand_tekent_voor_de_geboorte_of_de_aanmelding(String datum, String ontbreekt) {
        assertThat(weigert(
                                () -> Toestemmingen.LEEG.decide(
                                        verleen(FLEXZAT, Vorm.HANDTEKENING, datum), ouder("O1"), DERTIEN),
                                "DATUM_VOOR_AANLEIDING",
                                "R48")
                        .ontbreekt())
                .contains(ontbreekt);
        weigert(
                () -> Toestemmingen.LEEG.decide(weiger(FLEXZAT, null, datum), ouder("O1"), DERTIEN),
                "DATUM_VOOR_AANLEIDING",
                "R49");
        assertThat(Toestemmingen.LEEG.decide(verleen(FLEXZAT, Vorm.HANDTEKENING, "2026-03-16"), ouder("O1"), DERTIEN))
                .hasSize(1);
    }

    @Test
    void R48_een_antwoord_is_niet_van_voor_de_vraag() {
        Context vrager = context("COE", Rol.MENTOR, "M1", "2026-09-21", "VraagToestemming");
        Toestemmingen gevraagd = Vouw.na(
                Toestemmingen.LEEG,
                Toestemmingen.LEEG.decide(
                        new VraagToestemming(L, "T1", SMW, null, List.of(Gegevenssoort.BASIS), List.of("O1")), vrager));
        weigert(
                () -> gevraagd.decide(verleen(null, Vorm.HANDTEKENING, "2026-09-20"), ouder("O1"), DERTIEN),
                "DATUM_VOOR_AANLEIDING",
                "R48");
        weigert(
                () -> gevraagd.decide(
                        new WeigerToestemming(L, "T1", null, null, List.of(), dag("2026-09-20"), null),
                        ouder("O1"),
                        DERTIEN),
                "DATUM_VOOR_AANLEIDING",
                "R49");
        assertThat(gevraagd.decide(verleen(null, Vorm.HANDTEKENING, "2026-09-21"), ouder("O1"), DERTIEN))
                .hasSize(1);
    }

    @Test
    void R50_een_intrekking_is_niet_van_voor_de_toestemming() {
        Toestemmingen verleend = Vouw.na(
                Toestemmingen.LEEG,
                Toestemmingen.LEEG.decide(verleen(SMW, Vorm.HANDTEKENING, "2026-09-21"), ouder("O1"), DERTIEN));
        weigert(
                () -> verleend.decide(
                        new TrekToestemmingIn(L, "T1", List.of(), dag("2026-09-20")), ouder("O1"), DERTIEN),
                "DATUM_VOOR_AANLEIDING",
                "R50");
        assertThat(verleend.decide(new TrekToestemmingIn(L, "T1", List.of(), dag("2026-09-21")), ouder("O1"), DERTIEN))
                .hasSize(1);
    }

    @Test
    void R49_een_toestemming_van_eerder_gaat_niet_voorbij_aan_een_weigering_van_later() {
        Toestemmingen geweigerd = Vouw.na(
                Toestemmingen.LEEG, Toestemmingen.LEEG.decide(weiger(SMW, null, "2026-09-25"), ouder("O1"), DERTIEN));
        assertThat(weigert(
                                () -> geweigerd.decide(
                                        verleen(SMW, Vorm.HANDTEKENING, "2026-09-24"), ouder("O1"), DERTIEN),
                                "DATUM_VOOR_AANLEIDING",
                                "R48")
                        .ontbreekt())
                .containsExactly("datum (niet voor de weigering of intrekking op 2026-09-25)");
        assertThat(geweigerd.decide(verleen(SMW, null, null), ouder("O1"), DERTIEN))
                .as("wie weigerde, bedenkt zich nu")
                .hasSize(1);
    }

    @Test
    void R50_een_toestemming_van_eerder_gaat_niet_voorbij_aan_een_intrekking_van_later() {
        Toestemmingen verleend = Vouw.na(
                Toestemmingen.LEEG,
                Toestemmingen.LEEG.decide(verleen(SMW, Vorm.HANDTEKENING, "2026-09-21"), ouder("O1"), DERTIEN));
        Toestemmingen ingetrokken = Vouw.na(
                verleend,
                verleend.decide(new TrekToestemmingIn(L, "T1", List.of(), dag("2026-09-25")), ouder("O1"), DERTIEN));
        VerleenToestemming opnieuw = new VerleenToestemming(
                L, "T2", SMW, null, null, List.of(), Vorm.HANDTEKENING, dag("2026-09-24"), null, null);
        weigert(() -> ingetrokken.decide(opnieuw, ouder("O1"), DERTIEN), "DATUM_VOOR_AANLEIDING", "R48");
    }

    @Test
    void R50_een_weigering_op_dezelfde_dag_als_de_toestemming_beeindigt_haar() {
        Toestemmingen verleend =
                Vouw.na(Toestemmingen.LEEG, Toestemmingen.LEEG.decide(verleen(SMW, null, null), ouder("O1"), DERTIEN));
        List<ToestemmingEvent> weigering =
                verleend.decide(weiger(SMW, PartnerType.SMW, "2026-09-28"), ouder("O1"), DERTIEN);
        assertThat(weigering).hasExactlyElementsOfTypes(ToestemmingIngetrokken.class, ToestemmingGeweigerd.class);
        Toestemmingen daarna = Vouw.na(verleend, weigering);
        assertThat(daarna.geldig(SMW, PartnerType.SMW, VANDAAG)).isEmpty();
        assertThat(daarna.geldig("T1", PartnerType.SMW, VANDAAG)).isEmpty();
    }

    @Test
    void R50_een_weigering_voor_een_partij_laat_een_bredere_toestemming_voor_de_anderen_staan() {
        Toestemmingen verleend = Vouw.na(
                Toestemmingen.LEEG, Toestemmingen.LEEG.decide(verleen(FLEXZAT, null, null), ouder("O1"), DERTIEN));
        List<ToestemmingEvent> weigering =
                verleend.decide(weiger(FLEXZAT, PartnerType.GGZ, null), ouder("O2"), DERTIEN);
        assertThat(weigering).hasExactlyElementsOfTypes(ToestemmingGeweigerd.class);
        Toestemmingen daarna = Vouw.na(verleend, weigering);
        assertThat(daarna.geldig("T1", PartnerType.GGZ, VANDAAG))
                .as("voor wie geweigerd is")
                .isEmpty();
        assertThat(daarna.geldig("T1", PartnerType.SWV, VANDAAG))
                .as("voor een ander")
                .isPresent();
    }

    @Test
    void R55_wie_voor_zichzelf_toestond_en_nu_weigert_beeindigt_alleen_de_eigen_toestemming() {
        Toestemmingen beiden = Vouw.na(
                Toestemmingen.LEEG,
                new ToestemmingVerleend(
                        L, "TL", KLAS_INLICHTEN, null, Set.of(), List.of(L), Vorm.DIGITAAL, VANDAAG, null, null, null),
                new ToestemmingVerleend(
                        L,
                        "TO",
                        KLAS_INLICHTEN,
                        null,
                        Set.of(),
                        List.of("O1"),
                        Vorm.DIGITAAL,
                        VANDAAG,
                        null,
                        null,
                        null));
        assertThat(beiden.decide(weiger(KLAS_INLICHTEN, null, null), ouder("O1"), DERTIEN))
                .filteredOn(ToestemmingIngetrokken.class::isInstance)
                .extracting(e -> ((ToestemmingIngetrokken) e).toestemmingId())
                .containsExactly("TO");
    }
}
