package nl.zorgspoor.core.meldcode;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.bevoegdheid.Leesrechten.Zicht;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.Signaaldomein;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.ZorgGesignaleerd;
import nl.zorgspoor.core.meldcode.MeldcodeCommand.*;
import nl.zorgspoor.core.meldcode.MeldcodeEvent.*;
import nl.zorgspoor.core.meldcode.ZedenCommand.*;
import nl.zorgspoor.core.meldcode.ZedenEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeldcodeTest {

    private static final String L = "L-DIA-303";
    private static final String M = "AM1";
    private static final String STROOM = "meldcode:" + L;

    private static final MeldAcuteSituatie ACUUT =
            new MeldAcuteSituatie(L, M, AardAcuut.ANGST_THUIS, "durft niet naar huis");

    private static Context als(Rol rol, String dag) {
        return als(Proef.school("DIA"), rol, dag);
    }

    private static Context als(Schoolprofiel school, Rol rol, String dag) {
        Naslag naslag = new Naslag() {
            @Override
            public Optional<Leerlingfeiten> leerling(String leerlingId) {
                return leerlingId.equals(L)
                        ? Optional.of(new Leerlingfeiten(leerlingId, "DIA", true, "2k1", "M3", Set.of("O3")))
                        : Optional.empty();
            }
        };
        return Proef.metNaslag(Proef.context(school, rol, "X1", dag, "x"), naslag);
    }

    private static Context ouder(String id) {
        return Proef.metNaslag(
                Proef.context("DIA", Rol.OUDER, id, "2027-02-04", "x"),
                als(Rol.OUDER, "2027-02-04").naslag());
    }

    private static Context oc(String dag) {
        return als(Rol.ONDERSTEUNINGSCOORDINATOR, dag);
    }

    private static Meldingen gemeld() {
        return Vouw.na(Meldingen.LEEG, Meldingen.LEEG.decide(ACUUT, als(Rol.DOCENT, "2027-02-04")));
    }

    private static Meldingen gestart() {
        return Vouw.na(gemeld(), gemeld().decide(new StartMeldcode(L, M, null), oc("2027-02-04")));
    }

    private static LegMeldcodestapVast stap(int stap) {
        Afweging afweging = stap == 4 ? Afweging.HULP_VOLDOENDE : null;
        return new LegMeldcodestapVast(L, M, stap, null, "stap gezet", afweging, null);
    }

    private static Meldingen tot(int laatste) {
        Meldingen m = gestart();
        for (int i = 1; i <= laatste; i++) {
            m = Vouw.na(m, m.decide(stap(i), oc("2027-02-04")));
        }
        return m;
    }

    @Test
    void R223_elke_medewerker_meldt_een_acute_situatie_ook_van_een_andere_klas() {
        assertThat(Meldingen.LEEG.decide(ACUUT, als(Rol.DOCENT, "2027-02-04")))
                .containsExactly(new AcuteSituatieGemeld(
                        L,
                        M,
                        AardAcuut.ANGST_THUIS,
                        "durft niet naar huis",
                        LocalDateTime.parse("2027-02-04T10:00"),
                        LocalDateTime.parse("2027-02-05T10:00"),
                        "X1",
                        Rol.DOCENT));
        // a mentor of other students, out of whose reach this student otherwise is
        assertThat(Meldingen.LEEG.decide(ACUUT, als(Rol.MENTOR, "2027-02-04"))).hasSize(1);
        weigert(() -> gemeld().decide(ACUUT, als(Rol.DOCENT, "2027-02-04")), "STATUS_ONJUIST", null);
        weigert(
                () -> Meldingen.LEEG.decide(
                        new MeldAcuteSituatie(L, M, AardAcuut.OVERIG, " "), als(Rol.DOCENT, "2027-02-04")),
                "INHOUD_ONTBREEKT",
                "R223");
    }

    @Test
    void R223_een_ouder_meldt_over_het_eigen_kind_en_niet_over_een_ander() {
        assertThat(Meldingen.LEEG.decide(ACUUT, Proef.voor(ouder("O3"), L))).hasSize(1);
        weigert(() -> Meldingen.LEEG.decide(ACUUT, Proef.voor(ouder("O3"), "L-DIA-304")), "ROL_NIET_BEVOEGD", "R3");
    }

    @Test
    void R223_een_leerling_die_hier_niet_is_of_van_een_andere_school() {
        weigert(
                () -> Meldingen.LEEG.decide(
                        new MeldAcuteSituatie("L-DIA-999", M, AardAcuut.OVERIG, "x"), als(Rol.DOCENT, "2027-02-04")),
                "NIET_GEVONDEN",
                null);
        weigert(
                () -> Meldingen.LEEG.decide(ACUUT, als(Proef.school("COE"), Rol.DOCENT, "2027-02-04")),
                "ANDERE_SCHOOL",
                "R9");
    }

    @Test
    void R223_de_directe_actie_valt_dezelfde_dag_anders_wordt_het_gezegd() {
        Termijn termijn = gemeld().termijnen().get(0);
        assertThat(termijn.eind()).isEqualTo(LocalDate.parse("2027-02-04"));
        assertThat(termijn.wek()).isEqualTo(LocalDate.parse("2027-02-05"));
        assertThat(gemeld().verstreken(STROOM, als(Rol.SYSTEEM, "2027-02-04"))).isEmpty();
        List<MeldcodeEvent> laat = gemeld().verstreken(STROOM, als(Rol.SYSTEEM, "2027-02-05"));
        assertThat(laat)
                .containsExactly(new AcuteActieUitgebleven(
                        L, M, LocalDateTime.parse("2027-02-05T10:00"), LocalDate.parse("2027-02-05")));
        Meldingen na = Vouw.na(gemeld(), laat);
        assertThat(na.termijnen()).isEmpty();
        assertThat(na.verstreken(STROOM, als(Rol.SYSTEEM, "2027-02-06"))).isEmpty();
        // it can still be recorded, and asks nothing more then
        assertThat(na.decide(actie(null), oc("2027-02-06"))).hasSize(1);
    }

    @Test
    void R223_een_school_vraagt_het_binnen_minder_uren() {
        Schoolprofiel snel = Proef.met(Proef.school("DIA"), Instelling.ACUUT_UREN, "2");
        Meldingen m = Vouw.na(Meldingen.LEEG, Meldingen.LEEG.decide(ACUUT, als(snel, Rol.DOCENT, "2027-02-04")));
        assertThat(m.termijnen().get(0).wek()).isEqualTo(LocalDate.parse("2027-02-04"));
        Context x = als(snel, Rol.SYSTEEM, "2027-02-04");
        assertThat(m.verstreken(STROOM, x)).isEmpty();
        Context later =
                new Context(x.commandId(), x.opdracht(), x.actor(), x.nu().plusHours(2), x.school(), null, x.naslag());
        assertThat(m.verstreken(STROOM, later)).hasSize(1);
    }

    private static ZetDirecteActieUit actie(String op) {
        return new ZetDirecteActieUit(
                L, M, "gebeld", op == null ? null : LocalDateTime.parse(op), PartnerType.VEILIG_THUIS);
    }

    @Test
    void R223_wat_is_gedaan_valt_na_de_melding_en_niet_vooruit() {
        List<MeldcodeEvent> events = gemeld().decide(actie(null), oc("2027-02-04"));
        assertThat(events)
                .containsExactly(new DirecteActieUitgezet(
                        L, M, "gebeld", LocalDateTime.parse("2027-02-04T10:00"), PartnerType.VEILIG_THUIS));
        assertThat(Vouw.na(gemeld(), events).termijnen()).isEmpty();
        weigert(() -> gemeld().decide(actie("2027-02-04T09:59"), oc("2027-02-04")), "STATUS_ONJUIST", null);
        weigert(() -> gemeld().decide(actie("2027-02-04T10:01"), oc("2027-02-04")), "STATUS_ONJUIST", null);
        weigert(
                () -> gemeld().decide(new ZetDirecteActieUit(L, M, "", null, null), oc("2027-02-04")),
                "INHOUD_ONTBREEKT",
                "R223");
        weigert(() -> Meldingen.LEEG.decide(actie(null), oc("2027-02-04")), "NIET_GEVONDEN", null);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void R224_een_stap_wacht_op_die_ervoor(int stap) {
        assertThat(weigert(() -> gestart().decide(stap(stap), oc("2027-02-04")), "MELDCODE_VOLGORDE", "R224")
                        .ontbreekt())
                .containsExactly("stap 1");
        assertThat(tot(stap - 1).decide(stap(stap), oc("2027-02-04"))).hasSize(1);
    }

    @Test
    void R224_voor_de_start_is_er_geen_stap() {
        assertThat(weigert(() -> gemeld().decide(stap(1), oc("2027-02-04")), "MELDCODE_VOLGORDE", "R224")
                        .herstelactie())
                .isEqualTo("StartMeldcode");
        weigert(() -> gestart().decide(new StartMeldcode(L, M, null), oc("2027-02-04")), "STATUS_ONJUIST", null);
        // signals that are not acute have a meldcode as well
        assertThat(Meldingen.LEEG.decide(new StartMeldcode(L, "AM2", null), oc("2027-02-04")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void R224_alleen_het_gesprek_vervalt_om_veiligheid_met_reden(int stap) {
        LegMeldcodestapVast c = new LegMeldcodestapVast(L, M, stap, "veiligheid", null, null, null);
        if (stap == 3) {
            assertThat(tot(2).decide(c, oc("2027-02-04"))).hasSize(1);
        } else {
            weigert(() -> tot(stap - 1).decide(c, oc("2027-02-04")), "MELDCODE_VOLGORDE", "R224");
        }
    }

    @Test
    void R224_een_stap_heeft_inhoud_en_een_dag_niet_voor_die_ervoor() {
        weigert(
                () -> tot(2).decide(new LegMeldcodestapVast(L, M, 3, "", " ", null, null), oc("2027-02-04")),
                "INHOUD_ONTBREEKT",
                "R224");
        weigert(
                () -> tot(2).decide(
                                new LegMeldcodestapVast(L, M, 3, null, "x", null, LocalDate.parse("2027-02-03")),
                                oc("2027-02-05")),
                "MELDCODE_VOLGORDE",
                "R224");
        weigert(() -> tot(2).decide(stap(2), oc("2027-02-04")), "STATUS_ONJUIST", null);
        weigert(
                () -> tot(1).decide(
                                new LegMeldcodestapVast(L, M, 2, null, "x", Afweging.HULP_VOLDOENDE, null),
                                oc("2027-02-04")),
                "INVOER_ONGELDIG",
                null);
    }

    @Test
    void R225_een_weging_die_niet_zegt_waar_zij_op_uitkomt_kan_dat_nog_een_keer_zeggen() {
        LegMeldcodestapVast zonder = new LegMeldcodestapVast(L, M, 4, null, "gewogen", null, null);
        Meldingen m = Vouw.na(tot(3), tot(3).decide(zonder, oc("2027-02-04")));
        weigert(() -> m.decide(zonder, oc("2027-02-05")), "STATUS_ONJUIST", null);
        LegMeldcodestapVast alsnog =
                new LegMeldcodestapVast(L, M, 4, null, "toch acuut", Afweging.ACUUT_ONVEILIG, null);
        Meldingen vijf = Vouw.na(m, m.decide(stap(5), oc("2027-02-05")));
        Meldingen gewogen = Vouw.na(vijf, vijf.decide(alsnog, oc("2027-02-05")));
        weigert(() -> gewogen.decide(alsnog, oc("2027-02-05")), "STATUS_ONJUIST", null);
        weigert(
                () -> gewogen.decide(
                        new SluitMeldcodeAf(L, M, UitkomstMeldcode.HULP_GEORGANISEERD, null), oc("2027-02-05")),
                "MELDING_VEILIG_THUIS_ONTBREEKT",
                "R225");
    }

    @Test
    void R223_een_acuut_signaal_is_een_melding_van_wie_signaleerde_en_een_keer() {
        VolgAcuutSignaal c = new VolgAcuutSignaal(L, "ACUUT-1", "durft niet naar huis", "D9", Rol.DOCENT);
        List<MeldcodeEvent> events = Meldingen.LEEG.decide(c, als(Rol.SYSTEEM, "2027-02-04"));
        assertThat(events)
                .containsExactly(new AcuteSituatieGemeld(
                        L,
                        "ACUUT-1",
                        AardAcuut.OVERIG,
                        "durft niet naar huis",
                        LocalDateTime.parse("2027-02-04T10:00"),
                        LocalDateTime.parse("2027-02-05T10:00"),
                        "D9",
                        Rol.DOCENT));
        Meldingen na = Vouw.na(Meldingen.LEEG, events);
        assertThat(na.termijnen()).hasSize(1);
        assertThat(na.decide(c, als(Rol.SYSTEEM, "2027-02-05"))).isEmpty();
    }

    @Test
    void R225_melden_bij_Veilig_Thuis_komt_na_de_weging_en_zonder_toestemming() {
        MeldBijVeiligThuis c = new MeldBijVeiligThuis(L, M, true, null);
        assertThat(weigert(() -> tot(3).decide(c, oc("2027-02-04")), "WEGING_ONTBREEKT", "R225")
                        .ontbreekt())
                .containsExactly("stap 4");
        List<LeerlingGebeurtenis> events = tot(4).decide(c, als(Rol.SMW, "2027-02-04"));
        assertThat(events).singleElement().isInstanceOfSatisfying(GemeldBijVeiligThuis.class, e -> {
            assertThat(e.grondslag()).isEqualTo(Grondslag.MELDCODE);
            assertThat(e.datum()).isEqualTo(LocalDate.parse("2027-02-04"));
        });
        weigert(() -> Vouw.na(tot(4), events).decide(c, oc("2027-02-05")), "STATUS_ONJUIST", null);
    }

    @Test
    void R225_ouders_weten_ervan_tenzij_dat_niet_veilig_is() {
        weigert(
                () -> tot(4).decide(new MeldBijVeiligThuis(L, M, false, null), oc("2027-02-04")),
                "REDEN_ONTBREEKT",
                "R225");
        assertThat(tot(4).decide(new MeldBijVeiligThuis(L, M, false, "onveilig voor het kind"), oc("2027-02-04")))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Afweging.class)
    void R225_bij_acute_of_structurele_onveiligheid_is_melden_verplicht(Afweging afweging) {
        Meldingen m = tot(3);
        m = Vouw.na(m, m.decide(new LegMeldcodestapVast(L, M, 4, null, "gewogen", afweging, null), oc("2027-02-04")));
        Meldingen vijf = Vouw.na(m, m.decide(stap(5), oc("2027-02-04")));
        SluitMeldcodeAf zonder = new SluitMeldcodeAf(L, M, UitkomstMeldcode.HULP_GEORGANISEERD, null);
        if (afweging.meldplicht()) {
            weigert(() -> vijf.decide(zonder, oc("2027-02-04")), "MELDING_VEILIG_THUIS_ONTBREEKT", "R225");
            Meldingen gemeld = Vouw.na(vijf, vijf.decide(new MeldBijVeiligThuis(L, M, true, null), oc("2027-02-04")));
            weigert(() -> gemeld.decide(zonder, oc("2027-02-04")), "STATUS_ONJUIST", null);
            assertThat(gemeld.decide(new SluitMeldcodeAf(L, M, UitkomstMeldcode.GEMELD, null), oc("2027-02-04")))
                    .hasSize(1);
        } else {
            assertThat(vijf.decide(zonder, oc("2027-02-04"))).hasSize(1);
            weigert(
                    () -> vijf.decide(new SluitMeldcodeAf(L, M, UitkomstMeldcode.GEMELD, null), oc("2027-02-04")),
                    "MELDING_VEILIG_THUIS_ONTBREEKT",
                    "R225");
        }
    }

    @Test
    void R224_afsluiten_kan_na_het_besluit_of_als_het_vermoeden_is_weggenomen() {
        SluitMeldcodeAf hulp = new SluitMeldcodeAf(L, M, UitkomstMeldcode.HULP_GEORGANISEERD, null);
        SluitMeldcodeAf geen = new SluitMeldcodeAf(L, M, UitkomstMeldcode.GEEN_VERMOEDEN, null);
        weigert(() -> tot(4).decide(hulp, oc("2027-02-04")), "MELDCODE_VOLGORDE", "R224");
        weigert(() -> tot(1).decide(geen, oc("2027-02-04")), "MELDCODE_VOLGORDE", "R224");
        Meldingen dicht = Vouw.na(tot(2), tot(2).decide(geen, oc("2027-02-04")));
        weigert(() -> dicht.decide(stap(3), oc("2027-02-05")), "STATUS_ONJUIST", null);
        // what was done at once is recorded once, also when the suspicion has gone
        List<MeldcodeEvent> alsnog = dicht.decide(actie(null), oc("2027-02-05"));
        assertThat(alsnog).hasSize(1);
        weigert(() -> Vouw.na(dicht, alsnog).decide(actie(null), oc("2027-02-05")), "STATUS_ONJUIST", null);
    }

    private static Zedenmeldingen vermoeden() {
        return Vouw.na(
                Zedenmeldingen.LEEG,
                Zedenmeldingen.LEEG.decide(
                        new MeldVermoedenZedenmisdrijf(L, "Z1", "iets gezien", null), als(Rol.MENTOR, "2027-02-04")));
    }

    private static LegZedenopvolgingVast opvolging(Opvolging wat, String toelichting) {
        return new LegZedenopvolgingVast(L, "Z1", wat, toelichting, null);
    }

    @Test
    void R228_het_bestuur_hoort_het_direct_en_raadpleegt_dezelfde_dag_de_vertrouwensinspecteur() {
        Zedenmeldingen z = vermoeden();
        assertThat(z.termijnen()).singleElement().satisfies(t -> {
            assertThat(t.eind()).isEqualTo(LocalDate.parse("2027-02-04"));
            assertThat(t.eigenaar()).isEqualTo(Rol.DIRECTEUR);
        });
        assertThat(z.verstreken(STROOM, als(Rol.SYSTEEM, "2027-02-04"))).isEmpty();
        List<ZedenEvent> laat = z.verstreken(STROOM, als(Rol.SYSTEEM, "2027-02-05"));
        assertThat(laat)
                .containsExactly(new ZedenopvolgingUitgebleven(
                        L, "Z1", LocalDate.parse("2027-02-04"), LocalDate.parse("2027-02-05")));
        assertThat(Vouw.na(z, laat).termijnen()).isEmpty();
    }

    @Test
    void R228_aangifte_komt_na_de_vertrouwensinspecteur() {
        Context directie = als(Rol.DIRECTEUR, "2027-02-04");
        weigert(
                () -> vermoeden().decide(opvolging(Opvolging.AANGIFTE_GEDAAN, null), directie),
                "VERTROUWENSINSPECTEUR_ONTBREEKT",
                "R228");
        Zedenmeldingen z = Vouw.na(
                vermoeden(),
                vermoeden().decide(opvolging(Opvolging.VERTROUWENSINSPECTEUR_GERAADPLEEGD, null), directie));
        assertThat(z.termijnen()).isEmpty();
        weigert(
                () -> z.decide(opvolging(Opvolging.VERTROUWENSINSPECTEUR_GERAADPLEEGD, null), directie),
                "STATUS_ONJUIST",
                null);
        weigert(() -> z.decide(opvolging(Opvolging.GEEN_AANGIFTE, " "), directie), "INHOUD_ONTBREEKT", "R228");
        Zedenmeldingen klaar = Vouw.na(z, z.decide(opvolging(Opvolging.AANGIFTE_GEDAAN, null), directie));
        weigert(() -> klaar.decide(opvolging(Opvolging.GEEN_AANGIFTE, "x"), directie), "STATUS_ONJUIST", null);
        weigert(
                () -> Zedenmeldingen.LEEG.decide(opvolging(Opvolging.AANGIFTE_GEDAAN, null), directie),
                "NIET_GEVONDEN",
                null);
        weigert(
                () -> vermoeden()
                        .decide(new MeldVermoedenZedenmisdrijf(L, "Z1", null, null), als(Rol.DOCENT, "2027-02-04")),
                "STATUS_ONJUIST",
                null);
    }

    private static Zicht zicht(Rol rol, LeerlingGebeurtenis e) {
        return Leesrechten.zicht(
                Proef.school("DIA"), new Actor("X1", rol, "DIA", rol.isPartij() ? L : null), Openstelling.ALLES, e);
    }

    @Test
    void R228_een_vermoeden_over_iemand_van_de_school_leest_alleen_het_bestuur() {
        LeerlingGebeurtenis e = Zedenmeldingen.LEEG
                .decide(new MeldVermoedenZedenmisdrijf(L, "Z1", "x", null), als(Rol.DOCENT, "2027-02-04"))
                .get(0);
        assertThat(Arrays.stream(Rol.values()).filter(r -> zicht(r, e) == Zicht.INHOUD))
                .containsExactlyInAnyOrder(Rol.DIRECTEUR, Rol.RECTOR, Rol.AUDITOR);
        assertThat(zicht(Rol.ONDERSTEUNINGSCOORDINATOR, e)).isEqualTo(Zicht.DICHT);
        assertThat(zicht(Rol.OUDER, e)).isEqualTo(Zicht.NIETS);
    }

    @Test
    void R223_R224_de_mentor_ziet_dat_er_iets_is_en_ouders_en_partners_niets() {
        for (LeerlingGebeurtenis e : Meldingen.LEEG.decide(ACUUT, als(Rol.DOCENT, "2027-02-04"))) {
            assertThat(Arrays.stream(Rol.values()).filter(r -> zicht(r, e) == Zicht.INHOUD))
                    .containsExactlyInAnyOrder(
                            Rol.DIRECTEUR,
                            Rol.RECTOR,
                            Rol.ONDERSTEUNINGSCOORDINATOR,
                            Rol.AANDACHTSFUNCTIONARIS,
                            Rol.AUDITOR);
            assertThat(zicht(Rol.MENTOR, e)).isEqualTo(Zicht.DICHT);
            assertThat(zicht(Rol.OUDER, e)).isEqualTo(Zicht.NIETS);
            assertThat(zicht(Rol.LEERPLICHTAMBTENAAR, e)).isEqualTo(Zicht.NIETS);
        }
    }

    @Test
    void R233_een_signaal_van_radicalisering_is_even_beperkt_als_de_meldcode() {
        ZorgGesignaleerd e = Voorbeeld.van(ZorgGesignaleerd.class);
        assertThat(new ZorgGesignaleerd(
                                e.leerlingId(),
                                e.trajectId(),
                                e.signaalId(),
                                e.signaalbron(),
                                List.of(Signaaldomein.RADICALISERING),
                                e.waarneming(),
                                e.aanleidingOndersteuning(),
                                e.acuut(),
                                e.datum(),
                                e.fase(),
                                e.routeversie())
                        .vertrouwelijkheid())
                .isEqualTo(Vertrouwelijkheid.MELDCODE);
    }
}
