package nl.zorgspoor.core.leerling.jos;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Grens.Aantal;
import nl.zorgspoor.core.gedeeld.Grens.Getal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.NaarBuiten;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.Rol;
import org.jspecify.annotations.Nullable;

/** The commands of a JOS guidance. */
public sealed interface JOSCommand extends LeerlingOpdracht {

    /** The six questions JOS takes (R144). */
    enum Hulpvraagcategorie {
        HUISWERK_PLANNEN,
        ONGEOORLOOFD_VERZUIM_ZORGWEKKEND,
        REGELS_EN_KADERS,
        FAALANGST_ERNSTIG,
        SCHOOLANGST_BEGINNEND,
        SOCIAAL_EMOTIONEEL_STAGNATIE,
        /** Only where a school takes it (R256). */
        OPVOEDING,
        /** Only where a school takes it (R256). */
        MOTIVATIE;

        /** Whether JOS takes it by its own text; the others a school names. */
        boolean isGewoon() {
            return this != OPVOEDING && this != MOTIVATIE;
        }
    }

    /** Where a student can go when JOS was not enough (R152). */
    enum NaJOS {
        SOCIAAL_TEAM,
        OOV,
        BPO
    }

    /**
     * Asks for JOS.
     *
     * @param enkelvoudig whether it is one single problem; more than one is refused or pointed out (R256)
     * @param toelichting the goal in one sentence; it goes to JOS
     */
    @NaVertrek(Ruimte.DICHT)
    record VraagJOSAan(
            String leerlingId,
            String josId,
            @Nullable Hulpvraagcategorie hulpvraagcategorie,
            @Nullable Boolean enkelvoudig,
            @Lengte(1000) @Nullable String toelichting)
            implements JOSCommand {}

    /** Decides after the team has discussed the student; until the form is sent the team may come back on it. */
    @NaVertrek(Ruimte.DICHT)
    record BesluitInzetJOS(String leerlingId, String josId, String overlegId, boolean besluit) implements JOSCommand {}

    /**
     * Fills the JOS form, which sends the referral.
     *
     * @param verwijzingId the id of the referral, which JOS sees and no other referral has; the josId when left out, or one that is made
     *     here when that is in use
     */
    @NaVertrek(Ruimte.DICHT)
    record VulJOSAanmeldformulierIn(
            String leerlingId,
            String josId,
            @NaarBuiten @Nullable String verwijzingId,
            @Lengte(500) @Nullable String contactgegevensOuders,
            @Lengte(250) List<String> reedsIngezet,
            @Nullable LocalDate gewensteStart)
            implements JOSCommand {}

    /** Records the first talk, with parents, mentor and student. */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegJOSStartgesprekVast(
            String leerlingId,
            String josId,
            @SindsInschrijving @Nullable LocalDate datum,
            List<Rol> aanwezigen,
            List<String> doelenConcept)
            implements JOSCommand {}

    /** Sets the goals together; they may be set anew while the guidance runs. */
    @NaVertrek(Ruimte.TERUGBLIK)
    record StelJOSDoelenVast(
            String leerlingId,
            String josId,
            List<String> doelen,
            @SindsInschrijving @Nullable LocalDate datum) implements JOSCommand {}

    /** @param toestemmingId the signed consent; the one that counts when left out */
    @NaVertrek(Ruimte.DICHT)
    record StartJOSBegeleiding(
            String leerlingId,
            String josId,
            @SindsInschrijving @Nullable LocalDate startdatum,
            @Nullable String toestemmingId)
            implements JOSCommand {}

    /** @param doelId which goal was worked on, counted from one */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegJOSSessieVast(
            String leerlingId,
            String josId,
            @SindsInschrijving @Nullable LocalDate datum,
            @Getal(van = 1, tot = 50) @Nullable Integer doelId)
            implements JOSCommand {}

    /** Closes the guidance with its effect. */
    @NaVertrek(Ruimte.AFRONDING)
    record RondJOSAf(
            String leerlingId,
            String josId,
            Effect effect,
            @SindsInschrijving @Nullable LocalDate datum,
            List<Boolean> doelenBehaald)
            implements JOSCommand {}

    /** Names what comes after, at the end or before it. */
    @NaVertrek(Ruimte.DICHT)
    record VerwijsDoorNaJOS(
            String leerlingId,
            String josId,
            NaJOS naar,
            @SindsInschrijving @Nullable LocalDate datum) implements JOSCommand {}

    /** Who cares for the family, beside the school, and for what. */
    record Zorgpartij(@Lengte(200) String wie, @Lengte(2000) String waarvoor) {}

    /**
     * Maps the care around the family (R285); told again, it takes the place of the map before.
     *
     * @param betrokkenen who is there, such as the family doctor or help at home
     */
    @NaVertrek(Ruimte.DICHT)
    record LegZorgkaartGezinVast(
            String leerlingId,
            String josId,
            @Aantal(50) List<Zorgpartij> betrokkenen,
            @SindsInschrijving @Nullable LocalDate datum,
            @Nullable String toelichting)
            implements JOSCommand {}
}
