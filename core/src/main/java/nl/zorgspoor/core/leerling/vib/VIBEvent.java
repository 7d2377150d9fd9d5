package nl.zorgspoor.core.leerling.vib;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Voorbij;
import nl.zorgspoor.core.leerling.vib.VIBCommand.Gericht;
import org.jspecify.annotations.Nullable;

/** What happened around video guidance. */
public sealed interface VIBEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.HANDELINGSPLAN;
    }

    String vibId();

    /** @param protocolVoorwaarden the conditions that were met, all that the school asked for */
    record VIBIngezet(
            String leerlingId,
            String vibId,
            Gericht gericht,
            @Persoonlijk @Nullable String reden,

            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) @Kenmerk
            List<String> protocolVoorwaarden,

            List<String> toestemmingIds,
            LocalDate verwijderOp,
            @Nullable String verwijzingOfArrangementId,
            LocalDate datum)
            implements VIBEvent {}

    /** A consent on which it rests has ended: it stops, and the recordings are deleted at once (R50). */
    record VIBGestopt(
            String leerlingId,
            String vibId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) String toestemmingId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) LocalDate datum)
            implements VIBEvent {}

    record VIBAfgerond(
            String leerlingId,
            String vibId,
            @SindsInschrijving LocalDate datum,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) boolean opnamenVerwijderd)
            implements VIBEvent {}

    /** The day by which the recordings would be deleted has passed, and nobody said that they are. */
    record VIBOpnamenNietVerwijderd(
            String leerlingId,
            String vibId,

            @Voorbij({"VIBIngezet.verwijderOp", "VIBGestopt.datum"})
            LocalDate verwijderOp)
            implements VIBEvent {}
}
