package nl.zorgspoor.core.leerling.verwijzing;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Fase;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Uitgang;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.MeldVerwijzingZelfVerstuurd;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingZelfVerstuurd;

/** To a partner without a channel nothing goes by itself: somebody brings it, and says so once. */
final class ZelfVersturen {

    private ZelfVersturen() {}

    /** @param gedaan what was brought already, as {@link #wat} calls it */
    static VerwijzingZelfVerstuurd meld(MeldVerwijzingZelfVerstuurd c, Verwijzing v, Set<String> gedaan, Context x) {
        LocalDate datum = Objects.requireNonNullElse(c.datum(), x.vandaag());
        Uitgang uitgang = v.eisVerzonden();
        if (v.gaatVanzelf()) {
            throw CommandGeweigerd.statusOnjuist(
                    "Een verwijzing naar %s gaat vanzelf; die hoeft niemand te versturen.".formatted(v.partnerType()));
        }
        if (datum.isAfter(x.vandaag()) || datum.isBefore(uitgang.op())) {
            throw CommandGeweigerd.statusOnjuist("Versturen kan van de dag van de verwijzing tot en met vandaag.");
        }
        boolean stop = v.fase() instanceof Fase.Ingetrokken;
        if (gedaan.contains(wat(c.verwijzingId(), stop))) {
            throw CommandGeweigerd.statusOnjuist("Dit is al vastgelegd.");
        }
        return new VerwijzingZelfVerstuurd(c.leerlingId(), c.verwijzingId(), v.partnerType(), stop, c.wijze(), datum);
    }

    /** The referral, or the word that it was withdrawn. */
    static String wat(String verwijzingId, boolean stop) {
        return stop ? verwijzingId + ":STOP" : verwijzingId;
    }
}
