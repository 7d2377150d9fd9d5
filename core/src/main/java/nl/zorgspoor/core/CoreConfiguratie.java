package nl.zorgspoor.core;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.gevolg.Acutesignalen;
import nl.zorgspoor.core.gevolg.Annuleringen;
import nl.zorgspoor.core.gevolg.Groepsplanvolging;
import nl.zorgspoor.core.gevolg.Nazorgvolging;
import nl.zorgspoor.core.gevolg.Trainingvolging;
import nl.zorgspoor.core.leerling.Leerling;
import nl.zorgspoor.core.poort.Antwoordlezer;
import nl.zorgspoor.core.poort.Leerlinginvoer;
import nl.zorgspoor.core.poort.Naslagen;
import nl.zorgspoor.core.poort.Opdrachtenregister;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.poort.Proefpoort;
import nl.zorgspoor.core.poort.Schoolprofielen;
import nl.zorgspoor.core.poort.Transactie;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.poort.Verzuiminvoer;
import nl.zorgspoor.core.poort.Weigeringenlog;
import nl.zorgspoor.core.privacy.Hoofdsleutels;
import nl.zorgspoor.core.privacy.Opruimer;
import nl.zorgspoor.core.privacy.Sleutelbos;
import nl.zorgspoor.core.privacy.Sleutelwissel;
import nl.zorgspoor.core.tabellen.Agendapunten;
import nl.zorgspoor.core.tabellen.Kostendragers;
import nl.zorgspoor.core.tabellen.LopendeJos;
import nl.zorgspoor.core.tabellen.LwooPlaatsen;
import nl.zorgspoor.core.tabellen.Overlegdagen;
import nl.zorgspoor.core.tabellen.Sleutelvernietiging;
import nl.zorgspoor.core.tabellen.Verwijzingeigenaren;
import nl.zorgspoor.core.termijn.Klok;
import nl.zorgspoor.core.termijn.Termijnwacht;
import nl.zorgspoor.core.verwerking.Geheimschrift;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.core.verwerking.Sleutelschrift;
import nl.zorgspoor.core.verwerking.Verwerkers;
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
        Eventstore eventstore = Eventstore.open(
                dataSource, transacties, sleutelbos, Vocabulaire.namen(), Vocabulaire.STROOMSOORTEN.alle());
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        eventstore.houdBij(new Agendapunten(jdbc));
        eventstore.houdBij(new Kostendragers(jdbc));
        eventstore.houdBij(new LopendeJos(jdbc));
        eventstore.houdBij(new LwooPlaatsen(jdbc));
        eventstore.houdBij(new Overlegdagen(jdbc));
        eventstore.houdBij(new Verwijzingeigenaren(jdbc));
        Sleutelvernietiging vernietiging =
                new Sleutelvernietiging(jdbc, sleutelbos, eventstore.namen(), eventstore.stromen());
        vernietiging.haalIn();
        eventstore.houdBij(vernietiging);
        return eventstore;
    }

    @Bean
    Geheimschrift geheimschrift(Sleutelbos sleutelbos, Eventstore eventstore) {
        return new Sleutelschrift(sleutelbos, eventstore.namen());
    }

    @Bean
    Transactie transactie(Eventstore eventstore) {
        return new Transactie(eventstore.transacties());
    }

    @Bean
    Schoolprofielen schoolprofielen(Eventstore eventstore, Transactie transactie) {
        return new Schoolprofielen(eventstore.stromen(), transactie, 1_000);
    }

    @Bean
    Naslagen naslagen(Eventstore eventstore, Transactie transactie, DataSource dataSource) {
        return new Naslagen(eventstore, transactie, new JdbcTemplate(dataSource));
    }

    @Bean
    Antwoordlezer antwoordlezer(Eventstore eventstore, Transactie transactie) {
        return new Antwoordlezer(eventstore, transactie);
    }

    @Bean(destroyMethod = "close")
    Verwerkers verwerkers(Eventstore eventstore, DataSource dataSource, MeterRegistry meters) {
        return new Verwerkers(eventstore, new JdbcTemplate(dataSource), meters);
    }

    @Bean
    Leerlinggeschiedenis leerlinggeschiedenis(Eventstore eventstore, DataSource dataSource) {
        return new Leerlinggeschiedenis(
                eventstore, new JdbcTemplate(dataSource), Leerling.SOORT, Vocabulaire.STROOMSOORTEN::naast);
    }

    @Bean
    Termijnwacht termijnwacht(
            Eventstore eventstore, Verwerkers verwerkers, Opdrachtpoort poort, Klok klok, DataSource dataSource) {
        return Termijnwacht.maak(
                verwerkers,
                (commandId, opdracht, actor) -> poort.verstuur(Verzoek.van(commandId, opdracht, actor)),
                klok,
                new JdbcTemplate(dataSource),
                eventstore.transacties(),
                Vocabulaire.STROOMSOORTEN);
    }

    @Bean(destroyMethod = "close")
    Verzuiminvoer verzuiminvoer(
            Opdrachtpoort poort,
            Schoolprofielen profielen,
            Naslagen naslagen,
            Eventstore eventstore,
            Transactie transactie,
            Klok klok) {
        return new Verzuiminvoer(poort, profielen, naslagen, eventstore, transactie, klok::nu);
    }

    @Bean
    Annuleringen annuleringen(Verwerkers verwerkers, Opdrachtpoort poort, Naslagen naslagen) {
        return new Annuleringen(verwerkers, poort, naslagen);
    }

    @Bean
    Acutesignalen acutesignalen(
            Verwerkers verwerkers, Opdrachtpoort poort, Eventstore eventstore, Transactie transactie) {
        return new Acutesignalen(verwerkers, poort, eventstore, transactie);
    }

    @Bean
    Groepsplanvolging groepsplanvolging(
            Verwerkers verwerkers, Opdrachtpoort poort, Eventstore eventstore, Transactie transactie) {
        return new Groepsplanvolging(verwerkers, poort, eventstore, transactie);
    }

    @Bean
    Proefpoort proefpoort(
            Eventstore eventstore, Schoolprofielen profielen, Naslagen naslagen, DataSource dataSource, Klok klok) {
        return new Proefpoort(
                eventstore,
                Vocabulaire.STROOMSOORTEN,
                profielen,
                naslagen,
                new Opdrachtenregister(
                        new JdbcTemplate(dataSource), eventstore.gebeurtenissen(), eventstore.serializer()),
                klok::nu);
    }

    @Bean
    Leerlinginvoer leerlinginvoer(Opdrachtpoort poort, Proefpoort proefpoort, Klok klok) {
        return new Leerlinginvoer(poort, proefpoort, klok::nu);
    }

    @Bean
    Trainingvolging trainingvolging(
            Verwerkers verwerkers, Opdrachtpoort poort, Eventstore eventstore, Transactie transactie) {
        return new Trainingvolging(verwerkers, poort, eventstore, transactie);
    }

    @Bean
    Nazorgvolging nazorgvolging(
            Verwerkers verwerkers, Opdrachtpoort poort, Eventstore eventstore, Transactie transactie) {
        return new Nazorgvolging(verwerkers, poort, eventstore, transactie);
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
                Vocabulaire.STROOMSOORTEN,
                profielen,
                naslagen,
                new Opdrachtenregister(jdbc, eventstore.gebeurtenissen(), eventstore.serializer()),
                new Weigeringenlog(jdbc),
                klok::nu,
                meters);
    }
}
