package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Kengetal;
import nl.zorgspoor.core.gedeeld.Kengetallen.Klasgrootte;

/** What happened with key figures. */
public sealed interface KengetallenEvent extends Gebeurtenis {

    String schoolId();

    String schooljaar();

    LocalDate teldatum();

    Map<Kengetal, Integer> aantallen();

    /**
     * @param stroomjaar over which flowing rows were counted
     * @param versie 1 for the first of the school year; a later one leaves the earlier as it was
     * @param berekening by which count
     * @param nietTeTellen what could not be counted then
     */
    record KengetallenVastgelegd(
            String schoolId,
            String schooljaar,
            LocalDate teldatum,
            String stroomjaar,
            int versie,
            int berekening,
            Map<Kengetal, Integer> aantallen,
            List<Klasgrootte> klasgrootte,
            List<Kengetal> nietTeTellen,
            LocalDate datum)
            implements KengetallenEvent {}

    /** @param bron where the figures stood; which days they were counted on is not certain */
    record KengetallenOvergenomen(
            String schoolId,
            String schooljaar,
            LocalDate teldatum,
            Map<Kengetal, Integer> aantallen,
            String bron,
            LocalDate datum)
            implements KengetallenEvent {}
}
