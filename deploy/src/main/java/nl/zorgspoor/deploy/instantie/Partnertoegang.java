package nl.zorgspoor.deploy.instantie;

import java.nio.file.Path;
import java.util.List;
import nl.zorgspoor.deploy.embedded.EmbeddedKafkaBroker;
import nl.zorgspoor.deploy.embedded.Geheimen;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import nl.zorgspoor.partners.kafka.Topicbeheer;

/** The partners' own logins on the embedded broker; the passwords lie with the other secrets of the data folder. */
public final class Partnertoegang {

    private final Geheimen geheimen;

    public Partnertoegang(Path data) {
        this.geheimen = Geheimen.in(data);
    }

    /** The partner's password; its user has the partner's name. */
    public String wachtwoord(Partnerkamer kamer) {
        return geheimen.wachtwoord("kafka.partner." + kamer.naam());
    }

    /** Makes users and gives them their own topics; may be run at every start. */
    void zorgVoorToegang(EmbeddedKafkaBroker broker, Topicbeheer topics, List<Partnerkamer> kamers) {
        for (Partnerkamer kamer : kamers) {
            broker.zorgVoorGebruiker(kamer.naam(), wachtwoord(kamer));
            topics.geefRechten(kamer, "User:" + kamer.naam());
        }
    }
}
