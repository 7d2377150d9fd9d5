package nl.zorgspoor.core.leerling.voorziening;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import org.jspecify.annotations.Nullable;

/** The commands of facilities. */
public sealed interface VoorzieningCommand extends LeerlingOpdracht {

    /** Who indicates that an aid is needed (R167). */
    enum Indicatiesteller {
        PSYCHOLOOG,
        ORTHOPEDAGOOG
    }

    /** How a student who is ill for long gets education (R221). */
    enum Ziekteonderwijs {
        /** At home, by way of Ziezon. */
        ZIEZON_THUIS("ZIEZON"),
        /** Private tutoring for what was missed. */
        BEGELEIDING_THUIS("BEGELEIDING_THUIS");

        private final String itemCode;

        Ziekteonderwijs(String itemCode) {
            this.itemCode = itemCode;
        }

        /** Its item in the catalogue {@code VOORZIENING}. */
        public String itemCode() {
            return itemCode;
        }
    }

    /**
     * Lets the student use a facility (R6, R7, R167, R168).
     *
     * @param voorziening the item of the catalogue {@code VOORZIENING}
     * @param indicatieDoor who indicated it, where the school asks that
     * @param vanaf first day; today when left out
     * @param tot last day, or null
     * @param bhvGeinformeerdOp when the BHV was told, for medical acts
     * @param verwijzingOfArrangementId through which it comes from outside the school
     */
    @NaVertrek(Ruimte.DICHT)
    record KenVoorzieningToe(
            String leerlingId,
            @Lengte(100) String voorziening,
            @Nullable Indicatiesteller indicatieDoor,
            @SindsInschrijving @Nullable LocalDate vanaf,
            @Nullable LocalDate tot,
            @SindsInschrijving @Nullable LocalDate bhvGeinformeerdOp,
            @Nullable String verwijzingOfArrangementId)
            implements VoorzieningCommand {}

    /**
     * Ends it.
     *
     * @param datum the first day without it; today when left out
     */
    @NaVertrek(Ruimte.AFRONDING)
    record TrekVoorzieningIn(
            String leerlingId,
            @Lengte(100) String voorziening,
            @SindsInschrijving @Nullable LocalDate datum) implements VoorzieningCommand {}

    /**
     * Gives the student a personal counsellor; one who was there before is replaced.
     *
     * @param van first day; today when left out
     */
    @NaVertrek(Ruimte.DICHT)
    record WijsPersoonlijkBegeleiderToe(
            String leerlingId,
            String begeleiderId,
            @SindsInschrijving @Nullable LocalDate van) implements VoorzieningCommand {}

    /**
     * Arranges education for who is ill for long; the school stays responsible (R221).
     *
     * @param van first day; today when left out
     */
    @NaVertrek(Ruimte.DICHT)
    record RegelOnderwijsBijZiekte(
            String leerlingId,
            Ziekteonderwijs soort,
            @SindsInschrijving @Nullable LocalDate van) implements VoorzieningCommand {}
}
