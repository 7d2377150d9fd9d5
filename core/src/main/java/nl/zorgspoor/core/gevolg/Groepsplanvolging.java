package nl.zorgspoor.core.gevolg;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Weigering.Aard;
import nl.zorgspoor.core.groepsplan.GroepsplanCommand.VanGroep;
import nl.zorgspoor.core.groepsplan.GroepsplanEvent.HandelingsplanAfgesloten;
import nl.zorgspoor.core.groepsplan.GroepsplanEvent.HandelingsplanBijgesteld;
import nl.zorgspoor.core.groepsplan.GroepsplanEvent.HandelingsplanGeevalueerd;
import nl.zorgspoor.core.groepsplan.GroepsplanEvent.HandelingsplanOpgesteld;
import nl.zorgspoor.core.leerling.plan.PlanCommand.Groepsstap;
import nl.zorgspoor.core.leerling.plan.PlanCommand.VolgGroepsplan;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.poort.Transactie;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.verwerking.Bundelverwerker;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verwerking.Verwerker;
import nl.zorgspoor.core.verwerking.Verwerkers;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done with the plan of a group is known in the file of each of its members (R113): the step and its day, not the words. It is
 * brought there before the command is answered, and once more behind the event, so that a crash loses none: the second time it is a repeat.
 */
public final class Groepsplanvolging implements Bundelverwerker, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Groepsplanvolging.class);

    private static final String BEGIN = "groepsplan.Handelingsplan";

    /** There is no file any more, or none that goes on: the group's plan goes on without it. */
    private static final Set<String> ZONDER_DOSSIER = Set.of("PERSOONSGEGEVENS_VERNIETIGD", "LEERLING_UITGESCHREVEN");

    private final Opdrachtpoort poort;
    private final Eventstore eventstore;
    private final Transactie transactie;
    private final Verwerker verwerker;

    public Groepsplanvolging(Verwerkers verwerkers, Opdrachtpoort poort, Eventstore eventstore, Transactie transactie) {
        this.poort = poort;
        this.eventstore = eventstore;
        this.transactie = transactie;
        poort.daarna(VanGroep.class, this::meteen);
        this.verwerker = verwerkers.maak("groepsplannen", this, false);
    }

    public void start() {
        verwerker.start();
    }

    @Override
    public void begin() {}

    /** Every member gets the step, also after one for whom it fails; then the step is set aside. */
    @Override
    public void verwerk(Vastgelegd g) {
        if (!g.naam().startsWith(BEGIN)) {
            return;
        }
        volg(g.schoolId(), g.gebeurtenisId(), g.inhoud());
    }

    private long meteen(String schoolId, Opdracht opdracht, Antwoord antwoord) {
        long tot = antwoord.positie();
        try {
            for (DomainEventMessage<?> bericht : vastgelegd(schoolId, opdracht, antwoord)) {
                tot = Math.max(tot, volg(schoolId, bericht.getIdentifier(), (Gebeurtenis) bericht.getPayload()));
            }
        } catch (RuntimeException e) {
            LOG.warn("De stap van een groepsplan komt straks in de dossiers", e);
        }
        return tot;
    }

    private List<? extends DomainEventMessage<?>> vastgelegd(String schoolId, Opdracht opdracht, Antwoord antwoord) {
        if (antwoord.gebeurtenissen().isEmpty()) {
            return List.of();
        }
        long vanaf = antwoord.gebeurtenissen().get(0).volgnummer();
        int aantal = antwoord.gebeurtenissen().size();
        return transactie.lees(() -> eventstore
                .gebeurtenissen()
                .readEvents(eventstore.namen().van(schoolId, opdracht.stroom()), vanaf)
                .asStream()
                .limit(aantal)
                .toList());
    }

    /** Gives the position up to which the members have it. */
    private long volg(String schoolId, String gebeurtenisId, Gebeurtenis g) {
        long tot = -1;
        RuntimeException eerste = null;
        for (VolgGroepsplan stap : stappen(g)) {
            try {
                tot = Math.max(tot, volg(schoolId, gebeurtenisId, stap));
            } catch (RuntimeException e) {
                eerste = eerste == null ? e : eerste;
            }
        }
        if (eerste != null) {
            throw eerste;
        }
        return tot;
    }

    @Override
    public void klaar(long hoogste) {}

    private static List<VolgGroepsplan> stappen(Gebeurtenis g) {
        List<VolgGroepsplan> stappen = new ArrayList<>();
        if (g instanceof HandelingsplanOpgesteld e) {
            e.leerlingIds()
                    .forEach(l ->
                            stappen.add(opgenomen(l, e.groepsplanId(), e.datum(), e.evaluatieOp(), e.besprokenMet())));
        } else if (g instanceof HandelingsplanGeevalueerd e) {
            e.leerlingIds()
                    .forEach(l -> stappen.add(
                            stap(l, e.groepsplanId(), Groepsstap.GEEVALUEERD, e.datum(), null, e.effect())));
        } else if (g instanceof HandelingsplanBijgesteld e) {
            e.erafLeerlingIds()
                    .forEach(l -> stappen.add(stap(l, e.groepsplanId(), Groepsstap.AFGESLOTEN, e.datum(), null, null)));
            e.erbijLeerlingIds()
                    .forEach(l ->
                            stappen.add(opgenomen(l, e.groepsplanId(), e.datum(), e.evaluatieOp(), e.besprokenMet())));
            if (!e.doelen().isEmpty() || !e.middelen().isEmpty() || e.evaluatieOp() != null) {
                e.leerlingIds().stream()
                        .filter(l -> !e.erbijLeerlingIds().contains(l))
                        .forEach(l -> stappen.add(
                                stap(l, e.groepsplanId(), Groepsstap.BIJGESTELD, e.datum(), e.evaluatieOp(), null)));
            }
        } else if (g instanceof HandelingsplanAfgesloten e) {
            e.leerlingIds()
                    .forEach(l -> stappen.add(stap(l, e.groepsplanId(), Groepsstap.AFGESLOTEN, e.datum(), null, null)));
        }
        return stappen;
    }

    private static VolgGroepsplan opgenomen(
            String leerlingId,
            String planId,
            LocalDate datum,
            @Nullable LocalDate evaluatieOp,
            List<Rol> besprokenMet) {
        return new VolgGroepsplan(leerlingId, planId, Groepsstap.OPGENOMEN, datum, evaluatieOp, null, besprokenMet);
    }

    private static VolgGroepsplan stap(
            String leerlingId,
            String planId,
            Groepsstap stap,
            LocalDate datum,
            @Nullable LocalDate evaluatieOp,
            @Nullable Effect effect) {
        return new VolgGroepsplan(leerlingId, planId, stap, datum, evaluatieOp, effect, List.of());
    }

    private long volg(String schoolId, String gebeurtenisId, VolgGroepsplan stap) {
        UUID commandId =
                UUID.nameUUIDFromBytes((gebeurtenisId + "/" + stap.leerlingId()).getBytes(StandardCharsets.UTF_8));
        try {
            return poort.verstuur(Verzoek.van(commandId, stap, Actor.systeem(schoolId)))
                    .positie();
        } catch (CommandGeweigerd e) {
            if (e.weigering().aard() != Aard.ONBEKEND
                    && !ZONDER_DOSSIER.contains(e.weigering().code())) {
                throw e;
            }
            LOG.warn(
                    "In een groepsplan staat een leerling zonder dossier ({})",
                    e.weigering().code());
            return -1;
        }
    }

    @Override
    public void close() {
        verwerker.stop();
    }
}
