package nl.zorgspoor.core.leerling.aanmelding;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.AANMELDING;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.LEERLING;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.aanmelding;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.besluit;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.gesprek;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import org.junit.jupiter.api.Test;

class ZorgplichtTest {

    private static Dossier verwacht() {
        Dossier d = Dossier.bij("KLA");
        d.doe("2026-03-16", Rol.OUDER, aanmelding("2026-03-16", Instroomtype.REGULIER_PO_VO, true));
        return d;
    }

    private static VerlengZorgplichtTermijn verleng(int weken) {
        return new VerlengZorgplichtTermijn(LEERLING, null, weken, "onderzoek loopt", LocalDate.parse("2026-04-01"));
    }

    @Test
    void R10_een_onvolledige_aanmelding_noemt_alles_wat_ontbreekt() {
        MeldLeerlingAan leeg = new MeldLeerlingAan(
                LEERLING, AANMELDING, null, null, null, null, null, null, List.of(), null, null, null);
        assertThat(weigert(() -> Dossier.bij("HEI").doe("2026-09-01", Rol.OUDER, leeg), "AANMELDING_ONVOLLEDIG", "R10")
                        .ontbreekt())
                .hasSize(6);
    }

    @Test
    void R10_een_meerderjarige_meldt_zich_zonder_ouders_aan() {
        MeldLeerlingAan op18 = zonderOuders("2008-09-01");
        MeldLeerlingAan dagErvoor = zonderOuders("2008-09-02");
        assertThat(Dossier.bij("DIA").doe("2026-09-01", Rol.ADMINISTRATIE, op18))
                .containsExactly("LeerlingAangemeld");
        weigert(
                () -> Dossier.bij("DIA").doe("2026-09-01", Rol.ADMINISTRATIE, dagErvoor),
                "AANMELDING_ONVOLLEDIG",
                "R10");
    }

    @Test
    void R10_een_aanmelding_is_niet_van_voor_de_geboorte() {
        assertThat(weigert(
                                () -> Dossier.bij("DIA")
                                        .doe("2027-09-01", Rol.ADMINISTRATIE, zonderOuders("2026-09-02")),
                                "AANMELDING_ONVOLLEDIG",
                                "R10")
                        .ontbreekt())
                .contains("aanmelddatum (niet voor de geboorte)");
    }

    private static MeldLeerlingAan zonderOuders(String geboren) {
        return new MeldLeerlingAan(
                LEERLING,
                AANMELDING,
                new Persoonsgegevens("Voorbeeld", LocalDate.parse(geboren)),
                LocalDate.parse("2026-09-01"),
                Instroomtype.ISK,
                null,
                false,
                null,
                List.of(),
                null,
                null,
                null);
    }

    @Test
    void R10_alleen_met_verwachte_ondersteuning_begint_de_termijn() {
        Dossier zonder = Dossier.bij("KLA");
        assertThat(zonder.doe("2026-03-16", Rol.OUDER, aanmelding("2026-03-16", Instroomtype.REGULIER_PO_VO, false)))
                .containsExactly("LeerlingAangemeld");
        assertThat(zonder.doe(
                        "2026-03-20",
                        Rol.ONDERSTEUNINGSCOORDINATOR,
                        new StelExtraOndersteuningsbehoefteVast(LEERLING, null, List.of("structuur"), null)))
                .containsExactly("ExtraOndersteuningsbehoefteVastgesteld", "ZorgplichtTermijnGestart");
        assertThat(zonder.staat().termijnen()).extracting(Termijn::eind).containsExactly(LocalDate.parse("2026-04-27"));
    }

    @Test
    void een_aanmelding_geeft_leeftijd_ouders_en_feiten() {
        Aanmeldingen staat = verwacht().staat();
        assertThat(staat.ouders().metGezag(LocalDate.parse("2026-03-01"))).containsExactly("O1");
        assertThat(staat.feiten().ouderIds()).containsExactlyInAnyOrder("O1", "O2");
        assertThat(staat.feiten().schoolId()).isEqualTo("KLA");
        assertThat(staat.leeftijdOp(LocalDate.parse("2026-02-28"))).isEqualTo(12);
        assertThat(staat.leeftijdOp(LocalDate.parse("2026-03-01"))).isEqualTo(13);
    }

    @Test
    void R11_een_tweede_open_aanmelding_wordt_geweigerd() {
        Dossier d = verwacht();
        weigert(
                () -> d.doe("2026-03-17", Rol.OUDER, aanmelding("2026-03-17", Instroomtype.REGULIER_PO_VO, false)),
                "AL_AANGEMELD",
                "R11");
        d.doe("2026-03-18", Rol.OUDER, new TrekAanmeldingIn(LEERLING, null, null, null));
        assertThat(d.staat().termijnen()).isEmpty();
        weigert(
                () -> d.doe("2026-03-19", Rol.OUDER, aanmelding("2026-03-19", Instroomtype.REGULIER_PO_VO, false)),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R12_zonder_voorkeurschool_geen_besluit_en_elders_geen_termijn() {
        Dossier d = Dossier.bij("DIA");
        MeldLeerlingAan c = aanmelding("2026-03-16", Instroomtype.REGULIER_PO_VO, true);
        d.doe(
                "2026-03-16",
                Rol.OUDER,
                new MeldLeerlingAan(
                        LEERLING,
                        AANMELDING,
                        c.persoonsgegevens(),
                        c.aanmelddatum(),
                        c.instroomtype(),
                        null,
                        true,
                        true,
                        c.ouders(),
                        null,
                        1,
                        "KL"));
        d.doe("2026-03-17", Rol.ONDERSTEUNINGSCOORDINATOR, gesprek());
        weigert(
                () -> d.doe("2026-03-18", Rol.DIRECTEUR, besluit(BesluitToelating.TOELATEN)),
                "VOORKEURSCHOOL_ONTBREEKT",
                "R12");
        d.doe("2026-03-18", Rol.OUDER, new GeefVoorkeurschoolOp(LEERLING, null, "COE"));
        assertThat(d.staat().termijnen()).isEmpty();
        assertThat(d.doe("2026-03-19", Rol.OUDER, new GeefVoorkeurschoolOp(LEERLING, null, "DIA")))
                .containsExactly("VoorkeurschoolOpgegeven", "ZorgplichtTermijnGestart");
        assertThat(d.doe("2026-03-20", Rol.DIRECTEUR, besluit(BesluitToelating.TOELATEN)))
                .containsExactly("ToelatingBesloten", "LeerlingToegelaten");
    }

    @Test
    void R12_R15_wie_terugkomt_als_voorkeurschool_verlengt_niet_nog_een_keer() {
        Dossier d = verwacht();
        d.doe("2026-04-20", Rol.AFDELINGSLEIDER, verleng(2));
        d.doe("2026-04-21", Rol.OUDER, new GeefVoorkeurschoolOp(LEERLING, null, "DIA"));
        assertThat(d.klok("2026-05-12")).isEmpty();
        weigert(() -> d.doe("2026-05-12", Rol.AFDELINGSLEIDER, verleng(1)), "VERLENGING_NIET_TOEGESTAAN", "R15");
        d.doe("2026-05-04", Rol.OUDER, new GeefVoorkeurschoolOp(LEERLING, null, "KLA"));
        assertThat(d.staat().termijnen()).extracting(Termijn::eind).containsExactly(LocalDate.parse("2026-05-11"));
        weigert(() -> d.doe("2026-05-04", Rol.AFDELINGSLEIDER, verleng(1)), "VERLENGING_NIET_TOEGESTAAN", "R15");
        assertThat(d.klok("2026-05-12")).containsExactly("ZorgplichtTermijnVerstreken");
    }

    @Test
    void R14_zes_weken_met_herinneringen_op_dag_28_en_38() {
        Dossier d = verwacht();
        assertThat(d.staat().termijnen()).extracting(Termijn::wek).containsExactly(LocalDate.parse("2026-04-13"));
        assertThat(d.klok("2026-04-12")).isEmpty();
        assertThat(d.klok("2026-04-13")).containsExactly("ZorgplichtTermijnNadert");
        assertThat(d.klok("2026-04-14")).isEmpty();
        assertThat(d.klok("2026-04-23")).containsExactly("ZorgplichtTermijnNadert");
        assertThat(d.klok("2026-04-27")).isEmpty();
        assertThat(d.klok("2026-04-28")).containsExactly("ZorgplichtTermijnVerstreken");
        assertThat(d.klok("2026-04-29")).isEmpty();
    }

    @Test
    void R14_het_besluit_sluit_de_termijn() {
        Dossier d = verwacht();
        d.doe("2026-03-25", Rol.MENTOR, gesprek());
        d.doe("2026-04-20", Rol.DIRECTEUR, besluit(BesluitToelating.TOELATEN));
        assertThat(d.staat().termijnen()).isEmpty();
        assertThat(d.klok("2026-06-30")).isEmpty();
    }

    @Test
    void R15_verlengen_kan_een_keer_met_hooguit_vier_weken_voor_het_einde() {
        Dossier d = verwacht();
        weigert(() -> d.doe("2026-04-02", Rol.AFDELINGSLEIDER, verleng(5)), "VERLENGING_NIET_TOEGESTAAN", "R15");
        weigert(() -> d.doe("2026-04-02", Rol.AFDELINGSLEIDER, verleng(0)), "VERLENGING_NIET_TOEGESTAAN", "R15");
        weigert(
                () -> d.doe(
                        "2026-04-02", Rol.AFDELINGSLEIDER, new VerlengZorgplichtTermijn(LEERLING, null, 2, " ", null)),
                "VERLENGING_NIET_TOEGESTAAN",
                "R15");
        assertThat(weigert(
                                () -> d.doe("2026-03-31", Rol.AFDELINGSLEIDER, verleng(4)),
                                "VERLENGING_NIET_TOEGESTAAN",
                                "R15")
                        .ontbreekt())
                .containsExactly("schriftelijkOp (uiterlijk vandaag)");
        weigert(() -> d.doe("2026-04-28", Rol.AFDELINGSLEIDER, verleng(4)), "VERLENGING_NIET_TOEGESTAAN", "R15");
        assertThat(d.events("2026-04-27", Rol.AFDELINGSLEIDER, verleng(4)))
                .singleElement()
                .isInstanceOfSatisfying(ZorgplichtTermijnVerlengd.class, e -> assertThat(e.einddatum())
                        .isEqualTo("2026-05-25"));
        weigert(() -> d.doe("2026-04-28", Rol.AFDELINGSLEIDER, verleng(1)), "VERLENGING_NIET_TOEGESTAAN", "R15");
        assertThat(d.klok("2026-05-25")).doesNotContain("ZorgplichtTermijnVerstreken");
        assertThat(d.klok("2026-05-26")).containsExactly("ZorgplichtTermijnVerstreken", "ZorgplichtTermijnVerstreken");
    }

    @Test
    void R16_na_tien_weken_plaatst_de_school_tijdelijk() {
        Dossier d = verwacht();
        d.klok("2026-04-28");
        PlaatsTijdelijk plaats = new PlaatsTijdelijk(LEERLING, null, null);
        assertThat(weigert(() -> d.doe("2026-05-25", Rol.DIRECTEUR, plaats), "STATUS_ONJUIST", "R16")
                        .ontbreekt())
                .containsExactly("vanaf (na 2026-05-25)");
        assertThat(d.staat().termijnen()).extracting(Termijn::soort).containsExactly("ZORGPLICHT_TIEN_WEKEN");
        assertThat(d.klok("2026-05-25")).isEmpty();
        assertThat(d.klok("2026-05-26")).containsExactly("ZorgplichtTermijnVerstreken");
        assertThat(d.doe("2026-05-26", Rol.DIRECTEUR, plaats)).containsExactly("LeerlingTijdelijkGeplaatst");
        assertThat(weigert(() -> d.doe("2026-05-26", Rol.DIRECTEUR, plaats), "STATUS_ONJUIST", "R16")
                        .ontbreekt())
                .containsExactly("eenmalig (de leerling is al tijdelijk geplaatst)");
        d.doe("2026-05-26", Rol.MENTOR, Dossier.warmeOverdracht());
        assertThat(d.doe("2026-05-27", Rol.ADMINISTRATIE, Dossier.inschrijving()))
                .containsExactly("LeerlingIngeschreven");
        d.doe("2026-05-28", Rol.MENTOR, gesprek());
        assertThat(d.doe("2026-05-29", Rol.DIRECTEUR, besluit(BesluitToelating.TOELATEN)))
                .containsExactly("ToelatingBesloten", "LeerlingToegelaten");
        assertThat(d.staat().feiten().isIngeschreven(LocalDate.parse("2026-05-27")))
                .isTrue();
    }

    @Test
    void R16_wie_tijdelijk_geplaatst_wordt_is_dat_vanaf_zijn_dag() {
        Dossier d = verwacht();
        d.klok("2026-05-26");
        d.doe("2026-05-26", Rol.MENTOR, Dossier.warmeOverdracht());
        d.doe("2026-05-26", Rol.DIRECTEUR, new PlaatsTijdelijk(LEERLING, null, LocalDate.parse("2026-06-01")));
        weigert(() -> d.doe("2026-05-27", Rol.ADMINISTRATIE, Dossier.inschrijving()), "DAG_ONJUIST", null);
        assertThat(d.doe(
                        "2026-05-27",
                        Rol.ADMINISTRATIE,
                        new SchrijfLeerlingIn(LEERLING, null, null, null, LocalDate.parse("2026-06-01"))))
                .containsExactly("LeerlingIngeschreven");
    }

    @Test
    void R17_ontbrekende_informatie_is_een_aandachtspunt_en_geen_weigering() {
        Dossier d = verwacht();
        VraagAanvullendeInformatieOp vraag =
                new VraagAanvullendeInformatieOp(LEERLING, null, Informatiebron.OUDER, null, null, null);
        assertThat(d.doe("2026-03-20", Rol.AFDELINGSLEIDER, vraag)).containsExactly("AanvullendeInformatieOpgevraagd");
        assertThat(d.doe("2026-03-27", Rol.AFDELINGSLEIDER, vraag))
                .containsExactly("AanvullendeInformatieOpgevraagd", "R17:INFORMATIE_ONTBREEKT");
        OntvangAanvullendeInformatie antwoord = new OntvangAanvullendeInformatie(LEERLING, null, "doc-1", null);
        d.doe("2026-03-28", Rol.AFDELINGSLEIDER, antwoord);
        d.doe("2026-03-29", Rol.MENTOR, gesprek());
        assertThat(d.doe("2026-03-30", Rol.DIRECTEUR, besluit(BesluitToelating.TOELATEN)))
                .containsExactly("ToelatingBesloten", "LeerlingToegelaten", "R17:INFORMATIE_ONTBREEKT");
    }

    @Test
    void R47_een_externe_instantie_wordt_alleen_met_toestemming_gevraagd() {
        Dossier d = Dossier.bij("COE");
        d.doe("2026-09-01", Rol.OUDER, aanmelding("2026-09-01", Instroomtype.REGULIER_PO_VO, false));
        String ggd = nl.zorgspoor.core.Proef.school("COE").partners().values().stream()
                .filter(p -> p.partnerType() == nl.zorgspoor.core.gedeeld.PartnerType.GGD)
                .findFirst()
                .orElseThrow()
                .partnerId();
        VraagAanvullendeInformatieOp vraag =
                new VraagAanvullendeInformatieOp(LEERLING, null, Informatiebron.EXTERN, ggd, null, null);
        weigert(() -> d.doe("2026-09-02", Rol.AFDELINGSLEIDER, vraag), "TOESTEMMING_ONTBREEKT", "R47");
        d.toestemmingen.add("OPVRAGEN_GEGEVENS:GGD");
        assertThat(d.doe("2026-09-02", Rol.AFDELINGSLEIDER, vraag)).containsExactly("AanvullendeInformatieOpgevraagd");
    }

    @Test
    void R47_een_instantie_die_geen_partner_is_wordt_gevraagd_met_de_toestemming_die_haar_noemt() {
        Dossier d = Dossier.bij("COE");
        d.doe("2026-09-01", Rol.OUDER, aanmelding("2026-09-01", Instroomtype.REGULIER_PO_VO, true));
        d.toestemmingen.add("OPVRAGEN_GEGEVENS");
        weigert(
                () -> d.doe("2026-09-02", Rol.AFDELINGSLEIDER, vraagExtern("HUISARTS-1", null)),
                "TOESTEMMING_ONTBREEKT",
                "R47");
        weigert(
                () -> d.doe("2026-09-02", Rol.AFDELINGSLEIDER, vraagExtern(null, "T-OPVRAGEN_GEGEVENS")),
                "TOESTEMMING_ONTBREEKT",
                "R47");
        assertThat(d.doe("2026-09-02", Rol.AFDELINGSLEIDER, vraagExtern("HUISARTS-1", "T-OPVRAGEN_GEGEVENS")))
                .containsExactly("AanvullendeInformatieOpgevraagd");
    }

    private static VraagAanvullendeInformatieOp vraagExtern(String partnerId, String toestemmingId) {
        return new VraagAanvullendeInformatieOp(LEERLING, null, Informatiebron.EXTERN, partnerId, null, toestemmingId);
    }
}
