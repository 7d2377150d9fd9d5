package nl.zorgspoor.core.leerling.tlv;

import static nl.zorgspoor.core.gedeeld.Rol.OUDER;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.OuderakkoordTLVGeregistreerd;

/**
 * What the parents say about signing, each for himself: the newest word of each counts, and one who refuses blocks as in R49.
 *
 * @param getekend whether a parent signed and none refuses
 * @param weigert whether a parent refuses
 * @param getekendDoor who signed; empty for a word of before this was asked
 * @param geweigerdDoor who refuses; empty for a word of before this was asked
 */
public record Ouderwoord(boolean getekend, boolean weigert, List<String> getekendDoor, List<String> geweigerdDoor) {

    static final Ouderwoord GEEN = new Ouderwoord(false, false, List.of(), List.of());

    static Ouderwoord van(OuderakkoordTLVGeregistreerd e) {
        return new Ouderwoord(
                e.ouder(),
                e.ouderWeigert(),
                Objects.requireNonNullElse(e.getekendDoor(), List.of()),
                Objects.requireNonNullElse(e.geweigerdDoor(), List.of()));
    }

    /** A new word of some; what was said of before without a name, the newest word replaces. */
    Ouderwoord na(List<String> wie, boolean akkoord) {
        List<String> wel = zonder(getekendDoor, wie);
        List<String> niet = zonder(geweigerdDoor, wie);
        (akkoord ? wel : niet).addAll(wie);
        boolean naamloosNee = weigert && geweigerdDoor.isEmpty() && !akkoord;
        boolean nee = !niet.isEmpty() || naamloosNee;
        boolean naamloosJa = getekend && getekendDoor.isEmpty() && akkoord;
        return new Ouderwoord((!wel.isEmpty() || naamloosJa) && !nee, nee, List.copyOf(wel), List.copyOf(niet));
    }

    private static List<String> zonder(List<String> wie, List<String> weg) {
        List<String> rest = new ArrayList<>(wie);
        rest.removeAll(weg);
        return rest;
    }

    /**
     * Whose word it is: those who are named, else the parent who sends it, else the only one with authority. Each has authority today
     * (R49, R328), and speaks as long as the student is a minor.
     */
    static List<String> eis(Regel regel, List<String> genoemd, Aanmeldingen aanmelding, Context x) {
        Set<String> metGezag = aanmelding.ouders().metGezag(x.vandaag());
        if (isMeerderjarig(aanmelding, x) || metGezag.isEmpty()) {
            throw nietBevoegd(regel);
        }
        List<String> wie = !genoemd.isEmpty()
                ? genoemd.stream().distinct().toList()
                : x.isRol(OUDER) ? List.of(x.actor().id()) : List.copyOf(metGezag);
        if (genoemd.isEmpty() && wie.size() > 1) {
            throw regel.weigert(
                            "ONDERTEKENAAR_ONTBREEKT",
                            "Meer dan een ouder heeft gezag; zeg wie van hen dit is, want niemand tekent voor een ander.")
                    .ontbreekt("doorWie");
        }
        if (x.isRol(OUDER) && !wie.equals(List.of(x.actor().id()))) {
            throw nietBevoegd(regel);
        }
        List<String> zonder = wie.stream().filter(w -> !metGezag.contains(w)).toList();
        if (!zonder.isEmpty()) {
            boolean bekend = !genoemd.isEmpty() && aanmelding.ouders().ids().containsAll(zonder);
            throw nietBevoegd(bekend ? Regel.OUDER_ZONDER_GEZAG : regel);
        }
        return wie;
    }

    /** Whose view it is: of parents as above, of a student of age the own one; nobody's when several could have said it. */
    static List<String> vanWie(Regel regel, List<String> genoemd, Aanmeldingen aanmelding, Context x) {
        if (isMeerderjarig(aanmelding, x) && !x.isRol(OUDER)) {
            List<String> zelf = List.of(aanmelding.leerlingId());
            if (!genoemd.isEmpty() && !genoemd.equals(zelf)) {
                throw nietBevoegd(regel);
            }
            return zelf;
        }
        boolean eenDuidelijk = !genoemd.isEmpty()
                || x.isRol(OUDER)
                || aanmelding.ouders().metGezag(x.vandaag()).size() == 1;
        return eenDuidelijk ? eis(regel, genoemd, aanmelding, x) : List.of();
    }

    static boolean isMeerderjarig(Aanmeldingen aanmelding, Context x) {
        return aanmelding.leeftijdOp(x.vandaag()) >= x.school().getal(Instelling.LEEFTIJD_MEERDERJARIG, x.vandaag());
    }

    static CommandGeweigerd nietBevoegd(Regel regel) {
        return regel.weigert(
                        "NIET_BEVOEGD_TOT_TOESTEMMING",
                        "Hierover spreekt een ouder met gezag, zolang de leerling minderjarig is.")
                .ontbreekt("OUDER met gezag");
    }
}
