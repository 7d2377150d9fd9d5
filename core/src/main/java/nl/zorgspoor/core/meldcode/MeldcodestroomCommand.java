package nl.zorgspoor.core.meldcode;

import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;

/** A command for the stream of a student's meldcode, of whichever part. */
public interface MeldcodestroomCommand extends LeerlingOpdracht {

    /** What the ids of these streams begin with. */
    String BEGIN = "meldcode:";

    static String dossierId(String leerlingId) {
        return BEGIN + leerlingId;
    }

    @Override
    default String stroom() {
        return dossierId(leerlingId());
    }
}
