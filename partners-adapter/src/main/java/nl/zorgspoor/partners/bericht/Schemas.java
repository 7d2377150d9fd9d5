package nl.zorgspoor.partners.bericht;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas of the messages (draft 2020-12), from {@code /schemas} on the class path; safe for all threads. */
public final class Schemas {

    /** Where the schemas say they stand; who serves them puts its own address in this place. */
    public static final String ADRES = "https://zorgspoor.voorbeeld.nl/schemas/";

    private final SchemaRegistry register =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, b -> b.schemaIdResolvers(
                            ids -> ids.mapPrefix(ADRES, "classpath:schemas/"))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            // The standard lets a validator pass over formats; a date that is none must not become a
                            // command.
                            .formatAssertionsEnabled(true)
                            .build()));
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /**
     * All errors, each with its place; empty when the data is right. A place and a rule, never the value that broke it.
     *
     * @param schema file under {@code /schemas}, such as {@code jos/verwijzing.v1.json}
     */
    public List<String> fouten(String schema, JsonNode data) {
        return schemas
                .computeIfAbsent(schema, s -> register.getSchema(SchemaLocation.of("classpath:schemas/" + s)))
                .validate(data)
                .stream()
                .map(Schemas::zin)
                .distinct()
                .toList();
    }

    /**
     * The values that a field of a message may have, in the order of the schema.
     *
     * @param schema file under {@code /schemas}
     */
    public static List<String> keuzes(String schema, String veld) {
        try (InputStream bestand = Objects.requireNonNull(Schemas.class.getResourceAsStream("/schemas/" + schema))) {
            return JsonMapper.shared()
                    .readTree(bestand)
                    .path("properties")
                    .path(veld)
                    .path("enum")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String zin(Error fout) {
        String plaats = fout.getInstanceLocation().toString();
        String waar = plaats.isEmpty() ? "/" : plaats;
        return switch (String.valueOf(fout.getKeyword())) {
            case "required" -> waar + ": " + fout.getProperty() + " ontbreekt";
            case "enum", "const" -> waar + ": waarde niet toegestaan";
            case "format" -> waar + ": vorm onjuist (" + vorm(fout) + ")";
            default -> waar + ": voldoet niet aan " + fout.getKeyword();
        };
    }

    private static String vorm(Error fout) {
        JsonNode schema = fout.getSchemaNode();
        return schema == null ? "format" : schema.asString("format");
    }
}
