package nl.zorgspoor.core.leerling.aanmelding;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
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

    /** @param leerjaar the school year of the class; with {@code schooljaar} it shows a delayed career */
    record LeerlingInKlasGeplaatst(
            String leerlingId,
            String klas,
            @Nullable Klastype klastype,
            LocalDate ingangsdatum,
            @Nullable Integer leerjaar,
            String schooljaar)
            implements InschrijvingEvent {}

    record MentorToegewezen(String leerlingId, String mentorId, LocalDate ingangsdatum) implements InschrijvingEvent {}

    record NiveauBeoordeeld(String leerlingId, String niveauA, String niveauB, LocalDate datum)
            implements InschrijvingEvent {
        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.RESULTATEN;
        }
    }

    record NiveauDefinitiefVastgesteld(String leerlingId, String niveau, LocalDate datum) implements InschrijvingEvent {
        @Override
        public Gegevenssoort gegevenssoort() {
            return Gegevenssoort.RESULTATEN;
        }
    }

    record LeerlingDoorgestroomd(
            String leerlingId,
            Doorstroomrichting richting,
            @Nullable String vanNiveau,
            String naarNiveau,
            @Nullable String naarSchool,
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

            Rol eigenaar)
            implements InschrijvingEvent {}

    /** The longest duration has passed (R41). */
    record TaalvoorzieningTermijnVerstreken(
            String leerlingId,
            Taalvoorziening soort,

            @Voorbij("InTaalvoorzieningGeplaatst.uiterlijkTot")
            LocalDate uiterlijkTot)
            implements InschrijvingEvent {}

    record TaalvoorzieningAfgerond(String leerlingId, Taalvoorziening soort, LocalDate datum, Taalvervolg vervolg)
            implements InschrijvingEvent {}

    record LeerlingUitgeschreven(
            String leerlingId,
            LocalDate datum,
            RedenUitschrijving reden,
            @Nullable String bestemming,
            @Nullable Diploma diploma,
            @Nullable String plaatsingsbevestiging,
            @Nullable Integer leerjaar,
            @Nullable String niveau)
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
            String leerlingId, String naarSchool, List<String> onderdelen, LocalDate inzageOudersOp, LocalDate datum)
            implements InschrijvingEvent {}
}
