package nl.zorgspoor.core.leerling.lwoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.Grens.Getal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsAanmelding;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import org.jspecify.annotations.Nullable;

/** The commands of leerwegondersteuning (LWOO) and praktijkonderwijs (PrO). */
public sealed interface LWOOCommand extends LeerlingOpdracht {

    /** The four domains in which a learning delay is measured. */
    enum Leerdomein {
        /** Technisch lezen. */
        TL,
        /** Begrijpend lezen. */
        BL,
        /** Spellen. */
        SP,
        /** Inzichtelijk rekenen. */
        IR
    }

    /** What was measured for PrO; delays as a fraction of the lessons that were given. */
    record Meting(
            @Getal(van = 20, tot = 200) @Nullable Integer iq,
            @Lengte(200) @Nullable String iqTest,
            @Getal(van = 0, tot = 10) Map<Leerdomein, BigDecimal> leerachterstanden) {}

    /**
     * Asks the samenwerkingsverband for lwoo (R176, R177).
     *
     * @param iqTest the test that was taken
     * @param leerachterstanden per domain, as a fraction of the lessons that were given
     * @param sociaalEmotioneel whether there is a social-emotional problem
     */
    @NaVertrek(Ruimte.DICHT)
    record VraagLWOOAan(
            String leerlingId,
            String arrangementId,
            @Getal(van = 20, tot = 200) @Nullable Integer iq,
            @Lengte(200) @Nullable String iqTest,
            @Getal(van = 0, tot = 10) Map<Leerdomein, BigDecimal> leerachterstanden,
            boolean sociaalEmotioneel)
            implements LWOOCommand {}

    /**
     * Records what the commission decided.
     *
     * @param vanaf first day on which it holds; today when left out
     */
    @NaVertrek(Ruimte.AFRONDING)
    record VerwerkLWOOBeschikking(
            String leerlingId,
            String arrangementId,
            boolean toegekend,
            @Lengte(200) @Nullable String kenmerk,
            @SindsAanmelding @Nullable LocalDate vanaf)
            implements LWOOCommand {}

    /**
     * Records a decision on lwoo that the student brings along from another school in vmbo or PrO: it keeps its validity (R178).
     *
     * @param kenmerk its number, as it stands on the decision
     * @param vanaf first day on which it held
     * @param geldigTot last day, when its samenwerkingsverband set one (R324)
     */
    @NaVertrek(Ruimte.DICHT)
    record NeemLWOOBesluitOver(
            String leerlingId,
            String arrangementId,
            @Lengte(200) @Nullable String kenmerk,
            LocalDate vanaf,
            @Nullable LocalDate geldigTot)
            implements LWOOCommand {}

    /**
     * Asks for PrO, where lwoo is not enough (R177, R180).
     *
     * @param onderbouwing why vmbo-basis with lwoo is not within reach
     */
    @NaVertrek(Ruimte.DICHT)
    record VraagPrOAan(
            String leerlingId,
            String arrangementId,
            @Nullable String onderbouwing,
            @Nullable Meting gegevens) implements LWOOCommand {}

    /** Records the talk with a new lwoo student and the parents (R277). */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegLWOOGesprekVast(
            String leerlingId,
            @SindsAanmelding @Nullable LocalDate datum,
            boolean leerlingAanwezig,
            boolean ouderAanwezig,
            @Nullable String verslag)
            implements LWOOCommand {}
}
