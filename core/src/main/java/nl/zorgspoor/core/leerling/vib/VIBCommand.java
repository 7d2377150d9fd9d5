package nl.zorgspoor.core.leerling.vib;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import org.jspecify.annotations.Nullable;

/** The commands of video guidance. */
public sealed interface VIBCommand extends LeerlingOpdracht {

    String vibId();

    /** Whom it is for; the student is filmed in either case. */
    enum Gericht {
        DOCENT,
        LEERLING
    }

    /**
     * Starts video guidance (R160).
     *
     * @param gericht for whom; the teacher when left out
     * @param reden why it is for the student and not for the teacher
     * @param protocolVoorwaarden the conditions of the protocol that are met, as the school's setting names them
     * @param toestemmingIds the consents of who is filmed
     * @param verwijderOp the day by which the recordings are deleted
     * @param verwijzingOfArrangementId through which it comes from outside the school (R7)
     */
    @NaVertrek(Ruimte.DICHT)
    record ZetVIBIn(
            String leerlingId,
            String vibId,
            @Nullable Gericht gericht,
            @Nullable String reden,
            @Lengte(100) List<String> protocolVoorwaarden,
            List<String> toestemmingIds,
            @Nullable LocalDate verwijderOp,
            @Nullable String verwijzingOfArrangementId)
            implements VIBCommand {}

    /**
     * Ends it, or records afterwards that the recordings are deleted.
     *
     * @param datum the day; today when left out
     * @param opnamenVerwijderd whether the recordings are deleted
     */
    @NaVertrek(Ruimte.AFRONDING)
    record RondVIBAf(
            String leerlingId,
            String vibId,
            @SindsInschrijving @Nullable LocalDate datum,
            boolean opnamenVerwijderd) implements VIBCommand {}
}
