package nl.zorgspoor.core.veiligheid;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.InVertrouwen;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import org.jspecify.annotations.Nullable;

/** The commands between a student and the vertrouwenspersoon. */
public sealed interface VertrouwenCommand extends VeiligheidCommand, InVertrouwen {

    /** What a student comes with; which of these a school's vertrouwenspersoon handles is a setting (R226). */
    enum Vertrouwensdomein {
        SEKSUELE_INTIMIDATIE,
        SEKSUEEL_MISBRUIK,
        AGRESSIE,
        GEWELD,
        PESTEN,
        DISCRIMINATIE,
        THUISSITUATIE,
        OVERIG
    }

    /** A student goes to the vertrouwenspersoon; only for the own person. */
    @NaVertrek(Ruimte.WETTELIJK)
    record MeldBijVertrouwenspersoon(
            String leerlingId,
            String meldingId,
            Vertrouwensdomein domein,
            @Nullable LocalDate datum) implements VertrouwenCommand {}

    /** The vertrouwenspersoon writes a note with a report, for nobody else to read. */
    @NaVertrek(Ruimte.AFRONDING)
    record LegVertrouwelijkeNotitieVast(
            String leerlingId,
            String meldingId,
            String tekst,
            @Nullable LocalDate datum) implements VertrouwenCommand {}

    /**
     * The guidance ends.
     *
     * @param aangifteGedaan whether it ends with a report to the police, after which there is support only (R227)
     */
    @NaVertrek(Ruimte.AFRONDING)
    record SluitVertrouwenstrajectAf(
            String leerlingId,
            String meldingId,
            boolean aangifteGedaan,
            @Nullable LocalDate datum) implements VertrouwenCommand {}
}
