package nl.zorgspoor.core.poort;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.UUID;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Overrule;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.invoer.Grenscontrole;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatCommand.LegMentorgesprekVast;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Terugmelding;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VerwerkTerugmelding;
import nl.zorgspoor.core.school.SchoolCommand.RegistreerBezetting;
import nl.zorgspoor.core.school.SchoolCommand.WijzigSchoolinstelling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one door: bounds for whoever sends, the role before the content, every refusal in the log. */
class OpdrachtpoortTest {

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

    private static long weigeringen(UUID sleutel, String code) {
        return opstelling
                .alsBeheer()
                .queryForObject(
                        "select count(*) from weigering where command_id = ? and code = ?",
                        Long.class,
                        sleutel.toString(),
                        code);
    }

    @Test
    void wat_een_partner_zegt_heeft_dezelfde_grenzen_als_wat_een_mens_zegt() {
        for (var c : new VerwerkTerugmelding[] {
            new VerwerkTerugmelding("L-1", "V1", "B1", 1, Terugmelding.ONTVANGEN, LocalDate.MAX, null),
            new VerwerkTerugmelding("L-1", "V1", "B1", 1, Terugmelding.ONTVANGEN, null, "a\u0000"),
            new VerwerkTerugmelding("L-1", "V1", "B\u00e9", 1, Terugmelding.ONTVANGEN, null, null),
            new VerwerkTerugmelding("L-1", "V1", "B1", Integer.MAX_VALUE, Terugmelding.ONTVANGEN, null, null)
        }) {
            weigert(() -> opstelling.stuur(Rol.SYSTEEM, "partner:JOS", "COE", c), "INVOER_ONGELDIG", null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIA", "KLA", "HEI", "CHR"})
    void elk_profiel_dat_wordt_meegeleverd_past_binnen_de_grenzen(String school) {
        assertThatCode(() -> Grenscontrole.eis(Proef.profiel(school))).doesNotThrowAnyException();
    }

    @Test
    void een_motivering_om_van_een_regel_af_te_wijken_heeft_ook_een_grens() {
        var verzoek = new Verzoek(
                UUID.randomUUID(),
                new LegMentorgesprekVast("L-1", null, "goed", "goed"),
                als(Rol.MENTOR),
                new Overrule("x".repeat(20_000)),
                null);
        weigert(() -> opstelling.poort().verstuur(verzoek), "INVOER_ONGELDIG", null);
    }

    @Test
    void de_rol_wordt_bekeken_voor_er_een_opdracht_is_en_de_weigering_staat_in_het_log() {
        UUID sleutel = UUID.randomUUID();
        weigert(
                () -> opstelling.poort().eisToegang(LegMentorgesprekVast.class, null, sleutel, als(Rol.CONCIERGE)),
                "ROL_NIET_BEVOEGD",
                "R3");
        assertThat(weigeringen(sleutel, "ROL_NIET_BEVOEGD")).isOne();
        weigert(
                () -> opstelling.poort().eisToegang(RegistreerBezetting.class, "DIA", null, als(Rol.BEHEERDER)),
                "ANDERE_SCHOOL",
                "R9");
        assertThat(weigeringen(new UUID(0, 0), "ANDERE_SCHOOL")).isOne();
        assertThatCode(() -> opstelling.poort().eisToegang(LegMentorgesprekVast.class, null, sleutel, als(Rol.MENTOR)))
                .doesNotThrowAnyException();
    }

    @Test
    void een_gebruikte_sleutel_wordt_geweigerd_en_staat_in_het_log() {
        UUID sleutel = UUID.randomUUID();
        var eerste = new WijzigSchoolinstelling("COE", "zorgplichtWeken", "6", LocalDate.parse("2026-09-14"), null);
        opstelling.poort().verstuur(Verzoek.van(sleutel, eerste, als(Rol.BEHEERDER)));
        var ander = new WijzigSchoolinstelling("COE", "zorgplichtWeken", "5", LocalDate.parse("2026-09-14"), null);
        weigert(
                () -> opstelling.poort().verstuur(Verzoek.van(sleutel, ander, als(Rol.BEHEERDER))),
                "SLEUTEL_HERGEBRUIKT",
                null);
        assertThat(weigeringen(sleutel, "SLEUTEL_HERGEBRUIKT")).isOne();
        // Also when something else would have refused it first.
        weigert(
                () -> opstelling.poort().verstuur(Verzoek.van(sleutel, ander, als(Rol.CONCIERGE))),
                "SLEUTEL_HERGEBRUIKT",
                null);
        assertThat(weigeringen(sleutel, "SLEUTEL_HERGEBRUIKT")).isEqualTo(2);
    }

    @Test
    void wie_herhaalt_wat_is_aangenomen_krijgt_het_antwoord_ook_als_de_rol_er_niet_meer_is() {
        UUID sleutel = UUID.randomUUID();
        var c = new WijzigSchoolinstelling("COE", "zorgplichtWeken", "6", LocalDate.parse("2026-09-14"), null);
        opstelling.poort().verstuur(Verzoek.van(sleutel, c, als(Rol.BEHEERDER)));
        assertThatCode(() ->
                        opstelling.poort().eisToegang(WijzigSchoolinstelling.class, "COE", sleutel, als(Rol.CONCIERGE)))
                .as("de sleutel is bekend: er wordt verder gelezen")
                .doesNotThrowAnyException();
    }
}
