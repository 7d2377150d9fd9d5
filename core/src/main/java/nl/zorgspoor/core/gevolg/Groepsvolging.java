package nl.zorgspoor.core.gevolg;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Weigering.Aard;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.poort.Transactie;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.school.SchoolCommand;
import nl.zorgspoor.core.verwerking.Bundelverwerker;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verwerking.Verwerker;
import nl.zorgspoor.core.verwerking.Verwerkers;
import org.axonframework.eventhandling.DomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done with a group is known in the file of each of its members: the step and its day, not the words. It is brought there before
 * the command is answered, and once more behind the event, so that a crash loses none: the second time it is a repeat.
 */
public abstract class Groepsvolging implements Bundelverwerker, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Groepsvolging.class);

    /** There is no file any more, or none that goes on: the group goes on without it. */
    private static final Set<String> ZONDER_DOSSIER = Set.of("PERSOONSGEGEVENS_VERNIETIGD", "LEERLING_UITGESCHREVEN");

    private final String begin;
    private final Opdrachtpoort poort;
    private final Eventstore eventstore;
    private final Transactie transactie;
    private final Verwerker verwerker;

    /**
     * @param naam the name of its reader
     * @param begin what the stored names of the group's events begin with
     * @param opdrachten the commands after which it is done at once
     */
    Groepsvolging(
            String naam,
            String begin,
            Class<? extends Opdracht> opdrachten,
            Verwerkers verwerkers,
            Opdrachtpoort poort,
            Eventstore eventstore,
            Transactie transactie) {
        this.begin = begin;
        this.poort = poort;
        this.eventstore = eventstore;
        this.transactie = transactie;
        poort.daarna(opdrachten, this::meteen);
        this.verwerker = verwerkers.maak(naam, this, false);
    }

    /** The steps that reach the members. */
    abstract List<? extends LeerlingOpdracht> stappen(Gebeurtenis g);

    public final void start() {
        verwerker.start();
    }

    @Override
    public final void begin() {}

    /** Every member gets the step, also after one for whom it fails; then the step is set aside. */
    @Override
    public final void verwerk(Vastgelegd g) {
        if (!g.naam().startsWith(begin)) {
            return;
        }
        volg(g.schoolId(), g.gebeurtenisId(), g.inhoud());
    }

    private long meteen(String schoolId, Opdracht opdracht, Antwoord antwoord) {
        long tot = antwoord.positie();
        try {
            for (DomainEventMessage<?> bericht : vastgelegd(schoolId, opdracht, antwoord)) {
                tot = Math.max(tot, volg(schoolId, bericht.getIdentifier(), (Gebeurtenis) bericht.getPayload()));
            }
        } catch (RuntimeException e) {
            LOG.warn("De stap van een groep komt straks in de dossiers", e);
        }
        return tot;
    }

    private List<? extends DomainEventMessage<?>> vastgelegd(String schoolId, Opdracht opdracht, Antwoord antwoord) {
        if (antwoord.gebeurtenissen().isEmpty()) {
            return List.of();
        }
        long vanaf = antwoord.gebeurtenissen().get(0).volgnummer();
        int aantal = antwoord.gebeurtenissen().size();
        return transactie.lees(() -> eventstore
                .gebeurtenissen()
                .readEvents(stroom(schoolId, opdracht), vanaf)
                .asStream()
                .limit(aantal)
                .toList());
    }

    /** A school's own stream is known by its own id, what is of a school by the school and its id. */
    private String stroom(String schoolId, Opdracht opdracht) {
        return opdracht instanceof SchoolCommand
                ? opdracht.stroom()
                : eventstore.namen().van(schoolId, opdracht.stroom());
    }

    /** Gives the position up to which the members have it. */
    private long volg(String schoolId, String gebeurtenisId, Gebeurtenis g) {
        long tot = -1;
        RuntimeException eerste = null;
        for (LeerlingOpdracht stap : stappen(g)) {
            try {
                tot = Math.max(tot, volg(schoolId, gebeurtenisId, stap));
            } catch (RuntimeException e) {
                eerste = eerste == null ? e : eerste;
            }
        }
        if (eerste != null) {
            throw eerste;
        }
        return tot;
    }

    @Override
    public final void klaar(long hoogste) {}

    private long volg(String schoolId, String gebeurtenisId, LeerlingOpdracht stap) {
        UUID commandId =
                UUID.nameUUIDFromBytes((gebeurtenisId + "/" + stap.leerlingId()).getBytes(StandardCharsets.UTF_8));
        try {
            return poort.verstuur(Verzoek.van(commandId, stap, Actor.systeem(schoolId)))
                    .positie();
        } catch (CommandGeweigerd e) {
            if (e.weigering().aard() != Aard.ONBEKEND
                    && !ZONDER_DOSSIER.contains(e.weigering().code())) {
                throw e;
            }
            LOG.warn(
                    "In een groep staat een leerling zonder dossier ({})",
                    e.weigering().code());
            return -1;
        }
    }

    @Override
    public final void close() {
        verwerker.stop();
    }
}
