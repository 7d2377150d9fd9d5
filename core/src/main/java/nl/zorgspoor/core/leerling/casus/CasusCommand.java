package nl.zorgspoor.core.leerling.casus;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.Rol;
import org.jspecify.annotations.Nullable;

/** The commands about a student in a meeting. */
public sealed interface CasusCommand extends LeerlingOpdracht {

    /** An agreement or next step: who does what before which day. */
    record Afspraak(
            @Lengte(100) @Nullable String wie,
            @Nullable String wat,
            @Nullable LocalDate voor) {}

    /**
     * Puts the student on the agenda of a meeting.
     *
     * @param inbrengerId who brings the student in; the sender when absent
     */
    @NaVertrek(Ruimte.DICHT)
    record ZetLeerlingOpAgenda(
            String leerlingId,
            String overlegId,
            @Nullable String vraag,
            @Nullable String inbrengerId) implements CasusCommand {}

    /** Takes the student off the agenda of a meeting or JES. */
    @NaVertrek(Ruimte.AFRONDING)
    record HaalLeerlingVanAgenda(
            String leerlingId, String overlegId, @Nullable String reden) implements CasusCommand {}

    /**
     * Records what was said about the student in a meeting.
     *
     * @param besprokenPlannen the handelingsplannen that were discussed (R89)
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegBesprekingVast(
            String leerlingId,
            String overlegId,
            @Nullable String problematiek,
            @Nullable String aanpak,
            @Nullable Rol regiehouder,
            List<Afspraak> afspraken,
            @Lengte(100) List<String> besprokenPlannen)
            implements CasusCommand {}

    /**
     * Brings the student in a JES.
     *
     * @param vraag the question, in terms of support need (R106)
     * @param toestemmingId the consent it rests on; when absent, whichever counts
     */
    @NaVertrek(Ruimte.DICHT)
    record BrengLeerlingInJES(
            String leerlingId,
            String jesId,
            @Nullable String vraag,
            @Nullable String toestemmingId) implements CasusCommand {}

    /** Records what a JES concluded about the student. */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegJESBesprekingVast(
            String leerlingId, String jesId, @Nullable String ondersteuningsbehoefte, List<Afspraak> vervolgstappen)
            implements CasusCommand {}
}
