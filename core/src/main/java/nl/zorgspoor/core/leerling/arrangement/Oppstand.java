package nl.zorgspoor.core.leerling.arrangement;

import org.jspecify.annotations.Nullable;

/** The OPP on which extra support rests (R118, R123). */
@FunctionalInterface
public interface Oppstand {

    /**
     * Which one that is.
     *
     * @param oppId the one that is named; the one that counts when null
     * @throws nl.zorgspoor.core.gedeeld.CommandGeweigerd when there is none, or when parents do not agree with what is done
     */
    String eis(@Nullable String oppId);
}
