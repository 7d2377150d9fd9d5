package nl.zorgspoor.projections.leerling;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The card of each student: an internal view, joined to the rows of the others when they are read. */
public final class Leerlingkaart {

    public static final String NAAM = "leerlingkaart";

    private static final List<String> AFGELOPEN = List.of(
            "BegeleidingDoorPartnerAfgesloten",
            "VerwijzingGeweigerdDoorPartner",
            "VerwijzingIngetrokken",
            "JOSAfgerond");

    static final Rijen RIJEN = Rijen.per(Feit::leerlingId)
            .begint("LeerlingAangemeld", (k, f) -> {
                List<Object> ouders = new ArrayList<>();
                for (Object ouder : f.lijst("ouders")) {
                    ouders.add(ouder instanceof Document d ? d.get("ouderId") : ouder);
                }
                k.append("ouders", ouders);
            })
            .begint(
                    "LeerlingIngeschreven",
                    (k, f) -> Verblijven.zet(k, Verblijven.van(k).ingeschreven(Verblijven.dag(f, "ingangsdatum"))))
            .begint(
                    "LeerlingUitgeschreven",
                    (k, f) -> Verblijven.zet(k, Verblijven.van(k).uitgeschreven(Verblijven.dag(f, "datum"))))
            .begint(
                    "UitschrijvingIngetrokken",
                    (k, f) -> Verblijven.zet(k, Verblijven.van(k).uitschrijvingIngetrokken(Verblijven.dag(f, "datum"))))
            .begint(
                    "LeerlingInKlasGeplaatst",
                    (k, f) -> Verblijven.zet(
                            k, Verblijven.van(k).inKlas(Verblijven.dag(f, "ingangsdatum"), f.eis("klas"))))
            .begint(
                    "MentorToegewezen",
                    (k, f) -> Verblijven.zet(
                            k, Verblijven.van(k).metMentor(Verblijven.dag(f, "ingangsdatum"), f.eis("mentorId"))))
            .begint("ToestemmingGevraagd", (k, f) -> toestemming(k, f, "GEVRAAGD"))
            .begint("ToestemmingVerleend", (k, f) -> {
                toestemming(k, f, "VERLEEND");
                deel(k, "toestemmingen", "toestemmingId", f).append("geldigTot", f.tekst("geldigTot"));
            })
            .begint("ToestemmingGeweigerd", (k, f) -> toestemming(k, f, "GEWEIGERD"))
            .begint("ToestemmingIngetrokken", (k, f) -> toestemming(k, f, "INGETROKKEN"))
            .begint("ToestemmingVerlopen", (k, f) -> toestemming(k, f, "VERLOPEN"))
            .begint("ToestemmingBetwist", (k, f) -> toestemming(k, f, Papierstand.betwist(f, status(k, f))))
            .begint("BetwistingAfgehandeld", (k, f) -> toestemming(k, f, Papierstand.afgehandeld(f, status(k, f))))
            .begint("GezagGewijzigd", (k, f) -> {
                List<Object> ouders =
                        new ArrayList<>(Objects.requireNonNullElse(k.getList("ouders", Object.class), List.of()));
                if (!ouders.contains(f.eis("ouderId"))) {
                    ouders.add(f.eis("ouderId"));
                }
                k.append("ouders", ouders);
            })
            .begint("VerwijzingVerzonden", (k, f) -> deel(k, "verwijzingen", "verwijzingId", f)
                    .append("partnerType", f.tekst("partnerType"))
                    .append("toestemmingId", f.tekst("toestemmingId"))
                    .append("open", true))
            .begint("VerzuimGemeldBijLeerplicht", (k, f) -> deel(k, "verwijzingen", "verwijzingId", f)
                    .append("partnerType", PartnerType.LEERPLICHT.name())
                    .append("open", true))
            .bij("LeerplichtActieOntvangen", (k, f) -> deel(k, "verwijzingen", "verwijzingId", f)
                    .append("open", !"AFGESLOTEN".equals(f.tekst("actie"))))
            .bij(AFGELOPEN, (k, f) -> {
                if (f.tekst("verwijzingId") != null) {
                    deel(k, "verwijzingen", "verwijzingId", f).append("open", false);
                }
            });

    static {
        RIJEN.begint(
                        "UitgenodigdVoorFlexZat",
                        (k, f) -> gebruik(
                                k, "FLEXZAT:" + f.eis("flexZatId") + ":" + f.eis("rol"), f.tekst("toestemmingId")))
                .bij(
                        "UitnodigingFlexZatVervallen",
                        (k, f) -> klaar(k, "FLEXZAT:" + f.eis("flexZatId") + ":" + f.eis("rol")))
                .bij(
                        List.of("FlexZatGehouden", "FlexZatGeannuleerd"),
                        (k, f) -> klaar(k, "FLEXZAT:" + f.eis("flexZatId") + ":"))
                .begint("LeerlingOpAgendaGezet", (k, f) -> f.lijst("toestemmingIds")
                        .forEach(t -> gebruik(k, "OVERLEG:" + f.eis("overlegId"), t.toString())))
                .begint("LeerlingInJESIngebracht", (k, f) -> f.lijst("toestemmingIds")
                        .forEach(t -> gebruik(k, "OVERLEG:" + f.eis("jesId"), t.toString())))
                .bij(
                        List.of("LeerlingVanAgendaGehaald", "BesprekingVastgelegd"),
                        (k, f) -> klaar(k, "OVERLEG:" + f.eis("overlegId")))
                .bij("JESBesprekingVastgelegd", (k, f) -> klaar(k, "OVERLEG:" + f.eis("jesId")))
                .begint(
                        "JOSBegeleidingGestart",
                        (k, f) -> gebruik(k, "JOS:" + f.eis("josId"), f.tekst("toestemmingId")))
                .bij(List.of("JOSAfgerond", "JOSVoortijdigBeeindigd"), (k, f) -> klaar(k, "JOS:" + f.eis("josId")));
        Fasen.WISSELS.forEach(g -> RIJEN.begint(g, (k, f) -> {
            List<Document> fasen = new ArrayList<>(new Kaart(k).fasen());
            String nu = Fasen.na(
                    f, fasen.isEmpty() ? null : fasen.get(fasen.size() - 1).getString("fase"));
            fasen.add(new Document("vanaf", f.vastgelegd().positie()).append("fase", nu));
            k.append("fasen", fasen);
        }));
    }

    public static final Weergave WEERGAVE =
            new Weergave(NAAM, 4, List.of(Verblijven.KLAS, Verblijven.MENTOR), RIJEN.en(Vernietiging.PROJECTOR));

    private Leerlingkaart() {}

    /** From now on something rests on a consent. */
    private static void gebruik(Document kaart, String waar, @Nullable String toestemmingId) {
        List<Document> gebruik = new ArrayList<>(new Kaart(kaart).gebruik());
        Document nieuw = new Document("waar", waar).append("toestemmingId", toestemmingId);
        if (toestemmingId != null && !gebruik.contains(nieuw)) {
            gebruik.add(nieuw);
            kaart.append("gebruik", gebruik);
        }
    }

    private static void klaar(Document kaart, String waar) {
        List<Document> gebruik = new ArrayList<>(new Kaart(kaart).gebruik());
        gebruik.removeIf(g -> waar.endsWith(":") ? g.getString("waar").startsWith(waar) : waar.equals(g.get("waar")));
        kaart.append("gebruik", gebruik);
    }

    private static @Nullable String status(Document kaart, Feit f) {
        return deel(kaart, "toestemmingen", "toestemmingId", f).getString("status");
    }

    private static void toestemming(Document kaart, Feit f, @Nullable String status) {
        deel(kaart, "toestemmingen", "toestemmingId", f)
                .append("doel", f.tekst("doel"))
                .append("partnerType", f.tekst("partnerType"))
                .append("status", status);
    }

    /** The part of a list with this event's id; made when it is not there. */
    private static Document deel(Document kaart, String lijst, String sleutel, Feit f) {
        List<Document> delen =
                new ArrayList<>(Objects.requireNonNullElse(kaart.getList(lijst, Document.class), List.<Document>of()));
        kaart.append(lijst, delen);
        String id = f.eis(sleutel);
        for (Document deel : delen) {
            if (id.equals(deel.get(sleutel))) {
                return deel;
            }
        }
        Document nieuw = new Document(sleutel, id);
        delen.add(nieuw);
        return nieuw;
    }
}
