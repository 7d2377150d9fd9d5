package nl.zorgspoor.deploy.mogelijk;

import java.util.List;
import nl.zorgspoor.core.eventstore.Antwoord.Aandachtspunt;
import nl.zorgspoor.deploy.api.Stappen.Stap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command, and whether this person could give it now.
 *
 * @param mogelijk whether a body was found with which it is accepted
 * @param oordeel the same, with the difference between what cannot be and what depends on what is filled in
 * @param wie the roles that may give it at this school
 * @param voorbeeld a body that would be accepted; null when there is none
 * @param gevolg the events that would be stored with that body
 * @param redenen why it is not possible, or with which values it is not: what is missing, and who can do something about it
 */
record Mogelijkheid(
        String opdracht,
        String label,
        String methode,
        String pad,
        boolean mogelijk,
        Oordeel oordeel,
        List<String> wie,
        List<Invulveld> velden,
        @Nullable ObjectNode voorbeeld,
        List<String> gevolg,
        List<Aandachtspunt> aandachtspunten,
        List<Reden> redenen) {

    /** What was found out. */
    enum Oordeel {
        /** There is a body with which it is accepted. */
        KAN,
        /** None was found, and what refused differs by what was filled in: other values may do. */
        HANGT_AF_VAN_INVULLING,
        /** Whatever is filled in, the same stands in its way. */
        KAN_NIET
    }

    /**
     * A field of the body.
     *
     * @param keuzes what can be chosen from; empty for what people write themselves
     */
    record Invulveld(String veld, String label, String soort, boolean verplicht, List<Keuze> keuzes) {}

    record Keuze(String waarde, String label) {}

    /**
     * @param regel the R-number, with its sentence beside it; null when no rule of its own refuses
     * @param herstel the command that mends it, with who may give it; null when there is none
     */
    record Reden(
            int status,
            String code,
            @Nullable String regel,
            @Nullable String zin,
            String melding,
            List<String> ontbreekt,
            @Nullable Stap herstel,
            boolean overruleMogelijk) {}
}
