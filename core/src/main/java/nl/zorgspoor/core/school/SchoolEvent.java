package nl.zorgspoor.core.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.Aandacht;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Overlegvorm;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Revisie;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.gedeeld.Schoolkalender;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Bevoegdheid;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Kenmerken;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Medewerker;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Partner;
import nl.zorgspoor.core.gedeeld.Screeningsoort;
import org.jspecify.annotations.Nullable;

/** What happened in the set-up of a school. */
public sealed interface SchoolEvent extends Gebeurtenis {

    String schoolId();

    @Revisie(2)
    record SchoolGeregistreerd(String schoolId, Kenmerken kenmerken) implements SchoolEvent {}

    record SchoolinstellingGewijzigd(
            String schoolId, String sleutel, String waarde, LocalDate ingangsdatum, String bron)
            implements SchoolEvent {}

    record RoutekaartVastgesteld(String schoolId, Routekaart routekaart) implements SchoolEvent {}

    @Revisie(4)
    record CatalogusItemToegevoegd(String schoolId, CatalogusItem item) implements SchoolEvent {}

    record CatalogusItemIngetrokken(String schoolId, Catalogus catalogus, String itemCode, LocalDate einddatum)
            implements SchoolEvent {}

    /** @param vanaf the first day on which meetings have this form; null in older events, which counted always */
    @Revisie(2)
    record OverlegvormVastgesteld(
            String schoolId,
            Overlegvorm overlegvorm,
            @Nullable LocalDate vanaf) implements SchoolEvent {}

    record SchooljaarkalenderVastgesteld(String schoolId, Schoolkalender kalender) implements SchoolEvent {}

    @Revisie(2)
    record MedewerkerGeregistreerd(String schoolId, Medewerker medewerker) implements SchoolEvent {}

    record MedewerkerrolGewijzigd(String schoolId, String medewerkerId, List<Rol> rollen, LocalDate ingangsdatum)
            implements SchoolEvent {}

    @Revisie(3)
    record PartnerGeregistreerd(String schoolId, Partner partner) implements SchoolEvent {}

    /** @param formatie of whom the staff of that day were, such as Renn4 and De Atlas (R166) */
    @Revisie(2)
    record BezettingGeregistreerd(
            String schoolId,
            String voorziening,
            LocalDate datum,
            boolean bezet,
            @Nullable String formatie) implements SchoolEvent {}

    record KlasGescreend(
            String schoolId, String klas, Screeningsoort screeningsoort, LocalDate datum, String schooljaar)
            implements SchoolEvent {}

    /** @param vastTeamIds the ids of the staff who always work with the class (R284) */
    record KlaskenmerkenVastgelegd(
            String schoolId,
            String klas,
            String schooljaar,
            List<String> vastTeamIds,
            @Nullable String stamlokaal,
            LocalDate datum)
            implements SchoolEvent {}

    record VeiligheidsthemaBehandeld(String schoolId, String klas, LocalDate datum, String schooljaar)
            implements SchoolEvent {}

    /** @param nazorgNodig the ids of the students who need aftercare (R241) */
    record ArrangementenJaarlijksGeevalueerd(
            String schoolId,
            String schooljaar,
            Map<Arrangementtype, Integer> aantallen,
            List<String> nazorgNodig,
            LocalDate datum)
            implements SchoolEvent {}

    record BevoegdhedenVastgesteld(String schoolId, Map<String, Bevoegdheid> bevoegdheden) implements SchoolEvent {}

    record ZichtbaarheidVastgesteld(String schoolId, Map<Gegevenssoort, Map<Rol, Leesrecht>> zichtbaarheid)
            implements SchoolEvent {}

    /** A point of attention at school level, without any student. */
    record SchoolaandachtspuntGesignaleerd(String schoolId, Regel regel, String code, String command)
            implements SchoolEvent, Aandacht {}
}
