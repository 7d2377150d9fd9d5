package nl.zorgspoor.core.poort;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Weigering;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.NeemLeerlingOver;
import nl.zorgspoor.core.leerling.aanmelding.Overname;
import nl.zorgspoor.core.poort.Leerlingbestand.Lijn;

/**
 * The students of a school that begins with Zorgspoor, from its own administration (R354). Every line is the command that one student
 * would be taken over with, tried by its own rules; who is enrolled here already as the line says is a repeat, so that the same file
 * can be sent again.
 */
public final class Leerlinginvoer extends Bestandinvoer {

    private static final String OPDRACHT = NeemLeerlingOver.class.getSimpleName();

    private static final String PERSOON = "persoonsgegevens.";

    private final Opdrachtpoort poort;
    private final Proefpoort proefpoort;

    public Leerlinginvoer(Opdrachtpoort poort, Proefpoort proefpoort, Supplier<LocalDateTime> klok) {
        super("leerlingen", NeemLeerlingOver.class, poort, klok);
        this.poort = poort;
        this.proefpoort = proefpoort;
    }

    @Override
    Inhoud lees(String csv) {
        Leerlingbestand bestand = Leerlingbestand.lees(csv);
        return new Inhoud(bestand.lijnen().size(), loop -> delen(loop, bestand));
    }

    /** A student of whom two lines say something else is taken over by neither of them: nobody here knows which is right. */
    private List<Deel> delen(Bestandsloop loop, Leerlingbestand bestand) {
        Map<String, List<Lijn>> perLeerling = new LinkedHashMap<>();
        for (Lijn l : bestand.lijnen()) {
            String sleutel = l.leerlingId().isEmpty() ? "regel " + l.nummer() : l.leerlingId();
            perLeerling.computeIfAbsent(sleutel, id -> new ArrayList<>()).add(l);
        }
        List<Deel> delen = new ArrayList<>();
        for (List<Lijn> lijnen : perLeerling.values()) {
            if (lijnen.stream().allMatch(lijnen.get(0)::isAls)) {
                delen.add(new VanLeerling(loop, lijnen));
            } else {
                String regels =
                        lijnen.stream().map(l -> String.valueOf(l.nummer())).collect(Collectors.joining(", "));
                fout(
                        loop,
                        lijnen,
                        "LEERLING_DUBBEL",
                        "deze leerling staat op de regels %s, niet steeds met hetzelfde".formatted(regels));
                loop.geteld(lijnen.size(), 0, 0);
            }
        }
        return delen;
    }

    private static void fout(Bestandsloop loop, List<Lijn> lijnen, String code, String reden) {
        lijnen.forEach(l -> loop.fout(new Regelfout(l.nummer(), null, l.leerlingId(), code, reden)));
    }

    /** One student; the line may stand there more than once. */
    private final class VanLeerling implements Deel {

        private final Bestandsloop loop;
        private final List<Lijn> lijnen;
        private final Lijn lijn;
        private boolean nieuw;

        VanLeerling(Bestandsloop loop, List<Lijn> lijnen) {
            this.loop = loop;
            this.lijnen = lijnen;
            this.lijn = lijnen.get(0);
        }

        @Override
        public void beoordeel() {
            Proefpoort.Zitting zitting = proefpoort.zitting(loop.actor());
            if (!lijn.fouten().isEmpty()) {
                onleesbaar(zitting);
                return;
            }
            try {
                nieuw = !zitting.probeer(lijn.opdracht()).gebeurtenissen().isEmpty();
                loop.geteld(lijnen.size(), nieuw ? 1 : 0, nieuw ? lijnen.size() - 1 : lijnen.size());
            } catch (CommandGeweigerd e) {
                geweigerd(e.weigering());
                loop.geteld(lijnen.size(), 0, 0);
            }
        }

        /** What cannot be read and what the rules miss in the rest of it, together. */
        private void onleesbaar(Proefpoort.Zitting zitting) {
            Map<String, String> fouten = new LinkedHashMap<>(lijn.fouten());
            for (String wat : Overname.ontbreekt(lijn.opdracht(), zitting.context())) {
                String alsKolom = kolom(wat);
                fouten.putIfAbsent(alsKolom.split(" ", 2)[0], alsKolom);
            }
            fout(loop, lijnen, "REGEL_ONLEESBAAR", String.join("; ", fouten.values()));
            loop.geteld(lijnen.size(), 0, 0);
        }

        private void geweigerd(Weigering w) {
            StringBuilder reden = new StringBuilder(w.melding());
            if (!w.ontbreekt().isEmpty()) {
                reden.append(' ')
                        .append(w.ontbreekt().stream()
                                .map(Leerlinginvoer::kolom)
                                .collect(Collectors.joining("; ")))
                        .append('.');
            }
            if (w.herstelactie() != null && !w.herstelactie().equals(OPDRACHT)) {
                reden.append(" Verder met ").append(w.herstelactie()).append('.');
            }
            fout(loop, lijnen, w.code(), reden.toString());
        }

        @Override
        public void leg() {
            if (!nieuw) {
                return;
            }
            UUID commandId = UUID.nameUUIDFromBytes(
                    (loop.bestandId() + "/" + lijn.leerlingId()).getBytes(StandardCharsets.UTF_8));
            try {
                Antwoord antwoord = poort.verstuur(Verzoek.van(commandId, lijn.opdracht(), loop.actor()));
                if (antwoord.gebeurtenissen().isEmpty()) {
                    loop.tochBekend(1);
                }
                loop.tot(antwoord.positie());
            } catch (CommandGeweigerd e) {
                // What was right a moment ago is not any more, such as when somebody else just registered the student.
                loop.teruggenomen(1);
                geweigerd(e.weigering());
            }
        }
    }

    /** The file has columns where the command has parts. */
    private static String kolom(String wat) {
        return wat.startsWith(PERSOON) ? wat.substring(PERSOON.length()) : wat;
    }
}
