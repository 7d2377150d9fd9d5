package nl.zorgspoor.core.leerling.aanmelding;

import java.time.LocalDate;
import java.util.Set;

/** Registration and base facts of one student. */
public record Aanmeldingen(String leerlingId) {
    public static final Aanmeldingen LEEG = new Aanmeldingen("");

    /** Ids of the parents with authority: only their consent counts. */
    public Set<String> oudersMetGezag() {
        return Set.of();
    }

    /** What other streams may know of this student. */
    public nl.zorgspoor.core.gedeeld.Naslag.Leerlingfeiten feiten() {
        return new nl.zorgspoor.core.gedeeld.Naslag.Leerlingfeiten(leerlingId, "", false, null, null, Set.of());
    }

    /** Whether the student was registered or enrolled at this school in this school year (R91). */
    public boolean nieuwIn(String schooljaar) {
        return !feiten().ingeschreven();
    }

    /** Age in whole years; 0 when the date of birth is not known. */
    public int leeftijdOp(LocalDate dag) {
        return 0;
    }
}
