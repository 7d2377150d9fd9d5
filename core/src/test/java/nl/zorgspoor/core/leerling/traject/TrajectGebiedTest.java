package nl.zorgspoor.core.leerling.traject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.OudersGeinformeerd;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.ZorgGesignaleerd;
import org.junit.jupiter.api.Test;

/** The area hears its own events and those of others, each once. */
class TrajectGebiedTest {

    private static Trajecten na(Gebeurtenis... events) {
        return TrajectGebied.GEBIED.na(Trajecten.LEEG, List.of(events));
    }

    @Test
    void de_inschrijving_zet_de_leerling_op_de_route() {
        assertThat(na(Voorbeeld.van(LeerlingIngeschreven.class)).fase()).isEqualTo("startfase-1");
    }

    @Test
    void R54_het_gebied_weet_dat_ouders_zijn_geinformeerd() {
        assertThat(na(Voorbeeld.van(OudersGeinformeerd.class)).positie().oudersVoorStap())
                .isTrue();
    }

    @Test
    void een_signaal_gaat_naar_zijn_eigen_verwerking() {
        Trajecten staat = na(Voorbeeld.van(ZorgGesignaleerd.class));
        assertThat(staat.loopt()).isTrue();
        assertThat(staat.fase()).isEqualTo("fase-1");
    }
}
