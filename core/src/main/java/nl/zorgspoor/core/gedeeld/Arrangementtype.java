package nl.zorgspoor.core.gedeeld;

/** The kinds of support that a Flex-Zat chooses and a coordinator asks for. */
public enum Arrangementtype {
    LWOO,
    CLUSTER_2,
    CLUSTER_3,
    CLUSTER_4,
    BPO,
    OOV,
    OPDC,
    TRAJECTBEGELEIDING,
    TRAJECTGROEP_VAST,
    SWV_ARRANGEMENT,
    BESTUUR_ARRANGEMENT,
    PRO,
    JOS;

    /** R171: guidance by a begeleider passend onderwijs, whichever cluster it is for. */
    public boolean isBegeleidingDoorBpo() {
        return this == BPO || this == CLUSTER_2 || this == CLUSTER_3 || this == CLUSTER_4;
    }

    /** What has words and rules of its own is asked for with them, and never as an ordinary arrangement. */
    public boolean heeftEigenWeg() {
        return switch (this) {
            case LWOO, PRO, OOV, JOS, TRAJECTGROEP_VAST -> true;
            default -> false;
        };
    }

    /** R118: what counts as basis support, or has its own plan, needs no OPP by itself. */
    public boolean isZonderOPP() {
        return this == LWOO || this == JOS;
    }
}
