package nl.zorgspoor.core.leerling.orde;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.ElkeLeerling;
import nl.zorgspoor.core.gedeeld.Grens.Aantal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.ZonderGezag;
import org.jspecify.annotations.Nullable;

/** The commands of incidents, bullying, suspension and expulsion. */
public sealed interface OrdeCommand extends LeerlingOpdracht {

    /** What kind of incident it was. */
    enum AardIncident {
        AGRESSIE,
        GEWELD,
        BEDREIGING,
        PESTEN,
        DISCRIMINATIE,
        SEKSUELE_INTIMIDATIE,
        VERNIELING,
        DIEFSTAL,
        WAPENBEZIT,
        DRUGS_OF_ALCOHOL,
        OVERIG
    }

    /** To whom it was told (R229). */
    enum Pestkanaal {
        VERTROUWENSPERSOON,
        COORDINATOR,
        ANTIPESTCOORDINATOR,
        MENTOR,
        DOCENT,
        OVERIG
    }

    /** What a student is expelled for; that there is a TLV is no ground (R231). */
    enum Verwijdergrond {
        WANGEDRAG,
        VEILIGHEID,
        ZORGVRAAG,
        TLV
    }

    /** Who has to know of a measure (R231, R318). */
    enum Instantie {
        INSPECTIE,
        LEERPLICHT
    }

    /** Records an incident in which the student had a part (R232). */
    @NaVertrek(Ruimte.TERUGBLIK)
    record RegistreerIncident(
            String leerlingId,
            String incidentId,
            AardIncident aard,
            @SindsInschrijving @Nullable LocalDate datum,
            @Lengte(4000) @Nullable String beschrijving)
            implements OrdeCommand {}

    /** Says that the student is bullied (R229). */
    @NaVertrek(Ruimte.TERUGBLIK)
    record MeldPesten(
            String leerlingId,
            String meldingId,
            Pestkanaal kanaal,
            @Lengte(4000) @Nullable String omschrijving,
            @SindsInschrijving @Nullable LocalDate datum)
            implements OrdeCommand, ZonderGezag, ElkeLeerling {}

    /** What is done about the bullying, step by step (R229). */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegPestaanpakVast(
            String leerlingId,
            String meldingId,
            @Aantal(50) @Lengte(2000) List<String> stappen,
            @SindsInschrijving @Nullable LocalDate datum)
            implements OrdeCommand {}

    /**
     * Suspends the student, for five school days at most (R231).
     *
     * @param van first day; tot last day
     * @param schriftelijkOp the day of the letter
     * @param onderwijsTijdensSchorsing how schoolwork goes on (R319)
     * @param inspectieGemeldOp when the Inspectie was told, of more than one day
     */
    @NaVertrek(Ruimte.DICHT)
    record SchorsLeerling(
            String leerlingId,
            @SindsInschrijving LocalDate van,
            LocalDate tot,
            @Lengte(4000) @Nullable String reden,
            @SindsInschrijving @Nullable LocalDate schriftelijkOp,
            @Lengte(2000) @Nullable String onderwijsTijdensSchorsing,
            @SindsInschrijving @Nullable LocalDate inspectieGemeldOp)
            implements OrdeCommand {}

    /**
     * Records how schoolwork goes on during a suspension, when the letter did not say so or it became different (R319).
     *
     * @param maatregelId of the suspension
     * @param onderwijs what the student does meanwhile, and who sees to it
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record RegelOnderwijsBijSchorsing(
            String leerlingId,
            String maatregelId,
            @Lengte(2000) @Nullable String onderwijs) implements OrdeCommand {}

    /**
     * Expels the student: after hearing, with another school, and so that it can be objected to (R231, R318).
     *
     * @param datum the day of the decision; today when left out
     * @param gehoord whether parents, and the student from twelve on, were heard
     * @param leerkrachtGehoord whether the teacher was, in primary education
     * @param toelatendeSchool the school that takes the student
     * @param overlegInspectieOp when the Inspectie was consulted, in secondary education
     * @param bezwaarVermeld whether the letter says how to object
     */
    @NaVertrek(Ruimte.DICHT)
    record VerwijderLeerling(
            String leerlingId,
            @SindsInschrijving @Nullable LocalDate datum,
            @Nullable Boolean gehoord,
            @Nullable Boolean leerkrachtGehoord,
            @Lengte(200) @Nullable String toelatendeSchool,
            @SindsInschrijving @Nullable LocalDate overlegInspectieOp,
            @Nullable Boolean bezwaarVermeld,
            @Nullable Verwijdergrond grond,
            @Lengte(4000) @Nullable String reden)
            implements OrdeCommand {}

    /**
     * Records that the Inspectie or leerplicht was told of a measure.
     *
     * @param maatregelId of the suspension or expulsion
     * @param datum today when left out
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record LegMeldingMaatregelVast(
            String leerlingId,
            String maatregelId,
            Instantie instantie,
            @SindsInschrijving @Nullable LocalDate datum) implements OrdeCommand {}
}
