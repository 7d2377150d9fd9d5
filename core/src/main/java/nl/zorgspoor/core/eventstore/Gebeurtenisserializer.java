package nl.zorgspoor.core.eventstore;

import java.nio.charset.StandardCharsets;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Versleuteld;
import nl.zorgspoor.core.privacy.Sleutelbos;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
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
 * Events as JSON under their stored names, with every {@link Persoonlijk} component encrypted with the key that the event names.
 *
 * <p>What became personal later stands in older events as it was written. It is read as it is, and no longer once the key is
 * destroyed under which it would be kept today (R60).
 *
 * <p>Unknown fields are ignored on reading, so that an older program can read what a newer one stored.
 */
public final class Gebeurtenisserializer extends Jackson3Serializer {

    /** What a destroyed text reads as. */
    public static final String VERNIETIGD = "(vernietigd)";

    private static final Object SLEUTEL = "zorgspoor.sleutel";
    private static final Object ONVERSLEUTELD = "zorgspoor.onversleuteld";

    /** @param proef whether it is only looked at whether there could be a key */
    private record Sleutelkeus(String naam, Bewaarklasse klasse, boolean proef) {}

    /** What to do with a personal component that was stored before it was personal, and whether there was one. */
    private static final class Onversleuteld {
        private final boolean wis;
        private boolean gezien;

        Onversleuteld(boolean wis) {
            this.wis = wis;
        }
    }

    private final Namen namen;
    private final Sleutelbos sleutelbos;

    private Gebeurtenisserializer(Builder bouwer, Namen namen, Sleutelbos sleutelbos) {
        super(bouwer);
        this.namen = namen;
        this.sleutelbos = sleutelbos;
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
        return new Gebeurtenisserializer(bouwer, namen, sleutelbos);
    }

    /**
     * An event as it is stored, its personal components encrypted.
     *
     * @param sleutelnaam of the keys of its student or meeting; see {@link Stroomnamen}
     */
    SerializedObject<byte[]> serialize(Versleuteld gebeurtenis, String sleutelnaam) {
        byte[] bytes = getWriter()
                .withAttribute(SLEUTEL, new Sleutelkeus(sleutelnaam, gebeurtenis.bewaarklasse(), false))
                .writeValueAsBytes(gebeurtenis);
        return new SimpleSerializedObject<>(bytes, byte[].class, typeForClass(gebeurtenis.getClass()));
    }

    /**
     * Whether the event could be stored, without making a key for it.
     *
     * @throws nl.zorgspoor.core.gedeeld.CommandGeweigerd when something personal stands in it and its key was destroyed
     */
    void eisSleutel(Versleuteld gebeurtenis, String sleutelnaam) {
        getWriter()
                .withAttribute(SLEUTEL, new Sleutelkeus(sleutelnaam, gebeurtenis.bewaarklasse(), true))
                .writeValueAsBytes(gebeurtenis);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> opgeslagen) {
        Class<?> soort = classForType(opgeslagen.getType());
        if (!Versleuteld.class.isAssignableFrom(soort)) {
            return super.deserialize(opgeslagen);
        }
        try {
            Onversleuteld oud = new Onversleuteld(false);
            Versleuteld gebeurtenis = lees(opgeslagen, soort, oud);
            // What stands in clear is from before ids were a school's own: its key has the bare name.
            return (T)
                    (oud.gezien && sleutelbos.isVernietigd(gebeurtenis.sleutelhouder(), gebeurtenis.bewaarklasse())
                            ? lees(opgeslagen, soort, new Onversleuteld(true))
                            : gebeurtenis);
        } catch (JacksonException e) {
            throw new SerializationException("Een opgeslagen gebeurtenis is niet te lezen.", e);
        }
    }

    private Versleuteld lees(SerializedObject<?> opgeslagen, Class<?> soort, Onversleuteld oud) {
        ObjectReader lezer = getReader(soort).withAttribute(ONVERSLEUTELD, oud);
        return opgeslagen.getData() instanceof JsonNode json
                ? lezer.readValue(json)
                : lezer.readValue(
                        getConverter().convert(opgeslagen, byte[].class).getData());
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

    /**
     * The reason of an overrule as it stands beside an event: in clear where it was stored before reasons were encrypted, and not at
     * all once the student's key is destroyed (R60).
     */
    public @Nullable String motivering(Gebeurtenis gebeurtenis, @Nullable String opgeslagen) {
        if (opgeslagen == null) {
            return null;
        }
        if (Sleutelbos.isVersleuteld(opgeslagen)) {
            return sleutelbos
                    .ontcijfer(opgeslagen)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElse(VERNIETIGD);
        }
        return gebeurtenis instanceof Versleuteld v && sleutelbos.isVernietigd(v.sleutelhouder(), v.bewaarklasse())
                ? VERNIETIGD
                : opgeslagen;
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
                        "Een persoonlijk gegeven hoort in een gebeurtenis met een sleutel; daarbuiten is er geen.");
            }
            if (sleutel.proef()) {
                sleutelbos.eisSleutel(sleutel.naam(), sleutel.klasse());
                gen.writeNull();
                return;
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
            if (type == null) {
                return context.handleUnexpectedToken(Object.class, parser);
            }
            JavaType doel = type;
            if (parser.currentToken() != JsonToken.VALUE_STRING || !Sleutelbos.isVersleuteld(parser.getString())) {
                return onversleuteld(parser, context, doel);
            }
            return sleutelbos
                    .ontcijfer(parser.getString())
                    .<Object>map(bytes -> BINNENIN.readValue(bytes, doel))
                    .orElseGet(() -> vernietigd(doel));
        }

        private static @Nullable Object onversleuteld(
                JsonParser parser, DeserializationContext context, JavaType doel) {
            Object waarde = context.readValue(parser, doel);
            if (!(context.getAttribute(ONVERSLEUTELD) instanceof Onversleuteld oud) || waarde == null) {
                return waarde;
            }
            oud.gezien = true;
            return oud.wis ? vernietigd(doel) : waarde;
        }

        private static @Nullable Object vernietigd(JavaType doel) {
            return doel.hasRawClass(String.class) ? VERNIETIGD : leeg(doel);
        }

        private static @Nullable Object leeg(JavaType doel) {
            return doel.isCollectionLikeType() ? java.util.List.of() : null;
        }
    }
}
