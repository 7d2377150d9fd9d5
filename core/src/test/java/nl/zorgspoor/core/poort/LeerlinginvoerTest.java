package nl.zorgspoor.core.poort;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.PlaatsInKlas;
import nl.zorgspoor.core.poort.Bestandinvoer.Regelfout;
import nl.zorgspoor.core.poort.Bestandinvoer.Stand;
import nl.zorgspoor.core.poort.Bestandinvoer.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A file of a school's students, over the whole of core. */
class LeerlinginvoerTest {

    private static final String KOP =
            "leerlingId;naam;geboortedatum;ingangsdatum;leerjaar;niveau;klas;klastype;mentorId;ouder1Id;ouder1Gezag;ouder2Id;ouder2Gezag\n";

    private static final Actor ADMINISTRATIE = new Actor("ADM", Rol.ADMINISTRATIE, "KLA", null);

    private static Proefopstelling opstelling;
    private static Leerlinginvoer invoer;

    @BeforeAll
    static void start() {
        opstelling = new Proefopstelling();
        opstelling.richtIn("KLA");
        opstelling.richtIn("COE");
        opstelling.op("2026-11-02");
        invoer = opstelling.bean(Leerlinginvoer.class);
    }

    @AfterAll
    static void stop() {
        opstelling.close();
    }

    private static Stand voer(String regels, boolean proef, boolean allesOfNiets) throws InterruptedException {
        return voer(ADMINISTRATIE, KOP + regels, proef, allesOfNiets);
    }

    private static Stand voer(Actor actor, String csv, boolean proef, boolean allesOfNiets)
            throws InterruptedException {
        Stand stand = invoer.begin(actor, csv, proef, allesOfNiets);
        long tot = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (stand.status() == Status.BEZIG && System.nanoTime() < tot) {
            Thread.sleep(10);
            stand = invoer.stand(actor.schoolId(), stand.bestandId()).orElseThrow();
        }
        return stand;
    }

    private static List<Regelfout> fouten(Stand stand) {
        return invoer.fouten("KLA", stand.bestandId(), 0, 100);
    }

    private static String regel(int nummer) {
        return "L-KLA-%d;Leerling %d;2012-03-01;2024-08-19;3;HAVO;3h1;REGULIER;M1;O%dA;ja;O%dB;nee%n"
                .formatted(nummer, nummer, nummer, nummer);
    }

    private static String regels(int van, int tot) {
        StringBuilder csv = new StringBuilder();
        for (int n = van; n <= tot; n++) {
            csv.append(regel(n));
        }
        return csv.toString();
    }

    private static long gebeurtenissen(String schoolId, String leerlingId) {
        return opstelling.bean(Transactie.class).lees(() -> opstelling
                .eventstore()
                .gebeurtenissen()
                .readEvents(opstelling.naam(schoolId, leerlingId))
                .asStream()
                .count());
    }

    private static void doe(Rol rol, Opdracht c) {
        opstelling.stuur(rol, rol.name(), "KLA", c);
    }

    @Test
    void R354_een_proef_beoordeelt_alles_en_legt_niets_vast() throws InterruptedException {
        Stand stand = voer(regels(100, 103), true, false);
        assertThat(stand.status()).isEqualTo(Status.KLAAR);
        assertThat(stand.regels()).isEqualTo(4);
        assertThat(stand.beoordeeld()).isEqualTo(4);
        assertThat(stand.vastgelegd()).isEqualTo(4);
        assertThat(stand.positie()).isEqualTo(-1);
        assertThat(gebeurtenissen("KLA", "L-KLA-100")).isZero();
    }

    @Test
    void R354_alle_fouten_van_een_regel_staan_samen_bij_haar_nummer_en_nooit_met_wat_er_staat()
            throws InterruptedException {
        Stand stand = voer("""
                Vera Voorbeeld;;1-3-2012;2024-08-19;9;;;DAKPLAN;;;;;
                L-KLA-201;Vera Voorbeeld;2012-03-01;2012-02-28;3;;;REGULIER;;;;;
                L-KLA-202;Vera Voorbeeld;2012-03-01;gisteren;3;;;REGULIER;Mevrouw M;O1;;;
                L-KLA-203;Vera Voorbeeld;2012-03-01;2024-08-19;3;;3h1;;;;ja;O1;misschien
                L-KLA-204;Vera Voorbeeld;2012-03-01;2024-08-19;3;;3h1;;M1;O1;ja;O1;nee
                L-KLA-205;Vera Voorbeeld;2012-03-01;2024-08-19;3;;3h1
                """, true, false);
        assertThat(stand.vastgelegd()).isEqualTo(1);
        assertThat(fouten(stand))
                .extracting(Regelfout::regel, Regelfout::leerlingId, Regelfout::code)
                .containsExactly(
                        tuple(2, "", "REGEL_ONLEESBAAR"),
                        tuple(3, "L-KLA-201", "OVERNAME_ONVOLLEDIG"),
                        tuple(4, "L-KLA-202", "REGEL_ONLEESBAAR"),
                        tuple(5, "L-KLA-203", "REGEL_ONLEESBAAR"),
                        tuple(6, "L-KLA-204", "OVERNAME_ONVOLLEDIG"));
        assertThat(fouten(stand).get(0).reden())
                .contains(
                        "leerlingId:",
                        "naam:",
                        "geboortedatum: een dag zoals",
                        "leerjaar: een getal van 1",
                        "klastype: een van");
        assertThat(fouten(stand).get(1).reden()).contains("ingangsdatum (na de geboorte)", "klas (bij klastype)");
        // what cannot be read and what the rules miss, each field once
        assertThat(fouten(stand).get(2).reden())
                .isEqualTo(
                        "ingangsdatum: een dag zoals 2026-09-14; mentorId: het id van een mentor; ouder1Gezag: ja of nee;"
                                + " klas (bij klastype)");
        assertThat(fouten(stand).get(3).reden()).contains("ouder1Id: welke ouder dit is", "ouder2Gezag: ja of nee");
        assertThat(fouten(stand).get(4).reden()).contains("ouders (elke ouder een keer)");
        assertThat(fouten(stand)).allSatisfy(f -> assertThat(f.toString()).doesNotContain("Vera", "Mevrouw", "2012-0"));
    }

    @Test
    void R354_zonder_alles_of_niets_gaat_wat_goed_is_erin_en_de_rest_na_verbetering() throws InterruptedException {
        Stand eerst = voer(regels(300, 302) + "L-KLA-303;;2012-03-01;2024-08-19;3\n", false, false);
        assertThat(eerst.vastgelegd()).isEqualTo(3);
        assertThat(eerst.fout()).isEqualTo(1);
        assertThat(eerst.positie()).isPositive();
        long na = gebeurtenissen("KLA", "L-KLA-300");
        assertThat(na).isGreaterThanOrEqualTo(5);
        Stand weer = voer(regels(300, 303), false, false);
        assertThat(weer.herhaald()).isEqualTo(3);
        assertThat(weer.vastgelegd()).isEqualTo(1);
        assertThat(weer.fout()).isZero();
        assertThat(gebeurtenissen("KLA", "L-KLA-300")).isEqualTo(na);
    }

    @Test
    void R354_alles_of_niets_legt_niets_vast_als_er_een_regel_fout_is() throws InterruptedException {
        Stand niets = voer(regels(400, 402) + "L-KLA-403;;2012-03-01;2024-08-19;3\n", false, true);
        assertThat(niets.status()).isEqualTo(Status.NIETS_VASTGELEGD);
        assertThat(niets.vastgelegd()).isZero();
        assertThat(gebeurtenissen("KLA", "L-KLA-400")).isZero();
        Stand alles = voer(regels(400, 403), false, true);
        assertThat(alles.status()).isEqualTo(Status.KLAAR);
        assertThat(alles.vastgelegd()).isEqualTo(4);
    }

    @Test
    void R354_wie_hier_anders_staat_is_fout_met_het_veld_en_de_opdracht() throws InterruptedException {
        voer(regels(500, 501), false, false);
        doe(Rol.AFDELINGSLEIDER, new PlaatsInKlas("L-KLA-500", "3h2", null, LocalDate.parse("2026-11-02"), null));
        Stand stand = voer(regels(500, 501), false, false);
        assertThat(stand.herhaald()).isEqualTo(1);
        assertThat(fouten(stand)).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("ANDERS_BEKEND");
            assertThat(f.reden()).contains("klas (anders bekend; PlaatsInKlas)").doesNotContain("3h");
        });
    }

    @Test
    void R354_wie_hier_nog_op_weg_naar_binnen_is_gaat_die_weg_verder() throws InterruptedException {
        doe(
                Rol.ADMINISTRATIE,
                new MeldLeerlingAan(
                        "L-KLA-550",
                        "A1",
                        new Persoonsgegevens("Voorbeeld", LocalDate.parse("2012-03-01")),
                        LocalDate.parse("2026-10-26"),
                        Instroomtype.TUSSENTIJDS,
                        RedenInstroom.VERHUIZING,
                        false,
                        false,
                        List.of(new Ouder("O1", true)),
                        null,
                        3,
                        "HAVO"));
        Stand stand = voer(regel(550), false, false);
        assertThat(fouten(stand)).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("AL_AANGEMELD");
            assertThat(f.reden()).contains("Verder met BesluitOverToelating.");
        });
    }

    @Test
    void R354_een_leerling_op_twee_regels_telt_een_keer_of_is_op_beide_fout() throws InterruptedException {
        Stand gelijk = voer(regel(600) + regel(601) + regel(600), false, false);
        assertThat(gelijk.vastgelegd()).isEqualTo(2);
        assertThat(gelijk.herhaald()).isEqualTo(1);
        assertThat(gelijk.beoordeeld()).isEqualTo(3);
        Stand anders = voer(regel(610) + regel(611) + regel(610).replace("3h1", "3h2"), false, false);
        assertThat(anders.vastgelegd()).isEqualTo(1);
        assertThat(fouten(anders))
                .extracting(Regelfout::regel, Regelfout::code)
                .containsExactly(tuple(2, "LEERLING_DUBBEL"), tuple(4, "LEERLING_DUBBEL"));
        assertThat(fouten(anders).get(0).reden()).contains("2, 4");
        assertThat(gebeurtenissen("KLA", "L-KLA-610")).isZero();
    }

    @Test
    void R354_wat_fout_is_staat_niet_in_het_logboek_van_weigeringen() throws InterruptedException {
        JdbcTemplate jdbc = new JdbcTemplate(opstelling.bean(javax.sql.DataSource.class));
        String vraag = "select count(*) from weigering where opdracht = 'NeemLeerlingOver'";
        Integer voor = jdbc.queryForObject(vraag, Integer.class);
        Stand stand = voer("L-KLA-650;Vera;2012-03-01;2012-02-28;3\n", false, false);
        assertThat(stand.fout()).isEqualTo(1);
        assertThat(jdbc.queryForObject(vraag, Integer.class)).isEqualTo(voor);
    }

    @Test
    void R330_dezelfde_ids_op_een_andere_school_zijn_andere_leerlingen() throws InterruptedException {
        voer(regel(700), false, false);
        Actor coe = new Actor("ADM", Rol.ADMINISTRATIE, "COE", null);
        Stand daar = voer(coe, KOP + regel(700), false, false);
        assertThat(daar.vastgelegd()).isEqualTo(1);
        assertThat(gebeurtenissen("COE", "L-KLA-700")).isPositive();
        assertThat(invoer.stand("KLA", daar.bestandId())).isEmpty();
    }

    @Test
    void R3_wie_geen_leerlingen_overneemt_stuurt_geen_bestand() {
        for (Rol rol : List.of(Rol.MENTOR, Rol.ONDERSTEUNINGSCOORDINATOR, Rol.OUDER, Rol.BEHEERDER)) {
            weigert(
                    () -> invoer.begin(new Actor("X", rol, "KLA", null), KOP + regel(1), true, false),
                    "ROL_NIET_BEVOEGD",
                    "R3");
        }
    }

    private static List<String> ongeldig(String csv) {
        return weigert(() -> invoer.begin(ADMINISTRATIE, csv, true, false), "INVOER_ONGELDIG", null)
                .ontbreekt();
    }

    @Test
    void een_bestand_dat_als_geheel_niet_klopt_wordt_als_geheel_geweigerd_zonder_wat_er_staat() {
        assertThat(ongeldig("")).containsExactly("inhoud: een bestand zonder regels");
        // without a heading the first line is somebody's data
        assertThat(ongeldig("L-KLA-1;Vera;Vera;2012-03-01\n"))
                .containsExactly(
                        "inhoud: in de eerste regel ontbreekt leerlingId, naam, geboortedatum, ingangsdatum, leerjaar");
        assertThat(ongeldig(KOP.replace("mentorId", "mentor") + regel(1)))
                .containsExactly("inhoud: de eerste regel noemt wat dit bestand niet kent: mentor");
        assertThat(ongeldig(KOP.replace("ouder2Id", "ouder1Id") + regel(1)))
                .containsExactly("inhoud: de eerste regel noemt ouder1id twee keer");
        assertThat(ongeldig(KOP + "L-KLA-1;\"Vera;2012-03-01\n"))
                .containsExactly("inhoud: regel 2 heeft een aanhalingsteken dat niet wordt gesloten");
        assertThat(ongeldig(KOP + regel(1).repeat(Leerlingbestand.MEESTE_LIJNEN + 1)))
                .containsExactly("inhoud: hooguit 10000 regels");
    }

    @Test
    void komma_en_puntkomma_hoofdletters_in_de_kop_en_lege_kolommen_zijn_goed() throws InterruptedException {
        Stand stand = voer(
                ADMINISTRATIE,
                "\uFEFFLEERLINGID,Naam,Geboortedatum,INGANGSDATUM,leerjaar,,klastype,klas,ouder9id,ouder9gezag\r\n"
                        + "L-KLA-800,\"Voorbeeld, Vera\",2012-03-01,2024-08-19, 3 ,,regulier,3h1,O9,NEE\r\n\r\n",
                false,
                false);
        assertThat(fouten(stand)).isEmpty();
        assertThat(stand.vastgelegd()).isEqualTo(1);
    }
}
