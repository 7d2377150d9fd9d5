package nl.zorgspoor.projections.groepsplannen;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.groepsplan.GroepsplanEvent;
import nl.zorgspoor.core.leerling.plan.PlanEvent.GroepsplantekstVernietigd;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Sleutel;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The plans of groups (R113): one document per plan, with the words that stand nowhere else. Parents and students see the plan of the own
 * group, and not who else is in it.
 */
public final class Groepsplannen implements Lijst {

    private static final String LEDEN = "leden";

    /** What people wrote. */
    private static final List<String> TEKSTEN =
            List.of("probleemgebied", "beginsituatie", "doelen", "middelen", "toelichting", "lvsReferentie");

    private enum Status {
        LOPEND,
        GEEVALUEERD,
        AFGESLOTEN
    }

    static final Rijen RIJEN = Rijen.per(
                    Sleutel.van(GroepsplanEvent.class, GroepsplanEvent::groepsplanId)
                            .ook(GroepsplantekstVernietigd.class, GroepsplantekstVernietigd::planId),
                    (f, id) -> id)
            .begint(GroepsplanEvent.HandelingsplanOpgesteld.class, (r, e) -> r.append("groepsplanId", e.groepsplanId())
                    .append(LEDEN, e.leerlingIds())
                    .append("probleemgebied", e.probleemgebied())
                    .append("beginsituatie", e.beginsituatie())
                    .append("doelen", e.doelen())
                    .append("middelen", e.middelen())
                    .append("evaluatieOp", e.evaluatieOp())
                    .append("lvsReferentie", e.lvsReferentie())
                    .append("besprokenMet", e.besprokenMet())
                    .append("opgesteldOp", e.datum())
                    .append("status", Status.LOPEND))
            .bij(GroepsplanEvent.HandelingsplanGeevalueerd.class, (r, e) -> r.append("status", Status.GEEVALUEERD)
                    .append("effect", e.effect())
                    .append("toelichting", e.toelichting())
                    .append("geevalueerdOp", e.datum())
                    .append("evaluatieOp", null))
            .bij(GroepsplanEvent.HandelingsplanBijgesteld.class, Groepsplannen::bijgesteld)
            .bij(GroepsplanEvent.HandelingsplanAfgesloten.class, (r, e) -> r.append("status", Status.AFGESLOTEN)
                    .append("afgeslotenOp", e.datum())
                    .append("evaluatieOp", null))
            .bij(GroepsplantekstVernietigd.class, (r, e) -> {
                TEKSTEN.forEach(t -> r.append(t, null));
                List<String> leden = new ArrayList<>(leden(r));
                leden.remove(e.leerlingId());
                r.append(LEDEN, leden);
            });

    public static final Weergave WEERGAVE =
            new Weergave("groepsplannen", 1, List.of("evaluatieOp"), RIJEN.en(Vernietiging.PROJECTOR));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.HANDELINGSPLAN,
                    Sorts.ascending("evaluatieOp", "_id"),
                    "De groepsplannen: wat de groep deelt, doelen, middelen en evaluatie, met de leerlingen die de lezer mag zien.")
            .bijnamen("groepsplan")
            .parameters(
                    Parameter.tekst("groepsplanId", "Een groepsplan"),
                    Parameter.keuze("status", "Waar het staat", Status.values()),
                    Parameter.vanaf("evaluatieOp"),
                    Parameter.tot("evaluatieOp"))
            .alleenVolledig(TEKSTEN.toArray(String[]::new));

    @Override
    public Kop kop() {
        return KOP;
    }

    private static void bijgesteld(Document r, GroepsplanEvent.HandelingsplanBijgesteld e) {
        r.append(LEDEN, e.leerlingIds());
        if (!e.doelen().isEmpty()) {
            r.append("doelen", e.doelen());
        }
        if (!e.middelen().isEmpty()) {
            r.append("middelen", e.middelen());
        }
        if (e.evaluatieOp() != null) {
            r.append("evaluatieOp", e.evaluatieOp());
        }
        if (!e.doelen().isEmpty() || !e.middelen().isEmpty() || e.evaluatieOp() != null) {
            r.append("status", Status.LOPEND);
        }
    }

    private static List<String> leden(Document d) {
        return Objects.requireNonNullElse(d.getList(LEDEN, String.class), List.of());
    }

    /** The plans in which one of the reader's students is. */
    @Override
    public @Nullable Bson bereik(Omgeving o) {
        return o.bereik() == null ? null : Filters.in(LEDEN, o.bereik());
    }

    @Override
    public Document rij(Document d, Omgeving o) {
        List<String> leden = leden(d);
        return o.rij(d)
                .append("groepsplanId", d.get("groepsplanId"))
                .append("status", d.get("status"))
                .append("leerlingen", leden.stream().filter(o::inBereik).toList())
                .append("aantalLeerlingen", leden.size())
                .append("probleemgebied", d.get("probleemgebied"))
                .append("beginsituatie", d.get("beginsituatie"))
                .append("doelen", d.get("doelen"))
                .append("middelen", d.get("middelen"))
                .append("evaluatieOp", d.get("evaluatieOp"))
                .append("lvsReferentie", d.get("lvsReferentie"))
                .append("besprokenMet", d.get("besprokenMet"))
                .append("opgesteldOp", d.get("opgesteldOp"))
                .append("effect", d.get("effect"))
                .append("toelichting", d.get("toelichting"))
                .append("geevalueerdOp", d.get("geevalueerdOp"))
                .append("afgeslotenOp", d.get("afgeslotenOp"))
                .append("signalen", signalen(d, o));
    }

    private static List<String> signalen(Document d, Omgeving o) {
        String evaluatie = d.getString("evaluatieOp");
        return evaluatie != null && evaluatie.compareTo(o.vandaag().toString()) < 0
                ? List.of("EVALUATIE_TE_LAAT")
                : List.of();
    }
}
