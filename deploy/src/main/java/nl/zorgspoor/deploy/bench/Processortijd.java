package nl.zorgspoor.deploy.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Processor time per command, by part. How much a thread took the operating system tells; into what it went, samples of a recording
 * tell. PostgreSQL is another process and is asked for as such.
 */
final class Processortijd {

    private static final Duration TUSSEN = Duration.ofMillis(10);
    private static final double MINST_GETOOND = 0.02;
    private static final String STEEKPROEF = "jdk.ExecutionSample";

    private static final ThreadMXBean DRADEN = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** What was taken up to a moment, in nanoseconds. */
    private record Stand(Map<String, Long> perSoort, long proces, long postgres) {

        static Stand nu(Optional<ProcessHandle> postgres) {
            Map<String, Long> perSoort = new HashMap<>();
            for (ThreadInfo draad : DRADEN.getThreadInfo(DRADEN.getAllThreadIds())) {
                if (draad != null) {
                    long nanos = Math.max(0, DRADEN.getThreadCpuTime(draad.getThreadId()));
                    Delen.draad(draad.getThreadName()).ifPresent(s -> perSoort.merge(s, nanos, Long::sum));
                }
            }
            return new Stand(perSoort, MACHINE.getProcessCpuTime(), samen(postgres));
        }

        private static long samen(Optional<ProcessHandle> postgres) {
            return postgres.stream()
                    .flatMap(ProcessHandle::descendants)
                    .map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO))
                    .mapToLong(Duration::toNanos)
                    .sum();
        }
    }

    private Processortijd() {}

    /**
     * Measures some work.
     *
     * @param postgres the process whose children serve the connections
     * @param werk gives how many commands it was
     * @return the lines that tell it
     */
    static List<String> van(String wat, Optional<ProcessHandle> postgres, IntSupplier werk) {
        try (Recording opname = new Recording()) {
            opname.enable(STEEKPROEF).withPeriod(TUSSEN);
            Stand voor = Stand.nu(postgres);
            opname.start();
            int aantal = werk.getAsInt();
            opname.stop();
            return regels(wat, aantal, voor, Stand.nu(postgres), steekproeven(opname));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often what was seen, per kind of thread. */
    private static Map<String, Map<String, Long>> steekproeven(Recording opname) throws IOException {
        Path bestand = Files.createTempFile("bench-opname", ".jfr");
        try {
            opname.dump(bestand);
            return RecordingFile.readAllEvents(bestand).stream()
                    .filter(e -> e.getEventType().getName().equals(STEEKPROEF) && e.getStackTrace() != null)
                    .collect(Collectors.groupingBy(
                            e -> Delen.draad(naam(e)).orElse(""),
                            Collectors.groupingBy(Processortijd::oproep, TreeMap::new, Collectors.counting())));
        } finally {
            Files.delete(bestand);
        }
    }

    private static String naam(RecordedEvent e) {
        return e.getThread("sampledThread") == null
                ? ""
                : String.valueOf(e.getThread("sampledThread").getJavaName());
    }

    private static String oproep(RecordedEvent e) {
        List<String> klassen = new ArrayList<>();
        for (RecordedFrame f : e.getStackTrace().getFrames()) {
            klassen.add(f.getMethod().getType().getName());
        }
        return Delen.oproep(klassen);
    }

    private static List<String> regels(
            String wat, int aantal, Stand voor, Stand na, Map<String, Map<String, Long>> steekproeven) {
        double per = 1e6 * Math.max(1, aantal);
        Map<String, Double> delen = new TreeMap<>();
        na.perSoort()
                .forEach((soort, nanos) ->
                        delen.put(soort, Math.max(0, nanos - voor.perSoort().getOrDefault(soort, 0L)) / per));
        double proces = (na.proces() - voor.proces()) / per;
        double bekend = delen.values().stream().mapToDouble(Double::doubleValue).sum();
        List<String> regels = new ArrayList<>();
        regels.add(Bench.getal(
                "  processortijd per %s, in ms (%d keer): zelf %.2f, PostgreSQL %.2f, en %.2f van klanten, compiler en"
                        + " geheugen",
                wat, aantal, bekend, (na.postgres() - voor.postgres()) / per, Math.max(0, proces - bekend)));
        delen.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .filter(e -> e.getValue() >= MINST_GETOOND)
                .map(e -> regel(e.getKey(), e.getValue(), steekproeven.getOrDefault(e.getKey(), Map.of())))
                .forEach(regels::add);
        return regels;
    }

    private static String regel(String soort, double tijd, Map<String, Long> gezien) {
        long alle = gezien.values().stream().mapToLong(Long::longValue).sum();
        String waarin = gezien.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .filter(e -> tijd * e.getValue() / alle >= MINST_GETOOND)
                .map(e -> Bench.getal("%s %.2f", e.getKey(), tijd * e.getValue() / alle))
                .collect(Collectors.joining(", "));
        return Bench.getal("    %s %.2f", soort, tijd) + (waarin.isEmpty() ? "" : ": " + waarin);
    }
}
