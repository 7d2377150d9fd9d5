package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Rol;
import org.jspecify.annotations.Nullable;

/** What happened with support of a class or a teacher (R141). */
public sealed interface KlasinterventieEvent extends Gebeurtenis {

    String schoolId();

    String interventieId();

    /** For whom it is. */
    enum VoorWie {
        KLAS,
        DOCENT
    }

    /**
     * @param uitvoerderRol the role that carries it out
     * @param einddatum the planned last day, or null
     */
    record KlasinterventieIngezet(
            String schoolId,
            String interventieId,
            String itemCode,
            VoorWie voorWie,
            @Nullable String klas,
            @Nullable String docentId,
            @Nullable String doel,
            Rol uitvoerderRol,
            LocalDate van,
            @Nullable LocalDate einddatum)
            implements KlasinterventieEvent {}

    record KlasinterventieGeevalueerd(
            String schoolId,
            String interventieId,
            Effect effect,
            @Nullable String vervolg,
            LocalDate datum) implements KlasinterventieEvent {}

    record KlasinterventieBeeindigd(String schoolId, String interventieId, LocalDate datum)
            implements KlasinterventieEvent {}
}
