package nl.zorgspoor.core.eventstore;

import java.util.List;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/** Old shapes brought up to new ones, oldest first. An upcaster stays for ever: the events it reads do too. */
public final class Upcasters {

    private Upcasters() {}

    public static List<EventUpcaster> alle() {
        return List.of(
                // 2: leerplicht has to know who the student is.
                new VeldenErbij("verzuim.VerzuimGemeldBijLeerplicht", "1", "2"),
                // 3: which thresholds a report settles, and its place in the conversation.
                new VeldenErbij("verzuim.VerzuimGemeldBijLeerplicht", "2", "3"),
                // 2: who alone reads it, and what in the area it is about.
                new VeldenErbij("leerling.GegevenGecorrigeerd", "1", "2"),
                // 2: the first talk has a term.
                new VeldenErbij("leerling.JOSAanmeldformulierIngevuld", "1", "2"),
                // 2: a consent that was renewed in time is taken over by the new one.
                new VeldenErbij("leerling.ToestemmingVerlopen", "1", "2"),
                new VeldenErbij("leerling.ToestemmingVernieuwenGevraagd", "1", "2"),
                // 2: which plans were discussed.
                new VeldenErbij("leerling.BesprekingVastgelegd", "1", "2"));
    }

    /** A newer shape only has components more, and an older event does not know them: they are read as null. */
    private static final class VeldenErbij extends SingleEventUpcaster {

        private final SimpleSerializedType oud;
        private final SimpleSerializedType nieuw;

        VeldenErbij(String naam, String van, String naar) {
            this.oud = new SimpleSerializedType(naam, van);
            this.nieuw = new SimpleSerializedType(naam, naar);
        }

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation gebeurtenis) {
            return gebeurtenis.getType().equals(oud);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation gebeurtenis) {
            return gebeurtenis.upcastPayload(nieuw, byte[].class, inhoud -> inhoud);
        }
    }
}
