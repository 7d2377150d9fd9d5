package nl.zorgspoor.projections.toestemmingen;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.projections.leerling.Kaart;
import nl.zorgspoor.projections.leerling.Papierstand;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;

/** V14: every consent that was asked, given, refused, withdrawn or expired, and what was told, shared or shown. */
public final class Toestemmingsregister implements Lijst {

    /** Sorts consents without an end behind those that end. */
    private static final String NOOIT = Mededelingen.NOOIT;

    private static final List<String> OP_PAPIER =
            List.of("ToestemmingOpPapierVastgelegd", "WeigeringOpPapierVastgelegd", "IntrekkingOpPapierVastgelegd");

    static final Rijen RIJEN = Rijen.per("toestemmingId")
            .begint("ToestemmingGevraagd", (r, f) -> basis(r, f, "GEVRAAGD")
                    .append("gegevenssoorten", f.lijst("gegevenssoorten"))
                    .append("gevraagdOp", f.dag())
                    .append("gevraagdAan", f.lijst("aan")))
            .begint("ToestemmingVerleend", (r, f) -> basis(r, f, "VERLEEND")
                    .append("gegevenssoorten", f.lijst("gegevenssoorten"))
                    .append("doorWie", f.lijst("doorWie"))
                    .append("vorm", f.tekst("vorm"))
                    .append("datum", f.tekst("datum"))
                    .append("geldigTot", f.tekst("geldigTot"))
                    .append("_tot", f.tekst("geldigTot") == null ? NOOIT : f.tekst("geldigTot")))
            .begint("ToestemmingGeweigerd", (r, f) -> basis(r, f, "GEWEIGERD")
                    .append("doorWie", f.lijst("doorWie"))
                    .append("datum", f.tekst("datum")))
            .bij(OP_PAPIER, (r, f) -> r.append("opPapier", true)
                    .append("vastgelegdDoor", f.tekst("vastgelegdDoor"))
                    .append("vastgelegdAls", f.tekst("vastgelegdAls"))
                    .append("vastgelegdOp", f.dag())
                    .append("document", f.tekst("formulierRef")))
            .bij("ToestemmingBetwist", (r, f) -> r.append("status", Papierstand.betwist(f, r.getString("status")))
                    .append("betwistDoor", f.tekst("door"))
                    .append("betwistOp", f.tekst("datum")))
            .bij("BetwistingAfgehandeld", (r, f) -> r.append(
                            "status", Papierstand.afgehandeld(f, r.getString("status")))
                    .append("betwisting", f.tekst("uitkomst")))
            .bij("ToestemmingIngetrokken", (r, f) -> r.append("status", "INGETROKKEN")
                    .append("beeindigdOp", f.tekst("datum")))
            .bij("ToestemmingVerlopen", (r, f) -> r.append("status", "VERLOPEN")
                    .append("beeindigdOp", f.dag())
                    .append("opgevolgdDoor", f.tekst("opgevolgdDoor")))
            .bij("ToestemmingVernieuwenGevraagd", (r, f) -> r.append("vernieuwenGevraagd", true));

    static final Projector PROJECTOR = RIJEN.en(Mededelingen.PROJECTOR);

    public static final Weergave WEERGAVE =
            new Weergave("toestemmingsregister", 4, List.of("_tot"), PROJECTOR.en(Vernietiging.PROJECTOR));

    private static Document basis(Document r, Feit f, String status) {
        r.putIfAbsent("_tot", NOOIT);
        return r.append("soort", "TOESTEMMING")
                .append(
                        "vertrouwelijkheid",
                        f.vastgelegd().inhoud().vertrouwelijkheid().name())
                .append("toestemmingId", f.tekst("toestemmingId"))
                .append("doel", f.tekst("doel"))
                .append("partner", f.tekst("partnerType"))
                .append("status", status);
    }

    @Override
    public Weergave weergave() {
        return WEERGAVE;
    }

    @Override
    public String beschrijving() {
        return "Het toestemmingsregister: doel, partner, gegevens, door wie, tot wanneer, en wat is verteld, gedeeld of"
                + " ingezien; wat het eerst afloopt eerst.";
    }

    @Override
    public Gegevenssoort soort() {
        return Gegevenssoort.BASIS;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.keuze(
                        "soort",
                        "De soort regel",
                        "TOESTEMMING",
                        "OUDERS_GEINFORMEERD",
                        "GEEN_MEDEWERKING",
                        "GEDEELD_ZONDER_TOESTEMMING",
                        "KLAS_INGELICHT",
                        "INZAGE"),
                Parameter.tekst("toestemmingId", "Een toestemming"),
                Parameter.keuze("doel", "Waarvoor", ToestemmingDoel.values()),
                Parameter.keuze("partner", "De soort partner", PartnerType.values()),
                Parameter.keuze(
                        "status",
                        "Waar de toestemming staat",
                        "GEVRAAGD",
                        "VERLEEND",
                        "BETWIST",
                        "GEWEIGERD",
                        "INGETROKKEN",
                        "VERLOPEN",
                        Papierstand.VERVALLEN,
                        "VASTGELEGD"),
                Parameter.vanaf("geldigTot"),
                Parameter.tot("geldigTot"));
    }

    @Override
    public Bson sortering() {
        return Sorts.ascending("_tot", "_id");
    }

    /** What was shared without the parents' knowledge stands there for those who may know. */
    @Override
    public Bson beperking(Omgeving o) {
        return Filters.in("vertrouwelijkheid", o.lezer().leesbaar());
    }

    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        return documenten.stream().map(d -> rij(d, o)).toList();
    }

    private static Document rij(Document d, Omgeving o) {
        List<String> signalen = new ArrayList<>();
        String status = d.getString("status");
        String tot = d.getString("geldigTot");
        boolean verleend = "VERLEEND".equals(status);
        int vooraf = o.lezer().school().getal(Instelling.TOESTEMMING_VERNIEUWEN_DAGEN, o.vandaag());
        if (verleend
                && tot != null
                && !o.vandaag().isBefore(LocalDate.parse(tot).minusDays(vooraf))) {
            signalen.add("VERLOOPT_BINNENKORT");
        }
        boolean voorbij =
                List.of("INGETROKKEN", "VERLOPEN", "BETWIST").contains(status) && d.get("opgevolgdDoor") == null
                        || (verleend && tot != null && o.vandaag().isAfter(LocalDate.parse(tot)));
        String toestemmingId = d.getString("toestemmingId");
        // What was told or shared stands here too, and is no consent.
        List<String> gebruik =
                toestemmingId == null ? List.of() : gebruik(toestemmingId, o.kaart(d.getString("leerlingId")));
        if (voorbij && !gebruik.isEmpty()) {
            signalen.add("NOG_IN_GEBRUIK");
        }
        String uiterlijk = d.getString("uiterlijkOp");
        if ("GEVRAAGD".equals(status)
                && uiterlijk != null
                && o.vandaag().toString().compareTo(uiterlijk) > 0) {
            signalen.add("TE_LAAT");
        }
        return o.volleRij(d).append("inGebruikVoor", gebruik).append("signalen", signalen);
    }

    /** What rests on the consent now: referrals that run, invitations, agendas, guidance. */
    private static List<String> gebruik(String toestemmingId, Kaart kaart) {
        Stream<String> verwijzingen = kaart.verwijzingen().stream()
                .filter(v -> v.getBoolean("open", false) && toestemmingId.equals(v.get("toestemmingId")))
                .map(v -> "VERWIJZING:" + v.getString("verwijzingId"));
        Stream<String> anders = kaart.gebruik().stream()
                .filter(g -> toestemmingId.equals(g.get("toestemmingId")))
                .map(g -> g.getString("waar"));
        return Stream.concat(verwijzingen, anders).sorted().toList();
    }
}
