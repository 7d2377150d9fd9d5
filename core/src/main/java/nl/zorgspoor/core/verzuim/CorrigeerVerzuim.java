package nl.zorgspoor.core.verzuim;

import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;

/** A correction of something about absence, on its way to the stream in which that lies. */
public record CorrigeerVerzuim(CorrigeerGegeven correctie) implements LeerlingOpdracht {

    @Override
    public String leerlingId() {
        return correctie.leerlingId();
    }

    @Override
    public String stroom() {
        return VerzuimCommand.dossierId(leerlingId());
    }
}
