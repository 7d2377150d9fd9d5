package nl.zorgspoor.core.leerling.jos;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.leerling.jos.JOSCommand.Hulpvraagcategorie;
import org.jspecify.annotations.Nullable;

/**
 * One JOS, from question to end.
 *
 * @param verwijzingId the referral to JOS, once the form was filled
 * @param startgesprekterm until when the first talk is awaited, or null
 * @param startgesprekOp the day of the first talk
 * @param doelenGesteld whether the goals stand
 * @param doorverwezen whether it was said what comes after
 * @param begeleiding the weekly guidance, once it started
 * @param effect how well it worked, once it was closed
 */
@RecordBuilder
public record JOSTraject(
        String josId,
        Status status,
        Hulpvraag hulpvraag,
        @Nullable String verwijzingId,
        @Nullable Startgesprekterm startgesprekterm,
        @Nullable LocalDate startgesprekOp,
        boolean doelenGesteld,
        boolean doorverwezen,
        @Nullable Begeleiding begeleiding,
        @Nullable Effect effect)
        implements JOSTrajectBuilder.With {

    /**
     * What is asked.
     *
     * @param toelichting the goal in one sentence
     */
    public record Hulpvraag(
            Hulpvraagcategorie categorie, @Nullable String toelichting) {}

    /** Where a JOS stands. */
    public enum Status {
        AANGEVRAAGD,
        BESLOTEN,
        AFGEWEZEN,
        AANGEMELD,
        STARTGESPREK_GEVOERD,
        LOPEND,
        AFGEROND,
        BEEINDIGD;

        /** Whether something is still to come. */
        public boolean isOpen() {
            return this != AFGEWEZEN && this != AFGEROND && this != BEEINDIGD;
        }
    }

    /** The days between the form and the last one on which the first talk is expected. */
    public record Startgesprekterm(LocalDate begin, LocalDate voor) {}

    /**
     * The weekly guidance.
     *
     * @param einddatum last day on which a session is allowed
     * @param nadertOp the day on which the end is announced, or null once it was
     * @param gemistOp the day of the next signal when no session comes, or null
     * @param laatsteSessie the latest session, or null before the first
     * @param bereikt whether the end has passed
     * @param klaar whether JOS has said that it is done, so that no further session is waited for
     */
    @RecordBuilder
    public record Begeleiding(
            LocalDate startdatum,
            LocalDate einddatum,
            String toestemmingId,
            @Nullable LocalDate nadertOp,
            @Nullable LocalDate gemistOp,
            @Nullable LocalDate laatsteSessie,
            boolean bereikt,
            boolean klaar)
            implements JOSTrajectBegeleidingBuilder.With {

        /** The day from which weeks without a session are counted: the latest session or the start. */
        LocalDate geteldVanaf() {
            return laatsteSessie == null ? startdatum : laatsteSessie;
        }

        Begeleiding metSessie(LocalDate datum, @Nullable LocalDate nieuwGemistOp) {
            LocalDate laatste = laatsteSessie == null || datum.isAfter(laatsteSessie) ? datum : laatsteSessie;
            return with(b -> b.gemistOp(nieuwGemistOp).laatsteSessie(laatste));
        }
    }

    static JOSTraject aangevraagd(String josId, Hulpvraag hulpvraag) {
        return new JOSTraject(josId, Status.AANGEVRAAGD, hulpvraag, null, null, null, false, false, null, null);
    }

    JOSTraject metLopend(Begeleiding nieuw) {
        return with(b -> b.status(Status.LOPEND).begeleiding(nieuw));
    }
}
