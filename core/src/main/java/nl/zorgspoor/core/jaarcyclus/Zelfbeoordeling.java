package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.jaarcyclus.KwaliteitCommand.HGWScore;
import nl.zorgspoor.core.jaarcyclus.KwaliteitCommand.Indicatorscore;
import nl.zorgspoor.core.jaarcyclus.KwaliteitCommand.LegZelfbeoordelingHGWVast;
import nl.zorgspoor.core.jaarcyclus.KwaliteitEvent.ZelfbeoordelingHGWVastgelegd;

/** The self-assessment of handelingsgericht werken: all fourteen, each once (R246, R271). A newer one of the year takes its place. */
final class Zelfbeoordeling {

    private Zelfbeoordeling() {}

    static List<Gebeurtenis> decide(LegZelfbeoordelingHGWVast c, Context x) {
        LocalDate datum = x.gebeurdOp(c.datum());
        Jaren.eisBegonnen(c.schooljaar(), datum);
        List<Integer> gegeven =
                c.scores().stream().map(Indicatorscore::indicator).toList();
        List<String> fout = HGWIndicator.nummers().stream()
                .filter(n -> gegeven.stream().filter(n::equals).count() != 1)
                .map(n -> "indicator %d (%s)".formatted(n, HGWIndicator.values()[n - 1].omschrijving()))
                .toList();
        if (!fout.isEmpty()) {
            throw Regel.HGW_SCAN
                    .weigert(
                            "INDICATOREN_ONVOLLEDIG",
                            "De zelfbeoordeling geeft elk van de veertien indicatoren een keer een score.")
                    .ontbreekt(fout);
        }
        return List.of(new ZelfbeoordelingHGWVastgelegd(
                c.schoolId(), c.schooljaar(), c.scores(), percentages(c.scores()), datum));
    }

    static Map<HGWScore, Integer> percentages(List<Indicatorscore> scores) {
        Map<HGWScore, Integer> percentages = new EnumMap<>(HGWScore.class);
        Arrays.stream(HGWScore.values()).forEach(score -> {
            long zo = scores.stream().filter(s -> s.score() == score).count();
            percentages.put(score, Math.round(100f * zo / scores.size()));
        });
        return percentages;
    }
}
