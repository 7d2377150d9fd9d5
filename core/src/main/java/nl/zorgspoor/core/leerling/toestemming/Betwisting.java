package nl.zorgspoor.core.leerling.toestemming;

import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.toestemming.Toestemming.Papier;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * Contesting what the school recorded from paper. "I did not give this" is another thing than a withdrawal, which works from now on:
 * until it is settled a consent does not count, and when it falls it ends like one that was withdrawn. A refusal or withdrawal that is
 * denied goes on counting until it is settled: the doubt is never a reason to send something. When it falls it was never said; what
 * ended with it stays ended, since a partner was told to stop.
 */
final class Betwisting {

    private Betwisting() {}

    static List<ToestemmingEvent> betwist(
            BetwistToestemming c, @Nullable Toestemming t, Context x, Aanmeldingen aanmelding) {
        Toestemming toestemming = eisBekend(c.toestemmingId(), t);
        Papier papier = toestemming.papier();
        if (papier == null || !toestemming.isVanPapier() || papier.betwistDoor() != null) {
            throw CommandGeweigerd.statusOnjuist(
                            papier == null
                                    ? "Toestemming %s is niet van papier overgenomen.".formatted(c.toestemmingId())
                                    : "Toestemming %s is %s en kan niet %s worden betwist."
                                            .formatted(
                                                    c.toestemmingId(),
                                                    toestemming.status(),
                                                    papier.betwistDoor() == null ? "meer" : "nog eens"))
                    .herstel(toestemming.isGegeven() ? "TrekToestemmingIn" : "VerleenToestemming");
        }
        Gezag gezag = new Gezag(aanmelding, x);
        List<String> door = gezag.wie(List.of());
        gezag.eisEenBevoegd(toestemming.doel(), door, papier.doorWie(), "Betwisten");
        return List.of(new ToestemmingBetwist(
                c.leerlingId(),
                c.toestemmingId(),
                toestemming.doel(),
                toestemming.partnerType(),
                door.get(0),
                c.reden(),
                x.vandaag(),
                papier.woord()));
    }

    static List<ToestemmingEvent> handelAf(HandelBetwistingAf c, @Nullable Toestemming t, Context x) {
        Toestemming toestemming = eisBekend(c.toestemmingId(), t);
        Papier papier = toestemming.papier();
        if (papier == null || papier.betwistDoor() == null || !papier.open() || !toestemming.isVanPapier()) {
            throw CommandGeweigerd.statusOnjuist("Toestemming %s wordt niet betwist.".formatted(c.toestemmingId()));
        }
        if (Tekst.leeg(c.motivering())) {
            throw Regel.TOEST_LEEFTIJD
                    .weigert("MOTIVERING_ONTBREEKT", "Een betwisting wordt afgehandeld met een reden.")
                    .ontbreekt("motivering");
        }
        List<ToestemmingEvent> events = new ArrayList<>();
        events.add(new BetwistingAfgehandeld(
                c.leerlingId(),
                c.toestemmingId(),
                toestemming.doel(),
                toestemming.partnerType(),
                c.uitkomst(),
                c.motivering(),
                x.vandaag(),
                papier.woord()));
        if (c.uitkomst() == Betwistingsuitkomst.VERVALT && papier.woord() == Papierwoord.TOESTEMMING) {
            events.add(new ToestemmingIngetrokken(
                    c.leerlingId(),
                    c.toestemmingId(),
                    toestemming.doel(),
                    toestemming.partnerType(),
                    List.of(papier.betwistDoor()),
                    x.vandaag()));
        }
        return events;
    }

    private static Toestemming eisBekend(String toestemmingId, @Nullable Toestemming t) {
        if (t == null) {
            throw CommandGeweigerd.nietGevonden("Toestemming", toestemmingId);
        }
        return t;
    }
}
