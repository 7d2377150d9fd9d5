package nl.zorgspoor.deploy.bench;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.instantie.Instantie;
import nl.zorgspoor.deploy.scenario.Buiten;

/** The students of a school that begins, in one file over HTTP, while all views and partners' publishers run. */
final class Leerlingbestanden {

    static final int LEERLINGEN = 2_000;

    private static final String SCHOOL = "COE";
    private static final Actor ADMINISTRATIE = new Actor("ADM", Rol.ADMINISTRATIE, SCHOOL, null);
    private static final int KLAS = 25;
    private static final int LEERJAREN = 5;
    private static final double EIS_SECONDEN = 60;

    private final Instantie instantie;
    private final Bestandsmeting meting;

    Leerlingbestanden(Instantie instantie) {
        this.instantie = instantie;
        this.meting = new Bestandsmeting(Buiten.van(instantie), ADMINISTRATIE, "/v1/leerlingbestanden");
    }

    /** A dry run, the file until every view shows it, and the file again. */
    void meet() throws InterruptedException {
        Bench.zeg("");
        Bench.zeg("Leerlingbestand: een school van %d leerlingen wordt overgenomen".formatted(LEERLINGEN));
        String csv = csv();
        meting.speel("proef", csv, LEERLINGEN, Map.of("proef", "true"));
        long begin = System.nanoTime();
        meting.speel("overnemen", csv, LEERLINGEN, Map.of("allesOfNiets", "true"));
        Bench.wachtOpVerwerkers(instantie, 300);
        double seconden = (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
        Bench.zeg(Bench.getal("  en alle weergaven waren bij na %.1f s", seconden));
        meting.speel("nog eens", csv, LEERLINGEN, Map.of());
        Bench.oordeelHoogstens(
                "%d leerlingen overgenomen en in alle weergaven, in s".formatted(LEERLINGEN),
                Math.ceil(seconden),
                EIS_SECONDEN);
    }

    private static String csv() {
        LocalDate dag = Bench.dag();
        StringBuilder csv =
                new StringBuilder("leerlingId;naam;geboortedatum;ingangsdatum;leerjaar;niveau;klas;klastype;mentorId;"
                        + "ouder1Id;ouder1Gezag;ouder2Id;ouder2Gezag\n");
        for (int n = 0; n < LEERLINGEN; n++) {
            int klas = n / KLAS;
            int leerjaar = 1 + klas % LEERJAREN;
            csv.append("L-BENCH-S%d;Leerling %d;%s;%s;%d;HAVO;K%d;REGULIER;M%d;O%dA;ja;O%dB;%s%n"
                    .formatted(
                            n,
                            n,
                            dag.minusYears(11L + leerjaar),
                            dag.minusYears(leerjaar).minusDays(30),
                            leerjaar,
                            klas,
                            klas + 1,
                            n,
                            n,
                            n % 10 == 0 ? "nee" : "ja"));
        }
        return csv.toString();
    }
}
