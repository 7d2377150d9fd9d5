package nl.zorgspoor.core.gevolg;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Weigering.Aard;
import nl.zorgspoor.core.poort.Naslagen;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.termijn.TermijnCommand.BewaakTermijnen;
import nl.zorgspoor.core.verwerking.Bundelverwerker;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verwerking.Verwerker;
import nl.zorgspoor.core.verwerking.Verwerkers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cancelled meeting takes its students off the agenda at once, so that nobody prepares for it and a new meeting can be planned.
 * The student's own stream looks at the meeting and decides; a second look finds nothing to do.
 */
public final class Annuleringen implements Bundelverwerker, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Annuleringen.class);

    private static final Set<String> GEANNULEERD = Set.of("overleg.OverlegGeannuleerd", "overleg.JESGeannuleerd");

    private record Annulering(String gebeurtenisId, String overlegId, String schoolId) {}

    private final Opdrachtpoort poort;
    private final Naslagen naslagen;
    private final Verwerker verwerker;
    private final List<Annulering> bundel = new ArrayList<>();

    /** Commands have a transaction of their own, and the thread of a processor is within the processor's. */
    private final ExecutorService erbuiten = Executors.newSingleThreadExecutor(taak -> {
        Thread draad = new Thread(taak, "annuleringen");
        draad.setDaemon(true);
        return draad;
    });

    public Annuleringen(Verwerkers verwerkers, Opdrachtpoort poort, Naslagen naslagen) {
        this.poort = poort;
        this.naslagen = naslagen;
        this.verwerker = verwerkers.maak("annuleringen", this, false);
    }

    public void start() {
        verwerker.start();
    }

    @Override
    public void begin() {
        bundel.clear();
    }

    @Override
    public void verwerk(Vastgelegd g) {
        if (GEANNULEERD.contains(g.naam())) {
            bundel.add(new Annulering(g.gebeurtenisId(), g.stroom(), g.schoolId()));
        }
    }

    @Override
    public void klaar() {
        for (Annulering a : bundel) {
            for (String leerlingId : naslagen.van(a.schoolId()).agenda(a.overlegId())) {
                wachtOp(() -> kijkOpnieuw(a, leerlingId));
            }
        }
    }

    private void kijkOpnieuw(Annulering a, String leerlingId) {
        UUID commandId =
                UUID.nameUUIDFromBytes((a.gebeurtenisId() + "/" + leerlingId).getBytes(StandardCharsets.UTF_8));
        try {
            poort.verstuur(Verzoek.van(commandId, new BewaakTermijnen(leerlingId), Actor.systeem(a.schoolId())));
        } catch (CommandGeweigerd e) {
            if (e.weigering().aard() != Aard.ONBEKEND) {
                throw e;
            }
            LOG.warn("Na annulering {} staat op de agenda een leerling die er niet is", a.gebeurtenisId());
        }
    }

    private void wachtOp(Runnable opdracht) {
        try {
            erbuiten.submit(opdracht).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Onderbroken tijdens een annulering; die komt na de start opnieuw", e);
        }
    }

    @Override
    public void close() {
        verwerker.stop();
        erbuiten.shutdown();
    }
}
