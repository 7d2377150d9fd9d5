package nl.zorgspoor.core.leerling.verwijzing;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzingsproef.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.RedenUitschrijving;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingUitgeschreven;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSAfgerond;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingIngetrokken;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerlopen;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Fase;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Stap;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.*;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerwijzingenTest {

    private static final Context DIA = coordinator("DIA", "2026-11-23");
    private static final Context COE = coordinator("COE", "2026-10-01");

    private static MeldVerwijzingZelfVerstuurd zelf(String dag) {
        return new MeldVerwijzingZelfVerstuurd(
                LEERLING, "V1", Verzendwijze.BEVEILIGDE_MAIL, dag == null ? null : LocalDate.parse(dag));
    }

    @Test
    void naar_een_partner_zonder_kanaal_verstuurt_iemand_zelf_en_legt_dat_een_keer_vast() {
        Context x = coordinator("COE", "2026-10-05");
        Verwijzingen v = verzonden("V1", PartnerType.SOCIAAL_TEAM, ToestemmingDoel.SOCIAAL_TEAM, x);
        List<VerwijzingEvent> events = v.decide(zelf(null), coordinator("COE", "2026-10-06"));
        assertThat(events)
                .containsExactly(new VerwijzingZelfVerstuurd(
                        LEERLING,
                        "V1",
                        PartnerType.SOCIAAL_TEAM,
                        false,
                        Verzendwijze.BEVEILIGDE_MAIL,
                        LocalDate.parse("2026-10-06")));
        Verwijzingen na = na(v, events);
        weigert(() -> na.decide(zelf(null), coordinator("COE", "2026-10-06")), "STATUS_ONJUIST", null);
        weigert(() -> v.decide(zelf("2026-10-07"), coordinator("COE", "2026-10-06")), "STATUS_ONJUIST", null);
        weigert(() -> v.decide(zelf("2026-10-04"), coordinator("COE", "2026-10-06")), "STATUS_ONJUIST", null);

        Verwijzingen ingetrokken = na(na, na.decide(new TrekVerwijzingIn(LEERLING, "V1", null), x));
        List<VerwijzingEvent> stop = ingetrokken.decide(zelf(null), coordinator("COE", "2026-10-08"));
        assertThat(stop).singleElement().isInstanceOfSatisfying(VerwijzingZelfVerstuurd.class, e -> assertThat(e.stop())
                .isTrue());
        weigert(
                () -> na(ingetrokken, stop).decide(zelf(null), coordinator("COE", "2026-10-08")),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void wat_vanzelf_gaat_of_nog_niet_is_verzonden_verstuurt_niemand_zelf() {
        Context x = coordinator("COE", "2026-10-05");
        Verwijzingen klaar = voorbereid("V1", PartnerType.SOCIAAL_TEAM, x);
        weigert(() -> klaar.decide(zelf(null), x), "STATUS_ONJUIST", null);
        Verwijzingen smw = verzonden("V1", PartnerType.SMW, ToestemmingDoel.SMW, x);
        weigert(() -> smw.decide(zelf(null), x), "STATUS_ONJUIST", null);
        weigert(() -> Verwijzingen.LEEG.decide(zelf(null), x), "NIET_GEVONDEN", null);
    }

    @Test
    void R155_smw_zonder_plan_met_die_keuze_wordt_geweigerd() {
        weigert(
                () -> Verwijzingen.LEEG.decide(
                        bereid("V1", PartnerType.SMW), DIA, new Planopties(Set.of("ZELF_BEGELEIDEN"))),
                "PLAN_VAN_AANPAK_ONTBREEKT",
                "R155");
        assertThat(Verwijzingen.LEEG.decide(bereid("V1", PartnerType.SMW), DIA, PLAN_SMW))
                .hasOnlyElementsOfType(VerwijzingVoorbereid.class);
    }

    @Test
    void R155_smw_zonder_toestemming_wordt_niet_verzonden() {
        Verwijzingen v = voorbereid("V1", PartnerType.SMW, DIA);
        weigert(
                () -> v.decide(verzend("V1", null), DIA, Toestemmingen.LEEG, PLAN_SMW, GEGEVENS),
                "TOESTEMMING_ONTBREEKT",
                "R155");
        Toestemmingen smw = gewoon("T1", ToestemmingDoel.SMW, PartnerType.SMW);
        assertThat(v.decide(verzend("V1", null), DIA, smw, PLAN_SMW, GEGEVENS))
                .singleElement()
                .isInstanceOfSatisfying(VerwijzingVerzonden.class, e -> {
                    assertThat(e.grondslag()).isEqualTo(Grondslag.TOESTEMMING);
                    assertThat(e.toestemmingId()).isEqualTo("T1");
                    assertThat(e.toestemmingDatum()).isEqualTo(LocalDate.of(2026, 9, 1));
                    assertThat(e.toestemmingDoel()).isEqualTo(ToestemmingDoel.SMW);
                    assertThat(e.routeaanleiding()).isEqualTo("VerwijzingVerzonden:SMW");
                });
    }

    @Test
    void R45_extern_zonder_toestemming_wordt_niet_verzonden() {
        Context chr = coordinator("CHR", "2027-01-26");
        Verwijzingen v = voorbereid("V1", PartnerType.GGZ, chr);
        weigert(
                () -> v.decide(verzend("V1", null), chr, Toestemmingen.LEEG, Planopties.GEEN, GEGEVENS),
                "TOESTEMMING_ONTBREEKT",
                "R45");
        Toestemmingen anders = gewoon("T1", ToestemmingDoel.SOCIAAL_TEAM, null);
        weigert(
                () -> v.decide(verzend("V1", null), chr, anders, Planopties.GEEN, GEGEVENS),
                "TOESTEMMING_ONTBREEKT",
                "R45");
    }

    @Test
    void R47_een_partij_zonder_eigen_doel_moet_in_de_toestemming_genoemd_zijn() {
        Verwijzingen v = voorbereid("V1", PartnerType.ONDERZOEKSBUREAU, COE, Gegevenssoort.BASIS);
        Toestemmingen zonderNaam = gewoon("T1", ToestemmingDoel.EXTERN_OVERLEG, null);
        weigert(
                () -> v.decide(verzend("V1", null), COE, zonderNaam, Planopties.GEEN, GEGEVENS),
                "TOESTEMMING_ONTBREEKT",
                "R45");
        Toestemmingen genoemd = gewoon("T1", ToestemmingDoel.ONDERZOEK, PartnerType.ONDERZOEKSBUREAU);
        assertThat(v.decide(verzend("V1", null), COE, genoemd, Planopties.GEEN, GEGEVENS))
                .hasSize(1);
    }

    @Test
    void R52_een_grond_die_niet_bij_de_partner_past_wordt_geweigerd() {
        Verwijzingen ggz = voorbereid("V1", PartnerType.GGZ, COE);
        for (Grondslag grond :
                List.of(Grondslag.WETTELIJKE_PLICHT, Grondslag.MELDCODE, Grondslag.PUBLIEKE_TAAK, Grondslag.INTERN)) {
            weigert(
                    () -> ggz.decide(verzend("V1", grond), COE, Toestemmingen.LEEG, Planopties.GEEN, GEGEVENS),
                    "GRONDSLAG_ONTBREEKT",
                    "R52");
        }
        Verwijzingen vt = voorbereid("V1", PartnerType.VEILIG_THUIS, COE);
        assertThat(vt.decide(verzend("V1", Grondslag.MELDCODE), COE, Toestemmingen.LEEG, Planopties.GEEN, GEGEVENS))
                .hasSize(1);
    }

    @Test
    void R52_acuut_gevaar_vraagt_om_een_motivering() {
        Verwijzingen v = voorbereid("V1", PartnerType.GGZ, COE);
        weigert(
                () -> v.decide(
                        verzend("V1", Grondslag.ACUUT_GEVAAR), COE, Toestemmingen.LEEG, Planopties.GEEN, GEGEVENS),
                "GRONDSLAG_ONTBREEKT",
                "R52");
        VerzendVerwijzing gemotiveerd =
                new VerzendVerwijzing(LEERLING, "V1", null, Grondslag.ACUUT_GEVAAR, "direct gevaar", null);
        assertThat(v.decide(gemotiveerd, COE, Toestemmingen.LEEG, Planopties.GEEN, GEGEVENS))
                .hasSize(1);
    }

    @Test
    void R53_gegevens_buiten_contract_of_toestemming_gaan_niet_mee() {
        Verwijzingen buitenContract =
                voorbereid("V1", PartnerType.GGZ, COE, Gegevenssoort.BASIS, Gegevenssoort.DIAGNOSE_MEDISCH);
        Toestemmingen ruim = met(toestemming(
                "T1",
                ToestemmingDoel.GGZ,
                null,
                Gegevenssoort.BASIS,
                Gegevenssoort.CONTACT,
                Gegevenssoort.DIAGNOSE_MEDISCH));
        assertThat(weigert(
                                () -> buitenContract.decide(verzend("V1", null), COE, ruim, Planopties.GEEN, GEGEVENS),
                                "GEGEVENSSOORT_NIET_TOEGESTAAN",
                                "R53")
                        .ontbreekt())
                .containsExactly("DIAGNOSE_MEDISCH");

        Verwijzingen buitenToestemming =
                voorbereid("V1", PartnerType.SMW, DIA, Gegevenssoort.BASIS, Gegevenssoort.HANDELINGSPLAN);
        Toestemmingen krap = gewoon("T1", ToestemmingDoel.SMW, null);
        assertThat(weigert(
                                () -> buitenToestemming.decide(verzend("V1", null), DIA, krap, PLAN_SMW, GEGEVENS),
                                "GEGEVENSSOORT_NIET_TOEGESTAAN",
                                "R53")
                        .ontbreekt())
                .containsExactly("HANDELINGSPLAN");
    }

    @Test
    void R53_zonder_basis_en_contact_gaat_niemand_met_naam_naar_buiten() {
        Verwijzingen v = voorbereid("V1", PartnerType.SMW, DIA, Gegevenssoort.HANDELINGSPLAN);
        Toestemmingen t = met(toestemming("T1", ToestemmingDoel.SMW, null, Gegevenssoort.HANDELINGSPLAN));
        assertThat(v.decide(verzend("V1", null), DIA, t, PLAN_SMW, GEGEVENS))
                .singleElement()
                .isInstanceOfSatisfying(VerwijzingVerzonden.class, e -> {
                    assertThat(e.leerlingNaam()).isNull();
                    assertThat(e.geboortedatum()).isNull();
                    assertThat(e.contactgegevensOuders()).isNull();
                });
        Verwijzingen gewoon = voorbereid("V2", PartnerType.SMW, DIA);
        assertThat(gewoon.decide(verzend("V2", null), DIA, gewoon("T1", ToestemmingDoel.SMW, null), PLAN_SMW, GEGEVENS))
                .singleElement()
                .isInstanceOfSatisfying(VerwijzingVerzonden.class, e -> {
                    assertThat(e.leerlingNaam()).isEqualTo("Naam");
                    assertThat(e.contactgegevensOuders()).isEqualTo("06-1");
                });
    }

    @Test
    void R6_een_partner_die_de_school_niet_kent_wordt_geweigerd() {
        weigert(
                () -> Verwijzingen.LEEG.decide(bereid("V1", PartnerType.RENN4), COE, Planopties.GEEN),
                "NIET_IN_CATALOGUS",
                "R6");
    }

    @Test
    void R6_de_enige_partner_van_een_soort_is_bedoeld_ook_als_hij_anders_wordt_genoemd() {
        var c = new BereidVerwijzingVoor(LEERLING, "V1", PartnerType.GGZ, "GGZ-ergens", "vraag", null, null, null);
        assertThat(Verwijzingen.LEEG.decide(c, COE, Planopties.GEEN))
                .first()
                .isInstanceOfSatisfying(VerwijzingVoorbereid.class, e -> assertThat(e.partnerId())
                        .isEqualTo("GGZ-COE"));
    }

    @Test
    void R234_de_verzuimcoordinator_verwijst_alleen_naar_leerplicht_en_medisch() {
        Context verzuim = als(Rol.VERZUIMCOORDINATOR, "COE", "2026-10-01");
        Verwijzingen ggz = voorbereid("V1", PartnerType.GGZ, COE);
        Toestemmingen t = gewoon("T1", ToestemmingDoel.GGZ, null);
        weigert(
                () -> ggz.decide(verzend("V1", null), verzuim, t, Planopties.GEEN, GEGEVENS),
                "ROL_NIET_BEVOEGD",
                "R234");

        Verwijzingen ggd = voorbereid("V1", PartnerType.GGD, COE);
        Toestemmingen g = gewoon("T1", ToestemmingDoel.GGD, null);
        assertThat(ggd.decide(verzend("V1", null), verzuim, g, Planopties.GEEN, GEGEVENS))
                .hasSize(1);
        assertThat(ggd.decide(verzend("V1", null), COE, g, Planopties.GEEN, GEGEVENS))
                .hasSize(1);
    }

    @Test
    void R234_leerplicht_gaat_via_de_verzuimcoordinator() {
        Verwijzingen v = voorbereid("V1", PartnerType.LEERPLICHT, COE);
        VerzendVerwijzing c = verzend("V1", Grondslag.WETTELIJKE_PLICHT);
        weigert(() -> v.decide(c, COE, Toestemmingen.LEEG, Planopties.GEEN, GEGEVENS), "ROL_NIET_BEVOEGD", "R234");
        Context verzuim = als(Rol.VERZUIMCOORDINATOR, "COE", "2026-10-01");
        assertThat(v.decide(c, verzuim, Toestemmingen.LEEG, Planopties.GEEN, GEGEVENS))
                .hasSize(1);
        Context hei = als(Rol.INTERN_BEGELEIDER, "HEI", "2026-10-01");
        Verwijzingen bijHei = voorbereid("V1", PartnerType.LEERPLICHT, hei);
        assertThat(bijHei.decide(c, hei, Toestemmingen.LEEG, Planopties.GEEN, GEGEVENS))
                .singleElement()
                .isInstanceOfSatisfying(
                        VerwijzingVerzonden.class, e -> assertThat(e.eigenaar()).isEqualTo(Rol.INTERN_BEGELEIDER));
    }

    @Test
    void R235_dezelfde_vraag_aan_dezelfde_partner_loopt_maar_een_keer() {
        Verwijzingen v = voorbereid("V1", PartnerType.GGZ, COE);
        BereidVerwijzingVoor nogEens =
                new BereidVerwijzingVoor(LEERLING, "V2", PartnerType.GGZ, null, " VRAAG ", null, null, null);
        weigert(() -> v.decide(nogEens, COE, Planopties.GEEN), "VERWIJZING_LOOPT_AL", "R235");
        BereidVerwijzingVoor anders =
                new BereidVerwijzingVoor(LEERLING, "V2", PartnerType.GGZ, null, "andere", null, null, null);
        assertThat(v.decide(anders, COE, Planopties.GEEN)).first().isInstanceOf(VerwijzingVoorbereid.class);
        assertThat(v.decide(bereid("V2", PartnerType.GGD), COE, Planopties.GEEN))
                .hasSize(1);
        Verwijzingen ingetrokken = na(v, v.decide(new TrekVerwijzingIn(LEERLING, "V1", null), COE));
        assertThat(ingetrokken.decide(nogEens, COE, Planopties.GEEN)).first().isInstanceOf(VerwijzingVoorbereid.class);
    }

    @Test
    void R236_de_partner_antwoordt_binnen_zijn_termijn_in_schooldagen() {
        Verwijzingen v = verzonden("V1", PartnerType.GGZ, ToestemmingDoel.GGZ, COE);
        LocalDate voor = LocalDate.of(2026, 10, 15);
        assertThat(v.termijnen())
                .extracting(Termijn::eind, Termijn::wek)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(voor, voor.plusDays(1)));
        assertThat(v.verstreken(LEERLING, coordinator("COE", "2026-10-15"))).isEmpty();
        List<VerwijzingEvent> teLaat = v.verstreken(LEERLING, coordinator("COE", "2026-10-16"));
        assertThat(teLaat)
                .containsExactly(new VerwijzingReactieUitgebleven(LEERLING, "V1", PartnerType.GGZ, voor, null));
        Verwijzingen na = na(v, teLaat);
        assertThat(na.verstreken(LEERLING, coordinator("COE", "2026-10-17"))).isEmpty();
        assertThat(na.termijnen()).isEmpty();
    }

    @Test
    void R236_een_ontvangstbericht_is_geen_antwoord_maar_een_acceptatie_wel() {
        Verwijzingen v = verzonden("V1", PartnerType.GGZ, ToestemmingDoel.GGZ, COE);
        Verwijzingen ontvangen = beantwoord(v, "V1", COE, Terugmelding.ONTVANGEN);
        assertThat(ontvangen.verstreken(LEERLING, coordinator("COE", "2026-10-16")))
                .hasSize(1);
        Verwijzingen geaccepteerd = beantwoord(ontvangen, "V1", COE, Terugmelding.GEACCEPTEERD);
        assertThat(geaccepteerd.verstreken(LEERLING, coordinator("COE", "2026-10-16")))
                .isEmpty();
    }

    @Test
    void R236_na_een_aanvulling_begint_de_termijn_opnieuw() {
        Verwijzingen v = verzonden("V1", PartnerType.GGZ, ToestemmingDoel.GGZ, COE);
        Verwijzingen gevraagd = beantwoord(v, "V1", COE, Terugmelding.AANVULLING_GEVRAAGD);
        assertThat(gevraagd.termijnen()).isEmpty();
        Verwijzingen aangevuld = beantwoord(gevraagd, "V1", coordinator("COE", "2026-10-08"), Terugmelding.ONTVANGEN);
        assertThat(aangevuld.termijnen()).extracting(Termijn::eind).containsExactly(LocalDate.of(2026, 10, 29));
    }

    private static VulVerwijzingAan aanvulling(Gegevenssoort... erbij) {
        return new VulVerwijzingAan(
                LEERLING, "V1", "dit was al gedaan", erbij.length == 0 ? null : List.of(erbij), "06-2");
    }

    private static VerwijzingAangevuld aangevuld(Verwijzingen v, Toestemmingen t, Context x) {
        return (VerwijzingAangevuld) v.decide(aanvulling(), x, t, GEGEVENS).get(0);
    }

    @ParameterizedTest
    @CsvSource({"JOS,", "SMW, SMW", "SOCIAAL_TEAM, SOCIAAL_TEAM", "GGZ, GGZ"})
    void R237_na_een_gevraagde_aanvulling_is_het_weer_aan_de_partner(PartnerType partner, ToestemmingDoel doel) {
        Context later = coordinator("COE", "2026-10-08");
        Verwijzingen v = verzonden("V1", partner, doel, COE);
        Toestemmingen t = doel == null ? Toestemmingen.LEEG : gewoon("T1", doel, partner);
        weigert(() -> v.decide(aanvulling(), COE, t, GEGEVENS), "STATUS_ONJUIST", null);
        Verwijzingen gevraagd = beantwoord(v, "V1", COE, Terugmelding.ONTVANGEN, Terugmelding.AANVULLING_GEVRAAGD);
        VerwijzingAangevuld e = aangevuld(gevraagd, t, later);
        assertThat(e.volgnummer()).isEqualTo(2);
        assertThat(e.aanvulling()).isEqualTo("dit was al gedaan");
        assertThat(e.grondslag()).isEqualTo(doel == null ? Grondslag.INTERN : Grondslag.TOESTEMMING);
        // What the partner has already, is not told again.
        assertThat(e.leerlingNaam()).isNull();
        assertThat(e.contactgegevensOuders()).isEqualTo("06-2");
        Verwijzingen na = na(gevraagd, List.of(e));
        assertThat(na.verwijzing("V1").orElseThrow().getStatus()).isEqualTo("ONTVANGEN");
        assertThat(na.termijnen()).extracting(Termijn::eind).containsExactly(e.reactieVoor());
        weigert(() -> na.decide(aanvulling(), later, t, GEGEVENS), "STATUS_ONJUIST", null);
        assertThat(beantwoord(na, "V1", later, Terugmelding.ONTVANGEN).termijnen())
                .extracting(Termijn::eind)
                .containsExactly(e.reactieVoor());

        Verwijzingen nogEens = beantwoord(na, "V1", later, Terugmelding.AANVULLING_GEVRAAGD);
        assertThat(aangevuld(nogEens, t, later).volgnummer()).isEqualTo(3);
        assertThat(beantwoord(na, "V1", later, Terugmelding.GEACCEPTEERD)
                        .verwijzing("V1")
                        .orElseThrow()
                        .getStatus())
                .isEqualTo("GEACCEPTEERD");
        assertThat(na.decide(new TrekVerwijzingIn(LEERLING, "V1", null), later))
                .singleElement()
                .isInstanceOfSatisfying(VerwijzingIngetrokken.class, i -> assertThat(i.volgnummer())
                        .isEqualTo(3));
    }

    @Test
    void R53_een_aanvulling_deelt_niet_meer_dan_contract_en_toestemming_en_niets_na_de_toestemming() {
        Verwijzingen v = beantwoord(
                verzonden("V1", PartnerType.SMW, ToestemmingDoel.SMW, COE),
                "V1",
                COE,
                Terugmelding.AANVULLING_GEVRAAGD);
        Toestemmingen t = gewoon("T1", ToestemmingDoel.SMW, null);
        weigert(
                () -> v.decide(aanvulling(Gegevenssoort.DIAGNOSE_MEDISCH), COE, t, GEGEVENS),
                "GEGEVENSSOORT_NIET_TOEGESTAAN",
                "R53");
        weigert(() -> v.decide(aanvulling(), COE, Toestemmingen.LEEG, GEGEVENS), "TOESTEMMING_ONTBREEKT", "R45");
        // Another consent for the same purpose is not the ground on which this one went.
        Toestemmingen ander = gewoon("T2", ToestemmingDoel.SMW, null);
        weigert(() -> v.decide(aanvulling(), COE, ander, GEGEVENS), "TOESTEMMING_ONTBREEKT", "R45");
    }

    @Test
    void R53_een_soort_die_erbij_komt_zegt_wie_het_is() {
        Verwijzingen bereid = voorbereid("V1", PartnerType.SMW, COE, Gegevenssoort.HANDELINGSPLAN);
        Toestemmingen t = met(toestemming(
                "T1",
                ToestemmingDoel.SMW,
                null,
                Gegevenssoort.HANDELINGSPLAN,
                Gegevenssoort.BASIS,
                Gegevenssoort.CONTACT));
        Verwijzingen v = na(bereid, bereid.decide(verzend("V1", null), COE, t, Planopties.GEEN, GEGEVENS));
        Verwijzingen gevraagd = beantwoord(v, "V1", COE, Terugmelding.AANVULLING_GEVRAAGD);
        assertThat(gevraagd.decide(aanvulling(Gegevenssoort.CONTACT), COE, t, GEGEVENS))
                .singleElement()
                .isInstanceOfSatisfying(VerwijzingAangevuld.class, e -> {
                    assertThat(e.leerlingNaam()).isEqualTo("Naam");
                    assertThat(e.contactgegevensOuders()).isEqualTo("06-2");
                    assertThat(e.gegevens()).contains(Gegevenssoort.CONTACT, Gegevenssoort.HANDELINGSPLAN);
                });
        assertThat(gevraagd.decide(aanvulling(), COE, t, GEGEVENS))
                .singleElement()
                .isInstanceOfSatisfying(VerwijzingAangevuld.class, e -> {
                    assertThat(e.leerlingNaam()).isNull();
                    assertThat(e.contactgegevensOuders()).isNull();
                });
    }

    @Test
    void een_aanvulling_aan_een_partner_zonder_kanaal_moet_iemand_weer_brengen() {
        Context x = coordinator("COE", "2026-10-05");
        Verwijzingen v = verzonden("V1", PartnerType.SOCIAAL_TEAM, ToestemmingDoel.SOCIAAL_TEAM, x);
        Verwijzingen gebracht = na(v, v.decide(zelf(null), x));
        Verwijzingen gevraagd = beantwoord(gebracht, "V1", x, Terugmelding.AANVULLING_GEVRAAGD);
        Verwijzingen na =
                na(gevraagd, List.of(aangevuld(gevraagd, gewoon("T1", ToestemmingDoel.SOCIAAL_TEAM, null), x)));
        Verwijzingen weer = na(na, na.decide(zelf(null), x));
        weigert(() -> weer.decide(zelf(null), x), "STATUS_ONJUIST", null);
    }

    @Test
    void R237_de_gewone_volgorde_wordt_opgeslagen() {
        Verwijzingen v = beantwoord(
                verzonden("V1", PartnerType.GGZ, ToestemmingDoel.GGZ, COE),
                "V1",
                COE,
                Terugmelding.ONTVANGEN,
                Terugmelding.GEACCEPTEERD,
                Terugmelding.STARTGESPREK_GEPLAND,
                Terugmelding.GESTART,
                Terugmelding.VOORTGANG,
                Terugmelding.ADVIES,
                Terugmelding.VOORTGANG,
                Terugmelding.AFGESLOTEN);
        assertThat(v.verwijzing("V1").orElseThrow().getStatus()).isEqualTo("AFGESLOTEN");
        assertThat(v.openVerwijzingen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "VERZONDEN, GESTART",
        "VERZONDEN, VOORTGANG",
        "VERZONDEN, AFGESLOTEN",
        "VERZONDEN, BESLUIT",
        "GEACCEPTEERD, ONTVANGEN",
        "AFGESLOTEN, GEWEIGERD",
        "GEACCEPTEERD, VOORTGANG",
        "GESTART, GEACCEPTEERD",
        "GEWEIGERD, GEACCEPTEERD",
        "AFGESLOTEN, VOORTGANG",
        "INGETROKKEN, ADVIES",
        "VOORBEREID, ONTVANGEN"
    })
    void R237_een_antwoord_dat_niet_past_wordt_geweigerd(String van, Terugmelding soort) {
        assertThat(Antwoordverloop.na(fase(van), soort, PartnerType.GGZ)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"VERZONDEN", "ONTVANGEN", "GEACCEPTEERD", "GESTART", "GEWEIGERD", "AFGESLOTEN"})
    void R237_advies_mag_altijd(String van) {
        assertThat(Antwoordverloop.na(fase(van), Terugmelding.ADVIES, PartnerType.GGZ))
                .contains(fase(van));
    }

    @Test
    void R237_wie_beslist_geeft_een_besluit_in_plaats_van_een_start() {
        assertThat(Antwoordverloop.na(fase("ONTVANGEN"), Terugmelding.BESLUIT, PartnerType.SWV_CTA))
                .contains(fase("BESLOTEN"));
        assertThat(Antwoordverloop.na(fase("BESLOTEN"), Terugmelding.AFGESLOTEN, PartnerType.SWV_CTA))
                .contains(fase("AFGESLOTEN"));
    }

    private static Fase fase(String naam) {
        return switch (naam) {
            case "VOORBEREID" -> new Fase.Voorbereid();
            case "GEWEIGERD" -> new Fase.Geweigerd(null);
            case "AFGESLOTEN" -> new Fase.Afgesloten();
            case "INGETROKKEN" -> new Fase.Ingetrokken();
            default -> new Fase.BijPartner(Stap.valueOf(naam), null);
        };
    }

    @Test
    void R237_hetzelfde_bericht_en_een_eerder_volgnummer_slaan_niets_op() {
        Verwijzingen v = beantwoord(
                verzonden("V1", PartnerType.GGZ, ToestemmingDoel.GGZ, COE),
                "V1",
                COE,
                Terugmelding.ONTVANGEN,
                Terugmelding.GEACCEPTEERD);
        assertThat(v.decide(antwoord("V1", 1, Terugmelding.ONTVANGEN), COE)).isEmpty();
        assertThat(v.decide(new VerwerkTerugmelding(LEERLING, "V1", "ander", 2, Terugmelding.GESTART, null, null), COE))
                .isEmpty();
        assertThat(v.decide(new VerwerkTerugmelding(LEERLING, "V1", "B2", 9, Terugmelding.GESTART, null, null), COE))
                .isEmpty();
        weigert(() -> v.decide(antwoord("V1", 3, Terugmelding.VOORTGANG), COE), "BERICHT_PAST_NIET", "R237");
        weigert(() -> v.decide(antwoord("V9", 1, Terugmelding.ONTVANGEN), COE), "NIET_GEVONDEN", null);
    }

    @Test
    void R237_een_afgekeurd_bericht_wordt_een_keer_vastgelegd() {
        KeurPartnerberichtAf c = new KeurPartnerberichtAf(LEERLING, "V1", "B7", "BERICHT_PAST_NIET");
        List<VerwijzingEvent> events = Verwijzingen.LEEG.decide(c, COE);
        assertThat(events).hasOnlyElementsOfType(PartnerberichtAfgekeurd.class);
        assertThat(na(Verwijzingen.LEEG, events).decide(c, COE)).isEmpty();
    }

    @Test
    void een_afgekeurd_bericht_van_een_andere_partner_met_hetzelfde_berichtId_is_een_ander_bericht() {
        Verwijzingen v = na(
                verzonden("V1", PartnerType.GGZ, ToestemmingDoel.GGZ, COE),
                List.of(new PartnerberichtAfgekeurd(LEERLING, "V9", PartnerType.JOS, "1", "BERICHT_PAST_NIET")));
        assertThat(v.decide(new KeurPartnerberichtAf(LEERLING, "V1", "1", "BERICHT_PAST_NIET"), COE))
                .containsExactly(
                        new PartnerberichtAfgekeurd(LEERLING, "V1", PartnerType.GGZ, "1", "BERICHT_PAST_NIET"));
    }

    @Test
    void R3_een_partner_antwoordt_alleen_op_zijn_eigen_verwijzing() {
        Verwijzingen v = verzonden("V1", PartnerType.GGZ, ToestemmingDoel.GGZ, COE);
        Context jos = als(Rol.JOS_MEDEWERKER, "COE", "2026-10-02");
        weigert(() -> v.decide(antwoord("V1", 1, Terugmelding.ONTVANGEN), jos), "ROL_NIET_BEVOEGD", "R3");
        Context ggz = als(Rol.GGZ_BEHANDELAAR, "COE", "2026-10-02");
        assertThat(v.decide(antwoord("V1", 1, Terugmelding.ONTVANGEN), ggz)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"SMW, GEZIN_THUIS", "SMW_PLUS, GEZIN_THUIS", "GGZ, HANDELINGSPLAN"})
    void R156_wat_SMW_over_de_voortgang_meldt_leest_de_coordinator_en_de_mentor_maar_ten_dele(
            PartnerType partner, Gegevenssoort soort) {
        LocalDate dag = LocalDate.parse("2026-12-01");
        assertThat(new VoortgangDoorPartnerGemeld("L-1", "V1", partner, "B1", 1, dag, "thuis rustiger").gegevenssoort())
                .isEqualTo(soort);
        assertThat(new AdviesDoorPartnerGegeven("L-1", "V1", partner, "B1", 1, dag, "gezinshulp", false, null)
                        .gegevenssoort())
                .isEqualTo(soort);
        if (soort == Gegevenssoort.GEZIN_THUIS) {
            for (String school : List.of("DIA", "KLA")) {
                assertThat(Leesrechten.recht(Proef.school(school), Rol.ONDERSTEUNINGSCOORDINATOR, soort))
                        .isEqualTo(Leesrecht.VOLLEDIG);
                assertThat(Leesrechten.recht(Proef.school(school), Rol.MENTOR, soort))
                        .isEqualTo(Leesrecht.BEPERKT);
                assertThat(Leesrechten.recht(Proef.school(school), Rol.DOCENT, soort))
                        .isEqualTo(Leesrecht.GEEN);
            }
        }
    }

    @Test
    void R237_R296_het_bestuur_besluit_over_wat_het_wordt_gevraagd() {
        Context hei = als(Rol.INTERN_BEGELEIDER, "HEI", "2026-10-01");
        Verwijzingen v = voorbereid("V1", PartnerType.BESTUUR, hei);
        Verwijzing gevraagd = v.verwijzing("V1").orElseThrow();
        assertThat(Antwoordverloop.na(
                        new Fase.BijPartner(Stap.GEACCEPTEERD, null), Terugmelding.BESLUIT, gevraagd.partnerType()))
                .contains(new Fase.BijPartner(Stap.BESLOTEN, null));
    }

    @Test
    void R261_de_GGZ_begint_op_indicatie_van_huisarts_of_sociaal_team() {
        var zonder = new BereidVerwijzingVoor(LEERLING, "V1", PartnerType.GGZ, null, "angst", null, null, null);
        assertThat(Verwijzingen.LEEG.decide(zonder, COE, Planopties.GEEN))
                .filteredOn(AandachtspuntGesignaleerd.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(AandachtspuntGesignaleerd.class, e -> {
                    assertThat(e.regel()).isEqualTo(Regel.GGZ_INDICATIE);
                    assertThat(e.code()).isEqualTo("INDICATIE_ONTBREEKT");
                });
        var met = new BereidVerwijzingVoor(
                LEERLING, "V1", PartnerType.GGZ, null, "angst", null, null, null, Indicatiesteller.HUISARTS);
        assertThat(Verwijzingen.LEEG.decide(met, COE, Planopties.GEEN))
                .singleElement()
                .isInstanceOfSatisfying(VerwijzingVoorbereid.class, e -> assertThat(e.indicatieDoor())
                        .isEqualTo(Indicatiesteller.HUISARTS));
        var elders = new BereidVerwijzingVoor(LEERLING, "V1", PartnerType.GGD, null, "angst", null, null, null);
        assertThat(Verwijzingen.LEEG.decide(elders, COE, Planopties.GEEN)).hasSize(1);
    }

    @Test
    void R6_van_meer_dan_een_partner_van_een_soort_zegt_een_verwijzing_welke() {
        var zonder =
                new BereidVerwijzingVoor(LEERLING, "V1", PartnerType.SOCIAAL_TEAM, null, "thuis", null, null, null);
        assertThat(Verwijzingen.LEEG.decide(zonder, COE, Planopties.GEEN))
                .filteredOn(AandachtspuntGesignaleerd.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(AandachtspuntGesignaleerd.class, e -> {
                    assertThat(e.regel()).isEqualTo(Regel.CATALOGUS);
                    assertThat(e.code()).isEqualTo("PARTNER_NIET_GEKOZEN");
                });
        var met = new BereidVerwijzingVoor(
                LEERLING, "V1", PartnerType.SOCIAAL_TEAM, "SOCIAAL-TEAM-2-COE", "thuis", null, null, null);
        assertThat(Verwijzingen.LEEG.decide(met, COE, Planopties.GEEN))
                .singleElement()
                .isInstanceOfSatisfying(VerwijzingVoorbereid.class, e -> assertThat(e.partnerId())
                        .isEqualTo("SOCIAAL-TEAM-2-COE"));
    }

    @Test
    void R279_een_advies_van_het_swv_om_naar_de_oov_te_gaan_is_een_taak() {
        Verwijzingen v = voorbereid("V2", PartnerType.SWV, COE);
        Verwijzingen weg = na(
                v,
                v.decide(
                        verzend("V2", Grondslag.SWV_WETTELIJKE_TAAK),
                        COE,
                        Toestemmingen.LEEG,
                        Planopties.GEEN,
                        GEGEVENS));
        var naarOov = new VerwerkTerugmelding(
                LEERLING, "V2", "B1", 1, Terugmelding.ADVIES, null, "kijk naar een OOV", Adviesrichting.OOV, null);
        assertThat(weg.decide(naarOov, COE))
                .satisfiesExactly(
                        advies -> assertThat(advies)
                                .isInstanceOfSatisfying(AdviesDoorPartnerGegeven.class, e -> assertThat(e.naar())
                                        .isEqualTo(Adviesrichting.OOV)),
                        taak -> assertThat(taak).isInstanceOfSatisfying(AandachtspuntGesignaleerd.class, e -> {
                            assertThat(e.regel()).isEqualTo(Regel.OOV_ADVIES);
                            assertThat(e.code()).isEqualTo("PARTNER_ADVISEERT_OOV");
                        }));
        var anders = new VerwerkTerugmelding(
                LEERLING, "V2", "B1", 1, Terugmelding.ADVIES, null, "wacht", Adviesrichting.ANDERS, null);
        assertThat(weg.decide(anders, COE)).hasSize(1);
        assertThat(weg.decide(antwoord("V2", 1, Terugmelding.ADVIES), COE)).hasSize(1);
    }

    @Test
    void R238_observatie_door_het_swv_gaat_alleen_met_toestemming() {
        Verwijzingen v = na(Verwijzingen.LEEG, Verwijzingen.LEEG.decide(observatie("V1"), COE, Planopties.GEEN));
        weigert(
                () -> v.decide(verzend("V1", null), COE, Toestemmingen.LEEG, Planopties.GEEN, GEGEVENS),
                "TOESTEMMING_ONTBREEKT",
                "R238");
        weigert(
                () -> v.decide(
                        verzend("V1", Grondslag.PUBLIEKE_TAAK), COE, Toestemmingen.LEEG, Planopties.GEEN, GEGEVENS),
                "TOESTEMMING_ONTBREEKT",
                "R238");
        Toestemmingen t = gewoon("T1", ToestemmingDoel.EXTERN_OVERLEG, PartnerType.SWV);
        Verwijzingen na = na(v, v.decide(verzend("V1", null), COE, t, Planopties.GEEN, GEGEVENS));
        assertThat(na.decide(antwoord("V1", 1, Terugmelding.ADVIES), COE))
                .singleElement()
                .isInstanceOfSatisfying(AdviesDoorPartnerGegeven.class, e -> assertThat(e.observatie())
                        .isTrue());
        Verwijzingen taak = voorbereid("V2", PartnerType.SWV, COE);
        assertThat(taak.decide(
                        verzend("V2", Grondslag.SWV_WETTELIJKE_TAAK),
                        COE,
                        Toestemmingen.LEEG,
                        Planopties.GEEN,
                        GEGEVENS))
                .hasSize(1);
    }

    @Test
    void R146_naar_JOS_gaat_het_formulier_en_geen_gewone_verwijzing() {
        weigert(
                () -> Verwijzingen.LEEG.decide(bereid("V1", PartnerType.JOS), COE, PLAN_SMW),
                "FORMULIER_ONTBREEKT",
                "R146");
    }

    @Test
    void R153_advies_van_JOS_komt_bij_de_coordinator_onder_de_aandacht() {
        Verwijzingen v = verzonden("V1", PartnerType.JOS, ToestemmingDoel.JOS_BEGELEIDING, COE);
        assertThat(v.decide(antwoord("V1", 1, Terugmelding.ADVIES), COE))
                .hasSize(2)
                .contains(COE.aandacht(LEERLING, Regel.JOS_COMPLEX, "JOS_ADVISEERT_ANDERE_HULP"));
    }

    @Test
    void een_afgeronde_JOS_sluit_haar_verwijzing() {
        Verwijzingen v = verzonden("V1", PartnerType.JOS, ToestemmingDoel.JOS_BEGELEIDING, COE);
        JOSAfgerond afgerond = new JOSAfgerond(LEERLING, "J-1", "V1", Effect.VOLDOENDE, COE.vandaag(), List.of());
        assertThat(v.evolve(afgerond).verwijzing("V1").orElseThrow().getStatus())
                .isEqualTo("AFGESLOTEN");
        assertThat(v.evolve(afgerond).termijnen()).isEmpty();
    }

    @Test
    void R239_een_weigering_geeft_een_taak_van_tien_schooldagen() {
        Verwijzingen v = beantwoord(
                verzonden("V1", PartnerType.GGZ, ToestemmingDoel.GGZ, COE), "V1", COE, Terugmelding.GEWEIGERD);
        LocalDate voor = LocalDate.of(2026, 10, 15);
        assertThat(v.termijnen())
                .extracting(Termijn::regel, Termijn::eind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Regel.VW_GEWEIGERD, voor));
        assertThat(v.openVerwijzingen()).isEmpty();
        assertThat(v.verstreken(LEERLING, coordinator("COE", "2026-10-15"))).isEmpty();
        assertThat(v.verstreken(LEERLING, coordinator("COE", "2026-10-16")))
                .containsExactly(new VervolgNaWeigeringUitgebleven(LEERLING, "V1", PartnerType.GGZ, voor));
        Verwijzingen ander = na(v, v.decide(bereid("V2", PartnerType.SOCIAAL_TEAM), COE, Planopties.GEEN));
        assertThat(ander.termijnen()).isEmpty();
    }

    @Test
    void R50_intrekken_van_de_toestemming_stopt_wat_erop_rust() {
        Verwijzingen v = verzonden("V1", PartnerType.GGZ, ToestemmingDoel.GGZ, COE);
        ToestemmingIngetrokken in =
                new ToestemmingIngetrokken(LEERLING, "T1", ToestemmingDoel.GGZ, null, List.of("O1"), COE.vandaag());
        assertThat(v.volgtOp(in, COE)).singleElement().isInstanceOfSatisfying(VerwijzingIngetrokken.class, e -> {
            assertThat(e.reden()).isEqualTo(Intrekreden.TOESTEMMING_INGETROKKEN);
            assertThat(e.verzonden()).isTrue();
        });
        assertThat(v.volgtOp(new ToestemmingVerlopen(LEERLING, "T1", ToestemmingDoel.GGZ, null, null), COE))
                .singleElement()
                .isInstanceOfSatisfying(VerwijzingIngetrokken.class, e -> assertThat(e.reden())
                        .isEqualTo(Intrekreden.TOESTEMMING_VERLOPEN));
        Verwijzingen dicht = na(v, v.volgtOp(in, COE));
        assertThat(dicht.openVerwijzingen()).isEmpty();
        assertThat(dicht.volgtOp(in, COE)).isEmpty();
    }

    @Test
    void R327_met_de_leerling_eindigt_wat_op_toestemming_liep_en_wat_nog_niet_weg_was() {
        var weg = new LeerlingUitgeschreven(
                LEERLING, COE.vandaag(), RedenUitschrijving.VERHUIZING, "VO-X", null, "PB-1", 2, "HAVO", null);
        Verwijzingen v = verzonden("V1", PartnerType.GGZ, ToestemmingDoel.GGZ, COE);
        v = na(v, v.decide(bereid("V2", PartnerType.SOCIAAL_TEAM), COE, Planopties.GEEN));
        v = na(v, v.decide(bereid("V3", PartnerType.SWV), COE, Planopties.GEEN));
        Verwijzingen alle = na(
                v,
                v.decide(verzend("V3", Grondslag.PUBLIEKE_TAAK), COE, Toestemmingen.LEEG, Planopties.GEEN, GEGEVENS));
        assertThat(alle.volgtOp(weg, COE))
                .extracting(e -> ((VerwijzingIngetrokken) e).verwijzingId(), e -> ((VerwijzingIngetrokken) e).reden())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("V1", Intrekreden.LEERLING_UITGESCHREVEN),
                        org.assertj.core.groups.Tuple.tuple("V2", Intrekreden.LEERLING_UITGESCHREVEN));
        assertThat(na(alle, alle.volgtOp(weg, COE)).openVerwijzingen())
                .extracting(Verwijzing::verwijzingId)
                .containsExactly("V3");
    }

    @Test
    void R50_een_wettelijke_verwijzing_loopt_door() {
        Verwijzingen v = voorbereid("V1", PartnerType.SWV, COE);
        Verwijzingen wettelijk = na(
                v,
                v.decide(verzend("V1", Grondslag.PUBLIEKE_TAAK), COE, Toestemmingen.LEEG, Planopties.GEEN, GEGEVENS));
        ToestemmingIngetrokken in = new ToestemmingIngetrokken(
                LEERLING, "T1", ToestemmingDoel.EXTERN_OVERLEG, PartnerType.SWV, List.of("O1"), COE.vandaag());
        assertThat(wettelijk.volgtOp(in, COE)).isEmpty();
        assertThat(wettelijk.openVerwijzingen()).hasSize(1);
    }

    @Test
    void intrekken_kan_zolang_de_verwijzing_open_is() {
        Verwijzingen v = verzonden("V1", PartnerType.GGZ, ToestemmingDoel.GGZ, COE);
        TrekVerwijzingIn c = new TrekVerwijzingIn(LEERLING, "V1", "niet meer nodig");
        Verwijzingen dicht = na(v, v.decide(c, COE));
        assertThat(dicht.termijnen()).isEmpty();
        weigert(() -> dicht.decide(c, COE), "STATUS_ONJUIST", null);
        assertThat(v.vervuld(Regel.EXTERN_MET)).isTrue();
        assertThat(dicht.vervuld(Regel.EXTERN_MET)).isFalse();
    }
}
