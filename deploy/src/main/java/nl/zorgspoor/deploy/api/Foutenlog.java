package nl.zorgspoor.deploy.api;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import nl.zorgspoor.core.eventstore.Geschiedenisfout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Faults in the log: where in the code, and never with which value. A message of an exception repeats what somebody sent, so only
 * kinds and places are written; the first of a kind in a minute whole, the others in one line, so that nobody fills a disk by
 * asking the same thing a hundred times.
 */
public final class Foutenlog {

    private static final Logger LOG = LoggerFactory.getLogger(Foutenlog.class);

    private static final long MINUUT = Duration.ofMinutes(1).toNanos();
    private static final int MEESTE_SOORTEN = 200;
    private static final int MEESTE_REGELS = 30;
    private static final int MEESTE_OORZAKEN = 5;

    private final LongSupplier nanos;
    private final Map<String, Long> laatst = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> oudste) {
            return size() > MEESTE_SOORTEN;
        }
    };

    public Foutenlog() {
        this(System::nanoTime);
    }

    Foutenlog(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Writes a fault; gives the id by which who met it can ask about it. */
    public String meld(Throwable fout) {
        String kenmerk = UUID.randomUUID().toString();
        LOG.error("{}", regel(kenmerk, fout));
        return kenmerk;
    }

    /** A part outside does not answer: one line a minute for all who meet it, since there is nothing to find in the code. */
    public void storing(Throwable fout) {
        Throwable diepst = fout;
        while (diepst.getCause() != null && diepst.getCause() != diepst) {
            diepst = diepst.getCause();
        }
        String soort = "storing van " + fout.getClass().getSimpleName();
        if (isEerste(soort)) {
            LOG.warn(
                    "Een onderdeel antwoordt niet ({}{}); wie iets vraagt krijgt 503 tot het er weer is",
                    diepst.getClass().getSimpleName(),
                    diepst instanceof SQLException sql ? ", SQLState " + sql.getSQLState() : "");
        }
    }

    String regel(String kenmerk, Throwable fout) {
        String soort = soort(fout);
        return "Onverwachte fout " + kenmerk + ": "
                + (isEerste(soort) ? plaatsen(fout) : soort + " (zoals kort hiervoor)");
    }

    private boolean isEerste(String soort) {
        long nu = nanos.getAsLong();
        synchronized (laatst) {
            Long eerder = laatst.get(soort);
            if (eerder != null && nu - eerder < MINUUT) {
                return false;
            }
            laatst.put(soort, nu);
            return true;
        }
    }

    private static String soort(Throwable fout) {
        StackTraceElement[] plaatsen = fout.getStackTrace();
        return fout.getClass().getName() + (plaatsen.length == 0 ? "" : " bij " + plaatsen[0]);
    }

    private static String plaatsen(Throwable fout) {
        StringBuilder tekst = new StringBuilder();
        int oorzaken = 0;
        for (Throwable t = fout; t != null && oorzaken < MEESTE_OORZAKEN; t = t.getCause() == t ? null : t.getCause()) {
            tekst.append(oorzaken++ == 0 ? "" : "\n  door ").append(t.getClass().getName());
            if (t instanceof SQLException sql) {
                tekst.append(" (SQLState ").append(sql.getSQLState()).append(')');
            }
            if (t instanceof Geschiedenisfout) {
                tekst.append(" (").append(t.getMessage()).append(')');
            }
            StackTraceElement[] plaatsen = t.getStackTrace();
            for (int i = 0; i < Math.min(MEESTE_REGELS, plaatsen.length); i++) {
                tekst.append("\n    ").append(plaatsen[i]);
            }
        }
        return tekst.toString();
    }
}
