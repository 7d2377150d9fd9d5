package nl.zorgspoor.projections.niveaus;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Routekaart.Fase;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.*;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekEvent.*;
import nl.zorgspoor.core.leerling.plan.PlanCommand.Plandomein;
import nl.zorgspoor.core.leerling.plan.PlanEvent.*;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;
import nl.zorgspoor.projections.leerling.Fasen;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * V26: each student's level of support, with a row per domain in which short plans were made. The level is the student's: a
 * student has one place on the route, plans count per domain.
 */
public final class NiveausPiramide implements Lijst {

    static final Rijen RIJEN = Rijen.per(Feit::leerlingId)
            .begint(BegeleidingsplanGestart.class, (r, e) -> {
                Document domein = domein(r, e.domein());
                domein.append("plannen", domein.getInteger("plannen", 0) + 1)
                        .append("onvoldoende", domein.getInteger("onvoldoende", 0))
                        .append("loopt", true);
            })
            .begint(BegeleidingsplanGeevalueerd.class, (r, e) -> domein(r, e.domein())
                    .append("onvoldoende", e.opRij())
                    .append("reeksVol", e.reeksVol())
                    .append("loopt", false))
            .begint(OnderzoekAangevraagd.class, (r, e) -> r.append("onderzoek", "GEVRAAGD"))
            .begint(OnderzoeksverslagOntvangen.class, (r, e) -> r.append("onderzoek", "VERSLAG"))
            .begint(ArrangementAangevraagd.class, (r, e) -> r.append("arrangement", "AANGEVRAAGD"))
            .bij(ArrangementToegekend.class, (r, e) -> r.append("arrangement", "TOEGEKEND"))
            .bij(ArrangementAfgewezen.class, (r, e) -> r.append("arrangement", "AFGEWEZEN"))
            .begint(ArrangementGestart.class, (r, e) -> r.append("arrangement", "LOPEND"))
            .bij(ArrangementBeeindigd.class, (r, e) -> r.append("arrangement", "BEEINDIGD"))
            .begint(TLVAangevraagd.class, (r, e) -> r.append("tlv", "AANGEVRAAGD"))
            .begint(TLVAfgegeven.class, (r, e) -> r.append("tlv", "AFGEGEVEN"))
            .begint(TLVGeweigerd.class, (r, e) -> r.append("tlv", "GEWEIGERD"));

    static {
        Fasen.WISSELS.forEach(g -> RIJEN.begint(g, (r, e) -> r.append("fase", Fasen.na(e, r.getString("fase")))));
        // After a step down, and after the traject, a new row of plans begins (R115).
        RIJEN.bij(OndersteuningAfgeschaald.class, (r, e) -> nieuweReeks(r))
                .bij(TrajectAfgesloten.class, (r, e) -> nieuweReeks(r));
    }

    public static final Weergave WEERGAVE =
            new Weergave("niveaus-piramide", 4, List.of("fase"), RIJEN.en(Vernietiging.PROJECTOR));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.HANDELINGSPLAN,
                    Sorts.ascending("fase", "_id"),
                    "Het niveau van elke leerling, met per domein de korte plannen, en onderzoek, arrangement en TLV.")
            .bijnamen("niveaus", "niveaus-hei")
            .parameters(
                    Parameter.tekst("fase", "De fase op de routekaart, zoals NIVEAU_3"),
                    Parameter.keuze("niveau", "Het niveau van ondersteuning", Ondersteuningsniveau.values()),
                    Parameter.keuze("domein", "Het domein van de korte plannen", Plandomein.values()));

    private static void nieuweReeks(Document rij) {
        domeinen(rij)
                .forEach((naam, d) -> ((Document) d).append("onvoldoende", 0).append("reeksVol", false));
    }

    private static Document domeinen(Document rij) {
        Document domeinen = Objects.requireNonNullElseGet(rij.get("domeinen", Document.class), Document::new);
        rij.append("domeinen", domeinen);
        return domeinen;
    }

    private static Document domein(Document rij, Plandomein soort) {
        Document domeinen = domeinen(rij);
        Document domein = Objects.requireNonNullElseGet(domeinen.get(soort.name(), Document.class), Document::new);
        domeinen.append(soort.name(), domein);
        return domein;
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    @Override
    public Bson beperking(Omgeving o) {
        // Where a route begins with the first signal, a student who is enrolled has no phase yet.
        return Filters.ne("fase", null);
    }

    /** Most support first; what the school's route knows no more comes last. */
    @Override
    public List<Bson> delen(Omgeving o) {
        List<String> fasen = o.lezer().school().routekaart().fasen().stream()
                .sorted(Comparator.comparing(Fase::niveau).reversed().thenComparing(Fase::code))
                .map(Fase::code)
                .toList();
        List<Bson> delen =
                new ArrayList<>(fasen.stream().map(f -> Filters.eq("fase", f)).toList());
        delen.add(Filters.nin("fase", fasen));
        return delen;
    }

    /** Level and domain follow from what stands in the document. */
    @Override
    public boolean filtertDocumenten() {
        return false;
    }

    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        List<Document> rijen = new ArrayList<>();
        for (Document d : documenten) {
            if (!o.kaart(d.getString("leerlingId")).isHier(o.vandaag())) {
                continue;
            }
            Document domeinen = domeinen(d);
            if (domeinen.isEmpty()) {
                rijen.add(rij(d, null, new Document(), o));
            }
            domeinen.keySet().stream()
                    .sorted()
                    .forEach(naam ->
                            rijen.add(rij(d, naam, Objects.requireNonNull(domeinen.get(naam, Document.class)), o)));
        }
        return rijen;
    }

    /**
     * R295: the level in a domain, as its short plans say: base support when the last one was enough, support in school while they run or
     * were not enough, and what the student has when a row of them was not.
     */
    static Ondersteuningsniveau inDomein(Document plannen, Ondersteuningsniveau vanLeerling) {
        if (plannen.getBoolean("reeksVol", false) && vanLeerling.compareTo(Ondersteuningsniveau.EXTRA_IN_SCHOOL) > 0) {
            return vanLeerling;
        }
        return plannen.getBoolean("loopt", false) || plannen.getInteger("onvoldoende", 0) > 0
                ? Ondersteuningsniveau.EXTRA_IN_SCHOOL
                : Ondersteuningsniveau.BASIS;
    }

    private static Document rij(Document d, @Nullable String domein, Document plannen, Omgeving o) {
        String fase = d.getString("fase");
        Ondersteuningsniveau niveau = o.lezer().school().routekaart().niveau(fase);
        boolean vol = plannen.getBoolean("reeksVol", false);
        return o.rij(d)
                .append("domein", domein)
                .append("fase", fase)
                .append("niveau", niveau.name())
                .append("niveauInDomein", domein == null ? null : inDomein(plannen, niveau))
                .append("plannen", plannen.getInteger("plannen", 0))
                .append("onvoldoendeOpRij", plannen.getInteger("onvoldoende", 0))
                .append("planLoopt", plannen.getBoolean("loopt", false))
                .append("onderzoek", d.get("onderzoek"))
                .append("arrangement", d.get("arrangement"))
                .append("tlv", d.get("tlv"))
                .append(
                        "signalen",
                        vol && niveau == Ondersteuningsniveau.EXTRA_IN_SCHOOL ? List.of("REEKS_VOL") : List.of());
    }
}
