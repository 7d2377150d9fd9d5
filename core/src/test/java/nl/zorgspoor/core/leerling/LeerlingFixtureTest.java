package nl.zorgspoor.core.leerling;

import static nl.zorgspoor.core.gedeeld.Rol.*;
import static nl.zorgspoor.core.leerling.Levensloop.*;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Stroomproef;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Screeningsoort;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.WijsMentorToe;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.MentorToegewezen;
import nl.zorgspoor.core.leerling.casus.CasusCommand.*;
import nl.zorgspoor.core.leerling.casus.CasusEvent.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.*;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;
import nl.zorgspoor.core.leerling.interventie.InterventieCommand.*;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.*;
import nl.zorgspoor.core.leerling.jos.JOSCommand.*;
import nl.zorgspoor.core.leerling.jos.JOSEvent.*;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatCommand.LegMentorgesprekVast;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatEvent.*;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekCommand.*;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekEvent.OnderzoeksbesprekingVerwacht;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekEvent.OnderzoeksverslagOntvangen;
import nl.zorgspoor.core.leerling.plan.PlanCommand.*;
import nl.zorgspoor.core.leerling.plan.PlanEvent.*;
import nl.zorgspoor.core.leerling.screening.ScreeningCommand.RegistreerScreeningsuitslag;
import nl.zorgspoor.core.leerling.screening.ScreeningCommand.Uitslag;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.*;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.VerleenToestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.*;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.*;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import org.junit.jupiter.api.Test;

/** Each area of a student's stream does its work when all is well. */
class LeerlingFixtureTest {

    @Test
    void een_leerling_begint_met_een_aanmelding() {
        Stroomproef.van(Leerling.SOORT)
                .opdracht(als(ADMINISTRATIE, "ADM"), meldAan())
                .geeft(LeerlingAangemeld.class);
    }

    @Test
    void wie_is_toegelaten_wordt_ingeschreven_en_krijgt_een_mentor() {
        toegelaten()
                .opdracht(als(ADMINISTRATIE, "ADM"), schrijfIn())
                .geeft(LeerlingIngeschreven.class, MentorgesprekkenVerwacht.class);
        toegelaten()
                .na(als(ADMINISTRATIE, "ADM"), schrijfIn())
                .opdracht(als(AFDELINGSLEIDER, "AL"), new WijsMentorToe(L, "M1", null))
                .geeft(MentorToegewezen.class);
    }

    @Test
    void ouders_geven_toestemming_en_trekken_die_in() {
        aangemeld()
                .opdracht(ouder(), toestemming("T1", ToestemmingDoel.FLEXZAT, null))
                .geeft(ToestemmingVerleend.class);
        aangemeld()
                .na(ouder(), toestemming("T1", ToestemmingDoel.FLEXZAT, null))
                .opdracht(ouder(), trekIn("T1"))
                .geeft(ToestemmingIngetrokken.class);
    }

    @Test
    void een_docent_signaleert_en_de_mentor_wordt_ingeschakeld() {
        ingeschreven()
                .opdracht(
                        als(DOCENT, "D1"),
                        new SignaleerZorg(
                                L,
                                "Z1",
                                null,
                                List.of(Signaaldomein.GEDRAG),
                                List.of("vergeet elke dag zijn boeken"),
                                null,
                                null))
                .geeft(ZorgGesignaleerd.class, MentorIngeschakeld.class);
    }

    @Test
    void een_mentor_legt_een_gesprek_vast() {
        ingeschreven()
                .opdracht(als(MENTOR, "M1"), new LegMentorgesprekVast(L, null, "gaat", "goed"))
                .geeft(MentorgesprekVastgelegd.class);
    }

    @Test
    void een_flexzat_wordt_aangevraagd_en_gepland() {
        aangemeld().opdracht(als(MENTOR, "M1"), vraagFlexZat()).geeft(FlexZatAangevraagd.class);
        aangemeld()
                .na(oc(), naar("FASE_3B"))
                .na(als(MENTOR, "M1"), vraagFlexZat())
                .opdracht(oc(), planFlexZat())
                .geeft(FlexZatGepland.class);
    }

    @Test
    void een_leerling_wordt_in_een_overleg_besproken() {
        aangemeld()
                .opdracht(oc(), new ZetLeerlingOpAgenda(L, TEAM, "wat nu?", null))
                .geeft(LeerlingOpAgendaGezet.class);
        aangemeld()
                .na(oc(), new ZetLeerlingOpAgenda(L, TEAM, "wat nu?", null))
                .opdracht(oc("2026-09-28"), bespreking())
                .geeft(BesprekingVastgelegd.class);
    }

    @Test
    void een_verwijzing_wordt_voorbereid_verzonden_en_beantwoord() {
        aangemeld()
                .opdracht(oc(), bereidVoor(PartnerType.SOCIAAL_TEAM))
                .geeft(VerwijzingVoorbereid.class, AandachtspuntGesignaleerd.class);
        aangemeld()
                .na(oc(), toestemming("T1", ToestemmingDoel.SOCIAAL_TEAM, null))
                .na(oc(), bereidVoor(PartnerType.SOCIAAL_TEAM))
                .opdracht(oc(), verzend())
                .geeft(VerwijzingVerzonden.class);
        verwezen()
                .opdracht(
                        als(SOCIAAL_TEAM, "ST"),
                        new VerwerkTerugmelding(L, "V1", "B1", 1, Terugmelding.GEACCEPTEERD, null, null))
                .geeft(VerwijzingGeaccepteerd.class);
    }

    @Test
    void jos_loopt_van_vraag_tot_afronding() {
        var ingezet = besproken(josAangevraagd()).na(oc("2026-09-28"), zetJOSIn());
        var begonnen = ingezet.na(
                        oc("2026-09-28"), new VulJOSAanmeldformulierIn(L, "J1", null, "06-1", List.of("gesprek"), null))
                .na(
                        oc("2026-09-28"),
                        new LegJOSStartgesprekVast(L, "J1", null, List.of(OUDER, MENTOR, LEERLING), List.of()))
                .na(oc("2026-09-28"), toestemming("TJ", ToestemmingDoel.JOS_BEGELEIDING, null))
                .na(oc("2026-09-28"), new StelJOSDoelenVast(L, "J1", List.of("agenda"), null));
        begonnen.opdracht(oc("2026-09-28"), new StartJOSBegeleiding(L, "J1", null, null))
                .geeft(JOSBegeleidingGestart.class, HandelingsplanVerwacht.class);
        begonnen.na(oc("2026-09-28"), new StartJOSBegeleiding(L, "J1", null, null))
                .opdracht(
                        oc("2026-11-02"),
                        new RondJOSAf(L, "J1", Effect.VOLDOENDE, LocalDate.parse("2026-11-02"), List.of(true)))
                .geeft(JOSAfgerond.class);
    }

    @Test
    void een_tlv_dossier_wordt_gestart_en_gevuld() {
        StartTLVDossier start = new StartTLVDossier(L, "TLV1", TlvSoort.VSO, "grens C4 is bereikt", List.of());
        aangemeld().opdracht(oc(), start).geeft(TLVDossierGestart.class);
        aangemeld()
                .na(oc(), start)
                .opdracht(oc(), new VoegTLVStukToe(L, "TLV1", StukType.OPP, "doc-1", null))
                .geeft(TLVStukToegevoegd.class);
    }

    @Test
    void een_interventie_loopt_van_inzet_tot_einde() {
        ZetInterventieIn inzet = new ZetInterventieIn(
                L, "I1", "REKENBEGELEIDING", null, "D1", "tafels", null, null, null, null, null, null, null);
        EvalueerInterventie evaluatie = new EvalueerInterventie(L, "I1", Effect.VOLDOENDE, "stoppen", null);
        BeeindigInterventie einde = new BeeindigInterventie(L, "I1", null);
        var begonnen = ingeschreven().na(oc(), inzet);

        ingeschreven().opdracht(oc(), inzet).geeft(InterventieIngezet.class);
        begonnen.opdracht(oc(), einde).weigert("EVALUATIE_ONTBREEKT", Regel.INTERV_EVAL);
        begonnen.opdracht(oc(), evaluatie).geeft(InterventieGeevalueerd.class);
        begonnen.na(oc(), evaluatie).opdracht(oc(), einde).geeft(InterventieBeeindigd.class);
    }

    @Test
    void een_handelingsplan_volgt_op_een_observatie_en_wordt_bijgesteld_na_een_evaluatie() {
        Context mentor = als(MENTOR, "M1");
        StelHandelingsplanOp plan = new StelHandelingsplanOp(
                L,
                "P1",
                null,
                List.of(),
                "plant niet",
                List.of("plant elke week"),
                List.of("agenda"),
                LocalDate.parse("2026-12-15"),
                null,
                List.of(LEERLING, OUDER),
                null,
                null,
                List.of());
        StelHandelingsplanBij bijstelling = new StelHandelingsplanBij(
                L, "P1", List.of("plant elke dag"), List.of("app"), LocalDate.parse("2027-01-15"), null, List.of());

        // The intake of this student is an observation; who has none gets no plan (R82).
        aangemeld().opdracht(mentor, plan).weigert("HGW_STAP_ONTBREEKT", Regel.HGW_VOLGORDE);
        ingeschreven().opdracht(mentor, plan).geeft(HandelingsplanOpgesteld.class, AandachtspuntGesignaleerd.class);
        ingeschreven().na(mentor, plan).opdracht(mentor, bijstelling).weigert("HGW_STAP_ONTBREEKT", Regel.HGW_VOLGORDE);
        ingeschreven()
                .na(mentor, plan)
                .na(mentor, new EvalueerHandelingsplan(L, "P1", Effect.DEELS, null, null))
                .opdracht(mentor, bijstelling)
                .geeft(HandelingsplanBijgesteld.class);
    }

    @Test
    void een_onderzoek_wordt_gevraagd_en_het_verslag_komt_binnen() {
        VraagOnderzoekAan vraag =
                new VraagOnderzoekAan(L, "O1", Onderzoeksoort.DYSLEXIE, "waarom leest dit kind niet", "bureau", null);

        ingeschreven().opdracht(oc(), vraag).weigert("TOESTEMMING_ONTBREEKT", Regel.ONDERZOEK_IB);
        var gevraagd = ingeschreven()
                .na(
                        als(REMEDIAL_TEACHER, "RT"),
                        new RegistreerScreeningsuitslag(L, Screeningsoort.SPELLING, Uitslag.UITVAL, null, null))
                .na(
                        oc(),
                        new VerleenToestemming(
                                L,
                                "TO",
                                ToestemmingDoel.ONDERZOEK,
                                PartnerType.ONDERZOEKSBUREAU,
                                List.of(Gegevenssoort.ONDERZOEKSVERSLAG),
                                List.of("O1"),
                                Vorm.HANDTEKENING,
                                null,
                                null,
                                null))
                .na(oc(), vraag);
        gevraagd.opdracht(oc(), new OntvangOnderzoeksverslag(L, "O1", null, "doc-1", "dyslexie"))
                .geeft(OnderzoeksverslagOntvangen.class, OnderzoeksbesprekingVerwacht.class);
    }

    @Test
    void de_mentor_krijgt_wat_de_coordinator_deelt_en_de_ouder_krijgt_inzage() {
        VraagInzage verzoek = new VraagInzage(L, "INZ1", List.of(), null);

        ingeschreven()
                .opdracht(oc(), new DeelMetMentor(L, "thuis", "verhuist in mei", List.of()))
                .geeft(InformatieMetMentorGedeeld.class);
        ingeschreven().opdracht(ouder(), verzoek).geeft(InzageGevraagd.class);
        ingeschreven()
                .na(ouder(), verzoek)
                .opdracht(oc(), new VerleenInzage(L, "O1", List.of(), null))
                .geeft(InzageVerleend.class);
    }
}
