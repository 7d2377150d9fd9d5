package nl.zorgspoor.core.leerling.voorziening;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Beschikbaarheid;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.arrangement.Arrangementen;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningCommand.KenVoorzieningToe;
import org.jspecify.annotations.Nullable;

/** What a school asks before a student may use something (R6, R7, R167, R168). */
final class Toekenning {

    /** A facility for who is personally counselled. */
    static final String PERSOONLIJK_BEGELEIDER = "PERSOONLIJK_BEGELEIDER";

    private static final String MEDISCHE_HANDELING = "MEDISCHE_HANDELING";

    /** Facilities with rules of their own, and the command that keeps to them; null while there is none. */
    private static final Map<String, @Nullable String> EIGEN_WEG = new HashMap<>();

    static {
        EIGEN_WEG.put("OOV", "VraagOOVAan");
        EIGEN_WEG.put("OPDC", "VraagArrangementAan");
        EIGEN_WEG.put("TRAJECTBEGELEIDING", "VraagArrangementAan");
        EIGEN_WEG.put("ZIEZON", "RegelOnderwijsBijZiekte");
        EIGEN_WEG.put("BEGELEIDING_THUIS", "RegelOnderwijsBijZiekte");
        EIGEN_WEG.put(PERSOONLIJK_BEGELEIDER, "WijsPersoonlijkBegeleiderToe");
        EIGEN_WEG.put("LWOO_KLAS", "PlaatsInKlas");
        EIGEN_WEG.put("KLEINE_KLAS", "PlaatsInKlas");
        EIGEN_WEG.put("TAALKLAS", "PlaatsInTaalvoorziening");
        EIGEN_WEG.put("TIME_OUT", null);
        EIGEN_WEG.put("TRAJECTGROEP", null);
        EIGEN_WEG.put("GGD_SCREENING_VMBO", null);
        EIGEN_WEG.put("GGD_SCREENING_HAVO_VWO", null);
    }

    private Toekenning() {}

    static void eis(
            KenVoorzieningToe c, LocalDate vanaf, Context x, Arrangementen arrangementen, Predicate<String> vanBuiten) {
        CatalogusItem item = eisInCatalogus(c.voorziening(), vanaf, x);
        eisGewoneWeg(c.voorziening());
        eisBeschikbaar(c, item, vanBuiten);
        eisBhv(c, vanaf, x);
        eisIndicatie(c, x, arrangementen);
    }

    /** R6; R168: necessary medical acts are a limit where the school does not offer them. */
    static CatalogusItem eisInCatalogus(String voorziening, LocalDate dag, Context x) {
        Regel regel = voorziening.equals(MEDISCHE_HANDELING) ? Regel.MEDISCH : Regel.CATALOGUS;
        return x.school().catalogusItem(Catalogus.VOORZIENING, voorziening, dag).orElseThrow(() -> regel.weigert(
                        "NIET_IN_CATALOGUS", "%s is op %s geen voorziening van deze school.", voorziening, dag)
                .ontbreekt(voorziening)
                .herstel("VoegCatalogusItemToe"));
    }

    private static void eisGewoneWeg(String voorziening) {
        if (EIGEN_WEG.containsKey(voorziening)) {
            CommandGeweigerd weigering =
                    CommandGeweigerd.statusOnjuist("%s heeft een eigen weg.".formatted(voorziening));
            String weg = EIGEN_WEG.get(voorziening);
            throw weg == null ? weigering : weigering.herstel(weg);
        }
    }

    /** R7. */
    private static void eisBeschikbaar(KenVoorzieningToe c, CatalogusItem item, Predicate<String> vanBuiten) {
        String id = c.verwijzingOfArrangementId();
        boolean opSchool =
                item.beschikbaarheid().isEmpty() || item.beschikbaarheid().contains(Beschikbaarheid.OP_SCHOOL);
        if (!opSchool && (id == null || !vanBuiten.test(id))) {
            throw Regel.BESCHIKBAARHEID
                    .weigert(
                            "VERWIJZING_OF_ARRANGEMENT_NODIG",
                            "%s is niet op school beschikbaar; noem de verwijzing of het arrangement.",
                            c.voorziening())
                    .ontbreekt("verwijzingOfArrangementId")
                    .herstel("VraagArrangementAan");
        }
    }

    static boolean isMedisch(String voorziening, Context x) {
        return voorziening.equals(MEDISCHE_HANDELING)
                || x.school().lijst(Instelling.BHV_VOORAF_BIJ, x.vandaag()).contains(voorziening);
    }

    /** R168: the BHV knows of it before it begins. */
    private static void eisBhv(KenVoorzieningToe c, LocalDate vanaf, Context x) {
        if (!x.school().lijst(Instelling.BHV_VOORAF_BIJ, x.vandaag()).contains(c.voorziening())) {
            return;
        }
        LocalDate op = c.bhvGeinformeerdOp();
        if (op == null || op.isAfter(vanaf) || op.isAfter(x.vandaag())) {
            throw Regel.MEDISCH
                    .weigert("BHV_NIET_GEINFORMEERD", "De BHV is vooraf op de hoogte van medisch handelen.")
                    .ontbreekt("bhvGeinformeerdOp (uiterlijk %s)".formatted(vanaf));
        }
    }

    /** R167: aids for planning are indicated; who is ill or disabled has them by the arrangement of cluster 3. */
    private static void eisIndicatie(KenVoorzieningToe c, Context x, Arrangementen arrangementen) {
        List<String> bij = x.school().lijst(Instelling.INDICATIE_BIJ, x.vandaag());
        if (bij.contains(c.voorziening())
                && c.indicatieDoor() == null
                && !arrangementen.loopt(Arrangementtype.CLUSTER_3)) {
            throw Regel.HULPMIDDEL_IND
                    .weigert(
                            "INDICATIE_ONTBREEKT",
                            "%s is er alleen op indicatie van een psycholoog of orthopedagoog.",
                            c.voorziening())
                    .ontbreekt("indicatieDoor");
        }
    }
}
