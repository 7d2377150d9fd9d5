package nl.zorgspoor.partners.kafka;

import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/** Tells trouble outside, which passes, from trouble with one message. */
final class Storing {

    private Storing() {}

    /** Whether the same message may go well later without anyone mending anything here. */
    static boolean gaatVoorbij(Throwable fout) {
        for (Throwable t = fout; t != null; t = t.getCause()) {
            if (isVanDeBroker(t)
                    // The only refusal that reaches this far: others were changing the same student all the time.
                    || t instanceof CommandGeweigerd) {
                return true;
            }
        }
        return nl.zorgspoor.core.verwerking.Storing.gaatVoorbij(fout);
    }

    /** Whether sending may go well later; a record that no broker takes never does. */
    static boolean gaatVoorbijBijVersturen(Throwable fout) {
        for (Throwable t = fout; t != null; t = t.getCause()) {
            if (t instanceof RecordTooLargeException
                    || t instanceof InvalidRecordException
                    || t instanceof InvalidTimestampException
                    || t instanceof SerializationException
                    || t instanceof InvalidTopicException) {
                return false;
            }
        }
        for (Throwable t = fout; t != null; t = t.getCause()) {
            if (isVanDeBroker(t)) {
                return true;
            }
        }
        return nl.zorgspoor.core.verwerking.Storing.gaatVoorbij(fout);
    }

    private static boolean isVanDeBroker(Throwable t) {
        return t instanceof KafkaException;
    }
}
