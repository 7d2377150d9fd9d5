package nl.zorgspoor.projections.aanmeldingen;

import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.projections.leerling.Kaart;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** V13: each registration with the day of its zorgplicht term and the steps towards the decision. */
public final class AanmeldingenZorgplicht implements Lijst {

    private static final List<String> LOPEND = List.of("LOOPT", "VERLENGD", "VERSTREKEN");

    static final Rijen RIJEN = Rijen.per("aanmeldingId")
            .begint("LeerlingAangemeld", (r, f) -> r.append("aanmeldingId", f.tekst("aanmeldingId"))
                    .append("datum", f.tekst("aanmelddatum"))
                    .append("instroomtype", f.tekst("instroomtype"))
                    .append("redenInstroom", f.tekst("redenInstroom"))
                    .append("verwachteOndersteuning", f.ja("verwachteOndersteuning"))
                    .append("schoolVanHerkomst", f.tekst("schoolVanHerkomst"))
                    .append("zorgplichtStatus", "GEEN")
                    .append("status", "AANGEMELD")
                    .append("verlengd", false)
                    .append("grenzen", List.of()))
            .bij("ZorgplichtTermijnGestart", (r, f) -> r.append(
                            "zorgplichtStatus", r.getBoolean("verlengd", false) ? "VERLENGD" : "LOOPT")
                    .append("begindatum", f.tekst("begindatum"))
                    .append("einddatum", f.tekst("einddatum")))
            .bij("ZorgplichtTermijnVerlengd", (r, f) -> r.append("zorgplichtStatus", "VERLENGD")
                    .append("verlengd", true)
                    .append("verlengdWeken", f.waarde("weken"))
                    .append("einddatum", f.tekst("einddatum")))
            .bij("ZorgplichtTermijnVerstreken", (r, f) -> r.append("zorgplichtStatus", "VERSTREKEN")
                    .append("verstrekenFase", f.tekst("fase")))
            .bij("VoorkeurschoolOpgegeven", (r, f) -> r.append("voorkeurschool", f.tekst("voorkeurschoolId"))
                    .append("voorkeurDezeSchool", f.ja("dezeSchool"))
                    .append("zorgplichtStatus", f.ja("dezeSchool") ? r.get("zorgplichtStatus") : "GEEN_ZORGPLICHT"))
            .bij("ExtraOndersteuningsbehoefteVastgesteld", (r, f) -> r.append("extraOndersteuning", true))
            .bij(
                    "AanvullendeInformatieOpgevraagd",
                    (r, f) -> informatie(
                            r.append("informatieGevraagdOp", f.dag())
                                    .append("informatieGevraagdBij", f.tekst("bij"))
                                    .append("informatieGevraagd", f.tekst("gevraagd")),
                            1))
            .bij(
                    "AanvullendeInformatieOntvangen",
                    (r, f) -> informatie(r.append("informatieOntvangenOp", f.datum()), -1))
            .bij("SchoolVanHerkomstGeinformeerd", (r, f) -> r.append("schoolVanHerkomstGeinformeerdOp", f.datum()))
            .bij("IntakegesprekGepland", (r, f) -> r.append("gesprekGeplandOp", f.tekst("datumTijd")))
            .bij("IntakegesprekGevoerd", (r, f) -> r.append("gesprekOp", f.datum()))
            .bij("SchoolVanHerkomstGeraadpleegd", (r, f) -> r.append("navraagOp", f.datum()))
            .bij("OverdrachtsdossierOntvangen", (r, f) -> r.append("overdrachtsdossierOp", f.dag()))
            .bij("WarmeOverdrachtUitgevoerd", (r, f) -> r.append("warmeOverdrachtOp", f.datum())
                    .append("overdrachtExtraOndersteuning", f.waarde("extraOndersteuning")))
            .bij("GrensGesignaleerd", (r, f) -> {
                List<Object> grenzen = new ArrayList<>(r.getList("grenzen", Object.class));
                grenzen.remove(f.eis("grenscode"));
                grenzen.add(f.eis("grenscode"));
                r.append("grenzen", grenzen).append("grensGetoetstOp", f.datum());
            })
            .bij("GeenGrensGeraakt", (r, f) -> r.append("grenzen", List.of()).append("grensGetoetstOp", f.datum()))
            .bij("PlaatsingsadviesUitgebracht", (r, f) -> r.append("advies", f.tekst("advies"))
                    .append("adviesOp", f.dag()))
            .bij("ToelatingBesloten", (r, f) -> r.append("besluit", f.tekst("besluit"))
                    .append("besluitOp", f.datum())
                    .append("informerenVoor", f.tekst("informerenVoor"))
                    .append("zorgplichtStatus", "BESLOTEN")
                    .append("status", "BESLOTEN"))
            .bij("LeerlingToegelaten", (r, f) -> r.append("toegelaten", true))
            .bij("LeerlingNietToegelaten", (r, f) -> {
                r.append("toegelaten", false).append("weigergrond", f.tekst("reden"));
                if (f.tekst("alternatieveSchoolId") != null) {
                    r.append("alternatieveSchool", f.tekst("alternatieveSchoolId"));
                }
            })
            .bij("AlternatieveSchoolGezocht", (r, f) -> {
                List<Document> gezocht = new ArrayList<>(
                        Objects.requireNonNullElse(r.getList("alternatieveScholen", Document.class), List.of()));
                gezocht.removeIf(a -> f.eis("schoolnaam").equals(a.get("school")));
                gezocht.add(new Document("school", f.eis("schoolnaam"))
                        .append("status", f.tekst("status"))
                        .append("datum", f.datum()));
                r.append("alternatieveScholen", gezocht);
            })
            .bij("OudersOverBesluitGeinformeerd", (r, f) -> r.append("oudersGeinformeerdOp", f.datum()))
            .bij("LeerlingTijdelijkGeplaatst", (r, f) -> r.append("tijdelijkGeplaatstVanaf", f.tekst("vanaf")))
            .bij("AlternatieveSchoolGevonden", (r, f) -> r.append("alternatieveSchool", f.tekst("schoolnaam")))
            .bij("AanmeldingIngetrokken", (r, f) -> r.append("status", "INGETROKKEN")
                    .append("zorgplichtStatus", "GEEN"))
            .bij("GastleerlingcontractVastgelegd", (r, f) -> r.append("contractBegin", f.tekst("begindatum"))
                    .append("contractEinde", f.tekst("einddatum")))
            .bij("GastleerlingschapGestart", (r, f) -> r.append("status", "GASTLEERLING"))
            .bij("GastleerlingschapGeevalueerd", (r, f) -> r.append("gastadvies", f.tekst("advies")))
            .bij("GastleerlingschapBeeindigd", (r, f) -> r.append("status", "GAST_BEEINDIGD")
                    .append("gastuitkomst", f.tekst("uitkomst")))
            .bij("LeerlingIngeschreven", (r, f) -> r.append("status", "INGESCHREVEN")
                    .append("ingeschrevenPer", f.tekst("ingangsdatum")));

    public static final Weergave WEERGAVE =
            new Weergave("aanmeldingen-zorgplicht", 4, List.of("einddatum"), RIJEN.en(Vernietiging.PROJECTOR));

    /** R17: as long as something that was asked has not come in, an undecided registration says so. */
    private static Document informatie(Document rij, int verschil) {
        int open = Math.max(0, rij.getInteger("_informatieOpen", 0) + verschil);
        rij.append("_informatieOpen", open);
        if (List.of("AANGEMELD", "INFORMATIE_ONVOLDOENDE").contains(rij.getString("status"))) {
            rij.append("status", open > 0 ? "INFORMATIE_ONVOLDOENDE" : "AANGEMELD");
        }
        return rij;
    }

    @Override
    public Weergave weergave() {
        return WEERGAVE;
    }

    @Override
    public List<String> bijnamen() {
        return List.of("aanmeldingen");
    }

    @Override
    public String beschrijving() {
        return "De aanmeldingen met de dag van de zorgplichttermijn (x van 42 of 70) en de stappen tot het besluit.";
    }

    @Override
    public Gegevenssoort soort() {
        return Gegevenssoort.BASIS;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.tekst("aanmeldingId", "Een aanmelding"),
                Parameter.keuze(
                        "status",
                        "Waar de aanmelding staat",
                        "AANGEMELD",
                        "INFORMATIE_ONVOLDOENDE",
                        "BESLOTEN",
                        "GASTLEERLING",
                        "GAST_BEEINDIGD",
                        "INGESCHREVEN",
                        "INGETROKKEN"),
                Parameter.keuze(
                        "zorgplichtStatus",
                        "Waar de zorgplichttermijn staat",
                        "GEEN",
                        "GEEN_ZORGPLICHT",
                        "LOOPT",
                        "VERLENGD",
                        "VERSTREKEN",
                        "BESLOTEN"),
                Parameter.vanaf("datum"),
                Parameter.tot("datum"));
    }

    @Override
    public Bson sortering() {
        return Sorts.ascending("einddatum", "_id");
    }

    /** The term that ends first is first; what is decided or has no term comes after, newest first. */
    @Override
    public Comparator<Document> volgorde() {
        return Comparator.comparing(
                        (Document r) -> LOPEND.contains(r.getString("zorgplichtStatus"))
                                ? r.get("dagenResterend", Long.class)
                                : null,
                        Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(r -> r.getString("datum"), Comparator.reverseOrder())
                .thenComparing(r -> r.getString("aanmeldingId"));
    }

    @Override
    public Set<String> alleenVolledig() {
        return Set.of("grenzen", "advies", "redenInstroom", "weigergrond");
    }

    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        return documenten.stream().map(d -> rij(d, o)).toList();
    }

    private static Document rij(Document d, Omgeving o) {
        Document rij = o.volleRij(d);
        LocalDate begin = dag(d, "begindatum");
        LocalDate einde = dag(d, "einddatum");
        if (begin != null && einde != null && !"GEEN_ZORGPLICHT".equals(d.get("zorgplichtStatus"))) {
            LocalDate tot = Objects.requireNonNullElse(dag(d, "besluitOp"), o.vandaag());
            rij.append("dag", ChronoUnit.DAYS.between(begin, tot))
                    .append("vanDagen", ChronoUnit.DAYS.between(begin, einde))
                    .append("dagenResterend", ChronoUnit.DAYS.between(tot, einde));
        }
        return rij.append(
                        "toestemmingen",
                        o.kaart(d.getString("leerlingId")).toestemmingen().stream()
                                .filter(t -> Kaart.isGeldig(t, o.vandaag()))
                                .map(t -> t.getString("doel"))
                                .distinct()
                                .toList())
                .append("signalen", signalen(d, begin, o));
    }

    private static List<String> signalen(Document d, @Nullable LocalDate begin, Omgeving o) {
        List<String> signalen = new ArrayList<>();
        if (begin != null && LOPEND.contains(d.getString("zorgplichtStatus"))) {
            long dag = ChronoUnit.DAYS.between(begin, o.vandaag());
            seindagen(o).filter(s -> dag >= s).reduce((a, b) -> b).ifPresent(s -> signalen.add("DAG_" + s));
            LocalDate einde = dag(d, "einddatum");
            if (einde != null && o.vandaag().isAfter(einde)) {
                signalen.add("TERMIJN_VERSTREKEN");
            }
        }
        LocalDate informeren = dag(d, "informerenVoor");
        if (informeren != null
                && d.get("oudersGeinformeerdOp") == null
                && o.vandaag().isAfter(informeren)) {
            signalen.add("OUDERS_NIET_GEINFORMEERD");
        }
        LocalDate contract = dag(d, "contractEinde");
        if (contract != null
                && "GASTLEERLING".equals(d.get("status"))
                && o.vandaag().isAfter(contract.minusDays(14))) {
            signalen.add("CONTRACT_LOOPT_AF");
        }
        return signalen;
    }

    /** The days of the reminders, of the six weeks, and of the ten weeks after which a place is owed (R14, R16). */
    private static Stream<Long> seindagen(Omgeving o) {
        Schoolprofiel school = o.lezer().school();
        Stream<Long> herinneringen = school.lijst(Instelling.ZORGPLICHT_HERINNERING_DAGEN, o.vandaag()).stream()
                .map(Long::valueOf);
        Stream<Long> termijnen = Stream.of(Instelling.ZORGPLICHT_WEKEN, Instelling.TIJDELIJKE_PLAATSING_WEKEN)
                .map(i -> 7L * school.getal(i, o.vandaag()));
        return Stream.concat(herinneringen, termijnen).sorted();
    }

    private static @Nullable LocalDate dag(Document d, String veld) {
        return d.get(veld) instanceof String s ? LocalDate.parse(s) : null;
    }
}
