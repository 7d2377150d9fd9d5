package nl.zorgspoor.core.veiligheid;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.veiligheid.VertrouwenCommand.Vertrouwensdomein.SEKSUEEL_MISBRUIK;
import static nl.zorgspoor.core.veiligheid.VertrouwenCommand.Vertrouwensdomein.SEKSUELE_INTIMIDATIE;
import static nl.zorgspoor.core.veiligheid.VertrouwenCommand.Vertrouwensdomein.THUISSITUATIE;
import static nl.zorgspoor.core.veiligheid.Vertrouwenproef.LEERLING;
import static nl.zorgspoor.core.veiligheid.Vertrouwenproef.MELDING;
import static nl.zorgspoor.core.veiligheid.Vertrouwenproef.VP;
import static nl.zorgspoor.core.veiligheid.Vertrouwenproef.als;
import static nl.zorgspoor.core.veiligheid.Vertrouwenproef.leerling;
import static nl.zorgspoor.core.veiligheid.Vertrouwenproef.melding;
import static nl.zorgspoor.core.veiligheid.Vertrouwenproef.naslag;
import static nl.zorgspoor.core.veiligheid.Vertrouwenproef.notitie;
import static nl.zorgspoor.core.veiligheid.Vertrouwenproef.sluiting;
import static nl.zorgspoor.core.veiligheid.Vertrouwenproef.vp;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.bevoegdheid.Leesrechten.Zicht;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.gedeeld.Aandacht;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.veiligheid.VertrouwenCommand.*;
import nl.zorgspoor.core.veiligheid.VertrouwenEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VertrouwenTest {

    private static final Vertrouwenstrajecten LEEG = Vertrouwenstrajecten.LEEG;

    private static final MeldingVertrouwenspersoonOntvangen GEMELD = new MeldingVertrouwenspersoonOntvangen(
            LEERLING, MELDING, SEKSUELE_INTIMIDATIE, LocalDate.parse("2026-09-14"));

    private static final VertrouwelijkeNotitieVastgelegd NOTITIE = new VertrouwelijkeNotitieVastgelegd(
            LEERLING, MELDING, "eerste gesprek gevoerd", LocalDate.parse("2026-09-15"), VP);

    private static Vertrouwenstrajecten gemeld() {
        return Vouw.na(LEEG, GEMELD);
    }

    private static Vertrouwenstrajecten gesloten() {
        return Vouw.na(gemeld(), gemeld().decide(sluiting(false, "2026-09-20"), vp("2026-09-20")));
    }

    @Test
    void R59_een_leerling_meldt_zich_en_zonder_datum_is_dat_vandaag() {
        assertThat(LEEG.decide(melding(SEKSUELE_INTIMIDATIE), leerling("2026-09-14")))
                .containsExactly(GEMELD);
        assertThat(LEEG.decide(
                        new MeldBijVertrouwenspersoon(
                                LEERLING, MELDING, SEKSUELE_INTIMIDATIE, LocalDate.parse("2026-09-14")),
                        leerling("2026-09-18")))
                .containsExactly(GEMELD);
        weigert(
                () -> LEEG.decide(
                        new MeldBijVertrouwenspersoon(
                                LEERLING, MELDING, SEKSUELE_INTIMIDATIE, LocalDate.parse("2026-09-15")),
                        leerling("2026-09-14")),
                "STATUS_ONJUIST",
                null);
        weigert(() -> gemeld().decide(melding(SEKSUEEL_MISBRUIK), leerling("2026-09-15")), "STATUS_ONJUIST", null);
    }

    @ParameterizedTest
    @EnumSource(value = Rol.class, mode = EnumSource.Mode.EXCLUDE, names = "LEERLING")
    void R59_niemand_meldt_namens_een_leerling(Rol rol) {
        weigert(() -> LEEG.decide(melding(SEKSUEEL_MISBRUIK), als(rol, "2026-09-14")), "ROL_NIET_BEVOEGD", "R59");
    }

    @Test
    void R59_een_leerling_meldt_alleen_zichzelf_en_op_de_eigen_school() {
        Context ander = Proef.voor(leerling("2026-09-14"), "L-COE-708");
        weigert(() -> LEEG.decide(melding(SEKSUEEL_MISBRUIK), ander), "ROL_NIET_BEVOEGD", "R3");
        weigert(
                () -> LEEG.decide(melding(SEKSUEEL_MISBRUIK), Proef.metNaslag(leerling("2026-09-14"), naslag("DIA"))),
                "ANDERE_SCHOOL",
                "R9");
        weigert(
                () -> LEEG.decide(melding(SEKSUEEL_MISBRUIK), Proef.metNaslag(leerling("2026-09-14"), Naslag.LEEG)),
                "NIET_GEVONDEN",
                null);
    }

    @Test
    void R226_buiten_het_domein_wordt_ontvangen_en_het_aandachtspunt_blijft_binnen() {
        List<VertrouwenEvent> events = LEEG.decide(melding(THUISSITUATIE), leerling("2026-09-14"));
        assertThat(events)
                .hasSize(2)
                .allMatch(Leesrechten::isInVertrouwen)
                .last()
                .isInstanceOfSatisfying(Aandacht.class, a -> {
                    assertThat(a.regel()).isEqualTo(Regel.VP_DOMEIN);
                    assertThat(a.code()).isEqualTo("NIET_VP_DOMEIN");
                });
        assertThat(LEEG.decide(melding(SEKSUEEL_MISBRUIK), leerling("2026-09-14")))
                .hasSize(1);
        assertThat(Vouw.na(LEEG, events).decide(notitie(null), vp("2026-09-14")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHR", "DIA"})
    void R226_waar_de_school_niets_zegt_hoort_alles_bij_de_vertrouwenspersoon(String school) {
        for (Vertrouwensdomein domein : Vertrouwensdomein.values()) {
            assertThat(LEEG.decide(melding(domein), als(Rol.LEERLING, school, "2026-09-14")))
                    .hasSize(1);
        }
    }

    @Test
    void R226_de_instelling_kent_precies_de_domeinen() {
        assertThat(Instelling.VERTROUWENSDOMEINEN.fout(String.join(
                        ",",
                        Arrays.stream(Vertrouwensdomein.values())
                                .map(Enum::name)
                                .toList())))
                .isEmpty();
        assertThat(Instelling.VERTROUWENSDOMEINEN.fout("ONBEKEND")).hasValueSatisfying(f -> assertThat(f)
                .endsWith(String.join(
                        ", ",
                        Arrays.stream(Vertrouwensdomein.values())
                                .map(Enum::name)
                                .toList())));
    }

    @Test
    void R59_een_notitie_is_van_wie_haar_schreef() {
        assertThat(gemeld().decide(notitie("2026-09-15"), vp("2026-09-15"))).containsExactly(NOTITIE);
        assertThat(Vouw.na(gemeld(), NOTITIE)).isEqualTo(gemeld());
        assertThat(gemeld().decide(notitie("2026-09-14"), vp("2026-09-15"))).hasSize(1);
        weigert(() -> gemeld().decide(notitie("2026-09-13"), vp("2026-09-15")), "STATUS_ONJUIST", null);
        weigert(() -> gemeld().decide(notitie("2026-09-16"), vp("2026-09-15")), "STATUS_ONJUIST", null);
        weigert(
                () -> gemeld().decide(new LegVertrouwelijkeNotitieVast(LEERLING, MELDING, " ", null), vp("2026-09-15")),
                "INVOER_ONGELDIG",
                null);
        weigert(() -> LEEG.decide(notitie(null), vp("2026-09-15")), "NIET_GEVONDEN", null);
        weigert(() -> gesloten().decide(notitie(null), vp("2026-09-21")), "STATUS_ONJUIST", null);
    }

    @ParameterizedTest
    @EnumSource(value = Rol.class, mode = EnumSource.Mode.EXCLUDE, names = "VERTROUWENSPERSOON")
    void R59_niemand_anders_schrijft_of_sluit_en_hoort_of_er_iets_is(Rol rol) {
        for (Vertrouwenstrajecten staat : List.of(LEEG, gemeld())) {
            weigert(() -> staat.decide(notitie(null), als(rol, "2026-09-15")), "ROL_NIET_BEVOEGD", "R59");
            weigert(() -> staat.decide(sluiting(false, null), als(rol, "2026-09-15")), "ROL_NIET_BEVOEGD", "R59");
        }
    }

    @Test
    void R59_de_vertrouwenspersoon_van_een_andere_school_hoort_niet_of_er_iets_is() {
        Context elders = Proef.metNaslag(vp("2026-09-15"), naslag("DIA"));
        for (Vertrouwenstrajecten staat : List.of(LEEG, gemeld())) {
            weigert(() -> staat.decide(notitie(null), elders), "ANDERE_SCHOOL", "R9");
            weigert(() -> staat.decide(sluiting(false, null), elders), "ANDERE_SCHOOL", "R9");
        }
    }

    @Test
    void R227_na_aangifte_is_er_alleen_nog_ondersteuning() {
        assertThat(gemeld().decide(sluiting(true, "2026-09-20"), vp("2026-09-20")))
                .containsExactly(new VertrouwenstrajectAfgesloten(
                        LEERLING, MELDING, true, Vervolg.ONDERSTEUNING, LocalDate.parse("2026-09-20")));
        assertThat(gemeld().decide(sluiting(false, null), vp("2026-09-14")))
                .containsExactly(new VertrouwenstrajectAfgesloten(
                        LEERLING, MELDING, false, Vervolg.GEEN, LocalDate.parse("2026-09-14")));
    }

    @Test
    void R227_na_aangifte_blijft_er_steun_om_vast_te_leggen_en_zonder_aangifte_niet() {
        Vertrouwenstrajecten aangifte =
                Vouw.na(gemeld(), gemeld().decide(sluiting(true, "2026-09-20"), vp("2026-09-20")));
        assertThat(aangifte.decide(notitie(null), vp("2026-10-05"))).hasSize(1);
        weigert(() -> gesloten().decide(notitie(null), vp("2026-10-05")), "STATUS_ONJUIST", null);
        weigert(() -> aangifte.decide(sluiting(true, null), vp("2026-10-05")), "STATUS_ONJUIST", null);
    }

    @Test
    void R227_wat_niet_open_is_wordt_niet_afgesloten() {
        weigert(() -> LEEG.decide(sluiting(true, null), vp("2026-09-20")), "NIET_GEVONDEN", null);
        weigert(() -> gesloten().decide(sluiting(true, null), vp("2026-09-21")), "STATUS_ONJUIST", null);
        weigert(() -> gemeld().decide(sluiting(true, "2026-09-13"), vp("2026-09-20")), "STATUS_ONJUIST", null);
        assertThat(gesloten()
                        .decide(
                                new MeldBijVertrouwenspersoon(LEERLING, "VM2", SEKSUEEL_MISBRUIK, null),
                                leerling("2026-09-21")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COE", "DIA", "KLA", "HEI", "CHR"})
    void R59_een_melding_bestaat_alleen_voor_de_vertrouwenspersoon_en_de_leerling(String schoolId) {
        Schoolprofiel school = Proef.school(schoolId);
        for (Rol rol : Rol.values()) {
            boolean mag = rol == Rol.LEERLING || (rol == Rol.VERTROUWENSPERSOON && !schoolId.equals("HEI"));
            Actor lezer = new Actor("X", rol, schoolId, null);
            assertThat(Leesrechten.mag(school, lezer, GEMELD)).as(rol.name()).isEqualTo(mag);
            assertThat(bestaatVoor(school, lezer, GEMELD)).as(rol.name()).isEqualTo(mag);
            assertThat(Leesrechten.mag(school, lezer, NOTITIE)).as(rol.name()).isFalse();
            assertThat(bestaatVoor(school, lezer, NOTITIE)).as(rol.name()).isFalse();
        }
    }

    @Test
    void R59_een_notitie_leest_alleen_wie_haar_schreef() {
        Schoolprofiel coe = Proef.school("COE");
        assertThat(Leesrechten.mag(coe, new Actor(VP, Rol.VERTROUWENSPERSOON, "COE", null), NOTITIE))
                .isTrue();
        assertThat(Leesrechten.mag(coe, new Actor("VP2", Rol.VERTROUWENSPERSOON, "COE", null), NOTITIE))
                .as("een andere vertrouwenspersoon")
                .isFalse();
        assertThat(Leesrechten.mag(coe, new Actor(VP, Rol.LEERLING, "COE", LEERLING), NOTITIE))
                .as("een leerling met hetzelfde id")
                .isFalse();
        assertThat(Leesrechten.mag(coe, new Actor(VP, Rol.ONDERSTEUNINGSCOORDINATOR, "COE", null), NOTITIE))
                .as("dezelfde persoon in een andere rol")
                .isFalse();
    }

    @Test
    void R59_geen_school_kan_het_voor_een_ander_openzetten() {
        Map<Gegevenssoort, Map<Rol, Leesrecht>> ruim =
                new HashMap<>(Proef.school("COE").zichtbaarheid());
        ruim.put(
                Gegevenssoort.VERTROUWELIJK_VP,
                Map.of(Rol.RECTOR, Leesrecht.VOLLEDIG, Rol.AUDITOR, Leesrecht.MET_GROND));
        Schoolprofiel school =
                Proef.school("COE").with(b -> b.rechten(b.rechten().withZichtbaarheid(ruim)));
        for (Rol rol : List.of(Rol.RECTOR, Rol.AUDITOR)) {
            assertThat(Leesrechten.recht(school, rol, Gegevenssoort.VERTROUWELIJK_VP))
                    .isEqualTo(Leesrecht.GEEN);
            assertThat(bestaatVoor(school, new Actor("X", rol, "COE", null), GEMELD))
                    .isFalse();
        }
    }

    private static boolean bestaatVoor(Schoolprofiel school, Actor lezer, LeerlingGebeurtenis gebeurtenis) {
        return Leesrechten.zicht(school, lezer, Openstelling.ALLES, gebeurtenis) != Zicht.NIETS;
    }

    private static Context metFout(Rol rol, LeerlingGebeurtenis fout) {
        Naslag naslag = new Naslag() {
            @Override
            public java.util.Optional<Leerlingfeiten> leerling(String leerlingId) {
                return naslag("COE").leerling(leerlingId);
            }

            @Override
            public java.util.Optional<Gebeurtenisfeiten> gebeurtenis(String leerlingId, String gebeurtenisId) {
                return java.util.Optional.of(
                        new Gebeurtenisfeiten("E1", "veiligheid:" + LEERLING, "veiligheid." + fout.naam(), 0, 1, fout));
            }
        };
        return Proef.metNaslag(als(rol, "2026-10-01"), naslag);
    }

    private static CorrigeerGegeven corrigeer(String veld, String waarde) {
        return new CorrigeerGegeven(LEERLING, "E1", veld, waarde, "vergist");
    }

    @Test
    void R8_een_correctie_staat_in_de_stand_en_werkt_door() {
        Context x = metFout(Rol.VERTROUWENSPERSOON, GEMELD);
        var events = gemeld().decide(corrigeer("domein", "THUISSITUATIE"), x);
        assertThat(events).hasSize(2).last().isInstanceOf(VertrouwensaandachtspuntGesignaleerd.class);
        assertThat(events).allMatch(Leesrechten::isInVertrouwen);
        Vertrouwenstrajecten na = Vouw.na(gemeld(), events);
        assertThat(na.trajecten().get(MELDING).domein()).isEqualTo(THUISSITUATIE);
        na = Vouw.na(na, na.decide(corrigeer("datum", "2026-09-11"), x));
        assertThat(na.trajecten().get(MELDING).gemeldOp()).isEqualTo("2026-09-11");
        assertThat(na.decide(notitie("2026-09-11"), vp("2026-10-01"))).hasSize(1);
    }

    @Test
    void R227_een_verbeterde_aangifte_geeft_een_ander_vervolg() {
        VertrouwenstrajectAfgesloten einde = (VertrouwenstrajectAfgesloten)
                gemeld().decide(sluiting(false, "2026-09-20"), vp("2026-09-20")).get(0);
        Context x = metFout(Rol.VERTROUWENSPERSOON, einde);
        Vertrouwenstrajecten na = Vouw.na(gesloten(), gesloten().decide(corrigeer("aangifteGedaan", "ja"), x));
        assertThat(na.trajecten().get(MELDING).vervolg()).isEqualTo(VertrouwenEvent.Vervolg.ONDERSTEUNING);
        assertThat(Vouw.na(na, na.decide(corrigeer("datum", "2026-09-18"), x))
                        .trajecten()
                        .get(MELDING)
                        .afgeslotenOp())
                .isEqualTo("2026-09-18");
        weigert(() -> gesloten().decide(corrigeer("vervolg", "ONDERSTEUNING"), x), "VELD_NIET_CORRIGEERBAAR", "R8");
        weigert(() -> gesloten().decide(corrigeer("datum", "2026-09-13"), x), "STATUS_ONJUIST", null);
    }

    @Test
    void R59_alleen_wie_het_schreef_verbetert_een_notitie_en_de_verbetering_is_van_dezelfde() {
        Context x = metFout(Rol.VERTROUWENSPERSOON, NOTITIE);
        assertThat(gemeld().decide(corrigeer("tekst", "tweede gesprek"), x))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.alleenVoor()).isEqualTo(VP);
                    assertThat(Leesrechten.isInVertrouwen(e)).isTrue();
                });
        Context ander = new Context(
                x.commandId(),
                x.opdracht(),
                new Actor("VP2", Rol.VERTROUWENSPERSOON, "COE", null),
                x.nu(),
                x.school(),
                null,
                x.naslag());
        weigert(() -> gemeld().decide(corrigeer("tekst", "van mij"), ander), "NIET_GEVONDEN", null);
        weigert(
                () -> gemeld().decide(corrigeer("tekst", "x"), metFout(Rol.ONDERSTEUNINGSCOORDINATOR, NOTITIE)),
                "ROL_NIET_BEVOEGD",
                "R59");
    }
}
