package nl.zorgspoor.core.leerling.interventie;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Beschikbaarheid;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.interventie.InterventieCommand.*;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.InterventieIngezet;
import org.jspecify.annotations.Nullable;

/** May this intervention start for this student? What a school asks for which item is its own setting. */
final class Inzet {

    private Inzet() {}

    static InterventieIngezet van(ZetInterventieIn c, Context x, Omstandigheden o) {
        eisVoorLeerling(c);
        LocalDate van = Objects.requireNonNullElse(c.van(), x.vandaag());
        CatalogusItem item = eisInCatalogus(c, x, van);
        eisEigenWeg(item);
        eisOnderzoek(c, x, o);
        eisTeambesluit(c, x, o);
        eisBeschikbaar(c, item, o);
        eisAdvies(c.itemCode(), c.adviesVakdocent(), x);
        eisVerklaring(c, x);
        eisDoelgroep(item, x, o);
        LocalDate uiterlijk = item.duurMaxWeken() == null ? null : van.plusWeeks(item.duurMaxWeken());
        LocalDate geplandTot = c.geplandTot() == null ? uiterlijk : c.geplandTot();
        if (geplandTot != null && geplandTot.isBefore(van)) {
            throw CommandGeweigerd.statusOnjuist("Een interventie eindigt niet voor zij begint.");
        }
        Rol rol = item.uitvoerderRol() == null ? x.school().coordinator(x.vandaag()) : item.uitvoerderRol();
        return new InterventieIngezet(
                c.leerlingId(),
                c.interventieId(),
                c.itemCode(),
                c.uitvoerder(),
                rol,
                c.doel(),
                van,
                geplandTot,
                eerste(geplandTot, uiterlijk),
                duurRegel(c.itemCode(), rol, x),
                c.frequentie(),
                c.besluitRef(),
                Boolean.TRUE.equals(c.adviesVakdocent()),
                c.verklaringRef(),
                c.verwijzingOfArrangementId());
    }

    private static @Nullable LocalDate eerste(@Nullable LocalDate een, @Nullable LocalDate ander) {
        return ander == null || (een != null && een.isBefore(ander)) ? een : ander;
    }

    private static Regel duurRegel(String itemCode, Rol rol, Context x) {
        if (noemt(Instelling.ADVIES_VAKDOCENT_BIJ, itemCode, x)) {
            return Regel.STEUNLES;
        }
        return switch (rol) {
            case LEERLINGBEGELEIDER -> Regel.LB_KORT;
            case TRAJECTGROEPBEGELEIDER -> Regel.TG_KORT;
            default -> Regel.INTERV_EVAL;
        };
    }

    /** R141: what is for a class or teacher holds no student. */
    private static void eisVoorLeerling(ZetInterventieIn c) {
        if (c.doelsoort() != null && c.doelsoort() != Doelsoort.LEERLING) {
            throw Regel.KLASSENTRAINING
                    .weigert(
                            "GEEN_LEERLINGGEGEVENS_TOEGESTAAN",
                            "Wat voor een klas of docent is, komt niet in het dossier van een leerling.")
                    .ontbreekt("doelsoort LEERLING");
        }
    }

    /** R6: active in the catalogue on its first day. */
    private static CatalogusItem eisInCatalogus(ZetInterventieIn c, Context x, LocalDate van) {
        return x.school()
                .catalogusItem(Catalogus.INTERVENTIE, c.itemCode(), van)
                .orElseThrow(() -> Regel.CATALOGUS
                        .weigert(
                                "NIET_IN_CATALOGUS",
                                "%s is op %s geen actieve interventie van deze school.",
                                c.itemCode(),
                                van)
                        .ontbreekt(c.itemCode())
                        .herstel("VoegCatalogusItemToe"));
    }

    /** R145: JOS starts with a question, a decision and a signature of its own. */
    private static void eisEigenWeg(CatalogusItem item) {
        if (item.uitvoerderRol() == Rol.JOS_MEDEWERKER) {
            throw CommandGeweigerd.statusOnjuist("JOS begint met een vraag aan het team, niet als gewone interventie.")
                    .herstel("VraagJOSAan");
        }
    }

    /** R7: what is only available outside needs the referral or arrangement through which it comes. */
    private static void eisBeschikbaar(ZetInterventieIn c, CatalogusItem item, Omstandigheden o) {
        boolean opSchool =
                item.beschikbaarheid().isEmpty() || item.beschikbaarheid().contains(Beschikbaarheid.OP_SCHOOL);
        String id = c.verwijzingOfArrangementId();
        if (!opSchool && (id == null || !o.vanBuiten().test(id))) {
            throw Regel.BESCHIKBAARHEID
                    .weigert(
                            "VERWIJZING_OF_ARRANGEMENT_NODIG",
                            "%s is niet op school beschikbaar; noem de verwijzing of het arrangement.",
                            c.itemCode())
                    .ontbreekt("verwijzingOfArrangementId")
                    .herstel("BereidVerwijzingVoor");
        }
    }

    /** R116: no intensive intervention before the report of a research is in. */
    private static void eisOnderzoek(ZetInterventieIn c, Context x, Omstandigheden o) {
        if (noemt(Instelling.ONDERZOEK_VOORAF_BIJ, c.itemCode(), x) && !o.verslagBinnen()) {
            throw Regel.ONDERZOEK_N4
                    .weigert("ONDERZOEK_ONTBREEKT", "Eerst is er onderzoek gevraagd en is het verslag binnen.")
                    .ontbreekt("OnderzoeksverslagOntvangen")
                    .herstel("VraagOnderzoekAan");
        }
    }

    /** R130: in this phase the team decides on second-line interventions, in a meeting about this student. */
    private static void eisTeambesluit(ZetInterventieIn c, Context x, Omstandigheden o) {
        String fase = x.school().tekst(Instelling.TEAMBESLUIT_FASE, x.vandaag());
        if (fase.isEmpty() || !fase.equals(o.fase()) || !noemt(Instelling.TEAMBESLUIT_BIJ, c.itemCode(), x)) {
            return;
        }
        List<String> vormen = x.school().lijst(Instelling.TEAMBESLUIT_OVERLEGVORMEN, x.vandaag());
        String ref = c.besluitRef();
        if (ref == null
                || o.besproken()
                        .apply(ref)
                        .filter(vorm -> vormen.contains(vorm.name()))
                        .isEmpty()) {
            throw Regel.BASIS_BESLUIT
                    .weigert("BESLUIT_ONTBREEKT", "Over %s beslist het ondersteuningsteam.", c.itemCode())
                    .ontbreekt("besluitRef")
                    .herstel("LegBesprekingVast");
        }
    }

    /** R135: on advice of the subject teacher, at the start and at every renewal. */
    static void eisAdvies(String itemCode, @Nullable Boolean advies, Context x) {
        if (noemt(Instelling.ADVIES_VAKDOCENT_BIJ, itemCode, x) && !Boolean.TRUE.equals(advies)) {
            throw Regel.STEUNLES
                    .weigert("ADVIES_VAKDOCENT_ONTBREEKT", "%s volgt op advies van de vakdocent.", itemCode)
                    .ontbreekt("adviesVakdocent");
        }
    }

    /** R132: only with a statement. */
    private static void eisVerklaring(ZetInterventieIn c, Context x) {
        if (noemt(Instelling.VERKLARING_BIJ, c.itemCode(), x)
                && (c.verklaringRef() == null || c.verklaringRef().isBlank())) {
            throw Regel.DYSLEXIE
                    .weigert("VERKLARING_ONTBREEKT", "%s is er alleen met een verklaring.", c.itemCode())
                    .ontbreekt("verklaringRef");
        }
    }

    /** R131: for the years of the catalogue; the coordinator may make a reasoned exception. */
    private static void eisDoelgroep(CatalogusItem item, Context x, Omstandigheden o) {
        Integer leerjaar = o.leerjaar();
        boolean past = leerjaar == null
                || item.doelleerjaren().isEmpty()
                || item.doelleerjaren().contains(leerjaar);
        if (!past && !x.overruledDoor(x.school().coordinator(x.vandaag()))) {
            throw Regel.DOELJAAR
                    .weigert(
                            "LEERJAAR_BUITEN_DOELGROEP",
                            "%s is voor leerjaar %s, deze leerling zit in leerjaar %d.",
                            item.itemCode(),
                            item.doelleerjaren(),
                            leerjaar)
                    .ontbreekt("leerjaar " + item.doelleerjaren())
                    .overrulebaar();
        }
    }

    static boolean noemt(Instelling lijst, String itemCode, Context x) {
        return x.school().lijst(lijst, x.vandaag()).contains(itemCode);
    }
}
