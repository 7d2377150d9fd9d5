package nl.zorgspoor.core.poort;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.NeemLeerlingOver;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Ouder;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Persoonsgegevens;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.Klastype;
import nl.zorgspoor.core.poort.Csvbestand.Rij;

/**
 * A file of a school's students, from its own administration. A column that it does not know is refused: what is written otherwise
 * than it should be, such as {@code mentor}, would be left out of two thousand files in silence.
 *
 * @param lijnen in the order of the file
 */
record Leerlingbestand(List<Lijn> lijnen) {

    static final int MEESTE_LIJNEN = 10_000;

    /** So many parents can be named. */
    static final int MEESTE_OUDERS = 9;

    private static final int LANGSTE_NAAM = 200;
    private static final int LANGSTE_TEKST = 100;
    private static final int LAATSTE_LEERJAAR = 8;

    private static final String LEERLING = "leerlingId";
    private static final String NAAM = "naam";
    private static final String GEBOREN = "geboortedatum";
    private static final String INGANG = "ingangsdatum";
    private static final String LEERJAAR = "leerjaar";
    private static final String AANGEMELD = "aanmelddatum";
    private static final String INSTROOM = "instroomtype";
    private static final String NIVEAU = "niveau";
    private static final String KLAS = "klas";
    private static final String KLASTYPE = "klastype";
    private static final String MENTOR = "mentorId";

    private static final List<String> VERPLICHT = List.of(LEERLING, NAAM, GEBOREN, INGANG, LEERJAAR);

    private static final Set<String> BEKEND = Stream.of(
                    VERPLICHT.stream(),
                    Stream.of(AANGEMELD, INSTROOM, NIVEAU, KLAS, KLASTYPE, MENTOR),
                    IntStream.rangeClosed(1, MEESTE_OUDERS).boxed().flatMap(n -> Stream.of(ouderId(n), ouderGezag(n))))
            .flatMap(kolom -> kolom)
            .map(Csvbestand::laag)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * One line.
     *
     * @param nummer counts from 1, the heading included, as an editor does
     * @param opdracht what it says, as far as it could be read
     * @param fouten why the rest could not be read, by field; empty when all could
     */
    record Lijn(int nummer, NeemLeerlingOver opdracht, Map<String, String> fouten) {

        String leerlingId() {
            return opdracht.leerlingId();
        }

        /** Whether it says the same as another line. */
        boolean isAls(Lijn ander) {
            return opdracht.equals(ander.opdracht()) && fouten.equals(ander.fouten());
        }
    }

    /** @throws CommandGeweigerd 400 when the file as a whole cannot be read */
    static Leerlingbestand lees(String csv) {
        return new Leerlingbestand(Csvbestand.lees(csv, VERPLICHT, BEKEND::contains, MEESTE_LIJNEN).rijen().stream()
                .map(Leerlingbestand::lijn)
                .toList());
    }

    private static Lijn lijn(Rij rij) {
        Csvvelden velden = new Csvvelden(rij);
        String leerlingId = velden.id(LEERLING, "het id van een leerling");
        Persoonsgegevens persoon = new Persoonsgegevens(velden.tekst(NAAM, LANGSTE_NAAM), velden.dag(GEBOREN));
        if (persoon.naam() == null) {
            velden.fout(NAAM, "hoe de leerling heet");
        }
        NeemLeerlingOver opdracht = new NeemLeerlingOver(
                leerlingId,
                null,
                persoon,
                velden.dagOfNiets(AANGEMELD),
                velden.keuze(INSTROOM, Instroomtype.class),
                velden.dag(INGANG),
                velden.getal(LEERJAAR, 1, LAATSTE_LEERJAAR),
                velden.tekst(NIVEAU, LANGSTE_TEKST),
                velden.tekst(KLAS, LANGSTE_TEKST),
                velden.keuze(KLASTYPE, Klastype.class),
                velden.idOfNiets(MENTOR, "het id van een mentor"),
                ouders(rij, velden));
        return new Lijn(rij.nummer(), opdracht, velden.fouten());
    }

    private static List<Ouder> ouders(Rij rij, Csvvelden velden) {
        List<Ouder> ouders = new ArrayList<>();
        for (int n = 1; n <= MEESTE_OUDERS; n++) {
            String id = velden.idOfNiets(ouderId(n), "het id van een ouder");
            if (id != null) {
                Boolean gezag = velden.jaNee(ouderGezag(n));
                if (gezag != null) {
                    ouders.add(new Ouder(id, gezag));
                }
            } else if (!rij.veld(ouderGezag(n)).isEmpty()) {
                velden.fout(ouderId(n), "welke ouder dit is");
            }
        }
        return List.copyOf(ouders);
    }

    private static String ouderId(int n) {
        return "ouder" + n + "Id";
    }

    private static String ouderGezag(int n) {
        return "ouder" + n + "Gezag";
    }
}
