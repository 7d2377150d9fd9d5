package nl.zorgspoor.core.meldcode;

import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;

/** A correction of something in the stream of a student's meldcode, on its way there. */
public record CorrigeerMeldcode(CorrigeerGegeven correctie) implements MeldcodestroomCommand {

    @Override
    public String leerlingId() {
        return correctie.leerlingId();
    }
}
