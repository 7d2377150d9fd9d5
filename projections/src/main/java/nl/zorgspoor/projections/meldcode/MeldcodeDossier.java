package nl.zorgspoor.projections.meldcode;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.bevoegdheid.Leesrechten.Zicht;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.meldcode.MeldcodeEvent;
import nl.zorgspoor.core.meldcode.MeldcodeEvent.*;
import nl.zorgspoor.core.meldcode.ZedenCommand.Opvolging;
import nl.zorgspoor.core.meldcode.ZedenEvent;
import nl.zorgspoor.core.meldcode.ZedenEvent.*;
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

/**
 * V20: every acute situation, meldcode and suspicion with how far it is; what people wrote about it is read in the stream. Who may
 * not read it but reported something sees that one.
 */
public final class MeldcodeDossier implements Lijst {

    private static final String KIND = "gegevenssoort";
    private static final String MELDER = "melderId";
    private static final String STAPPEN = "stappen";

    private static final int WEGING = 4;

    private enum Soort {
        ACUUT,
        MELDCODE,
        ZEDEN
    }

    private enum Status {
        ACUUT,
        ACTIE_UITGEZET,
        GESTART,
        GEMELD,
        AFGESLOTEN,
        GERAADPLEEGD
    }

    static final Rijen RIJEN = Rijen.per(Sleutel.van(MeldcodeEvent.class, MeldcodeEvent::meldingId)
                    .ook(ZedenEvent.class, ZedenEvent::meldingId))
            .begint(AcuteSituatieGemeld.class, (r, e) -> begin(r, Gegevenssoort.MELDCODE, Soort.ACUUT, e.meldingId())
                    .append("aard", e.aard())
                    .append("gemeldOp", e.op().toLocalDate())
                    .append("tijdstip", e.op().toString())
                    .append("actieVoor", e.actieVoor().toString())
                    .append(MELDER, e.melderId())
                    .append("melderRol", e.melderRol())
                    .append("status", Status.ACUUT))
            .bij(DirecteActieUitgezet.class, (r, e) -> {
                r.append("directeActie", e.actie())
                        .append("directeActieOp", e.op().toString())
                        .append("directeActiePartner", e.partnerType())
                        .remove("actieUitgebleven");
                if (Status.ACUUT.name().equals(String.valueOf(r.get("status")))) {
                    r.append("status", Status.ACTIE_UITGEZET);
                }
            })
            .bij(AcuteActieUitgebleven.class, (r, e) -> r.append("actieUitgebleven", true))
            .begint(MeldcodeGestart.class, (r, e) -> {
                if (r.get(KIND) == null) {
                    begin(r, Gegevenssoort.MELDCODE, Soort.MELDCODE, e.meldingId())
                            .append("gemeldOp", e.datum());
                }
                r.append("gestartOp", e.datum()).append("status", Status.GESTART);
            })
            .bij(MeldcodestapVastgelegd.class, (r, e) -> {
                List<Document> stappen =
                        new ArrayList<>(Objects.requireNonNullElse(r.getList(STAPPEN, Document.class), List.of()));
                stappen.add(new Document("stap", e.stap())
                        .append("datum", e.datum().toString())
                        .append("overgeslagenReden", e.overgeslagenReden()));
                r.append(STAPPEN, stappen);
                if (e.afweging() != null) {
                    r.append("afweging", e.afweging());
                }
                if (e.meldplicht()) {
                    r.append("meldplicht", true);
                }
            })
            .bij(GemeldBijVeiligThuis.class, (r, e) -> r.append("veiligThuisGemeldOp", e.datum())
                    .append("grondslag", e.grondslag())
                    .append("verwijzingId", e.verwijzingId())
                    .append("oudersGeinformeerd", e.oudersGeinformeerd())
                    .append("status", Status.GEMELD))
            .bij(MeldcodeAfgesloten.class, (r, e) -> r.append("uitkomst", e.uitkomst())
                    .append("afgeslotenOp", e.datum())
                    .append("status", Status.AFGESLOTEN))
            .begint(VermoedenZedenmisdrijfGemeld.class, (r, e) -> begin(
                            r, Gegevenssoort.ZEDEN, Soort.ZEDEN, e.meldingId())
                    .append("gemeldOp", e.gemeldOp())
                    .append(MELDER, e.melderId())
                    .append("melderRol", e.melderRol())
                    .append("status", Status.ACUUT))
            .bij(ZedenopvolgingVastgelegd.class, (r, e) -> {
                r.remove("actieUitgebleven");
                if (e.opvolging() == Opvolging.VERTROUWENSINSPECTEUR_GERAADPLEEGD) {
                    r.append("geraadpleegdOp", e.datum());
                }
                if (e.afgehandeld()) {
                    r.append("uitkomst", e.opvolging()).append("afgeslotenOp", e.datum());
                }
                r.append("status", e.afgehandeld() ? Status.AFGESLOTEN : Status.GERAADPLEEGD);
            })
            .bij(ZedenopvolgingUitgebleven.class, (r, e) -> r.append("actieUitgebleven", true));

    public static final Weergave WEERGAVE =
            new Weergave("meldcode-dossier", 1, List.of("gemeldOp"), RIJEN.en(Vernietiging.PROJECTOR));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.MELDCODE,
                    Sorts.orderBy(Sorts.descending("gemeldOp"), Sorts.ascending("_id")),
                    "Acute situaties, meldcode en wat alleen het bestuur leest, met stappen en meldingen; nieuwste eerst.")
            .bijnamen("meldcode")
            .parameters(
                    Parameter.keuze("soort", "Wat het is", Soort.values()),
                    Parameter.keuze("status", "Waar het staat", Status.values()),
                    Parameter.tekst("meldingId", "Een melding"),
                    Parameter.vanaf("gemeldOp"),
                    Parameter.tot("gemeldOp"));

    private static Document begin(Document r, Gegevenssoort kind, Soort soort, String meldingId) {
        return r.append("meldingId", meldingId).append("soort", soort).append(KIND, kind);
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    /** What the reader reads whole, and what the reader reported. */
    @Override
    public Bson beperking(Omgeving o) {
        List<String> heel = Arrays.stream(Gegevenssoort.values())
                .filter(Gegevenssoort::isVeiligheid)
                .filter(k -> o.lezer().zicht(k, Vertrouwelijkheid.valueOf(k.name())) == Zicht.INHOUD)
                .map(Enum::name)
                .toList();
        Bson zelf = Filters.and(
                Filters.eq(KIND, Gegevenssoort.MELDCODE.name()),
                Filters.eq(MELDER, o.lezer().actor().id()));
        return heel.isEmpty() ? zelf : Filters.in(KIND, heel);
    }

    @Override
    public Document rij(Document d, Omgeving o) {
        boolean heel = o.lezer().zicht(Gegevenssoort.MELDCODE, Vertrouwelijkheid.MELDCODE) == Zicht.INHOUD;
        Document rij = o.rij(d, "meldingId", "soort", "status", "gemeldOp", "tijdstip", "actieVoor", "directeActieOp");
        if (heel) {
            for (String kolom : List.of(
                    "aard",
                    MELDER,
                    "melderRol",
                    "directeActie",
                    "directeActiePartner",
                    "gestartOp",
                    STAPPEN,
                    "afweging",
                    "meldplicht",
                    "veiligThuisGemeldOp",
                    "verwijzingId",
                    "grondslag",
                    "oudersGeinformeerd",
                    "geraadpleegdOp",
                    "uitkomst",
                    "afgeslotenOp")) {
                rij.append(kolom, d.get(kolom));
            }
            List<Document> stappen = Objects.requireNonNullElse(d.getList(STAPPEN, Document.class), List.of());
            stappen.forEach(s -> rij.append("stap" + s.get("stap") + "Op", s.get("datum")));
        }
        return rij.append("signalen", heel ? signalen(d) : List.of());
    }

    static List<String> signalen(Document d) {
        List<String> signalen = new ArrayList<>();
        if (Soort.ACUUT.name().equals(d.get("soort")) && d.get("directeActieOp") == null) {
            signalen.add("ACUUT_ZONDER_ACTIE");
        }
        if (Boolean.TRUE.equals(d.get("actieUitgebleven"))) {
            signalen.add("ACTIE_UITGEBLEVEN");
        }
        boolean gewogen = Objects.requireNonNullElse(d.getList(STAPPEN, Document.class), List.<Document>of()).stream()
                .anyMatch(s -> Objects.equals(s.get("stap"), WEGING));
        if (gewogen
                && d.get("afweging") == null
                && d.get("veiligThuisGemeldOp") == null
                && d.get("afgeslotenOp") == null) {
            signalen.add("AFWEGING_ONTBREEKT");
        }
        if (Boolean.TRUE.equals(d.get("meldplicht")) && d.get("veiligThuisGemeldOp") == null) {
            signalen.add("MELDING_VEILIG_THUIS_ONTBREEKT");
        }
        return signalen;
    }
}
