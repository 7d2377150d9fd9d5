package nl.zorgspoor.core.verzuim;

import static nl.zorgspoor.core.gedeeld.Rol.LEERLING;
import static nl.zorgspoor.core.gedeeld.Rol.OUDER;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.core.verzuim.VerzuimzorgCommand.HoeBeeindigd;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.*;

/**
 * What is done about one student's absence.
 *
 * @param gesprekken with whom was talked, by day
 * @param verwezen the days on which the student was sent to the schoolverpleegkundige
 * @param behandeluren the periods for which hours of treatment are agreed
 * @param meldingen what leerplicht was told, oldest first
 * @param bijSwv the first days of what the samenwerkingsverband was told
 * @param thuis how each staying at home ended, by its first day
 */
@RecordBuilder
public record Verzuimzorg(
        NavigableMap<LocalDate, List<Rol>> gesprekken,
        NavigableSet<LocalDate> verwezen,
        List<Periode> behandeluren,
        List<Gemeld> meldingen,
        NavigableSet<LocalDate> bijSwv,
        Map<LocalDate, HoeBeeindigd> thuis)
        implements VerzuimzorgBuilder.With {

    public static final Verzuimzorg LEEG =
            new Verzuimzorg(new TreeMap<>(), new TreeSet<>(), List.of(), List.of(), new TreeSet<>(), Map.of());

    /** From the first day up to and including the last. */
    public record Periode(LocalDate van, LocalDate tot) {

        boolean bevat(LocalDate dag) {
            return !dag.isBefore(van) && !dag.isAfter(tot);
        }
    }

    /**
     * A report to leerplicht.
     *
     * @param vanaf first day of the period that it was about
     * @param beeindigd whether its end was reported
     */
    public record Gemeld(String verwijzingId, String soort, LocalDate vanaf, LocalDate datum, boolean beeindigd) {}

    /** R214: whether parents or student were talked with since a day. */
    boolean gesprokenSinds(LocalDate dag) {
        return gesprekken.tailMap(dag, true).values().stream()
                .anyMatch(met -> met.contains(OUDER) || met.contains(LEERLING));
    }

    /** R220: whether hours of treatment are agreed for a day. */
    boolean afgestemd(LocalDate dag) {
        return behandeluren.stream().anyMatch(p -> p.bevat(dag));
    }

    Verzuimzorg evolve(VerzuimgesprekGevoerd e) {
        NavigableMap<LocalDate, List<Rol>> meer = new TreeMap<>(gesprekken);
        meer.merge(e.datum(), e.met(), (eerst, later) -> java.util.stream.Stream.concat(eerst.stream(), later.stream())
                .distinct()
                .toList());
        return withGesprekken(meer);
    }

    Verzuimzorg evolve(VerzuimGemeldBijLeerplicht e) {
        return withMeldingen(
                Kopie.met(meldingen, new Gemeld(e.verwijzingId(), e.soort(), e.periodeVan(), e.datum(), false)));
    }

    Verzuimzorg evolve(EindeVerzuimGemeld e) {
        return withMeldingen(meldingen.stream()
                .map(m -> m.verwijzingId().equals(e.verwijzingId())
                        ? new Gemeld(m.verwijzingId(), m.soort(), m.vanaf(), m.datum(), true)
                        : m)
                .toList());
    }

    Verzuimzorg evolve(ZiekteverzuimZorgwekkendGeoordeeld e) {
        return this;
    }

    Verzuimzorg evolve(VerwezenNaarSchoolverpleegkundige e) {
        return withVerwezen(met(verwezen, e.datum()));
    }

    Verzuimzorg evolve(ConsultSchoolartsAangevraagd e) {
        return this;
    }

    Verzuimzorg evolve(AdviesGGDOntvangen e) {
        return this;
    }

    Verzuimzorg evolve(ThuiszitterGemeldBijSWV e) {
        return withBijSwv(met(bijSwv, e.sinds()));
    }

    Verzuimzorg evolve(ThuiszittenBeeindigd e) {
        return withThuis(Kopie.met(thuis, e.sinds(), e.hoe()));
    }

    Verzuimzorg evolve(BehandelurenAfgestemd e) {
        return withBehandeluren(Kopie.met(behandeluren, new Periode(e.van(), e.tot())));
    }

    private static NavigableSet<LocalDate> met(NavigableSet<LocalDate> dagen, LocalDate dag) {
        NavigableSet<LocalDate> meer = new TreeSet<>(dagen);
        meer.add(dag);
        return meer;
    }
}
