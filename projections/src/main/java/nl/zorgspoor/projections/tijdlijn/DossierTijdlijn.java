package nl.zorgspoor.projections.tijdlijn;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.zorgspoor.core.bevoegdheid.Leesrechten.Zicht;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Schrijfwijze;
import nl.zorgspoor.core.gedeeld.Verbeterend;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.lezen.Parameter.Soort;
import nl.zorgspoor.projections.opslag.Correctie;
import nl.zorgspoor.projections.opslag.Correcties;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Weergave;
import nl.zorgspoor.projections.opslag.Wijziging;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * V04: everything that happened about a student, one line per event, newest first; what happened and what was chosen, not what was
 * said.
 */
public final class DossierTijdlijn implements Lijst {

    private static final String BEPERKT = "BEPERKT";

    /** What lies with the vertrouwenspersoon leaves no line: not even an empty one (R59). */
    static final Projector REGELS = feit -> feit.leerlingId() == null || feit.isInVertrouwen()
            ? List.of()
            : List.of(new Wijziging.Vouwt(
                    feit.vastgelegd().gebeurtenisId(), true, oud -> oud == null ? regel(feit) : oud));

    public static final Weergave WEERGAVE =
            new Weergave("dossier-tijdlijn", 10, List.of("positie"), REGELS.en(Vernietiging.PROJECTOR));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.BASIS,
                    Sorts.descending("positie"),
                    "Alles wat over een leerling is vastgelegd en wat daarbij is gekozen, nieuwste eerst; vertrouwelijke"
                            + " regels zonder inhoud.")
            .parameters(
                    Parameter.keuze("domein", "Waar het over gaat", Domein.alle()),
                    new Parameter(
                            "fase",
                            Soort.TEKST,
                            List.of(),
                            "Wat in een fase van de routekaart gebeurde; samen met leerlingId",
                            w -> Filters.exists("_id"),
                            (r, w) -> true),
                    Parameter.tekst("soort", "Een soort gebeurtenis, zoals FlexZatGepland"),
                    Parameter.vanaf("tijdstip"),
                    Parameter.tot("tijdstip"))
            .kiestZelf();

    private static Document regel(Feit f) {
        var v = f.vastgelegd();
        // A correction is as confidential as what it corrects, and belongs where that belongs.
        Feit over = f.betreft() == null ? f : f.betreft();
        Document regel = Rijen.begin(f)
                .append("gebeurtenisId", v.gebeurtenisId())
                .append("positie", v.positie())
                .append("datum", f.dag())
                .append("tijdstip", v.op().toString())
                .append("soort", f.naam())
                .append("tekst", tekst(f))
                .append("feiten", Feiten.van(v.inhoud()))
                .append("rol", v.rol().name())
                .append("stroom", v.stroom())
                .append("domein", Domein.van(over.vastgelegd().inhoud()))
                .append(
                        "gegevenssoort",
                        Domein.gegevenssoort(over.vastgelegd().inhoud()).name())
                .append(
                        "vertrouwelijkheid",
                        over.vastgelegd().inhoud().vertrouwelijkheid().name())
                .append("actorId", v.actorId());
        if (f.betreft() != null && v.inhoud() instanceof Verbeterend verbetering) {
            regel.append("corrigeert", correctie(f, verbetering, over));
        }
        String document = Feiten.document(v.inhoud());
        return document == null ? regel : regel.append("document", document);
    }

    private static Document correctie(Feit f, Verbeterend verbetering, Feit over) {
        return new Document("gebeurtenisId", over.vastgelegd().gebeurtenisId())
                .append("gebeurtenis", over.naam())
                .append("veld", verbetering.veld())
                .append(
                        "was",
                        over.correcties().stream()
                                .filter(c ->
                                        c.gebeurtenisId().equals(f.vastgelegd().gebeurtenisId()))
                                .findFirst()
                                .map(Correctie::was)
                                .orElse(null))
                .append("juisteWaarde", verbetering.juisteWaarde())
                .append("reden", Correcties.reden(verbetering));
    }

    /** The event's name as a sentence; a point of attention with its rule's sentence. */
    static String tekst(Feit f) {
        if (f.inhoud() instanceof AandachtspuntGesignaleerd a) {
            return "%s: %s (%s)".formatted(a.regel().nummer(), a.regel().zin(), a.code());
        }
        return Schrijfwijze.zin(f.naam());
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    /** The rows that are there for this reader; a filter on what a closed row is about would tell its content. */
    @Override
    public Bson beperking(Omgeving o) {
        boolean gericht = o.filters().containsKey("soort") || o.filters().containsKey("domein");
        Zicht minstens = gericht ? Zicht.REGEL : Zicht.DICHT;
        List<Bson> soorten = new ArrayList<>();
        for (Gegevenssoort soort : Gegevenssoort.values()) {
            List<String> leesbaar = Arrays.stream(Vertrouwelijkheid.values())
                    .filter(v -> o.lezer().zicht(soort, v).compareTo(minstens) >= 0)
                    .map(Enum::name)
                    .toList();
            if (!leesbaar.isEmpty()) {
                soorten.add(Filters.and(
                        Filters.eq("gegevenssoort", soort.name()), Filters.in("vertrouwelijkheid", leesbaar)));
            }
        }
        Bson open = soorten.isEmpty() ? Filters.eq("_id", "") : Filters.or(soorten);
        Bson fase = fase(o);
        return fase == null ? open : Filters.and(open, fase);
    }

    private static Zicht zicht(Document regel, Omgeving o) {
        return o.lezer()
                .zicht(
                        Gegevenssoort.valueOf(regel.getString("gegevenssoort")),
                        Vertrouwelijkheid.valueOf(regel.getString("vertrouwelijkheid")));
    }

    /** The positions between which the student was in the phase. */
    private static @Nullable Bson fase(Omgeving o) {
        String fase = o.filters().get("fase");
        if (fase == null) {
            return null;
        }
        String leerlingId = o.filters().get("leerlingId");
        if (leerlingId == null) {
            throw CommandGeweigerd.ongeldig(List.of("fase: geef ook leerlingId"));
        }
        List<Document> fasen = o.kaart(leerlingId).fasen();
        List<Bson> stukken = new ArrayList<>();
        for (int i = 0; i < fasen.size(); i++) {
            if (fase.equals(fasen.get(i).get("fase"))) {
                Bson vanaf = Filters.gte("positie", fasen.get(i).getLong("vanaf"));
                stukken.add(
                        i + 1 == fasen.size()
                                ? vanaf
                                : Filters.and(
                                        vanaf,
                                        Filters.lt("positie", fasen.get(i + 1).getLong("vanaf"))));
            }
        }
        return stukken.isEmpty() ? Filters.eq("_id", "") : Filters.or(stukken);
    }

    @Override
    public Document rij(Document d, Omgeving o) {
        Vertrouwelijkheid v = Vertrouwelijkheid.valueOf(d.getString("vertrouwelijkheid"));
        Document rij = o.rij(d, c -> false)
                .append("gebeurtenisId", d.get("gebeurtenisId"))
                .append("positie", d.get("positie"))
                .append("datum", d.get("datum"))
                .append("vertrouwelijkheid", v.name());
        if (zicht(d, o) == Zicht.DICHT) {
            return rij.append("soort", BEPERKT).append("tekst", BEPERKT).append("vertrouwelijkheid", BEPERKT);
        }
        return rij.append("tijdstip", d.get("tijdstip"))
                .append("soort", d.get("soort"))
                .append("tekst", d.get("tekst"))
                .append("feiten", leestAlles(d, o) ? d.get("feiten") : null)
                .append("rol", d.get("rol"))
                .append("stroom", d.get("stroom"))
                .append("domein", d.get("domein"))
                .append("fase", o.kaart(d.getString("leerlingId")).fase(d.getLong("positie")))
                .append("document", d.get("document"))
                .append("gecorrigeerd", !Correcties.van(d).isEmpty())
                .append("doorgehaald", !Correcties.van(d).isEmpty())
                .append(
                        "correcties",
                        Correcties.van(d).stream().map(c -> leesbaar(c, d, o)).toList())
                .append(
                        "corrigeert",
                        d.get("corrigeert", Document.class) == null
                                ? null
                                : leesbaar(d.get("corrigeert", Document.class), d, o));
    }

    /** The line itself says what happened and not what was said; old and right value are for those who read all of it. */
    private static Document leesbaar(Document correctie, Document regel, Omgeving o) {
        Document leesbaar = new Document(correctie);
        if (!leestAlles(regel, o)) {
            List.of("was", "juisteWaarde", "reden").forEach(leesbaar::remove);
        }
        return leesbaar;
    }

    private static boolean leestAlles(Document regel, Omgeving o) {
        return zicht(regel, o) == Zicht.INHOUD;
    }
}
