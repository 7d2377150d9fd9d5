package nl.zorgspoor.core.leerling.toestemming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.Tekendatum;
import nl.zorgspoor.core.leerling.aanmelding.Tekendatum.Aanleiding;
import nl.zorgspoor.core.leerling.toestemming.OpPapier.Wijze;
import nl.zorgspoor.core.leerling.toestemming.Toestemming.Status;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * Giving a consent, by who gives it or on paper through the school: what it says (R48), who gives it (R49), and of which day it is. The
 * command's day never decides who may; a word that was said later stands against it.
 */
record Verlening(Toestemmingen staat, Aanmeldingen aanmelding, Context x) {

    List<ToestemmingEvent> zelf(VerleenToestemming c) {
        ToestemmingVerleend verleend = verleen(c, Wijze.ZELF);
        return met(verleend);
    }

    /** A fact of its own beside the consent: who of the school says that this was signed. */
    List<ToestemmingEvent> opPapier(LegToestemmingOpPapierVast c) {
        if (!c.doorWie().isEmpty()) {
            OpPapier.eis(c.doorWie(), c.formulierRef(), x);
        }
        ToestemmingVerleend verleend = verleen(
                new VerleenToestemming(
                        c.leerlingId(),
                        c.toestemmingId(),
                        c.doel(),
                        c.partnerType(),
                        c.gegevenssoorten(),
                        c.doorWie(),
                        Vorm.HANDTEKENING,
                        c.datum(),
                        c.geldigTot(),
                        c.voorwaarden()),
                Wijze.OP_PAPIER);
        return met(
                verleend,
                new ToestemmingOpPapierVastgelegd(
                        c.leerlingId(),
                        c.toestemmingId(),
                        verleend.doorWie(),
                        c.formulierRef(),
                        verleend.datum(),
                        x.actor().id(),
                        x.rol()));
    }

    /** The newest word settles what was denied of an earlier no to the same: nobody has to find out about that any more. */
    private List<ToestemmingEvent> met(ToestemmingVerleend verleend, ToestemmingEvent... verder) {
        List<ToestemmingEvent> events = new ArrayList<>();
        staat.toestemmingen().values().stream()
                .filter(t -> t.papier() != null && t.papier().open())
                .filter(t -> t.toestemmingId().equals(verleend.toestemmingId())
                        || t.status() == Status.GEWEIGERD && t.gaatOver(verleend.doel(), verleend.partnerType()))
                .forEach(t -> events.add(new BetwistingAfgehandeld(
                        verleend.leerlingId(),
                        t.toestemmingId(),
                        t.doel(),
                        t.partnerType(),
                        Betwistingsuitkomst.VERVALT,
                        "Daarna is hiervoor toestemming gegeven.",
                        x.vandaag(),
                        Objects.requireNonNull(t.papier()).woord())));
        events.add(verleend);
        events.addAll(List.of(verder));
        return events;
    }

    /** What the command leaves out comes from the request that it answers. */
    private ToestemmingVerleend verleen(VerleenToestemming c, Wijze wijze) {
        Toestemming gevraagd = staat.toestemmingen().get(c.toestemmingId());
        if (gevraagd != null) {
            gevraagd.eisNietVerleend();
        }
        Gezag gezag = new Gezag(aanmelding, x);
        ToestemmingDoel doel = c.doel() != null ? c.doel() : gevraagd == null ? null : gevraagd.doel();
        PartnerType partner =
                c.partnerType() != null ? c.partnerType() : gevraagd == null ? null : gevraagd.partnerType();
        LocalDate datum = Objects.requireNonNullElse(c.datum(), x.vandaag());
        List<String> doorWie = gezag.wie(c.doorWie());
        Set<Gegevenssoort> soorten = soorten(c.gegevenssoorten(), gevraagd, doel);
        ToestemmingDoel bepaald = eisBepaald(c, doel, partner, soorten, doorWie, datum);
        gezag.eisBevoegd(bepaald, doorWie);
        eisGeenWeigering(bepaald, partner, doorWie, gezag);
        Vorm vorm = Objects.requireNonNullElse(c.vorm(), Vorm.DIGITAAL);
        eisDag(vorm, datum, gevraagd, staat.laatsteNee(bepaald, partner), wijze);
        LocalDate vernieuwenOp = c.geldigTot() == null
                ? null
                : c.geldigTot().minusDays(x.school().getal(Instelling.TOESTEMMING_VERNIEUWEN_DAGEN, x.vandaag()));
        return new ToestemmingVerleend(
                c.leerlingId(),
                c.toestemmingId(),
                bepaald,
                partner,
                soorten,
                doorWie,
                vorm,
                datum,
                c.geldigTot(),
                vernieuwenOp,
                c.voorwaarden());
    }

    /**
     * A digital consent is of today. A paper is not older than what it answers, nor than the last no to the same: what was said later
     * counts. Of a paper and a no of one day nobody can tell which came first when somebody else brings the paper in; then the no counts.
     */
    private void eisDag(
            Vorm vorm, LocalDate datum, @Nullable Toestemming gevraagd, @Nullable LocalDate nee, Wijze wijze) {
        if (vorm == Vorm.DIGITAAL && !datum.equals(x.vandaag())) {
            throw Regel.TOEST_INHOUD
                    .weigert(
                            "DIGITAAL_NIET_VAN_VANDAAG",
                            "Een digitale toestemming is van de dag waarop zij wordt gegeven, niet van %s.",
                            datum)
                    .ontbreekt("datum (vandaag)")
                    .herstel("VerleenToestemming");
        }
        Tekendatum.eis(
                Regel.TOEST_INHOUD,
                datum,
                x,
                aanmelding,
                new Aanleiding("de vraag", gevraagd == null ? null : gevraagd.gevraagdOp()),
                new Aanleiding("de weigering of intrekking", nee));
        if (wijze == Wijze.OP_PAPIER && datum.equals(nee)) {
            throw Regel.TOEST_LEEFTIJD
                    .weigert(
                            "DATUM_VOOR_AANLEIDING",
                            "Op %s is hetzelfde geweigerd of ingetrokken; daarna kan alleen wie dat deed zelf verlenen, of op"
                                    + " papier van een latere dag.",
                            nee)
                    .ontbreekt("datum (na de weigering of intrekking op %s)".formatted(nee))
                    .herstel("VerleenToestemming");
        }
    }

    private static Set<Gegevenssoort> soorten(
            @Nullable List<Gegevenssoort> genoemd, @Nullable Toestemming gevraagd, @Nullable ToestemmingDoel doel) {
        if (genoemd != null) {
            return Set.copyOf(genoemd);
        }
        return gevraagd != null ? gevraagd.gegevenssoorten() : doel == null ? Set.of() : doel.gebruikelijk();
    }

    /** R48: specific, never blanket. */
    private ToestemmingDoel eisBepaald(
            VerleenToestemming c,
            @Nullable ToestemmingDoel doel,
            @Nullable PartnerType partner,
            Set<Gegevenssoort> soorten,
            List<String> doorWie,
            LocalDate datum) {
        List<String> ontbreekt = new ArrayList<>();
        if (doel == null) {
            ontbreekt.add("doel");
        } else {
            if (doel.partnerMoetGenoemd() && partner == null) {
                ontbreekt.add("partnerType");
            }
            if (doel.gegevenssoortenNodig() && soorten.isEmpty()) {
                ontbreekt.add("gegevenssoorten");
            }
        }
        if (doorWie.isEmpty()) {
            ontbreekt.add("doorWie");
        }
        if (datum.isAfter(x.vandaag())) {
            ontbreekt.add("datum (niet in de toekomst)");
        }
        if (c.geldigTot() != null && c.geldigTot().isBefore(datum)) {
            ontbreekt.add("geldigTot (niet voor de datum)");
        }
        if (doel == null || !ontbreekt.isEmpty()) {
            throw onbepaald(ontbreekt);
        }
        return doel;
    }

    private static CommandGeweigerd onbepaald(List<String> ontbreekt) {
        return Regel.TOEST_INHOUD
                .weigert("TOESTEMMING_ONBEPAALD", "Een toestemming heeft een doel, partij, gegevenssoorten en gever.")
                .ontbreekt(ontbreekt)
                .herstel("VerleenToestemming");
    }

    /** R49: the explicit refusal of one who has a say blocks, until that person changes it. */
    private void eisGeenWeigering(
            ToestemmingDoel doel, @Nullable PartnerType partner, List<String> doorWie, Gezag gezag) {
        List<String> weigeraars = staat.weigeringen(doel, partner)
                .flatMap(w -> w.doorWie().stream())
                .filter(w -> !doorWie.contains(w) && gezag.beslistMee(w, doel))
                .distinct()
                .toList();
        if (!weigeraars.isEmpty()) {
            throw Gezag.nietBevoegd("Een van degenen die hierover beslissen heeft geweigerd; die weigering blokkeert.")
                    .ontbreekt(weigeraars)
                    .herstel("VerleenToestemming");
        }
    }
}
