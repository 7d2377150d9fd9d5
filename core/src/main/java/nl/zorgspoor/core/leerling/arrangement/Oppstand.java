package nl.zorgspoor.core.leerling.arrangement;

/** How it stands with the OPP of this student: what the start of extra support rests on (R118, R123). */
public enum Oppstand {
    /** There is none that counts. */
    ONTBREEKT,
    /** It is laid down, and the parents did not agree with the part that says what is done. */
    ZONDER_AKKOORD,
    /** It is laid down and agreed with. */
    GELDT
}
