package nl.zorgspoor.deploy.instantie;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import nl.zorgspoor.core.termijn.Klok;
import nl.zorgspoor.deploy.embedded.Mapinhoud;
import nl.zorgspoor.deploy.embedded.PropertiesBestand;

/**
 * The clock of the embedded instance: the real time until it is set, and from then on the set moment, ticking. How far it stands
 * from the real time is kept in {@code klok.properties}, so that it goes on after a restart.
 */
public final class InstelbareKlok implements Klok {

    private static final String VERSCHUIVING = "verschuiving";
    private static final String GEEN = "PT0S";

    /** Beyond what a calendar knows: such a value was never set by anyone. */
    private static final Duration VERSTE = Duration.ofDays(400_000);

    private final Path map;
    private final Klok echt;
    private volatile Duration verschuiving;

    private InstelbareKlok(Path map, Klok echt, Duration verschuiving) {
        this.map = map;
        this.echt = echt;
        this.verschuiving = verschuiving;
    }

    /**
     * The clock of this data folder.
     *
     * @throws nl.zorgspoor.deploy.embedded.EmbeddedServerException when its file is damaged
     */
    public static InstelbareKlok in(Path dir, Klok echt) {
        return new InstelbareKlok(dir, echt, Files.exists(dir.resolve(Mapinhoud.KLOK)) ? lees(dir) : Duration.ZERO);
    }

    private static Duration lees(Path map) {
        return Duration.parse(bestand(map).lees(VERSCHUIVING, bewaard -> bewaard == null ? GEEN : bewaard));
    }

    private static PropertiesBestand bestand(Path map) {
        return new PropertiesBestand(
                map.resolve(Mapinhoud.KLOK),
                (naam, waarde) -> naam.equals(VERSCHUIVING) && isDuur(waarde),
                Mapinhoud.herstel(Mapinhoud.KLOK));
    }

    private static boolean isDuur(String waarde) {
        try {
            return Duration.parse(waarde).abs().compareTo(VERSTE) <= 0;
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
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
        bestand(map).lees(VERSCHUIVING, bewaard -> nieuw.toString());
        Mapinhoud.onthoud(map, Mapinhoud.KLOK);
        verschuiving = nieuw;
    }
}
