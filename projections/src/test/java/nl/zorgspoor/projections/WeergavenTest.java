package nl.zorgspoor.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.eventstore.Leespositie;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.WijsMentorToe;
import nl.zorgspoor.core.leerling.casus.CasusCommand.ZetLeerlingOpAgenda;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.VraagFlexZatAan;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.DeelMetMentor;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.VraagToestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.Signaalbron;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.Signaaldomein;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.SignaleerZorg;
import nl.zorgspoor.core.overleg.OverlegCommand.PlanOverleg;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.veiligheid.VertrouwenCommand.*;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.core.verwerking.Wachtrij;
import nl.zorgspoor.core.verwerking.Wachtrij.Wachtend;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Weergaven;
import nl.zorgspoor.projections.lezen.Weergaven.Antwoord;
import nl.zorgspoor.projections.opslag.Weergavebeheer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The views as they run: commands, the event store on PostgreSQL, processors, documents, rows. */
class WeergavenTest {

    private static final String VERTROUWEN = "vertrouwensmeldingen";
    private static final String PORTAAL = "portaal";
    private static final LocalDate VANDAAG = LocalDate.parse("2026-09-14");

    private static Proefopstelling core;
    private static ProefMongo mongo;
    private static Weergavebeheer beheer;
    private static Weergaven weergaven;
    private static final AtomicInteger COMMITS = new AtomicInteger();
    private static long positie;

    @BeforeAll
    static void begin() {
        core = new Proefopstelling();
        mongo = new ProefMongo();
        core.richtIn("COE");
        core.richtIn("DIA");
        beheer = maakBeheer();
        beheer.start();
        weergaven = new Weergaven(beheer, ProjectionsConfiguratie.LIJSTEN, core.bean(Leerlinggeschiedenis.class)::kent);
        meldAan("L-COE-101", "A1", "O1", false);
        meldAan("L-COE-102", "A2", "O2", false);
        meldAan("L-COE-103", "A3", "O3", true);
        laatToe("L-COE-101", "A1");
        laatToe("L-COE-102", "A2");
        stuur(Rol.AFDELINGSLEIDER, "AL1", new WijsMentorToe("L-COE-101", "M1", null));
        stuur(Rol.AFDELINGSLEIDER, "AL1", new WijsMentorToe("L-COE-102", "M2", null));
        stuur(Rol.MENTOR, "M1", new VraagFlexZatAan("L-COE-101", "F1", null, null, "hoe verder"));
        stuur(Rol.MENTOR, "M2", new VraagFlexZatAan("L-COE-102", "F2", null, null, "wat nu"));
        stuur(
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC",
                new VraagToestemming("L-COE-101", "TS1", ToestemmingDoel.FLEXZAT, null, null, List.of("O1")));
    }

    @AfterAll
    static void einde() {
        beheer.close();
        core.close();
        mongo.close();
    }

    private static Weergavebeheer maakBeheer() {
        Verwerkers verwerkers = core.bean(Verwerkers.class);
        return new Weergavebeheer(
                mongo.database(),
                (naam, bundel) -> verwerkers.maak(naam, bundel, false),
                core.bean(Leerlinggeschiedenis.class)::van,
                ProjectionsConfiguratie.alleWeergaven(),
                COMMITS::incrementAndGet,
                Proefschrift.SCHRIFT);
    }

    private static void meldAan(String leerlingId, String aanmeldingId, String ouder, boolean ondersteuning) {
        stuur(
                Rol.ADMINISTRATIE,
                "AD1",
                new MeldLeerlingAan(
                        leerlingId,
                        aanmeldingId,
                        new Persoonsgegevens("Voorbeeld", LocalDate.parse("2013-03-01")),
                        VANDAAG,
                        Instroomtype.REGULIER_PO_VO,
                        null,
                        ondersteuning,
                        false,
                        List.of(new Ouder(ouder, true)),
                        null,
                        1,
                        "HAVO"));
    }

    private static void laatToe(String leerlingId, String aanmeldingId) {
        stuur(
                Rol.AFDELINGSLEIDER,
                "AL1",
                new LegIntakegesprekVast(
                        leerlingId, aanmeldingId, VANDAAG, List.of(), "niets bijzonders", "alles", true, true));
        stuur(
                Rol.RECTOR,
                "R1",
                new BesluitOverToelating(
                        leerlingId,
                        aanmeldingId,
                        BesluitToelating.TOELATEN,
                        List.of(),
                        null,
                        List.of(),
                        "past hier",
                        null,
                        null));
        stuur(Rol.ADMINISTRATIE, "AD1", new SchrijfLeerlingIn(leerlingId, aanmeldingId, 1, "HAVO", VANDAAG));
    }

    private static void stuur(Rol rol, String id, Opdracht opdracht) {
        positie = core.stuur(rol, id, "COE", opdracht).positie();
    }

    private static Antwoord zoek(String naam, Map<String, String> filters, Rol rol, String id, String leerling) {
        Lezer lezer = new Lezer(new Actor(id, rol, "COE", leerling), Proef.school("COE"), Openstelling.ALLES);
        return weergaven.zoek(naam, filters, lezer, positie, 1, 100, VANDAAG);
    }

    private static Antwoord alsCoordinator(String naam, Map<String, String> filters) {
        return zoek(naam, filters, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", null);
    }

    private static Set<Object> leerlingen(Antwoord antwoord) {
        Set<Object> leerlingen = new HashSet<>();
        antwoord.rijen().forEach(r -> leerlingen.add(r.get("leerlingId")));
        return leerlingen;
    }

    static List<String> namen() {
        return ProjectionsConfiguratie.LIJSTEN.stream()
                .map(l -> l.weergave().naam())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("namen")
    void elke_weergave_geeft_antwoord_op_al_haar_filters(String naam) {
        assertThat(alsLezer(naam, Map.of()).laatstePositie()).isGreaterThanOrEqualTo(positie);
        weergaven.beschrijvingen().stream().filter(b -> b.naam().equals(naam)).forEach(b -> b.parameters()
                .forEach(p -> {
                    String waarde =
                            switch (p.soort()) {
                                case DATUM -> "2026-09-14";
                                case JA_NEE -> "true";
                                case KEUZE -> p.waarden().get(0);
                                case TEKST -> p.naam().equals("schoolId") ? "COE" : "L-COE-101";
                            };
                    Map<String, String> filters = p.naam().equals("fase")
                            ? Map.of("fase", "FASE_0", "leerlingId", "L-COE-101")
                            : Map.of(p.naam(), waarde);
                    assertThat(alsLezer(naam, filters).rijen()).isNotNull();
                }));
    }

    /** The coordinator, but for the views that are none of the coordinator's business (R57, R59). */
    private static Antwoord alsLezer(String naam, Map<String, String> filters) {
        return switch (naam) {
            case VERTROUWEN -> zoek(naam, filters, Rol.VERTROUWENSPERSOON, "VP1", null);
            case PORTAAL -> zoek(naam, filters, Rol.OUDER, "O1", "L-COE-101");
            default -> alsCoordinator(naam, filters);
        };
    }

    @Test
    void R57_een_ouder_ziet_in_het_portaal_een_kind_en_wat_de_school_ouders_laat_lezen() {
        assertThat(zoek(PORTAAL, Map.of(), Rol.OUDER, "O1", "L-COE-101").rijen())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r).containsEntry("leerlingId", "L-COE-101").containsKeys("plannen", "uitnodigingen");
                    assertThat(r.get("resultaten").toString()).contains("niveau=HAVO", "leerjaar=1");
                    assertThat(r.get("toestemmingen").toString()).contains("toestemmingId=TS1", "status=GEVRAAGD");
                });
        assertThat(zoek(PORTAAL, Map.of(), Rol.OUDER, "O3", "L-COE-103").rijen())
                .singleElement()
                .satisfies(r -> assertThat(r.get("lopendeTermijn").toString()).contains("einddatum="));
        // As KLA does: results and attendance only.
        var vanKla = Proef.school("KLA").zichtbaarheid();
        Lezer kla = new Lezer(
                new Actor("O1", Rol.OUDER, "COE", "L-COE-101"),
                Proef.school("COE").with(b -> b.rechten(b.rechten().withZichtbaarheid(vanKla))),
                Openstelling.ALLES);
        assertThat(weergaven
                        .zoek(PORTAAL, Map.of(), kla, positie, 1, 100, VANDAAG)
                        .rijen())
                .singleElement()
                .satisfies(r ->
                        assertThat(r).containsKeys("resultaten", "afwezigheid").doesNotContainKey("plannen"));
        for (ThrowingCallable ander : List.<ThrowingCallable>of(
                () -> zoek(PORTAAL, Map.of(), Rol.MENTOR, "M1", null),
                () -> alsCoordinator(PORTAAL, Map.of()),
                () -> zoek(PORTAAL, Map.of("leerlingId", "L-COE-102"), Rol.OUDER, "O1", "L-COE-101"))) {
            assertThat(catchThrowableOfType(CommandGeweigerd.class, ander)
                            .weigering()
                            .code())
                    .isEqualTo("ROL_NIET_BEVOEGD");
        }
    }

    @Test
    void R328_een_ouder_zonder_gezag_ziet_in_het_portaal_wat_de_school_openstelt_en_verder_geen_weergave() {
        Set<Gegevenssoort> open = Set.of(Gegevenssoort.RESULTATEN, Gegevenssoort.AANWEZIGHEID);
        Lezer zonder =
                new Lezer(new Actor("O1", Rol.OUDER, "COE", "L-COE-101"), Proef.school("COE"), new Openstelling(open));
        assertThat(weergaven
                        .zoek(PORTAAL, Map.of(), zonder, positie, 1, 100, VANDAAG)
                        .rijen())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r).containsKeys("resultaten", "afwezigheid");
                    assertThat(r)
                            .doesNotContainKeys(
                                    "plannen", "toestemmingen", "uitnodigingen", "lopendeTermijn", "zienswijzen");
                });
        eisDicht(zonder, Set.of(PORTAAL, "schoolprofiel"));
        Set<Gegevenssoort> alles = Arrays.stream(Gegevenssoort.values())
                .filter(Gegevenssoort::magNaarOuders)
                .collect(Collectors.toSet());
        Lezer wijd =
                new Lezer(new Actor("O1", Rol.OUDER, "COE", "L-COE-101"), Proef.school("COE"), new Openstelling(alles));
        eisDicht(wijd, Set.of(PORTAAL, "schoolprofiel", "dossier-tijdlijn"));
    }

    private static void eisDicht(Lezer lezer, Set<String> open) {
        for (String naam : namen()) {
            if (!open.contains(naam)) {
                assertThat(catchThrowableOfType(
                                        CommandGeweigerd.class,
                                        () -> weergaven.zoek(naam, Map.of(), lezer, positie, 1, 100, VANDAAG))
                                .weigering()
                                .code())
                        .as(naam)
                        .isEqualTo("ROL_NIET_BEVOEGD");
            }
        }
    }

    @Test
    void wie_een_kolom_niet_leest_zoekt_er_niet_op() {
        assertThat(alsCoordinator("geschillen", Map.of("onderwerp", "VERWIJDERING"))
                        .rijen())
                .isEmpty();
        assertThat(zoek("geschillen", Map.of("soort", "BEZWAAR"), Rol.MENTOR, "M1", null)
                        .rijen())
                .isEmpty();
        assertThat(catchThrowableOfType(
                                CommandGeweigerd.class,
                                () -> zoek("geschillen", Map.of("onderwerp", "VERWIJDERING"), Rol.MENTOR, "M1", null))
                        .weigering()
                        .code())
                .isEqualTo("ROL_NIET_BEVOEGD");
    }

    @Test
    void R59_een_melding_staat_alleen_bij_de_vertrouwenspersoon_en_de_leerling() throws InterruptedException {
        var tijdlijn = alsCoordinator("dossier-tijdlijn", Map.of()).rijen();
        var werkbord = alsCoordinator("coordinator-werkbord", Map.of()).rijen();
        positie = core.poort()
                .verstuur(Verzoek.van(
                        UUID.randomUUID(),
                        new MeldBijVertrouwenspersoon("L-COE-102", "VM1", Vertrouwensdomein.THUISSITUATIE, null),
                        new Actor("S2", Rol.LEERLING, "COE", "L-COE-102")))
                .positie();
        stuur(Rol.VERTROUWENSPERSOON, "VP1", new LegVertrouwelijkeNotitieVast("L-COE-102", "VM1", "geheim", null));
        Antwoord melding = zoek(VERTROUWEN, Map.of(), Rol.VERTROUWENSPERSOON, "VP2", null);
        assertThat(melding.rijen()).singleElement().satisfies(r -> assertThat(r)
                .containsEntry("leerlingId", "L-COE-102")
                .containsEntry("domein", "THUISSITUATIE")
                .containsEntry("aandachtspunt", "NIET_VP_DOMEIN")
                .containsEntry("status", "OPEN"));
        assertThat(zoek(VERTROUWEN, Map.of(), Rol.LEERLING, "S2", "L-COE-102").rijen())
                .isEqualTo(melding.rijen());
        assertThat(zoek(VERTROUWEN, Map.of(), Rol.LEERLING, "S1", "L-COE-101").rijen())
                .isEmpty();
        for (Rol rol : Rol.values()) {
            if (rol != Rol.VERTROUWENSPERSOON && rol != Rol.LEERLING) {
                var geweigerd = catchThrowableOfType(
                        CommandGeweigerd.class,
                        () -> zoek(VERTROUWEN, Map.of("leerlingId", "L-COE-102"), rol, "X", "L-COE-102"));
                assertThat(geweigerd).as(rol.name()).isNotNull();
                assertThat(geweigerd.weigering().aard().status()).isEqualTo(403);
            }
        }
        Lezer dia = new Lezer(
                new Actor("VP1", Rol.VERTROUWENSPERSOON, "DIA", null), Proef.school("DIA"), Openstelling.ALLES);
        assertThat(weergaven
                        .zoek(VERTROUWEN, Map.of(), dia, positie, 1, 100, VANDAAG)
                        .rijen())
                .isEmpty();
        assertThat(alsCoordinator("dossier-tijdlijn", Map.of()).rijen()).isEqualTo(tijdlijn);
        assertThat(alsCoordinator("coordinator-werkbord", Map.of()).rijen()).isEqualTo(werkbord);
        wachtOpVersie(VERTROUWEN, beheer.herbouw(VERTROUWEN));
        assertThat(zoek(VERTROUWEN, Map.of(), Rol.VERTROUWENSPERSOON, "VP2", null)
                        .rijen())
                .isEqualTo(melding.rijen());
        stuur(Rol.VERTROUWENSPERSOON, "VP1", new SluitVertrouwenstrajectAf("L-COE-102", "VM1", true, null));
        assertThat(zoek(VERTROUWEN, Map.of("status", "AFGESLOTEN"), Rol.VERTROUWENSPERSOON, "VP2", null)
                        .rijen())
                .singleElement()
                .satisfies(r -> assertThat(r)
                        .containsEntry("vervolg", "ONDERSTEUNING")
                        .containsEntry("afgeslotenOp", "2026-09-14"));
        for (var collectie : mongo.database().listCollectionNames()) {
            mongo.database().getCollection(collectie).find().forEach(d -> {
                assertThat(d.toJson()).doesNotContain("geheim");
                if (!collectie.startsWith(VERTROUWEN)) {
                    assertThat(d.toJson()).doesNotContain("veiligheid:", "VM1");
                }
            });
        }
    }

    @Test
    void de_agenda_toont_de_aanvraag_met_wat_ontbreekt() {
        assertThat(alsCoordinator("flexzat-agenda", Map.of("leerlingId", "L-COE-101"))
                        .rijen())
                .singleElement()
                .satisfies(r -> assertThat(r)
                        .containsEntry("flexZatId", "F1")
                        .containsEntry("status", "AANGEVRAAGD")
                        .containsEntry("schoolId", "COE")
                        .containsEntry("vasteRollen", 5)
                        .containsEntry("uitgenodigdVast", 0));
    }

    @Test
    void de_zorgplicht_staat_op_dag_0_van_42() {
        assertThat(alsCoordinator("aanmeldingen-zorgplicht", Map.of("leerlingId", "L-COE-103"))
                        .rijen())
                .singleElement()
                .satisfies(r -> assertThat(r)
                        .containsEntry("dag", 0L)
                        .containsEntry("vanDagen", 42L)
                        .containsEntry("zorgplichtStatus", "LOOPT"));
    }

    @Test
    void R14_de_termijn_die_loopt_staat_boven_wat_besloten_is() {
        var rijen = alsCoordinator("aanmeldingen-zorgplicht", Map.of()).rijen();
        assertThat(rijen.get(0)).containsEntry("zorgplichtStatus", "LOOPT");
        assertThat(rijen.get(rijen.size() - 1).get("zorgplichtStatus")).isNotEqualTo("LOOPT");
        assertThat(weergaven
                        .zoek(
                                "aanmeldingen-zorgplicht",
                                Map.of("leerlingId", "L-COE-103"),
                                new Lezer(
                                        new Actor("OC", Rol.ONDERSTEUNINGSCOORDINATOR, "COE", null),
                                        Proef.school("COE"),
                                        Openstelling.ALLES),
                                positie,
                                1,
                                100,
                                VANDAAG.plusDays(38))
                        .rijen())
                .singleElement()
                .satisfies(r -> assertThat(r).containsEntry("dag", 38L).containsEntry("signalen", List.of("DAG_38")));
    }

    @Test
    void het_werkbord_toont_termijnen_en_taken_en_het_eerste_eerst() {
        var rijen = alsCoordinator("coordinator-werkbord", Map.of()).rijen();
        assertThat(rijen)
                .anySatisfy(r -> assertThat(r)
                        .containsEntry("type", "TERMIJN")
                        .containsEntry("leerling", "L-COE-103")
                        .containsEntry("soort", "ZORGPLICHT")
                        .containsEntry("dagenResterend", 42L))
                .anySatisfy(r -> assertThat(r)
                        .containsEntry("type", "TAAK")
                        .containsEntry("leerling", "L-COE-101")
                        .containsEntry("volgendeActie", "PlanFlexZat")
                        .containsEntry("eigenaar", "ONDERSTEUNINGSCOORDINATOR"));
        // What the school itself owes stands among it by its own day.
        assertThat(rijen.stream().filter(r -> r.get("leerlingId") != null).findFirst())
                .hasValueSatisfying(r -> assertThat(r).containsEntry("type", "TERMIJN"));
        assertThat(rijen.stream()
                        .map(r -> (String) r.get("vervaldatum"))
                        .filter(Objects::nonNull)
                        .toList())
                .isSorted();
    }

    @Test
    void de_tijdlijn_is_nieuwste_eerst() {
        var rijen = alsCoordinator("dossier-tijdlijn", Map.of("leerlingId", "L-COE-101"))
                .rijen();
        assertThat(rijen.get(0)).containsEntry("soort", "ToestemmingGevraagd");
        assertThat(rijen.get(rijen.size() - 1)).containsEntry("soort", "LeerlingAangemeld");
    }

    @Test
    void een_mentor_ziet_alleen_de_eigen_leerlingen() {
        assertThat(leerlingen(zoek("flexzat-agenda", Map.of(), Rol.MENTOR, "M1", null)))
                .containsExactly("L-COE-101");
        var geweigerd = catchThrowableOfType(
                CommandGeweigerd.class,
                () -> zoek("flexzat-agenda", Map.of("leerlingId", "L-COE-102"), Rol.MENTOR, "M1", null));
        assertThat(geweigerd.weigering().code()).isEqualTo("ROL_NIET_BEVOEGD");
    }

    @Test
    void een_ouder_ziet_alleen_het_eigen_kind_en_geen_logboek() {
        assertThat(leerlingen(zoek("dossier-tijdlijn", Map.of(), Rol.OUDER, "O1", "L-COE-101")))
                .containsExactly("L-COE-101");
        assertThat(zoek("dossier-tijdlijn", Map.of(), Rol.OUDER, "O1", "L-COE-102")
                        .rijen())
                .as("een ander kind, met een aanmelding die niet klopt")
                .isEmpty();
        assertThat(zoek("coordinator-werkbord", Map.of(), Rol.OUDER, "O1", "L-COE-101")
                        .rijen())
                .isEmpty();
    }

    @Test
    void een_externe_zonder_grond_ziet_niemand() {
        assertThat(zoek("flexzat-agenda", Map.of(), Rol.JOS_MEDEWERKER, "J1", null)
                        .rijen())
                .isEmpty();
    }

    @Test
    void een_andere_school_wordt_geweigerd() {
        var geweigerd = catchThrowableOfType(
                CommandGeweigerd.class, () -> alsCoordinator("flexzat-agenda", Map.of("schoolId", "DIA")));
        assertThat(geweigerd.weigering().code()).isEqualTo("ANDERE_SCHOOL");
        Lezer dia = new Lezer(
                new Actor("OC", Rol.ONDERSTEUNINGSCOORDINATOR, "DIA", null), Proef.school("DIA"), Openstelling.ALLES);
        assertThat(weergaven
                        .zoek("flexzat-agenda", Map.of(), dia, positie, 1, 100, VANDAAG)
                        .rijen())
                .isEmpty();
        var leerling = catchThrowableOfType(
                CommandGeweigerd.class,
                () -> weergaven.zoek(
                        "flexzat-agenda", Map.of("leerlingId", "L-COE-101"), dia, positie, 1, 100, VANDAAG));
        assertThat(leerling.weigering().code())
                .as("zoals een id dat niemand heeft")
                .isEqualTo("NIET_GEVONDEN");
    }

    @Test
    void een_rol_zonder_leesrecht_wordt_geweigerd() {
        var geweigerd = catchThrowableOfType(
                CommandGeweigerd.class, () -> zoek("tlv-checklist", Map.of(), Rol.VERZUIMCOORDINATOR, "VC", null));
        assertThat(geweigerd.weigering().code()).isEqualTo("ROL_NIET_BEVOEGD");
        assertThat(geweigerd.weigering().aard().status()).isEqualTo(403);
    }

    @Test
    void alle_fouten_in_de_filters_komen_tegelijk() {
        var geweigerd = catchThrowableOfType(
                CommandGeweigerd.class,
                () -> alsCoordinator("flexzat-agenda", Map.of("vanaf", "gisteren", "status", "WEG", "kleur", "rood")));
        assertThat(geweigerd.weigering().aard().status()).isEqualTo(400);
        assertThat(geweigerd.weigering().ontbreekt()).hasSize(3);
    }

    @Test
    void een_herbouwde_weergave_geeft_dezelfde_rijen() throws InterruptedException {
        var voor = alsCoordinator("toestemmingsregister", Map.of()).rijen();
        assertThat(voor).isNotEmpty();
        int versie = beheer.herbouw("toestemmingsregister");
        String nieuw = "toestemmingsregister_v" + versie;
        for (int i = 0;
                i < 300
                        && !beheer.documenten("toestemmingsregister")
                                .getNamespace()
                                .getCollectionName()
                                .equals(nieuw);
                i++) {
            assertThat(alsCoordinator("toestemmingsregister", Map.of()).rijen()).isEqualTo(voor);
            Thread.sleep(50);
        }
        wachtOpVersie("toestemmingsregister", versie);
        assertThat(alsCoordinator("toestemmingsregister", Map.of()).rijen()).isEqualTo(voor);
    }

    private static Wachtend opzij(long kenmerk, String verwerker, String leerlingId, boolean vertrouwelijk) {
        return new Wachtend(
                kenmerk,
                verwerker,
                "r",
                leerlingId,
                3,
                Leespositie.BEGIN,
                "g",
                "leerling.VerwijzingVerzonden",
                "COE",
                leerlingId,
                vertrouwelijk,
                null,
                "/payload/vraag: voldoet niet aan maxLength",
                Instant.EPOCH,
                1,
                null);
    }

    /** A publisher that waits for the broker. */
    private static Wachtend storing(String verwerker) {
        return new Wachtend(
                -1,
                verwerker,
                "",
                "",
                -1,
                Leespositie.BEGIN,
                null,
                Wachtrij.STORING,
                "COE",
                null,
                false,
                null,
                "De broker is niet te bereiken of weigert de berichten",
                Instant.EPOCH,
                0,
                null);
    }

    @Test
    void een_partner_die_niets_hoort_staat_op_het_bord_van_een_school_die_met_hem_werkt() {
        Weergaven met = new Weergaven(
                beheer,
                ProjectionsConfiguratie.LIJSTEN,
                core.bean(Leerlinggeschiedenis.class)::kent,
                school -> List.of(storing("partner-jos"), storing("partner-renn4")));
        List<Object> rijen = met
                .zoek(
                        "coordinator-werkbord",
                        Map.of(),
                        new Lezer(
                                new Actor("OC", Rol.ONDERSTEUNINGSCOORDINATOR, "COE", null),
                                Proef.school("COE"),
                                Openstelling.ALLES),
                        null,
                        1,
                        100,
                        VANDAAG)
                .rijen()
                .stream()
                .filter(r -> "OPZIJGEZET".equals(r.get("soort")))
                .<Object>map(r -> r.get("code") + " " + r.get("uitleg") + " " + r.get("volgendeActie"))
                .toList();
        assertThat(rijen)
                .singleElement()
                .asString()
                .startsWith("partner-jos Berichten aan jos worden nu niet bezorgd.");
    }

    private static List<Object> opzijVoor(Rol rol, String id, String leerling) {
        Weergaven met = new Weergaven(
                beheer,
                ProjectionsConfiguratie.LIJSTEN,
                core.bean(Leerlinggeschiedenis.class)::kent,
                school -> List.of(
                        opzij(7, "partner-smw", "L-COE-101", false),
                        opzij(8, "weergave-dossier-tijdlijn-v3", "L-COE-102", true)));
        return met
                .zoek(
                        "coordinator-werkbord",
                        Map.of(),
                        new Lezer(new Actor(id, rol, "COE", leerling), Proef.school("COE"), Openstelling.ALLES),
                        null,
                        1,
                        100,
                        VANDAAG)
                .rijen()
                .stream()
                .filter(r -> "OPZIJGEZET".equals(r.get("soort")))
                .<Object>map(r -> r.get("leerlingId") + " " + r.get("code") + " " + r.get("uitleg"))
                .toList();
    }

    @Test
    void wat_het_systeem_niet_kon_staat_op_het_bord_van_wie_de_leerling_ziet_en_vertrouwelijks_zonder_naam() {
        assertThat(opzijVoor(Rol.ONDERSTEUNINGSCOORDINATOR, "OC", null))
                .hasSize(2)
                .anySatisfy(r -> assertThat(r.toString())
                        .startsWith("L-COE-101 partner-smw Een bericht aan smw is niet verzonden")
                        .contains("maxLength", "CorrigeerGegeven", "TrekVerwijzingIn", "kenmerk 7"))
                .anySatisfy(r -> assertThat(r.toString())
                        .startsWith("null weergave-dossier-tijdlijn ")
                        .doesNotContain("L-COE-102"));
        assertThat(opzijVoor(Rol.MENTOR, "M1", null)).singleElement().asString().startsWith("L-COE-101 ");
        assertThat(opzijVoor(Rol.MENTOR, "M2", null)).isEmpty();
    }

    @Test
    void een_leeg_geraakte_opslag_bouwt_zichzelf_opnieuw_op() {
        var voor = alsCoordinator("flexzat-agenda", Map.of()).rijen();
        beheer.close();
        mongo.database().drop();
        beheer = maakBeheer();
        beheer.start();
        weergaven = new Weergaven(beheer, ProjectionsConfiguratie.LIJSTEN, core.bean(Leerlinggeschiedenis.class)::kent);
        assertThat(alsCoordinator("flexzat-agenda", Map.of()).rijen()).isEqualTo(voor);
        assertThat(COMMITS.get()).isPositive();
    }

    @Test
    void R8_een_correctie_verandert_de_weergaven_en_de_tijdlijn_toont_beide() throws InterruptedException {
        meldAan("L-COE-104", "A4", "O4", true);
        Object gebeurtenisId = alsCoordinator(
                        "dossier-tijdlijn", Map.of("leerlingId", "L-COE-104", "soort", "LeerlingAangemeld"))
                .rijen()
                .get(0)
                .get("gebeurtenisId");
        stuur(
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC",
                new CorrigeerGegeven(
                        "L-COE-104", String.valueOf(gebeurtenisId), "schoolVanHerkomst", "PO-17", "stond er niet"));
        stuur(
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC",
                new CorrigeerGegeven(
                        "L-COE-104", String.valueOf(gebeurtenisId), "redenInstroom", "VERHUIZING", "stond er niet"));
        Antwoord aanmelding = alsCoordinator("aanmeldingen-zorgplicht", Map.of("leerlingId", "L-COE-104"));
        assertThat(aanmelding.rijen()).singleElement().satisfies(r -> {
            assertThat(r)
                    .containsEntry("redenInstroom", "VERHUIZING")
                    .containsEntry("schoolVanHerkomst", "PO-17")
                    .containsEntry("zorgplichtStatus", "LOOPT");
            assertThat((List<?>) r.get("correcties")).hasSize(2);
        });
        var regels = alsCoordinator("dossier-tijdlijn", Map.of("leerlingId", "L-COE-104"))
                .rijen();
        assertThat(regels)
                .anySatisfy(r -> {
                    assertThat(r).containsEntry("soort", "LeerlingAangemeld").containsEntry("doorgehaald", true);
                    assertThat(r.get("correcties").toString()).contains("VERHUIZING", "PO-17");
                })
                .anySatisfy(r -> {
                    assertThat(r).containsEntry("soort", "GegevenGecorrigeerd").containsEntry("doorgehaald", false);
                    assertThat(r.get("corrigeert").toString()).contains("VERHUIZING");
                });
        int versie = beheer.herbouw("aanmeldingen-zorgplicht");
        wachtOpVersie("aanmeldingen-zorgplicht", versie);
        assertThat(alsCoordinator("aanmeldingen-zorgplicht", Map.of("leerlingId", "L-COE-104"))
                        .rijen())
                .isEqualTo(aanmelding.rijen());
    }

    private static void wachtOpVersie(String naam, int versie) throws InterruptedException {
        String nieuw = naam.replace('-', '_') + "_v" + versie;
        for (int i = 0; i < 2_400; i++) {
            if (beheer.documenten(naam).getNamespace().getCollectionName().equals(nieuw)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(naam + " kreeg geen versie " + versie);
    }

    @Test
    void R75_de_week_van_de_mentor_toont_de_eigen_leerlingen_met_taken_en_wat_is_gedeeld() {
        stuur(
                Rol.DOCENT,
                "D1",
                new SignaleerZorg(
                        "L-COE-102",
                        "T1",
                        Signaalbron.DOCENT,
                        List.of(Signaaldomein.LEREN),
                        List.of("maakt huiswerk niet af"),
                        null,
                        null));
        stuur(
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC",
                new DeelMetMentor("L-COE-102", "thuis", "rust is nodig", List.of(Rol.MENTOR)));
        var rijen =
                zoek("mentor-weekoverzicht", Map.of(), Rol.MENTOR, "M2", null).rijen();
        assertThat(rijen)
                .allSatisfy(r -> assertThat(r).containsEntry("leerlingId", "L-COE-102"))
                .anySatisfy(r -> assertThat(r)
                        .containsEntry("type", "WEEK")
                        .containsEntry("mentorId", "M2")
                        .containsEntry("week", "2026-W38")
                        .containsEntry("aantal", 0)
                        .containsEntry("norm", 2))
                .anySatisfy(r -> assertThat(r)
                        .containsEntry("type", "TAAK")
                        .containsEntry("soort", "MENTORGESPREKKEN")
                        .containsEntry("vervaldatum", "2027-02-06"))
                .anySatisfy(r -> assertThat(r)
                        .containsEntry("type", "TAAK")
                        .containsEntry("volgendeActie", "LegLeerlinggesprekVast")
                        .containsEntry("gestartDoor", "MentorIngeschakeld"))
                .anySatisfy(
                        r -> assertThat(r).containsEntry("type", "GEDEELD").containsEntry("tekst", "rust is nodig"));
        assertThat(zoek("mentorweek", Map.of("week", "2026-09-16"), Rol.MENTOR, "M2", null)
                        .rijen())
                .extracting(r -> r.get("soort"))
                .doesNotContain("MENTORGESPREKKEN");
        assertThat(zoek("mentor-weekoverzicht", Map.of(), Rol.MENTOR, "M1", null)
                        .rijen())
                .noneSatisfy(r -> assertThat(r).containsEntry("leerlingId", "L-COE-102"));
    }

    @Test
    void R77_de_kalender_telt_overleggen_en_agendapunten_tegen_de_norm() {
        stuur(
                Rol.LEERLINGBEGELEIDER,
                "LB1",
                new PlanOverleg(
                        "OV1",
                        OverlegvormCode.LEERLINGBESPREKING,
                        LocalDate.parse("2026-09-24").atTime(15, 0),
                        "LB1"));
        assertThat(alsCoordinator("overleg-kalender", Map.of("overlegvorm", "LEERLINGBESPREKING"))
                        .rijen())
                .anySatisfy(r -> assertThat(r)
                        .containsEntry("type", "NORM")
                        .containsEntry("geplandDezePeriode", 1L)
                        .containsEntry("normPerPeriode", 1))
                .anySatisfy(r -> assertThat(r)
                        .containsEntry("overlegId", "OV1")
                        .containsEntry("voorzitter", "LB1")
                        .containsEntry("aantalAgendapunten", 0L)
                        .containsEntry("opKoers", true));
        stuur(Rol.MENTOR, "M2", new ZetLeerlingOpAgenda("L-COE-102", "OV1", "hoe verder", null));
        assertThat(zoek("overlegkalender", Map.of(), Rol.MENTOR, "M2", null).rijen())
                .singleElement()
                .satisfies(
                        r -> assertThat(r).containsEntry("overlegId", "OV1").containsEntry("aantalAgendapunten", 1L));
        assertThat(zoek("mentor-weekoverzicht", Map.of("type", "WEEK"), Rol.MENTOR, "M2", null)
                        .rijen())
                .singleElement()
                .satisfies(r -> assertThat(r).containsEntry("ingebrachtDezePeriode", 1L));
        assertThat(zoek("overleg-kalender", Map.of(), Rol.OUDER, "O2", "L-COE-102")
                        .rijen())
                .isEmpty();
    }

    @Test
    void de_tellers_staan_voor_de_overleggen_op_de_eerste_pagina_en_schuiven_mee() {
        List<Map<String, Object>> alles =
                alsCoordinator("overleg-kalender", Map.of()).rijen();
        long tellers = alles.stream().filter(r -> "NORM".equals(r.get("type"))).count();
        assertThat(tellers).isPositive();
        assertThat(alles.subList(0, (int) tellers)).allMatch(r -> "NORM".equals(r.get("type")));
        List<Map<String, Object>> perTwee = new java.util.ArrayList<>();
        for (int pagina = 1; pagina <= (alles.size() + 1) / 2; pagina++) {
            perTwee.addAll(weergaven
                    .zoek(
                            "overleg-kalender",
                            Map.of(),
                            new Lezer(
                                    new Actor("OC", Rol.ONDERSTEUNINGSCOORDINATOR, "COE", null),
                                    Proef.school("COE"),
                                    Openstelling.ALLES),
                            positie,
                            pagina,
                            2,
                            VANDAAG)
                    .rijen());
        }
        assertThat(perTwee).isEqualTo(alles);
        assertThat(alsCoordinator("overleg-kalender", Map.of("type", "NORM")).rijen())
                .hasSize((int) tellers);
        assertThat(alsCoordinator("overleg-kalender", Map.of("type", "OVERLEG")).rijen())
                .noneMatch(r -> "NORM".equals(r.get("type")));
    }

    @Test
    void een_auditor_ziet_het_dossier_dat_hij_vraagt_en_kijkt_niet_rond() {
        assertThat(zoek("dossier-tijdlijn", Map.of("leerlingId", "L-COE-101"), Rol.AUDITOR, "AUD", null)
                        .rijen())
                .isNotEmpty()
                .allMatch(r -> "L-COE-101".equals(r.get("leerlingId")));
        assertThat(zoek("dossier-tijdlijn", Map.of(), Rol.AUDITOR, "AUD", null).rijen())
                .isEmpty();
    }

    @Test
    void een_weergave_is_ook_onder_de_naam_van_de_lijst_te_vinden() {
        for (String naam : List.of("aanmeldingen", "overleg-calendar", "coordinators-werkbord", "mentors-week")) {
            assertThat(alsLezer(naam, Map.of()).laatstePositie()).isNotNegative();
        }
    }

    @Test
    void een_dag_buiten_de_kalender_is_geen_filter() {
        CommandGeweigerd e = catchThrowableOfType(
                CommandGeweigerd.class,
                () -> alsCoordinator("coordinator-werkbord", Map.of("tot", "+999999999-12-31")));
        assertThat(e.weigering().code()).isEqualTo("INVOER_ONGELDIG");
    }
}
