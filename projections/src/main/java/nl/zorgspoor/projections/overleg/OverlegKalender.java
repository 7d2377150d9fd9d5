package nl.zorgspoor.projections.overleg;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Deelnemer;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingUitgeschreven;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.UitschrijvingIngegaan;
import nl.zorgspoor.core.leerling.casus.CasusEvent;
import nl.zorgspoor.core.leerling.casus.CasusEvent.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.Aanwezige;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;
import nl.zorgspoor.core.overleg.OverlegEvent;
import nl.zorgspoor.core.overleg.OverlegEvent.*;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.leerling.Vertrek;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Sleutel;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * V17: every meeting of the school, and per form of meeting how often it was held and is planned against the norm.
 *
 * <p>One document per meeting, one per student on its agenda and one per student who waits for one, so that a student can be
 * forgotten while the meeting stays. A Flex-Zat and an intake are about one student and go with that student.
 */
public final class OverlegKalender implements Lijst {

    private static final String OVERLEG = "OVERLEG";
    private static final String LEERLING = "LEERLING";
    private static final String WACHT = "WACHT";

    /** No form of the school's: a talk before admission. */
    private static final String INTAKEGESPREK = "INTAKEGESPREK";

    private static final String INTAKE = "intake:";

    /** A row that counts meetings of a form. */
    private static final String NORM = "NORM";

    /** The forms in which a student who was registered with the support team is discussed. */
    private static final Set<String> TEAMS = Set.of(
            OverlegvormCode.ONDERSTEUNINGSTEAM.name(),
            OverlegvormCode.SCHOOLONDERSTEUNINGSTEAM.name(),
            OverlegvormCode.SCHOOLZORGTEAM.name());

    private static final Rijen OVERLEGGEN = Rijen.per(OverlegEvent.class, OverlegEvent::overlegId)
            .begint(OverlegGepland.class, (r, e) -> gepland(
                            r, e.overlegId(), e.overlegvorm(), e.datumTijd(), e.voorzitterRol(), e.vasteRollen())
                    .append("voorzitterId", e.voorzitterId()))
            .begint(
                    JESGepland.class,
                    (r, e) -> gepland(r, e.jesId(), e.overlegvorm(), e.datumTijd(), e.voorzitterRol(), e.vasteRollen()))
            .bij(VoorzitterVervangen.class, (r, e) -> r.append("voorzitterId", e.voorzitterId())
                    .append("voorzitterWas", e.eerder()))
            .bij(DeelnemerUitgenodigd.class, OverlegKalender::uitgenodigd)
            .bij(DeelnemerAfgemeld.class, (r, e) -> rol(r, "afgemeld", e.rol()))
            .bij(OverlegGehouden.class, (r, e) -> gehouden(r, e.datum(), e.aanwezigen(), e.afwezigeVasteRollen()))
            .bij(JESGehouden.class, (r, e) -> gehouden(r, e.datum(), e.aanwezigen(), e.afwezigeVasteRollen()))
            .bij(List.of(OverlegGeannuleerd.class, JESGeannuleerd.class), (r, e) -> r.append("status", "GEANNULEERD"));

    private static final Rijen FLEXZATS = Rijen.per(FlexZatEvent.class, FlexZatEvent::flexZatId)
            .begint(
                    FlexZatGepland.class,
                    (r, e) -> vanLeerling(r, e.flexZatId(), OverlegvormCode.FLEXZAT.name(), e.datumTijd()))
            .bij(FlexZatVerzet.class, (r, e) -> r.append("datumTijd", e.nieuweDatumTijd()))
            .bij(FlexZatGeannuleerd.class, (r, e) -> r.append("status", "GEANNULEERD"))
            .bij(FlexZatGehouden.class, (r, e) -> r.append("status", "GEHOUDEN")
                    .append("gehoudenOp", e.datum())
                    .append("voorzitterId", e.voorzitterId())
                    .append(
                            "aanwezigen",
                            e.aanwezigen().stream().map(Aanwezige::rol).toList()));

    private static final Rijen INTAKES = Rijen.per(AanmeldingEvent.class, e -> INTAKE + e.aanmeldingId())
            .begint(IntakegesprekGepland.class, (r, e) -> {
                vanLeerling(r, INTAKE + e.aanmeldingId(), INTAKEGESPREK, e.datumTijd());
                r.append(
                        "vasteRollen",
                        e.deelnemers().stream().map(Deelnemer::rol).toList());
            })
            .bij(IntakegesprekGevoerd.class, (r, e) -> r.append("status", "GEHOUDEN")
                    .append("gehoudenOp", e.datum()))
            .bij(AanmeldingIngetrokken.class, (r, e) -> {
                if ("GEPLAND".equals(r.get("status"))) {
                    r.append("status", "GEANNULEERD");
                }
            });

    private static final Rijen LEERLINGEN = Rijen.per(
                    Sleutel.van(CasusEvent.class, CasusEvent::overlegId), (f, id) -> id + "|" + f.leerlingId())
            .begint(LeerlingOpAgendaGezet.class, OverlegKalender::opAgenda)
            .begint(LeerlingInJESIngebracht.class, OverlegKalender::opAgenda)
            .bij(LeerlingVanAgendaGehaald.class, (r, e) -> r.append("opAgenda", false))
            .bij(BesprekingVastgelegd.class, (r, e) -> r.append("besproken", true))
            .bij(JESBesprekingVastgelegd.class, (r, e) -> r.append("besproken", true));

    private static final Rijen WACHTENDEN = Rijen.per(f -> f.leerlingId() == null ? null : WACHT + "|" + f.leerlingId())
            .begint(
                    LeerlingAangemeldBijOndersteuningsteam.class,
                    (r, e) -> r.append("deel", WACHT).append("wacht", true).append("sinds", e.datum()))
            .bij(LeerlingOpAgendaGezet.class, (r, e) -> {
                if (TEAMS.contains(e.overlegvorm().name())) {
                    r.append("wacht", false);
                }
            })
            .bij(TrajectAfgesloten.class, (r, e) -> r.append("wacht", false))
            .bij(LeerlingUitgeschreven.class, (r, e, f) -> {
                if (Vertrek.isIngegaan(f)) {
                    r.append("wacht", false);
                }
            })
            .bij(UitschrijvingIngegaan.class, (r, e) -> r.append("wacht", false));

    public static final Weergave WEERGAVE = new Weergave(
            "overleg-kalender",
            3,
            List.of("datumTijd", "overlegId"),
            OVERLEGGEN.en(FLEXZATS).en(INTAKES).en(LEERLINGEN).en(WACHTENDEN).en(Vernietiging.PROJECTOR));

    private static final String[] VORMEN = Stream.concat(
                    Arrays.stream(OverlegvormCode.values()).map(Enum::name), Stream.of(INTAKEGESPREK))
            .toArray(String[]::new);

    // Meetings are for staff; a partner sees the invitation and not the calendar.
    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.LOGBOEK,
                    Sorts.ascending("datumTijd", "overlegvorm", "_id"),
                    "De kalender van overleggen: vorm, voorzitter, wie er waren, hoeveel leerlingen, en de tellers tegen de"
                            + " norm.")
            .bijnamen("overleg-calendar")
            .parameters(
                    Parameter.tekst("overlegId", "Een overleg"),
                    new Parameter(
                            "type",
                            Parameter.Soort.KEUZE,
                            List.of(OVERLEG, NORM),
                            "Overleggen, of de tellers per vorm",
                            w -> w.equals(OVERLEG) ? Filters.empty() : Filters.eq("_id", ""),
                            (r, w) -> w.equals(r.get("type"))),
                    Parameter.keuze("overlegvorm", "De vorm van overleg", VORMEN),
                    Parameter.keuze("status", "Waar het overleg staat", "GEPLAND", "GEHOUDEN", "GEANNULEERD"),
                    Parameter.vanaf("datumTijd"),
                    Parameter.tot("datumTijd"));

    private static Document gepland(
            Document r,
            String overlegId,
            OverlegvormCode vorm,
            LocalDateTime datumTijd,
            @Nullable Rol voorzitter,
            List<Rol> vasteRollen) {
        return r.append("deel", OVERLEG)
                .append("overlegId", overlegId)
                .append("overlegvorm", vorm)
                .append("datumTijd", datumTijd)
                .append("status", "GEPLAND")
                .append("voorzitterRol", voorzitter)
                .append("vasteRollen", vasteRollen);
    }

    private static void vanLeerling(Document r, String overlegId, String vorm, LocalDateTime datumTijd) {
        r.append("deel", OVERLEG)
                .append("overlegId", overlegId)
                .append("overlegvorm", vorm)
                .append("datumTijd", datumTijd)
                .append("status", "GEPLAND");
    }

    private static void rol(Document r, String lijst, Rol rol) {
        Set<Object> rollen = new LinkedHashSet<>(lijst(r, lijst));
        rollen.add(rol.name());
        r.append(lijst, new ArrayList<>(rollen));
    }

    /** What people wrote about the invitation stays out: it goes with the file of whoever was discussed, a row does not (R60). */
    private static void uitgenodigd(Document r, DeelnemerUitgenodigd e) {
        rol(r, "uitgenodigd", e.rol());
        List<Object> deelnemers = new ArrayList<>(lijst(r, "deelnemers"));
        deelnemers.removeIf(d -> e.rol().name().equals(((Document) d).get("rol")));
        deelnemers.add(new Document("rol", e.rol())
                .append("extern", e.extern())
                .append("partnerId", e.partnerId())
                .append("toestemmingId", e.toestemmingId()));
        r.append("deelnemers", deelnemers);
    }

    private static void gehouden(Document r, LocalDate datum, List<Rol> aanwezig, List<Rol> afwezig) {
        r.append("status", "GEHOUDEN")
                .append("gehoudenOp", datum)
                .append("aanwezigen", aanwezig)
                .append("afwezigeVasteRollen", afwezig);
    }

    private static void opAgenda(Document r, CasusEvent e) {
        r.append("deel", LEERLING).append("overlegId", e.overlegId()).append("opAgenda", true);
    }

    private static List<Object> lijst(Document d, String veld) {
        List<Object> lijst = d.getList(veld, Object.class);
        return lijst == null ? List.of() : lijst;
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    @Override
    public Bson beperking(Omgeving o) {
        return o.lezer().actor().rol().isPartij() ? Filters.eq("_id", "") : Filters.eq("deel", OVERLEG);
    }

    /** Readers of a part of the school see the meetings in which one of their students is. */
    @Override
    public @Nullable Bson bereik(Omgeving o) {
        if (o.bereik() == null) {
            return null;
        }
        List<String> overleggen = o.vindBij("leerlingId", o.bereik(), Filters.eq("opAgenda", true)).stream()
                .map(d -> d.getString("overlegId"))
                .distinct()
                .toList();
        return Filters.or(
                Filters.and(Filters.in("overlegId", overleggen), Filters.exists("leerlingId", false)),
                Filters.in("leerlingId", o.bereik()));
    }

    /** The counters, for readers of the whole school. */
    @Override
    public List<Document> vooraf(Omgeving o) {
        if (o.bereik() != null || o.lezer().actor().rol().isPartij()) {
            return List.of();
        }
        Overlegteller teller = teller(List.of(o.vandaag()), o);
        return teller.vormenMetNorm().stream()
                .map(vorm -> normrij(vorm, teller, o))
                .toList();
    }

    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        Bson school = Filters.eq("schoolId", o.lezer().school().schoolId());
        Overlegteller teller =
                teller(documenten.stream().map(Overlegteller::dag).toList(), o);
        Map<String, Long> agenda = o
                .vindBij(
                        "overlegId",
                        documenten.stream().map(d -> d.getString("overlegId")).toList(),
                        Filters.and(school, Filters.eq("opAgenda", true)))
                .stream()
                .collect(Collectors.groupingBy(d -> d.getString("overlegId"), Collectors.counting()));
        long wachten = o.documenten()
                .countDocuments(Filters.and(school, Filters.eq("deel", WACHT), Filters.eq("wacht", true)));
        return documenten.stream().map(d -> rij(d, agenda, wachten, teller, o)).toList();
    }

    /** Counts in the school years of these days, and looks at no other. */
    private static Overlegteller teller(List<LocalDate> dagen, Omgeving o) {
        List<Bson> jaren = dagen.stream()
                .map(Schooljaar::van)
                .distinct()
                .map(Schooljaar::begin)
                .flatMap(begin -> Stream.of("datumTijd", "gehoudenOp")
                        .map(veld -> Filters.and(
                                Filters.gte(veld, begin.toString()),
                                Filters.lt(veld, begin.plusYears(1).toString()))))
                .toList();
        List<Document> overleggen = jaren.isEmpty()
                ? List.of()
                : o.vind(Filters.and(
                        Filters.eq("schoolId", o.lezer().school().schoolId()),
                        Filters.eq("deel", OVERLEG),
                        Filters.or(jaren)));
        return new Overlegteller(o.lezer().school(), o.vandaag(), overleggen);
    }

    /** A form's counters stand there as well when no meeting was held yet. */
    private static Document normrij(OverlegvormCode vorm, Overlegteller teller, Omgeving o) {
        Document rij = new Document("schoolId", o.lezer().school().schoolId())
                .append("type", NORM)
                .append("overlegvorm", vorm.name());
        List<String> signalen = teller.tel(rij, vorm, o.vandaag());
        return rij.append("signalen", signalen);
    }

    private static Document rij(Document d, Map<String, Long> agenda, long wachten, Overlegteller teller, Omgeving o) {
        String overlegId = d.getString("overlegId");
        String vorm = d.getString("overlegvorm");
        boolean vanLeerling = d.get("leerlingId") != null;
        List<Object> vast = vasteRollen(d, vorm, o);
        List<Object> aanwezig = lijst(d, "aanwezigen");
        boolean gehouden = "GEHOUDEN".equals(d.get("status"));
        Document rij = o.rij(d)
                .append("type", OVERLEG)
                .append("overlegId", overlegId)
                .append("overlegvorm", vorm)
                .append("datumTijd", d.get("datumTijd"))
                .append("status", d.get("status"))
                .append("gehoudenOp", d.get("gehoudenOp"))
                .append("voorzitter", d.get("voorzitterId") == null ? d.get("voorzitterRol") : d.get("voorzitterId"))
                .append("voorzitterWas", d.get("voorzitterWas"))
                .append("voorzitterRol", d.get("voorzitterRol"))
                .append("vasteRollen", vast)
                .append("uitgenodigd", lijst(d, "uitgenodigd"))
                .append("deelnemers", lijst(d, "deelnemers"))
                .append("afgemeld", lijst(d, "afgemeld"))
                .append("aanwezigen", aanwezig)
                .append(
                        "vasteRollenAanwezig",
                        gehouden ? vast.stream().filter(aanwezig::contains).count() : null)
                .append("afwezigeVasteRollen", gehouden ? zonder(vast, aanwezig) : List.of())
                .append(
                        "aantalAgendapunten",
                        "GEANNULEERD".equals(d.get("status"))
                                ? 0L
                                : vanLeerling ? 1L : agenda.getOrDefault(overlegId, 0L))
                .append("wachtOpAgenda", TEAMS.contains(vorm) && !gehouden ? wachten : null);
        List<String> signalen = new ArrayList<>();
        OverlegvormCode code = code(vorm);
        LocalDate dag = Overlegteller.dag(d);
        if (code != null) {
            signalen.addAll(teller.tel(rij, code, dag));
        }
        if ("GEPLAND".equals(d.get("status")) && dag.isBefore(o.vandaag())) {
            signalen.add("VOORBIJ_ZONDER_AFSLUITING");
        }
        if (gehouden && !zonder(vast, aanwezig).isEmpty() && !INTAKEGESPREK.equals(vorm)) {
            signalen.add("VASTE_ROL_AFWEZIG");
        }
        return rij.append("signalen", signalen);
    }

    /** Those of the meeting itself; of a Flex-Zat those of the school's form. */
    private static List<Object> vasteRollen(Document d, String vorm, Omgeving o) {
        OverlegvormCode code = code(vorm);
        if (code != OverlegvormCode.FLEXZAT) {
            return lijst(d, "vasteRollen");
        }
        return o.lezer().school().overlegvorm(code, dag(d, o)).stream()
                .flatMap(v -> v.vasteRollen().stream())
                .map(Rol::name)
                .sorted()
                .map(Object.class::cast)
                .toList();
    }

    /** The day of the meeting; while it has none, today. */
    private static LocalDate dag(Document d, Omgeving o) {
        return d.get("datumTijd") instanceof String dag ? LocalDate.parse(dag.substring(0, 10)) : o.vandaag();
    }

    private static List<Object> zonder(List<Object> rollen, List<Object> andere) {
        return rollen.stream().filter(r -> !andere.contains(r)).toList();
    }

    private static @Nullable OverlegvormCode code(String vorm) {
        return INTAKEGESPREK.equals(vorm) ? null : OverlegvormCode.valueOf(vorm);
    }
}
