package nl.zorgspoor.core;

import java.util.List;
import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;

/** An area's state after events; those of other areas do what they do to it. */
public final class Vouw {

    private Vouw() {}

    @SuppressWarnings("unchecked")
    public static <S> S na(S staat, List<?> events) {
        Gebied<S> gebied = (Gebied<S>) Vocabulaire.STROOMSOORTEN.alle().stream()
                .flatMap(soort -> soort.gebieden().stream())
                .filter(g -> g.leeg().getClass() == staat.getClass())
                .findFirst()
                .orElseThrow();
        return gebied.na(staat, (List<Gebeurtenis>) events);
    }

    public static <S> S na(S staat, Object... events) {
        return na(staat, List.of(events));
    }
}
