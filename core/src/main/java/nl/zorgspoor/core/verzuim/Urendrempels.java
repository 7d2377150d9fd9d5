package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Drempel;
import org.jspecify.annotations.Nullable;

/**
 * Unauthorised hours within so many school weeks (R210), counted anew from a day that changed on. A threshold that was reported
 * stays and its days are spent; one that was not, stands or falls with the hours.
 */
record Urendrempels(
        Verzuimdossier dossier, Context x, @Nullable LocalDate bekendOp) {

    private record Reeks(LocalDate vanaf, LocalDate datum, Halven uren) {}

    /** The thresholds on or after a day that fall, and those that are reached. */
    List<VerzuimEvent> herzien(LocalDate vanaf) {
        List<Drempel> alle = dossier.drempels().stream()
                .filter(d -> d.soort().equals(Verzuimtelling.UREN_16))
                .toList();
        List<Drempel> open = alle.stream()
                .filter(d -> !d.gemeld() && !d.datum().isBefore(vanaf))
                .toList();
        List<Drempel> vast = alle.stream().filter(d -> !open.contains(d)).toList();
        List<Reeks> nu = tel(vanaf, vast);
        List<Drempel> vervallen = open.stream()
                .filter(d -> nu.stream().noneMatch(r -> r.datum().equals(d.datum())))
                .toList();
        List<VerzuimEvent> events = new ArrayList<>();
        vervallen.forEach(d -> events.add(new VerzuimdrempelVervallen(
                dossier.leerlingId(), dossier.dossierId(), Verzuimtelling.UREN_16, d.datum())));
        nu.stream()
                .filter(r -> open.stream().noneMatch(d -> d.datum().equals(r.datum())))
                .forEach(r -> events.add(bereikt(r, vervallen)));
        return events;
    }

    private List<Reeks> tel(LocalDate vanaf, List<Drempel> vast) {
        NavigableMap<LocalDate, Halven> uren = new TreeMap<>(dossier.uren());
        vast.stream().filter(Drempel::gemeld).forEach(d -> uren.subMap(d.vanaf(), true, d.datum(), true)
                .clear());
        List<Reeks> reeksen = new ArrayList<>();
        LocalDate eigen = null;
        for (LocalDate tot : List.copyOf(uren.tailMap(vanaf, true).keySet())) {
            LocalDate vorige = laatste(eigen, vast, tot);
            NavigableMap<LocalDate, Halven> geteld = venster(uren, vorige, tot);
            Halven som = geteld.values().stream().reduce(Halven.NUL, Halven::plus);
            if (som.isMinstens(x.school().getal(Instelling.VERZUIM_UREN, tot)) && !binnenHerhaling(vorige, tot)) {
                reeksen.add(new Reeks(geteld.firstKey(), tot, som));
                eigen = tot;
            }
        }
        return reeksen;
    }

    /** The count restarts the day after a threshold. */
    private static @Nullable LocalDate laatste(@Nullable LocalDate eigen, List<Drempel> vast, LocalDate voor) {
        LocalDate laatste = eigen;
        for (Drempel d : vast) {
            if (d.datum().isBefore(voor) && (laatste == null || d.datum().isAfter(laatste))) {
                laatste = d.datum();
            }
        }
        return laatste;
    }

    private NavigableMap<LocalDate, Halven> venster(
            NavigableMap<LocalDate, Halven> uren, @Nullable LocalDate vorige, LocalDate tot) {
        LocalDate van = x.school()
                .kalender()
                .beginVanLaatsteSchoolweken(tot, x.school().getal(Instelling.VERZUIM_SCHOOLWEKEN, tot));
        LocalDate vanaf = vorige != null && !vorige.isBefore(van) ? vorige.plusDays(1) : van;
        return uren.subMap(vanaf, true, tot, true);
    }

    /** Who stays away without a break has at most one new threshold per so many days. */
    private boolean binnenHerhaling(@Nullable LocalDate vorige, LocalDate tot) {
        if (vorige == null
                || !tot.isBefore(vorige.plusDays(x.school().getal(Instelling.VERZUIM_HERHALING_DAGEN, tot)))) {
            return false;
        }
        NavigableSet<LocalDate> weg = dossier.dagen(VerzuimCommand.VerzuimSoort::blijftWeg);
        for (LocalDate d = vorige.plusDays(1); !d.isAfter(tot); d = d.plusDays(1)) {
            if (x.school().kalender().isLesdag(d) && !weg.contains(d)) {
                return false;
            }
        }
        return true;
    }

    /** A threshold that takes the place of one that falls gives no new time to report. */
    private VerzuimdrempelBereikt bereikt(Reeks r, List<Drempel> vervallen) {
        LocalDate meldenVoor = Verzuimtelling.meldenVoor(r.datum(), bekendOp, x);
        for (Drempel d : vervallen) {
            boolean zelfdeVerzuim = !d.datum().isBefore(r.vanaf()) && !d.vanaf().isAfter(r.datum());
            if (zelfdeVerzuim && d.meldenVoor().isBefore(meldenVoor)) {
                meldenVoor = d.meldenVoor();
            }
        }
        return new VerzuimdrempelBereikt(
                dossier.leerlingId(),
                dossier.dossierId(),
                Verzuimtelling.UREN_16,
                r.uren(),
                r.vanaf(),
                r.datum(),
                meldenVoor,
                Verzuimtelling.melder(x));
    }
}
