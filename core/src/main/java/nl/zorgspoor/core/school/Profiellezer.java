package nl.zorgspoor.core.school;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;
import nl.zorgspoor.core.gedeeld.Grens.Vorm;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.invoer.Recordlezer;
import nl.zorgspoor.core.invoer.Veldgrens;
import nl.zorgspoor.core.invoer.Vindplaatsen;
import nl.zorgspoor.core.invoer.Woorden;
import nl.zorgspoor.core.school.Profielcontrole.Fout;
import nl.zorgspoor.core.school.SchoolCommand.*;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a profile file (YAML) into set-up commands. Every error is found before anything is said: an unknown word, a missing
 * one, a value of the wrong kind, and what does not fit together; each with the line on which it stands.
 */
public final class Profiellezer {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> WOORDEN = new TreeSet<>(List.of(
            "school",
            "naam",
            "sector",
            "bestuur",
            "swvCode",
            "lvs",
            "vestigingen",
            "ingangsdatum",
            "instellingen",
            "routekaart",
            "catalogi",
            "overlegvormen",
            "bevoegdheden",
            "zichtbaarheid",
            "partners",
            "medewerkers",
            "kalenders"));

    /** The words of a profile that {@link RegistreerSchool} takes. */
    private static final List<String> KENMERKEN = List.of("naam", "sector", "bestuur", "swvCode", "lvs", "vestigingen");

    /** The code of a school whose own cannot be read, so that the fault is said once and not by every part. */
    private static final String NAAMLOOS = "NAAMLOOS";

    /** The first words of the file, as a record of their own. */
    private record Hoofd(
            @Lengte(60)
            @Vorm(patroon = Veldgrens.ID_PATROON, uitleg = "een schoolcode: letters, cijfers, punt en streepje")
            String school,

            @Nullable LocalDate ingangsdatum) {}

    /** The school as it stands after this profile has been loaded into an empty one. */
    public static Schoolprofiel alsSchool(RichtSchoolIn profiel) {
        return Inrichting.van(profiel.schoolId()).na(profiel).profiel();
    }

    /** How much of this profile the school does not have, or has otherwise; 0 when setting it up again would change nothing. */
    public static int afwijkingen(Schoolprofiel school, RichtSchoolIn profiel) {
        return new Inrichting(school).verschil(profiel.profiel()).size();
    }

    /** What a school may want to know of its profile and what does not keep it from being used. */
    public static List<String> aandachtspunten(RichtSchoolIn profiel) {
        return Profielnotities.van(profiel.profiel());
    }

    private final ObjectNode bestand;
    private final Vindplaatsen vindplaatsen;
    private final Set<String> fouten = new LinkedHashSet<>();
    private final List<SchoolCommand> opdrachten = new ArrayList<>();
    private final Map<SchoolCommand, String> plaatsen = new IdentityHashMap<>();
    private final Map<String, String> overgangen = new LinkedHashMap<>();
    private final Recordlezer lezer;
    private String school = "";

    private Profiellezer(ObjectNode bestand, Vindplaatsen vindplaatsen) {
        this.bestand = bestand;
        this.vindplaatsen = vindplaatsen;
        this.lezer = new Recordlezer(this::fout, Map.of());
    }

    /**
     * Reads a profile file.
     *
     * @throws CommandGeweigerd 400 with all errors
     */
    public static RichtSchoolIn lees(InputStream yaml) {
        String tekst;
        try {
            tekst = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return lees(YAML.readTree(tekst), Vindplaatsen.van(tekst));
        } catch (JacksonException e) {
            TokenStreamLocation waar = e.getLocation();
            String fout = Leesfout.van(waar == null ? 0 : waar.getLineNr(), String.valueOf(e.getOriginalMessage()));
            throw CommandGeweigerd.ongeldig(List.of(fout));
        }
    }

    /**
     * Reads a profile that came as a tree, without lines.
     *
     * @throws CommandGeweigerd 400 with all errors
     */
    public static RichtSchoolIn lees(JsonNode boom) {
        return lees(boom, Vindplaatsen.GEEN);
    }

    private static RichtSchoolIn lees(JsonNode boom, Vindplaatsen vindplaatsen) {
        if (!(boom instanceof ObjectNode bestand)) {
            throw CommandGeweigerd.ongeldig(List.of("het bestand is leeg of geen lijst van sleutels en waarden"));
        }
        Profiellezer lezer = new Profiellezer(bestand, vindplaatsen);
        lezer.lees();
        Profiel profiel = new Profiel(lezer.opdrachten);
        for (Fout fout : Profielcontrole.fouten(profiel)) {
            // What is there and could not be read has been told already; it is not missing.
            if (fout.bij() != null || !bestand.has(fout.deel()) || lezer.fouten.isEmpty()) {
                lezer.fout(lezer.plaats(fout), fout.melding());
            }
        }
        if (!lezer.fouten.isEmpty()) {
            throw CommandGeweigerd.ongeldig(lezer.fouten);
        }
        return new RichtSchoolIn(lezer.school, profiel);
    }

    private void fout(String waar, String melding) {
        fouten.add(waar.isEmpty() ? melding : vindplaatsen.waar(waar) + ": " + melding);
    }

    /** Where the file says what an error is about. */
    private String plaats(Fout fout) {
        String bij = fout.bij() == null ? "" : plaatsen.getOrDefault(fout.bij(), "");
        if (fout.deel().isEmpty()) {
            return bij;
        }
        String overgang = overgangen.get(fout.deel());
        return overgang != null ? overgang : bij.isEmpty() ? fout.deel() : bij + "." + fout.deel();
    }

    private void lees() {
        bestand.propertyNames().stream().filter(w -> !WOORDEN.contains(w)).forEach(w -> {
            fout(w, "onbekend woord; bekend zijn %s.%s".formatted(WOORDEN, Woorden.bedoeld(w, WOORDEN)));
        });
        ObjectNode kop = YAML.createObjectNode();
        kop.set("school", bestand.get("school"));
        kop.set("ingangsdatum", bestand.get("ingangsdatum"));
        Hoofd hoofd = lezer.lees(Hoofd.class, kop, "", Set.of());
        school = hoofd == null ? NAAMLOOS : hoofd.school();
        LocalDate ingang = hoofd == null || hoofd.ingangsdatum() == null ? Inrichting.ALTIJD : hoofd.ingangsdatum();
        ObjectNode kenmerken = YAML.createObjectNode();
        KENMERKEN.forEach(k -> kenmerken.set(k, bestand.get(k)));
        voegToe(RegistreerSchool.class, kenmerken, "");
        instellingen(ingang);
        ObjectNode kaart = object("routekaart");
        if (kaart != null) {
            routekaart(kaart);
        }
        ObjectNode catalogi = object("catalogi");
        if (catalogi != null) {
            catalogi.properties().forEach(c -> catalogus(c.getKey(), c.getValue(), ingang));
        }
        lijst("overlegvormen", StelOverlegvormVast.class);
        bevoegdheden();
        ObjectNode rechten = object("zichtbaarheid");
        if (rechten != null) {
            voegToe(StelZichtbaarheidVast.class, YAML.createObjectNode().set("zichtbaarheid", rechten), "");
        }
        lijst("partners", RegistreerPartner.class);
        lijst("medewerkers", RegistreerMedewerker.class);
        lijst("kalenders", StelSchooljaarkalenderVast.class);
    }

    private @Nullable ObjectNode object(String woord) {
        JsonNode node = bestand.get(woord);
        if (node != null && !node.isNull() && !node.isObject()) {
            fout(woord, "verwacht: sleutels en waarden");
        }
        return node instanceof ObjectNode o ? o : null;
    }

    private void instellingen(LocalDate ingang) {
        ObjectNode instellingen = object("instellingen");
        if (instellingen == null) {
            return;
        }
        instellingen.properties().forEach(i -> {
            String pad = "instellingen." + i.getKey();
            if (i.getValue().isValueNode() && !i.getValue().isNull()) {
                onthoud(
                        new WijzigSchoolinstelling(
                                school, i.getKey(), i.getValue().asString(), ingang, "profiel"),
                        pad);
            } else {
                fout(pad, "verwacht: een waarde");
            }
        });
    }

    private void catalogus(String naam, JsonNode items, LocalDate ingang) {
        String pad = "catalogi." + naam;
        List<String> catalogi =
                Arrays.stream(Catalogus.values()).map(Enum::name).toList();
        if (!catalogi.contains(naam)) {
            fout(pad, "is geen catalogus; wel: %s.%s".formatted(catalogi, Woorden.bedoeld(naam, catalogi)));
            return;
        }
        elk(items, pad, (deel, waar) -> {
            deel.put("catalogus", naam).put("ingangsdatum", ingang.toString());
            return voegToe(VoegCatalogusItemToe.class, deel, waar + ".");
        });
    }

    private void lijst(String woord, Class<? extends SchoolCommand> soort) {
        elk(bestand.path(woord), woord, (deel, waar) -> voegToe(soort, deel, waar + "."));
    }

    private interface Deellezing {
        @Nullable
        Object lees(ObjectNode deel, String waar);
    }

    private void elk(JsonNode lijst, String pad, Deellezing lezing) {
        if (!lijst.isArray() && !lijst.isNull() && !lijst.isMissingNode()) {
            fout(pad, "verwacht: een lijst");
            return;
        }
        int n = 0;
        for (JsonNode deel : lijst) {
            String waar = pad + "[" + n++ + "]";
            if (deel instanceof ObjectNode o) {
                lezing.lees(o.deepCopy(), waar);
            } else {
                fout(waar, "verwacht: sleutels en waarden");
            }
        }
    }

    /** Phases are written as {@code CODE: NIVEAU}; the ends of an edge may be a list. */
    private void routekaart(ObjectNode kaart) {
        ObjectNode opdracht = kaart.deepCopy();
        ArrayNode fasen = opdracht.putArray("fasen");
        List<String> niveaus =
                Arrays.stream(Ondersteuningsniveau.values()).map(Enum::name).toList();
        kaart.path("fasen").properties().forEach(f -> {
            String niveau = f.getValue().asString("");
            boolean bekend = niveaus.contains(niveau);
            fasen.addObject().put("code", f.getKey()).put("niveau", bekend ? niveau : niveaus.get(0));
            if (!bekend) {
                fout(
                        "routekaart.fasen." + f.getKey(),
                        "'%s' is geen niveau; wel: %s.%s".formatted(niveau, niveaus, Woorden.bedoeld(niveau, niveaus)));
            }
        });
        ArrayNode stappen = opdracht.putArray("overgangen");
        elk(kaart.path("overgangen"), "routekaart.overgangen", (overgang, waar) -> {
            overgang(overgang, waar, stappen);
            return null;
        });
        voegToe(StelRoutekaartVast.class, opdracht, "routekaart.");
    }

    /** Read once for its errors; what is right of it becomes an edge for each pair of ends. */
    private void overgang(ObjectNode overgang, String waar, ArrayNode stappen) {
        List<String> van = einden(overgang.get("van"));
        List<String> naar = einden(overgang.get("naar"));
        ObjectNode een = overgang.deepCopy();
        een.put("van", van.isEmpty() ? null : van.get(0));
        een.put("naar", naar.isEmpty() ? null : naar.get(0));
        for (String lijst : List.of("vereisten", "aandacht", "aanleidingen")) {
            if (!een.has(lijst)) {
                een.putArray(lijst);
            }
        }
        if (lezer.lees(Routestap.class, een, waar + ".", Set.of()) == null) {
            // The edge itself stays, so that its error does not make phases seem out of reach.
            een = YAML.createObjectNode();
        }
        for (String begin : van) {
            for (String einde : naar) {
                overgangen.putIfAbsent(Profielcontrole.overgang(begin, einde), waar);
                stappen.add(een.deepCopy().put("van", begin).put("naar", einde));
            }
        }
    }

    private static List<String> einden(@Nullable JsonNode node) {
        List<String> einden = new ArrayList<>();
        if (node != null && node.isArray()) {
            node.forEach(n -> einden.add(n.asString()));
        } else if (node != null && node.isValueNode() && !node.isNull()) {
            einden.add(node.asString());
        }
        return einden;
    }

    /** A row is a list of roles, or an object with roles, rule and code. */
    private void bevoegdheden() {
        ObjectNode rechten = object("bevoegdheden");
        if (rechten == null) {
            return;
        }
        Map<String, Bevoegden> rijen = new LinkedHashMap<>();
        rechten.properties().forEach(rij -> {
            String pad = "bevoegdheden." + rij.getKey();
            JsonNode vol =
                    rij.getValue().isArray() ? YAML.createObjectNode().set("rollen", rij.getValue()) : rij.getValue();
            if (vol instanceof ObjectNode o) {
                Bevoegden bevoegden = lezer.lees(Bevoegden.class, o, pad + ".", Set.of());
                if (bevoegden != null) {
                    rijen.put(rij.getKey(), bevoegden);
                }
            } else {
                fout(pad, "verwacht: een lijst van rollen, of rollen met regel en code");
            }
        });
        onthoud(new StelBevoegdhedenVast(school, rijen), "bevoegdheden");
    }

    private @Nullable Object voegToe(Class<? extends SchoolCommand> soort, ObjectNode node, String pad) {
        ObjectNode vol = node.deepCopy();
        vol.put("schoolId", school);
        SchoolCommand opdracht = lezer.lees(soort, vol, pad, Set.of());
        if (opdracht != null) {
            onthoud(opdracht, pad.endsWith(".") ? pad.substring(0, pad.length() - 1) : pad);
        }
        return opdracht;
    }

    private void onthoud(SchoolCommand opdracht, String pad) {
        opdrachten.add(opdracht);
        plaatsen.put(opdracht, pad);
    }
}
