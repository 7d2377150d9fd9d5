package nl.zorgspoor.core.leerling.aanmelding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Medewerker;

/**
 * Who advise together about mid-term entry (R25): the same roles that do the intake (R22), each by another person. Of who is registered
 * as staff the roles are known; who is not, is taken for what is still needed.
 */
final class Adviseurs {

    private Adviseurs() {}

    static boolean volstaan(List<String> adviseurs, Context x) {
        return dekken(behoeften(x), new LinkedHashSet<>(adviseurs), x);
    }

    /** The roles in words, for a refusal. */
    static List<String> nodig(Context x) {
        return behoeften(x).stream().map(een -> String.join(" of ", een)).toList();
    }

    private static List<List<String>> behoeften(Context x) {
        List<List<String>> nodig = new ArrayList<>();
        x.school().lijst(Instelling.INTAKE_DEELNEMERS_VAST, x.vandaag()).forEach(rol -> nodig.add(List.of(rol)));
        List<String> eenVan = x.school().lijst(Instelling.INTAKE_DEELNEMER_EEN_VAN, x.vandaag());
        if (!eenVan.isEmpty()) {
            nodig.add(eenVan);
        }
        return nodig;
    }

    private static boolean dekken(List<List<String>> nodig, Set<String> wie, Context x) {
        if (nodig.isEmpty()) {
            return true;
        }
        List<List<String>> rest = nodig.subList(1, nodig.size());
        return wie.stream().filter(id -> kan(id, nodig.get(0), x)).anyMatch(id -> {
            Set<String> anderen = new LinkedHashSet<>(wie);
            anderen.remove(id);
            return dekken(rest, anderen, x);
        });
    }

    private static boolean kan(String id, List<String> rollen, Context x) {
        Medewerker medewerker = x.school().medewerker(id, x.vandaag());
        return medewerker == null || medewerker.rollen().stream().anyMatch(r -> rollen.contains(r.name()));
    }
}
