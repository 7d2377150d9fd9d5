package nl.zorgspoor.core.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Beschikbaarheid;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Hardheid;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Lvs;
import nl.zorgspoor.core.gedeeld.Onderwijssector;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Routekaart.Fase;
import nl.zorgspoor.core.gedeeld.Schoolkalender.Periode;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import org.jspecify.annotations.Nullable;

/** The commands that set up a school. */
public sealed interface SchoolCommand extends Opdracht {

    String schoolId();

    @Override
    default String stroom() {
        return schoolId();
    }

    /** Registers a school. */
    record RegistreerSchool(
            String schoolId,
            String naam,
            Onderwijssector sector,
            @Nullable String bestuur,
            @Nullable String swvCode,
            Lvs lvs,
            List<String> vestigingen)
            implements SchoolCommand {}

    /** Sets a value from a day on; see {@code Instelling} for the keys. */
    record WijzigSchoolinstelling(
            String schoolId,
            String sleutel,
            String waarde,
            @Nullable LocalDate ingangsdatum,
            @Nullable String bron) implements SchoolCommand {}

    /**
     * Lays down a version of the route map; running trajects keep theirs (R5). A name or starting phase that is left out stays
     * as the version before has it, as long as the phase still exists.
     */
    record StelRoutekaartVast(
            String schoolId,
            int versie,
            @Nullable String naam,
            @Nullable String startBijAanmelding,
            @Nullable String startBijInschrijving,
            @Nullable String startBijSignaal,
            List<Fase> fasen,
            List<Routestap> overgangen)
            implements SchoolCommand {}

    /**
     * An edge of a route map that is laid down.
     *
     * @param aandacht null leaves it as the version before has it on the same edge
     * @param aanleidingen null leaves them as the version before has them on the same edge
     */
    record Routestap(
            String van,
            String naar,
            List<Regel> vereisten,
            @Nullable List<Regel> aandacht,
            @Nullable List<String> aanleidingen) {}

    /** Adds or replaces an item of a catalogue. */
    record VoegCatalogusItemToe(
            String schoolId,
            Catalogus catalogus,
            String itemCode,
            String omschrijving,
            @Nullable Rol uitvoerderRol,
            List<Integer> doelleerjaren,
            @Nullable Integer duurMaxWeken,
            List<Beschikbaarheid> beschikbaarheid,
            @Nullable Hardheid hardheid,
            @Nullable LocalDate ingangsdatum)
            implements SchoolCommand {}

    /** Ends an item; it stays readable for what used it. */
    record TrekCatalogusItemIn(String schoolId, Catalogus catalogus, String itemCode, LocalDate einddatum)
            implements SchoolCommand {}

    /** Lays down a form of meeting from a day on; meetings of earlier days keep the one before. */
    record StelOverlegvormVast(
            String schoolId,
            OverlegvormCode overlegvorm,
            @Nullable Rol voorzitterRol,
            List<Rol> vasteRollen,
            List<Rol> optioneleRollen,
            List<Rol> uitgeslotenRollen,
            List<Rol> rollenIntern,
            @Nullable Integer minPerSchooljaar,
            @Nullable LocalDate ingangsdatum)
            implements SchoolCommand {}

    /** Lays down the calendar of a school year. */
    record StelSchooljaarkalenderVast(
            String schoolId,
            String schooljaar,
            List<Periode> perioden,
            List<Periode> vakanties,
            @Nullable LocalDate teldatum)
            implements SchoolCommand {}

    /** Registers a member of staff; no classes means the whole school. */
    record RegistreerMedewerker(
            String schoolId,
            String medewerkerId,
            List<Rol> rollen,
            List<String> scopeKlassen,
            @Nullable LocalDate ingangsdatum)
            implements SchoolCommand {}

    /** Changes the roles of a member of staff from a day on; no role at all is how somebody leaves. */
    record WijzigMedewerkerrol(
            String schoolId,
            String medewerkerId,
            List<Rol> rollen,
            @Nullable LocalDate ingangsdatum) implements SchoolCommand {}

    /** Registers a partner with its data contract; the answer term is in school days. */
    record RegistreerPartner(
            String schoolId,
            String partnerId,
            PartnerType partnerType,
            @Nullable String regio,
            List<Gegevenssoort> gegevenscontract,
            int reactietermijnDagen)
            implements SchoolCommand {}

    /** Records whether a facility was staffed on a day. */
    record RegistreerBezetting(String schoolId, String voorziening, LocalDate datum, boolean bezet)
            implements SchoolCommand {}

    /** Records that a class had the theme of safety and bullying (R230). */
    record LegVeiligheidsthemaVast(
            String schoolId, String klas, @Nullable LocalDate datum) implements SchoolCommand {}

    /** Lays down which roles may send which commands (R3). */
    record StelBevoegdhedenVast(String schoolId, Map<String, Bevoegden> bevoegdheden) implements SchoolCommand {}

    /** Lays down what each role may read of each kind of data. */
    record StelZichtbaarheidVast(String schoolId, Map<Gegevenssoort, Map<Rol, Leesrecht>> zichtbaarheid)
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
            @Nullable String regel,
            @Nullable String code) {
        public Bevoegden {
            rollen = Set.copyOf(rollen);
        }
    }
}
