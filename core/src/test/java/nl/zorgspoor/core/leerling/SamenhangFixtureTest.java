package nl.zorgspoor.core.leerling;

import static nl.zorgspoor.core.gedeeld.Rol.*;
import static nl.zorgspoor.core.leerling.Levensloop.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Stroomproef;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.StelExtraOndersteuningsbehoefteVast;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.WijsMentorToe;
import nl.zorgspoor.core.leerling.casus.CasusCommand.BrengLeerlingInJES;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingInJESIngebracht;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingVanAgendaGehaald;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.UitgenodigdVoorFlexZat;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.UitnodigingFlexZatVervallen;
import nl.zorgspoor.core.leerling.jos.JOSCommand.VulJOSAanmeldformulierIn;
import nl.zorgspoor.core.leerling.jos.JOSEvent.*;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatCommand.LegMentorgesprekVast;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatEvent.MentorgesprekVastgelegd;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatEvent.MentorgesprekkenVerwacht;
import nl.zorgspoor.core.leerling.opp.OPPCommand.Secties;
import nl.zorgspoor.core.leerling.opp.OPPCommand.StelOPPOp;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPVerwacht;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.*;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVAangevraagd;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.InformeerOuders;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.VerleenToestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingIngetrokken;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerleend;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerlopen;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.EvalueerTraject;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.SluitTrajectAf;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.TrajectAfgesloten;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.TrajectfaseGewijzigd;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Terugmelding;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.TrekVerwijzingIn;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VerwerkTerugmelding;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import nl.zorgspoor.core.termijn.TermijnCommand.BewaakTermijnen;
import org.junit.jupiter.api.Test;

/** The rules that one area keeps about another: what the wiring of a student's stream is for. */
class SamenhangFixtureTest {

    private static final VulJOSAanmeldformulierIn FORMULIER =
            new VulJOSAanmeldformulierIn(L, "J1", null, "06-1", List.of("gesprek"), null);

    private static final VraagTLVAan VRAAG_TLV = new VraagTLVAan(L, "TLV1", null, "1", null, "VSO", null, null);

    // Who acts

    @Test
    void R3_een_mentor_legt_niets_vast_over_de_leerling_van_een_ander() {
        var gesprek = new LegMentorgesprekVast(L, null, "gaat", "goed");
        ingeschreven().opdracht(als(MENTOR, "M2"), gesprek).weigert("ROL_NIET_BEVOEGD", Regel.ROL);
        ingeschreven().opdracht(als(MENTOR, "M1"), gesprek).geeft(MentorgesprekVastgelegd.class);
    }

    @Test
    void R3_een_ouder_geeft_geen_toestemming_voor_het_kind_van_een_ander() {
        aangemeld()
                .opdracht(Proef.voor(als(OUDER, "O9"), "L-COE-909"), toestemming("T1", ToestemmingDoel.FLEXZAT, null))
                .weigert("ROL_NIET_BEVOEGD", Regel.ROL);
    }

    @Test
    void R3_een_ouder_meldt_alleen_het_eigen_kind_aan() {
        Stroomproef.van(Leerling.SOORT)
                .opdracht(Proef.voor(als(OUDER, "O9"), "L-COE-909"), meldAan())
                .weigert("ROL_NIET_BEVOEGD", Regel.ROL);
    }

    @Test
    void R9_een_andere_school_komt_er_niet_bij() {
        aangemeld()
                .opdracht(als("DIA", ONDERSTEUNINGSCOORDINATOR, "OC"), new WijsMentorToe(L, "M1", null))
                .weigert("ANDERE_SCHOOL", Regel.DOELSCHOOLISOLATIE);
    }

    // Toestemming

    @Test
    void R49_alleen_een_ouder_met_gezag_uit_de_aanmelding_geeft_toestemming() {
        aangemeld()
                .opdracht(
                        oc(),
                        new VerleenToestemming(
                                L, "T1", ToestemmingDoel.FLEXZAT, null, null, List.of("O2"), null, null, null, null))
                .weigert("NIET_BEVOEGD_TOT_TOESTEMMING", Regel.TOEST_LEEFTIJD);
        aangemeld()
                .opdracht(oc(), toestemming("T1", ToestemmingDoel.FLEXZAT, null))
                .geeft(ToestemmingVerleend.class);
    }

    @Test
    void R45_zonder_toestemming_wordt_niemand_van_buiten_uitgenodigd_voor_een_flexzat() {
        metGeplandeFlexZat().opdracht(oc(), nodigUit(SWV_CONSULENT)).weigert("TOESTEMMING_ONTBREEKT", Regel.EXTERN_MET);
        metGeplandeFlexZat()
                .na(oc(), toestemming("T1", ToestemmingDoel.FLEXZAT, null))
                .opdracht(oc(), nodigUit(SWV_CONSULENT))
                .geeft(UitgenodigdVoorFlexZat.class);
    }

    @Test
    void R45_zonder_toestemming_gaat_er_geen_verwijzing_uit() {
        aangemeld()
                .na(oc(), bereidVoor(PartnerType.SOCIAAL_TEAM))
                .opdracht(oc(), verzend())
                .weigert("TOESTEMMING_ONTBREEKT", Regel.EXTERN_MET);
    }

    @Test
    void R46_zonder_toestemming_komt_een_leerling_niet_in_een_groot_jes() {
        BrengLeerlingInJES breng = new BrengLeerlingInJES(L, GROOT_JES, "wat heeft deze leerling nodig?", null);
        var dia = als("DIA", ONDERSTEUNINGSCOORDINATOR, "OC");
        aangemeld("DIA").opdracht(dia, breng).weigert("TOESTEMMING_ONTBREEKT", Regel.GROOTJES_TOEST);
        aangemeld("DIA")
                .na(dia, toestemming("T1", ToestemmingDoel.GROOT_JES, null))
                .opdracht(dia, breng)
                .geeft(LeerlingInJESIngebracht.class);
    }

    @Test
    void R50_met_de_toestemming_vervalt_de_uitnodiging_die_erop_rust() {
        metGeplandeFlexZat()
                .na(oc(), toestemming("T1", ToestemmingDoel.FLEXZAT, null))
                .na(oc(), nodigUit(SWV_CONSULENT))
                .na(oc(), nodigUit(MENTOR))
                .opdracht(ouder(), trekIn("T1"))
                .geeft(ToestemmingIngetrokken.class, UitnodigingFlexZatVervallen.class);
    }

    @Test
    void R50_met_de_toestemming_stopt_de_open_verwijzing() {
        verwezen().opdracht(ouder(), trekIn("T1")).geeft(ToestemmingIngetrokken.class, VerwijzingIngetrokken.class);
    }

    @Test
    void R50_met_de_toestemming_gaat_een_leerling_van_de_agenda() {
        var dia = als("DIA", ONDERSTEUNINGSCOORDINATOR, "OC");
        aangemeld("DIA")
                .na(dia, toestemming("T1", ToestemmingDoel.GROOT_JES, null))
                .na(dia, new BrengLeerlingInJES(L, GROOT_JES, "wat heeft deze leerling nodig?", null))
                .opdracht(dia, trekIn("T1"))
                .geeft(ToestemmingIngetrokken.class, LeerlingVanAgendaGehaald.class);
    }

    @Test
    void R51_met_een_verlopen_toestemming_stopt_de_open_verwijzing() {
        aangemeld()
                .na(
                        oc(),
                        new VerleenToestemming(
                                L,
                                "T1",
                                ToestemmingDoel.SOCIAAL_TEAM,
                                null,
                                null,
                                List.of("O1"),
                                null,
                                null,
                                OP.plusDays(1),
                                null))
                .na(oc(), bereidVoor(PartnerType.SOCIAAL_TEAM))
                .na(oc(), verzend())
                .opdracht(
                        Proef.context("COE", SYSTEEM, "KLOK", "2026-09-16", "BewaakTermijnen"), new BewaakTermijnen(L))
                .geeft(ToestemmingVerlopen.class, VerwijzingIngetrokken.class);
    }

    // JOS

    @Test
    void R145_jos_wordt_pas_ingezet_als_het_team_de_leerling_besprak() {
        josAangevraagd().opdracht(oc("2026-09-28"), zetJOSIn()).weigert("TEAMBESPREKING_ONTBREEKT", Regel.JOS_ROUTE);
        besproken(josAangevraagd()).opdracht(oc("2026-09-28"), zetJOSIn()).geeft(InzetJOSBesloten.class);
    }

    @Test
    void R146_het_formulier_van_jos_verzendt_de_verwijzing() {
        besproken(josAangevraagd())
                .na(oc("2026-09-28"), zetJOSIn())
                .opdracht(oc("2026-09-28"), FORMULIER)
                .geeft(JOSAanmeldformulierIngevuld.class, VerwijzingVerzonden.class);
    }

    @Test
    void R237_een_weigering_van_jos_beeindigt_de_jos() {
        besproken(josAangevraagd())
                .na(oc("2026-09-28"), zetJOSIn())
                .na(oc("2026-09-28"), FORMULIER)
                .opdracht(
                        Proef.context("COE", JOS_MEDEWERKER, "J", "2026-09-30", "VerwerkTerugmelding"),
                        new VerwerkTerugmelding(L, "J1", "B1", 1, Terugmelding.GEWEIGERD, null, null))
                .geeft(VerwijzingGeweigerdDoorPartner.class, JOSVoortijdigBeeindigd.class);
    }

    @Test
    void een_ingetrokken_verwijzing_naar_jos_beeindigt_de_jos() {
        besproken(josAangevraagd())
                .na(oc("2026-09-28"), zetJOSIn())
                .na(oc("2026-09-28"), FORMULIER)
                .opdracht(oc("2026-09-28"), new TrekVerwijzingIn(L, "J1", null))
                .geeft(VerwijzingIngetrokken.class, JOSVoortijdigBeeindigd.class);
    }

    // Route

    @Test
    void R95_een_flexzat_wordt_alleen_gepland_in_de_fase_van_de_route_die_de_school_noemt() {
        aangemeld()
                .na(als(MENTOR, "M1"), vraagFlexZat())
                .opdracht(oc(), planFlexZat())
                .weigert("FASE_ONJUIST", Regel.FZ_OC);
    }

    @Test
    void R4_een_aangevraagde_tlv_brengt_de_leerling_verder_op_de_route() {
        naDeFlexZat(tlvCompleet())
                .na(oc(), new InformeerOuders(L, "TLV", null, null, null))
                .opdracht(oc(), VRAAG_TLV)
                .geeft(TLVAangevraagd.class, TrajectfaseGewijzigd.class);
    }

    @Test
    void R54_een_stap_naar_meer_ondersteuning_buiten_de_ouders_om_valt_op() {
        naDeFlexZat(tlvCompleet())
                .opdracht(oc(), VRAAG_TLV)
                .geeft(TLVAangevraagd.class, TrajectfaseGewijzigd.class, AandachtspuntGesignaleerd.class);
    }

    @Test
    void R242_een_traject_gaat_niet_dicht_zolang_een_verwijzing_openstaat() {
        var ingeschreven = ingeschreven().na(oc(), new EvalueerTraject(L, null, Effect.VOLDOENDE, null, null));
        var verwezen = ingeschreven
                .na(oc(), toestemming("T1", ToestemmingDoel.SOCIAAL_TEAM, null))
                .na(oc(), bereidVoor(PartnerType.SOCIAAL_TEAM))
                .na(oc(), verzend());
        SluitTrajectAf sluit = new SluitTrajectAf(L, null, null, null);
        verwezen.opdracht(oc(), sluit).weigert("OPENSTAANDE_ZAKEN", Regel.TRAJECT_EVAL);
        verwezen.na(oc(), new TrekVerwijzingIn(L, "V1", null))
                .opdracht(oc(), sluit)
                .geeft(TrajectAfgesloten.class, TrajectfaseGewijzigd.class);
    }

    @Test
    void R119_met_de_inschrijving_van_wie_meer_nodig_heeft_begint_de_termijn_voor_het_OPP() {
        toegelaten()
                .na(oc(), new StelExtraOndersteuningsbehoefteVast(L, null, List.of("structuur"), null))
                .opdracht(als(ADMINISTRATIE, "ADM"), schrijfIn())
                .geeft(LeerlingIngeschreven.class, MentorgesprekkenVerwacht.class, OPPVerwacht.class);
    }

    @Test
    void R242_een_traject_gaat_niet_dicht_zolang_een_OPP_openstaat() {
        ingeschreven()
                .na(oc(), new EvalueerTraject(L, null, Effect.VOLDOENDE, null, null))
                .na(oc(), new StelOPPOp(L, "OPP1", null, null, List.of(MENTOR), "format-swv", Secties.LEEG, null))
                .opdracht(oc(), new SluitTrajectAf(L, null, null, null))
                .weigert("OPENSTAANDE_ZAKEN", Regel.TRAJECT_EVAL);
    }

    @Test
    void R75_met_de_inschrijving_begint_het_werk_van_de_mentor() {
        toegelaten()
                .opdracht(als(ADMINISTRATIE, "ADM"), schrijfIn())
                .geeft(LeerlingIngeschreven.class, MentorgesprekkenVerwacht.class);
    }

    @Test
    void R155_naar_maatschappelijk_werk_gaat_een_leerling_alleen_uit_een_plan() {
        aangemeld("DIA")
                .opdracht(als("DIA", ONDERSTEUNINGSCOORDINATOR, "OC"), bereidVoor(PartnerType.SMW))
                .weigert("PLAN_VAN_AANPAK_ONTBREEKT", Regel.SMW_AANMELDING);
    }

    // TLV

    @Test
    void R191_zonder_flexzat_wordt_geen_tlv_aangevraagd() {
        tlvCompleet().opdracht(oc(), VRAAG_TLV).weigert("FLEXZAT_ONTBREEKT", Regel.TLV_FLEXZAT);
    }

    private static Stroomproef tlvCompleet() {
        var dossier = aangemeld()
                .na(oc(), naar("FASE_3B"))
                .na(oc(), new StartTLVDossier(L, "TLV1", TlvSoort.VSO, "grens C4 is bereikt", List.of()));
        for (StukType stuk : Arrays.stream(StukType.values())
                .filter(s -> s != StukType.HANDTEKENINGEN)
                .toList()) {
            dossier = dossier.na(oc(), new VoegTLVStukToe(L, "TLV1", stuk, "doc-" + stuk, null));
        }
        return dossier.na(oc(), new RegistreerOuderakkoordTLV(L, "TLV1", true, true, List.of("O1"), null));
    }

    /** Asked, planned and held on the day itself, with everybody there. */
    private static Stroomproef naDeFlexZat(Stroomproef leerling) {
        var flexzat = leerling.na(oc(), toestemming("T1", ToestemmingDoel.FLEXZAT, null))
                .na(als(MENTOR, "M1"), vraagFlexZat())
                .na(oc(), new PlanFlexZat(L, "F1", OP.atTime(10, 0), null, Map.of()));
        List<Rol> vast = List.of(MENTOR, SOCIAAL_TEAM, SWV_CONSULENT, OUDER, LEERLING);
        for (Rol rol : vast) {
            flexzat = flexzat.na(oc(), nodigUit(rol));
        }
        for (Voorbereidingsonderdeel onderdeel : Voorbereidingsonderdeel.values()) {
            flexzat = flexzat.na(oc(), new VulVoorbereidingFlexZatAan(L, "F1", onderdeel, null, "ingevuld"));
        }
        List<Aanwezige> aanwezigen =
                vast.stream().map(r -> new Aanwezige(r, null)).toList();
        return flexzat.na(oc(), new HoudFlexZat(L, "F1", null, aanwezigen, null, null, null));
    }

    // Herhaling

    @Test
    void R237_hetzelfde_bericht_van_een_partner_legt_niets_nieuws_vast() {
        var bericht = new VerwerkTerugmelding(L, "V1", "B1", 1, Terugmelding.GEACCEPTEERD, null, null);
        verwezen()
                .na(als(SOCIAAL_TEAM, "ST"), bericht)
                .opdracht(als(SOCIAAL_TEAM, "ST"), bericht)
                .geeft();
    }
}
