package nl.zorgspoor.core.leerling.jos;

import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.jos.JOSCommand.BesluitInzetJOS;
import nl.zorgspoor.core.leerling.jos.JOSEvent.InzetJOSBesloten;

/** The team's decision: after it has discussed the student (R145), within the hours of JOS (R154). */
final class JOSBesluit {

    private JOSBesluit() {}

    static List<LeerlingGebeurtenis> neem(BesluitInzetJOS c, Context x, Besproken besproken, JOSBezetting bezetting) {
        eisTeambespreking(c.overlegId(), x, besproken);
        int capaciteit = x.school().getal(Instelling.JOS_CAPACITEIT, x.vandaag());
        boolean wachtlijst = c.besluit() && capaciteit > 0 && bezetting.lopend() >= capaciteit;
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new InzetJOSBesloten(c.leerlingId(), c.josId(), c.overlegId(), c.besluit(), wachtlijst));
        if (wachtlijst) {
            events.add(x.aandacht(c.leerlingId(), Regel.JOS_CAPACITEIT, "JOS_CAPACITEIT_VOL"));
        }
        return events;
    }

    private static void eisTeambespreking(String overlegId, Context x, Besproken besproken) {
        List<String> vormen = x.school().lijst(Instelling.JOS_OVERLEGVORMEN, x.vandaag());
        if (besproken
                .besprokenIn(overlegId)
                .filter(vorm -> vormen.contains(vorm.name()))
                .isEmpty()) {
            throw Regel.JOS_ROUTE
                    .weigert(
                            "TEAMBESPREKING_ONTBREEKT",
                            "Over JOS wordt besloten nadat het team de leerling heeft besproken.")
                    .ontbreekt(vormen)
                    .herstel("LegBesprekingVast");
        }
    }
}
