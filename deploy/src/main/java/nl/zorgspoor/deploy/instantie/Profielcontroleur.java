package nl.zorgspoor.deploy.instantie;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.school.Profiellezer;
import nl.zorgspoor.core.school.SchoolCommand.RichtSchoolIn;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.deploy.opdrachtregel.Vlaggen;

/** {@code ./zorgspoor profiel}: says everything that is wrong with a profile file before a school is set up with it. */
public final class Profielcontroleur {

    private Profielcontroleur() {}

    public static int controleer(List<String> woorden) throws IOException {
        Vlaggen vlaggen = Vlaggen.lees("profiel", woorden);
        if (vlaggen.rest().isEmpty()) {
            throw new Gebruiksfout(
                    "profiel heeft een bestand nodig, bijvoorbeeld ./zorgspoor profiel mijnschool.yaml.");
        }
        int fout = 0;
        for (String naam : vlaggen.rest()) {
            Path bestand = Path.of(naam);
            if (!Files.isRegularFile(bestand)) {
                throw new Gebruiksfout("Het bestand %s is er niet.".formatted(naam));
            }
            try (InputStream in = Files.newInputStream(bestand)) {
                RichtSchoolIn profiel = Profiellezer.lees(in);
                System.out.printf(
                        "%s: goed; school %s, %d onderdelen%n",
                        naam, profiel.schoolId(), profiel.profiel().opdrachten().size());
            } catch (CommandGeweigerd e) {
                fout++;
                System.out.printf("%s: niet goed%n", naam);
                e.weigering().ontbreekt().forEach(f -> System.out.println("  " + f));
            }
        }
        System.out.printf("%d passed, %d failed%n", vlaggen.rest().size() - fout, fout);
        return fout == 0 ? 0 : 1;
    }
}
