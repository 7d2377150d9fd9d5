package nl.zorgspoor.core.leerling.tlv;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import nl.zorgspoor.core.leerling.traject.Trajecten;

/** The declaration for special education. */
public final class TLVGebied {

    public static final Gebied<TLVs> GEBIED = Gebied.bouw("tlv", TLVs.LEEG)
            .woorden(TLVCommand.class, TLVEvent.class)
            .bewaaktMet(
                    (tlvs, x) -> tlvs.termijnen(x),
                    (tlvs, leerlingId, x, buren) ->
                            tlvs.verstreken(leerlingId, x, buren.staat(FlexZats.class), buren.staat(Trajecten.class)))
            .termijn(Regel.TLV_FLEXZAT, TLVEvent.TLVVereistenGewijzigd.class)
            .termijn(Regel.TLV_TERMIJN, TLVEvent.TLVBeslistermijnVerstreken.class)
            .termijn(Regel.TLV_DUUR, TLVEvent.TLVVerlooptBinnenkort.class, TLVEvent.TLVVerlopen.class)
            .termijn(Regel.TLV_LBT, TLVEvent.DoorzendingLBTUitgebleven.class)
            .vervult(TLVs::vervuld)
            .klaar();

    private TLVGebied() {}
}
