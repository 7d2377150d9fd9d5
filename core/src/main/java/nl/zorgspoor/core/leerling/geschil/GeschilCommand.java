package nl.zorgspoor.core.leerling.geschil;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import org.jspecify.annotations.Nullable;

/** The commands of objections and disputes (R320). */
public sealed interface GeschilCommand extends LeerlingOpdracht {

    /** What it is about. */
    enum Onderwerp {
        TOELATING,
        VERWIJDERING,
        OPP
    }

    /** What the school decides on an objection. */
    enum Besluit {
        GEGROND,
        ONGEGROND,
        NIET_ONTVANKELIJK
    }

    /** What the committee advises. */
    enum Oordeel {
        GEGROND,
        ONGEGROND,
        NIET_ONTVANKELIJK
    }

    /** How a dispute ends without an advice. */
    enum Einde {
        INGETROKKEN,
        GESCHIKT
    }

    /**
     * Parents, or a student of age, object to a decision of the school; a letter is recorded for them.
     *
     * @param tegen TOELATING or VERWIJDERING
     * @param ingediendOp the day of the objection; today when left out
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record MaakBezwaar(
            String leerlingId,
            String bezwaarId,
            Onderwerp tegen,
            @SindsAanmelding @Nullable LocalDate ingediendOp,
            @Lengte(10000) @Nullable String gronden)
            implements GeschilCommand {}

    /**
     * The school decides on an objection; not while a dispute about the same runs.
     *
     * @param datum today when left out
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record BesluitOpBezwaar(
            String leerlingId,
            String bezwaarId,
            Besluit besluit,
            @Lengte(10000) @Nullable String motivering,
            @SindsAanmelding @Nullable LocalDate datum)
            implements GeschilCommand {}

    /**
     * Records a dispute that the committee has announced.
     *
     * @param ingediendOp the day on which it was begun; today when left out
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record RegistreerGeschil(
            String leerlingId,
            String geschilId,
            Onderwerp onderwerp,
            @SindsAanmelding @Nullable LocalDate ingediendOp) implements GeschilCommand {}

    /**
     * Records what the committee advised.
     *
     * @param datum today when left out
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record VerwerkGeschiladvies(
            String leerlingId,
            String geschilId,
            Oordeel oordeel,
            @Lengte(10000) @Nullable String advies,
            @SindsAanmelding @Nullable LocalDate datum)
            implements GeschilCommand {}

    /**
     * A dispute ends without an advice.
     *
     * @param datum today when left out
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record SluitGeschil(
            String leerlingId,
            String geschilId,
            Einde einde,
            @SindsAanmelding @Nullable LocalDate datum) implements GeschilCommand {}
}
