package nl.zorgspoor.projections.arrangementen;

import java.time.LocalDate;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Arrangementaanbod;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.projections.lezen.Omgeving;
import org.bson.Document;

/**
 * What the school's catalogue says of an arrangement on the day of its request (R254, R255): its kind, and, where the request has no
 * fields of its own (OOV, lwoo, PrO, cluster 2), what it consists of.
 */
final class Aanbodvelden {

    private Aanbodvelden() {}

    static void bij(Document rij, Omgeving o) {
        String item = rij.getString("item");
        String type = rij.getString("type");
        LocalDate op = LocalDate.parse(Objects.requireNonNull(rij.getString("aangevraagdOp")));
        Arrangementaanbod aanbod = o.lezer().school().catalogusItems(Catalogus.ARRANGEMENT, op).stream()
                .filter(i -> item == null || item.equals(i.itemCode()))
                .map(CatalogusItem::arrangement)
                .filter(a -> a != null && a.type().name().equals(type))
                .findFirst()
                .orElse(null);
        rij.append(
                "soortArrangement",
                aanbod == null ? null : aanbod.soortArrangement().name());
        if (aanbod != null && rij.get("velden") == null) {
            rij.append("velden", velden(aanbod));
            if (rij.get("aard") == null && aanbod.aard() != null) {
                rij.append("aard", aanbod.aard().name());
            }
        }
    }

    private static Document velden(Arrangementaanbod a) {
        return new Document("deskundigheid", a.deskundigheid())
                .append("aandachtEnTijd", a.aandachtEnTijd())
                .append("voorzieningen", a.voorzieningen())
                .append("gebouw", a.gebouw())
                .append("samenwerkingspartners", a.samenwerkingspartners())
                .append("maatwerk", a.maatwerk())
                .append("grenzen", a.grensCode());
    }
}
