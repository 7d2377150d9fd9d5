package nl.zorgspoor.deploy.profiel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.gedeeld.Routekaart.Fase;
import nl.zorgspoor.core.gedeeld.Routekaart.Overgang;
import nl.zorgspoor.core.gedeeld.Schrijfwijze;
import nl.zorgspoor.deploy.profiel.Woordbeeld.Regeltekst;

/**
 * A route map as an SVG picture. The phases stand below each other in the order of the profile; a step to the next phase goes
 * straight down, a step further on goes along the right, a step back along the left. Lines never run through a phase. Every
 * line has a number, and beside the picture stands what the step with that number demands.
 */
final class Routetekening {

    private static final int BLOK = 250;
    private static final int TUSSEN = 40;
    private static final int POORT = 20;
    private static final int BAAN = 22;
    private static final int BOVEN = 150;
    private static final int TEKST = 88;
    private static final int REGEL = 17;
    private static final int TEKSTBREEDTE = 660;

    private static final List<String> LIJNEN =
            List.of("#1b4f8a", "#7a2e8e", "#00695c", "#a8480b", "#5d4037", "#ad1457", "#37474f");

    /** A line of the picture: an edge with its number and the places of its phases. */
    private record Lijn(int nummer, Overgang overgang, int van, int naar) {
        boolean recht() {
            return naar == van + 1;
        }

        boolean terug() {
            return naar <= van;
        }

        int begin() {
            return Math.min(van, naar);
        }

        int einde() {
            return Math.max(van, naar);
        }

        int lengte() {
            return einde() - begin();
        }

        String kleur() {
            return LIJNEN.get((nummer - 1) % LIJNEN.size());
        }
    }

    private final Routekaart kaart;
    private final String school;
    private final List<Lijn> lijnen = new ArrayList<>();
    private final Map<Lijn, Integer> banen = new HashMap<>();
    /** The height at which a line leaves its phase, and the one at which it enters the other. */
    private final Map<Lijn, Integer> uitgangen = new HashMap<>();

    private final Map<Lijn, Integer> ingangen = new HashMap<>();
    private final List<Integer> boven = new ArrayList<>();
    private final List<Integer> hoog = new ArrayList<>();
    private final StringBuilder uit = new StringBuilder();
    private int links;

    private Routetekening(String school, Routekaart kaart) {
        this.school = school;
        this.kaart = kaart;
    }

    static String svg(String school, Routekaart kaart) {
        return new Routetekening(school, kaart).teken();
    }

    static String kleur(Ondersteuningsniveau niveau) {
        return switch (niveau) {
            case GEEN -> "#eceff1";
            case BASIS -> "#cfe8d2";
            case EXTRA_IN_SCHOOL -> "#fff1b8";
            case EXTRA -> "#ffd9a8";
            case SPECIAAL -> "#f5c1bb";
        };
    }

    private String teken() {
        List<String> plaats = kaart.fasen().stream().map(Fase::code).toList();
        List<Overgang> opVolgorde = new ArrayList<>(kaart.overgangen());
        opVolgorde.sort(Comparator.<Overgang>comparingInt(o -> plaats.indexOf(o.van()))
                .thenComparing(o -> plaats.indexOf(o.naar())));
        for (Overgang o : opVolgorde) {
            lijnen.add(new Lijn(lijnen.size() + 1, o, plaats.indexOf(o.van()), plaats.indexOf(o.naar())));
        }
        links = 40 + BAAN * (1 + baan(true));
        int tekstvan = links + BLOK + 40 + BAAN * (1 + baan(false));
        plaatsBlokken();
        lijnen.forEach(this::tekenLijn);
        kaart.fasen().forEach(f -> tekenBlok(f, plaats.indexOf(f.code())));
        lijnen.forEach(this::tekenNummer);
        int onder = Math.max(boven.get(boven.size() - 1) + hoog.get(hoog.size() - 1), tekenUitleg(tekstvan)) + 30;
        int breed = tekstvan + TEKSTBREEDTE;
        return kop(breed, onder) + legenda() + uit + "</svg>\n";
    }

    /** Gives every line on one side a lane of its own; short lines come close to the phases. Returns the number of lanes. */
    private int baan(boolean terug) {
        List<List<Lijn>> bezet = new ArrayList<>();
        lijnen.stream()
                .filter(l -> !l.recht() && l.terug() == terug)
                .sorted(Comparator.comparingInt(Lijn::lengte).thenComparing(Lijn::nummer))
                .forEach(l -> {
                    int n = 0;
                    while (n < bezet.size()
                            && bezet.get(n).stream().anyMatch(a -> a.begin() < l.einde() && l.begin() < a.einde())) {
                        n++;
                    }
                    if (n == bezet.size()) {
                        bezet.add(new ArrayList<>());
                    }
                    bezet.get(n).add(l);
                    banen.put(l, n);
                });
        return bezet.size();
    }

    /** Phases are as high as the lines on their sides need; lines are put in the order in which they cross least. */
    private void plaatsBlokken() {
        int y = BOVEN;
        for (int i = 0; i < kaart.fasen().size(); i++) {
            int fase = i;
            List<Lijn> rechts = new ArrayList<>();
            zij(rechts, l -> !l.terug() && !l.recht() && l.naar() == fase, true);
            zij(rechts, l -> !l.terug() && !l.recht() && l.van() == fase, false);
            List<Lijn> terug = new ArrayList<>();
            zij(terug, l -> l.terug() && l.van() == fase, true);
            zij(terug, l -> l.terug() && l.naar() == fase, false);
            int laagste = Woordbeeld.begin(kaart, kaart.fasen().get(i).code()).isEmpty() ? 54 : 68;
            int hoogte = Math.max(laagste, 14 + POORT * Math.max(rechts.size(), terug.size()));
            boven.add(y);
            hoog.add(hoogte);
            verdeel(rechts, fase, y, hoogte);
            verdeel(terug, fase, y, hoogte);
            y += hoogte + TUSSEN;
        }
    }

    private void zij(List<Lijn> zij, Predicate<Lijn> welke, boolean kortEerst) {
        Comparator<Lijn> volgorde = Comparator.comparingInt(this::baan);
        lijnen.stream()
                .filter(welke)
                .sorted(kortEerst ? volgorde : volgorde.reversed())
                .forEach(zij::add);
    }

    private void verdeel(List<Lijn> zij, int fase, int y, int hoogte) {
        for (int n = 0; n < zij.size(); n++) {
            int hier = y + (hoogte - POORT * (zij.size() - 1)) / 2 + n * POORT;
            (zij.get(n).van() == fase ? uitgangen : ingangen).put(zij.get(n), hier);
        }
    }

    private int poort(Lijn l, boolean uitgaand) {
        return (uitgaand ? uitgangen : ingangen).getOrDefault(l, 0);
    }

    private int baan(Lijn l) {
        return banen.getOrDefault(l, 0);
    }

    private int x(Lijn l) {
        int baan = 34 + BAAN * baan(l);
        return l.terug() ? links - baan : links + BLOK + baan;
    }

    private void tekenLijn(Lijn l) {
        String pad;
        if (l.recht()) {
            int midden = links + BLOK / 2;
            pad = "M%d %d V%d".formatted(midden, boven.get(l.van()) + hoog.get(l.van()), boven.get(l.naar()) - 3);
        } else {
            int kant = l.terug() ? links : links + BLOK;
            int bocht = l.terug() ? 6 : -6;
            int heen = poort(l, true);
            int aan = poort(l, false);
            int op = aan > heen ? 6 : -6;
            pad = "M%d %d H%d Q%d %d %d %d V%d Q%d %d %d %d H%d"
                    .formatted(
                            kant,
                            heen,
                            x(l) + bocht,
                            x(l),
                            heen,
                            x(l),
                            heen + op,
                            aan - op,
                            x(l),
                            aan,
                            x(l) + bocht,
                            aan,
                            kant + (l.terug() ? -3 : 3));
        }
        uit.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.8\"%s marker-end=\"url(#punt%d)\"/>%n"
                .formatted(
                        pad,
                        l.kleur(),
                        l.overgang().aanleidingen().isEmpty() ? " stroke-dasharray=\"6 4\"" : "",
                        LIJNEN.indexOf(l.kleur())));
    }

    private void tekenBlok(Fase fase, int plaats) {
        int y = boven.get(plaats);
        int hoogte = hoog.get(plaats);
        String begin = Woordbeeld.begin(kaart, fase.code());
        uit.append(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\" stroke=\"#455a64\" stroke-width=\"%s\"/>%n"
                        .formatted(links, y, BLOK, hoogte, kleur(fase.niveau()), begin.isEmpty() ? "1.2" : "2.6"));
        int midden = y + hoogte / 2;
        tekst(links + 14, begin.isEmpty() ? midden - 2 : midden - 9, 15, "bold", Woordbeeld.code(fase.code()));
        tekst(links + 14, begin.isEmpty() ? midden + 15 : midden + 6, 11, "normal", niveau(fase.niveau()));
        if (!begin.isEmpty()) {
            tekst(links + 14, midden + 20, 11, "bold", begin);
        }
    }

    private void tekenNummer(Lijn l) {
        int x = l.recht() ? links + BLOK / 2 : l.terug() ? links - 15 : links + BLOK + 15;
        int y = l.recht() ? boven.get(l.van()) + hoog.get(l.van()) + TUSSEN / 2 - 3 : poort(l, true);
        bol(l, x, y);
    }

    private void bol(Lijn l, int x, int y) {
        uit.append(
                "<circle cx=\"%d\" cy=\"%d\" r=\"9.5\" fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"1.6\"/>%n<text x=\"%d\" y=\"%d\" font-size=\"11\" font-weight=\"bold\" text-anchor=\"middle\" fill=\"%s\">%d</text>%n"
                        .formatted(x, y, l.kleur(), x, y + 4, l.kleur(), l.nummer()));
    }

    /** What each number demands; returns where the text ends. */
    private int tekenUitleg(int x) {
        int y = BOVEN;
        for (Lijn l : lijnen) {
            bol(l, x + 10, y - 4);
            tekst(
                    x + 28,
                    y,
                    13,
                    "bold",
                    "%s \u2192 %s"
                            .formatted(
                                    Woordbeeld.code(l.overgang().van()),
                                    Woordbeeld.code(l.overgang().naar())));
            y += REGEL;
            for (Regeltekst r : Woordbeeld.uitleg(l.overgang())) {
                tekst(x + 28, y, 12, "normal", r.kop());
                for (String deel : Schrijfwijze.afgebroken(r.tekst(), TEKST)) {
                    tekst(x + 76, y, 12, "normal", deel);
                    y += REGEL;
                }
            }
            y += REGEL / 2;
        }
        return y;
    }

    private String kop(int breed, int hoogte) {
        StringBuilder kop = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" font-family=\"Segoe UI, Helvetica, Arial, DejaVu Sans, sans-serif\" role=\"img\">%n<title>%s</title>%n<defs>"
                        .formatted(breed, hoogte, breed, hoogte, veilig(titel())));
        for (int i = 0; i < LIJNEN.size(); i++) {
            kop.append(
                    "<marker id=\"punt%d\" viewBox=\"0 0 10 10\" refX=\"8\" refY=\"5\" markerWidth=\"6\" markerHeight=\"6\" orient=\"auto\"><path d=\"M0 0 L10 5 L0 10 z\" fill=\"%s\"/></marker>"
                            .formatted(i, LIJNEN.get(i)));
        }
        return kop.append("</defs>%n<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n".formatted())
                .toString();
    }

    private String titel() {
        return "Routekaart %s, versie %d, van %s".formatted(kaart.naam(), kaart.versie(), school);
    }

    private String legenda() {
        int vanaf = uit.length();
        tekst(30, 38, 20, "bold", titel());
        int x = 30;
        for (Ondersteuningsniveau n : Ondersteuningsniveau.values()) {
            if (kaart.fasen().stream().anyMatch(f -> f.niveau() == n)) {
                uit.append(
                        "<rect x=\"%d\" y=\"58\" width=\"22\" height=\"16\" rx=\"3\" fill=\"%s\" stroke=\"#455a64\"/>%n"
                                .formatted(x, kleur(n)));
                tekst(x + 29, 71, 12, "normal", niveau(n));
                x += 60 + 8 * niveau(n).length();
            }
        }
        lijnvoorbeeld(30, "", "gaat vanzelf na wat er gebeurt");
        lijnvoorbeeld(300, " stroke-dasharray=\"6 4\"", "gaat met een eigen besluit");
        tekst(540, 100, 12, "normal", "dikke rand: hier begint de route");
        tekst(770, 100, 12, "normal", "cijfer: zie de lijst rechts");
        String legenda = uit.substring(vanaf);
        uit.setLength(vanaf);
        return legenda;
    }

    private void lijnvoorbeeld(int x, String stippel, String wat) {
        uit.append("<path d=\"M%d 96 H%d\" stroke=\"#37474f\" stroke-width=\"1.8\"%s marker-end=\"url(#punt6)\"/>%n"
                .formatted(x, x + 46, stippel));
        tekst(x + 56, 100, 12, "normal", wat);
    }

    private static String niveau(Ondersteuningsniveau n) {
        return n == Ondersteuningsniveau.GEEN ? "zonder niveau" : "niveau " + Schrijfwijze.code(n.name());
    }

    private void tekst(int x, int y, int grootte, String dikte, String tekst) {
        uit.append("<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s fill=\"#1c262b\">%s</text>%n"
                .formatted(x, y, grootte, dikte.equals("bold") ? " font-weight=\"bold\"" : "", veilig(tekst)));
    }

    private static String veilig(String tekst) {
        return tekst.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
