package nl.zorgspoor.projections.bewaartermijnen;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Rol;
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
 * V27: who left, what is destroyed when, and what holds it. It has no personal data and is the proof of destruction, so it is the
 * one view that does not forget a student.
 */
public final class Bewaartermijnen implements Lijst {

    /** Sorts what has no day of destruction behind what has. */
    private static final String NOOIT = "9999-12-31";

    static final Rijen RIJEN = Rijen.per(Feit::leerlingId)
            .begint("BewaartermijnGestart", (r, f) -> {
                zichtbaar(r)
                        .append("vertrokkenOp", f.tekst("vertrokkenOp"))
                        .append("speciaalOnderwijs", f.ja("speciaal"))
                        .append("dossierTot", tot(f, "dossierTot", "jarenDossier"))
                        .append("verzuimTot", tot(f, "verzuimTot", "jarenVerzuim"))
                        .append("_jarenDossier", f.waarde("jarenDossier"))
                        .append("_jarenVerzuim", f.waarde("jarenVerzuim"));
                nietAangekondigd(r);
                eerstvolgende(r);
            })
            .bij("BewaartermijnVervallen", (r, f) -> {
                List.of("vertrokkenOp", "speciaalOnderwijs", "dossierTot", "verzuimTot")
                        .forEach(r::remove);
                nietAangekondigd(r);
                eerstvolgende(r);
            })
            .begint("VernietigingAangekondigd", (r, f) -> {
                Document dagen = aangekondigd(zichtbaar(r));
                f.lijst("klassen").forEach(k -> dagen.append(k.toString(), f.tekst("opZijnVroegst")));
                r.append("_aangekondigd", dagen)
                        .append("aangekondigdOp", f.tekst("datum"))
                        .append("grond", f.tekst("grond"))
                        .remove("vrijgegevenOp");
                eerstvolgende(r);
            })
            .begint("VernietigingAangehouden", (r, f) -> {
                zichtbaar(r).append("aangehoudenSinds", f.tekst("datum")).remove("vrijgegevenOp");
            })
            .bij("VernietigingVrijgegeven", (r, f) -> {
                r.append("vrijgegevenOp", f.tekst("datum")).remove("aangehoudenSinds");
            })
            .begint("InzageGevraagd", (r, f) -> {
                List<String> open = verzoeken(r);
                open.add(f.eis("verzoekId"));
                r.append("_verzoeken", open);
            })
            .bij("InzageVerleend", (r, f) -> {
                List<String> open = verzoeken(r);
                open.remove(f.tekst("verzoekId"));
                r.append("_verzoeken", open);
            })
            .begint("DossierOvergedragen", (r, f) -> zichtbaar(r)
                    .append("overgedragenAan", f.tekst("naarSchool"))
                    .append("overgedragenOp", f.tekst("datum")))
            .begint("OverdrachtsdossierOntvangen", (r, f) -> zichtbaar(r).append("dossierOntvangenOp", f.datum()))
            .begint("PersoonsgegevensVernietigd", (r, f) -> {
                List<String> vernietigd = vernietigd(zichtbaar(r));
                f.lijst("klassen").stream().map(Object::toString).sorted().forEach(vernietigd::add);
                r.append("vernietigd", vernietigd).append("vernietigdOp", f.tekst("datum"));
                Document dagen = aangekondigd(r);
                vernietigd.forEach(dagen::remove);
                r.append("_aangekondigd", dagen);
                if (dagen.isEmpty()) {
                    nietAangekondigd(r);
                }
                if (vernietigd.contains(Bewaarklasse.DOSSIER.name())) {
                    r.remove("overgedragenAan");
                }
                eerstvolgende(r);
            });

    public static final Weergave WEERGAVE = new Weergave("bewaartermijnen", 2, List.of("_eerst"), RIJEN);

    /** A day of leaving that is corrected to an earlier one does not bring the destruction nearer. */
    private static @Nullable String tot(Feit f, String component, String jaren) {
        LocalDate tot = f.dagVan(component);
        LocalDate vastgelegd = f.dagVan("vastgelegdOp");
        if (tot == null || vastgelegd == null || !(f.waarde(jaren) instanceof Integer aantal)) {
            return f.tekst(component);
        }
        LocalDate eerst = vastgelegd.plusYears(aantal);
        return (tot.isBefore(eerst) ? eerst : tot).toString();
    }

    /** Per class the first day on which its announced destruction happens. */
    private static Document aangekondigd(Document r) {
        Document dagen = r.get("_aangekondigd", Document.class);
        return dagen == null ? new Document() : new Document(dagen);
    }

    private static void nietAangekondigd(Document r) {
        List.of("_aangekondigd", "aangekondigdOp", "grond", "vrijgegevenOp").forEach(r::remove);
    }

    /** A student who is still here and has only asked for access is no row yet. */
    private static Document zichtbaar(Document r) {
        r.putIfAbsent("_eerst", NOOIT);
        return r.append("_zichtbaar", true);
    }

    private static List<String> vernietigd(Document r) {
        List<String> klassen = r.getList("vernietigd", String.class);
        return klassen == null ? new ArrayList<>() : new ArrayList<>(klassen);
    }

    private static List<String> verzoeken(Document r) {
        List<String> open = r.getList("_verzoeken", String.class);
        return open == null ? new ArrayList<>() : new ArrayList<>(open);
    }

    /** The class whose day comes first of those that are still there sets category and day. */
    private static void eerstvolgende(Document r) {
        String dossier = dag(r, Bewaarklasse.DOSSIER, "dossierTot");
        String verzuim = dag(r, Bewaarklasse.VERZUIM, "verzuimTot");
        boolean dossierEerst = dossier != null && (verzuim == null || dossier.compareTo(verzuim) <= 0);
        String dag = dossierEerst ? dossier : verzuim;
        r.append("categorie", dag == null ? null : r.get(dossierEerst ? "_jarenDossier" : "_jarenVerzuim"))
                .append("vernietigingsdatum", dag)
                .append("_eerst", dag == null ? NOOIT : dag);
    }

    /** The end of the term, or the day that was announced. */
    private static @Nullable String dag(Document r, Bewaarklasse klasse, String tot) {
        if (vernietigd(r).contains(klasse.name())) {
            return null;
        }
        String aangekondigd = aangekondigd(r).getString(klasse.name());
        return aangekondigd == null ? r.getString(tot) : aangekondigd;
    }

    @Override
    public Weergave weergave() {
        return WEERGAVE;
    }

    @Override
    public String beschrijving() {
        return "De bewaartermijnen na vertrek: categorie in jaren, vernietigingsdatum, sinds wanneer zij is aangekondigd en"
                + " wat haar ophoudt; eerste eerst.";
    }

    @Override
    public Gegevenssoort soort() {
        return Gegevenssoort.BASIS;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.keuze(
                        "status",
                        "Waar de bewaring staat",
                        "OP_SCHOOL",
                        "LOOPT",
                        "AANGEKONDIGD",
                        "AANGEHOUDEN",
                        "VERNIETIGD"),
                Parameter.vanaf("vernietigingsdatum"),
                Parameter.tot("vernietigingsdatum"));
    }

    @Override
    public Bson sortering() {
        return Sorts.ascending("_eerst", "_id");
    }

    @Override
    public Bson beperking(Omgeving o) {
        return Filters.eq("_zichtbaar", true);
    }

    /** Who reads the whole school finds a student whose card went with the file as well. */
    @Override
    public @Nullable Bson bereik(Omgeving o) {
        Rol rol = o.lezer().actor().rol();
        String leerlingId = o.filters().get("leerlingId");
        boolean heleSchool = !rol.isPartij() && !rol.isExtern() && rol != Rol.MENTOR;
        Bson bereik = Lijst.super.bereik(o);
        return bereik == null || leerlingId == null || !heleSchool
                ? bereik
                : Filters.or(bereik, Filters.and(Filters.eq("leerlingId", leerlingId), Filters.exists("vernietigdOp")));
    }

    /** Hold and status follow from several columns: rows are filtered when they are made. */
    @Override
    public Comparator<Document> volgorde() {
        return Comparator.comparing(
                        (Document r) -> r.getString("vernietigingsdatum"),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(r -> r.getString("leerlingId"));
    }

    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        return documenten.stream().map(d -> rij(d, o)).toList();
    }

    private static Document rij(Document d, Omgeving o) {
        String dag = d.getString("vernietigingsdatum");
        String houdt = houdt(d);
        boolean aanDeBeurt = dag != null && o.vandaag().toString().compareTo(dag) >= 0;
        return o.volleRij(d)
                .append("aangehouden", houdt != null)
                .append("aangehoudenDoor", houdt)
                .append("status", status(d, dag, houdt))
                .append("signalen", signalen(d, aanDeBeurt, houdt));
    }

    private static List<String> signalen(Document d, boolean aanDeBeurt, @Nullable String houdt) {
        if (aanDeBeurt) {
            return List.of("TE_VERNIETIGEN");
        }
        return houdt == null && !aangekondigd(d).isEmpty() ? List.of("VERNIETIGING_AANGEKONDIGD") : List.of();
    }

    private static @Nullable String houdt(Document d) {
        return d.getString("aangehoudenSinds") != null
                ? "AANHOUDING"
                : verzoeken(d).isEmpty() ? null : "INZAGEVERZOEK";
    }

    private static String status(Document d, @Nullable String dag, @Nullable String houdt) {
        if (dag == null) {
            return vernietigd(d).isEmpty() ? "OP_SCHOOL" : "VERNIETIGD";
        }
        if (houdt != null) {
            return "AANGEHOUDEN";
        }
        return aangekondigd(d).isEmpty() ? "LOOPT" : "AANGEKONDIGD";
    }
}
