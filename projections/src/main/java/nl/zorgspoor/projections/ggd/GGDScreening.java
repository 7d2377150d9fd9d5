package nl.zorgspoor.projections.ggd;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.leerling.ggd.GGDEvent;
import nl.zorgspoor.core.leerling.ggd.GGDEvent.*;
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

/** R169: a row per student and school year, asked per class; first who has not had the talk. */
public final class GGDScreening implements Lijst {

    private enum Status {
        GEDAAN,
        OPEN,
        UITGEBLEVEN
    }

    private static final String STATUS = "status";

    static final Rijen RIJEN = Rijen.per(Sleutel.van(GGDEvent.class, GGDEvent::schooljaar))
            .begint(GGDScreeningVerwacht.class, (r, e) -> r.append("schooljaar", e.schooljaar())
                    .append("uiterlijk", e.uiterlijk())
                    .append(STATUS, Status.OPEN))
            .begint(GGDScreeningGeregistreerd.class, (r, e) -> r.append("schooljaar", e.schooljaar())
                    .append("datum", e.datum())
                    .append("vervolgNodig", e.vervolgNodig())
                    .append(STATUS, Status.GEDAAN))
            .bij(GGDScreeningUitgebleven.class, (r, e) -> r.append(STATUS, Status.UITGEBLEVEN));

    /** Who has left is talked with elsewhere. */
    static final Projector VERTREK = Projector.van(
            Vertrek.GEBEURTENISSEN,
            f -> f.leerlingId() != null && Vertrek.isIngegaan(f)
                    ? List.of(new Wijziging.Wist(f.leerlingId()))
                    : List.of());

    public static final Weergave WEERGAVE =
            new Weergave("ggd-screening", 1, List.of(STATUS), RIJEN.en(VERTREK).en(Vernietiging.PROJECTOR));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.LOGBOEK,
                    Sorts.orderBy(Sorts.descending(STATUS), Sorts.ascending("_id")),
                    "Per klas wie dit schooljaar het gesprek met de GGD had en wie nog niet.")
            .parameters(
                    Parameter.tekst("schooljaar", "Een schooljaar, zoals 2026-2027"),
                    Parameter.keuze(STATUS, "Gedaan, open of uitgebleven", Status.values()));

    @Override
    public Kop kop() {
        return KOP;
    }

    /** A list of staff; what is said stays with the GGD. */
    @Override
    public @Nullable Bson beperking(Omgeving o) {
        return o.lezer().actor().rol().isPartij() ? Filters.eq("_id", "") : null;
    }

    @Override
    public Document rij(Document d, Omgeving o) {
        boolean medisch = o.lezer().recht(Gegevenssoort.DIAGNOSE_MEDISCH) == Leesrecht.VOLLEDIG;
        return o.rij(d, "schooljaar", STATUS, "uiterlijk", "datum")
                .append("vervolgNodig", medisch ? d.get("vervolgNodig") : null)
                .append("signalen", signalen(d, o.vandaag()));
    }

    static List<String> signalen(Document d, LocalDate vandaag) {
        String uiterlijk = d.getString("uiterlijk");
        boolean open = Status.OPEN.name().equals(d.get(STATUS))
                && uiterlijk != null
                && vandaag.plusMonths(3).toString().compareTo(uiterlijk) >= 0;
        return open || Status.UITGEBLEVEN.name().equals(d.get(STATUS)) ? List.of("GESPREK_ONTBREEKT") : List.of();
    }
}
