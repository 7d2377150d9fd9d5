package nl.zorgspoor.deploy.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.invoer.Veldgrens;
import org.jspecify.annotations.Nullable;

/** The filters of a list that is no view: what is wrong with them is said all at once. */
public final class Vraagvelden {

    private final Map<String, String> filters;
    private final List<String> fouten = new ArrayList<>();

    public Vraagvelden(Map<String, String> filters, List<String> bekend) {
        this.filters = filters;
        filters.forEach((naam, waarde) -> {
            if (!bekend.contains(naam)) {
                fouten.add(naam + ": onbekend filter; bekend zijn " + String.join(", ", bekend));
            } else if (waarde.isBlank()) {
                fouten.add(naam + ": mag niet leeg zijn");
            }
        });
    }

    public @Nullable String tekst(String naam) {
        return filters.get(naam);
    }

    /** Null when it was left out, or is wrong. */
    public @Nullable Boolean jaNee(String naam) {
        String tekst = filters.get(naam);
        if (tekst == null || tekst.isBlank() || tekst.equals("true") || tekst.equals("false")) {
            return tekst == null || tekst.isBlank() ? null : Boolean.valueOf(tekst);
        }
        fouten.add(naam + ": true of false");
        return null;
    }

    @Nullable
    LocalDate dag(String naam) {
        String tekst = filters.get(naam);
        if (tekst == null || tekst.isBlank()) {
            return null;
        }
        try {
            LocalDate dag = LocalDate.parse(tekst);
            if (dag.getYear() >= Veldgrens.EERSTE_JAAR && dag.getYear() <= Veldgrens.LAATSTE_JAAR) {
                return dag;
            }
        } catch (DateTimeException e) {
            // The same sentence as for a day out of bounds.
        }
        fouten.add(naam + ": een datum als 2026-09-14");
        return null;
    }

    <E extends Enum<E>> @Nullable E keuze(String naam, Class<E> soort) {
        String tekst = filters.get(naam);
        if (tekst == null || tekst.isBlank()) {
            return null;
        }
        return Arrays.stream(soort.getEnumConstants())
                .filter(e -> e.name().equals(tekst))
                .findFirst()
                .orElseGet(() -> {
                    fouten.add(naam + ": een van "
                            + Arrays.stream(soort.getEnumConstants())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", ")));
                    return null;
                });
    }

    /** @throws CommandGeweigerd when anything was wrong */
    public void eisGoed() {
        if (!fouten.isEmpty()) {
            throw CommandGeweigerd.ongeldig(fouten);
        }
    }
}
