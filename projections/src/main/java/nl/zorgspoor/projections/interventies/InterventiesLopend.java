package nl.zorgspoor.projections.interventies;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.leerling.Vertrek;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Weergave;
import nl.zorgspoor.projections.opslag.Wijziging;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** V12: what runs for students: interventions, JOS, handelingsplannen and short plans, by end date. */
public final class InterventiesLopend implements Lijst {

    /** After so many days without a session there is a signal. */
    private static final int DAGEN_ZONDER_SESSIE = 14;

    /** The kinds of row. */
    private enum Soort {
        INTERVENTIE,
        JOS,
        HANDELINGSPLAN,
        BEGELEIDINGSPLAN
    }

    private enum Status {
        AANGEMELD,
        WACHT_OP_HANDTEKENING,
        /** Begins on a day that is still to come; only when it is read. */
        GEPLAND,
        LOPEND,
        GEEVALUEERD,
        BEEINDIGD
    }

    /** Whether what runs has begun depends on the day; what is stored says only that it runs. */
    private static final Parameter STATUS = Parameter.keuze(
                    "status",
                    "Waar het staat",
                    Status.AANGEMELD.name(),
                    Status.WACHT_OP_HANDTEKENING.name(),
                    Status.GEPLAND.name(),
                    Status.LOPEND.name(),
                    Status.GEEVALUEERD.name())
            .alsOpgeslagen(w -> w.equals(Status.GEPLAND.name()) ? Status.LOPEND.name() : w);

    static final Rijen RIJEN = Rijen.per(f ->
                    f.heeft("planId") ? sleutel(f, f.tekst("planId")) : sleutel(f, f.een("interventieId", "josId")))
            .begint("InterventieIngezet", (r, f) -> begin(r, f, Soort.INTERVENTIE, "interventieId", Status.LOPEND)
                    .append("item", f.tekst("itemCode"))
                    .append("uitvoerder", f.tekst("uitvoerder"))
                    .append("uitvoerderRol", f.tekst("uitvoerderRol"))
                    .append("doel", f.tekst("doel"))
                    .append("van", f.tekst("van"))
                    .append("einddatum", f.tekst("einddatum")))
            .bij("InterventiesessieVastgelegd", InterventiesLopend::sessie)
            .bij("InterventieVerlengd", (r, f) -> r.append("einddatum", f.tekst("geplandTot")))
            .bij("InterventieGeevalueerd", InterventiesLopend::geevalueerd)
            .bij("InterventieBeeindigd", (r, f) -> beeindigd(r))
            .begint("JOSAanmeldformulierIngevuld", (r, f) -> begin(r, f, Soort.JOS, "josId", Status.AANGEMELD)
                    .append("item", "JOS")
                    .append("uitvoerderRol", Rol.JOS_MEDEWERKER.name()))
            .bij("JOSStartgesprekGevoerd", (r, f) -> r.append("status", Status.WACHT_OP_HANDTEKENING.name()))
            .bij("JOSDoelenVastgesteld", (r, f) -> r.append("doel", doelen(f)))
            .bij("JOSBegeleidingGestart", (r, f) -> r.append("status", Status.LOPEND.name())
                    .append("van", f.tekst("startdatum"))
                    .append("einddatum", f.tekst("einddatum")))
            .bij("JOSSessieVastgelegd", InterventiesLopend::sessie)
            .bij("JOSSessieGemist", (r, f) -> r.append("sessieGemist", true))
            .bij("JOSAfgerond", (r, f) -> beeindigd(r.append("effect", f.tekst("effect"))))
            .bij("JOSVoortijdigBeeindigd", (r, f) -> beeindigd(r))
            .bij("HandelingsplanVerwacht", (r, f) -> r.append("planVoor", f.tekst("opstellenVoor")))
            .begint("HandelingsplanOpgesteld", (r, f) -> begin(r, f, Soort.HANDELINGSPLAN, "planId", Status.LOPEND)
                    .append("plan", f.tekst("planId"))
                    .append("doel", doelen(f))
                    .append("van", f.datum())
                    .append("evaluatieVoor", f.tekst("evaluatieOp")))
            .bij("HandelingsplanGeevalueerd", InterventiesLopend::geevalueerd)
            .bij("HandelingsplanBijgesteld", InterventiesLopend::bijgesteld)
            .bij("HandelingsplanAfgesloten", (r, f) -> beeindigd(r))
            .begint("BegeleidingsplanGestart", (r, f) -> begin(r, f, Soort.BEGELEIDINGSPLAN, "planId", Status.LOPEND)
                    .append("plan", f.tekst("planId"))
                    .append("item", f.tekst("domein"))
                    .append("uitvoerderRol", f.tekst("begeleider"))
                    .append("doel", f.tekst("doel"))
                    .append("van", f.tekst("van"))
                    .append("einddatum", f.tekst("tot"))
                    .append("evaluatieVoor", f.tekst("tot")))
            .bij("BegeleidingsplanGeevalueerd", (r, f) -> beeindigd(r.append("effect", f.tekst("effect"))));

    private static final Set<String> OVERIGE = Stream.concat(
                    Stream.of("HandelingsplanOpgesteld"), Vertrek.GEBEURTENISSEN.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** A plan stands behind each intervention it belongs to; who has left has nothing that runs. */
    static final Projector OVERIG = Projector.van(OVERIGE, f -> {
        String leerlingId = f.leerlingId();
        if (leerlingId == null) {
            return List.of();
        }
        if (Vertrek.GEBEURTENISSEN.contains(f.naam())) {
            return Vertrek.isIngegaan(f) ? List.of(new Wijziging.Wist(leerlingId)) : List.of();
        }
        return f.lijst("interventieIds").stream()
                .<Wijziging>map(id -> new Wijziging.Vouwt(
                        leerlingId + ":" + id,
                        false,
                        oud -> oud == null ? null : oud.append("plan", f.tekst("planId"))))
                .toList();
    });

    public static final Weergave WEERGAVE = new Weergave(
            "interventies-lopend", 1, List.of("einddatum"), RIJEN.en(OVERIG).en(Vernietiging.PROJECTOR));

    /** Ids are chosen per student. */
    private static @Nullable String sleutel(Feit f, @Nullable String id) {
        return id == null ? null : f.leerlingId() + ":" + id;
    }

    private static Document begin(Document rij, Feit f, Soort soort, String sleutel, Status status) {
        return rij.append("interventieId", f.tekst(sleutel))
                .append("soort", soort.name())
                .append("sessies", 0)
                .append("loopt", true)
                .append("status", status.name());
    }

    private static String doelen(Feit f) {
        return f.lijst("doelen").stream().map(String::valueOf).collect(Collectors.joining("; "));
    }

    private static void sessie(Document rij, Feit f) {
        String datum = f.datum();
        String laatste = rij.getString("laatsteSessie");
        rij.append("sessies", rij.getInteger("sessies", 0) + 1)
                .append("laatsteSessie", laatste == null || datum.compareTo(laatste) > 0 ? datum : laatste)
                .append("sessieGemist", false);
    }

    private static void geevalueerd(Document rij, Feit f) {
        rij.append("effect", f.tekst("effect"))
                .append("geevalueerdOp", f.datum())
                .append("status", Status.GEEVALUEERD.name());
        rij.put("evaluatieVoor", null);
        if (f.heeft("vervolg")) {
            rij.append("vervolg", f.tekst("vervolg"));
        }
    }

    private static void bijgesteld(Document rij, Feit f) {
        rij.append("status", Status.LOPEND.name()).append("evaluatieVoor", f.tekst("evaluatieOp"));
        if (!f.lijst("doelen").isEmpty()) {
            rij.append("doel", doelen(f));
        }
    }

    private static void beeindigd(Document rij) {
        rij.append("loopt", false).append("status", Status.BEEINDIGD.name());
    }

    @Override
    public Weergave weergave() {
        return WEERGAVE;
    }

    @Override
    public List<String> bijnamen() {
        return List.of("interventions-running", "interventies");
    }

    @Override
    public String beschrijving() {
        return "Wat er loopt: interventies, JOS en plannen, met einde, sessies, plan en effect; wat eerst eindigt staat boven.";
    }

    @Override
    public Gegevenssoort soort() {
        return Gegevenssoort.HANDELINGSPLAN;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.tekst("interventieId", "Een interventie, JOS of plan"),
                Parameter.keuze("soort", "Wat er loopt", Soort.values()),
                Parameter.tekst("item", "Een onderdeel van de catalogus"),
                STATUS,
                Parameter.vanaf("einddatum"),
                Parameter.tot("einddatum"));
    }

    @Override
    public Bson sortering() {
        return Sorts.ascending("einddatum", "_id");
    }

    @Override
    public Bson beperking(Omgeving o) {
        Bson begonnen = Filters.or(
                Filters.eq("van", null), Filters.lte("van", o.vandaag().toString()));
        String status = o.filters().get(STATUS.naam());
        if (Status.LOPEND.name().equals(status)) {
            return Filters.and(Filters.eq("loopt", true), begonnen);
        } else if (Status.GEPLAND.name().equals(status)) {
            return Filters.and(Filters.eq("loopt", true), Filters.nor(begonnen));
        }
        return Filters.eq("loopt", true);
    }

    @Override
    public Comparator<Document> volgorde() {
        return Comparator.comparing(
                        (Document r) -> r.getString("einddatum"), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(r -> r.getString("leerlingId"))
                .thenComparing(r -> r.getString("interventieId"));
    }

    @Override
    public Set<String> alleenVolledig() {
        return Set.of("doel", "vervolg");
    }

    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        return documenten.stream().map(d -> rij(d, o)).toList();
    }

    private static Document rij(Document d, Omgeving o) {
        return o.rij(d)
                .append("interventieId", d.get("interventieId"))
                .append("soort", d.get("soort"))
                .append("item", d.get("item"))
                .append("uitvoerder", d.get("uitvoerder"))
                .append("uitvoerderRol", d.get("uitvoerderRol"))
                .append("van", d.get("van"))
                .append("einddatum", d.get("einddatum"))
                .append("sessies", d.get("sessies"))
                .append("laatsteSessie", d.get("laatsteSessie"))
                .append("plan", d.get("plan"))
                .append("doel", d.get("doel"))
                .append("evaluatieVoor", d.get("evaluatieVoor"))
                .append("effect", d.get("effect"))
                .append("vervolg", d.get("vervolg"))
                .append("status", status(d, o.vandaag()))
                .append("signalen", signalen(d, o.vandaag()));
    }

    /** What runs and begins on a later day, is planned until then. */
    static String status(Document d, LocalDate vandaag) {
        String status = d.getString("status");
        String van = d.getString("van");
        return Status.LOPEND.name().equals(status) && van != null && van.compareTo(vandaag.toString()) > 0
                ? Status.GEPLAND.name()
                : status;
    }

    static List<String> signalen(Document d, LocalDate vandaag) {
        List<String> signalen = new ArrayList<>();
        String dag = vandaag.toString();
        if (voorbij(d.getString("einddatum"), dag)) {
            signalen.add("OVER_TIJD");
        }
        if (d.get("plan") == null && d.get("planVoor") != null) {
            signalen.add(voorbij(d.getString("planVoor"), dag) ? "PLAN_TE_LAAT" : "PLAN_ONTBREEKT");
        }
        if (d.getBoolean("sessieGemist", false)
                || voorbij(
                        d.getString("laatsteSessie"),
                        vandaag.minusDays(DAGEN_ZONDER_SESSIE).toString())) {
            signalen.add("GEEN_SESSIE");
        }
        if (voorbij(d.getString("evaluatieVoor"), dag)) {
            signalen.add("EVALUATIE_TE_LAAT");
        }
        return signalen;
    }

    private static boolean voorbij(@Nullable String tot, String dag) {
        return tot != null && dag.compareTo(tot) > 0;
    }
}
