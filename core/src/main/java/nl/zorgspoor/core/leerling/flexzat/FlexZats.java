package nl.zorgspoor.core.leerling.flexzat;

import static nl.zorgspoor.core.gedeeld.Rol.AFDELINGSLEIDER;
import static nl.zorgspoor.core.gedeeld.Rol.LEERLING;
import static nl.zorgspoor.core.gedeeld.Rol.MENTOR;
import static nl.zorgspoor.core.gedeeld.Rol.ONDERSTEUNINGSCOORDINATOR;
import static nl.zorgspoor.core.gedeeld.Rol.OUDER;
import static nl.zorgspoor.core.gedeeld.Rol.SOCIAAL_TEAM;
import static nl.zorgspoor.core.gedeeld.Rol.SWV_CONSULENT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Overlegvorm;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Partners;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingIngetrokken;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerlopen;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen.Toestemming;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import org.jspecify.annotations.Nullable;

/**
 * The Flex-Zats of one student.
 *
 * @param alle by id, oldest first
 */
public record FlexZats(Map<String, FlexZat> alle) {

    public static final FlexZats LEEG = new FlexZats(Map.of());

    /** Where a Flex-Zat stands. */
    public enum Status {
        AANGEVRAAGD,
        GEPLAND,
        GEHOUDEN,
        UITKOMST_VAST,
        GEANNULEERD
    }

    /** An invitation that stands. */
    public record Uitnodiging(
            Rol rol, boolean vast, boolean extern, @Nullable String toestemmingId) {}

    /** One Flex-Zat. */
    public record FlexZat(
            String flexZatId,
            Status status,
            @Nullable LocalDateTime datumTijd,
            Map<Rol, Uitnodiging> uitnodigingen,
            Set<Voorbereidingsonderdeel> voorbereid,
            @Nullable LocalDate gehoudenOp,
            @Nullable LocalDate uitkomstVoor,
            List<Arrangementtype> arrangementKeuze,
            @Nullable LocalDate oppVoor) {

        FlexZat met(Status nieuw) {
            return new FlexZat(
                    flexZatId,
                    nieuw,
                    datumTijd,
                    uitnodigingen,
                    voorbereid,
                    gehoudenOp,
                    uitkomstVoor,
                    arrangementKeuze,
                    oppVoor);
        }

        FlexZat op(@Nullable LocalDateTime moment) {
            return new FlexZat(
                    flexZatId,
                    Status.GEPLAND,
                    moment,
                    uitnodigingen,
                    voorbereid,
                    gehoudenOp,
                    uitkomstVoor,
                    arrangementKeuze,
                    oppVoor);
        }

        FlexZat metUitnodigingen(Map<Rol, Uitnodiging> nieuw) {
            return new FlexZat(
                    flexZatId,
                    status,
                    datumTijd,
                    Map.copyOf(nieuw),
                    voorbereid,
                    gehoudenOp,
                    uitkomstVoor,
                    arrangementKeuze,
                    oppVoor);
        }

        FlexZat metVoorbereid(Voorbereidingsonderdeel onderdeel) {
            Set<Voorbereidingsonderdeel> meer = new TreeSet<>(voorbereid);
            meer.add(onderdeel);
            return new FlexZat(
                    flexZatId,
                    status,
                    datumTijd,
                    uitnodigingen,
                    Set.copyOf(meer),
                    gehoudenOp,
                    uitkomstVoor,
                    arrangementKeuze,
                    oppVoor);
        }
    }

    /** The last Flex-Zat that was held on or after a day. */
    public Optional<FlexZat> gehoudenSinds(LocalDate vanaf) {
        return alle.values().stream()
                .filter(f -> f.gehoudenOp() != null && !f.gehoudenOp().isBefore(vanaf))
                .reduce((eerste, laatste) -> laatste);
    }

    public Optional<FlexZat> flexZat(@Nullable String flexZatId) {
        return Optional.ofNullable(flexZatId == null ? null : alle.get(flexZatId));
    }

    List<FlexZatEvent> decide(VraagFlexZatAan c, Context x) {
        if (alle.containsKey(c.flexZatId())) {
            throw CommandGeweigerd.statusOnjuist("Flex-Zat %s bestaat al.".formatted(c.flexZatId()));
        }
        Rol aanvrager = c.aanvragerRol() == null ? x.rol() : c.aanvragerRol();
        if (aanvrager != MENTOR && aanvrager != AFDELINGSLEIDER) {
            throw Regel.FZ_INITIATIEF
                    .verbiedt(
                            "ROL_NIET_BEVOEGD",
                            "Een Flex-Zat volgt op een aanvraag van mentor of afdelingsleider, niet van %s.",
                            aanvrager)
                    .ontbreekt("aanvragerRol")
                    .herstel("VraagFlexZatAan");
        }
        return List.of(new FlexZatAangevraagd(
                c.leerlingId(), c.flexZatId(), c.trajectId(), aanvrager, c.ondersteuningsvraag()));
    }

    List<FlexZatEvent> decide(PlanFlexZat c, Context x, Trajecten traject) {
        eisVorm(x);
        String fase = x.school().tekst(Instelling.FLEXZAT_FASE, x.vandaag());
        if (!fase.isEmpty() && !traject.inFase(fase)) {
            throw Regel.FZ_OC
                    .weigert(
                            "FASE_ONJUIST",
                            "Een Flex-Zat wordt gepland in %s; het traject staat in %s.",
                            fase,
                            traject.fase())
                    .ontbreekt(fase)
                    .herstel("SchaalOndersteuningOp");
        }
        FlexZat flexZat = alle.get(c.flexZatId());
        if (flexZat == null) {
            throw CommandGeweigerd.nietGevonden("Flex-Zat", c.flexZatId()).herstel("VraagFlexZatAan");
        }
        eisStatus(flexZat, Status.AANGEVRAAGD);
        eisToekomst(c.datumTijd(), x);
        return List.of(
                new FlexZatGepland(c.leerlingId(), c.flexZatId(), c.datumTijd(), c.locatie(), c.vormPerDeelnemer()));
    }

    List<FlexZatEvent> decide(NodigUitVoorFlexZat c, Context x, Toestemmingen toestemming) {
        FlexZat flexZat = lopend(c.flexZatId());
        eisStatus(flexZat, Status.GEPLAND);
        Overlegvorm vorm = eisVorm(x);
        boolean vast = vorm.vasteRollen().contains(c.rol());
        if (!vast && (c.inbreng() == null || c.inbreng().isBlank())) {
            throw Regel.FZ_OPTIONEEL
                    .weigert(
                            "INBRENG_ONTBREEKT",
                            "%s wordt alleen uitgenodigd met inbreng: waarom is dit nodig?",
                            c.rol())
                    .ontbreekt("inbreng");
        }
        boolean extern = vorm.isExtern(c.rol());
        String toestemmingId =
                extern ? eisToestemming(c, x, toestemming, moment(flexZat).toLocalDate()) : c.toestemmingId();
        return List.of(new UitgenodigdVoorFlexZat(
                c.leerlingId(), c.flexZatId(), c.rol(), vast, extern, c.partnerId(), c.inbreng(), toestemmingId));
    }

    /** R45: an external invitation needs a consent that counts now and on the day of the meeting. */
    private static @Nullable String eisToestemming(
            NodigUitVoorFlexZat c, Context x, Toestemmingen toestemming, LocalDate op) {
        if (x.school().tekst(Instelling.EXTERN_MODUS, x.vandaag()).equals("INFORMEREN")
                && toestemming.oudersGeinformeerdTussen(LocalDate.MIN, x.vandaag())) {
            return null;
        }
        Optional<Toestemming> geldig = toestemming
                .geldig(ToestemmingDoel.FLEXZAT, Partners.van(c.rol()), x.vandaag())
                .filter(t -> t.geldigOp(op));
        if (c.toestemmingId() != null) {
            geldig = geldig.filter(t -> t.toestemmingId().equals(c.toestemmingId()));
        }
        return geldig.map(Toestemming::toestemmingId).orElseThrow(() -> Regel.EXTERN_MET
                .weigert(
                        "TOESTEMMING_ONTBREEKT",
                        "%s komt van buiten de school; daarvoor is toestemming nodig die geldt op %s.",
                        c.rol(),
                        op)
                .ontbreekt("TOESTEMMING FLEXZAT")
                .herstel("VerleenToestemming(doel=FLEXZAT)"));
    }

    List<FlexZatEvent> decide(VulVoorbereidingFlexZatAan c, Context x) {
        FlexZat flexZat = lopend(c.flexZatId());
        eisStatus(flexZat, Status.AANGEVRAAGD, Status.GEPLAND);
        return List.of(new FlexZatVoorbereidingAangevuld(
                c.leerlingId(), c.flexZatId(), c.onderdeel(), c.documentRef(), c.tekst()));
    }

    List<FlexZatEvent> decide(VerzetFlexZat c, Context x, Toestemmingen toestemming) {
        FlexZat flexZat = lopend(c.flexZatId());
        eisStatus(flexZat, Status.GEPLAND);
        eisToekomst(c.nieuweDatumTijd(), x);
        List<FlexZatEvent> events = new ArrayList<>();
        events.add(new FlexZatVerzet(c.leerlingId(), c.flexZatId(), c.nieuweDatumTijd(), c.reden()));
        LocalDate op = c.nieuweDatumTijd().toLocalDate();
        flexZat.uitnodigingen().values().stream()
                .filter(u -> u.toestemmingId() != null
                        && toestemming.geldig(u.toestemmingId(), op).isEmpty())
                .forEach(u -> events.add(new UitnodigingFlexZatVervallen(
                        c.leerlingId(), c.flexZatId(), u.rol(), "TOESTEMMING_NIET_GELDIG_OP_NIEUWE_DATUM")));
        return events;
    }

    List<FlexZatEvent> decide(AnnuleerFlexZat c, Context x) {
        FlexZat flexZat = lopend(c.flexZatId());
        eisStatus(flexZat, Status.AANGEVRAAGD, Status.GEPLAND);
        return List.of(new FlexZatGeannuleerd(c.leerlingId(), c.flexZatId(), c.reden()));
    }

    List<LeerlingGebeurtenis> decide(HoudFlexZat c, Context x, Toestemmingen toestemming) {
        FlexZat flexZat = lopend(c.flexZatId());
        eisStatus(flexZat, Status.GEPLAND);
        Overlegvorm vorm = eisVorm(x);
        LocalDate datum = c.datum() == null ? x.vandaag() : c.datum();
        if (datum.isAfter(x.vandaag())) {
            throw CommandGeweigerd.statusOnjuist("Een Flex-Zat kan niet zijn gehouden op een dag die nog komt.");
        }
        eisVasteGenodigden(flexZat, vorm);
        eisToestemmingOpDeDag(flexZat, toestemming, datum);
        eisVoorbereiding(flexZat);
        Set<Rol> aanwezig = c.aanwezigen().stream().map(Aanwezige::rol).collect(Collectors.toSet());
        eisOudersEnLeerling(c, x, aanwezig);
        eisSwvEnSociaalTeam(x, aanwezig);
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new FlexZatGehouden(
                c.leerlingId(),
                c.flexZatId(),
                datum,
                c.aanwezigen(),
                c.voorzitterId() == null ? x.actor().id() : c.voorzitterId(),
                c.zienswijzeLeerling(),
                c.zienswijzeOuders(),
                x.school()
                        .kalender()
                        .plusSchooldagen(
                                datum, x.school().getal(Instelling.FLEXZAT_UITKOMST_SCHOOLDAGEN, x.vandaag()))));
        if (!aanwezig.contains(MENTOR)) {
            events.add(x.aandacht(c.leerlingId(), Regel.FZ_ALTIJD, "VASTE_ROL_AFWEZIG"));
        }
        if (!flexZat.voorbereid().containsAll(Arrays.asList(Voorbereidingsonderdeel.values()))) {
            events.add(x.aandacht(c.leerlingId(), Regel.FZ_VOORBEREIDING, "VOORBEREIDING_ONVOLLEDIG"));
        }
        return events;
    }

    /** R96: mentor, Sociaal Team, SWV, parents and student are invited; an uninvited one blocks. */
    private static void eisVasteGenodigden(FlexZat flexZat, Overlegvorm vorm) {
        List<String> ontbreekt = vorm.vasteRollen().stream()
                .filter(r -> !flexZat.uitnodigingen().containsKey(r))
                .map(Rol::name)
                .sorted()
                .toList();
        if (!ontbreekt.isEmpty()) {
            throw Regel.FZ_ALTIJD
                    .weigert(
                            "VASTE_GENODIGDE_ONTBREEKT",
                            "Nog niet iedereen die altijd wordt uitgenodigd is uitgenodigd.")
                    .ontbreekt(ontbreekt)
                    .herstel("NodigUitVoorFlexZat");
        }
    }

    /** R45: the consent of every external invitation still counts on the day itself. */
    private static void eisToestemmingOpDeDag(FlexZat flexZat, Toestemmingen toestemming, LocalDate datum) {
        List<String> zonder = flexZat.uitnodigingen().values().stream()
                .filter(u -> u.toestemmingId() != null
                        && toestemming.geldig(u.toestemmingId(), datum).isEmpty())
                .map(u -> u.rol().name())
                .sorted()
                .toList();
        if (!zonder.isEmpty()) {
            throw Regel.EXTERN_MET
                    .weigert(
                            "TOESTEMMING_ONTBREEKT",
                            "Voor een deelnemer van buiten geldt op %s geen toestemming.",
                            datum)
                    .ontbreekt(zonder)
                    .herstel("VerleenToestemming(doel=FLEXZAT)");
        }
    }

    /** R101: without the first two items of the checklist it is not held. */
    private static void eisVoorbereiding(FlexZat flexZat) {
        List<String> ontbreekt = Arrays.stream(Voorbereidingsonderdeel.values())
                .filter(o -> o.onmisbaar() && !flexZat.voorbereid().contains(o))
                .map(Enum::name)
                .toList();
        if (!ontbreekt.isEmpty()) {
            throw Regel.FZ_VOORBEREIDING
                    .weigert("VOORBEREIDING_ONVOLLEDIG", "De voorbereiding van deze Flex-Zat is niet compleet.")
                    .ontbreekt(ontbreekt)
                    .herstel("VulVoorbereidingFlexZatAan");
        }
    }

    /** R98: parents and student take part; the coordinator may set it aside when the absent one's view is recorded. */
    private static void eisOudersEnLeerling(HoudFlexZat c, Context x, Set<Rol> aanwezig) {
        List<String> afwezig = new ArrayList<>();
        List<String> zonderZienswijze = new ArrayList<>();
        if (!aanwezig.contains(OUDER)) {
            afwezig.add(OUDER.name());
            if (leeg(c.zienswijzeOuders())) {
                zonderZienswijze.add("zienswijzeOuders");
            }
        }
        if (!aanwezig.contains(LEERLING)) {
            afwezig.add(LEERLING.name());
            if (leeg(c.zienswijzeLeerling())) {
                zonderZienswijze.add("zienswijzeLeerling");
            }
        }
        boolean overruled = x.overruledDoor(ONDERSTEUNINGSCOORDINATOR) && zonderZienswijze.isEmpty();
        if (!afwezig.isEmpty() && !overruled) {
            afwezig.addAll(zonderZienswijze);
            throw Regel.FZ_AANWEZIG
                    .weigert(
                            "OUDERS_OF_LEERLING_AFWEZIG",
                            "Een Flex-Zat wordt gehouden met ouders en leerling; wie er niet is geeft vooraf een zienswijze.")
                    .ontbreekt(afwezig)
                    .overrulebaar();
        }
    }

    /** R99: SWV and Sociaal Team are there, if need be by phone. */
    private static void eisSwvEnSociaalTeam(Context x, Set<Rol> aanwezig) {
        List<String> afwezig = List.of(SWV_CONSULENT, SOCIAAL_TEAM).stream()
                .filter(r -> !aanwezig.contains(r))
                .map(Rol::name)
                .toList();
        if (!afwezig.isEmpty() && !x.overruledDoor(ONDERSTEUNINGSCOORDINATOR)) {
            throw Regel.FZ_SWV_ST
                    .weigert(
                            "SWV_OF_SOCIAALTEAM_ONTBREEKT",
                            "De onderwijsspecialist van het SWV en de gezinsspecialist van het Sociaal Team zijn erbij.")
                    .ontbreekt(afwezig)
                    .overrulebaar();
        }
    }

    List<FlexZatEvent> decide(LegFlexZatUitkomstVast c, Context x) {
        FlexZat flexZat = lopend(c.flexZatId());
        eisStatus(flexZat, Status.GEHOUDEN);
        List<String> ontbreekt = new ArrayList<>();
        if (leeg(c.ondersteuningsvraag())) {
            ontbreekt.add("ondersteuningsvraag");
        }
        if (c.regiehouder() == null) {
            ontbreekt.add("regiehouder");
        }
        if (c.evaluatieOp() == null) {
            ontbreekt.add("evaluatieOp");
        }
        if (c.afspraken().isEmpty() || c.afspraken().stream().anyMatch(a -> leeg(a.wie()) || leeg(a.wat()))) {
            ontbreekt.add("afspraken (wie en wat)");
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.FZ_UITKOMST
                    .weigert("UITKOMST_ONVOLLEDIG", "De uitkomst van deze Flex-Zat is niet compleet.")
                    .ontbreekt(ontbreekt);
        }
        LocalDate gehouden = Objects.requireNonNull(flexZat.gehoudenOp());
        return List.of(new FlexZatUitkomstVastgelegd(
                c.leerlingId(),
                c.flexZatId(),
                Objects.requireNonNull(c.ondersteuningsvraag()),
                c.arrangementKeuze(),
                c.buitenSchool(),
                c.afspraken(),
                Objects.requireNonNull(c.regiehouder()),
                Objects.requireNonNull(c.evaluatieOp()),
                c.arrangementKeuze().isEmpty()
                        ? null
                        : gehouden.plusWeeks(x.school().getal(Instelling.OPP_WEKEN, x.vandaag()))));
    }

    /** What follows when a consent ends: invitations that rest on it fall (R50). */
    List<FlexZatEvent> volgtOp(ToestemmingIngetrokken e) {
        return vervallen(e.leerlingId(), e.toestemmingId(), "TOESTEMMING_INGETROKKEN");
    }

    List<FlexZatEvent> volgtOp(ToestemmingVerlopen e) {
        return vervallen(e.leerlingId(), e.toestemmingId(), "TOESTEMMING_VERLOPEN");
    }

    private List<FlexZatEvent> vervallen(String leerlingId, String toestemmingId, String reden) {
        List<FlexZatEvent> events = new ArrayList<>();
        for (FlexZat flexZat : alle.values()) {
            if (flexZat.status() == Status.GEPLAND) {
                flexZat.uitnodigingen().values().stream()
                        .filter(u -> toestemmingId.equals(u.toestemmingId()))
                        .forEach(u -> events.add(
                                new UitnodigingFlexZatVervallen(leerlingId, flexZat.flexZatId(), u.rol(), reden)));
            }
        }
        return events;
    }

    /** R102: the outcome is expected within its term. */
    public List<FlexZatEvent> verstreken(String leerlingId, Context x) {
        return alle.values().stream()
                .filter(f -> f.status() == Status.GEHOUDEN
                        && f.uitkomstVoor() != null
                        && x.vandaag().isAfter(f.uitkomstVoor()))
                .<FlexZatEvent>map(f -> new FlexZatUitkomstUitgebleven(
                        leerlingId, f.flexZatId(), Objects.requireNonNull(f.uitkomstVoor())))
                .toList();
    }

    public List<Termijn> termijnen() {
        List<Termijn> termijnen = new ArrayList<>();
        for (FlexZat f : alle.values()) {
            if (f.status() == Status.GEHOUDEN && f.uitkomstVoor() != null && f.gehoudenOp() != null) {
                termijnen.add(Termijn.tot(
                        "flexzat-uitkomst:" + f.flexZatId(),
                        "FLEXZAT_UITKOMST",
                        f.gehoudenOp(),
                        f.uitkomstVoor(),
                        Regel.FZ_UITKOMST,
                        "FlexZatGehouden",
                        "LegFlexZatUitkomstVast",
                        ONDERSTEUNINGSCOORDINATOR));
            }
        }
        return termijnen;
    }

    FlexZats evolve(FlexZatAangevraagd e) {
        return met(
                new FlexZat(e.flexZatId(), Status.AANGEVRAAGD, null, Map.of(), Set.of(), null, null, List.of(), null));
    }

    FlexZats evolve(FlexZatGepland e) {
        return met(lopend(e.flexZatId()).op(e.datumTijd()));
    }

    FlexZats evolve(UitgenodigdVoorFlexZat e) {
        FlexZat flexZat = lopend(e.flexZatId());
        Map<Rol, Uitnodiging> meer = new LinkedHashMap<>(flexZat.uitnodigingen());
        meer.put(e.rol(), new Uitnodiging(e.rol(), e.vast(), e.extern(), e.toestemmingId()));
        return met(flexZat.metUitnodigingen(meer));
    }

    FlexZats evolve(UitnodigingFlexZatVervallen e) {
        FlexZat flexZat = lopend(e.flexZatId());
        Map<Rol, Uitnodiging> minder = new LinkedHashMap<>(flexZat.uitnodigingen());
        minder.remove(e.rol());
        return met(flexZat.metUitnodigingen(minder));
    }

    FlexZats evolve(FlexZatVoorbereidingAangevuld e) {
        return met(lopend(e.flexZatId()).metVoorbereid(e.onderdeel()));
    }

    FlexZats evolve(FlexZatVerzet e) {
        return met(lopend(e.flexZatId()).op(e.nieuweDatumTijd()));
    }

    FlexZats evolve(FlexZatGeannuleerd e) {
        return met(lopend(e.flexZatId()).met(Status.GEANNULEERD));
    }

    FlexZats evolve(FlexZatGehouden e) {
        FlexZat f = lopend(e.flexZatId());
        return met(new FlexZat(
                f.flexZatId(),
                Status.GEHOUDEN,
                f.datumTijd(),
                f.uitnodigingen(),
                f.voorbereid(),
                e.datum(),
                e.uitkomstVoor(),
                List.of(),
                null));
    }

    FlexZats evolve(FlexZatUitkomstVastgelegd e) {
        FlexZat f = lopend(e.flexZatId());
        return met(new FlexZat(
                f.flexZatId(),
                Status.UITKOMST_VAST,
                f.datumTijd(),
                f.uitnodigingen(),
                f.voorbereid(),
                f.gehoudenOp(),
                null,
                e.arrangementKeuze(),
                e.oppVoor()));
    }

    FlexZats evolve(FlexZatUitkomstUitgebleven e) {
        FlexZat f = lopend(e.flexZatId());
        return met(new FlexZat(
                f.flexZatId(),
                f.status(),
                f.datumTijd(),
                f.uitnodigingen(),
                f.voorbereid(),
                f.gehoudenOp(),
                null,
                f.arrangementKeuze(),
                f.oppVoor()));
    }

    private FlexZats met(FlexZat flexZat) {
        Map<String, FlexZat> meer = new LinkedHashMap<>(alle);
        meer.put(flexZat.flexZatId(), flexZat);
        return new FlexZats(meer);
    }

    private FlexZat lopend(String flexZatId) {
        FlexZat flexZat = alle.get(flexZatId);
        if (flexZat == null) {
            throw CommandGeweigerd.nietGevonden("Flex-Zat", flexZatId);
        }
        return flexZat;
    }

    private static LocalDateTime moment(FlexZat flexZat) {
        return Objects.requireNonNull(flexZat.datumTijd());
    }

    private static void eisStatus(FlexZat flexZat, Status... goed) {
        if (!Arrays.asList(goed).contains(flexZat.status())) {
            throw CommandGeweigerd.statusOnjuist("Flex-Zat %s is %s; dit kan alleen bij %s."
                    .formatted(flexZat.flexZatId(), flexZat.status(), Arrays.toString(goed)));
        }
    }

    /** R6: the form stands in the school's catalogue. */
    private static Overlegvorm eisVorm(Context x) {
        return x.school()
                .overlegvorm(OverlegvormCode.FLEXZAT)
                .orElseThrow(() -> Regel.CATALOGUS.weigert(
                        "NIET_IN_CATALOGUS",
                        "School %s kent de overlegvorm Flex-Zat niet.",
                        x.school().schoolId()));
    }

    private static void eisToekomst(LocalDateTime moment, Context x) {
        if (moment.isBefore(x.nu())) {
            throw CommandGeweigerd.statusOnjuist("Een Flex-Zat wordt gepland op een moment dat nog komt.");
        }
    }

    private static boolean leeg(@Nullable String tekst) {
        return tekst == null || tekst.isBlank();
    }
}
