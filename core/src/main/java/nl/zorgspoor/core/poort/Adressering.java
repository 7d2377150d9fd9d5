package nl.zorgspoor.core.poort;

import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.veiligheid.CorrigeerVeiligheid;
import nl.zorgspoor.core.veiligheid.VeiligheidCommand;
import nl.zorgspoor.core.verzuim.CorrigeerVerzuim;
import nl.zorgspoor.core.verzuim.VerzuimCommand;

/**
 * Where a command goes that does not itself say in which stream it is decided: a correction is decided where the event lies that it
 * corrects, so that what follows from the right value is decided with it and stored with it (R8). To everybody else it stays the
 * command that was given: its name, its rights and its repeats are those of the correction.
 */
final class Adressering {

    private Adressering() {}

    static Opdracht van(Opdracht opdracht, Context x) {
        if (!(opdracht instanceof CorrigeerGegeven c)) {
            return opdracht;
        }
        String stroom = x.naslag()
                .gebeurtenis(c.leerlingId(), c.betreftEventId())
                .map(Naslag.Gebeurtenisfeiten::stroom)
                .orElse("");
        if (stroom.startsWith(VerzuimCommand.BEGIN)) {
            return new CorrigeerVerzuim(c);
        }
        // To anybody else it is not there, and the student's own stream says so as of any id that it does not know
        // (R59).
        return stroom.startsWith(VeiligheidCommand.BEGIN) && x.isRol(Rol.VERTROUWENSPERSOON)
                ? new CorrigeerVeiligheid(c)
                : c;
    }
}
