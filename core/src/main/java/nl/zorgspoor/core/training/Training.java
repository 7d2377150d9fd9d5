package nl.zorgspoor.core.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.gedeeld.Trainingseisen;
import nl.zorgspoor.core.training.TrainingCommand.*;
import nl.zorgspoor.core.training.TrainingEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * One training of a group.
 *
 * @param stand null until it is started
 */
public record Training(@Nullable Stand stand) {

    public static final Training LEEG = new Training(null);

    /** @param leden who is in it */
    record Stand(
            String schoolId,
            String soort,
            Set<String> leden,
            LocalDate van,
            @Nullable LocalDate tot,
            boolean loopt) {

        Stand {
            leden = Collections.unmodifiableSet(new LinkedHashSet<>(leden));
        }

        Stand met(List<String> nieuweLeden, boolean nogLopend) {
            return new Stand(schoolId, soort, new LinkedHashSet<>(nieuweLeden), van, tot, nogLopend);
        }
    }

    List<TrainingEvent> decide(StartTraining c, Context x) {
        if (stand != null) {
            throw CommandGeweigerd.statusOnjuist("Training %s bestaat al.".formatted(c.trainingId()));
        }
        CatalogusItem item = Trainingseisen.eisTraining(c.soort(), x);
        List<String> leden = c.deelnemers().stream().distinct().toList();
        Tekst.eisInhoud("Een training", !leden.isEmpty(), "deelnemers");
        LocalDate van = x.ingaandOp(c.van(), x.vandaag());
        LocalDate tot = c.tot() == null && item.duurMaxWeken() != null ? van.plusWeeks(item.duurMaxWeken()) : c.tot();
        if (tot != null && tot.isBefore(van)) {
            throw CommandGeweigerd.dagOnjuist("Een training eindigt niet voor zij begint.")
                    .ontbreekt("tot (vanaf %s)".formatted(van));
        }
        Deelname.eis(c.trainingId(), item, leden, van, x);
        return List.of(new TrainingGestart(
                c.trainingId(), x.school().schoolId(), c.soort(), leden, van, tot, c.doel(), Schooljaar.van(van)));
    }

    List<TrainingEvent> decide(WijzigDeelnemers c, Context x) {
        Stand s = eisLopend(c, x);
        List<String> erbij = c.erbij().stream()
                .filter(l -> !s.leden().contains(l))
                .distinct()
                .toList();
        List<Resultaat> eraf = c.eraf().stream()
                .filter(v -> s.leden().contains(v.leerlingId()))
                .map(Training::resultaat)
                .toList();
        Tekst.eisInhoud("Een wijziging", !erbij.isEmpty() || !eraf.isEmpty(), "erbij", "eraf");
        LocalDate vanaf = s.van().isAfter(x.vandaag()) ? s.van() : x.vandaag();
        Deelname.eis(c.trainingId(), Trainingseisen.eisTraining(s.soort(), x), erbij, vanaf, x);
        Set<String> leden = new LinkedHashSet<>(s.leden());
        eraf.forEach(r -> leden.remove(r.leerlingId()));
        leden.addAll(erbij);
        if (leden.isEmpty()) {
            throw CommandGeweigerd.statusOnjuist("Zonder deelnemers is er geen training meer.")
                    .herstel("RondTrainingAf");
        }
        return List.of(new DeelnemersGewijzigd(
                c.trainingId(), s.schoolId(), s.soort(), List.copyOf(leden), erbij, eraf, s.tot(), vanaf));
    }

    /** With what it brought everybody who is in it; of who has left nobody knows. */
    List<TrainingEvent> decide(RondTrainingAf c, Context x) {
        Stand s = eisLopend(c, x);
        LocalDate datum = x.gebeurdOp(c.datum(), s.van().isAfter(x.vandaag()) ? null : s.van());
        Set<String> genoemd = c.verslagen().stream().map(Verslag::leerlingId).collect(Collectors.toSet());
        List<String> ontbreekt = s.leden().stream()
                .filter(l -> !genoemd.contains(l) && !vertrokken(l, datum, x))
                .toList();
        if (!ontbreekt.isEmpty()) {
            throw Regel.INTERV_EVAL
                    .weigert("EVALUATIE_ONTBREEKT", "Een training eindigt met een verslag over elke deelnemer.")
                    .ontbreekt(ontbreekt);
        }
        return List.of(new TrainingAfgerond(
                c.trainingId(),
                s.schoolId(),
                s.soort(),
                c.verslagen().stream()
                        .filter(v -> s.leden().contains(v.leerlingId()))
                        .map(Training::resultaat)
                        .toList(),
                c.verslag(),
                datum));
    }

    private static boolean vertrokken(String leerlingId, LocalDate dag, Context x) {
        return x.naslag()
                .leerling(leerlingId)
                .flatMap(l -> Optional.ofNullable(l.uitgeschrevenOp()))
                .filter(weg -> !dag.isBefore(weg))
                .isPresent();
    }

    private static Resultaat resultaat(Verslag v) {
        return new Resultaat(v.leerlingId(), v.effect(), Boolean.TRUE.equals(v.doorverwijzen()));
    }

    Training evolve(TrainingGestart e) {
        return new Training(
                new Stand(e.schoolId(), e.soort(), new LinkedHashSet<>(e.leerlingIds()), e.van(), e.tot(), true));
    }

    Training evolve(DeelnemersGewijzigd e) {
        return stand == null ? this : new Training(stand.met(e.leerlingIds(), true));
    }

    Training evolve(TrainingAfgerond e) {
        return stand == null ? this : new Training(stand.met(new ArrayList<>(stand.leden()), false));
    }

    /** Of this school, running, and with at least one participant whom who acts may reach. */
    private Stand eisLopend(TrainingCommand c, Context x) {
        if (stand == null) {
            throw CommandGeweigerd.nietGevonden("Training", c.trainingId());
        }
        Bevoegdheden.eisSchool(x.actor(), stand.schoolId());
        Deelname.eisBereik(stand.leden(), x);
        if (!stand.loopt()) {
            throw CommandGeweigerd.statusOnjuist("Training %s is afgerond.".formatted(c.trainingId()));
        }
        return stand;
    }
}
