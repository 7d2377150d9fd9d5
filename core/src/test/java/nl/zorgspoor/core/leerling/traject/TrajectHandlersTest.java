package nl.zorgspoor.core.leerling.traject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.gedeeld.Vervuld;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingHandlers;
import nl.zorgspoor.core.leerling.aanmelding.Buurfeiten;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.OudersGeinformeerd;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingHandlers;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.ZorgGesignaleerd;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.junit.jupiter.api.Test;

/** The shell hears its own events and those of others, each once. */
class TrajectHandlersTest {

    private static TrajectHandlers na(Object... events) {
        AanmeldingHandlers aanmelding = new AanmeldingHandlers(Buurfeiten.GEEN);
        TrajectHandlers schil =
                new TrajectHandlers(aanmelding, new ToestemmingHandlers(aanmelding), Vervuld.NIETS, x -> List.of());
        var model = AnnotatedAggregateMetaModelFactory.inspectAggregate(TrajectHandlers.class);
        for (Object e : events) {
            model.publish(GenericEventMessage.asEventMessage(e), schil);
        }
        return schil;
    }

    @Test
    void de_inschrijving_zet_de_leerling_op_de_route() {
        assertThat(na(Voorbeeld.van(LeerlingIngeschreven.class)).staat().fase()).isEqualTo("startfase-1");
    }

    @Test
    void R54_de_schil_weet_dat_ouders_zijn_geinformeerd() {
        assertThat(na(Voorbeeld.van(OudersGeinformeerd.class)).staat().positie().oudersVoorStap())
                .isTrue();
    }

    @Test
    void een_signaal_gaat_naar_zijn_eigen_verwerking() {
        Trajecten staat = na(Voorbeeld.van(ZorgGesignaleerd.class)).staat();
        assertThat(staat.loopt()).isTrue();
        assertThat(staat.fase()).isEqualTo("fase-1");
    }
}
