package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.verzuim.VerzuimCommand.MeldVerzuimBijLeerplicht;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Afwezigheid;

/** Whether absence can be reported to leerplicht as this kind (R212). */
final class Meldbeleid {

    static final List<String> SOORTEN = List.of(Verzuimtelling.UREN_16, Verzuimtelling.LRV, "LUXE", "OVERIG", "18PLUS");

    private Meldbeleid() {}

    /**
     * R212. Where something is registered in the period, part of it has to be unauthorised: sickness and suspension are only
     * OVERIG. A 16-hour report needs an unreported threshold, or 16 hours after the last one; when nothing is registered, the
     * hours of the report itself.
     */
    static boolean past(MeldVerzuimBijLeerplicht c, Verzuimdossier dossier, Context x) {
        if (!SOORTEN.contains(c.soort())) {
            return false;
        }
        if (c.soort().equals("OVERIG")) {
            return true;
        }
        List<Afwezigheid> inPeriode = dossier.afwezigheden().values().stream()
                .filter(a -> !a.datum().isBefore(c.periodeVan()) && !a.datum().isAfter(c.periodeTot()))
                .toList();
        if (!inPeriode.isEmpty() && inPeriode.stream().noneMatch(a -> a.soort().telt())) {
            return false;
        }
        return switch (c.soort()) {
            case Verzuimtelling.UREN_16 -> {
                LocalDate vorige = dossier.laatsteDrempel(Verzuimtelling.UREN_16);
                NavigableMap<LocalDate, Integer> uren =
                        new TreeMap<>(dossier.uren().subMap(c.periodeVan(), true, c.periodeTot(), true));
                if (vorige != null) {
                    uren.headMap(vorige, true).clear();
                }
                int genoeg = x.school().getal(Instelling.VERZUIM_UREN, x.vandaag());
                yield open(dossier, Verzuimtelling.UREN_16)
                        || Verzuimtelling.som(uren) >= genoeg
                        || (inPeriode.isEmpty() && c.uren() != null && c.uren() >= genoeg);
            }
            case Verzuimtelling.LRV ->
                open(dossier, Verzuimtelling.LRV)
                        || !c.periodeTot()
                                .isBefore(c.periodeVan()
                                        .plusWeeks(x.school().getal(Instelling.THUISZITTER_WEKEN, x.vandaag())));
            default -> true;
        };
    }

    private static boolean open(Verzuimdossier dossier, String soort) {
        return dossier.drempels().stream().anyMatch(d -> d.soort().equals(soort) && !d.gemeld());
    }
}
