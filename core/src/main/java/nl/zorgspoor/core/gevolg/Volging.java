package nl.zorgspoor.core.gevolg;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
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
 * What an event of one stream brings into others: it is brought there before the command is answered, and once more behind the event, so
 * that a crash loses none: the second time it is a repeat.
 */
public abstract class Volging implements Bundelverwerker, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Volging.class);

    /** There is no file any more, or none that goes on: the group goes on without it. */
    private static final Set<String> ZONDER_DOSSIER = Set.of("PERSOONSGEGEVENS_VERNIETIGD", "LEERLING_UITGESCHREVEN");

    private final String begin;
    private final Opdrachtpoort poort;
    private final Eventstore eventstore;
    private final Transactie transactie;
    private final Verwerker verwerker;
    private boolean stil = true;

    /**
     * @param naam the name of its reader
     * @param begin what the stored names of the events begin with
     * @param vanafNu begin at the end of the store the first time: what happened before it was followed stays as it is
     * @param opdrachten the commands after which it is done at once
     */
    Volging(
            String naam,
            String begin,
            boolean vanafNu,
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
        this.verwerker = verwerkers.maak(naam, this, vanafNu);
    }

    /**
     * An event, as it stands in the store.
     *
     * @param actorId who gave the command that made it
     * @param rol in which role
     */
    record Stap(String schoolId, String gebeurtenisId, String actorId, Rol rol, Gebeurtenis inhoud) {}

    /** What has to be done in other streams. */
    abstract List<? extends LeerlingOpdracht> opdrachten(Stap stap);

    public final void start() {
        verwerker.start();
    }

    @Override
    public final void begin() {
        stil = true;
    }

    @Override
    public final boolean isStil() {
        return stil;
    }

    /** Every stream gets it, also after one in which it fails; then the event is set aside. */
    @Override
    public final void verwerk(Vastgelegd g) {
        if (!g.naam().startsWith(begin)) {
            return;
        }
        stil = false;
        volg(new Stap(g.schoolId(), g.gebeurtenisId(), g.actorId(), g.rol(), g.inhoud()));
    }

    private long meteen(String schoolId, Opdracht opdracht, Antwoord antwoord) {
        long tot = antwoord.positie();
        try {
            for (DomainEventMessage<?> bericht : vastgelegd(schoolId, opdracht, antwoord)) {
                tot = Math.max(tot, volg(stap(schoolId, bericht)));
            }
        } catch (RuntimeException e) {
            LOG.warn("Wat uit een opdracht volgt komt straks in de andere dossiers", e);
        }
        return tot;
    }

    private static Stap stap(String schoolId, DomainEventMessage<?> bericht) {
        return new Stap(
                schoolId,
                bericht.getIdentifier(),
                String.valueOf(bericht.getMetaData().getOrDefault(Metadata.ACTOR_ID, "")),
                Rol.valueOf(String.valueOf(bericht.getMetaData().getOrDefault(Metadata.ROL, Rol.SYSTEEM.name()))),
                (Gebeurtenis) bericht.getPayload());
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

    /** Gives the position up to which the others have it. */
    private long volg(Stap stap) {
        long tot = -1;
        RuntimeException eerste = null;
        for (LeerlingOpdracht opdracht : opdrachten(stap)) {
            try {
                tot = Math.max(tot, volg(stap, opdracht));
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

    private long volg(Stap stap, LeerlingOpdracht opdracht) {
        UUID commandId = UUID.nameUUIDFromBytes(
                (stap.gebeurtenisId() + "/" + opdracht.leerlingId()).getBytes(StandardCharsets.UTF_8));
        try {
            return poort.verstuur(Verzoek.van(commandId, opdracht, Actor.systeem(stap.schoolId())))
                    .positie();
        } catch (CommandGeweigerd e) {
            if (e.weigering().aard() != Aard.ONBEKEND
                    && !ZONDER_DOSSIER.contains(e.weigering().code())) {
                throw e;
            }
            LOG.warn(
                    "Wat uit een opdracht volgt, is van een leerling zonder dossier ({})",
                    e.weigering().code());
            return -1;
        }
    }

    @Override
    public final void close() {
        verwerker.stop();
    }
}
