package nl.zorgspoor.core.poort;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.poort.Bestandinvoer.Regelfout;
import nl.zorgspoor.core.poort.Bestandinvoer.Stand;
import nl.zorgspoor.core.poort.Bestandinvoer.Status;
import nl.zorgspoor.core.verzuim.VerzuimEvent.AfwezigheidGeregistreerd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file of absence, over the whole of core. */
class VerzuiminvoerTest {

    private static final String KOP = "regelsleutel;leerlingId;datum;lesuren;soort;reden\n";

    private static final Actor VERZUIM = new Actor("VC1", Rol.VERZUIMCOORDINATOR, "DIA", null);

    private static Proefopstelling opstelling;
    private static Verzuiminvoer invoer;

    @BeforeAll
    static void start() {
        opstelling = new Proefopstelling();
        opstelling.richtIn("DIA");
        opstelling.richtIn("COE");
        invoer = opstelling.bean(Verzuiminvoer.class);
        for (int i = 1; i <= 4; i++) {
            schrijfIn("L-DIA-80" + i);
        }
        opstelling.op("2026-10-16");
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

    private static void doe(Rol rol, Opdracht c) {
        opstelling.stuur(rol, rol.name(), "DIA", c);
    }

    private static Stand voer(String regels, boolean proef, boolean allesOfNiets) throws InterruptedException {
        Stand stand = invoer.begin(VERZUIM, KOP + regels, proef, allesOfNiets);
        long tot = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (stand.status() == Status.BEZIG && System.nanoTime() < tot) {
            Thread.sleep(20);
            stand = invoer.stand("DIA", stand.bestandId()).orElseThrow();
        }
        return stand;
    }

    private static List<Regelfout> fouten(Stand stand) {
        return invoer.fouten("DIA", stand.bestandId(), 0, 100);
    }

    private static long vastgelegd(String leerlingId) {
        return opstelling.bean(Transactie.class).lees(() -> opstelling
                .eventstore()
                .gebeurtenissen()
                .readEvents(opstelling.naam("DIA", "verzuim:" + leerlingId))
                .asStream()
                .filter(e -> e.getPayload() instanceof AfwezigheidGeregistreerd)
                .count());
    }

    @Test
    void R208_elke_foute_regel_wordt_met_nummer_en_reden_genoemd_en_een_proef_legt_niets_vast()
            throws InterruptedException {
        Stand stand = voer("""
                a1;L-DIA-801;2026-09-15;2;ZIEK;griep
                a2;L-DIA-801;2026-09-19;2;ZIEK;
                a3;L-DIA-801;15-09-2026;2;ZIEK;
                a4;L-DIA-801;2026-09-16;0;ZIEK;
                a5;L-DIA-801;2026-09-16;2;WEG;
                a6;L-DIA-999;2026-09-16;2;ZIEK;
                a7;L-DIA-801;2026-10-17;2;ZIEK;
                a1;L-DIA-801;2026-09-17;2;ZIEK;
                ;L-DIA-801;2026-09-16;2;ZIEK;
                a9;L-DIA-801;2026-09-16;20;;"twee; dingen"
                b1;L-DIA-801;2026-09-16;5;;
                """, true, false);
        assertThat(stand.status()).isEqualTo(Status.KLAAR);
        assertThat(stand.regels()).isEqualTo(11);
        assertThat(stand.beoordeeld()).isEqualTo(11);
        assertThat(stand.vastgelegd()).isEqualTo(2);
        assertThat(fouten(stand))
                .extracting(Regelfout::regel, Regelfout::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "GEEN_LESDAG"),
                        org.assertj.core.groups.Tuple.tuple(4, "REGEL_ONLEESBAAR"),
                        org.assertj.core.groups.Tuple.tuple(5, "UREN_ONTBREKEN"),
                        org.assertj.core.groups.Tuple.tuple(6, "REGEL_ONLEESBAAR"),
                        org.assertj.core.groups.Tuple.tuple(7, "NIET_GEVONDEN"),
                        org.assertj.core.groups.Tuple.tuple(8, "GEEN_LESDAG"),
                        org.assertj.core.groups.Tuple.tuple(9, "SLEUTEL_HERGEBRUIKT"),
                        org.assertj.core.groups.Tuple.tuple(10, "REGEL_ONLEESBAAR"),
                        org.assertj.core.groups.Tuple.tuple(12, "DAGTOTAAL_OVERSCHREDEN"));
        assertThat(fouten(stand)).allSatisfy(f -> assertThat(f.reden()).isNotBlank());
        assertThat(vastgelegd("L-DIA-801")).isZero();
    }

    @Test
    void R208_zonder_alles_of_niets_gaat_wat_goed_is_erin_en_wie_het_herhaalt_krijgt_niets_dubbel()
            throws InterruptedException {
        String regels = """
                c1;L-DIA-802;2026-09-15;6;ONGEOORLOOFD;
                c2;L-DIA-802;2026-09-16;6;ONGEOORLOOFD;
                c3;L-DIA-802;2026-09-17;6;ONGEOORLOOFD;
                c4;L-DIA-802;2026-09-19;6;ONGEOORLOOFD;
                """;
        Stand eerst = voer(regels, false, false);
        assertThat(eerst.vastgelegd()).isEqualTo(3);
        assertThat(eerst.fout()).isEqualTo(1);
        assertThat(eerst.positie()).isPositive();
        assertThat(vastgelegd("L-DIA-802")).isEqualTo(3);
        Stand weer = voer(regels + "c5;L-DIA-802;2026-09-18;1;ZIEK;\n", false, false);
        assertThat(weer.herhaald()).isEqualTo(3);
        assertThat(weer.vastgelegd()).isEqualTo(1);
        assertThat(vastgelegd("L-DIA-802")).isEqualTo(4);
        // the same key for something else is no repeat
        Stand anders = voer("c1;L-DIA-802;2026-09-15;5;ONGEOORLOOFD;\n", false, false);
        assertThat(fouten(anders)).singleElement().satisfies(f -> assertThat(f.code())
                .isEqualTo("SLEUTEL_HERGEBRUIKT"));
    }

    @Test
    void R208_alles_of_niets_legt_niets_vast_als_er_een_regel_fout_is() throws InterruptedException {
        String goed = "d1;L-DIA-803;2026-09-15;2;ZIEK;\nd2;L-DIA-804;2026-09-15;2;ZIEK;\n";
        Stand niets = voer(goed + "d3;L-DIA-804;2026-09-19;2;ZIEK;\n", false, true);
        assertThat(niets.status()).isEqualTo(Status.NIETS_VASTGELEGD);
        assertThat(niets.vastgelegd()).isZero();
        assertThat(vastgelegd("L-DIA-803") + vastgelegd("L-DIA-804")).isZero();
        Stand alles = voer(goed, false, true);
        assertThat(alles.status()).isEqualTo(Status.KLAAR);
        assertThat(alles.vastgelegd()).isEqualTo(2);
        assertThat(vastgelegd("L-DIA-803") + vastgelegd("L-DIA-804")).isEqualTo(2);
    }

    @Test
    void R208_een_regelsleutel_bij_twee_leerlingen_is_bij_de_tweede_fout() throws InterruptedException {
        Stand stand = voer("""
                e1;L-DIA-803;2026-09-28;2;ZIEK;
                e1;L-DIA-804;2026-09-28;2;ZIEK;
                e2;L-DIA-804;2026-09-28;2;ZIEK;
                """, true, false);
        assertThat(stand.vastgelegd()).isEqualTo(2);
        assertThat(stand.beoordeeld()).isEqualTo(3);
        assertThat(fouten(stand)).singleElement().satisfies(f -> {
            assertThat(f.regel()).isEqualTo(3);
            assertThat(f.leerlingId()).isEqualTo("L-DIA-804");
            assertThat(f.code()).isEqualTo("SLEUTEL_HERGEBRUIKT");
            assertThat(f.reden()).contains("regel 2");
        });
    }

    @Test
    void R208_een_fout_draagt_het_nummer_van_de_regel_zoals_een_tekstverwerker_telt() throws InterruptedException {
        Stand stand = voer("""
                f1;L-DIA-803;2026-09-29;2;ZIEK;"griep, ""zwaar"",
                en koorts"

                f2;L-DIA-803;2026-09-26;2;ZIEK;
                f3 ; L-DIA-803 ;2026-09-30; 1 ;te_laat; 5" sneeuw
                f4;L-DIA-803;2026-10-01;2
                """, true, false);
        assertThat(stand.vastgelegd()).isEqualTo(3);
        assertThat(fouten(stand))
                .extracting(Regelfout::regel, Regelfout::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(5, "GEEN_LESDAG"));
        Stand komma = invoer.begin(
                VERZUIM, "\uFEFF" + KOP.replace(';', ',') + "g1,L-DIA-803,2026-10-02,2,,\r\n", true, false);
        assertThat(komma.regels()).isEqualTo(1);
    }

    @Test
    void R311_een_half_lesuur_in_een_bestand_van_een_vo_school_is_fout_met_de_reden() throws InterruptedException {
        Stand stand = voer("h1;L-DIA-804;2026-10-05;2,5;ZIEK;\nh2;L-DIA-804;2026-10-06;2,25;ZIEK;\n", true, false);
        assertThat(fouten(stand)).extracting(Regelfout::code).containsExactly("HALF_LESUUR", "REGEL_ONLEESBAAR");
        assertThat(fouten(stand).get(0).reden()).contains("hele lesuren");
    }

    @Test
    void R3_wie_geen_verzuim_in_bulk_mag_vastleggen_leest_ook_niet_hoe_het_ging() {
        weigert(
                () -> invoer.begin(new Actor("M1", Rol.MENTOR, "DIA", null), KOP, true, false),
                "ROL_NIET_BEVOEGD",
                "R3");
        assertThat(invoer.stand("COE", "onbekend")).isEmpty();
        weigert(() -> invoer.begin(VERZUIM, "sleutel;dag\nx;y\n", true, false), "INVOER_ONGELDIG", null);
    }

    @Test
    void R208_een_bestand_dat_als_geheel_niet_klopt_wordt_als_geheel_geweigerd() {
        // Niets achter het aanhalingsteken verdwijnt in een enkel veld.
        assertThat(weigert(
                                () -> invoer.begin(
                                        VERZUIM,
                                        KOP
                                                + "q1;L-DIA-801;2026-09-15;2;ZIEK;\"griep\nq2;L-DIA-801;2026-09-16;2;ZIEK;\n",
                                        false,
                                        false),
                                "INVOER_ONGELDIG",
                                null)
                        .ontbreekt())
                .containsExactly("inhoud: regel 2 heeft een aanhalingsteken dat niet wordt gesloten");
        assertThat(weigert(
                                () -> invoer.begin(
                                        VERZUIM, KOP + "q1;L-DIA-801;2026-09-15;2;ZIEK;\"griep\" x\n", false, false),
                                "INVOER_ONGELDIG",
                                null)
                        .ontbreekt())
                .containsExactly("inhoud: regel 2 heeft tekst achter een aanhalingsteken dat een veld sluit");
        assertThat(weigert(() -> invoer.begin(VERZUIM, "datum;" + KOP, false, false), "INVOER_ONGELDIG", null)
                        .ontbreekt())
                .containsExactly("inhoud: de eerste regel noemt datum twee keer");
    }
}
