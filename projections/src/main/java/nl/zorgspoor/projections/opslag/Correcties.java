package nl.zorgspoor.projections.opslag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Rechtzetting;
import nl.zorgspoor.core.gedeeld.Verbeterend;
import nl.zorgspoor.core.gedeeld.Verbetering;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.GegevenGecorrigeerd;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Puts right values in the place of wrong ones, while what was written stays known (R8). */
public final class Correcties {

    /** Where a document keeps what was corrected in the events that made it. */
    private static final String VELD = "_correcties";

    private final List<Vastgelegd> geschiedenis;
    private final Map<String, List<Feit>> opGebeurtenis = new HashMap<>();
    private final Map<String, Vastgelegd> origineel = new HashMap<>();
    private final Rechtzetting recht;

    private Correcties(List<Vastgelegd> geschiedenis) {
        this.geschiedenis = geschiedenis;
        this.recht = Rechtzetting.van(geschiedenis, Vastgelegd::gebeurtenisId, Vastgelegd::inhoud);
        for (Vastgelegd v : geschiedenis) {
            Feit f = new Feit(v);
            if (f.isCorrectie() && f.inhoud() instanceof Verbeterend verbetering) {
                opGebeurtenis
                        .computeIfAbsent(verbetering.betreftEventId(), id -> new ArrayList<>())
                        .add(f);
            }
            origineel.put(v.gebeurtenisId(), v);
        }
    }

    /** A student's events in order, each as it should have read. */
    public static List<Feit> toegepast(List<Vastgelegd> geschiedenis) {
        Correcties c = new Correcties(geschiedenis);
        return c.geschiedenis.stream()
                .filter(v -> !c.recht.isVervallen(v.gebeurtenisId()))
                .map(c::juist)
                .toList();
    }

    /** A correction itself is never corrected: whoever corrects again refers to the same wrong event. */
    private Feit juist(Vastgelegd v) {
        Vastgelegd nu = v;
        List<Correctie> gedaan = new ArrayList<>();
        for (Feit correctie : opGebeurtenis.getOrDefault(v.gebeurtenisId(), List.of())) {
            Verbeterend verbetering = (Verbeterend) correctie.inhoud();
            String veld = verbetering.veld();
            String waarde = verbetering.juisteWaarde();
            Optional<Gebeurtenis> beter =
                    veld == null || waarde == null ? Optional.empty() : Verbetering.van(nu.inhoud(), veld, waarde);
            Feit oud = new Feit(nu);
            gedaan.add(new Correctie(
                    correctie.vastgelegd().gebeurtenisId(),
                    oud.naam(),
                    veld,
                    oud.opPad(veld),
                    waarde,
                    reden(verbetering),
                    correctie.dag().toString(),
                    beter.isPresent()));
            nu = beter.isPresent() ? nu.met(beter.get()) : nu;
        }
        Feit feit = new Feit(nu);
        Vastgelegd betreft =
                feit.inhoud() instanceof Verbeterend verbetering ? origineel.get(verbetering.betreftEventId()) : null;
        return new Feit(nu, gedaan, betreft == null ? null : juist(betreft));
    }

    /** Why it was wrong; of a term that follows another day nobody says so. */
    public static @Nullable String reden(Verbeterend verbetering) {
        return verbetering instanceof GegevenGecorrigeerd g ? g.reden() : null;
    }

    /** Leaves in a document what was corrected in an event that changes it. */
    static void noteer(Document document, Feit feit) {
        if (!feit.correcties().isEmpty()) {
            List<Document> alle = new ArrayList<>(van(document));
            feit.correcties().stream()
                    .filter(c -> alle.stream().noneMatch(a -> c.gebeurtenisId().equals(a.get("gebeurtenisId"))))
                    .forEach(c -> alle.add(c.document()));
            document.put(VELD, alle);
        }
    }

    /** What was corrected in the events that made a document, with the values as they were. */
    public static List<Document> van(Document document) {
        return Objects.requireNonNullElse(document.getList(VELD, Document.class), List.of());
    }

    /** Adds another document's corrections, for a row that shows both. */
    public static void voegSamen(Document document, Document ander) {
        List<Document> alle = new ArrayList<>(van(document));
        alle.addAll(van(ander));
        if (!alle.isEmpty()) {
            document.put(VELD, alle);
        }
    }

    /**
     * The note for a row: which data of which event was corrected when, and the right text where it could not take the wrong
     * one's place.
     *
     * @param telt which corrections belong to the row
     */
    public static List<Document> notitie(Document document, Predicate<Document> telt) {
        return van(document).stream()
                .filter(telt)
                .map(c -> {
                    Document regel = new Document("gebeurtenis", c.get("gebeurtenis"))
                            .append("veld", c.get("veld"))
                            .append("datum", c.get("datum"));
                    return c.getBoolean("verwerkt", false)
                            ? regel
                            : regel.append("juisteWaarde", c.get("juisteWaarde"));
                })
                .toList();
    }
}
