package nl.zorgspoor.core.leerling.interventie;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Beschikbaarheid;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Interventieaanbod;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Medewerker;
import nl.zorgspoor.core.leerling.interventie.InterventieCommand.*;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.InterventieIngezet;
import org.jspecify.annotations.Nullable;

/** May this intervention start for this student? What a school asks for which item is its own setting. */
public final class Inzet {

    /** What a school's item with rules of its own starts with instead, by its code. */
    private static final Map<String, String> EIGEN_WEG = Map.of(
            "SCHOOLPSYCHOLOOG", "StartPsychologentraject",
            "VIB", "ZetVIBIn",
            "TRAJECTGROEP_KORT", "StartTrajectgroepBegeleiding",
            "TRAJECTGROEP_VAST", "KoppelVastAanTrajectgroep",
            "TIME_OUT", "GebruikTimeOutKaart",
            "SMW", "BereidVerwijzingVoor",
            "SMW_PLUS", "BereidVerwijzingVoor",
            "MEDISCHE_HANDELING", "KenVoorzieningToe",
            "VERTROUWENSPERSOON", "MeldBijVertrouwenspersoon");

    /** The same by who carries it out, whatever the school calls it. */
    private static final Map<Rol, String> EIGEN_UITVOERDER = Map.of(
            Rol.JOS_MEDEWERKER, "VraagJOSAan",
            Rol.SCHOOLPSYCHOLOOG, "StartPsychologentraject",
            Rol.TRAJECTGROEPBEGELEIDER, "StartTrajectgroepBegeleiding",
            Rol.SMW, "BereidVerwijzingVoor",
            Rol.BHV, "KenVoorzieningToe",
            Rol.VERTROUWENSPERSOON, "MeldBijVertrouwenspersoon");

    private Inzet() {}

    static InterventieIngezet van(ZetInterventieIn c, Context x, Omstandigheden o) {
        eisVoorLeerling(c, x);
        LocalDate van = Objects.requireNonNullElse(c.van(), x.vandaag());
        CatalogusItem item = Interventieaanbod.eis(c.itemCode(), van, x);
        eisOnderzoek(c, x, o);
        eisTeambesluit(c.itemCode(), c.besluitRef(), x, o);
        eisBeschikbaar(c.verwijzingOfArrangementId(), item, o);
        eisEigenWeg(item);
        eisAdvies(c.itemCode(), c.adviesVakdocent(), x);
        eisVerklaring(c, x);
        eisDoelgroep(item, x, o);
        eisGeenTraining(item, x);
        LocalDate uiterlijk = item.duurMaxWeken() == null ? null : van.plusWeeks(item.duurMaxWeken());
        LocalDate geplandTot = c.geplandTot() == null ? uiterlijk : c.geplandTot();
        if (geplandTot != null && geplandTot.isBefore(van)) {
            throw CommandGeweigerd.statusOnjuist("Een interventie eindigt niet voor zij begint.");
        }
        Rol rol = uitvoerder(item, c.uitvoerder(), x);
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
                c.verwijzingOfArrangementId(),
                null);
    }

    /** Where more than one role may carry it out: the role of who is named; the first that the catalogue names when that says nothing. */
    static Rol uitvoerder(CatalogusItem item, @Nullable String uitvoerder, Context x) {
        List<Rol> rollen = item.uitvoerderRollen();
        Medewerker wie = uitvoerder == null ? null : x.school().medewerker(uitvoerder, x.vandaag());
        return rollen.stream()
                .filter(r -> wie != null && wie.rollen().contains(r))
                .findFirst()
                .orElseGet(() -> rollen.isEmpty() ? x.school().coordinator(x.vandaag()) : rollen.get(0));
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
    private static void eisVoorLeerling(ZetInterventieIn c, Context x) {
        if ((c.doelsoort() != null && c.doelsoort() != Doelsoort.LEERLING)
                || noemt(Instelling.KLASINTERVENTIES, c.itemCode(), x)
                || noemt(Instelling.DOCENTINTERVENTIES, c.itemCode(), x)) {
            throw Regel.KLASSENTRAINING
                    .weigert(
                            "GEEN_LEERLINGGEGEVENS_TOEGESTAAN",
                            "Wat voor een klas of docent is, komt niet in het dossier van een leerling.")
                    .ontbreekt("doelsoort LEERLING")
                    .herstel("ZetKlasinterventieIn");
        }
    }

    /** What has rules of its own, such as a question, a protocol or a maximum, has a way of its own, where they are guarded. */
    private static void eisEigenWeg(CatalogusItem item) {
        String vanUitvoerder = item.uitvoerderRollen().stream()
                .map(r -> EIGEN_UITVOERDER.getOrDefault(r, ""))
                .filter(w -> !w.isEmpty())
                .findFirst()
                .orElse("");
        String weg = EIGEN_WEG.getOrDefault(item.itemCode(), vanUitvoerder);
        if (!weg.isEmpty()) {
            throw geenGewone(item.itemCode(), weg);
        }
    }

    private static CommandGeweigerd geenGewone(String itemCode, String weg) {
        return CommandGeweigerd.statusOnjuist(
                        "%s heeft eigen regels en begint met %s, niet als gewone interventie.".formatted(itemCode, weg))
                .herstel(weg);
    }

    /** R137, R138: what starts with screening or the student's own wish is a training of a group, with its own way in. */
    private static void eisGeenTraining(CatalogusItem item, Context x) {
        if (noemt(Instelling.TRAINING_BIJ, item.itemCode(), x)) {
            throw geenGewone(item.itemCode(), "MeldAanVoorTraining");
        }
    }

    /** R7: what is only available outside needs the referral or arrangement through which it comes. */
    public static void eisBeschikbaar(@Nullable String id, CatalogusItem item, Omstandigheden o) {
        boolean opSchool =
                item.beschikbaarheid().isEmpty() || item.beschikbaarheid().contains(Beschikbaarheid.OP_SCHOOL);
        if (!opSchool && (id == null || !o.vanBuiten().test(id))) {
            throw Regel.BESCHIKBAARHEID
                    .weigert(
                            "VERWIJZING_OF_ARRANGEMENT_NODIG",
                            "%s is niet op school beschikbaar; noem de verwijzing of het arrangement.",
                            item.itemCode())
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
    public static void eisTeambesluit(String itemCode, @Nullable String ref, Context x, Omstandigheden o) {
        String fase = x.school().tekst(Instelling.TEAMBESLUIT_FASE, x.vandaag());
        if (fase.isEmpty() || !fase.equals(o.fase()) || !noemt(Instelling.TEAMBESLUIT_BIJ, itemCode, x)) {
            return;
        }
        List<String> vormen = x.school().lijst(Instelling.TEAMBESLUIT_OVERLEGVORMEN, x.vandaag());
        if (ref == null
                || o.besproken()
                        .apply(ref)
                        .filter(vorm -> vormen.contains(vorm.name()))
                        .isEmpty()) {
            throw Regel.BASIS_BESLUIT
                    .weigert("BESLUIT_ONTBREEKT", "Over %s beslist het ondersteuningsteam.", itemCode)
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

    /** R135: an advice is good for as long as the catalogue says, and for more there is a new one. */
    static void eisDuurPerAdvies(String itemCode, LocalDate vanaf, LocalDate tot, Context x) {
        Integer weken = x.school()
                .catalogusItem(Catalogus.INTERVENTIE, itemCode, x.vandaag())
                .map(CatalogusItem::duurMaxWeken)
                .orElse(null);
        if (weken != null
                && noemt(Instelling.ADVIES_VAKDOCENT_BIJ, itemCode, x)
                && tot.isAfter(vanaf.plusWeeks(weken))) {
            throw Regel.STEUNLES
                    .weigert(
                            "ADVIES_VAKDOCENT_ONTBREEKT",
                            "Een advies van de vakdocent geldt voor %d weken; langer vraagt een nieuw advies.",
                            weken)
                    .ontbreekt("geplandTot (uiterlijk %s)".formatted(vanaf.plusWeeks(weken)));
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
    public static void eisDoelgroep(CatalogusItem item, Context x, Omstandigheden o) {
        Integer leerjaar = o.leerjaar();
        boolean uitgezonderd = x.overruledDoor(x.school().coordinator(x.vandaag()));
        boolean past = leerjaar == null
                || item.doelleerjaren().isEmpty()
                || item.doelleerjaren().contains(leerjaar);
        if (past && !uitgezonderd && !inExamenklas(item, x, o)) {
            throw Regel.DOELJAAR
                    .weigert(
                            "LEERJAAR_BUITEN_DOELGROEP",
                            "%s is voor examenklassen; leerjaar %d is dat op niveau %s niet.",
                            item.itemCode(),
                            leerjaar,
                            o.niveau())
                    .ontbreekt("examenklas")
                    .overrulebaar();
        }
        if (!past && !uitgezonderd) {
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

    /** Which year that is depends on the level; of whom year or level is not known, nothing else is known. */
    private static boolean inExamenklas(CatalogusItem item, Context x, Omstandigheden o) {
        return !noemt(Instelling.EXAMENKLAS_BIJ, item.itemCode(), x)
                || o.leerjaar() == null
                || o.niveau() == null
                || x.school().noemtLeerjaar(Instelling.EXAMENLEERJAREN, o.leerjaar(), o.niveau(), x.vandaag());
    }

    static boolean noemt(Instelling lijst, String itemCode, Context x) {
        return x.school().lijst(lijst, x.vandaag()).contains(itemCode);
    }
}
