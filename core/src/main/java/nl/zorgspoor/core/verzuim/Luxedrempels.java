package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Drempel;
import org.jspecify.annotations.Nullable;

/** Luxury absence is reported from its first day on, once for each row of days (R212). */
record Luxedrempels(
        Verzuimdossier dossier, Context x, @Nullable LocalDate bekendOp, Rijen luxe) {

    static final String LUXE = "LUXE";

    Luxedrempels(Verzuimdossier dossier, Context x, @Nullable LocalDate bekendOp) {
        this(
                dossier,
                x,
                bekendOp,
                new Rijen(dossier.dagen(s -> s == VerzuimSoort.LUXE), x.school().kalender()));
    }

    /** What a changed day undoes and makes: a row that was not reported stands at its first day. */
    List<VerzuimEvent> herzien() {
        List<Drempel> alle =
                dossier.drempels().stream().filter(d -> d.soort().equals(LUXE)).toList();
        List<NavigableSet<LocalDate>> rijen = luxe.alle().stream()
                .filter(rij -> alle.stream().noneMatch(d -> d.gemeld() && rij.contains(d.datum())))
                .toList();
        List<Drempel> vervallen = alle.stream()
                .filter(d -> !d.gemeld()
                        && rijen.stream().noneMatch(rij -> rij.first().equals(d.datum())))
                .toList();
        List<VerzuimEvent> events = new ArrayList<>();
        vervallen.forEach(d ->
                events.add(new VerzuimdrempelVervallen(dossier.leerlingId(), dossier.dossierId(), LUXE, d.datum())));
        rijen.stream()
                .filter(rij ->
                        alle.stream().noneMatch(d -> !d.gemeld() && rij.first().equals(d.datum())))
                .forEach(rij -> events.add(bereikt(rij, vervallen)));
        return events;
    }

    /** A row that begins earlier than was known gives no new time to report. */
    private VerzuimdrempelBereikt bereikt(NavigableSet<LocalDate> rij, List<Drempel> vervallen) {
        LocalDate meldenVoor = vervallen.stream()
                .filter(d -> rij.contains(d.datum()))
                .map(Drempel::meldenVoor)
                .min(LocalDate::compareTo)
                .orElseGet(() -> Verzuimtelling.meldenVoor(rij.first(), bekendOp, x));
        return new VerzuimdrempelBereikt(
                dossier.leerlingId(),
                dossier.dossierId(),
                LUXE,
                dossier.urenOp(rij.first(), VerzuimSoort.LUXE),
                rij.first(),
                rij.first(),
                meldenVoor,
                Verzuimtelling.melder(x));
    }
}
