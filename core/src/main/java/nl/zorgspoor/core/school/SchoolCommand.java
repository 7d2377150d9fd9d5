package nl.zorgspoor.core.school;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Arrangementaanbod;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Beschikbaarheid;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Hardheid;
import nl.zorgspoor.core.gedeeld.Faseblad;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grens.Aantal;
import nl.zorgspoor.core.gedeeld.Grens.Getal;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.MagLeeg;
import nl.zorgspoor.core.gedeeld.Grens.Vorm;
import nl.zorgspoor.core.gedeeld.Itemkenmerken;
import nl.zorgspoor.core.gedeeld.Lvs;
import nl.zorgspoor.core.gedeeld.Onderwijssector;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partnerkanaal;
import nl.zorgspoor.core.gedeeld.Partnersector;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Routekaart.Fase;
import nl.zorgspoor.core.gedeeld.SchoolOpdracht;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Schoolkalender.Periode;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.gedeeld.Screeningsoort;
import nl.zorgspoor.core.gedeeld.Vestiging;
import org.jspecify.annotations.Nullable;

/** The commands that set up a school. */
public sealed interface SchoolCommand extends SchoolOpdracht {

    @Override
    default String stroom() {
        return schoolId();
    }

    /**
     * Registers a school.
     *
     * @param vestigingen its locations with their register codes (R303); one of which only the name is known may be that text
     */
    record RegistreerSchool(
            String schoolId,
            @Lengte(200) String naam,
            Onderwijssector sector,
            @Lengte(200) @Nullable String bestuur,
            @Lengte(100) @Nullable String swvCode,
            Lvs lvs,
            List<Vestiging> vestigingen)
            implements SchoolCommand {}

    /** Sets a value from a day on; see {@code Instelling} for the keys. */
    record WijzigSchoolinstelling(
            String schoolId,
            @Lengte(100) String sleutel,
            @Lengte(2000) @MagLeeg String waarde,
            @Nullable LocalDate ingangsdatum,
            @Lengte(200) @Nullable String bron)
            implements SchoolCommand {}

    /**
     * Lays down a version of the route map; running trajects keep theirs (R5). A name or starting phase that is left out stays
     * as the version before has it, as long as the phase still exists.
     */
    record StelRoutekaartVast(
            String schoolId,
            @Getal(van = 1, tot = 100_000) int versie,
            @Lengte(200) @Nullable String naam,
            @Lengte(100) @Nullable String startBijAanmelding,
            @Lengte(100) @Nullable String startBijInschrijving,
            @Lengte(100) @Nullable String startBijSignaal,
            @Aantal(100) List<Fase> fasen,
            @Aantal(1000) List<Routestap> overgangen)
            implements SchoolCommand {}

    /**
     * An edge of a route map that is laid down.
     *
     * @param aandacht null leaves it as the version before has it on the same edge
     * @param aanleidingen null leaves them as the version before has them on the same edge
     */
    record Routestap(
            @Lengte(100) String van,
            @Lengte(100) String naar,
            @Aantal(200) List<Regel> vereisten,
            @Aantal(200) @Nullable List<Regel> aandacht,
            @Lengte(100) @Nullable List<String> aanleidingen) {}

    /**
     * Adds or replaces an item of a catalogue.
     *
     * @param uitvoerderRol who carries it out
     * @param uitvoerderRollen when more than one role may: all of them, or the others
     * @param faseblad for an item of {@code FASE}: what belongs to that phase (R253); of another kind left out
     * @param arrangement for an item of {@code ARRANGEMENT}: what it consists of; of another kind left out
     * @param kenmerken what there is to say of it beside: the domain and number of a limit, how far a protocol is, and at which
     *     places
     */
    record VoegCatalogusItemToe(
            String schoolId,
            Catalogus catalogus,
            @Lengte(100) String itemCode,
            @Lengte(2000) String omschrijving,
            @Nullable Rol uitvoerderRol,
            @Getal(van = 1, tot = 8) List<Integer> doelleerjaren,
            @Getal(van = 1, tot = 520) @Nullable Integer duurMaxWeken,
            List<Beschikbaarheid> beschikbaarheid,
            @Nullable Hardheid hardheid,
            @Nullable LocalDate ingangsdatum,
            @Nullable Arrangementaanbod arrangement,
            @Aantal(50) List<Rol> uitvoerderRollen,
            @Nullable Faseblad faseblad,
            @Nullable Itemkenmerken kenmerken)
            implements SchoolCommand {}

    /** Ends an item; it stays readable for what used it. */
    record TrekCatalogusItemIn(
            String schoolId,
            Catalogus catalogus,
            @Lengte(100) String itemCode,
            LocalDate einddatum) implements SchoolCommand {}

    /** Lays down a form of meeting from a day on; meetings of earlier days keep the one before. */
    record StelOverlegvormVast(
            String schoolId,
            OverlegvormCode overlegvorm,
            @Nullable Rol voorzitterRol,
            @Aantal(100) List<Rol> vasteRollen,
            @Aantal(100) List<Rol> optioneleRollen,
            @Aantal(100) List<Rol> uitgeslotenRollen,
            @Aantal(100) List<Rol> rollenIntern,
            @Getal(van = 0, tot = 400) @Nullable Integer minPerSchooljaar,
            @Nullable LocalDate ingangsdatum)
            implements SchoolCommand {}

    /** Lays down the calendar of a school year. */
    record StelSchooljaarkalenderVast(
            String schoolId,

            @Vorm(patroon = Schooljaar.PATROON, uitleg = "een schooljaar zoals 2026-2027")
            String schooljaar,

            List<Periode> perioden,
            List<Periode> vakanties,
            @Nullable LocalDate teldatum)
            implements SchoolCommand {}

    /**
     * Registers a member of staff; no classes and no sectors means the whole school.
     *
     * @param scopeSectoren sectors of the school, whose classes are in the scope (R292)
     */
    record RegistreerMedewerker(
            String schoolId,
            String medewerkerId,
            List<Rol> rollen,
            @Aantal(200) @Lengte(100) List<String> scopeKlassen,
            @Nullable LocalDate ingangsdatum,
            @Aantal(50) @Lengte(100) List<String> scopeSectoren)
            implements SchoolCommand {}

    /** Changes the roles of a member of staff from a day on; no role at all is how somebody leaves. */
    record WijzigMedewerkerrol(
            String schoolId,
            String medewerkerId,
            List<Rol> rollen,
            @Nullable LocalDate ingangsdatum) implements SchoolCommand {}

    /**
     * Registers a partner with its data contract; the answer term is in school days.
     *
     * @param onderwijssector of a school what education it gives (R297)
     * @param kanaal along which channel our messages reach it (R363), {@code geen} when people bring them; what is usual for its kind
     *     when left out
     */
    record RegistreerPartner(
            String schoolId,
            String partnerId,
            PartnerType partnerType,
            @Lengte(100) @Nullable String regio,
            List<Gegevenssoort> gegevenscontract,
            @Getal(van = 1, tot = 365) int reactietermijnDagen,
            @Nullable Partnersector onderwijssector,

            @Vorm(patroon = Partnerkanaal.PATROON, uitleg = "geen, of een kanaal zoals swv of swv.utrecht") @Nullable
            String kanaal)
            implements SchoolCommand {

        public RegistreerPartner(
                String schoolId,
                String partnerId,
                PartnerType partnerType,
                @Nullable String regio,
                List<Gegevenssoort> gegevenscontract,
                int reactietermijnDagen,
                @Nullable Partnersector onderwijssector) {
            this(schoolId, partnerId, partnerType, regio, gegevenscontract, reactietermijnDagen, onderwijssector, null);
        }
    }

    /** Records whether a facility was staffed on a day. */
    record RegistreerBezetting(
            String schoolId,
            @Lengte(100) String voorziening,
            LocalDate datum,
            boolean bezet,
            @Lengte(200) @Nullable String formatie)
            implements SchoolCommand {}

    /**
     * Records that all arrangements that run were looked at for the year that ends, before the summer (R241).
     *
     * @param aantallen how many of each kind
     * @param nazorgNodig the ids of the students who need aftercare
     */
    record EvalueerArrangementenJaarlijks(
            String schoolId,

            @Vorm(patroon = Schooljaar.PATROON, uitleg = "een schooljaar zoals 2026-2027")
            String schooljaar,

            @Getal(van = 0, tot = 100_000) Map<Arrangementtype, Integer> aantallen,
            @Aantal(1000) @Lengte(100) List<String> nazorgNodig)
            implements SchoolCommand {}

    /** Records that a class had the theme of safety and bullying (R230). */
    record LegVeiligheidsthemaVast(
            String schoolId,
            @Lengte(100) String klas,
            @Nullable LocalDate datum) implements SchoolCommand {}

    /**
     * Records which team and room a class has for itself (R284); told again, it takes the place of what was told for that school year.
     *
     * @param schooljaar the present one when left out
     * @param vastTeamIds the ids of the staff who work with the class, as far as they are always the same
     * @param stamlokaal the room in which the class has most of its lessons
     */
    record LegKlaskenmerkenVast(
            String schoolId,
            @Lengte(100) String klas,

            @Vorm(patroon = Schooljaar.PATROON, uitleg = "een schooljaar zoals 2026-2027") @Nullable
            String schooljaar,

            @Aantal(50) @Lengte(100) List<String> vastTeamIds,
            @Lengte(100) @Nullable String stamlokaal)
            implements SchoolCommand {}

    /** Records that a class was screened (R137, R133); how a student came out of it stands with the student. */
    record ScreenKlas(
            String schoolId,
            @Lengte(100) String klas,
            Screeningsoort screeningsoort,
            @Nullable LocalDate datum) implements SchoolCommand {}

    /** Lays down which roles may send which commands (R3). */
    record StelBevoegdhedenVast(
            String schoolId, @Aantal(1000) Map<String, Bevoegden> bevoegdheden) implements SchoolCommand {}

    /** Lays down what each role may read of each kind of data. */
    record StelZichtbaarheidVast(
            String schoolId, @Aantal(100) Map<Gegevenssoort, Map<Rol, Leesrecht>> zichtbaarheid)
            implements SchoolCommand {}

    /** Sets up a school from a whole profile: everything is checked first, and stored together or not at all. */
    record RichtSchoolIn(String schoolId, Profiel profiel) implements SchoolCommand {}

    /**
     * Who may send a command.
     *
     * @param regel the rule that refuses others; {@code ROL} when absent
     * @param code the code of that refusal; {@code ROL_NIET_BEVOEGD} when absent
     */
    record Bevoegden(
            Set<Rol> rollen,
            @Lengte(100) @Nullable String regel,
            @Lengte(100) @Nullable String code) {
        public Bevoegden {
            // In the order of the profile: what is read again must be the same, to the byte.
            rollen = Collections.unmodifiableSet(new LinkedHashSet<>(rollen));
        }
    }
}
