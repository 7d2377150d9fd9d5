package nl.zorgspoor.projections.lezen;

import java.util.Arrays;
import java.util.List;
import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.bevoegdheid.Leesrechten.Zicht;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;

/**
 * Who reads, at the school of the login.
 *
 * @param openstelling what is open to this reader beside the right of the role (R328)
 */
public record Lezer(Actor actor, Schoolprofiel school, Openstelling openstelling) {

    /** What the reader may read of a kind of data. */
    public Leesrecht recht(Gegevenssoort soort) {
        return Leesrechten.recht(school, actor.rol(), openstelling, soort);
    }

    /** The kinds of confidentiality that the reader reads, by name. */
    public List<String> leesbaar() {
        return Arrays.stream(Vertrouwelijkheid.values())
                .filter(this::mag)
                .map(Enum::name)
                .toList();
    }

    /** How much there is for this reader of data of a kind that are so confidential. */
    public Zicht zicht(Gegevenssoort soort, Vertrouwelijkheid vertrouwelijkheid) {
        return Leesrechten.zicht(school, actor.rol(), openstelling, soort, vertrouwelijkheid);
    }

    /** Whether the reader reads what is so confidential. */
    public boolean mag(Vertrouwelijkheid vertrouwelijkheid) {
        return Leesrechten.mag(school, actor.rol(), openstelling, vertrouwelijkheid);
    }

    /** Whether the reader reads what a student is called: the basic data as they were written. */
    public boolean leestNamen() {
        return zicht(Gegevenssoort.BASIS, Vertrouwelijkheid.NORMAAL) == Zicht.INHOUD;
    }
}
