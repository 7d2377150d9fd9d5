package nl.zorgspoor.projections.portaal;

import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.projections.leerling.Papierstand;
import nl.zorgspoor.projections.leerling.Vernietiging;
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
 * V22: the portal of a parent or student, a row per child (R57). Each part is there as far as the school lets this reader read its
 * kind of data: at a school that opens results and attendance only, the rest is asked for ({@code VraagInzage}). There is no logbook
 * in it, and nothing confidential. A parent without authority has the parts that the school opens to such a parent (R328).
 */
public final class Portaal implements Lijst {

    /** The parts of the portal: the column, and the kind of data that it shows. */
    enum Onderdeel {
        RESULTATEN("resultaten", Gegevenssoort.RESULTATEN),
        AFWEZIGHEID("afwezigheid", Gegevenssoort.AANWEZIGHEID),
        PLANNEN("plannen", Gegevenssoort.HANDELINGSPLAN),
        TOESTEMMINGEN("toestemmingen", Gegevenssoort.BASIS),
        UITNODIGINGEN("uitnodigingen", Gegevenssoort.BASIS),
        TERMIJN("lopendeTermijn", Gegevenssoort.BASIS),
        ZIENSWIJZEN("zienswijzen", Gegevenssoort.BASIS);

        private final String kolom;
        private final Gegevenssoort soort;

        Onderdeel(String kolom, Gegevenssoort soort) {
            this.kolom = kolom;
            this.soort = soort;
        }
    }

    private static final String ONDERDEEL = "_onderdeel";
    private static final String OPEN = "_open";
    private static final String GENODIGD = "_genodigd";

    /** A level from a day that had not come when it was recorded. */
    private static final String STRAKS = "_straks";

    private static final List<String> OP_PAPIER =
            List.of("ToestemmingOpPapierVastgelegd", "WeigeringOpPapierVastgelegd", "IntrekkingOpPapierVastgelegd");

    static final Rijen RIJEN = Rijen.per(Portaal::sleutel)
            .begint("LeerlingIngeschreven", (r, f) -> deel(r, Onderdeel.RESULTATEN, f.tekst("ingangsdatum"))
                    .append("leerjaar", f.waarde("leerjaar"))
                    .append("niveau", f.tekst("niveau")))
            .begint("NiveauBeoordeeld", (r, f) -> deel(r, Onderdeel.RESULTATEN, f.datum())
                    .append("niveaus", List.of(f.eis("niveauA"), f.eis("niveauB"))))
            .begint("NiveauDefinitiefVastgesteld", (r, f) -> {
                deel(r, Onderdeel.RESULTATEN, f.datum()).append("niveau", f.tekst("niveau"));
                r.remove("niveaus");
            })
            .begint("LeerlingDoorgestroomd", (r, f) -> {
                if (f.datum().compareTo(f.dag()) > 0) {
                    r.append(STRAKS, new Document("datum", f.datum()).append("niveau", f.tekst("naarNiveau")));
                } else {
                    deel(r, Onderdeel.RESULTATEN, f.datum()).append("niveau", f.tekst("naarNiveau"));
                }
            })
            .begint("AfwezigheidGeregistreerd", (r, f) -> deel(r, Onderdeel.AFWEZIGHEID, f.datum())
                    .append("afwezigheidId", f.tekst("afwezigheidId"))
                    .append("lesuren", f.waarde("lesuren"))
                    .append("soort", f.tekst("soort")))
            .bij("AfwezigheidGeherkwalificeerd", (r, f) -> r.append("soort", f.tekst("nieuweSoort")))
            .begint("HandelingsplanOpgesteld", (r, f) -> plan(r, f, "HANDELINGSPLAN")
                    .append("doelen", f.lijst("doelen"))
                    .append("evaluatieOp", f.tekst("evaluatieOp")))
            .bij("HandelingsplanBijgesteld", (r, f) -> {
                if (!f.lijst("doelen").isEmpty()) {
                    r.append("doelen", f.lijst("doelen"));
                }
                r.append("evaluatieOp", f.tekst("evaluatieOp")).append("status", "LOPEND");
            })
            .bij(
                    List.of("HandelingsplanGeevalueerd", "BegeleidingsplanGeevalueerd"),
                    (r, f) -> r.append("status", "GEEVALUEERD").append("effect", f.tekst("effect")))
            .bij("HandelingsplanAfgesloten", (r, f) -> r.append("status", "AFGESLOTEN"))
            .begint("BegeleidingsplanGestart", (r, f) -> plan(r, f, "BEGELEIDINGSPLAN")
                    .append("doelen", List.of(f.eis("doel")))
                    .append("van", f.tekst("van"))
                    .append("tot", f.tekst("tot")))
            .begint("ToestemmingGevraagd", (r, f) -> toestemming(r, f, "GEVRAAGD"))
            .begint("ToestemmingVerleend", (r, f) -> toestemming(r, f, "VERLEEND")
                    .append("geldigTot", f.tekst("geldigTot")))
            .begint("ToestemmingGeweigerd", (r, f) -> toestemming(r, f, "GEWEIGERD"))
            .bij("ToestemmingIngetrokken", (r, f) -> toestemming(r, f, "INGETROKKEN"))
            .bij("ToestemmingVerlopen", (r, f) -> toestemming(r, f, "VERLOPEN"))
            .bij(OP_PAPIER, (r, f) -> r.append("opPapier", true)
                    .append("doorWie", f.lijst("doorWie"))
                    .append("ondertekendOp", f.tekst("ondertekendOp"))
                    .append("vastgelegdDoor", f.tekst("vastgelegdDoor"))
                    .append("vastgelegdAls", f.tekst("vastgelegdAls"))
                    .append("formulier", f.tekst("formulierRef"))
                    .append("betwisten", "BetwistToestemming"))
            .bij("ToestemmingBetwist", (r, f) -> toestemming(r, f, Papierstand.betwist(f, r.getString("status")))
                    .append("betwisten", null))
            .bij("BetwistingAfgehandeld", (r, f) -> toestemming(r, f, Papierstand.afgehandeld(f, r.getString("status")))
                    .append("betwisting", f.tekst("uitkomst")))
            .begint("FlexZatGepland", (r, f) -> deel(r, Onderdeel.UITNODIGINGEN, f.dag())
                    .append("soort", "FLEXZAT")
                    .append("flexZatId", f.tekst("flexZatId"))
                    .append("datumTijd", f.tekst("datumTijd"))
                    .append("locatie", f.tekst("locatie")))
            .bij("FlexZatVerzet", (r, f) -> r.append("datumTijd", f.tekst("nieuweDatumTijd")))
            .bij("UitgenodigdVoorFlexZat", (r, f) -> {
                List<String> genodigd = new ArrayList<>(genodigd(r));
                genodigd.add(f.eis("rol"));
                r.append(GENODIGD, genodigd);
            })
            .bij(List.of("FlexZatGeannuleerd", "FlexZatGehouden"), (r, f) -> r.append(OPEN, false))
            .begint("IntakegesprekGepland", (r, f) -> deel(r, Onderdeel.UITNODIGINGEN, f.dag())
                    .append("soort", "INTAKE")
                    .append("datumTijd", f.tekst("datumTijd"))
                    .append(GENODIGD, List.of(Rol.OUDER.name(), Rol.LEERLING.name())))
            .bij("IntakegesprekGevoerd", (r, f) -> r.append(OPEN, false))
            .begint("ZorgplichtTermijnGestart", (r, f) -> termijn(r, f))
            .bij("ZorgplichtTermijnVerlengd", (r, f) -> r.append("einddatum", f.tekst("einddatum")))
            .bij(List.of("ToelatingBesloten", "AanmeldingIngetrokken"), (r, f) -> r.append(OPEN, false))
            .bij("VoorkeurschoolOpgegeven", (r, f) -> r.append(OPEN, f.ja("dezeSchool")))
            .begint("ZienswijzeOudersVastgelegd", (r, f) -> deel(r, Onderdeel.ZIENSWIJZEN, f.datum())
                    .append("over", "TLV")
                    .append("tlvId", f.tekst("tlvId"))
                    .append("doorWie", f.lijst("doorWie")))
            .begint("OuderakkoordTLVGeregistreerd", (r, f) -> deel(r, Onderdeel.ZIENSWIJZEN, f.datum())
                    .append("over", "AKKOORD_TLV")
                    .append("tlvId", f.tekst("tlvId"))
                    .append("getekendDoor", f.lijst("getekendDoor"))
                    .append("geweigerdDoor", f.lijst("geweigerdDoor"))
                    .append("akkoordLeerling", f.ja("leerling")))
            .begint("BezwaarTLVIngediend", (r, f) -> deel(r, Onderdeel.ZIENSWIJZEN, f.datum())
                    .append("over", "BEZWAAR_TLV")
                    .append("tlvId", f.tekst("tlvId"))
                    .append("door", f.tekst("door"))
                    .append("status", "INGEDIEND")
                    .append("opPapier", false)
                    .append("betwisten", null))
            .bij("BezwaarTLVOpPapierVastgelegd", (r, f) -> r.append("opPapier", true)
                    .append("doorWie", f.lijst("doorWie"))
                    .append("ondertekendOp", f.tekst("ondertekendOp"))
                    .append("vastgelegdDoor", f.tekst("vastgelegdDoor"))
                    .append("vastgelegdAls", f.tekst("vastgelegdAls"))
                    .append("formulier", f.tekst("formulierRef"))
                    .append("betwisten", "BetwistBezwaarTLV"))
            .bij("BezwaarTLVBetwist", (r, f) -> r.append("status", "BETWIST").append("betwisten", null))
            .bij("BezwaarTLVBesloten", (r, f) -> r.append("status", "BESLOTEN")
                    .append("besluit", f.tekst("besluit"))
                    .append("betwisten", null))
            .begint("ZienswijzeOpOverdrachtGegeven", (r, f) -> deel(r, Onderdeel.ZIENSWIJZEN, f.datum())
                    .append("over", "OVERDRACHT"));

    public static final Weergave WEERGAVE =
            new Weergave("portaal", 3, List.of("leerlingId"), RIJEN.en(Vernietiging.PROJECTOR));

    /** A document per student and thing; callers give ids, so that what it is the id of belongs to it. */
    private static @Nullable String sleutel(Feit f) {
        if (f.naam().startsWith("BezwaarTLV") || f.naam().startsWith("Ouderakkoord")) {
            String wat = f.naam().startsWith("Bezwaar") ? "bezwaar" : "akkoord";
            return "%s|%s|%s".formatted(f.leerlingId(), wat, f.tekst("tlvId"));
        }
        for (String component : List.of("afwezigheidId", "planId", "flexZatId", "toestemmingId", "tlvId")) {
            if (f.heeft(component)) {
                return "%s|%s|%s".formatted(f.leerlingId(), component, f.tekst(component));
            }
        }
        if (f.naam().startsWith("Zienswijze")) {
            return f.leerlingId() + "|overdracht";
        }
        if (f.naam().startsWith("Intakegesprek")) {
            return f.leerlingId() + "|intake|" + f.tekst("aanmeldingId");
        }
        boolean aanmelding = f.heeft("aanmeldingId") && !f.naam().equals("LeerlingIngeschreven");
        return f.leerlingId() + (aanmelding ? "|aanmelding|" + f.tekst("aanmeldingId") : "|resultaten");
    }

    private static Document deel(Document r, Onderdeel onderdeel, @Nullable String datum) {
        r.putIfAbsent(OPEN, true);
        return r.append(ONDERDEEL, onderdeel.name()).append("datum", datum);
    }

    private static Document plan(Document r, Feit f, String soort) {
        return deel(r, Onderdeel.PLANNEN, f.datum())
                .append("planId", f.tekst("planId"))
                .append("soort", soort)
                .append("status", "LOPEND");
    }

    /** With what a parent can do about it: what was given can be withdrawn (R50), what was not given on paper contested. */
    private static Document toestemming(Document r, Feit f, @Nullable String status) {
        return deel(r, Onderdeel.TOESTEMMINGEN, f.datum())
                .append("toestemmingId", f.tekst("toestemmingId"))
                .append("doel", f.tekst("doel"))
                .append("partnerType", f.tekst("partnerType"))
                .append("status", status)
                .append(
                        "actie",
                        switch (Objects.requireNonNullElse(status, "")) {
                            case "VERLEEND", "BETWIST" -> "TrekToestemmingIn";
                            case "GEVRAAGD", Papierstand.VERVALLEN -> "VerleenToestemming";
                            default -> null;
                        });
    }

    private static void termijn(Document r, Feit f) {
        deel(r, Onderdeel.TERMIJN, f.tekst("begindatum"))
                .append("aanmeldingId", f.tekst("aanmeldingId"))
                .append("regel", Regel.ZP_TERMIJN.nummer())
                .append("einddatum", f.tekst("einddatum"))
                .append(OPEN, true);
    }

    private static List<String> genodigd(Document r) {
        return Objects.requireNonNullElse(r.getList(GENODIGD, String.class), List.of());
    }

    @Override
    public Weergave weergave() {
        return WEERGAVE;
    }

    @Override
    public List<String> bijnamen() {
        return List.of("ouderportaal", "leerlingportaal");
    }

    @Override
    public String beschrijving() {
        return "Wat een ouder of leerling van het eigen kind of zichzelf ziet: resultaten, afwezigheid, plannen, toestemmingen,"
                + " uitnodigingen, de lopende termijn van de aanmelding en zienswijzen.";
    }

    /** Each part has a kind of its own. */
    @Override
    public @Nullable Gegevenssoort soort() {
        return null;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Bson sortering() {
        return Sorts.ascending("leerlingId", "_id");
    }

    @Override
    public Comparator<Document> volgorde() {
        return Comparator.comparing(r -> r.getString("leerlingId"));
    }

    /** Nobody else looks through a parent's window. */
    @Override
    public @Nullable Bson bereik(Omgeving o) {
        Rol rol = o.lezer().actor().rol();
        if (!rol.isPartij()) {
            throw Regel.INZAGE.verbiedt(
                    "ROL_NIET_BEVOEGD", "Het portaal is van ouders en leerlingen, niet van %s.", rol);
        }
        return Lijst.super.bereik(o);
    }

    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        Map<String, List<Document>> perKind = new LinkedHashMap<>();
        documenten.forEach(d -> perKind.computeIfAbsent(d.getString("leerlingId"), l -> new ArrayList<>())
                .add(d));
        List<Document> rijen = new ArrayList<>();
        perKind.values().forEach(delen -> rijen.add(rij(delen, o)));
        return rijen;
    }

    /** What the school says that was signed, who signed sees at every school: else nobody could contest it. */
    private static Document rij(List<Document> delen, Omgeving o) {
        Document rij = o.rij(delen.get(0), c -> false);
        for (Onderdeel onderdeel : Onderdeel.values()) {
            if (o.lezer().recht(onderdeel.soort) == Leesrecht.VOLLEDIG) {
                rij.append(onderdeel.kolom, regels(delen, onderdeel, o));
            } else if ((onderdeel == Onderdeel.TOESTEMMINGEN || onderdeel == Onderdeel.ZIENSWIJZEN)
                    && !o.lezer().openstelling().isBeperkt()) {
                List<Document> opPapier = regels(delen, onderdeel, o).stream()
                        .filter(r -> r.getBoolean("opPapier", false))
                        .toList();
                if (!opPapier.isEmpty()) {
                    rij.append(onderdeel.kolom, opPapier);
                }
            }
        }
        return rij;
    }

    private static List<Document> regels(List<Document> delen, Onderdeel onderdeel, Omgeving o) {
        return delen.stream()
                .filter(d -> onderdeel.name().equals(d.getString(ONDERDEEL)) && d.getBoolean(OPEN, true))
                .filter(d -> onderdeel != Onderdeel.UITNODIGINGEN
                        || genodigd(d).contains(o.lezer().actor().rol().name()))
                .sorted(Comparator.comparing((Document d) -> String.valueOf(d.get("datum")))
                        .reversed())
                .map(d -> {
                    Document regel = o.volleRij(d);
                    List.of("schoolId", "leerlingId", "leerling", "klas").forEach(regel::remove);
                    if (onderdeel == Onderdeel.AFWEZIGHEID
                            && o.lezer().openstelling().isBeperkt()) {
                        // R328: attendance of a general nature; why somebody was absent can be about health.
                        regel.remove("soort");
                    }
                    return nogNietBegonnen(opDag(regel, d, o.vandaag()), o.vandaag());
                })
                .toList();
    }

    /** A plan that begins on a later day does not run yet. */
    static Document nogNietBegonnen(Document regel, LocalDate vandaag) {
        String van = regel.getString("van");
        return "LOPEND".equals(regel.get("status")) && van != null && van.compareTo(vandaag.toString()) > 0
                ? regel.append("status", "GEPLAND")
                : regel;
    }

    /** A level that was recorded ahead is there from its day on, until a newer one. */
    static Document opDag(Document regel, Document d, LocalDate vandaag) {
        Document straks = d.get(STRAKS, Document.class);
        if (straks != null
                && straks.getString("datum").compareTo(vandaag.toString()) <= 0
                && straks.getString("datum").compareTo(String.valueOf(d.get("datum"))) >= 0) {
            regel.putAll(straks);
        }
        return regel;
    }
}
