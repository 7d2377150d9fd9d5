package nl.zorgspoor.projections.toestemmingen;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.*;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Sleutel;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What the register shows beside consents: what was told, shared, shown and refused, without what was said. */
final class Mededelingen {

    static final String NOOIT = "9999-12-31";

    private static final Projector PER_GEBEURTENIS = Rijen.per(
                    f -> f.vastgelegd().gebeurtenisId())
            .begint(OudersGeinformeerd.class, (r, e) -> basis(r, e, e.datum(), "OUDERS_GEINFORMEERD")
                    .append("stap", e.stap())
                    .append("kanaal", e.kanaal()))
            .begint(GeenMedewerkingVastgelegd.class, (r, e) -> basis(r, e, e.datum(), "GEEN_MEDEWERKING")
                    .append("aantalPogingen", e.aantalPogingen())
                    .append("gevolg", e.gevolg()))
            .begint(GegevensGedeeldZonderToestemming.class, (r, e) -> basis(
                            r, e, e.datum(), "GEDEELD_ZONDER_TOESTEMMING")
                    .append("partner", e.partnerType())
                    .append("grondslag", e.grondslag())
                    .append("gegevenssoorten", gesorteerd(e.gegevenssoorten()))
                    .append("oudersGeinformeerd", e.oudersGeinformeerd()))
            .begint(KlasIngelicht.class, (r, e) -> basis(r, e, e.datum(), "KLAS_INGELICHT")
                    .append("ingelichteKlas", e.klas())
                    .append("toestemmingLeerlingId", e.toestemmingLeerlingId())
                    .append("toestemmingOuderId", e.toestemmingOuderId()));

    private static final Projector PER_INZAGE = Rijen.per(
                    Sleutel.van(InzageGevraagd.class, InzageGevraagd::verzoekId)
                            .ook(InzageVerleend.class, InzageVerleend::verzoekId),
                    Mededelingen::inzage)
            .begint(InzageGevraagd.class, (r, e) -> basis(r, e, e.datum(), "INZAGE")
                    .append("gevraagdOp", e.datum())
                    .append("gegevenssoorten", gesorteerd(e.omvang()))
                    .append("aan", e.aanvrager())
                    .append("uiterlijkOp", e.uiterlijkOp())
                    .append("status", "GEVRAAGD"))
            .begint(InzageVerleend.class, (r, e) -> basis(r, e, e.datum(), "INZAGE")
                    .append("gegevenssoorten", gesorteerd(e.omvang()))
                    .append("aan", e.aan())
                    .append("status", "VERLEEND"));

    static final Projector PROJECTOR = PER_GEBEURTENIS.en(PER_INZAGE);

    private Mededelingen() {}

    /** Request and answer are one row; access that nobody asked for is a row of its own. */
    private static String inzage(Feit f, @Nullable String verzoekId) {
        return "inzage:" + (verzoekId == null ? f.vastgelegd().gebeurtenisId() : f.leerlingId() + ":" + verzoekId);
    }

    /** A set has no order of its own; a replay must give the same document. */
    private static List<String> gesorteerd(Set<Gegevenssoort> soorten) {
        return soorten.stream().map(Enum::name).sorted().toList();
    }

    private static Document basis(Document r, Gebeurtenis e, LocalDate datum, String soort) {
        r.putIfAbsent("_tot", NOOIT);
        return r.append("soort", soort)
                .append("datum", datum)
                .append("status", "VASTGELEGD")
                .append("vertrouwelijkheid", e.vertrouwelijkheid());
    }
}
