package nl.zorgspoor.core.leerling.ggd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Schoolkalender;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.Inschrijving;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingInKlasGeplaatst;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.Vertrekt;
import nl.zorgspoor.core.leerling.ggd.GGDCommand.RegistreerGGDScreening;
import nl.zorgspoor.core.leerling.ggd.GGDEvent.*;

/**
 * The GGD's talks of one student.
 *
 * @param verwacht the talk that is owed, by school year
 * @param gehad the school years in which there was one
 */
public record GGDScreeningen(Map<String, Verwacht> verwacht, Set<String> gehad) {

    public static final GGDScreeningen LEEG = new GGDScreeningen(Map.of(), Set.of());

    /** A talk that is owed, from a day on and until the last day of the school year. */
    record Verwacht(LocalDate vanaf, LocalDate uiterlijk) {}

    /** R169: once each school year; who is in another year may have one as well. */
    List<GGDEvent> decide(RegistreerGGDScreening c, Context x, Aanmeldingen aanmelding) {
        LocalDate datum = x.gebeurdOp(c.datum());
        String schooljaar = Schooljaar.van(datum);
        if (gehad.contains(schooljaar)) {
            throw CommandGeweigerd.statusOnjuist(
                    "Het gesprek met de GGD van %s is al geregistreerd.".formatted(schooljaar));
        }
        return List.of(new GGDScreeningGeregistreerd(
                c.leerlingId(), schooljaar, aanmelding.feiten().klas(datum), c.vervolgNodig(), datum));
    }

    /** R169: with the class of a year that the GGD talks with, the talk is owed. */
    List<GGDEvent> volgtOp(LeerlingInKlasGeplaatst e, Context x, Aanmeldingen aanmelding) {
        Inschrijving.Stand stand = aanmelding.inschrijving().op(e.ingangsdatum());
        Integer leerjaar = e.leerjaar() == null ? stand.leerjaar() : e.leerjaar();
        boolean hoortErbij =
                x.school().noemtLeerjaar(Instelling.GGD_SCREENING_BIJ, leerjaar, stand.niveau(), e.ingangsdatum());
        if (!hoortErbij || verwacht.containsKey(e.schooljaar()) || gehad.contains(e.schooljaar())) {
            return List.of();
        }
        LocalDate uiterlijk = x.school()
                .kalender()
                .jaarVan(e.ingangsdatum())
                .map(Schoolkalender::laatsteDag)
                .orElseGet(() -> Schooljaar.begin(e.schooljaar()).plusYears(1).minusDays(1));
        return List.of(new GGDScreeningVerwacht(e.leerlingId(), e.schooljaar(), e.klas(), e.ingangsdatum(), uiterlijk));
    }

    List<LeerlingGebeurtenis> verstreken(String leerlingId, Context x) {
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        verwacht.forEach((schooljaar, v) -> {
            if (x.vandaag().isAfter(v.uiterlijk())) {
                events.add(new GGDScreeningUitgebleven(leerlingId, schooljaar));
            }
        });
        return events;
    }

    List<Termijn> termijnen() {
        List<Termijn> termijnen = new ArrayList<>();
        verwacht.forEach((schooljaar, v) -> termijnen.add(Termijn.tot(
                "ggd-screening:" + schooljaar,
                "GGD_SCREENING",
                v.vanaf(),
                v.uiterlijk(),
                Regel.GGD_SCREENING,
                "GGDScreeningVerwacht",
                "RegistreerGGDScreening",
                Rol.SCHOOLVERPLEEGKUNDIGE)));
        return termijnen;
    }

    GGDScreeningen evolve(GGDScreeningVerwacht e) {
        return new GGDScreeningen(Kopie.met(verwacht, e.schooljaar(), new Verwacht(e.vanaf(), e.uiterlijk())), gehad);
    }

    GGDScreeningen evolve(GGDScreeningGeregistreerd e) {
        return new GGDScreeningen(zonder(e.schooljaar()), Kopie.met(gehad, e.schooljaar()));
    }

    GGDScreeningen evolve(GGDScreeningUitgebleven e) {
        return new GGDScreeningen(zonder(e.schooljaar()), gehad);
    }

    /** Who has left is owed nothing. */
    GGDScreeningen evolve(Vertrekt e) {
        return e.ingegaan() ? new GGDScreeningen(Map.of(), gehad) : this;
    }

    private Map<String, Verwacht> zonder(String schooljaar) {
        return Kopie.zonder(verwacht, schooljaar);
    }
}
