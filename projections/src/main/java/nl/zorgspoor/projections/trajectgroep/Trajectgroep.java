package nl.zorgspoor.projections.trajectgroep;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepEvent.*;
import nl.zorgspoor.core.school.SchoolEvent.BezettingGeregistreerd;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.leerling.Vertrek;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Sleutel;
import nl.zorgspoor.projections.opslag.Weergave;
import nl.zorgspoor.projections.opslag.Wijziging;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** V24: one row per guidance and one per day of which the staffing was recorded. */
public final class Trajectgroep implements Lijst {

    enum Soort {
        KORT,
        VAST,
        /** A day of the facility. */
        BEZETTING
    }

    private enum Status {
        LOPEND,
        BEEINDIGD
    }

    /** Of all staffed facilities of a school only this one is shown here. */
    private static final String VOORZIENING = "TRAJECTGROEP";

    static final Rijen RIJEN = Rijen.per(Sleutel.van(OverBegeleiding.class, OverBegeleiding::tgId))
            .begint(TrajectgroepBegeleidingGestart.class, (r, e) -> begin(r, Soort.KORT, e.tgId(), e.van())
                    .append("geplandTot", e.geplandTot()))
            .begint(VasteTrajectgroepkoppelingGestart.class, (r, e) -> begin(r, Soort.VAST, e.tgId(), e.vanaf())
                    .append("geplandTot", null)
                    .append("alternatiefVoor", e.alternatiefVoor())
                    .append("oppId", e.oppId()))
            .bij(TrajectgroepGeevalueerd.class, (r, e) -> r.append("effect", e.effect())
                    .append("geevalueerdOp", e.datum()))
            .bij(TrajectgroepBegeleidingBeeindigd.class, (r, e) -> r.append("status", Status.BEEINDIGD)
                    .append("effect", e.effect())
                    .append("beeindigdOp", e.datum()));

    static final Rijen BEZETTING = Rijen.per(
                    Sleutel.van(
                            BezettingGeregistreerd.class, e -> VOORZIENING.equals(e.voorziening()) ? e.datum() : null),
                    (f, dag) -> dag == null ? null : f.schoolId() + ":" + dag)
            .begint(BezettingGeregistreerd.class, (r, e) -> r.append("soort", Soort.BEZETTING)
                    .append("datum", e.datum())
                    .append("bezet", e.bezet())
                    .append("formatie", e.formatie()));

    /** Who has left is not there any more. */
    static final Projector VERTREK = Projector.van(
            Vertrek.GEBEURTENISSEN,
            f -> f.leerlingId() != null && Vertrek.isIngegaan(f)
                    ? List.of(new Wijziging.Wist(f.leerlingId()))
                    : List.of());

    public static final Weergave WEERGAVE = new Weergave(
            "trajectgroep", 1, List.of("datum"), RIJEN.en(BEZETTING).en(VERTREK).en(Vernietiging.PROJECTOR));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.HANDELINGSPLAN,
                    Sorts.ascending("datum", "_id"),
                    "De Trajectgroep: wie er kort of met een vaste koppeling is, met het geplande einde, en op welke dagen zij"
                            + " bezet was.")
            .bijnamen("trajectgroepen")
            .parameters(
                    Parameter.tekst("tgId", "Een begeleiding"),
                    Parameter.keuze("soort", "Kort, vast, of een dag van de voorziening", Soort.values()),
                    Parameter.keuze("status", "Waar het staat", Status.values()),
                    Parameter.vanaf("datum"),
                    Parameter.tot("datum"));

    private static Document begin(Document rij, Soort soort, String tgId, LocalDate van) {
        return rij.append("tgId", tgId)
                .append("soort", soort)
                .append("status", Status.LOPEND)
                .append("van", rij.get("van") == null ? van : rij.get("van"))
                .append("datum", van);
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    /** What ended is there for who asks for it; the days are the school's, and for its staff. */
    @Override
    public @Nullable Bson beperking(Omgeving o) {
        Bson voorWie = o.lezer().actor().rol().isPartij() ? Filters.exists("leerlingId") : Filters.empty();
        return o.filters().containsKey("status") || o.filters().containsKey("tgId")
                ? voorWie
                : Filters.and(voorWie, Filters.ne("status", Status.BEEINDIGD.name()));
    }

    @Override
    public @Nullable Bson bereik(Omgeving o) {
        return o.bereik() == null
                ? null
                : Filters.or(Filters.in("leerlingId", o.bereik()), Filters.exists("leerlingId", false));
    }

    /** Of a day: how many students were there, short and with a fixed place; of those in reach, as everywhere. */
    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        boolean metDagen = documenten.stream().anyMatch(Trajectgroep::isDag);
        List<Document> begeleidingen = metDagen
                ? o.vind(Filters.in("soort", Soort.KORT.name(), Soort.VAST.name())).stream()
                        .filter(b -> o.inBereik(b.getString("leerlingId")))
                        .toList()
                : List.of();
        return documenten.stream()
                .map(d -> {
                    Document rij = o.volleRij(d).append("signalen", signalen(d, o.vandaag()));
                    return isDag(d)
                            ? rij.append("leerlingenKort", aantal(begeleidingen, Soort.KORT, d.getString("datum")))
                                    .append("leerlingenVast", aantal(begeleidingen, Soort.VAST, d.getString("datum")))
                            : rij;
                })
                .toList();
    }

    private static boolean isDag(Document d) {
        return Soort.BEZETTING.name().equals(d.get("soort"));
    }

    static long aantal(List<Document> begeleidingen, Soort soort, String dag) {
        return begeleidingen.stream().filter(b -> soort == op(b, dag)).count();
    }

    /** What a guidance is on a day; short guidance that went over into a fixed place, is both in turn. */
    private static @Nullable Soort op(Document b, String dag) {
        String tot = b.getString("beeindigdOp");
        if (dag.compareTo(b.getString("van")) < 0 || tot != null && dag.compareTo(tot) > 0) {
            return null;
        }
        boolean vast = Soort.VAST.name().equals(b.get("soort")) && dag.compareTo(b.getString("datum")) >= 0;
        return vast ? Soort.VAST : Soort.KORT;
    }

    static List<String> signalen(Document d, LocalDate vandaag) {
        List<String> signalen = new ArrayList<>();
        if (Boolean.FALSE.equals(d.getBoolean("bezet"))) {
            signalen.add("ONBEZET");
        }
        String tot = d.getString("geplandTot");
        if (tot != null
                && Status.LOPEND.name().equals(d.get("status"))
                && vandaag.toString().compareTo(tot) > 0) {
            signalen.add("OVER_GEPLAND_EINDE");
        }
        return signalen;
    }
}
