package nl.zorgspoor.core.leerling.jos;

import static nl.zorgspoor.core.Proef.moment;
import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.eventstore.Antwoord.Opgeslagen;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.MeldLeerlingAan;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Ouder;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Persoonsgegevens;
import nl.zorgspoor.core.leerling.casus.CasusCommand.Afspraak;
import nl.zorgspoor.core.leerling.casus.CasusCommand.LegBesprekingVast;
import nl.zorgspoor.core.leerling.casus.CasusCommand.ZetLeerlingOpAgenda;
import nl.zorgspoor.core.leerling.interventie.InterventieCommand.VerlengInterventie;
import nl.zorgspoor.core.leerling.jos.JOSCommand.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.TrekToestemmingIn;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.VerleenToestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.*;
import nl.zorgspoor.core.overleg.OverlegCommand.PlanOverleg;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.school.SchoolCommand.WijzigSchoolinstelling;
import nl.zorgspoor.core.termijn.TermijnCommand.BewaakTermijnen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One student at COE from question to end of JOS, and another whose parents withdraw, over the whole of core. */
class LeerlingBijJOSTest {

    private static Proefopstelling opstelling;

    @BeforeAll
    static void start() {
        opstelling = new Proefopstelling();
        opstelling.richtIn("COE");
    }

    @AfterAll
    static void stop() {
        opstelling.close();
    }

    private static List<String> als(Rol rol, String id, Opdracht opdracht) {
        return namen(opstelling.stuur(rol, id, "COE", opdracht));
    }

    private static List<String> oc(Opdracht opdracht) {
        return als(Rol.ONDERSTEUNINGSCOORDINATOR, "OC", opdracht);
    }

    private static List<String> mentor(Opdracht opdracht) {
        return als(Rol.MENTOR, "M1", opdracht);
    }

    private static List<String> jos(Opdracht opdracht) {
        return als(Rol.JOS_MEDEWERKER, "J1", opdracht);
    }

    private static List<String> ouder(String leerlingId, Opdracht opdracht) {
        return namen(opstelling
                .poort()
                .verstuur(Verzoek.van(UUID.randomUUID(), opdracht, new Actor("O1", Rol.OUDER, "COE", leerlingId))));
    }

    private static List<String> klok(String leerlingId, String dag) {
        opstelling.op(dag);
        return als(Rol.SYSTEEM, "KLOK", new BewaakTermijnen(leerlingId));
    }

    private static List<String> namen(Antwoord antwoord) {
        return antwoord.gebeurtenissen().stream()
                .map(Opgeslagen::type)
                .map(t -> t.replace("leerling.", ""))
                .toList();
    }

    private static VerwerkTerugmelding bericht(String l, int nummer, Terugmelding soort, String datum) {
        return new VerwerkTerugmelding(l, verwijzing(l), l + nummer, nummer, soort, LocalDate.parse(datum), null);
    }

    /** Up to and including the form. */
    private static void meldAan(String l) {
        opstelling.op("2026-09-14");
        registreer(l);
        String josId = "J-" + l;
        bespreek(l, "2026-09-25", "2026-09-30");
        assertThat(oc(new BesluitInzetJOS(l, josId, "OV-" + l, true))).containsExactly("InzetJOSBesloten");
        opstelling.op("2026-10-01");
        assertThat(mentor(
                        new VulJOSAanmeldformulierIn(l, josId, verwijzing(l), "06-1", List.of("MENTORGESPREK"), null)))
                .containsExactly("JOSAanmeldformulierIngevuld", "VerwijzingVerzonden");
    }

    /** JOS sees it: it does not name the student. */
    private static String verwijzing(String l) {
        return "V" + l.substring(l.length() - 3);
    }

    private static void registreer(String l) {
        als(
                Rol.ADMINISTRATIE,
                "ADM",
                new MeldLeerlingAan(
                        l,
                        "A1",
                        new Persoonsgegevens("Proefnaam", LocalDate.parse("2013-03-01")),
                        LocalDate.parse("2026-09-01"),
                        Instroomtype.REGULIER_PO_VO,
                        null,
                        false,
                        false,
                        List.of(new Ouder("O1", true)),
                        null,
                        2,
                        "HAVO"));
    }

    /** A new student whose JOS is asked for and discussed. */
    private static void vraag(String l, String gevraagd, String besproken) {
        registreer(l);
        bespreek(l, gevraagd, besproken);
    }

    private static void bespreek(String l, String gevraagd, String besproken) {
        opstelling.op(gevraagd);
        String josId = "J-" + l;
        mentor(new VraagJOSAan(l, josId, Hulpvraagcategorie.HUISWERK_PLANNEN, true, "leren plannen"));
        oc(new PlanOverleg("OV-" + l, OverlegvormCode.SCHOOLZORGTEAM, moment(besproken), null));
        oc(new ZetLeerlingOpAgenda(l, "OV-" + l, "past JOS?", null));
        opstelling.op(besproken);
        weigert(() -> oc(new BesluitInzetJOS(l, josId, "OV-" + l, true)), "TEAMBESPREKING_ONTBREEKT", "R145");
        oc(new LegBesprekingVast(
                l,
                "OV-" + l,
                "plant niet",
                "JOS",
                Rol.MENTOR,
                List.of(new Afspraak("MENTOR", "formulier", null)),
                List.of()));
    }

    /** From the first talk to the start on 14 October 2026. */
    private static void begin(String l) {
        String josId = "J-" + l;
        opstelling.op("2026-10-12");
        jos(new LegJOSStartgesprekVast(
                l, josId, null, List.of(Rol.OUDER, Rol.MENTOR, Rol.LEERLING), List.of("plannen")));
        weigert(() -> jos(new StartJOSBegeleiding(l, josId, null, null)), "HANDTEKENING_ONTBREEKT", "R148");
        opstelling.op("2026-10-14");
        ouder(
                l,
                new VerleenToestemming(
                        l,
                        "TJ",
                        ToestemmingDoel.JOS_BEGELEIDING,
                        null,
                        null,
                        List.of(),
                        Vorm.HANDTEKENING,
                        null,
                        null,
                        null));
        jos(new StelJOSDoelenVast(l, josId, List.of("agenda", "boeken mee"), null));
        assertThat(jos(new StartJOSBegeleiding(l, josId, null, null)))
                .containsExactly("JOSBegeleidingGestart", "HandelingsplanVerwacht");
    }

    @Test
    void van_vraag_tot_afronding_met_een_vervolg() {
        String l = "L-COE-101";
        meldAan(l);
        opstelling.op("2026-10-05");
        jos(bericht(l, 1, Terugmelding.ONTVANGEN, "2026-10-05"));
        assertThat(jos(bericht(l, 2, Terugmelding.GEACCEPTEERD, "2026-10-05")))
                .containsExactly("VerwijzingGeaccepteerd");
        assertThat(jos(bericht(l, 3, Terugmelding.STARTGESPREK_GEPLAND, "2026-10-12")))
                .containsExactly("StartgesprekDoorPartnerGepland");
        assertThat(jos(bericht(l, 1, Terugmelding.ONTVANGEN, "2026-10-05"))).isEmpty();
        begin(l);
        opstelling.op("2026-11-02");
        jos(new LegJOSSessieVast(l, "J-" + l, null, 1));
        assertThat(klok(l, "2026-11-20")).containsExactly("JOSSessieGemist", "HandelingsplanUitgebleven");
        opstelling.op("2027-02-10");
        jos(new LegJOSSessieVast(l, "J-" + l, null, 1));
        assertThat(klok(l, "2027-02-12")).containsExactly("JOSMaximumduurNadert");
        assertThat(klok(l, "2027-03-15")).containsExactly("JOSSessieGemist", "JOSMaximumduurBereikt");
        weigert(() -> jos(new LegJOSSessieVast(l, "J-" + l, null, null)), "MAXIMUMDUUR_BEREIKT", "R151");
        weigert(
                () -> oc(new VerlengInterventie(l, "J-" + l, LocalDate.parse("2027-04-14"), null, null)),
                "MAXIMUMDUUR_BEREIKT",
                "R151");
        RondJOSAf rondAf = new RondJOSAf(l, "J-" + l, Effect.ONVOLDOENDE, null, List.of(true, false));
        weigert(() -> jos(rondAf), "VERVOLG_ONTBREEKT", "R152");
        oc(new VerwijsDoorNaJOS(l, "J-" + l, NaJOS.BPO, null));
        assertThat(jos(rondAf)).containsExactly("JOSAfgerond");
        weigert(() -> oc(new TrekVerwijzingIn(l, verwijzing(l), null)), "STATUS_ONJUIST", null);
        assertThat(opstelling
                        .alsApp()
                        .queryForList(
                                "select convert_from(inhoud, 'UTF8') from gebeurtenis where stroom = ?",
                                String.class,
                                opstelling.naam("COE", l)))
                .as("wat over de leerling is gezegd, staat er niet leesbaar")
                .noneMatch(i -> i.contains("Proefnaam") || i.contains("leren plannen") || i.contains("06-1"));
    }

    @Test
    void R154_wat_op_school_loopt_telt_voor_de_wachtlijst_en_een_andere_school_niet() {
        Naslag naslag = opstelling.naslag("COE");
        int voor = naslag.lopendeJos("COE");
        String een = "L-COE-111";
        String twee = "L-COE-112";
        meldAan(een);
        begin(een);
        assertThat(naslag.lopendeJos("COE")).isEqualTo(voor + 1);
        assertThat(naslag.lopendeJos("DIA")).isZero();
        opstelling.op("2026-10-15");
        opstelling.stuur(
                Rol.BEHEERDER,
                "B1",
                "COE",
                new WijzigSchoolinstelling(
                        "COE", "josCapaciteit", String.valueOf(voor + 2), LocalDate.parse("2026-10-15"), null));
        vraag(twee, "2026-10-16", "2026-10-27");
        assertThat(oc(new BesluitInzetJOS(twee, "J-" + twee, "OV-" + twee, true)))
                .as("er is nog plaats")
                .containsExactly("InzetJOSBesloten");
        opstelling.stuur(
                Rol.BEHEERDER,
                "B1",
                "COE",
                new WijzigSchoolinstelling(
                        "COE", "josCapaciteit", String.valueOf(voor + 1), LocalDate.parse("2026-10-27"), null));
        assertThat(oc(new BesluitInzetJOS(twee, "J-" + twee, "OV-" + twee, true)))
                .containsExactly("InzetJOSBesloten", "AandachtspuntGesignaleerd");
        jos(new RondJOSAf(een, "J-" + een, Effect.VOLDOENDE, null, List.of()));
        assertThat(naslag.lopendeJos("COE")).isEqualTo(voor);
        assertThat(oc(new BesluitInzetJOS(twee, "J-" + twee, "OV-" + twee, true)))
                .containsExactly("InzetJOSBesloten");
    }

    @Test
    void R154_een_opslag_van_voor_de_telling_wordt_bij_het_bijwerken_geteld() throws java.io.IOException {
        String l = "L-COE-113";
        meldAan(l);
        begin(l);
        var beheer = opstelling.alsBeheer();
        List<Map<String, Object>> zoals = beheer.queryForList("select * from lopende_jos order by leerling_id, jos_id");
        assertThat(zoals).extracting(r -> r.get("leerling_id")).contains(l);
        String migratie;
        try (var bestand = getClass().getResourceAsStream("/db/migration/V3__lopende_jos.sql")) {
            migratie = new String(bestand.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        String vulling = migratie.substring(migratie.indexOf("insert into"), migratie.indexOf("do $$"));
        beheer.update("delete from lopende_jos");
        // The filling ran when streams had bare names.
        beheer.execute(vulling.replace("select distinct g.stroom", "select distinct replace(g.stroom, 'COE/', '')"));
        assertThat(beheer.queryForList("select * from lopende_jos order by leerling_id, jos_id"))
                .isEqualTo(zoals);
    }

    @Test
    void R152_JOS_sluit_af_en_de_medewerker_rondt_af() {
        String l = "L-COE-114";
        meldAan(l);
        opstelling.op("2026-10-05");
        jos(bericht(l, 1, Terugmelding.GEACCEPTEERD, "2026-10-05"));
        begin(l);
        jos(bericht(l, 2, Terugmelding.GESTART, "2026-10-14"));
        opstelling.op("2026-11-30");
        assertThat(jos(bericht(l, 3, Terugmelding.AFGESLOTEN, "2026-11-30")))
                .containsExactly("BegeleidingDoorPartnerAfgesloten", "JOSAfrondingGevraagd");
        assertThat(klok(l, "2026-12-18")).doesNotContain("JOSSessieGemist");
        assertThat(jos(new RondJOSAf(l, "J-" + l, Effect.VOLDOENDE, null, List.of())))
                .containsExactly("JOSAfgerond");
    }

    @Test
    void R147_zonder_startgesprek_klinkt_er_een_signaal() {
        String l = "L-COE-115";
        meldAan(l);
        opstelling.op("2026-10-05");
        jos(bericht(l, 1, Terugmelding.GEACCEPTEERD, "2026-10-05"));
        assertThat(klok(l, "2026-11-02")).containsExactly("JOSStartgesprekUitgebleven");
    }

    @Test
    void met_de_toestemming_stopt_ook_JOS() {
        String l = "L-COE-102";
        meldAan(l);
        begin(l);
        opstelling.op("2026-11-02");
        assertThat(ouder(l, new TrekToestemmingIn(l, "TJ", List.of(), null)))
                .containsExactly("ToestemmingIngetrokken", "JOSVoortijdigBeeindigd", "VerwijzingIngetrokken");
        weigert(() -> jos(new LegJOSSessieVast(l, "J-" + l, null, null)), "STATUS_ONJUIST", null);
    }

    @Test
    void een_weigering_van_JOS_sluit_de_JOS_en_laat_een_andere_partner_toe() {
        String l = "L-COE-103";
        meldAan(l);
        opstelling.op("2026-10-05");
        assertThat(jos(bericht(l, 1, Terugmelding.GEWEIGERD, "2026-10-05")))
                .containsExactly("VerwijzingGeweigerdDoorPartner", "JOSVoortijdigBeeindigd");
        assertThat(oc(new BereidVerwijzingVoor(
                        l, "V2", PartnerType.SOCIAAL_TEAM, "SOCIAAL-TEAM-COE", "hulp thuis", null, null, null)))
                .containsExactly("VerwijzingVoorbereid");
        weigert(() -> oc(new VerzendVerwijzing(l, "V2", null, null, null, null)), "TOESTEMMING_ONTBREEKT", "R45");
    }
}
