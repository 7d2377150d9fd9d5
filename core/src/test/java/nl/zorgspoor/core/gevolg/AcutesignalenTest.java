package nl.zorgspoor.core.gevolg;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.Schoolkant;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.Signaaldomein;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.SignaleerZorg;
import nl.zorgspoor.core.meldcode.MeldcodeCommand.VolgAcuutSignaal;
import nl.zorgspoor.core.meldcode.MeldcodeEvent.AcuteSituatieGemeld;
import nl.zorgspoor.core.poort.Transactie;
import nl.zorgspoor.core.poort.Verzoek;
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
        new Schoolkant(opstelling, "COE").meldAan("L-1");
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
    void wie_het_werk_al_gedaan_vindt_antwoordt_als_wie_het_deed() {
        UUID sleutel = UUID.randomUUID();
        Antwoord eerst = volg(sleutel, "durft niet naar huis");
        assertThat(eerst.positie()).isPositive();
        assertThat(volg(sleutel, "durft niet naar huis")).isEqualTo(eerst);
        assertThat(volg(UUID.randomUUID(), "durft niet naar huis")).isEqualTo(Antwoord.NIETS);
        weigert(() -> volg(sleutel, "iets anders"), "SLEUTEL_HERGEBRUIKT", null);
        assertThat(meldingen()).hasSize(1);
    }

    private Antwoord volg(UUID sleutel, String waarneming) {
        return opstelling
                .poort()
                .verstuur(Verzoek.van(
                        sleutel,
                        new VolgAcuutSignaal("L-1", "ACUUT-1", waarneming, "D7", Rol.DOCENT),
                        Actor.systeem("COE")));
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
