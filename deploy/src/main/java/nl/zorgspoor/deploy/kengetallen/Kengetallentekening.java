package nl.zorgspoor.deploy.kengetallen;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Kengetal;
import nl.zorgspoor.core.gedeeld.Kengetallen.Afdeling;
import nl.zorgspoor.core.gedeeld.Schrijfwijze;

/**
 * Key figures as an SVG picture of one page: for each figure, and for the classes of each department, a panel in which the years stand
 * side by side as bars, in the look of the route maps. What is hidden or cannot be counted is no bar but says so. Of the schools of a
 * samenwerkingsverband the totals of the years stand side by side, or in one year the schools themselves and their total.
 */
public final class Kengetallentekening {

    private static final int KOLOMMEN = 5;
    private static final int PANEEL = 300;
    private static final int HOOG = 148;
    private static final int RAND = 30;
    private static final int BOVEN = 112;
    private static final int STAAF = 74;

    /** How far the line on which bars stand lies above the next panel. */
    private static final int GROND = 30;

    /** More years than fit on a page are not drawn: the newest are. */
    private static final int MEESTE = 6;

    private static final List<String> KLEUREN =
            List.of("#1b4f8a", "#7a2e8e", "#00695c", "#a8480b", "#5d4037", "#ad1457");

    private final List<Map<String, Object>> rijen;
    private final String titel;
    private final StringBuilder uit = new StringBuilder();

    private Kengetallentekening(String titel, List<Map<String, Object>> rijen) {
        this.titel = titel;
        List<Map<String, Object>> getekend = metTotalen(rijen);
        this.rijen = getekend.subList(Math.max(0, getekend.size() - MEESTE), getekend.size());
    }

    /** Of several years and several schools only the totals are years side by side. */
    private static List<Map<String, Object>> metTotalen(List<Map<String, Object>> rijen) {
        List<Map<String, Object>> totalen =
                rijen.stream().filter(r -> "SWV".equals(r.get("niveau"))).toList();
        return totalen.size() > 1 ? totalen : rijen;
    }

    /** @param rijen of the view, oldest first */
    public static String svg(String titel, List<Map<String, Object>> rijen) {
        return new Kengetallentekening(titel, rijen).teken();
    }

    private String teken() {
        List<Kengetal> alle = List.of(Kengetal.values());
        List<Afdeling> afdelingen = Arrays.stream(Afdeling.values())
                .filter(a -> !Cijfers.leerjaren(rijen, a).isEmpty())
                .toList();
        int vakken = alle.size() + afdelingen.size();
        int lagen = (vakken + KOLOMMEN - 1) / KOLOMMEN;
        int breed = 2 * RAND + KOLOMMEN * PANEEL;
        int hoog = BOVEN + lagen * HOOG + RAND;
        tekst(RAND, 38, 20, true, titel);
        legenda();
        for (int i = 0; i < vakken; i++) {
            int x = RAND + i % KOLOMMEN * PANEEL;
            int y = BOVEN + i / KOLOMMEN * HOOG;
            if (i < alle.size()) {
                paneel(alle.get(i), x, y);
            } else {
                klassen(afdelingen.get(i - alle.size()), x, y);
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" font-family=\"Segoe UI, Helvetica, Arial, DejaVu Sans, sans-serif\" role=\"img\">%n<title>%s</title>%n<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n"
                        .formatted(breed, hoog, breed, hoog, veilig(titel))
                + uit
                + "</svg>\n";
    }

    private static String kleur(int n) {
        return KLEUREN.get(n % KLEUREN.size());
    }

    private void legenda() {
        int x = RAND;
        for (int n = 0; n < rijen.size(); n++) {
            String kop = Cijfers.kop(rijen.get(n));
            uit.append("<rect x=\"%d\" y=\"58\" width=\"22\" height=\"16\" rx=\"3\" fill=\"%s\" stroke=\"#455a64\"/>%n"
                    .formatted(x, kleur(n)));
            tekst(x + 29, 71, 12, false, kop);
            x += 54 + 7 * kop.length();
        }
        tekst(
                RAND,
                96,
                12,
                false,
                "stand: op de teldatum; stroom: over het schooljaar ervoor; verborgen: buiten de school niet getoond");
    }

    private void vak(String naam, String soort, int x, int y) {
        uit.append(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#f7f9fa\" stroke=\"#455a64\" stroke-width=\"1.2\"/>%n"
                        .formatted(x, y, PANEEL - 14, HOOG - 14));
        List<String> kop = Schrijfwijze.afgebroken(naam, 36);
        tekst(x + 12, y + 20, 13, true, kop.size() > 1 ? kop.get(0) + "..." : kop.get(0));
        tekst(x + 12, y + 34, 10, false, soort);
        uit.append("<path d=\"M%d %d H%d\" stroke=\"#455a64\" stroke-width=\"1\"/>%n"
                .formatted(x + 10, y + HOOG - GROND, x + PANEEL - 26));
    }

    /** The years of the department beside each other, and of each the bars of the rows. */
    private void klassen(Afdeling afdeling, int x, int y) {
        vak("Klasgrootte " + afdeling.omschrijving(), "gemiddeld per klas op de teldatum", x, y);
        List<Integer> leerjaren = Cijfers.leerjaren(rijen, afdeling);
        int meest = leerjaren.stream()
                .flatMap(jaar -> rijen.stream().flatMap(r -> Stream.ofNullable(Cijfers.klasgrootte(r, afdeling, jaar))))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        int grond = y + HOOG - GROND;
        int groep = (PANEEL - 40) / leerjaren.size();
        int breed = Math.min(40, (groep - 8) / rijen.size() - 2);
        for (int j = 0; j < leerjaren.size(); j++) {
            int begin = x + 14 + j * groep;
            midden(begin + rijen.size() * (breed + 2) / 2, grond + 11, leerjaar(leerjaren.get(j)));
            for (int n = 0; n < rijen.size(); n++) {
                Integer waarde = Cijfers.klasgrootte(rijen.get(n), afdeling, leerjaren.get(j));
                if (waarde != null) {
                    int links = begin + n * (breed + 2);
                    int hoogte = hoogte(waarde, meest);
                    staaf(links, grond, breed, hoogte, n);
                    midden(links + breed / 2, grond - hoogte - 4, waarde.toString());
                }
            }
        }
    }

    private static String leerjaar(int leerjaar) {
        return leerjaar == 0 ? "leerjaar ?" : leerjaar == 3 ? "leerjaar 3+" : "leerjaar " + leerjaar;
    }

    private static int hoogte(int waarde, int meest) {
        return meest == 0 ? 0 : Math.max(waarde > 0 ? 2 : 0, waarde * (STAAF - 16) / meest);
    }

    private void staaf(int links, int grond, int breed, int hoogte, int n) {
        uit.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n"
                .formatted(links, grond - hoogte, breed, hoogte, kleur(n)));
    }

    private void paneel(Kengetal k, int x, int y) {
        vak(k.omschrijving(), k.soort() == Kengetal.Soort.STAND ? "stand" : "stroom", x, y);
        int meest = rijen.stream()
                .flatMap(r -> Stream.ofNullable(Cijfers.waarde(r, k)))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        int grond = y + HOOG - GROND;
        int breed = Math.min(60, (PANEEL - 40) / Math.max(1, rijen.size()) - 8);
        for (int n = 0; n < rijen.size(); n++) {
            Integer waarde = Cijfers.waarde(rijen.get(n), k);
            int links = x + 14 + n * (breed + 8);
            int hoogte = waarde == null ? 0 : hoogte(waarde, meest);
            if (waarde != null) {
                staaf(links, grond, breed, hoogte, n);
            }
            for (String regel : woorden(Cijfers.cel(rijen.get(n), k))) {
                midden(links + breed / 2, grond - hoogte - 4, regel);
                hoogte += 11;
            }
        }
    }

    /** From below, as they are drawn upwards. */
    private static List<String> woorden(String cel) {
        return cel.startsWith("niet") ? List.of("tellen", "niet te") : List.of(cel);
    }

    private void midden(int x, int y, String tekst) {
        uit.append("<text x=\"%d\" y=\"%d\" font-size=\"11\" text-anchor=\"middle\" fill=\"#1c262b\">%s</text>%n"
                .formatted(x, y, veilig(tekst)));
    }

    private void tekst(int x, int y, int grootte, boolean dik, String tekst) {
        uit.append("<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s fill=\"#1c262b\">%s</text>%n"
                .formatted(x, y, grootte, dik ? " font-weight=\"bold\"" : "", veilig(tekst)));
    }

    private static String veilig(String tekst) {
        return tekst.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
