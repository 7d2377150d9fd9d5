package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kalender;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import nl.zorgspoor.core.verzuim.VerzuimEvent.ThuiszitterVastgesteld;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimdrempelBereikt;
import nl.zorgspoor.core.verzuim.VerzuimEvent.ZorgwekkendZiekteverzuimGesignaleerd;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Afwezigheid;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Drempel;
import org.jspecify.annotations.Nullable;

/**
 * The counts over a student's absence: unauthorised hours (R210), sickness (R213) and staying away (R217). All look at what is
 * registered, so that the order in which days are registered does not matter.
 */
final class Verzuimtelling {

    static final String UREN_16 = "16_UUR";
    static final String LRV = "LRV";
    static final String ZIEK_AANTAL = "ZIEK_AANTAL";
    static final String ZIEK_DAGEN = "ZIEK_DAGEN";

    private final Verzuimdossier dossier;
    private final Context x;
    private final Kalender kalender;

    Verzuimtelling(Verzuimdossier dossier, Context x) {
        this.dossier = dossier;
        this.x = x;
        this.kalender = x.school().kalender();
    }

    /**
     * What follows from an absence on a day that has just been registered or qualified.
     *
     * @param bekendOp day on which the absence was known to be of this kind, when that is later than the day itself; the term
     *     to report starts there
     */
    List<VerzuimEvent> gevolgen(LocalDate dag, VerzuimSoort soort, @Nullable LocalDate bekendOp) {
        List<VerzuimEvent> gevolgen = new ArrayList<>();
        if (soort.telt()) {
            gevolgen.addAll(urendrempels(dag, bekendOp));
        }
        if (soort.blijftWeg()) {
            gevolgen.addAll(thuiszitter(dag, bekendOp));
        }
        if (soort == VerzuimSoort.ZIEK) {
            gevolgen.addAll(ziekmeldingen(dag));
            gevolgen.addAll(ziektedagen(dag));
        }
        return gevolgen;
    }

    /** R210: the count restarts the day after a threshold; who stays away has at most one new threshold per seven days. */
    List<VerzuimEvent> urendrempels(LocalDate dag, @Nullable LocalDate bekendOp) {
        NavigableMap<LocalDate, Integer> uren = dossier.uren();
        LocalDate vorige = dossier.laatsteDrempel(UREN_16);
        List<VerzuimEvent> drempels = new ArrayList<>();
        for (LocalDate tot : uren.tailMap(dag, true).keySet()) {
            if (vorige != null && !tot.isAfter(vorige)) {
                continue;
            }
            NavigableMap<LocalDate, Integer> geteld = venster(uren, vorige, tot);
            int som = som(geteld);
            if (som >= getal(Instelling.VERZUIM_UREN) && !binnenHerhaling(vorige, tot)) {
                drempels.add(new VerzuimdrempelBereikt(
                        dossier.leerlingId(),
                        dossier.dossierId(),
                        UREN_16,
                        som,
                        geteld.firstKey(),
                        tot,
                        meldenVoor(tot, bekendOp),
                        melder(x)));
                vorige = tot;
            }
        }
        return drempels;
    }

    private NavigableMap<LocalDate, Integer> venster(
            NavigableMap<LocalDate, Integer> uren, @Nullable LocalDate vorige, LocalDate tot) {
        LocalDate van = kalender.beginVanLaatsteSchoolweken(tot, getal(Instelling.VERZUIM_SCHOOLWEKEN));
        LocalDate vanaf = vorige != null && !vorige.isBefore(van) ? vorige.plusDays(1) : van;
        return uren.subMap(vanaf, true, tot, true);
    }

    private boolean binnenHerhaling(@Nullable LocalDate vorige, LocalDate tot) {
        if (vorige == null || !tot.isBefore(vorige.plusDays(getal(Instelling.VERZUIM_HERHALING_DAGEN)))) {
            return false;
        }
        NavigableSet<LocalDate> weg = dagen(a -> a.soort().blijftWeg());
        for (LocalDate d = vorige.plusDays(1); !d.isAfter(tot); d = d.plusDays(1)) {
            if (kalender.isSchooldag(d) && !weg.contains(d)) {
                return false;
            }
        }
        return true;
    }

    /** Thresholds, not yet reported, whose hours fall below the limit now that an absence has another kind. */
    List<LocalDate> vervallenDrempels() {
        NavigableMap<LocalDate, Integer> uren = dossier.uren();
        return dossier.drempels().stream()
                .filter(d -> d.soort().equals(UREN_16) && !d.gemeld())
                .filter(d -> som(uren.subMap(d.vanaf(), true, d.datum(), true)) < getal(Instelling.VERZUIM_UREN))
                .map(Drempel::datum)
                .toList();
    }

    /** R217: more than so many weeks away without leave, counted from the first day; holidays do not break the row. */
    private List<VerzuimEvent> thuiszitter(LocalDate dag, @Nullable LocalDate bekendOp) {
        NavigableSet<LocalDate> rij = rijMet(dag, dagen(a -> a.soort().blijftWeg()));
        LocalDate sinds = rij.first();
        LocalDate datum = rij.ceiling(sinds.plusWeeks(getal(Instelling.THUISZITTER_WEKEN)));
        boolean bekend = dossier.thuiszitterOp().stream().anyMatch(rij::contains);
        if (datum == null || bekend) {
            return List.of();
        }
        return List.of(
                new ThuiszitterVastgesteld(dossier.leerlingId(), dossier.dossierId(), sinds, datum),
                new VerzuimdrempelBereikt(
                        dossier.leerlingId(),
                        dossier.dossierId(),
                        LRV,
                        (int) ChronoUnit.DAYS.between(sinds, datum) + 1,
                        sinds,
                        datum,
                        meldenVoor(datum, bekendOp),
                        melder(x)));
    }

    /** R213: so many reports within so many school weeks; sick days in a row are one report; after a signal it counts anew. */
    private List<VerzuimEvent> ziekmeldingen(LocalDate dag) {
        NavigableSet<LocalDate> ziek = dagen(a -> a.soort() == VerzuimSoort.ZIEK);
        NavigableSet<LocalDate> meldingen = new TreeSet<>();
        for (LocalDate d = ziek.first(); d != null; ) {
            NavigableSet<LocalDate> rij = rijMet(d, ziek);
            meldingen.add(rij.first());
            d = ziek.higher(rij.last());
        }
        LocalDate vorige = dossier.ziekAantalOp();
        for (LocalDate melding : meldingen.tailSet(rijMet(dag, ziek).first(), true)) {
            if (vorige != null && !melding.isAfter(vorige)) {
                continue;
            }
            LocalDate van = kalender.beginVanLaatsteSchoolweken(melding, getal(Instelling.ZIEKMELDINGEN_SCHOOLWEKEN));
            LocalDate vanaf = vorige != null && !vorige.isBefore(van) ? vorige.plusDays(1) : van;
            int aantal = meldingen.subSet(vanaf, true, melding, true).size();
            if (aantal >= getal(Instelling.ZIEKMELDINGEN_DREMPEL)) {
                return List.of(new ZorgwekkendZiekteverzuimGesignaleerd(
                        dossier.leerlingId(), dossier.dossierId(), ZIEK_AANTAL, aantal, melding));
            }
        }
        return List.of();
    }

    /** R213: so many school days in a row; in a longer row again after as many more. */
    private List<VerzuimEvent> ziektedagen(LocalDate dag) {
        NavigableSet<LocalDate> rij = rijMet(dag, dagen(a -> a.soort() == VerzuimSoort.ZIEK));
        LocalDate vorige = dossier.ziekDagenOp();
        int drempel = getal(Instelling.ZIEKTEDAGEN_DREMPEL);
        int nieuw = 0;
        int totaal = 0;
        for (LocalDate d : rij) {
            if (!kalender.isSchooldag(d)) {
                continue;
            }
            totaal++;
            if (vorige == null || d.isAfter(vorige)) {
                nieuw++;
            }
            if (nieuw == drempel) {
                return List.of(new ZorgwekkendZiekteverzuimGesignaleerd(
                        dossier.leerlingId(), dossier.dossierId(), ZIEK_DAGEN, totaal, d));
            }
        }
        return List.of();
    }

    /** The days in a row around a day: no school day lies between two of them. */
    private NavigableSet<LocalDate> rijMet(LocalDate dag, NavigableSet<LocalDate> dagen) {
        LocalDate begin = dag;
        for (LocalDate v = dagen.lower(begin); v != null && sluitAan(v, begin); v = dagen.lower(begin)) {
            begin = v;
        }
        LocalDate eind = dag;
        for (LocalDate n = dagen.higher(eind); n != null && sluitAan(eind, n); n = dagen.higher(eind)) {
            eind = n;
        }
        return dagen.subSet(begin, true, eind, true);
    }

    private boolean sluitAan(LocalDate eerst, LocalDate dan) {
        return kalender.schooldagenTussen(eerst, dan) <= (kalender.isSchooldag(dan) ? 1 : 0);
    }

    private NavigableSet<LocalDate> dagen(Predicate<Afwezigheid> soort) {
        NavigableSet<LocalDate> dagen = new TreeSet<>();
        dossier.afwezigheden().values().stream().filter(soort).forEach(a -> dagen.add(a.datum()));
        return dagen;
    }

    private LocalDate meldenVoor(LocalDate datum, @Nullable LocalDate bekendOp) {
        LocalDate begin = bekendOp != null && bekendOp.isAfter(datum) ? bekendOp : datum;
        return Kalender.plusWerkdagen(begin, getal(Instelling.VERZUIMMELDING_WERKDAGEN));
    }

    /** Who reports at this school: the verzuimcoordinator where there is one, else the coordinator. */
    static Rol melder(Context x) {
        var bevoegdheid = x.school().bevoegdheden().get("MeldVerzuimBijLeerplicht");
        return bevoegdheid == null || bevoegdheid.rollen().contains(Rol.VERZUIMCOORDINATOR)
                ? Rol.VERZUIMCOORDINATOR
                : x.school().coordinator(x.vandaag());
    }

    static NavigableMap<LocalDate, Integer> urenPerDag(Iterable<Afwezigheid> afwezigheden) {
        NavigableMap<LocalDate, Integer> uren = new TreeMap<>();
        for (Afwezigheid a : afwezigheden) {
            if (a.soort().telt()) {
                uren.merge(a.datum(), a.lesuren(), Integer::sum);
            }
        }
        return uren;
    }

    static int som(NavigableMap<LocalDate, Integer> uren) {
        return uren.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int getal(Instelling instelling) {
        return x.school().getal(instelling, x.vandaag());
    }
}
