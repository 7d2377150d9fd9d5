package nl.zorgspoor.deploy.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.deploy.Proefinstantie;
import nl.zorgspoor.deploy.embedded.Bereik;
import nl.zorgspoor.deploy.embedded.EmbeddedServerException;
import nl.zorgspoor.deploy.instantie.InstelbareKlok;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.deploy.proef.Geduld;
import nl.zorgspoor.deploy.scenario.Buiten;
import nl.zorgspoor.deploy.scenario.Partnerkant;
import nl.zorgspoor.deploy.scenario.Voorbeeldspeler;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class ZandbakTest {

    private final List<String> regels = new CopyOnWriteArrayList<>();

    private static Partnerkamer kamer(String naam) {
        return Partnerkant.partner(naam).orElseThrow();
    }

    private Zandbak zandbak(String naam, Spel spel) {
        return Zandbak.op(Proefinstantie.neem().instantie(), kamer(naam), spel, regels::add);
    }

    private void wachtOp(Predicate<String> regel) {
        Geduld geduld = new Geduld(Duration.ofSeconds(60));
        while (regels.stream().noneMatch(regel) && !geduld.isOp()) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(regels).anyMatch(regel);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jos", "smw"})
    void wie_accepteert_ziet_dat_de_school_het_vastlegt_en_dat_bij_beide_voorbeelden(String naam) {
        try (Zandbak z = zandbak(naam, Spel.ACCEPTEERT)) {
            z.voorbeeld();
            for (String nummer : List.of("-1", "-2")) {
                wachtOp(r -> r.contains("legt vast: VerwijzingGeaccepteerd") && r.endsWith(nummer));
            }
        }
        assertThat(regels).noneMatch(r -> r.contains("AFGEKEURD") && r.contains("-1;"));
    }

    @Test
    void wie_weigert_ziet_dat_de_school_het_vastlegt() {
        try (Zandbak z = zandbak("smw", Spel.WEIGERT)) {
            z.voorbeeld();
            wachtOp(r -> r.contains("legt vast: VerwijzingGeweigerdDoorPartner"));
        }
    }

    @Test
    void leerplicht_leest_een_melding_en_het_einde_van_een_andere_en_neemt_in_behandeling() {
        try (Zandbak z = zandbak("leerplicht", Spel.ACCEPTEERT)) {
            z.voorbeeld();
            wachtOp(r -> r.contains("-> leerplicht EINDE"));
            wachtOp(r -> r.contains("bewijs VERWERKT") && r.contains("LPA-"));
        }
    }

    @Test
    void een_vraag_van_de_partner_wordt_door_de_zandbak_als_school_beantwoord() {
        try (Zandbak z = zandbak("smw", Spel.ZELF)) {
            z.voorbeeld();
            wachtOp(r -> r.contains("-> smw VERWIJZING") && r.endsWith("-1"));
            String verwijzing = regels.stream()
                    .filter(r -> r.contains("-> smw VERWIJZING") && r.endsWith("-1"))
                    .map(r -> r.substring(r.lastIndexOf(' ') + 1))
                    .findFirst()
                    .orElseThrow();
            Partnerkant.van(Proefinstantie.neem().instantie())
                    .stuur(
                            kamer("smw"),
                            "KLA",
                            Proefinstantie.JSON
                                    .createObjectNode()
                                    .put("verwijzingId", verwijzing)
                                    .put("soort", "AANVULLING_GEVRAAGD")
                                    .put("inhoud", "wie is thuis overdag"),
                            LocalDate.parse("2026-09-14"));
            wachtOp(r -> r.contains("-> smw AANVULLING " + verwijzing));
        }
    }

    @Test
    void een_ingetrokken_verwijzing_is_een_van_de_voorbeelden() {
        try (Zandbak z = zandbak("smw", Spel.ZELF)) {
            z.voorbeeld();
            wachtOp(r -> r.contains("-> smw STOP") && r.endsWith("-3"));
        }
    }

    /**
     * Of a partner without a channel nothing stands on a topic; that a school can send it is what its examples need. Left out are
     * those that get no ordinary referral: their road begins in another area.
     */
    @ParameterizedTest
    @EnumSource(
            value = PartnerType.class,
            mode = Mode.EXCLUDE,
            names = {"JOS", "SMW_PLUS", "LEERPLICHT", "VEILIG_THUIS", "BESTUUR", "DUO_ROD"})
    void de_gewone_voorbeelden_kunnen_bij_elke_soort_partner(PartnerType type) {
        var instantie = Proefinstantie.neem().instantie();
        LocalDate dag = instantie.bean(InstelbareKlok.class).nu().toLocalDate();
        String yaml = Voorbeelden.gewoon(Set.of(type), "t" + type.ordinal() + "x", dag);
        assertThat(new Voorbeeldspeler(Buiten.van(instantie), Partnerkant.van(instantie)).speel(yaml, dag))
                .hasSize(2);
    }

    @Test
    void een_verkeerd_woord_wordt_gezegd_voordat_er_iets_start() {
        assertThatThrownBy(() -> Partnerzandbak.voerUit(List.of()))
                .isInstanceOf(Gebruiksfout.class)
                .hasMessageContaining("jos, smw, leerplicht");
        assertThatThrownBy(() -> Partnerzandbak.voerUit(List.of("smww")))
                .isInstanceOf(Gebruiksfout.class)
                .hasMessageContaining("Bedoelt u smw?");
        assertThatThrownBy(() -> Partnerzandbak.voerUit(List.of("smw", "--stil", "--weiger")))
                .isInstanceOf(Gebruiksfout.class)
                .hasMessageContaining("--stil en --weiger");
        assertThatThrownBy(() -> Partnerzandbak.voerUit(List.of("smw", "--kafka-port", "x")))
                .isInstanceOf(Gebruiksfout.class)
                .hasMessageContaining("--kafka-port 'x'");
        assertThatThrownBy(() -> Partnerzandbak.voerUit(List.of("smw", "--bind", "192.0.2.250")))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("127.0.0.1");
    }

    @Test
    void op_alle_adressen_wordt_aan_anderen_een_adres_genoemd_dat_zij_kennen() {
        assertThat(Bereik.op("0.0.0.0", 0).adres()).isNotEqualTo("0.0.0.0");
        assertThat(Bereik.op("127.0.0.1", 0)).isEqualTo(Bereik.HIER);
    }
}
