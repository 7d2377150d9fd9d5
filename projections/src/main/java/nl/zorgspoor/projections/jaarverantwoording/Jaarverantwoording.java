package nl.zorgspoor.projections.jaarverantwoording;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Jaarplicht;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.projections.jaarcyclus.Jaarposten;
import nl.zorgspoor.projections.jaarcyclus.Jaarstand;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.lezen.Parameter.Soort;
import nl.zorgspoor.projections.lezen.Volgorde;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** V18: everything that a school owes in a school year, with what is missing; made when it is read, because that depends on the day. */
public final class Jaarverantwoording implements Lijst {

    public static final Weergave WEERGAVE = new Weergave("jaarverantwoording", 2, List.of(), Jaarstand.PROJECTOR);

    /** What the school accounts for outside; the rest is its own. */
    private static final Set<String> NAAR_BUITEN = Set.of(
            Jaarplicht.JAARPLAN.name(),
            Jaarplicht.VERANTWOORDING.name(),
            Jaarplicht.SCHOOLGIDSAANBOD.name(),
            Jaarplicht.ARRANGEMENTEN.name(),
            Jaarplicht.KENGETALLEN.name());

    private static final Set<String> MET_AANTALLEN =
            Set.of(Jaarplicht.ARRANGEMENTEN.name(), Jaarplicht.KENGETALLEN.name());

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.KENGETALLEN,
                    Sorts.ascending("_id"),
                    "Wat de school dit schooljaar plant, bijhoudt en verantwoordt, en wat ontbreekt.")
            .parameters(
                    new Parameter(
                            "schooljaar",
                            Soort.TEKST,
                            List.of(),
                            "Een schooljaar zoals 2026-2027; anders het lopende",
                            w -> Filters.empty(),
                            (r, w) -> w.equals(r.get("schooljaar"))),
                    Parameter.tekst("soort", "Een soort post, zoals PROTOCOL"),
                    Parameter.tekst("item", "Een post, zoals PROTOCOL:MELDCODE"),
                    Parameter.keuze("status", "Hoe het ermee staat", "GEDAAN", "OPEN", "TE_LAAT"),
                    Parameter.tekst("eigenaar", "De rol die aan zet is"),
                    new Parameter(
                            "ontbreekt",
                            Soort.JA_NEE,
                            List.of(),
                            "Alleen wat ontbreekt, of alleen wat er is",
                            w -> Filters.empty(),
                            (r, w) -> w.equals(String.valueOf(r.get("ontbreekt")))))
            .alleenVolledig("gegevens", "uitgaven", "uitgegeven", "vorigJaar", "medezeggenschap");

    @Override
    public Kop kop() {
        return KOP;
    }

    @Override
    public @Nullable Bson bereik(Omgeving o) {
        return null;
    }

    @Override
    public Bson beperking(Omgeving o) {
        return Filters.eq("_id", "");
    }

    @Override
    public List<Document> vooraf(Omgeving o) {
        String schooljaar = o.filters().getOrDefault("schooljaar", Schooljaar.van(o.vandaag()));
        if (!schooljaar.matches(Schooljaar.PATROON)) {
            return List.of();
        }
        List<Document> posten = Jaarposten.van(o, schooljaar);
        if (!o.lezer().actor().rol().isExtern()) {
            return posten;
        }
        // Numbers of arrangements, and which version of key figures there is, stay inside (R243).
        return posten.stream()
                .filter(p -> NAAR_BUITEN.contains(p.getString("soort")))
                .map(Jaarverantwoording::buiten)
                .toList();
    }

    /** On which day the figures were frozen last would tell that there is a newer version. */
    private static Document buiten(Document post) {
        String soort = post.getString("soort");
        if (MET_AANTALLEN.contains(soort)) {
            post.append("gegevens", new Document());
        }
        return Jaarplicht.KENGETALLEN.name().equals(soort) ? post.append("datum", null) : post;
    }

    @Override
    public Volgorde volgorde() {
        return Volgorde.van("uiterlijk", "item");
    }
}
