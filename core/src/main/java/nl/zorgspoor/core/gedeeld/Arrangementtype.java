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

    /** R118: extra support rests on an OPP; lwoo and PrO by themselves do not. */
    public boolean vraagtOpp() {
        return this != LWOO && this != PRO && this != JOS;
    }
}
