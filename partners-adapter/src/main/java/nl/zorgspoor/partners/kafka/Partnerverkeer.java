package nl.zorgspoor.partners.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.zorgspoor.core.poort.Antwoordlezer;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.core.verwerking.Verwerker;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.partners.bericht.Cloudevents;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.bericht.Schemas;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** All partners' traffic: a publisher and a listener each. Stands still until it is started. */
public final class Partnerverkeer implements AutoCloseable {

    private static final int GEDULD_MS = 2_000;

    /** How often it is looked whether topics still hold what was written to them. */
    private static final Duration KIJKEN = Duration.ofSeconds(5);

    /** A broker that does not answer holds no stop. */
    private static final Duration SLUITTIJD = Duration.ofSeconds(1);

    /** How a partner's traffic goes. */
    public enum Gang {
        GOED,
        /** It goes on: messages wait longer than they should, or are written again because the broker lost them. */
        ACHTER,
        /** It waits for something that is down. */
        STORING
    }

    private record Lijn(
            Partnerkamer kamer,
            Verwerker publicatie,
            Topicwacht wacht,
            Verzender<String> verzender,
            Partnerluisteraar luisteraar,
            DodeLetters dodeLetters,
            Bewijzen bewijzen,
            Partnermeters meters) {}

    private final Kafkatoegang toegang;
    private final List<Lijn> lijnen = new ArrayList<>();
    private @Nullable Admin admin;

    /**
     * @param instantie tells this node from others that share the consumer groups; the same after a restart
     * @param bewaartermijn how long a message stays on its topic
     * @param antwoorden which answers fit a referral now, for the receipts
     * @param geschiedenis tells what was corrected in an event since, and taken back
     */
    public Partnerverkeer(
            Collection<Partnerkamer> kamers,
            Kafkatoegang toegang,
            String instantie,
            Duration bewaartermijn,
            Cloudevents cloudevents,
            Schemas schemas,
            Verwerkers verwerkers,
            Leerlinggeschiedenis geschiedenis,
            Opdrachtpoort poort,
            Antwoordlezer antwoorden,
            DataSource dataSource,
            MeterRegistry registry) {
        this.toegang = toegang;
        Verwijzingindex index = new Verwijzingindex(dataSource);
        Topicgeheugen geheugen = new Topicgeheugen(dataSource);
        for (Partnerkamer kamer : kamers) {
            Partnermeters meters = new Partnermeters(registry, kamer.naam());
            Verzender<String> verzender = new Verzender<>(toegang, kamer.naam(), new StringSerializer());
            String naam = Partnerpublicatie.naam(kamer);
            Topicwacht wacht = new Topicwacht(
                    naam,
                    kamer.naam(),
                    new Topicblik(kamer, this::admin),
                    geheugen,
                    verwerkers::plaatsVoor,
                    bewaartermijn,
                    KIJKEN);
            Verwerker publicatie = verwerkers.maak(
                    naam,
                    new Partnerpublicatie(kamer, cloudevents, index, verzender, meters, geschiedenis, wacht),
                    false);
            DodeLetters dodeLetters = new DodeLetters(toegang, kamer, meters);
            Bewijzen bewijzen = new Bewijzen(toegang, kamer, cloudevents);
            Ontvangst ontvangst = new Ontvangst(
                    kamer,
                    schemas,
                    (types, id) -> index.zoek(types, id, kamer.naam()),
                    verzoek -> !poort.verstuur(verzoek).gebeurtenissen().isEmpty(),
                    poort::isAangenomenAls,
                    v -> antwoorden.passend(v.schoolId(), v.leerlingId(), v.verwijzingId()));
            Partnerluisteraar luisteraar =
                    new Partnerluisteraar(kamer, ontvangst, dodeLetters, bewijzen, meters, toegang, instantie);
            lijnen.add(new Lijn(kamer, publicatie, wacht, verzender, luisteraar, dodeLetters, bewijzen, meters));
        }
    }

    /** Starts all publishers and listeners; the topics must be there. */
    public void start() {
        for (Lijn lijn : lijnen) {
            lijn.publicatie().start();
            lijn.luisteraar().start();
        }
    }

    /** Stops listening and sending; what has not been sent is sent after the next start. */
    public void stop() {
        lijnen.forEach(l -> l.luisteraar().vraagStop());
        Verwerkers.vraagStop(publicaties());
        lijnen.forEach(l -> l.luisteraar().stop());
        lijnen.forEach(l -> l.publicatie().stop());
    }

    /** Whether the broker answers, within 2 s. */
    public boolean bereikbaar() {
        try {
            admin().describeCluster().nodes().get(GEDULD_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            return false;
        }
    }

    private synchronized Admin admin() {
        Admin a = admin;
        if (a == null) {
            a = Admin.create(toegang.clientMet(Map.of(
                    AdminClientConfig.CLIENT_ID_CONFIG, "zorgspoor-gezondheid",
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, GEDULD_MS,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, GEDULD_MS)));
            admin = a;
        }
        return a;
    }

    /** Per partner: how its traffic goes. */
    public Map<String, Gang> gang() {
        Map<String, Gang> gang = new LinkedHashMap<>();
        lijnen.forEach(l -> gang.put(l.kamer().naam(), gang(l)));
        return gang;
    }

    private static Gang gang(Lijn l) {
        if (l.publicatie().isInStoring() || l.luisteraar().isInStoring()) {
            return Gang.STORING;
        }
        return l.wacht().herhaalt() || l.luisteraar().looptAchter() ? Gang.ACHTER : Gang.GOED;
    }

    /** Per partner: how many of its messages wait to be read. */
    public Map<String, Long> achterstand() {
        Map<String, Long> achterstand = new LinkedHashMap<>();
        lijnen.forEach(l -> achterstand.put(l.kamer().naam(), l.meters().achterstand()));
        return achterstand;
    }

    /** The publishers, for operators: position, dead letters, replay. */
    public List<Verwerker> publicaties() {
        return lijnen.stream().map(Lijn::publicatie).toList();
    }

    /** Not under the lock of {@link #admin}: whoever is to stop may be looking at the broker. */
    @Override
    public void close() {
        stop();
        for (Lijn lijn : lijnen) {
            lijn.verzender().close();
            lijn.dodeLetters().close();
            lijn.bewijzen().close();
        }
        synchronized (this) {
            if (admin != null) {
                admin.close(SLUITTIJD);
            }
        }
    }
}
