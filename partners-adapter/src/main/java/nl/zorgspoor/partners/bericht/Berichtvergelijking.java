package nl.zorgspoor.partners.bericht;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Whether a message says what is expected of it. */
public final class Berichtvergelijking {

    private Berichtvergelijking() {}

    /**
     * Whether all that is expected stands in the data: objects by their expected fields, arrays element by element, the rest by
     * value. An expected field may stand in the envelope or in its {@code payload}: who expects something of a message does not
     * need to know which.
     */
    public static boolean bevat(JsonNode data, JsonNode verwacht) {
        return verwacht.propertyStream().allMatch(veld -> veld(data, veld) || veld(data.path("payload"), veld))
                && verwacht.isObject();
    }

    private static boolean veld(JsonNode object, Map.Entry<String, JsonNode> veld) {
        return object.has(veld.getKey()) && gelijk(object.get(veld.getKey()), veld.getValue());
    }

    private static boolean gelijk(JsonNode is, JsonNode moet) {
        if (moet.isObject()) {
            return is.isObject() && moet.propertyStream().allMatch(veld -> veld(is, veld));
        }
        if (moet.isArray()) {
            if (!is.isArray() || is.size() != moet.size()) {
                return false;
            }
            for (int i = 0; i < moet.size(); i++) {
                if (!gelijk(is.get(i), moet.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (moet.isNumber() && is.isNumber()) {
            return is.decimalValue().compareTo(moet.decimalValue()) == 0;
        }
        return is.equals(moet);
    }
}
