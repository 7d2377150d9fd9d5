package nl.zorgspoor.core.leerling.traject;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Revisie;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.gedeeld.Volgt;
import nl.zorgspoor.core.gedeeld.Voorbij;
import nl.zorgspoor.core.gedeeld.Zelfgezegd;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;
import org.jspecify.annotations.Nullable;

/** What happened on the support route. {@code trajectId} is null for a student who is on the route without a signal. */
public sealed interface TrajectEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.LOGBOEK;
    }

    @Nullable
    String trajectId();

    /** A step to another phase, whoever or whatever took it. */
    sealed interface Fasewisseling extends TrajectEvent {

        /** Where a student is on the route is known to all who work with the student. */
        @Override
        default Gegevenssoort gegevenssoort() {
            return Gegevenssoort.BASIS;
        }

        String vanFase();

        String naarFase();

        /** The level of support of the new phase. */
        Ondersteuningsniveau niveau();

        LocalDate datum();

        /** The requirements that were checked for this step and were met, or set aside by an overrule. */
        List<Regel> vereisten();
    }

    /**
     * @param signaalId the id under which the signal came; equals {@code trajectId} when it started the traject
     * @param fase the phase of the route after this signal
     * @param routeversie the version of the route the traject follows (R5)
     */
    record ZorgGesignaleerd(
            String leerlingId,
            String trajectId,
            String signaalId,
            Signaalbron signaalbron,
            List<Signaaldomein> domein,
            @Persoonlijk List<String> waarneming,
            @Nullable Aanleiding aanleidingOndersteuning,
            boolean acuut,
            @SindsAanmelding LocalDate datum,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Kenmerk
            String fase,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int routeversie)
            implements TrajectEvent {

        @Override
        public String routeaanleiding() {
            return signaalbron.isLeerlingmelding() ? naam() + ":LEERLINGMELDING" : naam();
        }

        /** R233: a signal of radicalisation is as restricted as the meldcode. */
        @Override
        public Vertrouwelijkheid vertrouwelijkheid() {
            return domein.contains(Signaaldomein.RADICALISERING)
                    ? Vertrouwelijkheid.MELDCODE
                    : Vertrouwelijkheid.NORMAAL;
        }
    }

    /** @param mentorId who is called in, when a mentor has been assigned */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record MentorIngeschakeld(
            String leerlingId, String trajectId, @Nullable String mentorId) implements TrajectEvent {}

    record LeerlinggesprekVastgelegd(
            String leerlingId,
            @Nullable String trajectId,
            @SindsAanmelding LocalDate datum,
            Gesprekstype gesprekstype,
            @Persoonlijk @Nullable String verslag,
            @Nullable Boolean herkent,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean doorCoordinator)
            implements TrajectEvent {}

    /**
     * @param ondersteuningsadvies the advice on support that came out of it (R289); null when there was none
     * @param gesprekstype what kind of talk it was, when that was said; null before revision 3
     */
    @Revisie(3)
    record OudergesprekVastgelegd(
            String leerlingId,
            @Nullable String trajectId,
            @SindsAanmelding LocalDate datum,
            @Persoonlijk @Nullable String verslag,
            @Persoonlijk List<String> afspraken,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean doorCoordinator,
            @Persoonlijk @Nullable String ondersteuningsadvies,
            @Nullable Gesprekstype gesprekstype)
            implements TrajectEvent {}

    record SignaalBevestigd(
            String leerlingId,
            String trajectId,
            @Persoonlijk @Nullable String toelichting) implements TrajectEvent {}

    /** @param overlegCoordinatorOp when that was talked over with the coordinator (R259); null when nobody said so */
    @Revisie(2)
    record SignaalInMonitoring(
            String leerlingId,
            String trajectId,
            @SindsAanmelding LocalDate herzienOp,
            @SindsAanmelding @Nullable LocalDate overlegCoordinatorOp)
            implements TrajectEvent {}

    record NotitieGeregistreerd(
            String leerlingId,
            @Nullable String trajectId,
            @SindsAanmelding LocalDate datum,
            @Persoonlijk @Nullable String categorie,
            @Persoonlijk @Nullable String tekst,
            @Persoonlijk @Nullable String lvsReferentie,
            @Zelfgezegd Vertrouwelijkheid vertrouwelijkheid)
            implements TrajectEvent {}

    /**
     * @param formulierVolledig whether every part of the form is filled (R68)
     * @param antwoordVoor last day on which the answer is expected (R70)
     * @param beantwoorder the role that answers at this school
     */
    record ConsultatieAangevraagd(
            String leerlingId,
            String trajectId,
            @Persoonlijk @Nullable Aanmeldformulier aanmeldformulier,
            @Persoonlijk @Nullable String vraag,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean formulierVolledig,
            @SindsAanmelding LocalDate datum,

            @Volgt(value = "datum", maat = Volgt.Maat.SCHOOLDAGEN)
            LocalDate antwoordVoor,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Rol beantwoorder)
            implements TrajectEvent {}

    /** @param telt whether it answers a consultation that was asked; advice before that does not count (R69) */
    record ConsultatieadviesGegeven(
            String leerlingId,
            String trajectId,

            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) @Nullable
            Consultuitkomst uitkomst,

            @Persoonlijk @Nullable String advies,
            LocalDate datum,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean telt)
            implements TrajectEvent {

        @Override
        public String routeaanleiding() {
            return telt ? naam() + ":" + uitkomst : naam();
        }
    }

    /** The answer to a consultation did not come within its term. */
    record ConsultatieTermijnVerstreken(
            String leerlingId,
            String trajectId,
            @Voorbij("ConsultatieAangevraagd.antwoordVoor") LocalDate antwoordVoor) implements TrajectEvent {}

    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record CasusOvergenomen(String leerlingId, String trajectId, LocalDate datum) implements TrajectEvent {}

    record LeerlingAangemeldBijOndersteuningsteam(
            String leerlingId,
            @Nullable String trajectId,
            @Persoonlijk @Nullable String vraag,
            @Nullable String toestemmingId,
            LocalDate datum)
            implements TrajectEvent {}

    record OndersteuningsbehoefteVastgesteld(
            String leerlingId,
            @Nullable String trajectId,
            @Persoonlijk String leerling,
            @Persoonlijk String ouders,
            @Persoonlijk String docent,
            @SindsAanmelding LocalDate datum)
            implements TrajectEvent {}

    record ProbleemanalyseOpgesteld(
            String leerlingId,
            String trajectId,
            @Persoonlijk @Nullable String analyse,
            List<String> gesprekkenIds,
            @Nullable String kleinJesId,
            List<PartnerType> extern,
            @SindsAanmelding LocalDate datum)
            implements TrajectEvent {
        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.HANDELINGSPLAN;
        }
    }

    /**
     * @param terugkoppelenVoor last day on which the feedback to all three is expected (R73)
     * @param terugkoppelaar the role that feeds back at this school
     */
    record PlanVanAanpakVastgesteld(
            String leerlingId,
            String trajectId,
            List<Trajectoptie> opties,
            @Persoonlijk List<String> doelen,
            @SindsAanmelding LocalDate datum,

            @Volgt(value = "datum", maat = Volgt.Maat.SCHOOLDAGEN)
            LocalDate terugkoppelenVoor,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Rol terugkoppelaar)
            implements TrajectEvent {
        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.HANDELINGSPLAN;
        }
    }

    /** @param volledig whether mentor, student and parents have now all been told */
    record PlanVanAanpakTeruggekoppeld(
            String leerlingId,
            String trajectId,
            Terugkoppeling aan,
            @SindsAanmelding LocalDate datum,
            @Nullable Bewaker bewaker,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean volledig)
            implements TrajectEvent {
        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.HANDELINGSPLAN;
        }

        @Override
        public String routeaanleiding() {
            return volledig ? naam() + ":VOLLEDIG" : naam();
        }
    }

    /** Not all three were told of the plan within its term. */
    record TerugkoppelingUitgebleven(
            String leerlingId,
            String trajectId,

            @Voorbij("PlanVanAanpakVastgesteld.terugkoppelenVoor")
            LocalDate terugkoppelenVoor)
            implements TrajectEvent {}

    /** @param oorzaakCommand the command whose event made the edge fire */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record TrajectfaseGewijzigd(
            String leerlingId,
            @Nullable String trajectId,
            @Kenmerk String vanFase,
            @Kenmerk String naarFase,
            Ondersteuningsniveau niveau,
            @Kenmerk String oorzaakCommand,
            LocalDate datum,
            List<Regel> vereisten)
            implements Fasewisseling {}

    @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN)
    record OndersteuningOpgeschaald(
            String leerlingId,
            @Nullable String trajectId,
            @Kenmerk String vanFase,
            @Kenmerk String naarFase,
            Ondersteuningsniveau niveau,
            @Persoonlijk @Nullable String onderbouwing,
            List<String> evaluatieIds,
            LocalDate datum,
            List<Regel> vereisten)
            implements Fasewisseling {}

    @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN)
    record OndersteuningAfgeschaald(
            String leerlingId,
            @Nullable String trajectId,
            @Kenmerk String vanFase,
            @Kenmerk String naarFase,
            Ondersteuningsniveau niveau,
            @Persoonlijk @Nullable String onderbouwing,
            LocalDate datum,
            List<Regel> vereisten)
            implements Fasewisseling {}

    /**
     * @param afgewogen whether all five considerations were given (R35)
     * @param partijen who concluded this together (R260); null of before that was asked
     * @param herzienOp when that is looked at again
     */
    @Revisie(2)
    record HandelingsverlegenheidVastgesteld(
            String leerlingId,
            @Nullable String trajectId,
            @Persoonlijk @Nullable Afwegingen afwegingen,
            @Persoonlijk List<String> grenscodes,
            @SindsAanmelding LocalDate datum,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean afgewogen,
            @Persoonlijk @Nullable List<Partij> partijen,
            @Nullable LocalDate herzienOp)
            implements TrajectEvent {}

    record TrajectGeevalueerd(
            String leerlingId,
            @Nullable String trajectId,
            Effect effect,
            @Persoonlijk @Nullable String verslag,
            @SindsAanmelding LocalDate datum)
            implements TrajectEvent {}

    record TrajectAfgesloten(
            String leerlingId,
            @Nullable String trajectId,
            @SindsAanmelding LocalDate datum,
            @Persoonlijk @Nullable String uitkomst)
            implements TrajectEvent {}

    record NazorgGestart(
            String leerlingId,
            @Nullable String trajectId,
            @Nullable LocalDate periodeTot,
            @Nullable Rol uitvoerder) implements TrajectEvent {}

    record NazorgAfgerond(
            String leerlingId,
            @Nullable String trajectId,
            @SindsAanmelding LocalDate datum,
            @Persoonlijk @Nullable String resultaat)
            implements TrajectEvent {}
}
