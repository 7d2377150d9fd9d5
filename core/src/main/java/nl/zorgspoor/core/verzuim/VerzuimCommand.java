package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Grens.Aantal;
import nl.zorgspoor.core.gedeeld.Grens.Getal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.Vorm;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import org.jspecify.annotations.Nullable;

/** The commands about absence. They say on which day, because the day decides the school year and so the stream. */
public sealed interface VerzuimCommand extends LeerlingOpdracht {

    /** The stream of a student's absence in the school year of a day. */
    static String dossierId(String leerlingId, LocalDate dag) {
        return "verzuim:%s:%s".formatted(leerlingId, Schooljaar.van(dag));
    }

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
        ONGEMELD(false, false);

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

        /** Whether it may be known before the day itself. */
        boolean vooraf() {
            return this == VERLOF || this == BEHANDELUREN || this == GESCHORST;
        }
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
     * @param lesuren missed lesson hours, more than 0
     * @param soort ONGEMELD when it is not known
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record RegistreerAfwezigheid(
            String leerlingId,
            LocalDate datum,
            @Nullable String afwezigheidId,
            @Getal(van = 0, tot = 24) @Nullable Integer lesuren,
            @Nullable VerzuimSoort soort,
            @Nullable String reden,
            @Nullable Rol gemeldDoor)
            implements VerzuimCommand {
        @Override
        public String stroom() {
            return dossierId(leerlingId, datum);
        }
    }

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
            @Nullable String reden) implements VerzuimCommand {
        @Override
        public String stroom() {
            return dossierId(leerlingId, datum);
        }
    }

    /** Records a talk about absence, with whom and what was agreed. */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegVerzuimgesprekVast(String leerlingId, LocalDate datum, List<Rol> met, List<String> afspraken)
            implements VerzuimCommand {
        @Override
        public String stroom() {
            return dossierId(leerlingId, datum);
        }
    }

    /**
     * Reports absence to leerplicht.
     *
     * @param soort {@code 16_UUR}, {@code LRV}, {@code LUXE}, {@code OVERIG} or {@code 18PLUS}
     * @param uren unauthorised hours in the period; counted from the registration when left out
     * @param verwijzingId under which leerplicht answers, so no other referral has it and it does not name the student; made here when left
     *     out
     * @param oudersGeinformeerd whether parents know of the report; no consent is needed
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record MeldVerzuimBijLeerplicht(
            String leerlingId,
            @Lengte(20) String soort,
            LocalDate periodeVan,
            LocalDate periodeTot,
            @Getal(van = 0, tot = 24 * 366) @Nullable Integer uren,
            @Lengte(4000) @Nullable String omschrijving,
            @Lengte(250) List<String> ondernomenActies,
            @Nullable String verwijzingId,
            @Nullable Boolean oudersGeinformeerd)
            implements VerzuimCommand {
        @Override
        public String stroom() {
            return dossierId(leerlingId, periodeTot);
        }
    }

    /**
     * Leerplicht answers a report.
     *
     * @param dossierId the stream of the report; that of {@code datum} when left out
     */
    @NaVertrek(Ruimte.AFRONDING)
    record VerwerkLeerplichtBericht(
            String leerlingId,
            String verwijzingId,
            Leerplichtactie actie,
            LocalDate datum,
            @Aantal(52) @Lengte(10000) List<String> afspraken,

            @Vorm(patroon = STROOM, uitleg = "het id van een verzuimdossier") @Nullable
            String dossierId)
            implements VerzuimCommand {
        @Override
        public String stroom() {
            return dossierId == null ? VerzuimCommand.dossierId(leerlingId, datum) : dossierId;
        }
    }
}
