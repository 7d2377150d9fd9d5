package nl.zorgspoor.core.gedeeld;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision may know besides the command and the state: who, when, at which school. There is no other clock.
 *
 * @param commandId the id under which a repeat is recognised
 * @param opdracht the name of the command
 * @param actor who acts
 * @param nu the moment, in the school's own time (Europe/Amsterdam)
 * @param school what differs per school, as data
 * @param overrule a reasoned exception, or null
 * @param naslag facts from other streams
 */
public record Context(
        UUID commandId,
        String opdracht,
        Actor actor,
        LocalDateTime nu,
        Schoolprofiel school,
        @Nullable Overrule overrule,
        Naslag naslag) {

    public LocalDate vandaag() {
        return nu.toLocalDate();
    }

    /** The day of a fact: today when left out, never a day that is still to come. */
    public LocalDate gebeurdOp(@Nullable LocalDate datum) {
        if (datum != null && datum.isAfter(vandaag())) {
            throw CommandGeweigerd.statusOnjuist("Wat op %s valt, is nog niet gebeurd.".formatted(datum))
                    .ontbreekt("datum (uiterlijk vandaag)");
        }
        return datum == null ? vandaag() : datum;
    }

    /**
     * The first day of what holds from then on: it may lie ahead, up to the end of the next school year.
     *
     * @param anders the day when it was left out
     */
    public LocalDate ingaandOp(@Nullable LocalDate datum, LocalDate anders) {
        LocalDate dag = datum == null ? anders : datum;
        LocalDate laatste = vooruitTot();
        if (dag.isAfter(laatste)) {
            throw CommandGeweigerd.dagOnjuist(
                            "Vooruit vastleggen kan tot het einde van het volgende schooljaar; %s ligt daarna."
                                    .formatted(dag))
                    .ontbreekt("datum (uiterlijk %s)".formatted(laatste));
        }
        return dag;
    }

    /** The last day from which something that holds from then on can begin, as far as that is recorded today. */
    public LocalDate vooruitTot() {
        return Schooljaar.begin(Schooljaar.van(vandaag())).plusYears(2).minusDays(1);
    }

    /** The day of a fact that was planned or announced for a day: not before that one either. */
    public LocalDate gebeurdOp(@Nullable LocalDate datum, @Nullable LocalDate nietVoor) {
        LocalDate dag = gebeurdOp(datum);
        if (nietVoor != null && dag.isBefore(nietVoor)) {
            throw CommandGeweigerd.statusOnjuist("Wat op %s valt, is eerder dan kan.".formatted(dag))
                    .ontbreekt("datum (niet voor de dag waarop het begint)");
        }
        return dag;
    }

    /** R3: whoever the school registered with classes or sectors acts for those. */
    public void eisKlas(String klas) {
        if (!school.omvat(actor.id(), klas, vandaag())) {
            throw Regel.ROL.verbiedt("ROL_NIET_BEVOEGD", "Klas %s valt buiten het bereik van %s.", klas, rol());
        }
    }

    /** The day of birth of a student, for other streams than the student's own; null when it is not known. */
    public @Nullable LocalDate geboren(String leerlingId) {
        return naslag.identiteit(leerlingId)
                .map(Naslag.Identiteit::geboortedatum)
                .orElse(null);
    }

    public Rol rol() {
        return actor.rol();
    }

    public boolean isRol(Rol... rollen) {
        return Arrays.asList(rollen).contains(actor.rol());
    }

    /** Whether the command carries a reasoned exception from one of these roles. */
    public boolean overruledDoor(Rol... rollen) {
        return overrule != null && isRol(rollen);
    }

    /** A point of attention beside the other events: the rule is not met, the command is accepted. */
    public AandachtspuntGesignaleerd aandacht(String leerlingId, Regel regel, String code) {
        return new AandachtspuntGesignaleerd(leerlingId, regel, code, Ernst.AANDACHT, opdracht);
    }
}
