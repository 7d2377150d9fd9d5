package nl.zorgspoor.core.gedeeld;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A school's ordered way to support: phases with their level, and the edges between them.
 *
 * @param versie counts up; a running traject keeps the version with which it started (R5)
 * @param naam such as {@code FASEN}
 * @param startBijAanmelding the phase a student gets at registration, or null
 * @param startBijInschrijving the phase a student gets at enrolment when no phase runs yet, or null
 * @param startBijSignaal the phase that a first signal leads to
 */
public record Routekaart(
        int versie,
        String naam,
        @Nullable String startBijAanmelding,
        @Nullable String startBijInschrijving,
        String startBijSignaal,
        List<Fase> fasen,
        List<Overgang> overgangen) {

    public Routekaart {
        fasen = List.copyOf(fasen);
        overgangen = List.copyOf(overgangen);
    }

    /** The phase in which every route ends. */
    public static final String AFGESLOTEN = "AFGESLOTEN";

    /** A phase and the level of support it stands for. */
    public record Fase(String code, Ondersteuningsniveau niveau) {}

    /**
     * An edge.
     *
     * @param vereisten rules that must be met, else the edge is closed
     * @param aandacht rules that give a point of attention when they are not met
     * @param aanleidingen events after which the edge fires by itself, such as {@code ConsultatieAangevraagd}; empty for an
     *     edge that is taken by an explicit command only
     */
    public record Overgang(
            String van, String naar, List<Regel> vereisten, List<Regel> aandacht, List<String> aanleidingen) {
        public Overgang {
            vereisten = List.copyOf(vereisten);
            aandacht = List.copyOf(aandacht);
            aanleidingen = List.copyOf(aanleidingen);
        }
    }

    public Optional<Overgang> overgang(String van, String naar) {
        return overgangen.stream()
                .filter(o -> o.van().equals(van) && o.naar().equals(naar))
                .findFirst();
    }

    public List<Overgang> vanuit(String fase) {
        return overgangen.stream().filter(o -> o.van().equals(fase)).toList();
    }

    public boolean kent(String fase) {
        return fasen.stream().anyMatch(f -> f.code().equals(fase));
    }

    public Ondersteuningsniveau niveau(String fase) {
        return fasen.stream()
                .filter(f -> f.code().equals(fase))
                .map(Fase::niveau)
                .findFirst()
                .orElse(Ondersteuningsniveau.GEEN);
    }

    /** The edge that fires by itself after one of these events. */
    public Optional<Overgang> vanzelf(String van, Set<String> aanleidingen) {
        return vanuit(van).stream()
                .filter(o -> o.aanleidingen().stream().anyMatch(aanleidingen::contains))
                .findFirst();
    }
}
