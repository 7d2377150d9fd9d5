package nl.zorgspoor.core.leerling.toestemming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.Tekendatum;
import nl.zorgspoor.core.leerling.aanmelding.Tekendatum.Aanleiding;
import nl.zorgspoor.core.leerling.toestemming.OpPapier.Wijze;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.*;

/**
 * Saying no, by who says it or on paper through the school: refusing (R49) and withdrawing (R50). Who may is judged today; the day of a
 * paper is not before what it answers, and a paper does not pass by a consent that its signer gave after it.
 */
record Afwijzing(Toestemmingen staat, Aanmeldingen aanmelding, Context x) {

    List<ToestemmingEvent> weiger(WeigerToestemming c) {
        return weiger(c, Wijze.ZELF);
    }

    /** A fact of its own beside the refusal: who of the school says that this was signed. */
    List<ToestemmingEvent> weigerOpPapier(LegWeigeringOpPapierVast c) {
        OpPapier.eis(c.doorWie(), c.formulierRef(), x);
        List<ToestemmingEvent> events = new ArrayList<>(weiger(
                new WeigerToestemming(
                        c.leerlingId(),
                        c.toestemmingId(),
                        c.doel(),
                        c.partnerType(),
                        c.doorWie(),
                        c.datum(),
                        c.toelichting()),
                Wijze.OP_PAPIER));
        events.add(new WeigeringOpPapierVastgelegd(
                c.leerlingId(),
                c.toestemmingId(),
                c.doorWie(),
                c.formulierRef(),
                c.datum(),
                x.actor().id(),
                x.rol()));
        return events;
    }

    /** A refusal blocks; a consent that it blocks and that was given before, ends with it. */
    private List<ToestemmingEvent> weiger(WeigerToestemming c, Wijze wijze) {
        Toestemming gevraagd = staat.toestemmingen().get(c.toestemmingId());
        ToestemmingDoel doel = c.doel() != null ? c.doel() : gevraagd == null ? null : gevraagd.doel();
        if (doel == null) {
            throw CommandGeweigerd.nietGevonden("Toestemming", c.toestemmingId());
        }
        Gezag gezag = new Gezag(aanmelding, x);
        List<String> doorWie = gezag.wie(c.doorWie());
        gezag.eisEenBevoegd(doel, doorWie, "Weigeren");
        PartnerType partner =
                c.partnerType() != null ? c.partnerType() : gevraagd == null ? null : gevraagd.partnerType();
        LocalDate datum = Tekendatum.eis(
                Regel.TOEST_LEEFTIJD,
                c.datum(),
                x,
                aanmelding,
                new Aanleiding("de vraag", gevraagd == null ? null : gevraagd.gevraagdOp()),
                new Aanleiding(
                        "de toestemming die daarna is gegeven",
                        wijze == Wijze.OP_PAPIER ? staat.laatsteJa(doel, partner, doorWie) : null));
        List<ToestemmingEvent> events = new ArrayList<>();
        staat.toestemmingen().values().stream()
                .filter(t -> t.eindigtMet(doel, partner, doorWie))
                .forEach(t -> events.add(new ToestemmingIngetrokken(
                        c.leerlingId(), t.toestemmingId(), doel, t.partnerType(), doorWie, datum)));
        events.add(new ToestemmingGeweigerd(
                c.leerlingId(), c.toestemmingId(), doel, partner, doorWie, datum, c.toelichting()));
        return events;
    }

    List<ToestemmingEvent> trekIn(TrekToestemmingIn c) {
        Toestemming t = staat.toestemmingen().get(c.toestemmingId());
        if (t == null) {
            throw CommandGeweigerd.nietGevonden("Toestemming", c.toestemmingId());
        }
        if (!t.isGegeven()) {
            throw CommandGeweigerd.statusOnjuist(
                    "Toestemming %s is %s en kan niet worden ingetrokken.".formatted(c.toestemmingId(), t.status()));
        }
        Gezag gezag = new Gezag(aanmelding, x);
        List<String> doorWie = gezag.wie(c.doorWie());
        gezag.eisEenBevoegd(t.doel(), doorWie, "Intrekken");
        LocalDate datum = Tekendatum.eis(
                Regel.TOEST_INTREKKEN, c.datum(), x, aanmelding, new Aanleiding("de toestemming", t.datum()));
        return List.of(new ToestemmingIngetrokken(
                c.leerlingId(), c.toestemmingId(), t.doel(), t.partnerType(), doorWie, datum));
    }

    List<ToestemmingEvent> trekInOpPapier(LegIntrekkingOpPapierVast c) {
        OpPapier.eis(c.doorWie(), c.formulierRef(), x);
        List<ToestemmingEvent> events = new ArrayList<>(
                trekIn(new TrekToestemmingIn(c.leerlingId(), c.toestemmingId(), c.doorWie(), c.datum())));
        events.add(new IntrekkingOpPapierVastgelegd(
                c.leerlingId(),
                c.toestemmingId(),
                c.doorWie(),
                c.formulierRef(),
                c.datum(),
                x.actor().id(),
                x.rol()));
        return events;
    }
}
