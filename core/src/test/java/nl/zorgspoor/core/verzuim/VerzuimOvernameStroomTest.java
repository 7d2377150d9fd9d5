package nl.zorgspoor.core.verzuim;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.eventstore.Antwoord.Opgeslagen;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.termijn.Termijnwacht;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.core.verzuim.VerzuimCommand.*;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Streams of one school year, as an earlier program left them, are read rightly; corrections find absence wherever it lies. */
class VerzuimOvernameStroomTest {

    private static Proefopstelling opstelling;

    @BeforeAll
    static void start() {
        opstelling = new Proefopstelling();
        opstelling.richtIn("COE");
        opstelling.bean(Termijnwacht.class).start();
    }

    @AfterAll
    static void stop() {
        opstelling.close();
    }

    private static Antwoord stuur(Rol rol, Opdracht opdracht) {
        return opstelling.stuur(rol, rol == Rol.SYSTEEM ? "SYSTEEM" : "M-" + rol, "COE", opdracht);
    }

    private static List<String> types(Antwoord antwoord) {
        return antwoord.gebeurtenissen().stream()
                .map(Opgeslagen::type)
                .map(t -> t.substring(t.indexOf('.') + 1))
                .toList();
    }

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static void schrijfIn(String l) {
        opstelling.op("2026-09-01");
        stuur(
                Rol.ADMINISTRATIE,
                new MeldLeerlingAan(
                        l,
                        "A-" + l,
                        new Persoonsgegevens("Leerling", dag("2012-05-01")),
                        dag("2026-09-01"),
                        Instroomtype.REGULIER_PO_VO,
                        null,
                        false,
                        false,
                        List.of(new Ouder("O1", true)),
                        null,
                        2,
                        "HAVO"));
        stuur(Rol.AFDELINGSLEIDER, new LegIntakegesprekVast(l, null, null, List.of(), "geen", "gewoon", true, true));
        stuur(
                Rol.RECTOR,
                new BesluitOverToelating(
                        l, null, BesluitToelating.TOELATEN, List.of(), null, List.of(), "past", null, null));
        stuur(Rol.ADMINISTRATIE, new SchrijfLeerlingIn(l, null, null, null, null));
    }

    /** What a stream of the school is called in the store. */
    private static String fysiek(String stroom) {
        return opstelling.eventstore().namen().van("COE", stroom);
    }

    /** As the program stored it that had a stream for each school year. */
    private static void vanVroeger(String l, String schooljaar, LeerlingGebeurtenis... events) {
        String stroom = fysiek("verzuim:%s:%s".formatted(l, schooljaar));
        opstelling.eventstore().transacties().executeInTransaction(() -> {
            DefaultUnitOfWork<?> werk = DefaultUnitOfWork.startAndGet(new GenericMessage<>("vroeger"));
            List<GenericDomainEventMessage<?>> berichten = new ArrayList<>();
            for (int i = 0; i < events.length; i++) {
                berichten.add(new GenericDomainEventMessage<>(
                        "VerzuimHandlers",
                        stroom,
                        i,
                        events[i],
                        MetaData.from(Map.of(
                                Metadata.SCHOOL_ID, "COE",
                                Metadata.ACTOR_ID, "VC",
                                Metadata.ROL, "VERZUIMCOORDINATOR",
                                Metadata.OPDRACHT, "RegistreerAfwezigheid",
                                Metadata.OP, "2027-07-16T10:00"))));
            }
            opstelling.eventstore().gebeurtenissen().publish(berichten);
            werk.commit();
        });
    }

    private static AfwezigheidGeregistreerd afwezig(String l, String id, String dag, int uren) {
        return new AfwezigheidGeregistreerd(
                l,
                "verzuim:%s:%s".formatted(l, nl.zorgspoor.core.gedeeld.Schooljaar.van(dag(dag))),
                id,
                dag(dag),
                Halven.heel(uren),
                VerzuimSoort.ONGEOORLOOFD,
                "reden",
                null,
                null);
    }

    private static RegistreerAfwezigheid registreer(String l, String dag, int uren) {
        return new RegistreerAfwezigheid(l, dag(dag), null, Halven.heel(uren), VerzuimSoort.ONGEOORLOOFD, null, null);
    }

    private static Verzuimdossier staat(String l) {
        return opstelling.bean(nl.zorgspoor.core.poort.Transactie.class).lees(() -> opstelling
                .eventstore()
                .stromen()
                .lees(VerzuimGebied.SOORT, fysiek("verzuim:" + l))
                .staat(Verzuimdossier.class));
    }

    @Test
    void R210_wat_per_schooljaar_was_opgeslagen_telt_verder_over_de_zomer() {
        String l = "L-COE-511";
        schrijfIn(l);
        vanVroeger(l, "2026-2027", afwezig(l, "A1", "2027-07-16", 8));
        opstelling.op("2027-08-30");
        assertThat(types(stuur(Rol.VERZUIMCOORDINATOR, registreer(l, "2027-08-30", 8))))
                .containsExactly("VerzuimdossierOvergenomen", "AfwezigheidGeregistreerd", "VerzuimdrempelBereikt");
        assertThat(types(stuur(Rol.VERZUIMCOORDINATOR, registreer(l, "2027-08-30", 1))))
                .containsExactly("AfwezigheidGeregistreerd");
        assertThat(opstelling.bean(Leerlinggeschiedenis.class).van("COE", l))
                .extracting(nl.zorgspoor.core.verwerking.Vastgelegd::stroom)
                .contains("verzuim:" + l + ":2026-2027", "verzuim:" + l);
    }

    @Test
    void een_verzuim_van_vroeger_krijgt_een_andere_soort_en_twee_jaren_met_een_id_blijven_twee() {
        String l = "L-COE-512";
        schrijfIn(l);
        vanVroeger(
                l,
                "2026-2027",
                afwezig(l, "AF-1", "2027-07-08", 8),
                afwezig(l, "AF-2", "2027-07-09", 8),
                new VerzuimdrempelBereikt(
                        l,
                        "verzuim:" + l + ":2026-2027",
                        "16_UUR",
                        Halven.heel(16),
                        dag("2027-07-08"),
                        dag("2027-07-09"),
                        dag("2027-07-16"),
                        Rol.VERZUIMCOORDINATOR));
        vanVroeger(l, "2027-2028", afwezig(l, "AF-1", "2027-08-31", 4));
        opstelling.op("2027-09-01");
        assertThat(types(stuur(
                        Rol.VERZUIMCOORDINATOR,
                        new HerkwalificeerAfwezigheid(l, "AF-2", dag("2027-07-09"), VerzuimSoort.ZIEK, "briefje"))))
                .containsExactly(
                        "VerzuimdossierOvergenomen", "AfwezigheidGeherkwalificeerd", "VerzuimdrempelVervallen");
        assertThat(staat(l).afwezigheden().keySet()).containsExactly("AF-1~2026-2027", "AF-2", "AF-1");
        assertThat(staat(l).uren()).containsOnlyKeys(dag("2027-07-08"), dag("2027-08-31"));
    }

    @Test
    void R217_de_termijnwacht_neemt_over_wat_van_vroeger_open_staat_en_ziet_wie_wegbleef() {
        String l = "L-COE-513";
        schrijfIn(l);
        List<LeerlingGebeurtenis> weg = new ArrayList<>();
        for (LocalDate d = dag("2026-11-30"); d.isBefore(dag("2026-12-19")); d = d.plusDays(1)) {
            if (Proef.school("COE").kalender().isLesdag(d)) {
                weg.add(afwezig(l, "D" + d, d.toString(), 1));
            }
        }
        vanVroeger(l, "2026-2027", weg.toArray(LeerlingGebeurtenis[]::new));
        opstelling.op("2027-07-20");
        assertThat(opstelling.bean(Termijnwacht.class).bewaak().stream()
                        .filter(g -> g.stroom().startsWith("verzuim:" + l))
                        .map(g -> g.gebeurtenis().type()))
                .contains("verzuim.VerzuimdossierOvergenomen", "verzuim.ThuiszitterVastgesteld");
        assertThat(opstelling.bean(Termijnwacht.class).bewaak()).isEmpty();
        assertThat(opstelling
                        .alsApp()
                        .queryForList("select stroom from termijn where stroom like 'verzuim:%-%:%'", String.class)
                        .stream()
                        .filter(s -> s.startsWith("verzuim:" + l)))
                .isEmpty();
    }

    @Test
    void R8_een_correctie_vindt_verzuim_in_de_eigen_stroom_en_in_die_van_vroeger() {
        String l = "L-COE-514";
        schrijfIn(l);
        vanVroeger(l, "2026-2027", afwezig(l, "A1", "2027-07-16", 8));
        opstelling.op("2027-08-30");
        stuur(Rol.VERZUIMCOORDINATOR, registreer(l, "2027-08-30", 8));
        assertThat(staat(l).drempels()).hasSize(1);
        assertThat(types(corrigeer(l, "verzuim:" + l + ":2026-2027", 0, "lesuren", "7")))
                .containsExactly("GegevenGecorrigeerd", "VerzuimdrempelVervallen");
        assertThat(types(corrigeer(l, "verzuim:" + l, 1, "lesuren", "9")))
                .containsExactly("GegevenGecorrigeerd", "VerzuimdrempelBereikt");
        assertThat(types(corrigeer(l, l, 0, "aanmelddatum", "2026-09-01"))).startsWith("GegevenGecorrigeerd");
        weigert(() -> corrigeer("L-COE-515", "verzuim:" + l, 1, "lesuren", "9"), "NIET_GEVONDEN", null);
    }

    @Test
    void R8_R209_een_gesprek_dat_eerder_was_dan_er_stond_volgt_een_later_verzuim_niet_op() {
        String l = "L-COE-516";
        schrijfIn(l);
        opstelling.op("2026-09-16");
        stuur(
                Rol.VERZUIMCOORDINATOR,
                new RegistreerAfwezigheid(
                        l, dag("2026-09-15"), null, Halven.heel(1), VerzuimSoort.TE_LAAT, null, null));
        stuur(Rol.MENTOR, new LegVerzuimgesprekVast(l, dag("2026-09-16"), List.of(Rol.LEERLING), List.of("op tijd")));
        assertThat(staat(l).afwezigheden().values()).noneMatch(a -> a.opvolgenVoor() != null);
        corrigeer(l, "verzuim:" + l, 1, "datum", "2026-09-14");
        assertThat(staat(l).afwezigheden().values())
                .extracting(Verzuimdossier.Afwezigheid::opvolgenVoor)
                .containsExactly(dag("2026-09-18"));
    }

    private static Antwoord corrigeer(String leerling, String stroom, int volgnummer, String veld, String waarde) {
        String id = opstelling
                .alsApp()
                .queryForObject(
                        "select gebeurtenis_id from gebeurtenis where stroom = ? and volgnummer = ?",
                        String.class,
                        fysiek(stroom),
                        volgnummer);
        return stuur(
                Rol.ONDERSTEUNINGSCOORDINATOR,
                new CorrigeerGegeven(leerling, id, veld, waarde, "verkeerd overgenomen"));
    }
}
