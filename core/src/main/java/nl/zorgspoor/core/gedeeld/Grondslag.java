package nl.zorgspoor.core.gedeeld;

import java.util.Arrays;

/** The ground on which data about a student is used or shared. */
public enum Grondslag {
    TOESTEMMING,
    WETTELIJKE_PLICHT,
    PUBLIEKE_TAAK,
    VITAAL_BELANG,
    MELDCODE,
    INTERN,
    ACUUT_GEVAAR,
    SWV_WETTELIJKE_TAAK;

    /** Whether data may go to this partner on this ground without any consent (R52). */
    public boolean geldtVoor(PartnerType partner) {
        return switch (this) {
            case WETTELIJKE_PLICHT -> partner == PartnerType.LEERPLICHT;
            case MELDCODE -> partner == PartnerType.VEILIG_THUIS;
            case PUBLIEKE_TAAK, SWV_WETTELIJKE_TAAK -> partner == PartnerType.SWV || partner == PartnerType.SWV_CTA;
            case VITAAL_BELANG, ACUUT_GEVAAR -> true;
            case TOESTEMMING, INTERN -> false;
        };
    }

    /** Whether it rests on nobody's consent and on no interest of the school alone (R327). */
    public boolean isWettelijk() {
        return this != TOESTEMMING && this != INTERN;
    }

    /** Whether the law itself, and no danger of the moment, brings data to this partner. */
    public static boolean wettelijkVoor(PartnerType partner) {
        return Arrays.stream(values()).anyMatch(g -> !g.isNood() && g.geldtVoor(partner));
    }

    /** Whether the ground is danger itself, so that a step that takes time may be left out. */
    public boolean isNood() {
        return this == VITAAL_BELANG || this == ACUUT_GEVAAR;
    }
}
