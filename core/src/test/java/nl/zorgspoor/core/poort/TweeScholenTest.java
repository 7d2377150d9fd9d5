package nl.zorgspoor.core.poort;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.Schoolkant;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingAangemeld;
import nl.zorgspoor.core.leerling.casus.CasusCommand.ZetLeerlingOpAgenda;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.Vernietigingsgrond;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.PersoonsgegevensVernietigd;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.InformeerOuders;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.BereidVerwijzingVoor;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingVoorbereid;
import nl.zorgspoor.core.overleg.OverlegCommand.AnnuleerOverleg;
import nl.zorgspoor.core.overleg.OverlegCommand.PlanOverleg;
import nl.zorgspoor.core.termijn.Termijnwacht;
import nl.zorgspoor.core.veiligheid.VertrouwenCommand.MeldBijVertrouwenspersoon;
import nl.zorgspoor.core.veiligheid.VertrouwenCommand.Vertrouwensdomein;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verzuim.VerzuimCommand.RegistreerAfwezigheid;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimmeldingTeLaat;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R330: two schools that number alike, student for student and meeting for meeting, never meet. */
class TweeScholenTest {

    private static final String L = "10234";
    private static final String OVERLEG = "OV-1";

    private Proefopstelling opstelling;
    private Schoolkant coe;
    private Schoolkant dia;

    @BeforeEach
    void start() {
        opstelling = new Proefopstelling();
        opstelling.op("2026-09-14");
        opstelling.richtIn("COE");
        opstelling.richtIn("DIA");
        coe = new Schoolkant(opstelling, "COE");
        dia = new Schoolkant(opstelling, "DIA");
    }

    @AfterEach
    void stop() {
        opstelling.close();
    }

    private static RegistreerAfwezigheid afwezig(String leerlingId, int uren) {
        return new RegistreerAfwezigheid(
                leerlingId,
                LocalDate.parse("2026-09-14"),
                "AF1",
                Halven.heel(uren),
                VerzuimSoort.ONGEOORLOOFD,
                null,
                null);
    }

    private static BereidVerwijzingVoor bereidVoor(String leerlingId, String verwijzingId) {
        return new BereidVerwijzingVoor(leerlingId, verwijzingId, PartnerType.GGZ, null, "hulp", null, null, null);
    }

    private static List<Gebeurtenis> inhoud(Schoolkant school) {
        List<Vastgelegd> alle = school.geschiedenis(L);
        assertThat(alle).allSatisfy(v -> assertThat(v.schoolId()).isEqualTo(school.schoolId()));
        return alle.stream().map(Vastgelegd::inhoud).toList();
    }

    @Test
    void elk_ziet_en_wijzigt_alleen_het_eigene() {
        coe.schrijfIn(L);
        weigert(() -> dia.doe(new InformeerOuders(L, "x", null, null, null)), "NIET_GEVONDEN", null);
        weigert(() -> dia.doe(afwezig(L, 2)), "NIET_GEVONDEN", null);
        weigert(() -> dia.leerling(L, melding()), "NIET_GEVONDEN", null);
        assertThat(dia.geschiedenis(L)).isEmpty();

        dia.schrijfIn(L);
        coe.doe(new PlanOverleg(OVERLEG, OverlegvormCode.LEERLINGBESPREKING, Proef.moment("2026-10-29"), null));
        coe.doe(new ZetLeerlingOpAgenda(L, OVERLEG, "past dit?", null));
        weigert(() -> dia.doe(new ZetLeerlingOpAgenda(L, OVERLEG, "past dit?", null)), "NIET_GEVONDEN", null);
        weigert(() -> dia.doe(new AnnuleerOverleg(OVERLEG, null)), "NIET_GEVONDEN", null);
        dia.doe(new PlanOverleg(OVERLEG, OverlegvormCode.ONDERSTEUNINGSTEAM, Proef.moment("2026-11-19"), null));
        dia.doe(new AnnuleerOverleg(OVERLEG, null));
        assertThat(opstelling.naslag("COE").agenda(OVERLEG)).containsExactly(L);
        assertThat(opstelling.naslag("DIA").agenda(OVERLEG)).isEmpty();
        assertThat(opstelling.naslag("COE").overleg(OVERLEG).orElseThrow().vorm())
                .isEqualTo(OverlegvormCode.LEERLINGBESPREKING);

        coe.doe(afwezig(L, 8));
        dia.doe(afwezig(L, 3));
        coe.leerling(L, melding());
        assertThat(inhoud(coe).toString()).contains("Naam-van-COE", "MeldingVertrouwenspersoonOntvangen", "lesuren=8");
        assertThat(inhoud(dia).toString())
                .contains("Naam-van-DIA", "lesuren=3")
                .doesNotContain("Naam-van-COE", "Vertrouwens", "lesuren=8");
    }

    private static MeldBijVertrouwenspersoon melding() {
        return new MeldBijVertrouwenspersoon(L, "VM1", Vertrouwensdomein.PESTEN, null);
    }

    @Test
    void een_correctie_van_de_een_raakt_de_ander_niet() {
        coe.schrijfIn(L);
        dia.schrijfIn(L);
        String vanDia = dia.geschiedenis(L).get(0).gebeurtenisId();
        weigert(() -> coe.doe(new CorrigeerGegeven(L, vanDia, null, "x", "fout")), "NIET_GEVONDEN", null);
        String eigen = coe.geschiedenis(L).get(0).gebeurtenisId();
        coe.doe(new CorrigeerGegeven(L, eigen, "persoonsgegevens.geboortedatum", "2013-04-02", "verkeerd"));
        assertThat(opstelling.naslag("COE").identiteit(L).orElseThrow().geboortedatum())
                .isEqualTo("2013-04-02");
        assertThat(opstelling.naslag("DIA").identiteit(L).orElseThrow().geboortedatum())
                .isEqualTo("2013-03-01");
    }

    @Test
    void vernietigen_bij_de_een_laat_de_ander_leesbaar() {
        coe.schrijfIn(L);
        dia.schrijfIn(L);
        long volgnummer = coe.geschiedenis(L).size();
        opstelling.eventstore().transacties().executeInTransaction(() -> {
            DefaultUnitOfWork<?> werk = DefaultUnitOfWork.startAndGet(new GenericMessage<>("vernietiging"));
            opstelling
                    .eventstore()
                    .gebeurtenissen()
                    .publish(new GenericDomainEventMessage<>(
                            "Leerling",
                            opstelling.naam("COE", L),
                            volgnummer,
                            new PersoonsgegevensVernietigd(
                                    L,
                                    Vernietigingsgrond.VERZOEK,
                                    Set.of(Bewaarklasse.values()),
                                    LocalDate.parse("2026-09-14")),
                            Map.of(Metadata.SCHOOL_ID, "COE", Metadata.OP, "2026-09-14T10:00")));
            werk.commit();
        });
        assertThat(inhoud(coe).toString()).doesNotContain("Naam-van-COE");
        assertThat(((LeerlingAangemeld) inhoud(dia).get(0)).persoonsgegevens().naam())
                .isEqualTo("Naam-van-DIA");
        assertThat(opstelling.naslag("DIA").identiteit(L).orElseThrow().naam()).isEqualTo("Naam-van-DIA");
        dia.doe(new InformeerOuders(L, "kan nog", null, null, null));
        weigert(() -> coe.doe(new InformeerOuders(L, "x", null, null, null)), "PERSOONSGEGEVENS_VERNIETIGD", "R60");
    }

    @Test
    void de_termijnwacht_kijkt_bij_de_leerling_van_de_school_om_wie_het_gaat() {
        Termijnwacht wacht = opstelling.bean(Termijnwacht.class);
        wacht.start();
        coe.schrijfIn(L);
        dia.schrijfIn(L);
        coe.doe(afwezig(L, 16));
        dia.doe(afwezig(L, 16));
        assertThat(wacht.bewaak()).isEmpty();
        assertThat(opstelling
                        .alsApp()
                        .queryForList(
                                "select distinct school_id from termijn where stroom = 'verzuim:10234'", String.class))
                .containsExactlyInAnyOrder("COE", "DIA");
        opstelling.op("2026-09-24");
        assertThat(wacht.bewaak().stream().filter(g -> g.gebeurtenis().type().equals("verzuim.VerzuimmeldingTeLaat")))
                .hasSize(2);
        for (Schoolkant s : List.of(coe, dia)) {
            assertThat(inhoud(s).stream().filter(VerzuimmeldingTeLaat.class::isInstance))
                    .hasSize(1);
        }
    }

    @Test
    void een_verwijzing_id_is_er_een_keer_in_de_hele_installatie_en_de_weigering_zegt_niet_van_wie() {
        coe.schrijfIn(L);
        dia.schrijfIn(L);
        dia.schrijfIn("10235");
        coe.doe(bereidVoor(L, "V1"));
        coe.doe(bereidVoor(L, "V1"));
        for (Runnable tweede :
                List.<Runnable>of(() -> dia.doe(bereidVoor(L, "V1")), () -> dia.doe(bereidVoor("10235", "V1")))) {
            CommandGeweigerd fout = catchThrowableOfType(CommandGeweigerd.class, tweede::run);
            assertThat(fout.weigering().aard().status()).isEqualTo(409);
            assertThat(fout.weigering().code()).isEqualTo("VERWIJZING_ID_IN_GEBRUIK");
            assertThat(fout.weigering().regel().nummer()).isEqualTo("R330");
            assertThat(fout.weigering().toString()).doesNotContain("COE", L);
        }
        assertThat(inhoud(dia).toString()).doesNotContain("VerwijzingVoorbereid");
        dia.doe(bereidVoor(L, "V2"));
        assertThat(inhoud(dia).toString())
                .as("wat geweigerd werd, staat nergens")
                .contains("V2")
                .doesNotContain("V1");
    }

    @Test
    void onder_druk_komt_bij_elk_alles_een_keer_aan_en_van_een_verwijzing_id_is_er_een_de_eerste() throws Exception {
        int leerlingen = 4;
        int keren = 30;
        List<Schoolkant> scholen = List.of(coe, dia);
        ExecutorService werkers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> aanmelden = new ArrayList<>();
            for (int i = 0; i < leerlingen; i++) {
                String id = "1000" + i;
                scholen.forEach(s -> aanmelden.add(doe(() -> s.schrijfIn(id))));
            }
            klaar(werkers.invokeAll(aanmelden));
            List<Callable<Void>> werk = new ArrayList<>();
            for (int n = 0; n < keren; n++) {
                for (int i = 0; i < leerlingen; i++) {
                    String id = "1000" + i;
                    String v = "VW-" + n + "-" + i;
                    for (Schoolkant s : scholen) {
                        werk.add(doe(() -> s.doe(new InformeerOuders(id, s.naam(), null, null, null))));
                        werk.add(doe(() -> probeer(s, id, v)));
                    }
                }
            }
            klaar(werkers.invokeAll(werk));
        } finally {
            werkers.shutdownNow();
        }
        List<String> verwijzingen = new ArrayList<>();
        for (Schoolkant s : scholen) {
            for (int i = 0; i < leerlingen; i++) {
                List<Vastgelegd> alle = s.geschiedenis("1000" + i);
                assertThat(alle).allSatisfy(v -> assertThat(v.schoolId()).isEqualTo(s.schoolId()));
                assertThat(alle.toString()
                                + alle.stream().map(Vastgelegd::inhoud).toList())
                        .doesNotContain(scholen.get(s == coe ? 1 : 0).naam());
                assertThat(alle.stream().filter(v -> v.naam().equals("leerling.OudersGeinformeerd")))
                        .hasSize(keren);
                assertThat(alle).extracting(Vastgelegd::volgnummer).doesNotHaveDuplicates();
                alle.stream()
                        .filter(v -> v.naam().equals("leerling.VerwijzingVoorbereid"))
                        .forEach(v -> verwijzingen.add(((VerwijzingVoorbereid) v.inhoud()).verwijzingId()));
            }
        }
        assertThat(verwijzingen).doesNotHaveDuplicates().hasSize(leerlingen * keren);
    }

    private static Callable<Void> doe(Runnable werk) {
        return () -> {
            werk.run();
            return null;
        };
    }

    private static void klaar(List<Future<Void>> werk) throws InterruptedException, ExecutionException {
        for (Future<Void> f : werk) {
            f.get();
        }
    }

    /** A question of its own each time, or the student already has such a referral. */
    private static void probeer(Schoolkant s, String leerlingId, String verwijzingId) {
        try {
            s.doe(new BereidVerwijzingVoor(
                    leerlingId, verwijzingId, PartnerType.GGZ, null, "vraag " + verwijzingId, null, null, null));
        } catch (CommandGeweigerd e) {
            assertThat(e.weigering().code()).isEqualTo("VERWIJZING_ID_IN_GEBRUIK");
        }
    }

    @Test
    void een_stroom_zonder_school_begint_niet_meer() {
        assertThat(
                        catchThrowable(
                                () -> opstelling
                                        .alsApp()
                                        .update(
                                                "insert into gebeurtenis (stroom, volgnummer, stroomsoort, gebeurtenis_id, metadata, inhoud, naam,"
                                                        + " vastgelegd) values ('10234', 0, 'Leerling', 'x', ''::bytea, ''::bytea, 'x', 'x')")))
                .hasMessageContaining("gebeurtenis_stroom_van_een_school");
    }
}
