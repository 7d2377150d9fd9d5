package nl.zorgspoor.deploy.demo;

import static nl.zorgspoor.deploy.demo.Spelers.AUDITOR;
import static nl.zorgspoor.deploy.demo.Spelers.COORDINATOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgspoor.partners.bericht.Partnerkamer;
import tools.jackson.databind.JsonNode;

/** What a coordinator, a partner and an auditor see. */
final class Kijkers {

    private static final String DOSSIER = "/v1/audit/leerlingen/" + Toneel.LEERLING;
    private static final String VAN = "2026-09-28";
    private static final String TOT = "2026-10-05";
    private static final String TERUG = "2026-10-01";

    private final Toneel toneel;
    private final Blad blad;

    Kijkers(Toneel toneel, Blad blad) {
        this.toneel = toneel;
        this.blad = blad;
    }

    void werkbord(String verwacht) {
        List<JsonNode> rijen =
                toneel.ziet(COORDINATOR, "Wat de coordinator op het werkbord ziet:", "coordinator-werkbord", verwacht);
        blad.tabel(
                List.of("uiterlijk", "dagen", "wat er moet gebeuren", "door", "sinds", "regel"),
                rijen.stream()
                        .map(r -> List.of(
                                tekst(r, "vervaldatum"),
                                tekst(r, "dagenResterend"),
                                wat(r),
                                Blad.code(tekst(r, "eigenaar")),
                                Blad.woorden(tekst(r, "gestartDoor")),
                                tekst(r, "regel")))
                        .toList());
    }

    /** The command that is asked for; where no command records it, what it is. */
    private static String wat(JsonNode rij) {
        String actie = tekst(rij, "volgendeActie");
        return actie.isEmpty() ? Blad.code(tekst(rij, "soort")) : Blad.woorden(actie);
    }

    void flexZatAgenda(String verwacht) {
        List<JsonNode> rijen =
                toneel.ziet(COORDINATOR, "Wat de coordinator in de Flex-Zat-agenda ziet:", "flexzat-agenda", verwacht);
        blad.tabel(
                List.of("wanneer", "stand", "uitgenodigd", "nog niet uitgenodigd", "nog voor te bereiden"),
                rijen.stream()
                        .map(r -> List.of(
                                tekst(r, "datumTijd").replace("T", " "),
                                Blad.code(tekst(r, "status")),
                                tekst(r, "uitgenodigdVast") + " van " + tekst(r, "vasteRollen"),
                                codes(r.path("ontbrekendeUitnodigingen")),
                                Toneel.lijst(r.path("ontbrekendeVoorbereiding")).size() + " van 6"))
                        .toList());
    }

    /** The message, field by field; what must stay at school may stand nowhere in it. */
    void bericht(Partnerkamer partner, String zin, List<String> blijftOpSchool) {
        JsonNode bericht = toneel.ontvangt(partner, zin);
        List<List<String>> regels = new ArrayList<>();
        regels.add(List.of("leerling", tekst(bericht, "leerlingRef") + " (een schuilnaam, alleen voor JOS)"));
        regels.add(List.of("grondslag", Blad.code(tekst(bericht, "grondslag"))));
        bericht.path("payload")
                .properties()
                .forEach(e -> regels.add(List.of(
                        Blad.woorden(e.getKey()).toLowerCase(java.util.Locale.ROOT),
                        e.getValue().isArray()
                                ? codes(e.getValue())
                                : e.getValue().asString())));
        blad.tabel(List.of("veld", "inhoud"), regels);
        String alles = bericht.toString();
        for (String geheim : blijftOpSchool) {
            if (alles.contains(geheim)) {
                throw new Afwijking("in het bericht staat '%s'", geheim);
            }
        }
        if (!"HUISWERK_PLANNEN"
                .equals(bericht.path("payload").path("hulpvraagcategorie").asString(""))) {
            throw new Afwijking("in het bericht staat de hulpvraag niet: %s", alles);
        }
        blad.toelichting(
                "Nagekeken: het leerlingnummer, wat de docent zag, de verslagen van de gesprekken en de bespreking"
                        + " staan er niet in.");
    }

    /** The history, the refusals and the dossier on an earlier day. */
    void auditor() {
        blad.kop("Wat een auditor ziet");
        geschiedenis();
        weigeringen();
        stand();
    }

    private void geschiedenis() {
        List<JsonNode> alle = Toneel.lijst(toneel.leest(
                        AUDITOR,
                        "De hele geschiedenis; hier van %s tot en met %s.".formatted(Blad.dag(VAN), Blad.dag(TOT)),
                        DOSSIER + "/gebeurtenissen",
                        Map.of())
                .path("gebeurtenissen"));
        blad.tabel(
                List.of("dag", "wie", "rol", "vastgelegd", "grondslag"),
                alle.stream()
                        .filter(g -> dag(g).compareTo(VAN) >= 0 && dag(g).compareTo(TOT) <= 0)
                        .map(g -> List.of(
                                dag(g),
                                tekst(g, "actor"),
                                Blad.code(tekst(g, "rol")),
                                Blad.woorden(Toneel.naam(g)),
                                Blad.code(tekst(g, "grondslag"))))
                        .toList());
        Set<String> wie = alle.stream().map(g -> tekst(g, "actor")).collect(Collectors.toSet());
        if (!wie.containsAll(Set.of("M1", "OC", "J1", "O1")) || !alle.stream().allMatch(g -> g.hasNonNull("rol"))) {
            throw new Afwijking("de geschiedenis noemt niet iedereen; wel: %s", wie);
        }
        blad.toelichting(
                "In het geheel %d gebeurtenissen, elk met wie, in welke rol en wanneer; geen ervan is te wijzigen."
                        .formatted(alle.size()));
    }

    private void weigeringen() {
        List<JsonNode> alle = Toneel.lijst(toneel.leest(
                        AUDITOR,
                        "De geweigerde opdrachten, nieuwste eerst: wie, wat en volgens welke regel, nooit de inhoud.",
                        "/v1/audit/scholen/" + Toneel.SCHOOL + "/weigeringen",
                        Map.of())
                .path("rijen"));
        blad.tabel(
                List.of("dag", "wie", "rol", "wilde", "regel", "waarom niet"),
                alle.stream()
                        .map(w -> List.of(
                                dag(w),
                                tekst(w, "actor"),
                                Blad.code(tekst(w, "rol")),
                                Blad.woorden(tekst(w, "opdracht")),
                                tekst(w, "regel"),
                                Blad.code(tekst(w, "code"))))
                        .toList());
        if (alle.size() != toneel.weigeringen()) {
            throw new Afwijking("er staan %d weigeringen; verwacht %d", alle.size(), toneel.weigeringen());
        }
    }

    private void stand() {
        JsonNode toen = toneel.leest(
                AUDITOR,
                "Het dossier zoals het was op %s, naast dat van nu.".formatted(Blad.dag(TERUG)),
                DOSSIER + "/stand",
                Map.of("op", TERUG));
        JsonNode nu = toneel.leest(AUDITOR, "En dat van nu.", DOSSIER + "/stand", Map.of());
        List<List<String>> regels = Stream.of(
                        List.of("fase", "/gebieden/traject/positie/fase"),
                        List.of("JOS", "/gebieden/jos/alle/J-1/status"),
                        List.of("verwijzing naar JOS", "/gebieden/verwijzing/alle/V1/status"),
                        List.of("Flex-Zat", "/gebieden/flexzat/alle/F2/status"),
                        List.of("TLV", "/gebieden/tlv/alle/TLV-1/status"))
                .map(r -> List.of(r.get(0), stand(toen, r.get(1)), stand(nu, r.get(1))))
                .toList();
        blad.tabel(List.of("onderdeel", "op " + TERUG, "nu"), regels);
        eis(regels, List.of("FASE_3A", "AANGEMELD", "VERZONDEN"), toen);
    }

    private static void eis(List<List<String>> regels, List<String> verwacht, JsonNode toen) {
        for (int i = 0; i < verwacht.size(); i++) {
            if (!regels.get(i).get(1).equals(Blad.code(verwacht.get(i)))) {
                throw new Afwijking("de stand op %s is anders dan %s: %s", TERUG, verwacht, toen);
            }
        }
    }

    private static String stand(JsonNode stand, String plaats) {
        String status = stand.at(plaats).asString("");
        return status.isEmpty() ? "-" : Blad.code(status);
    }

    private static String dag(JsonNode rij) {
        String op = tekst(rij, "op");
        return op.length() < 10 ? op : op.substring(0, 10);
    }

    private static String codes(JsonNode rij) {
        return Toneel.teksten(rij).stream().map(Blad::code).collect(Collectors.joining(", "));
    }

    /** A code as words, a text as it is. */
    private static String waarde(String tekst) {
        return tekst.matches("[A-Z][A-Z_]+") ? Blad.code(tekst) : tekst;
    }

    private static String tekst(JsonNode rij, String veld) {
        return rij.path(veld).isNull() ? "" : rij.path(veld).asString("");
    }
}
