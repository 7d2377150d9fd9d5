package nl.zorgspoor.core.verwerking;

import static nl.zorgspoor.core.Proefleerlingen.informeerOuders;
import static nl.zorgspoor.core.Proefleerlingen.meldAan;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import nl.zorgspoor.core.Proefopstelling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Processors that belong together have one reader. */
class SamenLezenTest {

    private final Proefopstelling core = new Proefopstelling();
    private final Verwerkers verwerkers = core.bean(Verwerkers.class);
    private final AtomicInteger bundels = new AtomicInteger();
    private volatile boolean nietVast;
    private final Gezelschap gezelschap = bundel -> {
        bundel.run();
        if (nietVast) {
            throw new org.springframework.dao.TransientDataAccessResourceException("wat geschreven is, ligt niet vast");
        }
        bundels.incrementAndGet();
    };
    private final List<Opnemer> doelen = new ArrayList<>();
    private final List<Verwerker> lezers = new ArrayList<>();

    @BeforeEach
    void begin() {
        core.richtIn("COE");
        meldAan(core, "L1");
        maak("proef-een");
        maak("proef-twee");
        maak("proef-drie");
        lezers.forEach(Verwerker::start);
        bij();
    }

    @AfterEach
    void einde() {
        Verwerkers.vraagStop(lezers);
        lezers.forEach(Verwerker::stop);
        core.close();
    }

    private Verwerker maak(String naam) {
        Opnemer doel = new Opnemer(gezelschap);
        Verwerker v = verwerkers.maak(naam, doel, false);
        doelen.add(doel);
        lezers.add(v);
        return v;
    }

    private void bij() {
        lezers.forEach(v -> assertThat(v.wachtOp(verwerkers.kop(), 20_000)).isTrue());
    }

    private static void wachtTot(BooleanSupplier iets) throws InterruptedException {
        for (int i = 0; i < 2_400 && !iets.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(iets.getAsBoolean()).isTrue();
    }

    private List<String> standen() {
        return core.alsBeheer()
                .queryForList(
                        "select distinct transactie || '/' || positie || '/' || hoogste from leescursor where verwerker"
                                + " like 'proef-%'",
                        String.class);
    }

    @Test
    void een_draad_leest_voor_allen_en_hun_plaats_wordt_samen_bewaard() {
        doelen.forEach(d -> d.draden.clear());
        int eerder = bundels.get();
        informeerOuders(core, "L1");
        bij();
        assertThat(doelen)
                .allSatisfy(d -> assertThat(d.nummers("L1")).containsExactly(0L, 1L, 2L))
                .allSatisfy(d -> assertThat(d.draden).hasSize(1))
                .extracting(d -> d.draden.iterator().next())
                .allSatisfy(d -> assertThat(d).startsWith("verwerker-samen-"))
                .containsOnly(doelen.get(0).draden.iterator().next());
        assertThat(bundels.get()).isEqualTo(eerder + 1);
        assertThat(standen()).hasSize(1);
    }

    @Test
    void wie_later_komt_krijgt_alles_eenmaal_en_leest_dan_mee() throws InterruptedException {
        informeerOuders(core, "L1");
        bij();
        Verwerker later = maak("proef-later");
        Opnemer doel = doelen.get(doelen.size() - 1);
        later.start();
        bij();
        assertThat(doel.nummers("L1")).containsExactly(0L, 1L, 2L);
        informeerOuders(core, "L1");
        bij();
        assertThat(doelen).allSatisfy(d -> assertThat(d.nummers("L1")).containsExactly(0L, 1L, 2L, 3L));
        wachtTot(() -> doel.draden.stream().anyMatch(doelen.get(0).draden::contains));
    }

    @Test
    void wat_niet_vast_komt_te_liggen_komt_voor_allen_terug_en_daarna_lezen_zij_weer_samen()
            throws InterruptedException {
        String vooraf = standen().get(0);
        nietVast = true;
        // Alone each of them gets it done: what they share is away.
        doelen.forEach(d -> d.opslagWeg = true);
        informeerOuders(core, "L1");
        wachtTot(() -> lezers.stream().allMatch(Verwerker::isInStoring));
        assertThat(standen()).containsExactly(vooraf);
        doelen.forEach(d -> d.opslagWeg = false);
        bij();
        assertThat(doelen)
                .allSatisfy(d -> assertThat(d.nummers("L1").stream().distinct()).containsExactly(0L, 1L, 2L));
        assertThat(verwerkers.wachtrij().alle(10)).isEmpty();

        nietVast = false;
        wachtTot(() -> lezers.stream().noneMatch(Verwerker::isInStoring));
        wachtTot(() -> {
            int eerder = bundels.get();
            informeerOuders(core, "L1");
            bij();
            return bundels.get() == eerder + 1;
        });
    }

    @Test
    void wie_stopt_gaat_alleen_en_de_anderen_lezen_door() {
        lezers.get(1).stop();
        informeerOuders(core, "L1");
        assertThat(lezers.get(0).wachtOp(verwerkers.kop(), 20_000)).isTrue();
        assertThat(lezers.get(2).wachtOp(verwerkers.kop(), 20_000)).isTrue();
        assertThat(doelen.get(1).nummers("L1")).containsExactly(0L, 1L);
        lezers.get(1).start();
        bij();
        assertThat(doelen).allSatisfy(d -> assertThat(d.nummers("L1")).containsExactly(0L, 1L, 2L));
    }

    @Test
    void bij_een_stilstaand_gezelschap_stopt_ieder_meteen() {
        long begin = System.nanoTime();
        Verwerkers.vraagStop(lezers);
        lezers.forEach(Verwerker::stop);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin)).isLessThan(10);
        assertThat(core.alsBeheer()
                        .queryForObject(
                                "select count(*) from leescursor where verwerker like 'proef-%' and eigenaar is not"
                                        + " null",
                                Long.class))
                .isZero();
    }
}
