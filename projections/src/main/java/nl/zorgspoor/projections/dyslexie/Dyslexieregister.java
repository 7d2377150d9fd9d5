package nl.zorgspoor.projections.dyslexie;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.InterventieIngezet;
import nl.zorgspoor.core.leerling.screening.ScreeningEvent.VerklaringGeregistreerd;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningEvent.VoorzieningIngetrokken;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningEvent.VoorzieningToegekend;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.leerling.Vertrek;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Weergave;
import nl.zorgspoor.projections.opslag.Wijziging;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * R134: the remedial teacher's list of students with a statement, and their facilities; it is there for everybody who teaches them. A
 * statement is told by itself, or with the support that asks for it (R132). Medical acts are not in it (R168).
 */
public final class Dyslexieregister implements Lijst {

    private static final String VERKLARINGEN = "verklaringen";
    private static final String VOORZIENINGEN = "voorzieningen";

    static final Rijen RIJEN = Rijen.per(f -> f.leerlingId())
            .begint(VerklaringGeregistreerd.class, (r, e) -> {
                r.append("vermeld", true).append("verklaringVan", e.datum());
                bij(r, VERKLARINGEN, e.soort().name());
            })
            .begint(InterventieIngezet.class, (r, e) -> {
                if (e.verklaringRef() != null) {
                    r.append("vermeld", true);
                    bij(r, VERKLARINGEN, soort(e.itemCode()));
                }
            })
            .begint(VoorzieningToegekend.class, (r, e) -> {
                if (!e.medisch()) {
                    bij(r, VOORZIENINGEN, e.voorziening());
                }
            })
            .bij(VoorzieningIngetrokken.class, (r, e) -> {
                List<String> over = new ArrayList<>(lijst(r, VOORZIENINGEN));
                over.remove(e.voorziening());
                r.append(VOORZIENINGEN, over);
            });

    /** Who has left is not taught here. */
    static final Projector VERTREK = Projector.van(
            Vertrek.GEBEURTENISSEN,
            f -> f.leerlingId() != null && Vertrek.isIngegaan(f)
                    ? List.of(new Wijziging.Wist(f.leerlingId()))
                    : List.of());

    public static final Weergave WEERGAVE =
            new Weergave("dyslexieregister", 1, List.of(), RIJEN.en(VERTREK).en(Vernietiging.PROJECTOR));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.HANDELINGSPLAN,
                    Sorts.ascending("_id"),
                    "Leerlingen met een verklaring dyslexie of dyscalculie, met hun voorzieningen.")
            .bijnamen("dyslexie")
            .parameters(Parameter.tekst("verklaringen", "De soort verklaring: DYSLEXIE of DYSCALCULIE"));

    private static String soort(String itemCode) {
        return itemCode.startsWith("DYSCALCULIE") ? "DYSCALCULIE" : "DYSLEXIE";
    }

    private static void bij(Document r, String veld, String waarde) {
        List<String> meer = new ArrayList<>(lijst(r, veld));
        if (!meer.contains(waarde)) {
            meer.add(waarde);
        }
        r.append(veld, meer);
    }

    private static List<String> lijst(Document d, String veld) {
        return Objects.requireNonNullElse(d.getList(veld, String.class), List.of());
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    @Override
    public @Nullable Bson beperking(Omgeving o) {
        return Filters.eq("vermeld", true);
    }

    @Override
    public Document rij(Document d, Omgeving o) {
        return o.rij(d)
                .append(VERKLARINGEN, lijst(d, VERKLARINGEN))
                .append("verklaringVan", d.get("verklaringVan"))
                .append(VOORZIENINGEN, lijst(d, VOORZIENINGEN));
    }
}
