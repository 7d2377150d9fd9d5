package nl.zorgspoor.projections.lezen;

import java.util.Arrays;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;

/** Who reads, at the school of the login. */
public record Lezer(Actor actor, Schoolprofiel school) {

    /** What the role may read of a kind of data; nothing when the school says nothing. */
    public Leesrecht recht(Gegevenssoort soort) {
        Leesrecht recht = school.zichtbaarheid()
                .getOrDefault(soort, java.util.Map.of())
                .getOrDefault(actor.rol(), Leesrecht.GEEN);
        return recht == Leesrecht.VOLLEDIG && actor.rol().isExtern() ? Leesrecht.MET_GROND : recht;
    }

    /** The kinds of confidentiality that the role reads, by name. */
    public List<String> leesbaar() {
        return Arrays.stream(Vertrouwelijkheid.values())
                .filter(this::mag)
                .map(Enum::name)
                .toList();
    }

    /** Whether the role reads what is so confidential; {@code BEPERKT} is for those with the whole logbook but the mentor. */
    public boolean mag(Vertrouwelijkheid vertrouwelijkheid) {
        return switch (vertrouwelijkheid) {
            case NORMAAL -> true;
            case BEPERKT -> recht(Gegevenssoort.LOGBOEK) == Leesrecht.VOLLEDIG && actor.rol() != Rol.MENTOR;
            case VERTROUWELIJK_VP -> recht(Gegevenssoort.VERTROUWELIJK_VP) == Leesrecht.VOLLEDIG;
            case MELDCODE -> recht(Gegevenssoort.MELDCODE) == Leesrecht.VOLLEDIG;
        };
    }
}
