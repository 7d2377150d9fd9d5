package nl.zorgspoor.deploy.api;

import nl.zorgspoor.core.privacy.Sleutelwissel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The change of the master key, by whoever runs the installation. Each request does a part of it and says how much is left, so that it
 * can be broken off, gone on with on any node, and takes no thread for long. No key is ever shown, only its mark.
 */
@RestController
class HoofdsleutelController {

    private static final Logger LOG = LoggerFactory.getLogger(HoofdsleutelController.class);

    private final Sleutelwissel wissel;

    HoofdsleutelController(Sleutelwissel wissel) {
        this.wissel = wissel;
    }

    /**
     * @param huidig the mark of the master key that counts
     * @param nieuw the mark of the one that is to take its place; null when none was given to this node
     * @param sleutels wrapped keys in all
     * @param over how many still have the other master key
     * @param klaar whether the old one can be taken away from all nodes
     */
    record Stand(
            String huidig,
            @Nullable String nieuw,
            long sleutels,
            long over,
            int knopen,
            int knopenZonderNieuw,
            boolean klaar) {

        static Stand van(Sleutelwissel.Stand s) {
            return new Stand(
                    s.huidig(), s.nieuw(), s.sleutels(), s.over(), s.knopen(), s.knopenZonderNieuw(), s.klaar());
        }
    }

    @GetMapping(path = "/v1/beheer/hoofdsleutel", produces = MediaType.APPLICATION_JSON_VALUE)
    Stand stand() {
        return Stand.van(wissel.stand());
    }

    @PostMapping(path = "/v1/beheer/hoofdsleutel/wissel", produces = MediaType.APPLICATION_JSON_VALUE)
    Stand wissel() {
        Sleutelwissel.Stand stand = wissel.stap();
        LOG.info(
                "Wissel van de hoofdsleutel naar {}: nog {} van {} sleutels",
                stand.huidig(),
                stand.over(),
                stand.sleutels());
        return Stand.van(stand);
    }
}
