package nl.zorgspoor.core.poort;

import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Reading aggregates outside a command. */
public final class Transactie {

    private final TransactionManager transacties;

    public Transactie(TransactionManager transacties) {
        this.transacties = transacties;
    }

    /** Reads within the unit of work at hand, or within one of its own that leaves nothing behind. */
    public <T> T lees(Supplier<T> lezer) {
        if (CurrentUnitOfWork.isStarted()) {
            return lezer.get();
        }
        return transacties.fetchInTransaction(() -> {
            DefaultUnitOfWork<?> werk = DefaultUnitOfWork.startAndGet(null);
            try {
                return lezer.get();
            } finally {
                werk.rollback();
            }
        });
    }
}
