package nl.zorgspoor.deploy.instantie;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.school.Profiellezer;

/** The five schools of a first try. A profile is laid down once; what a school changed since stays as it is. */
public final class Scholen {

    public static final List<String> CODES = List.of("COE", "DIA", "KLA", "HEI", "CHR");

    private Scholen() {}

    static void richtIn(Opdrachtpoort poort) {
        for (String code : CODES) {
            byte[] profiel = profiel(code);
            // The id comes from the content: at every next start the register of repeats answers, and nothing is
            // stored.
            UUID id = UUID.nameUUIDFromBytes(
                    ("profiel/" + code + "/" + HexFormat.of().formatHex(profiel)).getBytes(StandardCharsets.UTF_8));
            poort.verstuur(Verzoek.van(
                    id,
                    Profiellezer.lees(new ByteArrayInputStream(profiel)),
                    new Actor("zorgspoor", Rol.BEHEERDER, code, null)));
        }
    }

    /** The profile file of one of the five schools. */
    public static byte[] profiel(String code) {
        String naam = "/profielen/" + code.toLowerCase(java.util.Locale.ROOT) + ".yaml";
        try (InputStream in = Objects.requireNonNull(Profiellezer.class.getResourceAsStream(naam), naam)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
