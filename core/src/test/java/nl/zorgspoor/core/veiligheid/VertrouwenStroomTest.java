package nl.zorgspoor.core.veiligheid;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.gedeeld.Aandacht;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.*;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.GeefVernietigingVrij;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.VernietigPersoonsgegevens;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.Vernietigingsgrond;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.RegistreerNotitie;
import nl.zorgspoor.core.poort.Transactie;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.veiligheid.VertrouwenCommand.*;
import nl.zorgspoor.core.veiligheid.VertrouwenEvent.*;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A student and the vertrouwenspersoon, over the whole of core. */
class VertrouwenStroomTest {

    private static final String TEKST = "iets dat niemand anders mag lezen";

    private static Proefopstelling opstelling;

    @BeforeAll
    static void start() {
        opstelling = new Proefopstelling();
        opstelling.richtIn("DIA");
        opstelling.richtIn("COE");
    }

    @AfterAll
    static void stop() {
        opstelling.close();
    }

    private static void schrijfIn(String leerlingId) {
        opstelling.op("2026-09-14");
        doe(
                Rol.ADMINISTRATIE,
                new MeldLeerlingAan(
                        leerlingId,
                        "A-" + leerlingId,
                        new Persoonsgegevens("Voorbeeld", LocalDate.parse("2013-03-01")),
                        LocalDate.parse("2026-09-01"),
                        Instroomtype.REGULIER_PO_VO,
                        null,
                        false,
                        false,
                        List.of(new Ouder("O1", true)),
                        null,
                        2,
                        "HAVO"));
        doe(
                Rol.ONDERSTEUNINGSCOORDINATOR,
                new LegIntakegesprekVast(leerlingId, null, null, List.of(), "geen", "basis", true, true));
        doe(
                Rol.DIRECTEUR,
                new BesluitOverToelating(
                        leerlingId, null, BesluitToelating.TOELATEN, List.of(), null, List.of(), "past", null, null));
        doe(Rol.ADMINISTRATIE, new SchrijfLeerlingIn(leerlingId, null, 2, "HAVO", null));
    }

    private static Antwoord doe(Rol rol, Opdracht c) {
        return opstelling.stuur(rol, rol.name(), "DIA", c);
    }

    private static Antwoord meld(String leerlingId, String meldingId) {
        return opstelling
                .poort()
                .verstuur(Verzoek.van(
                        UUID.randomUUID(),
                        new MeldBijVertrouwenspersoon(
                                leerlingId, meldingId, Vertrouwensdomein.SEKSUELE_INTIMIDATIE, null),
                        new Actor("S1", Rol.LEERLING, "DIA", leerlingId)));
    }

    private static List<Object> gebeurtenissen(String stroom) {
        return gebeurtenissen("DIA", stroom);
    }

    private static List<Object> gebeurtenissen(String school, String stroom) {
        return opstelling.bean(Transactie.class).lees(() -> opstelling
                .eventstore()
                .gebeurtenissen()
                .readEvents(opstelling.naam(school, stroom))
                .asStream()
                .<Object>map(e -> e.getPayload())
                .toList());
    }

    private static List<String> opgeslagen(String stroom) {
        return opstelling
                .alsApp()
                .queryForList(
                        "select convert_from(inhoud, 'UTF8') from gebeurtenis where stroom = ? order by volgnummer",
                        String.class,
                        opstelling.naam("DIA", stroom));
    }

    @Test
    void R59_alles_ligt_in_een_eigen_stroom_en_niets_ervan_staat_leesbaar_op_schijf() {
        String l = "L-DIA-701";
        schrijfIn(l);
        int voor = gebeurtenissen(l).size();
        assertThat(meld(l, "VM1").gebeurtenissen())
                .extracting(Antwoord.Opgeslagen::type)
                .containsExactly("veiligheid.MeldingVertrouwenspersoonOntvangen");
        doe(Rol.VERTROUWENSPERSOON, new LegVertrouwelijkeNotitieVast(l, "VM1", TEKST, null));
        doe(Rol.VERTROUWENSPERSOON, new SluitVertrouwenstrajectAf(l, "VM1", true, null));
        assertThat(gebeurtenissen(l)).hasSize(voor);
        assertThat(gebeurtenissen("veiligheid:" + l))
                .hasSize(3)
                .last()
                .isEqualTo(new VertrouwenstrajectAfgesloten(
                        l, "VM1", true, Vervolg.ONDERSTEUNING, LocalDate.parse("2026-09-14")));
        assertThat(opgeslagen("veiligheid:" + l))
                .hasSize(3)
                .noneMatch(i -> i.contains(TEKST)
                        || i.contains("INTIMIDATIE")
                        || i.contains("ONDERSTEUNING")
                        || i.contains("true"));
        assertThat(opstelling
                        .alsApp()
                        .queryForList(
                                "select bewaarklasse from persoonssleutel where leerling_id = ? and bewaarklasse = 'DOSSIER'",
                                String.class,
                                opstelling.naam("DIA", l)))
                .hasSize(1);
        assertThat(opstelling.bean(Leerlinggeschiedenis.class).van("DIA", l))
                .extracting(Vastgelegd::naam)
                .endsWith("veiligheid.VertrouwenstrajectAfgesloten");
    }

    @Test
    void R59_een_notitie_van_de_vertrouwenspersoon_komt_niet_in_de_stroom_van_de_leerling() {
        String l = "L-DIA-702";
        schrijfIn(l);
        for (Rol rol : List.of(Rol.MENTOR, Rol.ONDERSTEUNINGSCOORDINATOR)) {
            assertThat(weigert(
                                    () -> doe(
                                            rol,
                                            new RegistreerNotitie(
                                                    l,
                                                    null,
                                                    "GESPREK",
                                                    TEKST,
                                                    null,
                                                    Vertrouwelijkheid.VERTROUWELIJK_VP)),
                                    "ROL_NIET_BEVOEGD",
                                    "R59")
                            .herstelactie())
                    .isEqualTo("LegVertrouwelijkeNotitieVast");
        }
        doe(Rol.MENTOR, new RegistreerNotitie(l, null, "GESPREK", TEKST, null, Vertrouwelijkheid.BEPERKT));
    }

    @Test
    void R59_een_ander_hoort_met_en_zonder_melding_hetzelfde() {
        String met = "L-DIA-703";
        String zonder = "L-DIA-704";
        schrijfIn(met);
        schrijfIn(zonder);
        meld(met, "VM1");
        for (String l : List.of(met, zonder)) {
            weigert(
                    () -> opstelling.stuur(
                            Rol.VERTROUWENSPERSOON, "VP9", "COE", new SluitVertrouwenstrajectAf(l, "VM1", false, null)),
                    "NIET_GEVONDEN",
                    null);
            weigert(
                    () -> doe(Rol.RECTOR, new SluitVertrouwenstrajectAf(l, "VM1", false, null)),
                    "ROL_NIET_BEVOEGD",
                    "R59");
        }
        weigert(
                () -> doe(Rol.VERTROUWENSPERSOON, new SluitVertrouwenstrajectAf(zonder, "VM1", false, null)),
                "NIET_GEVONDEN",
                null);
        weigert(
                () -> doe(Rol.VERTROUWENSPERSOON, new SluitVertrouwenstrajectAf("L-DIA-999", "VM1", false, null)),
                "NIET_GEVONDEN",
                null);
    }

    @Test
    void R59_het_log_van_weigeringen_noemt_niet_wie_naar_de_vertrouwenspersoon_wilde() {
        String l = "L-DIA-705";
        schrijfIn(l);
        meld(l, "VM1");
        weigert(() -> meld(l, "VM1"), "STATUS_ONJUIST", null);
        weigert(
                () -> doe(Rol.VERTROUWENSPERSOON, new SluitVertrouwenstrajectAf(l, "VM2", false, null)),
                "NIET_GEVONDEN",
                null);
        weigert(
                () -> doe(Rol.DIRECTEUR, new SluitVertrouwenstrajectAf(l, "VM1", false, null)),
                "ROL_NIET_BEVOEGD",
                "R59");
        assertThat(opstelling
                        .alsApp()
                        .queryForList("select opdracht, rol, actor_id from weigering order by id desc limit 3"))
                .containsExactly(
                        Map.of("opdracht", "SluitVertrouwenstrajectAf", "rol", "DIRECTEUR", "actor_id", "DIRECTEUR"),
                        Map.of(
                                "opdracht",
                                "SluitVertrouwenstrajectAf",
                                "rol",
                                "VERTROUWENSPERSOON",
                                "actor_id",
                                "(vertrouwelijk)"),
                        Map.of(
                                "opdracht",
                                "MeldBijVertrouwenspersoon",
                                "rol",
                                "LEERLING",
                                "actor_id",
                                "(vertrouwelijk)"));
    }

    @Test
    void R60_met_de_sleutel_van_de_leerling_gaat_ook_dit() {
        String l = "L-DIA-706";
        schrijfIn(l);
        meld(l, "VM1");
        doe(Rol.VERTROUWENSPERSOON, new LegVertrouwelijkeNotitieVast(l, "VM1", TEKST, null));
        opstelling.op("2027-07-13");
        doe(
                Rol.ADMINISTRATIE,
                new SchrijfLeerlingUit(l, null, RedenUitschrijving.ANDERE_SCHOOL, "COE", null, "bevestigd"));
        doe(Rol.ADMINISTRATIE, new VernietigPersoonsgegevens(l, Vernietigingsgrond.VERZOEK, null));
        doe(Rol.ONDERSTEUNINGSCOORDINATOR, new GeefVernietigingVrij(l));
        doe(Rol.ADMINISTRATIE, new VernietigPersoonsgegevens(l, Vernietigingsgrond.VERZOEK, null));
        assertThat(gebeurtenissen("veiligheid:" + l)).hasSize(2);
        assertThat(gebeurtenissen("veiligheid:" + l).get(0))
                .isInstanceOfSatisfying(MeldingVertrouwenspersoonOntvangen.class, e -> assertThat(e.domein())
                        .isNull());
        assertThat(gebeurtenissen("veiligheid:" + l).get(1))
                .isInstanceOfSatisfying(VertrouwelijkeNotitieVastgelegd.class, e -> assertThat(e.tekst())
                        .isEqualTo("(vernietigd)"));
        weigert(
                () -> doe(Rol.VERTROUWENSPERSOON, new SluitVertrouwenstrajectAf(l, "VM1", false, null)),
                "PERSOONSGEGEVENS_VERNIETIGD",
                "R60");
        weigert(() -> meld(l, "VM2"), "PERSOONSGEGEVENS_VERNIETIGD", "R60");
    }

    @Test
    void R226_het_aandachtspunt_staat_in_het_antwoord_aan_de_leerling() {
        String l = "L-COE-707";
        opstelling.op("2026-09-14");
        opstelling.stuur(
                Rol.ADMINISTRATIE,
                "ADM",
                "COE",
                new MeldLeerlingAan(
                        l,
                        "A7",
                        new Persoonsgegevens("Voorbeeld", LocalDate.parse("2013-03-01")),
                        LocalDate.parse("2026-09-01"),
                        Instroomtype.REGULIER_PO_VO,
                        null,
                        false,
                        false,
                        List.of(new Ouder("O1", true)),
                        null,
                        2,
                        "HAVO"));
        UUID sleutel = UUID.randomUUID();
        Verzoek verzoek = Verzoek.van(
                sleutel,
                new MeldBijVertrouwenspersoon(l, "VM1", Vertrouwensdomein.THUISSITUATIE, null),
                new Actor("S7", Rol.LEERLING, "COE", l));
        Antwoord antwoord = opstelling.poort().verstuur(verzoek);
        assertThat(antwoord.aandachtspunten()).hasSize(1).first().asString().contains("NIET_VP_DOMEIN");
        assertThat(opstelling.poort().verstuur(verzoek)).isEqualTo(antwoord);
        assertThat(gebeurtenissen("COE", "veiligheid:" + l)).hasSize(2).last().isInstanceOf(Aandacht.class);
    }

    private static String fysiek(String stroom) {
        return opstelling.eventstore().namen().van("DIA", stroom);
    }

    @Test
    void R8_R59_een_correctie_ligt_bij_wat_zij_corrigeert_en_een_ander_vindt_het_niet() {
        String l = "L-DIA-708";
        schrijfIn(l);
        meld(l, "VM1");
        int voor = gebeurtenissen(l).size();
        String id = opstelling
                .alsApp()
                .queryForObject(
                        "select gebeurtenis_id from gebeurtenis where stroom = ?",
                        String.class,
                        fysiek("veiligheid:" + l));
        CorrigeerGegeven c = new CorrigeerGegeven(l, id, "domein", "SEKSUEEL_MISBRUIK", TEKST);
        assertThat(doe(Rol.VERTROUWENSPERSOON, c).gebeurtenissen())
                .extracting(Antwoord.Opgeslagen::type)
                .containsExactly("leerling.GegevenGecorrigeerd");
        assertThat(gebeurtenissen(l)).hasSize(voor);
        assertThat(opgeslagen("veiligheid:" + l))
                .hasSize(2)
                .noneMatch(i -> i.contains(TEKST) || i.contains("MISBRUIK"));
        CorrigeerGegeven onbekend =
                new CorrigeerGegeven(l, java.util.UUID.randomUUID().toString(), "domein", "OVERIG", "x");
        for (CorrigeerGegeven poging : List.of(c, onbekend)) {
            weigert(() -> doe(Rol.ONDERSTEUNINGSCOORDINATOR, poging), "NIET_GEVONDEN", null);
        }
        String eigen = opstelling
                .alsApp()
                .queryForObject(
                        "select gebeurtenis_id from gebeurtenis where stroom = ? and volgnummer = 0",
                        String.class,
                        fysiek(l));
        weigert(
                () -> doe(Rol.VERTROUWENSPERSOON, new CorrigeerGegeven(l, eigen, "aanmelddatum", "2026-09-02", "x")),
                "NIET_GEVONDEN",
                null);
    }
}
