package nl.zorgspoor.deploy.proef;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What is done to the parts: kills, and stops, slowness and cut connections in between, in an order that the seed decides. */
final class Ingrepen {

    /** The kinds that end a process. */
    enum Dood {
        TOEPASSING,
        POSTGRES,
        POSTGRES_SESSIE,
        BROKER,
        WEERGAVEN
    }

    /** The kinds that hinder. */
    enum Hinder {
        STILSTAND,
        TRAAG,
        KNIP
    }

    /** Of a hundred kills. */
    private static final Map<Dood, Integer> GEWICHTEN = new EnumMap<>(Map.of(
            Dood.TOEPASSING, 25, Dood.POSTGRES, 20, Dood.POSTGRES_SESSIE, 10, Dood.BROKER, 22, Dood.WEERGAVEN, 23));

    private static final int HINDER_OP_DE_HONDERD = 50;
    private static final int OOK_TIJDENS_DE_START_OP_DE_HONDERD = 20;
    private static final int LANGSTE_STILSTAND_MS = 6_000;
    private static final int TRAAGHEID_MS = 3_000;

    private final Opstelling opstelling;
    private final Random toeval;
    private final Queue<Dood> elkEens;
    private final Map<Dood, Integer> doden = new EnumMap<>(Dood.class);
    private final Map<Hinder, Integer> hinder = new EnumMap<>(Hinder.class);
    private final ExecutorService naast = Executors.newCachedThreadPool(r -> {
        Thread t = new Thread(r, "hinder");
        t.setDaemon(true);
        return t;
    });

    Ingrepen(Opstelling opstelling, long zaad) {
        this.opstelling = opstelling;
        this.toeval = new Random(zaad);
        List<Dood> soorten = new ArrayList<>(List.of(Dood.values()));
        Collections.shuffle(soorten, toeval);
        this.elkEens = new ArrayDeque<>(soorten);
        for (Dood d : Dood.values()) {
            doden.put(d, 0);
        }
        for (Hinder h : Hinder.values()) {
            hinder.put(h, 0);
        }
    }

    synchronized Map<Dood, Integer> doden() {
        return new EnumMap<>(doden);
    }

    synchronized Map<Hinder, Integer> hinder() {
        return new EnumMap<>(hinder);
    }

    synchronized int aantal() {
        return doden.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One kill, and often something else beside it. */
    void doe() {
        if (toeval.nextInt(100) < HINDER_OP_DE_HONDERD) {
            Hinder soort = Hinder.values()[toeval.nextInt(Hinder.values().length)];
            int keuze = toeval.nextInt(4);
            int millis = 1_000 + toeval.nextInt(LANGSTE_STILSTAND_MS - 1_000);
            naast.execute(() -> hinder(soort, keuze, millis));
            tel(hinder, soort);
        }
        Dood soort = kies();
        if (soort == Dood.TOEPASSING
                && !opstelling.toepassing().isKlaar()
                && toeval.nextInt(100) >= OOK_TIJDENS_DE_START_OP_DE_HONDERD) {
            soort = Dood.WEERGAVEN;
        }
        if (dood(soort)) {
            tel(doden, soort);
        }
    }

    /** Each kind once, and after that by weight. */
    private Dood kies() {
        Dood eerste = elkEens.poll();
        if (eerste != null) {
            return eerste;
        }
        int n = toeval.nextInt(100);
        for (Map.Entry<Dood, Integer> e : GEWICHTEN.entrySet()) {
            n -= e.getValue();
            if (n < 0) {
                return e.getKey();
            }
        }
        return Dood.TOEPASSING;
    }

    /** False when there was nothing to kill at this moment. */
    private boolean dood(Dood soort) {
        switch (soort) {
            case TOEPASSING:
                opstelling.toepassing().dood();
                return true;
            case BROKER:
                opstelling.broker().dood();
                return true;
            case WEERGAVEN:
                opstelling.weergaven().dood();
                return true;
            case POSTGRES:
                return seinAlle("KILL", List.of(opstelling.postgres()));
            default:
                List<Long> sessies = kinderen(opstelling.postgres());
                return !sessies.isEmpty() && seinAlle("KILL", List.of(sessies.get(toeval.nextInt(sessies.size()))));
        }
    }

    private void hinder(Hinder soort, int keuze, int millis) {
        if (soort == Hinder.KNIP && keuze < 3) {
            opstelling.luiken().get(keuze).knip();
            return;
        }
        List<Long> wie = doelwit(keuze);
        if (soort == Hinder.TRAAG) {
            long tot = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TRAAGHEID_MS);
            while (System.nanoTime() < tot) {
                staStil(wie, 90);
                slaap(60);
            }
        } else {
            staStil(wie, millis);
        }
    }

    private List<Long> doelwit(int keuze) {
        if (keuze < 3) {
            return List.of(opstelling.delen().get(keuze).pid());
        }
        List<Long> alle = new ArrayList<>(List.of(opstelling.postgres()));
        alle.addAll(kinderen(opstelling.postgres()));
        return alle;
    }

    private static void staStil(List<Long> wie, int millis) {
        seinAlle("STOP", wie);
        slaap(millis);
        seinAlle("CONT", wie);
    }

    private static List<Long> kinderen(long pid) {
        return pid == 0
                ? List.of()
                : ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .map(ProcessHandle::pid)
                        .toList();
    }

    private static boolean seinAlle(String sein, List<Long> pids) {
        List<String> levend = pids.stream()
                .filter(p ->
                        p > 1 && ProcessHandle.of(p).map(ProcessHandle::isAlive).orElse(false))
                .map(String::valueOf)
                .toList();
        if (levend.isEmpty()) {
            return false;
        }
        try {
            new ProcessBuilder(Stream.concat(
                                    Stream.of("sh", "-c", "kill -" + sein + " \"$@\" 2>/dev/null", "kill"),
                                    levend.stream())
                            .toList())
                    .start()
                    .waitFor();
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void slaap(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized <K> void tel(Map<K, Integer> teller, K soort) {
        teller.merge(soort, 1, Integer::sum);
    }

    /** Lets go on whatever stands still. */
    void laatLos() {
        naast.shutdown();
        try {
            naast.awaitTermination(LANGSTE_STILSTAND_MS * 2L, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (int keuze = 0; keuze < 4; keuze++) {
            seinAlle("CONT", doelwit(keuze));
        }
    }

    @Override
    public synchronized String toString() {
        StringBuilder tekst = new StringBuilder();
        doden.forEach((d, n) -> tekst.append(", ").append(woord(d)).append(' ').append(n));
        hinder.forEach((h, n) -> tekst.append(", ").append(woord(h)).append(' ').append(n));
        return tekst.substring(2);
    }

    private static String woord(Enum<?> e) {
        return e.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
