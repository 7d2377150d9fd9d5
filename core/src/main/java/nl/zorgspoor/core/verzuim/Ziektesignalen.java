package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Ziektesignaal;
import org.jspecify.annotations.Nullable;

/**
 * Worrying sickness (R213): so many reports within so many school weeks, or so many school days in a row. Sick days in a row are
 * one report. After a signal it counts anew; a signal that the days still make stays, so that nobody has to act twice on it.
 */
record Ziektesignalen(Verzuimdossier dossier, Context x, Rijen ziek) {

    static final String AANTAL = "ZIEK_AANTAL";
    static final String DAGEN = "ZIEK_DAGEN";

    Ziektesignalen(Verzuimdossier dossier, Context x) {
        this(
                dossier,
                x,
                new Rijen(dossier.dagen(s -> s == VerzuimSoort.ZIEK), x.school().kalender()));
    }

    /** What changed days undo and make in the number of reports; the earliest tells it for all of them, since it looks at what came after. */
    List<VerzuimEvent> meldingen(LocalDate dag) {
        NavigableSet<LocalDate> meldingen = new TreeSet<>();
        ziek.alle().forEach(rij -> meldingen.add(rij.first()));
        List<VerzuimEvent> events = new ArrayList<>();
        LocalDate vorige = null;
        for (LocalDate signaal : signalen(AANTAL)) {
            if (!signaal.isBefore(dag) && aantal(meldingen, vorige, signaal) < drempelAantal(signaal)) {
                events.add(vervallen(AANTAL, signaal));
            } else {
                vorige = signaal;
            }
        }
        LocalDate van = ziek.dagen().contains(dag) ? ziek.om(dag).first() : dag;
        for (LocalDate melding : meldingen.tailSet(van, true)) {
            int aantal = aantal(meldingen, vorige, melding);
            if ((vorige == null || melding.isAfter(vorige)) && aantal >= drempelAantal(melding)) {
                events.add(signaal(AANTAL, aantal, melding));
                vorige = melding;
            }
        }
        return events;
    }

    private int aantal(NavigableSet<LocalDate> meldingen, @Nullable LocalDate vorige, LocalDate tot) {
        LocalDate van = ziek.kalender()
                .beginVanLaatsteSchoolweken(tot, x.school().getal(Instelling.ZIEKMELDINGEN_SCHOOLWEKEN, tot));
        LocalDate vanaf = vorige != null && !vorige.isBefore(van) ? vorige.plusDays(1) : van;
        return vanaf.isAfter(tot) ? 0 : meldingen.subSet(vanaf, true, tot, true).size();
    }

    private int drempelAantal(LocalDate dag) {
        return x.school().getal(Instelling.ZIEKMELDINGEN_DREMPEL, dag);
    }

    /** What a changed day undoes and makes in the rows of days. */
    List<VerzuimEvent> dagenAaneen(LocalDate dag) {
        List<VerzuimEvent> events = new ArrayList<>();
        List<LocalDate> over = new ArrayList<>();
        for (LocalDate signaal : signalen(DAGEN)) {
            if (!signaal.isBefore(dag) && !isMetGenoegDagen(signaal, over)) {
                events.add(vervallen(DAGEN, signaal));
            } else {
                over.add(signaal);
            }
        }
        for (NavigableSet<LocalDate> rij : ziek.bij(dag)) {
            int nieuw = 0;
            int totaal = 0;
            LocalDate vorige = over.stream()
                    .filter(s -> ziek.beslaat(rij, s))
                    .max(LocalDate::compareTo)
                    .orElse(null);
            for (LocalDate d : rij) {
                if (ziek.kalender().isLesdag(d)) {
                    totaal++;
                    nieuw += vorige == null || d.isAfter(vorige) ? 1 : 0;
                    if (nieuw == drempelDagen(d)) {
                        events.add(signaal(DAGEN, totaal, d));
                        nieuw = 0;
                    }
                }
            }
        }
        return events;
    }

    private boolean isMetGenoegDagen(LocalDate signaal, List<LocalDate> eerdere) {
        LocalDate in = ziek.dagen().floor(signaal);
        if (in == null || !ziek.beslaat(ziek.om(in), signaal)) {
            return false;
        }
        NavigableSet<LocalDate> rij = ziek.om(in);
        long genoeg = rij.headSet(signaal, true).stream()
                .filter(ziek.kalender()::isLesdag)
                .filter(d -> eerdere.stream().noneMatch(e -> ziek.beslaat(rij, e) && !d.isAfter(e)))
                .count();
        return genoeg >= drempelDagen(signaal);
    }

    private int drempelDagen(LocalDate dag) {
        return x.school().getal(Instelling.ZIEKTEDAGEN_DREMPEL, dag);
    }

    private List<LocalDate> signalen(String drempel) {
        return dossier.ziektesignalen().stream()
                .filter(s -> s.drempel().equals(drempel))
                .map(Ziektesignaal::datum)
                .sorted()
                .toList();
    }

    private VerzuimEvent signaal(String drempel, int waarde, LocalDate datum) {
        return new ZorgwekkendZiekteverzuimGesignaleerd(
                dossier.leerlingId(), dossier.dossierId(), drempel, waarde, datum);
    }

    private VerzuimEvent vervallen(String drempel, LocalDate datum) {
        return new ZiekteverzuimsignaalVervallen(dossier.leerlingId(), dossier.dossierId(), drempel, datum);
    }
}
