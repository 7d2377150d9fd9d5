package nl.zorgspoor.core.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.leerling.Leerling;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingAangemeld;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.InterventieBeeindigd;
import nl.zorgspoor.core.verwerking.Storing;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

/** What a history does not know is a fault of ours, with its place, and no refusal of whoever asks. */
class GeschiedenisfoutTest {

    private static DomainEventMessage<?> nummer(long n, Gebeurtenis gebeurtenis) {
        return new GenericDomainEventMessage<>("Leerling", "COE/L-1", n, gebeurtenis);
    }

    private static void speel() {
        Stromen.naspelen(
                Leerling.SOORT,
                List.of(
                        nummer(0, Voorbeeld.van(LeerlingAangemeld.class)),
                        nummer(1, new InterventieBeeindigd("L-1", "I-onbekend", LocalDate.parse("2026-10-10")))));
    }

    @Test
    void een_gebeurtenis_over_iets_onbekends_is_een_fout_met_stroom_en_nummer() {
        assertThatThrownBy(GeschiedenisfoutTest::speel)
                .isInstanceOf(Geschiedenisfout.class)
                .isNotInstanceOf(CommandGeweigerd.class)
                .hasMessageContaining("COE/L-1")
                .hasMessageContaining("nummer 1")
                .hasMessageContaining("InterventieBeeindigd")
                .hasMessageNotContaining("I-onbekend");
    }

    @Test
    void wie_opzij_zet_noemt_de_plaats_en_geen_weigering() {
        try {
            speel();
        } catch (Geschiedenisfout e) {
            assertThat(Storing.oorzaak(e)).contains("COE/L-1", "nummer 1").doesNotContain("Geweigerd");
            return;
        }
        throw new AssertionError("geen fout");
    }
}
