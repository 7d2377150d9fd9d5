package nl.zorgspoor.core.leerling.geschil;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.geschil.GeschilCommand.*;
import nl.zorgspoor.core.leerling.geschil.GeschilEvent.*;
import nl.zorgspoor.core.leerling.opp.OPPs;
import nl.zorgspoor.core.leerling.orde.Orde;
import org.jspecify.annotations.Nullable;

/**
 * Objections and disputes about one student.
 *
 * @param bezwaren by id, oldest first
 * @param geschillen by id, oldest first
 */
public record Geschillen(Map<String, Bezwaar> bezwaren, Map<String, Geschil> geschillen) {

    public static final Geschillen LEEG = new Geschillen(Map.of(), Map.of());

    /**
     * An objection.
     *
     * @param besluitVoor last day to decide, while no dispute runs
     * @param uitgebleven it was said that this day passed
     */
    @RecordBuilder
    public record Bezwaar(
            String bezwaarId,
            Onderwerp tegen,
            LocalDate ingediendOp,
            LocalDate besluitVoor,
            boolean uitgebleven,
            boolean besloten)
            implements GeschillenBezwaarBuilder.With {}

    /** A dispute; {@code oordeel} is null until the committee has advised. */
    @RecordBuilder
    public record Geschil(
            String geschilId,
            Onderwerp onderwerp,
            LocalDate ingediendOp,
            LocalDate adviesVoor,
            boolean uitgebleven,
            @Nullable Oordeel oordeel,
            boolean open)
            implements GeschillenGeschilBuilder.With {}

    List<GeschilEvent> decide(MaakBezwaar c, Context x, Aanmeldingen aanmelding, Orde orde, OPPs opp) {
        eisMeerderjarig(x, aanmelding);
        if (bezwaren.containsKey(c.bezwaarId())) {
            throw CommandGeweigerd.statusOnjuist("Bezwaar %s is er al.".formatted(c.bezwaarId()));
        }
        eisNiemandAnders(
                bezwaren.values().stream()
                        .filter(b -> !b.besloten())
                        .map(Bezwaar::tegen)
                        .toList(),
                c.tegen(),
                "bezwaar");
        LocalDate dag = new Aanvechting(aanmelding, orde, opp, x).bezwaar(c.tegen(), x.gebeurdOp(c.ingediendOp()));
        return List.of(
                new BezwaarGemaakt(c.leerlingId(), c.bezwaarId(), c.tegen(), dag, c.gronden(), besluitVoor(dag, x)));
    }

    /** A minor's parents object; who is of age does so alone, and then parents do not (R328). */
    private static void eisMeerderjarig(Context x, Aanmeldingen aanmelding) {
        int leeftijd = x.school().getal(Instelling.LEEFTIJD_MEERDERJARIG, x.vandaag());
        if (x.isRol(Rol.LEERLING) && aanmelding.leeftijdOp(x.vandaag()) < leeftijd) {
            throw Regel.GESCHIL
                    .verbiedt(
                            "ROL_NIET_BEVOEGD",
                            "Bezwaar maakt een ouder met gezag, of de leerling zelf vanaf %d jaar.",
                            leeftijd)
                    .ontbreekt("OUDER met gezag");
        }
    }

    private static void eisNiemandAnders(List<Onderwerp> lopend, Onderwerp onderwerp, String wat) {
        if (lopend.contains(onderwerp)) {
            throw CommandGeweigerd.statusOnjuist("Over %s loopt al een %s.".formatted(onderwerp, wat));
        }
    }

    private static LocalDate besluitVoor(LocalDate dag, Context x) {
        return dag.plusWeeks(x.school().getal(Instelling.BEZWAAR_BESLUIT_WEKEN, dag));
    }

    /** R320: the decision waits for the committee, and says why it decides otherwise. */
    List<GeschilEvent> decide(BesluitOpBezwaar c, Context x) {
        Bezwaar b = bezwaren.get(c.bezwaarId());
        if (b == null) {
            throw CommandGeweigerd.nietGevonden("Bezwaar", c.bezwaarId());
        }
        if (b.besloten()) {
            throw CommandGeweigerd.statusOnjuist("Op bezwaar %s is al besloten.".formatted(c.bezwaarId()));
        }
        Optional<Geschil> loopt = lopend(b.tegen());
        if (loopt.isPresent()) {
            throw Regel.GESCHIL
                    .weigert(
                            "GESCHIL_LOOPT",
                            "Over %s loopt een geschil; het besluit op bezwaar wacht op het advies van de commissie.",
                            b.tegen())
                    .ontbreekt("advies in geschil " + loopt.get().geschilId())
                    .herstel("VerwerkGeschiladvies");
        }
        boolean tegenAdvies = geschillen.values().stream()
                .anyMatch(g ->
                        g.onderwerp() == b.tegen() && g.oordeel() == Oordeel.GEGROND && c.besluit() != Besluit.GEGROND);
        if (leeg(c.motivering()) && (tegenAdvies || c.besluit() != Besluit.GEGROND)) {
            throw Regel.GESCHIL
                    .weigert(
                            "MOTIVERING_ONTBREEKT",
                            "Een bezwaar afwijzen, of afwijken van het advies, kan alleen met een reden.")
                    .ontbreekt("motivering");
        }
        return List.of(new OpBezwaarBesloten(
                c.leerlingId(), c.bezwaarId(), c.besluit(), c.motivering(), x.gebeurdOp(c.datum(), b.ingediendOp())));
    }

    private Optional<Geschil> lopend(Onderwerp onderwerp) {
        return geschillen.values().stream()
                .filter(g -> g.open() && g.onderwerp() == onderwerp)
                .findFirst();
    }

    List<GeschilEvent> decide(RegistreerGeschil c, Context x, Aanmeldingen aanmelding, Orde orde, OPPs opp) {
        if (geschillen.containsKey(c.geschilId())) {
            throw CommandGeweigerd.statusOnjuist("Geschil %s is er al.".formatted(c.geschilId()));
        }
        eisNiemandAnders(
                geschillen.values().stream()
                        .filter(Geschil::open)
                        .map(Geschil::onderwerp)
                        .toList(),
                c.onderwerp(),
                "geschil");
        LocalDate dag = new Aanvechting(aanmelding, orde, opp, x).geschil(c.onderwerp(), x.gebeurdOp(c.ingediendOp()));
        return List.of(new GeschilGeregistreerd(
                c.leerlingId(),
                c.geschilId(),
                c.onderwerp(),
                dag,
                dag.plusWeeks(x.school().getal(Instelling.GESCHIL_ADVIES_WEKEN, dag))));
    }

    List<GeschilEvent> decide(VerwerkGeschiladvies c, Context x) {
        Geschil g = open(c.geschilId());
        Tekst.eisInhoud(Regel.GESCHIL, "Een advies", c.oordeel() != null, "oordeel");
        LocalDate dag = x.gebeurdOp(c.datum(), g.ingediendOp());
        return List.of(new GeschiladviesOntvangen(
                c.leerlingId(), c.geschilId(), c.oordeel(), c.advies(), dag, wachtend(g, dag, x)));
    }

    List<GeschilEvent> decide(SluitGeschil c, Context x) {
        Geschil g = open(c.geschilId());
        LocalDate dag = x.gebeurdOp(c.datum(), g.ingediendOp());
        return List.of(new GeschilGesloten(c.leerlingId(), c.geschilId(), c.einde(), dag, wachtend(g, dag, x)));
    }

    private Geschil open(String geschilId) {
        Geschil g = geschillen.get(geschilId);
        if (g == null) {
            throw CommandGeweigerd.nietGevonden("Geschil", geschilId).herstel("RegistreerGeschil");
        }
        if (!g.open()) {
            throw CommandGeweigerd.statusOnjuist("Geschil %s is afgesloten.".formatted(geschilId));
        }
        return g;
    }

    /** What waited goes on from here. */
    private @Nullable LocalDate wachtend(Geschil g, LocalDate dag, Context x) {
        return bezwaren.values().stream().anyMatch(b -> !b.besloten() && b.tegen() == g.onderwerp())
                ? besluitVoor(dag, x)
                : null;
    }

    List<Termijn> termijnen() {
        List<Termijn> termijnen = new ArrayList<>();
        for (Geschil g : geschillen.values()) {
            if (g.open() && !g.uitgebleven()) {
                termijnen.add(Termijn.tot(
                        "geschil:" + g.geschilId(),
                        "GESCHILADVIES",
                        g.ingediendOp(),
                        g.adviesVoor(),
                        Regel.GESCHIL,
                        "GeschilGeregistreerd",
                        "VerwerkGeschiladvies",
                        Rol.ONDERSTEUNINGSCOORDINATOR));
            }
        }
        for (Bezwaar b : bezwaren.values()) {
            if (loopt(b)) {
                termijnen.add(Termijn.tot(
                        "bezwaar:" + b.bezwaarId(),
                        "BEZWAARBESLUIT",
                        b.ingediendOp(),
                        b.besluitVoor(),
                        Regel.GESCHIL,
                        "BezwaarGemaakt",
                        "BesluitOpBezwaar",
                        Rol.DIRECTEUR));
            }
        }
        return termijnen;
    }

    /** Whether the school's term runs: it stands still while the committee looks at it. */
    private boolean loopt(Bezwaar b) {
        return !b.besloten() && !b.uitgebleven() && lopend(b.tegen()).isEmpty();
    }

    List<GeschilEvent> verstreken(String leerlingId, Context x) {
        List<GeschilEvent> events = new ArrayList<>();
        geschillen.values().stream()
                .filter(g -> g.open() && !g.uitgebleven() && x.vandaag().isAfter(g.adviesVoor()))
                .forEach(g -> events.add(new GeschiladviesUitgebleven(leerlingId, g.geschilId(), g.adviesVoor())));
        bezwaren.values().stream()
                .filter(b -> loopt(b) && x.vandaag().isAfter(b.besluitVoor()))
                .forEach(b -> events.add(new BezwaarbesluitUitgebleven(leerlingId, b.bezwaarId(), b.besluitVoor())));
        return events;
    }

    Geschillen evolve(BezwaarGemaakt e) {
        return new Geschillen(
                Kopie.met(
                        bezwaren,
                        e.bezwaarId(),
                        new Bezwaar(e.bezwaarId(), e.tegen(), e.ingediendOp(), e.besluitVoor(), false, false)),
                geschillen);
    }

    Geschillen evolve(OpBezwaarBesloten e) {
        return new Geschillen(Kopie.anders(bezwaren, e.bezwaarId(), b -> b.withBesloten(true)), geschillen);
    }

    Geschillen evolve(BezwaarbesluitUitgebleven e) {
        return new Geschillen(Kopie.anders(bezwaren, e.bezwaarId(), b -> b.withUitgebleven(true)), geschillen);
    }

    Geschillen evolve(GeschilGeregistreerd e) {
        return new Geschillen(
                bezwaren,
                Kopie.met(
                        geschillen,
                        e.geschilId(),
                        new Geschil(e.geschilId(), e.onderwerp(), e.ingediendOp(), e.adviesVoor(), false, null, true)));
    }

    Geschillen evolve(GeschiladviesUitgebleven e) {
        return new Geschillen(bezwaren, Kopie.anders(geschillen, e.geschilId(), g -> g.withUitgebleven(true)));
    }

    Geschillen evolve(GeschiladviesOntvangen e) {
        return gesloten(e.geschilId(), e.oordeel(), e.besluitVoor());
    }

    Geschillen evolve(GeschilGesloten e) {
        return gesloten(e.geschilId(), null, e.besluitVoor());
    }

    private Geschillen gesloten(String geschilId, @Nullable Oordeel oordeel, @Nullable LocalDate besluitVoor) {
        Map<String, Geschil> anders = Kopie.anders(
                geschillen, geschilId, g -> g.with(b -> b.oordeel(oordeel).open(false)));
        Onderwerp onderwerp =
                java.util.Objects.requireNonNull(anders.get(geschilId)).onderwerp();
        return new Geschillen(
                besluitVoor == null
                        ? bezwaren
                        : Kopie.elk(
                                bezwaren,
                                b -> b.besloten() || b.tegen() != onderwerp
                                        ? b
                                        : b.with(n -> n.besluitVoor(besluitVoor).uitgebleven(false))),
                anders);
    }
}
