package nl.zorgspoor.projections.jes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.casus.CasusEvent.*;
import nl.zorgspoor.core.overleg.OverlegEvent.*;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class JesAgendaTest {

    private final Vouwer jes = new Vouwer(JesAgenda.JES.en(JesAgenda.LEERLINGEN));

    @Test
    void een_leerling_gaat_van_de_agenda_met_een_reden_en_komt_terug() {
        var ingebracht = Voorbeeld.van(LeerlingInJESIngebracht.class);
        String deel = ingebracht.jesId() + "|L-COE-101";
        jes.na(Voorbeeld.van(JESGepland.class), ingebracht);
        assertThat(jes.document(deel)).containsEntry("ingebracht", true).containsEntry("deel", "LEERLING");
        jes.na(new LeerlingVanAgendaGehaald(
                "L-COE-101", ingebracht.jesId(), OverlegvormCode.GROOT_JES, "TOESTEMMING_INGETROKKEN"));
        assertThat(jes.document(deel))
                .containsEntry("ingebracht", false)
                .containsEntry("reden", "TOESTEMMING_INGETROKKEN");
        jes.na(ingebracht);
        assertThat(jes.document(deel)).containsEntry("ingebracht", true).doesNotContainKey("reden");
    }

    @Test
    void R243_hoeveel_er_zijn_gehouden_is_een_kengetal_en_niet_voor_wie_van_buiten_is_genodigd() {
        Document groot = new Document("soort", "GROOT");
        assertThat(JesAgenda.ditJaar(Map.of("GROOT", 3), groot, Rol.ONDERSTEUNINGSCOORDINATOR))
                .isEqualTo(3);
        assertThat(JesAgenda.ditJaar(Map.of(), groot, Rol.MENTOR)).isZero();
        for (Rol rol : List.of(Rol.SWV_CONSULENT, Rol.SMW, Rol.AUDITOR, Rol.OUDER, Rol.LEERLING)) {
            assertThat(JesAgenda.ditJaar(Map.of("GROOT", 3), groot, rol)).isNull();
        }
    }

    @Test
    void een_gehouden_jes_is_gehouden_op_zijn_dag() {
        jes.na(Voorbeeld.van(JESGepland.class), Voorbeeld.van(JESGehouden.class));
        assertThat(jes.document("jesId-1"))
                .containsEntry("status", "GEHOUDEN")
                .containsEntry("gehoudenOp", "2026-09-14")
                .doesNotContainKey("leerlingId");
    }
}
