package nl.zorgspoor.projections.bewaartermijnen;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.*;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.lezen.Volgorde;
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
    static final Rijen RIJEN = Rijen.per(Feit::leerlingId)
            .begint(BewaartermijnGestart.class, (r, e) -> {
                zichtbaar(r)
                        .append("vertrokkenOp", e.vertrokkenOp())
                        .append("speciaalOnderwijs", e.speciaal())
                        .append(
                                "dossierTot",
                                tot(e, e.dossierTot(), e.jarenDossier()).toString())
                        .append(
                                "verzuimTot",
                                tot(e, e.verzuimTot(), e.jarenVerzuim()).toString())
                        .append("_jarenDossier", e.jarenDossier())
                        .append("_jarenVerzuim", e.jarenVerzuim());
                nietAangekondigd(r);
                eerstvolgende(r);
            })
            .bij(BewaartermijnVervallen.class, (r, e) -> {
                List.of("vertrokkenOp", "speciaalOnderwijs", "dossierTot", "verzuimTot")
                        .forEach(r::remove);
                nietAangekondigd(r);
                eerstvolgende(r);
            })
            .begint(VernietigingAangekondigd.class, (r, e) -> {
                Document dagen = aangekondigd(zichtbaar(r));
                e.klassen()
                        .forEach(k -> dagen.append(k.name(), e.opZijnVroegst().toString()));
                r.append("_aangekondigd", dagen)
                        .append("aangekondigdOp", e.datum())
                        .append("grond", e.grond())
                        .remove("vrijgegevenOp");
                eerstvolgende(r);
            })
            .begint(VernietigingAangehouden.class, (r, e) -> {
                zichtbaar(r).append("aangehoudenSinds", e.datum()).remove("vrijgegevenOp");
            })
            .bij(VernietigingVrijgegeven.class, (r, e) -> {
                r.append("vrijgegevenOp", e.datum()).remove("aangehoudenSinds");
            })
            .begint(InzageGevraagd.class, (r, e) -> {
                List<String> open = verzoeken(r);
                open.add(e.verzoekId());
                r.append("_verzoeken", open);
            })
            .bij(InzageVerleend.class, (r, e) -> {
                List<String> open = verzoeken(r);
                open.remove(e.verzoekId());
                r.append("_verzoeken", open);
            })
            .begint(DossierOvergedragen.class, (r, e) -> zichtbaar(r)
                    .append("overgedragenAan", e.naarSchool())
                    .append("overgedragenOp", e.datum()))
            .begint(OverdrachtsdossierOntvangen.class, (r, e, f) -> zichtbaar(r).append("dossierOntvangenOp", f.dag()))
            .begint(PersoonsgegevensVernietigd.class, (r, e) -> {
                List<String> vernietigd = vernietigd(zichtbaar(r));
                e.klassen().stream().map(Enum::name).sorted().forEach(vernietigd::add);
                r.append("vernietigd", vernietigd).append("vernietigdOp", e.datum());
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

    private static final Volgorde VOLGORDE = Volgorde.van("vernietigingsdatum", "leerlingId");

    public static final Weergave WEERGAVE =
            new Weergave("bewaartermijnen", 3, List.of(), RIJEN).geordend(VOLGORDE.plaats());

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.BASIS,
                    Sorts.ascending("_id"),
                    "De bewaartermijnen na vertrek: categorie in jaren, vernietigingsdatum, sinds wanneer zij is aangekondigd en"
                            + " wat haar ophoudt; eerste eerst.")
            .parameters(
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

    /** A day of leaving that is corrected to an earlier one does not bring the destruction nearer. */
    private static LocalDate tot(BewaartermijnGestart termijn, LocalDate tot, int jaren) {
        LocalDate vastgelegd = termijn.vastgelegdOp();
        LocalDate eerst = vastgelegd == null ? tot : vastgelegd.plusYears(jaren);
        return tot.isBefore(eerst) ? eerst : tot;
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
                .append("vernietigingsdatum", dag);
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
    public Kop kop() {
        return KOP;
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
    public Volgorde volgorde() {
        return VOLGORDE;
    }

    @Override
    public Document rij(Document d, Omgeving o) {
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
