package nl.zorgspoor.core.kengetallen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import nl.zorgspoor.core.gedeeld.Kengetal;
import nl.zorgspoor.core.gedeeld.Kengetallen;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.kengetallen.Telfeit.Soort;

/**
 * Counts the key figures of a school on a day (R243, 6.1): standing rows on the day, flowing ones over the school year that ended
 * before it. What is known now is counted, so that a correction moves the figures of any day; what was frozen does not move.
 */
public final class Telling {

    private final LocalDate op;
    private final String stroomjaar;
    private final LocalDate van;
    private final LocalDate tot;
    private final List<Loopbaan> leerlingen;
    private final Map<Kengetal, Integer> aantallen = new EnumMap<>(Kengetal.class);

    private Telling(LocalDate op, List<Loopbaan> leerlingen) {
        this.op = op;
        LocalDate begin = Schooljaar.begin(Schooljaar.van(op));
        this.van = begin.minusYears(1);
        this.tot = begin.minusDays(1);
        this.stroomjaar = Schooljaar.van(van);
        this.leerlingen = leerlingen;
    }

    /**
     * @param leerlingen of each student what is counted, in the order in which it was recorded
     * @param school what is counted of nobody in particular
     */
    public static Kengetallen op(LocalDate teldatum, Collection<List<Telfeit>> leerlingen, List<Telfeit> school) {
        List<Loopbaan> loopbanen = leerlingen.stream().map(Loopbaan::new).toList();
        return new Telling(teldatum, loopbanen).tel(new Loopbaan(school));
    }

    private Kengetallen tel(Loopbaan school) {
        List<Loopbaan> hier =
                leerlingen.stream().filter(l -> l.isIngeschreven(op)).toList();
        aantallen.put(Kengetal.TOTAAL_LEERLINGEN, hier.size());
        stand(Kengetal.VERTRAAGDE_SCHOOLLOOPBAAN, hier, l -> l.isVertraagd(op));
        stand(Kengetal.LWOO, hier, l -> l.heeftLwoo(op));
        stand(Kengetal.CLUSTER_2, hier, l -> l.heeftArrangement("CLUSTER_2", op));
        stand(Kengetal.CLUSTER_3, hier, l -> l.heeftArrangement("CLUSTER_3", op));
        stand(Kengetal.CLUSTER_4, hier, l -> l.heeftArrangement("CLUSTER_4", op));
        wie(Kengetal.AFSTROMERS, l -> l.isAfgestroomd(van, tot));
        wie(Kengetal.VERWIJZINGEN_PRO, l -> l.isNaarPro(van, tot));
        wie(Kengetal.VERWIJZINGEN_VSO_C1, l -> l.isNaarVso("C1", van, tot));
        wie(Kengetal.VERWIJZINGEN_VSO_C2, l -> l.isNaarVso("C2", van, tot));
        wie(Kengetal.VERWIJZINGEN_VSO_C3, l -> l.isNaarVso("C3", van, tot));
        wie(Kengetal.VERWIJZINGEN_VSO_C4, l -> l.isNaarVso("C4", van, tot));
        wie(Kengetal.VERWIJZINGEN_VSO_ONBEKEND, l -> l.isNaarVso(null, van, tot));
        wie(Kengetal.THUISZITTERS, l -> l.isThuiszitter(van, tot));
        wie(Kengetal.VOORTIJDIG_SCHOOLVERLATERS, l -> l.isVsv(van, tot));
        hoeveel(Kengetal.JOS, Soort.JOS);
        hoeveel(Kengetal.SMW, Soort.SMW);
        hoeveel(Kengetal.FLEXZAT, Soort.FLEXZAT);
        aantallen.put(Kengetal.JES, school.aantal(Soort.JES, van, tot));
        hoeveel(Kengetal.OPP, Soort.OPP);
        hoeveel(Kengetal.TLV_AANGEVRAAGD, Soort.TLV_AANGEVRAAGD);
        hoeveel(Kengetal.TLV_AFGEGEVEN, Soort.TLV_AFGEGEVEN);
        hoeveel(Kengetal.OOV, Soort.OOV);
        hoeveel(Kengetal.VERZUIMMELDINGEN, Soort.VERZUIMMELDING);
        List<Kengetal> zonder = new ArrayList<>(List.of(Kengetal.values()));
        zonder.removeAll(aantallen.keySet());
        return new Kengetallen(op, stroomjaar, aantallen, Klassen.op(op, hier), zonder);
    }

    private void stand(Kengetal kengetal, List<Loopbaan> hier, Predicate<Loopbaan> wie) {
        aantallen.put(kengetal, (int) hier.stream().filter(wie).count());
    }

    private void wie(Kengetal kengetal, Predicate<Loopbaan> wie) {
        aantallen.put(kengetal, (int) leerlingen.stream().filter(wie).count());
    }

    private void hoeveel(Kengetal kengetal, Soort soort) {
        ToIntFunction<Loopbaan> aantal = l -> l.aantal(soort, van, tot);
        aantallen.put(kengetal, leerlingen.stream().mapToInt(aantal).sum());
    }
}
