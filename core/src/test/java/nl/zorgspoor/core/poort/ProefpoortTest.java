package nl.zorgspoor.core.poort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Overrule;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.MeldLeerlingAan;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Ouder;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Persoonsgegevens;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.InformeerOuders;
import nl.zorgspoor.core.overleg.OverlegCommand.PlanOverleg;
import nl.zorgspoor.core.privacy.Sleutelbos;
import nl.zorgspoor.core.school.SchoolCommand.WijzigSchoolinstelling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looking through the door: what is said there is what happens, and nothing tells afterwards that somebody looked. */
class ProefpoortTest {

    private static final LocalDate DAG = LocalDate.parse("2026-09-14");

    private static Proefopstelling opstelling;

    @BeforeAll
    static void start() {
        opstelling = new Proefopstelling();
        opstelling.richtIn("COE");
    }

    @AfterAll
    static void stop() {
        opstelling.close();
    }

    private static Actor als(Rol rol) {
        return new Actor("X1", rol, "COE", null);
    }

    private static MeldLeerlingAan aanmelding(String leerlingId) {
        return new MeldLeerlingAan(
                leerlingId,
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
                "HAVO");
    }

    private static InformeerOuders bericht(String leerlingId, String onderwerp) {
        return new InformeerOuders(leerlingId, onderwerp, null, "MAIL", DAG);
    }

    private static String uitkomst(java.util.function.Supplier<Antwoord> wat) {
        try {
            Antwoord antwoord = wat.get();
            return antwoord.gebeurtenissen() + " " + antwoord.aandachtspunten();
        } catch (CommandGeweigerd e) {
            return e.weigering().toString();
        }
    }

    private String proef(Rol rol, Opdracht opdracht, String motivering) {
        Overrule overrule = motivering == null ? null : new Overrule(motivering);
        return uitkomst(() -> opstelling
                .bean(Proefpoort.class)
                .proef(new Verzoek(UUID.randomUUID(), opdracht, als(rol), overrule, null), false));
    }

    private String echt(Rol rol, Opdracht opdracht, String motivering) {
        Overrule overrule = motivering == null ? null : new Overrule(motivering);
        return uitkomst(
                () -> opstelling.poort().verstuur(new Verzoek(UUID.randomUUID(), opdracht, als(rol), overrule, null)));
    }

    /** Every row of every table, and how far every counter is. */
    private Map<String, String> alles() {
        JdbcTemplate jdbc = opstelling.alsBeheer();
        Map<String, String> alles = new TreeMap<>();
        jdbc.queryForList(
                        "select table_name from information_schema.tables where table_schema = 'public'", String.class)
                .forEach(tabel -> alles.put(
                        tabel,
                        jdbc.queryForObject(
                                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from \""
                                        + tabel + "\" t",
                                String.class)));
        jdbc.queryForList(
                        "select sequence_name from information_schema.sequences where sequence_schema = 'public'",
                        String.class)
                .forEach(reeks -> alles.put(
                        reeks,
                        jdbc.queryForObject(
                                "select last_value || ' ' || is_called from \"" + reeks + "\"", String.class)));
        return alles;
    }

    @Test
    void een_proef_laat_in_geen_tabel_en_in_geen_teller_iets_achter() {
        opstelling.stuur(Rol.ADMINISTRATIE, "X1", "COE", aanmelding("L-1"));
        Map<String, String> voor = alles();
        assertThat(voor).containsKeys("gebeurtenis", "weigering", "persoonssleutel", "termijn");
        assertThat(proef(Rol.ADMINISTRATIE, aanmelding("L-2"), null)).contains("LeerlingAangemeld");
        assertThat(proef(Rol.ONDERSTEUNINGSCOORDINATOR, bericht("L-1", "x"), null))
                .contains("OudersGeinformeerd");
        assertThat(proef(Rol.CONCIERGE, bericht("L-1", "x"), null)).contains("ROL_NIET_BEVOEGD");
        assertThat(proef(Rol.ADMINISTRATIE, aanmelding("L-1"), "omdat het kan")).isNotEmpty();
        assertThat(proef(
                        Rol.ONDERSTEUNINGSCOORDINATOR,
                        new PlanOverleg(
                                "OV-1", OverlegvormCode.SCHOOLZORGTEAM, LocalDateTime.parse("2026-11-19T15:00"), null),
                        null))
                .contains("OverlegGepland");
        assertThat(proef(
                        Rol.BEHEERDER,
                        new WijzigSchoolinstelling("COE", "zorgplichtWeken", "5", LocalDate.parse("2026-09-14"), null),
                        null))
                .isNotEmpty();
        assertThat(alles()).isEqualTo(voor);
        assertThat(opstelling.naslag("COE").leerling("L-2")).isEmpty();
    }

    @Test
    void een_proef_zegt_wat_de_opdracht_zelf_krijgt() {
        for (Opdracht opdracht : List.of(
                aanmelding("L-3"),
                aanmelding("L-3"),
                bericht("L-3", "een onderwerp"),
                bericht("L-3", "x".repeat(20_000)),
                new InformeerOuders("L-NIEMAND", "x", null, "MAIL", DAG),
                new InformeerOuders("L-3", "x", null, "MAIL", DAG.plusYears(1)),
                new WijzigSchoolinstelling("DIA", "zorgplichtWeken", "5", DAG, null),
                new WijzigSchoolinstelling("COE", "zorgplichtWeken", "nee", DAG, null))) {
            for (Rol rol : List.of(Rol.CONCIERGE, Rol.ADMINISTRATIE, Rol.ONDERSTEUNINGSCOORDINATOR, Rol.BEHEERDER)) {
                String gezegd = proef(rol, opdracht, null);
                assertThat(echt(rol, opdracht, null)).as(rol + " " + opdracht).isEqualTo(gezegd);
            }
        }
    }

    @Test
    void R60_bij_wie_vernietigd_is_kan_ook_op_proef_niets_persoonlijks_meer() {
        opstelling.stuur(Rol.ADMINISTRATIE, "X1", "COE", aanmelding("L-4"));
        opstelling.bean(Sleutelbos.class).vernietig("COE/L-4", Bewaarklasse.DOSSIER);
        Map<String, String> voor = alles();
        String gezegd = proef(Rol.ONDERSTEUNINGSCOORDINATOR, bericht("L-4", "een onderwerp"), null);
        assertThat(gezegd).contains("PERSOONSGEGEVENS_VERNIETIGD");
        assertThat(alles()).isEqualTo(voor);
        assertThat(echt(Rol.ONDERSTEUNINGSCOORDINATOR, bericht("L-4", "een onderwerp"), null))
                .isEqualTo(gezegd);
    }
}
