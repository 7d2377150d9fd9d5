package nl.zorgspoor.projections.jes;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.leerling.casus.CasusEvent;
import nl.zorgspoor.core.leerling.casus.CasusEvent.*;
import nl.zorgspoor.core.overleg.OverlegEvent;
import nl.zorgspoor.core.overleg.OverlegEvent.*;
import nl.zorgspoor.projections.leerling.Kaart;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Correcties;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Sleutel;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * V03: the joint discussions (JES), small and large. One document per JES and one per student in it, so that a student can be
 * forgotten while the JES stays; they meet when the view is read.
 */
public final class JesAgenda implements Lijst {

    private static final String GEANNULEERD = "OVERLEG_GEANNULEERD";

    static final Rijen JES = Rijen.per(OverlegEvent.class, OverlegEvent::overlegId)
            .begint(JESGepland.class, (r, e) -> r.append("deel", "JES")
                    .append("jesId", e.jesId())
                    .append("soort", e.soort())
                    .append("datumTijd", e.datumTijd())
                    .append("status", "GEPLAND")
                    .append("genodigden", e.vasteRollen()))
            .bij(DeelnemerUitgenodigd.class, (r, e) -> genodigden(r, e.rol(), true))
            .bij(DeelnemerAfgemeld.class, (r, e) -> genodigden(r, e.rol(), false))
            .bij(JESGehouden.class, (r, e) -> r.append("status", "GEHOUDEN")
                    .append("gehoudenOp", e.datum())
                    .append("aanwezigen", e.aanwezigen()))
            .bij(JESGeannuleerd.class, (r, e) -> r.append("status", "GEANNULEERD"));

    static final Rijen LEERLINGEN = Rijen.per(
                    Sleutel.van(CasusEvent.class, CasusEvent::overlegId), (f, id) -> id + "|" + f.leerlingId())
            .begint(LeerlingInJESIngebracht.class, (r, e) -> {
                r.append("deel", "LEERLING")
                        .append("jesId", e.jesId())
                        .append("vraag", e.vraag())
                        .append("toestemmingIds", e.toestemmingIds())
                        .append("ingebracht", true);
                r.remove("reden");
            })
            .bij(LeerlingVanAgendaGehaald.class, (r, e) -> r.append("ingebracht", false)
                    .append("reden", e.reden()))
            .bij(JESBesprekingVastgelegd.class, (r, e) -> r.append("besproken", true)
                    .append("resultaat", e.ondersteuningsbehoefte())
                    .append("vervolgstappen", e.vervolgstappen()));

    public static final Weergave WEERGAVE = new Weergave(
            "jes-agenda", 2, List.of("datumTijd", "jesId"), JES.en(LEERLINGEN).en(Vernietiging.PROJECTOR));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.HANDELINGSPLAN,
                    Sorts.descending("datumTijd", "_id"),
                    "Klein- en groot-JES: welke leerlingen met welke vraag, of de toestemming geldt, wie is genodigd.")
            .parameters(
                    Parameter.tekst("jesId", "Een JES"),
                    Parameter.keuze("soort", "Klein of groot", "KLEIN", "GROOT"),
                    Parameter.keuze("status", "Waar de JES staat", "GEPLAND", "GEHOUDEN", "GEANNULEERD"),
                    Parameter.vanaf("datumTijd"),
                    Parameter.tot("datumTijd"));

    private static void genodigden(Document rij, Rol rol, boolean erbij) {
        List<Object> genodigden = new ArrayList<>(rij.getList("genodigden", Object.class));
        genodigden.remove(rol.name());
        if (erbij) {
            genodigden.add(rol.name());
        }
        rij.append("genodigden", genodigden);
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    /** Readers of a part of the school see the JES in which one of their students is. */
    @Override
    public @Nullable Bson bereik(Omgeving o) {
        Set<String> bereik = o.bereik();
        if (bereik == null) {
            return null;
        }
        List<String> jes = o.vindBij("leerlingId", bereik, deelLeerling(o)).stream()
                .map(d -> d.getString("jesId"))
                .distinct()
                .toList();
        return Filters.in("jesId", jes);
    }

    private static Bson deelLeerling(Omgeving o) {
        return Filters.and(Filters.eq("schoolId", o.lezer().school().schoolId()), Filters.eq("deel", "LEERLING"));
    }

    @Override
    public Bson beperking(Omgeving o) {
        return Filters.eq("deel", "JES");
    }

    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        Map<String, List<Document>> leerlingen = new HashMap<>();
        List<Document> delen = o.vindBij(
                "jesId", documenten.stream().map(d -> d.getString("jesId")).toList(), deelLeerling(o));
        delen.stream().filter(l -> o.inBereik(l.getString("leerlingId"))).forEach(l -> leerlingen
                .computeIfAbsent(l.getString("jesId"), j -> new ArrayList<>())
                .add(l));
        Map<String, Integer> gehouden = gehouden(o);
        return documenten.stream()
                .map(d -> rij(d, leerlingen.getOrDefault(d.getString("jesId"), List.of()), gehouden, o))
                .toList();
    }

    /** How many were held this school year, by kind. */
    private static Map<String, Integer> gehouden(Omgeving o) {
        String begin = Schooljaar.begin(Schooljaar.van(o.vandaag())).toString();
        Map<String, Integer> gehouden = new HashMap<>();
        o.vind(Filters.and(
                        Filters.eq("schoolId", o.lezer().school().schoolId()),
                        Filters.eq("deel", "JES"),
                        Filters.eq("status", "GEHOUDEN"),
                        Filters.gte("gehoudenOp", begin)))
                .forEach(d -> gehouden.merge(d.getString("soort"), 1, Integer::sum));
        return gehouden;
    }

    /** R243: a key figure of the school, so not for who is invited from outside. */
    static @Nullable Integer ditJaar(Map<String, Integer> gehouden, Document jes, Rol rol) {
        return rol.isExtern() || rol.isPartij() ? null : gehouden.getOrDefault(jes.getString("soort"), 0);
    }

    private static Document rij(Document d, List<Document> delen, Map<String, Integer> gehouden, Omgeving o) {
        LocalDate dag = LocalDate.parse(d.getString("datumTijd").substring(0, 10));
        boolean groot = "GROOT".equals(d.get("soort"));
        List<Document> leerlingen = delen.stream()
                .filter(l -> staatErop(l, d))
                .map(l -> leerling(l, groot, dag, o))
                .toList();
        List<String> signalen = new ArrayList<>();
        if (leerlingen.stream().anyMatch(l -> !l.getBoolean("toestemmingGeldig"))) {
            signalen.add("TOESTEMMING_ONTBREEKT");
        }
        if ("GEPLAND".equals(d.get("status")) && dag.isBefore(o.vandaag())) {
            signalen.add("VOORBIJ_ZONDER_AFSLUITING");
        }
        Document metLeerlingen = new Document(d);
        delen.forEach(l -> Correcties.voegSamen(metLeerlingen, l));
        return o.rij(metLeerlingen)
                .append("jesId", d.get("jesId"))
                .append("soort", d.get("soort"))
                .append("datumTijd", d.get("datumTijd"))
                .append("status", d.get("status"))
                .append("leerlingen", leerlingen)
                .append("aantalLeerlingen", leerlingen.size())
                .append(
                        "vanAgenda",
                        delen.stream()
                                .filter(l -> !staatErop(l, d))
                                .map(l -> new Document("leerlingId", l.get("leerlingId"))
                                        .append("leerling", l.get("leerlingId"))
                                        .append("reden", l.get("reden") == null ? GEANNULEERD : l.get("reden")))
                                .toList())
                .append("genodigden", d.get("genodigden"))
                .append("aanwezigen", d.get("aanwezigen"))
                .append("normDitJaar", o.lezer().school().getal(Instelling.JES_MIN_PER_JAAR, o.vandaag()))
                .append(
                        "gehoudenDitJaar",
                        ditJaar(gehouden, d, o.lezer().actor().rol()))
                .append("signalen", signalen);
    }

    /** Of a cancelled JES everybody is off the agenda, also when the student's own stream has yet to say so. */
    private static boolean staatErop(Document leerling, Document jes) {
        return leerling.getBoolean("ingebracht")
                && (!"GEANNULEERD".equals(jes.get("status")) || leerling.getBoolean("besproken", false));
    }

    private static Document leerling(Document l, boolean groot, LocalDate dag, Omgeving o) {
        Kaart kaart = o.kaart(l.getString("leerlingId"));
        List<Object> ids = l.getList("toestemmingIds", Object.class);
        boolean geldig = !groot
                || kaart.toestemmingen().stream()
                        .filter(t -> ids.isEmpty()
                                ? "GROOT_JES".equals(t.get("doel"))
                                : ids.contains(t.get("toestemmingId")))
                        .anyMatch(t -> Kaart.isGeldig(t, dag));
        return new Document("leerlingId", kaart.leerlingId())
                .append("leerling", kaart.leerlingId())
                .append("klas", kaart.klas(o.vandaag()))
                .append("vraag", l.get("vraag"))
                .append("toestemmingGeldig", geldig)
                .append("besproken", l.getBoolean("besproken", false))
                .append("resultaat", l.get("resultaat"))
                .append("vervolgstappen", l.get("vervolgstappen"));
    }
}
