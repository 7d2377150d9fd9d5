package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Grens.Aantal;
import nl.zorgspoor.core.gedeeld.Grens.Getal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.Vorm;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import org.jspecify.annotations.Nullable;

/** The commands about what staff learn, with whom they meet, what hours they have, and pilots. */
public sealed interface ScholingCommand extends JaarcyclusOpdracht {

    /** What a training is for. */
    enum Scholingsoort {
        /** Handelingsgericht werken: for all teachers (R248). */
        HGW,
        MENTORAAT,
        SOVA,
        VERTROUWENSPERSOON,
        OVERIG
    }

    /** Lays down which trainings there are in a school year; a newer plan takes its place (R248). */
    record StelScholingsplanVast(
            String schoolId,

            @Vorm(patroon = Schooljaar.PATROON, uitleg = "een schooljaar zoals 2026-2027")
            String schooljaar,

            @Aantal(100) List<Scholingsonderdeel> onderdelen)
            implements ScholingCommand {}

    /** @param dagdelen how many half days it takes */
    record Scholingsonderdeel(
            @Lengte(200) String onderwerp,
            Scholingsoort soort,
            @Getal(van = 1, tot = 100) int dagdelen,
            @Aantal(60) List<Rol> doelgroep) {}

    /**
     * Records a training that was held (R248).
     *
     * @param soort when left out, of what the plan names under this subject the kind that stands there, and else other
     * @param deelnemers how many took part
     * @param verwacht how many should have; for HGW the teachers that the school has registered when left out
     */
    record RegistreerScholing(
            String schoolId,
            @Lengte(200) String onderwerp,
            @Nullable Scholingsoort soort,
            @Getal(van = 0, tot = 1000) int deelnemers,
            @Getal(van = 0, tot = 1000) @Nullable Integer verwacht,
            @Nullable LocalDate datum)
            implements ScholingCommand {}

    /** Records a meeting of a network outside the school, without any student (R341). */
    record RegistreerNetwerkbijeenkomst(
            String schoolId,
            @Lengte(100) String netwerk,
            @Aantal(60) List<Rol> deelnemers,
            @Lengte(200) @Nullable String onderwerp,
            @Nullable LocalDate datum)
            implements ScholingCommand {}

    /** Lays down how many hours of a school year a mentor has for it (R293). */
    record StelNormjaartaakVast(
            String schoolId,

            @Vorm(patroon = Schooljaar.PATROON, uitleg = "een schooljaar zoals 2026-2027")
            String schooljaar,

            String medewerkerId,
            @Getal(van = 0, tot = 1659) int uren)
            implements ScholingCommand {}

    /** Starts a pilot with the questions on which it will be judged (R247). */
    record StartPilot(
            String schoolId,
            @Lengte(100) String pilot,
            @Aantal(50) List<String> vragen,
            @Nullable LocalDate begindatum) implements ScholingCommand {}

    /** Judges a pilot (R247). */
    record EvalueerPilot(
            String schoolId,
            @Lengte(100) String pilot,
            @Aantal(50) List<Pilotantwoord> vragen,
            @Nullable LocalDate datum)
            implements ScholingCommand {}

    record Pilotantwoord(String vraag, String antwoord) {}
}
