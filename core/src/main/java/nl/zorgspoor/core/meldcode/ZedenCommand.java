package nl.zorgspoor.core.meldcode;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import org.jspecify.annotations.Nullable;

/** The duty to report a sexual offence by somebody who works at the school (R228). */
public sealed interface ZedenCommand extends MeldcodestroomCommand {

    String meldingId();

    /** What the board does with a report, in this order. */
    enum Opvolging {
        VERTROUWENSINSPECTEUR_GERAADPLEEGD,
        AANGIFTE_GEDAAN,
        /** No reasonable suspicion is left after that consultation. */
        GEEN_AANGIFTE
    }

    /**
     * Somebody who works at the school tells the board at once.
     *
     * @param datum the day on which it became known; today when left out
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record MeldVermoedenZedenmisdrijf(
            String leerlingId,
            String meldingId,
            @Lengte(4000) @Nullable String omschrijving,
            @Nullable LocalDate datum) implements ZedenCommand {}

    /**
     * The board consulted the vertrouwensinspecteur, went to the police, or need not.
     *
     * @param datum today when left out
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record LegZedenopvolgingVast(
            String leerlingId,
            String meldingId,
            Opvolging opvolging,
            @Lengte(4000) @Nullable String toelichting,
            @Nullable LocalDate datum)
            implements ZedenCommand {}
}
