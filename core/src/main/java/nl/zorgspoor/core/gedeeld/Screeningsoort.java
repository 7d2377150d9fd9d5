package nl.zorgspoor.core.gedeeld;

/** What a class is screened for. */
public enum Screeningsoort {
    SOVA,
    FAALANGST,
    SPELLING,
    BEGRIJPEND_LEZEN;

    /** Whether it looks for dyslexia (R133). */
    public boolean isTaal() {
        return this == SPELLING || this == BEGRIJPEND_LEZEN;
    }

    /** What a training is screened for, when it is one that is screened for (R137). */
    public static @org.jspecify.annotations.Nullable Screeningsoort voor(String training) {
        return switch (training) {
            case "SOVA_TRAINING" -> SOVA;
            case "FAALANGST_TRAINING" -> FAALANGST;
            default -> null;
        };
    }
}
