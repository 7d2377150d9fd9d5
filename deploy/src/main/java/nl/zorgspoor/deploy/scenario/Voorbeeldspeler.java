package nl.zorgspoor.deploy.scenario;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.deploy.scenario.Scenario.Stap;
import nl.zorgspoor.deploy.scenario.Scenariolezer.Onleesbaar;

/** Plays a scenario on an instance that is in use, on the day on which its clock stands; as often as its ids are new. */
public final class Voorbeeldspeler {

    /** A student it is about. */
    public record Leerling(String school, String id) {}

    private final Buiten buiten;
    private final Partnerkant partners;

    public Voorbeeldspeler(Buiten buiten, Partnerkant partners) {
        this.buiten = buiten;
        this.partners = partners;
    }

    /**
     * Enrols the students of the file on this day and plays its steps.
     *
     * @throws IllegalStateException when the file cannot be read, or a step goes otherwise; it says which
     */
    public List<Leerling> speel(String yaml, LocalDate vandaag) {
        Scenario scenario = lees(yaml);
        Uitvoering uitvoering = new Uitvoering(scenario, buiten, partners);
        uitvoering.gaVerder(vandaag);
        for (Stap stap : scenario.stappen()) {
            uitvoering.speel(stap).verschil().ifPresent(verschil -> {
                throw new IllegalStateException(
                        "Stap %d van '%s' ging anders: %s".formatted(stap.nummer(), scenario.naam(), verschil));
            });
        }
        return scenario.leerlingen().stream()
                .map(l -> new Leerling(l.school(), l.id()))
                .toList();
    }

    private static Scenario lees(String yaml) {
        try {
            return Scenariolezer.lees(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), null);
        } catch (Onleesbaar e) {
            throw new IllegalStateException(String.join("; ", e.fouten()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
