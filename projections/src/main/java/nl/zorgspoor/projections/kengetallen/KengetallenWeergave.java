package nl.zorgspoor.projections.kengetallen;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Kengetal;
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

/**
 * V11: the key figures, years side by side: a row for each day on which they were frozen, and for staff of the school one for any day
 * that is asked, counted now. What goes outside the school says {@code Afscherming}.
 */
public final class KengetallenWeergave implements Lijst {

    public static final Weergave WEERGAVE =
            new Weergave("kengetallen", 3, List.of(Cijferstand.SOORT, "swvCode"), Cijferstand.PROJECTOR);

    /** Who reads figures in part reads those of absence. */
    private static final String[] BEPERKT = Stream.concat(
                    Arrays.stream(Kengetal.values())
                            .filter(k -> k != Kengetal.TOTAAL_LEERLINGEN
                                    && k != Kengetal.THUISZITTERS
                                    && k != Kengetal.VOORTIJDIG_SCHOOLVERLATERS
                                    && k != Kengetal.VERZUIMMELDINGEN)
                            .map(Kengetal::kolom),
                    Stream.of("klasgrootte"))
            .toArray(String[]::new);

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.KENGETALLEN,
                    Sorts.ascending("_id"),
                    "De kengetallen van de school per teldatum, vastgelegd en op elke dag geteld, en die van de"
                            + " scholen van het samenwerkingsverband met cellen onder de vijf verborgen.")
            .parameters(
                    new Parameter(
                            "teldatum",
                            Soort.DATUM,
                            List.of(),
                            "De dag waarop wordt geteld; anders vandaag",
                            w -> Filters.empty(),
                            (r, w) -> true),
                    Parameter.keuze(
                            "status",
                            "Alleen vastgelegde of alleen nu getelde cijfers",
                            "DEFINITIEF",
                            "VOORLOPIG",
                            "OVERGENOMEN"),
                    Parameter.tekst("schooljaar", "Een schooljaar zoals 2026-2027"),
                    new Parameter(
                            "niveau",
                            Soort.KEUZE,
                            List.of("SCHOOL", "SWV"),
                            "De eigen school, of alle scholen van het samenwerkingsverband met hun totaal",
                            w -> Filters.empty(),
                            (r, w) -> true),
                    new Parameter(
                            "versies",
                            Soort.JA_NEE,
                            List.of(),
                            "Ook eerdere versies van een vastgelegd jaar",
                            w -> Filters.empty(),
                            (r, w) -> true))
            .alleenVolledig(BEPERKT);

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
        boolean binnen = !o.lezer().actor().rol().isExtern();
        if ("SWV".equals(o.filters().get("niveau"))) {
            return new Verband(o).rijen();
        }
        if (!binnen) {
            return Cijferrijen.buiten(
                    o.lezer().school().schoolId(), o.vind(Filters.eq(Cijferstand.SOORT, Cijferstand.VAST)));
        }
        LocalDate teldatum =
                LocalDate.parse(o.filters().getOrDefault("teldatum", o.vandaag().toString()));
        return Cijferrijen.binnen(o, teldatum, "true".equals(o.filters().get("versies")));
    }

    /** Years side by side: the oldest first, a total after its schools. */
    @Override
    public Volgorde volgorde() {
        return new Volgorde(r -> Volgorde.plaats(
                r.getString("teldatum"),
                r.getString("schoolId"),
                r.getInteger("versie") == null ? null : "%05d".formatted(r.getInteger("versie"))));
    }
}
