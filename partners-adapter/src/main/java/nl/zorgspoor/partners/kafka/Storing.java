package nl.zorgspoor.partners.kafka;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import org.apache.kafka.common.KafkaException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells trouble outside, which passes, from trouble with one message. */
final class Storing {

    private Storing() {}

    /** Whether the same message may go well later without anyone mending anything here. */
    static boolean gaatVoorbij(Throwable fout) {
        for (Throwable t = fout; t != null; t = t.getCause()) {
            if (t instanceof TransientDataAccessException
                    || t instanceof RecoverableDataAccessException
                    || t instanceof NonTransientDataAccessResourceException
                    || t instanceof TransactionException
                    || t instanceof KafkaException
                    // The only refusal that reaches this far: others were changing the same student all the time.
                    || t instanceof CommandGeweigerd
                    || (t instanceof SQLException sql && gaatVoorbij(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean gaatVoorbij(SQLException fout) {
        if (fout instanceof SQLTransientException
                || fout instanceof SQLRecoverableException
                || fout instanceof SQLNonTransientConnectionException) {
            return true;
        }
        String staat = fout.getSQLState();
        // Connection, resources, operator (shutdown, cancelled), system, serialization and deadlock.
        return staat != null && staat.matches("(08|40|53|57|58).*");
    }
}
