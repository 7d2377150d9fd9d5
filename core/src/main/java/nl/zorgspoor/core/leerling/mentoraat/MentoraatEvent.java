package nl.zorgspoor.core.leerling.mentoraat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Revisie;
import nl.zorgspoor.core.gedeeld.Volgt;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatCommand.Weektaak;
import org.jspecify.annotations.Nullable;

/** What happened in the mentor's own work. */
public sealed interface MentoraatEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.LOGBOEK;
    }

    /**
     * The talks of a school year are owed (R75).
     *
     * @param halverwege the day half the year has passed
     * @param driekwart the day three quarters of it have passed
     * @param uiterlijk last day of the school year
     * @param vanaf first day on which the student is here to be talked with; null in older events
     */
    @Revisie(2)
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record MentorgesprekkenVerwacht(
            String leerlingId,
            @Kenmerk String schooljaar,
            int norm,
            LocalDate halverwege,
            LocalDate driekwart,
            LocalDate uiterlijk,

            @Volgt(value = "LeerlingIngeschreven.ingangsdatum", maat = Volgt.Maat.GELIJK) @Nullable
            LocalDate vanaf)
            implements MentoraatEvent {}

    record MentorgesprekVastgelegd(
            String leerlingId,
            @SindsInschrijving LocalDate datum,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Kenmerk
            String schooljaar,

            @Persoonlijk @Nullable String studievoortgang,
            @Persoonlijk @Nullable String welbevinden)
            implements MentoraatEvent {}

    /** How far the student is (R293); of a domain that was not looked at, nothing. */
    record VoortgangVastgelegd(
            String leerlingId,
            @SindsInschrijving LocalDate datum,
            @Persoonlijk @Nullable String cognitief,
            @Persoonlijk @Nullable String sociaalEmotioneel)
            implements MentoraatEvent {}

    /** The mentor talked the student through with the afdelingsleider (R272). */
    record BesprokenMetAfdelingsleider(
            String leerlingId,
            @SindsInschrijving LocalDate datum,
            @Persoonlijk @Nullable String verslag,
            @Persoonlijk List<String> afspraken)
            implements MentoraatEvent {}

    /** The school year ended with fewer talks than owed. */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record MentorgesprekNormNietGehaald(
            String leerlingId, @Kenmerk String schooljaar, int aantal, int norm) implements MentoraatEvent {}

    /** @param openTot last day on which the next week may still be open (R76), or null where mentors have no weekly tasks */
    record WeektaakMentorAfgerond(
            String leerlingId,
            @Persoonlijk @Nullable String schoolweek,
            List<Weektaak> onderdelen,
            LocalDate datum,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Nullable
            LocalDate openTot)
            implements MentoraatEvent {}

    /** The weekly tasks have been open for more than two school weeks. */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record WeektaakMentorUitgebleven(String leerlingId, LocalDate openTot) implements MentoraatEvent {}

    /** A home visit is owed (R78). */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record HuisbezoekVerwacht(String leerlingId, @Kenmerk String schooljaar, LocalDate vanaf, LocalDate uiterlijk)
            implements MentoraatEvent {}

    record HuisbezoekVastgelegd(
            String leerlingId,
            @SindsAanmelding LocalDate datum,
            @Persoonlijk @Nullable String verslag) implements MentoraatEvent {
        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.GEZIN_THUIS;
        }
    }

    /** The school year ended without the home visit. */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record HuisbezoekUitgebleven(String leerlingId, @Kenmerk String schooljaar) implements MentoraatEvent {}
}
