package nl.zorgspoor.core.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zorgspoor.core.gebied.Stroom;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Termijn;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The streams as they stand, made from their events. Who has one in hand has it alone until the unit of work ends. A bounded number
 * per kind stays in memory as long as nobody's work on it failed, and never longer than an hour unless it changes: another node may
 * have gone on with it, or have destroyed the key with which it was read (R60).
 */
public final class Stromen {

    /** How many stay in memory per kind. */
    private static final int GEHEUGEN = 1_000;

    /** Under this name a unit of work has the streams that it has in hand. */
    private static final String IN_HANDEN = "zorgspoor.stromen";

    private record Gelezen(Stroom stroom, long volgnummer) {}

    private static final class InHanden {

        private final Stroom stroom;
        private long volgnummer;

        InHanden(Stroom stroom, long volgnummer) {
            this.stroom = stroom;
            this.volgnummer = volgnummer;
        }
    }

    private final EventStore gebeurtenissen;
    private final Stroomnamen namen;
    private final LockFactory sloten = PessimisticLockFactory.usingDefaults();
    private final Map<Stroomsoort, Cache<String, Gelezen>> geheugens = new HashMap<>();

    Stromen(EventStore gebeurtenissen, Stroomnamen namen, List<Stroomsoort> soorten) {
        this.gebeurtenissen = gebeurtenissen;
        this.namen = namen;
        soorten.forEach(soort -> geheugens.put(
                soort,
                Caffeine.newBuilder()
                        .maximumSize(GEHEUGEN)
                        .expireAfterWrite(Duration.ofHours(1))
                        .build()));
    }

    /** From here on commands come to the streams. */
    @SuppressWarnings("FutureReturnValueIgnored")
    void meldAan(CommandBus bus) {
        geheugens.keySet().forEach(soort -> soort.opdrachtsoorten()
                .forEach(opdracht -> bus.subscribe(opdracht.getName(), bericht -> {
                    behandel(soort, bericht);
                    return null;
                })));
    }

    /** Which kind of stream a command is for. */
    Map<Class<?>, Stroomsoort> perOpdracht() {
        Map<Class<?>, Stroomsoort> soorten = new HashMap<>();
        geheugens.keySet().forEach(soort -> soort.opdrachtsoorten().forEach(o -> soorten.put(o, soort)));
        return Map.copyOf(soorten);
    }

    /** Forgets all that was read. */
    public void vergeet() {
        geheugens.values().forEach(Cache::invalidateAll);
    }

    private void behandel(Stroomsoort soort, CommandMessage<?> bericht) {
        Opdracht opdracht = (Opdracht) bericht.getPayload();
        Context x = Objects.requireNonNull((Context) bericht.getMetaData().get(Metadata.CONTEXT));
        String naam =
                soort.isSchool() ? opdracht.stroom() : namen.van(x.school().schoolId(), opdracht.stroom());
        InHanden hier = bericht.getMetaData().containsKey(Metadata.NIEUW)
                ? begin(soort, naam)
                : laad(soort, naam).orElseGet(() -> {
                    if (!soort.begintMet(opdracht)) {
                        throw new OnbekendeStroom(naam);
                    }
                    return begin(soort, naam);
                });
        List<Termijn> voor = hier.stroom.termijnen(x);
        hier.stroom.doe(opdracht, x, new Stroom.Uitgang() {
            @Override
            public void vastgelegd(Gebeurtenis gebeurtenis) {
                gebeurtenissen.publish(
                        new GenericDomainEventMessage<>(soort.opgeslagen(), naam, ++hier.volgnummer, gebeurtenis));
            }

            @Override
            public Optional<Stroom> herspeeld() {
                return Optional.of(vouw(soort, gebeurtenissen.readEvents(naam)).stroom);
            }

            @Override
            public RuntimeException vastgelopen(Gebeurtenis gebeurtenis, RuntimeException oorzaak) {
                return new Geschiedenisfout(naam, hier.volgnummer + 1, gebeurtenis, oorzaak);
            }
        });
        Termijnlijst.alsGewijzigd(voor, hier.stroom.termijnen(x));
    }

    /**
     * A stream, to look at; within a unit of work, and alone until it ends.
     *
     * @param naam in the store
     * @throws OnbekendeStroom when there is none of this kind
     */
    public Stroom lees(Stroomsoort soort, String naam) {
        return laad(soort, naam).orElseThrow(() -> new OnbekendeStroom(naam)).stroom;
    }

    /**
     * A stream as it is stored now, for who must not wait for whoever has it in hand.
     *
     * @throws OnbekendeStroom when there is none of this kind
     */
    public Stroom bekijk(Stroomsoort soort, String naam) {
        DomainEventStream events = gebeurtenissen.readEvents(naam);
        if (!events.hasNext()) {
            throw new OnbekendeStroom(naam);
        }
        return vouw(soort, events).stroom;
    }

    /** @throws OnbekendeStroom when it is one of another kind */
    private Optional<InHanden> laad(Stroomsoort soort, String naam) {
        InHanden al = inHanden().get(naam);
        if (al != null) {
            return Optional.of(eis(soort, naam, al));
        }
        Lock slot = sloten.obtainLock(naam);
        Optional<InHanden> gelezen = Optional.empty();
        try {
            gelezen = haal(soort, naam);
        } finally {
            if (gelezen.isEmpty()) {
                slot.release();
            }
        }
        gelezen.ifPresent(hier -> neem(soort, naam, hier, slot));
        return gelezen;
    }

    private Optional<InHanden> haal(Stroomsoort soort, String naam) {
        Gelezen gelezen = geheugen(soort).getIfPresent(naam);
        if (gelezen != null) {
            return Optional.of(new InHanden(gelezen.stroom.kopie(), gelezen.volgnummer));
        }
        DomainEventStream events = gebeurtenissen.readEvents(naam);
        return events.hasNext() ? Optional.of(vouw(soort, events)) : Optional.empty();
    }

    /** The one way in which a stream begins: in memory; two who do so at once are told apart by the store. */
    private InHanden begin(Stroomsoort soort, String naam) {
        InHanden nieuw = new InHanden(Stroom.van(soort), -1);
        neem(soort, naam, nieuw, sloten.obtainLock(naam));
        return nieuw;
    }

    private void neem(Stroomsoort soort, String naam, InHanden hier, Lock slot) {
        UnitOfWork<?> werk = CurrentUnitOfWork.get();
        Map<String, InHanden> inHanden = inHanden();
        inHanden.put(naam, hier);
        werk.onPrepareCommit(u -> {
            if (hier.stroom.begonnen()) {
                geheugen(soort).put(naam, new Gelezen(hier.stroom.kopie(), hier.volgnummer));
            }
        });
        werk.onRollback(u -> {
            geheugen(soort).invalidate(naam);
            inHanden.remove(naam);
        });
        werk.onCleanup(u -> slot.release());
    }

    /**
     * A stream as it stood after these of its events, for whoever asks about an earlier day. What was corrected in them has its
     * right value (R8).
     */
    public static Stroom naspelen(Stroomsoort soort, List<? extends DomainEventMessage<?>> vastgelegd) {
        return vouw(soort, DomainEventStream.of(Rechtgezet.recht(vastgelegd))).stroom;
    }

    private static InHanden vouw(Stroomsoort soort, DomainEventStream events) {
        Stroom stroom = Stroom.van(soort);
        while (events.hasNext()) {
            DomainEventMessage<?> e = events.next();
            if (!soort.opgeslagen().equals(e.getType())) {
                throw new OnbekendeStroom(e.getAggregateIdentifier());
            }
            neemOp(stroom, e);
        }
        return new InHanden(stroom, Objects.requireNonNull(events.getLastSequenceNumber()));
    }

    private static void neemOp(Stroom stroom, DomainEventMessage<?> e) {
        Gebeurtenis gebeurtenis = (Gebeurtenis) e.getPayload();
        try {
            stroom.na(gebeurtenis);
        } catch (RuntimeException fout) {
            throw new Geschiedenisfout(e.getAggregateIdentifier(), e.getSequenceNumber(), gebeurtenis, fout);
        }
    }

    private static InHanden eis(Stroomsoort soort, String naam, InHanden hier) {
        if (hier.stroom.soort() != soort) {
            throw new OnbekendeStroom(naam);
        }
        return hier;
    }

    private static Map<String, InHanden> inHanden() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(IN_HANDEN, k -> new HashMap<>());
    }

    private Cache<String, Gelezen> geheugen(Stroomsoort soort) {
        return Objects.requireNonNull(geheugens.get(soort));
    }
}
