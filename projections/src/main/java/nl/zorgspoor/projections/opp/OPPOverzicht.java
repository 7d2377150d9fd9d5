package nl.zorgspoor.projections.opp;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.groepsplan.KlassenOPPEvent;
import nl.zorgspoor.core.leerling.opp.OPPCommand.OPPSoort;
import nl.zorgspoor.core.leerling.opp.OPPCommand.Secties;
import nl.zorgspoor.core.leerling.opp.OPPEvent;
import nl.zorgspoor.core.leerling.opp.OPPEvent.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.TrajectAfgesloten;
import nl.zorgspoor.projections.leerling.OPPStand;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.leerling.Vertrek;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.lezen.Volgorde;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Sleutel;
import nl.zorgspoor.projections.opslag.Weergave;
import nl.zorgspoor.projections.opslag.Wijziging;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * V08: every OPP with where it stands, who wrote it, what was said about it, its registration and its evaluations; and what is owed of
 * who has none yet. What is due first stands first.
 */
public final class OPPOverzicht implements Lijst {

    /** What is owed goes when an OPP is drawn up: from then on that one says until when. */
    private static final String WEG = "_weg";

    private static final String VPI = "vpiId";

    private static final Sleutel SLEUTEL =
            Sleutel.van(OverOPP.class, OverOPP::oppId).ook(KlassenOPPEvent.class, e -> "klas|" + e.groepsplanId());

    static final Rijen RIJEN = Rijen.per(SLEUTEL)
            .begint(OPPEvent.OPPOpgesteld.class, (r, e) -> inhoud(r, e.secties())
                    .append("oppId", e.oppId())
                    .append("soort", e.soort())
                    .append("arrangement", e.arrangement())
                    .append("auteurs", e.auteurs())
                    .append("formatRef", e.formatRef())
                    .append("opgesteldOp", e.datum())
                    .append("vaststellenVoor", e.vaststellenVoor())
                    .append("evaluatieOp", e.evaluatieOp())
                    .append("instemming", false))
            .bij(OPPMetOudersBesproken.class, (r, e) -> r.append("besprokenOp", e.datum()))
            .bij(
                    LeerlingOverOPPGehoord.class,
                    (r, e) -> bij(
                            r,
                            "gehoord",
                            new Document("moment", e.moment())
                                    .append("datum", e.datum())
                                    .append("inbreng", e.inbreng())
                                    .append("hoeGewogen", e.hoeGewogen())))
            .bij(OPPOndertekend.class, (r, e) -> woord(r, e.doorWie(), "ONDERTEKEND", e.datum())
                    .append("deel", e.deel()))
            .bij(InstemmingOPPGeweigerd.class, (r, e) -> woord(r, e.doorWie(), "GEWEIGERD", e.datum()))
            .bij(OPPWoordOpPapierVastgelegd.class, (r, e) -> woordVan(r, e.doorWie())
                    .append("opPapier", true)
                    .append("vastgelegdDoor", e.vastgelegdDoor())
                    .append("vastgelegdAls", e.vastgelegdAls())
                    .append("formulier", e.formulierRef()))
            .bij(OPPOpPapierBetwist.class, (r, e) -> woordVan(r, e.doorWie()).append("betwist", true))
            .bij(
                    BetwistingOPPAfgehandeld.class,
                    (r, e) -> woordVan(r, e.doorWie()).append("betwist", false).append("betwisting", e.uitkomst()))
            .bij(OPPVastgesteld.class, (r, e) -> r.append("vastgesteldOp", e.datum())
                    .append("lvsReferentie", e.lvsReferentie())
                    .append("evaluatieOp", e.evaluatieOp())
                    .append("evaluerenVoor", e.evaluerenVoor())
                    .append("laatsteJaarevaluatie", e.datum()))
            .bij(
                    OPPGeregistreerd.class,
                    (r, e) -> r.append(
                            "rod",
                            new Document("systeem", e.systeem())
                                    .append("begindatum", e.begindatum())
                                    .append("einddatum", e.einddatum())))
            .bij(OPPGeevalueerd.class, (r, e) -> {
                r.append("geevalueerdOp", e.datum())
                        .append("effect", e.effect())
                        .append("evaluatieOp", null);
                if (e.evaluerenVoor() != null) {
                    r.append("evaluerenVoor", e.evaluerenVoor()).append("laatsteJaarevaluatie", e.datum());
                }
            })
            .bij(OPPBijgesteld.class, (r, e) -> {
                inhoud(r, e.secties()).append("bijgesteldOp", e.datum());
                if (e.evaluatieOp() != null) {
                    r.append("evaluatieOp", e.evaluatieOp());
                }
                if (!e.auteurs().isEmpty()) {
                    r.append("auteurs", e.auteurs());
                }
            })
            .bij(OPPBeeindigd.class, (r, e) -> r.append("beeindigdOp", e.einddatum())
                    .append("reden", e.reden()))
            .bij(OverOPP.class, OPPStand::vouw);

    static final Rijen KLASSEN = Rijen.per(SLEUTEL)
            .begint(KlassenOPPEvent.OPPOpgesteld.class, (r, e) -> inhoud(r, e.secties())
                    .append("oppId", e.groepsplanId())
                    .append("soort", e.soort())
                    .append("klas", e.klas())
                    .append("auteurs", e.auteurs())
                    .append("formatRef", e.formatRef())
                    .append("opgesteldOp", e.datum())
                    .append("evaluatieOp", e.evaluatieOp())
                    .append("status", OPPStand.CONCEPT))
            .bij(KlassenOPPEvent.OPPVastgesteld.class, (r, e) -> r.append("vastgesteldOp", e.datum())
                    .append("lvsReferentie", e.lvsReferentie())
                    .append("evaluatieOp", e.evaluatieOp())
                    .append("laatsteJaarevaluatie", e.datum())
                    .append("status", OPPStand.VASTGESTELD))
            .bij(KlassenOPPEvent.OPPGeevalueerd.class, (r, e) -> r.append("geevalueerdOp", e.datum())
                    .append("effect", e.effect())
                    .append("evaluatieOp", null)
                    .append("laatsteJaarevaluatie", e.datum()))
            .bij(KlassenOPPEvent.OPPBijgesteld.class, (r, e) -> {
                inhoud(r, e.secties()).append("bijgesteldOp", e.datum());
                if (e.evaluatieOp() != null) {
                    r.append("evaluatieOp", e.evaluatieOp());
                }
            })
            .bij(KlassenOPPEvent.OPPBeeindigd.class, (r, e) -> r.append("beeindigdOp", e.einddatum())
                    .append("reden", e.reden())
                    .append("status", OPPStand.BEEINDIGD));

    static final Rijen VERWACHT = Rijen.per(f -> f.leerlingId() == null ? null : f.leerlingId() + "|verwacht|")
            .begint(OPPVerwacht.class, (r, e) -> r.append("soort", OPPSoort.LEERLING)
                    .append("status", OPPStand.VERWACHT)
                    .append("aanleiding", e.aanleiding())
                    .append("vaststellenVoor", e.vaststellenVoor())
                    .append(WEG, false))
            .bij(OPPEvent.OPPOpgesteld.class, (r, e) -> r.append(WEG, true))
            .bij(TrajectAfgesloten.class, (r, e) -> r.append(WEG, true));

    /** When a VPI of the student was filled in; no row of its own. */
    static final Rijen VPIS = Rijen.per(VPIIngevuld.class, e -> "vpi|" + e.vpiId())
            .begint(VPIIngevuld.class, (r, e) -> r.append(VPI, e.vpiId())
                    .append("datum", e.datum())
                    .append("invullers", e.invullers()));

    /** Who has left is owed nothing any more. */
    private static final Projector VERTREK = Projector.van(
            Vertrek.GEBEURTENISSEN,
            f -> f.leerlingId() != null && Vertrek.isIngegaan(f) ? List.of(nietMeerVerwacht(f)) : List.of());

    static final Projector OVERIG = KLASSEN.en(VERWACHT).en(VPIS).en(VERTREK);

    private static final Volgorde VOLGORDE = Volgorde.van("vaststellenVoor", "leerlingId", "oppId");

    public static final Weergave WEERGAVE = new Weergave(
                    "opp-overzicht",
                    2,
                    List.of("vaststellenVoor", "status"),
                    RIJEN.en(OVERIG).en(Vernietiging.PROJECTOR))
            .geordend(VOLGORDE.plaats());

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.OPP,
                    Sorts.ascending("vaststellenVoor", "_id"),
                    "De OPP's van leerlingen en klassen en wat nog verwacht wordt: stand, auteurs, instemming, registratie en"
                            + " evaluatie; wat het eerst vast moet staan staat boven.")
            .bijnamen("opp", "opp-overview")
            .parameters(
                    Parameter.tekst("oppId", "Een OPP"),
                    Parameter.keuze("soort", "Van een leerling of van een klas", OPPSoort.values()),
                    Parameter.keuze("status", "Waar het staat", OPPStand.values()),
                    Parameter.vanaf("vaststellenVoor"),
                    Parameter.tot("vaststellenVoor"))
            .alleenVolledig("secties", "gehoord", "reden", "lvsReferentie");

    @Override
    public Kop kop() {
        return KOP;
    }

    private static Wijziging nietMeerVerwacht(Feit f) {
        return new Wijziging.Vouwt(
                f.leerlingId() + "|verwacht|", false, oud -> oud == null ? null : oud.append(WEG, true));
    }

    /** The action part apart: who carries it out reads that, and not why. */
    private static Document inhoud(Document r, @Nullable Secties s) {
        return s == null
                ? r
                : r.append(
                                "handelingsdeel",
                                new Document("doelen", s.doelen())
                                        .append("interventies", s.interventies())
                                        .append("afwijkingProgramma", s.afwijkingProgramma()))
                        .append("secties", s);
    }

    private static void bij(Document r, String lijst, Document nieuw) {
        List<Object> alle = new ArrayList<>(Objects.requireNonNullElse(r.getList(lijst, Object.class), List.of()));
        alle.add(nieuw);
        r.append(lijst, alle);
    }

    /** The newest word of each. */
    private static Document woord(Document r, String doorWie, String woord, LocalDate datum) {
        Document nieuw = new Document("doorWie", doorWie).append("woord", woord).append("datum", datum);
        List<Document> alle = new ArrayList<>(woorden(r));
        alle.removeIf(w -> doorWie.equals(w.get("doorWie")));
        alle.add(nieuw);
        r.append("instemmingen", alle);
        return nieuw;
    }

    private static Document woordVan(Document r, String doorWie) {
        return woorden(r).stream()
                .filter(w -> doorWie.equals(w.get("doorWie")))
                .findFirst()
                .orElseGet(Document::new);
    }

    private static List<Document> woorden(Document r) {
        return Objects.requireNonNullElse(r.getList("instemmingen", Document.class), List.of());
    }

    @Override
    public Volgorde volgorde() {
        return VOLGORDE;
    }

    @Override
    public boolean filtertDocumenten() {
        return true;
    }

    /** An OPP of a class is for who works with students of that class; parents and students have the portal. */
    @Override
    public @Nullable Bson bereik(Omgeving o) {
        if (o.bereik() == null) {
            return null;
        }
        Bson leerlingen = Filters.in("leerlingId", o.bereik());
        if (o.lezer().actor().rol().isPartij() || o.lezer().actor().rol().isExtern()) {
            return leerlingen;
        }
        List<String> klassen = o.bereik().stream()
                .map(l -> o.kaart(l).klas(o.vandaag()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Filters.or(leerlingen, Filters.in("klas", klassen));
    }

    @Override
    public Bson beperking(Omgeving o) {
        return Filters.and(Filters.ne(WEG, true), Filters.exists(VPI, false));
    }

    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        List<String> leerlingen = documenten.stream()
                .map(d -> d.getString("leerlingId"))
                .filter(Objects::nonNull)
                .toList();
        Map<String, Document> vpis = laatste(o.vindBij("leerlingId", leerlingen, Filters.exists(VPI)));
        return documenten.stream()
                .map(d -> rij(d, vpis.get(d.getString("leerlingId")), o))
                .toList();
    }

    /** The newest VPI of each student. */
    static Map<String, Document> laatste(List<Document> vpis) {
        Map<String, Document> nieuwste = new HashMap<>();
        vpis.forEach(v -> nieuwste.merge(
                v.getString("leerlingId"),
                v,
                (een, ander) -> een.getString("datum").compareTo(ander.getString("datum")) < 0 ? ander : een));
        return nieuwste;
    }

    private static Document rij(Document d, @Nullable Document vpi, Omgeving o) {
        Document rij = o.rij(d);
        if (d.get("klas") != null) {
            rij.append("klas", d.get("klas"));
        }
        return rij.append("oppId", d.get("oppId"))
                .append("soort", d.get("soort"))
                .append("status", d.get("status"))
                .append("aanleiding", d.get("aanleiding"))
                .append("arrangement", d.get("arrangement"))
                .append("auteurs", d.get("auteurs"))
                .append("formatRef", d.get("formatRef"))
                .append("opgesteldOp", d.get("opgesteldOp"))
                .append("vaststellenVoor", d.get("vaststellenVoor"))
                .append("vpiOp", vpi == null ? null : vpi.get("datum"))
                .append("vpiInvullers", vpi == null ? null : vpi.get("invullers"))
                .append("besprokenOp", d.get("besprokenOp"))
                .append("gehoord", d.get("gehoord"))
                .append("instemming", d.get("instemming"))
                .append("instemmingen", woorden(d))
                .append("vastgesteldOp", d.get("vastgesteldOp"))
                .append("lvsReferentie", d.get("lvsReferentie"))
                .append("rod", d.get("rod"))
                .append("evaluatieOp", d.get("evaluatieOp"))
                .append("evaluerenVoor", d.get("evaluerenVoor"))
                .append("geevalueerdOp", d.get("geevalueerdOp"))
                .append("effect", d.get("effect"))
                .append("bijgesteldOp", d.get("bijgesteldOp"))
                .append("beeindigdOp", d.get("beeindigdOp"))
                .append("reden", d.get("reden"))
                .append("handelingsdeel", d.get("handelingsdeel"))
                .append("secties", d.get("secties"))
                .append("signalen", signalen(d, o.vandaag()));
    }

    static List<String> signalen(Document d, LocalDate vandaag) {
        List<String> signalen = new ArrayList<>();
        Object status = d.get("status");
        boolean loopt = OPPStand.loopt(status);
        boolean klas = OPPSoort.KLAS.name().equals(d.get("soort"));
        boolean beeindigd = OPPStand.BEEINDIGD.name().equals(status);
        if (!loopt && !beeindigd && voorbij(d.getString("vaststellenVoor"), vandaag)) {
            signalen.add("TE_LAAT");
        }
        if (!klas && !beeindigd && d.get("instemming") != null && !d.getBoolean("instemming", false)) {
            signalen.add("HANDTEKENING_ONTBREEKT");
        }
        if (!klas && d.get("vastgesteldOp") != null && rodOntbreekt(d, beeindigd)) {
            signalen.add("ROD_ONTBREEKT");
        }
        if (loopt && voorbij(d.getString("laatsteJaarevaluatie"), Schooljaar.begin(Schooljaar.van(vandaag)))) {
            signalen.add("GEEN_EVALUATIE_DIT_SCHOOLJAAR");
        }
        if (loopt && (voorbij(d.getString("evaluerenVoor"), vandaag) || voorbij(d.getString("evaluatieOp"), vandaag))) {
            signalen.add("EVALUATIE_TE_LAAT");
        }
        return signalen;
    }

    private static boolean rodOntbreekt(Document d, boolean beeindigd) {
        Document rod = d.get("rod", Document.class);
        return rod == null || beeindigd && rod.get("einddatum") == null;
    }

    private static boolean voorbij(@Nullable String dag, LocalDate vandaag) {
        return dag != null && dag.compareTo(vandaag.toString()) < 0;
    }
}
