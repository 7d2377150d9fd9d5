package nl.zorgspoor.core.poort;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.poort.Bestandinvoer.Regelfout;
import nl.zorgspoor.core.poort.Bestandinvoer.Stand;
import nl.zorgspoor.core.poort.Bestandinvoer.Status;

/** One file on its way: how far it is and what is wrong in it. Several threads count at once. */
final class Bestandsloop {

    private final String bestandId;
    private final Actor actor;
    private final boolean proef;
    private final boolean allesOfNiets;
    private final int regels;
    private final LocalDateTime begonnen;
    private final long begin = System.nanoTime();
    private Status status = Status.BEZIG;
    private int beoordeeld;
    private int vastgelegd;
    private int herhaald;
    private long milliseconden;
    private long positie = -1;
    private final List<Regelfout> fouten = new ArrayList<>();

    Bestandsloop(
            String bestandId, Actor actor, boolean proef, boolean allesOfNiets, int regels, LocalDateTime begonnen) {
        this.bestandId = bestandId;
        this.actor = actor;
        this.proef = proef;
        this.allesOfNiets = allesOfNiets;
        this.regels = regels;
        this.begonnen = begonnen;
    }

    String bestandId() {
        return bestandId;
    }

    /** Who sent it. */
    Actor actor() {
        return actor;
    }

    boolean isProef() {
        return proef;
    }

    boolean isAllesOfNiets() {
        return allesOfNiets;
    }

    synchronized void fout(Regelfout fout) {
        fouten.add(fout);
    }

    /**
     * Lines were judged.
     *
     * @param goed how many of them can be recorded
     * @param bekend how many are known already
     */
    synchronized void geteld(int oordelen, int goed, int bekend) {
        beoordeeld += oordelen;
        vastgelegd += goed;
        herhaald += bekend;
    }

    /** What was right a moment ago is not any more. */
    synchronized void teruggenomen(int goed) {
        vastgelegd -= goed;
    }

    /** What was new a moment ago is known by now. */
    synchronized void tochBekend(int goed) {
        vastgelegd -= goed;
        herhaald += goed;
    }

    synchronized void tot(long hoogste) {
        positie = Math.max(positie, hoogste);
    }

    synchronized boolean heeftFouten() {
        return !fouten.isEmpty();
    }

    synchronized void klaar(Status einde) {
        status = einde;
        if (einde == Status.NIETS_VASTGELEGD) {
            vastgelegd = 0;
        }
        milliseconden = verstreken();
    }

    private long verstreken() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    synchronized Stand stand() {
        return new Stand(
                bestandId,
                status,
                proef,
                allesOfNiets,
                regels,
                beoordeeld,
                vastgelegd,
                herhaald,
                fouten.size(),
                begonnen,
                status == Status.BEZIG ? verstreken() : milliseconden,
                positie);
    }

    synchronized List<Regelfout> fouten(int vanaf, int aantal) {
        return fouten.stream()
                .sorted(Comparator.comparingInt(Regelfout::regel))
                .skip(vanaf)
                .limit(aantal)
                .toList();
    }
}
