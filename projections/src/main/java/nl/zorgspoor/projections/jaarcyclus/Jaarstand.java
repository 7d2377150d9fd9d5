package nl.zorgspoor.projections.jaarcyclus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Jaarplicht;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.jaarcyclus.JaarplanEvent.*;
import nl.zorgspoor.core.jaarcyclus.KengetallenEvent.KengetallenVastgelegd;
import nl.zorgspoor.core.jaarcyclus.KostenEvent.*;
import nl.zorgspoor.core.jaarcyclus.KwaliteitEvent.*;
import nl.zorgspoor.core.jaarcyclus.OntwikkeldoelEvent.*;
import nl.zorgspoor.core.jaarcyclus.ScholingEvent.*;
import nl.zorgspoor.core.overleg.OverlegEvent.JESGehouden;
import nl.zorgspoor.core.overleg.OverlegEvent.OverlegGehouden;
import nl.zorgspoor.core.school.SchoolEvent.ArrangementenJaarlijksGeevalueerd;
import nl.zorgspoor.core.school.SchoolEvent.VeiligheidsthemaBehandeld;
import nl.zorgspoor.core.training.TrainingEvent.TrainingGestart;
import nl.zorgspoor.projections.opslag.Documentwaarde;
import nl.zorgspoor.projections.opslag.Projector;
import nl.zorgspoor.projections.opslag.Rijen;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a school did, in one document: marks that something was done, and what has more to it than that. Grows with what a school
 * plans and not with how often it does it.
 */
public final class Jaarstand {

    /** By this field the document is found among others of a view. */
    public static final String KENMERK = "jaarstand";

    /** Marks: which duty, of which part, in which school year, on which day, and what there is to say of it. */
    static final String GEDAAN = "gedaan";

    static final String AANBOD = "aanbod";
    static final String KALENDER = "kalender";
    static final String PLAN = "scholingsplan";
    static final String SCHOLING = "scholing";
    static final String DOELEN = "doelen";
    static final String PILOTS = "pilots";
    static final String OVERLEG = "overleg";
    static final String UITGAVEN = "uitgaven";
    static final String THEMA = "veiligheidsthema";

    public static final Projector PROJECTOR = Rijen.per(feit -> "jaar:" + feit.schoolId())
            .begint(
                    JaarplanVastgesteld.class,
                    (r, e) -> gedaan(
                            r, Jaarplicht.JAARPLAN, "", e.schooljaar(), e.datum(), met("documentRef", e.documentRef())))
            .begint(
                    VerantwoordingAfgelegd.class,
                    (r, e) -> gedaan(
                            r,
                            Jaarplicht.VERANTWOORDING,
                            e.ontvanger().name(),
                            e.schooljaar(),
                            e.datum(),
                            met("documentRef", e.documentRef())))
            .begint(SOPHerzien.class, (r, e) -> {
                Document gegevens = met("versie", e.versie()).append("wijzigingen", e.wijzigingen());
                gedaan(r, Jaarplicht.SOP_HERZIENING, "", e.schooljaar(), e.datum(), gegevens);
                zet(r, AANBOD, met("schooljaar", e.schooljaar()).append("versie", e.versie()), "schooljaar");
            })
            .begint(MedezeggenschapVastgelegd.class, (r, e) -> vind(r, AANBOD, "schooljaar", e.schooljaar())
                    .append("standpunt", e.standpunt())
                    .append("standpuntOver", e.versie())
                    .append("geleding", e.geleding())
                    .append("toelichting", e.toelichting())
                    .append("standpuntOp", e.datum()))
            .begint(
                    SchoolgidsaanbodVastgesteld.class,
                    (r, e) -> gedaan(
                            r,
                            Jaarplicht.SCHOOLGIDSAANBOD,
                            "",
                            e.schooljaar(),
                            e.datum(),
                            met("versie", e.versie())
                                    .append("gidsRef", e.gidsRef())
                                    .append("aantalOnderdelen", e.aanbod().size())))
            .begint(
                    ArrangementenJaarlijksGeevalueerd.class,
                    (r, e) -> gedaan(
                            r,
                            Jaarplicht.ARRANGEMENTEN,
                            "",
                            e.schooljaar(),
                            e.datum(),
                            met("aantallen", e.aantallen())
                                    .append("nazorgNodig", e.nazorgNodig().size())))
            .begint(
                    KengetallenVastgelegd.class,
                    (r, e) ->
                            gedaan(r, Jaarplicht.KENGETALLEN, "", e.schooljaar(), e.datum(), met("versie", e.versie())))
            .begint(
                    ZelfbeoordelingHGWVastgelegd.class,
                    (r, e) -> gedaan(
                            r,
                            Jaarplicht.HGW_ZELFBEOORDELING,
                            "",
                            e.schooljaar(),
                            e.datum(),
                            met("scores", e.scores()).append("percentages", e.percentages())))
            .begint(
                    VeiligheidsmonitorVastgelegd.class,
                    (r, e) -> gedaan(
                            r,
                            Jaarplicht.VEILIGHEIDSMONITOR,
                            "",
                            e.schooljaar(),
                            e.datum(),
                            met("deelnemers", e.deelnemers()).append("documentRef", e.documentRef())))
            .begint(
                    AfstemmingVertrouwenspersonenVastgelegd.class,
                    (r, e) -> gedaan(
                            r,
                            Jaarplicht.AFSTEMMING_VERTROUWENSPERSONEN,
                            "",
                            e.schooljaar(),
                            e.datum(),
                            met("themas", e.themas())))
            .begint(ScholingsplanVastgesteld.class, (r, e) -> {
                gedaan(r, Jaarplicht.SCHOLINGSPLAN, "", e.schooljaar(), e.datum(), new Document());
                zet(r, PLAN, met("schooljaar", e.schooljaar()).append("onderdelen", e.onderdelen()), "schooljaar");
            })
            .begint(ScholingGeregistreerd.class, (r, e) -> {
                Document oud = vind(r, SCHOLING, "schooljaar", e.schooljaar(), "onderwerp", e.onderwerp());
                int keer = Objects.requireNonNullElse(oud.getInteger("keer"), 0);
                oud.append("soort", e.soort())
                        .append("keer", keer + 1)
                        .append("deelnemers", e.deelnemers())
                        .append("verwacht", e.verwacht())
                        .append("datum", e.datum());
            })
            .begint(
                    NetwerkbijeenkomstGeregistreerd.class,
                    (r, e) -> telt(
                            r,
                            Jaarplicht.NETWERK,
                            e.netwerk(),
                            e.schooljaar(),
                            e.datum(),
                            1,
                            met("onderwerp", e.onderwerp()).append("deelnemers", Documentwaarde.van(e.deelnemers()))))
            .begint(
                    ProtocolVastgesteld.class,
                    (r, e) -> gedaan(
                            r,
                            Jaarplicht.PROTOCOL,
                            e.protocol(),
                            null,
                            e.datum(),
                            met("status", e.status())
                                    .append("versie", e.versie())
                                    .append("herzienOp", e.herzienOp())))
            .begint(
                    DocumentVastgesteld.class,
                    (r, e) -> gedaan(
                            r,
                            Jaarplicht.DOCUMENT,
                            e.documentId(),
                            null,
                            e.datum(),
                            met("soort", e.soort())
                                    .append("titel", e.titel())
                                    .append("versie", e.versie())
                                    .append("herzienOp", e.herzienOp())))
            .begint(KwaliteitskalenderVastgesteld.class, (r, e) -> {
                gedaan(r, Jaarplicht.KWALITEITSKALENDER, "", e.schooljaar(), e.datum(), new Document());
                zet(
                        r,
                        KALENDER,
                        met("schooljaar", e.schooljaar()).append("activiteiten", e.activiteiten()),
                        "schooljaar");
            })
            .begint(
                    KalenderactiviteitAfgerond.class,
                    (r, e) -> gedaan(
                            r,
                            Jaarplicht.KWALITEITSKALENDER,
                            e.activiteitId(),
                            e.schooljaar(),
                            e.datum(),
                            new Document()))
            .begint(
                    KlasbezoekVastgelegd.class,
                    (r, e) -> telt(
                            r,
                            Jaarplicht.DIRECTIEACTIVITEIT,
                            e.soort().name(),
                            e.schooljaar(),
                            e.datum(),
                            e.aantal(),
                            met("documentRef", e.documentRef())))
            .begint(
                    NormjaartaakVastgesteld.class,
                    (r, e) -> gedaan(
                            r, Jaarplicht.NORMJAARTAAK, e.medewerkerId(), e.schooljaar(), null, met("uren", e.uren())))
            .begint(OntwikkeldoelVastgesteld.class, (r, e) -> vind(r, DOELEN, "doelId", e.doelId())
                    .append("tekst", e.tekst())
                    .append("periode", e.periode())
                    .append("soort", e.soort())
                    .append("vastgesteldOp", e.datum()))
            .begint(OntwikkeldoelBijgewerkt.class, (r, e) -> {
                vind(r, DOELEN, "doelId", e.doelId())
                        .append("status", e.status())
                        .append("klaar", e.status().isKlaar() ? e.schooljaar() : null);
                gedaan(
                        r,
                        Jaarplicht.ONTWIKKELDOEL,
                        e.doelId(),
                        e.schooljaar(),
                        e.datum(),
                        met("status", e.status()).append("toelichting", e.toelichting()));
            })
            .begint(
                    BudgetVastgesteld.class,
                    (r, e) -> gedaan(
                            r, Jaarplicht.BUDGET, e.bron().name(), e.schooljaar(), null, met("budget", e.bedrag())))
            .begint(KostenGeregistreerd.class, Jaarstand::kosten)
            .begint(
                    PilotGestart.class,
                    (r, e) -> zet(
                            r,
                            PILOTS,
                            met("pilot", e.pilot())
                                    .append("vragen", e.vragen())
                                    .append("begindatum", e.begindatum())
                                    .append("evalueerVoor", e.evalueerVoor()),
                            "pilot"))
            .begint(
                    TrainingGestart.class,
                    (r, e) -> gedaan(r, Jaarplicht.TRAINING, e.soort(), e.schooljaar(), e.van(), new Document()))
            .begint(PilotGeevalueerd.class, (r, e) -> vind(r, PILOTS, "pilot", e.pilot())
                    .append("geevalueerdOp", e.datum())
                    .append("antwoorden", e.vragen()))
            .begint(OverlegGehouden.class, (r, e) -> overleg(r, e.overlegvorm(), e.datum()))
            .begint(JESGehouden.class, (r, e) -> overleg(r, e.overlegvorm(), e.datum()))
            .begint(VeiligheidsthemaBehandeld.class, (r, e) -> vind(
                            r, THEMA, "schooljaar", e.schooljaar(), "klas", e.klas())
                    .append("datum", e.datum()));

    private Jaarstand() {}

    private static Document met(String veld, @Nullable Object waarde) {
        return new Document(veld, Documentwaarde.van(waarde));
    }

    /** The newest word about a duty counts; one without a school year holds until it is said anew. */
    private static void gedaan(
            Document r,
            Jaarplicht plicht,
            String deel,
            @Nullable String schooljaar,
            @Nullable LocalDate datum,
            Document gegevens) {
        zet(
                r,
                GEDAAN,
                met("plicht", plicht)
                        .append("deel", deel)
                        .append("schooljaar", schooljaar)
                        .append("datum", Documentwaarde.van(datum))
                        .append("gegevens", gegevens),
                "plicht",
                "deel",
                "schooljaar");
    }

    private static void telt(
            Document r,
            Jaarplicht plicht,
            String deel,
            String schooljaar,
            LocalDate datum,
            int aantal,
            Document laatste) {
        int eerder = lijst(r, GEDAAN).stream()
                .filter(g -> plicht.name().equals(g.get("plicht"))
                        && deel.equals(g.get("deel"))
                        && schooljaar.equals(g.get("schooljaar")))
                .map(g -> g.get("gegevens", Document.class).getInteger("aantal"))
                .findFirst()
                .orElse(0);
        gedaan(r, plicht, deel, schooljaar, datum, laatste.append("aantal", eerder + aantal));
    }

    private static void overleg(Document r, OverlegvormCode vorm, LocalDate datum) {
        Document telling = vind(r, OVERLEG, "vorm", vorm.name(), "schooljaar", Schooljaar.van(datum));
        telling.append("gehouden", Objects.requireNonNullElse(telling.getInteger("gehouden"), 0) + 1);
    }

    private static void kosten(Document r, KostenGeregistreerd e) {
        Document som = vind(
                r,
                UITGAVEN,
                "schooljaar",
                e.schooljaar(),
                "bron",
                e.bron().name(),
                "soort",
                e.soort(),
                "arrangementId",
                e.arrangementId(),
                "interventieId",
                e.interventieId());
        som.append("bedrag", som.get("bedrag") instanceof Number b ? b.longValue() + e.bedrag() : (long) e.bedrag());
        som.append("laatstOp", e.datum());
    }

    static List<Document> lijst(Document r, String veld) {
        List<Document> lijst = r.getList(veld, Document.class);
        return lijst == null ? List.of() : lijst;
    }

    /** Puts it in the place of what has the same keys. */
    private static void zet(Document r, String veld, Document nieuw, String... sleutels) {
        List<Document> lijst = new ArrayList<>(lijst(r, veld));
        lijst.removeIf(oud -> List.of(sleutels).stream().allMatch(s -> Objects.equals(oud.get(s), nieuw.get(s))));
        lijst.add(nieuw);
        r.append(veld, lijst).append(KENMERK, true);
    }

    /** The part with these keys and values, in turn; a new one when there is none. */
    private static Document vind(Document r, String veld, @Nullable String... sleutels) {
        List<Document> lijst = new ArrayList<>(lijst(r, veld));
        for (Document d : lijst) {
            boolean zelfde = true;
            for (int i = 0; i < sleutels.length; i += 2) {
                zelfde &= Objects.equals(d.get(Objects.requireNonNull(sleutels[i])), sleutels[i + 1]);
            }
            if (zelfde) {
                return d;
            }
        }
        Document nieuw = new Document();
        for (int i = 0; i < sleutels.length; i += 2) {
            nieuw.append(Objects.requireNonNull(sleutels[i]), sleutels[i + 1]);
        }
        lijst.add(nieuw);
        r.append(veld, lijst).append(KENMERK, true);
        return nieuw;
    }
}
