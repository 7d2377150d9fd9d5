package nl.zorgspoor.core.groepsplan;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Versleuteld;
import nl.zorgspoor.core.leerling.opp.OPPCommand.OPPSoort;
import nl.zorgspoor.core.leerling.opp.OPPCommand.Secties;
import org.jspecify.annotations.Nullable;

/** What happened around the OPP of a class (R127): no student is in it. */
public sealed interface KlassenOPPEvent extends Versleuteld {

    String groepsplanId();

    @Override
    default String sleutelhouder() {
        return GroepsplanEvent.sleutelhouder(groepsplanId());
    }

    record OPPOpgesteld(
            String groepsplanId,
            String schoolId,
            OPPSoort soort,
            @Kenmerk String klas,
            List<Rol> auteurs,
            @Persoonlijk @Nullable String formatRef,
            @Persoonlijk Secties secties,
            @Nullable LocalDate evaluatieOp,
            LocalDate datum)
            implements KlassenOPPEvent {}

    record OPPVastgesteld(
            String groepsplanId,
            String schoolId,
            @Kenmerk String klas,
            LocalDate datum,
            @Persoonlijk @Nullable String lvsReferentie,
            LocalDate evaluatieOp)
            implements KlassenOPPEvent {}

    record OPPGeevalueerd(
            String groepsplanId,
            String schoolId,
            Effect effect,
            @Persoonlijk @Nullable String verslag,
            LocalDate datum) implements KlassenOPPEvent {}

    /** @param secties all of them as they are now */
    record OPPBijgesteld(
            String groepsplanId,
            String schoolId,
            @Persoonlijk Secties secties,
            @Nullable LocalDate evaluatieOp,
            LocalDate datum)
            implements KlassenOPPEvent {}

    record OPPBeeindigd(
            String groepsplanId,
            String schoolId,
            LocalDate einddatum,
            @Persoonlijk String reden) implements KlassenOPPEvent {}
}
