package nl.zorgspoor.deploy.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import nl.zorgspoor.core.Schoolkant;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.TrekToestemmingIn;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingVerzonden;
import nl.zorgspoor.core.verwerking.Onverwerkbaar;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.core.verwerking.Wachtrij.Voorbijgegaan;
import nl.zorgspoor.core.verwerking.Wachtrij.Wachtend;
import nl.zorgspoor.core.verzuim.VerzuimCommand.MeldVerzuimBijLeerplicht;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimGemeldBijLeerplicht;
import nl.zorgspoor.partners.Partners;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.bericht.Uitgaand;
import nl.zorgspoor.partners.leerplicht.LeerplichtVertaler;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A message that cannot go out, over a real broker and a real store: it holds up nothing but itself, can be sent again, and is never
 * sent after the consent was withdrawn.
 */
class DodeLetterNaarBuitenTest {

    private static final String KAPOT = "past op geen schema";
    private static final String UIT = "lb.verwijzing.smw.v1";
    private static final String MELDINGEN = "lb.melding.leerplicht.v1";
    private static final LocalDate DAG = LocalDate.parse("2026-09-14");

    private static Partneropstelling o;
    private static Partner smw;
    private static Partner leerplicht;
    private static final AtomicBoolean HERSTELD = new AtomicBoolean();

    /** Partners whose schema does not take one text. */
    private static final List<Partnerkamer> KAMERS =
            List.of(metSchema(Partners.kamer("smw")), metSchema(LeerplichtVertaler.KAMER));

    private static Partnerkamer metSchema(Partnerkamer kamer) {
        return new Partnerkamer(
                kamer.naam(),
                kamer.types(),
                kamer.uit(),
                kamer.in(),
                v -> kamer.uitgaand().apply(v).map(u -> passend(u, v)),
                kamer.inkomend(),
                kamer.afgekeurd());
    }

    private static Uitgaand passend(Uitgaand uitgaand, Vastgelegd v) {
        if ((v.inhoud() instanceof VerwijzingVerzonden e && KAPOT.equals(e.vraag()))
                || (v.inhoud() instanceof VerzuimGemeldBijLeerplicht m
                        && KAPOT.equals(m.omschrijving())
                        && !HERSTELD.get())) {
            throw new Onverwerkbaar("/payload/tekst: voldoet niet aan de lengte");
        }
        return uitgaand;
    }

    @BeforeAll
    static void begin() throws Exception {
        o = new Partneropstelling(KAMERS, "COE");
        smw = o.partner("smw");
        leerplicht = o.partner("leerplicht");
    }

    @AfterAll
    static void eind() {
        o.close();
    }

    private static void schrijfIn(String leerling) {
        new Schoolkant(o.school, "COE").schrijfIn(leerling);
    }

    private static void meldVerzuim(String leerling, String melding, String omschrijving) {
        o.school.stuur(
                Rol.VERZUIMCOORDINATOR,
                "VC",
                "COE",
                new MeldVerzuimBijLeerplicht(
                        leerling, "OVERIG", DAG, DAG, Halven.heel(2), omschrijving, List.of("gebeld"), melding, true));
    }

    private static List<Wachtend> opzij(String leerling) {
        return o.school.bean(Verwerkers.class).wachtrij().alle(100).stream()
                .filter(w -> leerling.equals(w.leerlingId()))
                .toList();
    }

    private static void wachtTot(BooleanSupplier iets) {
        Partneropstelling.wachtTot(Duration.ofSeconds(60), iets);
    }

    private static List<ConsumerRecord<String, String>> leesTotEnMet(Partner partner, String topic, String verwijzing) {
        return partner.leesTot(
                topic, alle -> alle.stream().anyMatch(r -> r.value().contains("\"" + verwijzing + "\"")));
    }

    private static long aantal(List<ConsumerRecord<String, String>> alle, String verwijzing, String soort) {
        return alle.stream()
                .filter(r -> r.value().contains("\"" + verwijzing + "\"")
                        && r.value().contains("\"soort\":\"" + soort + "\""))
                .count();
    }

    @Test
    void een_melding_die_niet_gaat_houdt_geen_andere_op_en_gaat_alsnog_als_het_kan() throws Exception {
        schrijfIn("L-COE-1");
        meldVerzuim("L-COE-1", "VL1", KAPOT);
        wachtTot(() -> opzij("L-COE-1").size() == 1);
        Wachtend wacht = opzij("L-COE-1").get(0);
        assertThat(wacht.oorzaak()).isEqualTo("/payload/tekst: voldoet niet aan de lengte");
        assertThat(wacht.schoolId()).isEqualTo("COE");
        // A report that the law demands, of the same student, goes on.
        meldVerzuim("L-COE-1", "VL2", "zorg om thuis");
        assertThat(aantal(leesTotEnMet(leerplicht, MELDINGEN, "VL2"), "VL1", "MELDING"))
                .isZero();

        HERSTELD.set(true);
        assertThat(o.school.bean(Verwerkers.class).opnieuw(wacht.kenmerk())).isTrue();
        assertThat(aantal(leesTotEnMet(leerplicht, MELDINGEN, "VL1"), "VL1", "MELDING"))
                .isEqualTo(1);
        wachtTot(() -> opzij("L-COE-1").isEmpty());
    }

    @Test
    void R50_stop_haalt_in_wat_wacht_en_dat_gaat_nooit_meer_uit() throws Exception {
        o.meldAan("L-KLA-2");
        o.verwijs("L-KLA-2", "V3", KAPOT);
        wachtTot(() -> opzij("L-KLA-2").size() == 1);
        String gebeurtenis = opzij("L-KLA-2").get(0).gebeurtenisId();
        o.ouder("L-KLA-2", new TrekToestemmingIn("L-KLA-2", "TS-L-KLA-2", List.of("O1"), null));
        assertThat(aantal(leesTotEnMet(smw, UIT, "V3"), "V3", "STOP")).isEqualTo(1);
        wachtTot(() -> opzij("L-KLA-2").isEmpty());
        assertThat(o.school.bean(Verwerkers.class).wachtrij().voorbijgegaan(10))
                .filteredOn(v -> gebeurtenis.equals(v.gebeurtenisId()))
                .singleElement()
                .extracting(Voorbijgegaan::rol)
                .isEqualTo("SYSTEEM");

        // Another message shows that all that could go has gone.
        o.school.bean(Verwerkers.class).allesOpnieuw();
        o.meldAan("L-KLA-3");
        o.verwijs("L-KLA-3", "V4", "Steun bij rust");
        assertThat(aantal(leesTotEnMet(smw, UIT, "V4"), "V3", "VERWIJZING")).isZero();
    }

    private static void corrigeer(String school, Wachtend w, String veld, String juist) {
        o.school.stuur(
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC1",
                school,
                new CorrigeerGegeven(w.leerlingId(), w.gebeurtenisId(), veld, juist, "te lang"));
    }

    @Test
    void een_latere_melding_in_hetzelfde_gesprek_gaat_door_en_de_eerste_gaat_alsnog_met_de_tekst_die_juist_is()
            throws Exception {
        schrijfIn("L-COE-5");
        meldVerzuim("L-COE-5", "VL5", KAPOT);
        wachtTot(() -> opzij("L-COE-5").size() == 1);
        Wachtend wacht = opzij("L-COE-5").get(0);
        meldVerzuim("L-COE-5", "VL5", "zorg om thuis");
        assertThat(leesTotEnMet(leerplicht, MELDINGEN, "VL5"))
                .filteredOn(r -> r.key().equals("VL5"))
                .singleElement()
                .satisfies(r -> assertThat(r.value()).contains("\"volgnummer\":2", "zorg om thuis"));
        // The way that a board names: the school itself puts the text right, and it goes.
        corrigeer("COE", wacht, "omschrijving", "vaak ziek op maandag");
        List<ConsumerRecord<String, String>> alles = leerplicht.leesTot(
                MELDINGEN,
                alle -> alle.stream().filter(r -> r.key().equals("VL5")).count() >= 2);
        assertThat(alles)
                .filteredOn(r -> r.key().equals("VL5") && r.value().contains("\"volgnummer\":1"))
                .singleElement()
                .satisfies(r ->
                        assertThat(r.value()).contains("vaak ziek op maandag").doesNotContain(KAPOT));
        wachtTot(() -> opzij("L-COE-5").isEmpty());
        o.school.bean(Verwerkers.class).allesOpnieuw();
        meldVerzuim("L-COE-5", "VL6", "nog iets");
        assertThat(aantal(leesTotEnMet(leerplicht, MELDINGEN, "VL6"), "VL5", "MELDING"))
                .isEqualTo(2);
    }

    @Test
    void een_verwijzing_die_niet_gaat_gaat_na_een_correctie_een_keer_en_daarna_is_zij_niet_meer_te_corrigeren()
            throws Exception {
        o.meldAan("L-KLA-6");
        o.verwijs("L-KLA-6", "V6", KAPOT);
        wachtTot(() -> opzij("L-KLA-6").size() == 1);
        Wachtend wacht = opzij("L-KLA-6").get(0);
        assertThatThrownBy(() -> corrigeer("KLA", wacht, "verzondenOp", "2026-09-13"))
                .isInstanceOf(CommandGeweigerd.class);
        corrigeer("KLA", wacht, "vraag", "Steun bij rust");
        List<ConsumerRecord<String, String>> alles = leesTotEnMet(smw, UIT, "V6");
        assertThat(alles).filteredOn(r -> r.key().equals("V6")).singleElement().satisfies(r -> assertThat(r.value())
                .contains("Steun bij rust")
                .doesNotContain(KAPOT));
        wachtTot(() -> opzij("L-KLA-6").isEmpty());
        assertThatThrownBy(() -> corrigeer("KLA", wacht, "vraag", "iets anders"))
                .isInstanceOfSatisfying(
                        CommandGeweigerd.class,
                        g -> assertThat(g.weigering().code()).isEqualTo("VELD_NIET_CORRIGEERBAAR"));
        o.meldAan("L-KLA-7");
        o.verwijs("L-KLA-7", "V7", "Steun bij rust");
        assertThat(aantal(leesTotEnMet(smw, UIT, "V7"), "V6", "VERWIJZING")).isEqualTo(1);
    }
}
