package nl.zorgspoor.core.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Naslag.Deelnamefeiten;
import nl.zorgspoor.core.gedeeld.Naslag.Leerlingfeiten;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Trainingseisen;

/** Who may be in a training. What each of them must bring is looked up in that student's own file; whoever does not, is named. */
final class Deelname {

    private Deelname() {}

    static void eis(String trainingId, CatalogusItem item, List<String> leerlingIds, LocalDate van, Context x) {
        List<String> zonderGesprek = new ArrayList<>();
        for (String leerlingId : leerlingIds) {
            eisHier(leerlingId, x);
            Deelnamefeiten f = x.naslag()
                    .deelname(leerlingId, trainingId, item.itemCode(), van)
                    .orElse(Deelnamefeiten.GEEN);
            Trainingseisen.eisEigenAanmelding(item.itemCode(), f.eigenInitiatief(), x);
            Trainingseisen.eisExamenklas(item.itemCode(), leerlingId, f.leerjaar(), f.niveau(), x);
            eisBesluit(item, leerlingId, f, x);
            eisLeerjaar(item, leerlingId, f, x);
            if (f.opgevallen() && (f.gesprekOp() == null || f.gesprekOp().isAfter(van))) {
                zonderGesprek.add(leerlingId);
            }
        }
        if (!zonderGesprek.isEmpty() && screent(item, x)) {
            throw Regel.SCREENING
                    .weigert(
                            "DIAGNOSTISCH_GESPREK_ONTBREEKT",
                            "Wie bij de screening opvalt, heeft eerst een diagnostisch gesprek.")
                    .ontbreekt(zonderGesprek)
                    .herstel("RegistreerScreeningsuitslag");
        }
    }

    private static boolean screent(CatalogusItem item, Context x) {
        return x.school().lijst(Instelling.SCREENING_VOOR, x.vandaag()).contains(item.itemCode());
    }

    /** A student of this school, in reach, who has not left (R327). */
    private static void eisHier(String leerlingId, Context x) {
        Leerlingfeiten feiten = Bevoegdheden.eisLeerling(leerlingId, x);
        LocalDate weg = feiten.uitgeschrevenOp();
        if (weg != null && !x.vandaag().isBefore(weg)) {
            throw Regel.VERTREK
                    .weigert("LEERLING_UITGESCHREVEN", "Leerling %s is hier uitgeschreven op %s.", leerlingId, weg)
                    .ontbreekt("inschrijving");
        }
    }

    /** R130: where the team decides, its decision is named at registration. */
    private static void eisBesluit(CatalogusItem item, String leerlingId, Deelnamefeiten f, Context x) {
        String fase = x.school().tekst(Instelling.TEAMBESLUIT_FASE, x.vandaag());
        boolean team = !fase.isEmpty()
                && fase.equals(f.fase())
                && x.school().lijst(Instelling.TEAMBESLUIT_BIJ, x.vandaag()).contains(item.itemCode());
        if (team && !f.aangemeld()) {
            throw Regel.BASIS_BESLUIT
                    .weigert(
                            "BESLUIT_ONTBREEKT",
                            "Over %s voor %s beslist het ondersteuningsteam.",
                            item.itemCode(),
                            leerlingId)
                    .ontbreekt("besluitRef")
                    .herstel("MeldAanVoorTraining");
        }
    }

    /** R131: for the years of the catalogue, unless that was settled at registration or the coordinator makes a reasoned exception. */
    private static void eisLeerjaar(CatalogusItem item, String leerlingId, Deelnamefeiten f, Context x) {
        Integer leerjaar = f.leerjaar();
        boolean past = leerjaar == null
                || item.doelleerjaren().isEmpty()
                || item.doelleerjaren().contains(leerjaar);
        if (!past && !f.aangemeld() && !x.overruledDoor(x.school().coordinator(x.vandaag()))) {
            throw Regel.DOELJAAR
                    .weigert(
                            "LEERJAAR_BUITEN_DOELGROEP",
                            "%s is voor leerjaar %s; %s zit in leerjaar %d.",
                            item.itemCode(),
                            item.doelleerjaren(),
                            leerlingId,
                            leerjaar)
                    .ontbreekt("leerjaar " + item.doelleerjaren())
                    .overrulebaar();
        }
    }

    /** R3: with at least one participant in reach. */
    static void eisBereik(Collection<String> leerlingIds, Context x) {
        boolean inBereik = leerlingIds.stream()
                .flatMap(l -> x.naslag().leerling(l).stream())
                .anyMatch(l -> Bevoegdheden.inBereik(x.actor(), x.school(), l, x.vandaag()));
        if (!inBereik) {
            throw Regel.ROL.verbiedt(
                    "ROL_NIET_BEVOEGD", "De leerlingen van deze training vallen buiten het bereik van %s.", x.rol());
        }
    }
}
