package nl.zorgspoor.core.leerling.aanmelding;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Grens.Getal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import org.jspecify.annotations.Nullable;

/** The commands about a student's stay: class, mentor, level, language reception, leaving. */
public sealed interface InschrijvingCommand extends LeerlingOpdracht {

    /** The kinds of class. */
    enum Klastype {
        DAKPAN,
        LWOO,
        REGULIER,
        KLEINE_KLAS,
        ISK,
        TAALKLAS
    }

    /** Where a student moves to. */
    enum Doorstroomrichting {
        OPSTROOM,
        AFSTROOM,
        OVERSTAP
    }

    /** The kinds of language reception. */
    enum Taalvoorziening {
        ISK,
        TAALKLAS
    }

    /** What follows language reception. */
    enum Taalvervolg {
        VO,
        MBO,
        TAALKLAS
    }

    /** Why a student leaves. */
    enum RedenUitschrijving {
        /** The course is completed. */
        DIPLOMA(false, false),
        /** Another school fits better in level, distance or choice. */
        ANDERE_SCHOOL(true, false),
        VERHUIZING(true, false),
        /** Needs are different from or greater than what the school can offer (R43). */
        ANDERE_ONDERSTEUNING(true, true),
        /** To special education. */
        SPECIAAL_ONDERWIJS(true, true),
        WERK(false, false),
        ZONDER_VERVOLG(false, false),
        VERTREK_BUITENLAND(false, false),
        OVERLEDEN(false, false),
        OVERIG(false, false);

        private final boolean naarSchool;
        private final boolean omBehoefte;

        RedenUitschrijving(boolean naarSchool, boolean omBehoefte) {
            this.naarSchool = naarSchool;
            this.omBehoefte = omBehoefte;
        }

        /** Whether another school takes over, so that its confirmation is awaited (R206). */
        public boolean naarSchool() {
            return naarSchool;
        }

        /** Whether that is an ordinary school. */
        public boolean naarRegulier() {
            return naarSchool && this != SPECIAAL_ONDERWIJS;
        }

        /** Whether the student leaves because of support needs. */
        public boolean omBehoefte() {
            return omBehoefte;
        }
    }

    /** The diploma with which a student leaves. */
    enum Diploma {
        PRO(false),
        MBO_1(false),
        VMBO(false),
        MBO_2(true),
        HAVO(true),
        VWO(true);

        private final boolean startkwalificatie;

        Diploma(boolean startkwalificatie) {
            this.startkwalificatie = startkwalificatie;
        }

        /** Havo, vwo or mbo-2: whoever has one is no early school leaver (R222). */
        public boolean isStartkwalificatie() {
            return startkwalificatie;
        }
    }

    /**
     * Places the student in a class (R38).
     *
     * @param leerjaar the school year of the class, when it is another than before
     * @param niveau what the class covers, such as MAVO/HAVO (R308); that of the student when left out
     */
    @NaVertrek(Ruimte.DICHT)
    record PlaatsInKlas(
            String leerlingId,
            @Lengte(100) String klas,
            @Nullable Klastype klastype,
            @Nullable LocalDate ingangsdatum,
            @Getal(van = 1, tot = 8) @Nullable Integer leerjaar,
            @Lengte(100) @Nullable String niveau)
            implements InschrijvingCommand {

        public PlaatsInKlas(
                String leerlingId,
                String klas,
                @Nullable Klastype klastype,
                @Nullable LocalDate ingangsdatum,
                @Nullable Integer leerjaar) {
            this(leerlingId, klas, klastype, ingangsdatum, leerjaar, null);
        }
    }

    /** Gives the student a mentor. */
    @NaVertrek(Ruimte.DICHT)
    record WijsMentorToe(
            String leerlingId, String mentorId, @Nullable LocalDate ingangsdatum) implements InschrijvingCommand {}

    /** Assesses on two levels, in the lower years (R39). */
    @NaVertrek(Ruimte.TERUGBLIK)
    record BeoordeelNiveau(
            String leerlingId,
            @Lengte(100) String niveauA,
            @Lengte(100) String niveauB,
            @Nullable LocalDate datum) implements InschrijvingCommand {}

    /** Sets the final level, in the upper years (R39). */
    @NaVertrek(Ruimte.TERUGBLIK)
    record StelNiveauDefinitiefVast(
            String leerlingId,
            @Lengte(100) String niveau,
            @Nullable LocalDate datum) implements InschrijvingCommand {}

    /**
     * Moves the student up, down, or over to a cooperating school (R40).
     *
     * @param potentie whether the level aimed at is within reach; null when nobody has said
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LaatLeerlingDoorstromen(
            String leerlingId,
            Doorstroomrichting richting,
            @Lengte(100) String naarNiveau,
            @Lengte(200) @Nullable String naarSchool,
            @Nullable LocalDate datum,
            @Nullable Boolean potentie)
            implements InschrijvingCommand {}

    /**
     * Places the student in language reception (R41, R42).
     *
     * @param beheerstNederlands whether Dutch is mastered; null counts as not
     */
    @NaVertrek(Ruimte.DICHT)
    record PlaatsInTaalvoorziening(
            String leerlingId,
            Taalvoorziening soort,
            @Nullable LocalDate inNederlandSinds,
            @Nullable LocalDate ingangsdatum,
            @Nullable Boolean beheerstNederlands)
            implements InschrijvingCommand {}

    /** Completes language reception (R41). */
    @NaVertrek(Ruimte.AFRONDING)
    record RondTaalvoorzieningAf(
            String leerlingId, @Nullable LocalDate datum, Taalvervolg vervolg) implements InschrijvingCommand {}

    /**
     * Records that the student leaves, today, before or on a day that comes (R43, R173, R206, R222).
     *
     * @param datum the first day on which the student is not enrolled
     * @param plaatsingsbevestiging reference of the new school's confirmation
     * @param bestemmingsniveau the level at the new school, such as MAVO; who goes down is a key figure (R243)
     */
    @NaVertrek(Ruimte.AFRONDING)
    record SchrijfLeerlingUit(
            String leerlingId,
            @Nullable LocalDate datum,
            RedenUitschrijving reden,
            @Lengte(200) @Nullable String bestemming,
            @Nullable Diploma diploma,
            @Lengte(200) @Nullable String plaatsingsbevestiging,
            @Lengte(100) @Nullable String bestemmingsniveau)
            implements InschrijvingCommand {

        public SchrijfLeerlingUit(
                String leerlingId,
                @Nullable LocalDate datum,
                RedenUitschrijving reden,
                @Nullable String bestemming,
                @Nullable Diploma diploma,
                @Nullable String plaatsingsbevestiging) {
            this(leerlingId, datum, reden, bestemming, diploma, plaatsingsbevestiging, null);
        }
    }

    /** Takes back a departure whose day has not come: the student stays. Another day is given by recording it again. */
    @NaVertrek(Ruimte.AFRONDING)
    record TrekUitschrijvingIn(String leerlingId, @Nullable String reden) implements InschrijvingCommand {}

    /** Hands the file over to another school, after the parents could see it (R61). */
    @NaVertrek(Ruimte.DOSSIER)
    record DraagDossierOver(
            String leerlingId,
            @Lengte(200) String naarSchool,
            @Lengte(200) List<String> onderdelen,
            @Nullable LocalDate inzageOudersOp)
            implements InschrijvingCommand {}

    /**
     * Records that a parent gets authority (gezag) or loses it, as a court or the register decided (R49, R328).
     *
     * @param ouderId a known parent, or one who was not known here
     * @param ingangsdatum first day on which it holds; today when left out
     * @param documentRef where the extract or decision is kept
     */
    @NaVertrek(Ruimte.DOSSIER)
    record WijzigGezag(
            String leerlingId,
            String ouderId,
            boolean gezag,
            @Nullable LocalDate ingangsdatum,
            @Lengte(200) @Nullable String documentRef)
            implements InschrijvingCommand {}
}
