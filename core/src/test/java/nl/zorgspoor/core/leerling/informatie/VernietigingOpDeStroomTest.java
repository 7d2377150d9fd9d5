package nl.zorgspoor.core.leerling.informatie;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.Leerling;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.*;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.*;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.GegevenGecorrigeerd;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.InformeerOuders;
import nl.zorgspoor.core.poort.Transactie;
import nl.zorgspoor.core.privacy.Sleutelbos;
import nl.zorgspoor.core.termijn.Termijnwacht;
import nl.zorgspoor.core.verzuim.VerzuimCommand.RegistreerAfwezigheid;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Corrections and destruction through the door, the event store and the watch. */
class VernietigingOpDeStroomTest {

    private static final String L = "L-DIA-303";
    private static final String NAAM = "Voorbeeldnaam";

    private final Proefopstelling opstelling = new Proefopstelling();

    @BeforeEach
    void schrijfIn() {
        opstelling.op("2026-09-01");
        opstelling.richtIn("DIA");
        opstelling.bean(Termijnwacht.class).start();
        meldAan(L);
        doe(new LegIntakegesprekVast(L, null, null, List.of(), "geen", "basis", true, true));
        doe(new VoerWarmeOverdrachtUit(L, null, null, null, List.of(), false, null));
        doe(new BesluitOverToelating(
                L, null, BesluitToelating.TOELATEN, List.of(), null, List.of(), "past", null, null));
        doe(new SchrijfLeerlingIn(L, null, 2, "HAVO", null));
        doe(new InformeerOuders(L, NAAM + " doet het goed", null, null, null));
    }

    @AfterEach
    void stop() {
        opstelling.close();
    }

    private void meldAan(String leerlingId) {
        doe(new MeldLeerlingAan(
                leerlingId,
                "A-" + leerlingId,
                new Persoonsgegevens(NAAM, LocalDate.parse("2013-03-01")),
                LocalDate.parse("2026-09-01"),
                Instroomtype.REGULIER_PO_VO,
                null,
                false,
                false,
                List.of(new Ouder("O1", true)),
                null,
                2,
                "HAVO"));
    }

    /** Sent by whoever of the school's own staff may. */
    private void doe(Opdracht c) {
        Rol rol = Proef.school("DIA").bevoegdheden().get(c.opdrachtnaam()).rollen().stream()
                .filter(r -> !r.isPartij() && !r.isExtern())
                .sorted()
                .findFirst()
                .orElseThrow();
        opstelling.stuur(rol, rol.name(), "DIA", c);
    }

    /** Lets the days go by as the embedded clock does, and names what the watch brought about. */
    private List<String> laatVerstrijken(String dag) {
        return opstelling
                .bean(Termijnwacht.class)
                .laatVerstrijken(LocalDate.parse(dag).atTime(10, 0), opstelling::zet)
                .stream()
                .map(g -> g.gebeurtenis().type())
                .toList();
    }

    /** Asked by one, released by another. */
    private void vernietigOpVerzoek() {
        doe(new VernietigPersoonsgegevens(L, Vernietigingsgrond.VERZOEK, null));
        doe(new GeefVernietigingVrij(L));
        doe(new VernietigPersoonsgegevens(L, Vernietigingsgrond.VERZOEK, null));
    }

    @Test
    void een_oudere_kopie_van_de_sleutels_brengt_niets_terug() {
        JdbcTemplate app = opstelling.alsApp();
        JdbcTemplate beheer = opstelling.alsBeheer();
        meldAan("L-DIA-304");
        opstelling.op("2027-07-13");
        doe(new SchrijfLeerlingUit(L, null, RedenUitschrijving.ANDERE_SCHOOL, "COE", null, "bevestigd"));
        beheer.execute("create table kopie as select * from persoonssleutel");
        vernietigOpVerzoek();
        String naam = opstelling.naam("DIA", L);
        assertThat(nogTeLezen(app, naam)).isZero();

        beheer.execute("delete from persoonssleutel");
        beheer.execute("insert into persoonssleutel select * from kopie");
        assertThat(nogTeLezen(app, naam)).isEqualTo(1);
        opstelling.tweedeKnoop().close();
        assertThat(nogTeLezen(app, naam)).isZero();
        assertThat(nogTeLezen(app, opstelling.naam("DIA", "L-DIA-304"))).isEqualTo(1);

        // Older than the student, even: the key is not made anew either.
        beheer.execute("delete from persoonssleutel where leerling_id = '" + naam + "'");
        try (Proefopstelling knoop = opstelling.tweedeKnoop()) {
            assertThat(knoop.bean(Sleutelbos.class).isVernietigd(naam, Bewaarklasse.DOSSIER))
                    .isTrue();
        }
    }

    private static long nogTeLezen(JdbcTemplate jdbc, String naam) {
        return jdbc.queryForObject(
                "select count(*) from persoonssleutel where leerling_id = ? and sleutel is not null and bewaarklasse ="
                        + " 'DOSSIER'",
                Long.class,
                naam);
    }

    private List<Gebeurtenis> gebeurtenissen(String stroom) {
        return opstelling.bean(Transactie.class).lees(() -> opstelling
                .eventstore()
                .gebeurtenissen()
                .readEvents(opstelling.naam("DIA", stroom), 0)
                .asStream()
                .map(e -> (Gebeurtenis) e.getPayload())
                .toList());
    }

    private Aanmeldingen staat() {
        return opstelling.bean(Transactie.class).lees(() -> opstelling
                .eventstore()
                .stromen()
                .lees(Leerling.SOORT, opstelling.naam("DIA", L))
                .staat(Aanmeldingen.class));
    }

    private String gebeurtenisId(String stroom, String naam) {
        return opstelling
                .alsApp()
                .queryForObject(
                        "select gebeurtenis_id from gebeurtenis where stroom = ? and naam = ?",
                        String.class,
                        opstelling.naam("DIA", stroom),
                        naam);
    }

    @Test
    void R8_een_correctie_verwijst_naar_een_gebeurtenis_van_deze_leerling_en_de_gebeurtenis_blijft() {
        meldAan("L-DIA-304");
        String id = gebeurtenisId(L, "leerling.LeerlingAangemeld");
        String vanEenAnder = gebeurtenisId("L-DIA-304", "leerling.LeerlingAangemeld");
        List<Gebeurtenis> voor = gebeurtenissen(L);
        weigert(() -> doe(new CorrigeerGegeven(L, vanEenAnder, null, "x", "fout")), "NIET_GEVONDEN", null);
        doe(new CorrigeerGegeven(L, id, "persoonsgegevens.geboortedatum", "2013-04-02", "verkeerd overgenomen"));
        List<Gebeurtenis> na = gebeurtenissen(L);
        assertThat(na.subList(0, voor.size())).isEqualTo(voor);
        assertThat(na.get(voor.size())).isInstanceOfSatisfying(GegevenGecorrigeerd.class, e -> {
            assertThat(e.betreftType()).isEqualTo("leerling.LeerlingAangemeld");
            assertThat(e.betreftVolgnummer()).isZero();
            assertThat(e.betreftPositie())
                    .isEqualTo(opstelling
                            .alsApp()
                            .queryForObject(
                                    "select positie from gebeurtenis where gebeurtenis_id = ?", Long.class, id));
            assertThat(e.juisteWaarde()).isEqualTo("2013-04-02");
        });
        assertThat(staat().geboortedatum()).isEqualTo("2013-04-02");
    }

    @Test
    void R60_de_wacht_vernietigt_op_de_dag_en_niets_persoonlijks_blijft_leesbaar() {
        LeerlingOpdracht afwezig = new RegistreerAfwezigheid(
                L, LocalDate.parse("2026-09-07"), "AF1", Halven.heel(3), VerzuimSoort.ZIEK, NAAM, null);
        opstelling.op("2026-09-07");
        doe(afwezig);
        opstelling.op("2027-07-13");
        doe(new SchrijfLeerlingUit(L, null, RedenUitschrijving.ANDERE_SCHOOL, "COE", null, "bevestigd"));
        List<Gebeurtenis> voor = gebeurtenissen(L);
        assertThat(voor.toString()).contains(NAAM, "2013-03-01");
        assertThat(staat().naam()).isEqualTo(NAAM);

        laatVerstrijken("2029-06-12");
        assertThat(gebeurtenissen(L)).hasSameSizeAs(voor);

        assertThat(laatVerstrijken("2029-07-12")).containsExactly("leerling.VernietigingAangekondigd");
        assertThat(gebeurtenissen(L).toString()).contains(NAAM);

        assertThat(laatVerstrijken("2029-07-13")).containsExactly("leerling.PersoonsgegevensVernietigd");
        List<Gebeurtenis> na = gebeurtenissen(L);
        assertThat(na).hasSize(voor.size() + 2);
        assertThat(na.toString()).contains("(vernietigd)").doesNotContain(NAAM, "2013-03-01");
        assertThat(staat().naam()).isNull();
        assertThat(gebeurtenissen("verzuim:" + L).toString()).contains(NAAM);
        assertThat(opstelling
                        .alsApp()
                        .queryForMap("select bewaarklasse, sleutel is null as weg from persoonssleutel"
                                + " where leerling_id = 'DIA/" + L + "' and bewaarklasse = 'DOSSIER'"))
                .isEqualTo(Map.of("bewaarklasse", "DOSSIER", "weg", true));

        assertThat(opstelling.bean(Termijnwacht.class).bewaak()).isEmpty();

        laatVerstrijken("2032-07-13");
        assertThat(gebeurtenissen("verzuim:" + L).toString())
                .contains("AF1", "(vernietigd)")
                .doesNotContain(NAAM);
        assertThat(gebeurtenissen(L)).hasSize(voor.size() + 4);
        weigert(
                () -> opstelling.stuur(
                        Rol.SYSTEEM,
                        "SYSTEEM",
                        "DIA",
                        new VernietigPersoonsgegevens(L, Vernietigingsgrond.VERZOEK, null)),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R60_de_gebeurtenis_en_het_verlies_van_de_sleutel_zijn_een_transactie() {
        opstelling.op("2027-07-13");
        doe(new SchrijfLeerlingUit(L, null, RedenUitschrijving.ANDERE_SCHOOL, "COE", null, "bevestigd"));
        vernietigOpVerzoek();
        assertThat(opstelling
                        .alsApp()
                        .queryForObject(
                                "select g.xmin::text = s.xmin::text from gebeurtenis g, persoonssleutel s where g.naam"
                                        + " = 'leerling.PersoonsgegevensVernietigd' and s.leerling_id = g.stroom and"
                                        + " s.bewaarklasse = 'DOSSIER' and s.sleutel is null",
                                Boolean.class))
                .isTrue();
        weigert(() -> doe(new InformeerOuders(L, "x", null, null, null)), "PERSOONSGEGEVENS_VERNIETIGD", "R60");
        weigert(() -> meldAan(L), "PERSOONSGEGEVENS_VERNIETIGD", "R60");
    }

    @Test
    void R60_ook_een_andere_knoop_leest_het_niet_meer() {
        opstelling.op("2027-07-13");
        doe(new SchrijfLeerlingUit(L, null, RedenUitschrijving.ANDERE_SCHOOL, "COE", null, "bevestigd"));
        vernietigOpVerzoek();
        try (Proefopstelling tweede = opstelling.tweedeKnoop()) {
            List<?> gelezen = tweede.bean(Transactie.class).lees(() -> tweede.eventstore()
                    .gebeurtenissen()
                    .readEvents(tweede.naam("DIA", L))
                    .asStream()
                    .map(e -> e.getPayload())
                    .toList());
            assertThat(gelezen.toString()).contains("(vernietigd)").doesNotContain(NAAM);
        }
    }
}
