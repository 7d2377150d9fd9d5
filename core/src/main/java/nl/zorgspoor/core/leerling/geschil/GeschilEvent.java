package nl.zorgspoor.core.leerling.geschil;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.leerling.geschil.GeschilCommand.*;
import org.jspecify.annotations.Nullable;

/** What happened around objections and disputes; read as objections to a TLV are: by parents, coordinator and management. */
public sealed interface GeschilEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.TLV_DOSSIER;
    }

    /** An objection, or what became of it. */
    sealed interface OverBezwaar extends GeschilEvent {
        String bezwaarId();
    }

    /** A dispute, or what became of it. */
    sealed interface OverGeschil extends GeschilEvent {
        String geschilId();
    }

    /** @param besluitVoor last day to decide on it, when no dispute runs */
    record BezwaarGemaakt(
            String leerlingId,
            String bezwaarId,
            @NietTeCorrigeren(NietTeCorrigeren.WOORD) Onderwerp tegen,
            @NietTeCorrigeren(NietTeCorrigeren.WOORD) LocalDate ingediendOp,

            @NietTeCorrigeren(NietTeCorrigeren.WOORD) @Persoonlijk @Nullable
            String gronden,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) LocalDate besluitVoor)
            implements OverBezwaar {}

    record OpBezwaarBesloten(
            String leerlingId,
            String bezwaarId,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) Besluit besluit,
            @Persoonlijk @Nullable String motivering,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) LocalDate datum)
            implements OverBezwaar {}

    /** The school did not decide on an objection in time. */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record BezwaarbesluitUitgebleven(String leerlingId, String bezwaarId, LocalDate besluitVoor)
            implements OverBezwaar {}

    /** @param adviesVoor last day for the advice of the committee */
    record GeschilGeregistreerd(
            String leerlingId,
            String geschilId,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) Onderwerp onderwerp,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) LocalDate ingediendOp,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) LocalDate adviesVoor)
            implements OverGeschil {}

    /** The committee did not advise in time. */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record GeschiladviesUitgebleven(String leerlingId, String geschilId, LocalDate adviesVoor) implements OverGeschil {}

    /** @param besluitVoor last day to decide on an objection that waited for it, or null */
    record GeschiladviesOntvangen(
            String leerlingId,
            String geschilId,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) Oordeel oordeel,
            @Persoonlijk @Nullable String advies,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) LocalDate datum,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Nullable
            LocalDate besluitVoor)
            implements OverGeschil {}

    /** @param besluitVoor last day to decide on an objection that waited for it, or null */
    record GeschilGesloten(
            String leerlingId,
            String geschilId,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) Einde einde,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) LocalDate datum,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Nullable
            LocalDate besluitVoor)
            implements OverGeschil {}
}
