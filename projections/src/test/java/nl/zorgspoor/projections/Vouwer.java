package nl.zorgspoor.projections;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.eventstore.Namen;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Wijziging;
import org.bson.Document;

/** Folds events in memory, as the writer does in batches. */
public final class Vouwer {

    private static final Namen NAMEN = Vocabulaire.namen();

    private final Projector projector;
    private final Map<String, Document> documenten = new LinkedHashMap<>();
    private final Map<String, String> extra = new HashMap<>();
    private String dag = "2026-09-14";
    private long positie;

    public Vouwer(Projector projector) {
        this.projector = projector;
    }

    public Vouwer op(String nieuweDag) {
        dag = nieuweDag;
        return this;
    }

    /** Metadata for the next event only. */
    public Vouwer met(String sleutel, String waarde) {
        extra.put(sleutel, waarde);
        return this;
    }

    public Vouwer na(Gebeurtenis... gebeurtenissen) {
        for (Gebeurtenis g : gebeurtenissen) {
            na(vastgelegd(g));
        }
        return this;
    }

    private void na(Vastgelegd v) {
        for (Wijziging w : projector.wijzigingen(new Feit(v))) {
            if (w instanceof Wijziging.Vouwt vouwt) {
                Document d = vouwt.vouw().apply(documenten.get(vouwt.id()));
                if (d == null) {
                    documenten.remove(vouwt.id());
                } else {
                    documenten.put(vouwt.id(), d);
                }
            } else if (w instanceof Wijziging.Wist wist) {
                documenten.values().removeIf(d -> wist.leerlingId().equals(d.get("leerlingId")));
            }
        }
    }

    /** The document with this id, of whichever student. */
    public Document document(String id) {
        return documenten.entrySet().stream()
                .filter(e -> e.getKey().equals(id) || e.getKey().endsWith("|" + id))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Geen document " + id + "; wel " + documenten.keySet()));
    }

    public Map<String, Document> documenten() {
        return documenten;
    }

    /** The event as it is stored next. */
    Vastgelegd vastgelegd(Gebeurtenis g) {
        Map<String, String> metadata = new HashMap<>(Map.of(
                Metadata.SCHOOL_ID,
                "COE",
                Metadata.ACTOR_ID,
                "OC",
                Metadata.ROL,
                Rol.ONDERSTEUNINGSCOORDINATOR.name(),
                Metadata.OP,
                dag + "T10:00"));
        metadata.putAll(extra);
        extra.clear();
        positie++;
        String naam = NAMEN.type(g.getClass())
                .orElseThrow(() -> new AssertionError("geen naam: " + g.getClass()))
                .getName();
        String stroom = g instanceof LeerlingGebeurtenis l ? l.leerlingId() : "overig";
        return new Vastgelegd(
                positie, "g" + positie, naam, stroom, positie, Instant.parse("2026-09-14T08:00:00Z"), metadata, g);
    }
}
