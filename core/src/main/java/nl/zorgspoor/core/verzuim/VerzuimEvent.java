package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Revisie;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.verzuim.VerzuimCommand.Leerplichtactie;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import org.jspecify.annotations.Nullable;

/** What happened about a student's absence. */
public sealed interface VerzuimEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.AANWEZIGHEID;
    }

    String dossierId();

    @Override
    default Bewaarklasse bewaarklasse() {
        return Bewaarklasse.VERZUIM;
    }

    /** @param opvolgenVoor last day on which the mentor is expected to have talked (R209); null when no talk is needed */
    record AfwezigheidGeregistreerd(
            String leerlingId,
            String dossierId,
            String afwezigheidId,
            LocalDate datum,
            int lesuren,
            VerzuimSoort soort,
            @Persoonlijk @Nullable String reden,
            @Nullable Rol gemeldDoor,
            @Nullable LocalDate opvolgenVoor)
            implements VerzuimEvent {}

    /** @param vervallenDrempels days of thresholds, not yet reported, that the hours no longer reach */
    record AfwezigheidGeherkwalificeerd(
            String leerlingId,
            String dossierId,
            String afwezigheidId,
            LocalDate datum,
            int lesuren,
            VerzuimSoort oudeSoort,
            VerzuimSoort nieuweSoort,
            @Persoonlijk @Nullable String reden,
            @Nullable LocalDate opvolgenVoor,
            List<LocalDate> vervallenDrempels)
            implements VerzuimEvent {}

    record VerzuimgesprekGevoerd(
            String leerlingId,
            String dossierId,
            LocalDate datum,
            List<Rol> met,
            @Persoonlijk List<String> afspraken) implements VerzuimEvent {}

    /** The mentor did not talk in the week of the absence (R209). */
    record VerzuimopvolgingUitgebleven(
            String leerlingId, String dossierId, List<String> afwezigheidIds, LocalDate opvolgenVoor)
            implements VerzuimEvent {}

    /**
     * @param drempel {@code 16_UUR} or {@code LRV}
     * @param waarde hours for 16_UUR, calendar days for LRV
     * @param vanaf first day of what was counted
     * @param datum the day on which the threshold was reached
     * @param meldenVoor last day to report it (R211)
     * @param melder the role that reports at this school
     */
    record VerzuimdrempelBereikt(
            String leerlingId,
            String dossierId,
            @Kenmerk String drempel,
            int waarde,
            LocalDate vanaf,
            LocalDate datum,
            LocalDate meldenVoor,
            Rol melder)
            implements VerzuimEvent {}

    /** A threshold was not reported in time. */
    record VerzuimmeldingTeLaat(
            String leerlingId, String dossierId, @Kenmerk String drempel, LocalDate datum, LocalDate meldenVoor)
            implements VerzuimEvent {}

    /**
     * @param drempel {@code ZIEK_AANTAL} (reports) or {@code ZIEK_DAGEN} (consecutive school days)
     * @param datum the first day of the last report, or the last day of the row
     */
    record ZorgwekkendZiekteverzuimGesignaleerd(
            String leerlingId, String dossierId, @Kenmerk String drempel, int waarde, LocalDate datum)
            implements VerzuimEvent {}

    /** @param sinds first day of the absence */
    record ThuiszitterVastgesteld(String leerlingId, String dossierId, LocalDate sinds, LocalDate datum)
            implements VerzuimEvent {}

    /**
     * @param reactieVoor day after which the silence of leerplicht is signalled
     * @param leerlingNaam the law demands the report, and leerplicht cannot act on a pseudonym; null before revision 2 and when
     *     the school did not record it
     */
    @Revisie(2)
    record VerzuimGemeldBijLeerplicht(
            String leerlingId,
            String dossierId,
            String verwijzingId,
            @Kenmerk String soort,
            LocalDate periodeVan,
            LocalDate periodeTot,
            int uren,
            @Persoonlijk @Nullable String omschrijving,
            @Persoonlijk List<String> ondernomenActies,
            Grondslag grondslag,
            @Nullable Boolean oudersGeinformeerd,
            LocalDate datum,
            LocalDate reactieVoor,
            Rol melder,
            @Persoonlijk @Nullable String leerlingNaam,
            @Persoonlijk @Nullable LocalDate geboortedatum)
            implements VerzuimEvent {}

    record LeerplichtActieOntvangen(
            String leerlingId,
            String dossierId,
            String verwijzingId,
            Leerplichtactie actie,
            LocalDate datum,
            @Persoonlijk List<String> afspraken)
            implements VerzuimEvent {}

    /** Leerplicht did not answer within its term. */
    record LeerplichtReactieUitgebleven(String leerlingId, String dossierId, String verwijzingId, LocalDate reactieVoor)
            implements VerzuimEvent {}
}
