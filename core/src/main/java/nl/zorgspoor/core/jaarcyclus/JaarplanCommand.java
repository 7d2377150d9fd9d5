package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Grens.Aantal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.Vorm;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import org.jspecify.annotations.Nullable;

/** The commands about the plan of a year, the account of it, and the offer that the schoolgids promises. */
public sealed interface JaarplanCommand extends JaarcyclusOpdracht {

    /** To whom a school accounts (R244, R287). */
    enum Ontvanger {
        SWV,
        RECTOR,
        DIRECTEUR,
        BESTUUR
    }

    /** What the participation council says of the offer (R306). */
    enum Standpunt {
        INSTEMMING,
        GEEN_INSTEMMING
    }

    /** Which part of the participation council speaks. */
    enum Geleding {
        OUDERS,
        LEERLINGEN,
        OUDERS_EN_LEERLINGEN,
        PERSONEEL,
        GEHELE_RAAD
    }

    /** Lays down the plan passend onderwijs of a school year; there is one (R244). */
    record StelJaarplanVast(
            String schoolId,

            @Vorm(patroon = Schooljaar.PATROON, uitleg = "een schooljaar zoals 2026-2027")
            String schooljaar,

            @Lengte(200) String documentRef,
            @Nullable LocalDate datum)
            implements JaarplanCommand {}

    /**
     * Accounts for a school year to the samenwerkingsverband, or to who holds the portfolio (R244, R287).
     *
     * @param ontvanger the first of the school's setting when left out
     */
    record LegVerantwoordingAf(
            String schoolId,

            @Vorm(patroon = Schooljaar.PATROON, uitleg = "een schooljaar zoals 2026-2027")
            String schooljaar,

            @Nullable Ontvanger ontvanger,
            @Lengte(200) String documentRef,
            @Nullable LocalDate datum)
            implements JaarplanCommand {}

    /**
     * Reviews the support plan and the offer for a school year (R245).
     *
     * @param schooljaar the year for which it holds; that of the day when left out
     * @param wijzigingen what changed; nothing when it stays as it is
     */
    record HerzieSOP(
            String schoolId,

            @Vorm(patroon = Schooljaar.PATROON, uitleg = "een schooljaar zoals 2026-2027") @Nullable
            String schooljaar,

            @Lengte(100) String versie,
            @Aantal(200) List<String> wijzigingen,
            @Nullable LocalDate datum)
            implements JaarplanCommand {}

    /** Records what the participation council says of the offer for a school year (R306). */
    record LegMedezeggenschapVast(
            String schoolId,

            @Vorm(patroon = Schooljaar.PATROON, uitleg = "een schooljaar zoals 2026-2027")
            String schooljaar,

            Geleding geleding,
            Standpunt standpunt,
            @Nullable String toelichting,
            @Nullable LocalDate datum)
            implements JaarplanCommand {}

    /** Fixes the offer for a school year as it stands in the schoolgids (R306). */
    record StelSchoolgidsaanbodVast(
            String schoolId,

            @Vorm(patroon = Schooljaar.PATROON, uitleg = "een schooljaar zoals 2026-2027")
            String schooljaar,

            @Lengte(200) String gidsRef,
            @Nullable LocalDate datum)
            implements JaarplanCommand {}
}
