package nl.zorgspoor.projections.werkbord;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Jaarplicht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Bevoegdheid;
import nl.zorgspoor.projections.jaarcyclus.Jaarposten;
import nl.zorgspoor.projections.leerling.Taken.Soort;
import nl.zorgspoor.projections.lezen.Omgeving;
import org.bson.Document;

/**
 * What the school itself owes this school year, from four weeks before its last day on: for who may do it, and for the coordinator. What
 * was to be accounted for after a school year of which anything was recorded stays until it is.
 */
final class Jaartaken {

    private static final int VOORAF_DAGEN = 28;

    private Jaartaken() {}

    static List<Document> rijen(Omgeving o) {
        if (o.lezer().actor().rol().isPartij()
                || o.lezer().actor().rol().isExtern()
                || Stream.of("leerlingId", "klas", "mijnLeerlingen", "sector", "fase")
                        .anyMatch(o.filters()::containsKey)) {
            return List.of();
        }
        String nu = Schooljaar.van(o.vandaag());
        String vorig = Schooljaar.van(Schooljaar.begin(nu).minusDays(1));
        return Stream.concat(
                        Jaarposten.kent(o, vorig)
                                ? Jaarposten.van(o, vorig).stream()
                                        .filter(p ->
                                                Jaarplicht.VERANTWOORDING.name().equals(p.get("soort")))
                                : Stream.empty(),
                        Jaarposten.van(o, nu).stream())
                .filter(p -> isNu(p, o.vandaag()) && isVoor(p, o))
                .map(p -> rij(p, o.vandaag()))
                .toList();
    }

    private static boolean isNu(Document post, LocalDate vandaag) {
        return post.get("volgendeActie") != null
                && !LocalDate.parse(post.getString("uiterlijk")).isAfter(vandaag.plusDays(VOORAF_DAGEN));
    }

    private static boolean isVoor(Document post, Omgeving o) {
        Rol rol = o.lezer().actor().rol();
        Bevoegdheid b = o.lezer().school().bevoegdheden().get(post.getString("volgendeActie"));
        Set<Rol> mogen = b == null ? Set.of() : b.rollen();
        return mogen.contains(rol) || rol == o.lezer().school().coordinator(o.vandaag());
    }

    private static Document rij(Document post, LocalDate vandaag) {
        LocalDate uiterlijk = LocalDate.parse(post.getString("uiterlijk"));
        boolean teLaat = vandaag.isAfter(uiterlijk);
        return new Document("schoolId", post.get("schoolId"))
                .append("itemId", "jaar:" + post.get("schooljaar") + ":" + post.get("item"))
                .append("type", Soort.TAAK.name())
                .append("soort", post.get("soort"))
                .append("schooljaar", post.get("schooljaar"))
                .append("onderdeel", post.get("onderdeel"))
                .append("omschrijving", post.get("omschrijving"))
                .append("vervaldatum", uiterlijk.toString())
                .append("dagenResterend", ChronoUnit.DAYS.between(vandaag, uiterlijk))
                .append("regel", post.get("regel"))
                .append("regelzin", post.get("regelzin"))
                .append("volgendeActie", post.get("volgendeActie"))
                .append("eigenaar", post.get("eigenaar"))
                .append("status", teLaat ? "TE_LAAT" : "OPEN")
                .append("signalen", teLaat ? List.of("TE_LAAT") : List.of());
    }
}
