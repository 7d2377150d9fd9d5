package nl.zorgspoor.projections.kengetallen;

import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Kengetal;
import nl.zorgspoor.core.gedeeld.Kengetallen.Afdeling;
import nl.zorgspoor.core.gedeeld.Kengetallen.Klasgrootte;
import nl.zorgspoor.core.jaarcyclus.KengetallenEvent.KengetallenOvergenomen;
import nl.zorgspoor.core.jaarcyclus.KengetallenEvent.KengetallenVastgelegd;
import nl.zorgspoor.core.kengetallen.Telfeit;
import nl.zorgspoor.core.kengetallen.Telfeiten;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.Klastype;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.PersoonsgegevensVernietigd;
import nl.zorgspoor.core.school.SchoolEvent.SchoolGeregistreerd;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.opslag.Documentwaarde;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Wijziging;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What the view of key figures keeps: of each student and of the school what is counted, and every version that was frozen. It counts
 * nothing itself; that is done when it is read, by the count by which figures are frozen.
 */
final class Cijferstand {

    /** What a document is. */
    static final String SOORT = "_soort";

    static final String TELLING = "TELLING";

    /** What stays to be counted of a student when the file is gone: a document beside the other, that names nobody (R60). */
    static final String REST = "REST";

    /** In such a document: whether the other one is gone. */
    static final String VERNIETIGD = "vernietigd";

    static final String SCHOOL = "SCHOOL";
    static final String VAST = "VAST";

    private static final String FEITEN = "feiten";

    /** Of each student one document: the whole one, or what is left when that is gone. */
    static final Bson TE_TELLEN =
            Filters.or(Filters.eq(SOORT, TELLING), Filters.and(Filters.eq(SOORT, REST), Filters.eq(VERNIETIGD, true)));

    static final Projector PROJECTOR = Projector.van(Telfeiten.gebeurtenissen(), Cijferstand::telt)
            .en(Rijen.per(Cijferstand::naam)
                    .begint(SchoolGeregistreerd.class, (r, e) -> r.append(SOORT, SCHOOL)
                            .append("naam", e.kenmerken().naam())
                            .append("swvCode", e.kenmerken().swvCode()))
                    .begint(KengetallenVastgelegd.class, (r, e) -> vast(r, Documentwaarde.van(e)))
                    .begint(KengetallenOvergenomen.class, (r, e) -> vast(r, Documentwaarde.van(e))
                            .append("versie", 0)
                            .append("bron", e.bron())))
            .en(Vernietiging.PROJECTOR);

    private Cijferstand() {}

    private static @Nullable String naam(Feit f) {
        Gebeurtenis e = f.inhoud();
        return e instanceof KengetallenVastgelegd v
                ? "vast:" + v.schooljaar() + ":" + v.versie()
                : e instanceof KengetallenOvergenomen o ? "vast:" + o.schooljaar() + ":0" : "school:" + f.schoolId();
    }

    private static Document vast(Document r, Document inhoud) {
        r.putAll(inhoud);
        return r.append(SOORT, VAST);
    }

    private static List<Wijziging> telt(Feit f) {
        List<Telfeit> feiten = Telfeiten.van(f.inhoud(), f.dag());
        if (feiten.isEmpty()) {
            return List.of();
        }
        String leerlingId = f.leerlingId();
        if (leerlingId == null) {
            return List.of(new Wijziging.Vouwt(
                    "telling:" + f.schoolId(),
                    false,
                    oud -> met(oud == null ? Rijen.begin(f).append(SOORT, TELLING) : oud, feiten)));
        }
        List<Telfeit> rest = feiten.stream()
                .map(Telfeit::zonderInhoud)
                .filter(Objects::nonNull)
                .toList();
        boolean weg = f.inhoud() instanceof PersoonsgegevensVernietigd;
        return List.of(
                new Wijziging.Vouwt(
                        leerlingId,
                        false,
                        oud -> met(oud == null ? Rijen.begin(f).append(SOORT, TELLING) : oud, feiten)),
                new Wijziging.Vouwt(naamloos(leerlingId), false, oud -> {
                    Document r = oud == null ? new Document("schoolId", f.schoolId()).append(SOORT, REST) : oud;
                    return met(weg ? r.append(VERNIETIGD, true) : r, rest);
                }));
    }

    private static String naamloos(String leerlingId) {
        return "rest:" + UUID.nameUUIDFromBytes(leerlingId.getBytes(StandardCharsets.UTF_8));
    }

    private static Document met(Document r, List<Telfeit> feiten) {
        List<Document> alle = new ArrayList<>(feiten(r));
        feiten.forEach(feit -> alle.add(Documentwaarde.van(feit)));
        return r.append(FEITEN, alle);
    }

    private static List<Document> feiten(Document r) {
        return Objects.requireNonNullElse(r.getList(FEITEN, Document.class), List.of());
    }

    /** What was kept of one student, or of the school. */
    static List<Telfeit> telfeiten(Document r) {
        return feiten(r).stream()
                .map(d -> new Telfeit(
                        Telfeit.Soort.valueOf(d.getString("soort")),
                        LocalDate.parse(d.getString("op")),
                        d.getString("sleutel"),
                        d.getString("waarde"),
                        d.getInteger("leerjaar"),
                        d.getString("klastype") == null ? null : Klastype.valueOf(d.getString("klastype"))))
                .toList();
    }

    static Map<Kengetal, Integer> aantallen(Document vast) {
        Map<Kengetal, Integer> aantallen = new EnumMap<>(Kengetal.class);
        vast.get("aantallen", new Document())
                .forEach((k, v) -> aantallen.put(Kengetal.valueOf(k), ((Number) v).intValue()));
        return aantallen;
    }

    static List<Klasgrootte> klasgrootte(Document vast) {
        return Objects.requireNonNullElse(vast.getList("klasgrootte", Document.class), List.<Document>of()).stream()
                .map(d -> new Klasgrootte(
                        Afdeling.valueOf(d.getString("afdeling")),
                        d.getInteger("leerjaar"),
                        d.getInteger("klassen"),
                        d.getInteger("leerlingen")))
                .toList();
    }
}
