package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Grens.Aantal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.NaarBuiten;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import org.jspecify.annotations.Nullable;

/** What a school does about absence beside registering and reporting it: nurse and doctor, who stays at home, treatment, the end. */
public sealed interface VerzuimzorgCommand extends LeerlingOpdracht {

    @Override
    default String stroom() {
        return VerzuimCommand.dossierId(leerlingId());
    }

    /** How staying at home ended (R217). */
    enum HoeBeeindigd {
        TERUG,
        OOV,
        VSO,
        VRIJSTELLING
    }

    /** Who agreed to the hours of treatment (R220). */
    record Akkoord(boolean school, boolean ggz, boolean leerplicht) {

        List<String> ontbreekt() {
            return java.util.stream.Stream.of(
                            school ? "" : "akkoord.school",
                            ggz ? "" : "akkoord.ggz",
                            leerplicht ? "" : "akkoord.leerplicht")
                    .filter(s -> !s.isEmpty())
                    .toList();
        }
    }

    /**
     * The school judges sickness as worrying, whatever the counts say (R213).
     *
     * @param datum today when left out
     */
    @NaVertrek(Ruimte.TERUGBLIK)
    record SignaleerZiekteverzuim(
            String leerlingId,
            @Lengte(4000) @Nullable String reden,
            @SindsInschrijving @Nullable LocalDate datum) implements VerzuimzorgCommand {}

    /**
     * Sends the student to the schoolverpleegkundige, after a talk (R214, R215).
     *
     * @param verzuimoverzicht whether the nurse gets the overview of absence, for which there is a consent
     * @param verwijzingId under which the GGD answers
     */
    @NaVertrek(Ruimte.DICHT)
    record VerwijsNaarSchoolverpleegkundige(
            String leerlingId,
            @Lengte(4000) @Nullable String reden,
            boolean verzuimoverzicht,
            @Nullable String toestemmingId,
            @NaarBuiten @Nullable String verwijzingId)
            implements VerzuimzorgCommand {}

    /** When the schoolarts sees a student (R323). */
    enum Consultsoort {
        /** The fourth report, the seventh day, or worry. */
        OP_SIGNAAL,
        /** When the doctor is there for whoever the school brings in. */
        VAST_MOMENT
    }

    /**
     * Asks the schoolarts, after the nurse and with consent (R215).
     *
     * @param soort on a signal when left out
     * @param op the day of a fixed moment; today or later (R323)
     */
    @NaVertrek(Ruimte.DICHT)
    record VraagConsultSchoolartsAan(
            String leerlingId,
            @Lengte(4000) @Nullable String vraag,
            @Nullable String toestemmingId,
            @NaarBuiten @Nullable String verwijzingId,
            @Nullable Consultsoort soort,
            @Nullable LocalDate op)
            implements VerzuimzorgCommand {}

    /**
     * The GGD says what the student can do and what has to be adjusted.
     *
     * @param datum today when left out
     */
    @NaVertrek(Ruimte.AFRONDING)
    record VerwerkAdviesGGD(
            String leerlingId,
            @Nullable String verwijzingId,
            @Lengte(10000) @Nullable String advies,
            @Nullable LocalDate datum)
            implements VerzuimzorgCommand {}

    /**
     * Tells the samenwerkingsverband of a student who stays at home (R217).
     *
     * @param sinds first day of it; that of the last finding when left out
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record MeldThuiszitterBijSWV(
            String leerlingId,
            @SindsInschrijving @Nullable LocalDate sinds,
            @Aantal(20) @Lengte(1000) List<String> redenen)
            implements VerzuimzorgCommand {}

    /** The student is back, or elsewhere (R217). */
    @NaVertrek(Ruimte.WETTELIJK)
    record BeeindigThuiszitten(
            String leerlingId, @SindsInschrijving @Nullable LocalDate datum, HoeBeeindigd hoe)
            implements VerzuimzorgCommand {}

    /**
     * Records the hours of treatment that school, GGZ and leerplicht agreed on (R220).
     *
     * @param uren which hours, such as "di en do 8:30-10:10"
     */
    @NaVertrek(Ruimte.DICHT)
    record StemBehandelurenAf(
            String leerlingId,
            @Lengte(1000) @Nullable String uren,
            @SindsInschrijving LocalDate van,
            LocalDate tot,
            @Nullable Akkoord akkoord)
            implements VerzuimzorgCommand {}

    /**
     * Reports that absence that leerplicht was told of has ended (R313).
     *
     * @param meldingId of the conversation with leerplicht; the last one that has no end when left out
     * @param datum the last day of the absence
     */
    @NaVertrek(Ruimte.WETTELIJK)
    record MeldEindeVerzuim(
            String leerlingId,
            @Nullable String meldingId,
            @SindsInschrijving @Nullable LocalDate datum) implements VerzuimzorgCommand {}
}
