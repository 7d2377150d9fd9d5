package nl.zorgspoor.core.verzuim;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort.ONGEOORLOOFD;
import static nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort.TE_LAAT;
import static nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort.VERLOF;
import static nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort.ZIEK;
import static nl.zorgspoor.core.verzuim.Verzuimproef.LEERLING;
import static nl.zorgspoor.core.verzuim.Verzuimproef.coe;
import static nl.zorgspoor.core.verzuim.Verzuimproef.dag;
import static nl.zorgspoor.core.verzuim.Verzuimproef.melding;
import static nl.zorgspoor.core.verzuim.Verzuimproef.naslag;
import static nl.zorgspoor.core.verzuim.Verzuimproef.registratie;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Weigering;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.GegevenGecorrigeerd;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A day on which somebody can be absent (R329), and what a correction of it undoes (R8). */
class VerzuimcorrectieTest {

    private static CorrigeerGegeven corrigeer(String veld, String waarde) {
        return new CorrigeerGegeven(LEERLING, "E1", veld, waarde, "verkeerd overgenomen");
    }

    private static Context x(LeerlingGebeurtenis fout, String vandaag) {
        Naslag naslag = new Naslag() {
            @Override
            public Optional<Leerlingfeiten> leerling(String leerlingId) {
                return naslag("COE", true).leerling(leerlingId);
            }

            @Override
            public Optional<Gebeurtenisfeiten> gebeurtenis(String leerlingId, String gebeurtenisId) {
                return Optional.of(
                        new Gebeurtenisfeiten("E1", "verzuim:" + LEERLING, "verzuim." + fout.naam(), 0, 1, fout));
            }
        };
        return Proef.metNaslag(
                Proef.context("COE", Rol.ONDERSTEUNINGSCOORDINATOR, "OC", vandaag, "CorrigeerGegeven"), naslag);
    }

    private static Verzuimproef corrigeer(Verzuimproef p, int welke, String veld, String waarde, String vandaag) {
        LeerlingGebeurtenis fout = p.vastgelegd(AfwezigheidGeregistreerd.class).get(welke);
        return p.leg(p.dossier().decide(corrigeer(veld, waarde), x(fout, vandaag)));
    }

    private static Verzuimproef drempel() {
        return coe().afwezig(ONGEOORLOOFD, 8, "2026-09-14", "2026-09-15");
    }

    @ParameterizedTest
    @CsvSource({"lesuren, 7", "soort, ZIEK", "datum, 2026-10-29"})
    void R8_een_verbetering_maakt_drempel_termijn_en_meldbaarheid_samen_ongedaan(String veld, String waarde) {
        Verzuimproef p = corrigeer(drempel(), 1, veld, waarde, "2026-10-30");
        assertThat(p.vastgelegd(GegevenGecorrigeerd.class)).singleElement().satisfies(e -> {
            assertThat(e.betreftId()).isEqualTo("AFW-2026-09-15-1");
            assertThat(e.bewaarklasse().name()).isEqualTo("VERZUIM");
        });
        assertThat(p.vastgelegd(VerzuimdrempelVervallen.class))
                .extracting(VerzuimdrempelVervallen::datum)
                .containsExactly(dag("2026-09-15"));
        assertThat(p.dossier().drempels()).isEmpty();
        assertThat(p.termijnen()).isEmpty();
        weigert(
                () -> p.dossier().decide(melding("16_UUR", "2026-09-14", "2026-09-15", 16), p.op("2026-10-30")),
                "MELDSOORT_ONJUIST",
                "R212");
    }

    @Test
    void R8_een_verbetering_haalt_een_drempel_die_er_had_moeten_zijn() {
        Verzuimproef p = coe().afwezig(ONGEOORLOOFD, 8, "2026-09-14").afwezig(ONGEOORLOOFD, 1, "2026-09-15");
        assertThat(corrigeer(p, 1, "lesuren", "8", "2026-10-05").vastgelegd(VerzuimdrempelBereikt.class))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.datum()).isEqualTo(dag("2026-09-15"));
                    assertThat(d.meldenVoor()).isEqualTo(dag("2026-10-12"));
                });
    }

    @Test
    void R211_een_gemelde_drempel_blijft_na_een_verbetering() {
        Verzuimproef p = drempel().meld("2026-09-16", "16_UUR", "2026-09-14", "2026-09-15", null);
        assertThat(corrigeer(p, 1, "lesuren", "1", "2026-09-17").vastgelegd(VerzuimdrempelVervallen.class))
                .isEmpty();
        assertThat(p.dossier().drempels()).singleElement().satisfies(d -> assertThat(d.gemeld())
                .isTrue());
    }

    @Test
    void R210_een_eerdere_drempel_in_de_plaats_van_een_latere_geeft_geen_uitstel() {
        Verzuimproef p = drempel();
        LocalDate uiterlijk = p.dossier().drempels().get(0).meldenVoor();
        p.achteraf("2026-09-21", ONGEOORLOOFD, 8, "2026-09-11");
        assertThat(p.dossier().drempels()).singleElement().satisfies(d -> {
            assertThat(d.datum()).isEqualTo(dag("2026-09-14"));
            assertThat(d.meldenVoor()).isBeforeOrEqualTo(uiterlijk);
        });
    }

    @Test
    void R217_een_verbetering_maakt_een_rij_korter_en_de_thuiszitter_ongedaan() {
        String[] dagen = dag("2026-08-31")
                .datesUntil(dag("2026-09-30"))
                .filter(Proef.school("COE").kalender()::isLesdag)
                .map(LocalDate::toString)
                .toArray(String[]::new);
        Verzuimproef p = coe().afwezig(ONGEOORLOOFD, 6, dagen);
        assertThat(p.dossier().thuiszitten()).hasSize(1);
        p.herkwalificeer("2026-10-01", "2026-09-15", ZIEK);
        assertThat(p.vastgelegd(ThuiszitterVervallen.class)).hasSize(1);
        assertThat(p.vastgelegd(VerzuimdrempelVervallen.class))
                .extracting(VerzuimdrempelVervallen::drempel)
                .contains("LRV");
        assertThat(p.dossier().thuiszitten()).isEmpty();
        weigert(
                () -> p.dossier().decide(melding("LRV", "2026-08-31", "2026-09-29", null), p.op("2026-10-01")),
                "MELDSOORT_ONJUIST",
                "R212");
        p.herkwalificeer("2026-10-02", "2026-09-15", ONGEOORLOOFD);
        assertThat(p.dossier().thuiszitten()).hasSize(1);
    }

    @Test
    void R213_een_signaal_over_ziekte_vervalt_met_de_dagen_die_het_maakten() {
        Verzuimproef p = coe().afwezig(ZIEK, 6, "2026-09-01", "2026-09-08", "2026-09-15", "2026-09-22");
        assertThat(p.dossier().ziektesignalen()).hasSize(1);
        p.herkwalificeer("2026-09-23", "2026-09-08", VERLOF);
        assertThat(p.vastgelegd(ZiekteverzuimsignaalVervallen.class)).hasSize(1);
        assertThat(p.dossier().ziektesignalen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "lesuren, 25, INVOER_ONGELDIG",
        "lesuren, 0, UREN_ONTBREKEN",
        "datum, 2026-09-19, GEEN_LESDAG",
        "datum, 2026-12-01, STATUS_ONJUIST",
        "dossierId, x, VELD_NIET_CORRIGEERBAAR",
        "opvolgenVoor, 2026-09-18, VELD_NIET_CORRIGEERBAAR",
        "soort, SPIJBELEN, WAARDE_ONLEESBAAR"
    })
    void R8_een_verbetering_wordt_beoordeeld_als_een_registratie(String veld, String waarde, String code) {
        Verzuimproef p = drempel();
        LeerlingGebeurtenis fout = p.vastgelegd(AfwezigheidGeregistreerd.class).get(0);
        Weigering w = org.assertj.core.api.Assertions.catchThrowableOfType(
                        nl.zorgspoor.core.gedeeld.CommandGeweigerd.class,
                        () -> p.dossier().decide(corrigeer(veld, waarde), x(fout, "2026-10-01")))
                .weigering();
        assertThat(w.code()).startsWith(code);
    }

    @Test
    void R8_wat_is_berekend_of_verstuurd_wordt_niet_hier_verbeterd() {
        Verzuimproef p = drempel();
        for (LeerlingGebeurtenis fout : new LeerlingGebeurtenis[] {
            Voorbeeld.van(VerzuimdrempelBereikt.class),
            Voorbeeld.van(VerzuimGemeldBijLeerplicht.class),
            Voorbeeld.van(AfwezigheidGeherkwalificeerd.class)
        }) {
            weigert(
                    () -> p.dossier().decide(corrigeer("datum", "2026-09-16"), x(fout, "2026-10-01")),
                    "VELD_NIET_CORRIGEERBAAR",
                    "R8");
            assertThat(p.dossier().decide(corrigeer(null, "dit klopt niet"), x(fout, "2026-10-01")))
                    .hasSize(1);
        }
        assertThat(p.dossier()
                        .decide(
                                corrigeer("afspraken", "op tijd; elke dag"),
                                x(Voorbeeld.van(VerzuimgesprekGevoerd.class), "2026-10-01")))
                .singleElement()
                .satisfies(
                        e -> assertThat(((GegevenGecorrigeerd) e).betreftId()).isNull());
    }

    @Test
    void R8_na_een_andere_soort_wordt_die_niet_in_de_registratie_verbeterd() {
        Verzuimproef p = drempel().herkwalificeer("2026-09-16", "2026-09-14", ZIEK);
        weigert(() -> corrigeer(p, 0, "soort", "VERLOF", "2026-09-17"), "VELD_NIET_CORRIGEERBAAR", "R8");
        corrigeer(p, 0, "datum", "2026-09-11", "2026-09-17");
        assertThat(p.dossier().dagen(s -> s == ZIEK)).containsExactly(dag("2026-09-11"));
        weigert(() -> p.herkwalificeer("2026-09-18", "2026-09-14", ONGEOORLOOFD), "NIET_GEVONDEN", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-17", "2026-10-20", "2026-08-30", "2027-07-20"})
    void R329_op_een_dag_zonder_les_is_er_geen_verzuim(String dag) {
        weigert(() -> coe().afwezig(ONGEOORLOOFD, 8, dag), "GEEN_LESDAG", "R329");
        weigert(() -> coe().afwezig(VERLOF, 8, dag), "GEEN_LESDAG", "R329");
    }

    @Test
    void R329_voor_inschrijving_na_vertrek_en_voor_geboorte_is_er_geen_verzuim() {
        Naslag weg = new Naslag() {
            @Override
            public Optional<Leerlingfeiten> leerling(String leerlingId) {
                return naslag("COE", false).leerling(leerlingId);
            }

            @Override
            public Optional<Boolean> ingeschrevenOp(String leerlingId, LocalDate dag) {
                return Optional.of(!dag.isBefore(dag("2026-09-14")) && !dag.isAfter(dag("2026-09-18")));
            }
        };
        Context x = Proef.metNaslag(coe().op("2026-10-01"), weg);
        for (String dag : new String[] {"2026-09-11", "2026-09-21"}) {
            weigert(() -> Verzuimdossier.LEEG.decide(registratie(dag, 2, ZIEK), x), "GEEN_LESDAG", "R329");
        }
        for (String dag : new String[] {"2026-09-14", "2026-09-18"}) {
            assertThat(Verzuimdossier.LEEG.decide(registratie(dag, 2, ZIEK), x)).hasSize(1);
        }
        Naslag jong = new Naslag() {
            @Override
            public Optional<Leerlingfeiten> leerling(String leerlingId) {
                return naslag("COE", true).leerling(leerlingId);
            }

            @Override
            public Optional<Identiteit> identiteit(String leerlingId) {
                return Optional.of(new Identiteit("x", dag("2026-09-15")));
            }
        };
        weigert(
                () -> Verzuimdossier.LEEG.decide(
                        registratie("2026-09-14", 2, ZIEK), Proef.metNaslag(coe().op("2026-10-01"), jong)),
                "GEEN_LESDAG",
                "R329");
    }

    @Test
    void R329_een_dag_telt_niet_meer_lesuren_dan_hij_heeft() {
        Context x = coe().op("2026-09-14");
        for (int uren : new int[] {-1, 25, 1_000_000}) {
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                    nl.zorgspoor.core.gedeeld.CommandGeweigerd.class,
                                    () -> Verzuimdossier.LEEG.decide(registratie("2026-09-14", uren, ZIEK), x))
                            .weigering()
                            .aard()
                            .status())
                    .isEqualTo(400);
        }
        Verzuimproef p = coe().afwezig(TE_LAAT, 16, "2026-09-14");
        weigert(() -> p.afwezig(ZIEK, 9, "2026-09-14"), "DAGTOTAAL_OVERSCHREDEN", "R329");
        assertThat(p.afwezig(ZIEK, 8, "2026-09-14").dossier().dagtotaal(dag("2026-09-14")))
                .isEqualTo(Halven.heel(24));
        Context kort = Proef.metNaslag(
                Proef.context(
                        Proef.met(Proef.school("COE"), Instelling.LESUREN_PER_DAG_MAX, "8"),
                        Rol.VERZUIMCOORDINATOR,
                        "V1",
                        "2026-09-14",
                        "RegistreerAfwezigheid"),
                naslag("COE", true));
        assertThat(Verzuimdossier.LEEG.decide(registratie("2026-09-14", 8, ZIEK), kort))
                .hasSize(1);
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                nl.zorgspoor.core.gedeeld.CommandGeweigerd.class,
                                () -> Verzuimdossier.LEEG.decide(registratie("2026-09-14", 9, ZIEK), kort))
                        .weigering()
                        .aard()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void R329_alleen_verlof_is_vooraf_bekend_ook_na_een_andere_soort() {
        Verzuimproef p = coe();
        p.leg(p.dossier().decide(registratie("2026-09-16", 2, VERLOF), p.op("2026-09-14")));
        weigert(() -> p.herkwalificeer("2026-09-15", "2026-09-16", ONGEOORLOOFD), "STATUS_ONJUIST", null);
        for (VerzuimCommand.VerzuimSoort soort : VerzuimCommand.VerzuimSoort.values()) {
            if (soort != VERLOF) {
                weigert(
                        () -> Verzuimdossier.LEEG.decide(registratie("2026-09-16", 2, soort), p.op("2026-09-15")),
                        "STATUS_ONJUIST",
                        null);
            }
        }
    }
}
