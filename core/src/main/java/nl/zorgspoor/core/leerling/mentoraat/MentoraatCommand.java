package nl.zorgspoor.core.leerling.mentoraat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import org.jspecify.annotations.Nullable;

/** The commands of the mentor's own work. */
public sealed interface MentoraatCommand extends LeerlingOpdracht {

    /** The parts of the mentor's week (R76). */
    enum Weektaak {
        ZORGVIERKANT,
        LVS_CONTROLE,
        VERZUIMOPVOLGING
    }

    /** Records a mentor talk: how school goes and how the student feels. */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegMentorgesprekVast(
            String leerlingId,
            @SindsInschrijving @Nullable LocalDate datum,
            @Nullable String studievoortgang,
            @Nullable String welbevinden)
            implements MentoraatCommand {}

    /**
     * Closes the mentor's week for this student.
     *
     * @param schoolweek as the school writes it, such as {@code 2026-W38}
     */
    @NaVertrek(Ruimte.DICHT)
    record RondWeektaakMentorAf(
            String leerlingId, @Lengte(20) @Nullable String schoolweek, List<Weektaak> onderdelen)
            implements MentoraatCommand {}

    /**
     * Records that the mentor talked the student through with the afdelingsleider (R272).
     *
     * @param afspraken what was agreed
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record BespreekMetAfdelingsleider(
            String leerlingId,
            @SindsInschrijving @Nullable LocalDate datum,
            @Nullable String verslag,
            List<String> afspraken)
            implements MentoraatCommand {}

    /** Records how far the student is, in learning and in feeling and dealing with others: at least once each lesson period (R293). */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegVoortgangVast(
            String leerlingId,
            @SindsInschrijving @Nullable LocalDate datum,
            @Nullable String cognitief,
            @Nullable String sociaalEmotioneel)
            implements MentoraatCommand {}

    /** Records a home visit. */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegHuisbezoekVast(
            String leerlingId,
            @SindsAanmelding @Nullable LocalDate datum,
            @Nullable String verslag) implements MentoraatCommand {}
}
