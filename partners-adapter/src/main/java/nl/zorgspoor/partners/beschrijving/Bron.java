package nl.zorgspoor.partners.beschrijving;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a field of a message can be filled with, and the bounds that it has as JSON Schema. Nothing else of a student can go out. */
public enum Bron {
    NAAM(Feiten::naam, Vormen.tekst(1, 200)),
    GEBOORTEDATUM(f -> datum(f.geboortedatum()), Vormen.DATUM),
    /** How to reach the parents. */
    CONTACT_OUDERS(Feiten::contactOuders, Vormen.tekst(1, 500)),
    KLAS(Feiten::klas, Vormen.tekst(100)),
    /** The id of the mentor at school, not the name. */
    MENTOR(Feiten::mentor, Vormen.tekst(100)),
    /** The id of who watches the referral at school, not the name. */
    COORDINATOR(Feiten::coordinator, Vormen.tekst(100)),
    /** One of the six of JOS (R144). */
    CATEGORIE(
            Feiten::categorie,
            Vormen.keuze(
                    "HUISWERK_PLANNEN",
                    "ONGEOORLOOFD_VERZUIM_ZORGWEKKEND",
                    "REGELS_EN_KADERS",
                    "FAALANGST_ERNSTIG",
                    "SCHOOLANGST_BEGINNEND",
                    "SOCIAAL_EMOTIONEEL_STAGNATIE")),
    VRAAG(Feiten::vraag, Vormen.tekst(4000)),
    URGENTIE(Feiten::urgentie, Vormen.keuze("NORMAAL", "SPOED")),
    /** What was done before. */
    REEDS_INGEZET(
            f -> Objects.requireNonNullElse(f.reedsIngezet(), List.of()),
            "{\"type\": \"array\", \"maxItems\": 50, \"items\": " + Vormen.tekst(250) + "}"),
    GEWENSTE_START(f -> datum(f.gewensteStart()), Vormen.DATUM),
    /** Whether the partner is asked to come and observe (R238). */
    OBSERVATIE(Feiten::observatie, "{\"type\": \"boolean\"}"),
    /** What the partner asked for. */
    AANVULLING(Feiten::aanvulling, Vormen.tekst(1, 4000));

    private final Function<Feiten, @Nullable Object> waarde;
    private final String vorm;

    Bron(Function<Feiten, @Nullable Object> waarde, String vorm) {
        this.waarde = waarde;
        this.vorm = vorm;
    }

    @Nullable
    Object van(Feiten feiten) {
        return waarde.apply(feiten);
    }

    /** The JSON Schema of what it gives. */
    public String vorm() {
        return vorm;
    }

    private static @Nullable String datum(@Nullable LocalDate dag) {
        return dag == null ? null : dag.toString();
    }

    private static final class Vormen {
        static final String DATUM =
                "{\"type\": \"string\", \"format\": \"date\", \"pattern\": \"^(19\\\\d{2}|2[01]\\\\d{2}|2200)-\\\\d{2}-\\\\d{2}$\"}";

        static String tekst(int hoogstens) {
            return "{\"type\": \"string\", \"maxLength\": %d}".formatted(hoogstens);
        }

        static String tekst(int minstens, int hoogstens) {
            return "{\"type\": \"string\", \"minLength\": %d, \"maxLength\": %d}".formatted(minstens, hoogstens);
        }

        static String keuze(Object... waarden) {
            return Arrays.stream(waarden)
                    .map(w -> "\"" + w + "\"")
                    .collect(Collectors.joining(", ", "{\"enum\": [", "]}"));
        }
    }
}
