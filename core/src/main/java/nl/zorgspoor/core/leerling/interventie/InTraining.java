package nl.zorgspoor.core.leerling.interventie;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.PersoonsgegevensVernietigd;
import nl.zorgspoor.core.leerling.interventie.InterventieCommand.VolgTraining;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.*;
import nl.zorgspoor.core.leerling.interventie.Interventies.Interventie;

/**
 * A training of a group, in the stream of one of who is in it: that it began, and how it ended for this student. What was written about
 * the training stands in its own stream and nowhere else.
 */
final class InTraining {

    private InTraining() {}

    /** A step that was taken already, or of a training in which the student is not any more, does nothing. */
    static List<LeerlingGebeurtenis> decide(Interventies staat, VolgTraining c, Context x) {
        Interventie i = staat.alle().get(c.trainingId());
        if (i != null && i.trainingId() == null) {
            throw CommandGeweigerd.statusOnjuist(
                    "Deze leerling heeft zelf een interventie %s; een training heeft een ander id."
                            .formatted(c.trainingId()));
        }
        boolean loopt = i != null && i.loopt();
        return switch (c.stap()) {
            case OPGENOMEN -> loopt ? List.of() : List.of(opgenomen(c));
            case AFGEROND -> loopt ? afgerond(c, x) : List.of();
        };
    }

    private static InterventieIngezet opgenomen(VolgTraining c) {
        return new InterventieIngezet(
                c.leerlingId(),
                c.trainingId(),
                c.soort(),
                null,
                Rol.TRAINER,
                null,
                c.datum(),
                c.tot(),
                c.tot(),
                Regel.INTERV_EVAL,
                null,
                null,
                false,
                null,
                null,
                c.trainingId());
    }

    /** R140: what a trainer advises goes by way of the coordinator. */
    private static List<LeerlingGebeurtenis> afgerond(VolgTraining c, Context x) {
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new InterventieGeevalueerd(
                c.leerlingId(), c.trainingId(), Objects.requireNonNull(c.effect()), null, c.datum()));
        events.add(new InterventieBeeindigd(c.leerlingId(), c.trainingId(), c.datum()));
        if (c.doorverwijzen()) {
            events.add(x.aandacht(c.leerlingId(), Regel.TRAINER_VERWIJST, "TRAINER_ADVISEERT_HULP"));
        }
        return events;
    }

    /** A training ends for all who are in it, with what it brought each of them. */
    static void eisGeen(Interventie i) {
        if (i.trainingId() != null) {
            throw CommandGeweigerd.statusOnjuist(
                            "%s is een training van een groep; zij eindigt voor de groep.".formatted(i.itemCode()))
                    .herstel("RondTrainingAf");
        }
    }

    /** R60: what was written about the group can be about anybody who was in it, and goes with the first file that goes. */
    static List<LeerlingGebeurtenis> volgtOp(PersoonsgegevensVernietigd e, Interventies staat) {
        return e.klassen().contains(Bewaarklasse.DOSSIER)
                ? staat.alle().values().stream()
                        .filter(i -> i.trainingId() != null)
                        .<LeerlingGebeurtenis>map(i -> new TrainingtekstVernietigd(
                                e.leerlingId(), i.interventieId(), Objects.requireNonNull(i.trainingId())))
                        .toList()
                : List.of();
    }
}
