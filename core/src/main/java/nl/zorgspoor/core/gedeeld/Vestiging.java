package nl.zorgspoor.core.gedeeld;

import nl.zorgspoor.core.gedeeld.Grens.InHetKort;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.Vorm;
import org.jspecify.annotations.Nullable;

/**
 * A location of a school (R303).
 *
 * @param naam as the school calls it; a bare text is this name
 * @param brin its code in the register of schools: four characters of the school, six of the location; null when nobody said it
 * @param adres where it stands; null when nobody said it
 */
public record Vestiging(
        @InHetKort @Lengte(200) String naam,

        @Vorm(patroon = BRIN, uitleg = "een BRIN zoals 99XX, of van een vestiging zoals 99XX01") @Nullable
        String brin,

        @Lengte(300) @Nullable String adres) {

    public static final String BRIN = "[0-9]{2}[A-Z]{2}([0-9]{2})?";

    /** Of which no more is known than the name. */
    public static Vestiging van(String naam) {
        return new Vestiging(naam, null, null);
    }
}
