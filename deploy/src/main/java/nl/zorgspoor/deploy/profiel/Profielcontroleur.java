package nl.zorgspoor.deploy.profiel;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.school.Profiellezer;
import nl.zorgspoor.core.school.SchoolCommand.RichtSchoolIn;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.deploy.opdrachtregel.Vlaggen;

/**
 * {@code ./zorgspoor profiel controleer}: says everything that is wrong with a profile file before a school is set up with it,
 * and draws the route map of one that is right. No running instance is needed.
 */
public final class Profielcontroleur {

    private static final String CONTROLEER = "controleer";

    private final PrintStream regels;

    private Profielcontroleur(PrintStream regels) {
        this.regels = regels;
    }

    public static int voerUit(List<String> woorden) throws IOException {
        if (woorden.isEmpty() || !woorden.get(0).equals(CONTROLEER)) {
            throw new Gebruiksfout("profiel kent het woord controleer, bijvoorbeeld ./zorgspoor profiel controleer"
                    + " mijnschool.yaml.");
        }
        Vlaggen vlaggen = Vlaggen.lees("profiel controleer", woorden.subList(1, woorden.size()), "--naar", "--mermaid");
        if (vlaggen.rest().isEmpty()) {
            throw new Gebruiksfout("profiel controleer heeft een bestand nodig, bijvoorbeeld ./zorgspoor profiel"
                    + " controleer mijnschool.yaml.");
        }
        for (String vlag : List.of("--naar", "--mermaid")) {
            if (vlaggen.tekst(vlag).isPresent() && vlaggen.rest().size() > 1) {
                throw new Gebruiksfout("%s hoort bij een enkel profiel.".formatted(vlag));
            }
        }
        for (String naam : vlaggen.rest()) {
            if (!Files.isRegularFile(Path.of(naam))) {
                throw new Gebruiksfout("Het bestand %s is er niet.".formatted(naam));
            }
        }
        Profielcontroleur controleur = new Profielcontroleur(System.out);
        int fout = 0;
        for (String naam : vlaggen.rest()) {
            fout += controleur.controleer(Path.of(naam), vlaggen) ? 0 : 1;
        }
        System.out.printf("%d passed, %d failed%n", vlaggen.rest().size() - fout, fout);
        return fout == 0 ? 0 : 1;
    }

    private boolean controleer(Path bestand, Vlaggen vlaggen) throws IOException {
        try (InputStream in = Files.newInputStream(bestand)) {
            RichtSchoolIn opdracht = Profiellezer.lees(in);
            Schoolprofiel school = Profiellezer.alsSchool(opdracht);
            regels.printf("%s: goed%n", bestand);
            samenvatting(school).forEach((wat, hoeveel) -> regels.printf("  %-16s %s%n", wat, hoeveel));
            Profiellezer.aandachtspunten(opdracht).forEach(p -> regels.println("  let op: " + p));
            teken(bestand, school, vlaggen);
            return true;
        } catch (CommandGeweigerd e) {
            List<String> fouten = e.weigering().ontbreekt();
            regels.printf("%s: niet goed, %d %s%n", bestand, fouten.size(), fouten.size() == 1 ? "fout" : "fouten");
            fouten.forEach(f -> regels.println("  " + f));
            return false;
        }
    }

    private static Map<String, String> samenvatting(Schoolprofiel school) {
        Map<String, String> regels = new LinkedHashMap<>();
        Schoolprofiel.Kenmerken k = school.kenmerken();
        if (k != null) {
            regels.put("school", "%s, %s (%s, %s)".formatted(school.schoolId(), k.naam(), k.sector(), k.lvs()));
        }
        Routekaart kaart = school.routekaart();
        regels.put(
                "routekaart",
                "%s, versie %d: %d fasen, %d overgangen"
                        .formatted(
                                kaart.naam(),
                                kaart.versie(),
                                kaart.fasen().size(),
                                kaart.overgangen().size()));
        regels.put("instellingen", String.valueOf(school.instellingen().size()));
        regels.put("catalogi", catalogi(school));
        regels.put(
                "overlegvormen",
                String.join(
                        ", ",
                        school.overlegvormen().keySet().stream().map(Enum::name).toList()));
        regels.put("partners", String.valueOf(school.partners().size()));
        regels.put("medewerkers", String.valueOf(school.medewerkers().size()));
        regels.put(
                "kalenders",
                String.join(
                        ", ",
                        school.kalender().jaren().stream()
                                .map(j -> j.schooljaar())
                                .toList()));
        return regels;
    }

    private static String catalogi(Schoolprofiel school) {
        return String.join(
                ", ",
                school.catalogi().entrySet().stream()
                        .map(c -> c.getKey() + " " + aantal(c.getValue()))
                        .toList());
    }

    private static int aantal(Map<String, ?> items) {
        return items.size();
    }

    private void teken(Path bestand, Schoolprofiel school, Vlaggen vlaggen) throws IOException {
        Schoolprofiel.Kenmerken k = school.kenmerken();
        String naam = k == null ? school.schoolId() : k.naam();
        schrijf(
                Path.of(vlaggen.tekst("--naar").orElse(stam(bestand) + "-routekaart.svg")),
                Routetekening.svg(naam, school.routekaart()));
        String mermaid = vlaggen.tekst("--mermaid").orElse("");
        if (mermaid.equals("-")) {
            regels.print(Mermaid.van(school.routekaart()));
        } else if (!mermaid.isEmpty()) {
            schrijf(Path.of(mermaid), Mermaid.van(school.routekaart()));
        }
    }

    private void schrijf(Path naar, String tekst) throws IOException {
        Path map = naar.toAbsolutePath().getParent();
        if (map == null || !Files.isDirectory(map) || Files.isDirectory(naar)) {
            throw new Gebruiksfout("%s kan niet worden geschreven: de map is er niet.".formatted(naar));
        }
        Files.writeString(naar, tekst, StandardCharsets.UTF_8);
        regels.printf("  getekend         %s%n", naar);
    }

    private static String stam(Path bestand) {
        String naam = String.valueOf(bestand.getFileName());
        int punt = naam.lastIndexOf('.');
        return punt > 0 ? naam.substring(0, punt) : naam;
    }
}
