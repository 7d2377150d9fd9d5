package nl.zorgspoor.projections.opslag;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.GegevenGecorrigeerd;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.TermijnHerzien;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An event as a view reads it, with what stands beside it. Folds take the event's class; what is about any event whatever reads its
 * components by name, see {@link Componenten}.
 *
 * @param vastgelegd the event, with the right values where it was corrected
 * @param correcties the corrections of this event, oldest first
 * @param betreft of a correction: the event that it corrects, as it should have read
 */
public record Feit(
        Vastgelegd vastgelegd,
        List<Correctie> correcties,
        @Nullable Feit betreft) {

    /** The events that put another one right (R8); by name, so that what is passed over is not read. */
    private static final Set<String> CORRECTIES =
            Set.of(GegevenGecorrigeerd.class.getSimpleName(), TermijnHerzien.class.getSimpleName());

    public Feit {
        correcties = List.copyOf(correcties);
    }

    public Feit(Vastgelegd vastgelegd) {
        this(vastgelegd, List.of(), null);
    }

    public Gebeurtenis inhoud() {
        return vastgelegd.inhoud();
    }

    /** The stored name without its stream, such as {@code FlexZatGepland}. */
    public String naam() {
        return vastgelegd.naam().substring(vastgelegd.naam().lastIndexOf('.') + 1);
    }

    /** Whether it puts another event right (R8). */
    boolean isCorrectie() {
        return CORRECTIES.contains(naam());
    }

    public String schoolId() {
        return vastgelegd.schoolId();
    }

    public @Nullable String leerlingId() {
        return vastgelegd.leerlingId().orElse(null);
    }

    /** Whether it lies with the vertrouwenspersoon: a view that takes events as they come passes it over (R59). */
    public boolean isInVertrouwen() {
        return Leesrechten.isInVertrouwen(inhoud());
    }

    /** The day in the domain on which it was recorded. */
    public LocalDate dag() {
        return vastgelegd.op().toLocalDate();
    }

    /** The day it is about, when the event says it, else the day on which it was recorded. */
    public LocalDate dag(@Nullable LocalDate eigen) {
        return eigen == null ? dag() : eigen;
    }

    /** The value of a component inside a component, such as {@code persoonsgegevens.naam}; null when there is none. */
    @Nullable
    Object opPad(@Nullable String pad) {
        String[] delen = pad == null ? new String[] {""} : pad.split("\\.", -1);
        Object waarde = Documentwaarde.van(Componenten.lees(inhoud(), delen[0]));
        for (int i = 1; i < delen.length; i++) {
            waarde = waarde instanceof Document d ? d.get(delen[i]) : null;
        }
        return waarde;
    }
}
