package nl.zorgspoor.core.meldcode;

import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.zorgspoor.core.gedeeld.Grens.Getal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import org.jspecify.annotations.Nullable;

/** The commands of acute situations and of the meldcode. */
public sealed interface MeldcodeCommand extends MeldcodestroomCommand {

    String meldingId();

    /** What is the matter (R223). */
    enum AardAcuut {
        MISHANDELING,
        ANGST_THUIS,
        SUICIDALITEIT,
        GEVAAR_ZELF,
        GEVAAR_OMGEVING,
        OVERIG
    }

    /** What the weighing of step 4 comes to. */
    enum Afweging {
        /** No suspicion is left. */
        GEEN_VERMOEDEN,
        /** Help is enough, for now. */
        HULP_VOLDOENDE,
        /** Acute unsafety: reporting to Veilig Thuis is a duty. */
        ACUUT_ONVEILIG,
        /** Structural unsafety: reporting to Veilig Thuis is a duty. */
        STRUCTUREEL_ONVEILIG;

        boolean meldplicht() {
            return this == ACUUT_ONVEILIG || this == STRUCTUREEL_ONVEILIG;
        }
    }

    /** What it ended with. */
    enum UitkomstMeldcode {
        GEEN_VERMOEDEN(false),
        HULP_GEORGANISEERD(false),
        GEMELD(true),
        GEMELD_EN_HULP(true);

        private final boolean gemeld;

        UitkomstMeldcode(boolean gemeld) {
            this.gemeld = gemeld;
        }

        boolean isGemeld() {
            return gemeld;
        }
    }

    /** Somebody sees that it cannot wait; from any state, of a student of any class (R223). */
    @NaVertrek(Ruimte.WETTELIJK)
    record MeldAcuteSituatie(
            String leerlingId,
            String meldingId,
            AardAcuut aard,
            @Lengte(4000) @Nullable String waarneming) implements MeldcodeCommand {}

    /**
     * A signal that cannot wait becomes a report: sent by the system, after the signal itself (R223).
     *
     * @param waarneming what was signalled
     * @param melderId who signalled
     * @param melderRol in which role
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record VolgAcuutSignaal(
            String leerlingId,
            String meldingId,
            @Lengte(4000) @Nullable String waarneming,
            String melderId,
            Rol melderRol)
            implements MeldcodeCommand {}

    /**
     * Records what was done at once (R223).
     *
     * @param op the moment; now when left out
     * @param partnerType whom the school called in, such as VEILIG_THUIS or GGZ; null when it acted itself
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record ZetDirecteActieUit(
            String leerlingId,
            String meldingId,
            @Lengte(4000) @Nullable String actie,
            @Nullable LocalDateTime op,
            @Nullable PartnerType partnerType)
            implements MeldcodeCommand {}

    /**
     * The meldcode begins, of an acute situation that was reported or of signals (R224).
     *
     * @param datum today when left out
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record StartMeldcode(
            String leerlingId, String meldingId, @Nullable LocalDate datum) implements MeldcodeCommand {}

    /**
     * Records a step: 1 signals, 2 consult, 3 talk with parents or child, 4 weighing, 5 decision (R224).
     *
     * @param overgeslagenReden why the talk of step 3 was not held, for safety; no other step can be passed over
     * @param afweging what step 4 came to; where it was left out, step 4 is given once more with it
     * @param datum today when left out
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record LegMeldcodestapVast(
            String leerlingId,
            String meldingId,
            @Getal(van = 1, tot = 5) int stap,
            @Lengte(1000) @Nullable String overgeslagenReden,
            @Lengte(10000) @Nullable String inhoud,
            @Nullable Afweging afweging,
            @Nullable LocalDate datum)
            implements MeldcodeCommand {}

    /**
     * Reports to Veilig Thuis: without consent, and parents are told unless that is not safe (R225).
     *
     * @param reden why it is reported, and why parents do not know when they do not
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record MeldBijVeiligThuis(
            String leerlingId,
            String meldingId,
            boolean oudersGeinformeerd,
            @Lengte(4000) @Nullable String reden) implements MeldcodeCommand {}

    /**
     * The meldcode ends.
     *
     * @param datum today when left out
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record SluitMeldcodeAf(
            String leerlingId,
            String meldingId,
            UitkomstMeldcode uitkomst,
            @Nullable LocalDate datum) implements MeldcodeCommand {}
}
