package nl.zorgspoor.core.leerling.aanmelding;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingAangemeld;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.WijzigGezag;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.GezagGewijzigd;

/**
 * The parents of one student, and from which day each has authority (gezag) or has it no more (R49, R328).
 *
 * @param gezag by parent and first day: whether there is authority from then on; what was known first also holds before that day
 */
public record Ouders(Map<String, NavigableMap<LocalDate, Boolean>> gezag) {

    static final Ouders GEEN = new Ouders(Map.of());

    public Set<String> ids() {
        return Set.copyOf(gezag.keySet());
    }

    /** Whether this is a parent with authority on a day: only the word of such a parent counts. */
    public boolean heeftGezag(String ouderId, LocalDate op) {
        NavigableMap<LocalDate, Boolean> vanaf = gezag.get(ouderId);
        if (vanaf == null) {
            return false;
        }
        Map.Entry<LocalDate, Boolean> opDieDag = vanaf.floorEntry(op);
        return opDieDag == null ? vanaf.firstEntry().getValue() : opDieDag.getValue();
    }

    public Set<String> metGezag(LocalDate op) {
        return gezag.keySet().stream().filter(id -> heeftGezag(id, op)).collect(Collectors.toUnmodifiableSet());
    }

    static List<InschrijvingEvent> decide(WijzigGezag c, Context x) {
        return List.of(new GezagGewijzigd(
                c.leerlingId(),
                c.ouderId(),
                c.gezag(),
                c.ingangsdatum() == null ? x.vandaag() : c.ingangsdatum(),
                c.documentRef()));
    }

    /** A new registration names the parents anew; what was known of their authority in earlier days stays known. */
    Ouders na(LeerlingAangemeld e) {
        Map<String, NavigableMap<LocalDate, Boolean>> nu = new LinkedHashMap<>();
        e.ouders().forEach(o -> nu.put(o.ouderId(), met(o.ouderId(), e.aanmelddatum(), o.gezag())));
        return new Ouders(Collections.unmodifiableMap(nu));
    }

    Ouders na(GezagGewijzigd e) {
        return new Ouders(Kopie.met(gezag, e.ouderId(), met(e.ouderId(), e.ingangsdatum(), e.gezag())));
    }

    private NavigableMap<LocalDate, Boolean> met(String ouderId, LocalDate vanaf, boolean heeft) {
        NavigableMap<LocalDate, Boolean> dagen = new TreeMap<>(gezag.getOrDefault(ouderId, new TreeMap<>()));
        dagen.put(vanaf, heeft);
        return Collections.unmodifiableNavigableMap(dagen);
    }
}
