package nl.zorgspoor.core.leerling.traject;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.Signaalbron;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.ZorgGesignaleerd;
import org.jspecify.annotations.Nullable;

/**
 * A support traject: one or more signals about one student.
 *
 * @param trajectId the id of its first signal
 * @param ids of all its signals: a traject answers to each of them
 */
@RecordBuilder
record Traject(String trajectId, Set<String> ids, LocalDate begin, Signaal signaal, boolean loopt)
        implements TrajectBuilder.With {

    /** The last signal. */
    record Signaal(Signaalbron bron, LocalDate datum, boolean afgehandeld) {}

    static Traject van(ZorgGesignaleerd e) {
        return new Traject(e.trajectId(), Set.of(e.signaalId()), e.datum(), signaal(e), true);
    }

    /** This traject, when the id is one of its own or left out. */
    Traject eis(@Nullable String id) {
        if (id != null && !ids.contains(id)) {
            throw CommandGeweigerd.nietGevonden("Traject", id);
        }
        return this;
    }

    /** Another signal while it runs. */
    Traject met(ZorgGesignaleerd e) {
        return with(b -> b.ids(Kopie.met(ids, e.signaalId())).signaal(signaal(e)));
    }

    Traject signaalAfgehandeld() {
        return withSignaal(new Signaal(signaal.bron(), signaal.datum(), true));
    }

    private static Signaal signaal(ZorgGesignaleerd e) {
        return new Signaal(e.signaalbron(), e.datum(), false);
    }
}
