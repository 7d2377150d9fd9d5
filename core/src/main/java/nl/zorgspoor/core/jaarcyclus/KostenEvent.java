package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.jaarcyclus.KostenCommand.Geldbron;
import org.jspecify.annotations.Nullable;

/** What happened with money for support; amounts in whole euro. */
public sealed interface KostenEvent extends Gebeurtenis {

    String schoolId();

    String schooljaar();

    Geldbron bron();

    record BudgetVastgesteld(String schoolId, String schooljaar, Geldbron bron, int bedrag) implements KostenEvent {}

    record KostenGeregistreerd(
            String schoolId,
            String schooljaar,
            @Nullable String arrangementId,
            @Nullable String interventieId,
            int bedrag,
            String soort,
            Geldbron bron,
            LocalDate datum)
            implements KostenEvent {}
}
