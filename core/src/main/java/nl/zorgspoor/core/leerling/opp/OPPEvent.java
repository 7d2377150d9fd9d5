package nl.zorgspoor.core.leerling.opp;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Volgt;
import nl.zorgspoor.core.gedeeld.Voorbij;
import nl.zorgspoor.core.leerling.opp.OPPCommand.Hoormoment;
import nl.zorgspoor.core.leerling.opp.OPPCommand.OPPDeel;
import nl.zorgspoor.core.leerling.opp.OPPCommand.OPPRegister;
import nl.zorgspoor.core.leerling.opp.OPPCommand.OPPSoort;
import nl.zorgspoor.core.leerling.opp.OPPCommand.Secties;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Betwistingsuitkomst;
import org.jspecify.annotations.Nullable;

/** What happened around a student's OPP, and the VPI. */
public sealed interface OPPEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.OPP;
    }

    /** An event about one OPP. */
    sealed interface OverOPP extends OPPEvent {
        String oppId();
    }

    /**
     * Whether somebody agrees, or what became of such a word.
     *
     * <p>{@code instemming} says whether, after it, the action part can be carried out: somebody whose word decides agrees, and nobody
     * with a say objects.
     */
    sealed interface Instemmingswoord extends OverOPP {

        /** The id of the parent or student whose word it is. */
        String doorWie();

        boolean instemming();
    }

    /** What a paper says. */
    enum Woord {
        ONDERTEKENING,
        WEIGERING
    }

    /** What made an OPP owed. */
    enum Aanleiding {
        INSCHRIJVING,
        FLEXZAT,
        PLAN_VAN_AANPAK,
        FASE,
        ARRANGEMENT
    }

    /**
     * Extra support was decided, or somebody with extra needs was enrolled: an OPP is owed (R119).
     *
     * @param vaststellenVoor the last day for it
     * @param opsteller the role that sees to it
     */
    record OPPVerwacht(
            String leerlingId,
            Aanleiding aanleiding,
            LocalDate vanaf,
            @Volgt("vanaf") LocalDate vaststellenVoor,
            Rol opsteller)
            implements OPPEvent {}

    record OPPTermijnVerstreken(
            String leerlingId,
            @Voorbij("OPPVerwacht.vaststellenVoor") LocalDate vaststellenVoor) implements OPPEvent {}

    /** @param vaststellenVoor the last day for establishing it, when one was owed */
    record OPPOpgesteld(
            String leerlingId,
            String oppId,
            OPPSoort soort,
            @Nullable Arrangementtype arrangement,
            List<Rol> auteurs,
            @Persoonlijk @Nullable String formatRef,
            @Persoonlijk Secties secties,
            @Nullable LocalDate evaluatieOp,

            @Volgt(value = "OPPVerwacht.vaststellenVoor", maat = Volgt.Maat.GELIJK) @Nullable
            LocalDate vaststellenVoor,

            LocalDate datum)
            implements OverOPP {}

    record LeerlingOverOPPGehoord(
            String leerlingId,
            String oppId,
            Hoormoment moment,
            LocalDate datum,

            @Persoonlijk @NietTeCorrigeren(NietTeCorrigeren.WOORD)
            String inbreng,

            @Persoonlijk String hoeGewogen)
            implements OverOPP {}

    record OPPMetOudersBesproken(
            String leerlingId,
            String oppId,
            LocalDate datum,
            @Persoonlijk String verslag) implements OverOPP {}

    /** @param beslist whether this is the word of somebody whose agreement is asked: a parent with authority, or a student of age */
    @NietTeCorrigeren(NietTeCorrigeren.WOORD)
    record OPPOndertekend(
            String leerlingId,
            String oppId,
            @Kenmerk String doorWie,
            OPPDeel deel,
            LocalDate datum,
            boolean beslist,
            boolean instemming)
            implements Instemmingswoord {}

    @NietTeCorrigeren(NietTeCorrigeren.WOORD)
    record InstemmingOPPGeweigerd(
            String leerlingId,
            String oppId,
            @Kenmerk String doorWie,
            @Persoonlijk @Nullable String reden,
            LocalDate datum,
            boolean instemming)
            implements Instemmingswoord {}

    /**
     * That the word which was stored with it stands on a signed form, and who of the school says so.
     *
     * @param formulierRef where the scan is kept
     * @param vastgelegdDoor the person at the school who recorded it
     */
    @NietTeCorrigeren(NietTeCorrigeren.WOORD)
    record OPPWoordOpPapierVastgelegd(
            String leerlingId,
            String oppId,
            @Kenmerk String doorWie,
            Woord woord,
            @Persoonlijk String formulierRef,
            LocalDate ondertekendOp,
            @Kenmerk String vastgelegdDoor,
            Rol vastgelegdAls)
            implements OverOPP {}

    /** Denied by whose word it was said to be: a yes does not count until that is settled, a no goes on counting. */
    @NietTeCorrigeren(NietTeCorrigeren.WOORD)
    record OPPOpPapierBetwist(
            String leerlingId,
            String oppId,
            @Kenmerk String doorWie,
            Woord woord,
            @Persoonlijk String reden,
            LocalDate datum,
            boolean instemming)
            implements Instemmingswoord {}

    @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN)
    record BetwistingOPPAfgehandeld(
            String leerlingId,
            String oppId,
            @Kenmerk String doorWie,
            Woord woord,
            Betwistingsuitkomst uitkomst,
            @Persoonlijk String motivering,
            LocalDate datum,
            boolean instemming)
            implements Instemmingswoord {}

    /**
     * @param evaluatieOp the planned evaluation
     * @param evaluerenVoor the last day for the yearly evaluation (R126)
     * @param instemming whether the action part may be carried out
     */
    record OPPVastgesteld(
            String leerlingId,
            String oppId,
            LocalDate datum,
            @Persoonlijk @Nullable String lvsReferentie,
            LocalDate evaluatieOp,

            @Volgt(value = "datum", maat = Volgt.Maat.MAANDEN)
            LocalDate evaluerenVoor,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean instemming)
            implements OverOPP {}

    record OPPGeregistreerd(
            String leerlingId,
            String oppId,
            @NietTeCorrigeren("is het enige register") OPPRegister systeem,
            LocalDate begindatum,
            @Nullable LocalDate einddatum)
            implements OverOPP {}

    /** @param evaluerenVoor the last day for the next yearly evaluation; null when this was not one: not with parents and student */
    record OPPGeevalueerd(
            String leerlingId,
            String oppId,
            LocalDate datum,
            Effect effect,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) boolean metOuders,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) boolean metLeerling,

            @Volgt(value = "datum", maat = Volgt.Maat.MAANDEN) @Nullable
            LocalDate evaluerenVoor,

            @Persoonlijk @Nullable String verslag)
            implements OverOPP {}

    record OPPEvaluatieTeLaat(
            String leerlingId,
            String oppId,

            @Voorbij({"OPPVastgesteld.evaluerenVoor", "OPPGeevalueerd.evaluerenVoor"})
            LocalDate evaluerenVoor)
            implements OverOPP {}

    /**
     * @param secties all of them as they are now
     * @param instemming whether what was agreed to still holds: not when the action part is another
     */
    record OPPBijgesteld(
            String leerlingId,
            String oppId,
            @Persoonlijk Secties secties,
            List<Rol> auteurs,
            @Nullable LocalDate evaluatieOp,
            LocalDate datum,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean instemming)
            implements OverOPP {}

    /** @param vastgesteld whether it was established: of a concept there is nothing to register */
    record OPPBeeindigd(
            String leerlingId,
            String oppId,
            LocalDate einddatum,
            @Persoonlijk String reden,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean vastgesteld)
            implements OverOPP {}

    record VPIIngevuld(
            String leerlingId,
            String vpiId,
            LocalDate datum,
            List<Rol> invullers,
            @Persoonlijk String documentRef) implements OPPEvent {}
}
