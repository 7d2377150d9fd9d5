package nl.zorgspoor.core.gedeeld;

/** An event whose {@link Persoonlijk} components are stored encrypted, and with whose key. */
public interface Versleuteld extends Gebeurtenis {

    /** Whose key it is: the student's id, or the name of a meeting. */
    String sleutelhouder();

    /** Under which retention class its personal components are kept. */
    default Bewaarklasse bewaarklasse() {
        return Bewaarklasse.DOSSIER;
    }
}
