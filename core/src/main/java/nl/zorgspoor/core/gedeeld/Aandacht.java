package nl.zorgspoor.core.gedeeld;

/** A point of attention in any stream: it stands in the answer to the command that gave rise to it. */
public interface Aandacht extends OverRegel {

    /** The symbolic reason, such as {@code VASTE_ROL_AFWEZIG}. */
    String code();

    default Ernst ernst() {
        return Ernst.AANDACHT;
    }
}
