package nl.zorgspoor.deploy.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.verwerking.Verwerker;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.deploy.instantie.Instantie;
import nl.zorgspoor.deploy.scenario.Buiten;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Commands as they are given: over HTTP, many clients at once, while all views and partners' publishers follow. Beside them a bare
 * endpoint in the same server: the same login, JSON in and out, and one insert and commit of the same bytes.
 */
final class Gebruik {

    private static final String SCHOOL = "COE";
    private static final Actor ADMINISTRATIE = new Actor("A1", Rol.ADMINISTRATIE, SCHOOL, null);
    private static final Actor COORDINATOR = new Actor("OC", Rol.ONDERSTEUNINGSCOORDINATOR, SCHOOL, null);

    private static final int KLANTEN = 8;
    private static final double RUSTIG = 0.8;
    private static final long BIJ_SECONDEN = 120;

    private static final double EIS_KAAL = 0.5;
    private static final double EIS_ACHTER_MS = 500;
    private static final double EIS_BIJ_MS = 1_000;
    private static final double EIS_STAART = 8;

    /**
     * How much of it.
     *
     * @param stromen students with a history, at least as many as there are clients
     * @param gebeurtenissen of each of them
     * @param opwarmen seconds, of each kind
     * @param seconden of each kind in a round
     * @param rustig seconds with a part of the load
     * @param opname whether a recording tells into what the processor's time goes
     */
    record Maat(
            int stromen,
            int gebeurtenissen,
            double opwarmen,
            int ronden,
            double seconden,
            double rustig,
            boolean opname) {

        static final Maat GEWOON = new Maat(32, 100, 15, 5, 6, 20, true);
    }

    private final Maat maat;
    private final Instantie instantie;
    private final Buiten buiten;
    private final Werk werk;
    private final List<Verwerker> verwerkers;
    private final AtomicLong teller = new AtomicLong();

    Gebruik(Instantie instantie, Maat maat) {
        this.maat = maat;
        this.instantie = instantie;
        this.buiten = Buiten.van(instantie);
        this.werk = new Werk(instantie);
        this.verwerkers = instantie.bean(Verwerkers.class).alle();
        zetKaal();
    }

    /** What the bare endpoint does; it is there for this measurement only. */
    static final class Kaal {
        private final Werk werk;

        Kaal(Werk werk) {
            this.werk = werk;
        }

        @ResponseBody
        Map<String, Object> neem(@RequestBody JsonNode inhoud) throws SQLException {
            werk.ruwNieuw(0);
            return Map.of("velden", inhoud.size());
        }
    }

    private void zetKaal() {
        RequestMappingHandlerMapping paden =
                instantie.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        try {
            paden.registerMapping(
                    RequestMappingInfo.paths("/v1/bench/kaal")
                            .methods(RequestMethod.POST)
                            .options(paden.getBuilderConfiguration())
                            .build(),
                    new Kaal(werk),
                    Kaal.class.getDeclaredMethod("neem", JsonNode.class));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A turn of a client; gives the position that it was answered, 0 when there was none. */
    private interface Beurt {
        long doe(int klant);
    }

    private record Gemeten(double perSeconde, Belasting.Spreiding spreiding) {}

    void meet() {
        Bench.zeg("");
        Bench.zeg("Gebruik: over HTTP met %d klanten, alle %d verwerkers lopen; %d stromen van %d worden geschreven"
                .formatted(KLANTEN, verwerkers.size(), maat.stromen(), maat.gebeurtenissen()));
        werk.maakStromen(maat.stromen(), maat.gebeurtenissen());
        Bench.zeg(Bench.getal("  opwarmen, %.0f s van elk", maat.opwarmen()));
        for (Beurt beurt : List.<Beurt>of(this::kaal, this::nieuw, this::bestaand)) {
            meet(beurt, maat.opwarmen());
        }
        double[] nieuw = new double[maat.ronden()];
        double[] bestaand = new double[maat.ronden()];
        double[] perSeconde = new double[maat.ronden()];
        double staart = 0;
        double bij = 0;
        for (int r = 0; r < maat.ronden(); r++) {
            Gemeten k = meet(this::kaal, maat.seconden());
            Gemeten n = meet(this::nieuw, maat.seconden());
            bij = Math.max(bij, totBij());
            Gemeten b = meet(this::bestaand, maat.seconden());
            bij = Math.max(bij, totBij());
            nieuw[r] = n.perSeconde() / k.perSeconde();
            bestaand[r] = b.perSeconde() / k.perSeconde();
            perSeconde[r] = n.perSeconde();
            staart = Math.max(staart, staart(n));
            staart = Math.max(staart, staart(b));
            Bench.zeg(Bench.getal(
                    "  ronde %d: kaal %.0f/s; nieuwe stroom %.0f/s (%.2f), mediaan %.0f ms, 99%% binnen %.0f ms;"
                            + " stroom van 100+ %.0f/s (%.2f), mediaan %.0f ms, 99%% binnen %.0f ms",
                    r + 1,
                    k.perSeconde(),
                    n.perSeconde(),
                    nieuw[r],
                    n.spreiding().mediaan(),
                    n.spreiding().p99(),
                    b.perSeconde(),
                    bestaand[r],
                    b.spreiding().mediaan(),
                    b.spreiding().p99()));
        }
        Bench.oordeel("opdracht die een stroom begint / kaal", Bench.mediaan(nieuw), EIS_KAAL);
        Bench.oordeel("opdracht op een stroom van 100 / kaal", Bench.mediaan(bestaand), EIS_KAAL);
        Bench.oordeelHoogstens("99% van een opdracht, keer haar mediaan, slechtste ronde", staart, EIS_STAART);
        Bench.oordeelHoogstens("alles bij na het einde van de last, in ms, slechtste ronde", bij, EIS_BIJ_MS);
        spreiding("opdracht die een stroom begint / kaal", nieuw);
        spreiding("opdracht op een stroom van 100 / kaal", bestaand);
        rustig(RUSTIG * Bench.mediaan(perSeconde));
        if (maat.opname()) {
            waarin("kale vraag", this::kaal);
            waarin("opdracht die een stroom begint", this::nieuw);
            waarin("opdracht op een stroom van 100", this::bestaand);
        }
    }

    private static void spreiding(String wat, double[] verhoudingen) {
        Bench.zeg(Bench.getal(
                "     %s: van %.2f tot %.2f in %d ronden",
                wat,
                Arrays.stream(verhoudingen).min().orElse(0),
                Arrays.stream(verhoudingen).max().orElse(0),
                verhoudingen.length));
    }

    /** Into what the processor's time goes, until all who follow have seen it. */
    private void waarin(String wat, Beurt beurt) {
        Processortijd.van(wat, werk.postgres(), () -> {
                    int aantal = (int) Math.round(meet(beurt, maat.seconden()).perSeconde() * maat.seconden());
                    totBij();
                    return aantal;
                })
                .forEach(Bench::zeg);
    }

    private static double staart(Gemeten g) {
        return g.spreiding().p99() / g.spreiding().mediaan();
    }

    private Gemeten meet(Beurt beurt, double seconden) {
        Queue<Long> duren = new ConcurrentLinkedQueue<>();
        double perSeconde = Belasting.perSeconde(KLANTEN, seconden, klant -> {
            long begin = System.nanoTime();
            beurt.doe(klant);
            duren.add(System.nanoTime() - begin);
        });
        return new Gemeten(
                perSeconde,
                Belasting.Spreiding.van(
                        duren.stream().mapToLong(Long::longValue).toArray()));
    }

    /** Milliseconds until all who follow have seen what was stored. */
    private double totBij() {
        long begin = System.nanoTime();
        Bench.wachtOpVerwerkers(instantie, BIJ_SECONDEN);
        return (System.nanoTime() - begin) / 1e6;
    }

    /** With a part of that load, evenly: how far a view is behind. */
    private void rustig(double perSeconde) {
        Bench.zeg(Bench.getal("  %.0f s met %.0f nieuwe stromen per seconde", maat.rustig(), perSeconde));
        AtomicLong laatste = new AtomicLong();
        AtomicBoolean klaar = new AtomicBoolean();
        List<Long> achter = new ArrayList<>();
        Thread kijker = new Thread(() -> kijk(laatste, klaar, achter), "bench-kijker");
        kijker.start();
        long tussen = (long) (KLANTEN * 1e9 / perSeconde);
        AtomicInteger gegeven = new AtomicInteger();
        ThreadLocal<Long> beurtOm = ThreadLocal.withInitial(System::nanoTime);
        Belasting.perSeconde(KLANTEN, maat.rustig(), klant -> {
            long om = beurtOm.get();
            beurtOm.set(Math.max(om + tussen, System.nanoTime() - tussen));
            LockSupport.parkNanos(om - System.nanoTime());
            laatste.accumulateAndGet(nieuw(klant), Math::max);
            gegeven.incrementAndGet();
        });
        klaar.set(true);
        try {
            kijker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Belasting.Spreiding s = Belasting.Spreiding.van(
                achter.stream().mapToLong(Long::longValue).toArray());
        Bench.zeg(Bench.getal(
                "  gehaald %.0f/s; van antwoord tot de laatste weergave: mediaan %.0f ms, 99%% binnen %.0f ms (%d"
                        + " keer)",
                gegeven.get() / maat.rustig(), s.mediaan(), s.p99(), achter.size()));
        Bench.oordeelHoogstens("weergave achter bij 80% van de last, 99%, in ms", s.p99(), EIS_ACHTER_MS);
    }

    private void kijk(AtomicLong laatste, AtomicBoolean klaar, List<Long> achter) {
        while (!klaar.get()) {
            long positie = laatste.get();
            long begin = System.nanoTime();
            for (Verwerker v : verwerkers) {
                v.wachtOp(positie, TimeUnit.SECONDS.toMillis(BIJ_SECONDEN));
            }
            achter.add(System.nanoTime() - begin);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private long kaal(int klant) {
        return goed(buiten.naar(ADMINISTRATIE, "/v1/bench/kaal", aanmelding(teller.incrementAndGet())));
    }

    private long nieuw(int klant) {
        long nummer = teller.incrementAndGet();
        return goed(buiten.opdracht(ADMINISTRATIE, "MeldLeerlingAan", "L-BENCH-G" + nummer, aanmelding(nummer)));
    }

    private long bestaand(int klant) {
        String leerling = "L-BENCH-S" + (teller.incrementAndGet() % (maat.stromen() / KLANTEN) * KLANTEN + klant);
        ObjectNode met = JsonMapper.shared()
                .createObjectNode()
                .put("onderwerp", "voortgang")
                .put("kanaal", "MAIL");
        return goed(buiten.opdracht(COORDINATOR, "InformeerOuders", leerling, met));
    }

    private static long goed(Buiten.Antwoord antwoord) {
        if (!antwoord.isGoed()) {
            throw new IllegalStateException(antwoord.weigering());
        }
        return antwoord.inhoud().path("positie").asLong(0);
    }

    /** Two events: a registration with an extra need starts the zorgplicht term as well. */
    private static ObjectNode aanmelding(long nummer) {
        ObjectNode met = JsonMapper.shared().createObjectNode();
        met.put("aanmeldingId", "A-" + nummer);
        met.putObject("persoonsgegevens").put("naam", "Leerling van de bench").put("geboortedatum", "2013-03-01");
        met.put("aanmelddatum", Bench.dag().toString());
        met.put("instroomtype", "REGULIER_PO_VO");
        met.put("verwachteOndersteuning", true);
        met.put("meerdereScholen", false);
        met.put("leerjaar", 1);
        met.putArray("ouders").addObject().put("ouderId", "O1").put("gezag", true);
        return met;
    }
}
