package nl.zorgspoor.core.leerling.oov;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.SindsInschrijving;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.NaVertrek;
import nl.zorgspoor.core.gedeeld.NaVertrek.Ruimte;
import nl.zorgspoor.core.gedeeld.Rol;
import org.jspecify.annotations.Nullable;

/** The commands of an OOV. */
public sealed interface OOVCommand extends LeerlingOpdracht {

    String arrangementId();

    /** The kinds of OOV; each fixes its term (R186). */
    enum OovType {
        OBSERVATIE_6_WEKEN(6, 0),
        OBSERVATIE_BEHANDELING_3_MAANDEN(0, 3),
        OBSERVATIE_BEHANDELING_6_MAANDEN(0, 6);

        private final int weken;
        private final int maanden;

        OovType(int weken, int maanden) {
            this.weken = weken;
            this.maanden = maanden;
        }

        /** The last day of one that starts on a day. */
        public LocalDate einde(LocalDate start) {
            return start.plusWeeks(weken).plusMonths(maanden);
        }
    }

    /** For whom an OOV is (R185). */
    enum OovReden {
        VEILIGHEID,
        SCHOOLANGST,
        VERMOEDEN_BIJZONDERE_BEHOEFTE
    }

    /** What an OOV leads to (R188). */
    enum OovUitkomst {
        /** Back to the school. */
        TERUGKEER,
        /** Another OOV, of another kind. */
        VERLENGD_TRAJECT,
        VSO,
        ANDERS
    }

    /** With whom the location works (R188). */
    enum Samenwerking {
        STEK,
        GGZ,
        FACT,
        SOCIAAL_TEAM
    }

    /**
     * Asks for an OOV, after it was talked over (R185, R187).
     *
     * @param besprokenMet with whom, parents, SWV and Sociaal Team at least
     * @param flexZatId the Flex-Zat that chose it, when there was one (R171)
     */
    @NaVertrek(Ruimte.DICHT)
    record VraagOOVAan(
            String leerlingId,
            String arrangementId,
            @Nullable OovType oovType,
            @Nullable OovReden reden,
            List<Rol> besprokenMet,
            @Nullable String flexZatId)
            implements OOVCommand {}

    /** Records the intake at the location, by leerlingbegeleider and coordinator (R278). */
    @NaVertrek(Ruimte.TERUGBLIK)
    record LegOOVIntakeVast(
            String leerlingId,
            String arrangementId,
            @SindsInschrijving @Nullable LocalDate datum,
            List<Rol> aanwezigen,
            @Nullable String verslag)
            implements OOVCommand {}

    /**
     * Starts it; its kind says when it ends (R186).
     *
     * @param startdatum first day; today when left out
     */
    @NaVertrek(Ruimte.DICHT)
    record StartOOV(
            String leerlingId,
            String arrangementId,
            @Lengte(200) String locatie,
            @SindsInschrijving @Nullable LocalDate startdatum)
            implements OOVCommand {}

    /**
     * Says how it goes, by school and location together.
     *
     * @param perspectief what it seems to lead to
     */
    @NaVertrek(Ruimte.AFRONDING)
    record EvalueerOOV(
            String leerlingId,
            String arrangementId,
            @SindsInschrijving @Nullable LocalDate datum,
            @Nullable String verslag,
            OovUitkomst perspectief)
            implements OOVCommand {}

    /**
     * Ends it, or takes back a request that did not start (R188).
     *
     * @param datum the last day; today when left out
     * @param terugkeergesprekOp when school, student, parents and location talked about the return
     * @param samenwerking with whom was worked
     */
    @NaVertrek(Ruimte.AFRONDING)
    record BeeindigOOV(
            String leerlingId,
            String arrangementId,
            @Nullable OovUitkomst uitkomst,
            @SindsInschrijving @Nullable LocalDate datum,
            @SindsInschrijving @Nullable LocalDate terugkeergesprekOp,
            List<Samenwerking> samenwerking)
            implements OOVCommand {}
}
