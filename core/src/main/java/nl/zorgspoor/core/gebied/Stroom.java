package nl.zorgspoor.core.gebied;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.gedeeld.Verbeterend;

/**
 * A stream as it stands: what each of its areas knows. It takes events in, and says what follows from a command. Not safe for use
 * by two threads; the states in it are values.
 */
public final class Stroom implements Buren {

    /** Where what is decided goes, event by event, each after the stream itself has taken it in. */
    public interface Uitgang {

        void vastgelegd(Gebeurtenis gebeurtenis);

        /**
         * The stream made again from its history, what was just decided included and corrections applied (R8). Empty where there is
         * no history to read.
         */
        Optional<Stroom> herspeeld();

        /** What is thrown when the stream cannot take in what was just decided: never a refusal. */
        default RuntimeException vastgelopen(Gebeurtenis gebeurtenis, RuntimeException oorzaak) {
            return oorzaak;
        }
    }

    private final Stroomsoort soort;
    private final Object[] staten;
    private boolean begonnen;

    private Stroom(Stroomsoort soort, Object[] staten, boolean begonnen) {
        this.soort = soort;
        this.staten = staten;
        this.begonnen = begonnen;
    }

    /** A stream in which nothing has happened. */
    public static Stroom van(Stroomsoort soort) {
        return new Stroom(soort, soort.verdeling().leeg(), false);
    }

    /** A stream whose areas stand as they are given, for who tries an area by itself. */
    public static Stroom van(Stroomsoort soort, Object... staten) {
        Stroom stroom = new Stroom(soort, soort.verdeling().leeg(), true);
        for (Object staat : staten) {
            stroom.staten[soort.verdeling().plek(staat.getClass())] = staat;
        }
        return stroom;
    }

    /** The same stream, to go on with while this one stays as it is. */
    public Stroom kopie() {
        return new Stroom(soort, staten.clone(), begonnen);
    }

    public Stroomsoort soort() {
        return soort;
    }

    /** Whether anything has happened in it. */
    public boolean begonnen() {
        return begonnen;
    }

    @Override
    public <T> T staat(Class<T> gevraagd) {
        return gevraagd.cast(staten[soort.verdeling().plek(gevraagd)]);
    }

    Object staat(int plek) {
        return staten[plek];
    }

    /** Takes in what happened. */
    public void na(Gebeurtenis gebeurtenis) {
        for (Verdeling.Luisteraar l : soort.verdeling().luisteraars(gebeurtenis.getClass())) {
            staten[l.plek()] = l.stap().na(staten[l.plek()], gebeurtenis);
        }
        begonnen = true;
    }

    /**
     * What a command brings: first what must come before it, then what its area decides, then what follows from that in other
     * areas, and from that again. A correction is done over with the right value.
     *
     * @throws nl.zorgspoor.core.gedeeld.CommandGeweigerd when it is refused; the stream is then not to be used any further
     */
    public void doe(Opdracht opdracht, Context x, Uitgang uit) {
        List<Gebeurtenis> vers = new ArrayList<>();
        Consumer<List<? extends Gebeurtenis>> leg = gebeurtenissen -> gebeurtenissen.forEach(e -> {
            try {
                na(e);
            } catch (RuntimeException fout) {
                throw uit.vastgelopen(e, fout);
            }
            uit.vastgelegd(e);
            vers.add(e);
        });
        leg.accept(soort.vooraf(this, opdracht, x));
        if (soort.isBewaking(opdracht)) {
            soort.bewaak(this, opdracht, x, leg);
        } else {
            leg.accept(soort.verdeling().besluit(this, opdracht, x));
        }
        for (int i = 0; i < vers.size(); i++) {
            soort.verdeling().vervolg(this, vers.get(i), x, leg);
        }
        if (vers.stream().anyMatch(Verbeterend.class::isInstance)) {
            uit.herspeeld().ifPresent(juist -> System.arraycopy(juist.staten, 0, staten, 0, staten.length));
        }
    }

    /** All open terms. */
    public List<Termijn> termijnen(Context x) {
        List<Termijn> termijnen = new ArrayList<>();
        soort.bewaakten(this, true)
                .forEach(plek -> termijnen.addAll(soort.gebied(plek).termijnen(staten[plek], x)));
        soort.bewaakten(this, false)
                .forEach(plek -> termijnen.addAll(soort.gebied(plek).termijnen(staten[plek], x)));
        return termijnen;
    }

    /** Whether any of its areas has met a requirement of a route. */
    public boolean vervuld(Regel regel) {
        for (int plek = 0; plek < staten.length; plek++) {
            if (soort.gebied(plek).vervuld(staten[plek], regel, this)) {
                return true;
            }
        }
        return false;
    }

    /** What an audit shows of it: of a stream that is one area, that one's state; else each area's by its name. */
    public Object stand() {
        Map<String, Object> gebieden = gebieden();
        Object zelf = gebieden.get(soort.naam());
        return zelf == null ? gebieden : zelf;
    }

    /** Each area's state by the area's name, for an audit. */
    public Map<String, Object> gebieden() {
        Map<String, Object> gebieden = new LinkedHashMap<>();
        for (int plek = 0; plek < staten.length; plek++) {
            gebieden.put(soort.gebied(plek).naam(), staten[plek]);
        }
        return gebieden;
    }
}
