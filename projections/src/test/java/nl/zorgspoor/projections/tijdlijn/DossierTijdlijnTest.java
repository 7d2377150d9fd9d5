package nl.zorgspoor.projections.tijdlijn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatAangevraagd;
import nl.zorgspoor.core.leerling.traject.TrajectCommand;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.ZorgGesignaleerd;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class DossierTijdlijnTest {

    private final Vouwer tijdlijn = new Vouwer(DossierTijdlijn.REGELS);

    @Test
    void een_gebeurtenis_is_een_regel_zonder_wat_er_gezegd_is() {
        tijdlijn.na(new FlexZatAangevraagd("L-COE-101", "F1", "T1", Rol.MENTOR, "gaat niemand aan"));
        assertThat(tijdlijn.document("g1"))
                .containsEntry("soort", "FlexZatAangevraagd")
                .containsEntry("tekst", "Flex-Zat aangevraagd")
                .containsEntry("domein", "FLEXZAT")
                .containsEntry("gegevenssoort", "HANDELINGSPLAN");
        assertThat(tijdlijn.document("g1").toJson()).doesNotContain("gaat niemand aan");
    }

    @Test
    void op_elk_gebied_waar_een_regel_van_kan_zijn_is_te_zoeken() {
        List<String> keuzes = List.of(Domein.alle());
        assertThat(keuzes).contains("FLEXZAT", "VERZUIM").endsWith("OVERIG").doesNotHaveDuplicates();
        Vocabulaire.namen().alle().values().stream()
                .map(soort -> (Gebeurtenis) Voorbeeld.van(soort))
                .filter(LeerlingGebeurtenis.class::isInstance)
                .forEach(e -> {
                    String domein = Domein.van(e);
                    assertThat(keuzes).contains(domein);
                    assertThat(domein.equals("OVERIG"))
                            .as(e.getClass().getSimpleName())
                            .isEqualTo(Vocabulaire.gebied(e).isEmpty());
                });
    }

    @Test
    void een_regel_zegt_wat_er_gekozen_is_en_niet_wat_er_geschreven_is() {
        tijdlijn.na(new ZorgGesignaleerd(
                "L-DIA-1",
                "T1",
                "S1",
                TrajectCommand.Signaalbron.DOCENT,
                List.of(TrajectCommand.Signaaldomein.LEREN),
                List.of("huilt vaak"),
                null,
                true,
                LocalDate.parse("2026-09-14"),
                "1A_GESIGNALEERD",
                1));
        assertThat(tijdlijn.document("g1").get("feiten", Document.class))
                .containsEntry("acuut", true)
                .containsEntry("signaalbron", "DOCENT")
                .containsEntry("domein", List.of("LEREN"))
                .doesNotContainKeys("waarneming", "leerlingId");
        assertThat(tijdlijn.document("g1").toJson()).doesNotContain("huilt");
    }
}
