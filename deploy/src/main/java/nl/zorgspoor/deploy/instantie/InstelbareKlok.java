package nl.zorgspoor.deploy.instantie;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Properties;
import nl.zorgspoor.core.termijn.Klok;

/**
 * The clock of the embedded instance: the real time until it is set, and from then on the set moment, ticking. How far it stands
 * from the real time is kept in {@code klok.properties}, so that it goes on after a restart.
 */
public final class InstelbareKlok implements Klok {

    private static final String VERSCHUIVING = "verschuiving";

    private final Path bestand;
    private final Klok echt;
    private volatile Duration verschuiving;

    private InstelbareKlok(Path bestand, Klok echt, Duration verschuiving) {
        this.bestand = bestand;
        this.echt = echt;
        this.verschuiving = verschuiving;
    }

    /** The clock of this data folder. */
    public static InstelbareKlok in(Path dir, Klok echt) {
        Path bestand = dir.resolve("klok.properties");
        return new InstelbareKlok(bestand, echt, lees(bestand));
    }

    private static Duration lees(Path bestand) {
        if (!Files.exists(bestand)) {
            return Duration.ZERO;
        }
        Properties inhoud = new Properties();
        try (var lezer = Files.newBufferedReader(bestand)) {
            inhoud.load(lezer);
        } catch (IOException e) {
            throw new UncheckedIOException("Kan " + bestand + " niet lezen", e);
        }
        return Duration.parse(inhoud.getProperty(VERSCHUIVING, "PT0S"));
    }

    @Override
    public LocalDateTime nu() {
        return echt.nu().plus(verschuiving);
    }

    /** The moment outside, whatever this clock says. */
    public LocalDateTime echt() {
        return echt.nu();
    }

    /** Sets the clock; it ticks on from there. */
    public synchronized void zet(LocalDateTime op) {
        Duration nieuw = Duration.between(echt.nu(), op);
        Properties inhoud = new Properties();
        inhoud.setProperty(VERSCHUIVING, nieuw.toString());
        try {
            StringWriter tekst = new StringWriter();
            inhoud.store(tekst, null);
            Path half = bestand.resolveSibling(bestand.getFileName() + ".nieuw");
            Files.writeString(half, tekst.toString());
            Files.move(half, bestand, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Kan " + bestand + " niet schrijven", e);
        }
        verschuiving = nieuw;
    }
}
