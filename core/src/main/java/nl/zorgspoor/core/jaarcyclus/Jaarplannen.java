package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.jaarcyclus.JaarplanCommand.*;
import nl.zorgspoor.core.jaarcyclus.JaarplanEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * Plans, accounts and the offer of a school, by school year.
 *
 * @param plannen school years with a plan
 * @param verantwoord school years with to whom they were accounted for
 * @param sopVersies every version of the support plan
 * @param aanbod the offer for each school year on its way to the schoolgids
 */
public record Jaarplannen(
        Set<String> plannen, Set<String> verantwoord, Set<String> sopVersies, Map<String, Aanbodstand> aanbod) {

    public static final Jaarplannen LEEG = new Jaarplannen(Set.of(), Set.of(), Set.of(), Map.of());

    /** What a schoolgids shows of the offer, in this order (R306). */
    private static final List<Catalogus> GIDS = List.of(
            Catalogus.NIVEAU,
            Catalogus.ONDERWIJSAANBOD,
            Catalogus.INTERVENTIE,
            Catalogus.VOORZIENING,
            Catalogus.SPECIALIST,
            Catalogus.RUIMTE,
            Catalogus.ARRANGEMENT);

    /**
     * @param versie the newest review for the year
     * @param instemming whether the council agreed with that version
     * @param vastgesteld the version that stands in the schoolgids, or null
     */
    record Aanbodstand(
            String versie,
            LocalDate herzien,
            boolean instemming,
            @Nullable String vastgesteld) {}

    List<Gebeurtenis> decide(StelJaarplanVast c, Context x) {
        LocalDate datum = x.gebeurdOp(c.datum());
        Jaren.eisNietVoorbij(c.schooljaar(), datum, x);
        if (plannen.contains(c.schooljaar())) {
            throw Regel.JAARPLAN.weigert(
                    "JAARPLAN_BESTAAT", "Voor schooljaar %s is er al een jaarplan.", c.schooljaar());
        }
        List<Gebeurtenis> events = new ArrayList<>();
        events.add(new JaarplanVastgesteld(c.schoolId(), c.schooljaar(), c.documentRef(), datum));
        if (datum.isAfter(Jaren.plandag(c.schooljaar()))) {
            events.add(Jaren.signaal(c.schoolId(), Regel.JAARPLAN, "JAARPLAN_LAAT", x));
        }
        return events;
    }

    /** After the year to the samenwerkingsverband; inside the school as soon as it has begun. */
    List<Gebeurtenis> decide(LegVerantwoordingAf c, Context x) {
        LocalDate datum = x.gebeurdOp(c.datum());
        Ontvanger ontvanger = ontvanger(c, x);
        Jaren.eisBegonnen(c.schooljaar(), datum);
        LocalDate einde = Jaren.laatsteDag(c.schooljaar(), x);
        if (ontvanger == Ontvanger.SWV && !datum.isAfter(einde)) {
            throw Regel.JAARPLAN
                    .weigert(
                            "SCHOOLJAAR_LOOPT_NOG",
                            "Over schooljaar %s wordt aan het SWV verantwoord als het voorbij is.",
                            c.schooljaar())
                    .ontbreekt("datum (na %s)".formatted(einde));
        }
        if (verantwoord.contains(sleutel(c.schooljaar(), ontvanger))) {
            throw Regel.JAARPLAN.weigert(
                    "VERANTWOORDING_BESTAAT",
                    "Over schooljaar %s is al verantwoord aan %s.",
                    c.schooljaar(),
                    ontvanger);
        }
        List<Gebeurtenis> events = new ArrayList<>();
        events.add(new VerantwoordingAfgelegd(c.schoolId(), c.schooljaar(), ontvanger, c.documentRef(), datum));
        if (x.school().is(Instelling.JAARPLAN, Jaren.plandag(c.schooljaar())) && !plannen.contains(c.schooljaar())) {
            events.add(Jaren.signaal(c.schoolId(), Regel.JAARPLAN, "JAARPLAN_ONTBREEKT", x));
        }
        return events;
    }

    private static Ontvanger ontvanger(LegVerantwoordingAf c, Context x) {
        List<String> aan = x.school().lijst(Instelling.VERANTWOORDING_AAN, x.vandaag());
        Ontvanger gegeven = c.ontvanger();
        if (gegeven == null && !aan.isEmpty()) {
            return Ontvanger.valueOf(aan.get(0));
        }
        if (gegeven == null || !aan.contains(gegeven.name())) {
            throw Regel.VERANTWOORDING_INTERN
                    .weigert("ONTVANGER_ONBEKEND", "Deze school verantwoordt zich niet aan %s.", gegeven)
                    .ontbreekt(aan);
        }
        return gegeven;
    }

    private static String sleutel(String schooljaar, Ontvanger ontvanger) {
        return schooljaar + "|" + ontvanger;
    }

    List<Gebeurtenis> decide(HerzieSOP c, Context x) {
        LocalDate datum = x.gebeurdOp(c.datum());
        String schooljaar = Jaren.van(c.schooljaar(), datum);
        Jaren.eisNietVoorbij(schooljaar, datum, x);
        if (sopVersies.contains(c.versie())) {
            throw Regel.SOP_JAAR
                    .weigert("VERSIE_BESTAAT", "Versie %s van het plan is er al.", c.versie())
                    .ontbreekt("versie");
        }
        return List.of(new SOPHerzien(c.schoolId(), schooljaar, c.versie(), c.wijzigingen(), datum));
    }

    List<Gebeurtenis> decide(LegMedezeggenschapVast c, Context x) {
        Aanbodstand stand = eisHerzien(c.schooljaar());
        LocalDate datum = x.gebeurdOp(c.datum(), stand.herzien());
        if (stand.versie().equals(stand.vastgesteld())) {
            throw CommandGeweigerd.statusOnjuist(
                    "Het aanbod voor %s staat al in de schoolgids.".formatted(c.schooljaar()));
        }
        return List.of(new MedezeggenschapVastgelegd(
                c.schoolId(), c.schooljaar(), stand.versie(), c.geleding(), c.standpunt(), c.toelichting(), datum));
    }

    List<Gebeurtenis> decide(StelSchoolgidsaanbodVast c, Context x) {
        Aanbodstand stand = eisHerzien(c.schooljaar());
        LocalDate datum = x.gebeurdOp(c.datum(), stand.herzien());
        if (stand.versie().equals(stand.vastgesteld())) {
            throw CommandGeweigerd.statusOnjuist("Versie %s van het aanbod voor %s staat al in de schoolgids."
                    .formatted(stand.versie(), c.schooljaar()));
        }
        if (x.school().is(Instelling.MEDEZEGGENSCHAP_AANBOD, datum) && !stand.instemming()) {
            throw Regel.SCHOOLGIDS
                    .weigert(
                            "MEDEZEGGENSCHAP_ONTBREEKT",
                            "De medezeggenschap heeft met het aanbod voor %s nog niet ingestemd.",
                            c.schooljaar())
                    .ontbreekt("instemming met versie %s".formatted(stand.versie()))
                    .herstel("LegMedezeggenschapVast");
        }
        return List.of(new SchoolgidsaanbodVastgesteld(
                c.schoolId(), c.schooljaar(), stand.versie(), c.gidsRef(), aanbodOp(datum, x), datum));
    }

    private Aanbodstand eisHerzien(String schooljaar) {
        Aanbodstand stand = aanbod.get(schooljaar);
        if (stand == null) {
            throw Regel.SOP_JAAR
                    .weigert("SOP_NIET_HERZIEN", "Het plan is voor schooljaar %s nog niet herzien.", schooljaar)
                    .ontbreekt("HerzieSOP")
                    .herstel("HerzieSOP");
        }
        return stand;
    }

    private static List<Aanbod> aanbodOp(LocalDate dag, Context x) {
        return GIDS.stream()
                .flatMap(catalogus -> x.school().catalogusItems(catalogus, dag).stream())
                .map(i -> new Aanbod(
                        i.catalogus(),
                        i.itemCode(),
                        i.omschrijving(),
                        i.beschikbaarheid().stream().sorted().toList()))
                .toList();
    }

    Jaarplannen evolve(JaarplanVastgesteld e) {
        return new Jaarplannen(Kopie.met(plannen, e.schooljaar()), verantwoord, sopVersies, aanbod);
    }

    Jaarplannen evolve(VerantwoordingAfgelegd e) {
        return new Jaarplannen(
                plannen, Kopie.met(verantwoord, sleutel(e.schooljaar(), e.ontvanger())), sopVersies, aanbod);
    }

    /** A new version asks the council anew. */
    Jaarplannen evolve(SOPHerzien e) {
        String inDeGids = Stream.ofNullable(aanbod.get(e.schooljaar()))
                .map(Aanbodstand::vastgesteld)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Jaarplannen(
                plannen,
                verantwoord,
                Kopie.met(sopVersies, e.versie()),
                Kopie.met(aanbod, e.schooljaar(), new Aanbodstand(e.versie(), e.datum(), false, inDeGids)));
    }

    Jaarplannen evolve(MedezeggenschapVastgelegd e) {
        return met(Kopie.anders(
                aanbod,
                e.schooljaar(),
                a -> new Aanbodstand(a.versie(), a.herzien(), e.standpunt() == Standpunt.INSTEMMING, a.vastgesteld())));
    }

    Jaarplannen evolve(SchoolgidsaanbodVastgesteld e) {
        return met(Kopie.anders(
                aanbod, e.schooljaar(), a -> new Aanbodstand(a.versie(), a.herzien(), a.instemming(), e.versie())));
    }

    private Jaarplannen met(Map<String, Aanbodstand> stand) {
        return new Jaarplannen(plannen, verantwoord, sopVersies, stand);
    }
}
