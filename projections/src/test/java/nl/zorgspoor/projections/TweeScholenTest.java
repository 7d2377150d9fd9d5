package nl.zorgspoor.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.zorgspoor.core.OudeOpslag;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.Schoolkant;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.casus.CasusCommand.BrengLeerlingInJES;
import nl.zorgspoor.core.leerling.casus.CasusCommand.ZetLeerlingOpAgenda;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.InformeerOuders;
import nl.zorgspoor.core.overleg.OverlegCommand.JesSoort;
import nl.zorgspoor.core.overleg.OverlegCommand.PlanJES;
import nl.zorgspoor.core.overleg.OverlegCommand.PlanOverleg;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.core.verzuim.VerzuimCommand.RegistreerAfwezigheid;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Weergaven;
import nl.zorgspoor.projections.opslag.Weergavebeheer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** R330 in the views: two schools with the same ids have documents of their own, also when the documents are of before. */
class TweeScholenTest {

    private static final String L = "10234";
    private static final String OVERLEG = "OV-1";
    private static final LocalDate VANDAAG = LocalDate.parse("2026-09-14");
    private static final long GEDULD = 120_000;

    private final ProefMongo mongo = new ProefMongo();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void sluit() throws Exception {
        for (AutoCloseable o : open) {
            o.close();
        }
        mongo.close();
    }

    private Weergavebeheer beheer(Proefopstelling core) {
        Verwerkers verwerkers = core.bean(Verwerkers.class);
        return new Weergavebeheer(
                mongo.database(),
                (naam, bundel) -> verwerkers.maak(naam, bundel, false),
                core.bean(Leerlinggeschiedenis.class)::van,
                ProjectionsConfiguratie.alleWeergaven(),
                () -> {},
                Proefschrift.SCHRIFT);
    }

    private static void wacht(Proefopstelling core, Weergavebeheer beheer) {
        long kop = core.bean(Verwerkers.class).kop();
        ProjectionsConfiguratie.alleWeergaven().forEach(w -> assertThat(beheer.wachtOp(w.naam(), kop, GEDULD))
                .as(w.naam())
                .isTrue());
    }

    private static void doe(Schoolkant s, Opdracht plan, Opdracht bespreek) {
        s.schrijfIn(L);
        s.doe(plan);
        s.doe(bespreek);
        s.doe(new InformeerOuders(L, s.naam(), null, null, null));
        s.doe(new RegistreerAfwezigheid(L, VANDAAG, "AF1", Halven.heel(16), VerzuimSoort.ONGEOORLOOFD, null, null));
    }

    private static void coe(Proefopstelling o) {
        doe(
                new Schoolkant(o, "COE"),
                new PlanOverleg(OVERLEG, OverlegvormCode.LEERLINGBESPREKING, Proef.moment("2026-10-29"), null),
                new ZetLeerlingOpAgenda(L, OVERLEG, "past dit?", null));
    }

    private static void dia(Proefopstelling o) {
        doe(
                new Schoolkant(o, "DIA"),
                new PlanJES(OVERLEG, JesSoort.KLEIN, Proef.moment("2026-11-19")),
                new BrengLeerlingInJES(L, OVERLEG, "wat is er nodig?", null));
    }

    private static void scholen(Proefopstelling o) {
        o.op("2026-09-14");
        o.richtIn("COE");
        o.richtIn("DIA");
    }

    /** Every view of a school, as a coordinator reads it. */
    private static Map<String, List<Map<String, Object>>> gelezen(
            Proefopstelling core, Weergavebeheer beheer, String school, Map<String, String> filters) {
        Weergaven weergaven =
                new Weergaven(beheer, ProjectionsConfiguratie.LIJSTEN, core.bean(Leerlinggeschiedenis.class)::kent);
        Rol coordinator = Proef.school(school).coordinator(VANDAAG);
        Map<String, List<Map<String, Object>>> alles = new TreeMap<>();
        ProjectionsConfiguratie.LIJSTEN.forEach(l -> {
            try {
                alles.put(
                        l.weergave().naam(),
                        weergaven
                                .zoek(
                                        l.weergave().naam(),
                                        filters,
                                        new Lezer(
                                                new Actor("OC", coordinator, school, null),
                                                Proef.school(school),
                                                Openstelling.ALLES),
                                        null,
                                        1,
                                        500,
                                        VANDAAG)
                                .rijen());
            } catch (CommandGeweigerd e) {
                assertThat(e.weigering().code()).isEqualTo("ROL_NIET_BEVOEGD");
            }
        });
        return alles;
    }

    /** All documents by collection and name, without what differs between two builds. */
    private Map<String, Document> documenten() {
        Map<String, Document> alle = new TreeMap<>();
        for (String naam : mongo.database().listCollectionNames()) {
            if (!naam.equals("_standen")) {
                mongo.database()
                        .getCollection(naam)
                        .find()
                        .forEach(d -> alle.put(naam.replaceAll("_v[0-9]+$", "") + " " + d.get("_id"), d));
            }
        }
        return alle;
    }

    private Weergavebeheer start(Proefopstelling core) {
        Weergavebeheer beheer = beheer(core);
        open.add(0, beheer);
        beheer.start();
        wacht(core, beheer);
        return beheer;
    }

    private Proefopstelling opstelling(Consumer<Proefopstelling> verhaal) {
        Proefopstelling core = new Proefopstelling();
        open.add(core);
        scholen(core);
        verhaal.accept(core);
        return core;
    }

    @Test
    void elke_weergave_van_een_school_is_gelijk_of_de_ander_dezelfde_ids_heeft_of_niet() throws Exception {
        Proefopstelling alleen = opstelling(TweeScholenTest::dia);
        Weergavebeheer beheer = start(alleen);
        Map<String, List<Map<String, Object>>> zonder = gelezen(alleen, beheer, "DIA", Map.of());
        beheer.close();
        open.remove(beheer);
        mongo.database().drop();

        Proefopstelling samen = opstelling(o -> {
            coe(o);
            dia(o);
        });
        beheer = start(samen);
        Map<String, List<Map<String, Object>>> met = gelezen(samen, beheer, "DIA", Map.of());
        assertThat(zonderEigen(met)).isEqualTo(zonderEigen(zonder));
        assertThat(met.toString()).contains(L, OVERLEG).doesNotContain("COE");
        assertThat(gelezen(samen, beheer, "DIA", Map.of("leerlingId", L)).toString())
                .doesNotContain("COE");
        assertThat(gelezen(samen, beheer, "COE", Map.of()).toString())
                .contains(L, OVERLEG)
                .doesNotContain("schoolId=DIA", "Naam-van-DIA");
    }

    /** Positions and event ids are of the store, not of the story. */
    private static String zonderEigen(Map<String, List<Map<String, Object>>> rijen) {
        return rijen.toString()
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "(id)")
                .replaceAll("(?i)(positie|vanaf)=\\d+", "$1=(positie)");
    }

    @Test
    void een_correctie_van_de_een_maakt_alleen_diens_documenten_opnieuw() {
        Proefopstelling core = opstelling(o -> {
            coe(o);
            dia(o);
        });
        Weergavebeheer beheer = start(core);
        String voor = gelezen(core, beheer, "DIA", Map.of()).toString();
        Schoolkant coe = new Schoolkant(core, "COE");
        String id = coe.geschiedenis(L).stream()
                .filter(v -> v.naam().equals("leerling.OudersGeinformeerd"))
                .map(Vastgelegd::gebeurtenisId)
                .findFirst()
                .orElseThrow();
        coe.doe(new CorrigeerGegeven(L, id, "stap", "anders", "verkeerd"));
        wacht(core, beheer);
        assertThat(gelezen(core, beheer, "DIA", Map.of())).hasToString(voor);
        assertThat(gelezen(core, beheer, "COE", Map.of()).toString()).contains("anders");
    }

    @Test
    void een_leerling_van_een_andere_school_is_zo_onbekend_als_een_die_niemand_heeft() {
        Proefopstelling core = opstelling(o -> {
            coe(o);
            new Schoolkant(o, "DIA").meldAan("20001");
        });
        Weergavebeheer beheer = start(core);
        Weergaven weergaven =
                new Weergaven(beheer, ProjectionsConfiguratie.LIJSTEN, core.bean(Leerlinggeschiedenis.class)::kent);
        Lezer lezer = new Lezer(
                new Actor("OC", Proef.school("DIA").coordinator(VANDAAG), "DIA", null),
                Proef.school("DIA"),
                Openstelling.ALLES);
        for (String naam : List.of("dossier-tijdlijn", "coordinator-werkbord", "bewaartermijnen")) {
            List<String> antwoorden = new ArrayList<>();
            for (String id : List.of(L, "99999", OVERLEG, "DIA")) {
                CommandGeweigerd fout = catchThrowableOfType(
                        CommandGeweigerd.class,
                        () -> weergaven.zoek(naam, Map.of("leerlingId", id), lezer, null, 1, 10, VANDAAG));
                antwoorden.add(fout.weigering().toString().replace(id, "ID"));
            }
            assertThat(antwoorden).allMatch(a -> a.contains("NIET_GEVONDEN")).containsOnly(antwoorden.get(0));
            assertThat(weergaven
                            .zoek(naam, Map.of("leerlingId", "20001"), lezer, null, 1, 10, VANDAAG)
                            .rijen())
                    .isNotNull();
        }
    }

    @Test
    void documenten_van_voor_de_namen_worden_bij_het_bijwerken_gelezen_zoals_toen_en_bijgehouden_als_nu()
            throws Exception {
        Proefopstelling leeg = new Proefopstelling();
        open.add(leeg);
        Map<String, List<Map<String, Object>>> toen = new TreeMap<>();
        OudeOpslag oud = new OudeOpslag(leeg, "COE", new String[] {L, OVERLEG, "verzuim:" + L + ":2026-2027"}, o -> {
            scholen(o);
            coe(o);
            try (Weergavebeheer beheer = beheer(o)) {
                beheer.start();
                wacht(o, beheer);
                toen.putAll(gelezen(o, beheer, "COE", Map.of()));
            }
        });
        open.add(0, oud);
        geefOudeNamen();
        Proefopstelling core = oud.bijgewerkt();
        core.op("2026-09-14");

        Weergavebeheer beheer = start(core);
        assertThat(gelezen(core, beheer, "COE", Map.of())).isEqualTo(toen);
        dia(core);
        new Schoolkant(core, "COE").doe(new InformeerOuders(L, "van nu", null, null, null));
        wacht(core, beheer);
        Map<String, Document> bijgehouden = documenten();
        assertThat(bijgehouden.keySet()).allMatch(naam -> naam.contains(" COE/") || naam.contains(" DIA/"));
        beheer.close();
        open.remove(beheer);

        mongo.database().drop();
        start(core);
        assertThat(documenten()).isEqualTo(bijgehouden);
    }

    /** Documents as they were called then, with nothing that tells a later program apart. */
    private void geefOudeNamen() {
        for (String naam : mongo.database().listCollectionNames().into(new ArrayList<>())) {
            var collectie = mongo.database().getCollection(naam);
            if (naam.equals("_standen")) {
                assertThat(collectie
                                .deleteOne(new Document("_id", "_naamgeving"))
                                .getDeletedCount())
                        .isEqualTo(1);
                continue;
            }
            for (Document d : collectie.find().into(new ArrayList<>())) {
                String id = d.getString("_id");
                collectie.deleteOne(new Document("_id", id));
                collectie.insertOne(new Document(d).append("_id", id.substring(id.indexOf('/') + 1)));
            }
        }
    }
}
