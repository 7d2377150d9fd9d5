package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.Kostendrager;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.jaarcyclus.KostenCommand.Geldbron;
import nl.zorgspoor.core.jaarcyclus.KostenCommand.RegistreerKosten;
import nl.zorgspoor.core.jaarcyclus.KostenCommand.StelBudgetVast;
import nl.zorgspoor.core.jaarcyclus.KostenEvent.BudgetVastgesteld;
import nl.zorgspoor.core.jaarcyclus.KostenEvent.KostenGeregistreerd;
import org.jspecify.annotations.Nullable;

/**
 * Money for support, by school year and source, in whole euro (R252, R294).
 *
 * @param budgetten what there is, by year and source
 * @param uitgaven what was spent, by year and source
 */
public record Kosten(Map<String, Long> budgetten, Map<String, Long> uitgaven) {

    public static final Kosten LEEG = new Kosten(Map.of(), Map.of());

    List<Gebeurtenis> decide(StelBudgetVast c, Context x) {
        Jaren.eisNietVer(c.schooljaar(), x);
        return List.of(new BudgetVastgesteld(c.schoolId(), c.schooljaar(), bron(c.bron(), x), c.bedrag()));
    }

    List<Gebeurtenis> decide(RegistreerKosten c, Context x, Klasinterventies klas) {
        LocalDate datum = x.gebeurdOp(c.datum());
        if (c.bedrag() == 0) {
            throw CommandGeweigerd.ongeldig(List.of("bedrag: 0 kost niets en brengt niets terug"));
        }
        eisVanEen(c.arrangementId(), x);
        if (c.interventieId() != null && !klas.kent(c.interventieId())) {
            eisBekend(Kostendrager.INTERVENTIE, c.interventieId(), x);
        }
        Geldbron bron = bron(c.bron(), x);
        String schooljaar = Schooljaar.van(datum);
        List<Gebeurtenis> events = new ArrayList<>();
        events.add(new KostenGeregistreerd(
                c.schoolId(), schooljaar, c.arrangementId(), c.interventieId(), c.bedrag(), c.soort(), bron, datum));
        Long budget = budgetten.get(sleutel(schooljaar, bron));
        if (budget == null) {
            events.add(Jaren.signaal(c.schoolId(), Regel.BUDGET, "BUDGET_ONTBREEKT", x));
        } else if (uitgaven.getOrDefault(sleutel(schooljaar, bron), 0L) + c.bedrag() > budget) {
            events.add(Jaren.signaal(c.schoolId(), Regel.BUDGET, "BUDGET_OVERSCHREDEN", x));
        }
        return events;
    }

    /** Costs are shown beside the arrangement: which one that is has to be clear without saying whose. */
    private static void eisVanEen(@Nullable String arrangementId, Context x) {
        if (arrangementId != null
                && eisBekend(Kostendrager.ARRANGEMENT, arrangementId, x).size() > 1) {
            throw Regel.BUDGET
                    .weigert(
                            "ID_NIET_EENDUIDIG",
                            "Meer dan een leerling heeft een arrangement %s; kosten horen bij een arrangement. Leg ze vast"
                                    + " zonder arrangement.",
                            arrangementId)
                    .ontbreekt("arrangementId (van een leerling)");
        }
    }

    private static Set<String> eisBekend(Kostendrager soort, String id, Context x) {
        Set<String> leerlingen = x.naslag().vanWie(soort, id);
        if (leerlingen.isEmpty()) {
            throw CommandGeweigerd.nietGevonden(soort.noemer(), id);
        }
        return leerlingen;
    }

    /** R294: the sources are those from which the school spends; the first when none was given. */
    private static Geldbron bron(@Nullable Geldbron gegeven, Context x) {
        List<String> bronnen = x.school().lijst(Instelling.BUDGETBRONNEN, x.vandaag());
        Geldbron bron = Objects.requireNonNullElse(
                gegeven, bronnen.isEmpty() ? Geldbron.SWV : Geldbron.valueOf(bronnen.get(0)));
        if (!bronnen.contains(bron.name())) {
            throw Regel.GELDBRON
                    .weigert("BRON_ONBEKEND", "Deze school houdt geen ondersteuningsgeld bij uit %s.", bron)
                    .ontbreekt(bronnen);
        }
        return bron;
    }

    private static String sleutel(String schooljaar, Geldbron bron) {
        return schooljaar + "|" + bron;
    }

    Kosten evolve(BudgetVastgesteld e) {
        return new Kosten(Kopie.met(budgetten, sleutel(e.schooljaar(), e.bron()), (long) e.bedrag()), uitgaven);
    }

    Kosten evolve(KostenGeregistreerd e) {
        String sleutel = sleutel(e.schooljaar(), e.bron());
        return new Kosten(budgetten, Kopie.met(uitgaven, sleutel, uitgaven.getOrDefault(sleutel, 0L) + e.bedrag()));
    }
}
