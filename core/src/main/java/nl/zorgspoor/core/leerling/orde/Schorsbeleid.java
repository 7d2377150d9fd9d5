package nl.zorgspoor.core.leerling.orde;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kalender;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.orde.Orde.Schorsing;
import nl.zorgspoor.core.leerling.orde.OrdeCommand.SchorsLeerling;
import nl.zorgspoor.core.leerling.orde.OrdeEvent.LeerlingGeschorst;
import org.jspecify.annotations.Nullable;

/** How long, and how: five school days at most, in writing, and schoolwork goes on (R231, R319). */
final class Schorsbeleid {

    private Schorsbeleid() {}

    static List<LeerlingGebeurtenis> schors(SchorsLeerling c, Orde orde, Context x, Aanmeldingen aanmelding) {
        if (c.tot().isBefore(c.van())) {
            throw CommandGeweigerd.dagOnjuist("Een schorsing vanaf %s eindigt niet op %s.".formatted(c.van(), c.tot()))
                    .ontbreekt("tot (vanaf %s)".formatted(c.van()));
        }
        x.ingaandOp(c.van(), x.vandaag());
        eisIngeschreven(c, aanmelding);
        Kalender kalender = x.school().kalender();
        int dagen = lesdagen(c.van(), c.tot(), kalender);
        if (dagen == 0) {
            throw CommandGeweigerd.dagOnjuist("Tussen %s en %s zijn er geen lessen.".formatted(c.van(), c.tot()));
        }
        orde.schorsingen().values().stream()
                .filter(s -> s.raakt(c.van(), c.tot()))
                .findFirst()
                .ifPresent(s -> {
                    throw CommandGeweigerd.statusOnjuist(
                            "Deze leerling is al geschorst van %s tot en met %s.".formatted(s.van(), s.tot()));
                });
        int aaneen = eisDuur(c, orde, dagen, x);
        eisSchriftelijk(c, x);
        boolean melden = aaneen > 1 && c.inspectieGemeldOp() == null;
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new LeerlingGeschorst(
                c.leerlingId(),
                "SCH-" + c.van(),
                c.van(),
                c.tot(),
                dagen,
                String.valueOf(c.reden()),
                java.util.Objects.requireNonNull(c.schriftelijkOp()),
                c.onderwijsTijdensSchorsing(),
                c.inspectieGemeldOp(),
                melden));
        if (leeg(c.onderwijsTijdensSchorsing())) {
            events.add(x.aandacht(c.leerlingId(), Regel.SCHORSING_ONDERWIJS, "ONDERWIJS_TIJDENS_SCHORSING_ONTBREEKT"));
        }
        return events;
    }

    private static void eisIngeschreven(SchorsLeerling c, Aanmeldingen aanmelding) {
        if (!aanmelding.inschrijving().verblijf().isIngeschreven(c.van())) {
            throw CommandGeweigerd.statusOnjuist("Op %s is deze leerling niet ingeschreven.".formatted(c.van()));
        }
    }

    /**
     * What joins an earlier suspension without a day of lessons between is one with it: five and again five is not five, and a day
     * and again a day is more than one.
     *
     * @return how many school days it makes with what it joins
     */
    private static int eisDuur(SchorsLeerling c, Orde orde, int dagen, Context x) {
        Kalender kalender = x.school().kalender();
        int alles = dagen;
        LocalDate van = c.van();
        LocalDate tot = c.tot();
        for (Schorsing s = aansluitend(orde, van, tot, kalender);
                s != null;
                s = aansluitend(orde, van, tot, kalender)) {
            alles += lesdagen(s.van(), s.tot(), kalender);
            van = s.van().isBefore(van) ? s.van() : van;
            tot = s.tot().isAfter(tot) ? s.tot() : tot;
        }
        int hooguit = x.school().getal(Instelling.SCHORSING_SCHOOLDAGEN, x.vandaag());
        if (alles > hooguit) {
            throw Regel.SCHORS
                    .weigert(
                            "SCHORSING_TE_LANG",
                            "Een schorsing duurt hooguit %d schooldagen; dit zijn er %d.",
                            hooguit,
                            alles)
                    .ontbreekt("tot (uiterlijk na %d schooldagen)".formatted(hooguit));
        }
        return alles;
    }

    private static @Nullable Schorsing aansluitend(Orde orde, LocalDate van, LocalDate tot, Kalender kalender) {
        return orde.schorsingen().values().stream()
                .filter(s -> s.tot().isBefore(van) && lesdagen(s.tot().plusDays(1), van.minusDays(1), kalender) == 0
                        || s.van().isAfter(tot)
                                && lesdagen(tot.plusDays(1), s.van().minusDays(1), kalender) == 0)
                .findFirst()
                .orElse(null);
    }

    private static int lesdagen(LocalDate van, LocalDate tot, Kalender kalender) {
        return tot.isBefore(van)
                ? 0
                : (int) van.datesUntil(tot.plusDays(1))
                        .filter(kalender::isLesdag)
                        .count();
    }

    private static void eisSchriftelijk(SchorsLeerling c, Context x) {
        List<String> ontbreekt = new ArrayList<>();
        if (leeg(c.reden())) {
            ontbreekt.add("reden");
        }
        if (c.schriftelijkOp() == null || c.schriftelijkOp().isAfter(x.vandaag())) {
            ontbreekt.add("schriftelijkOp (uiterlijk vandaag)");
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.SCHORS
                    .weigert("SCHRIFTELIJK_ONTBREEKT", "Een schorsing gaat schriftelijk en met redenen.")
                    .ontbreekt(ontbreekt);
        }
        if (c.inspectieGemeldOp() != null) {
            x.gebeurdOp(c.inspectieGemeldOp());
        }
    }
}
