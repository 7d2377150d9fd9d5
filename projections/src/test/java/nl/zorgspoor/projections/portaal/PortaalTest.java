package nl.zorgspoor.projections.portaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.VoorkeurschoolOpgegeven;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.ZorgplichtTermijnGestart;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.ZorgplichtTermijnVerlengd;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.Doorstroomrichting;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingDoorgestroomd;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.NiveauDefinitiefVastgesteld;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatGepland;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatVerzet;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.UitgenodigdVoorFlexZat;
import nl.zorgspoor.core.leerling.oov.OOVCommand.OovReden;
import nl.zorgspoor.core.leerling.oov.OOVCommand.OovType;
import nl.zorgspoor.core.leerling.oov.OOVEvent.OOVAangevraagd;
import nl.zorgspoor.core.leerling.oov.OOVEvent.OOVGestart;
import nl.zorgspoor.core.leerling.opp.OPPCommand.Hoormoment;
import nl.zorgspoor.core.leerling.opp.OPPCommand.OPPDeel;
import nl.zorgspoor.core.leerling.opp.OPPCommand.OPPSoort;
import nl.zorgspoor.core.leerling.opp.OPPCommand.Secties;
import nl.zorgspoor.core.leerling.opp.OPPEvent.LeerlingOverOPPGehoord;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPOndertekend;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPOpPapierBetwist;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPOpgesteld;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPWoordOpPapierVastgelegd;
import nl.zorgspoor.core.leerling.opp.OPPEvent.Woord;
import nl.zorgspoor.core.leerling.plan.PlanCommand.Plansoort;
import nl.zorgspoor.core.leerling.plan.PlanEvent.HandelingsplanBijgesteld;
import nl.zorgspoor.core.leerling.plan.PlanEvent.HandelingsplanGeevalueerd;
import nl.zorgspoor.core.leerling.plan.PlanEvent.HandelingsplanOpgesteld;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.Bezwaarmaker;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.TlvSoort;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.BezwaarTLVBetwist;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.BezwaarTLVIngediend;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.BezwaarTLVOpPapierVastgelegd;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.OuderakkoordTLVGeregistreerd;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVAanvraagIngetrokken;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVDossierGestart;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVGeweigerd;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.ZienswijzeOudersVastgelegd;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Betwistingsuitkomst;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Papierwoord;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.BetwistingAfgehandeld;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingBetwist;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingGeweigerd;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingIngetrokken;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingOpPapierVastgelegd;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerleend;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.WeigeringOpPapierVastgelegd;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningEvent.VoorzieningToegekend;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import nl.zorgspoor.core.verzuim.VerzuimEvent.AfwezigheidGeherkwalificeerd;
import nl.zorgspoor.core.verzuim.VerzuimEvent.AfwezigheidGeregistreerd;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class PortaalTest {

    private static final String L = "L-COE-101";
    private static final LocalDate DAG = LocalDate.parse("2026-10-05");

    private final Vouwer view = new Vouwer(Portaal.RIJEN);

    @Test
    void afwezigheid_staat_er_zoals_zij_nu_heet_en_zonder_reden() {
        view.na(
                new AfwezigheidGeregistreerd(
                        L, "D", "AF1", DAG, Halven.heel(3), VerzuimSoort.ONGEMELD, "thuis", Rol.DOCENT, null),
                new AfwezigheidGeherkwalificeerd(
                        L,
                        "D",
                        "AF1",
                        DAG,
                        Halven.heel(3),
                        VerzuimSoort.ONGEMELD,
                        VerzuimSoort.ZIEK,
                        "griep",
                        null,
                        List.of()));
        assertThat(view.document("AF1"))
                .containsEntry("_onderdeel", "AFWEZIGHEID")
                .containsEntry("soort", "ZIEK")
                .containsEntry("lesuren", 3)
                .doesNotContainKey("reden");
    }

    @Test
    void een_niveau_dat_vooruit_is_vastgelegd_staat_er_vanaf_zijn_dag() {
        view.op("2026-10-05")
                .na(
                        new LeerlingIngeschreven(
                                L, "A1", 2, "HAVO", LocalDate.parse("2026-08-31"), Ondersteuningsniveau.BASIS, null, 1),
                        new LeerlingDoorgestroomd(
                                L,
                                Doorstroomrichting.AFSTROOM,
                                "HAVO",
                                "VMBO_TL",
                                null,
                                LocalDate.parse("2027-01-04")));
        assertThat(niveau("2027-01-03")).isEqualTo("HAVO");
        assertThat(niveau("2027-01-04")).isEqualTo("VMBO_TL");
        view.op("2027-02-01").na(new NiveauDefinitiefVastgesteld(L, "HAVO", LocalDate.parse("2027-02-01")));
        assertThat(niveau("2027-02-01")).isEqualTo("HAVO");
    }

    private Object niveau(String dag) {
        Document d = view.document("resultaten");
        return Portaal.opDag(new Document(d), d, LocalDate.parse(dag)).get("niveau");
    }

    @Test
    void een_plan_toont_zijn_doelen_van_nu_en_wanneer_het_wordt_geevalueerd() {
        view.na(
                new HandelingsplanOpgesteld(
                        L,
                        "P1",
                        Plansoort.INDIVIDUEEL,
                        "b",
                        List.of("plant elke week"),
                        List.of("agenda"),
                        DAG.plusMonths(2),
                        null,
                        List.of(),
                        List.of(),
                        DAG,
                        null,
                        List.of()),
                new HandelingsplanGeevalueerd(L, "P1", Effect.DEELS, null, DAG.plusMonths(2)));
        assertThat(view.document("P1")).containsEntry("status", "GEEVALUEERD").containsEntry("effect", "DEELS");
        view.na(new HandelingsplanBijgesteld(
                L,
                "P1",
                List.of("plant elke dag"),
                List.of(),
                DAG.plusMonths(4),
                DAG.plusMonths(2),
                null,
                List.of("vraagt hulp")));
        assertThat(view.document("P1"))
                .containsEntry("status", "LOPEND")
                .containsEntry("doelen", List.of("plant elke dag"))
                .containsEntry("eigenDoelen", List.of("vraagt hulp"))
                .containsEntry("evaluatieOp", "2027-02-05");
    }

    @Test
    void wat_is_gegeven_kan_worden_ingetrokken_en_wat_is_ingetrokken_niet_meer() {
        view.na(new ToestemmingVerleend(
                L,
                "T1",
                ToestemmingDoel.SMW,
                PartnerType.SMW,
                Set.of(),
                List.of("O1"),
                Vorm.DIGITAAL,
                DAG,
                null,
                null,
                null));
        assertThat(view.document("T1")).containsEntry("status", "VERLEEND").containsEntry("actie", "TrekToestemmingIn");
        view.na(new ToestemmingIngetrokken(L, "T1", ToestemmingDoel.SMW, PartnerType.SMW, List.of("O1"), DAG));
        assertThat(view.document("T1")).containsEntry("status", "INGETROKKEN").containsEntry("actie", null);
    }

    @Test
    void wat_de_school_van_papier_overnam_staat_er_met_wie_dat_deed_en_kan_worden_betwist() {
        view.na(
                new ToestemmingVerleend(
                        L,
                        "T1",
                        ToestemmingDoel.SMW,
                        PartnerType.SMW,
                        Set.of(),
                        List.of("O1"),
                        Vorm.HANDTEKENING,
                        DAG,
                        null,
                        null,
                        null),
                new ToestemmingOpPapierVastgelegd(L, "T1", List.of("O1"), "scan-17", DAG, "ADM", Rol.ADMINISTRATIE));
        assertThat(view.document("T1"))
                .containsEntry("opPapier", true)
                .containsEntry("vastgelegdDoor", "ADM")
                .containsEntry("formulier", "scan-17")
                .containsEntry("doorWie", List.of("O1"))
                .containsEntry("actie", "TrekToestemmingIn")
                .containsEntry("betwisten", "BetwistToestemming");
        view.na(new ToestemmingBetwist(
                L, "T1", ToestemmingDoel.SMW, PartnerType.SMW, "O1", "niet getekend", DAG, null));
        assertThat(view.document("T1"))
                .containsEntry("status", "BETWIST")
                .containsEntry("actie", "TrekToestemmingIn")
                .containsEntry("betwisten", null)
                .doesNotContainKey("reden");
        view.na(new BetwistingAfgehandeld(
                L, "T1", ToestemmingDoel.SMW, PartnerType.SMW, Betwistingsuitkomst.BLIJFT, "samen bekeken", DAG, null));
        assertThat(view.document("T1"))
                .containsEntry("status", "VERLEEND")
                .containsEntry("betwisting", "BLIJFT")
                .containsEntry("betwisten", null);
    }

    @Test
    void ook_een_nee_van_papier_staat_er_met_wie_dat_deed_en_gaat_door_tot_het_is_afgehandeld() {
        view.na(
                new ToestemmingGeweigerd(L, "W1", ToestemmingDoel.SMW, PartnerType.SMW, List.of("O1"), DAG, null),
                new WeigeringOpPapierVastgelegd(L, "W1", List.of("O1"), "scan-18", DAG, "ADM", Rol.ADMINISTRATIE));
        assertThat(view.document("W1"))
                .containsEntry("status", "GEWEIGERD")
                .containsEntry("opPapier", true)
                .containsEntry("vastgelegdDoor", "ADM")
                .containsEntry("betwisten", "BetwistToestemming");
        view.na(new ToestemmingBetwist(
                L, "W1", ToestemmingDoel.SMW, PartnerType.SMW, "O1", "niet getekend", DAG, Papierwoord.WEIGERING));
        assertThat(view.document("W1")).containsEntry("status", "GEWEIGERD").containsEntry("betwisten", null);
        view.na(new BetwistingAfgehandeld(
                L,
                "W1",
                ToestemmingDoel.SMW,
                PartnerType.SMW,
                Betwistingsuitkomst.VERVALT,
                "samen bekeken",
                DAG,
                Papierwoord.WEIGERING));
        assertThat(view.document("W1"))
                .containsEntry("status", "VERVALLEN")
                .containsEntry("actie", "VerleenToestemming");
    }

    @Test
    void een_bezwaar_van_papier_en_een_akkoord_zeggen_van_wie_zij_zijn() {
        view.na(
                new BezwaarTLVIngediend(L, "TLV1", Bezwaarmaker.OUDER, DAG, null, null),
                new BezwaarTLVOpPapierVastgelegd(L, "TLV1", List.of("O1"), "scan-3", DAG, "OC", Rol.ADMINISTRATIE),
                new OuderakkoordTLVGeregistreerd(
                        L, "TLV1", true, true, false, DAG, List.of(), false, List.of("O1"), List.of()));
        String bezwaar = L + "|bezwaar|TLV1";
        assertThat(view.documenten().get(bezwaar))
                .containsEntry("doorWie", List.of("O1"))
                .containsEntry("vastgelegdDoor", "OC")
                .containsEntry("betwisten", "BetwistBezwaarTLV");
        assertThat(view.documenten().get(L + "|akkoord|TLV1")).containsEntry("getekendDoor", List.of("O1"));
        view.na(new BezwaarTLVBetwist(L, "TLV1", "O1", "niet getekend", DAG));
        assertThat(view.documenten().get(bezwaar))
                .containsEntry("status", "BETWIST")
                .containsEntry("betwisten", null)
                .doesNotContainKey("reden");
    }

    private static TLVDossierGestart dossier() {
        return new TLVDossierGestart(
                L, "TLV1", TlvSoort.VSO, null, List.of(), false, DAG, Rol.ONDERSTEUNINGSCOORDINATOR, List.of());
    }

    @Test
    void R195_tot_het_besluit_is_er_een_formulier_voor_de_zienswijze_van_ouders() {
        String form = L + "|tlvId|TLV1";
        view.na(dossier());
        assertThat(view.documenten().get(form))
                .containsEntry("over", "TLV")
                .containsEntry("actie", "LegZienswijzeOudersVast")
                .containsEntry("_formulier", true)
                .containsEntry("_open", true);
        view.na(new ZienswijzeOudersVastgelegd(
                L, "TLV1", "liever thuisnabij", DAG.plusDays(2), true, List.of(), List.of("O1")));
        assertThat(view.documenten().get(form))
                .containsEntry("doorWie", List.of("O1"))
                .containsEntry("actie", "LegZienswijzeOudersVast")
                .doesNotContainKeys("_formulier", "tekst");
        view.na(new TLVGeweigerd(L, "TLV1", TlvSoort.VSO, null, "geen grond", DAG.plusDays(30), DAG.plusDays(72)));
        assertThat(view.documenten().get(form)).containsEntry("actie", null).containsEntry("_open", true);
    }

    @Test
    void R195_een_formulier_dat_niemand_gebruikte_gaat_met_de_aanvraag_weg() {
        view.na(dossier(), new TLVAanvraagIngetrokken(L, "TLV1", null, DAG.plusDays(3)));
        assertThat(view.documenten().get(L + "|tlvId|TLV1")).containsEntry("_open", false);
    }

    @Test
    void een_uitnodiging_is_voor_wie_genodigd_is_en_volgt_de_nieuwe_dag() {
        view.na(
                new FlexZatGepland(L, "F1", LocalDateTime.parse("2026-10-12T15:00"), "kamer 1", Map.of()),
                new UitgenodigdVoorFlexZat(L, "F1", Rol.OUDER, true, false, null, null, null),
                new FlexZatVerzet(L, "F1", LocalDateTime.parse("2026-10-19T15:00"), "ziek"));
        assertThat(view.document("F1"))
                .containsEntry("_genodigd", List.of("OUDER"))
                .containsEntry("datumTijd", "2026-10-19T15:00")
                .doesNotContainKey("reden");
    }

    @Test
    void de_termijn_loopt_hier_tot_zij_elders_ligt() {
        view.na(
                new ZorgplichtTermijnGestart(
                        L, "A1", DAG, DAG.plusDays(42), DAG.plusDays(70), List.of(), Rol.DIRECTEUR),
                new ZorgplichtTermijnVerlengd(L, "A1", 2, "onderzoek", DAG, DAG.plusDays(56)));
        assertThat(view.document("A1")).containsEntry("einddatum", "2026-11-30").containsEntry("_open", true);
        view.na(new VoorkeurschoolOpgegeven(L, "A1", "DIA", false));
        assertThat(view.document("A1")).containsEntry("_open", false);
    }

    @Test
    void zelfde_ids_van_verschillende_dingen_zijn_verschillende_regels() {
        view.na(
                new AfwezigheidGeregistreerd(L, "D", "X", DAG, Halven.heel(1), VerzuimSoort.ZIEK, null, null, null),
                new ToestemmingIngetrokken(L, "X", ToestemmingDoel.SMW, null, List.of(), DAG),
                new FlexZatGepland(L, "X", LocalDateTime.parse("2026-10-12T15:00"), null, Map.of()));
        assertThat(view.documenten()).hasSize(2).allSatisfy((id, d) -> assertThat(id)
                .startsWith(L + "|"));
    }

    @Test
    void R168_een_medische_handeling_staat_apart_van_wat_een_leerling_verder_mag_gebruiken() {
        view.na(
                new VoorzieningToegekend(L, "LAPTOP", null, DAG, null, null, null, false),
                new VoorzieningToegekend(L, "MEDISCHE_HANDELING", null, DAG, null, DAG, null, true));
        assertThat(view.document("voorziening|LAPTOP")).containsEntry("_onderdeel", "VOORZIENINGEN");
        assertThat(view.document("voorziening|MEDISCHE_HANDELING")).containsEntry("_onderdeel", "MEDISCH");
    }

    @Test
    void een_ouder_ziet_waar_een_OOV_is_en_tot_wanneer() {
        view.na(
                new OOVAangevraagd(
                        L, "OO1", OovType.OBSERVATIE_6_WEKEN, OovReden.VEILIGHEID, List.of(Rol.OUDER), null, DAG),
                new OOVGestart(
                        L, "OO1", OovType.OBSERVATIE_6_WEKEN, "locatie 1", DAG, DAG.plusWeeks(6), DAG.plusWeeks(4)));
        assertThat(view.document("arrangementId|OO1"))
                .containsEntry("_onderdeel", "ARRANGEMENTEN")
                .containsEntry("status", "LOPEND")
                .containsEntry("tot", "2026-11-16")
                .doesNotContainKey("reden");
    }

    private static OPPOpgesteld oppOpgesteld() {
        Secties secties = new Secties(
                "b", "v", "l", "s", List.of("d"), List.of("i"), "havo", "geen", null, List.of("zelf fietsen"));
        return new OPPOpgesteld(
                L, "OPP1", OPPSoort.LEERLING, null, List.of(Rol.MENTOR), "f", secties, null, DAG.plusWeeks(6), DAG);
    }

    @Test
    void R123_een_OPP_toont_wat_er_staat_en_wie_er_nu_mee_instemt() {
        view.na(
                oppOpgesteld(),
                new LeerlingOverOPPGehoord(
                        L, "OPP1", Hoormoment.OPSTELLEN, DAG, "ik wil niet uit de les", "staat erin"));
        assertThat(view.document("OPP1"))
                .containsEntry("_onderdeel", "OPP")
                .containsEntry("status", "GEHOORD")
                .containsEntry("instemming", false);
        assertThat(view.document("OPP1").get("gehoord", Document.class))
                .containsEntry("inbreng", "ik wil niet uit de les");
        view.na(new OPPOndertekend(L, "OPP1", "O1", OPPDeel.GEHEEL, DAG, true, true));
        assertThat(view.document("OPP1")).containsEntry("instemming", true).containsEntry("opPapier", false);
    }

    @Test
    void R327_wat_op_papier_onder_een_naam_staat_is_in_het_portaal_te_betwisten() {
        view.na(
                oppOpgesteld(),
                new OPPWoordOpPapierVastgelegd(
                        L, "OPP1", "O1", Woord.ONDERTEKENING, "formulier-1", DAG, "OC", Rol.ONDERSTEUNINGSCOORDINATOR));
        assertThat(papierVanOPP()).containsEntry("doorWie", "O1").containsEntry("betwisten", "BetwistOPPOpPapier");
        view.na(new OPPOpPapierBetwist(L, "OPP1", "O1", Woord.ONDERTEKENING, "dat tekende ik niet", DAG, false));
        assertThat(papierVanOPP()).containsEntry("betwisten", null).containsEntry("betwist", true);
        view.na(new OPPOndertekend(L, "OPP1", "O1", OPPDeel.GEHEEL, DAG, true, true));
        assertThat(view.document("OPP1")).containsEntry("opPapier", false);
    }

    private Document papierVanOPP() {
        return view.document("OPP1").getList("papier", Document.class).get(0);
    }
}
