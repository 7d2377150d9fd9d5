package nl.zorgspoor.projections;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.zorgspoor.core.verwerking.Bundelverwerker;
import nl.zorgspoor.core.verwerking.Geheimschrift;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.core.verwerking.Verwerker;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.core.verwerking.Wachtrij.Wachtend;
import nl.zorgspoor.projections.aanmeldingen.AanmeldingenZorgplicht;
import nl.zorgspoor.projections.arrangementen.ArrangementenLopend;
import nl.zorgspoor.projections.bewaartermijnen.Bewaartermijnen;
import nl.zorgspoor.projections.dyslexie.Dyslexieregister;
import nl.zorgspoor.projections.flexzat.FlexZatAgenda;
import nl.zorgspoor.projections.flexzat.FlexZatVoorbereiding;
import nl.zorgspoor.projections.geschillen.Geschillenlijst;
import nl.zorgspoor.projections.ggd.GGDScreening;
import nl.zorgspoor.projections.groepsplannen.Groepsplannen;
import nl.zorgspoor.projections.interventies.InterventiesLopend;
import nl.zorgspoor.projections.jaarverantwoording.Jaarverantwoording;
import nl.zorgspoor.projections.jes.JesAgenda;
import nl.zorgspoor.projections.kengetallen.KengetallenWeergave;
import nl.zorgspoor.projections.leerling.Leerlingkaart;
import nl.zorgspoor.projections.leerlingen.Leerlingenlijst;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Weergaven;
import nl.zorgspoor.projections.meldcode.MeldcodeDossier;
import nl.zorgspoor.projections.mentor.MentorWeekoverzicht;
import nl.zorgspoor.projections.niveaus.NiveausPiramide;
import nl.zorgspoor.projections.opp.OPPOverzicht;
import nl.zorgspoor.projections.opslag.Vastlegger;
import nl.zorgspoor.projections.opslag.Verwerkermaker;
import nl.zorgspoor.projections.opslag.Weergave;
import nl.zorgspoor.projections.opslag.Weergavebeheer;
import nl.zorgspoor.projections.orde.Veiligheidsmeldingen;
import nl.zorgspoor.projections.overleg.OverlegKalender;
import nl.zorgspoor.projections.portaal.Portaal;
import nl.zorgspoor.projections.schoolprofiel.SchoolprofielWeergave;
import nl.zorgspoor.projections.tijdlijn.DossierTijdlijn;
import nl.zorgspoor.projections.timeouts.TimeOuts;
import nl.zorgspoor.projections.tlv.TlvChecklist;
import nl.zorgspoor.projections.toestemmingen.Toestemmingsregister;
import nl.zorgspoor.projections.trainingen.TrainingenEnScreening;
import nl.zorgspoor.projections.trajectgroep.Trajectgroep;
import nl.zorgspoor.projections.vertrouwen.Vertrouwensmeldingen;
import nl.zorgspoor.projections.verwijzingen.VerwijzingenPerPartner;
import nl.zorgspoor.projections.verzuim.Thuiszitterslijst;
import nl.zorgspoor.projections.verzuim.VerzuimOverzicht;
import nl.zorgspoor.projections.werkbord.CoordinatorWerkbord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The views as Spring beans. Whoever runs them gives a {@code MongoDatabase} and a {@code Vastlegger} called {@code
 * weergavenNaSchrijven} that makes written documents durable (nothing to do for a server that does so itself).
 */
@Configuration(proxyBeanMethods = false)
public class ProjectionsConfiguratie {

    /** How much of what was set aside a board shows; whoever has more asks the operator. */
    private static final int MEESTE_OPZIJ = 200;

    /** The views that can be asked, in the order of the views list. */
    public static final List<Lijst> LIJSTEN = List.of(
            new FlexZatAgenda(),
            new FlexZatVoorbereiding(),
            new JesAgenda(),
            new DossierTijdlijn(),
            new CoordinatorWerkbord(),
            new VerwijzingenPerPartner(),
            new TlvChecklist(),
            new AanmeldingenZorgplicht(),
            new OPPOverzicht(),
            new Toestemmingsregister(),
            new MentorWeekoverzicht(),
            new OverlegKalender(),
            new Bewaartermijnen(),
            new InterventiesLopend(),
            new ArrangementenLopend(),
            new TrainingenEnScreening(),
            new GGDScreening(),
            new Trajectgroep(),
            new TimeOuts(),
            new Dyslexieregister(),
            new Groepsplannen(),
            new NiveausPiramide(),
            new SchoolprofielWeergave(),
            new VerzuimOverzicht(),
            new Thuiszitterslijst(),
            new MeldcodeDossier(),
            new Portaal(),
            new Veiligheidsmeldingen(),
            new Geschillenlijst(),
            new Vertrouwensmeldingen(),
            new Leerlingenlijst(),
            new Jaarverantwoording(),
            new KengetallenWeergave());

    /** All that is written: the card that they share first. */
    public static List<Weergave> alleWeergaven() {
        Set<Weergave> alle = new LinkedHashSet<>(List.of(Leerlingkaart.WEERGAVE));
        LIJSTEN.forEach(l -> alle.add(l.weergave()));
        return List.copyOf(alle);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Weergavebeheer weergavebeheer(
            MongoDatabase database,
            Verwerkers verwerkers,
            Leerlinggeschiedenis geschiedenis,
            @Qualifier("weergavenNaSchrijven") Vastlegger naSchrijven,
            Geheimschrift geheimschrift) {
        return new Weergavebeheer(
                database, maker(verwerkers), geschiedenis::van, alleWeergaven(), naSchrijven, geheimschrift);
    }

    private static Verwerkermaker maker(Verwerkers verwerkers) {
        return new Verwerkermaker() {
            @Override
            public Verwerker maak(String naam, Bundelverwerker bundelverwerker) {
                return verwerkers.maak(naam, bundelverwerker, false);
            }

            @Override
            public void vergeet(Verwerker verwerker) {
                verwerkers.vergeet(verwerker);
            }

            @Override
            public void vergeetVerlaten(Predicate<String> verlaten) {
                verwerkers.vergeetVerlaten(verlaten);
            }
        };
    }

    @Bean
    Weergaven weergaven(Weergavebeheer beheer, Verwerkers verwerkers, Leerlinggeschiedenis geschiedenis) {
        return new Weergaven(beheer, LIJSTEN, geschiedenis::kent, school -> {
            List<Wachtend> alle = new ArrayList<>(verwerkers.wachtrij().storingenNaarPartners(school));
            alle.addAll(verwerkers.wachtrij().vanSchool(school, MEESTE_OPZIJ));
            return alle;
        });
    }
}
