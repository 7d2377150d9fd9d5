package nl.zorgspoor.core.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Vestiging;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.AanvullendeInformatieOpgevraagd;
import nl.zorgspoor.core.leerling.casus.CasusEvent.BesprekingVastgelegd;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatGepland;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.GegevenGecorrigeerd;
import nl.zorgspoor.core.privacy.Sleutelbos;
import nl.zorgspoor.core.school.SchoolEvent.SchoolGeregistreerd;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimGemeldBijLeerplicht;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a change of shape is carried: an event as an older program stored it, with day and time apart, is read as today's. The
 * sample is a file, as every old shape will be.
 */
class UpcasterTest {

    /** Revision 0 had {@code datum} and {@code tijd}; revision 1 has {@code datumTijd} and a form per participant. */
    private static final class FlexZatGeplandVan0Naar1 extends SingleEventUpcaster {

        private static final String NAAM = "leerling.FlexZatGepland";

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation oud) {
            return oud.getType().equals(new SimpleSerializedType(NAAM, "0"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation oud) {
            return oud.upcastPayload(new SimpleSerializedType(NAAM, "1"), JsonNode.class, inhoud -> {
                ObjectNode nieuw = (ObjectNode) inhoud;
                nieuw.put(
                        "datumTijd",
                        nieuw.remove("datum").asString() + "T"
                                + nieuw.remove("tijd").asString());
                nieuw.putObject("vormPerDeelnemer");
                return nieuw;
            });
        }
    }

    /** Old shapes that the program has known, as files beside today's. */
    @Test
    void elk_voorbeeld_van_een_oudere_vorm_wordt_gelezen_als_die_van_nu() throws IOException {
        Path map = Path.of("src/test/resources/gebeurtenissen");
        List<String> oudere = new ArrayList<>();
        try (Proefopstelling opstelling = new Proefopstelling();
                Stream<Path> bestanden = Files.list(map)) {
            Gebeurtenisserializer serializer = opstelling.eventstore().serializer();
            for (Path bestand : bestanden.sorted().toList()) {
                Matcher m = Pattern.compile("(.*)\\.v(\\d+)\\.json")
                        .matcher(bestand.getFileName().toString());
                assertThat(m.matches()).isTrue();
                Class<?> nu = Vocabulaire.namen().klasse(m.group(1)).orElseThrow();
                if (serializer.typeForClass(nu).getRevision().equals(m.group(2))) {
                    continue;
                }
                oudere.add(m.group());
                var rij = new GenericDomainEventEntry<>(
                        "Verzuimdossier",
                        "stroom",
                        7,
                        "id-1",
                        "2026-09-14T08:00:00Z",
                        m.group(1),
                        m.group(2),
                        versleuteld(opstelling, nu, Files.readAllBytes(bestand)),
                        "{}".getBytes(StandardCharsets.UTF_8));
                assertThat(EventStreamUtils.upcastAndDeserializeDomainEvents(
                                        Stream.of(rij), serializer, new EventUpcasterChain(Upcasters.alle()))
                                .next()
                                .getPayload())
                        .isInstanceOf(nu);
            }
        }
        assertThat(oudere).contains("verzuim.VerzuimGemeldBijLeerplicht.v1.json");
    }

    @Test
    void R303_een_vestiging_van_voor_de_codes_heeft_alleen_een_naam() throws IOException {
        byte[] oud =
                Files.readAllBytes(Path.of("src/test/resources/gebeurtenissen/school.SchoolGeregistreerd.v1.json"));
        try (Proefopstelling opstelling = new Proefopstelling()) {
            Gebeurtenisserializer serializer = opstelling.eventstore().serializer();
            var rij = new GenericDomainEventEntry<>(
                    "SchoolHandlers",
                    "COE",
                    0,
                    "id-1",
                    "2026-09-14T08:00:00Z",
                    "school.SchoolGeregistreerd",
                    "1",
                    oud,
                    "{}".getBytes(StandardCharsets.UTF_8));
            assertThat(EventStreamUtils.upcastAndDeserializeDomainEvents(
                                    Stream.of(rij), serializer, new EventUpcasterChain(Upcasters.alle()))
                            .next()
                            .getPayload())
                    .isInstanceOfSatisfying(SchoolGeregistreerd.class, e -> assertThat(
                                    e.kenmerken().vestigingen())
                            .containsExactly(Vestiging.van("vestigingen-1")));
        }
    }

    /** A sample shows what was meant; in the store personal components are encrypted. */
    private static byte[] versleuteld(Proefopstelling opstelling, Class<?> soort, byte[] voorbeeld) {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode inhoud = (ObjectNode) mapper.readTree(voorbeeld);
        Sleutelbos sleutels = opstelling.bean(Sleutelbos.class);
        for (var c : soort.getRecordComponents()) {
            JsonNode waarde = inhoud.get(c.getName());
            if (c.isAnnotationPresent(Persoonlijk.class) && waarde != null && !waarde.isNull()) {
                inhoud.put(
                        c.getName(),
                        sleutels.versleutel("L-COE-101", Bewaarklasse.DOSSIER, mapper.writeValueAsBytes(waarde)));
            }
        }
        return mapper.writeValueAsBytes(inhoud);
    }

    @Test
    void een_melding_van_voor_de_naam_wordt_gelezen_zonder_naam() throws IOException {
        try (Proefopstelling opstelling = new Proefopstelling()) {
            byte[] oud = Files.readAllBytes(
                    Path.of("src/test/resources/gebeurtenissen/verzuim.VerzuimGemeldBijLeerplicht.v1.json"));
            var rij = new GenericDomainEventEntry<>(
                    "Verzuimdossier",
                    "stroom",
                    7,
                    "id-1",
                    "2026-09-14T08:00:00Z",
                    "verzuim.VerzuimGemeldBijLeerplicht",
                    "1",
                    versleuteld(opstelling, VerzuimGemeldBijLeerplicht.class, oud),
                    "{}".getBytes(StandardCharsets.UTF_8));
            var gelezen = (VerzuimGemeldBijLeerplicht) EventStreamUtils.upcastAndDeserializeDomainEvents(
                            Stream.of(rij),
                            opstelling.eventstore().serializer(),
                            new EventUpcasterChain(Upcasters.alle()))
                    .next()
                    .getPayload();
            assertThat(gelezen.omschrijving()).isEqualTo("omschrijving-1");
            assertThat(gelezen.leerlingNaam()).isNull();
            assertThat(gelezen.geboortedatum()).isNull();
        }
    }

    @Test
    void een_bespreking_van_voor_de_besproken_plannen_wordt_gelezen_zonder_plannen() throws IOException {
        try (Proefopstelling opstelling = new Proefopstelling()) {
            byte[] oud = Files.readAllBytes(
                    Path.of("src/test/resources/gebeurtenissen/leerling.BesprekingVastgelegd.v1.json"));
            var rij = new GenericDomainEventEntry<>(
                    "Leerling",
                    "L-COE-101",
                    7,
                    "id-1",
                    "2026-09-14T08:00:00Z",
                    "leerling.BesprekingVastgelegd",
                    "1",
                    versleuteld(opstelling, BesprekingVastgelegd.class, oud),
                    "{}".getBytes(StandardCharsets.UTF_8));
            var gelezen = (BesprekingVastgelegd) EventStreamUtils.upcastAndDeserializeDomainEvents(
                            Stream.of(rij),
                            opstelling.eventstore().serializer(),
                            new EventUpcasterChain(Upcasters.alle()))
                    .next()
                    .getPayload();
            assertThat(gelezen.problematiek()).isEqualTo("problematiek-1");
            assertThat(gelezen.besprokenPlannen()).isEmpty();
        }
    }

    @Test
    void een_vraag_om_informatie_van_voor_de_nieuwe_naam_houdt_wat_zij_vroeg_en_zegt_zelf_wat_zij_is() {
        try (Proefopstelling opstelling = new Proefopstelling()) {
            for (String soort : new String[] {"\"OPP\"", "null"}) {
                String oud = "{\"leerlingId\":\"L-COE-101\",\"aanmeldingId\":\"A1\",\"bij\":\"OUDER\","
                        + "\"gegevenssoort\":%s,\"toestemmingId\":null}".formatted(soort);
                var rij = new GenericDomainEventEntry<>(
                        "Leerling",
                        "L-COE-101",
                        7,
                        "id-1",
                        "2026-09-14T08:00:00Z",
                        "leerling.AanvullendeInformatieOpgevraagd",
                        "1",
                        oud.getBytes(StandardCharsets.UTF_8),
                        "{}".getBytes(StandardCharsets.UTF_8));
                var gelezen = (AanvullendeInformatieOpgevraagd) EventStreamUtils.upcastAndDeserializeDomainEvents(
                                Stream.of(rij),
                                opstelling.eventstore().serializer(),
                                new EventUpcasterChain(Upcasters.alle()))
                        .next()
                        .getPayload();
                assertThat(gelezen.gevraagd()).isEqualTo(soort.equals("null") ? null : Gegevenssoort.OPP);
                assertThat(gelezen.gegevenssoort()).isEqualTo(Gegevenssoort.BASIS);
            }
        }
    }

    @Test
    void een_correctie_van_een_vraag_om_informatie_van_voor_de_nieuwe_naam_wijst_haar_nog_aan() {
        var oud = new GegevenGecorrigeerd(
                "L-COE-101",
                "id-1",
                "leerling.AanvullendeInformatieOpgevraagd",
                7,
                7,
                "gegevenssoort",
                "OPP",
                "verkeerd gekozen",
                java.time.LocalDate.parse("2026-09-14"),
                Bewaarklasse.DOSSIER,
                nl.zorgspoor.core.gedeeld.Vertrouwelijkheid.NORMAAL,
                Gegevenssoort.RESULTATEN,
                null,
                null);
        assertThat(oud.veld()).isEqualTo("gevraagd");
        assertThat(oud.gegevenssoort()).isEqualTo(Gegevenssoort.BASIS);
    }

    @Test
    void een_oude_vorm_wordt_gelezen_als_de_nieuwe() throws IOException {
        byte[] oud;
        try (InputStream bestand =
                getClass().getResourceAsStream("/oude-gebeurtenissen/leerling.FlexZatGepland.v0.json")) {
            oud = bestand.readAllBytes();
        }
        try (Proefopstelling opstelling = new Proefopstelling()) {
            Gebeurtenisserializer serializer = opstelling.eventstore().serializer();
            var rij = new GenericDomainEventEntry<>(
                    "Leerling",
                    "L-COE-101",
                    7,
                    "id-1",
                    "2026-09-14T08:00:00Z",
                    "leerling.FlexZatGepland",
                    "0",
                    oud,
                    "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            DomainEventMessage<?> gelezen = EventStreamUtils.upcastAndDeserializeDomainEvents(
                            Stream.of(rij), serializer, new EventUpcasterChain(List.of(new FlexZatGeplandVan0Naar1())))
                    .next();
            assertThat(gelezen.getPayload())
                    .isEqualTo(new FlexZatGepland(
                            "L-COE-101", "F1", LocalDateTime.parse("2026-10-01T15:00"), "lokaal 1", Map.of()));
            assertThat(EventUtils.asDomainEventMessage(gelezen).getSequenceNumber())
                    .isEqualTo(7);
        }
    }
}
