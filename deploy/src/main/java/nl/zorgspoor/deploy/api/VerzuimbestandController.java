package nl.zorgspoor.deploy.api;

import nl.zorgspoor.core.poort.Verzuiminvoer;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Absence from a school's own system: whoever may record absence in bulk sends it. */
@RestController
@RequestMapping(VerzuimbestandController.PAD)
class VerzuimbestandController extends BestandController {

    static final String PAD = "/v1/verzuimbestanden";

    VerzuimbestandController(Verzuiminvoer invoer) {
        super(invoer, "Verzuimbestand");
    }
}
