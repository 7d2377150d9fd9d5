package nl.zorgspoor.projections.leerling;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Ouder;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Persoonsgegevens;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.*;
import nl.zorgspoor.core.leerling.casus.CasusEvent.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.jos.JOSEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.ZorgGesignaleerd;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import nl.zorgspoor.core.verzuim.VerzuimCommand.Leerplichtactie;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The card of each student: an internal view, joined to the rows of the others when they are read. */
public final class Leerlingkaart {

    public static final String NAAM = "leerlingkaart";

    static final Rijen RIJEN = Rijen.per(Feit::leerlingId)
            .begint(LeerlingAangemeld.class, (k, e) -> routeversie(
                            wie(k, e.persoonsgegevens(), e.leerjaar()), e.routeversie())
                    .append("ouders", e.ouders().stream().map(Ouder::ouderId).toList()))
            .begint(LeerlingIngeschreven.class, (k, e) -> {
                Verblijven.zet(
                        routeversie(wie(k, null, e.leerjaar()), e.routeversie()),
                        Verblijven.van(k).ingeschreven(e.ingangsdatum()));
            })
            .begint(LeerlingOvergenomen.class, (k, e) -> wie(k, null, e.leerjaar()))
            .begint(
                    LeerlingUitgeschreven.class,
                    (k, e) -> Verblijven.zet(k, Verblijven.van(k).uitgeschreven(e.datum())))
            .begint(
                    UitschrijvingIngetrokken.class,
                    (k, e) -> Verblijven.zet(k, Verblijven.van(k).uitschrijvingIngetrokken(e.datum())))
            .begint(
                    LeerlingInKlasGeplaatst.class,
                    (k, e) -> Verblijven.zet(
                            wie(k, null, e.leerjaar()), Verblijven.van(k).inKlas(e.ingangsdatum(), e.klas())))
            .begint(
                    MentorToegewezen.class,
                    (k, e) -> Verblijven.zet(k, Verblijven.van(k).metMentor(e.ingangsdatum(), e.mentorId())))
            .begint(ToestemmingGevraagd.class, (k, e) -> toestemming(k, e, "GEVRAAGD"))
            .begint(ToestemmingVerleend.class, (k, e) -> toestemming(k, e, "VERLEEND")
                    .append("geldigTot", e.geldigTot()))
            .begint(ToestemmingGeweigerd.class, (k, e) -> toestemming(k, e, "GEWEIGERD"))
            .begint(ToestemmingIngetrokken.class, (k, e) -> toestemming(k, e, "INGETROKKEN"))
            .begint(ToestemmingVerlopen.class, (k, e) -> toestemming(k, e, "VERLOPEN"))
            .begint(ToestemmingBetwist.class, (k, e) -> toestemming(k, e, Papierstand.na(e, status(k, e))))
            .begint(BetwistingAfgehandeld.class, (k, e) -> toestemming(k, e, Papierstand.na(e, status(k, e))))
            .begint(GezagGewijzigd.class, (k, e) -> {
                List<Object> ouders =
                        new ArrayList<>(Objects.requireNonNullElse(k.getList("ouders", Object.class), List.of()));
                if (!ouders.contains(e.ouderId())) {
                    ouders.add(e.ouderId());
                }
                k.append("ouders", ouders);
            })
            .begint(VerwijzingVerzonden.class, (k, e) -> verwijzing(k, e.verwijzingId())
                    .append("partnerType", e.partnerType())
                    .append("toestemmingId", e.toestemmingId())
                    .append("open", true))
            .begint(VerzuimGemeldBijLeerplicht.class, (k, e) -> verwijzing(k, e.verwijzingId())
                    .append("partnerType", PartnerType.LEERPLICHT.name())
                    .append("open", true))
            .bij(LeerplichtActieOntvangen.class, (k, e) -> verwijzing(k, e.verwijzingId())
                    .append("open", e.actie() != Leerplichtactie.AFGESLOTEN))
            .bij(BegeleidingDoorPartnerAfgesloten.class, (k, e) -> afgelopen(k, e.verwijzingId()))
            .bij(VerwijzingGeweigerdDoorPartner.class, (k, e) -> afgelopen(k, e.verwijzingId()))
            .bij(VerwijzingIngetrokken.class, (k, e) -> afgelopen(k, e.verwijzingId()))
            .bij(JOSAfgerond.class, (k, e) -> afgelopen(k, e.verwijzingId()));

    static {
        RIJEN.begint(
                        UitgenodigdVoorFlexZat.class,
                        (k, e) -> gebruik(k, "FLEXZAT:" + e.flexZatId() + ":" + e.rol(), e.toestemmingId()))
                .bij(UitnodigingFlexZatVervallen.class, (k, e) -> klaar(k, "FLEXZAT:" + e.flexZatId() + ":" + e.rol()))
                .bij(FlexZatGehouden.class, (k, e) -> klaar(k, "FLEXZAT:" + e.flexZatId() + ":"))
                .bij(FlexZatGeannuleerd.class, (k, e) -> klaar(k, "FLEXZAT:" + e.flexZatId() + ":"))
                .begint(LeerlingOpAgendaGezet.class, (k, e) -> e.toestemmingIds()
                        .forEach(t -> gebruik(k, "OVERLEG:" + e.overlegId(), t)))
                .begint(LeerlingInJESIngebracht.class, (k, e) -> e.toestemmingIds()
                        .forEach(t -> gebruik(k, "OVERLEG:" + e.jesId(), t)))
                .bij(LeerlingVanAgendaGehaald.class, (k, e) -> klaar(k, "OVERLEG:" + e.overlegId()))
                .bij(BesprekingVastgelegd.class, (k, e) -> klaar(k, "OVERLEG:" + e.overlegId()))
                .bij(JESBesprekingVastgelegd.class, (k, e) -> klaar(k, "OVERLEG:" + e.jesId()))
                .begint(JOSBegeleidingGestart.class, (k, e) -> gebruik(k, "JOS:" + e.josId(), e.toestemmingId()))
                .bij(JOSAfgerond.class, (k, e) -> klaar(k, "JOS:" + e.josId()))
                .bij(JOSVoortijdigBeeindigd.class, (k, e) -> klaar(k, "JOS:" + e.josId()));
        RIJEN.begint(ZorgGesignaleerd.class, (k, e) -> k.append(Kaart.ROUTEVERSIE, e.routeversie()));
        Fasen.WISSELS.forEach(g -> RIJEN.begint(g, (k, e, f) -> {
            List<Document> fasen = new ArrayList<>(new Kaart(k).fasen());
            String nu = Fasen.na(
                    e, fasen.isEmpty() ? null : fasen.get(fasen.size() - 1).getString("fase"));
            fasen.add(new Document("vanaf", f.vastgelegd().positie()).append("fase", nu));
            k.append("fasen", fasen).append(Kaart.FASE, nu);
        }));
    }

    public static final Weergave WEERGAVE = new Weergave(
                    NAAM,
                    5,
                    List.of(Verblijven.KLAS, Verblijven.MENTOR, "leerlingId"),
                    RIJEN.en(Vernietiging.PROJECTOR))
            .gesloten(Kaart.NAAM, Kaart.GEBOORTEDATUM);

    private Leerlingkaart() {}

    /** What is known of who it is; what was left out stays as it was. */
    private static Document wie(Document kaart, @Nullable Persoonsgegevens persoon, @Nullable Integer leerjaar) {
        if (persoon != null && persoon.naam() != null) {
            kaart.append(Kaart.NAAM, persoon.naam());
        }
        if (persoon != null && persoon.geboortedatum() != null) {
            kaart.append(Kaart.GEBOORTEDATUM, persoon.geboortedatum().toString());
        }
        return leerjaar == null ? kaart : kaart.append(Kaart.LEERJAAR, leerjaar);
    }

    /** The version of the route map that counts for the student until a traject begins, which keeps its own (R5). */
    private static Document routeversie(Document kaart, int versie) {
        kaart.putIfAbsent(Kaart.ROUTEVERSIE, versie);
        return kaart;
    }

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

    private static @Nullable String status(Document kaart, Toestemmingsstand e) {
        return deel(kaart, "toestemmingen", "toestemmingId", e.toestemmingId()).getString("status");
    }

    private static Document toestemming(Document kaart, Toestemmingsstand e, @Nullable String status) {
        return deel(kaart, "toestemmingen", "toestemmingId", e.toestemmingId())
                .append("doel", e.doel())
                .append("partnerType", e.partnerType())
                .append("status", status);
    }

    private static Document verwijzing(Document kaart, String id) {
        return deel(kaart, "verwijzingen", "verwijzingId", id);
    }

    private static void afgelopen(Document kaart, @Nullable String verwijzingId) {
        if (verwijzingId != null) {
            verwijzing(kaart, verwijzingId).append("open", false);
        }
    }

    /** The part of a list with this id; made when it is not there. */
    private static Document deel(Document kaart, String lijst, String sleutel, String id) {
        List<Document> delen =
                new ArrayList<>(Objects.requireNonNullElse(kaart.getList(lijst, Document.class), List.<Document>of()));
        kaart.append(lijst, delen);
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
