package nl.zorgspoor.projections.aanmeldingen;

import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import nl.zorgspoor.projections.leerling.Kaart;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.lezen.Volgorde;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** V13: each registration with the day of its zorgplicht term and the steps towards the decision. */
public final class AanmeldingenZorgplicht implements Lijst {

    /** A day in a number of six digits that grows as days are longer ago. */
    private static final long NIEUWSTE = 500_000;

    private static final List<String> LOPEND = List.of("LOOPT", "VERLENGD", "VERSTREKEN");

    static final Rijen RIJEN = Rijen.per(AanmeldingEvent.class, AanmeldingEvent::aanmeldingId)
            .begint(LeerlingAangemeld.class, (r, e) -> r.append("aanmeldingId", e.aanmeldingId())
                    .append("datum", e.aanmelddatum())
                    .append("instroomtype", e.instroomtype())
                    .append("redenInstroom", e.redenInstroom())
                    .append("verwachteOndersteuning", e.verwachteOndersteuning())
                    .append("schoolVanHerkomst", e.schoolVanHerkomst())
                    .append("zorgplichtStatus", "GEEN")
                    .append("status", "AANGEMELD")
                    .append("verlengd", false)
                    .append("grenzen", List.of()))
            .bij(ZorgplichtTermijnGestart.class, (r, e) -> r.append(
                            "zorgplichtStatus", r.getBoolean("verlengd", false) ? "VERLENGD" : "LOOPT")
                    .append("begindatum", e.begindatum())
                    .append("einddatum", e.einddatum()))
            .bij(ZorgplichtTermijnVerlengd.class, (r, e) -> r.append("zorgplichtStatus", "VERLENGD")
                    .append("verlengd", true)
                    .append("verlengdWeken", e.weken())
                    .append("einddatum", e.einddatum()))
            .bij(ZorgplichtTermijnVerstreken.class, (r, e) -> r.append("zorgplichtStatus", "VERSTREKEN")
                    .append("verstrekenFase", e.fase()))
            .bij(VoorkeurschoolOpgegeven.class, (r, e) -> r.append("voorkeurschool", e.voorkeurschoolId())
                    .append("voorkeurDezeSchool", e.dezeSchool())
                    .append("zorgplichtStatus", e.dezeSchool() ? r.get("zorgplichtStatus") : "GEEN_ZORGPLICHT"))
            .bij(ExtraOndersteuningsbehoefteVastgesteld.class, (r, e) -> r.append("extraOndersteuning", true))
            .bij(
                    AanvullendeInformatieOpgevraagd.class,
                    (r, e, f) -> informatie(
                            r.append("informatieGevraagdOp", f.dag())
                                    .append("informatieGevraagdBij", e.bij())
                                    .append("informatieGevraagd", e.gevraagd()),
                            1))
            .bij(
                    AanvullendeInformatieOntvangen.class,
                    (r, e) -> informatie(r.append("informatieOntvangenOp", e.datum()), -1))
            .bij(SchoolVanHerkomstGeinformeerd.class, (r, e) -> r.append("schoolVanHerkomstGeinformeerdOp", e.datum()))
            .bij(IntakegesprekGepland.class, (r, e) -> r.append("gesprekGeplandOp", e.datumTijd()))
            .bij(IntakegesprekGevoerd.class, (r, e) -> r.append("gesprekOp", e.datum()))
            .bij(SchoolVanHerkomstGeraadpleegd.class, (r, e) -> r.append("navraagOp", e.datum()))
            .bij(OverdrachtsdossierOntvangen.class, (r, e, f) -> r.append("overdrachtsdossierOp", f.dag()))
            .bij(WarmeOverdrachtUitgevoerd.class, (r, e) -> r.append("warmeOverdrachtOp", e.datum())
                    .append("overdrachtExtraOndersteuning", e.extraOndersteuning()))
            .bij(GrensGesignaleerd.class, (r, e) -> {
                List<Object> grenzen = new ArrayList<>(r.getList("grenzen", Object.class));
                grenzen.remove(e.grenscode());
                grenzen.add(e.grenscode());
                r.append("grenzen", grenzen).append("grensGetoetstOp", e.datum());
            })
            .bij(GeenGrensGeraakt.class, (r, e) -> r.append("grenzen", List.of())
                    .append("grensGetoetstOp", e.datum()))
            .bij(PlaatsingsadviesUitgebracht.class, (r, e, f) -> r.append("advies", e.advies())
                    .append("adviesOp", f.dag()))
            .bij(ToelatingBesloten.class, (r, e) -> r.append("besluit", e.besluit())
                    .append("besluitOp", e.datum())
                    .append("informerenVoor", e.informerenVoor())
                    .append("zorgplichtStatus", "BESLOTEN")
                    .append("status", "BESLOTEN"))
            .bij(LeerlingToegelaten.class, (r, e) -> r.append("toegelaten", true))
            .bij(LeerlingNietToegelaten.class, (r, e) -> {
                r.append("toegelaten", false).append("weigergrond", e.reden());
                if (e.alternatieveSchoolId() != null) {
                    r.append("alternatieveSchool", e.alternatieveSchoolId());
                }
            })
            .bij(AlternatieveSchoolGezocht.class, (r, e) -> {
                List<Document> gezocht = new ArrayList<>(
                        Objects.requireNonNullElse(r.getList("alternatieveScholen", Document.class), List.of()));
                gezocht.removeIf(a -> e.schoolnaam().equals(a.get("school")));
                gezocht.add(new Document("school", e.schoolnaam())
                        .append("status", e.status())
                        .append("datum", e.datum()));
                r.append("alternatieveScholen", gezocht);
            })
            .bij(OudersOverBesluitGeinformeerd.class, (r, e) -> r.append("oudersGeinformeerdOp", e.datum()))
            .bij(LeerlingTijdelijkGeplaatst.class, (r, e) -> r.append("tijdelijkGeplaatstVanaf", e.vanaf()))
            .bij(AlternatieveSchoolGevonden.class, (r, e) -> r.append("alternatieveSchool", e.schoolnaam()))
            .bij(AanmeldingIngetrokken.class, (r, e) -> r.append("status", "INGETROKKEN")
                    .append("zorgplichtStatus", "GEEN"))
            .bij(GastleerlingcontractVastgelegd.class, (r, e) -> r.append("contractBegin", e.begindatum())
                    .append("contractEinde", e.einddatum()))
            .bij(GastleerlingschapGestart.class, (r, e) -> r.append("status", "GASTLEERLING"))
            .bij(GastleerlingschapGeevalueerd.class, (r, e) -> r.append("gastadvies", e.advies()))
            .bij(GastleerlingschapBeeindigd.class, (r, e) -> r.append("status", "GAST_BEEINDIGD")
                    .append("gastuitkomst", e.uitkomst()))
            .bij(LeerlingIngeschreven.class, (r, e) -> r.append("status", "INGESCHREVEN")
                    .append("ingeschrevenPer", e.ingangsdatum()))
            .bij(LeerlingOvergenomen.class, (r, e) -> r.append("overgenomenOp", e.datum()));

    private static final Volgorde VOLGORDE = new Volgorde(AanmeldingenZorgplicht::plaats);

    public static final Weergave WEERGAVE = new Weergave(
                    "aanmeldingen-zorgplicht", 4, List.of(), RIJEN.en(Vernietiging.PROJECTOR))
            .geordend(VOLGORDE.plaats());

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.BASIS,
                    Sorts.ascending("einddatum", "_id"),
                    "De aanmeldingen met de dag van de zorgplichttermijn (x van 42 of 70) en de stappen tot het besluit.")
            .bijnamen("aanmeldingen")
            .parameters(
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
                    Parameter.tot("datum"))
            .alleenVolledig("grenzen", "advies", "redenInstroom", "weigergrond");

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
    public Kop kop() {
        return KOP;
    }

    /** The term that ends first is first; what is decided or has no term comes after, newest first. */
    @Override
    public Volgorde volgorde() {
        return VOLGORDE;
    }

    private static String plaats(Document d) {
        String einde = d.getString("einddatum");
        boolean loopt =
                einde != null && d.get("begindatum") != null && LOPEND.contains(d.getString("zorgplichtStatus"));
        long geleden = NIEUWSTE - LocalDate.parse(d.getString("datum")).toEpochDay();
        return Volgorde.plaats(loopt ? einde : null, String.valueOf(geleden), d.getString("aanmeldingId"));
    }

    @Override
    public boolean filtertDocumenten() {
        return true;
    }

    @Override
    public Document rij(Document d, Omgeving o) {
        Document rij = o.volleRij(d);
        LocalDate begin = dag(d, "begindatum");
        LocalDate einde = dag(d, "einddatum");
        if (begin != null && einde != null && !"GEEN_ZORGPLICHT".equals(d.get("zorgplichtStatus"))) {
            LocalDate tot = Objects.requireNonNullElse(dag(d, "besluitOp"), o.vandaag());
            // R307: before the central week ends it is no day of the term yet
            rij.append("dag", Math.max(0, ChronoUnit.DAYS.between(begin, tot)))
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
