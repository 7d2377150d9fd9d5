package nl.zorgspoor.core.leerling.toestemming;

import static nl.zorgspoor.core.Proef.context;
import static nl.zorgspoor.core.Proef.voor;
import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.gedeeld.Rol.ONDERSTEUNINGSCOORDINATOR;
import static nl.zorgspoor.core.gedeeld.Rol.OUDER;
import static nl.zorgspoor.core.gedeeld.Rol.SYSTEEM;
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
import org.junit.jupiter.params.provider.ValueSource;

class ToestemmingRegelsTest {

    private static final String L = "L-COE-101";
    private static final LocalDate DAG = LocalDate.parse("2026-09-28");

    /** Thirteen years old on the day; O1 and O2 have authority, O3 has not. */
    private static final Aanmeldingen DERTIEN = Leerlingproef.leerling(L, LocalDate.parse("2013-03-01"));

    private static Context ouder(String id) {
        return voor(context("COE", OUDER, id, "2026-09-28", "VerleenToestemming"), L);
    }

    private static VerleenToestemming verleen(ToestemmingDoel doel, String... doorWie) {
        return new VerleenToestemming(L, "T1", doel, null, null, List.of(doorWie), null, null, null, null);
    }

    private static VerleenToestemming verleen(
            ToestemmingDoel doel, PartnerType partner, List<Gegevenssoort> soorten, LocalDate geldigTot) {
        return new VerleenToestemming(L, "T1", doel, partner, soorten, List.of("O1"), null, null, geldigTot, null);
    }

    @Test
    void R48_een_toestemming_heeft_een_doel_partij_gegevenssoorten_en_gever() {
        assertThat(weigert(
                                () -> Toestemmingen.LEEG.decide(verleen(null, "O1"), ouder("O1"), DERTIEN),
                                "TOESTEMMING_ONBEPAALD",
                                "R48")
                        .ontbreekt())
                .containsExactly("doel");
        assertThat(weigert(
                                () -> Toestemmingen.LEEG.decide(
                                        verleen(OVERDRACHT, null, null, null), ouder("O1"), DERTIEN),
                                "TOESTEMMING_ONBEPAALD",
                                "R48")
                        .ontbreekt())
                .containsExactly("partnerType", "gegevenssoorten");
        weigert(
                () -> Toestemmingen.LEEG.decide(verleen(SMW, null, List.of(), null), ouder("O1"), DERTIEN),
                "TOESTEMMING_ONBEPAALD",
                "R48");
        weigert(
                () -> Toestemmingen.LEEG.decide(verleen(FLEXZAT, null, null, DAG.minusDays(1)), ouder("O1"), DERTIEN),
                "TOESTEMMING_ONBEPAALD",
                "R48");
        weigert(
                () -> Toestemmingen.LEEG.decide(
                        verleen(FLEXZAT),
                        context("COE", ONDERSTEUNINGSCOORDINATOR, "OC", "2026-09-28", "VerleenToestemming"),
                        DERTIEN),
                "TOESTEMMING_ONBEPAALD",
                "R48");
        weigert(
                () -> Toestemmingen.LEEG.decide(
                        new VerleenToestemming(
                                L, "T1", FLEXZAT, null, null, List.of("O1"), null, DAG.plusDays(1), null, null),
                        ouder("O1"),
                        DERTIEN),
                "TOESTEMMING_ONBEPAALD",
                "R48");
    }

    @Test
    void R48_wat_niet_genoemd_wordt_is_zo_weinig_mogelijk() {
        assertThat(verleend(verleen(JOS_BEGELEIDING, "O1")).gegevenssoorten())
                .containsExactlyInAnyOrder(Gegevenssoort.BASIS, Gegevenssoort.CONTACT);
        assertThat(verleend(verleen(AANMELDEN_ONDERSTEUNINGSTEAM, "O1")).gegevenssoorten())
                .isEmpty();
        assertThat(verleend(verleen(FLEXZAT, PartnerType.GGZ, List.of(Gegevenssoort.OPP), null))
                        .gegevenssoorten())
                .containsExactly(Gegevenssoort.OPP);
    }

    private static ToestemmingVerleend verleend(VerleenToestemming c) {
        return (ToestemmingVerleend)
                Toestemmingen.LEEG.decide(c, ouder("O1"), DERTIEN).get(0);
    }

    @Test
    void een_gevraagde_toestemming_houdt_doel_en_soorten_van_de_vraag() {
        Toestemmingen gevraagd = Vouw.na(
                Toestemmingen.LEEG,
                Toestemmingen.LEEG.decide(
                        new VraagToestemming(L, "T1", SMW, PartnerType.SMW, List.of(Gegevenssoort.OPP), List.of("O1")),
                        ouder("O1")));
        assertThat(gevraagd.geldig(SMW, PartnerType.SMW, DAG)).isEmpty();
        ToestemmingVerleend e = (ToestemmingVerleend)
                gevraagd.decide(verleen(null, "O1"), ouder("O1"), DERTIEN).get(0);
        assertThat(e.doel()).isEqualTo(SMW);
        assertThat(e.partnerType()).isEqualTo(PartnerType.SMW);
        assertThat(e.gegevenssoorten()).containsExactly(Gegevenssoort.OPP);
    }

    @ParameterizedTest
    @CsvSource({
        // op de dag zelf 15, 16: vanaf 16 de leerling zelf
        "2010-09-29, O1, FLEXZAT, true",
        "2010-09-28, O1, FLEXZAT, false",
        "2010-09-28, L-COE-101, FLEXZAT, true",
        "2010-09-29, L-COE-101, FLEXZAT, false",
        // jeugdhulp: van 12 tot 16 beiden
        "2014-09-29, O1, GGZ, true",
        "2014-09-28, O1, GGZ, false",
        "2014-09-28, O1+L-COE-101, GGZ, true",
        "2014-09-28, L-COE-101, GGZ, false",
        // zonder gezag, of onbekend
        "2013-03-01, O3, FLEXZAT, false",
        "2013-03-01, O9, FLEXZAT, false",
        "2013-03-01, O1+O3, FLEXZAT, false",
    })
    void R49_wie_toestemming_geeft_hangt_af_van_de_leeftijd(
            LocalDate geboren, String wie, ToestemmingDoel doel, boolean goed) {
        Aanmeldingen leerling = Leerlingproef.leerling(L, geboren);
        VerleenToestemming c = verleen(doel, wie.split("\\+"));
        Context x = context("COE", ONDERSTEUNINGSCOORDINATOR, "OC", "2026-09-28", "VerleenToestemming");
        if (goed) {
            assertThat(Toestemmingen.LEEG.decide(c, x, leerling)).hasSize(1);
        } else {
            weigert(() -> Toestemmingen.LEEG.decide(c, x, leerling), "NIET_BEVOEGD_TOT_TOESTEMMING", "R49");
        }
    }

    @Test
    void R49_een_ouder_geeft_niet_namens_de_ander() {
        weigert(
                () -> Toestemmingen.LEEG.decide(verleen(FLEXZAT, "O2"), ouder("O1"), DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
        assertThat(Toestemmingen.LEEG.decide(verleen(FLEXZAT), ouder("O1"), DERTIEN))
                .hasSize(1);
    }

    @Test
    void R49_de_weigering_van_een_gezagdrager_blokkeert_tot_die_zelf_verleent() {
        Toestemmingen geweigerd = Vouw.na(
                Toestemmingen.LEEG,
                Toestemmingen.LEEG.decide(
                        new WeigerToestemming(L, "T0", FLEXZAT, null, List.of(), null, null), ouder("O2"), DERTIEN));
        weigert(
                () -> geweigerd.decide(verleen(FLEXZAT, "O1"), ouder("O1"), DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
        assertThat(geweigerd.decide(verleen(SMW, "O1"), ouder("O1"), DERTIEN)).hasSize(1);
        Toestemmingen daarna = Vouw.na(geweigerd, geweigerd.decide(verleen(FLEXZAT, "O2"), ouder("O2"), DERTIEN));
        assertThat(daarna.geldig(FLEXZAT, null, DAG)).isPresent();
    }

    @Test
    void R49_een_weigering_na_de_toestemming_blokkeert_ook() {
        Toestemmingen verleend = na(verleen(FLEXZAT, "O1"));
        Toestemmingen geweigerd = Vouw.na(
                verleend,
                verleend.decide(
                        new WeigerToestemming(L, "T2", FLEXZAT, null, List.of("O2"), null, null),
                        ouder("O2"),
                        DERTIEN));
        assertThat(verleend.geldig(FLEXZAT, null, DAG)).isPresent();
        assertThat(geweigerd.geldig(FLEXZAT, null, DAG)).isEmpty();
        weigert(
                () -> verleend.decide(
                        new WeigerToestemming(L, "T2", FLEXZAT, null, List.of("O3"), null, null), ouder("O3"), DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
    }

    private static Toestemmingen na(VerleenToestemming c) {
        return Vouw.na(Toestemmingen.LEEG, Toestemmingen.LEEG.decide(c, ouder("O1"), DERTIEN));
    }

    @Test
    void R50_intrekken_werkt_vanaf_nu() {
        Toestemmingen verleend = na(verleen(FLEXZAT, "O1"));
        Toestemmingen ingetrokken = Vouw.na(
                verleend, verleend.decide(new TrekToestemmingIn(L, "T1", List.of(), null), ouder("O2"), DERTIEN));
        assertThat(ingetrokken.geldig(FLEXZAT, null, DAG)).isEmpty();
        weigert(
                () -> ingetrokken.decide(new TrekToestemmingIn(L, "T1", List.of(), null), ouder("O1"), DERTIEN),
                "STATUS_ONJUIST",
                null);
        weigert(
                () -> verleend.decide(new TrekToestemmingIn(L, "T9", List.of(), null), ouder("O1"), DERTIEN),
                "NIET_GEVONDEN",
                null);
        weigert(
                () -> verleend.decide(new TrekToestemmingIn(L, "T1", List.of("O3"), null), ouder("O3"), DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
        assertThat(ingetrokken.decide(
                        new VerleenToestemming(L, "T2", FLEXZAT, null, null, List.of("O1"), null, null, null, null),
                        ouder("O1"),
                        DERTIEN))
                .hasSize(1);
    }

    @Test
    void R51_vernieuwen_wordt_veertien_dagen_vooraf_gevraagd_en_na_de_laatste_dag_is_zij_verlopen() {
        LocalDate tot = LocalDate.parse("2026-12-18");
        Toestemmingen t = na(verleen(FLEXZAT, null, null, tot));
        assertThat(t.geldig(FLEXZAT, null, tot)).isPresent();
        assertThat(t.geldig(FLEXZAT, null, tot.plusDays(1))).isEmpty();
        assertThat(t.geldig(FLEXZAT, null, DAG.minusDays(1))).isEmpty();
        assertThat(t.termijnen()).singleElement().satisfies(termijn -> assertThat(termijn.wek())
                .isEqualTo(LocalDate.parse("2026-12-04")));
        assertThat(t.verstreken(L, op("2026-12-03"))).isEmpty();
        List<ToestemmingEvent> gevraagd = t.verstreken(L, op("2026-12-04"));
        assertThat(gevraagd).containsExactly(new ToestemmingVernieuwenGevraagd(L, "T1", FLEXZAT, tot));
        Toestemmingen daarna = Vouw.na(t, gevraagd);
        assertThat(daarna.verstreken(L, op("2026-12-18"))).isEmpty();
        assertThat(daarna.termijnen()).singleElement().satisfies(termijn -> assertThat(termijn.wek())
                .isEqualTo(LocalDate.parse("2026-12-19")));
        List<ToestemmingEvent> verlopen = daarna.verstreken(L, op("2026-12-19"));
        assertThat(verlopen).containsExactly(new ToestemmingVerlopen(L, "T1", FLEXZAT, null, null));
        assertThat(Vouw.na(daarna, verlopen).termijnen()).isEmpty();
    }

    private static Context op(String dag) {
        return context("COE", SYSTEEM, "SYSTEEM", dag, "BewaakTermijnen");
    }

    @Test
    void R53_een_toestemming_voor_een_partij_geldt_alleen_daar() {
        Toestemmingen t = na(verleen(FLEXZAT, PartnerType.GGZ, null, null));
        assertThat(t.geldig(FLEXZAT, PartnerType.GGZ, DAG)).isPresent();
        assertThat(t.geldig(FLEXZAT, PartnerType.SWV, DAG)).isEmpty();
        assertThat(t.geldig(SMW, PartnerType.GGZ, DAG)).isEmpty();
        assertThat(t.geldig("T1", null, DAG)).isPresent();
        assertThat(t.geldig("T2", null, DAG)).isEmpty();
        assertThat(t.geldig((String) null, null, DAG)).isEmpty();
    }

    @Test
    void een_verleende_toestemming_wordt_niet_nog_eens_verleend_of_gevraagd() {
        Toestemmingen t = na(verleen(FLEXZAT, "O1"));
        weigert(() -> t.decide(verleen(FLEXZAT, "O1"), ouder("O1"), DERTIEN), "STATUS_ONJUIST", null);
        weigert(
                () -> t.decide(new VraagToestemming(L, "T1", FLEXZAT, null, null, List.of()), ouder("O1")),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R54_wat_ouders_is_verteld_telt_tussen_twee_dagen() {
        Toestemmingen t = Vouw.na(
                Toestemmingen.LEEG,
                Toestemmingen.LEEG.decide(
                        new InformeerOuders(L, "OPP", null, null, null),
                        context("COE", Rol.MENTOR, "M1", "2026-09-28", "InformeerOuders")));
        assertThat(t.oudersGeinformeerdTussen(DAG, DAG)).isTrue();
        assertThat(t.oudersGeinformeerdTussen(DAG.plusDays(1), DAG.plusDays(2))).isFalse();
        assertThat(t.oudersGeinformeerdTussen(DAG.minusDays(2), DAG.minusDays(1)))
                .isFalse();
    }

    @Test
    void wat_ouders_zeggen_of_horen_is_nooit_pas_morgen_gebeurd() {
        Toestemmingen verleend = na(verleen(FLEXZAT, "O1"));
        LocalDate morgen = DAG.plusDays(1);
        weigert(
                () -> verleend.decide(new TrekToestemmingIn(L, "T1", List.of("O1"), morgen), ouder("O1"), DERTIEN),
                "STATUS_ONJUIST",
                null);
        weigert(
                () -> verleend.decide(
                        new WeigerToestemming(L, "T2", SMW, null, List.of("O1"), morgen, null), ouder("O1"), DERTIEN),
                "STATUS_ONJUIST",
                null);
        weigert(
                () -> verleend.decide(new InformeerOuders(L, "OPP", null, null, morgen), ouder("O1")),
                "STATUS_ONJUIST",
                null);
        assertThat(verleend.decide(new InformeerOuders(L, "OPP", null, null, DAG), ouder("O1")))
                .hasSize(1);
    }

    @Test
    void R49_een_weigering_zonder_vraag_noemt_een_doel_en_neemt_anders_dat_van_de_vraag() {
        weigert(
                () -> Toestemmingen.LEEG.decide(
                        new WeigerToestemming(L, "T9", null, null, List.of("O1"), null, null), ouder("O1"), DERTIEN),
                "NIET_GEVONDEN",
                null);
        Toestemmingen gevraagd = Vouw.na(
                Toestemmingen.LEEG,
                Toestemmingen.LEEG.decide(
                        new VraagToestemming(L, "T1", SMW, PartnerType.SMW, null, List.of("O1")), ouder("O1")));
        assertThat(gevraagd.decide(
                        new WeigerToestemming(L, "T1", null, null, List.of("O1"), null, "liever niet"),
                        ouder("O1"),
                        DERTIEN))
                .containsExactly(
                        new ToestemmingGeweigerd(L, "T1", SMW, PartnerType.SMW, List.of("O1"), DAG, "liever niet"));
    }

    @Test
    void R48_van_twee_toestemmingen_voor_hetzelfde_telt_de_laatste() {
        Toestemmingen twee = Vouw.na(
                na(verleen(FLEXZAT, "O1")),
                new ToestemmingVerleend(
                        L, "T2", FLEXZAT, null, Set.of(), List.of("O1"), Vorm.DIGITAAL, DAG, null, null, null));
        assertThat(twee.geldig(FLEXZAT, null, DAG).orElseThrow().toestemmingId())
                .isEqualTo("T2");
        assertThat(twee.geldig("T9", null, DAG)).isEmpty();
        assertThat(twee.geldig("T1", null, DAG.minusDays(1)))
                .as("voor de dag waarop zij is gegeven")
                .isEmpty();
    }

    private static final Aanmeldingen ZEVENTIEN = Leerlingproef.leerling(L, LocalDate.parse("2009-03-01"));
    private static final Aanmeldingen ELF = Leerlingproef.leerling(L, LocalDate.parse("2015-03-01"));

    private static WeigerToestemming weiger(String id, ToestemmingDoel doel, String... doorWie) {
        return new WeigerToestemming(L, id, doel, null, List.of(doorWie), null, null);
    }

    private static Context leerling() {
        return voor(context("COE", Rol.LEERLING, L, "2026-09-28", "WeigerToestemming"), L);
    }

    @Test
    void R49_vanaf_16_weigert_een_ouder_niets_meer_en_jonger_weigert_de_leerling_alleen_waar_die_meebeslist() {
        weigert(
                () -> Toestemmingen.LEEG.decide(weiger("T0", FLEXZAT), ouder("O1"), ZEVENTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
        assertThat(Toestemmingen.LEEG.decide(weiger("T0", FLEXZAT, L), leerling(), ZEVENTIEN))
                .hasSize(1);
        weigert(
                () -> Toestemmingen.LEEG.decide(weiger("T0", FLEXZAT, L), leerling(), DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
        assertThat(Toestemmingen.LEEG.decide(weiger("T0", GGZ, L), leerling(), DERTIEN))
                .hasSize(1);
        assertThat(Toestemmingen.LEEG.decide(weiger("T0", GGZ), ouder("O1"), DERTIEN))
                .hasSize(1);
        weigert(
                () -> Toestemmingen.LEEG.decide(weiger("T0", GGZ, L), leerling(), ELF),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
        assertThat(Toestemmingen.LEEG.decide(weiger("T0", KLAS_INLICHTEN, L), leerling(), ELF))
                .hasSize(1);
    }

    @Test
    void R49_de_weigering_van_een_ouder_houdt_een_leerling_van_16_niet_tegen() {
        Toestemmingen geweigerd =
                Vouw.na(Toestemmingen.LEEG, Toestemmingen.LEEG.decide(weiger("T0", GGZ), ouder("O1"), DERTIEN));
        Toestemmingen daarna = Vouw.na(
                geweigerd,
                geweigerd.decide(
                        verleen(GGZ, L),
                        voor(context("COE", Rol.LEERLING, L, "2026-09-28", "VerleenToestemming"), L),
                        ZEVENTIEN));
        assertThat(daarna.geldig(GGZ, PartnerType.GGZ, DAG)).isPresent();
    }

    @Test
    void R49_een_ouder_weigert_of_trekt_niet_in_namens_de_ander() {
        Toestemmingen verleend = na(verleen(FLEXZAT, "O1"));
        weigert(
                () -> verleend.decide(weiger("T2", SMW, "O2"), ouder("O1"), DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
        weigert(
                () -> verleend.decide(weiger("T2", SMW, "O1", "O9"), ouder("O1"), DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
        weigert(
                () -> verleend.decide(new TrekToestemmingIn(L, "T1", List.of("O2"), null), ouder("O1"), DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
        weigert(
                () -> verleend.decide(new TrekToestemmingIn(L, "T1", List.of(), null), leerling(), DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
    }

    @ParameterizedTest
    @ValueSource(strings = {"O1", "O2"})
    void R50_wat_een_ouder_voor_een_kind_gaf_neemt_de_leerling_vanaf_zestien_zelf_terug(String ouder) {
        Toestemmingen verleend = na(verleen(FLEXZAT, "O1"));
        weigert(
                () -> verleend.decide(new TrekToestemmingIn(L, "T1", List.of(), null), ouder(ouder), ZEVENTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
        assertThat(verleend.decide(new TrekToestemmingIn(L, "T1", List.of(), null), leerling(), ZEVENTIEN))
                .hasSize(1);
    }

    @Test
    void R49_een_meerderjarige_beslist_alleen_ook_over_wat_de_klas_hoort() {
        Aanmeldingen achttien = Leerlingproef.leerling(L, LocalDate.parse("2008-09-28"));
        weigert(
                () -> Toestemmingen.LEEG.decide(verleen(KLAS_INLICHTEN), ouder("O1"), achttien),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
        assertThat(Toestemmingen.LEEG.decide(verleen(KLAS_INLICHTEN), ouder("O1"), ZEVENTIEN))
                .hasSize(1);
    }

    @Test
    void R49_weigeren_beide_ouders_dezelfde_vraag_dan_is_een_van_hen_niet_genoeg_om_haar_te_verlenen() {
        Toestemmingen een =
                Vouw.na(Toestemmingen.LEEG, Toestemmingen.LEEG.decide(weiger("T1", FLEXZAT), ouder("O1"), DERTIEN));
        Toestemmingen beide = Vouw.na(een, een.decide(weiger("T1", FLEXZAT), ouder("O2"), DERTIEN));
        assertThat(weigert(
                                () -> beide.decide(verleen(FLEXZAT, "O2"), ouder("O2"), DERTIEN),
                                "NIET_BEVOEGD_TOT_TOESTEMMING",
                                "R49")
                        .ontbreekt())
                .containsExactly("O1");
        assertThat(beide.decide(verleen(FLEXZAT, "O1", "O2"), ouder("O2"), DERTIEN))
                .hasSize(1);
        Toestemmingen apart = Vouw.na(een, een.decide(weiger("T2", FLEXZAT), ouder("O2"), DERTIEN));
        weigert(
                () -> apart.decide(verleen(FLEXZAT, "O1"), ouder("O1"), DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R49");
    }

    @Test
    void R50_een_weigering_beeindigt_de_toestemming_die_de_ander_eerder_gaf() {
        Toestemmingen verleend = na(verleen(SMW, "O1"));
        assertThat(verleend.decide(weiger("T1", null), ouder("O2"), DERTIEN))
                .hasExactlyElementsOfTypes(ToestemmingIngetrokken.class, ToestemmingGeweigerd.class);
        Toestemmingen daarna = Vouw.na(verleend, verleend.decide(weiger("T1", null), ouder("O2"), DERTIEN));
        weigert(() -> daarna.decide(verleen(SMW, "O1"), ouder("O1"), DERTIEN), "NIET_BEVOEGD_TOT_TOESTEMMING", "R49");
        assertThat(verleend.decide(weiger("T2", FLEXZAT), ouder("O2"), DERTIEN))
                .as("over iets anders")
                .hasSize(1);
        assertThat(na(verleen(KLAS_INLICHTEN, "O1")).decide(weiger("T2", KLAS_INLICHTEN, L), leerling(), DERTIEN))
                .as("leerling en ouders geven ieder een eigen toestemming")
                .hasSize(1);
    }

    @Test
    void R51_een_nieuwe_toestemming_voor_hetzelfde_neemt_over_wat_op_de_oude_rust() {
        LocalDate tot = LocalDate.parse("2026-12-18");
        Toestemmingen oud = na(verleen(SMW, null, null, tot));
        Toestemmingen smaller = Vouw.na(
                oud,
                oud.decide(
                        new VerleenToestemming(
                                L,
                                "T2",
                                SMW,
                                null,
                                List.of(Gegevenssoort.BASIS),
                                List.of("O1"),
                                null,
                                null,
                                null,
                                null),
                        ouder("O1"),
                        DERTIEN));
        assertThat(smaller.verstreken(L, op("2026-12-04")))
                .as("een die minder dekt, neemt niet over")
                .hasSize(1);
        Toestemmingen vernieuwd = Vouw.na(
                oud,
                oud.decide(
                        new VerleenToestemming(L, "T2", SMW, null, null, List.of("O1"), null, null, null, null),
                        ouder("O1"),
                        DERTIEN));
        assertThat(vernieuwd.verstreken(L, op("2026-12-04"))).isEmpty();
        assertThat(vernieuwd.termijnen()).singleElement().satisfies(t -> {
            assertThat(t.eigenaar()).isEqualTo(SYSTEEM);
            assertThat(t.wek()).isEqualTo(tot.plusDays(1));
        });
        List<ToestemmingEvent> verlopen = vernieuwd.verstreken(L, op("2026-12-19"));
        assertThat(verlopen).containsExactly(new ToestemmingVerlopen(L, "T1", SMW, null, "T2"));
        Toestemmingen daarna = Vouw.na(vernieuwd, verlopen);
        assertThat(daarna.werktDoorAls(verlopen.get(0))).isEmpty();
        assertThat(daarna.werktDoorAls(new ToestemmingIngetrokken(L, "T2", SMW, null, List.of("O1"), tot)))
                .extracting(e -> ((ToestemmingIngetrokken) e).toestemmingId())
                .containsExactly("T2", "T1");
        assertThat(Vouw.na(oud, oud.verstreken(L, op("2026-12-19")))
                        .werktDoorAls(new ToestemmingVerlopen(L, "T1", SMW, null, null)))
                .hasSize(1);
    }

    @Test
    void R47_een_toestemming_voor_het_ene_soort_gegevens_dekt_het_andere_niet() {
        Toestemmingen t = Vouw.na(
                na(verleen(OPVRAGEN_GEGEVENS, PartnerType.GGD, List.of(Gegevenssoort.AANWEZIGHEID), null)),
                new ToestemmingVerleend(
                        L,
                        "T2",
                        OPVRAGEN_GEGEVENS,
                        PartnerType.GGD,
                        Set.of(Gegevenssoort.RESULTATEN),
                        List.of("O1"),
                        Vorm.DIGITAAL,
                        DAG,
                        null,
                        null,
                        null));
        assertThat(t.geldig(OPVRAGEN_GEGEVENS, PartnerType.GGD, Gegevenssoort.AANWEZIGHEID, DAG))
                .map(Toestemming::toestemmingId)
                .hasValue("T1");
        assertThat(t.geldig(OPVRAGEN_GEGEVENS, PartnerType.GGD, Gegevenssoort.DIAGNOSE_MEDISCH, DAG))
                .isEmpty();
        assertThat(t.geldig(OPVRAGEN_GEGEVENS, PartnerType.GGZ, Gegevenssoort.RESULTATEN, DAG))
                .isEmpty();
    }
}
