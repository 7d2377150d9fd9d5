package nl.zorgspoor.deploy.instantie;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.poort.Verzoek;
import nl.zorgspoor.core.school.Profiellezer;
import nl.zorgspoor.core.school.SchoolCommand.RichtSchoolIn;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import tools.jackson.databind.json.JsonMapper;

/** The five schools of a first try. A profile is laid down once; what a school changed since stays as it is. */
public final class Scholen {

    public static final List<String> CODES = List.of("COE", "DIA", "KLA", "HEI", "CHR");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Scholen() {}

    /**
     * Lays down the profiles of the five, and of these files beside them.
     *
     * @return the codes of all schools that are set up
     * @throws Gebruiksfout when a file is not right; it names every error
     */
    static List<String> richtIn(Opdrachtpoort poort, List<Path> meer) {
        List<String> codes = new ArrayList<>(CODES);
        for (String code : CODES) {
            richtIn(poort, code, lees(code, profiel(code)));
        }
        for (Path bestand : meer) {
            RichtSchoolIn opdracht = lees(bestand);
            if (codes.contains(opdracht.schoolId())) {
                throw new Gebruiksfout("%s: school %s is er al; geef de school een eigen code."
                        .formatted(bestand, opdracht.schoolId()));
            }
            richtIn(poort, opdracht.schoolId(), opdracht);
            codes.add(opdracht.schoolId());
        }
        return codes;
    }

    /** The id comes from the content: at every next start the register of repeats answers, and nothing is stored. */
    private static void richtIn(Opdrachtpoort poort, String code, RichtSchoolIn opdracht) {
        byte[] inhoud = MAPPER.writeValueAsBytes(opdracht);
        UUID id = UUID.nameUUIDFromBytes(
                ("profiel/" + code + "/" + HexFormat.of().formatHex(inhoud)).getBytes(StandardCharsets.UTF_8));
        try {
            poort.verstuur(Verzoek.van(id, opdracht, new Actor("zorgspoor", Rol.BEHEERDER, code, null)));
        } catch (CommandGeweigerd e) {
            throw new Gebruiksfout("School %s kan niet worden ingericht: %s"
                    .formatted(code, e.weigering().melding()));
        }
    }

    /** The profile files of a folder, by name. */
    static List<Path> in(Path map) {
        try (Stream<Path> bestanden = Files.list(map)) {
            List<Path> profielen = bestanden
                    .filter(b -> b.toString().endsWith(".yaml") || b.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
            if (profielen.isEmpty()) {
                throw new Gebruiksfout("In de map %s staat geen profiel (.yaml).".formatted(map));
            }
            return profielen;
        } catch (IOException e) {
            throw new Gebruiksfout("De map %s is er niet of is niet te lezen.".formatted(map));
        }
    }

    /**
     * Reads a profile file.
     *
     * @throws Gebruiksfout with every error in it
     */
    public static RichtSchoolIn lees(Path bestand) {
        try {
            return lees(bestand.toString(), Files.readAllBytes(bestand));
        } catch (IOException e) {
            throw new Gebruiksfout("Het profiel %s is er niet of is niet te lezen.".formatted(bestand));
        }
    }

    private static RichtSchoolIn lees(String naam, byte[] profiel) {
        try {
            return Profiellezer.lees(new ByteArrayInputStream(profiel));
        } catch (CommandGeweigerd e) {
            throw new Gebruiksfout("Het profiel %s is niet goed:%n  %s"
                    .formatted(
                            naam,
                            String.join(
                                    System.lineSeparator() + "  ", e.weigering().ontbreekt())));
        }
    }

    /** The profile of one of the five schools. */
    public static RichtSchoolIn lees(String code) {
        return lees(code, profiel(code));
    }

    private static byte[] profiel(String code) {
        String naam = "/profielen/" + code.toLowerCase(Locale.ROOT) + ".yaml";
        try (InputStream in = Objects.requireNonNull(Profiellezer.class.getResourceAsStream(naam), naam)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
