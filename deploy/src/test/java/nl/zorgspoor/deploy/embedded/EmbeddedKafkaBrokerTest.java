package nl.zorgspoor.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.deploy.proef.Geduld;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedKafkaBrokerTest {

    private static EmbeddedKafkaBroker kafka;

    @BeforeAll
    static void start() throws Exception {
        kafka = EmbeddedKafkaBroker.start(ProefMap.nieuw("kafka"));
        try (var admin = Admin.create(kafka.adminProps())) {
            admin.createTopics(List.of(new NewTopic(Proefgegevens.TOPIC, 1, (short) 1)))
                    .all()
                    .get();
        }
        Proefgegevens.verstuur(kafka.clientProps(kafka.appUser(), kafka.appPassword()), "vertrouwelijk");
    }

    @AfterAll
    static void stop() {
        kafka.close();
        kafka.close();
    }

    @Test
    void een_gebruiker_zonder_rechten_leest_en_schrijft_niets() {
        kafka.zorgVoorGebruiker("vreemde", "geheim");
        var alsVreemde = kafka.clientProps("vreemde", "geheim");
        assertThatThrownBy(() -> Proefgegevens.records(alsVreemde)).isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> Proefgegevens.verstuur(alsVreemde, "vals"))
                .hasRootCauseInstanceOf(AuthorizationException.class);
        assertThat(Proefgegevens.records(kafka)).containsExactly("vertrouwelijk");
    }

    @Test
    void een_gebruiker_met_leesrecht_leest() throws Exception {
        kafka.zorgVoorGebruiker("partner", "geheim");
        try (var admin = Admin.create(kafka.adminProps())) {
            var topic = new ResourcePattern(ResourceType.TOPIC, Proefgegevens.TOPIC, PatternType.LITERAL);
            var lezen = new AccessControlEntry("User:partner", "*", AclOperation.READ, AclPermissionType.ALLOW);
            AclBinding recht = new AclBinding(topic, lezen);
            admin.createAcls(List.of(recht)).all().get();
            // The controller has stored it; the broker goes by it a moment later.
            Geduld geduld = new Geduld(Duration.ofSeconds(30));
            while (!admin.describeAcls(AclBindingFilter.ANY).values().get().contains(recht) && !geduld.isOp()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        var alsPartner = kafka.clientProps("partner", "geheim");
        assertThat(Proefgegevens.records(alsPartner)).containsExactly("vertrouwelijk");
        assertThatThrownBy(() -> Proefgegevens.verstuur(alsPartner, "vals"))
                .hasRootCauseInstanceOf(AuthorizationException.class);
    }

    @Test
    void een_nieuw_wachtwoord_vervangt_het_oude_en_een_onbekende_komt_niet_binnen() {
        kafka.zorgVoorGebruiker("wisselaar", "oud");
        kafka.zorgVoorGebruiker("wisselaar", "nieuw");
        assertThatThrownBy(() -> Proefgegevens.records(kafka.clientProps("wisselaar", "oud")))
                .isInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> Proefgegevens.records(kafka.clientProps("niemand", "geheim")))
                .isInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void een_naam_die_de_instellingen_zou_breken_wordt_geweigerd() {
        assertThatThrownBy(() -> kafka.zorgVoorGebruiker("a\" b", "geheim"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kafka.zorgVoorGebruiker("naam", "ge\"heim;"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
