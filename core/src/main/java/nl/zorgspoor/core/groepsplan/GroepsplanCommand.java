package nl.zorgspoor.core.groepsplan;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Grens.Aantal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.opp.OPPCommand.Secties;
import org.jspecify.annotations.Nullable;

/** The commands of plans of a group and of a class: {@code POST /v1/groepsplannen/{id}/...}. */
public sealed interface GroepsplanCommand extends Opdracht {

    /** What the id of a stream begins with. */
    String BEGIN = "groepsplan:";

    /** About a plan of several students. */
    sealed interface VanGroep extends GroepsplanCommand {}

    /** About the OPP of a class. */
    sealed interface VanKlas extends GroepsplanCommand {}

    String groepsplanId();

    @Override
    default String stroom() {
        return BEGIN + groepsplanId();
    }

    @Override
    default String sleutelhouder() {
        return GroepsplanEvent.sleutelhouder(groepsplanId());
    }

    /**
     * Makes a plan of four parts for several students; none of what is written is about one of them.
     *
     * @param probleemgebied what they share
     * @param leerlingIds the members
     * @param besprokenMet with whom it was discussed (R111)
     */
    record StelGroepsplanOp(
            String groepsplanId,
            @Lengte(200) @Nullable String probleemgebied,
            @Aantal(100) List<String> leerlingIds,
            @Nullable String beginsituatie,
            List<String> doelen,
            List<String> middelen,
            @Nullable LocalDate evaluatieOp,
            @Lengte(200) @Nullable String lvsReferentie,
            List<Rol> besprokenMet)
            implements VanGroep {}

    /** Says how well it works for the group. */
    record EvalueerGroepsplan(
            String groepsplanId,
            Effect effect,
            @Nullable String toelichting,
            @Nullable LocalDate datum) implements VanGroep {}

    /**
     * Changes it; what is left out stays as it was.
     *
     * @param erbijLeerlingIds who joins
     * @param erafLeerlingIds who leaves it
     */
    record StelGroepsplanBij(
            String groepsplanId,
            List<String> doelen,
            List<String> middelen,
            @Nullable LocalDate evaluatieOp,
            @Aantal(100) List<String> erbijLeerlingIds,
            @Aantal(100) List<String> erafLeerlingIds)
            implements VanGroep {}

    /** Closes it for all its members. */
    record SluitGroepsplanAf(String groepsplanId, @Nullable LocalDate datum) implements VanGroep {}

    /**
     * Draws up an OPP for a class (R127): what the class needs, nothing about any one student.
     *
     * @param secties {@code behoefteLeerling} is what the class needs
     */
    record StelKlassenOPPOp(
            String groepsplanId,
            @Lengte(100) String klas,
            List<Rol> auteurs,
            @Lengte(200) @Nullable String formatRef,
            @Nullable Secties secties,
            @Nullable LocalDate evaluatieOp)
            implements VanKlas {}

    /** Establishes it; there is nothing to register and nobody who signs. */
    record StelKlassenOPPVast(
            String groepsplanId,
            @Nullable LocalDate datum,
            @Lengte(200) @Nullable String lvsReferentie) implements VanKlas {}

    /** Evaluates it. */
    record EvalueerKlassenOPP(
            String groepsplanId,
            Effect effect,
            @Nullable String verslag,
            @Nullable LocalDate datum) implements VanKlas {}

    /** Changes it: a concept at any time, what was established after an evaluation. */
    record StelKlassenOPPBij(
            String groepsplanId,
            @Nullable Secties secties,
            @Nullable LocalDate evaluatieOp) implements VanKlas {}

    /** Ends it. */
    record BeeindigKlassenOPP(
            String groepsplanId,
            @Nullable LocalDate einddatum,
            @Lengte(200) String reden) implements VanKlas {}
}
