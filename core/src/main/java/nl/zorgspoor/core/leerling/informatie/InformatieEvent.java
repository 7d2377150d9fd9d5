package nl.zorgspoor.core.leerling.informatie;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Revisie;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Verbeterend;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.gedeeld.Volgt;
import nl.zorgspoor.core.gedeeld.Voorbij;
import nl.zorgspoor.core.gedeeld.Zelfgezegd;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.*;
import org.jspecify.annotations.Nullable;

/** What happened about information and privacy. */
public sealed interface InformatieEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.BASIS;
    }

    /** @param grenscode the limit of the school that it touches, or null */
    record GeenMedewerkingVastgelegd(
            String leerlingId,
            @SindsAanmelding LocalDate datum,
            @Persoonlijk List<Poging> pogingen,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int aantalPogingen,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Gevolg gevolg,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Kenmerk @Nullable
            String grenscode)
            implements InformatieEvent {
        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.LOGBOEK;
        }
    }

    /** @param mentorId the mentor of that day, or null when there was none */
    record InformatieMetMentorGedeeld(
            String leerlingId,
            @Persoonlijk String onderwerp,
            @Persoonlijk String tekst,
            List<Rol> zichtbaarVoor,
            @Nullable String mentorId,
            LocalDate datum)
            implements InformatieEvent {
        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.LOGBOEK;
        }
    }

    record GegevensGedeeldZonderToestemming(
            String leerlingId,
            PartnerType partnerType,
            Grondslag grondslag,
            @Persoonlijk String motivering,
            Set<Gegevenssoort> gegevenssoorten,
            boolean oudersGeinformeerd,
            @SindsAanmelding LocalDate datum)
            implements InformatieEvent {
        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.LOGBOEK;
        }

        /** Whoever is not told of it does not read of it. */
        @Override
        public Vertrouwelijkheid vertrouwelijkheid() {
            return grondslag == Grondslag.MELDCODE
                    ? Vertrouwelijkheid.MELDCODE
                    : oudersGeinformeerd ? Vertrouwelijkheid.NORMAAL : Vertrouwelijkheid.BEPERKT;
        }
    }

    /** @param toestemmingOuderId null for a student of age, who decides alone */
    record KlasIngelicht(
            String leerlingId,
            @Persoonlijk String klas,
            @Persoonlijk String wat,
            String toestemmingLeerlingId,
            @Nullable String toestemmingOuderId,
            @SindsInschrijving LocalDate datum)
            implements InformatieEvent {}

    /**
     * @param aanvrager the parent's or student's id
     * @param uiterlijkOp last day on which access has to be given
     * @param eigenaar who has to give it
     */
    record InzageGevraagd(
            String leerlingId,
            String verzoekId,

            @NietTeCorrigeren(NietTeCorrigeren.WOORD) @Kenmerk
            String aanvrager,

            @NietTeCorrigeren(NietTeCorrigeren.WOORD) Set<Gegevenssoort> omvang,
            @SindsAanmelding LocalDate datum,

            @Volgt(value = "datum", maat = Volgt.Maat.MAANDEN)
            LocalDate uiterlijkOp,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Rol eigenaar)
            implements InformatieEvent {}

    record InzageTermijnVerstreken(
            String leerlingId,
            String verzoekId,
            @Voorbij("InzageGevraagd.uiterlijkOp") LocalDate uiterlijkOp) implements InformatieEvent {}

    /** @param verzoekId the request that it answers, or null when nobody asked */
    record InzageVerleend(
            String leerlingId,
            @Kenmerk String aan,
            @Nullable String verzoekId,
            Set<Gegevenssoort> omvang,
            @SindsAanmelding LocalDate datum)
            implements InformatieEvent {}

    @NietTeCorrigeren(NietTeCorrigeren.WOORD)
    record ZienswijzeOpOverdrachtGegeven(
            String leerlingId,
            @Kenmerk String door,
            @Persoonlijk String zienswijze,
            LocalDate datum) implements InformatieEvent {}

    /**
     * What an earlier event of this student should have said. It is kept as long and read by the same people as that event.
     *
     * @param betreftType stored name of the event, such as {@code leerling.ToestemmingVerleend}
     * @param veld component of that event, or null when the correction concerns the event as a whole
     * @param juisteWaarde with {@code veld}: readable as the type of that component, see {@code Componentwaarde}
     * @param alleenVoor the one person who reads it, as of that event; null before revision 2
     * @param betreftId what of the area gets another value, such as an absence; null when nothing follows from the value, and
     *     before revision 2
     */
    @Revisie(2)
    @NietTeCorrigeren(NietTeCorrigeren.CORRECTIE)
    record GegevenGecorrigeerd(
            String leerlingId,
            String betreftEventId,
            @Kenmerk String betreftType,
            long betreftVolgnummer,
            long betreftPositie,
            @Kenmerk @Nullable String veld,
            @Persoonlijk String juisteWaarde,
            @Persoonlijk String reden,
            LocalDate datum,
            @Zelfgezegd Bewaarklasse bewaarklasse,
            @Zelfgezegd Vertrouwelijkheid vertrouwelijkheid,
            @Zelfgezegd Gegevenssoort gegevenssoort,
            @Zelfgezegd @Kenmerk @Nullable String alleenVoor,
            @Nullable String betreftId)
            implements InformatieEvent, Verbeterend {

        /** A request for information once called the kind that it asked for by the name of its own kind, and could leave it out. */
        private static final String VRAAG_OM_INFORMATIE = "AanvullendeInformatieOpgevraagd";

        public GegevenGecorrigeerd {
            if (betreftType.endsWith(VRAAG_OM_INFORMATIE)) {
                veld = "gegevenssoort".equals(veld) ? "gevraagd" : veld;
                gegevenssoort = Gegevenssoort.BASIS;
            }
        }
    }

    /**
     * A day moved because the day it follows was corrected: a term keeps its length and ends on another day. It is kept as long
     * and read by the same people as the event in which that day stands.
     *
     * @param betreftType stored name of that event, such as {@code leerling.ZorgplichtTermijnGestart}
     * @param veld component of that event
     * @param was the value until now
     */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record TermijnHerzien(
            String leerlingId,
            String betreftEventId,
            @Kenmerk String betreftType,
            @Kenmerk String veld,
            @Kenmerk String was,
            @Kenmerk String juisteWaarde,
            LocalDate datum,
            @Zelfgezegd Bewaarklasse bewaarklasse,
            @Zelfgezegd Vertrouwelijkheid vertrouwelijkheid,
            @Zelfgezegd Gegevenssoort gegevenssoort)
            implements InformatieEvent, Verbeterend {}

    /**
     * The retention terms run, because the student left.
     *
     * @param speciaal whether the student was referred to special education
     * @param dossierTot the day on which the student file is destroyed
     * @param verzuimTot the day on which absence and enrolment data are destroyed
     * @param aankondigenDagen how many days ahead the destruction is announced; 30 before revision 2
     * @param vastgelegdOp the day on which the departure was recorded: whatever the day of leaving is corrected to, no term counts
     *     from before it
     */
    @Revisie(2)
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record BewaartermijnGestart(
            String leerlingId,

            @Volgt(value = "LeerlingUitgeschreven.datum", maat = Volgt.Maat.GELIJK)
            LocalDate vertrokkenOp,

            boolean speciaal,
            int jarenDossier,

            @Volgt(value = "vertrokkenOp", maat = Volgt.Maat.MAANDEN)
            LocalDate dossierTot,

            int jarenVerzuim,

            @Volgt(value = "vertrokkenOp", maat = Volgt.Maat.MAANDEN)
            LocalDate verzuimTot,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) int aankondigenDagen,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Nullable
            LocalDate vastgelegdOp)
            implements InformatieEvent {}

    /** The student came back: what was to be destroyed is in use again. */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record BewaartermijnVervallen(String leerlingId, LocalDate datum) implements InformatieEvent {}

    /**
     * Personal data will be destroyed; until then it can be held or released.
     *
     * @param opZijnVroegst the first day on which it happens when nobody released or held it
     * @param datum the day of the announcement
     * @param eigenaar who is asked to release or hold it
     */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record VernietigingAangekondigd(
            String leerlingId,
            Vernietigingsgrond grond,
            Set<Bewaarklasse> klassen,
            LocalDate opZijnVroegst,
            LocalDate datum,
            Rol eigenaar)
            implements InformatieEvent {}

    record VernietigingAangehouden(
            String leerlingId, @Persoonlijk String reden, LocalDate datum) implements InformatieEvent {

        /** The reason lasts as long as anything that it holds. */
        @Override
        public Bewaarklasse bewaarklasse() {
            return Bewaarklasse.VERZUIM;
        }
    }

    record VernietigingVrijgegeven(String leerlingId, LocalDate datum) implements InformatieEvent {}

    /** The keys of these retention classes are gone: what they encrypted cannot be read again. */
    @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN)
    record PersoonsgegevensVernietigd(
            String leerlingId, Vernietigingsgrond grond, Set<Bewaarklasse> klassen, LocalDate datum)
            implements InformatieEvent {}
}
