package nl.zorgspoor.deploy.api;

import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.verwerking.Verwerker;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.projections.opslag.Weergavebeheer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What an operator sees and does: how far processors are, a view built again, what was set aside tried again. No student data. Who may
 * is said in one place, with the login: {@code INSTALLATIEBEHEERDER}.
 */
@RestController
class BeheerController {

    private final Verwerkers verwerkers;
    private final Weergavebeheer weergaven;

    BeheerController(Verwerkers verwerkers, Weergavebeheer weergaven) {
        this.verwerkers = verwerkers;
        this.weergaven = weergaven;
    }

    /**
     * @param achterstand positions still to come
     * @param onverwerkt events that were set aside
     */
    record Stand(String naam, long positie, long achterstand, long onverwerkt, boolean inStoring) {}

    /** A view that is being built beside the one that is read. */
    record Herbouw(String weergave, int versie) {}

    /** How many students' events went through, and how many still wait. */
    record Herkansing(String verwerker, int gelukt, long onverwerkt) {}

    @GetMapping(path = "/v1/beheer/verwerkers", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Stand> verwerkers() {
        long kop = verwerkers.kop();
        return verwerkers.alle().stream()
                .map(v -> new Stand(
                        v.naam(), v.positie(), Math.max(0, kop - v.positie()), v.onverwerkt(), v.isInStoring()))
                .toList();
    }

    /** Builds a view again from the first event, beside the one in use, which goes on until the new one has caught up. */
    @PostMapping(path = "/v1/beheer/weergaven/{naam}/herbouw", produces = MediaType.APPLICATION_JSON_VALUE)
    Herbouw herbouw(@PathVariable String naam) {
        return new Herbouw(naam, weergaven.herbouw(naam));
    }

    /** Tries again all that was set aside for a processor. */
    @PostMapping(path = "/v1/beheer/verwerkers/{naam}/onverwerkt", produces = MediaType.APPLICATION_JSON_VALUE)
    Herkansing opnieuw(@PathVariable String naam) {
        Verwerker verwerker = verwerkers.alle().stream()
                .filter(v -> v.naam().equals(naam))
                .findFirst()
                .orElseThrow(() -> CommandGeweigerd.nietGevonden("Verwerker", naam));
        return new Herkansing(naam, verwerker.probeerOnverwerktOpnieuw(), verwerker.onverwerkt());
    }
}
