package nl.zorgspoor.core.gedeeld;

import org.jspecify.annotations.Nullable;

/** What a rule asks of a text. */
public final class Tekst {

    private Tekst() {}

    /** Whether nothing was written: a required text of only spaces is as good as none. */
    public static boolean leeg(@Nullable String tekst) {
        return tekst == null || tekst.isBlank();
    }

    /**
     * What is recorded of a talk, a note or a message says something. One of these fields is enough; an empty record would
     * close tasks and satisfy rules with nothing.
     *
     * @throws CommandGeweigerd 409 {@code INHOUD_ONTBREEKT} that names the fields
     */
    public static void eisInhoud(String wat, boolean heeftInhoud, String... velden) {
        eisInhoud(null, wat, heeftInhoud, velden);
    }

    /** The same, for what a rule rests on. */
    public static void eisInhoud(@Nullable Regel regel, String wat, boolean heeftInhoud, String... velden) {
        if (!heeftInhoud) {
            throw CommandGeweigerd.van(
                            Weigering.Aard.STRIJDIG,
                            regel,
                            "INHOUD_ONTBREEKT",
                            "%s zonder inhoud telt nergens voor; zeg wat er gezegd of gedaan is.".formatted(wat))
                    .ontbreekt(velden);
        }
    }
}
