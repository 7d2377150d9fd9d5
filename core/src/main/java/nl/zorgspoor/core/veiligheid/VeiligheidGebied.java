package nl.zorgspoor.core.veiligheid;

import java.util.Optional;
import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;

/**
 * The safety of one student, and the stream of its own in which it lies: one area per part.
 *
 * <p>Every command may find no stream yet, so that it is refused by its own rules: whether there is a stream is not for others to
 * find out by trying (R59).
 */
public final class VeiligheidGebied {

    public static final Gebied<Vertrouwenstrajecten> VERTROUWEN = Gebied.bouw("vertrouwen", Vertrouwenstrajecten.LEEG)
            .woorden(VertrouwenCommand.class, VertrouwenEvent.class)
            .domein("veiligheid")
            .doorgestuurd(CorrigeerVeiligheid.class)
            .klaar();

    public static final Stroomsoort SOORT = Stroomsoort.bouw("veiligheid", "VeiligheidHandlers")
            .begin(VeiligheidCommand.BEGIN)
            .gebieden(VERTROUWEN)
            .begintMet(opdracht -> true)
            .corrigeert(VeiligheidGebied::correctie)
            .klaar();

    private VeiligheidGebied() {}

    /** To anybody else it is not there, and the student's own stream says so as of any id that it does not know (R59). */
    private static Optional<Opdracht> correctie(Opdracht correctie, Context x) {
        return x.isRol(Rol.VERTROUWENSPERSOON)
                ? Optional.of(new CorrigeerVeiligheid((CorrigeerGegeven) correctie))
                : Optional.empty();
    }
}
