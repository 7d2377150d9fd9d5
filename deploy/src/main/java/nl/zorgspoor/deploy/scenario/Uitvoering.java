package nl.zorgspoor.deploy.scenario;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.scenario.Buiten.Antwoord;
import nl.zorgspoor.deploy.scenario.Scenario.*;
import nl.zorgspoor.partners.bericht.Berichtvergelijking;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Plays one scenario against one instance that nobody has used before. */
final class Uitvoering {

    private static final LocalTime OCHTEND = LocalTime.of(8, 0);
    private static final long GEDULD_NANOS = TimeUnit.SECONDS.toNanos(20);
    /** How long nothing may come after what was expected, before it counts as all there is. */
    private static final long STILTE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** Two schools may number their students alike (R330). */
    private record Wie(String schoolId, String leerlingId) {}

    private final Scenario scenario;
    private final Buiten buiten;
    private final Partnerkant partners;
    private final Inschrijver inschrijver;
    private final Meekijker meekijker;
    private final Set<Wie> leerlingen = new LinkedHashSet<>();
    private final Map<Wie, Long> gezienPerLeerling = new HashMap<>();
    private long positie = -1;
    private @Nullable LocalDateTime laatsteOp;
    private LocalDate vandaag = LocalDate.EPOCH;

    Uitvoering(Scenario scenario, Buiten buiten, Partnerkant partners) {
        this(scenario, buiten, partners, Meekijker.NIEMAND);
    }

    Uitvoering(Scenario scenario, Buiten buiten, Partnerkant partners, Meekijker meekijker) {
        this.meekijker = meekijker;
        this.scenario = scenario;
        this.buiten = buiten;
        this.partners = partners;
        this.inschrijver = new Inschrijver(buiten, scenario.profielen());
    }

    /** Sets the clock before the first step and enrols the students. */
    void bereidVoor() {
        LocalDate eersteDag = inschrijver.eersteDag(scenario.school(), scenario.kalender());
        if (eersteDag == null) {
            throw new IllegalStateException("School %s heeft geen kalender %s in haar profiel"
                    .formatted(scenario.school(), scenario.kalender()));
        }
        LocalDate begin = scenario.stappen().stream()
                .map(Stap::op)
                .filter(Objects::nonNull)
                .map(LocalDateTime::toLocalDate)
                .min(Comparator.naturalOrder())
                .filter(eerste -> eerste.isBefore(eersteDag))
                .orElse(eersteDag);
        zetKlok(begin.atTime(OCHTEND));
        schrijfIn(begin);
        meekijker.begin(scenario, buiten);
    }

    /** On an instance that is in use: the clock stays where it is. */
    void gaVerder(LocalDate dag) {
        vandaag = dag;
        schrijfIn(dag);
    }

    private void schrijfIn(LocalDate begin) {
        for (Leerling l : scenario.leerlingen()) {
            positie = Math.max(positie, inschrijver.schrijfIn(l, begin));
            leerlingen.add(new Wie(l.school(), l.id()));
        }
    }

    private Antwoord zetKlok(LocalDateTime op) {
        Antwoord antwoord = buiten.klok(scenario.school(), op.toString());
        if (!antwoord.isGoed()) {
            throw new IllegalStateException("De klok kan niet op %s: %s".formatted(op, antwoord.tekst("detail")));
        }
        vandaag = op.toLocalDate();
        positie = Math.max(positie, antwoord.inhoud().path("positie").asLong(-1));
        return antwoord;
    }

    /** The day on which the last step was played. */
    LocalDate vandaag() {
        return vandaag;
    }

    /** Plays a step and says what came of it. */
    Verslag speel(Stap stap) {
        Verslag verslag = new Verslag();
        try {
            klok(stap, verslag);
            handel(stap.handeling(), verslag);
        } catch (RuntimeException e) {
            verslag.verschil(String.valueOf(e.getMessage()));
        }
        return verslag;
    }

    private void klok(Stap stap, Verslag verslag) {
        LocalDateTime op = stap.op();
        // A later step of the same moment goes on where the clock has come to.
        if (op == null || op.equals(laatsteOp)) {
            if (!stap.gebeurt().isEmpty()) {
                verslag.verschil("gebeurt: de klok stond al op " + op);
            }
            return;
        }
        List<String> gebeurd = zetKlok(op).gebeurtenissen();
        laatsteOp = op;
        List<String> over = new ArrayList<>(gebeurd);
        List<String> ontbreekt =
                stap.gebeurt().stream().filter(g -> !over.remove(g)).toList();
        if (!ontbreekt.isEmpty()) {
            verslag.verschil("de termijnwacht legde niet vast: %s; wel: %s".formatted(ontbreekt, gebeurd));
        }
    }

    private void handel(Handeling handeling, Verslag verslag) {
        if (handeling instanceof Opdracht o) {
            opdracht(o, verslag);
        } else if (handeling instanceof Bericht b) {
            bericht(b, verslag);
        } else if (handeling instanceof Partner p) {
            partner(p, verslag);
        } else if (handeling instanceof Lezing l) {
            lees(l, verslag);
        }
    }

    private void opdracht(Opdracht o, Verslag verslag) {
        meekijker.voor(o);
        Antwoord antwoord = buiten.opdracht(o.als(), o.opdracht(), o.voor(), o.met());
        meekijker.na(o, antwoord);
        verslag.beantwoord(antwoord);
        positie = Math.max(positie, antwoord.inhoud().path("positie").asLong(-1));
        if (antwoord.isGoed()) {
            String leerling = o.met().path("leerlingId").asString(o.voor());
            leerlingen.add(new Wie(o.als().schoolId(), leerling));
        }
        if (o.verwachting() instanceof Geweigerd g) {
            geweigerd(g, antwoord, verslag);
        } else if (!antwoord.isGoed()) {
            verslag.verschil("geweigerd: " + antwoord.weigering());
        } else {
            vergelijk(o.verwachting(), antwoord.gebeurtenissen()).ifPresent(verslag::verschil);
        }
    }

    private static void geweigerd(Geweigerd g, Antwoord a, Verslag verslag) {
        if (a.isGoed()) {
            verslag.verschil("aangenomen, met " + a.gebeurtenissen() + "; verwacht: geweigerd " + g.velden());
        } else if (!g.velden()
                .propertyStream()
                .allMatch(v -> klopt(v.getValue(), a.inhoud().path(v.getKey())))) {
            verslag.verschil("geweigerd met " + a.weigering() + "; verwacht: " + g.velden());
        }
    }

    private static boolean klopt(JsonNode moet, JsonNode is) {
        return moet.isArray()
                ? moet.valueStream().allMatch(m -> is.valueStream().anyMatch(m::equals))
                : moet.asString().equals(is.asString(""));
    }

    private static Optional<String> vergelijk(Verwachting verwachting, List<String> namen) {
        if (verwachting instanceof Precies p && !p.namen().equals(namen)) {
            return Optional.of("vastgelegd %s; verwacht precies %s".formatted(namen, p.namen()));
        }
        if (verwachting instanceof Onder o && !staatOnder(o.namen(), namen)) {
            return Optional.of("vastgelegd %s; verwacht %s".formatted(namen, o.namen()));
        }
        return Optional.empty();
    }

    /** Whether all names stand there in this order, with others between. */
    private static boolean staatOnder(List<String> verwacht, List<String> namen) {
        int n = 0;
        for (String naam : namen) {
            if (n < verwacht.size() && verwacht.get(n).equals(naam)) {
                n++;
            }
        }
        return n == verwacht.size();
    }

    private void bericht(Bericht b, Verslag verslag) {
        Partnerkamer kamer = Partnerkant.lezer(b.topic())
                .orElseThrow(() -> new IllegalStateException("Geen partner leest het topic " + b.topic()));
        List<JsonNode> berichten = List.of();
        boolean staatEr = false;
        for (long begin = System.nanoTime(); !staatEr && System.nanoTime() - begin < GEDULD_NANOS; ) {
            berichten = partners.berichten(kamer);
            staatEr = staanErin(b.verwacht(), berichten) && (b.aantal() == null || b.aantal() == berichten.size());
            if (!staatEr) {
                slaap();
            }
        }
        verslag.gelezen(berichten);
        if (!staatEr) {
            verslag.verschil("op %s staat %s; verwacht%s %s, nieuwste het laatst"
                    .formatted(
                            b.topic(),
                            berichten.stream()
                                    .map(m -> m.path("payload").isMissingNode() ? m : m.path("payload"))
                                    .toList(),
                            b.aantal() == null ? "" : " " + b.aantal() + " in getal",
                            b.verwacht()));
        }
        String alles = berichten.toString();
        b.afwezig().stream()
                .filter(alles::contains)
                .forEach(tekst -> verslag.verschil("op %s staat toch '%s'".formatted(b.topic(), tekst)));
    }

    private static boolean staanErin(List<JsonNode> verwacht, List<JsonNode> berichten) {
        int n = 0;
        for (JsonNode bericht : berichten) {
            if (n < verwacht.size() && Berichtvergelijking.bevat(bericht, verwacht.get(n))) {
                n++;
            }
        }
        return n == verwacht.size();
    }

    private void partner(Partner p, Verslag verslag) {
        Partnerkamer kamer = Partnerkant.partner(p.partner())
                .orElseThrow(() -> new IllegalStateException("Partner " + p.partner() + " is er niet"));
        leerlingen.forEach(this::nieuw);
        partners.stuur(kamer, scenario.school(), p.met(), vandaag);
        List<String> gezien = new ArrayList<>();
        long begin = System.nanoTime();
        long laatste = begin;
        while (System.nanoTime() - begin < GEDULD_NANOS) {
            List<String> nieuw =
                    leerlingen.stream().flatMap(l -> nieuw(l).stream()).toList();
            if (!nieuw.isEmpty()) {
                gezien.addAll(nieuw);
                laatste = System.nanoTime();
            }
            boolean stil = System.nanoTime() - laatste > STILTE_NANOS;
            boolean klaar = vergelijk(p.verwachting(), gezien).isEmpty();
            if (klaar
                    && (stil
                            || (p.verwachting() instanceof Onder o && !o.namen().isEmpty()))) {
                return;
            }
            slaap();
        }
        vergelijk(p.verwachting(), gezien).ifPresent(verslag::verschil);
    }

    /** The names of a student's events that were not seen before, by the audit's own reading. */
    private List<String> nieuw(Wie wie) {
        Antwoord antwoord = buiten.lees(
                new Actor("AUDIT", Rol.AUDITOR, wie.schoolId(), null),
                "/v1/audit/leerlingen/" + wie.leerlingId() + "/gebeurtenissen",
                Map.of());
        long gezien = gezienPerLeerling.getOrDefault(wie, -1L);
        List<String> namen = new ArrayList<>();
        for (JsonNode g : antwoord.inhoud().path("gebeurtenissen")) {
            long hier = g.path("positie").asLong(-1);
            if (hier > gezien) {
                namen.add(Buiten.naam(g));
                gezienPerLeerling.merge(wie, hier, Math::max);
                positie = Math.max(positie, hier);
            }
        }
        return namen;
    }

    private void lees(Lezing l, Verslag verslag) {
        Map<String, String> vraag = new TreeMap<>();
        l.met().properties().forEach(e -> vraag.put(e.getKey(), e.getValue().asString()));
        if (l.bron().isWeergave()) {
            if (positie >= 0) {
                vraag.putIfAbsent("minimaalPositie", String.valueOf(positie));
            }
            vraag.putIfAbsent("aantal", "500");
        }
        Antwoord antwoord = buiten.lees(l.als(), l.bron().pad(), vraag);
        if (l.geweigerd() != null) {
            geweigerd(l.geweigerd(), antwoord, verslag);
            return;
        }
        if (!antwoord.isGoed()) {
            verslag.verschil("geweigerd: " + antwoord.weigering());
            return;
        }
        List<JsonNode> rijen = l.bron().rijen().isEmpty()
                ? List.of(antwoord.inhoud())
                : antwoord.inhoud().path(l.bron().rijen()).valueStream().toList();
        verslag.gelezen(rijen);
        l.verwacht().stream()
                .filter(v -> rijen.stream().noneMatch(r -> Berichtvergelijking.bevat(r, v)))
                .forEach(v -> verslag.verschil("geen rij met %s; wel: %s".formatted(v, kort(rijen, v))));
        l.afwezig().stream()
                .filter(a -> rijen.stream().anyMatch(r -> Berichtvergelijking.bevat(r, a)))
                .forEach(a -> verslag.verschil("er is toch een rij met " + a));
        if (l.aantal() != null && l.aantal() != rijen.size()) {
            verslag.verschil("er zijn %d rijen; verwacht %d".formatted(rijen.size(), l.aantal()));
        }
    }

    /** Of the rows only the columns that are asked about. */
    private static List<Map<String, String>> kort(List<JsonNode> rijen, JsonNode verwacht) {
        return rijen.stream()
                .map(r -> {
                    Map<String, String> kolommen = new LinkedHashMap<>();
                    verwacht.propertyNames()
                            .forEach(n -> kolommen.put(n, r.path(n).toString()));
                    return kolommen;
                })
                .toList();
    }

    private static void slaap() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
