package nl.zorgspoor.deploy.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schrijfwijze;
import nl.zorgspoor.projections.lezen.Kolom;
import nl.zorgspoor.projections.lezen.Weergaven;

/** A word for people for each word of the program: from the one place where names and codes are written out. */
final class Woordenboek {

    private final Map<String, Map<String, String>> keuzes = new TreeMap<>();

    private Woordenboek() {}

    /** All of them: per kind of choice each value, the commands, the events, and of each rule its sentence. */
    static Map<String, Object> van(List<Weergaven.Beschrijving> weergaven) {
        Woordenboek boek = new Woordenboek();
        Vocabulaire.keuzes().forEach((naam, soort) -> {
            if (soort != Regel.class) {
                boek.keuzes.put(naam, van(soort));
            }
        });
        weergaven.forEach(w -> boek.kolommen(w.naam(), w.kolommen()));
        Map<String, String> opdrachten = new TreeMap<>();
        Vocabulaire.opdrachten().keySet().forEach(o -> opdrachten.put(o, Schrijfwijze.zin(o)));
        Map<String, String> gebeurtenissen = new TreeMap<>();
        Vocabulaire.gebeurtenissen().forEach(g -> gebeurtenissen.put(g, Schrijfwijze.zin(g)));
        Map<String, String> regels = new LinkedHashMap<>();
        Arrays.stream(Regel.values()).forEach(r -> regels.put(r.nummer(), r.zin()));
        Map<String, Object> woorden = new LinkedHashMap<>();
        woorden.put("keuzes", boek.keuzes);
        woorden.put("opdrachten", opdrachten);
        woorden.put("gebeurtenissen", gebeurtenissen);
        woorden.put("regels", regels);
        return woorden;
    }

    /** {@code BEGELEIDING_MET_OPP} as people write it. */
    static String woord(String waarde) {
        return Schrijfwijze.hoofdletter(Schrijfwijze.code(waarde));
    }

    static Map<String, String> van(Class<?> keuze) {
        Map<String, String> woorden = new LinkedHashMap<>();
        Arrays.stream(keuze.getEnumConstants()).map(e -> ((Enum<?>) e).name()).forEach(w -> woorden.put(w, woord(w)));
        return woorden;
    }

    private void kolommen(String waar, List<Kolom> kolommen) {
        for (Kolom k : kolommen) {
            String hier = waar + "." + k.naam();
            if (!k.waarden().isEmpty()) {
                Map<String, String> woorden = new LinkedHashMap<>();
                k.waarden().forEach(w -> woorden.put(w, woord(w)));
                keuzes.put(hier, woorden);
            }
            kolommen(hier, k.delen());
        }
    }
}
