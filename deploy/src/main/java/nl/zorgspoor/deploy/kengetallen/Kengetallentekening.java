package nl.zorgspoor.deploy.kengetallen;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Kengetal;
import nl.zorgspoor.core.gedeeld.Schrijfwijze;

/**
 * Key figures as an SVG picture of one page: for each figure a panel in which the years stand side by side as bars, in the look of the
 * route maps. What is hidden or cannot be counted is no bar but says so.
 */
public final class Kengetallentekening {

    private static final int KOLOMMEN = 5;
    private static final int PANEEL = 300;
    private static final int HOOG = 148;
    private static final int RAND = 30;
    private static final int BOVEN = 112;
    private static final int STAAF = 74;

    /** More years than fit on a page are not drawn: the newest are. */
    private static final int MEESTE = 6;

    private static final List<String> KLEUREN =
            List.of("#1b4f8a", "#7a2e8e", "#00695c", "#a8480b", "#5d4037", "#ad1457");

    private final List<Map<String, Object>> rijen;
    private final String titel;
    private final StringBuilder uit = new StringBuilder();

    private Kengetallentekening(String titel, List<Map<String, Object>> rijen) {
        this.titel = titel;
        this.rijen = rijen.subList(Math.max(0, rijen.size() - MEESTE), rijen.size());
    }

    /** @param rijen of the view, oldest first */
    public static String svg(String titel, List<Map<String, Object>> rijen) {
        return new Kengetallentekening(titel, rijen).teken();
    }

    private String teken() {
        List<Kengetal> alle = List.of(Kengetal.values());
        int lagen = (alle.size() + KOLOMMEN - 1) / KOLOMMEN;
        int breed = 2 * RAND + KOLOMMEN * PANEEL;
        int hoog = BOVEN + lagen * HOOG + RAND;
        tekst(RAND, 38, 20, true, titel);
        legenda();
        for (int i = 0; i < alle.size(); i++) {
            paneel(alle.get(i), RAND + i % KOLOMMEN * PANEEL, BOVEN + i / KOLOMMEN * HOOG);
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

    private void paneel(Kengetal k, int x, int y) {
        uit.append(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#f7f9fa\" stroke=\"#455a64\" stroke-width=\"1.2\"/>%n"
                        .formatted(x, y, PANEEL - 14, HOOG - 14));
        List<String> kop = Schrijfwijze.afgebroken(k.omschrijving(), 36);
        tekst(x + 12, y + 20, 13, true, kop.size() > 1 ? kop.get(0) + "..." : kop.get(0));
        tekst(x + 12, y + 34, 10, false, k.soort() == Kengetal.Soort.STAND ? "stand" : "stroom");
        int meest = rijen.stream()
                .flatMap(r -> Stream.ofNullable(Cijfers.waarde(r, k)))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        int grond = y + HOOG - 24;
        int breed = Math.min(60, (PANEEL - 40) / Math.max(1, rijen.size()) - 8);
        for (int n = 0; n < rijen.size(); n++) {
            Integer waarde = Cijfers.waarde(rijen.get(n), k);
            int links = x + 14 + n * (breed + 8);
            int hoogte = waarde == null || meest == 0 ? 0 : Math.max(waarde > 0 ? 2 : 0, waarde * (STAAF - 16) / meest);
            if (waarde != null) {
                uit.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n"
                        .formatted(links, grond - hoogte, breed, hoogte, kleur(n)));
            }
            for (String regel : woorden(Cijfers.cel(rijen.get(n), k))) {
                midden(links + breed / 2, grond - hoogte - 4, regel);
                hoogte += 11;
            }
        }
        uit.append("<path d=\"M%d %d H%d\" stroke=\"#455a64\" stroke-width=\"1\"/>%n"
                .formatted(x + 10, grond, x + PANEEL - 26));
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
