package nl.zorgspoor.core.verwerking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Writes down what it gets; fails on the students it is told to. */
final class Opnemer implements Bundelverwerker {

    final List<Vastgelegd> gezien = new CopyOnWriteArrayList<>();
    final Set<String> kapot = ConcurrentHashMap.newKeySet();
    final Set<String> kapotBijSchrijven = ConcurrentHashMap.newKeySet();
    final Set<String> draden = ConcurrentHashMap.newKeySet();
    volatile boolean opslagWeg;
    private final @Nullable Gezelschap gezelschap;
    private final List<Vastgelegd> bundel = new ArrayList<>();

    Opnemer() {
        this(null);
    }

    Opnemer(@Nullable Gezelschap gezelschap) {
        this.gezelschap = gezelschap;
    }

    @Override
    public @Nullable Gezelschap gezelschap() {
        return gezelschap;
    }

    @Override
    public void begin() {
        bundel.clear();
    }

    @Override
    public void verwerk(Vastgelegd v) {
        if (kapot.contains(v.leerlingId().orElse(""))) {
            throw new Onverwerkbaar("past niet");
        }
        bundel.add(v);
    }

    @Override
    public void klaar(long hoogste) {
        if (opslagWeg) {
            throw new org.springframework.dao.TransientDataAccessResourceException("weg");
        }
        for (Vastgelegd v : bundel) {
            if (kapotBijSchrijven.contains(v.leerlingId().orElse(""))) {
                throw new IllegalStateException("Leerling " + v.leerlingId() + " past niet");
            }
        }
        gezien.addAll(bundel);
        draden.add(Thread.currentThread().getName());
        bundel.clear();
    }

    /** The numbers in a student's stream, in the order in which they came. */
    List<Long> nummers(String leerlingId) {
        return gezien.stream()
                .filter(v -> v.stroom().equals(leerlingId))
                .map(Vastgelegd::volgnummer)
                .toList();
    }
}
