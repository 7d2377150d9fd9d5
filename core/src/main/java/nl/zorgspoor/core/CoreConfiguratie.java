package nl.zorgspoor.core;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.gevolg.Annuleringen;
import nl.zorgspoor.core.poort.Naslagen;
import nl.zorgspoor.core.poort.Opdrachtenregister;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.poort.Schoolprofielen;
import nl.zorgspoor.core.poort.Transactie;
import nl.zorgspoor.core.poort.Weigeringenlog;
import nl.zorgspoor.core.privacy.Hoofdsleutels;
import nl.zorgspoor.core.privacy.Opruimer;
import nl.zorgspoor.core.privacy.Sleutelbos;
import nl.zorgspoor.core.privacy.Sleutelwissel;
import nl.zorgspoor.core.school.SchoolHandlers;
import nl.zorgspoor.core.termijn.Klok;
import nl.zorgspoor.core.termijn.Termijnwacht;
import nl.zorgspoor.core.veiligheid.VeiligheidCommand;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.core.verzuim.VerzuimCommand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The domain as Spring beans. Whoever runs it gives a {@code DataSource} with a migrated schema, a {@code
 * PlatformTransactionManager}, a {@link Hoofdsleutels}, a {@link Klok} and a {@code MeterRegistry}.
 */
@Configuration(proxyBeanMethods = false)
public class CoreConfiguratie {

    @Bean
    Opruimer opruimer(DataSource dataSource) {
        return new Opruimer(new JdbcTemplate(dataSource));
    }

    @Bean
    Sleutelbos sleutelbos(DataSource dataSource, Hoofdsleutels hoofdsleutels) {
        return new Sleutelbos(new JdbcTemplate(dataSource), hoofdsleutels);
    }

    @Bean
    Sleutelwissel sleutelwissel(
            DataSource dataSource, PlatformTransactionManager transacties, Hoofdsleutels hoofdsleutels) {
        return new Sleutelwissel(new JdbcTemplate(dataSource), transacties, hoofdsleutels);
    }

    @Bean(destroyMethod = "sluit")
    Eventstore eventstore(DataSource dataSource, PlatformTransactionManager transacties, Sleutelbos sleutelbos) {
        return Eventstore.open(dataSource, transacties, sleutelbos, Vocabulaire.namen());
    }

    @Bean
    Transactie transactie(Eventstore eventstore) {
        return new Transactie(eventstore.transacties());
    }

    @Bean
    Schoolprofielen schoolprofielen(Eventstore eventstore, Transactie transactie) {
        return new Schoolprofielen(eventstore.repository(SchoolHandlers.class), transactie, 1_000);
    }

    @Bean
    Naslagen naslagen(Eventstore eventstore, Transactie transactie, DataSource dataSource) {
        return new Naslagen(eventstore, transactie, new JdbcTemplate(dataSource));
    }

    @Bean(destroyMethod = "close")
    Verwerkers verwerkers(Eventstore eventstore, DataSource dataSource, MeterRegistry meters) {
        return new Verwerkers(eventstore, new JdbcTemplate(dataSource), meters);
    }

    @Bean
    Leerlinggeschiedenis leerlinggeschiedenis(Eventstore eventstore, DataSource dataSource) {
        return new Leerlinggeschiedenis(eventstore, new JdbcTemplate(dataSource), leerlingId -> {
            List<String> stromen = new ArrayList<>(VerzuimCommand.eerdereDossiers(leerlingId));
            stromen.add(VerzuimCommand.dossierId(leerlingId));
            stromen.add(VeiligheidCommand.dossierId(leerlingId));
            return stromen;
        });
    }

    @Bean
    Termijnwacht termijnwacht(
            Eventstore eventstore, Verwerkers verwerkers, Opdrachtpoort poort, Klok klok, DataSource dataSource) {
        return Termijnwacht.maak(verwerkers, poort, klok, new JdbcTemplate(dataSource), eventstore.transacties());
    }

    @Bean
    Annuleringen annuleringen(Verwerkers verwerkers, Opdrachtpoort poort, Naslagen naslagen) {
        return new Annuleringen(verwerkers, poort, naslagen);
    }

    @Bean
    Opdrachtpoort opdrachtpoort(
            Eventstore eventstore,
            Schoolprofielen profielen,
            Naslagen naslagen,
            DataSource dataSource,
            Klok klok,
            MeterRegistry meters) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        return new Opdrachtpoort(
                eventstore.opdrachten(),
                profielen,
                naslagen,
                new Opdrachtenregister(jdbc, eventstore.gebeurtenissen(), eventstore.serializer()),
                new Weigeringenlog(jdbc),
                klok::nu,
                meters);
    }
}
