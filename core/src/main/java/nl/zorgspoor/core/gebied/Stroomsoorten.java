package nl.zorgspoor.core.gebied;

import java.util.List;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;

/** All kinds of streams there are. */
public record Stroomsoorten(List<Stroomsoort> alle) {

    public Stroomsoorten {
        alle = List.copyOf(alle);
    }

    /** The kind whose ids begin as this one does; empty for the id of somebody or something itself. */
    public Optional<Stroomsoort> metBegin(String stroom) {
        return alle.stream()
                .filter(soort -> !soort.begin().isEmpty() && stroom.startsWith(soort.begin()))
                .findFirst();
    }

    /** The kind by which the terms of a stream are watched. */
    public Stroomsoort bewaakt(String stroom) {
        return metBegin(stroom)
                .or(() -> alle.stream()
                        .filter(soort -> soort.begin().isEmpty() && soort.heeftBewaking())
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException(stroom));
    }

    /** Whether a stream is one that another takes over. */
    public boolean isEerder(String stroom) {
        return alle.stream().anyMatch(soort -> soort.isEerder(stroom));
    }

    /** The streams that are taken over with an event. */
    public List<String> overgenomen(Gebeurtenis gebeurtenis) {
        return alle.stream()
                .flatMap(soort -> soort.overgenomen(gebeurtenis).stream())
                .toList();
    }

    /** The streams that somebody can have beside the own one. */
    public List<String> naast(String id) {
        return alle.stream()
                .filter(soort -> !soort.begin().isEmpty())
                .flatMap(soort -> soort.geschiedenis(id).stream())
                .toList();
    }
}
