package nl.zorgspoor.projections.opslag;

import java.util.List;
import java.util.Set;

/**
 * A view's writing side.
 *
 * @param naam in kebab-case, such as {@code flexzat-agenda}
 * @param vorm the shape of its documents; raised when the projector changes what it writes, after which a new version is built
 *     beside the one that is served
 * @param sorteervelden the fields by which a school's documents are sorted or looked up, for the indexes
 * @param gesloten the fields of a document that are kept closed with the student's key; text, never sorted or looked up by
 */
public record Weergave(
        String naam, int vorm, List<String> sorteervelden, Projector projector, Set<String> gesloten) {

    public Weergave {
        sorteervelden = List.copyOf(sorteervelden);
        gesloten = Set.copyOf(gesloten);
    }

    public Weergave(String naam, int vorm, List<String> sorteervelden, Projector projector) {
        this(naam, vorm, sorteervelden, projector, Set.of());
    }

    /** The same, with fields that are kept closed. */
    public Weergave gesloten(String... velden) {
        return new Weergave(naam, vorm, sorteervelden, projector, Set.of(velden));
    }

    /** The shape and the way in which documents are written now. */
    String aard() {
        return vorm + "/" + Weergaveschrijver.SCHRIJFWIJZE;
    }

    /** The collection of a version, such as {@code flexzat_agenda_v1}. */
    String collectie(int versie) {
        return naam.replace('-', '_') + "_v" + versie;
    }

    /** Whether a collection is a version of this view. */
    boolean isVersie(String collectie) {
        return collectie.matches(java.util.regex.Pattern.quote(naam.replace('-', '_')) + "_v[0-9]+");
    }

    /** Whether a processor is one of a version of this view. */
    boolean isVerwerker(String verwerker) {
        return verwerker.matches(java.util.regex.Pattern.quote("weergave-" + naam) + "-v[0-9]+");
    }

    /** The processor of a version. */
    String verwerker(int versie) {
        return "weergave-" + naam + "-v" + versie;
    }
}
