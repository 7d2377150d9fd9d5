package nl.zorgspoor.deploy.proef;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A process that is started again whenever it ends, until it is told to stay away. */
final class Deel implements AutoCloseable {

    private static final int LAATSTE_REGELS = 120;
    private static final int RUST_MS = 300;
    private static final int STOPTIJD_SECONDEN = 25;

    private final String naam;
    private final List<String> opdracht;
    private final Map<String, String> omgeving;
    private final String klaarwoord;
    private final IntConsumer klaar;
    private final Deque<String> regels = new ArrayDeque<>();
    private final AtomicInteger gestart = new AtomicInteger();
    private final AtomicInteger zelfGestopt = new AtomicInteger();
    private volatile @Nullable Process proces;
    private volatile boolean isKlaar;
    private volatile boolean gedood;
    private volatile boolean gesloten;
    private String waarom = "";

    /**
     * @param klaarwoord with which the line begins that says that it is ready; the number at its end is its port
     * @param klaar gets that port
     */
    Deel(String naam, List<String> opdracht, Map<String, String> omgeving, String klaarwoord, IntConsumer klaar) {
        this.naam = naam;
        this.opdracht = opdracht;
        this.omgeving = omgeving;
        this.klaarwoord = klaarwoord;
        this.klaar = klaar;
    }

    void start() {
        Thread t = new Thread(this::houdInLeven, "deel-" + naam);
        t.setDaemon(true);
        t.start();
    }

    private void houdInLeven() {
        while (!gesloten) {
            try {
                ProcessBuilder bouwer = new ProcessBuilder(opdracht).redirectErrorStream(true);
                bouwer.environment().putAll(omgeving);
                gedood = false;
                Process p = bouwer.start();
                proces = p;
                gestart.incrementAndGet();
                lees(p);
                p.waitFor();
                isKlaar = false;
                if (!gedood && !gesloten) {
                    zelfGestopt.incrementAndGet();
                    synchronized (regels) {
                        waarom = naam + " stopte uit zichzelf: " + String.join(" | ", regels);
                    }
                }
                Thread.sleep(RUST_MS);
            } catch (IOException e) {
                waarom = naam + ": " + e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void lees(Process p) throws IOException {
        BufferedReader uitvoer = new BufferedReader(new InputStreamReader(p.getInputStream(), StandardCharsets.UTF_8));
        for (String regel = uitvoer.readLine(); regel != null; regel = uitvoer.readLine()) {
            synchronized (regels) {
                regels.add(regel);
                if (regels.size() > LAATSTE_REGELS) {
                    regels.remove();
                }
            }
            if (regel.startsWith(klaarwoord) || regel.startsWith(Onderdeel.POORT)) {
                klaar.accept(Integer.parseInt(regel.replaceAll(".*\\D", "")));
                isKlaar = regel.startsWith(klaarwoord);
            }
        }
    }

    boolean isKlaar() {
        return isKlaar;
    }

    long pid() {
        Process p = proces;
        return p == null ? 0 : p.pid();
    }

    /** How often it was started. */
    int keren() {
        return gestart.get();
    }

    /** How often it ended without being killed here. */
    int zelfGestopt() {
        return zelfGestopt.get();
    }

    String waarom() {
        return waarom;
    }

    List<String> laatsteRegels() {
        synchronized (regels) {
            return List.copyOf(regels);
        }
    }

    /** Ends it as a power cut would. */
    void dood() {
        Process p = proces;
        if (p != null) {
            isKlaar = false;
            gedood = true;
            p.destroyForcibly();
        }
    }

    /** Stops it as an operator would; how long that took, in milliseconds. */
    long stop() {
        gesloten = true;
        Process p = proces;
        if (p == null) {
            return 0;
        }
        long begin = System.nanoTime();
        p.destroy();
        try {
            if (!p.waitFor(STOPTIJD_SECONDEN, TimeUnit.SECONDS)) {
                p.destroyForcibly();
                p.waitFor(STOPTIJD_SECONDEN, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    @Override
    public void close() {
        stop();
    }
}
