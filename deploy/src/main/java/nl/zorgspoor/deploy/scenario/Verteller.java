package nl.zorgspoor.deploy.scenario;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Schrijfwijze;
import nl.zorgspoor.deploy.scenario.Buiten.Antwoord;
import nl.zorgspoor.deploy.scenario.Scenario.*;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tells a scenario while it is played: the file's own lines, and under each what came of it, in words that a school uses. A step
 * without a line belongs to the line before it.
 */
final class Verteller {

    /** A part of a template: {@code {vervaldatum}}, {@code {volgendeActie|soort}}, {@code {rijen#}}, {@code {op:dag}}. */
    private static final Pattern INVULLING = Pattern.compile("\\{([^}]*)}");

    private static final Pattern CODE = Pattern.compile("[A-Z]{4,}|[A-Z0-9]+(_[A-Z0-9]+)+");

    /** Of a command or event, with or without its stream. */
    private static final Pattern NAAM =
            Pattern.compile("(?:[a-z]+\\.)?((?=[A-Za-z]*[a-z])[A-Z][A-Za-z]+[A-Z][A-Za-z]*)");

    private static final Pattern ACTIE = Pattern.compile("[A-Z][A-Za-z]+\\(.*\\)");
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}).*");

    private static final String AANDACHTSPUNT = "AandachtspuntGesignaleerd";

    private final Blad blad;
    private final Map<String, Integer> gevolgen = new LinkedHashMap<>();
    private int regels;
    private int bijDezeRegel;
    private @Nullable LocalDate dag;

    Verteller(Blad blad) {
        this.blad = blad;
    }

    /** How many lines have been told. */
    int regels() {
        return regels;
    }

    /**
     * @param vandaag the day of the step
     * @param laatste whether no further step belongs to the same line
     */
    void vertel(Stap stap, Verslag verslag, LocalDate vandaag, boolean laatste) {
        Vertelling v = stap.verteld();
        if (v != null) {
            begin(v, vandaag);
        }
        bijDezeRegel++;
        stap.gebeurt().forEach(this::gevolg);
        wat(stap.handeling(), verslag, v == null ? null : v.tabel());
        if (laatste) {
            String alle = gevolgen.entrySet().stream()
                    .map(g -> bijDezeRegel == 1 ? g.getKey() : g.getValue() + " x " + g.getKey())
                    .collect(joining("; "));
            if (!alle.isEmpty()) {
                blad.gevolg(alle);
            }
            gevolgen.clear();
        }
        verslag.antwoord().filter(Antwoord::isGoed).ifPresent(this::letOp);
        if (v != null && v.toelichting() != null) {
            blad.toelichting(ingevuld(
                    v.toelichting(), naam -> String.valueOf(verslag.gelezen().size())));
        }
    }

    private void begin(Vertelling v, LocalDate vandaag) {
        if (v.kop() != null) {
            blad.kop(v.kop());
        }
        if (v.kop() != null || !vandaag.equals(dag)) {
            blad.dag(vandaag);
            dag = vandaag;
        }
        blad.stap(++regels, v.zin());
        bijDezeRegel = 0;
    }

    private void gevolg(String gebeurtenis) {
        if (!gebeurtenis.equals(AANDACHTSPUNT)) {
            gevolgen.merge(Schrijfwijze.zin(gebeurtenis), 1, Integer::sum);
        }
    }

    private void wat(Handeling handeling, Verslag verslag, @Nullable Tabel tabel) {
        if (handeling instanceof Opdracht) {
            verslag.antwoord().ifPresent(a -> {
                if (a.isGoed()) {
                    a.gebeurtenissen().forEach(this::gevolg);
                } else {
                    geweigerd(a);
                }
            });
        } else if (handeling instanceof Partner p && p.verwachting() instanceof Onder o) {
            o.namen().forEach(this::gevolg);
        } else if (handeling instanceof Bericht) {
            bericht(verslag.gelezen());
        } else if (handeling instanceof Lezing && tabel != null) {
            tabel(tabel, verslag.gelezen());
        }
    }

    private void geweigerd(Antwoord a) {
        blad.gevolg("GEWEIGERD (regel %s): %s".formatted(a.tekst("regel"), a.tekst("detail")));
        String ontbreekt = a.inhoud()
                .path("ontbreekt")
                .valueStream()
                .map(n -> Schrijfwijze.code(n.asString("")))
                .collect(joining(", "));
        if (!ontbreekt.isEmpty()) {
            blad.bij("Ontbreekt: " + ontbreekt);
        }
        if (!a.tekst("herstelactie").isEmpty()) {
            blad.bij("Wat nu: " + Schrijfwijze.actie(a.tekst("herstelactie")));
        }
    }

    private void letOp(Antwoord a) {
        a.inhoud()
                .path("aandachtspunten")
                .forEach(p -> blad.bij("Let op (regel %s): %s"
                        .formatted(
                                p.path("regel").asString(""), p.path("melding").asString(""))));
    }

    /** The newest message, field by field, as the partner reads it. */
    private void bericht(List<JsonNode> berichten) {
        if (berichten.isEmpty()) {
            blad.gevolg("Niets.");
            return;
        }
        JsonNode bericht = berichten.get(berichten.size() - 1);
        List<List<String>> regels = Stream.concat(
                        Stream.of("leerlingRef", "grondslag").map(naam -> Map.entry(naam, bericht.path(naam))),
                        bericht.path("payload").propertyStream())
                .map(e -> List.of(Schrijfwijze.woorden(e.getKey()), zeg(e.getValue())))
                .toList();
        blad.tabel(List.of("veld", "inhoud"), regels);
    }

    private void tabel(Tabel tabel, List<JsonNode> rijen) {
        List<List<String>> cellen = new ArrayList<>();
        for (JsonNode rij : rijen) {
            List<String> regel = tabel.kolommen().values().stream()
                    .map(sjabloon -> ingevuld(sjabloon, naam -> waarde(rij, naam)))
                    .toList();
            if (tabel.toont(regel.get(0))) {
                cellen.add(regel);
            }
        }
        blad.tabel(List.copyOf(tabel.kolommen().keySet()), cellen);
    }

    private static String ingevuld(String sjabloon, UnaryOperator<String> waarde) {
        return INVULLING
                .matcher(sjabloon)
                .replaceAll((MatchResult m) -> Matcher.quoteReplacement(waarde.apply(m.group(1))));
    }

    /** The first of the alternatives that is there. */
    private static String waarde(JsonNode rij, String alternatieven) {
        return Stream.of(alternatieven.split("\\|", -1))
                .map(naam -> een(rij, naam))
                .filter(w -> !w.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String een(JsonNode rij, String naam) {
        boolean aantal = naam.endsWith("#");
        boolean dag = naam.endsWith(":dag");
        String pad = naam.replaceAll("(#|:dag)$", "").replace('.', '/');
        JsonNode node = rij.at("/" + pad);
        return aantal ? String.valueOf(node.size()) : dag ? node.asString("").replaceAll("T.*", "") : zeg(node);
    }

    /** A value as a school says it: codes and names as words, a text or id as it is. */
    static String zeg(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(Verteller::zeg).collect(joining(", "));
        }
        String tekst = node.isNull() ? "" : node.asString("");
        Matcher naam = NAAM.matcher(tekst);
        Matcher moment = MOMENT.matcher(tekst);
        if (moment.matches()) {
            return moment.group(1) + " " + moment.group(2);
        } else if (naam.matches()) {
            return Schrijfwijze.zin(naam.group(1));
        } else if (ACTIE.matcher(tekst).matches()) {
            return Schrijfwijze.actie(tekst);
        }
        return CODE.matcher(tekst).matches() ? Schrijfwijze.code(tekst) : tekst;
    }
}
