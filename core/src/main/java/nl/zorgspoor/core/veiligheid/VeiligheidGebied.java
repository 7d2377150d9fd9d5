package nl.zorgspoor.core.veiligheid;

import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gebied.Stroomsoort;

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
            .klaar();

    private VeiligheidGebied() {}
}
