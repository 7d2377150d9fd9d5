package nl.zorgspoor.core.leerling.informatie;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.ZonderGezag;
import org.jspecify.annotations.Nullable;

/** The commands about information and privacy. */
public sealed interface InformatieCommand extends LeerlingOpdracht {

    /** What parents' refusal to cooperate means for the school (R56). */
    enum Gevolg {
        GEEN,
        /** It counts as a limit of what the school can do. */
        GRENSCRITERIUM,
        ZORGPLICHT_NIET_UITVOERBAAR
    }

    /** Why personal data is destroyed (R60). */
    enum Vernietigingsgrond {
        BEWAARTERMIJN,
        VERZOEK
    }

    /** One attempt to reach or talk with the parents. */
    record Poging(@SindsAanmelding LocalDate datum, String wat) {}

    /**
     * Records that parents refuse to cooperate or talk (R56).
     *
     * @param gevolg what it means; what the school's profile says when absent
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegGeenMedewerkingVast(
            String leerlingId,
            @SindsAanmelding @Nullable LocalDate datum,
            List<Poging> pogingen,
            @Nullable Gevolg gevolg)
            implements InformatieCommand {}

    /**
     * Shares what is relevant with the mentor (R58).
     *
     * @param zichtbaarVoor roles inside the school; the mentor when empty
     */
    @NaVertrek(Ruimte.DICHT)
    record DeelMetMentor(String leerlingId, @Lengte(200) String onderwerp, String tekst, List<Rol> zichtbaarVoor)
            implements InformatieCommand {}

    /**
     * Records what was shared with a partner without consent, on which ground and why (R52).
     *
     * @param oudersGeinformeerd whether the parents know; only danger excuses from telling them
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record DeelZonderToestemming(
            String leerlingId,
            PartnerType partnerType,
            @Nullable Grondslag grondslag,
            @Nullable String motivering,
            List<Gegevenssoort> gegevenssoorten,
            @Nullable Boolean oudersGeinformeerd,
            @SindsAanmelding @Nullable LocalDate datum)
            implements InformatieCommand {}

    /**
     * Records that the class was told about a diagnosis (R55).
     *
     * @param klas the class; the student's own when absent
     * @param wat what was told, as agreed with student and parents
     * @param toestemmingLeerlingId the student's consent; one that counts when absent
     * @param toestemmingOuderId a parent's consent; one that counts when absent
     */
    @NaVertrek(Ruimte.DICHT)
    record LichtKlasIn(
            String leerlingId,
            @Lengte(100) @Nullable String klas,
            String wat,
            @Nullable String toestemmingLeerlingId,
            @Nullable String toestemmingOuderId,
            @SindsInschrijving @Nullable LocalDate datum)
            implements InformatieCommand {}

    /**
     * Asks for access to the file (R57).
     *
     * @param omvang the kinds of data asked for; the whole file when empty
     */
    @NaVertrek(Ruimte.DOSSIER)
    record VraagInzage(
            String leerlingId,
            String verzoekId,
            List<Gegevenssoort> omvang,
            @SindsAanmelding @Nullable LocalDate datum) implements InformatieCommand, ZonderGezag {}

    /**
     * Gives access to the file (R57).
     *
     * @param aan the parent or the student
     * @param omvang the kinds of data shown; what was asked for when empty
     */
    @NaVertrek(Ruimte.DOSSIER)
    record VerleenInzage(
            String leerlingId,
            @Lengte(100) String aan,
            List<Gegevenssoort> omvang,
            @SindsAanmelding @Nullable LocalDate datum)
            implements InformatieCommand {}

    /** Gives the parents' or the student's view on the file that is about to go to another school (R61). */
    @NaVertrek(Ruimte.DOSSIER)
    record GeefZienswijzeOpOverdracht(
            String leerlingId,
            String zienswijze,
            @SindsAanmelding @Nullable LocalDate datum) implements InformatieCommand, ZonderGezag {}

    /**
     * Corrects what an event of this student says; the event itself stays (R8).
     *
     * @param veld the component of that event that is wrong; absent when the correction concerns the event as a whole
     */
    @NaVertrek(Ruimte.DOSSIER)
    record CorrigeerGegeven(
            String leerlingId,
            String betreftEventId,
            @Lengte(200) @Nullable String veld,
            @Lengte(20000) String juisteWaarde,
            String reden)
            implements InformatieCommand {}

    /** Destroys the student's personal data (R60). */
    @NaVertrek(Ruimte.DOSSIER)
    record VernietigPersoonsgegevens(
            String leerlingId,
            Vernietigingsgrond grond,
            @Nullable LocalDate datum) implements InformatieCommand {}

    /** Holds the destruction, for instance because of a complaint or a lawsuit (R60). */
    @NaVertrek(Ruimte.DOSSIER)
    record HoudVernietigingAan(String leerlingId, String reden) implements InformatieCommand {}

    /** Ends the hold (R60). */
    @NaVertrek(Ruimte.DOSSIER)
    record GeefVernietigingVrij(String leerlingId) implements InformatieCommand {}
}
