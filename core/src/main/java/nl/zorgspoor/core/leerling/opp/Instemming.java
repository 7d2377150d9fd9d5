package nl.zorgspoor.core.leerling.opp;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import nl.zorgspoor.core.leerling.opp.OPPEvent.Woord;
import org.jspecify.annotations.Nullable;

/**
 * What each who was asked says about the action part (R123): the newest word of each counts, and one who objects blocks as in R49.
 *
 * @param stemmen by the id of the parent or student
 */
record Instemming(Map<String, Stem> stemmen) {

    static final Instemming GEEN = new Instemming(Map.of());

    /**
     * One word.
     *
     * @param beslist whether it was the word of somebody who decides, on the day on which it was recorded
     * @param papier what the school recorded from paper; null for what somebody said here himself
     * @param betwist whether that is denied, and not settled yet
     */
    record Stem(
            Woord woord,
            LocalDate datum,
            boolean beslist,
            @Nullable Woord papier,
            boolean betwist) {

        /** A yes that is denied does not count until that is settled; a no goes on counting. */
        private boolean is(Woord gezocht) {
            return woord == gezocht && beslist && !(betwist && woord == Woord.ONDERTEKENING);
        }
    }

    /**
     * Whether the action part can be carried out.
     *
     * @param zegtNogMee who has a say now: who has none any more, blocks no more
     */
    boolean geldt(Predicate<String> zegtNogMee) {
        return stemmen.values().stream().anyMatch(s -> s.is(Woord.ONDERTEKENING))
                && stemmen.entrySet().stream()
                        .noneMatch(s -> s.getValue().is(Woord.WEIGERING) && zegtNogMee.test(s.getKey()));
    }

    @Nullable
    Stem van(String id) {
        return stemmen.get(id);
    }

    Instemming met(String id, Stem stem) {
        Map<String, Stem> meer = new LinkedHashMap<>(stemmen);
        meer.put(id, stem);
        return new Instemming(meer);
    }

    Instemming zonder(String id) {
        Map<String, Stem> minder = new LinkedHashMap<>(stemmen);
        minder.remove(id);
        return new Instemming(minder);
    }

    Instemming na(OPPEvent.OPPOndertekend e) {
        return met(e.doorWie(), new Stem(Woord.ONDERTEKENING, e.datum(), e.beslist(), null, false));
    }

    Instemming na(OPPEvent.InstemmingOPPGeweigerd e) {
        return met(e.doorWie(), new Stem(Woord.WEIGERING, e.datum(), true, null, false));
    }

    Instemming na(OPPEvent.OPPWoordOpPapierVastgelegd e) {
        Stem s = stemmen.get(e.doorWie());
        return s == null ? this : met(e.doorWie(), new Stem(s.woord(), s.datum(), s.beslist(), e.woord(), false));
    }

    Instemming na(OPPEvent.OPPOpPapierBetwist e) {
        Stem s = stemmen.get(e.doorWie());
        return s == null ? this : met(e.doorWie(), new Stem(s.woord(), s.datum(), s.beslist(), s.papier(), true));
    }

    /** What stays is nobody's to deny again; what falls was never said. */
    Instemming na(OPPEvent.BetwistingOPPAfgehandeld e) {
        Stem s = stemmen.get(e.doorWie());
        return s == null
                ? this
                : switch (e.uitkomst()) {
                    case BLIJFT -> met(e.doorWie(), new Stem(s.woord(), s.datum(), s.beslist(), null, false));
                    case VERVALT -> zonder(e.doorWie());
                };
    }
}
