package nl.zorgspoor.deploy.api;

import java.util.List;
import java.util.function.Supplier;
import nl.zorgspoor.projections.lezen.WeergaveLooptAchter;
import nl.zorgspoor.projections.lezen.Weergaven.Vraag;

/**
 * An answer that is made of views that may have to see a position first.
 *
 * @param vragen the questions, the first of which says how far behind they are
 * @param antwoord what is answered when all of them can be read
 */
record Leesbeurt(List<Vraag> vragen, Supplier<Object> antwoord) {

    boolean isKlaar() {
        return vragen.stream().allMatch(Vraag::isKlaar);
    }

    Object lees() {
        return antwoord.get();
    }

    WeergaveLooptAchter loopAchter() {
        return vragen.stream()
                .filter(v -> !v.isKlaar())
                .findFirst()
                .orElse(vragen.get(0))
                .loopAchter();
    }
}
