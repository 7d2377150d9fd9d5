package nl.zorgspoor.projections.portaal;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.ZienswijzeOpOverdrachtGegeven;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.BetwistBezwaarTLV;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.LegZienswijzeOudersVast;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.portaal.Portaal.Onderdeel;
import org.bson.Document;

/**
 * What parents and student said, or can say, about a TLV and a file that goes to another school. From the begin of a dossier until it
 * is decided there is a form for the parents' view (R195), with the command that takes it.
 */
final class Zienswijzen {

    /** Nobody said anything yet. */
    private static final String FORMULIER = "_formulier";

    private Zienswijzen() {}

    static void vouw(Rijen rijen) {
        rijen.begint(TLVDossierGestart.class, (r, e) -> zienswijze(r, e.tlvId(), e.datum())
                        .append(FORMULIER, true))
                .begint(ZienswijzeOudersVastgelegd.class, (r, e) -> {
                    zienswijze(r, e.tlvId(), e.datum()).append("doorWie", Portaal.lijst(e.doorWie()));
                    r.remove(FORMULIER);
                })
                .bij(TLVAfgegeven.class, (r, e) -> dicht(r))
                .bij(TLVGeweigerd.class, (r, e) -> dicht(r))
                .bij(TLVAanvraagIngetrokken.class, (r, e) -> dicht(r))
                .begint(OuderakkoordTLVGeregistreerd.class, (r, e) -> Portaal.deel(r, Onderdeel.ZIENSWIJZEN, e.datum())
                        .append("over", "AKKOORD_TLV")
                        .append("tlvId", e.tlvId())
                        .append("getekendDoor", Portaal.lijst(e.getekendDoor()))
                        .append("geweigerdDoor", Portaal.lijst(e.geweigerdDoor()))
                        .append("akkoordLeerling", e.leerling()))
                .begint(BezwaarTLVIngediend.class, (r, e) -> Portaal.deel(r, Onderdeel.ZIENSWIJZEN, e.datum())
                        .append("over", "BEZWAAR_TLV")
                        .append("tlvId", e.tlvId())
                        .append("door", e.door())
                        .append("status", "INGEDIEND")
                        .append("opPapier", false)
                        .append("betwisten", null))
                .bij(BezwaarTLVOpPapierVastgelegd.class, (r, e) -> r.append("opPapier", true)
                        .append("doorWie", e.doorWie())
                        .append("ondertekendOp", e.ondertekendOp())
                        .append("vastgelegdDoor", e.vastgelegdDoor())
                        .append("vastgelegdAls", e.vastgelegdAls())
                        .append("formulier", e.formulierRef())
                        .append("betwisten", BetwistBezwaarTLV.class.getSimpleName()))
                .bij(BezwaarTLVBetwist.class, (r, e) -> r.append("status", "BETWIST")
                        .append("betwisten", null))
                .bij(BezwaarTLVBesloten.class, (r, e) -> r.append("status", "BESLOTEN")
                        .append("besluit", e.besluit())
                        .append("betwisten", null))
                .begint(ZienswijzeOpOverdrachtGegeven.class, (r, e) -> Portaal.deel(r, Onderdeel.ZIENSWIJZEN, e.datum())
                        .append("over", "OVERDRACHT"));
    }

    private static Document zienswijze(Document r, String tlvId, LocalDate datum) {
        return Portaal.deel(r, Onderdeel.ZIENSWIJZEN, datum)
                .append("over", "TLV")
                .append("tlvId", tlvId)
                .append("actie", LegZienswijzeOudersVast.class.getSimpleName());
    }

    /** A form that nobody used goes with the dossier; a view that was given stays. */
    private static void dicht(Document r) {
        r.append("actie", null);
        if (r.getBoolean(FORMULIER, false)) {
            r.append(Portaal.OPEN, false);
        }
    }

    /** A form is for parents who may read that there is a dossier; what was said, for who reads the part. */
    static boolean isVoor(Document d, Omgeving o) {
        return !d.getBoolean(FORMULIER, false)
                || geeft(o) && o.lezer().recht(Gegevenssoort.TLV_DOSSIER) == Leesrecht.VOLLEDIG;
    }

    /** R195: the view is the parents'. */
    static boolean geeft(Omgeving o) {
        return o.lezer().actor().rol() == Rol.OUDER;
    }
}
