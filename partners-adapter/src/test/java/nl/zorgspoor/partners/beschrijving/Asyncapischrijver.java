package nl.zorgspoor.partners.beschrijving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Aanvraag;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Fase;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Stap;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Uitgang;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Terugmelding;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Urgentie;
import nl.zorgspoor.partners.Partners;
import nl.zorgspoor.partners.bericht.Partnerkamer.Kanaal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The part of the AsyncAPI document that follows from the descriptions: channels, operations and messages of every partner. */
final class Asyncapischrijver {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Map<String, String> CODES = codes();

    private Asyncapischrijver() {}

    /** Adds what follows from the descriptions to the part that is written by hand. */
    static ObjectNode vul(ObjectNode kop) {
        ObjectNode document = kop.deepCopy();
        ObjectNode info = (ObjectNode) document.path("info");
        info.put("description", info.path("description").asString() + codetabel());
        ObjectNode kanalen = (ObjectNode) document.path("channels");
        ObjectNode handelingen = (ObjectNode) document.path("operations");
        ObjectNode berichten = (ObjectNode) document.at("/components/messages");
        for (Partnerbeschrijving p : Partners.BESCHREVEN) {
            String uit = p.naam() + groot(Objects.requireNonNull(p.uit().woord()));
            String in = p.naam() + "Terugmelding";
            String bewijs = p.naam() + "Ontvangstbewijs";
            Kanaal bewijskanaal = Partners.kamer(p.naam()).bewijs();
            String groep = ", in een consumer group die begint met `" + p.naam() + "-`";
            kanaal(kanalen, uit, p.uit().woord(), p.kanaalUit(), p.lezers() + groep);
            kanaal(kanalen, in, "terugmelding", p.kanaalIn(), p.schrijvers());
            kanaal(kanalen, bewijs, "bewijs", bewijskanaal, p.lezers() + " wat van elk antwoord kwam" + groep);
            String werk = p.uit().woord().equals("melding") ? "meldBij" : "verwijsNaar";
            handeling(handelingen, werk + groot(p.naam()), "send", uit, "Naar " + p.noemer());
            handeling(handelingen, "lees" + groot(p.naam()), "receive", in, "Antwoord van " + p.noemer());
            handeling(handelingen, "bewijsAan" + groot(p.naam()), "send", bewijs, "Ontvangstbewijs aan " + p.noemer());
            bericht(berichten, uit, p.kanaalUit(), p.uit().titel(), velden(p), Schemaschrijver.uitvoorbeelden(p));
            bericht(berichten, in, p.kanaalIn(), p.in().titel(), verloop(p), Schemaschrijver.antwoorden(p));
            bericht(berichten, bewijs, bewijskanaal, "Wat van een antwoord van deze partner kwam", "", List.of());
        }
        ObjectNode partner = (ObjectNode) document.at("/components/messages/dodeLetter/headers/properties/partner");
        partner.put(
                "description",
                "Het kanaal: de soort partner, met .<organisatie> waar een organisatie een eigen kanaal heeft");
        var lijst = partner.putArray("examples");
        Partners.ALLE.forEach(k -> lijst.add(k.naam()));
        return document;
    }

    private static void kanaal(ObjectNode kanalen, String naam, String bericht, Kanaal kanaal, String wie) {
        ObjectNode k = kanalen.putObject(naam);
        k.put("address", kanaal.topic()).put("description", wie);
        k.putObject("messages").putObject(bericht).put("$ref", "#/components/messages/" + naam);
        k.putObject("bindings").putObject("kafka").put("partitions", 3).put("bindingVersion", "0.5.0");
    }

    private static void handeling(ObjectNode handelingen, String naam, String actie, String kanaal, String wat) {
        ObjectNode h = handelingen.putObject(naam);
        h.put("action", actie).put("summary", wat);
        h.putObject("channel").put("$ref", "#/channels/" + kanaal);
    }

    private static void bericht(
            ObjectNode berichten,
            String naam,
            Kanaal kanaal,
            String titel,
            String tekst,
            List<? extends JsonNode> voorbeelden) {
        ObjectNode b = berichten.putObject(naam);
        b.put("name", kanaal.type()).put("title", titel);
        if (!tekst.isEmpty()) {
            b.put("description", tekst);
        }
        b.putArray("traits").addObject().put("$ref", "#/components/messageTraits/cloudevent");
        ObjectNode vorm = b.putObject("payload");
        vorm.put("schemaFormat", "application/schema+json;version=draft-2020-12");
        vorm.putObject("schema").put("$ref", "schemas/" + kanaal.schema());
        if (!voorbeelden.isEmpty()) {
            var lijst = b.putArray("examples");
            voorbeelden.forEach(v ->
                    lijst.addObject().put("name", v.path("soort").asString()).set("payload", v));
        }
    }

    /** The field list: what goes, when, and why. */
    private static String velden(Partnerbeschrijving p) {
        StringBuilder t = new StringBuilder("Op grond van: ")
                .append(p.grondslagen().stream().map(Enum::name).collect(Collectors.joining(", ")))
                .append("; bij gevaar ook VITAAL_BELANG of ACUUT_GEVAAR. Termijn: ")
                .append(p.termijn())
                .append(" (het getal staat bij de partner in het profiel van de school).\n\n")
                .append("| Bericht | Veld | Bij | Waarom |\n|---|---|---|---|\n");
        p.uit().berichten().keySet().forEach(soort -> p.velden(soort).forEach((pad, veld) -> t.append("| ")
                .append(soort)
                .append(" | `")
                .append(pad)
                .append("` | ")
                .append(veld.verplicht() ? "altijd" : veld.bij() == null ? "als het er is" : woorden(veld.bij()))
                .append(" | ")
                .append(veld.reden())
                .append(" |\n")));
        return t.toString();
    }

    private static String woorden(Set<?> soorten) {
        return soorten.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    /** From the order that decides: which of the partner's answers fit where a referral stands. */
    private static String verloop(Partnerbeschrijving p) {
        StringBuilder t = new StringBuilder("Verplicht per soort, naast verwijzingId, volgnummer en soort: ")
                .append(p.in().antwoorden().entrySet().stream()
                        .filter(a -> !a.getValue().isEmpty())
                        .map(a -> a.getKey() + " (" + String.join(", ", a.getValue()) + ")")
                        .collect(Collectors.joining("; ")))
                .append(p.in().antwoorden().values().stream().allMatch(List::isEmpty) ? "niets meer" : "")
                .append(".\n\n| Waar de verwijzing staat | Wat past |\n|---|---|\n");
        for (Map.Entry<String, Set<String>> stap : staten(p).entrySet()) {
            t.append("| ")
                    .append(stap.getKey())
                    .append(" | ")
                    .append(stap.getValue().isEmpty() ? "niets" : String.join(", ", stap.getValue()))
                    .append(" |\n");
        }
        return t.toString();
    }

    /** The state table of this partner, in its own kinds of answer. */
    static Map<String, Set<String>> staten(Partnerbeschrijving p) {
        Map<String, Set<String>> staten = new LinkedHashMap<>();
        for (Stap stap : Stap.values()) {
            staten.put(stap.name(), passend(p, new Fase.BijPartner(stap, null)));
        }
        staten.put("GEWEIGERD", passend(p, new Fase.Geweigerd(null)));
        staten.put("AFGESLOTEN", passend(p, new Fase.Afgesloten()));
        staten.put("INGETROKKEN", passend(p, new Fase.Ingetrokken()));
        return staten;
    }

    private static Set<String> passend(Partnerbeschrijving p, Fase fase) {
        Set<String> alle = new java.util.LinkedHashSet<>();
        for (String soort : p.in().antwoorden().keySet()) {
            if (p.types().stream().allMatch(type -> past(type, fase, soort))) {
                alle.add(soort);
            }
        }
        return alle;
    }

    private static boolean past(PartnerType type, Fase fase, String soort) {
        Verwijzing v = new Verwijzing(
                "V1",
                fase,
                new Aanvraag(type, "P1", null, Urgentie.NORMAAL, Set.of(), false),
                new Uitgang(
                        java.time.LocalDate.EPOCH, Grondslag.TOESTEMMING, null, Rol.ONDERSTEUNINGSCOORDINATOR, null),
                1,
                0,
                Set.of());
        // What leerplicht does about a report is no answer of this order: to a question it is an acceptance or advice.
        String gewoon =
                switch (soort) {
                    case "IN_BEHANDELING" -> "GEACCEPTEERD";
                    case "HUISBEZOEK", "AFSPRAKEN", "MAATREGEL" -> "ADVIES";
                    default -> soort;
                };
        return v.passend().contains(Terugmelding.valueOf(gewoon));
    }

    private static String codetabel() {
        StringBuilder t = new StringBuilder("\nCodes op een ontvangstbewijs:\n\n| Code | Betekenis |\n|---|---|\n");
        CODES.forEach((code, zin) ->
                t.append("| ").append(code).append(" | ").append(zin).append(" |\n"));
        return t.toString();
    }

    static Set<String> codesUitgelegd() {
        return CODES.keySet();
    }

    private static Map<String, String> codes() {
        Map<String, String> c = new TreeMap<>();
        c.put(
                "OVERGESLAGEN",
                "gelezen; het volgnummer is niet hoger dan van een eerder antwoord, er is niets vastgelegd");
        c.put("BERICHT_PAST_NIET", "deze soort past niet waar de verwijzing staat; `mogelijk` noemt wat wel past");
        c.put("LEEG", "het bericht heeft geen inhoud");
        c.put("TE_GROOT", "groter dan 64 KB");
        c.put("CONTENT_TYPE_ONBEKEND", "geen application/json of application/cloudevents+json");
        c.put("GEEN_CLOUDEVENT", "de koppen of de buitenkant zijn geen CloudEvent 1.0");
        c.put("TYPE_ONBEKEND", "een ander type dan op dit topic wordt gelezen");
        c.put("GEEN_JSON", "niet te lezen als JSON-object; de plaats staat erbij");
        c.put("SCHEMA", "past niet op het schema; alle fouten staan erbij, met hun plaats");
        c.put("BERICHT_ID_ONTBREEKT", "zonder berichtId of CloudEvents-id is een herhaling niet te herkennen");
        c.put("VERWIJZING_ONBEKEND", "deze partner heeft geen verwijzing met dit id");
        c.put("ANDERE_SCHOOL", "de verwijzing is van een andere school dan het antwoord zegt");
        c.put("VERWIJZING_NIET_EENDUIDIG", "meer verwijzingen hebben dit id; geef schoolId mee");
        c.put("ONVERTAALBAAR", "deze soort antwoord hoort niet bij deze verwijzing");
        c.put("GEWEIGERD", "de school kan dit antwoord nu niet aannemen");
        c.put("VERWERKING_MISLUKT", "de school ziet het en kan het alsnog verwerken");
        return c;
    }

    private static String groot(String woord) {
        return Character.toUpperCase(woord.charAt(0)) + woord.substring(1);
    }
}
