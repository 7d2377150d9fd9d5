package nl.zorgspoor.deploy.api;

import nl.zorgspoor.core.poort.Leerlinginvoer;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The students of a school that begins with Zorgspoor (R354): whoever may take one over sends them. */
@RestController
@RequestMapping(LeerlingbestandController.PAD)
class LeerlingbestandController extends BestandController {

    static final String PAD = "/v1/leerlingbestanden";

    LeerlingbestandController(Leerlinginvoer invoer) {
        super(invoer, "Leerlingbestand");
    }
}
