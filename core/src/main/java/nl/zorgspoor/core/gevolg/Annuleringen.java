package nl.zorgspoor.core.gevolg;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
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

    private final Opdrachtpoort poort;
    private final Naslagen naslagen;
    private final Verwerker verwerker;
    private boolean stil = true;

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
        stil = true;
    }

    @Override
    public boolean isStil() {
        return stil;
    }

    /** Every student on the agenda gets the command, also after one for whom it fails; then the meeting is set aside. */
    @Override
    public void verwerk(Vastgelegd g) {
        if (!GEANNULEERD.contains(g.naam())) {
            return;
        }
        stil = false;
        RuntimeException eerste = null;
        for (String leerlingId : naslagen.van(g.schoolId()).agenda(g.stroom())) {
            try {
                kijkOpnieuw(g, leerlingId);
            } catch (RuntimeException e) {
                eerste = eerste == null ? e : eerste;
            }
        }
        if (eerste != null) {
            throw eerste;
        }
    }

    @Override
    public void klaar(long hoogste) {}

    private void kijkOpnieuw(Vastgelegd g, String leerlingId) {
        UUID commandId =
                UUID.nameUUIDFromBytes((g.gebeurtenisId() + "/" + leerlingId).getBytes(StandardCharsets.UTF_8));
        try {
            poort.verstuur(Verzoek.van(commandId, new BewaakTermijnen(leerlingId), Actor.systeem(g.schoolId())));
        } catch (CommandGeweigerd e) {
            if (e.weigering().aard() != Aard.ONBEKEND) {
                throw e;
            }
            LOG.warn("Op de agenda van een overleg staat een leerling die er niet is");
        }
    }

    @Override
    public void close() {
        verwerker.stop();
    }
}
