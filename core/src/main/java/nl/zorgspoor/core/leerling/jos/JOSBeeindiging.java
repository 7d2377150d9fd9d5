package nl.zorgspoor.core.leerling.jos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.leerling.jos.JOSEvent.*;
import nl.zorgspoor.core.leerling.jos.JOSTraject.Begeleiding;
import nl.zorgspoor.core.leerling.jos.JOSTraject.Status;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.BegeleidingDoorPartnerAfgesloten;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.Intrekreden;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzingen;

/** When what a JOS rests on ends, the JOS ends with it. */
final class JOSBeeindiging {

    private JOSBeeindiging() {}

    /** A guidance that runs on this signature, and its referral, so that the partner is told to stop. */
    static List<LeerlingGebeurtenis> zonderToestemming(
            LeerlingGebeurtenis aanleiding,
            Intrekreden reden,
            String toestemmingId,
            Collection<JOSTraject> alle,
            Context x,
            Verwijzingen verwijzing) {
        Beeindigingsreden einde = reden == Intrekreden.TOESTEMMING_VERLOPEN
                ? Beeindigingsreden.TOESTEMMING_VERLOPEN
                : Beeindigingsreden.TOESTEMMING_INGETROKKEN;
        String leerlingId = aanleiding.leerlingId();
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        for (JOSTraject j : alle) {
            Begeleiding b = j.begeleiding();
            if (j.status() == Status.LOPEND && b != null && b.toestemmingId().equals(toestemmingId)) {
                events.add(new JOSVoortijdigBeeindigd(leerlingId, j.josId(), einde, x.vandaag()));
                events.addAll(verwijzing.trekIn(leerlingId, j.verwijzingId(), reden, x.vandaag()));
            }
        }
        return events;
    }

    /**
     * JOS closes the referral. A guidance that runs is not closed with it: that takes an effect, and a follow-up when it was not
     * enough (R152), which the message may lack and which is not the partner's to decide.
     */
    static List<JOSEvent> afgeslotenDoorJOS(
            BegeleidingDoorPartnerAfgesloten aanleiding, List<JOSTraject> open, Context x) {
        return open.stream()
                .filter(j -> aanleiding.verwijzingId().equals(j.verwijzingId()))
                .<JOSEvent>map(j -> j.status() == Status.LOPEND
                        ? new JOSAfrondingGevraagd(
                                aanleiding.leerlingId(), j.josId(), j.verwijzingId(), aanleiding.datum())
                        : new JOSVoortijdigBeeindigd(
                                aanleiding.leerlingId(), j.josId(), Beeindigingsreden.AFGESLOTEN_DOOR_JOS, x.vandaag()))
                .toList();
    }

    static List<JOSEvent> zonderVerwijzing(
            VerwijzingEvent aanleiding, Beeindigingsreden reden, List<JOSTraject> open, Context x) {
        return open.stream()
                .filter(j -> j.verwijzingId() != null && j.verwijzingId().equals(aanleiding.verwijzingId()))
                .<JOSEvent>map(j -> new JOSVoortijdigBeeindigd(aanleiding.leerlingId(), j.josId(), reden, x.vandaag()))
                .toList();
    }
}
