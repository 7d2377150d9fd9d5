package nl.zorgspoor.projections.timeouts;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kalender;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.leerling.timeout.TimeOutEvent;
import nl.zorgspoor.core.leerling.timeout.TimeOutEvent.*;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Sleutel;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** V25: one row per time-out, newest first, and one per card. */
public final class TimeOuts implements Lijst {

    private enum Soort {
        KAART,
        TIME_OUT
    }

    static final Rijen GEBRUIK = Rijen.per(Sleutel.van(Gebruik.class, Gebruik::volgnummer))
            .begint(TimeOutKaartGebruikt.class, (r, e) -> r.append("soort", Soort.TIME_OUT)
                    .append("kaartId", e.kaartId())
                    .append("volgnummer", e.volgnummer())
                    .append("aangekomen", e.aangekomen())
                    .append("datum", e.dag())
                    .append("aanleiding", e.aanleiding())
                    .append("les", e.les()))
            .bij(TimeOutAfgerond.class, (r, e) -> r.append("nodigGehad", e.nodigGehad())
                    .append("terug", e.terug()))
            .bij(TimeOutNietAfgerond.class, (r, e) -> r.append("nietAfgerond", true));

    static final Rijen KAARTEN = Rijen.per(
                    Sleutel.van(TimeOutEvent.class, TimeOutEvent::kaartId),
                    (f, id) -> id == null ? null : f.leerlingId() + "|kaart|" + id)
            .begint(TimeOutKaartToegekend.class, (r, e) -> r.append("soort", Soort.KAART)
                    .append("kaartId", e.kaartId())
                    .append("datum", e.vanaf())
                    .append("vanaf", e.vanaf())
                    .append("voorwaarden", e.voorwaarden()))
            .bij(TimeOutKaartGebruikt.class, (r, e) -> r.append("keerGebruikt", r.getInteger("keerGebruikt", 0) + 1))
            .bij(TimeOutVaakGebruikt.class, (r, e) -> r.append("vaakSinds", e.sinds()))
            .bij(TimeOutKaartIngetrokken.class, (r, e) -> r.append("ingetrokkenOp", e.datum()));

    public static final Weergave WEERGAVE =
            new Weergave("time-outs", 2, List.of("datum"), GEBRUIK.en(KAARTEN).en(Vernietiging.PROJECTOR));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.LOGBOEK,
                    Sorts.orderBy(Sorts.descending("datum"), Sorts.descending("volgnummer"), Sorts.ascending("_id")),
                    "Time-outs: aankomst, aanleiding, wat nodig was en terugkeer, met de kaarten en hoe vaak zij gebruikt zijn.")
            .bijnamen("timeouts")
            .parameters(
                    Parameter.tekst("kaartId", "Een kaart"),
                    Parameter.keuze("soort", "Kaarten of time-outs", Soort.values()),
                    Parameter.vanaf("datum"),
                    Parameter.tot("datum"))
            .alleenVolledig("aanleiding", "nodigGehad", "voorwaarden");

    @Override
    public Kop kop() {
        return KOP;
    }

    /** A log of staff. */
    @Override
    public @Nullable Bson beperking(Omgeving o) {
        return o.lezer().actor().rol().isPartij() ? Filters.eq("_id", "") : null;
    }

    /** How often is counted on the day itself: of a time-out up to its day, of a card up to today (R162). */
    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        Set<String> leerlingen =
                documenten.stream().map(d -> d.getString("leerlingId")).collect(Collectors.toSet());
        Map<String, List<LocalDate>> dagen =
                o.vindBij("leerlingId", leerlingen, Filters.eq("soort", Soort.TIME_OUT.name())).stream()
                        .collect(Collectors.groupingBy(
                                d -> d.getString("leerlingId"),
                                Collectors.mapping(d -> LocalDate.parse(d.getString("datum")), Collectors.toList())));
        Telling telling = Telling.van(o);
        return documenten.stream()
                .map(d -> {
                    int recent = telling.recent(
                            dagen.getOrDefault(d.getString("leerlingId"), List.of()),
                            Soort.KAART.name().equals(d.get("soort"))
                                    ? o.vandaag()
                                    : LocalDate.parse(d.getString("datum")));
                    return o.volleRij(d)
                            .append("aantalRecent", recent)
                            .append("signalen", signalen(d, telling.isVaak(recent)));
                })
                .toList();
    }

    /** @param vaak how many in so many school days are many; none when 0 */
    record Telling(Kalender kalender, int vaak, int schooldagen) {

        static Telling van(Omgeving o) {
            Schoolprofiel school = o.lezer().school();
            return new Telling(
                    school.kalender(),
                    school.getal(Instelling.TIME_OUT_VAAK_AANTAL, o.vandaag()),
                    school.getal(Instelling.TIME_OUT_VAAK_SCHOOLDAGEN, o.vandaag()));
        }

        /** In the window of school days that ends with a day. */
        int recent(List<LocalDate> dagen, LocalDate tot) {
            return Math.toIntExact(dagen.stream()
                    .filter(d -> !d.isAfter(tot) && kalender.schooldagenTussen(d, tot) < schooldagen)
                    .count());
        }

        boolean isVaak(int aantal) {
            return vaak > 0 && aantal >= vaak;
        }
    }

    static List<String> signalen(Document d, boolean vaak) {
        List<String> signalen = new ArrayList<>();
        if (vaak && d.get("ingetrokkenOp") == null) {
            signalen.add("VAAK_GEBRUIKT");
        }
        if (d.getBoolean("nietAfgerond", false) && d.get("terug") == null) {
            signalen.add("NIET_AFGEROND");
        }
        return signalen;
    }
}
