package nl.zorgspoor.projections.flexzat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementGeevalueerd;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.Voorbereidingsonderdeel;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.oov.OOVCommand.OovUitkomst;
import nl.zorgspoor.core.leerling.oov.OOVEvent.OOVGeevalueerd;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class FlexZatAgendaTest {

    private static final String L = "L-COE-101";

    private static FlexZatEvent aangevraagd() {
        return new FlexZatAangevraagd(L, "F1", "T1", Rol.MENTOR, "hoe verder");
    }

    private static FlexZatEvent gepland() {
        return new FlexZatGepland(L, "F1", LocalDateTime.parse("2026-10-01T15:00"), "kamer 1", Map.of());
    }

    private static FlexZatEvent voorbereid(Voorbereidingsonderdeel onderdeel) {
        return new FlexZatVoorbereidingAangevuld(L, "F1", onderdeel, "doc-1", null);
    }

    private final Vouwer agenda = new Vouwer(FlexZatAgenda.RIJEN);

    @Test
    void een_geplande_flexzat_heeft_zijn_moment() {
        agenda.na(aangevraagd(), gepland());
        assertThat(agenda.document("F1"))
                .containsEntry("status", "GEPLAND")
                .containsEntry("datumTijd", "2026-10-01T15:00")
                .containsEntry("leerlingId", L)
                .doesNotContainKey("ondersteuningsvraag");
    }

    @Test
    void met_alles_wat_onmisbaar_is_is_hij_voorbereid() {
        agenda.na(aangevraagd(), gepland(), voorbereid(Voorbereidingsonderdeel.ONDERSTEUNINGSVRAAG));
        assertThat(agenda.document("F1")).containsEntry("status", "GEPLAND");
        agenda.na(voorbereid(Voorbereidingsonderdeel.EVALUATIE_INTERVENTIES));
        assertThat(agenda.document("F1")).containsEntry("status", "VOORBEREID");
    }

    @Test
    void R101_wat_voor_het_plannen_al_klaar_was_telt_mee() {
        agenda.na(
                aangevraagd(),
                voorbereid(Voorbereidingsonderdeel.ONDERSTEUNINGSVRAAG),
                voorbereid(Voorbereidingsonderdeel.EVALUATIE_INTERVENTIES));
        assertThat(agenda.document("F1")).containsEntry("status", "AANGEVRAAGD");
        agenda.na(gepland());
        assertThat(agenda.document("F1")).containsEntry("status", "VOORBEREID");
    }

    @Test
    void een_vervallen_uitnodiging_blijft_te_zien_als_vervallen() {
        agenda.na(
                aangevraagd(),
                gepland(),
                new UitgenodigdVoorFlexZat(L, "F1", Rol.BPO, false, true, null, "plannen", "TS1"),
                new UitnodigingFlexZatVervallen(L, "F1", Rol.BPO, "TOESTEMMING_INGETROKKEN"));
        Document uitnodiging =
                agenda.document("F1").getList("uitnodigingen", Document.class).get(0);
        assertThat(uitnodiging).containsEntry("vervallen", true).containsEntry("toestemmingId", "TS1");
    }

    @Test
    void de_uitkomst_sluit_de_rij() {
        agenda.na(
                aangevraagd(),
                gepland(),
                new FlexZatGehouden(
                        L,
                        "F1",
                        LocalDate.parse("2026-10-01"),
                        List.of(),
                        "OC",
                        null,
                        null,
                        LocalDate.parse("2026-10-08")),
                new FlexZatUitkomstVastgelegd(
                        L,
                        "F1",
                        "vraag",
                        List.of(Arrangementtype.BPO),
                        List.of(),
                        List.of(),
                        Rol.MENTOR,
                        LocalDate.parse("2026-12-10"),
                        LocalDate.parse("2026-11-12")));
        assertThat(agenda.document("F1"))
                .containsEntry("status", "UITKOMST_VAST")
                .containsEntry("uitkomstVoor", "2026-10-08")
                .containsEntry("evaluatieOp", "2026-12-10")
                .containsEntry("arrangementKeuze", List.of("BPO"));
    }

    @Test
    void V02_ook_wat_een_arrangement_en_een_OOV_brachten_is_een_eerdere_evaluatie() {
        LocalDate dag = LocalDate.parse("2027-03-25");
        Vouwer leerling = new Vouwer(FlexZatVoorbereiding.LEERLINGEN)
                .na(
                        new ArrangementGeevalueerd(
                                L, "AR1", Effect.ONVOLDOENDE, "TLV", dag, List.of(Rol.OUDER), dag.plusYears(1)),
                        new OOVGeevalueerd(L, "OO1", dag, "v", OovUitkomst.VSO));
        assertThat(leerling.document("leerling:" + L).getList("evaluaties", Document.class))
                .satisfiesExactly(
                        a -> assertThat(a)
                                .containsEntry("soort", "ArrangementGeevalueerd")
                                .containsEntry("effect", "ONVOLDOENDE"),
                        o -> assertThat(o)
                                .containsEntry("soort", "OOVGeevalueerd")
                                .containsEntry("perspectief", "VSO"));
    }

    @Test
    void de_voorbereiding_toont_de_vraag_en_wat_er_is() {
        Vouwer voorbereiding = new Vouwer(FlexZatVoorbereiding.FLEXZATS);
        voorbereiding.na(aangevraagd(), gepland(), voorbereid(Voorbereidingsonderdeel.OPP_VPI));
        assertThat(voorbereiding.document("F1")).containsEntry("ondersteuningsvraag", "hoe verder");
        assertThat(voorbereiding.document("F1").get("onderdelen", Document.class))
                .containsOnlyKeys("OPP_VPI");
    }
}
