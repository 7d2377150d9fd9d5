package nl.zorgspoor.core.poort;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgspoor.core.OudeOpslag;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.Schoolkant;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.casus.CasusCommand.ZetLeerlingOpAgenda;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.InformeerOuders;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.BereidVerwijzingVoor;
import nl.zorgspoor.core.overleg.OverlegCommand.PlanOverleg;
import nl.zorgspoor.core.termijn.Termijnwacht;
import nl.zorgspoor.core.veiligheid.VertrouwenCommand.MeldBijVertrouwenspersoon;
import nl.zorgspoor.core.veiligheid.VertrouwenCommand.Vertrouwensdomein;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verzuim.VerzuimCommand.RegistreerAfwezigheid;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store of before R330 goes on under its own names, and another school may have the same ids beside it. */
class OudeIdsTest {

    private static final String L = "L-777";
    private static final String OVERLEG = "OV-1";
    private static final UUID SLEUTEL = UUID.randomUUID();

    private Proefopstelling leeg;
    private OudeOpslag oud;
    private Schoolkant coe;
    private Schoolkant dia;
    private Antwoord toen;
    private List<Map<String, Object>> opgeslagen;

    private static InformeerOuders informeer() {
        return new InformeerOuders(L, "zoals toen", null, null, null);
    }

    private static RegistreerAfwezigheid afwezig(String dag, String id) {
        return new RegistreerAfwezigheid(
                L, LocalDate.parse(dag), id, Halven.heel(2), VerzuimSoort.ONGEOORLOOFD, null, null);
    }

    private static BereidVerwijzingVoor bereidVoor() {
        return new BereidVerwijzingVoor(L, "V1", PartnerType.GGZ, null, "hulp", null, null, null);
    }

    private Antwoord metSleutel(Proefopstelling o) {
        return o.poort()
                .verstuur(
                        Verzoek.van(SLEUTEL, informeer(), new Actor("OC", Rol.ONDERSTEUNINGSCOORDINATOR, "COE", null)));
    }

    @BeforeEach
    void start() {
        leeg = new Proefopstelling();
        oud = new OudeOpslag(leeg, "COE", new String[] {L, OVERLEG, "verzuim:" + L}, o -> {
            o.op("2026-09-14");
            o.richtIn("COE");
            o.richtIn("DIA");
            Schoolkant s = new Schoolkant(o, "COE");
            s.schrijfIn(L);
            s.doe(afwezig("2026-09-14", "AF1"));
            s.doe(new PlanOverleg(OVERLEG, OverlegvormCode.LEERLINGBESPREKING, Proef.moment("2026-10-29"), null));
            s.doe(new ZetLeerlingOpAgenda(L, OVERLEG, "past dit?", null));
            s.doe(bereidVoor());
            toen = metSleutel(o);
        });
        oud.bijgewerkt().op("2026-09-14");
        coe = new Schoolkant(oud.bijgewerkt(), "COE");
        dia = new Schoolkant(oud.bijgewerkt(), "DIA");
        opgeslagen = rijen();
    }

    @AfterEach
    void stop() {
        oud.close();
        leeg.close();
    }

    private List<Map<String, Object>> rijen() {
        return oud.bijgewerkt()
                .alsApp()
                .queryForList("select positie, stroom, volgnummer, gebeurtenis_id,"
                        + " encode(inhoud, 'hex') as inhoud, encode(metadata, 'hex') as metadata from gebeurtenis"
                        + " order by positie");
    }

    private List<String> stromen() {
        return oud.bijgewerkt()
                .alsApp()
                .queryForList(
                        "select distinct stroom from gebeurtenis where stroomsoort <> 'SchoolHandlers' order by stroom",
                        String.class);
    }

    @Test
    void wat_er_stond_gaat_door_onder_zijn_eigen_naam_en_niets_ervan_verandert() {
        assertThat(stromen()).containsExactly(L, OVERLEG, "verzuim:" + L);
        int voor = coe.geschiedenis(L).size();
        assertThat(coe.geschiedenis(L).stream().map(Vastgelegd::inhoud).toList().toString())
                .contains("Naam-van-COE")
                .doesNotContain("(vernietigd)");
        coe.doe(afwezig("2026-09-14", "AF2"));
        coe.doe(new InformeerOuders(L, "van nu", null, null, null));
        assertThat(oud.bijgewerkt().naslag("COE").agenda(OVERLEG)).containsExactly(L);
        assertThat(coe.geschiedenis(L).stream().map(Vastgelegd::inhoud).toList().toString())
                .contains("zoals toen", "van nu", "AF2");
        assertThat(coe.geschiedenis(L).size()).isGreaterThan(voor);
        assertThat(stromen()).containsExactly(L, OVERLEG, "verzuim:" + L);
        assertThat(rijen().subList(0, opgeslagen.size())).isEqualTo(opgeslagen);
        assertThat(oud.bijgewerkt()
                        .alsApp()
                        .queryForList("select distinct leerling_id from persoonssleutel", String.class))
                .containsExactly(L);
    }

    @Test
    void een_nieuwe_stroom_van_een_oude_leerling_heeft_een_naam_met_school_en_de_oude_sleutel() {
        coe.leerling(L, new MeldBijVertrouwenspersoon(L, "VM1", Vertrouwensdomein.PESTEN, null));
        assertThat(stromen()).contains("veiligheid:COE/" + L);
        assertThat(oud.bijgewerkt()
                        .alsApp()
                        .queryForObject(
                                "select inhoud from gebeurtenis where stroom = ? limit 1",
                                byte[].class,
                                "veiligheid:COE/" + L))
                .asString(StandardCharsets.UTF_8)
                .doesNotContain("v1:COE/");
        assertThat(coe.geschiedenis(L)).extracting(Vastgelegd::stroom).contains("veiligheid:" + L);
    }

    @Test
    void een_andere_school_neemt_dezelfde_ids_en_blijft_daar_weg() {
        weigert(() -> dia.doe(informeer()), "NIET_GEVONDEN", null);
        dia.schrijfIn(L);
        dia.doe(new PlanOverleg(OVERLEG, OverlegvormCode.ONDERSTEUNINGSTEAM, Proef.moment("2026-11-19"), null));
        assertThat(stromen()).contains("DIA/" + L, "DIA/" + OVERLEG);
        assertThat(dia.geschiedenis(L)).allSatisfy(v -> assertThat(v.schoolId()).isEqualTo("DIA"));
        assertThat(oud.bijgewerkt().naslag("DIA").agenda(OVERLEG)).isEmpty();
        assertThat(oud.bijgewerkt().naslag("COE").identiteit(L).orElseThrow().naam())
                .isEqualTo("Naam-van-COE");
        assertThat(oud.bijgewerkt().naslag("DIA").identiteit(L).orElseThrow().naam())
                .isEqualTo("Naam-van-DIA");
        weigert(() -> dia.doe(bereidVoor()), "VERWIJZING_ID_IN_GEBRUIK", "R330");
        coe.doe(bereidVoor());
    }

    @Test
    void een_herhaling_van_toen_en_een_correctie_van_toen_worden_herkend() {
        assertThat(metSleutel(oud.bijgewerkt())).isEqualTo(toen);
        String id = coe.geschiedenis(L).get(0).gebeurtenisId();
        coe.doe(new CorrigeerGegeven(L, id, "persoonsgegevens.geboortedatum", "2013-04-02", "verkeerd"));
        assertThat(oud.bijgewerkt().naslag("COE").identiteit(L).orElseThrow().geboortedatum())
                .isEqualTo("2013-04-02");
    }

    @Test
    void de_termijnwacht_gaat_door_met_de_termijnen_van_toen() {
        Termijnwacht wacht = oud.bijgewerkt().bean(Termijnwacht.class);
        wacht.start();
        oud.bijgewerkt().op("2027-09-01");
        assertThat(wacht.bewaak()).extracting(Termijnwacht.Gebeurd::stroom).contains(L);
        assertThat(coe.geschiedenis(L)).allSatisfy(v -> assertThat(v.schoolId()).isEqualTo("COE"));
    }

    @Test
    void wat_toen_twee_keer_werd_gebruikt_houden_beide_en_een_derde_krijgt_het_niet() {
        oud.bijgewerkt()
                .alsBeheer()
                .update(
                        "insert into verwijzing_eigenaar (verwijzing_id, school_id, stroom, van_voor) values ('V1', 'DIA', ?, true)",
                        L);
        dia.schrijfIn(L);
        dia.schrijfIn("L-778");
        dia.doe(bereidVoor());
        coe.doe(bereidVoor());
        weigert(
                () -> dia.doe(new BereidVerwijzingVoor("L-778", "V1", PartnerType.GGZ, null, "hulp", null, null, null)),
                "VERWIJZING_ID_IN_GEBRUIK",
                "R330");
    }
}
