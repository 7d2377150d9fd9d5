package nl.zorgspoor.core.leerling.aanmelding;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.Kenmerk;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.NietTeCorrigeren;
import nl.zorgspoor.core.gedeeld.Persoonlijk;
import nl.zorgspoor.core.gedeeld.Revisie;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Volgt;
import nl.zorgspoor.core.gedeeld.Voorbij;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.*;
import org.jspecify.annotations.Nullable;

/** What happened during a student's stay. */
public sealed interface InschrijvingEvent extends LeerlingGebeurtenis {

    @Override
    default Gegevenssoort gegevenssoort() {
        return Gegevenssoort.BASIS;
    }

    /**
     * @param leerjaar the school year of the class; with {@code schooljaar} it shows a delayed career
     * @param niveau what the class covers, when that was said (R308); null before revision 2
     */
    @Revisie(2)
    record LeerlingInKlasGeplaatst(
            String leerlingId,
            @Persoonlijk String klas,
            @Nullable Klastype klastype,
            @SindsInschrijving LocalDate ingangsdatum,
            @Nullable Integer leerjaar,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Kenmerk
            String schooljaar,

            @Persoonlijk @Nullable String niveau)
            implements InschrijvingEvent {

        public LeerlingInKlasGeplaatst(
                String leerlingId,
                String klas,
                @Nullable Klastype klastype,
                LocalDate ingangsdatum,
                @Nullable Integer leerjaar,
                String schooljaar) {
            this(leerlingId, klas, klastype, ingangsdatum, leerjaar, schooljaar, null);
        }
    }

    record MentorToegewezen(
            String leerlingId,
            String mentorId,
            @SindsInschrijving LocalDate ingangsdatum) implements InschrijvingEvent {}

    record NiveauBeoordeeld(
            String leerlingId,
            @Persoonlijk String niveauA,
            @Persoonlijk String niveauB,
            LocalDate datum) implements InschrijvingEvent {
        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.RESULTATEN;
        }
    }

    record NiveauDefinitiefVastgesteld(
            String leerlingId, @Persoonlijk String niveau, LocalDate datum) implements InschrijvingEvent {
        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.RESULTATEN;
        }
    }

    record LeerlingDoorgestroomd(
            String leerlingId,
            Doorstroomrichting richting,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Persoonlijk @Nullable
            String vanNiveau,

            @Persoonlijk String naarNiveau,
            @Persoonlijk @Nullable String naarSchool,
            LocalDate datum)
            implements InschrijvingEvent {
        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.RESULTATEN;
        }
    }

    /**
     * @param uiterlijkTot last day of an ISK place (R41), or null when no end is set
     * @param eigenaar who watches over the end
     */
    record InTaalvoorzieningGeplaatst(
            String leerlingId,
            Taalvoorziening soort,
            @Nullable LocalDate inNederlandSinds,
            LocalDate ingangsdatum,

            @Volgt(value = "ingangsdatum", maat = Volgt.Maat.MAANDEN) @Nullable
            LocalDate uiterlijkTot,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Rol eigenaar)
            implements InschrijvingEvent {}

    /** The longest duration has passed (R41). */
    record TaalvoorzieningTermijnVerstreken(
            String leerlingId,
            Taalvoorziening soort,

            @Voorbij("InTaalvoorzieningGeplaatst.uiterlijkTot")
            LocalDate uiterlijkTot)
            implements InschrijvingEvent {}

    record TaalvoorzieningAfgerond(
            String leerlingId,
            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) Taalvoorziening soort,
            LocalDate datum,
            Taalvervolg vervolg)
            implements InschrijvingEvent {}

    /** The student leaves, or will: what follows from it waits for the day. */
    interface Vertrekt extends LeerlingGebeurtenis {

        /** The first day on which the student is not enrolled. */
        LocalDate datum();

        RedenUitschrijving reden();

        /** Whether the day had come when it was stored. */
        boolean ingegaan();
    }

    /**
     * @param datum the first day on which the student is not enrolled; may lie ahead
     * @param vastgelegdOp the day on which it was recorded; null in events of before days ahead could be recorded
     * @param bestemmingsniveau the level at the new school, when that was said; null before revision 3
     * @param afstroom whether that is a regular school and a lower level than here (R243); null before revision 3
     */
    @Revisie(3)
    record LeerlingUitgeschreven(
            String leerlingId,
            @SindsInschrijving LocalDate datum,
            RedenUitschrijving reden,
            @Persoonlijk @Nullable String bestemming,
            @Nullable Diploma diploma,
            @Persoonlijk @Nullable String plaatsingsbevestiging,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Nullable
            Integer leerjaar,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Persoonlijk @Nullable
            String niveau,

            @NietTeCorrigeren("is de dag waarop het is vastgelegd") @Nullable
            LocalDate vastgelegdOp,

            @NietTeCorrigeren("telt in de kengetallen; schrijf de leerling opnieuw uit") @Persoonlijk @Nullable
            String bestemmingsniveau,

            @NietTeCorrigeren(NietTeCorrigeren.GEVOLG) @Nullable
            Boolean afstroom)
            implements InschrijvingEvent, Vertrekt {

        public LeerlingUitgeschreven(
                String leerlingId,
                LocalDate datum,
                RedenUitschrijving reden,
                @Nullable String bestemming,
                @Nullable Diploma diploma,
                @Nullable String plaatsingsbevestiging,
                @Nullable Integer leerjaar,
                @Nullable String niveau,
                @Nullable LocalDate vastgelegdOp) {
            this(
                    leerlingId,
                    datum,
                    reden,
                    bestemming,
                    diploma,
                    plaatsingsbevestiging,
                    leerjaar,
                    niveau,
                    vastgelegdOp,
                    null,
                    null);
        }

        @Override
        public boolean ingegaan() {
            return vastgelegdOp == null || !datum.isAfter(vastgelegdOp);
        }

        @Override
        public Bewaarklasse bewaarklasse() {
            return Bewaarklasse.VERZUIM;
        }
    }

    /** The day of a departure that was recorded ahead has come. */
    @NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
    record UitschrijvingIngegaan(
            String leerlingId,
            @Voorbij("LeerlingUitgeschreven.datum") LocalDate datum,
            RedenUitschrijving reden) implements InschrijvingEvent, Vertrekt {

        @Override
        public boolean ingegaan() {
            return true;
        }

        @Override
        public Bewaarklasse bewaarklasse() {
            return Bewaarklasse.VERZUIM;
        }
    }

    /** @param datum the day of leaving that does not count any more */
    record UitschrijvingIngetrokken(
            String leerlingId,

            @Volgt(value = "LeerlingUitgeschreven.datum", maat = Volgt.Maat.GELIJK)
            LocalDate datum,

            @Persoonlijk @Nullable String reden)
            implements InschrijvingEvent {

        @Override
        public Bewaarklasse bewaarklasse() {
            return Bewaarklasse.VERZUIM;
        }
    }

    record VoortijdigSchoolverlatenVastgesteld(
            String leerlingId,

            @Volgt(value = "LeerlingUitgeschreven.datum", maat = Volgt.Maat.GELIJK)
            LocalDate datum) implements InschrijvingEvent {}

    record DossierOvergedragen(
            String leerlingId,
            @Persoonlijk String naarSchool,
            @Persoonlijk List<String> onderdelen,
            LocalDate inzageOudersOp,
            LocalDate datum)
            implements InschrijvingEvent {}

    record GezagGewijzigd(
            String leerlingId,
            String ouderId,
            @NietTeCorrigeren(NietTeCorrigeren.BESLOTEN) boolean gezag,
            LocalDate ingangsdatum,
            @Persoonlijk @Nullable String documentRef)
            implements InschrijvingEvent {}
}
