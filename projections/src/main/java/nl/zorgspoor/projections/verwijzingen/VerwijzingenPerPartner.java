package nl.zorgspoor.projections.verwijzingen;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSAfgerond;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekEvent;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekEvent.*;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import nl.zorgspoor.core.verzuim.VerzuimCommand.Leerplichtactie;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.projections.leerling.Kaart;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Sleutel;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** V06: what was asked of which partner, where it stands and who waits for whom. */
public final class VerwijzingenPerPartner implements Lijst {

    /** The kind of data of a row that is not one of a referral. */
    static final String SOORT = "gegevenssoort";

    private static final List<String> AFGELOPEN = List.of("AFGESLOTEN", "GEWEIGERD", "INGETROKKEN");

    /** The statuses that answers of a partner make of the referral (07, 7.3). */
    private static final Set<String> ANTWOORDEN = new LinkedHashSet<>();

    /** What an action of leerplicht makes of the report; the others are progress. */
    private static final Map<Leerplichtactie, String> LEERPLICHT =
            Map.of(Leerplichtactie.IN_BEHANDELING, "GEACCEPTEERD", Leerplichtactie.AFGESLOTEN, "AFGESLOTEN");

    static final Rijen RIJEN = Rijen.per(Sleutel.van(VerwijzingEvent.class, VerwijzingEvent::verwijzingId)
                    .ook(VerzuimGemeldBijLeerplicht.class, VerzuimGemeldBijLeerplicht::verwijzingId)
                    .ook(LeerplichtActieOntvangen.class, LeerplichtActieOntvangen::verwijzingId)
                    .ook(LeerplichtReactieUitgebleven.class, LeerplichtReactieUitgebleven::verwijzingId)
                    .ook(JOSAfgerond.class, JOSAfgerond::verwijzingId))
            .begint(VerwijzingVoorbereid.class, (r, e) -> r.append("verwijzingId", e.verwijzingId())
                    .append("partner", e.partnerType())
                    .append("partnerId", e.partnerId())
                    .append("vraag", e.vraag())
                    .append("urgentie", e.urgentie())
                    .append("vertrouwelijkheid", e.vertrouwelijkheid())
                    .append("status", "VOORBEREID"))
            .begint(VerwijzingVerzonden.class, VerwijzingenPerPartner::verzonden)
            .bij(VerwijzingZelfVerstuurd.class, (r, e) -> r.append("bezorging", "ZELF_VERSTUURD")
                    .append("bezorgdOp", e.datum()))
            .bij(AdviesDoorPartnerGegeven.class, (r, e, f) -> bericht(r, "ADVIES", e.datum(), f))
            .bij(VerwijzingAangevuld.class, (r, e) -> {
                r.append("status", "ONTVANGEN")
                        .append("aangevuldOp", e.datum())
                        .append("reactieVoor", e.reactieVoor())
                        .append("reactieUitgebleven", false);
                bezorging(r, e.gaatVanzelf());
            })
            .bij(VerwijzingReactieUitgebleven.class, (r, e) -> r.append("reactieUitgebleven", true))
            .bij(PartnerberichtAfgekeurd.class, Partnerwoorden::afgekeurd)
            .bij(PartnerberichtBeoordeeld.class, Partnerwoorden::beoordeeld)
            .bij(VerwijzingIngetrokken.class, (r, e) -> {
                r.append("status", "INGETROKKEN").append("reden", e.reden());
                if (e.verzonden()) {
                    bezorging(r, e.gaatVanzelf());
                }
            });

    static {
        RIJEN.begint(VerzuimGemeldBijLeerplicht.class, (r, e) -> r.append("verwijzingId", e.verwijzingId())
                        .append("partner", PartnerType.LEERPLICHT.name())
                        .append("categorie", e.soort())
                        .append("verzondenOp", e.datum())
                        .append("reactieVoor", e.reactieVoor())
                        .append("grondslag", e.grondslag())
                        .append("vertrouwelijkheid", e.vertrouwelijkheid())
                        .append("bezorging", "VIA_KANAAL")
                        .append("status", "VERZONDEN")
                        .append("reactieUitgebleven", false))
                .bij(LeerplichtActieOntvangen.class, (r, e, f) -> {
                    r.append("status", LEERPLICHT.getOrDefault(e.actie(), "VOORTGANG"));
                    bericht(r, e.actie().name(), e.datum(), f);
                })
                .bij(LeerplichtReactieUitgebleven.class, (r, e) -> r.append("reactieUitgebleven", true));
        // The receipt may not be the answer yet.
        antwoord(VerwijzingOntvangenDoorPartner.class, "ONTVANGEN", VerwijzingOntvangenDoorPartner::datum)
                .bij(VerwijzingOntvangenDoorPartner.class, (r, e) -> r.append("reactieVoor", e.reactieVoor()));
        antwoord(AanvullingDoorPartnerGevraagd.class, "AANVULLING_GEVRAAGD", AanvullingDoorPartnerGevraagd::datum);
        antwoord(VerwijzingGeaccepteerd.class, "GEACCEPTEERD", VerwijzingGeaccepteerd::datum);
        antwoord(VerwijzingGeweigerdDoorPartner.class, "GEWEIGERD", VerwijzingGeweigerdDoorPartner::datum);
        antwoord(StartgesprekDoorPartnerGepland.class, "STARTGESPREK_GEPLAND", StartgesprekDoorPartnerGepland::datum);
        antwoord(BegeleidingDoorPartnerGestart.class, "GESTART", BegeleidingDoorPartnerGestart::datum);
        antwoord(VoortgangDoorPartnerGemeld.class, "VOORTGANG", VoortgangDoorPartnerGemeld::datum);
        antwoord(BesluitDoorPartnerGenomen.class, "BESLUIT", BesluitDoorPartnerGenomen::datum);
        antwoord(BegeleidingDoorPartnerAfgesloten.class, "AFGESLOTEN", BegeleidingDoorPartnerAfgesloten::datum);
        antwoord(JOSAfgerond.class, "AFGESLOTEN", JOSAfgerond::datum);
    }

    /** A research that was asked is out to who carries it out until the report is in. */
    static final Rijen ONDERZOEKEN = Rijen.per(OnderzoekEvent.class, e -> "onderzoek:" + e.onderzoekId())
            .begint(OnderzoekAangevraagd.class, (r, e) -> r.append("onderzoekId", e.onderzoekId())
                    .append("partner", PartnerType.ONDERZOEKSBUREAU.name())
                    .append("partnerId", e.uitvoerder())
                    .append("vraag", e.vraag())
                    .append("categorie", e.soort())
                    .append("verzondenOp", e.datum())
                    .append("toestemmingId", e.toestemmingId())
                    .append("vertrouwelijkheid", e.vertrouwelijkheid())
                    .append(SOORT, Gegevenssoort.ONDERZOEKSVERSLAG.name())
                    .append("status", "GEVRAAGD"))
            .bij(OnderzoeksverslagOntvangen.class, (r, e, f) -> {
                r.append("status", "AFGESLOTEN").append("documentRef", e.documentRef());
                bericht(r, "VERSLAG", e.datum(), f);
            });

    public static final Weergave WEERGAVE = new Weergave(
            "verwijzingen-per-partner",
            8,
            List.of("partner"),
            RIJEN.en(Looptijden.RIJEN).en(ONDERZOEKEN).en(Buitenkanaal.RIJEN).en(Vernietiging.PROJECTOR));

    private static final String[] STATUSSEN = Stream.concat(
                    Stream.of("VOORBEREID", "VERZONDEN", "INGETROKKEN", "GEVRAAGD"), ANTWOORDEN.stream())
            .toArray(String[]::new);

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.HANDELINGSPLAN,
                    Sorts.orderBy(Sorts.ascending("partner"), Sorts.descending("verzondenOp"), Sorts.ascending("_id")),
                    "De verwijzingen, de gevraagde onderzoeken en wat naar GGD en Veilig Thuis ging, per partner: vraag, stand,"
                            + " laatste bericht en tot wanneer op antwoord wordt gewacht.")
            .parameters(
                    Parameter.tekst("verwijzingId", "Een verwijzing"),
                    Parameter.keuze("partner", "De soort partner", PartnerType.values()),
                    Parameter.keuze("status", "Waar de verwijzing staat", STATUSSEN),
                    Parameter.keuze(
                            "bezorging", "Hoe de partner het krijgt", "VIA_KANAAL", "ZELF_VERSTUREN", "ZELF_VERSTUURD"),
                    Parameter.vanaf("verzondenOp"),
                    Parameter.tot("verzondenOp"))
            .alleenVolledig("vraag", "categorie", Partnerwoorden.BERICHTEN, Partnerwoorden.AFGEKEURD);

    private static void verzonden(Document r, VerwijzingVerzonden e) {
        r.append("verwijzingId", e.verwijzingId())
                .append("partner", e.partnerType())
                .append("partnerId", e.partnerId())
                .append("vraag", e.vraag())
                .append("urgentie", e.urgentie())
                .append("categorie", e.hulpvraagcategorie())
                .append("verzondenOp", e.verzondenOp())
                .append("reactieVoor", e.reactieVoor())
                .append("grondslag", e.grondslag())
                .append("toestemmingId", e.toestemmingId())
                .append("vertrouwelijkheid", e.vertrouwelijkheid())
                .append("status", "VERZONDEN")
                .append("reactieUitgebleven", false);
        bezorging(r, e.gaatVanzelf());
    }

    /** To a partner without a channel nothing goes by itself; the row says so until somebody did it. */
    private static void bezorging(Document r, boolean vanzelf) {
        r.append("bezorging", vanzelf ? "VIA_KANAAL" : "ZELF_VERSTUREN").append("bezorgdOp", null);
    }

    /** An answer makes another status of the referral. */
    private static <E extends Gebeurtenis> Rijen antwoord(Class<E> soort, String status, Function<E, LocalDate> datum) {
        ANTWOORDEN.add(status);
        return RIJEN.bij(soort, (r, e, f) -> bericht(r.append("status", status), status, datum.apply(e), f));
    }

    private static void bericht(Document r, String soort, LocalDate datum, Feit f) {
        if ("ZELF_VERSTUREN".equals(r.get("bezorging"))) {
            // Who answers has it.
            r.append("bezorging", "ZELF_VERSTUURD");
        }
        r.append("laatsteBericht", soort)
                .append("laatsteBerichtOp", f.dag())
                .append("laatsteBerichtDatum", datum)
                .append("reactieUitgebleven", false)
                .append("reactieVoor", null);
        Partnerwoorden.ingenomen(r, soort, datum, f);
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    /**
     * A report to Veilig Thuis is there for those who read the meldcode, a research for those who read researches, the GGD for those
     * who read absence.
     */
    @Override
    public Bson beperking(Omgeving o) {
        List<String> gelezen = Arrays.stream(Gegevenssoort.values())
                .filter(s -> o.lezer().recht(s) != Leesrecht.GEEN)
                .map(Enum::name)
                .toList();
        return Filters.and(
                Filters.in("vertrouwelijkheid", o.lezer().leesbaar()),
                Filters.or(Filters.exists(SOORT, false), Filters.in(SOORT, gelezen)));
    }

    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        Map<String, String> looptTot = Looptijden.van(documenten, o);
        return documenten.stream()
                .map(d -> rij(d, looptTot.get(d.getString("verwijzingId")), o))
                .toList();
    }

    private static Document rij(Document d, @Nullable String looptTot, Omgeving o) {
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
        if (Partnerwoorden.wacht(d)) {
            signalen.add("BERICHT_AFGEKEURD");
        }
        if (open && Looptijden.voorbij(looptTot, o)) {
            signalen.add("LOOPT_TE_LANG");
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
        Document rij = o.volleRij(d).append("looptTot", looptTot).append("signalen", signalen);
        Object soort = rij.remove(SOORT);
        if (soort != null && o.lezer().recht(Gegevenssoort.valueOf(String.valueOf(soort))) != Leesrecht.VOLLEDIG) {
            KOP.alleenVolledig().forEach(rij::remove);
        }
        if (o.lezer().recht(Gegevenssoort.DIAGNOSE_MEDISCH) != Leesrecht.GEEN) {
            Buitenkanaal.advies(d, rij);
        }
        return rij;
    }
}
