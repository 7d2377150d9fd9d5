package nl.zorgspoor.core.gedeeld;

/** The kinds of data about a student; consent, partner contracts and reading rights are expressed in them. */
public enum Gegevenssoort {
    BASIS,
    AANWEZIGHEID,
    RESULTATEN,
    LOGBOEK,
    HANDELINGSPLAN,
    OPP,
    GEZIN_THUIS,
    DIAGNOSE_MEDISCH,
    ONDERZOEKSVERSLAG,
    VERTROUWELIJK_VP,
    MELDCODE,
    TLV_DOSSIER,
    KENGETALLEN,
    CONTACT,
    /** Incidents, bullying, suspension and expulsion. */
    VEILIGHEID,
    /** A suspicion of a sexual offence by somebody who works at the school: for the board only (R228). */
    ZEDEN;

    /** Whether parents or student can ever read it: what is confidential they cannot (R57, R59), and figures are of no one student. */
    public boolean magNaarOuders() {
        return this != VERTROUWELIJK_VP && this != KENGETALLEN && !isVeiligheid();
    }

    /** Of what staff without the right see that there is something, and others nothing (V04). */
    public boolean isVeiligheid() {
        return this == MELDCODE || this == VEILIGHEID || this == ZEDEN;
    }
}
