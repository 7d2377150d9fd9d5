package nl.zorgspoor.core.poort;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.eventstore.OnbekendeStroom;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.poort.Verzuimbestand.Lijn;
import nl.zorgspoor.core.verzuim.Bulkregistratie;
import nl.zorgspoor.core.verzuim.Bulkregistratie.Oordeel;
import nl.zorgspoor.core.verzuim.Bulkregistratie.Uitkomst;
import nl.zorgspoor.core.verzuim.VerzuimCommand;
import nl.zorgspoor.core.verzuim.VerzuimCommand.RegistreerAfwezigheden;
import nl.zorgspoor.core.verzuim.VerzuimCommand.Verzuimregel;
import nl.zorgspoor.core.verzuim.VerzuimGebied;
import nl.zorgspoor.core.verzuim.Verzuimdossier;

/**
 * Absence in bulk, from a school's own system. Every line is judged as a registration by hand is, and what is wrong is said with its
 * reason. A line that was taken in before is known by its key, so that the same file can be sent again after a fault.
 */
public final class Verzuiminvoer extends Bestandinvoer {

    /** How many lines of a student go in one command. */
    private static final int PER_OPDRACHT = 1_000;

    private final Opdrachtpoort poort;
    private final Schoolprofielen profielen;
    private final Naslagen naslagen;
    private final Eventstore eventstore;
    private final Transactie transactie;
    private final Supplier<LocalDateTime> klok;

    public Verzuiminvoer(
            Opdrachtpoort poort,
            Schoolprofielen profielen,
            Naslagen naslagen,
            Eventstore eventstore,
            Transactie transactie,
            Supplier<LocalDateTime> klok) {
        super("verzuim", RegistreerAfwezigheden.class, poort, klok);
        this.poort = poort;
        this.profielen = profielen;
        this.naslagen = naslagen;
        this.eventstore = eventstore;
        this.transactie = transactie;
        this.klok = klok;
    }

    @Override
    Inhoud lees(String csv) {
        Verzuimbestand bestand = Verzuimbestand.lees(csv);
        return new Inhoud(bestand.lijnen().size(), loop -> delen(loop, bestand));
    }

    private List<Deel> delen(Bestandsloop loop, Verzuimbestand bestand) {
        Map<String, List<Lijn>> perLeerling = new LinkedHashMap<>();
        Map<String, Lijn> eerste = new HashMap<>();
        for (Lijn l : bestand.lijnen()) {
            Lijn eerder = l.regel() == null ? null : eerste.putIfAbsent(l.regelsleutel(), l);
            if (l.regel() == null) {
                fout(loop, l, "REGEL_ONLEESBAAR", String.valueOf(l.fout()));
                loop.geteld(1, 0, 0);
            } else if (eerder != null && !eerder.leerlingId().equals(l.leerlingId())) {
                // Each student is judged apart, so nobody else sees that one key is about two of them.
                fout(
                        loop,
                        l,
                        "SLEUTEL_HERGEBRUIKT",
                        "deze regelsleutel staat op regel %d bij een andere leerling".formatted(eerder.nummer()));
                loop.geteld(1, 0, 0);
            } else {
                perLeerling
                        .computeIfAbsent(l.leerlingId(), id -> new ArrayList<>())
                        .add(l);
            }
        }
        List<Deel> delen = new ArrayList<>();
        perLeerling.forEach((leerlingId, lijnen) -> delen.add(new VanLeerling(loop, leerlingId, lijnen)));
        return delen;
    }

    private static void fout(Bestandsloop loop, Lijn l, String code, String reden) {
        loop.fout(new Regelfout(l.nummer(), l.regelsleutel(), l.leerlingId(), code, reden));
    }

    /** A student's lines that can be read. */
    private final class VanLeerling implements Deel {

        private final Bestandsloop loop;
        private final String leerlingId;
        private final List<Lijn> lijnen;
        private final List<Verzuimregel> goed = new ArrayList<>();

        VanLeerling(Bestandsloop loop, String leerlingId, List<Lijn> lijnen) {
            this.loop = loop;
            this.leerlingId = leerlingId;
            this.lijnen = lijnen;
        }

        @Override
        public void beoordeel() {
            List<Verzuimregel> regels = lijnen.stream()
                    .map(Lijn::regel)
                    .map(Objects::requireNonNull)
                    .toList();
            List<Oordeel> oordelen = oordelen(regels);
            int herhaald = 0;
            for (int i = 0; i < lijnen.size(); i++) {
                Oordeel o = oordelen.get(i);
                if (o.uitkomst() == Uitkomst.FOUT) {
                    fout(loop, lijnen.get(i), o.code(), o.reden());
                } else if (o.uitkomst() == Uitkomst.GOED) {
                    goed.add(regels.get(i));
                } else {
                    herhaald++;
                }
            }
            loop.geteld(lijnen.size(), goed.size(), herhaald);
        }

        private List<Oordeel> oordelen(List<Verzuimregel> regels) {
            String schoolId = loop.actor().schoolId();
            try {
                return transactie.lees(() -> {
                    Context x = Bulkregistratie.met(context(loop.actor()));
                    Bevoegdheden.eisLeerling(leerlingId, x);
                    return new Bulkregistratie(dossier(schoolId, leerlingId), x).beoordeel(leerlingId, regels);
                });
            } catch (CommandGeweigerd e) {
                return regels.stream()
                        .map(r -> new Oordeel(
                                Uitkomst.FOUT,
                                e.weigering().code(),
                                e.weigering().melding()))
                        .toList();
            }
        }

        /** What was right a moment ago may not be any more: then nothing of that part is recorded, and every line of it says why. */
        @Override
        public void leg() {
            for (int van = 0; van < goed.size(); van += PER_OPDRACHT) {
                List<Verzuimregel> stuk = List.copyOf(goed.subList(van, Math.min(goed.size(), van + PER_OPDRACHT)));
                UUID commandId = UUID.nameUUIDFromBytes(
                        (loop.bestandId() + "/" + leerlingId + "/" + van).getBytes(StandardCharsets.UTF_8));
                try {
                    loop.tot(poort.verstuur(
                                    Verzoek.van(commandId, new RegistreerAfwezigheden(leerlingId, stuk), loop.actor()))
                            .positie());
                } catch (CommandGeweigerd e) {
                    loop.teruggenomen(stuk.size());
                    lijnen.stream()
                            .filter(l -> l.regel() != null && stuk.contains(l.regel()))
                            .forEach(l -> fout(
                                    loop, l, e.weigering().code(), e.weigering().melding()));
                }
            }
        }
    }

    /** As it stands now; who has no absence yet has an empty one. */
    private Verzuimdossier dossier(String schoolId, String leerlingId) {
        String naam = eventstore.namen().van(schoolId, VerzuimCommand.dossierId(leerlingId));
        try {
            return eventstore.stromen().lees(VerzuimGebied.SOORT, naam).staat(Verzuimdossier.class);
        } catch (OnbekendeStroom e) {
            return Verzuimdossier.LEEG;
        }
    }

    private Context context(Actor actor) {
        Naslag naslag = naslagen.van(actor.schoolId());
        return new Context(
                new UUID(0, 0),
                RegistreerAfwezigheden.class.getSimpleName(),
                actor,
                klok.get(),
                profielen.van(actor.schoolId()),
                null,
                naslag);
    }
}
