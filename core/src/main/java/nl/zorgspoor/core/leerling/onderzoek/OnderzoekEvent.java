package nl.zorgspoor.core.leerling.onderzoek;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekCommand.Onderzoeksoort;
import org.jspecify.annotations.Nullable;

/** What happened around a research. */
public sealed interface OnderzoekEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.ONDERZOEKSVERSLAG;
    }

    String onderzoekId();

    /** @param toestemmingId the consent it rests on, or null where the school asks none for this kind */
    record OnderzoekAangevraagd(
            String leerlingId,
            String onderzoekId,
            Onderzoeksoort soort,
            @Persoonlijk @Nullable String vraag,
            @Persoonlijk @Nullable String uitvoerder,
            @Nullable String toestemmingId,
            @SindsAanmelding LocalDate datum)
            implements OnderzoekEvent {}

    record OnderzoeksverslagOntvangen(
            String leerlingId,
            String onderzoekId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Onderzoeksoort soort,
            LocalDate datum,
            @Persoonlijk @Nullable String documentRef,
            @Persoonlijk @Nullable String conclusie)
            implements OnderzoekEvent {}

    /**
     * The school talks an outcome over with others (R282).
     *
     * @param met with whom
     */
    record OnderzoeksbesprekingVerwacht(
            String leerlingId,
            String onderzoekId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) List<Rol> met) implements OnderzoekEvent {}

    /** @param nogMet with whom of those who are asked it has not been talked over yet */
    record OnderzoeksuitslagBesproken(
            String leerlingId,
            String onderzoekId,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) List<Rol> met,
            @SindsAanmelding LocalDate datum,
            @Persoonlijk String uitkomst,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) List<Rol> nogMet)
            implements OnderzoekEvent {}
}
