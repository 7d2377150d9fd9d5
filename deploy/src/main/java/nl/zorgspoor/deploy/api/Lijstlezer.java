package nl.zorgspoor.deploy.api;

import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Weergaven;
import nl.zorgspoor.projections.lezen.Weergaven.Antwoord;
import nl.zorgspoor.projections.lezen.Weergaven.Vraag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** A page of a view, as the API gives it. */
final class Lijstlezer {

    /**
     * @param totaal how many rows there are for this reader on all pages together; null when they were not counted
     * @param volgende the address of the next page; null when this is the last
     */
    record Pagina(
            long laatstePositie,
            @Nullable Long totaal,
            @Nullable String volgende,
            List<Map<String, Object>> rijen) {}

    private final Weergaven weergaven;
    private final Lezers lezers;
    private final Wachtkamer wachtkamer;
    private final Stappen stappen;

    Lijstlezer(Weergaven weergaven, Lezers lezers, Wachtkamer wachtkamer, Stappen stappen) {
        this.weergaven = weergaven;
        this.lezers = lezers;
        this.wachtkamer = wachtkamer;
        this.stappen = stappen;
    }

    /**
     * The page, or that it is still the same.
     *
     * @param bekend what the reader says to have, from {@code If-None-Match}; or null
     */
    Object lees(String naam, Leesvraag vraag, Actor actor, @Nullable String bekend) {
        Lezer lezer = lezers.lezer(actor);
        Vraag v = vraag(naam, vraag, lezer);
        return wachtkamer.antwoord(new Leesbeurt(List.of(v), () -> {
            String merk = v.merk();
            return Merken.isBekend(merk, bekend)
                    ? ResponseEntity.status(304).eTag(merk).build()
                    : ResponseEntity.ok().eTag(merk).body(pagina(v, vraag, lezer));
        }));
    }

    Vraag vraag(String naam, Leesvraag vraag, Lezer lezer) {
        return weergaven.vraag(
                naam, vraag.filters(), lezer, vraag.positie(), vraag.pagina(), vraag.aantal(), lezers.vandaag());
    }

    private Pagina pagina(Vraag v, Leesvraag vraag, Lezer lezer) {
        Antwoord a = v.lees();
        return new Pagina(a.laatstePositie(), a.totaal(), vraag.volgende(a.volgende()), rijen(v, a, lezer));
    }

    /** The rows of a view, with what can be done as something that can be sent and moments with their zone. */
    List<Map<String, Object>> rijen(Vraag v, Antwoord a, Lezer lezer) {
        var metZone = Zonetijd.bij(v.kolommen());
        return a.rijen().stream()
                .map(metZone)
                .map(r -> stappen.bij(r, lezer.school(), lezers.vandaag()))
                .toList();
    }

    /** A row that was made elsewhere, with what can be done as something that can be sent. */
    Map<String, Object> metStap(Map<String, Object> rij, Lezer lezer) {
        return stappen.bij(rij, lezer.school(), lezers.vandaag());
    }
}
