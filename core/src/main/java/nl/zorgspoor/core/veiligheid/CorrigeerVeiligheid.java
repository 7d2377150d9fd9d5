package nl.zorgspoor.core.veiligheid;

import nl.zorgspoor.core.gedeeld.InVertrouwen;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;

/** A correction of something about a student's safety, on its way to the stream in which that lies. */
public record CorrigeerVeiligheid(CorrigeerGegeven correctie) implements VeiligheidCommand, InVertrouwen {

    @Override
    public String leerlingId() {
        return correctie.leerlingId();
    }
}
