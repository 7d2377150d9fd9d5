package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Revisie;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.verzuim.VerzuimCommand.*;
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
            Halven lesuren,
            VerzuimSoort soort,
            @Persoonlijk @Nullable String reden,
            @Nullable Rol gemeldDoor,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Nullable
            LocalDate opvolgenVoor)
            implements VerzuimEvent {}

    /**
     * @param vervallenDrempels days of thresholds, not yet reported, that the hours no longer reach; said here before {@link
     *     VerzuimdrempelVervallen} said it, and empty since
     */
    record AfwezigheidGeherkwalificeerd(
            String leerlingId,
            String dossierId,
            String afwezigheidId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) LocalDate datum,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Halven lesuren,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) VerzuimSoort oudeSoort,

            @NietTeCorrigeren("is zo beoordeeld; geef HerkwalificeerAfwezigheid")
            VerzuimSoort nieuweSoort,

            @Persoonlijk @Nullable String reden,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Nullable
            LocalDate opvolgenVoor,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) List<LocalDate> vervallenDrempels)
            implements VerzuimEvent {}

    record VerzuimgesprekGevoerd(
            String leerlingId,
            String dossierId,
            LocalDate datum,
            List<Rol> met,
            @Persoonlijk List<String> afspraken) implements VerzuimEvent {}

    /** The mentor did not talk in the week of the absence (R209). */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record VerzuimopvolgingUitgebleven(
            String leerlingId, String dossierId, List<String> afwezigheidIds, LocalDate opvolgenVoor)
            implements VerzuimEvent {}

    /** The talk that did not come is not owed any more: what was not explained turned out to be sickness or leave (R209). */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record VerzuimopvolgingVervallen(String leerlingId, String dossierId, LocalDate datum) implements VerzuimEvent {}

    /**
     * @param drempel {@code 16_UUR} or {@code LRV}
     * @param waarde hours for 16_UUR and LUXE, calendar days for LRV
     * @param vanaf first day of what was counted
     * @param datum the day on which the threshold was reached
     * @param meldenVoor last day to report it (R211)
     * @param melder the role that reports at this school
     */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record VerzuimdrempelBereikt(
            String leerlingId,
            String dossierId,
            @Kenmerk String drempel,
            Halven waarde,
            LocalDate vanaf,
            LocalDate datum,
            LocalDate meldenVoor,
            Rol melder)
            implements VerzuimEvent {}

    /** A threshold that was not reported is not reached any more, after a correction or another kind (R210, R217). */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record VerzuimdrempelVervallen(
            String leerlingId, String dossierId, @Kenmerk String drempel, LocalDate datum) implements VerzuimEvent {}

    /** A threshold was not reported in time. */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record VerzuimmeldingTeLaat(
            String leerlingId, String dossierId, @Kenmerk String drempel, LocalDate datum, LocalDate meldenVoor)
            implements VerzuimEvent {}

    /**
     * @param drempel {@code ZIEK_AANTAL} (reports) or {@code ZIEK_DAGEN} (consecutive school days)
     * @param datum the first day of the last report, or the last day of the row
     */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record ZorgwekkendZiekteverzuimGesignaleerd(
            String leerlingId, String dossierId, @Kenmerk String drempel, int waarde, LocalDate datum)
            implements VerzuimEvent {}

    /** The days no longer make what was signalled (R213). */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record ZiekteverzuimsignaalVervallen(
            String leerlingId, String dossierId, @Kenmerk String drempel, LocalDate datum) implements VerzuimEvent {}

    /** @param sinds first day of the absence */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record ThuiszitterVastgesteld(String leerlingId, String dossierId, LocalDate sinds, LocalDate datum)
            implements VerzuimEvent {}

    /** The student was not away for so long after all (R217). */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record ThuiszitterVervallen(String leerlingId, String dossierId, LocalDate sinds, LocalDate datum)
            implements VerzuimEvent {}

    /** A threshold by its kind and day. */
    record Drempeldag(@Kenmerk String drempel, LocalDate datum) {}

    /**
     * @param reactieVoor day after which the silence of leerplicht is signalled
     * @param leerlingNaam the law demands the report, and leerplicht cannot act on a pseudonym; null before revision 2 and when
     *     the school did not record it
     * @param drempels the thresholds that it settles; null before revision 3
     * @param volgnummer its place among the reports of this conversation, from 1; null before revision 3, when there was one
     * @param via null before revision 4
     */
    @Revisie(4)
    record VerzuimGemeldBijLeerplicht(
            String leerlingId,
            String dossierId,
            String verwijzingId,

            @NietTeCorrigeren(NietTeCorrigeren.GEMELD) @Kenmerk
            String soort,

            @NietTeCorrigeren(NietTeCorrigeren.GEMELD) LocalDate periodeVan,
            @NietTeCorrigeren(NietTeCorrigeren.GEMELD) LocalDate periodeTot,
            @NietTeCorrigeren(NietTeCorrigeren.GEMELD) Halven uren,

            @NietTeCorrigeren(NietTeCorrigeren.GEMELD) @Persoonlijk @Nullable
            String omschrijving,

            @NietTeCorrigeren(NietTeCorrigeren.GEMELD) @Persoonlijk
            List<String> ondernomenActies,

            @NietTeCorrigeren(NietTeCorrigeren.GEMELD) Grondslag grondslag,
            @Nullable Boolean oudersGeinformeerd,
            @NietTeCorrigeren(NietTeCorrigeren.GEMELD) LocalDate datum,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) LocalDate reactieVoor,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Rol melder,

            @NietTeCorrigeren(NietTeCorrigeren.GEMELD) @Persoonlijk @Nullable
            String leerlingNaam,

            @NietTeCorrigeren(NietTeCorrigeren.GEMELD) @Persoonlijk @Nullable
            LocalDate geboortedatum,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Nullable
            List<Drempeldag> drempels,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Nullable
            Integer volgnummer,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Nullable
            Meldweg via)
            implements VerzuimEvent {}

    record LeerplichtActieOntvangen(
            String leerlingId,
            String dossierId,
            String verwijzingId,

            @NietTeCorrigeren("zegt leerplicht; leerplicht stuurt een nieuw bericht")
            Leerplichtactie actie,

            LocalDate datum,
            @Persoonlijk List<String> afspraken)
            implements VerzuimEvent {}

    /** Leerplicht did not answer within its term. */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record LeerplichtReactieUitgebleven(String leerlingId, String dossierId, String verwijzingId, LocalDate reactieVoor)
            implements VerzuimEvent {}

    /**
     * The student's absence goes on in a stream of its own for all school years; until then each year had one. Nothing about a
     * person stands in it: reasons and agreements stay where they were written.
     *
     * @param uitDossiers the streams that end with this
     */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record VerzuimdossierOvergenomen(
            String leerlingId,
            String dossierId,
            @Kenmerk List<String> uitDossiers,
            List<OvergenomenAfwezigheid> afwezigheden,
            List<OvergenomenDrempel> drempels,
            List<OvergenomenSignaal> ziektesignalen,
            List<OvergenomenThuiszitten> thuiszitten,
            List<OvergenomenMelding> meldingen,
            LocalDate datum)
            implements VerzuimEvent {}

    record OvergenomenAfwezigheid(
            String afwezigheidId,
            LocalDate datum,
            Halven lesuren,
            VerzuimSoort soort,
            boolean geherkwalificeerd,
            @Nullable LocalDate opvolgenVoor) {}

    record OvergenomenDrempel(
            @Kenmerk String soort,
            LocalDate vanaf,
            LocalDate datum,
            LocalDate meldenVoor,
            Rol melder,
            boolean gemeld,
            boolean teLaat) {}

    record OvergenomenSignaal(@Kenmerk String drempel, LocalDate datum) {}

    record OvergenomenThuiszitten(LocalDate sinds, LocalDate datum) {}

    record OvergenomenMelding(
            String verwijzingId,
            LocalDate datum,
            @Nullable LocalDate reactieVoor,
            Rol melder,
            boolean afgesloten,
            int berichten) {}
}
