package nl.zorgspoor.core.leerling.aanmelding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Hardheid;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Revisie;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Volgt;
import nl.zorgspoor.core.gedeeld.Voorbij;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import org.jspecify.annotations.Nullable;

/** What happened from registration to enrolment. */
public sealed interface AanmeldingEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.BASIS;
    }

    String aanmeldingId();

    /** A registration that led to no place here. */
    sealed interface Afgelopen extends AanmeldingEvent {

        /** Its last day. */
        LocalDate datum();

        /** Whether nothing follows here. */
        default boolean zonderPlaats() {
            return true;
        }
    }

    /** Which part of the zorgplicht term has passed. */
    enum Zorgplichtfase {
        ZES_WEKEN,
        VERLENGD,
        TIEN_WEKEN
    }

    /**
     * @param tussentijdseProcedure whether the school's procedure for mid-term entry holds for this registration
     * @param startfase the phase of the route that a student gets at registration, or null
     * @param routeversie the version of the route map that counts now
     */
    record LeerlingAangemeld(
            String leerlingId,
            String aanmeldingId,
            String schoolId,
            @Persoonlijk @Nullable Persoonsgegevens persoonsgegevens,
            LocalDate aanmelddatum,

            @NietTeCorrigeren("bepaalt de procedure; trek de aanmelding in en meld opnieuw aan")
            Instroomtype instroomtype,

            @Nullable RedenInstroom redenInstroom,

            @NietTeCorrigeren(
                    "start de zorgplicht; geef StelExtraOndersteuningsbehoefteVast, of trek de aanmelding in en meld opnieuw aan")
            boolean verwachteOndersteuning,

            boolean meerdereScholen,
            List<Ouder> ouders,
            @Persoonlijk @Nullable String schoolVanHerkomst,
            @Nullable Integer leerjaar,
            @Persoonlijk @Nullable String gewenstNiveau,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) boolean tussentijdseProcedure,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Kenmerk @Nullable
            String startfase,

            int routeversie)
            implements AanmeldingEvent {}

    /**
     * @param einddatum last day for the decision
     * @param tienWekenOp last day before temporary placement is due (R16)
     * @param herinneringen days on which the one who decides is reminded (R14)
     * @param beslisser who decides
     */
    record ZorgplichtTermijnGestart(
            String leerlingId,
            String aanmeldingId,

            @Volgt(value = "LeerlingAangemeld.aanmelddatum", maat = Volgt.Maat.GELIJK)
            LocalDate begindatum,

            @Volgt("begindatum") LocalDate einddatum,
            @Volgt("begindatum") LocalDate tienWekenOp,
            @Volgt("begindatum") List<LocalDate> herinneringen,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Rol beslisser)
            implements AanmeldingEvent {}

    /** The reminder of a day (R14). */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record ZorgplichtTermijnNadert(String leerlingId, String aanmeldingId, LocalDate herinnering, LocalDate einddatum)
            implements AanmeldingEvent {}

    record ZorgplichtTermijnVerlengd(
            String leerlingId,
            String aanmeldingId,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) int weken,
            @Persoonlijk String reden,
            LocalDate schriftelijkOp,
            @Volgt("ZorgplichtTermijnGestart.einddatum") LocalDate einddatum)
            implements AanmeldingEvent {}

    record ZorgplichtTermijnVerstreken(
            String leerlingId,
            String aanmeldingId,
            Zorgplichtfase fase,

            @Voorbij({
                "ZorgplichtTermijnGestart.einddatum",
                "ZorgplichtTermijnGestart.tienWekenOp",
                "ZorgplichtTermijnVerlengd.einddatum"
            })
            LocalDate einddatum)
            implements AanmeldingEvent {}

    /** @param dezeSchool whether it is this school, so that the zorgplicht lies here */
    record VoorkeurschoolOpgegeven(String leerlingId, String aanmeldingId, String voorkeurschoolId, boolean dezeSchool)
            implements AanmeldingEvent {}

    record ExtraOndersteuningsbehoefteVastgesteld(
            String leerlingId,
            String aanmeldingId,
            @Persoonlijk List<String> behoeften,
            @SindsAanmelding LocalDate datum)
            implements AanmeldingEvent {
        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.LOGBOEK;
        }
    }

    /** @param gevraagd the kind of data that is asked for; null when the request is not about one kind */
    @Revisie(2)
    record AanvullendeInformatieOpgevraagd(
            String leerlingId,
            String aanmeldingId,
            Informatiebron bij,
            @Nullable String partnerId,
            @Nullable Gegevenssoort gevraagd,
            @Nullable String toestemmingId)
            implements AanmeldingEvent {}

    record AanvullendeInformatieOntvangen(
            String leerlingId,
            String aanmeldingId,
            @Persoonlijk @Nullable String documentRef,
            LocalDate datum) implements AanmeldingEvent {}

    record SchoolVanHerkomstGeinformeerd(
            String leerlingId,
            String aanmeldingId,
            @Persoonlijk @Nullable String schoolVanHerkomst,
            @SindsAanmelding LocalDate datum)
            implements AanmeldingEvent {}

    record IntakegesprekGepland(
            String leerlingId,
            String aanmeldingId,
            @SindsAanmelding LocalDateTime datumTijd,
            List<Deelnemer> deelnemers,
            @Persoonlijk @Nullable String motiefKeuze)
            implements AanmeldingEvent {}

    record IntakegesprekGevoerd(
            String leerlingId,
            String aanmeldingId,
            LocalDate datum,
            @Persoonlijk List<String> onderwerpen,
            @Persoonlijk @Nullable String ondersteuningsinventarisatie,
            @Persoonlijk @Nullable String besprokenMogelijkheden,
            boolean leerlingAanwezig,
            boolean ouderAanwezig)
            implements AanmeldingEvent {
        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.LOGBOEK;
        }
    }

    record SchoolVanHerkomstGeraadpleegd(
            String leerlingId,
            String aanmeldingId,
            @SindsAanmelding LocalDate datum,
            @Persoonlijk @Nullable String verslag,
            @Persoonlijk List<String> anderePartijen)
            implements AanmeldingEvent {
        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.LOGBOEK;
        }
    }

    /** @param adviesniveau the level of the final advice, or null; null before revision 2 */
    @Revisie(2)
    record OverdrachtsdossierOntvangen(
            String leerlingId,
            String aanmeldingId,
            @Nullable Overdrachtsbron bron,
            @Persoonlijk List<String> onderdelen,
            boolean oppAanwezig,
            @Persoonlijk @Nullable String adviesniveau)
            implements AanmeldingEvent {}

    /** @param extraOndersteuning whether there is an extra need; null when the question was not answered */
    record WarmeOverdrachtUitgevoerd(
            String leerlingId,
            String aanmeldingId,
            LocalDate datum,
            @Persoonlijk @Nullable String metSchool,
            List<Rol> deelnemers,
            @Nullable Boolean extraOndersteuning,
            @Persoonlijk @Nullable String verslag)
            implements AanmeldingEvent {
        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.LOGBOEK;
        }
    }

    record GrensGesignaleerd(
            String leerlingId,
            String aanmeldingId,
            @Kenmerk String grenscode,
            Hardheid hardheid,
            LocalDate datum,
            @Persoonlijk @Nullable String toelichting)
            implements AanmeldingEvent {}

    record GeenGrensGeraakt(
            String leerlingId,
            String aanmeldingId,
            LocalDate datum,
            @Persoonlijk @Nullable String toelichting) implements AanmeldingEvent {}

    record PlaatsingsadviesUitgebracht(
            String leerlingId,
            String aanmeldingId,
            @NietTeCorrigeren(NietTeCorrigeren.WOORD) BesluitToelating advies,
            @Persoonlijk List<String> voorwaarden,
            @Persoonlijk @Nullable String motivering,

            @NietTeCorrigeren(NietTeCorrigeren.WOORD) @Persoonlijk
            List<String> adviseurs)
            implements AanmeldingEvent {
        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.LOGBOEK;
        }
    }

    /** @param informerenVoor last day to tell the parents (R28), or null when no term holds */
    record ToelatingBesloten(
            String leerlingId,
            String aanmeldingId,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) BesluitToelating besluit,
            @SindsAanmelding LocalDate datum,
            @Persoonlijk List<String> voorwaarden,
            @Nullable Weigergrond weigergrond,
            @Persoonlijk List<String> grenscodes,
            @Persoonlijk @Nullable String motivering,
            @Nullable String alternatieveSchoolId,
            @Persoonlijk @Nullable String klasgegevens,

            @Volgt(value = "datum", maat = Volgt.Maat.SCHOOLDAGEN) @Nullable
            LocalDate informerenVoor)
            implements AanmeldingEvent {}

    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record LeerlingToegelaten(
            String leerlingId,
            String aanmeldingId,
            BesluitToelating besluit,

            @Volgt(value = "ToelatingBesloten.datum", maat = Volgt.Maat.GELIJK)
            LocalDate datum)
            implements AanmeldingEvent {}

    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record LeerlingNietToegelaten(
            String leerlingId,
            String aanmeldingId,
            @Nullable Weigergrond reden,
            @Kenmerk List<String> grenscodes,
            @Nullable String alternatieveSchoolId,

            @Volgt(value = "ToelatingBesloten.datum", maat = Volgt.Maat.GELIJK)
            LocalDate datum)
            implements Afgelopen {}

    record OudersOverBesluitGeinformeerd(
            String leerlingId,
            String aanmeldingId,
            @SindsAanmelding LocalDate datum,
            @Persoonlijk @Nullable String kanaal)
            implements AanmeldingEvent {}

    /** The parents were not told in time (R28). */
    record InformerenOverBesluitUitgebleven(
            String leerlingId,
            String aanmeldingId,
            @Voorbij("ToelatingBesloten.informerenVoor") LocalDate informerenVoor)
            implements AanmeldingEvent {}

    record LeerlingTijdelijkGeplaatst(
            String leerlingId,
            String aanmeldingId,
            @SindsAanmelding LocalDate vanaf) implements AanmeldingEvent {}

    record AlternatieveSchoolGezocht(
            String leerlingId,
            String aanmeldingId,
            @Persoonlijk String schoolnaam,
            Zoekstatus status,
            @SindsAanmelding LocalDate datum)
            implements AanmeldingEvent {}

    record AlternatieveSchoolGevonden(
            String leerlingId,
            String aanmeldingId,
            @Persoonlijk String schoolnaam,
            LocalDate datum) implements AanmeldingEvent {}

    record AanmeldingIngetrokken(
            String leerlingId,
            String aanmeldingId,
            @SindsAanmelding LocalDate datum,
            @Persoonlijk @Nullable String reden)
            implements Afgelopen {}

    /**
     * @param evaluatieOp day on which the evaluation is asked for (R30)
     * @param zonderAkkoord who did not agree yet (R326); null before revision 2
     */
    @Revisie(2)
    record GastleerlingcontractVastgelegd(
            String leerlingId,
            String aanmeldingId,
            @SindsAanmelding LocalDate begindatum,
            LocalDate einddatum,
            @Persoonlijk List<String> doelen,
            @Persoonlijk List<String> voorwaarden,
            @Persoonlijk List<String> ondertekendDoor,
            @Volgt("einddatum") LocalDate evaluatieOp,

            @NietTeCorrigeren("volgt uit het contract; leg het contract opnieuw vast") @Nullable
            List<Gastakkoord> zonderAkkoord)
            implements AanmeldingEvent {}

    record GastleerlingschapGestart(
            String leerlingId,
            String aanmeldingId,
            @SindsAanmelding LocalDate begindatum,

            @Volgt(value = "GastleerlingcontractVastgelegd.einddatum", maat = Volgt.Maat.GELIJK)
            LocalDate einddatum,

            @Volgt(value = "GastleerlingcontractVastgelegd.evaluatieOp", maat = Volgt.Maat.GELIJK)
            LocalDate evaluatieOp)
            implements AanmeldingEvent {}

    /** The end is near: evaluate (R30). */
    record GastleerlingschapEvaluatieGevraagd(
            String leerlingId,
            String aanmeldingId,
            @Voorbij("GastleerlingschapGestart.einddatum") LocalDate einddatum) implements AanmeldingEvent {}

    /** The last day has passed without a decision (R30). */
    record GastleerlingschapTermijnVerstreken(
            String leerlingId,
            String aanmeldingId,
            @Voorbij("GastleerlingschapGestart.einddatum") LocalDate einddatum) implements AanmeldingEvent {}

    record GastleerlingschapGeevalueerd(
            String leerlingId,
            String aanmeldingId,
            LocalDate datum,
            List<Boolean> doelenBehaald,
            @NietTeCorrigeren(NietTeCorrigeren.WOORD) Gastuitkomst advies)
            implements AanmeldingEvent {}

    record GastleerlingschapBeeindigd(
            String leerlingId,
            String aanmeldingId,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) Gastuitkomst uitkomst,
            LocalDate datum)
            implements Afgelopen {

        @Override
        public boolean zonderPlaats() {
            return uitkomst == Gastuitkomst.TERUG;
        }
    }

    /**
     * @param niveauStart the level of support with which the student starts
     * @param startfase the phase of the route that a student gets at enrolment when none runs yet, or null
     * @param routeversie the version of the route map that counts now
     */
    record LeerlingIngeschreven(
            String leerlingId,
            String aanmeldingId,
            @Nullable Integer leerjaar,
            @Persoonlijk @Nullable String niveau,
            @SindsAanmelding LocalDate ingangsdatum,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Ondersteuningsniveau niveauStart,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Kenmerk @Nullable
            String startfase,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int routeversie)
            implements AanmeldingEvent {

        @Override
        public Bewaarklasse bewaarklasse() {
            return Bewaarklasse.VERZUIM;
        }
    }

    /**
     * The student was here before the school began with Zorgspoor, and was taken over from its administration (R354): what lies
     * before this day was not judged here.
     *
     * @param schoolId the school whose administration says so
     * @param datum the day on which it was taken over
     * @param vanaf the first day on which year and level are known to hold
     */
    record LeerlingOvergenomen(
            String leerlingId,
            String aanmeldingId,
            String schoolId,

            @NietTeCorrigeren("is de dag waarop de leerling is overgenomen")
            LocalDate datum,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) LocalDate vanaf,
            int leerjaar,
            @Persoonlijk @Nullable String niveau)
            implements AanmeldingEvent {

        @Override
        public Bewaarklasse bewaarklasse() {
            return Bewaarklasse.VERZUIM;
        }
    }
}
