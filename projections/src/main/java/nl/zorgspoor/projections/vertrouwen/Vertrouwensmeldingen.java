package nl.zorgspoor.projections.vertrouwen;

import com.mongodb.client.model.Sorts;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.veiligheid.VertrouwenEvent;
import nl.zorgspoor.core.veiligheid.VertrouwenEvent.*;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;

/**
 * What the vertrouwenspersoon works from, and the only view that knows of a report (R59). Notes are not in it: they are read in
 * the stream, by their writer.
 */
public final class Vertrouwensmeldingen implements Lijst {

    private enum Status {
        OPEN,
        AFGESLOTEN
    }

    static final Rijen RIJEN = Rijen.per(VertrouwenEvent.class, VertrouwenEvent::meldingId)
            .begint(MeldingVertrouwenspersoonOntvangen.class, (r, e) -> r.append("meldingId", e.meldingId())
                    .append("domein", e.domein())
                    .append("gemeldOp", e.datum())
                    .append("status", Status.OPEN.name()))
            .bij(VertrouwensaandachtspuntGesignaleerd.class, (r, e) -> r.append("aandachtspunt", e.code()))
            .bij(VertrouwenstrajectAfgesloten.class, (r, e) -> r.append("status", Status.AFGESLOTEN.name())
                    .append("afgeslotenOp", e.datum())
                    .append("vervolg", e.vervolg()));

    public static final Weergave WEERGAVE =
            new Weergave("vertrouwensmeldingen", 1, List.of("gemeldOp"), RIJEN.en(Vernietiging.PROJECTOR));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.VERTROUWELIJK_VP,
                    Sorts.orderBy(Sorts.descending("gemeldOp"), Sorts.ascending("_id")),
                    "De meldingen bij de vertrouwenspersoon, alleen voor die persoon en de leerling zelf; nieuwste eerst.")
            .parameters(
                    Parameter.keuze("status", "Waar het staat", Status.values()),
                    Parameter.tekst("meldingId", "Een melding"),
                    Parameter.vanaf("gemeldOp"),
                    Parameter.tot("gemeldOp"));

    @Override
    public Kop kop() {
        return KOP;
    }

    @Override
    public Document rij(Document d, Omgeving o) {
        return o.rij(d, "meldingId", "domein", "aandachtspunt", "gemeldOp", "status", "afgeslotenOp", "vervolg");
    }
}
