package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kalender;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import org.jspecify.annotations.Nullable;

/**
 * What follows from days of absence that were registered, got another kind or were corrected: unauthorised hours (R210), staying
 * away (R217) and sickness (R213). All look at what is registered, so that the order in which days are registered does not
 * matter, and what no longer holds is undone by the same count that would have made it.
 *
 * @param bekendOp day on which the absence was known to be of its kind, when that is later than the day itself; the term to report
 *     starts there
 */
record Verzuimtelling(Context x, @Nullable LocalDate bekendOp) {

    static final String UREN_16 = "16_UUR";
    static final String LRV = "LRV";

    /**
     * @param dossier as it has become
     * @param dagen the days that changed
     * @param soorten the kinds that those days had and have
     */
    List<VerzuimEvent> gevolgen(Verzuimdossier dossier, Set<LocalDate> dagen, Set<VerzuimSoort> soorten) {
        List<VerzuimEvent> gevolgen = new ArrayList<>();
        LocalDate eerste = Collections.min(dagen);
        if (soorten.stream().anyMatch(VerzuimSoort::telt)) {
            gevolgen.addAll(new Urendrempels(dossier, x, bekendOp).herzien(eerste));
        }
        if (soorten.contains(VerzuimSoort.LUXE)) {
            gevolgen.addAll(new Luxedrempels(VerzuimGebied.GEBIED.na(dossier, gevolgen), x, bekendOp).herzien());
        }
        for (LocalDate dag : new TreeSet<>(dagen)) {
            Verzuimdossier nu = VerzuimGebied.GEBIED.na(dossier, gevolgen);
            if (soorten.stream().anyMatch(VerzuimSoort::kanThuiszitten)) {
                gevolgen.addAll(new Thuiszitters(nu, x, bekendOp).herzien(dag));
            }
            if (soorten.contains(VerzuimSoort.ZIEK)) {
                Ziektesignalen signalen = new Ziektesignalen(nu, x);
                if (dag.equals(eerste)) {
                    gevolgen.addAll(signalen.meldingen(dag));
                }
                gevolgen.addAll(signalen.dagenAaneen(dag));
            }
        }
        return gevolgen;
    }

    /** R211: so many working days after the threshold, or after the day on which it was known. */
    static LocalDate meldenVoor(LocalDate datum, @Nullable LocalDate bekendOp, Context x) {
        LocalDate begin = bekendOp != null && bekendOp.isAfter(datum) ? bekendOp : datum;
        return Kalender.plusWerkdagen(begin, x.school().getal(Instelling.VERZUIMMELDING_WERKDAGEN, x.vandaag()));
    }

    /** Who reports at this school: the verzuimcoordinator where there is one, else the coordinator. */
    static Rol melder(Context x) {
        var bevoegdheid = x.school().bevoegdheden().get("MeldVerzuimBijLeerplicht");
        return bevoegdheid == null || bevoegdheid.rollen().contains(Rol.VERZUIMCOORDINATOR)
                ? Rol.VERZUIMCOORDINATOR
                : x.school().coordinator(x.vandaag());
    }
}
