package nl.zorgspoor.projections.flexzat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementGeevalueerd;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.Voorbereidingsonderdeel;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.*;
import nl.zorgspoor.core.leerling.jos.JOSEvent.*;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekEvent.*;
import nl.zorgspoor.core.leerling.oov.OOVEvent.OOVGeevalueerd;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OverOPP;
import nl.zorgspoor.core.leerling.opp.OPPEvent.VPIIngevuld;
import nl.zorgspoor.core.leerling.plan.PlanEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.projections.leerling.Kaart;
import nl.zorgspoor.projections.leerling.OPPStand;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Correcties;
import nl.zorgspoor.projections.opslag.Documentwaarde;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * V02: what is needed to hold a Flex-Zat. One document per Flex-Zat, and one per student with what other areas know; they meet
 * when the view is read.
 */
public final class FlexZatVoorbereiding implements Lijst {

    private static final String STUDENT = "leerling:";

    private static final int VERZUIM_WEKEN = 8;

    static final Rijen FLEXZATS = Rijen.per(FlexZatEvent.class, FlexZatEvent::flexZatId)
            .begint(FlexZatAangevraagd.class, (r, e) -> r.append("flexZatId", e.flexZatId())
                    .append("status", "AANGEVRAAGD")
                    .append("ondersteuningsvraag", e.ondersteuningsvraag())
                    .append("onderdelen", new Document()))
            .bij(FlexZatGepland.class, (r, e) -> r.append("status", "GEPLAND").append("datumTijd", e.datumTijd()))
            .bij(FlexZatVerzet.class, (r, e) -> r.append("datumTijd", e.nieuweDatumTijd()))
            .bij(FlexZatVoorbereidingAangevuld.class, FlexZatVoorbereiding::aangevuld)
            .bij(FlexZatGehouden.class, (r, e) -> r.append("status", "GEHOUDEN"))
            .bij(FlexZatUitkomstVastgelegd.class, (r, e) -> r.append("status", "UITKOMST_VAST"))
            .bij(FlexZatGeannuleerd.class, (r, e) -> r.append("status", "GEANNULEERD"));

    static final Rijen LEERLINGEN = Rijen.per(f -> f.leerlingId() == null ? null : STUDENT + f.leerlingId())
            .begint(
                    OndersteuningsbehoefteVastgesteld.class,
                    (r, e) -> r.append(
                            "behoeften",
                            new Document("leerling", e.leerling())
                                    .append("ouders", e.ouders())
                                    .append("docent", e.docent())
                                    .append("datum", e.datum())))
            .begint(InterventieGeevalueerd.class, (r, e) -> evaluatie(r, e, e.interventieId(), e.effect(), e.datum()))
            .begint(HandelingsplanGeevalueerd.class, (r, e) -> evaluatie(r, e, e.planId(), e.effect(), e.datum()))
            .begint(BegeleidingsplanGeevalueerd.class, (r, e) -> evaluatie(r, e, e.planId(), e.effect(), e.datum()))
            .begint(ArrangementGeevalueerd.class, (r, e) -> evaluatie(r, e, e.arrangementId(), e.effect(), e.datum()))
            .begint(
                    OOVGeevalueerd.class,
                    (r, e) -> bijLijst(
                            r,
                            "evaluaties",
                            new Document("id", e.arrangementId())
                                    .append("soort", e.naam())
                                    .append("perspectief", e.perspectief())
                                    .append("datum", e.datum())))
            .begint(JOSAfgerond.class, (r, e) -> evaluatie(r, e, e.josId(), e.effect(), e.datum()))
            .begint(
                    OnderzoeksverslagOntvangen.class,
                    (r, e) -> verslag(r, e.datum(), e.documentRef(), ToestemmingDoel.ONDERZOEK))
            .begint(
                    AanvullendeInformatieOntvangen.class,
                    (r, e) -> verslag(r, e.datum(), e.documentRef(), ToestemmingDoel.OPVRAGEN_GEGEVENS))
            .begint(OverOPP.class, FlexZatVoorbereiding::opp)
            .begint(VPIIngevuld.class, (r, e) -> r.append("vpiOp", e.datum()))
            .begint(AfwezigheidGeregistreerd.class, FlexZatVoorbereiding::afwezig)
            .bij(AfwezigheidGeherkwalificeerd.class, FlexZatVoorbereiding::geherkwalificeerd)
            .begint(NotitieGeregistreerd.class, (r, e, f) -> {
                if (f.vastgelegd().rol() == Rol.MENTOR) {
                    r.append(
                            "mentornotitie",
                            new Document("datum", e.datum())
                                    .append("categorie", e.categorie())
                                    .append("tekst", e.tekst())
                                    .append("vertrouwelijkheid", e.vertrouwelijkheid()));
                }
            });

    public static final Weergave WEERGAVE = new Weergave(
            "flexzat-voorbereiding",
            3,
            List.of("datumTijd"),
            FLEXZATS.en(LEERLINGEN).en(Vernietiging.PROJECTOR));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.HANDELINGSPLAN,
                    Sorts.ascending("datumTijd", "_id"),
                    "De voorbereiding van een Flex-Zat: vraag, eerdere evaluaties, behoeften, verslagen en de checklist.")
            .parameters(
                    Parameter.tekst("flexZatId", "Een Flex-Zat"),
                    Parameter.keuze(
                            "status",
                            "Waar de Flex-Zat staat",
                            "AANGEVRAAGD",
                            "GEPLAND",
                            "GEHOUDEN",
                            "UITKOMST_VAST",
                            "GEANNULEERD"),
                    Parameter.vanaf("datumTijd"),
                    Parameter.tot("datumTijd"),
                    Parameter.namen())
            .alleenVolledig("ondersteuningsvraag", "behoeften", "evaluaties", "externeVerslagen", "mentornotitie");

    private static void aangevuld(Document rij, FlexZatVoorbereidingAangevuld e, Feit f) {
        Objects.requireNonNull(rij.get("onderdelen", Document.class))
                .append(
                        e.onderdeel().name(),
                        new Document("datum", f.dag())
                                .append("doorRol", f.vastgelegd().rol())
                                .append("doorWie", f.vastgelegd().actorId())
                                .append("documentRef", e.documentRef()));
        if (e.onderdeel() == Voorbereidingsonderdeel.ONDERSTEUNINGSVRAAG && e.tekst() != null) {
            rij.append("ondersteuningsvraag", e.tekst());
        }
    }

    private static void evaluatie(Document rij, Gebeurtenis e, String id, Effect effect, LocalDate datum) {
        bijLijst(
                rij,
                "evaluaties",
                new Document("id", id)
                        .append("soort", e.naam())
                        .append("effect", effect)
                        .append("datum", datum));
    }

    /** @param doel the purpose of the consent under which it was asked for */
    private static void verslag(Document rij, LocalDate datum, @Nullable String documentRef, ToestemmingDoel doel) {
        bijLijst(
                rij,
                "externeVerslagen",
                new Document("datum", datum).append("documentRef", documentRef).append("doel", doel));
    }

    /** How far the last OPP is, and since when. */
    private static void opp(Document rij, OverOPP e, Feit f) {
        Document opp = rij.get("_opp", Document.class);
        if (opp == null || !e.oppId().equals(opp.get("oppId"))) {
            opp = new Document("oppId", e.oppId());
            rij.append("_opp", opp);
        }
        Object was = opp.get(OPPStand.VELD);
        OPPStand.vouw(opp, e);
        if (!Objects.equals(opp.get(OPPStand.VELD), was)) {
            rij.append("oppStatus", opp.get(OPPStand.VELD)).append("oppOp", f.dag());
        }
    }

    private static void afwezig(Document rij, AfwezigheidGeregistreerd e) {
        List<Document> alle =
                new ArrayList<>(Objects.requireNonNullElse(rij.getList("afwezigheid", Document.class), List.of()));
        alle.removeIf(a -> e.afwezigheidId().equals(a.get("id")));
        alle.add(new Document("id", e.afwezigheidId())
                .append("datum", e.datum())
                .append("lesuren", e.lesuren())
                .append("soort", e.soort()));
        rij.append("afwezigheid", alle);
    }

    /** Day and hours stand where the absence was registered, and may have been corrected there. */
    private static void geherkwalificeerd(Document rij, AfwezigheidGeherkwalificeerd e) {
        Objects.requireNonNullElse(rij.getList("afwezigheid", Document.class), List.<Document>of()).stream()
                .filter(a -> e.afwezigheidId().equals(a.get("id")))
                .forEach(a -> a.append("soort", e.nieuweSoort()));
    }

    private static void bijLijst(Document rij, String lijst, Document nieuw) {
        List<Object> alle =
                new ArrayList<>(Objects.requireNonNullElse(rij.getList(lijst, Object.class), List.<Object>of()));
        alle.add(nieuw);
        rij.append(lijst, alle);
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    @Override
    public Bson beperking(Omgeving o) {
        return Filters.exists("flexZatId");
    }

    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        Map<String, Document> leerlingen = new LinkedHashMap<>();
        o.vindBij(
                        "leerlingId",
                        documenten.stream().map(d -> d.getString("leerlingId")).toList(),
                        Filters.exists("flexZatId", false))
                .forEach(l -> leerlingen.put(l.getString("leerlingId"), l));
        return documenten.stream()
                .map(d -> rij(d, leerlingen.get(d.getString("leerlingId")), o))
                .toList();
    }

    private static Document rij(Document d, @Nullable Document leerling, Omgeving o) {
        Document l = leerling == null ? new Document() : leerling;
        Document onderdelen = Objects.requireNonNull(d.get("onderdelen", Document.class));
        List<Document> checklist = Stream.of(Voorbereidingsonderdeel.values())
                .map(v -> onderdeel(v, onderdelen.get(v.name(), Document.class)))
                .toList();
        List<String> ontbreekt = checklist.stream()
                .filter(c -> !c.getBoolean("aanwezig"))
                .map(c -> c.getString("onderdeel"))
                .toList();
        return rijMetCorrecties(d, l, o)
                .append("flexZatId", d.get("flexZatId"))
                .append("datumTijd", d.get("datumTijd"))
                .append("status", d.get("status"))
                .append("ondersteuningsvraag", d.get("ondersteuningsvraag"))
                .append("evaluaties", l.getOrDefault("evaluaties", List.of()))
                .append("behoeften", l.get("behoeften"))
                .append("externeVerslagen", verslagen(d, l, o))
                .append("oppStatus", l.get("oppStatus"))
                .append("oppOp", l.get("oppOp"))
                .append("vpiOp", l.get("vpiOp"))
                .append("verzuim8Weken", verzuim(l, o))
                .append("lvsGegevens", onderdelen.get(Voorbereidingsonderdeel.LVS_GEGEVENS.name()))
                .append("mentornotitie", mentornotitie(l, o))
                .append("checklist", checklist)
                .append("ontbreekt", ontbreekt)
                .append(
                        "signalen",
                        ontbreekt.stream().map(v -> v + "_ONTBREEKT").toList());
    }

    /** What was corrected about the student counts for the preparation as well. */
    private static Document rijMetCorrecties(Document d, Document leerling, Omgeving o) {
        Document samen = new Document(d);
        Correcties.voegSamen(samen, leerling);
        return o.rij(samen);
    }

    /** Each report with whether the consent under which it was asked for counts today. */
    private static List<Document> verslagen(Document d, Document leerling, Omgeving o) {
        List<Document> verslagen =
                Objects.requireNonNullElse(leerling.getList("externeVerslagen", Document.class), List.of());
        return verslagen.stream()
                .map(v -> new Document(v)
                        .append(
                                "toestemmingGeldig",
                                o.kaart(d.getString("leerlingId")).toestemmingen().stream()
                                        .filter(t -> Objects.equals(v.get("doel"), t.get("doel")))
                                        .anyMatch(t -> Kaart.isGeldig(t, o.vandaag()))))
                .toList();
    }

    /** Lesson hours missed in the last eight weeks, by kind; for who may read absence. */
    private static @Nullable Document verzuim(Document leerling, Omgeving o) {
        if (o.lezer().recht(Gegevenssoort.AANWEZIGHEID) == Leesrecht.GEEN) {
            return null;
        }
        String vanaf = o.vandaag().minusWeeks(VERZUIM_WEKEN).toString();
        Map<String, Halven> uren = new TreeMap<>();
        Objects.requireNonNullElse(leerling.getList("afwezigheid", Document.class), List.<Document>of()).stream()
                .filter(a -> a.getString("datum").compareTo(vanaf) > 0)
                .forEach(a ->
                        uren.merge(a.getString("soort"), Halven.van(a.get("lesuren", Number.class)), Halven::plus));
        return new Document(
                        "totaal",
                        uren.values().stream().reduce(Halven.NUL, Halven::plus).getal())
                .append("perSoort", Documentwaarde.van(uren));
    }

    /** The mentor's last note, for who reads the logbook and what is so confidential. */
    private static @Nullable Document mentornotitie(Document leerling, Omgeving o) {
        Document notitie = leerling.get("mentornotitie", Document.class);
        return notitie == null
                        || o.lezer().recht(Gegevenssoort.LOGBOEK) != Leesrecht.VOLLEDIG
                        || !o.lezer().mag(Vertrouwelijkheid.valueOf(notitie.getString("vertrouwelijkheid")))
                ? null
                : notitie;
    }

    private static Document onderdeel(Voorbereidingsonderdeel v, @Nullable Document gedaan) {
        Document regel = new Document("onderdeel", v.name())
                .append("onmisbaar", v.onmisbaar())
                .append("aanwezig", gedaan != null)
                .append("rood", gedaan == null);
        if (gedaan != null) {
            regel.putAll(gedaan);
        }
        return regel;
    }
}
