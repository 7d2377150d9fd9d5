package nl.zorgspoor.core.verwerking;

/** The names of sequences: events of one sequence are handled in order, or wait for each other. */
public final class Reeks {

    private Reeks() {}

    /** Of one student at one school, whatever the stream; else of the stream. */
    public static String vanLeerling(Vastgelegd v) {
        try {
            return v.schoolId() + "|" + v.leerlingId().orElse(v.stroom());
        } catch (RuntimeException onleesbaar) {
            return vanStroom(v.opslagnaam());
        }
    }

    /** Of a stream with an event whose content cannot be read: nobody knows what it would have been about. */
    static String vanStroom(String stroom) {
        return "stroom|" + stroom;
    }
}
