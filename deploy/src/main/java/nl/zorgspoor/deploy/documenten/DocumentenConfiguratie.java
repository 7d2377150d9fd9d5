package nl.zorgspoor.deploy.documenten;

import java.net.URI;
import javax.sql.DataSource;
import nl.zorgspoor.core.document.Documentenkast;
import nl.zorgspoor.core.document.Objectopslag;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.PersoonsgegevensVernietigd;
import nl.zorgspoor.core.privacy.Sleutelbos;
import nl.zorgspoor.deploy.instantie.Instellingen;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Documents: where they lie follows from the settings, or is the folder of an embedded instance. */
@Configuration(proxyBeanMethods = false)
public class DocumentenConfiguratie {

    @Bean
    Objectopslag objectopslag(Instellingen i, ObjectProvider<Documentenmap> embedded) {
        Documentenmap map = embedded.getIfAvailable();
        if (map != null) {
            return new Mapopslag(map.map());
        }
        return i.heeftDocumenten()
                ? S3Opslag.op(URI.create(i.s3Url()), i.s3Regio(), i.s3Bucket(), i.s3User(), i.s3Password())
                : new GeenOpslag();
    }

    @Bean
    Virusscan virusscan(Instellingen i) {
        return i.clamd().isEmpty() ? Virusscan.GEEN : Clamd.op(i.clamd());
    }

    @Bean
    Bestandskeuring bestandskeuring() {
        return new Bestandskeuring();
    }

    @Bean
    Documentenkast documentenkast(
            DataSource dataSource, Eventstore eventstore, Sleutelbos sleutelbos, Objectopslag opslag) {
        return new Documentenkast(
                new JdbcTemplate(dataSource), eventstore.transacties(), sleutelbos, eventstore.namen(), opslag);
    }

    @Bean(initMethod = "begin", destroyMethod = "close")
    Documentopruimer documentopruimer(Documentenkast kast, Eventstore eventstore) {
        Documentopruimer opruimer = new Documentopruimer(kast);
        eventstore.houdBij(bericht -> {
            if (bericht.getPayload() instanceof PersoonsgegevensVernietigd) {
                CurrentUnitOfWork.get().afterCommit(werk -> opruimer.wek());
            }
        });
        return opruimer;
    }
}
