package nl.zorgspoor.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgspoor.core.Merkteken;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.Voorbeeld;
import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Versleuteld;
import nl.zorgspoor.core.groepsplan.KlassenOPPEvent;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.Vernietigingsgrond;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.PersoonsgegevensVernietigd;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.TrainingtekstVernietigd;
import nl.zorgspoor.core.leerling.plan.PlanEvent.GroepsplantekstVernietigd;
import nl.zorgspoor.projections.opslag.Weergave;
import nl.zorgspoor.projections.opslag.Wijziging;
import nl.zorgspoor.projections.vertrouwen.Vertrouwensmeldingen;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every view, whatever events come. */
class ProjectorenTest {

    static List<Weergave> weergaven() {
        return ProjectionsConfiguratie.alleWeergaven();
    }

    private static List<Gebeurtenis> alleGebeurtenissen() {
        List<Gebeurtenis> alle = new ArrayList<>();
        Vocabulaire.namen().alle().values().forEach(k -> alle.add((Gebeurtenis) Voorbeeld.van(k)));
        return alle;
    }

    /** Twice, so that what waits for a document finds one. */
    @ParameterizedTest
    @MethodSource("weergaven")
    void elke_gebeurtenis_wordt_door_elke_weergave_verwerkt(Weergave weergave) {
        Vouwer vouwer = new Vouwer(f -> weergave.projector().wijzigingen(f).stream()
                .filter(w -> w instanceof nl.zorgspoor.projections.opslag.Wijziging.Vouwt)
                .toList());
        alleGebeurtenissen().forEach(vouwer::na);
        alleGebeurtenissen().forEach(vouwer::na);
        vouwer.documenten().values().forEach(d -> {
            assertThat(d.toBsonDocument().toJson()).isNotEmpty();
            assertThat(soorten(d))
                    .isSubsetOf(Set.of(
                            String.class, Integer.class, Long.class, Boolean.class, Document.class, ArrayList.class));
        });
    }

    /**
     * R8: a correction makes a student's documents again from the student's events. That is right only when those events touch
     * no other documents, and no other event touches these. What stays to be counted of a student names nobody (R60): it is made again
     * in the same place, and nothing else writes there.
     */
    @ParameterizedTest
    @MethodSource("weergaven")
    void R8_wat_van_een_leerling_is_komt_van_die_leerling_alleen(Weergave weergave) {
        for (Gebeurtenis g : alleGebeurtenissen()) {
            Vouwer vouwer = new Vouwer(f -> weergave.projector().wijzigingen(f).stream()
                    .filter(w -> w instanceof nl.zorgspoor.projections.opslag.Wijziging.Vouwt)
                    .toList());
            vouwer.na(g);
            Object leerling = g instanceof LeerlingGebeurtenis l ? l.leerlingId() : null;
            vouwer.documenten().values().stream()
                    .filter(d -> leerling == null || !"REST".equals(d.get("_soort")))
                    .forEach(d -> assertThat(d.get("leerlingId")).as(g.naam()).isEqualTo(leerling));
        }
    }

    /** R60: what people wrote is in no view any more, and in the one that does not forget the student never again. */
    @ParameterizedTest
    @MethodSource("weergaven")
    void R60_een_merkteken_in_elke_tekst_staat_na_vernietiging_in_geen_weergave(Weergave weergave) {
        Vouwer vouwer = new Vouwer(weergave.projector());
        List<Gebeurtenis> gemerkt = new ArrayList<>();
        Vocabulaire.namen().alle().values().forEach(k -> {
            // of a class, and about nobody: its words stay as long as the class's plan
            boolean vanEenKlas = KlassenOPPEvent.class.isAssignableFrom(k);
            if (Versleuteld.class.isAssignableFrom(k) && k != PersoonsgegevensVernietigd.class && !vanEenKlas) {
                gemerkt.add((Gebeurtenis) Merkteken.in(k));
            }
        });
        gemerkt.forEach(vouwer::na);
        gemerkt.forEach(vouwer::na);
        vouwer.na(new PersoonsgegevensVernietigd(
                "L-COE-101",
                Vernietigingsgrond.BEWAARTERMIJN,
                Set.of(Bewaarklasse.values()),
                LocalDate.parse("2031-10-01")));
        vouwer.na(new GroepsplantekstVernietigd("L-COE-101", Merkteken.GROEPSPLAN));
        vouwer.na(new TrainingtekstVernietigd("L-COE-101", "trainingId-1", "trainingId-1"));
        vouwer.documenten()
                .forEach((id, d) ->
                        assertThat(d.toBsonDocument().toJson()).as(id).doesNotContain(Merkteken.MERK));
    }

    /** A view that takes events as they come must leave these alone; the one that is about them has a door of its own. */
    @ParameterizedTest
    @MethodSource("weergaven")
    void R59_wat_bij_de_vertrouwenspersoon_ligt_raakt_alleen_de_eigen_weergave(Weergave weergave) {
        List<String> geraakt = new ArrayList<>();
        for (Gebeurtenis g : alleGebeurtenissen()) {
            if (Leesrechten.isInVertrouwen(g)) {
                new Vouwer(f -> {
                            List<Wijziging> wijzigingen = weergave.projector().wijzigingen(f);
                            wijzigingen.forEach(w -> geraakt.add(g.naam()));
                            return wijzigingen;
                        })
                        .met(Metadata.TERMIJNEN, "[]")
                        .na(g);
            }
        }
        if (weergave == Vertrouwensmeldingen.WEERGAVE) {
            assertThat(geraakt)
                    .contains("MeldingVertrouwenspersoonOntvangen")
                    .doesNotContain("VertrouwelijkeNotitieVastgelegd");
        } else {
            assertThat(geraakt).isEmpty();
        }
    }

    private static Set<Class<?>> soorten(Document d) {
        Set<Class<?>> soorten = new TreeSet<>(java.util.Comparator.comparing(Class::getName));
        d.values().forEach(w -> {
            if (w instanceof List<?>) {
                soorten.add(ArrayList.class);
            } else if (w != null) {
                soorten.add(w.getClass());
            }
        });
        return soorten;
    }
}
