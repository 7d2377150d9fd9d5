package nl.zorgspoor.deploy.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A start of an existing folder in a process of its own: how long, and how much memory with everything together. */
final class Start {

    private Start() {}

    static List<String> meet(Path data) throws IOException, InterruptedException {
        List<String> regels = new ArrayList<>();
        List<String> opdracht = new ArrayList<>(List.of(java()));
        opdracht.addAll(
                java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
        opdracht.addAll(List.of(
                "-jar", System.getProperty("java.class.path"), "start", "--port", "0", "--data", data.toString()));
        long begin = System.nanoTime();
        Process proces = new ProcessBuilder(opdracht).redirectErrorStream(true).start();
        try (BufferedReader uitvoer =
                new BufferedReader(new InputStreamReader(proces.getInputStream(), StandardCharsets.UTF_8))) {
            String regel = uitvoer.readLine();
            while (regel != null && !regel.startsWith("Zorgspoor is ready")) {
                regel = uitvoer.readLine();
            }
            double seconden = (System.nanoTime() - begin) / 1e9;
            if (regel == null) {
                regels.add("  de start is niet gelukt");
                return regels;
            }
            regels.add(Bench.getal(
                    "  => klaar na %.1f s (eis: hoogstens 15) %s",
                    seconden, seconden <= 15 ? "gehaald" : "NIET gehaald"));
            Thread.sleep(5_000);
            long kb = geheugen(proces.toHandle());
            regels.add(Bench.getal(
                    "  => geheugen van alles samen %d MB (eis: hoogstens 800) %s",
                    kb / 1024, kb / 1024 <= 800 ? "gehaald" : "NIET gehaald"));
        } finally {
            proces.destroy();
            if (!proces.waitFor(30, TimeUnit.SECONDS)) {
                proces.destroyForcibly();
            }
        }
        return regels;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Resident memory of the process and all below it, pages that they share counted once; in kB. */
    private static long geheugen(ProcessHandle proces) {
        return Stream.concat(Stream.of(proces), proces.descendants())
                .mapToLong(p -> pss(p.pid()))
                .sum();
    }

    private static long pss(long pid) {
        try (Stream<String> regels = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return regels.filter(r -> r.startsWith("Pss:"))
                    .map(r -> r.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
