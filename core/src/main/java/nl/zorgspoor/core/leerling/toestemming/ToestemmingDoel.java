package nl.zorgspoor.core.leerling.toestemming;

import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;

/** The purposes for which parents or student can consent; one consent has one purpose (R48). */
public enum ToestemmingDoel {
    AANMELDEN_ONDERSTEUNINGSTEAM(Soort.INTERN),
    VOLGEN_SCHOOLZORGTEAM(Soort.INTERN),
    EXTERN_OVERLEG(Soort.OVERLEG),
    FLEXZAT(Soort.OVERLEG),
    GROOT_JES(Soort.OVERLEG),
    OPVRAGEN_GEGEVENS(Soort.GENOEMDE_PARTIJ),
    ONDERZOEK(Soort.GENOEMDE_PARTIJ),
    JOS_BEGELEIDING(Soort.HULP),
    SMW(Soort.HULP),
    GGZ(Soort.JEUGDHULP),
    GGD(Soort.HULP),
    SOCIAAL_TEAM(Soort.HULP),
    VIB(Soort.INTERN),
    KLAS_INLICHTEN(Soort.SAMEN),
    OVERDRACHT(Soort.GENOEMDE_PARTIJ),
    OVERIG(Soort.GENOEMDE_PARTIJ);

    private enum Soort {
        /** Stays inside the school: no partner, no kinds of data needed. */
        INTERN,
        /** Inside the school, and both student and parents have to agree, each with a consent, whatever the age (R55). */
        SAMEN,
        /** A meeting with externals: covers those who are invited, unless a partner is named. */
        OVERLEG,
        /** Help by the partner that the purpose names. */
        HULP,
        /** Youth help by the partner that the purpose names: from 12 the student consents as well. */
        JEUGDHULP,
        /** The partner must be named. */
        GENOEMDE_PARTIJ
    }

    private final Soort soort;

    ToestemmingDoel(Soort soort) {
        this.soort = soort;
    }

    boolean partnerMoetGenoemd() {
        return soort == Soort.GENOEMDE_PARTIJ;
    }

    boolean gegevenssoortenNodig() {
        return soort != Soort.INTERN && soort != Soort.SAMEN;
    }

    /** Whether student and parents each consent for themselves. */
    boolean isSamen() {
        return soort == Soort.SAMEN;
    }

    /** Whether the purpose itself names the partner. */
    boolean isHulp() {
        return soort == Soort.HULP || soort == Soort.JEUGDHULP;
    }

    boolean isJeugdhulp() {
        return soort == Soort.JEUGDHULP;
    }

    /** What a consent for this purpose covers when nothing was said: enough to be invited or contacted, and no more. */
    Set<Gegevenssoort> gebruikelijk() {
        return switch (soort) {
            case OVERLEG, HULP, JEUGDHULP -> Set.of(Gegevenssoort.BASIS, Gegevenssoort.CONTACT);
            case INTERN, SAMEN, GENOEMDE_PARTIJ -> Set.of();
        };
    }
}
