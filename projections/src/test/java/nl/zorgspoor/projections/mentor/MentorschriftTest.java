package nl.zorgspoor.projections.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolkalender.Periode;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.leerling.casus.CasusEvent.BesprekingVastgelegd;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingOpAgendaGezet;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingVanAgendaGehaald;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.FlexZatGepland;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.InformatieMetMentorGedeeld;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSBegeleidingGestart;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSSessieGemist;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSSessieVastgelegd;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSVoortijdigBeeindigd;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatEvent.MentorgesprekVastgelegd;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatEvent.VoortgangVastgelegd;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MentorschriftTest {

    private static final String L = "L-COE-101";
    private static final LocalDateTime MOMENT = LocalDateTime.parse("2026-09-30T15:00");

    private final Vouwer schrift = new Vouwer(MentorWeekoverzicht.WEERGAVE.projector());

    private List<Document> lijst(String veld) {
        return Mentorschrift.lijst(schrift.document(L), veld);
    }

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static LeerlingOpAgendaGezet opAgenda() {
        return new LeerlingOpAgendaGezet(
                L,
                "OV1",
                OverlegvormCode.LEERLINGBESPREKING,
                MOMENT,
                Rol.LEERLINGBEGELEIDER,
                "hoe verder",
                "M1",
                Rol.MENTOR,
                List.of(),
                dag("2026-09-24"));
    }

    @Test
    void R75_elk_mentorgesprek_telt_in_zijn_schooljaar_en_de_inhoud_staat_er_niet() {
        schrift.na(
                new MentorgesprekVastgelegd(L, dag("2026-09-16"), "2026-2027", "gaat goed", "voelt zich prettig"),
                new MentorgesprekVastgelegd(L, dag("2026-06-16"), "2025-2026", null, null));
        assertThat(lijst("mentorgesprekken"))
                .extracting(g -> g.get("schooljaar"))
                .containsExactly("2026-2027", "2025-2026");
        assertThat(schrift.document(L).toJson()).doesNotContain("gaat goed");
    }

    @Test
    void R293_aan_het_eind_van_een_periode_ontbreekt_de_voortgang_die_niemand_vastlegde() {
        Schoolprofiel kla = Proef.school("KLA");
        Periode eerste = new Periode(dag("2026-08-31"), dag("2026-11-13"));
        Periode tweede = new Periode(dag("2026-11-16"), dag("2027-01-29"));
        Document leeg = new Document();
        assertThat(Voortgang.ontbreekt(eerste, leeg, kla, dag("2026-10-29"))).isFalse();
        assertThat(Voortgang.ontbreekt(eerste, leeg, kla, dag("2026-10-30"))).isTrue();
        assertThat(Voortgang.ontbreekt(eerste, leeg, Proef.school("COE"), dag("2026-10-30")))
                .isFalse();
        schrift.na(new VoortgangVastgelegd(L, dag("2026-11-13"), "leest beter", null));
        assertThat(Voortgang.in(eerste, schrift.document(L))).containsExactly("COGNITIEF");
        assertThat(Voortgang.ontbreekt(eerste, schrift.document(L), kla, dag("2026-11-13")))
                .isTrue();
        schrift.na(new VoortgangVastgelegd(L, dag("2026-09-14"), " ", "voelt zich thuis"));
        assertThat(Voortgang.in(eerste, schrift.document(L))).containsExactly("COGNITIEF", "SOCIAAL_EMOTIONEEL");
        assertThat(Voortgang.ontbreekt(eerste, schrift.document(L), kla, dag("2026-11-13")))
                .isFalse();
        assertThat(Voortgang.in(tweede, schrift.document(L))).isEmpty();
        assertThat(schrift.document(L).toJson()).doesNotContain("leest beter", "voelt zich thuis");
    }

    @Test
    void de_begeleiding_staat_er_zolang_zij_loopt_met_haar_sessies() {
        schrift.na(
                new JOSBegeleidingGestart(
                        L, "J1", dag("2026-10-14"), "TS", dag("2027-03-14"), dag("2027-02-12"), dag("2026-11-06")),
                new JOSSessieVastgelegd(L, "J1", dag("2026-10-26"), null, dag("2026-11-13")),
                new JOSSessieGemist(L, "J1", dag("2026-10-26"), dag("2026-11-13"), null));
        assertThat(lijst("begeleiding")).singleElement().satisfies(b -> assertThat(b)
                .containsEntry("tot", "2027-03-14")
                .containsEntry("sessies", List.of("2026-10-26"))
                .containsEntry("sessieGemist", true));
        schrift.na(new JOSSessieVastgelegd(L, "J1", dag("2026-11-16"), null, null));
        assertThat(lijst("begeleiding").get(0)).doesNotContainKey("sessieGemist");
        schrift.na(new JOSVoortijdigBeeindigd(
                L,
                "J1",
                nl.zorgspoor.core.leerling.jos.JOSEvent.Beeindigingsreden.VERWIJZING_INGETROKKEN,
                dag("2026-11-20")));
        assertThat(lijst("begeleiding")).isEmpty();
    }

    @Test
    void R77_wat_is_besproken_staat_niet_meer_op_de_agenda_en_telt_wel_als_ingebracht() {
        schrift.na(opAgenda(), new FlexZatGepland(L, "F1", MOMENT, null, Map.of()));
        assertThat(lijst("agenda")).extracting(a -> a.get("id")).containsExactly("OV1", "F1");
        schrift.na(new BesprekingVastgelegd(
                L,
                "OV1",
                OverlegvormCode.LEERLINGBESPREKING,
                dag("2026-09-30"),
                null,
                null,
                Rol.MENTOR,
                List.of(),
                List.of()));
        assertThat(lijst("agenda")).extracting(a -> a.get("id")).containsExactly("F1");
        assertThat(lijst("ingebracht")).hasSize(1);
    }

    @Test
    void R77_wat_van_de_agenda_ging_telt_niet_als_ingebracht() {
        schrift.na(opAgenda(), new LeerlingVanAgendaGehaald(L, "OV1", OverlegvormCode.LEERLINGBESPREKING, null));
        assertThat(lijst("ingebracht")).isEmpty();
    }

    @Test
    void R58_wat_de_coordinator_deelt_staat_er_met_voor_wie() {
        schrift.na(new InformatieMetMentorGedeeld(
                L, "thuis", "rust is nodig", List.of(Rol.MENTOR), "M1", dag("2026-09-30")));
        assertThat(lijst("gedeeld")).singleElement().satisfies(g -> assertThat(g)
                .containsEntry("tekst", "rust is nodig")
                .containsEntry("zichtbaarVoor", List.of("MENTOR")));
    }
}
