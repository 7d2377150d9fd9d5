package nl.zorgspoor.deploy.proef;

import java.nio.file.Path;
import nl.zorgspoor.deploy.embedded.EmbeddedKafkaBroker;
import nl.zorgspoor.deploy.embedded.EmbeddedMongo;

/** Broker or view store in a process of its own, on a data folder; says its port when it is ready and runs until it is killed. */
public final class Onderdeel {

    static final String KLAAR = "KLAAR ";

    static final String POORT = "POORT ";

    private Onderdeel() {}

    /** @param args {@code kafka DIR POORT}, with the port that clients are told to use, or {@code weergaven DIR} */
    public static void main(String[] args) throws InterruptedException {
        Path map = Path.of(args[1]);
        if (args[0].equals("kafka")) {
            // Clients are led to the port that stays as soon as the broker looks at itself, which it does while it
            // starts.
            System.out.println(POORT + EmbeddedKafkaBroker.poortIn(map));
            EmbeddedKafkaBroker broker = EmbeddedKafkaBroker.start(map, Integer.parseInt(args[2]));
            meld(broker.clientPoort(), broker);
        } else {
            EmbeddedMongo mongo = EmbeddedMongo.start(map);
            meld(mongo.poort(), mongo);
        }
        Thread.currentThread().join();
    }

    private static void meld(int poort, AutoCloseable deel) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                deel.close();
            } catch (Exception e) {
                System.err.println("Niet netjes gestopt: " + e);
            }
        }));
        System.out.println(KLAAR + poort);
    }
}
