package nl.zorgspoor.core.veiligheid;

import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;

/** A command about a student's safety, of whichever part. */
public interface VeiligheidCommand extends LeerlingOpdracht {

    /** What the ids of these streams begin with. */
    String BEGIN = "veiligheid:";

    /** The stream of a student's safety; there is one, for as long as the student is known. */
    static String dossierId(String leerlingId) {
        return BEGIN + leerlingId;
    }

    @Override
    default String stroom() {
        return dossierId(leerlingId());
    }
}
