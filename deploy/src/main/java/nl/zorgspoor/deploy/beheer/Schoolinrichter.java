package nl.zorgspoor.deploy.beheer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Medewerker;
import nl.zorgspoor.core.school.Profiellezer;
import nl.zorgspoor.core.school.SchoolCommand.RichtSchoolIn;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.deploy.opdrachtregel.Vlaggen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * {@code zorgspoor school}: brings schools into a running installation from their profiles. With the token of an {@code
 * INSTALLATIEBEHEERDER} a school that is not there yet; with that of its {@code BEHEERDER} also what changed in the file since. May be run
 * again: what is so already stays as it is.
 */
public final class Schoolinrichter {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final Verbinding verbinding;
    private final PrintStream uit;

    private Schoolinrichter(Verbinding verbinding, PrintStream uit) {
        this.verbinding = verbinding;
        this.uit = uit;
    }

    public static int voerUit(List<String> woorden) {
        return voerUit(woorden, System.getenv(), System.out);
    }

    private record Bestand(String naam, RichtSchoolIn opdracht, ObjectNode profiel) {}

    /** All files are read first: nothing is sent while one of them is not right. */
    public static int voerUit(List<String> woorden, Map<String, String> omgeving, PrintStream uit) {
        Vlaggen vlaggen = Vlaggen.lees("school", woorden, Verbinding.API, Verbinding.DATA);
        if (vlaggen.rest().isEmpty()) {
            throw new Gebruiksfout("school heeft een profiel nodig, bijvoorbeeld ./zorgspoor school mijnschool.yaml.");
        }
        List<Bestand> bestanden = new ArrayList<>();
        int fout = 0;
        for (String naam : vlaggen.rest()) {
            try {
                bestanden.add(lees(naam));
            } catch (CommandGeweigerd e) {
                List<String> fouten = e.weigering().ontbreekt();
                uit.printf(
                        "%s: niet goed, %d %s; er is niets verstuurd%n",
                        naam, fouten.size(), fouten.size() == 1 ? "fout" : "fouten");
                fouten.forEach(f -> uit.println("  " + f));
                fout++;
            }
        }
        if (fout > 0) {
            return 1;
        }
        Schoolinrichter inrichter = new Schoolinrichter(Verbinding.van(vlaggen, omgeving), uit);
        for (Bestand bestand : bestanden) {
            fout += inrichter.richtIn(bestand) ? 0 : 1;
        }
        return fout == 0 ? 0 : 1;
    }

    private static Bestand lees(String naam) {
        try {
            byte[] inhoud = Files.readAllBytes(Path.of(naam));
            RichtSchoolIn opdracht = Profiellezer.lees(new ByteArrayInputStream(inhoud));
            return new Bestand(naam, opdracht, (ObjectNode) YAML.readTree(inhoud));
        } catch (IOException e) {
            throw new Gebruiksfout("Het bestand %s is er niet of is niet te lezen.".formatted(naam));
        }
    }

    private boolean richtIn(Bestand bestand) {
        String school = bestand.opdracht().schoolId();
        ObjectNode inhoud = JsonNodeFactory.instance.objectNode();
        inhoud.set("profiel", bestand.profiel());
        boolean alsSchool = Rol.BEHEERDER.name().equals(verbinding.claim("rol"));
        try {
            JsonNode antwoord = verbinding.post(
                    alsSchool ? "/v1/scholen/" + school + "/richt-school-in" : "/v1/beheer/scholen/" + school, inhoud);
            int vastgelegd = alsSchool
                    ? antwoord.path("gebeurtenissen").size()
                    : antwoord.path("vastgelegd").asInt();
            uit.printf(
                    "%s: %s%n",
                    bestand.naam(),
                    vastgelegd == 0
                            ? "school " + school + " was al zo ingericht; er is niets gewijzigd"
                            : "school " + school + " is ingericht, " + vastgelegd + " gegevens vastgelegd");
            verder(bestand.opdracht());
            return true;
        } catch (Verbinding.Geweigerd e) {
            uit.printf("%s: school %s is niet ingericht (%d)%n", bestand.naam(), school, e.status());
            e.regels().forEach(r -> uit.println("  " + r));
            return false;
        }
    }

    /** What has to be done outside before somebody can work, and how the first student comes in. */
    private void verder(RichtSchoolIn opdracht) {
        Schoolprofiel school = Profiellezer.alsSchool(opdracht);
        String code = school.schoolId();
        LocalDate vandaag = LocalDate.now();
        List<String> nog = school.ontbreektVoorGebruik(vandaag);
        if (!nog.isEmpty()) {
            uit.printf("  let op: voor leerlingen ontbreekt op %s nog: %s%n", vandaag, String.join(", ", nog));
        }
        Profiellezer.aandachtspunten(opdracht).forEach(p -> uit.println("  let op: " + p));
        uit.println("  verder:");
        uit.printf("    1. Geef deze medewerkers een login met de claims sub, rol en school=%s:%n", code);
        List<String> regels = school.medewerkers().keySet().stream()
                .sorted()
                .map(id -> school.medewerker(id, vandaag))
                .filter(m -> m != null && !m.rollen().isEmpty())
                .map(Schoolinrichter::login)
                .toList();
        (regels.isEmpty() ? List.of("(het profiel noemt geen medewerkers)") : regels)
                .forEach(r -> uit.println("         " + r));
        if (regels.stream().noneMatch(r -> r.contains(Rol.BEHEERDER.name()))) {
            uit.printf(
                    "       Niemand heeft de rol BEHEERDER. Wie dit profiel later wijzigt, heeft die rol nodig: geef"
                            + " een login rol=BEHEERDER, school=%s.%n",
                    code);
        }
        uit.printf(
                "    2. De eerste leerling: POST %s/v1/leerlingen/{id}/meld-leerling-aan%s%n",
                verbinding.adres(), wie(school));
        uit.printf("       De velden staan in %s/openapi.json, een voorbeeld in docs/beheer.md.%n", verbinding.adres());
        uit.printf(
                "       Wie er al is, in een bestand uit de leerlingadministratie: POST %s/v1/leerlingbestanden%n",
                verbinding.adres());
    }

    private static String login(Medewerker m) {
        return "sub=%s rol=%s"
                .formatted(
                        m.medewerkerId(),
                        m.rollen().stream().map(Enum::name).sorted().collect(Collectors.joining(" of ")));
    }

    private static String wie(Schoolprofiel school) {
        Schoolprofiel.Bevoegdheid b = school.bevoegdheden().get("MeldLeerlingAan");
        Set<Rol> rollen = b == null ? Set.of() : b.rollen();
        return rollen.isEmpty()
                ? ""
                : ", als " + rollen.stream().map(Enum::name).sorted().collect(Collectors.joining(" of "));
    }
}
