package nl.zorgspoor.core.gedeeld;

/** How long personal data is kept after a student has left; each class has its own key per student (R60). */
public enum Bewaarklasse {
    /** The student file. */
    DOSSIER,
    /** Absence and enrolment. */
    VERZUIM
}
