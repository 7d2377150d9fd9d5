package nl.zorgspoor.core.school;

import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.school.SchoolCommand.LegKlaskenmerkenVast;
import nl.zorgspoor.core.school.SchoolEvent.KlaskenmerkenVastgelegd;

/** A class with a team of its own and a room of its own, as an lwoo class has (R284). A class is no student. */
final class Klaskenmerken {

    private Klaskenmerken() {}

    static List<SchoolEvent> decide(LegKlaskenmerkenVast c, Context x) {
        Tekst.eisInhoud(
                Regel.LWOO_ASSISTENT,
                "Wat bij een klas hoort",
                !Tekst.leeg(c.klas()) && (!c.vastTeamIds().isEmpty() || !Tekst.leeg(c.stamlokaal())),
                "klas",
                "vastTeamIds of stamlokaal");
        x.eisKlas(c.klas());
        c.vastTeamIds().stream()
                .filter(id -> !x.school().medewerkers().isEmpty() && x.school().medewerker(id, x.vandaag()) == null)
                .findFirst()
                .ifPresent(id -> {
                    throw CommandGeweigerd.nietGevonden("Medewerker", id).herstel("RegistreerMedewerker");
                });
        return List.of(new KlaskenmerkenVastgelegd(
                c.schoolId(),
                c.klas(),
                Objects.requireNonNullElse(c.schooljaar(), Schooljaar.van(x.vandaag())),
                c.vastTeamIds().stream().distinct().toList(),
                c.stamlokaal(),
                x.vandaag()));
    }
}
