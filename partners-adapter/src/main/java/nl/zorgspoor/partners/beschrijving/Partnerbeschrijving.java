package nl.zorgspoor.partners.beschrijving;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.partners.bericht.Berichtsoort;
import nl.zorgspoor.partners.bericht.Partnerkamer.Kanaal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What one kind of partner is told, why, and what it may answer.
 *
 * @param naam lower case, letters only: part of topics, groups and users
 * @param code the partner's topic in the domain's list, without {@code T:}
 * @param noemer how sentences name the partner
 * @param lezers the same as a subject with its verb, such as {@code SMW en SMW+ lezen}
 * @param schrijvers the same, who write
 * @param types the kinds of partner that share the channel
 * @param eigen whether the partner's words have code of their own, in a room with the same name
 * @param grondslagen the grounds on which messages may go, beside danger
 * @param termijn within which the partner answers, in a sentence; the school's profile gives the number
 */
public record Partnerbeschrijving(
        String naam,
        String code,
        String noemer,
        String lezers,
        String schrijvers,
        List<PartnerType> types,
        @JsonProperty(defaultValue = "false") boolean eigen,
        List<Grondslag> grondslagen,
        String termijn,
        Uit uit,
        In in) {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * What goes out.
     *
     * @param woord what the topic and the type are called after; a referral unless it says otherwise
     * @param berichten per kind what stands in its payload; STOP has none
     */
    public record Uit(@Nullable String woord, String titel, Map<Berichtsoort, Deel> berichten) {
        public Uit {
            woord = Objects.requireNonNullElse(woord, "verwijzing");
        }
    }

    /** The payload of one kind of message: its name in the schema, and its fields in the order in which they go. */
    public record Deel(String naam, @Nullable String omschrijving, Map<String, Veld> velden) {}

    /**
     * A field that goes out.
     *
     * @param bron what it is filled with; null for a group, and in a room of its own
     * @param bij it goes when one of these kinds of data was released; none: always
     * @param verplicht whether it is always there
     * @param reden why this partner needs it
     * @param hoogstens the most characters, where that is fewer than the source has
     * @param velden the fields of a group
     */
    public record Veld(
            @Nullable Bron bron,
            @Nullable Set<Gegevenssoort> bij,
            boolean verplicht,
            String reden,
            @Nullable String omschrijving,
            @Nullable Integer hoogstens,
            @Nullable Map<String, Veld> velden) {

        /** Whether it may go with what was released. */
        boolean magBij(Set<Gegevenssoort> vrijgegeven) {
            return bij == null || bij.stream().anyMatch(vrijgegeven::contains);
        }
    }

    /**
     * What comes back.
     *
     * @param velden the partner's own fields beside those of every answer, in the order in which the file tells them
     * @param antwoorden the kinds of answer, each with the fields that it must have
     */
    public record In(String titel, Map<String, Antwoordveld> velden, Map<String, List<String>> antwoorden) {}

    /**
     * A field of an answer.
     *
     * @param vorm its JSON Schema, without a description
     * @param bij the kinds of answer in which it says something
     * @param voorbeeld as it stands in the examples
     */
    public record Antwoordveld(
            @Nullable String omschrijving, Map<String, Object> vorm, List<String> bij, Object voorbeeld) {}

    /** @throws IllegalArgumentException when there is no such file, or it cannot be read */
    public static Partnerbeschrijving lees(String naam) {
        try (InputStream yaml = Partnerbeschrijving.class.getResourceAsStream("/partners/" + naam + ".yaml")) {
            if (yaml == null) {
                throw new IllegalArgumentException("Partner " + naam + " is niet beschreven");
            }
            return MAPPER.readValue(yaml, Partnerbeschrijving.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the partner reads. */
    public Kanaal kanaalUit() {
        return kanaalUit(naam);
    }

    /** The same for one organisation of this kind. */
    Kanaal kanaalUit(String kanaal) {
        return kanaal(Objects.requireNonNull(uit.woord()), kanaal);
    }

    /** What the partner writes. */
    public Kanaal kanaalIn() {
        return kanaalIn(naam);
    }

    Kanaal kanaalIn(String kanaal) {
        return kanaal("terugmelding", kanaal);
    }

    /** An organisation has topics of its own; the types and schemas are those of its kind. */
    private Kanaal kanaal(String woord, String kanaal) {
        return new Kanaal(
                "lb.%s.%s.v1".formatted(woord, kanaal),
                "nl.zorgspoor.%s.%s.v1".formatted(woord, naam),
                "%s/%s.v1.json".formatted(naam, woord));
    }

    /** The fields of a kind of message, by their path, such as {@code contact.naam}. */
    public Map<String, Veld> velden(Berichtsoort soort) {
        Map<String, Veld> paden = new LinkedHashMap<>();
        Optional.ofNullable(uit.berichten().get(soort)).ifPresent(d -> verzamel("", d.velden(), paden));
        return paden;
    }

    private static void verzamel(String voor, Map<String, Veld> velden, Map<String, Veld> paden) {
        velden.forEach((naam, veld) -> {
            paden.put(voor + naam, veld);
            if (veld.velden() != null) {
                verzamel(voor + naam + ".", veld.velden(), paden);
            }
        });
    }
}
