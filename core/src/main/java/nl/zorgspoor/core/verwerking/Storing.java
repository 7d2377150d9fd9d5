package nl.zorgspoor.core.verwerking;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import nl.zorgspoor.core.eventstore.Geschiedenisfout;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells trouble outside, which passes, from trouble with one event or message. */
public final class Storing {

    private Storing() {}

    /** Whether the same may go well later without anyone mending anything here. */
    public static boolean gaatVoorbij(Throwable fout) {
        for (Throwable t = fout; t != null; t = t.getCause()) {
            if (t instanceof TransientDataAccessException
                    || t instanceof RecoverableDataAccessException
                    || t instanceof NonTransientDataAccessResourceException
                    || t instanceof TransactionException
                    || t instanceof InterruptedException
                    || (t instanceof CommandGeweigerd g && g.weigering().code().equals("GELIJKTIJDIGE_WIJZIGING"))
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
        // Connection, transaction state, serialization and deadlock, rights that an operator changes, resources,
        // operator
        // (shutdown, cancelled, time-out), system.
        return staat != null && staat.matches("(08|25|40|42501|53|55|57|58).*");
    }

    /**
     * Why an event could not be handled, without anything that stands in it: the kind of fault and the place in the program; the
     * words of the fault only where they are our own.
     */
    public static String oorzaak(Throwable fout) {
        Throwable diepst = fout;
        for (Throwable t = fout; t != null; t = t.getCause()) {
            if (t instanceof Onverwerkbaar || t instanceof Geschiedenisfout) {
                return kort(String.valueOf(t.getMessage()));
            }
            if (t instanceof CommandGeweigerd g) {
                return kort("Geweigerd: " + g.weigering().code());
            }
            diepst = t;
        }
        String soort = diepst instanceof SQLException sql
                ? "SQLException " + sql.getSQLState()
                : diepst.getClass().getSimpleName();
        for (StackTraceElement regel : diepst.getStackTrace()) {
            if (regel.getClassName().startsWith("nl.zorgspoor.")) {
                String klasse = regel.getClassName();
                return kort("%s in %s.%s:%d"
                        .formatted(
                                soort,
                                klasse.substring(klasse.lastIndexOf('.') + 1),
                                regel.getMethodName(),
                                regel.getLineNumber()));
            }
        }
        return kort(soort);
    }

    private static String kort(String tekst) {
        return tekst.length() <= 400 ? tekst : tekst.substring(0, 400);
    }
}
