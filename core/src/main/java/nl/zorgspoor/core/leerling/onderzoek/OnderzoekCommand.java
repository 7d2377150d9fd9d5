package nl.zorgspoor.core.leerling.onderzoek;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Grens.Aantal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.Rol;
import org.jspecify.annotations.Nullable;

/** The commands of a research. */
public sealed interface OnderzoekCommand extends LeerlingOpdracht {

    String onderzoekId();

    /** What is looked into. */
    enum Onderzoeksoort {
        INTELLIGENTIE,
        DYSLEXIE,
        DYSCALCULIE,
        GEDRAG,
        SOCIAAL_EMOTIONEEL,
        MEDISCH
    }

    /**
     * Asks for a research.
     *
     * @param uitvoerder who carries it out, at school or outside
     * @param toestemmingId the consent; the one that counts when left out
     */
    @NaVertrek(Ruimte.DICHT)
    record VraagOnderzoekAan(
            String leerlingId,
            String onderzoekId,
            Onderzoeksoort soort,
            @Nullable String vraag,
            @Lengte(100) @Nullable String uitvoerder,
            @Nullable String toestemmingId)
            implements OnderzoekCommand {}

    /** Records that the report is in. */
    @NaVertrek(Ruimte.AFRONDING)
    record OntvangOnderzoeksverslag(
            String leerlingId,
            String onderzoekId,
            @Nullable LocalDate datum,
            @Lengte(200) @Nullable String documentRef,
            @Nullable String conclusie)
            implements OnderzoekCommand {}

    /**
     * Records with whom the outcome was talked over (R282).
     *
     * @param met who was there, beside who records it
     */
    @NaVertrek(Ruimte.AFRONDING)
    record BespreekOnderzoeksuitslag(
            String leerlingId,
            String onderzoekId,
            @Aantal(20) List<Rol> met,
            @SindsAanmelding @Nullable LocalDate datum,
            @Nullable String uitkomst)
            implements OnderzoekCommand {}
}
