package nl.zorgspoor.core.leerling.traject;

import java.util.List;

/** What other areas still have open when a traject is about to close (R242), by partner, item or plan. */
public record Openstaand(List<String> wat) {

    public static final Openstaand NIETS = new Openstaand(List.of());

    public Openstaand {
        wat = List.copyOf(wat);
    }
}
