package nl.zorgspoor.core.verwerking;

import static nl.zorgspoor.core.Proefleerlingen.informeerOuders;
import static nl.zorgspoor.core.Proefleerlingen.meldAan;
import static nl.zorgspoor.core.Proefleerlingen.onleesbaar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.verwerking.Wachtrij.Wachtend;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a processor cannot handle is set aside, per student and in order; the others go on. */
class OpzijTest {

    private static final Actor BEHEERDER = new Actor("B1", Rol.BEHEERDER, "COE", null);

    final Proefopstelling core = new Proefopstelling();
    final Verwerkers verwerkers = core.bean(Verwerkers.class);
    private final Opnemer doel = new Opnemer(gezelschap());
    private final Verwerker verwerker = verwerkers.maak("proef", doel, false);

    /** With whom it reads. */
    @Nullable
    Gezelschap gezelschap() {
        return null;
    }

    @BeforeEach
    void begin() {
        core.richtIn("COE");
        meldAan(core, "L1");
        meldAan(core, "L2");
        verwerker.start();
        bij();
    }

    @AfterEach
    void einde() {
        verwerker.stop();
        core.close();
    }

    private void bij() {
        assertThat(verwerker.wachtOp(verwerkers.kop(), 20_000)).isTrue();
    }

    private static void wachtTot(BooleanSupplier iets) throws InterruptedException {
        for (int i = 0; i < 2_400 && !iets.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(iets.getAsBoolean()).isTrue();
    }

    private List<Wachtend> opzij() {
        return verwerkers.wachtrij().alle(100).stream()
                .filter(w -> w.verwerker().equals("proef"))
                .toList();
    }

    @Test
    void een_leerling_die_niet_lukt_wacht_op_volgorde_en_de_anderen_gaan_door() {
        doel.kapot.add("L1");
        informeerOuders(core, "L1");
        informeerOuders(core, "L1");
        informeerOuders(core, "L2");
        bij();
        assertThat(doel.nummers("L1")).containsExactly(0L, 1L);
        assertThat(doel.nummers("L2")).containsExactly(0L, 1L, 2L);
        assertThat(opzij()).extracting(Wachtend::oorzaak).containsExactly("past niet", null);
        assertThat(opzij()).extracting(Wachtend::schoolId).containsOnly("COE");
        assertThat(verwerker.onverwerkt()).isEqualTo(2);
        assertThat(verwerker.isInStoring()).isFalse();

        doel.kapot.clear();
        // Still in order: what comes now waits behind what waits already.
        informeerOuders(core, "L1");
        bij();
        assertThat(doel.nummers("L1")).containsExactly(0L, 1L);
        assertThat(verwerker.probeerOnverwerktOpnieuw()).isEqualTo(1);
        assertThat(doel.nummers("L1")).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(opzij()).isEmpty();
        informeerOuders(core, "L1");
        bij();
        assertThat(doel.nummers("L1")).endsWith(5L);
    }

    @Test
    void wat_pas_bij_het_schrijven_misgaat_houdt_ook_niemand_op_en_zegt_niets_over_de_leerling() {
        doel.kapotBijSchrijven.add("L1");
        verwerker.stop();
        for (int i = 0; i < 5; i++) {
            informeerOuders(core, "L1");
            informeerOuders(core, "L2");
        }
        verwerker.start();
        bij();
        assertThat(doel.nummers("L1")).containsExactly(0L, 1L);
        assertThat(doel.nummers("L2")).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(opzij()).hasSize(5);
        assertThat(opzij().get(0).oorzaak())
                .startsWith("IllegalStateException in Opnemer")
                .doesNotContain("L1");
    }

    @Test
    void een_enkele_gebeurtenis_die_niet_te_schrijven_is_blijft_niet_voorgoed_staan() {
        doel.kapotBijSchrijven.add("L1");
        informeerOuders(core, "L1");
        bij();
        assertThat(opzij()).hasSize(1);
        informeerOuders(core, "L2");
        bij();
        assertThat(doel.nummers("L2")).endsWith(2L);
    }

    @Test
    void een_storing_die_voorbijgaat_zet_niets_opzij() throws InterruptedException {
        doel.opslagWeg = true;
        informeerOuders(core, "L1");
        wachtTot(verwerker::isInStoring);
        assertThat(opzij()).isEmpty();
        doel.opslagWeg = false;
        bij();
        wachtTot(() -> !verwerker.isInStoring());
        assertThat(doel.nummers("L1")).containsExactly(0L, 1L, 2L);
    }

    @Test
    void een_onleesbare_gebeurtenis_houdt_haar_stroom_op_en_geen_andere() {
        onleesbaar(core, "L1", "leerling.OudersGeinformeerd");
        informeerOuders(core, "L2");
        bij();
        assertThat(doel.nummers("L2")).endsWith(2L);
        assertThat(opzij()).singleElement().satisfies(w -> {
            assertThat(w.stroom()).isEqualTo("COE/L1");
            assertThat(w.vertrouwelijk()).isTrue();
            assertThat(w.leerlingId()).isNull();
        });
    }

    @Test
    void voorbijgaan_vraagt_een_reden_die_bewaard_blijft_en_geldt_ook_na_een_herbouw() {
        doel.kapot.add("L1");
        informeerOuders(core, "L1");
        informeerOuders(core, "L1");
        bij();
        doel.kapot.clear();
        verwerkers.gaVoorbij(opzij().get(0).kenmerk(), "dubbel gemeld", BEHEERDER);
        assertThat(doel.nummers("L1")).containsExactly(0L, 1L, 3L);
        assertThat(opzij()).isEmpty();
        assertThat(verwerkers.wachtrij().voorbijgegaan(10)).singleElement().satisfies(v -> {
            assertThat(v.reden()).isEqualTo("dubbel gemeld");
            assertThat(v.actorId()).isEqualTo("B1");
            assertThat(v.oorzaak()).isEqualTo("past niet");
        });
        assertThatThrownBy(() -> core.alsBeheer().update("delete from voorbijgegaan"))
                .hasMessageContaining("R8");

        verwerker.stop();
        doel.gezien.clear();
        verwerker.opnieuwVanafNul();
        verwerker.start();
        bij();
        assertThat(doel.nummers("L1")).containsExactly(0L, 1L, 3L);
    }

    @Test
    void R8_een_correctie_van_wat_wacht_laat_het_vanzelf_opnieuw_proberen() throws InterruptedException {
        doel.kapot.add("L1");
        informeerOuders(core, "L1");
        bij();
        doel.kapot.clear();
        core.stuur(
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC",
                "COE",
                new CorrigeerGegeven(
                        "L1",
                        String.valueOf(opzij().get(0).gebeurtenisId()),
                        null,
                        "per telefoon",
                        "verkeerd gekozen"));
        wachtTot(() -> opzij().isEmpty());
        assertThat(doel.gezien)
                .filteredOn(v -> v.leerlingId().orElse("").equals("L1"))
                .extracting(Vastgelegd::volgnummer)
                .containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void wat_er_niet_is_kan_niet_opnieuw_en_niet_voorbij() {
        assertThatThrownBy(() -> verwerkers.opnieuw(999)).isInstanceOf(CommandGeweigerd.class);
        assertThatThrownBy(() -> verwerkers.gaVoorbij(999, "zomaar een reden", BEHEERDER))
                .isInstanceOf(CommandGeweigerd.class);
    }

    @Test
    void een_andere_knoop_neemt_over_als_deze_er_niet_meer_is_en_niet_eerder() throws InterruptedException {
        Opnemer daar = new Opnemer();
        try (Proefopstelling knoop = core.tweedeKnoop()) {
            Verwerker ander = knoop.bean(Verwerkers.class).maak("proef", daar, false);
            ander.start();
            informeerOuders(core, "L1");
            bij();
            assertThat(ander.wachtOp(verwerkers.kop(), 10_000)).isTrue();
            assertThat(daar.gezien).isEmpty();
            assertThat(doel.nummers("L1")).containsExactly(0L, 1L, 2L);
            // As after a kill: the session ends, and nobody says goodbye.
            core.alsBeheer()
                    .queryForList(
                            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid ="
                                    + " (select eigenaar::oid from leescursor where verwerker = 'proef')");
            verwerker.stop();
            informeerOuders(core, "L1");
            wachtTot(() -> daar.nummers("L1").equals(List.of(3L)));
            ander.stop();
        }
    }
}
