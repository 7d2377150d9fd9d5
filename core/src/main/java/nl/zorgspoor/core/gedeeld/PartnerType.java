package nl.zorgspoor.core.gedeeld;

import java.util.EnumSet;
import java.util.Set;

/** The kinds of partner organisation that referrals, invitations and reports go to. */
public enum PartnerType {
    JOS,
    SMW,
    SMW_PLUS,
    LEERPLICHT,
    SOCIAAL_TEAM,
    SWV,
    SWV_CTA,
    GGD,
    SCHOOLARTS,
    GGZ,
    VEILIG_THUIS,
    CJG,
    JEUGDHULP,
    JONGERENWERK,
    AURIS,
    AED,
    ZIEZON,
    OOV_LOCATIE,
    OPDC,
    VSO,
    RENN4,
    SCHOOL,
    ONDERZOEKSBUREAU,
    DUO_ROD,
    /** Another school whose specialised teachers work here, or with whom one confers (R298). */
    COLLEGA_SCHOOL,
    /** The board of the school, as who grants an arrangement (R296). */
    BESTUUR;

    private static final Set<PartnerType> MET_KANAAL = EnumSet.of(JOS, SMW, SMW_PLUS, LEERPLICHT);

    private static final Set<PartnerType> SCHOLEN = EnumSet.of(SCHOOL, VSO, COLLEGA_SCHOOL);

    /** Whether this partner is a school, of which there are kinds (R297). */
    public boolean isSchool() {
        return SCHOLEN.contains(this);
    }

    /** Whether our messages reach this partner by themselves; to the others people send what has to be sent. */
    public boolean heeftKanaal() {
        return MET_KANAAL.contains(this);
    }
}
