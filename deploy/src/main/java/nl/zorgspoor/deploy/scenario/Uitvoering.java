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
import java.util.function.Consumer;
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
    private final Set<Wie> leerlingen = new LinkedHashSet<>();
    private final Map<Wie, Long> gezienPerLeerling = new HashMap<>();
    private long positie = -1;
    private @Nullable LocalDateTime laatsteOp;
    private LocalDate vandaag = LocalDate.EPOCH;

    Uitvoering(Scenario scenario, Buiten buiten, Partnerkant partners) {
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

    /** Plays a step; empty when all holds, else what differed. */
    Optional<String> speel(Stap stap) {
        try {
            List<String> verschillen = new ArrayList<>();
            klok(stap, verschillen::add);
            handel(stap.handeling(), verschillen::add);
            return verschillen.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", verschillen));
        } catch (RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void klok(Stap stap, Consumer<String> verschil) {
        LocalDateTime op = stap.op();
        // A later step of the same moment goes on where the clock has come to.
        if (op == null || op.equals(laatsteOp)) {
            if (!stap.gebeurt().isEmpty()) {
                verschil.accept("gebeurt: de klok stond al op " + op);
            }
            return;
        }
        List<String> gebeurd = namen(zetKlok(op).inhoud().path("gebeurtenissen"));
        laatsteOp = op;
        List<String> over = new ArrayList<>(gebeurd);
        List<String> ontbreekt =
                stap.gebeurt().stream().filter(g -> !over.remove(g)).toList();
        if (!ontbreekt.isEmpty()) {
            verschil.accept("de termijnwacht legde niet vast: %s; wel: %s".formatted(ontbreekt, gebeurd));
        }
    }

    private void handel(Handeling handeling, Consumer<String> verschil) {
        if (handeling instanceof Opdracht o) {
            opdracht(o, verschil);
        } else if (handeling instanceof Bericht b) {
            bericht(b, verschil);
        } else if (handeling instanceof Partner p) {
            partner(p, verschil);
        } else if (handeling instanceof Weergave w) {
            weergave(w, verschil);
        }
    }

    private void opdracht(Opdracht o, Consumer<String> verschil) {
        Antwoord antwoord = buiten.opdracht(o.als(), o.opdracht(), o.voor(), o.met());
        positie = Math.max(positie, antwoord.inhoud().path("positie").asLong(-1));
        if (antwoord.isGoed()) {
            String leerling = o.met().path("leerlingId").asString(o.voor());
            leerlingen.add(new Wie(o.als().schoolId(), leerling));
        }
        if (o.verwachting() instanceof Geweigerd g) {
            geweigerd(g, antwoord, verschil);
        } else if (!antwoord.isGoed()) {
            verschil.accept("geweigerd: " + weigering(antwoord));
        } else {
            vergelijk(o.verwachting(), namen(antwoord.inhoud().path("gebeurtenissen")))
                    .ifPresent(verschil);
        }
    }

    private static String weigering(Antwoord a) {
        return "%d %s %s (%s)".formatted(a.status(), a.tekst("code"), a.tekst("regel"), a.tekst("detail"));
    }

    private static void geweigerd(Geweigerd g, Antwoord a, Consumer<String> verschil) {
        if (a.isGoed()) {
            verschil.accept("aangenomen, met " + namen(a.inhoud().path("gebeurtenissen")) + "; verwacht: geweigerd "
                    + g.velden());
        } else if (!g.velden()
                .propertyStream()
                .allMatch(v -> klopt(v.getValue(), a.inhoud().path(v.getKey())))) {
            verschil.accept("geweigerd met " + weigering(a) + "; verwacht: " + g.velden());
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

    /** Names without their stream: {@code leerling.FlexZatGepland} is {@code FlexZatGepland}. */
    private static List<String> namen(JsonNode gebeurtenissen) {
        List<String> namen = new ArrayList<>();
        gebeurtenissen.forEach(g -> {
            String type = g.path("type").asString("");
            namen.add(type.substring(type.indexOf('.') + 1));
        });
        return namen;
    }

    private void bericht(Bericht b, Consumer<String> verschil) {
        Partnerkamer kamer = Partnerkant.lezer(b.topic())
                .orElseThrow(() -> new IllegalStateException("Geen partner leest het topic " + b.topic()));
        List<JsonNode> berichten = List.of();
        for (long begin = System.nanoTime(); System.nanoTime() - begin < GEDULD_NANOS; ) {
            berichten = partners.berichten(kamer);
            if (staanErin(b.verwacht(), berichten)) {
                return;
            }
            slaap();
        }
        verschil.accept("op %s staat %s; verwacht %s, nieuwste het laatst"
                .formatted(
                        b.topic(),
                        berichten.stream()
                                .map(m -> m.path("payload").isMissingNode() ? m : m.path("payload"))
                                .toList(),
                        b.verwacht()));
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

    private void partner(Partner p, Consumer<String> verschil) {
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
        vergelijk(p.verwachting(), gezien).ifPresent(verschil);
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
                String type = g.path("type").asString("");
                namen.add(type.substring(type.indexOf('.') + 1));
                gezienPerLeerling.merge(wie, hier, Math::max);
                positie = Math.max(positie, hier);
            }
        }
        return namen;
    }

    private void weergave(Weergave w, Consumer<String> verschil) {
        Map<String, String> vraag = new TreeMap<>();
        w.met().properties().forEach(e -> vraag.put(e.getKey(), e.getValue().asString()));
        if (positie >= 0) {
            vraag.putIfAbsent("minimaalPositie", String.valueOf(positie));
        }
        vraag.putIfAbsent("aantal", "500");
        Antwoord antwoord = buiten.lees(w.als(), "/v1/weergaven/" + w.naam(), vraag);
        if (w.geweigerd() != null) {
            geweigerd(w.geweigerd(), antwoord, verschil);
            return;
        }
        if (!antwoord.isGoed()) {
            verschil.accept("geweigerd: " + weigering(antwoord));
            return;
        }
        List<JsonNode> rijen = new ArrayList<>();
        antwoord.inhoud().path("rijen").forEach(rijen::add);
        w.verwacht().stream()
                .filter(v -> rijen.stream().noneMatch(r -> Berichtvergelijking.bevat(r, v)))
                .forEach(v -> verschil.accept("geen rij met %s; wel: %s".formatted(v, kort(rijen, v))));
        w.afwezig().stream()
                .filter(a -> rijen.stream().anyMatch(r -> Berichtvergelijking.bevat(r, a)))
                .forEach(a -> verschil.accept("er is toch een rij met " + a));
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
