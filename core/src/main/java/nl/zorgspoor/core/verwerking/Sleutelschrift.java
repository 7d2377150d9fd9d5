package nl.zorgspoor.core.verwerking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.zorgspoor.core.eventstore.Stroomnamen;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.privacy.Sleutelbos;

/** With the keys that events are encrypted with. */
public final class Sleutelschrift implements Geheimschrift {

    private final Sleutelbos sleutels;
    private final Stroomnamen namen;

    public Sleutelschrift(Sleutelbos sleutels, Stroomnamen namen) {
        this.sleutels = sleutels;
        this.namen = namen;
    }

    @Override
    public Optional<String> sluit(String schoolId, String leerlingId, String tekst) {
        String houder = namen.sleutel(schoolId, leerlingId);
        try {
            return Optional.of(sleutels.versleutel(houder, Bewaarklasse.DOSSIER, tekst.getBytes(UTF_8)));
        } catch (CommandGeweigerd vernietigd) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> open(String gesloten) {
        return sleutels.ontcijfer(gesloten).map(bytes -> new String(bytes, UTF_8));
    }

    @Override
    public Map<String, String> open(Collection<String> gesloten) {
        sleutels.haal(gesloten);
        Map<String, String> open = new HashMap<>();
        gesloten.forEach(dicht -> open(dicht).ifPresent(tekst -> open.put(dicht, tekst)));
        return open;
    }
}
