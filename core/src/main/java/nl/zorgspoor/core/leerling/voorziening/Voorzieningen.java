package nl.zorgspoor.core.leerling.voorziening;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.Vertrekt;
import nl.zorgspoor.core.leerling.arrangement.Arrangementen;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningCommand.*;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * What one student may use.
 *
 * @param alle by the code of the catalogue
 */
public record Voorzieningen(Map<String, Gebruik> alle) {

    public static final Voorzieningen LEEG = new Voorzieningen(Map.of());

    /**
     * From which day on, and until when.
     *
     * @param tot the last day, or null
     */
    public record Gebruik(LocalDate vanaf, @Nullable LocalDate tot) {

        boolean eindigtVoor(LocalDate dag) {
            return tot != null && tot.isBefore(dag);
        }
    }

    /** Whether the student may use it on a day. */
    public boolean magOp(String voorziening, LocalDate dag) {
        Gebruik g = alle.get(voorziening);
        return g != null && !dag.isBefore(g.vanaf()) && !g.eindigtVoor(dag);
    }

    List<VoorzieningEvent> decide(KenVoorzieningToe c, Context x, Arrangementen arrangementen, VanBuiten vanBuiten) {
        LocalDate vanaf = x.ingaandOp(c.vanaf(), x.vandaag());
        eisNieuw(c.voorziening(), vanaf);
        if (c.tot() != null && c.tot().isBefore(vanaf)) {
            throw CommandGeweigerd.dagOnjuist("Wat op %s begint, eindigt niet op %s.".formatted(vanaf, c.tot()))
                    .ontbreekt("tot (vanaf %s)".formatted(vanaf));
        }
        Toekenning.eis(c, vanaf, x, arrangementen, vanBuiten::geldt);
        return List.of(new VoorzieningToegekend(
                c.leerlingId(),
                c.voorziening(),
                c.indicatieDoor(),
                vanaf,
                c.tot(),
                c.bhvGeinformeerdOp(),
                c.verwijzingOfArrangementId(),
                Toekenning.isMedisch(c.voorziening(), x)));
    }

    List<VoorzieningEvent> decide(TrekVoorzieningIn c, Context x) {
        Gebruik g = alle.get(c.voorziening());
        LocalDate datum = x.ingaandOp(c.datum(), x.vandaag());
        if (g == null || g.eindigtVoor(datum)) {
            throw CommandGeweigerd.statusOnjuist("De leerling heeft %s op %s niet.".formatted(c.voorziening(), datum))
                    .herstel("KenVoorzieningToe");
        }
        if (datum.isBefore(g.vanaf())) {
            throw CommandGeweigerd.dagOnjuist("%s begint op %s.".formatted(c.voorziening(), g.vanaf()))
                    .ontbreekt("datum (vanaf %s)".formatted(g.vanaf()));
        }
        return List.of(new VoorzieningIngetrokken(
                c.leerlingId(), c.voorziening(), datum, Toekenning.isMedisch(c.voorziening(), x)));
    }

    /** R6: at a school that has personal counsellors. */
    List<VoorzieningEvent> decide(WijsPersoonlijkBegeleiderToe c, Context x) {
        LocalDate van = x.ingaandOp(c.van(), x.vandaag());
        Toekenning.eisInCatalogus(Toekenning.PERSOONLIJK_BEGELEIDER, van, x);
        return List.of(new PersoonlijkBegeleiderToegewezen(c.leerlingId(), c.begeleiderId(), van));
    }

    /** R6, R221. */
    List<VoorzieningEvent> decide(RegelOnderwijsBijZiekte c, Context x) {
        LocalDate van = x.ingaandOp(c.van(), x.vandaag());
        eisNieuw(c.soort().itemCode(), van);
        Toekenning.eisInCatalogus(c.soort().itemCode(), van, x);
        return List.of(new OnderwijsBijZiekteGeregeld(c.leerlingId(), c.soort(), van));
    }

    private void eisNieuw(String voorziening, LocalDate vanaf) {
        Gebruik g = alle.get(voorziening);
        if (g != null && !g.eindigtVoor(vanaf)) {
            throw CommandGeweigerd.statusOnjuist("De leerling heeft %s al.".formatted(voorziening))
                    .herstel("TrekVoorzieningIn");
        }
    }

    Voorzieningen evolve(VoorzieningToegekend e) {
        return met(e.voorziening(), new Gebruik(e.vanaf(), e.tot()));
    }

    Voorzieningen evolve(VoorzieningIngetrokken e) {
        Gebruik g = alle.get(e.voorziening());
        return g == null
                ? this
                : met(e.voorziening(), new Gebruik(g.vanaf(), e.datum().minusDays(1)));
    }

    Voorzieningen evolve(PersoonlijkBegeleiderToegewezen e) {
        return met(Toekenning.PERSOONLIJK_BEGELEIDER, new Gebruik(e.van(), null));
    }

    Voorzieningen evolve(OnderwijsBijZiekteGeregeld e) {
        return met(e.soort().itemCode(), new Gebruik(e.van(), null));
    }

    /** Who has left uses nothing here. */
    Voorzieningen evolve(Vertrekt e) {
        return e.ingegaan() ? LEEG : this;
    }

    private Voorzieningen met(String voorziening, Gebruik gebruik) {
        Map<String, Gebruik> meer = new LinkedHashMap<>(alle);
        meer.put(voorziening, gebruik);
        return new Voorzieningen(meer);
    }
}
