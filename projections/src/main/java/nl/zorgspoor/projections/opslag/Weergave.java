package nl.zorgspoor.projections.opslag;

import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A view's writing side.
 *
 * @param naam in kebab-case, such as {@code flexzat-agenda}
 * @param vorm the shape of its documents; raised when the projector changes what it writes, after which a new version is built
 *     beside the one that is served
 * @param sorteervelden the fields by which a school's documents are sorted or looked up, for the indexes
 * @param eerste of a view that is ordered when it is read: the place of its document's first row, at the earliest
 */
public record Weergave(
        String naam,
        int vorm,
        List<String> sorteervelden,
        Projector projector,
        @Nullable Function<Document, String> eerste) {

    /** Where a document keeps the place of its first row. */
    public static final String ORDE = "_orde";

    /** After all days and names. */
    public static final String LAATST = "~";

    public Weergave {
        sorteervelden = List.copyOf(sorteervelden);
    }

    public Weergave(String naam, int vorm, List<String> sorteervelden, Projector projector) {
        this(naam, vorm, sorteervelden, projector, null);
    }

    /** The same, of which a page can be made without reading the other documents of the school. */
    public Weergave geordend(Function<Document, String> op) {
        return new Weergave(naam, vorm, sorteervelden, projector, op);
    }

    /** Leaves in a document where its rows come. */
    public void zetOrde(Document document) {
        if (eerste != null) {
            document.put(ORDE, eerste.apply(document));
        }
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
