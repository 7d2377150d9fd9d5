package nl.zorgspoor.core.eventstore;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;

/** Recognises a broken unique constraint by SQLState, wherever it stands among the causes. */
public final class Uniekfouten implements PersistenceExceptionResolver {

    private static final String UNIEK = "23505";
    private static final String SERIALISATIE = "40001";
    private static final String DEADLOCK = "40P01";

    @Override
    public boolean isDuplicateKeyViolation(@Nullable Exception fout) {
        return vindt(fout, UNIEK);
    }

    /** Whether the database asks to try again. */
    public static boolean isConflict(@Nullable Throwable fout) {
        return vindt(fout, UNIEK) || vindt(fout, SERIALISATIE) || vindt(fout, DEADLOCK);
    }

    private static boolean vindt(@Nullable Throwable fout, String staat) {
        for (Throwable t = fout; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                for (SQLException s = sql; s != null; s = s.getNextException()) {
                    if (staat.equals(s.getSQLState())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
