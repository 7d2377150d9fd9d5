package nl.zorgspoor.deploy.partners;

import static nl.zorgspoor.core.Grensgeval.langst;
import static nl.zorgspoor.core.Grensgeval.meeste;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.invoer.Veld;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.MeldLeerlingAan;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Ouder;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Persoonsgegevens;
import nl.zorgspoor.core.leerling.casus.CasusCommand.LegBesprekingVast;
import nl.zorgspoor.core.leerling.casus.CasusCommand.ZetLeerlingOpAgenda;
import nl.zorgspoor.core.leerling.jos.JOSCommand.BesluitInzetJOS;
import nl.zorgspoor.core.leerling.jos.JOSCommand.Hulpvraagcategorie;
import nl.zorgspoor.core.leerling.jos.JOSCommand.VraagJOSAan;
import nl.zorgspoor.core.leerling.jos.JOSCommand.VulJOSAanmeldformulierIn;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.VerleenToestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.BereidVerwijzingVoor;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.TrekVerwijzingIn;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Urgentie;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VerwerkTerugmelding;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VerzendVerwijzing;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VulVerwijzingAan;
import nl.zorgspoor.core.overleg.OverlegCommand.PlanOverleg;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verzuim.VerzuimCommand.MeldVerzuimBijLeerplicht;
import nl.zorgspoor.partners.Partners;
import nl.zorgspoor.partners.bericht.Cloudevents;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.bericht.Pseudoniemen;
import nl.zorgspoor.partners.bericht.Schemas;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Accepted means deliverable: commands with every field at its bound, through the real door, become messages that fit their schema
 * and the 64 KB of a message; and a bound of a schema is the bound of the command.
 */
class BerichtgrenzenTest {

    private static final String DAG = "2026-09-28";

    private static final Cloudevents CLOUDEVENTS = new Cloudevents(
            "00000099000000000000",
            URI.create("http://localhost:8080/schemas/"),
            new Pseudoniemen(new byte[32]),
            new Schemas());

    private static Proefopstelling school;

    @BeforeAll
    static void begin() {
        school = new Proefopstelling();
        school.richtIn("COE");
        school.op(DAG);
    }

    @AfterAll
    static void eind() {
        school.close();
    }

    private static void als(Rol rol, String id, @Nullable String leerling, Opdracht c) {
        school.poort().verstuur(Verzoek.van(UUID.randomUUID(), c, new Actor(id, rol, "COE", leerling)));
    }

    private static void oc(Opdracht c) {
        als(Rol.ONDERSTEUNINGSCOORDINATOR, "OC", null, c);
    }

    /** An id as long as may be, another one each time. */
    private static String id() {
        return (UUID.randomUUID() + "-" + "9".repeat(100)).substring(0, 100);
    }

    private static String aangemeld() {
        String leerling = id();
        als(
                Rol.ADMINISTRATIE,
                "ADM",
                null,
                new MeldLeerlingAan(
                        leerling,
                        "A1",
                        new Persoonsgegevens(langst(Persoonsgegevens.class, "naam"), LocalDate.parse("2013-03-01")),
                        LocalDate.parse("2026-09-14"),
                        Instroomtype.REGULIER_PO_VO,
                        null,
                        false,
                        false,
                        List.of(new Ouder("O1", true)),
                        null,
                        2,
                        "HAVO"));
        return leerling;
    }

    /** The messages that go out because of what stands in a student's streams, as their partner reads them. */
    private static List<JsonNode> berichten(String leerling, String soort) {
        List<JsonNode> berichten = new ArrayList<>();
        for (String stroom : school.alsBeheer()
                .queryForList(
                        "select distinct stroom from gebeurtenis where stroom like ?",
                        String.class,
                        "%" + leerling + "%")) {
            var gebeurtenissen = school.eventstore().gebeurtenissen().readEvents(stroom);
            while (gebeurtenissen.hasNext()) {
                berichten.addAll(berichten(vastgelegd(gebeurtenissen.next())));
            }
        }
        return berichten.stream()
                .filter(b -> b.path("soort").asString().equals(soort))
                .toList();
    }

    private static List<JsonNode> berichten(Vastgelegd v) {
        List<JsonNode> berichten = new ArrayList<>();
        for (Partnerkamer kamer : Partners.ALLE) {
            kamer.uitgaand().apply(v).ifPresent(u -> {
                byte[] bericht = CLOUDEVENTS.bericht(kamer, v, u).value();
                assertThat(bericht.length).isLessThanOrEqualTo(Cloudevents.GROOTSTE);
                berichten.add(JsonMapper.shared().readTree(bericht));
            });
        }
        return berichten;
    }

    private static Vastgelegd vastgelegd(DomainEventMessage<?> e) {
        Map<String, String> metadata = e.getMetaData().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, m -> String.valueOf(m.getValue())));
        return new Vastgelegd(
                1,
                e.getIdentifier(),
                "x",
                e.getAggregateIdentifier(),
                e.getSequenceNumber(),
                Instant.parse("2026-09-28T10:00:00Z"),
                metadata,
                (Gebeurtenis) e.getPayload());
    }

    @Test
    void een_melding_bij_leerplicht_op_haar_grenzen_wordt_bezorgd() {
        String leerling = aangemeld();
        for (int uren : new int[] {
            (int) Veld.van(MeldVerzuimBijLeerplicht.class, "uren").grens().van(),
            (int) Veld.van(MeldVerzuimBijLeerplicht.class, "uren").grens().tot()
        }) {
            als(
                    Rol.VERZUIMCOORDINATOR,
                    "VC",
                    null,
                    new MeldVerzuimBijLeerplicht(
                            leerling,
                            "OVERIG",
                            LocalDate.parse("2026-09-21"),
                            LocalDate.parse("2026-09-21"),
                            Halven.heel(uren),
                            langst(MeldVerzuimBijLeerplicht.class, "omschrijving"),
                            meeste(MeldVerzuimBijLeerplicht.class, "ondernomenActies"),
                            id(),
                            true));
        }
        assertThat(berichten(leerling, "MELDING"))
                .hasSize(2)
                .allSatisfy(b -> assertThat(b.at("/payload/naam").asString()).hasSize(200));
    }

    @Test
    void een_vraag_aan_leerplicht_op_haar_grenzen_wordt_bezorgd_en_ook_het_einde_daarvan() {
        String leerling = aangemeld();
        String verwijzing = id();
        als(
                Rol.VERZUIMCOORDINATOR,
                "VC",
                null,
                new BereidVerwijzingVoor(
                        leerling,
                        verwijzing,
                        PartnerType.LEERPLICHT,
                        null,
                        langst(BereidVerwijzingVoor.class, "vraag"),
                        Urgentie.SPOED,
                        List.of(Gegevenssoort.BASIS),
                        null));
        als(
                Rol.VERZUIMCOORDINATOR,
                "VC",
                null,
                new VerzendVerwijzing(
                        leerling,
                        verwijzing,
                        null,
                        Grondslag.WETTELIJKE_PLICHT,
                        null,
                        langst(VerzendVerwijzing.class, "contactgegevensOuders")));
        oc(new TrekVerwijzingIn(leerling, verwijzing, "x"));
        assertThat(berichten(leerling, "VERWIJZING"))
                .singleElement()
                .satisfies(b -> assertThat(b.at("/payload/vraag").asString()).hasSize(4_000));
        assertThat(berichten(leerling, "STOP")).hasSize(1);
    }

    @Test
    void een_verwijzing_naar_maatschappelijk_werk_op_haar_grenzen_wordt_bezorgd() {
        String leerling = aangemeld();
        als(
                Rol.OUDER,
                "O1",
                leerling,
                new VerleenToestemming(
                        leerling,
                        id(),
                        ToestemmingDoel.SMW,
                        PartnerType.SMW,
                        List.of(Gegevenssoort.BASIS, Gegevenssoort.CONTACT),
                        List.of(),
                        Vorm.DIGITAAL,
                        null,
                        null,
                        null));
        String verwijzing = id();
        oc(new BereidVerwijzingVoor(
                leerling,
                verwijzing,
                PartnerType.SMW,
                null,
                langst(BereidVerwijzingVoor.class, "vraag"),
                null,
                null,
                null));
        oc(new VerzendVerwijzing(
                leerling, verwijzing, null, null, null, langst(VerzendVerwijzing.class, "contactgegevensOuders")));
        assertThat(berichten(leerling, "VERWIJZING")).singleElement().satisfies(b -> assertThat(
                        b.at("/payload/contact/contactOuders").asString())
                .hasSize(500));
    }

    @Test
    void een_JOS_formulier_op_zijn_grenzen_wordt_bezorgd() {
        String leerling = aangemeld();
        String overleg = id();
        String jos = id();
        als(
                Rol.MENTOR,
                "M1",
                null,
                new VraagJOSAan(
                        leerling,
                        jos,
                        Hulpvraagcategorie.HUISWERK_PLANNEN,
                        true,
                        langst(VraagJOSAan.class, "toelichting")));
        oc(new PlanOverleg(overleg, OverlegvormCode.SCHOOLZORGTEAM, LocalDateTime.parse(DAG + "T15:00"), null));
        oc(new ZetLeerlingOpAgenda(leerling, overleg, "past JOS?", null));
        oc(new LegBesprekingVast(leerling, overleg, "plant niet", "JOS", Rol.MENTOR, List.of(), List.of()));
        oc(new BesluitInzetJOS(leerling, jos, overleg, true));
        als(
                Rol.MENTOR,
                "M1",
                null,
                new VulJOSAanmeldformulierIn(
                        leerling,
                        jos,
                        null,
                        langst(VulJOSAanmeldformulierIn.class, "contactgegevensOuders"),
                        meeste(VulJOSAanmeldformulierIn.class, "reedsIngezet"),
                        LocalDate.of(2200, 12, 31)));
        assertThat(berichten(leerling, "VERWIJZING"))
                .singleElement()
                .satisfies(b -> assertThat(b.at("/payload/reedsIngezet")).hasSize(50));
    }

    static Stream<Arguments> velden() {
        String jos = "jos/verwijzing.v1.json";
        String smw = "smw/verwijzing.v1.json";
        String lpa = "leerplicht/melding.v1.json";
        String aanmelding = "/$defs/aanmelding/properties/";
        String hulpvraag = "/$defs/hulpvraag/properties/";
        String aanvulling = "/$defs/aanvulling/properties/aanvulling";
        String melding = "/$defs/verzuimmelding/properties/";
        String vraag = "/$defs/vraag/properties/";
        return Stream.of(
                Arguments.of(jos, aanmelding + "naam", Persoonsgegevens.class, "naam"),
                Arguments.of(
                        jos, aanmelding + "contactOuders", VulJOSAanmeldformulierIn.class, "contactgegevensOuders"),
                Arguments.of(jos, aanmelding + "toelichting", VraagJOSAan.class, "toelichting"),
                Arguments.of(jos, aanmelding + "reedsIngezet", VulJOSAanmeldformulierIn.class, "reedsIngezet"),
                Arguments.of(smw, hulpvraag + "contact/properties/naam", Persoonsgegevens.class, "naam"),
                Arguments.of(
                        smw,
                        hulpvraag + "contact/properties/contactOuders",
                        VerzendVerwijzing.class,
                        "contactgegevensOuders"),
                Arguments.of(smw, hulpvraag + "vraag", BereidVerwijzingVoor.class, "vraag"),
                Arguments.of(smw, hulpvraag + "context", VulJOSAanmeldformulierIn.class, "reedsIngezet"),
                Arguments.of(jos, aanvulling, VulVerwijzingAan.class, "aanvulling"),
                Arguments.of(smw, aanvulling, VulVerwijzingAan.class, "aanvulling"),
                Arguments.of(lpa, aanvulling, VulVerwijzingAan.class, "aanvulling"),
                Arguments.of(lpa, melding + "uren", MeldVerzuimBijLeerplicht.class, "uren"),
                Arguments.of(lpa, melding + "omschrijving", MeldVerzuimBijLeerplicht.class, "omschrijving"),
                Arguments.of(lpa, melding + "ondernomenActies", MeldVerzuimBijLeerplicht.class, "ondernomenActies"),
                Arguments.of(lpa, melding + "naam", Persoonsgegevens.class, "naam"),
                Arguments.of(lpa, vraag + "vraag", BereidVerwijzingVoor.class, "vraag"),
                Arguments.of(lpa, vraag + "naam", Persoonsgegevens.class, "naam"),
                Arguments.of(lpa, vraag + "contactOuders", VerzendVerwijzing.class, "contactgegevensOuders"),
                Arguments.of(
                        "gedeeld/terugmelding.v1.json",
                        "/properties/volgnummer",
                        VerwerkTerugmelding.class,
                        "volgnummer"),
                Arguments.of(
                        "gedeeld/terugmelding.v1.json",
                        "/properties/berichtId",
                        VerwerkTerugmelding.class,
                        "berichtId"));
    }

    @ParameterizedTest
    @MethodSource("velden")
    void een_grens_van_een_schema_is_de_grens_van_de_opdracht(
            String schema, String plaats, Class<?> opdracht, String veld) throws Exception {
        JsonNode deel;
        try (var bestand = Partners.class.getResourceAsStream("/schemas/" + schema)) {
            deel = JsonMapper.shared().readTree(bestand).at(plaats);
        }
        var grens = Veld.van(opdracht, veld).grens();
        JsonNode tekst = deel.has("items") ? deel.path("items") : deel;
        if (deel.has("items")) {
            assertThat(deel.path("maxItems").asInt()).isEqualTo(grens.aantal());
        }
        if (List.of("integer", "number").contains(deel.path("type").asString())) {
            assertThat(deel.path("minimum").asLong()).isEqualTo(grens.van());
            assertThat(deel.path("maximum").asLong()).isEqualTo(grens.tot());
        } else if (grens.vorm() != null) {
            assertThat(tekst.path("pattern").asString())
                    .isEqualTo("^" + grens.vorm().pattern() + "$");
        } else {
            assertThat(tekst.path("maxLength").asInt()).isEqualTo(grens.lengte());
        }
    }

    @Test
    void elke_tekst_die_een_partner_krijgt_heeft_een_grens() throws Exception {
        List<String> zonder = new ArrayList<>();
        for (Partnerkamer kamer : Partners.ALLE) {
            try (var bestand =
                    Partners.class.getResourceAsStream("/schemas/" + kamer.uit().schema())) {
                zoekOnbegrensd(kamer.naam(), JsonMapper.shared().readTree(bestand), zonder);
            }
        }
        assertThat(zonder).isEmpty();
    }

    private static void zoekOnbegrensd(String waar, JsonNode schema, List<String> zonder) {
        if (schema.path("type").asString("").equals("string") && !schema.has("maxLength") && !schema.has("pattern")) {
            zonder.add(waar);
        }
        if (schema.path("type").asString("").equals("array") && !schema.has("maxItems")) {
            zonder.add(waar);
        }
        schema.propertyStream().forEach(p -> zoekOnbegrensd(waar + "/" + p.getKey(), p.getValue(), zonder));
    }
}
