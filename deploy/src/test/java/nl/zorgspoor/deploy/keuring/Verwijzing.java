package nl.zorgspoor.deploy.keuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.Proefinstantie;
import nl.zorgspoor.deploy.instantie.Partnertoegang;
import nl.zorgspoor.deploy.proef.Geduld;
import nl.zorgspoor.deploy.scenario.Partnerkant;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A referral to social work that goes out over the broker, and what the partner finds there. */
final class Verwijzing {

    static final Partnerkamer PARTNER = Partnerkant.partner("SMW").orElseThrow();

    private final Proefinstantie api;
    private final String leerling = "L-KLA-" + UUID.randomUUID().toString().substring(0, 8);
    private final String id = "V-" + UUID.randomUUID();

    private Verwijzing(Proefinstantie api) {
        this.api = api;
    }

    /** The message of a new referral, as it came off the partner's topic with the partner's own login. */
    static ConsumerRecord<String, byte[]> verstuurd(Proefinstantie api) {
        Verwijzing v = new Verwijzing(api);
        String administratie = api.token(Rol.ADMINISTRATIE, "KLA");
        v.doe(administratie, "meld-leerling-aan", """
                {"aanmeldingId": "A1", "persoonsgegevens": {"naam": "Proef", "geboortedatum": "2014-03-01"},
                 "aanmelddatum": "2026-03-01", "instroomtype": "REGULIER_PO_VO", "verwachteOndersteuning": false,
                 "meerdereScholen": false, "ouders": [{"ouderId": "O1", "gezag": true}], "leerjaar": 1,
                 "gewenstNiveau": "HAVO"}""");
        v.doe(api.token(new Actor("O1", Rol.OUDER, "KLA", v.leerling)), "verleen-toestemming", """
                {"toestemmingId": "T1", "doel": "SMW", "partnerType": "SMW", "doorWie": ["O1"], "vorm": "HANDTEKENING"}""");
        String coordinator = api.token(Rol.ONDERSTEUNINGSCOORDINATOR, "KLA");
        v.doe(coordinator, "bereid-verwijzing-voor", """
                {"verwijzingId": "%s", "partnerType": "SMW", "vraag": "Piekert veel en slaapt slecht"}""".formatted(v.id));
        v.doe(coordinator, "verzend-verwijzing", """
                {"verwijzingId": "%s", "contactgegevensOuders": "06-00000000"}""".formatted(v.id));
        return v.lees();
    }

    private void doe(String token, String opdracht, String inhoud) {
        var antwoord = api.post(token, "/v1/leerlingen/" + leerling + "/" + opdracht, inhoud);
        assertThat(antwoord.statusCode()).as(opdracht + antwoord.body()).isEqualTo(200);
    }

    private ConsumerRecord<String, byte[]> lees() {
        Map<String, Object> inlog = new HashMap<>(api.instantie()
                .servers()
                .kafka()
                .clientProps(
                        PARTNER.naam(),
                        api.instantie().bean(Partnertoegang.class).wachtwoord(PARTNER)));
        inlog.put("group.id", PARTNER.naam() + "-keuring-" + UUID.randomUUID());
        inlog.put("auto.offset.reset", "earliest");
        try (var lezer = new KafkaConsumer<>(inlog, new StringDeserializer(), new ByteArrayDeserializer())) {
            lezer.subscribe(List.of(PARTNER.uit().topic()));
            for (Geduld geduld = new Geduld(Duration.ofSeconds(60)); !geduld.isOp(); ) {
                for (ConsumerRecord<String, byte[]> bericht : lezer.poll(Duration.ofMillis(200))) {
                    if (id.equals(bericht.key())) {
                        return bericht;
                    }
                }
            }
        }
        throw new AssertionError(
                "Verwijzing " + id + " kwam niet op " + PARTNER.uit().topic());
    }
}
