package nl.zorgspoor.deploy.api;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a command comes in: {@code POST /v1/<collectie>/{id}/<woord>}.
 *
 * @param idVeld the component that gets its value from the path
 */
public record Ingang(String collectie, String woord, Class<?> opdracht, String idVeld) {

    private static final Pattern GRENS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    public String pad() {
        return "/v1/" + collectie + "/{id}/" + woord;
    }

    /** {@code VraagTLVAan} becomes {@code vraag-tlv-aan}: an acronym is one word. */
    public static String kebab(String naam) {
        return GRENS.matcher(naam).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
