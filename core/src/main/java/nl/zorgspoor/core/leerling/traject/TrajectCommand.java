package nl.zorgspoor.core.leerling.traject;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Grens.Aantal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.Grens.Vorm;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.gedeeld.ZonderGezag;
import org.jspecify.annotations.Nullable;

/** The commands of the support route. The traject that runs is meant where no {@code trajectId} is given. */
public sealed interface TrajectCommand extends LeerlingOpdracht {

    @Nullable
    String trajectId();

    /** Who noticed something. */
    enum Signaalbron {
        DOCENT,
        MENTOR,
        LEERLING,
        MEDELEERLING,
        OUDER,
        VERZUIM,
        SCREENING,
        IB;

        /** A student spoke up about oneself or a classmate: the mentor talks and goes straight to consultation (R65). */
        public boolean isLeerlingmelding() {
            return this == LEERLING || this == MEDELEERLING;
        }
    }

    /** What a signal is about. */
    enum Signaaldomein {
        COGNITIEF,
        LEREN,
        GEDRAG,
        SOCIAAL_EMOTIONEEL,
        THUISSITUATIE,
        VERZUIM,
        LICHAMELIJK,
        VEILIGHEID,
        RADICALISERING,
        TAAL
    }

    /** How support at HEI starts (R87). */
    enum Aanleiding {
        CYCLISCH,
        VERZOEK_LEERKRACHT,
        VERZOEK_OUDER,
        INITIATIEF_IB
    }

    /** The kinds of talk. */
    enum Gesprekstype {
        LEERLINGGESPREK,
        MENTORGESPREK,
        OUDERGESPREK,
        STARTGESPREK,
        EVALUATIEGESPREK,
        VERZUIMGESPREK,
        DIAGNOSTISCH,
        /** With the parents, at the consultation hour of teachers (R275). */
        SPREEKUUR
    }

    /** How a consultation ends (R69). */
    enum Consultuitkomst {
        MENTOR_VERDER,
        COORDINATOR_NEEMT_OVER
    }

    /** The five trajectories a plan can choose from (R72). */
    enum Trajectoptie {
        ZELF_BEGELEIDEN,
        SMW_OF_EXTERNE_HULP,
        EXTRA_ONDERSTEUNING_PO,
        SWV_VOORZIENING,
        MELDING_VEILIG_THUIS
    }

    /** To whom a plan is fed back: all three, before the feedback is complete (R73). */
    enum Terugkoppeling {
        MENTOR,
        LEERLING,
        OUDER
    }

    /** Who guards the process after the feedback (R74). */
    enum Bewaker {
        COORDINATOR,
        SMW
    }

    /** The registration form of a consultation (R68). */
    record Aanmeldformulier(
            @Nullable String reden,
            @Nullable String gedrag,
            @Nullable String geprobeerd,
            @Nullable String gesprekken) {}

    /** The five considerations of a school that cannot offer what is needed (R35). */
    record Afwegingen(
            @Nullable String behoefte,
            @Nullable String groep,
            @Nullable String formatie,
            @Nullable String middelen,
            @Nullable String expertise) {}

    /**
     * Signals a concern. The first signal starts a traject; another one while it runs belongs to the same traject.
     *
     * @param trajectId the id of the traject that this signal starts, or of the signal when a traject runs already
     * @param signaalbron who noticed; follows from the sender's role when left out
     */
    @NaVertrek(Ruimte.DICHT)
    record SignaleerZorg(
            String leerlingId,
            String trajectId,
            @Nullable Signaalbron signaalbron,
            List<Signaaldomein> domein,
            List<String> waarneming,
            @Nullable Aanleiding aanleiding,
            @Nullable Boolean acuut)
            implements TrajectCommand, ZonderGezag {}

    /**
     * Records a talk with the student.
     *
     * @param herkent whether the student recognises the problem
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegLeerlinggesprekVast(
            String leerlingId,
            @Nullable String trajectId,
            @SindsAanmelding @Nullable LocalDate datum,
            @Nullable Gesprekstype gesprekstype,
            @Nullable String verslag,
            @Nullable Boolean herkent)
            implements TrajectCommand {}

    /**
     * Records a talk with the parents.
     *
     * @param gesprekstype SPREEKUUR when it was at the consultation hour of teachers (R275)
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegOudergesprekVast(
            String leerlingId,
            @Nullable String trajectId,
            @SindsAanmelding @Nullable LocalDate datum,
            @Nullable String verslag,
            List<String> afspraken,
            @Nullable String ondersteuningsadvies,
            @Nullable Gesprekstype gesprekstype)
            implements TrajectCommand {

        public LegOudergesprekVast(
                String leerlingId,
                @Nullable String trajectId,
                @Nullable LocalDate datum,
                @Nullable String verslag,
                List<String> afspraken,
                @Nullable String ondersteuningsadvies) {
            this(leerlingId, trajectId, datum, verslag, afspraken, ondersteuningsadvies, null);
        }
    }

    /** After the talk: the signal is right. */
    @NaVertrek(Ruimte.DICHT)
    record BevestigSignaal(
            String leerlingId,
            @Nullable String trajectId,
            @Nullable String toelichting) implements TrajectCommand {}

    /**
     * After the talk: the student does not recognise it; keep observing and look again on a day.
     *
     * @param overlegCoordinatorOp when that was talked over with the coordinator (R259)
     */
    @NaVertrek(Ruimte.DICHT)
    record LaatSignaalMonitoren(
            String leerlingId,
            @Nullable String trajectId,
            LocalDate herzienOp,
            @SindsAanmelding @Nullable LocalDate overlegCoordinatorOp)
            implements TrajectCommand {

        public LaatSignaalMonitoren(String leerlingId, @Nullable String trajectId, LocalDate herzienOp) {
            this(leerlingId, trajectId, herzienOp, null);
        }
    }

    /** Writes a note in the pupil system. */
    @NaVertrek(Ruimte.TERUGBLIK)
    record RegistreerNotitie(
            String leerlingId,
            @Nullable String trajectId,
            @Lengte(100) @Nullable String categorie,
            @Nullable String tekst,
            @Lengte(200) @Nullable String lvsReferentie,
            @Nullable Vertrouwelijkheid vertrouwelijkheid)
            implements TrajectCommand {}

    /** Asks the coordinator to think along. */
    @NaVertrek(Ruimte.DICHT)
    record VraagConsultatieAan(
            String leerlingId,
            @Nullable String trajectId,
            @Nullable Aanmeldformulier aanmeldformulier,
            @Nullable String vraag)
            implements TrajectCommand {}

    /** Advises. Before a consultation was asked it is advice only, and no outcome is needed. */
    @NaVertrek(Ruimte.AFRONDING)
    record GeefConsultatieadvies(
            String leerlingId,
            @Nullable String trajectId,
            @Nullable Consultuitkomst uitkomst,
            @Nullable String advies) implements TrajectCommand {}

    /** The coordinator takes the case over. */
    @NaVertrek(Ruimte.DICHT)
    record NeemCasusOver(
            String leerlingId,
            @Nullable String trajectId,
            @SindsAanmelding @Nullable LocalDate datum) implements TrajectCommand {}

    /** Registers the student at the support team, through the care desk of coordinator and leerlingbegeleider (R108; consent: R81). */
    @NaVertrek(Ruimte.DICHT)
    record MeldAanBijOndersteuningsteam(
            String leerlingId,
            @Nullable String trajectId,
            @Nullable String vraag,
            @Nullable String toestemmingId) implements TrajectCommand {}

    /** Records what student, parents and teacher need (R83). */
    @NaVertrek(Ruimte.TERUGBLIK)
    record StelOndersteuningsbehoefteVast(
            String leerlingId,
            @Nullable String trajectId,
            @Nullable String leerling,
            @Nullable String ouders,
            @Nullable String docent,
            @SindsAanmelding @Nullable LocalDate datum)
            implements TrajectCommand {}

    /** Records the analysis of the problem. */
    @NaVertrek(Ruimte.DICHT)
    record StelProbleemanalyseOp(
            String leerlingId,
            @Nullable String trajectId,
            @Nullable String analyse,
            List<String> gesprekkenIds,
            @Nullable String kleinJesId,
            List<PartnerType> extern)
            implements TrajectCommand {}

    /** Records the plan. */
    @NaVertrek(Ruimte.DICHT)
    record StelPlanVanAanpakVast(
            String leerlingId,
            @Nullable String trajectId,
            List<Trajectoptie> opties,
            List<String> doelen,
            @SindsAanmelding @Nullable LocalDate datum)
            implements TrajectCommand {}

    /** Feeds the plan back to one of the three. */
    @NaVertrek(Ruimte.AFRONDING)
    record KoppelPlanTerug(
            String leerlingId,
            @Nullable String trajectId,
            Terugkoppeling aan,
            @SindsAanmelding @Nullable LocalDate datum,
            @Nullable Bewaker bewaker)
            implements TrajectCommand {}

    /**
     * Steps up to a phase with the same or more support.
     *
     * @param vanFase the phase the student is in; the current one when left out
     */
    @NaVertrek(Ruimte.DICHT)
    record SchaalOndersteuningOp(
            String leerlingId,
            @Nullable String trajectId,
            @Lengte(100) @Nullable String vanFase,
            @Lengte(100) String naarFase,
            @Nullable String onderbouwing,
            List<String> evaluatieIds)
            implements TrajectCommand {}

    /** Steps down to a phase with the same or less support. */
    @NaVertrek(Ruimte.AFRONDING)
    record SchaalOndersteuningAf(
            String leerlingId,
            @Nullable String trajectId,
            @Lengte(100) @Nullable String vanFase,
            @Lengte(100) String naarFase,
            @Nullable String onderbouwing)
            implements TrajectCommand {}

    /**
     * What one of those who conclude together says (R260).
     *
     * @param standpunt in the own words; left out when only that one took part is known
     */
    record Partij(Rol rol, @Nullable String standpunt) {}

    /**
     * Records that the school cannot offer what is needed; its duty goes on until another place is found (R33).
     *
     * @param partijen who concluded this together (R260)
     * @param herzienOp when that is looked at again: it is not the right place now, and in this way
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record StelHandelingsverlegenheidVast(
            String leerlingId,
            @Nullable String trajectId,
            @Nullable Afwegingen afwegingen,
            @Lengte(100) List<String> grenscodes,
            @SindsAanmelding @Nullable LocalDate datum,
            @Aantal(20) List<Partij> partijen,
            @Nullable LocalDate herzienOp)
            implements TrajectCommand {

        public StelHandelingsverlegenheidVast(
                String leerlingId,
                @Nullable String trajectId,
                @Nullable Afwegingen afwegingen,
                List<String> grenscodes,
                @Nullable LocalDate datum) {
            this(leerlingId, trajectId, afwegingen, grenscodes, datum, List.of(), null);
        }
    }

    /** Evaluates the traject as a whole. */
    @NaVertrek(Ruimte.AFRONDING)
    record EvalueerTraject(
            String leerlingId,
            @Nullable String trajectId,
            Effect effect,
            @Nullable String verslag,
            @SindsAanmelding @Nullable LocalDate datum)
            implements TrajectCommand {}

    /**
     * Closes the traject.
     *
     * @param uitkomst a code of the school's own, such as {@code VOLDOENDE}; the effect of the evaluation (R242) when left out
     */
    @NaVertrek(Ruimte.AFRONDING)
    record SluitTrajectAf(
            String leerlingId,
            @Nullable String trajectId,
            @SindsAanmelding @Nullable LocalDate datum,
            @Lengte(100) @Nullable String uitkomst)
            implements TrajectCommand {}

    /** Decides on aftercare: until when and by whom. */
    @NaVertrek(Ruimte.NAZORG)
    record StartNazorg(
            String leerlingId,
            @Nullable String trajectId,
            @Nullable LocalDate periodeTot,
            @Nullable Rol uitvoerder) implements TrajectCommand {}

    /** The yearly look at all arrangements says that a student needs aftercare (R241): sent by the system, after that look. */
    @NaVertrek(Ruimte.NAZORG)
    record VolgNazorgvraag(
            String leerlingId,

            @Kenmerk @Vorm(patroon = Schooljaar.PATROON, uitleg = "een schooljaar zoals 2026-2027")
            String schooljaar)
            implements TrajectCommand {

        /** Of no traject in particular. */
        @Override
        public @Nullable String trajectId() {
            return null;
        }
    }

    /** Ends the aftercare. */
    @NaVertrek(Ruimte.AFRONDING)
    record RondNazorgAf(
            String leerlingId,
            @Nullable String trajectId,
            @SindsAanmelding @Nullable LocalDate datum,
            @Nullable String resultaat)
            implements TrajectCommand {}
}
