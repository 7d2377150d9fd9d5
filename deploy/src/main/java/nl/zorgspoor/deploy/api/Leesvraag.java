package nl.zorgspoor.deploy.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.projections.lezen.Weergaven;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What stands behind the question mark of a list: which page, from which position on, and the filters of the list itself.
 *
 * @param pad of the list, for the address of the next page
 * @param positie the position that must have been seen, or null
 */
record Leesvraag(
        String pad, Map<String, String> filters, @Nullable Long positie, int pagina, int aantal) {

    private static final int GEWOON = 100;

    /**
     * @throws CommandGeweigerd with all that is wrong with it, or for a position that nobody has got
     */
    static Leesvraag van(String pad, MultiValueMap<String, String> vraag, Verwerkers verwerkers) {
        Map<String, String> filters = new TreeMap<>();
        List<String> fouten = new ArrayList<>();
        vraag.forEach((sleutel, waarden) -> {
            if (waarden.size() > 1) {
                fouten.add(sleutel + ": staat er meer dan een keer");
            }
            filters.put(sleutel, waarden.get(0));
        });
        Long positie = getal(filters, "minimaalPositie", 0, Long.MAX_VALUE, fouten);
        Long pagina = getal(filters, "pagina", 1, 1_000_000, fouten);
        Long aantal = getal(filters, "aantal", 1, Weergaven.MEESTE_RIJEN, fouten);
        if (!fouten.isEmpty()) {
            throw CommandGeweigerd.ongeldig(fouten);
        }
        if (positie != null) {
            // Nobody waits for what nobody has got.
            verwerkers.eisUitgegeven(positie);
        }
        return new Leesvraag(
                pad,
                filters,
                positie,
                pagina == null ? 1 : pagina.intValue(),
                aantal == null ? GEWOON : aantal.intValue());
    }

    /** Where the next page is; null when there is none. */
    @Nullable
    String volgende(@Nullable Integer volgende) {
        if (volgende == null) {
            return null;
        }
        UriComponentsBuilder adres = UriComponentsBuilder.fromPath(pad);
        filters.forEach((naam, waarde) -> adres.queryParam(naam, "{" + naam + "}"));
        return adres.queryParam("aantal", aantal)
                .queryParam("pagina", volgende)
                .encode()
                .buildAndExpand(filters)
                .toUriString();
    }

    /** The same about all there is, for who makes pages of what is made of it. */
    Leesvraag heel() {
        return new Leesvraag(pad, filters, positie, 1, Weergaven.MEESTE_RIJEN);
    }

    /** A page of what is in memory. */
    <T> List<T> bladzijde(List<T> alle) {
        return alle.stream()
                .skip(Math.min(Integer.MAX_VALUE, (pagina - 1L) * aantal))
                .limit(aantal)
                .toList();
    }

    /** The address of the next page of so many; null when there is none. */
    @Nullable
    String volgendeVan(long totaal) {
        return volgende((long) pagina * aantal < totaal ? pagina + 1 : null);
    }

    /** Takes the key out of the filters. */
    private static @Nullable Long getal(
            Map<String, String> filters, String sleutel, long van, long tot, List<String> fouten) {
        String tekst = filters.remove(sleutel);
        if (tekst == null) {
            return null;
        }
        try {
            long getal = Long.parseLong(tekst);
            if (getal >= van && getal <= tot) {
                return getal;
            }
        } catch (NumberFormatException e) {
            // The same sentence as for a number out of bounds.
        }
        fouten.add("%s: verwacht een getal van %d%s"
                .formatted(sleutel, van, tot == Long.MAX_VALUE ? " of meer" : " tot en met " + tot));
        return null;
    }
}
