package nl.zorgspoor.projections.aanmeldingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import nl.zorgspoor.projections.Vouwer;
import org.junit.jupiter.api.Test;

class AanmeldingenZorgplichtTest {

    private final Vouwer aanmeldingen = new Vouwer(AanmeldingenZorgplicht.RIJEN);

    @Test
    void de_zorgplicht_loopt_wordt_verlengd_en_eindigt_met_het_besluit() {
        var aangemeld = Voorbeeld.van(LeerlingAangemeld.class);
        String id = aangemeld.aanmeldingId();
        aanmeldingen.na(
                aangemeld,
                new ZorgplichtTermijnGestart(
                        "L-COE-101",
                        id,
                        LocalDate.parse("2026-09-14"),
                        LocalDate.parse("2026-10-26"),
                        LocalDate.parse("2026-11-23"),
                        List.of(),
                        Rol.RECTOR));
        assertThat(aanmeldingen.document(id))
                .containsEntry("zorgplichtStatus", "LOOPT")
                .containsEntry("einddatum", "2026-10-26");
        aanmeldingen.na(new ZorgplichtTermijnVerlengd(
                "L-COE-101", id, 4, "reden", LocalDate.parse("2026-10-20"), LocalDate.parse("2026-11-23")));
        assertThat(aanmeldingen.document(id))
                .containsEntry("zorgplichtStatus", "VERLENGD")
                .containsEntry("einddatum", "2026-11-23");
        aanmeldingen.na(
                new VoorkeurschoolOpgegeven("L-COE-101", id, "KLA", false),
                new VoorkeurschoolOpgegeven("L-COE-101", id, "COE", true),
                new ZorgplichtTermijnGestart(
                        "L-COE-101",
                        id,
                        LocalDate.parse("2026-09-14"),
                        LocalDate.parse("2026-11-23"),
                        LocalDate.parse("2026-11-23"),
                        List.of(),
                        Rol.RECTOR));
        assertThat(aanmeldingen.document(id))
                .as("R12, R15: weer hier, met de verlenging")
                .containsEntry("zorgplichtStatus", "VERLENGD")
                .containsEntry("einddatum", "2026-11-23");
        aanmeldingen.na(Voorbeeld.van(ToelatingBesloten.class));
        assertThat(aanmeldingen.document(id)).containsEntry("zorgplichtStatus", "BESLOTEN");
    }
}
