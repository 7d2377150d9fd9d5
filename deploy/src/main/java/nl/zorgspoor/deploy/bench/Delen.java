package nl.zorgspoor.deploy.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** To which part of the work a moment of a thread belongs: by what the thread is for, and by the innermost call that tells. */
final class Delen {

    /** What threads with such a name are for, the first that fits. */
    private static final Map<String, String> DRADEN = new LinkedHashMap<>();

    /** What calls in such a package are for, the first that fits; in a request and in whoever follows. */
    private static final Map<String, String> OPROEPEN = new LinkedHashMap<>();

    static final String VERZOEK = "verzoek";
    static final String WEERGAVEN = "weergaven";
    static final String OVERIG = "overig";

    private static final String WEERGAVE = "nl.zorgspoor.projections.";

    static {
        DRADEN.put("http-nio", VERZOEK);
        DRADEN.put("verwerker-samen", WEERGAVEN);
        DRADEN.put("verwerker-weergave", WEERGAVEN);
        DRADEN.put("weergaven-", WEERGAVEN);
        DRADEN.put("verwerker-partner", "partners");
        DRADEN.put("partner-", "partners");
        DRADEN.put("verwerker-", "termijnen en gevolgen");
        DRADEN.put("EmbeddedEventStore", "lezer van de opslag");
        DRADEN.put("mongo-server", "weergavenserver");
        DRADEN.put("data-plane-kafka", "Kafka");
        DRADEN.put("kafka-", "Kafka");
        OPROEPEN.put("com.nimbusds", "login");
        // Not the filters: all that is done for a request is done within them.
        OPROEPEN.put("org.springframework.security.oauth2.jwt", "login");
        OPROEPEN.put("org.springframework.security.oauth2.server.resource.authentication", "login");
        OPROEPEN.put("org.springframework.security", "beveiligingsketen");
        OPROEPEN.put("org.springframework.web", "server");
        OPROEPEN.put("org.apache.catalina", "server");
        OPROEPEN.put("org.apache.coyote", "server");
        OPROEPEN.put("nl.zorgspoor.deploy.beveiliging", "login");
        OPROEPEN.put("tools.jackson", "JSON");
        OPROEPEN.put("nl.zorgspoor.core.privacy", "sleutels");
        OPROEPEN.put("com.mongodb", "naar de weergavenserver");
        OPROEPEN.put("org.bson", "naar de weergavenserver");
        OPROEPEN.put("org.postgresql", "naar PostgreSQL");
        OPROEPEN.put("com.zaxxer.hikari", "naar PostgreSQL");
        OPROEPEN.put("nl.zorgspoor.core.eventstore", "opslag");
        OPROEPEN.put("org.axonframework", "opslag");
        OPROEPEN.put("nl.zorgspoor.projections.opslag", "schrijven");
        OPROEPEN.put("nl.zorgspoor.core.verwerking", "bundels en plaatsen");
        OPROEPEN.put("nl.zorgspoor.core", "regels");
        OPROEPEN.put("nl.zorgspoor.partners", "vertalen");
        OPROEPEN.put("org.h2", "bestand");
        OPROEPEN.put("de.bwaldvogel.mongo", "vragen en documenten");
        OPROEPEN.put("io.netty", "verbindingen");
        OPROEPEN.put("nl.zorgspoor.deploy.embedded", "vragen en documenten");
        OPROEPEN.put("nl.zorgspoor.deploy", "ingang");
    }

    private Delen() {}

    /** What a thread is for; empty for one of the measurement itself. */
    static Optional<String> draad(String naam) {
        return DRADEN.entrySet().stream()
                .filter(e -> naam.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** @param klassen of the calls that are going on, the innermost first */
    static String oproep(List<String> klassen) {
        for (String klasse : klassen) {
            for (Map.Entry<String, String> e : OPROEPEN.entrySet()) {
                if (klasse.startsWith(e.getKey())) {
                    return e.getValue();
                }
            }
            if (klasse.startsWith(WEERGAVE)) {
                String rest = klasse.substring(WEERGAVE.length());
                return "vouwen " + rest.substring(0, Math.max(0, rest.indexOf('.')));
            }
        }
        return OVERIG;
    }
}
