package nl.zorgspoor.projections.opslag;

/**
 * A view's writing side.
 *
 * @param naam in kebab-case, such as {@code flexzat-agenda}
 * @param vorm the shape of its documents; raised when the projector changes what it writes, after which a new version is built
 *     beside the one that is served
 */
public record Weergave(String naam, int vorm, Projector projector) {

    /** The collection of a version, such as {@code flexzat_agenda_v1}. */
    String collectie(int versie) {
        return naam.replace('-', '_') + "_v" + versie;
    }

    /** The processor of a version. */
    String verwerker(int versie) {
        return "weergave-" + naam + "-v" + versie;
    }
}
