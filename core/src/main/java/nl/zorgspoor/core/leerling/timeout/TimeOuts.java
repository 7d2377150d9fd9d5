package nl.zorgspoor.core.leerling.timeout;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.Vertrekt;
import nl.zorgspoor.core.leerling.timeout.TimeOutCommand.*;
import nl.zorgspoor.core.leerling.timeout.TimeOutEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * The time-outs of one student.
 *
 * @param kaarten by id, oldest first
 * @param gebruik every time-out, oldest first
 */
@RecordBuilder
public record TimeOuts(Map<String, Kaart> kaarten, List<TimeOut> gebruik) implements TimeOutsBuilder.With {

    public static final TimeOuts LEEG = new TimeOuts(Map.of(), List.of());

    /** @param tot the day on which it was taken back, or null */
    record Kaart(String kaartId, LocalDate vanaf, @Nullable LocalDate tot) {

        /** On the day on which it is taken back it does not count any more. */
        boolean geldtOp(LocalDate dag) {
            return !dag.isBefore(vanaf) && (tot == null || dag.isBefore(tot));
        }
    }

    /**
     * One time-out.
     *
     * @param afgerond whether it was said how it ended
     * @param gezegd whether it was said that nobody did on the day itself
     */
    @RecordBuilder
    record TimeOut(int volgnummer, @Nullable String kaartId, LocalDateTime aangekomen, boolean afgerond, boolean gezegd)
            implements TimeOutsTimeOutBuilder.With {
        LocalDate dag() {
            return aangekomen.toLocalDate();
        }
    }

    /** What must be closed before the traject can close (R242). */
    public List<String> openstaand(LocalDate vandaag) {
        return kaartOp(vandaag).isPresent() ? List.of("TIME_OUT_KAART") : List.of();
    }

    private Optional<Kaart> kaartOp(LocalDate dag) {
        return kaarten.values().stream().filter(k -> k.geldtOp(dag)).findFirst();
    }

    List<TimeOutEvent> decide(KenTimeOutKaartToe c, Context x) {
        if (kaarten.containsKey(c.kaartId())) {
            throw CommandGeweigerd.statusOnjuist("Kaart %s bestaat al.".formatted(c.kaartId()));
        }
        LocalDate vanaf = x.ingaandOp(c.vanaf(), x.vandaag());
        kaarten.values().stream()
                .filter(k -> k.tot() == null || vanaf.isBefore(k.tot()))
                .findFirst()
                .ifPresent(k -> {
                    throw CommandGeweigerd.statusOnjuist("De leerling heeft al kaart %s.".formatted(k.kaartId()))
                            .herstel("TrekTimeOutKaartIn");
                });
        Tekst.eisInhoud(Regel.TIMEOUT_KAART, "Een time-out kaart", !Tekst.leeg(c.voorwaarden()), "voorwaarden");
        return List.of(
                new TimeOutKaartToegekend(c.leerlingId(), c.kaartId(), Objects.requireNonNull(c.voorwaarden()), vanaf));
    }

    /** R161: with a card that counts on that day, where the school works with cards. */
    List<TimeOutEvent> decide(GebruikTimeOutKaart c, Context x) {
        LocalDateTime aangekomen = Objects.requireNonNullElse(c.aangekomen(), x.nu());
        eisVoorbij(aangekomen, x);
        LocalDate dag = aangekomen.toLocalDate();
        String kaartId = c.kaartId();
        Optional<Kaart> kaart = kaartOp(dag).filter(k -> kaartId == null || kaartId.equals(k.kaartId()));
        if (kaart.isEmpty() && (kaartId != null || x.school().is(Instelling.TIME_OUT_KAART, x.vandaag()))) {
            throw Regel.TIMEOUT_KAART
                    .weigert(
                            "GEEN_TIMEOUTKAART",
                            "Een time-out vraagt een kaart die op %s geldt; leg het anders vast als incident of verzuim.",
                            dag)
                    .ontbreekt("kaartId")
                    .herstel("KenTimeOutKaartToe");
        }
        open().ifPresent(t -> {
            throw CommandGeweigerd.statusOnjuist("De time-out van %s is nog niet afgerond.".formatted(t.dag()))
                    .herstel("RondTimeOutAf");
        });
        return List.of(new TimeOutKaartGebruikt(
                c.leerlingId(),
                kaart.map(Kaart::kaartId).orElse(null),
                gebruik.size() + 1,
                aangekomen,
                c.aanleiding(),
                c.les(),
                dag));
    }

    /** R162: what was needed and when the student went back; often is said. */
    List<TimeOutEvent> decide(RondTimeOutAf c, Context x) {
        TimeOut t = open().filter(o -> c.kaartId() == null || c.kaartId().equals(o.kaartId()))
                .orElseThrow(() -> CommandGeweigerd.statusOnjuist("Er is geen time-out die nog loopt.")
                        .herstel("GebruikTimeOutKaart"));
        Tekst.eisInhoud(Regel.TIMEOUT_AFLOOP, "De afloop van een time-out", !Tekst.leeg(c.nodigGehad()), "nodigGehad");
        LocalDateTime terug = Objects.requireNonNullElse(c.terug(), x.nu());
        eisVoorbij(terug, x);
        if (terug.isBefore(t.aangekomen())) {
            throw CommandGeweigerd.dagOnjuist("De leerling kwam pas om %s.".formatted(t.aangekomen()))
                    .ontbreekt("terug (niet voor de aankomst)");
        }
        List<TimeOutEvent> events = new ArrayList<>();
        events.add(new TimeOutAfgerond(
                c.leerlingId(), t.kaartId(), t.volgnummer(), Objects.requireNonNull(c.nodigGehad()), terug));
        vaak(t, x)
                .ifPresent(dagen -> events.add(new TimeOutVaakGebruikt(
                        c.leerlingId(), t.kaartId(), dagen.size(), dagen.get(0).dag())));
        return events;
    }

    private static void eisVoorbij(LocalDateTime moment, Context x) {
        if (moment.isAfter(x.nu())) {
            throw CommandGeweigerd.statusOnjuist("Wat om %s valt, is nog niet gebeurd.".formatted(moment))
                    .ontbreekt("tijdstip (uiterlijk nu)");
        }
    }

    /** The time-outs in the window of school days that ends with this one, when they are as many as the school calls often. */
    private Optional<List<TimeOut>> vaak(TimeOut laatste, Context x) {
        int aantal = x.school().getal(Instelling.TIME_OUT_VAAK_AANTAL, x.vandaag());
        int schooldagen = x.school().getal(Instelling.TIME_OUT_VAAK_SCHOOLDAGEN, x.vandaag());
        List<TimeOut> recent = gebruik.stream()
                .filter(t -> !t.dag().isAfter(laatste.dag())
                        && x.school().kalender().schooldagenTussen(t.dag(), laatste.dag()) < schooldagen)
                .toList();
        return aantal > 0 && recent.size() >= aantal ? Optional.of(recent) : Optional.empty();
    }

    List<TimeOutEvent> decide(TrekTimeOutKaartIn c, Context x) {
        Kaart k = kaarten.get(c.kaartId());
        if (k == null) {
            throw CommandGeweigerd.nietGevonden("Time-out kaart", c.kaartId()).herstel("KenTimeOutKaartToe");
        }
        if (k.tot() != null) {
            throw CommandGeweigerd.statusOnjuist("Kaart %s is al ingetrokken.".formatted(c.kaartId()));
        }
        return List.of(new TimeOutKaartIngetrokken(
                c.leerlingId(),
                k.kaartId(),
                x.gebeurdOp(c.datum(), k.vanaf().isAfter(x.vandaag()) ? null : k.vanaf()),
                c.reden()));
    }

    /** R162: on the same day. */
    List<TimeOutEvent> verstreken(String leerlingId, Context x) {
        return open().filter(t -> !t.gezegd() && x.vandaag().isAfter(t.dag()))
                .<List<TimeOutEvent>>map(
                        t -> List.of(new TimeOutNietAfgerond(leerlingId, t.kaartId(), t.volgnummer(), t.dag())))
                .orElse(List.of());
    }

    List<Termijn> termijnen() {
        return open().filter(t -> !t.gezegd())
                .map(t -> List.of(Termijn.tot(
                        "timeout:" + t.volgnummer(),
                        "TIME_OUT",
                        t.dag(),
                        t.dag(),
                        Regel.TIMEOUT_AFLOOP,
                        "TimeOutKaartGebruikt",
                        "RondTimeOutAf",
                        Rol.OPVANG_ONDERSTEUNINGSTEAM)))
                .orElse(List.of());
    }

    private Optional<TimeOut> open() {
        return gebruik.stream().filter(t -> !t.afgerond()).findFirst();
    }

    TimeOuts evolve(TimeOutKaartToegekend e) {
        return withKaarten(Kopie.met(kaarten, e.kaartId(), new Kaart(e.kaartId(), e.vanaf(), null)));
    }

    TimeOuts evolve(TimeOutKaartIngetrokken e) {
        return withKaarten(Kopie.anders(kaarten, e.kaartId(), k -> new Kaart(k.kaartId(), k.vanaf(), e.datum())));
    }

    TimeOuts evolve(TimeOutKaartGebruikt e) {
        return withGebruik(Kopie.met(gebruik, new TimeOut(e.volgnummer(), e.kaartId(), e.aangekomen(), false, false)));
    }

    TimeOuts evolve(TimeOutAfgerond e) {
        return anders(e.volgnummer(), true);
    }

    TimeOuts evolve(TimeOutNietAfgerond e) {
        return anders(e.volgnummer(), false);
    }

    TimeOuts evolve(TimeOutVaakGebruikt e) {
        return this;
    }

    /** Who has left uses no card here. */
    TimeOuts evolve(Vertrekt e) {
        if (!e.ingegaan()) {
            return this;
        }
        return with(b -> b.kaarten(Kopie.elk(
                        kaarten,
                        k -> k.tot() != null && k.tot().isBefore(e.datum())
                                ? k
                                : new Kaart(k.kaartId(), k.vanaf(), e.datum())))
                .gebruik(gebruik.stream().map(t -> t.withAfgerond(true)).toList()));
    }

    private TimeOuts anders(int volgnummer, boolean afgerond) {
        return withGebruik(gebruik.stream()
                .map(t -> t.volgnummer() != volgnummer
                        ? t
                        : t.with(b -> b.afgerond(afgerond).gezegd(true)))
                .toList());
    }
}
