package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Revisie;
import nl.zorgspoor.core.verzuim.VerzuimCommand.Meldweg;
import nl.zorgspoor.core.verzuim.VerzuimzorgCommand.Consultsoort;
import nl.zorgspoor.core.verzuim.VerzuimzorgCommand.HoeBeeindigd;
import org.jspecify.annotations.Nullable;

/** What was done about a student's absence. */
public sealed interface VerzuimzorgEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.AANWEZIGHEID;
    }

    @Override
    default Bewaarklasse bewaarklasse() {
        return Bewaarklasse.VERZUIM;
    }

    String dossierId();

    /** A question to the GGD, or the answer. */
    sealed interface OverGGD extends VerzuimzorgEvent {
        @Nullable
        String verwijzingId();
    }

    /** The school judges the sickness as worrying, whatever the counts say (R213). */
    record ZiekteverzuimZorgwekkendGeoordeeld(
            String leerlingId,
            String dossierId,
            @Persoonlijk String reden,
            LocalDate datum) implements VerzuimzorgEvent {}

    /** @param toestemmingId on which the overview goes along, or null */
    record VerwezenNaarSchoolverpleegkundige(
            String leerlingId,
            String dossierId,
            String verwijzingId,
            @Persoonlijk String reden,
            @NietTeCorrigeren(NietTeCorrigeren.VERSTUURD) boolean verzuimoverzicht,
            @Nullable String toestemmingId,
            @NietTeCorrigeren(NietTeCorrigeren.VERSTUURD) LocalDate datum)
            implements OverGGD {}

    /**
     * @param soort null before revision 2, when there was one kind
     * @param op the day of a fixed moment (R323)
     */
    @Revisie(2)
    record ConsultSchoolartsAangevraagd(
            String leerlingId,
            String dossierId,
            String verwijzingId,
            @Persoonlijk String vraag,
            String toestemmingId,
            @NietTeCorrigeren(NietTeCorrigeren.VERSTUURD) LocalDate datum,

            @NietTeCorrigeren(NietTeCorrigeren.VERSTUURD) @Nullable
            Consultsoort soort,

            @NietTeCorrigeren(NietTeCorrigeren.VERSTUURD) @Nullable
            LocalDate op)
            implements OverGGD {}

    /** What a doctor or nurse says is medical, whatever it is about. */
    record AdviesGGDOntvangen(
            String leerlingId,
            String dossierId,
            @Nullable String verwijzingId,
            @Persoonlijk String advies,
            LocalDate datum)
            implements OverGGD {

        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.DIAGNOSE_MEDISCH;
        }
    }

    record ThuiszitterGemeldBijSWV(
            String leerlingId,
            String dossierId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) LocalDate sinds,
            @Persoonlijk List<String> redenen,
            @NietTeCorrigeren(NietTeCorrigeren.VERSTUURD) LocalDate datum)
            implements VerzuimzorgEvent {}

    /** @param sinds first day of what ended */
    record ThuiszittenBeeindigd(
            String leerlingId,
            String dossierId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) LocalDate sinds,
            LocalDate datum,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) HoeBeeindigd hoe)
            implements VerzuimzorgEvent {}

    record BehandelurenAfgestemd(
            String leerlingId,
            String dossierId,
            @Persoonlijk String uren,

            @NietTeCorrigeren("is zo afgesproken; spreek andere uren af")
            LocalDate van,

            @NietTeCorrigeren("is zo afgesproken; spreek andere uren af")
            LocalDate tot)
            implements VerzuimzorgEvent {}

    /**
     * @param verwijzingId of the conversation with leerplicht
     * @param datum the last day of the absence
     * @param soort which report ended, the last one of the conversation; null before revision 2
     * @param volgnummer its place among the messages of this conversation; null before revision 2, when it did not go out
     * @param via along which way the school reports on that day; null before revision 2
     */
    @Revisie(2)
    record EindeVerzuimGemeld(
            String leerlingId,
            String dossierId,
            String verwijzingId,

            @NietTeCorrigeren("is zo gemeld; meld leerplicht wat juist is")
            LocalDate datum,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) LocalDate gemeldOp,

            @NietTeCorrigeren(NietTeCorrigeren.GEMELD) @Kenmerk @Nullable
            String soort,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Nullable
            Integer volgnummer,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Nullable
            Meldweg via)
            implements VerzuimzorgEvent {}
}
