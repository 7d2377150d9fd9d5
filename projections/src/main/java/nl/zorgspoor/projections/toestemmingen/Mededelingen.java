package nl.zorgspoor.projections.toestemmingen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Rijen;
import org.bson.Document;

/** What the register shows beside consents: what was told, shared, shown and refused, without what was said. */
final class Mededelingen {

    static final String NOOIT = "9999-12-31";

    private static final Projector PER_GEBEURTENIS = Rijen.per(
                    f -> f.vastgelegd().gebeurtenisId())
            .begint("OudersGeinformeerd", (r, f) -> basis(r, f, "OUDERS_GEINFORMEERD")
                    .append("stap", f.tekst("stap"))
                    .append("kanaal", f.tekst("kanaal")))
            .begint("GeenMedewerkingVastgelegd", (r, f) -> basis(r, f, "GEEN_MEDEWERKING")
                    .append("aantalPogingen", f.waarde("aantalPogingen"))
                    .append("gevolg", f.tekst("gevolg")))
            .begint("GegevensGedeeldZonderToestemming", (r, f) -> basis(r, f, "GEDEELD_ZONDER_TOESTEMMING")
                    .append("partner", f.tekst("partnerType"))
                    .append("grondslag", f.tekst("grondslag"))
                    .append("gegevenssoorten", gesorteerd(f, "gegevenssoorten"))
                    .append("oudersGeinformeerd", f.ja("oudersGeinformeerd")))
            .begint("KlasIngelicht", (r, f) -> basis(r, f, "KLAS_INGELICHT")
                    .append("ingelichteKlas", f.tekst("klas"))
                    .append("toestemmingLeerlingId", f.tekst("toestemmingLeerlingId"))
                    .append("toestemmingOuderId", f.tekst("toestemmingOuderId")));

    private static final Projector PER_INZAGE = Rijen.per(Mededelingen::inzage)
            .begint("InzageGevraagd", (r, f) -> basis(r, f, "INZAGE")
                    .append("gevraagdOp", f.tekst("datum"))
                    .append("gegevenssoorten", gesorteerd(f, "omvang"))
                    .append("aan", f.tekst("aanvrager"))
                    .append("uiterlijkOp", f.tekst("uiterlijkOp"))
                    .append("status", "GEVRAAGD"))
            .begint("InzageVerleend", (r, f) -> basis(r, f, "INZAGE")
                    .append("gegevenssoorten", gesorteerd(f, "omvang"))
                    .append("aan", f.tekst("aan"))
                    .append("status", "VERLEEND"));

    static final Projector PROJECTOR = PER_GEBEURTENIS.en(PER_INZAGE);

    private Mededelingen() {}

    /** Request and answer are one row; access that nobody asked for is a row of its own. */
    private static String inzage(Feit f) {
        String verzoekId = f.tekst("verzoekId");
        return "inzage:" + (verzoekId == null ? f.vastgelegd().gebeurtenisId() : f.leerlingId() + ":" + verzoekId);
    }

    /** A set has no order of its own; a replay must give the same document. */
    private static List<String> gesorteerd(Feit f, String component) {
        return f.lijst(component).stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Document basis(Document r, Feit f, String soort) {
        r.putIfAbsent("_tot", NOOIT);
        return r.append("soort", soort)
                .append("datum", f.tekst("datum"))
                .append("status", "VASTGELEGD")
                .append(
                        "vertrouwelijkheid",
                        f.vastgelegd().inhoud().vertrouwelijkheid().name());
    }
}
