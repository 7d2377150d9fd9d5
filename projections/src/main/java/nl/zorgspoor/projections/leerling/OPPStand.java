package nl.zorgspoor.projections.leerling;

import nl.zorgspoor.core.leerling.opp.OPPEvent.InstemmingOPPGeweigerd;
import nl.zorgspoor.core.leerling.opp.OPPEvent.Instemmingswoord;
import nl.zorgspoor.core.leerling.opp.OPPEvent.LeerlingOverOPPGehoord;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPBeeindigd;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPBijgesteld;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPGeregistreerd;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPMetOudersBesproken;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPVastgesteld;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OverOPP;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How far an OPP is, for every view that shows it: the furthest of the steps that were taken and still hold. */
public enum OPPStand {
    VERWACHT,
    CONCEPT,
    BESPROKEN,
    GEHOORD,
    ONDERTEKEND,
    VASTGESTELD,
    GEREGISTREERD,
    BEEINDIGD;

    /** The field in which it stands. */
    public static final String VELD = "status";

    /** Whether it counts: established, and not ended. */
    public static boolean loopt(@Nullable Object status) {
        return VASTGESTELD.name().equals(status) || GEREGISTREERD.name().equals(status);
    }

    /** Keeps what a step means in a document about one OPP. */
    public static void vouw(Document r, OverOPP e) {
        if (e instanceof OPPMetOudersBesproken) {
            r.append("_besproken", true);
        } else if (e instanceof LeerlingOverOPPGehoord) {
            r.append("_gehoord", true);
        } else if (e instanceof Instemmingswoord w) {
            r.append("instemming", w.instemming());
            r.append("geweigerd", e instanceof InstemmingOPPGeweigerd);
        } else if (e instanceof OPPBijgesteld b) {
            r.append("instemming", b.instemming());
        } else if (e instanceof OPPVastgesteld v) {
            r.append("_vastgesteld", true).append("instemming", v.instemming());
        } else if (e instanceof OPPGeregistreerd) {
            r.append("_geregistreerd", true);
        } else if (e instanceof OPPBeeindigd) {
            r.append("_beeindigd", true);
        }
        r.append(VELD, van(r).name());
    }

    private static OPPStand van(Document r) {
        if (r.getBoolean("_beeindigd", false)) {
            return BEEINDIGD;
        } else if (r.getBoolean("_geregistreerd", false)) {
            return GEREGISTREERD;
        } else if (r.getBoolean("_vastgesteld", false)) {
            return VASTGESTELD;
        } else if (r.getBoolean("instemming", false)) {
            return ONDERTEKEND;
        } else if (r.getBoolean("_gehoord", false)) {
            return GEHOORD;
        }
        return r.getBoolean("_besproken", false) ? BESPROKEN : CONCEPT;
    }
}
