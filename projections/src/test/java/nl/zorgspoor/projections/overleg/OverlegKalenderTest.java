package nl.zorgspoor.projections.overleg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingOpAgendaGezet;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingVanAgendaGehaald;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatGeannuleerd;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatGepland;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatVerzet;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.LeerlingAangemeldBijOndersteuningsteam;
import nl.zorgspoor.core.overleg.OverlegEvent.OverlegGehouden;
import nl.zorgspoor.core.overleg.OverlegEvent.OverlegGepland;
import nl.zorgspoor.core.overleg.OverlegEvent.VoorzitterVervangen;
import nl.zorgspoor.projections.Vouwer;
import org.junit.jupiter.api.Test;

class OverlegKalenderTest {

    private static final String L = "L-COE-101";
    private static final LocalDateTime MOMENT = LocalDateTime.parse("2026-09-30T15:00");

    private final Vouwer kalender = new Vouwer(OverlegKalender.WEERGAVE.projector());

    private static OverlegGepland gepland() {
        return new OverlegGepland(
                "OV1",
                "COE",
                OverlegvormCode.SCHOOLZORGTEAM,
                MOMENT,
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC",
                List.of(Rol.ONDERSTEUNINGSCOORDINATOR, Rol.LEERLINGBEGELEIDER));
    }

    private static LeerlingOpAgendaGezet opAgenda() {
        return new LeerlingOpAgendaGezet(
                L,
                "OV1",
                OverlegvormCode.SCHOOLZORGTEAM,
                MOMENT,
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "hoe verder",
                "OC",
                Rol.ONDERSTEUNINGSCOORDINATOR,
                List.of(),
                LocalDate.parse("2026-09-28"));
    }

    @Test
    void een_overleg_staat_er_van_planning_tot_afsluiting() {
        kalender.na(gepland());
        assertThat(kalender.document("OV1"))
                .containsEntry("overlegvorm", "SCHOOLZORGTEAM")
                .containsEntry("status", "GEPLAND")
                .containsEntry("voorzitterId", "OC")
                .doesNotContainKey("leerlingId");
        kalender.na(new OverlegGehouden(
                "OV1",
                "COE",
                OverlegvormCode.SCHOOLZORGTEAM,
                MOMENT,
                LocalDate.parse("2026-09-30"),
                List.of(Rol.ONDERSTEUNINGSCOORDINATOR),
                List.of(Rol.LEERLINGBEGELEIDER)));
        assertThat(kalender.document("OV1"))
                .containsEntry("status", "GEHOUDEN")
                .containsEntry("gehoudenOp", "2026-09-30")
                .containsEntry("aanwezigen", List.of("ONDERSTEUNINGSCOORDINATOR"));
    }

    @Test
    void een_vastgelegde_vervanger_staat_er_als_voorzitter() {
        kalender.na(
                gepland(),
                new VoorzitterVervangen("OV1", "COE", OverlegvormCode.SCHOOLZORGTEAM, MOMENT, "OC2", "OC", "ziek"));
        assertThat(kalender.document("OV1")).containsEntry("voorzitterId", "OC2");
    }

    @Test
    void een_leerling_staat_op_de_agenda_tot_hij_eraf_gaat_en_de_vraag_staat_er_niet() {
        kalender.na(gepland(), opAgenda());
        assertThat(kalender.document("OV1|" + L)).containsEntry("opAgenda", true);
        assertThat(kalender.document("OV1|" + L).toJson()).doesNotContain("hoe verder");
        kalender.na(new LeerlingVanAgendaGehaald(L, "OV1", OverlegvormCode.SCHOOLZORGTEAM, "ziek"));
        assertThat(kalender.document("OV1|" + L)).containsEntry("opAgenda", false);
    }

    @Test
    void wie_is_aangemeld_wacht_tot_een_team_hem_bespreekt() {
        kalender.na(new LeerlingAangemeldBijOndersteuningsteam(L, "T1", "hulp", null, LocalDate.parse("2026-09-28")));
        assertThat(kalender.document("WACHT|" + L)).containsEntry("wacht", true);
        kalender.na(opAgenda());
        assertThat(kalender.document("WACHT|" + L)).containsEntry("wacht", false);
    }

    @Test
    void een_flexzat_hoort_bij_zijn_leerling() {
        kalender.na(
                new FlexZatGepland(L, "F1", MOMENT, null, Map.of()),
                new FlexZatVerzet(L, "F1", LocalDateTime.parse("2026-10-07T09:00"), null));
        assertThat(kalender.document("F1"))
                .containsEntry("overlegvorm", "FLEXZAT")
                .containsEntry("datumTijd", "2026-10-07T09:00")
                .containsEntry("leerlingId", L);
        kalender.na(new FlexZatGeannuleerd(L, "F1", null));
        assertThat(kalender.document("F1")).containsEntry("status", "GEANNULEERD");
    }
}
