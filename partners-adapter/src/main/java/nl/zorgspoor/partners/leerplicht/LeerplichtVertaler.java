package nl.zorgspoor.partners.leerplicht;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Terugmelding;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verzuim.VerzuimCommand.Leerplichtactie;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerwerkLeerplichtBericht;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimGemeldBijLeerplicht;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.EindeVerzuimGemeld;
import nl.zorgspoor.partners.bericht.Aanvulling;
import nl.zorgspoor.partners.bericht.Antwoordadres;
import nl.zorgspoor.partners.bericht.Antwoorden;
import nl.zorgspoor.partners.bericht.Berichtsoort;
import nl.zorgspoor.partners.bericht.Inkomend;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.bericht.Partnerkamer.Kanaal;
import nl.zorgspoor.partners.bericht.Persoonsgegevens;
import nl.zorgspoor.partners.bericht.Uitgaand;
import tools.jackson.databind.JsonNode;

/** Between the school's words and those of leerplicht. */
public final class LeerplichtVertaler {

    /** Leerplicht of the municipality. */
    public static final Partnerkamer KAMER = new Partnerkamer(
            "leerplicht",
            Set.of(PartnerType.LEERPLICHT),
            new Kanaal("lb.melding.leerplicht.v1", "nl.zorgspoor.melding.leerplicht.v1", "leerplicht/melding.v1.json"),
            new Kanaal(
                    "lb.terugmelding.leerplicht.v1",
                    "nl.zorgspoor.terugmelding.leerplicht.v1",
                    "leerplicht/terugmelding.v1.json"),
            LeerplichtVertaler::vertaal,
            LeerplichtVertaler::vertaal,
            Antwoorden::afgekeurd);

    private LeerplichtVertaler() {}

    /** What leerplicht is told of an event, when it concerns leerplicht. */
    public static Optional<Uitgaand> vertaal(Vastgelegd v) {
        if (v.inhoud() instanceof VerzuimGemeldBijLeerplicht e) {
            return melding(e);
        }
        if (v.inhoud() instanceof EindeVerzuimGemeld e) {
            return Optional.of(einde(e));
        }
        if (v.inhoud() instanceof VerwijzingVerzonden e && e.partnerType() == PartnerType.LEERPLICHT) {
            return Persoonsgegevens.vernietigd(e.leerlingNaam(), e.vraag(), e.contactgegevensOuders())
                    ? Optional.empty()
                    : Optional.of(Antwoorden.verwijzing(e, vraag(e)));
        }
        if (v.inhoud() instanceof VerwijzingAangevuld e && e.partnerType() == PartnerType.LEERPLICHT) {
            return Antwoorden.aanvulling(e, Aanvulling::van);
        }
        if (v.inhoud() instanceof VerwijzingIngetrokken e
                && e.partnerType() == PartnerType.LEERPLICHT
                && e.verzonden()) {
            return Optional.of(Antwoorden.stop(e));
        }
        return Optional.empty();
    }

    /** The law demands it: no consent, and no consent to withdraw either. */
    private static Optional<Uitgaand> melding(VerzuimGemeldBijLeerplicht e) {
        if (Persoonsgegevens.vernietigd(e.omschrijving(), e.leerlingNaam())) {
            return Optional.empty();
        }
        return Optional.of(new Uitgaand(
                PartnerType.LEERPLICHT,
                e.verwijzingId(),
                e.leerlingId(),
                Berichtsoort.MELDING,
                Grondslag.WETTELIJKE_PLICHT,
                null,
                e.volgnummer(),
                new LeerplichtBericht.Verzuimmelding(
                        e.soort(),
                        e.periodeVan(),
                        e.periodeTot(),
                        e.uren(),
                        e.omschrijving(),
                        Objects.requireNonNullElse(e.ondernomenActies(), List.of()),
                        e.oudersGeinformeerd(),
                        e.leerlingNaam(),
                        e.geboortedatum(),
                        e.via() == null ? null : e.via().name())));
    }

    /** R313: the law demands it as it demands the report. */
    private static Uitgaand einde(EindeVerzuimGemeld e) {
        return new Uitgaand(
                PartnerType.LEERPLICHT,
                e.verwijzingId(),
                e.leerlingId(),
                Berichtsoort.EINDE,
                Grondslag.WETTELIJKE_PLICHT,
                null,
                e.volgnummer(),
                new LeerplichtBericht.EindeVerzuim(
                        e.soort(), e.datum(), e.via() == null ? null : e.via().name()));
    }

    private static LeerplichtBericht.Vraag vraag(VerwijzingVerzonden e) {
        boolean contact = e.gegevens().contains(Gegevenssoort.CONTACT);
        return new LeerplichtBericht.Vraag(
                e.vraag(),
                e.urgentie().name(),
                contact ? e.leerlingNaam() : null,
                contact ? e.geboortedatum() : null,
                contact ? e.contactgegevensOuders() : null);
    }

    /** What leerplicht does about a report, or answers to a question. */
    public static Opdracht vertaal(Inkomend bericht, Antwoordadres verwijzing) {
        if (verwijzing.stroom().equals(verwijzing.leerlingId())) {
            return Antwoorden.terugmelding(
                    bericht, verwijzing, antwoord(bericht.tekst("soort")), "maatregel", "afspraken");
        }
        return new VerwerkLeerplichtBericht(
                verwijzing.leerlingId(),
                verwijzing.verwijzingId(),
                actie(bericht.tekst("soort")),
                LocalDate.parse(bericht.tekst("datum")),
                afspraken(bericht));
    }

    /** To a question, what leerplicht does is advice to the school. */
    private static Terugmelding antwoord(String soort) {
        return switch (soort) {
            case "IN_BEHANDELING" -> Terugmelding.GEACCEPTEERD;
            case "HUISBEZOEK", "AFSPRAKEN", "MAATREGEL" -> Terugmelding.ADVIES;
            default -> Terugmelding.valueOf(soort);
        };
    }

    /** Leerplicht may answer a report in the words of every partner; then it says as much as one of its own. */
    private static Leerplichtactie actie(String soort) {
        return switch (soort) {
            case "ONTVANGEN", "GEACCEPTEERD" -> Leerplichtactie.IN_BEHANDELING;
            case "ADVIES" -> Leerplichtactie.AFSPRAKEN;
            default -> Leerplichtactie.valueOf(soort);
        };
    }

    private static List<String> afspraken(Inkomend bericht) {
        List<String> afspraken = new ArrayList<>();
        for (JsonNode afspraak : bericht.data().path("afspraken")) {
            afspraken.add(afspraak.asString());
        }
        for (String veld : List.of("maatregel", "inhoud")) {
            if (!bericht.tekst(veld).isBlank()) {
                afspraken.add(bericht.tekst(veld));
            }
        }
        return afspraken;
    }
}
