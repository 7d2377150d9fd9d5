package nl.zorgspoor.core.eventstore;

import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.privacy.Sleutelbos;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Events as JSON under their stored names, with every {@link Persoonlijk} component encrypted with the student's key.
 *
 * <p>Unknown fields are ignored on reading, so that an older program can read what a newer one stored.
 */
public final class Gebeurtenisserializer extends Jackson3Serializer {

    private static final String VERNIETIGD = "(vernietigd)";
    private static final Object SLEUTEL = "zorgspoor.sleutel";

    private record Sleutelkeus(String naam, Bewaarklasse klasse) {}

    private final Namen namen;

    private Gebeurtenisserializer(Builder bouwer, Namen namen) {
        super(bouwer);
        this.namen = namen;
    }

    public static Gebeurtenisserializer maak(Namen namen, Sleutelbos sleutelbos) {
        Builder bouwer = builder();
        // That a key is gone is an answer to the command (R60): Jackson would wrap it in a fault of its own.
        bouwer.jsonMapperBuilderCustomizer(mapper -> mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRAP_EXCEPTIONS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .build())
                .annotationIntrospector(
                        AnnotationIntrospector.pair(new Introspector(sleutelbos), mapper.annotationIntrospector())));
        return new Gebeurtenisserializer(bouwer, namen);
    }

    /**
     * An event about a student as it is stored, its personal components encrypted.
     *
     * @param sleutelnaam of the student's keys; see {@link Stroomnamen}
     */
    SerializedObject<byte[]> serialize(LeerlingGebeurtenis gebeurtenis, String sleutelnaam) {
        byte[] bytes = getWriter()
                .withAttribute(SLEUTEL, new Sleutelkeus(sleutelnaam, gebeurtenis.bewaarklasse()))
                .writeValueAsBytes(gebeurtenis);
        return new SimpleSerializedObject<>(bytes, byte[].class, typeForClass(gebeurtenis.getClass()));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return namen.type(type).orElseGet(() -> super.typeForClass(type));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return namen.klasse(type.getName()).orElseGet(() -> super.classForType(type));
    }

    private static final class Introspector extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;
        private final transient Sleutelbos sleutelbos;

        Introspector(Sleutelbos sleutelbos) {
            this.sleutelbos = sleutelbos;
        }

        @Override
        public @Nullable Object findSerializer(MapperConfig<?> config, Annotated a) {
            return a.hasAnnotation(Persoonlijk.class) ? new Versleutelaar(sleutelbos) : null;
        }

        @Override
        public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated a) {
            return a.hasAnnotation(Persoonlijk.class) ? new Ontcijferaar(sleutelbos, null) : null;
        }
    }

    /** Plain JSON inside: the encrypted value is the component's own JSON. */
    private static final JsonMapper BINNENIN = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final class Versleutelaar extends ValueSerializer<Object> {
        private final Sleutelbos sleutelbos;

        Versleutelaar(Sleutelbos sleutelbos) {
            this.sleutelbos = sleutelbos;
        }

        @Override
        public void serialize(Object waarde, JsonGenerator gen, SerializationContext context) {
            Sleutelkeus sleutel = (Sleutelkeus) context.getAttribute(SLEUTEL);
            if (sleutel == null) {
                throw new IllegalStateException(
                        "Een persoonlijk gegeven hoort in een gebeurtenis over een leerling; daarbuiten is er geen sleutel.");
            }
            gen.writeString(
                    sleutelbos.versleutel(sleutel.naam(), sleutel.klasse(), BINNENIN.writeValueAsBytes(waarde)));
        }
    }

    private static final class Ontcijferaar extends ValueDeserializer<Object> {
        private final Sleutelbos sleutelbos;
        private final @Nullable JavaType type;

        Ontcijferaar(Sleutelbos sleutelbos, @Nullable JavaType type) {
            this.sleutelbos = sleutelbos;
            this.type = type;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Ontcijferaar(sleutelbos, property.getType());
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING || type == null) {
                return context.handleUnexpectedToken(Object.class, parser);
            }
            JavaType doel = type;
            return sleutelbos
                    .ontcijfer(parser.getString())
                    .<Object>map(bytes -> BINNENIN.readValue(bytes, doel))
                    .orElseGet(() -> doel.hasRawClass(String.class) ? VERNIETIGD : leeg(doel));
        }

        private static @Nullable Object leeg(JavaType doel) {
            return doel.isCollectionLikeType() ? java.util.List.of() : null;
        }
    }
}
