package nl.zorgspoor.core.leerling.arrangement;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Arrangementaanbod.Aard;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Grens.Getal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.Rol;
import org.jspecify.annotations.Nullable;

/** The commands of an arrangement. */
public sealed interface ArrangementCommand extends LeerlingOpdracht {

    String arrangementId();

    /** Who grants it. */
    enum Verstrekker {
        SCHOOL,
        BESTUUR,
        SWV,
        AURIS
    }

    /** Why cluster 2 is asked (R181). */
    enum Cluster2Soort {
        /** A language development disorder. */
        TOS,
        SLECHTHOREND,
        DOOF
    }

    /** What an arrangement consists of (R170); a field that there is nothing to say about says "geen". */
    record Velden(
            @Lengte(2000) @Nullable String deskundigheid,
            @Lengte(2000) @Nullable String aandachtEnTijd,
            @Lengte(2000) @Nullable String voorzieningen,
            @Lengte(2000) @Nullable String gebouw,
            @Lengte(2000) @Nullable String samenwerkingspartners,
            @Lengte(2000) @Nullable String maatwerk,
            @Lengte(2000) @Nullable String grenzen) {

        static final Velden LEEG = new Velden(null, null, null, null, null, null, null);
    }

    /**
     * Asks for an arrangement (R170 to R175).
     *
     * @param aard for how long it is meant; as the catalogue says when left out
     * @param velden what it consists of; what is left out is as the item of the catalogue says
     * @param van first day for which it is meant
     * @param tot last day, when there is one
     * @param flexZatId the Flex-Zat that chose it; the last one that did when left out (R171)
     * @param itemCode the item of the catalogue {@code ARRANGEMENT} from which it starts (R254)
     * @param evaluatieOp when it is looked at again; before the summer when left out (R241)
     * @param omvang the amount or hours that are asked for (R175)
     */
    @NaVertrek(Ruimte.DICHT)
    record VraagArrangementAan(
            String leerlingId,
            String arrangementId,
            Arrangementtype type,
            @Nullable Aard aard,
            @Nullable Velden velden,
            @Nullable Verstrekker verstrekker,
            @SindsInschrijving @Nullable LocalDate van,
            @Nullable LocalDate tot,
            @Nullable String flexZatId,
            @Lengte(100) @Nullable String itemCode,
            @Nullable LocalDate evaluatieOp,
            @Lengte(200) @Nullable String omvang)
            implements ArrangementCommand {}

    /**
     * Asks Auris for an arrangement of cluster 2 (R181, R265).
     *
     * @param hulpvraag the question of school, parents and begeleider together
     * @param taalachterstandMaanden how many months the language is behind, where hearing is not lost
     */
    @NaVertrek(Ruimte.DICHT)
    record VraagCluster2Aan(
            String leerlingId,
            String arrangementId,
            @Nullable String hulpvraag,
            Cluster2Soort soort,
            @Getal(van = 0, tot = 240) @Nullable Integer taalachterstandMaanden)
            implements ArrangementCommand {}

    /**
     * Records what who grants it decided.
     *
     * @param omvang granted hours or budget
     * @param kenmerk number of the decision
     */
    @NaVertrek(Ruimte.AFRONDING)
    record VerwerkArrangementbesluit(
            String leerlingId,
            String arrangementId,
            boolean toegekend,
            @Lengte(200) @Nullable String omvang,
            @Lengte(200) @Nullable String kenmerk,
            @Nullable LocalDate datum)
            implements ArrangementCommand {}

    /**
     * Starts it, on an OPP with which parents agree (R118, R123).
     *
     * @param startdatum first day; today when left out
     * @param oppId the OPP on which it rests; the one that counts when left out
     */
    @NaVertrek(Ruimte.DICHT)
    record StartArrangement(
            String leerlingId,
            String arrangementId,
            @SindsInschrijving @Nullable LocalDate startdatum,
            @Nullable String oppId)
            implements ArrangementCommand {}

    /**
     * Records that the begeleider talked with the student, as is done every week or two (R183).
     *
     * @param doel on which goal was worked
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegBegeleidingsgesprekVast(
            String leerlingId,
            String arrangementId,
            @SindsInschrijving @Nullable LocalDate datum,
            @Lengte(500) @Nullable String doel,
            @Nullable String verslag)
            implements ArrangementCommand {}

    /**
     * Says how well it works; at least once a year (R174, R241).
     *
     * @param vervolg the next step
     * @param met who took part in it (R183)
     */
    @NaVertrek(Ruimte.AFRONDING)
    record EvalueerArrangement(
            String leerlingId,
            String arrangementId,
            Effect effect,
            @Nullable String vervolg,
            @SindsInschrijving @Nullable LocalDate datum,
            List<Rol> met)
            implements ArrangementCommand {}

    /**
     * Prolongs it.
     *
     * @param tot the new last day
     */
    @NaVertrek(Ruimte.DICHT)
    record VerlengArrangement(String leerlingId, String arrangementId, LocalDate tot) implements ArrangementCommand {}

    /**
     * Ends it, or takes back a request that did not start.
     *
     * @param datum the day it ended; today when left out
     * @param nazorg whether aftercare follows (R240)
     */
    @NaVertrek(Ruimte.AFRONDING)
    record BeeindigArrangement(
            String leerlingId,
            String arrangementId,
            @SindsInschrijving @Nullable LocalDate datum,
            boolean nazorg) implements ArrangementCommand {}
}
