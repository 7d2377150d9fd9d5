package nl.zorgspoor.core.leerling.flexzat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Volgt;
import nl.zorgspoor.core.gedeeld.Voorbij;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.*;
import org.jspecify.annotations.Nullable;

/** What happened around a Flex-Zat. */
public sealed interface FlexZatEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.HANDELINGSPLAN;
    }

    String flexZatId();

    record FlexZatAangevraagd(
            String leerlingId,
            String flexZatId,
            @Nullable String trajectId,
            Rol aanvragerRol,
            @Persoonlijk @Nullable String ondersteuningsvraag)
            implements FlexZatEvent {}

    record FlexZatGepland(
            String leerlingId,
            String flexZatId,
            @SindsAanmelding LocalDateTime datumTijd,
            @Persoonlijk @Nullable String locatie,
            Map<Rol, Deelnamevorm> vormPerDeelnemer)
            implements FlexZatEvent {}

    /** @param vast whether the role always has to be invited */
    record UitgenodigdVoorFlexZat(
            String leerlingId,
            String flexZatId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Rol rol,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean vast,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean extern,
            @Nullable String partnerId,
            @Persoonlijk @Nullable String inbreng,
            @Nullable String toestemmingId)
            implements FlexZatEvent {}

    record FlexZatVoorbereidingAangevuld(
            String leerlingId,
            String flexZatId,
            Voorbereidingsonderdeel onderdeel,
            @Persoonlijk @Nullable String documentRef,
            @Persoonlijk @Nullable String tekst)
            implements FlexZatEvent {}

    record FlexZatVerzet(
            String leerlingId,
            String flexZatId,
            LocalDateTime nieuweDatumTijd,
            @Persoonlijk @Nullable String reden) implements FlexZatEvent {}

    record FlexZatGeannuleerd(
            String leerlingId,
            String flexZatId,
            @Persoonlijk @Nullable String reden) implements FlexZatEvent {}

    /** @param uitkomstVoor last day on which the outcome is expected (R102) */
    record FlexZatGehouden(
            String leerlingId,
            String flexZatId,
            @SindsAanmelding LocalDate datum,
            List<Aanwezige> aanwezigen,
            String voorzitterId,
            @Persoonlijk @Nullable String zienswijzeLeerling,
            @Persoonlijk @Nullable String zienswijzeOuders,

            @Volgt(value = "datum", maat = Volgt.Maat.SCHOOLDAGEN)
            LocalDate uitkomstVoor)
            implements FlexZatEvent {}

    /** @param oppVoor last day on which the OPP is expected, when an arrangement was chosen (R103) */
    record FlexZatUitkomstVastgelegd(
            String leerlingId,
            String flexZatId,
            @Persoonlijk String ondersteuningsvraag,
            List<Arrangementtype> arrangementKeuze,
            @Persoonlijk List<String> buitenSchool,
            @Persoonlijk List<Afspraak> afspraken,
            Rol regiehouder,
            LocalDate evaluatieOp,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Nullable
            LocalDate oppVoor)
            implements FlexZatEvent {}

    /** The outcome did not come within its term. */
    record FlexZatUitkomstUitgebleven(
            String leerlingId,
            String flexZatId,
            @Voorbij("FlexZatGehouden.uitkomstVoor") LocalDate uitkomstVoor) implements FlexZatEvent {}

    /** An external invitation no longer counts, because its consent ended. */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record UitnodigingFlexZatVervallen(
            String leerlingId,
            String flexZatId,
            Rol rol,
            @Kenmerk String reden) implements FlexZatEvent {}
}
