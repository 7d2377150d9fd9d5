package nl.zorgspoor.core.leerling.tlv;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Regel;

/** The declaration for special education. */
public final class TLVGebied {

    public static final Gebied<TLVs> GEBIED = Gebied.bouw("tlv", TLVs.LEEG)
            .woorden(TLVCommand.class, TLVEvent.class)
            .bewaakt(TLVs::termijnen, TLVs::verstreken)
            .termijn(Regel.TLV_TERMIJN, TLVEvent.TLVBeslistermijnVerstreken.class)
            .termijn(Regel.TLV_DUUR, TLVEvent.TLVVerlooptBinnenkort.class, TLVEvent.TLVVerlopen.class)
            .termijn(Regel.TLV_LBT, TLVEvent.DoorzendingLBTUitgebleven.class)
            .vervult(TLVs::vervuld)
            .klaar();

    private TLVGebied() {}
}
