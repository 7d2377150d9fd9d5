package nl.zorgspoor.projections;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.zorgspoor.core.verwerking.Geheimschrift;

/** Closes text so that it is not to be read as it stands, always in the same way, and without keys. */
public final class Proefschrift implements Geheimschrift {

    public static final Geheimschrift SCHRIFT = new Proefschrift();

    private static final String DICHT = "dicht:";

    private Proefschrift() {}

    @Override
    public Optional<String> sluit(String schoolId, String leerlingId, String tekst) {
        return Optional.of(DICHT + Base64.getEncoder().encodeToString(tekst.getBytes(UTF_8)));
    }

    @Override
    public Optional<String> open(String gesloten) {
        return gesloten.startsWith(DICHT)
                ? Optional.of(new String(Base64.getDecoder().decode(gesloten.substring(DICHT.length())), UTF_8))
                : Optional.empty();
    }

    @Override
    public Map<String, String> open(Collection<String> gesloten) {
        Map<String, String> open = new HashMap<>();
        gesloten.forEach(dicht -> open(dicht).ifPresent(tekst -> open.put(dicht, tekst)));
        return open;
    }
}
