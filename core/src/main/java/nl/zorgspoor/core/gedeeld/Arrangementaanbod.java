package nl.zorgspoor.core.gedeeld;

import java.util.List;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import org.jspecify.annotations.Nullable;

/**
 * What a school offers as an arrangement: an item of its catalogue {@code ARRANGEMENT}, from which a request starts (R254). A field that
 * the school leaves open is said in each request.
 *
 * @param soortArrangement of which of the four kinds it is (R255)
 * @param doelgroep for whom
 * @param samenwerkingspartners with whom the school works on it
 * @param grensCode the item of the catalogue {@code GRENS} that says where it ends
 * @param oppAuteurs who write the OPP together
 */
public record Arrangementaanbod(
        Arrangementtype type,
        Soort soortArrangement,
        @Nullable Aard aard,
        @Lengte(2000) @Nullable String doelgroep,
        @Lengte(2000) @Nullable String deskundigheid,
        @Lengte(2000) @Nullable String aandachtEnTijd,
        @Lengte(2000) @Nullable String voorzieningen,
        @Lengte(2000) @Nullable String gebouw,
        @Lengte(2000) @Nullable String samenwerkingspartners,
        @Lengte(2000) @Nullable String maatwerk,
        @Lengte(100) @Nullable String grensCode,
        List<Rol> oppAuteurs) {

    public Arrangementaanbod {
        oppAuteurs = List.copyOf(oppAuteurs);
    }

    /** The four kinds that a school distinguishes (R255). */
    public enum Soort {
        LWOO,
        IN_EN_OM_SCHOOL,
        SWV,
        INDIVIDUEEL
    }

    /** For how long it is meant (R174). */
    public enum Aard {
        CURATIEF_TIJDELIJK,
        INTENSIEF_LANGDUREND,
        STRUCTUREEL
    }
}
