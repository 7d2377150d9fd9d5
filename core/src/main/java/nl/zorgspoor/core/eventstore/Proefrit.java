package nl.zorgspoor.core.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgspoor.core.gebied.Stroom;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.gedeeld.Aandacht;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Versleuteld;
import nl.zorgspoor.core.privacy.Sleutelbos;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;

/**
 * What commands would bring: decided by the same rules, on copies of streams as they are stored now. Nothing is stored, nothing is
 * kept in memory, and nobody who works on a stream waits. A stream is read once. For one thread.
 */
public final class Proefrit {

    private record Gelezen(Stroom stroom, List<DomainEventMessage<?>> gebeurtenissen) {}

    private final EventStore opslag;
    private final Stroomnamen namen;
    private final Gebeurtenisserializer serializer;
    private final Sleutelbos sleutels;
    private final List<Bijhouder> bijhouders;
    private final Map<Class<?>, Stroomsoort> soorten;
    private final Map<String, Optional<Gelezen>> gelezen = new HashMap<>();

    Proefrit(
            EventStore opslag,
            Stroomnamen namen,
            Gebeurtenisserializer serializer,
            Sleutelbos sleutels,
            List<Bijhouder> bijhouders,
            Map<Class<?>, Stroomsoort> soorten) {
        this.opslag = opslag;
        this.namen = namen;
        this.serializer = serializer;
        this.sleutels = sleutels;
        this.bijhouders = bijhouders;
        this.soorten = soorten;
    }

    /**
     * The answer that the command would get; its position is -1.
     *
     * @throws OnbekendeStroom when the command is for a stream that is not there
     * @throws nl.zorgspoor.core.gedeeld.CommandGeweigerd when it would be refused
     */
    public Antwoord probeer(Opdracht opdracht, Context x) {
        Stroomsoort soort = soorten.get(opdracht.getClass());
        if (soort == null) {
            throw new IllegalArgumentException(opdracht.opdrachtnaam() + " is geen opdracht voor een stroom");
        }
        String naam =
                soort.isSchool() ? opdracht.stroom() : namen.van(x.school().schoolId(), opdracht.stroom());
        Optional<Gelezen> bekend = gelezen.computeIfAbsent(naam, n -> lees(soort, n));
        if (bekend.isEmpty() && !soort.begintMet(opdracht)) {
            throw new OnbekendeStroom(naam);
        }
        Stroom stroom = bekend.map(g -> g.stroom().kopie()).orElseGet(() -> Stroom.van(soort));
        List<DomainEventMessage<?>> eerder = bekend.map(Gelezen::gebeurtenissen).orElse(List.of());
        List<DomainEventMessage<?>> vers = new ArrayList<>();
        MetaData vanSchool = MetaData.with(Metadata.SCHOOL_ID, x.school().schoolId());
        long eerste = eerder.isEmpty() ? 0 : eerder.get(eerder.size() - 1).getSequenceNumber() + 1;
        stroom.doe(opdracht, x, new Stroom.Uitgang() {
            @Override
            public void vastgelegd(Gebeurtenis gebeurtenis) {
                vers.add(new GenericDomainEventMessage<>(
                        soort.opgeslagen(), naam, eerste + vers.size(), gebeurtenis, vanSchool));
            }

            @Override
            public Optional<Stroom> herspeeld() {
                List<DomainEventMessage<?>> alle = new ArrayList<>(eerder);
                alle.addAll(vers);
                return Optional.of(Stromen.naspelen(soort, alle));
            }
        });
        eisSleutels(opdracht, vers, x);
        vers.forEach(e -> bijhouders.forEach(b -> b.eis(e)));
        return antwoord(vers);
    }

    /** R60: what was destroyed can take in nothing personal any more, and that is seen when it is stored. */
    private void eisSleutels(Opdracht opdracht, List<DomainEventMessage<?>> vers, Context x) {
        String schoolId = x.school().schoolId();
        String houder = opdracht.sleutelhouder();
        if (x.overrule() != null && houder != null && !vers.isEmpty()) {
            sleutels.eisSleutel(namen.sleutel(schoolId, houder), Bewaarklasse.DOSSIER);
        }
        for (DomainEventMessage<?> e : vers) {
            if (e.getPayload() instanceof Versleuteld g) {
                serializer.eisSleutel(g, namen.sleutel(schoolId, g.sleutelhouder()));
            }
        }
    }

    private Optional<Gelezen> lees(Stroomsoort soort, String naam) {
        List<DomainEventMessage<?>> alle = new ArrayList<>();
        opslag.readEvents(naam).asStream().forEach(alle::add);
        if (alle.isEmpty()) {
            return Optional.empty();
        }
        if (!soort.opgeslagen().equals(alle.get(0).getType())) {
            throw new OnbekendeStroom(naam);
        }
        return Optional.of(new Gelezen(Stromen.naspelen(soort, alle), List.copyOf(alle)));
    }

    private Antwoord antwoord(List<DomainEventMessage<?>> vers) {
        List<Antwoord.Opgeslagen> opgeslagen = new ArrayList<>();
        List<Aandacht> aandacht = new ArrayList<>();
        for (DomainEventMessage<?> e : vers) {
            opgeslagen.add(new Antwoord.Opgeslagen(
                    serializer.typeForClass(e.getPayloadType()).getName(), e.getSequenceNumber()));
            if (e.getPayload() instanceof Aandacht punt) {
                aandacht.add(punt);
            }
        }
        return Antwoord.van(-1, opgeslagen, aandacht);
    }
}
