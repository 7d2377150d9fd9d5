package nl.zorgspoor.core.leerling.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import org.jspecify.annotations.Nullable;

/** What every plan of four parts has, of one student or of several (R109, R111). */
public final class Vierdelig {

    private Vierdelig() {}

    /** The parts that are missing, by their names. */
    static List<String> ontbrekend(
            @Nullable String beginsituatie,
            List<String> doelen,
            List<String> middelen,
            @Nullable LocalDate evaluatieOp) {
        List<String> ontbreekt = new ArrayList<>();
        if (Tekst.leeg(beginsituatie)) {
            ontbreekt.add("beginsituatie");
        }
        if (gevuld(doelen).isEmpty()) {
            ontbreekt.add("doelen");
        }
        if (gevuld(middelen).isEmpty()) {
            ontbreekt.add("middelen");
        }
        if (evaluatieOp == null) {
            ontbreekt.add("evaluatieOp");
        }
        return ontbreekt;
    }

    /** R109: refuses when a part is missing. */
    public static void eis(
            @Nullable String beginsituatie,
            List<String> doelen,
            List<String> middelen,
            @Nullable LocalDate evaluatieOp) {
        List<String> ontbreekt = ontbrekend(beginsituatie, doelen, middelen, evaluatieOp);
        if (!ontbreekt.isEmpty()) {
            throw Regel.HP_VIERDELIG
                    .weigert(
                            "PLANONDERDEEL_ONTBREEKT",
                            "Een handelingsplan heeft een beginsituatie, een doel, een middel en een datum voor evaluatie.")
                    .ontbreekt(ontbreekt);
        }
    }

    /** R111: with student and parents. */
    public static void eisBesproken(List<Rol> besprokenMet, Context x) {
        List<String> ontbreekt = Plannen.MET_WIE_BESPROKEN.stream()
                .filter(r -> !besprokenMet.contains(r))
                .map(Rol::name)
                .sorted()
                .toList();
        if (x.school().is(Instelling.PLAN_BESPREKEN_VERPLICHT, x.vandaag()) && !ontbreekt.isEmpty()) {
            throw Regel.HP_BESPROKEN
                    .weigert("NIET_BESPROKEN", "Een plan wordt met de leerling en met de ouders besproken.")
                    .ontbreekt(ontbreekt);
        }
    }

    /** The evaluation of a plan that is made or adjusted now is still to come. */
    public static void eisEvaluatiedag(@Nullable LocalDate evaluatieOp, Context x) {
        if (evaluatieOp != null && evaluatieOp.isBefore(x.vandaag())) {
            throw CommandGeweigerd.statusOnjuist("De evaluatie van een plan ligt niet in het verleden.")
                    .ontbreekt("evaluatieOp (vandaag of later)");
        }
    }

    /** Those in which something stands. */
    public static List<String> gevuld(List<String> teksten) {
        return teksten.stream()
                .filter(t -> !Tekst.leeg(t))
                .map(Objects::requireNonNull)
                .toList();
    }
}
