package nl.zorgspoor.deploy.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.MeldLeerlingAan;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Ouder;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Persoonsgegevens;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.poort.Schoolprofielen;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.deploy.instantie.Instantie;
import nl.zorgspoor.deploy.instantie.InstelbareKlok;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Weergaven;
import nl.zorgspoor.projections.opslag.Weergavebeheer;

/** What it costs to find a student by name: at a school of a thousand, and when all 30,000 were of one school. */
final class Namenmeting {

    private static final String SCHOOL = "COE";
    private static final int KLANTEN = 8;
    private static final int KEREN = 30;
    private static final List<Integer> LEERLINGEN = List.of(1_000, 30_000);
    private static final List<String> NAMEN = List.of("zoe", "visser", "jansen 123", "bestaat niet");

    private final Instantie instantie;
    private final AtomicInteger leerlingen = new AtomicInteger();

    Namenmeting(Instantie instantie) {
        this.instantie = instantie;
        instantie.bean(InstelbareKlok.class).zet(Bench.dag().atTime(10, 0));
    }

    List<String> meet() throws InterruptedException {
        List<String> regels = new ArrayList<>();
        for (int aantal : LEERLINGEN) {
            meldAan(aantal);
            for (String naam : NAMEN) {
                zoek(naam);
                long[] nanos = new long[KEREN];
                long gevonden = 0;
                for (int i = 0; i < KEREN; i++) {
                    long begin = System.nanoTime();
                    gevonden = zoek(naam);
                    nanos[i] = System.nanoTime() - begin;
                }
                Belasting.Spreiding s = Belasting.Spreiding.van(nanos);
                regels.add(Bench.getal(
                        "  %d leerlingen, zoek '%s': mediaan %.0f ms, 99%% binnen %.0f ms (%d gevonden)",
                        aantal, naam, s.mediaan(), s.p99(), gevonden));
            }
        }
        return regels;
    }

    private void meldAan(int tot) throws InterruptedException {
        List<Thread> klanten = new ArrayList<>();
        for (int k = 0; k < KLANTEN; k++) {
            Thread klant = new Thread(() -> {
                for (int n = leerlingen.incrementAndGet(); n <= tot; n = leerlingen.incrementAndGet()) {
                    meldAan("L-BENCH-Z" + n, naam(n));
                }
            });
            klant.start();
            klanten.add(klant);
        }
        for (Thread klant : klanten) {
            klant.join();
        }
        leerlingen.set(tot);
        long kop = instantie.bean(nl.zorgspoor.core.verwerking.Verwerkers.class).kop();
        if (!instantie.bean(Weergavebeheer.class).wachtOp("leerlingkaart", kop, 600_000)) {
            throw new IllegalStateException("De kaart van de leerlingen was na tien minuten niet bij.");
        }
    }

    private static String naam(int n) {
        List<String> voor = List.of("Zo\u00eb", "Bram", "Fatima", "Sem", "Noor", "Youssef", "Lotte");
        List<String> achter = List.of("Jansen", "de Visser", "van den Berg", "\u00c5ngstr\u00f6m", "Bakker");
        return voor.get(n % voor.size()) + " " + achter.get(n % achter.size()) + " " + n;
    }

    private void meldAan(String leerlingId, String naam) {
        instantie
                .bean(Opdrachtpoort.class)
                .verstuur(Verzoek.van(
                        UUID.randomUUID(),
                        new MeldLeerlingAan(
                                leerlingId,
                                "A1",
                                new Persoonsgegevens(naam, LocalDate.parse("2013-03-01")),
                                Bench.dag(),
                                Instroomtype.REGULIER_PO_VO,
                                null,
                                false,
                                false,
                                List.of(new Ouder("O1", true)),
                                null,
                                1,
                                null),
                        new Actor("A1", Rol.ADMINISTRATIE, SCHOOL, null)));
    }

    private long zoek(String naam) {
        Actor wie = new Actor("OC", Rol.ONDERSTEUNINGSCOORDINATOR, SCHOOL, null);
        return Objects.requireNonNull(instantie
                .bean(Weergaven.class)
                .zoek(
                        "leerlingen",
                        Map.of("zoek", naam),
                        new Lezer(wie, instantie.bean(Schoolprofielen.class).van(SCHOOL), Openstelling.ALLES),
                        null,
                        1,
                        25,
                        Bench.dag())
                .totaal());
    }
}
