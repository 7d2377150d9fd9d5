package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.zorgspoor.core.gedeeld.Grens.Aantal;
import nl.zorgspoor.core.gedeeld.Grens.Getal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.NaarBuiten;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.Rol;
import org.jspecify.annotations.Nullable;

/** The commands about absence. */
public sealed interface VerzuimCommand extends LeerlingOpdracht {

    /** What the ids of these streams begin with. */
    String BEGIN = "verzuim:";

    /** The stream of a student's absence; there is one, so that a count or a row ends where its days end and nowhere else. */
    static String dossierId(String leerlingId) {
        return BEGIN + leerlingId;
    }

    /**
     * The streams in which a student's absence stood before there was one: a stream for each school year. Nothing is added to
     * them; the student's stream takes over what they hold when it begins.
     */
    static List<String> eerdereDossiers(String leerlingId) {
        return IntStream.range(EERSTE_JAAR, LAATSTE_JAAR)
                .mapToObj(jaar -> "%s:%d-%d".formatted(dossierId(leerlingId), jaar, jaar + 1))
                .toList();
    }

    /** Whether a stream is one of a school year. */
    static boolean isEerderDossier(String stroom) {
        return EERDER.matcher(stroom).matches();
    }

    /** The stream of a student's absence, from that stream or from one of a school year. */
    static String dossierVan(String stroom) {
        Matcher m = EERDER.matcher(stroom);
        return m.matches() ? m.group(1) : stroom;
    }

    @Override
    default String stroom() {
        return dossierId(leerlingId());
    }

    /** No absence was recorded in a year before, and none will stand in a stream of its own after. */
    int EERSTE_JAAR = 1990;

    int LAATSTE_JAAR = 2040;

    Pattern EERDER = Pattern.compile("(" + BEGIN + ".+):\\d{4}-\\d{4}");

    /** Kinds of absence. */
    enum VerzuimSoort {
        ZIEK(false, false),
        ONGEOORLOOFD(true, true),
        TE_LAAT(true, false),
        VERLOF(false, false),
        BEHANDELUREN(false, false),
        GESCHORST(false, false),
        LUXE(true, true),
        /** Not known yet; counts for nothing until it is qualified (R208). */
        ONGEMELD(false, false),
        /** Who waits for a place elsewhere stays away without leave (R314). */
        WACHT_OP_PLEK(true, true),
        /** Ill, and able to follow some lessons by the plan; staying away by the wider definition only (R217). */
        ZIEK_BELASTBAAR(false, false);

        private final boolean telt;
        private final boolean dag;

        VerzuimSoort(boolean telt, boolean dag) {
            this.telt = telt;
            this.dag = dag;
        }

        /** Whether its hours are unauthorised (R210). */
        public boolean telt() {
            return telt;
        }

        /** Whether the student stayed away without leave; being late is no absence of a day (R217). */
        public boolean blijftWeg() {
            return dag;
        }

        /** Whether the student could have been there and was not, by the wider definition of staying at home (R217). */
        public boolean kanThuiszitten() {
            return dag || this == ZIEK_BELASTBAAR;
        }

        /** What all schools would call it alike (R315). */
        public Verzuimcategorie categorie() {
            return telt
                    ? Verzuimcategorie.ONGEOORLOOFD
                    : this == ONGEMELD ? Verzuimcategorie.NIET_BEPAALD : Verzuimcategorie.GEOORLOOFD;
        }

        /** Whether it may be recorded before the day itself (R329). */
        boolean vooraf() {
            return this == VERLOF;
        }
    }

    /** The uniform categories of all absence (R315). */
    enum Verzuimcategorie {
        GEOORLOOFD,
        ONGEOORLOOFD,
        NIET_BEPAALD
    }

    /** Along which way a report goes (R312). */
    enum Meldweg {
        /** Of primary schools, from their own system. */
        VERZUIMREGISTER,
        VERZUIMLOKET,
        /** Of a VO school that does not go by the verzuimloket. */
        EIGEN_SYSTEEM
    }

    /** What leerplicht does (R219). */
    enum Leerplichtactie {
        IN_BEHANDELING,
        HUISBEZOEK,
        AFSPRAKEN,
        MAATREGEL,
        AFGESLOTEN
    }

    /**
     * Records an absence.
     *
     * @param afwezigheidId given by the school, or derived from the day
     * @param lesuren missed hours, more than 0 and at most what a school day can hold (R329): lesson hours in VO, clock hours with
     *     halves in PO (R311)
     * @param soort ONGEMELD when it is not known
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record RegistreerAfwezigheid(
            String leerlingId,
            LocalDate datum,
            @Nullable String afwezigheidId,
            @Getal(van = 0, tot = 24) @Nullable Halven lesuren,
            @Nullable VerzuimSoort soort,
            @Nullable String reden,
            @Nullable Rol gemeldDoor)
            implements VerzuimCommand {}

    /**
     * One absence among many, from a school's own system.
     *
     * @param regelId what the line is known by there: the same line again is a repeat
     */
    record Verzuimregel(
            @Lengte(100) String regelId,
            LocalDate datum,
            @Getal(van = 0, tot = 24) Halven lesuren,
            @Nullable VerzuimSoort soort,
            @Nullable String reden) {

        /** What begins the ids of what came in this way. */
        public static final String BEGIN = "IMP-";

        public String afwezigheidId() {
            return BEGIN + regelId;
        }
    }

    /** Records many absences of a student at once: all of them, or none (R208). */
    @NaVertrek(Ruimte.WETTELIJK)
    record RegistreerAfwezigheden(
            String leerlingId, @Aantal(1000) List<Verzuimregel> regels) implements VerzuimCommand {}

    /**
     * Gives an absence another kind.
     *
     * @param datum the day of the absence
     */
    @NaVertrek(Ruimte.DOSSIER)
    record HerkwalificeerAfwezigheid(
            String leerlingId,
            String afwezigheidId,
            LocalDate datum,
            VerzuimSoort nieuweSoort,
            @Nullable String reden) implements VerzuimCommand {}

    /** Records a talk about absence, with whom and what was agreed. */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegVerzuimgesprekVast(
            String leerlingId, @SindsInschrijving LocalDate datum, List<Rol> met, List<String> afspraken)
            implements VerzuimCommand {}

    /**
     * Reports absence to leerplicht.
     *
     * @param soort {@code 16_UUR}, {@code LRV}, {@code LUXE}, {@code OVERIG} or {@code 18PLUS}, which the Doorstroompunt gets (R310)
     * @param uren unauthorised hours in the period; counted from the registration when left out
     * @param verwijzingId under which leerplicht answers, so no other referral has it and it does not name the student; that of a
     *     report which leerplicht has not closed puts this one in the same conversation (R235). When left out: the conversation that
     *     runs, else a new one
     * @param oudersGeinformeerd whether parents know of the report; no consent is needed
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record MeldVerzuimBijLeerplicht(
            String leerlingId,
            @Lengte(20) String soort,
            @SindsInschrijving LocalDate periodeVan,
            LocalDate periodeTot,
            @Getal(van = 0, tot = 24 * 366) @Nullable Halven uren,
            @Lengte(4000) @Nullable String omschrijving,
            @Lengte(250) List<String> ondernomenActies,
            @NaarBuiten @Nullable String verwijzingId,
            @Nullable Boolean oudersGeinformeerd)
            implements VerzuimCommand {}

    /** Leerplicht answers a report. */
    @NaVertrek(Ruimte.AFRONDING)
    record VerwerkLeerplichtBericht(
            String leerlingId,
            String verwijzingId,
            Leerplichtactie actie,
            LocalDate datum,
            @Aantal(52) @Lengte(10000) List<String> afspraken)
            implements VerzuimCommand {}
}
