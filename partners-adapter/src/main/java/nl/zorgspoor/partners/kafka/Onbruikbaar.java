package nl.zorgspoor.partners.kafka;

import org.jspecify.annotations.Nullable;

/** A message that cannot be used, however often it is tried. Carries no personal data: it is written into headers and logs. */
final class Onbruikbaar extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, as a code. */
    enum Reden {
        LEEG,
        TE_GROOT,
        CONTENT_TYPE_ONBEKEND,
        GEEN_CLOUDEVENT,
        TYPE_ONBEKEND,
        GEEN_JSON,
        SCHEMA,
        BERICHT_ID_ONTBREEKT,
        VERWIJZING_ONBEKEND,
        ANDERE_SCHOOL,
        VERWIJZING_NIET_EENDUIDIG,
        /** Right in itself, but not about such a referral. */
        ONVERTAALBAAR,
        /** Refused by a rule or the referral's state; the explanation begins with that code. */
        GEWEIGERD,
        /** Failed time and again, for no reason outside. */
        VERWERKING_MISLUKT
    }

    private final Reden reden;

    /** The code of the rule that refused it, or null when it is no rule. */
    private final transient @Nullable String regelcode;

    Onbruikbaar(Reden reden, String uitleg) {
        this(reden, null, uitleg);
    }

    Onbruikbaar(Reden reden, @Nullable String regelcode, String uitleg) {
        super(regelcode == null ? uitleg : regelcode + ": " + uitleg, null, false, false);
        this.reden = reden;
        this.regelcode = regelcode;
    }

    @Nullable
    String regelcode() {
        return regelcode;
    }

    Reden reden() {
        return reden;
    }

    String uitleg() {
        return String.valueOf(getMessage());
    }
}
