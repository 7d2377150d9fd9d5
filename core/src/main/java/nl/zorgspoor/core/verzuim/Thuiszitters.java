package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Thuiszitten;
import org.jspecify.annotations.Nullable;

/**
 * Who is away without leave for more than so many weeks on end (R217). A holiday does not end the weeks: then nobody registers
 * anything on the day that makes it too long, and the clock says it.
 */
record Thuiszitters(
        Verzuimdossier dossier, Context x, @Nullable LocalDate bekendOp, Rijen weg) {

    Thuiszitters(Verzuimdossier dossier, Context x, @Nullable LocalDate bekendOp) {
        this(
                dossier,
                x,
                bekendOp,
                new Rijen(
                        dossier.dagen(ruim(x) ? VerzuimSoort::kanThuiszitten : VerzuimSoort::blijftWeg),
                        x.school().kalender()));
    }

    /** Of the two definitions in use the wider one (R217). */
    private static boolean ruim(Context x) {
        return x.school().tekst(Instelling.THUISZITTER_DEFINITIE, x.vandaag()).equals("RUIM");
    }

    /** What a changed day undoes and makes. */
    List<VerzuimEvent> herzien(LocalDate dag) {
        List<VerzuimEvent> events = new ArrayList<>();
        List<Thuiszitten> over = new ArrayList<>();
        for (Thuiszitten t : dossier.thuiszitten()) {
            boolean geraakt = !dag.isBefore(t.sinds()) && !dag.isAfter(t.datum());
            if (geraakt && !isGemeld(t) && !geldt(t)) {
                events.add(new ThuiszitterVervallen(dossier.leerlingId(), dossier.dossierId(), t.sinds(), t.datum()));
                events.add(new VerzuimdrempelVervallen(
                        dossier.leerlingId(), dossier.dossierId(), Verzuimtelling.LRV, t.datum()));
            } else {
                over.add(t);
            }
        }
        weg.bij(dag).forEach(rij -> events.addAll(nieuw(rij, over)));
        return events;
    }

    /** What no registration says: the last absence goes on into days without lessons. */
    List<VerzuimEvent> doorTijd() {
        return weg.dagen().isEmpty() ? List.of() : nieuw(weg.om(weg.dagen().last()), dossier.thuiszitten());
    }

    /** The day on which the last absence will have been too long without anybody registering it. */
    Optional<Termijn> termijn() {
        if (weg.dagen().isEmpty()) {
            return Optional.empty();
        }
        NavigableSet<LocalDate> rij = weg.om(weg.dagen().last());
        return Optional.ofNullable(teLangOp(rij))
                .filter(dag -> !rij.contains(dag)
                        && !isVertrokken(rij, dag)
                        && vastgesteld(rij, dossier.thuiszitten()).isEmpty())
                .map(dag -> Termijn.tot(
                        "thuiszitter:" + dossier.dossierId() + ":" + rij.first(),
                        "THUISZITTER",
                        rij.first(),
                        dag,
                        Regel.VZ_LRV,
                        "AfwezigheidGeregistreerd",
                        "RegistreerAfwezigheid",
                        Rol.SYSTEEM));
    }

    /** Whether a report may say that this period is part of an absence that is too long. */
    boolean teLangIn(LocalDate van, LocalDate tot) {
        return weg.alle().stream()
                .filter(rij -> !rij.first().isAfter(tot) && !rij.last().isBefore(van))
                .map(this::teLangOp)
                .anyMatch(dag -> dag != null && !dag.isAfter(x.vandaag()));
    }

    private List<VerzuimEvent> nieuw(NavigableSet<LocalDate> rij, List<Thuiszitten> bekend) {
        LocalDate datum = teLangOp(rij);
        boolean voorbij =
                datum != null && (rij.contains(datum) ? !datum.isAfter(x.vandaag()) : datum.isBefore(x.vandaag()));
        if (datum == null
                || !voorbij
                || isVertrokken(rij, datum)
                || vastgesteld(rij, bekend).isPresent()) {
            return List.of();
        }
        LocalDate sinds = rij.first();
        ThuiszitterVastgesteld thuiszitter =
                new ThuiszitterVastgesteld(dossier.leerlingId(), dossier.dossierId(), sinds, datum);
        // Who is ill stays at home; leerplicht is told of what is unauthorised.
        if (dossier.dagen(VerzuimSoort::blijftWeg)
                .subSet(sinds, true, rij.last(), true)
                .isEmpty()) {
            return List.of(thuiszitter);
        }
        return List.of(
                thuiszitter,
                new VerzuimdrempelBereikt(
                        dossier.leerlingId(),
                        dossier.dossierId(),
                        Verzuimtelling.LRV,
                        Halven.heel((int) ChronoUnit.DAYS.between(sinds, datum) + 1),
                        sinds,
                        datum,
                        Verzuimtelling.meldenVoor(datum, bekendOp, x),
                        Verzuimtelling.melder(x)));
    }

    /** Who left in the meantime stays away from no lessons here. */
    private boolean isVertrokken(NavigableSet<LocalDate> rij, LocalDate dag) {
        return !rij.contains(dag)
                && !x.naslag().ingeschrevenOp(dossier.leerlingId(), dag).orElse(false);
    }

    /** The first day on which a row has lasted too long: a missed one, or the limit itself when it falls in a holiday. */
    private @Nullable LocalDate teLangOp(NavigableSet<LocalDate> rij) {
        LocalDate weken = rij.first().plusWeeks(x.school().getal(Instelling.THUISZITTER_WEKEN, rij.first()));
        LocalDate grens = ruim(x) ? weken.minusDays(1) : weken;
        LocalDate ervoor = rij.lower(grens);
        LocalDate dag = ervoor != null && weg.kalender().volgendeLesdag(ervoor).isAfter(grens) && !rij.contains(grens)
                ? grens
                : rij.ceiling(grens);
        int genoeg = x.school().getal(Instelling.THUISZITTER_SCHOOLDAGEN, rij.first());
        while (dag != null && rij.headSet(dag, true).size() < genoeg) {
            dag = rij.higher(dag);
        }
        return dag;
    }

    private Optional<Thuiszitten> vastgesteld(NavigableSet<LocalDate> rij, List<Thuiszitten> bekend) {
        return bekend.stream().filter(t -> weg.beslaat(rij, t.datum())).findFirst();
    }

    private boolean geldt(Thuiszitten t) {
        LocalDate in = weg.dagen().floor(t.datum());
        if (in == null) {
            return false;
        }
        NavigableSet<LocalDate> rij = weg.om(in);
        LocalDate datum = teLangOp(rij);
        return weg.beslaat(rij, t.datum()) && datum != null && !datum.isAfter(t.datum());
    }

    private boolean isGemeld(Thuiszitten t) {
        return dossier.drempels().stream().anyMatch(d -> d.is(Verzuimtelling.LRV, t.datum()) && d.gemeld());
    }
}
