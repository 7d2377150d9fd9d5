package nl.zorgspoor.projections.verwijzingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Urgentie;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import nl.zorgspoor.projections.Vouwer;
import org.junit.jupiter.api.Test;

class VerwijzingenPerPartnerTest {

    private final Vouwer verwijzingen = new Vouwer(VerwijzingenPerPartner.RIJEN);

    @Test
    void een_verwijzing_volgt_de_antwoorden_van_de_partner() {
        var verzonden = Voorbeeld.van(VerwijzingVerzonden.class);
        String id = verzonden.verwijzingId();
        verwijzingen.na(verzonden);
        assertThat(verwijzingen.document(id))
                .containsEntry("status", "VERZONDEN")
                .containsEntry("reactieVoor", verzonden.reactieVoor().toString())
                .doesNotContainKey("contactgegevensOuders");
        verwijzingen.na(new VerwijzingGeaccepteerd(
                "L-COE-101", id, PartnerType.JOS, "B1", 1, LocalDate.parse("2026-10-05"), null));
        assertThat(verwijzingen.document(id))
                .containsEntry("status", "GEACCEPTEERD")
                .containsEntry("laatsteBerichtDatum", "2026-10-05")
                .containsEntry("reactieVoor", null);
    }

    @Test
    void een_melding_bij_veilig_thuis_is_vertrouwelijk() {
        verwijzingen.na(new VerwijzingVoorbereid(
                "L-COE-101", "V1", PartnerType.VEILIG_THUIS, "VT", null, Urgentie.SPOED, Set.of(), false));
        assertThat(verwijzingen.document("V1")).containsEntry("vertrouwelijkheid", "MELDCODE");
    }
}
