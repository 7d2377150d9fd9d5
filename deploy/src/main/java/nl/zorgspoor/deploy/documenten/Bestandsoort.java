package nl.zorgspoor.deploy.documenten;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are kept as documents: what schools and partners send each other, without anything that runs. */
public enum Bestandsoort {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt");

    private final String type;
    private final List<String> uitgangen;

    Bestandsoort(String type, String... uitgangen) {
        this.type = type;
        this.uitgangen = List.of(uitgangen);
    }

    public String type() {
        return type;
    }

    /** How names of such files end, without the dot. */
    public List<String> uitgangen() {
        return uitgangen;
    }

    public static Optional<Bestandsoort> van(String type) {
        return Arrays.stream(values()).filter(s -> s.type.equals(type)).findFirst();
    }

    boolean pastBij(String naam) {
        int punt = naam.lastIndexOf('.');
        return punt > 0 && uitgangen.contains(naam.substring(punt + 1).toLowerCase(Locale.ROOT));
    }
}
