package nl.zorgspoor.projections.flexzat;

import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.Voorbereidingsonderdeel;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.projections.leerling.Kaart;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;

/** V01: the Flex-Zats with who is invited, what is missing and what is late. */
public final class FlexZatAgenda implements Lijst {

    static final Rijen RIJEN = Rijen.per(FlexZatEvent.class, FlexZatEvent::flexZatId)
            .begint(FlexZatAangevraagd.class, (r, e, f) -> r.append("flexZatId", e.flexZatId())
                    .append("status", "AANGEVRAAGD")
                    .append("aanvragerRol", e.aanvragerRol())
                    .append("aangevraagdOp", f.dag())
                    .append("uitnodigingen", List.of())
                    .append("voorbereid", List.of()))
            .bij(FlexZatGepland.class, (r, e) -> r.append("status", isVoorbereid(r) ? "VOORBEREID" : "GEPLAND")
                    .append("datumTijd", e.datumTijd())
                    .append("locatie", e.locatie())
                    .append("vormPerDeelnemer", e.vormPerDeelnemer()))
            .bij(UitgenodigdVoorFlexZat.class, FlexZatAgenda::uitgenodigd)
            .bij(UitnodigingFlexZatVervallen.class, (r, e) -> uitnodigingen(r).stream()
                    .filter(u -> e.rol().name().equals(u.get("rol")))
                    .forEach(u -> u.append("vervallen", true).append("reden", e.reden())))
            .bij(FlexZatVoorbereidingAangevuld.class, FlexZatAgenda::voorbereid)
            .bij(FlexZatVerzet.class, (r, e) -> r.append("datumTijd", e.nieuweDatumTijd()))
            .bij(FlexZatGeannuleerd.class, (r, e) -> r.append("status", "GEANNULEERD"))
            .bij(FlexZatGehouden.class, (r, e) -> r.append("status", "GEHOUDEN")
                    .append("gehoudenOp", e.datum())
                    .append("aanwezigen", e.aanwezigen())
                    .append("uitkomstVoor", e.uitkomstVoor()))
            .bij(FlexZatUitkomstVastgelegd.class, (r, e, f) -> r.append("status", "UITKOMST_VAST")
                    .append("uitkomstOp", f.dag())
                    .append("arrangementKeuze", e.arrangementKeuze())
                    .append("regiehouder", e.regiehouder())
                    .append("evaluatieOp", e.evaluatieOp()));

    public static final Weergave WEERGAVE =
            new Weergave("flexzat-agenda", 2, List.of("datumTijd"), RIJEN.en(Vernietiging.PROJECTOR));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.HANDELINGSPLAN,
                    Sorts.ascending("datumTijd", "_id"),
                    "De Flex-Zats op datum: wie is uitgenodigd, wat ontbreekt, wat is te laat.")
            .parameters(
                    Parameter.tekst("flexZatId", "Een Flex-Zat"),
                    Parameter.keuze(
                            "status",
                            "Waar de Flex-Zat staat",
                            "AANGEVRAAGD",
                            "GEPLAND",
                            "VOORBEREID",
                            "GEHOUDEN",
                            "UITKOMST_VAST",
                            "GEANNULEERD"),
                    Parameter.vanaf("datumTijd"),
                    Parameter.tot("datumTijd"))
            .alleenVolledig("optioneel", "toestemmingen", "arrangementKeuze");

    private static void uitgenodigd(Document rij, UitgenodigdVoorFlexZat e) {
        List<Document> uitnodigingen = uitnodigingen(rij);
        uitnodigingen.removeIf(u -> e.rol().name().equals(u.get("rol")));
        uitnodigingen.add(new Document("rol", e.rol())
                .append("vast", e.vast())
                .append("extern", e.extern())
                .append("inbreng", e.inbreng())
                .append("toestemmingId", e.toestemmingId()));
    }

    private static List<Document> uitnodigingen(Document rij) {
        List<Document> uitnodigingen = new ArrayList<>(rij.getList("uitnodigingen", Document.class));
        rij.append("uitnodigingen", uitnodigingen);
        return uitnodigingen;
    }

    private static void voorbereid(Document rij, FlexZatVoorbereidingAangevuld e) {
        List<Object> voorbereid = new ArrayList<>(rij.getList("voorbereid", Object.class));
        if (!voorbereid.contains(e.onderdeel().name())) {
            voorbereid.add(e.onderdeel().name());
        }
        rij.append("voorbereid", voorbereid);
        if (isVoorbereid(rij) && "GEPLAND".equals(rij.get("status"))) {
            rij.append("status", "VOORBEREID");
        }
    }

    /** Whether everything is there without which it cannot be held (R101). */
    private static boolean isVoorbereid(Document rij) {
        List<Object> voorbereid = rij.getList("voorbereid", Object.class);
        return Stream.of(Voorbereidingsonderdeel.values())
                .filter(Voorbereidingsonderdeel::onmisbaar)
                .allMatch(o -> voorbereid.contains(o.name()));
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    @Override
    public Document rij(Document d, Omgeving o) {
        List<Document> geldend = d.getList("uitnodigingen", Document.class).stream()
                .filter(u -> !u.getBoolean("vervallen", false))
                .toList();
        List<String> vasteRollen = vasteRollen(d, o);
        List<String> ontbreken = vasteRollen.stream()
                .filter(r -> geldend.stream().noneMatch(u -> r.equals(u.get("rol"))))
                .toList();
        List<Document> toestemmingen = geldend.stream()
                .filter(u -> u.getBoolean("extern", false))
                .map(u -> toestemming(u, d, o))
                .toList();
        Document rij = o.rij(d, "flexZatId", "datumTijd", "locatie", "status", "aanvragerRol");
        rij.append("uitgenodigdVast", vasteRollen.size() - ontbreken.size())
                .append("vasteRollen", vasteRollen.size())
                .append("ontbrekendeUitnodigingen", ontbreken)
                .append("uitgenodigd", geldend.stream().map(u -> u.get("rol")).toList())
                .append("geaccepteerd", geaccepteerd(d, geldend))
                .append("aantalGeaccepteerd", geaccepteerd(d, geldend).size())
                .append(
                        "optioneel",
                        geldend.stream()
                                .filter(u -> !u.getBoolean("vast", false))
                                .map(u -> new Document("rol", u.get("rol")).append("inbreng", u.get("inbreng")))
                                .toList())
                .append("toestemmingen", toestemmingen)
                .append("ontbrekendeVoorbereiding", ontbrekendeVoorbereiding(d))
                .append("gehoudenOp", d.get("gehoudenOp"))
                .append("uitkomstVoor", d.get("uitkomstVoor"))
                .append("arrangementKeuze", d.get("arrangementKeuze"))
                .append("regiehouder", d.get("regiehouder"))
                .append("evaluatieOp", d.get("evaluatieOp"));
        List<String> signalen = signalen(d, ontbreken, toestemmingen, o);
        return rij.append("signalen", signalen).append("rood", signalen.contains("VOORBIJ_ZONDER_UITKOMST"));
    }

    /** Those invited who have said how they take part (R100), or were there. */
    private static List<Object> geaccepteerd(Document d, List<Document> uitnodigingen) {
        Document vormen = Objects.requireNonNullElse(d.get("vormPerDeelnemer", Document.class), new Document());
        List<Object> aanwezig = d.get("aanwezigen") instanceof List<?> l
                ? l.stream()
                        .map(a -> ((Document) a).get("rol"))
                        .map(Object.class::cast)
                        .toList()
                : List.of();
        return uitnodigingen.stream()
                .map(u -> u.get("rol"))
                .filter(r -> vormen.get(r) != null || aanwezig.contains(r))
                .toList();
    }

    /** Of the form on the day of the meeting; while it has none, of today. */
    private static List<String> vasteRollen(Document d, Omgeving o) {
        LocalDate dag = d.get("datumTijd") instanceof String s ? LocalDate.parse(s.substring(0, 10)) : o.vandaag();
        return o.lezer()
                .school()
                .overlegvorm(OverlegvormCode.FLEXZAT, dag)
                .map(v -> v.vasteRollen().stream().map(Rol::name).sorted().toList())
                .orElse(List.of());
    }

    private static Document toestemming(Document uitnodiging, Document d, Omgeving o) {
        String id = uitnodiging.getString("toestemmingId");
        Document toestemming =
                o.kaart(d.getString("leerlingId")).toestemming(id).orElse(null);
        String dag = Objects.requireNonNullElse(
                        d.getString("datumTijd"), o.vandaag().toString())
                .substring(0, 10);
        String status = toestemming == null
                ? "GEEN"
                : !Kaart.isGeldig(toestemming, o.vandaag())
                        ? "ONGELDIG"
                        : Kaart.isGeldig(toestemming, java.time.LocalDate.parse(dag)) ? "GELDIG" : "VERLOOPT";
        return new Document("rol", uitnodiging.get("rol"))
                .append("toestemmingId", id)
                .append("status", status);
    }

    private static List<String> ontbrekendeVoorbereiding(Document d) {
        return Stream.of(Voorbereidingsonderdeel.values())
                .map(Enum::name)
                .filter(v -> !d.getList("voorbereid", Object.class).contains(v))
                .toList();
    }

    private static List<String> signalen(Document d, List<String> ontbreken, List<Document> toestemmingen, Omgeving o) {
        List<String> signalen = new ArrayList<>();
        String vandaag = o.vandaag().toString();
        boolean komt = List.of("GEPLAND", "VOORBEREID").contains(d.getString("status"));
        if (komt && !ontbreken.isEmpty()) {
            signalen.add("UITNODIGING_ONTBREEKT");
        }
        if (komt && toestemmingen.stream().anyMatch(t -> !"GELDIG".equals(t.get("status")))) {
            signalen.add("TOESTEMMING_VERLOOPT");
        }
        boolean gehouden = "GEHOUDEN".equals(d.get("status"));
        if (gehouden && vandaag.compareTo(d.getString("uitkomstVoor")) > 0) {
            signalen.add("UITKOMST_TE_LAAT");
        }
        String moment = d.getString("datumTijd");
        if ((komt || gehouden) && moment != null && vandaag.compareTo(moment.substring(0, 10)) > 0) {
            signalen.add("VOORBIJ_ZONDER_UITKOMST");
        }
        return signalen;
    }
}
