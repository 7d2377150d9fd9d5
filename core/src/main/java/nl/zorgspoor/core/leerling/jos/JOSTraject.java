package nl.zorgspoor.core.leerling.jos;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.leerling.jos.JOSCommand.Hulpvraagcategorie;
import org.jspecify.annotations.Nullable;

/**
 * One JOS, from question to end.
 *
 * @param toelichting the goal in one sentence
 * @param verwijzingId the referral to JOS, once the form was filled
 * @param startgesprekterm until when the first talk is awaited, or null
 * @param startgesprekOp the day of the first talk
 * @param doelenGesteld whether the goals stand
 * @param doorverwezen whether it was said what comes after
 * @param begeleiding the weekly guidance, once it started
 * @param effect how well it worked, once it was closed
 */
public record JOSTraject(
        String josId,
        Status status,
        Hulpvraagcategorie hulpvraagcategorie,
        @Nullable String toelichting,
        @Nullable String verwijzingId,
        @Nullable Startgesprekterm startgesprekterm,
        @Nullable LocalDate startgesprekOp,
        boolean doelenGesteld,
        boolean doorverwezen,
        @Nullable Begeleiding begeleiding,
        @Nullable Effect effect) {

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
    public record Begeleiding(
            LocalDate startdatum,
            LocalDate einddatum,
            String toestemmingId,
            @Nullable LocalDate nadertOp,
            @Nullable LocalDate gemistOp,
            @Nullable LocalDate laatsteSessie,
            boolean bereikt,
            boolean klaar) {

        /** The day from which weeks without a session are counted: the latest session or the start. */
        LocalDate geteldVanaf() {
            return laatsteSessie == null ? startdatum : laatsteSessie;
        }

        Begeleiding metSessie(LocalDate datum, @Nullable LocalDate nieuwGemistOp) {
            LocalDate laatste = laatsteSessie == null || datum.isAfter(laatsteSessie) ? datum : laatsteSessie;
            return new Begeleiding(
                    startdatum, einddatum, toestemmingId, nadertOp, nieuwGemistOp, laatste, bereikt, klaar);
        }

        Begeleiding metGemist(@Nullable LocalDate nieuwGemistOp) {
            return new Begeleiding(
                    startdatum, einddatum, toestemmingId, nadertOp, nieuwGemistOp, laatsteSessie, bereikt, klaar);
        }

        Begeleiding eindeAangekondigd() {
            return new Begeleiding(startdatum, einddatum, toestemmingId, null, gemistOp, laatsteSessie, bereikt, klaar);
        }

        Begeleiding eindeBereikt() {
            return new Begeleiding(startdatum, einddatum, toestemmingId, null, null, laatsteSessie, true, klaar);
        }

        Begeleiding klaarVolgensJOS() {
            return new Begeleiding(startdatum, einddatum, toestemmingId, nadertOp, null, laatsteSessie, bereikt, true);
        }
    }

    static JOSTraject aangevraagd(String josId, Hulpvraagcategorie categorie, @Nullable String toelichting) {
        return new JOSTraject(
                josId, Status.AANGEVRAAGD, categorie, toelichting, null, null, null, false, false, null, null);
    }

    JOSTraject met(Status nieuw) {
        return met(
                nieuw,
                verwijzingId,
                startgesprekterm,
                startgesprekOp,
                doelenGesteld,
                doorverwezen,
                begeleiding,
                effect);
    }

    JOSTraject metVerwijzing(String nieuweVerwijzingId, @Nullable Startgesprekterm term) {
        return met(
                Status.AANGEMELD,
                nieuweVerwijzingId,
                term,
                startgesprekOp,
                doelenGesteld,
                doorverwezen,
                begeleiding,
                effect);
    }

    /** The talk that did not come is signalled once. */
    JOSTraject zonderStartgesprekterm() {
        return met(status, verwijzingId, null, startgesprekOp, doelenGesteld, doorverwezen, begeleiding, effect);
    }

    JOSTraject metStartgesprek(LocalDate op) {
        return met(
                Status.STARTGESPREK_GEVOERD, verwijzingId, null, op, doelenGesteld, doorverwezen, begeleiding, effect);
    }

    JOSTraject metDoelen() {
        return met(status, verwijzingId, startgesprekterm, startgesprekOp, true, doorverwezen, begeleiding, effect);
    }

    JOSTraject metDoorverwijzing() {
        return met(status, verwijzingId, startgesprekterm, startgesprekOp, doelenGesteld, true, begeleiding, effect);
    }

    JOSTraject metBegeleiding(Begeleiding nieuw) {
        return met(
                Status.LOPEND,
                verwijzingId,
                startgesprekterm,
                startgesprekOp,
                doelenGesteld,
                doorverwezen,
                nieuw,
                effect);
    }

    JOSTraject afgerond(Effect hoeGoed) {
        return met(
                Status.AFGEROND,
                verwijzingId,
                startgesprekterm,
                startgesprekOp,
                doelenGesteld,
                doorverwezen,
                begeleiding,
                hoeGoed);
    }

    /** All that can change after the question. */
    private JOSTraject met(
            Status status,
            @Nullable String verwijzingId,
            @Nullable Startgesprekterm startgesprekterm,
            @Nullable LocalDate startgesprekOp,
            boolean doelenGesteld,
            boolean doorverwezen,
            @Nullable Begeleiding begeleiding,
            @Nullable Effect effect) {
        return new JOSTraject(
                josId,
                status,
                hulpvraagcategorie,
                toelichting,
                verwijzingId,
                startgesprekterm,
                startgesprekOp,
                doelenGesteld,
                doorverwezen,
                begeleiding,
                effect);
    }
}
