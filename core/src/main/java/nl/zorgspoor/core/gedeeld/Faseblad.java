package nl.zorgspoor.core.gedeeld;

import java.util.List;
import nl.zorgspoor.core.gedeeld.Grens.Lengte;

/**
 * What belongs to a phase of the route: an item of the catalogue {@code FASE} with the phase's code, shown where a coordinator works
 * (R253). What it says is for people; the rules of the step stand in the route map.
 *
 * @param naam what the school calls the phase
 * @param betrokkenen who works on it, or may be asked to
 * @param gegevens what is looked at
 * @param afspraken what is agreed in it, and what it leads to
 */
public record Faseblad(
        @Lengte(200) String naam,
        List<Rol> betrokkenen,
        @Lengte(2000) List<String> gegevens,
        @Lengte(2000) List<String> afspraken) {

    public Faseblad {
        betrokkenen = List.copyOf(betrokkenen);
        gegevens = List.copyOf(gegevens);
        afspraken = List.copyOf(afspraken);
    }
}
