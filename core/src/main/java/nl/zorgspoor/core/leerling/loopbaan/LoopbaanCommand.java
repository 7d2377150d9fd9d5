package nl.zorgspoor.core.leerling.loopbaan;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import org.jspecify.annotations.Nullable;

/** The commands of loopbaanorientatie. */
public sealed interface LoopbaanCommand extends LeerlingOpdracht {

    /** The five career questions (R301). */
    enum Loopbaanvraag {
        /** What am I good at. */
        KWALITEITEN,
        /** What do I stand for. */
        MOTIEVEN,
        /** Where does that fit: exploring work. */
        WERKEXPLORATIE,
        /** How do I get there: steering. */
        LOOPBAANSTURING,
        /** Who can help me. */
        NETWERKEN
    }

    /**
     * Records what was done of loopbaanorientatie in lessons (R276).
     *
     * @param vragen which of the career questions it was about
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegLOBVoortgangVast(
            String leerlingId,
            @SindsInschrijving @Nullable LocalDate datum,
            List<Loopbaanvraag> vragen,
            @Nullable String toelichting)
            implements LoopbaanCommand {}

    /**
     * Records a career talk of the decaan with the student (R276).
     *
     * @param vragen which of the career questions were talked about
     * @param vervolgschool the follow-on school with which there is contact about the student, if there is
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegLoopbaangesprekVast(
            String leerlingId,
            @SindsInschrijving @Nullable LocalDate datum,
            List<Loopbaanvraag> vragen,
            @Nullable String verslag,
            @Lengte(200) @Nullable String vervolgschool)
            implements LoopbaanCommand {}
}
