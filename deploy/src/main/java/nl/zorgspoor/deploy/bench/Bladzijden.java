package nl.zorgspoor.deploy.bench;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.instantie.Instantie;
import nl.zorgspoor.deploy.instantie.InstelbareKlok;
import nl.zorgspoor.deploy.scenario.Buiten;
import nl.zorgspoor.deploy.scenario.Inschrijver;
import nl.zorgspoor.projections.lezen.Weergaven;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a page of each view costs at a school with many students, over HTTP with everything on. */
final class Bladzijden {

    private static final String SCHOOL = "COE";
    private static final Actor COORDINATOR = new Actor("OC", Rol.ONDERSTEUNINGSCOORDINATOR, SCHOOL, null);
    private static final Actor MENTOR = new Actor("M1", Rol.MENTOR, SCHOOL, null);

    /** As many students as one large school has. */
    static final int LEERLINGEN = 1_500;

    private static final int KLAS = 25;
    private static final int OPWARMEN = 20;
    private static final int KEER = 200;
    private static final double MOMENT_MS = 100;
    private static final double LEERLING_MS = 20;

    private final Instantie instantie;
    private final Buiten buiten;

    Bladzijden(Instantie instantie) {
        this.instantie = instantie;
        this.buiten = Buiten.van(instantie);
        instantie.bean(InstelbareKlok.class).zet(Bench.dag().atTime(10, 0));
    }

    /** Enrols them, with a signal about every third one. */
    void vul(int klanten, int leerlingen) {
        Inschrijver inschrijver = new Inschrijver(buiten);
        LocalDate dag = Bench.dag().minusDays(14);
        AtomicInteger teller = new AtomicInteger();
        Bench.zeg("");
        Bench.zeg("Bladzijden: %d leerlingen worden ingeschreven".formatted(leerlingen));
        Belasting.samen(klanten, leerlingen, nummer -> {
            String leerling = "L-BENCH-B" + nummer;
            String mentor = "M" + (nummer / KLAS + 1);
            inschrijver.schrijfIn(SCHOOL, leerling, "K" + nummer / KLAS, mentor, dag);
            if (nummer % 3 == 0) {
                signaleer(leerling, mentor);
            }
            int klaar = teller.incrementAndGet();
            if (klaar % 250 == 0) {
                Bench.zeg("  %d".formatted(klaar));
            }
        });
        Bench.wachtOpVerwerkers(instantie, 120);
    }

    private void signaleer(String leerlingId, String mentorId) {
        ObjectNode met =
                JsonMapper.shared().createObjectNode().put("trajectId", "T1").put("signaalbron", "MENTOR");
        met.putArray("domein").add("LEREN");
        met.putArray("waarneming").add("maakt huiswerk niet af");
        Buiten.Antwoord antwoord =
                buiten.opdracht(new Actor(mentorId, Rol.MENTOR, SCHOOL, null), "SignaleerZorg", leerlingId, met);
        if (!antwoord.isGoed()) {
            throw new IllegalStateException("SignaleerZorg: " + antwoord.weigering());
        }
    }

    /** Per view the first page, the same for a mentor, and one student's rows. */
    void meet() {
        Bench.zeg(
                "Per weergave, %d keer: eerste bladzijde van 50, die van een mentor, en een leerling".formatted(KEER));
        double ergste = 0;
        double ergsteLeerling = 0;
        for (Weergaven.Beschrijving w : instantie.bean(Weergaven.class).beschrijvingen()) {
            String pad = "/v1/weergaven/" + w.naam();
            if (!buiten.lees(COORDINATOR, pad, Map.of()).isGoed()) {
                continue;
            }
            var eerste = meet(COORDINATOR, pad, Map.of("aantal", "50"));
            var mentor = buiten.lees(MENTOR, pad, Map.of()).isGoed() ? meet(MENTOR, pad, Map.of("aantal", "50")) : null;
            var leerling = meet(COORDINATOR, pad, Map.of("leerlingId", "L-BENCH-B7"));
            ergste = Math.max(ergste, eerste.p99());
            ergsteLeerling = Math.max(ergsteLeerling, leerling.p99());
            Bench.zeg(Bench.getal(
                    "  %-26s %4.0f ms, 99%% binnen %4.0f ms; mentor %4.0f ms; leerling %4.0f ms, 99%% binnen %4.0f ms",
                    w.naam(),
                    eerste.mediaan(),
                    eerste.p99(),
                    mentor == null ? 0 : mentor.mediaan(),
                    leerling.mediaan(),
                    leerling.p99()));
        }
        Bench.oordeelHoogstens("traagste eerste bladzijde, 99%, in ms", ergste, MOMENT_MS);
        Bench.oordeelHoogstens("traagste vraag naar een leerling, 99%, in ms", ergsteLeerling, LEERLING_MS);
    }

    private Belasting.Spreiding meet(Actor als, String pad, Map<String, String> vraag) {
        long[] nanos = new long[KEER];
        for (int i = -OPWARMEN; i < KEER; i++) {
            long begin = System.nanoTime();
            Buiten.Antwoord antwoord = buiten.lees(als, pad, vraag);
            if (!antwoord.isGoed()) {
                throw new IllegalStateException(pad + ": " + antwoord.weigering());
            }
            if (i >= 0) {
                nanos[i] = System.nanoTime() - begin;
            }
        }
        return Belasting.Spreiding.van(nanos);
    }
}
