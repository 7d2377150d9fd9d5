package nl.zorgspoor.core.leerling.flexzat;

import static nl.zorgspoor.core.gedeeld.Rol.AFDELINGSLEIDER;
import static nl.zorgspoor.core.gedeeld.Rol.MENTOR;
import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Overlegvorm;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.flexzat.FlexZat.Fase;
import nl.zorgspoor.core.leerling.flexzat.FlexZat.Uitkomst;
import nl.zorgspoor.core.leerling.flexzat.FlexZat.Uitnodiging;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingIngetrokken;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerlopen;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import org.jspecify.annotations.Nullable;

/**
 * The Flex-Zats of one student: what each command does ({@code decide}), what each event changes ({@code evolve}), and which terms run.
 *
 * @param alle by id, oldest first
 */
public record FlexZats(Map<String, FlexZat> alle) {

    public static final FlexZats LEEG = new FlexZats(Map.of());

    /** The last Flex-Zat of the student's present traject that was held on or after a day. */
    public Optional<FlexZat> gehoudenSinds(LocalDate vanaf, Trajecten traject) {
        return alle.values().stream()
                .filter(f -> f.gehoudenOp() != null && !f.gehoudenOp().isBefore(vanaf))
                .filter(f -> traject.gaatOver(f.trajectId()))
                .reduce((eerste, laatste) -> laatste);
    }

    /** The arrangement that the last outcome chose, when it chose one and no more. */
    public Optional<Arrangementtype> laatsteKeuze() {
        return alle.values().stream()
                .flatMap(
                        f -> f.fase() instanceof FlexZat.Fase.UitkomstVast u ? Stream.of(u.uitkomst()) : Stream.empty())
                .reduce((eerste, laatste) -> laatste)
                .map(FlexZat.Uitkomst::arrangementKeuze)
                .filter(keuze -> keuze.size() == 1)
                .map(keuze -> keuze.get(0));
    }

    public Optional<FlexZat> flexZat(@Nullable String flexZatId) {
        return Optional.ofNullable(flexZatId == null ? null : alle.get(flexZatId));
    }

    /**
     * A Flex-Zat that was held and chose this: the one named, or the last one. Guidance by a begeleider covers whichever cluster it is
     * for (R171).
     */
    public Optional<String> metKeuze(@Nullable String flexZatId, Arrangementtype type) {
        return alle.values().stream()
                .filter(f -> flexZatId == null || f.flexZatId().equals(flexZatId))
                .filter(f -> f.fase() instanceof Fase.UitkomstVast u
                        && u.uitkomst().arrangementKeuze().stream()
                                .anyMatch(k -> k == type || (k.isBegeleidingDoorBpo() && type.isBegeleidingDoorBpo())))
                .map(FlexZat::flexZatId)
                .reduce((eerste, laatste) -> laatste);
    }

    /** R94: it follows on a request of mentor or afdelingsleider, whoever records it. */
    List<FlexZatEvent> decide(VraagFlexZatAan c, Context x, Trajecten traject) {
        if (alle.containsKey(c.flexZatId())) {
            throw CommandGeweigerd.statusOnjuist("Flex-Zat %s bestaat al.".formatted(c.flexZatId()));
        }
        Rol aanvrager = Objects.requireNonNullElse(c.aanvragerRol(), x.rol());
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
                c.leerlingId(), c.flexZatId(), traject.bij(c.trajectId()), aanvrager, c.ondersteuningsvraag()));
    }

    /** R95: it is planned in the phase of the route that the school named for it. */
    List<FlexZatEvent> decide(PlanFlexZat c, Context x, Trajecten traject) {
        vorm(x, c.datumTijd().toLocalDate());
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
        bekend(c.flexZatId()).eis(Fase.Aangevraagd.class);
        eisToekomst(c.datumTijd(), x);
        return List.of(
                new FlexZatGepland(c.leerlingId(), c.flexZatId(), c.datumTijd(), c.locatie(), c.vormPerDeelnemer()));
    }

    List<FlexZatEvent> decide(NodigUitVoorFlexZat c, Context x, Toestemmingen toestemming) {
        LocalDate op = bekend(c.flexZatId()).eis(Fase.Gepland.class).datumTijd().toLocalDate();
        Overlegvorm vorm = vorm(x, op);
        boolean vast = vorm.vasteRollen().contains(c.rol());
        if (!vast) {
            Uitnodigbeleid.eisInbreng(c);
        }
        boolean extern = vorm.isExtern(c.rol());
        String toestemmingId = extern ? Uitnodigbeleid.eisToestemming(c, x, toestemming, op) : c.toestemmingId();
        return List.of(new UitgenodigdVoorFlexZat(
                c.leerlingId(), c.flexZatId(), c.rol(), vast, extern, c.partnerId(), c.inbreng(), toestemmingId));
    }

    List<FlexZatEvent> decide(VulVoorbereidingFlexZatAan c, Context x) {
        bekend(c.flexZatId()).eisVooraf();
        Tekst.eisInhoud(
                Regel.FZ_VOORBEREIDING,
                "Een onderdeel van de voorbereiding",
                !leeg(c.documentRef()) || !leeg(c.tekst()),
                "documentRef",
                "tekst");
        return List.of(new FlexZatVoorbereidingAangevuld(
                c.leerlingId(), c.flexZatId(), c.onderdeel(), c.documentRef(), c.tekst()));
    }

    /** R45: an invitation whose consent does not reach the new day falls. */
    List<FlexZatEvent> decide(VerzetFlexZat c, Context x, Toestemmingen toestemming) {
        FlexZat flexZat = bekend(c.flexZatId());
        flexZat.eis(Fase.Gepland.class);
        eisToekomst(c.nieuweDatumTijd(), x);
        List<FlexZatEvent> events = new ArrayList<>();
        events.add(new FlexZatVerzet(c.leerlingId(), c.flexZatId(), c.nieuweDatumTijd(), c.reden()));
        for (Uitnodiging u :
                flexZat.zonderToestemming(toestemming, c.nieuweDatumTijd().toLocalDate())) {
            events.add(new UitnodigingFlexZatVervallen(
                    c.leerlingId(), c.flexZatId(), u.rol(), "TOESTEMMING_NIET_GELDIG_OP_NIEUWE_DATUM"));
        }
        return events;
    }

    List<FlexZatEvent> decide(AnnuleerFlexZat c, Context x) {
        bekend(c.flexZatId()).eisVooraf();
        return List.of(new FlexZatGeannuleerd(c.leerlingId(), c.flexZatId(), c.reden()));
    }

    /** R102: the outcome is expected within so many school days. */
    List<LeerlingGebeurtenis> decide(HoudFlexZat c, Context x, Toestemmingen toestemming) {
        FlexZat flexZat = bekend(c.flexZatId());
        flexZat.eis(Fase.Gepland.class);
        LocalDate datum = x.gebeurdOp(c.datum());
        Overlegvorm vorm = vorm(x, datum);
        Houdbeleid beleid = new Houdbeleid(flexZat, c, x);
        beleid.eis(vorm, toestemming, datum);
        int schooldagen = x.school().getal(Instelling.FLEXZAT_UITKOMST_SCHOOLDAGEN, x.vandaag());
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new FlexZatGehouden(
                c.leerlingId(),
                c.flexZatId(),
                datum,
                c.aanwezigen(),
                Objects.requireNonNullElse(c.voorzitterId(), x.actor().id()),
                c.zienswijzeLeerling(),
                c.zienswijzeOuders(),
                x.school().kalender().plusSchooldagen(datum, schooldagen)));
        events.addAll(beleid.aandachtspunten());
        return events;
    }

    /** R102, R103: question, agreements with who and what, who directs and when it is looked at again; an arrangement needs an OPP. */
    List<FlexZatEvent> decide(LegFlexZatUitkomstVast c, Context x) {
        Fase.Gehouden gehouden = bekend(c.flexZatId()).eis(Fase.Gehouden.class);
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
        return List.of(new FlexZatUitkomstVastgelegd(
                c.leerlingId(),
                c.flexZatId(),
                Objects.requireNonNull(c.ondersteuningsvraag()),
                c.arrangementKeuze(),
                c.buitenSchool(),
                c.afspraken(),
                Objects.requireNonNull(c.regiehouder()),
                Objects.requireNonNull(c.evaluatieOp()),
                c.arrangementKeuze().stream().allMatch(Arrangementtype::isZonderOPP)
                        ? null
                        : gehouden.op().plusWeeks(x.school().getal(Instelling.OPP_WEKEN, x.vandaag()))));
    }

    /** What follows when a consent ends: invitations that rest on it fall (R50). */
    List<FlexZatEvent> volgtOp(ToestemmingIngetrokken e) {
        return vervallen(e.leerlingId(), e.toestemmingId(), "TOESTEMMING_INGETROKKEN");
    }

    List<FlexZatEvent> volgtOp(ToestemmingVerlopen e) {
        return vervallen(e.leerlingId(), e.toestemmingId(), "TOESTEMMING_VERLOPEN");
    }

    private List<FlexZatEvent> vervallen(String leerlingId, String toestemmingId, String reden) {
        return alle.values().stream()
                .filter(f -> f.fase() instanceof Fase.Gepland)
                .flatMap(f -> f.uitnodigingen().values().stream()
                        .filter(u -> u.rustOp(toestemmingId))
                        .<FlexZatEvent>map(
                                u -> new UitnodigingFlexZatVervallen(leerlingId, f.flexZatId(), u.rol(), reden)))
                .toList();
    }

    /** R102: the outcome did not come within its term. */
    public List<FlexZatEvent> verstreken(String leerlingId, Context x) {
        List<FlexZatEvent> events = new ArrayList<>();
        for (FlexZat f : alle.values()) {
            f.uitkomsttermijn()
                    .filter(t -> x.vandaag().isAfter(t.eind()))
                    .ifPresent(t -> events.add(new FlexZatUitkomstUitgebleven(leerlingId, f.flexZatId(), t.eind())));
        }
        return events;
    }

    public List<Termijn> termijnen() {
        return alle.values().stream().flatMap(f -> f.uitkomsttermijn().stream()).toList();
    }

    FlexZats evolve(FlexZatAangevraagd e) {
        return new FlexZats(Kopie.met(alle, e.flexZatId(), FlexZat.aangevraagd(e.flexZatId(), e.trajectId())));
    }

    FlexZats evolve(FlexZatGepland e) {
        return met(e, f -> f.withFase(new Fase.Gepland(e.datumTijd())));
    }

    FlexZats evolve(UitgenodigdVoorFlexZat e) {
        return met(e, f -> f.met(new Uitnodiging(e.rol(), e.vast(), e.extern(), e.toestemmingId())));
    }

    FlexZats evolve(UitnodigingFlexZatVervallen e) {
        return met(e, f -> f.zonderUitnodiging(e.rol()));
    }

    FlexZats evolve(FlexZatVoorbereidingAangevuld e) {
        return met(e, f -> f.met(e.onderdeel()));
    }

    FlexZats evolve(FlexZatVerzet e) {
        return met(e, f -> f.withFase(new Fase.Gepland(e.nieuweDatumTijd())));
    }

    FlexZats evolve(FlexZatGeannuleerd e) {
        return met(e, f -> f.withFase(new Fase.Geannuleerd()));
    }

    FlexZats evolve(FlexZatGehouden e) {
        return met(e, f -> f.withFase(new Fase.Gehouden(e.datum(), e.uitkomstVoor())));
    }

    FlexZats evolve(FlexZatUitkomstVastgelegd e) {
        Uitkomst uitkomst = new Uitkomst(e.arrangementKeuze(), e.oppVoor());
        return met(
                e,
                f -> f.withFase(new Fase.UitkomstVast(f.eis(Fase.Gehouden.class).op(), uitkomst)));
    }

    /** Signalled once; it does not come back. */
    FlexZats evolve(FlexZatUitkomstUitgebleven e) {
        return met(e, f -> f.withFase(f.eis(Fase.Gehouden.class).withUitkomstVoor(null)));
    }

    private FlexZats met(FlexZatEvent e, UnaryOperator<FlexZat> verandering) {
        return new FlexZats(Kopie.anders(alle, e.flexZatId(), verandering));
    }

    private FlexZat bekend(String flexZatId) {
        return flexZat(flexZatId).orElseThrow(() -> CommandGeweigerd.nietGevonden("Flex-Zat", flexZatId)
                .herstel("VraagFlexZatAan"));
    }

    /** R6: the form stands in the school's catalogue on the day of the meeting. */
    private static Overlegvorm vorm(Context x, LocalDate op) {
        return x.school()
                .overlegvorm(OverlegvormCode.FLEXZAT, op)
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
}
