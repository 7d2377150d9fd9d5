package nl.zorgspoor.core.termijn;

import java.time.LocalDateTime;
import java.time.ZoneId;

/** The moment in school time. Production has the real clock; the embedded mode one that can be set forward. */
public interface Klok {

    ZoneId SCHOOLTIJD = ZoneId.of("Europe/Amsterdam");

    LocalDateTime nu();

    /** The real clock. */
    static Klok echt() {
        return () -> LocalDateTime.now(SCHOOLTIJD);
    }
}
