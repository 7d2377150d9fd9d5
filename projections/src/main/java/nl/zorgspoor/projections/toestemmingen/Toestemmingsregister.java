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
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.*;
import nl.zorgspoor.projections.leerling.Kaart;
import nl.zorgspoor.projections.leerling.Papierstand;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;

/** V14: every consent that was asked, given, refused, withdrawn or expired, and what was told, shared or shown. */
public final class Toestemmingsregister implements Lijst {

    /** Sorts consents without an end behind those that end. */
    private static final String NOOIT = Mededelingen.NOOIT;

    static final Rijen RIJEN = Rijen.per(OverToestemming.class, OverToestemming::toestemmingId)
            .begint(ToestemmingGevraagd.class, (r, e, f) -> basis(r, e, "GEVRAAGD")
                    .append("gegevenssoorten", e.gegevenssoorten())
                    .append("gevraagdOp", f.dag())
                    .append("gevraagdAan", e.aan()))
            .begint(ToestemmingVerleend.class, (r, e) -> basis(r, e, "VERLEEND")
                    .append("gegevenssoorten", e.gegevenssoorten())
                    .append("doorWie", e.doorWie())
                    .append("vorm", e.vorm())
                    .append("datum", e.datum())
                    .append("geldigTot", e.geldigTot())
                    .append("_tot", e.geldigTot() == null ? NOOIT : e.geldigTot()))
            .begint(ToestemmingGeweigerd.class, (r, e) -> basis(r, e, "GEWEIGERD")
                    .append("doorWie", e.doorWie())
                    .append("datum", e.datum()))
            .bij(OpPapier.class, (r, e, f) -> r.append("opPapier", true)
                    .append("vastgelegdDoor", e.vastgelegdDoor())
                    .append("vastgelegdAls", e.vastgelegdAls())
                    .append("vastgelegdOp", f.dag())
                    .append("document", e.formulierRef()))
            .bij(ToestemmingBetwist.class, (r, e) -> r.append("status", Papierstand.na(e, r.getString("status")))
                    .append("betwistDoor", e.door())
                    .append("betwistOp", e.datum()))
            .bij(BetwistingAfgehandeld.class, (r, e) -> r.append("status", Papierstand.na(e, r.getString("status")))
                    .append("betwisting", e.uitkomst()))
            .bij(ToestemmingIngetrokken.class, (r, e) -> r.append("status", "INGETROKKEN")
                    .append("beeindigdOp", e.datum()))
            .bij(ToestemmingVerlopen.class, (r, e, f) -> r.append("status", "VERLOPEN")
                    .append("beeindigdOp", f.dag())
                    .append("opgevolgdDoor", e.opgevolgdDoor()))
            .bij(ToestemmingVernieuwenGevraagd.class, (r, e) -> r.append("vernieuwenGevraagd", true));

    static final Projector PROJECTOR = RIJEN.en(Mededelingen.PROJECTOR);

    public static final Weergave WEERGAVE =
            new Weergave("toestemmingsregister", 4, List.of("_tot"), PROJECTOR.en(Vernietiging.PROJECTOR));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.BASIS,
                    Sorts.ascending("_tot", "_id"),
                    "Het toestemmingsregister: doel, partner, gegevens, door wie, tot wanneer, en wat is verteld, gedeeld of"
                            + " ingezien; wat het eerst afloopt eerst.")
            .parameters(
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

    private static Document basis(Document r, Toestemmingsstand e, String status) {
        r.putIfAbsent("_tot", NOOIT);
        return r.append("soort", "TOESTEMMING")
                .append("vertrouwelijkheid", e.vertrouwelijkheid())
                .append("toestemmingId", e.toestemmingId())
                .append("doel", e.doel())
                .append("partner", e.partnerType())
                .append("status", status);
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    /** What was shared without the parents' knowledge stands there for those who may know. */
    @Override
    public Bson beperking(Omgeving o) {
        return Filters.in("vertrouwelijkheid", o.lezer().leesbaar());
    }

    @Override
    public Document rij(Document d, Omgeving o) {
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
