package nl.zorgspoor.projections.verwijzingen;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.projections.leerling.Kaart;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;

/** V06: what was asked of which partner, where it stands and who waits for whom. */
public final class VerwijzingenPerPartner implements Lijst {

    private static final Set<String> INHOUD = Set.of("vraag", "categorie");

    private static final List<String> AFGELOPEN = List.of("AFGESLOTEN", "GEWEIGERD", "INGETROKKEN");

    /** What each answer of a partner makes of the referral (07, 7.3). */
    private static final Map<String, String> ANTWOORDEN = new LinkedHashMap<>();

    static {
        ANTWOORDEN.put("VerwijzingOntvangenDoorPartner", "ONTVANGEN");
        ANTWOORDEN.put("AanvullingDoorPartnerGevraagd", "AANVULLING_GEVRAAGD");
        ANTWOORDEN.put("VerwijzingGeaccepteerd", "GEACCEPTEERD");
        ANTWOORDEN.put("VerwijzingGeweigerdDoorPartner", "GEWEIGERD");
        ANTWOORDEN.put("StartgesprekDoorPartnerGepland", "STARTGESPREK_GEPLAND");
        ANTWOORDEN.put("BegeleidingDoorPartnerGestart", "GESTART");
        ANTWOORDEN.put("VoortgangDoorPartnerGemeld", "VOORTGANG");
        ANTWOORDEN.put("BesluitDoorPartnerGenomen", "BESLUIT");
        ANTWOORDEN.put("BegeleidingDoorPartnerAfgesloten", "AFGESLOTEN");
        ANTWOORDEN.put("JOSAfgerond", "AFGESLOTEN");
    }

    /** What an action of leerplicht makes of the report; the others are progress. */
    private static final Map<String, String> LEERPLICHT =
            Map.of("IN_BEHANDELING", "GEACCEPTEERD", "AFGESLOTEN", "AFGESLOTEN");

    static final Rijen RIJEN = Rijen.per("verwijzingId")
            .begint("VerwijzingVoorbereid", (r, f) -> r.append("verwijzingId", f.tekst("verwijzingId"))
                    .append("partner", f.tekst("partnerType"))
                    .append("partnerId", f.tekst("partnerId"))
                    .append("vraag", f.tekst("vraag"))
                    .append("urgentie", f.tekst("urgentie"))
                    .append("vertrouwelijkheid", vertrouwelijkheid(f))
                    .append("status", "VOORBEREID"))
            .begint("VerwijzingVerzonden", VerwijzingenPerPartner::verzonden)
            .bij("VerwijzingZelfVerstuurd", (r, f) -> r.append("bezorging", "ZELF_VERSTUURD")
                    .append("bezorgdOp", f.datum()))
            .bij("AdviesDoorPartnerGegeven", (r, f) -> bericht(r, f, "ADVIES"))
            .bij("VerwijzingAangevuld", (r, f) -> {
                r.append("status", "ONTVANGEN")
                        .append("aangevuldOp", f.datum())
                        .append("reactieVoor", f.tekst("reactieVoor"))
                        .append("reactieUitgebleven", false);
                bezorging(r, f);
            })
            .bij("VerwijzingReactieUitgebleven", (r, f) -> r.append("reactieUitgebleven", true))
            .bij("VerwijzingIngetrokken", (r, f) -> {
                r.append("status", "INGETROKKEN").append("reden", f.tekst("reden"));
                if (f.ja("verzonden")) {
                    bezorging(r, f);
                }
            });

    static {
        RIJEN.begint("VerzuimGemeldBijLeerplicht", (r, f) -> r.append("verwijzingId", f.tekst("verwijzingId"))
                        .append("partner", PartnerType.LEERPLICHT.name())
                        .append("categorie", f.tekst("soort"))
                        .append("verzondenOp", f.datum())
                        .append("reactieVoor", f.tekst("reactieVoor"))
                        .append("grondslag", f.tekst("grondslag"))
                        .append("vertrouwelijkheid", vertrouwelijkheid(f))
                        .append("bezorging", "VIA_KANAAL")
                        .append("status", "VERZONDEN")
                        .append("reactieUitgebleven", false))
                .bij("LeerplichtActieOntvangen", (r, f) -> {
                    r.append("status", LEERPLICHT.getOrDefault(f.eis("actie"), "VOORTGANG"));
                    bericht(r, f, f.eis("actie"));
                })
                .bij("LeerplichtReactieUitgebleven", (r, f) -> r.append("reactieUitgebleven", true));
        ANTWOORDEN.forEach((gebeurtenis, status) -> RIJEN.bij(gebeurtenis, (r, f) -> {
            r.append("status", status);
            bericht(r, f, status);
        }));
    }

    /** A research that was asked is out to who carries it out until the report is in. */
    static final Rijen ONDERZOEKEN = Rijen.per(f -> f.leerlingId() + "|onderzoek:" + f.tekst("onderzoekId"))
            .begint("OnderzoekAangevraagd", (r, f) -> r.append("onderzoekId", f.tekst("onderzoekId"))
                    .append("partner", PartnerType.ONDERZOEKSBUREAU.name())
                    .append("partnerId", f.tekst("uitvoerder"))
                    .append("vraag", f.tekst("vraag"))
                    .append("categorie", f.tekst("soort"))
                    .append("verzondenOp", f.datum())
                    .append("toestemmingId", f.tekst("toestemmingId"))
                    .append("vertrouwelijkheid", vertrouwelijkheid(f))
                    .append("gegevenssoort", Gegevenssoort.ONDERZOEKSVERSLAG.name())
                    .append("status", "GEVRAAGD"))
            .bij("OnderzoeksverslagOntvangen", (r, f) -> {
                r.append("status", "AFGESLOTEN").append("documentRef", f.tekst("documentRef"));
                bericht(r, f, "VERSLAG");
            });

    public static final Weergave WEERGAVE = new Weergave(
            "verwijzingen-per-partner",
            5,
            List.of("partner"),
            RIJEN.en(ONDERZOEKEN).en(Vernietiging.PROJECTOR));

    private static void verzonden(Document r, Feit f) {
        r.append("verwijzingId", f.tekst("verwijzingId"))
                .append("partner", f.tekst("partnerType"))
                .append("partnerId", f.tekst("partnerId"))
                .append("vraag", f.tekst("vraag"))
                .append("urgentie", f.tekst("urgentie"))
                .append("categorie", f.tekst("hulpvraagcategorie"))
                .append("verzondenOp", f.tekst("verzondenOp"))
                .append("reactieVoor", f.tekst("reactieVoor"))
                .append("grondslag", f.tekst("grondslag"))
                .append("toestemmingId", f.tekst("toestemmingId"))
                .append("vertrouwelijkheid", vertrouwelijkheid(f))
                .append("status", "VERZONDEN")
                .append("reactieUitgebleven", false);
        bezorging(r, f);
    }

    /** To a partner without a channel nothing goes by itself; the row says so until somebody did it. */
    private static void bezorging(Document r, Feit f) {
        boolean vanzelf = PartnerType.valueOf(f.eis("partnerType")).heeftKanaal();
        r.append("bezorging", vanzelf ? "VIA_KANAAL" : "ZELF_VERSTUREN").append("bezorgdOp", null);
    }

    private static String vertrouwelijkheid(Feit f) {
        return f.vastgelegd().inhoud().vertrouwelijkheid().name();
    }

    private static void bericht(Document r, Feit f, String soort) {
        if ("ZELF_VERSTUREN".equals(r.get("bezorging"))) {
            // Who answers has it.
            r.append("bezorging", "ZELF_VERSTUURD");
        }
        r.append("laatsteBericht", soort)
                .append("laatsteBerichtOp", f.dag())
                .append("laatsteBerichtDatum", f.datum())
                .append("reactieUitgebleven", false);
        r.put("reactieVoor", f.heeft("reactieVoor") ? f.tekst("reactieVoor") : null);
    }

    @Override
    public Weergave weergave() {
        return WEERGAVE;
    }

    @Override
    public String beschrijving() {
        return "De verwijzingen en de gevraagde onderzoeken per partner: vraag, stand, laatste bericht en tot wanneer"
                + " op antwoord wordt gewacht.";
    }

    @Override
    public Gegevenssoort soort() {
        return Gegevenssoort.HANDELINGSPLAN;
    }

    @Override
    public List<Parameter> parameters() {
        List<String> statussen = new ArrayList<>(List.of("VOORBEREID", "VERZONDEN", "INGETROKKEN", "GEVRAAGD"));
        statussen.addAll(new java.util.LinkedHashSet<>(ANTWOORDEN.values()));
        return List.of(
                Parameter.tekst("verwijzingId", "Een verwijzing"),
                Parameter.keuze("partner", "De soort partner", PartnerType.values()),
                Parameter.keuze("status", "Waar de verwijzing staat", statussen.toArray(String[]::new)),
                Parameter.keuze(
                        "bezorging", "Hoe de partner het krijgt", "VIA_KANAAL", "ZELF_VERSTUREN", "ZELF_VERSTUURD"),
                Parameter.vanaf("verzondenOp"),
                Parameter.tot("verzondenOp"));
    }

    @Override
    public Bson sortering() {
        return Sorts.orderBy(Sorts.ascending("partner"), Sorts.descending("verzondenOp"), Sorts.ascending("_id"));
    }

    /** A report to Veilig Thuis is there for those who read the meldcode, a research for those who read researches. */
    @Override
    public Bson beperking(Omgeving o) {
        Bson leesbaar = Filters.in("vertrouwelijkheid", o.lezer().leesbaar());
        return leestOnderzoek(o, Leesrecht.GEEN)
                ? Filters.and(leesbaar, Filters.exists("gegevenssoort", false))
                : leesbaar;
    }

    private static boolean leestOnderzoek(Omgeving o, Leesrecht recht) {
        return o.lezer().recht(Gegevenssoort.ONDERZOEKSVERSLAG) == recht;
    }

    @Override
    public Set<String> alleenVolledig() {
        return INHOUD;
    }

    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        return documenten.stream().map(d -> rij(d, o)).toList();
    }

    private static Document rij(Document d, Omgeving o) {
        List<String> signalen = new ArrayList<>();
        String status = d.getString("status");
        boolean open = !AFGELOPEN.contains(status);
        String voor = d.getString("reactieVoor");
        if (open
                && (d.getBoolean("reactieUitgebleven", false)
                        || (voor != null && o.vandaag().toString().compareTo(voor) > 0))) {
            signalen.add("GEEN_ANTWOORD");
        }
        if ("GEWEIGERD".equals(status)) {
            signalen.add("GEWEIGERD");
        }
        if ("ZELF_VERSTUREN".equals(d.get("bezorging"))) {
            signalen.add("ZELF_VERSTUREN");
        }
        String toestemmingId = d.getString("toestemmingId");
        if (open
                && toestemmingId != null
                && o.kaart(d.getString("leerlingId"))
                        .toestemming(toestemmingId)
                        .filter(t -> Kaart.isGeldig(t, o.vandaag()))
                        .isEmpty()) {
            signalen.add("TOESTEMMING_GELDT_NIET");
        }
        Document rij = o.volleRij(d).append("signalen", signalen);
        if (rij.remove("gegevenssoort") != null && !leestOnderzoek(o, Leesrecht.VOLLEDIG)) {
            INHOUD.forEach(rij::remove);
        }
        return rij;
    }
}
