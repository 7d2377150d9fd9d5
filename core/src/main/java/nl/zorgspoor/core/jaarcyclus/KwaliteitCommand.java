package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Grens.Aantal;
import nl.zorgspoor.core.gedeeld.Grens.Getal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.Vorm;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Schoolkalender.Periode;
import org.jspecify.annotations.Nullable;

/** The commands about protocols, documents, the quality calendar, visits and the self-assessment. */
public sealed interface KwaliteitCommand extends JaarcyclusOpdracht {

    /** How far a protocol is (R249). */
    enum Protocolstatus {
        ACTIEF_TOEGEPAST,
        IN_ONTWIKKELING,
        AFWEZIG
    }

    /** The kinds of documents with a date on which they are looked at again (R267, R302). */
    enum Documentsoort {
        KWALITEITSKAART,
        BELEID,
        OVERZICHT,
        LEEFREGELS
    }

    /** What the director does to see how it goes (R250, R268). */
    enum Activiteitsoort {
        FLITSBEZOEK,
        KLASBEZOEK,
        AUDIT,
        STAKEHOLDERGESPREK,
        OPBRENGSTENMONITOR,
        GESPREKKENCYCLUS,
        TEMPERATUURGESPREK_INTERN,
        TEMPERATUURGESPREK_EXTERN
    }

    /** What students come to the trust persons with, in their words (R226). */
    enum Vertrouwensthema {
        SEKSUELE_INTIMIDATIE,
        SEKSUEEL_MISBRUIK,
        AGRESSIE,
        GEWELD,
        PESTEN,
        DISCRIMINATIE,
        THUISSITUATIE,
        OVERIG
    }

    /** Not yet, in development, developed, far developed (R246). */
    enum HGWScore {
        N,
        I,
        O,
        V
    }

    /**
     * Says how far a protocol of the catalogue is (R249).
     *
     * @param protocol the code of the item in the catalogue of protocols
     * @param versie left out for one that is not there
     * @param herzienOp the day on which it is looked at again; left out for one that is not there
     */
    record StelProtocolVast(
            String schoolId,
            @Lengte(100) String protocol,
            Protocolstatus status,
            @Lengte(100) @Nullable String versie,
            @Nullable LocalDate herzienOp,
            @Nullable LocalDate datum)
            implements KwaliteitCommand {}

    /** Lays down a version of a document and when it is looked at again (R267). */
    record StelDocumentVast(
            String schoolId,
            String documentId,
            Documentsoort soort,
            @Lengte(200) String titel,
            @Lengte(100) String versie,
            LocalDate herzienOp,
            @Nullable LocalDate datum)
            implements KwaliteitCommand {}

    /** Lays down the quality calendar of a school year; what was done stays done under its id (R266). */
    record StelKwaliteitskalenderVast(
            String schoolId,

            @Vorm(patroon = Schooljaar.PATROON, uitleg = "een schooljaar zoals 2026-2027")
            String schooljaar,

            @Aantal(500) List<Kalenderactiviteit> activiteiten)
            implements KwaliteitCommand {}

    /** @param periode within the school year; at the end of it it has been done */
    record Kalenderactiviteit(
            String activiteitId, @Lengte(200) String activiteit, Periode periode, Rol rol) {}

    /** Says that an activity of the calendar was done (R266). */
    record RondKalenderactiviteitAf(
            String schoolId,

            @Vorm(patroon = Schooljaar.PATROON, uitleg = "een schooljaar zoals 2026-2027")
            String schooljaar,

            String activiteitId,
            @Nullable LocalDate datum)
            implements KwaliteitCommand {}

    /**
     * Records a visit, an audit or talks at the level of the school (R250).
     *
     * @param aantal how many there were; asked for the cycle of talks with staff, which is counted and nothing else (R268)
     * @param documentRef where what was found stands
     */
    record LegKlasbezoekVast(
            String schoolId,
            Activiteitsoort soort,
            @Getal(van = 1, tot = 1000) @Nullable Integer aantal,
            @Lengte(200) @Nullable String documentRef,
            @Nullable LocalDate datum)
            implements KwaliteitCommand {}

    /**
     * Records that students were asked how safe they are at school (R317); what they said stands in the document, and nothing of it here.
     *
     * @param deelnemers how many students answered
     * @param documentRef where the results stand
     * @param datum the day on which they were known; today when left out
     */
    record LegVeiligheidsmonitorVast(
            String schoolId,

            @Vorm(patroon = Schooljaar.PATROON, uitleg = "een schooljaar zoals 2026-2027")
            String schooljaar,

            @Getal(van = 0, tot = 10_000) @Nullable Integer deelnemers,
            @Lengte(200) @Nullable String documentRef,
            @Nullable LocalDate datum)
            implements KwaliteitCommand {}

    /**
     * Records that the coordinator conferred with the trust persons: how often there was what, and nothing of anybody (R262).
     *
     * @param themas each theme once
     */
    record LegAfstemmingVertrouwenspersonenVast(
            String schoolId,
            List<Themaaantal> themas,
            @Nullable LocalDate datum) implements KwaliteitCommand {}

    /** How many students came to the trust persons with a theme. */
    record Themaaantal(
            Vertrouwensthema thema,
            @Getal(van = 0, tot = 10_000) int aantal) {}

    /** Records the self-assessment of handelingsgericht werken of a school year (R246). */
    record LegZelfbeoordelingHGWVast(
            String schoolId,

            @Vorm(patroon = Schooljaar.PATROON, uitleg = "een schooljaar zoals 2026-2027")
            String schooljaar,

            @Aantal(100) List<Indicatorscore> scores,
            @Nullable LocalDate datum)
            implements KwaliteitCommand {}

    /** @param indicator 1 to 14, in the order of the list (R271) */
    record Indicatorscore(@Getal(van = 1, tot = 14) int indicator, HGWScore score) {}
}
