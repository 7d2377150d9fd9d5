package nl.zorgspoor.deploy.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list that is not read from a view, in the shape of one that is. */
final class Beschreven {

    private Beschreven() {}

    /** All of it on one page. */
    static Map<String, @Nullable Object> alles(List<?> rijen) {
        return pagina(rijen, rijen.size(), null);
    }

    static Map<String, @Nullable Object> pagina(List<?> rijen, long totaal, @Nullable String volgende) {
        Map<String, @Nullable Object> antwoord = new LinkedHashMap<>();
        antwoord.put("totaal", totaal);
        antwoord.put("volgende", volgende);
        antwoord.put("rijen", rijen);
        return antwoord;
    }
}
