package nl.zorgspoor.core.gebied;

import java.util.ArrayList;
import java.util.List;

/** The records at the ends of a sealed hierarchy. */
public final class Bladeren {

    private Bladeren() {}

    /** A record is its own leaf. */
    public static List<Class<?>> van(Class<?> vocabulaire) {
        if (vocabulaire.isRecord()) {
            return List.of(vocabulaire);
        }
        if (!vocabulaire.isSealed()) {
            throw new IllegalArgumentException(vocabulaire + " is niet sealed");
        }
        List<Class<?>> bladeren = new ArrayList<>();
        for (Class<?> deel : vocabulaire.getPermittedSubclasses()) {
            bladeren.addAll(van(deel));
        }
        return bladeren;
    }
}
