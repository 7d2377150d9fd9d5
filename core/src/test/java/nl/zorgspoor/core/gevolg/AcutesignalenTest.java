package nl.zorgspoor.core.gevolg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.Signaaldomein;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.SignaleerZorg;
import nl.zorgspoor.core.meldcode.MeldcodeEvent.AcuteSituatieGemeld;
import nl.zorgspoor.core.poort.Transactie;
import nl.zorgspoor.core.verwerking.Verwerker;
import nl.zorgspoor.core.verwerking.Verwerkers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A signal that cannot wait and the report that it is, over the whole of core. */
class AcutesignalenTest {

    private static final long GEDULD = 20_000;

    private Proefopstelling opstelling;

    @BeforeEach
    void start() {
        opstelling = new Proefopstelling();
        opstelling.richtIn("COE");
        opstelling.op("2026-10-15");
        opstelling.stuur(
                Rol.ADMINISTRATIE,
                "ADM",
                "COE",
                new MeldLeerlingAan(
                        "L-1",
                        "A1",
                        new Persoonsgegevens("Proef", LocalDate.parse("2012-05-01")),
                        LocalDate.parse("2026-09-01"),
                        Instroomtype.REGULIER_PO_VO,
                        null,
                        false,
                        false,
                        List.of(new Ouder("O1", true)),
                        null,
                        1,
                        "HAVO"));
    }

    @AfterEach
    void stop() {
        opstelling.close();
    }

    private void signaleer(String id, boolean acuut, List<String> waarneming) {
        opstelling.stuur(
                Rol.DOCENT,
                "D7",
                "COE",
                new SignaleerZorg("L-1", id, null, List.of(Signaaldomein.THUISSITUATIE), waarneming, null, acuut));
    }

    private List<AcuteSituatieGemeld> meldingen() {
        return opstelling.bean(Transactie.class).lees(() -> opstelling
                .eventstore()
                .gebeurtenissen()
                .readEvents(opstelling.naam("COE", "meldcode:L-1"))
                .asStream()
                .map(e -> (AcuteSituatieGemeld) e.getPayload())
                .toList());
    }

    @Test
    void R223_een_acuut_signaal_is_meteen_een_melding_van_wie_signaleerde() {
        signaleer("T1", false, List.of("is moe"));
        assertThat(meldingen()).isEmpty();
        signaleer("T2", true, List.of("durft niet naar huis", "blauwe plek"));
        signaleer("T3", true, List.of());
        assertThat(meldingen())
                .hasSize(2)
                .satisfiesExactly(
                        m -> {
                            assertThat(m.waarneming()).isEqualTo("durft niet naar huis; blauwe plek");
                            assertThat(m.melderId()).isEqualTo("D7");
                            assertThat(m.melderRol()).isEqualTo(Rol.DOCENT);
                            assertThat(m.op().toLocalDate()).isEqualTo("2026-10-15");
                        },
                        m -> assertThat(m.waarneming()).isNotBlank());

        // once more behind the event: a repeat
        opstelling.bean(Acutesignalen.class).start();
        Verwerker verwerker = opstelling.bean(Verwerkers.class).alle().stream()
                .filter(v -> v.naam().equals("acutesignalen"))
                .findFirst()
                .orElseThrow();
        signaleer("T4", true, List.of("loopt weg"));
        assertThat(verwerker.wachtOp(opstelling.bean(Verwerkers.class).kop(), GEDULD))
                .isTrue();
        assertThat(meldingen()).hasSize(3);
    }
}
