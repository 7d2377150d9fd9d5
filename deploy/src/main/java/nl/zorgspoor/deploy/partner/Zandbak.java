package nl.zorgspoor.deploy.partner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import nl.zorgspoor.deploy.embedded.Bereik;
import nl.zorgspoor.deploy.embedded.Mapinhoud;
import nl.zorgspoor.deploy.instantie.Instantie;
import nl.zorgspoor.deploy.instantie.InstelbareKlok;
import nl.zorgspoor.deploy.instantie.Partnertoegang;
import nl.zorgspoor.deploy.scenario.Buiten;
import nl.zorgspoor.deploy.scenario.Partnerkant;
import nl.zorgspoor.deploy.scenario.Voorbeeldspeler;
import nl.zorgspoor.partners.bericht.Partnerkamer;

/** A running instance with one partner's channel in front of it, and the referrals that are put on it. */
public final class Zandbak implements AutoCloseable {

    /** A school day in the school year of the examples. */
    private static final LocalDateTime EERSTE_DAG = LocalDateTime.parse("2026-09-14T08:00");

    private final Instantie instantie;
    private final boolean eigen;
    private final Partnerkamer kamer;
    private final Buiten buiten;
    private final Partnerkant partners;
    private final Meelezer meelezer;
    private final Tegenspeler tegenspeler;
    private final Consumer<String> regels;

    private Zandbak(Instantie instantie, boolean eigen, Partnerkamer kamer, Spel spel, Consumer<String> regels) {
        this.instantie = instantie;
        this.eigen = eigen;
        this.kamer = kamer;
        this.regels = regels;
        this.buiten = Buiten.van(instantie);
        this.partners = Partnerkant.van(instantie);
        this.meelezer = new Meelezer(instantie, kamer, buiten, regels);
        this.tegenspeler = new Tegenspeler(instantie, kamer, spel, partners, regels);
    }

    /**
     * Starts on this folder; on return the partner can log in and what it writes is read.
     *
     * @param poort of the API
     * @param regels gets Dutch lines about what happens
     */
    public static Zandbak start(
            Path data, int poort, Bereik bereik, Partnerkamer kamer, Spel spel, Consumer<String> regels) {
        boolean nieuw = !Files.exists(data.resolve(Mapinhoud.KLOK));
        Instantie instantie = Instantie.start(data, poort, List.of(), bereik, regel -> regels.accept("  " + regel));
        try {
            if (nieuw) {
                zetKlok(instantie, EERSTE_DAG);
            }
            return op(instantie, true, kamer, spel, regels);
        } catch (RuntimeException | Error e) {
            instantie.close();
            throw e;
        }
    }

    /** In front of an instance that runs already, and that somebody else closes. */
    static Zandbak op(Instantie instantie, Partnerkamer kamer, Spel spel, Consumer<String> regels) {
        return op(instantie, false, kamer, spel, regels);
    }

    private static Zandbak op(
            Instantie instantie, boolean eigen, Partnerkamer kamer, Spel spel, Consumer<String> regels) {
        Zandbak zandbak = new Zandbak(instantie, eigen, kamer, spel, regels);
        zandbak.meelezer.start();
        zandbak.tegenspeler.start();
        return zandbak;
    }

    private static void zetKlok(Instantie instantie, LocalDateTime op) {
        try (Buiten buiten = Buiten.van(instantie)) {
            buiten.klok("COE", op.toString());
        }
    }

    /** Enrols students, sends their referrals as a school does, and follows what comes of them. */
    public void voorbeeld() {
        String nr = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LocalDateTime nu = instantie.bean(InstelbareKlok.class).nu();
        String yaml = Voorbeelden.van(kamer, nr, nu.toLocalDate());
        List<Voorbeeldspeler.Leerling> leerlingen = new Voorbeeldspeler(buiten, partners).speel(yaml, nu.toLocalDate());
        meelezer.volg(leerlingen);
        regels.accept("Op %s staan nieuwe berichten; de verwijzingen hebben nummer %s."
                .formatted(kamer.uit().topic(), nr));
    }

    /** Goes on in time until everybody should have answered, and says what the school is told then. */
    public void wachtOpAntwoord() {
        LocalDateTime later = instantie
                .bean(InstelbareKlok.class)
                .nu()
                .toLocalDate()
                .plusDays(Spel.STILTE_DAGEN)
                .atTime(LocalTime.of(8, 0));
        zetKlok(instantie, later);
        regels.accept("%d dagen later, %s: niemand antwoordde.".formatted(Spel.STILTE_DAGEN, later.toLocalDate()));
    }

    public Instantie instantie() {
        return instantie;
    }

    /** The partner's password; its user has the partner's name. */
    public String wachtwoord() {
        return instantie.bean(Partnertoegang.class).wachtwoord(kamer);
    }

    @Override
    public void close() {
        tegenspeler.close();
        meelezer.close();
        buiten.close();
        if (eigen) {
            instantie.close();
        }
    }
}
