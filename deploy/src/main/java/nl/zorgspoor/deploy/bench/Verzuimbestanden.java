package nl.zorgspoor.deploy.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.poort.Schoolprofielen;
import nl.zorgspoor.deploy.instantie.Instantie;
import nl.zorgspoor.deploy.instantie.InstelbareKlok;
import nl.zorgspoor.deploy.scenario.Buiten;
import nl.zorgspoor.deploy.scenario.Inschrijver;

/** A file of absence as a school's own system sends it, over HTTP, while all views and partners' publishers run. */
final class Verzuimbestanden {

    private static final String SCHOOL = "COE";
    private static final Actor VERZUIM = new Actor("VC", Rol.VERZUIMCOORDINATOR, SCHOOL, null);

    static final int REGELS = 100_000;

    private static final int KLAS = 25;
    private static final double EIS_SECONDEN = 60;

    /** The day on which all are enrolled. */
    private static final LocalDate EERSTE = Bench.dag().minusDays(13);

    /** The last day of the file; by then there were some seventy days with lessons. */
    private static final LocalDate LAATSTE = LocalDate.parse("2026-12-18");

    private final Instantie instantie;
    private final Buiten buiten;
    private final Bestandsmeting meting;

    Verzuimbestanden(Instantie instantie) {
        this.instantie = instantie;
        this.buiten = Buiten.van(instantie);
        this.meting = new Bestandsmeting(buiten, VERZUIM, "/v1/verzuimbestanden");
        instantie.bean(InstelbareKlok.class).zet(EERSTE.atTime(10, 0));
    }

    void vul(int klanten, int leerlingen) {
        Inschrijver inschrijver = new Inschrijver(buiten);
        LocalDate dag = EERSTE.minusDays(14);
        Bench.zeg("");
        Bench.zeg("Verzuimbestand: %d leerlingen worden ingeschreven".formatted(leerlingen));
        Belasting.samen(
                klanten,
                leerlingen,
                nummer -> inschrijver.schrijfIn(
                        SCHOOL, leerling(nummer), "K" + nummer / KLAS, "M" + (nummer / KLAS + 1), dag));
        buiten.klok(SCHOOL, LAATSTE + "T16:00");
        Bench.wachtOpVerwerkers(instantie, 300);
    }

    private static String leerling(int nummer) {
        return "L-BENCH-V" + nummer;
    }

    /** A dry run, the file, and the file again. */
    void meet(int leerlingen, int regels) throws InterruptedException {
        String csv = csv(leerlingen, regels);
        meting.speel("proef", csv, regels, Map.of("proef", "true"));
        double seconden = meting.speel("vastleggen", csv, regels, Map.of());
        long begin = System.nanoTime();
        Bench.wachtOpVerwerkers(instantie, 300);
        Bench.zeg(Bench.getal(
                "  daarna waren alle weergaven bij na %.1f s",
                (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1)));
        meting.speel("nog eens", csv, regels, Map.of());
        Bench.oordeelHoogstens("%d regels vastgelegd, in s".formatted(regels), Math.ceil(seconden), EIS_SECONDEN);
    }

    /** Day by day, as a registration keeps it: mostly illness and being late, and one student in ten stays away now and then. */
    private String csv(int leerlingen, int regels) {
        List<LocalDate> dagen = EERSTE.datesUntil(LAATSTE.plusDays(1))
                .filter(instantie.bean(Schoolprofielen.class).van(SCHOOL).kalender()::isLesdag)
                .toList();
        if ((long) dagen.size() * leerlingen < regels) {
            throw new IllegalStateException("Er zijn te weinig lesdagen voor %d regels.".formatted(regels));
        }
        StringBuilder csv = new StringBuilder("regelsleutel;leerlingId;datum;lesuren;soort;reden\n");
        for (int n = 0; n < regels; n++) {
            int leerling = n % leerlingen;
            int dag = n / leerlingen;
            boolean weg = leerling % 10 == 0 && dag % 3 == 0;
            String soort = weg
                    ? "2;ONGEOORLOOFD;"
                    : dag % 5 < 2 ? "6;ZIEK;griep" : dag % 5 == 2 ? "1;TE_LAAT;" : "2;VERLOF;arts";
            csv.append('R')
                    .append(n)
                    .append(';')
                    .append(leerling(leerling))
                    .append(';')
                    .append(dagen.get(dag));
            csv.append(';').append(soort).append('\n');
        }
        return csv.toString();
    }
}
