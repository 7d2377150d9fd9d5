package nl.zorgspoor.core.leerling.tlv;

import nl.zorgspoor.core.gebied.Gebied;

/** The declaration for special education. */
public final class TLVGebied {

    public static final Gebied<TLVs> GEBIED = Gebied.bouw("tlv", TLVs.LEEG)
            .woorden(TLVCommand.class, TLVEvent.class)
            .bewaakt(TLVs::termijnen, TLVs::verstreken)
            .vervult(TLVs::vervuld)
            .klaar();

    private TLVGebied() {}
}
