package nl.zorgspoor.core.leerling.tlv;

import static nl.zorgspoor.core.gedeeld.Rol.RECTOR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.leerling.flexzat.FlexZat;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import nl.zorgspoor.core.leerling.tlv.TLV.Dossier;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.*;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.Stuk;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import org.jspecify.annotations.Nullable;

/**
 * What has to be in place before a TLV is requested: R184 and R191 to R196, each by the school's own settings. The order is that of the
 * domain: route first, then the Flex-Zat, the dossier, the signatures and the parents' view.
 */
final class Aanvraagbeleid {

    static final String FLEXZAT = "FLEXZAT";
    static final String EXTERNEN = "EXTERNEN";
    static final String ZIENSWIJZE = "ZIENSWIJZE";

    private Aanvraagbeleid() {}

    /** Everything that blocks the request today, in the words of the refusals; empty when it can be sent. */
    static List<String> blokkades(Dossier dossier, Context x, FlexZats flexzat, Trajecten traject) {
        List<String> blokkades = new ArrayList<>();
        if (!inFase(x, traject)) {
            blokkades.add(fase(x));
        }
        if (zonderExternen(x, traject)) {
            blokkades.add(EXTERNEN);
        }
        if (vraagtFlexZat(x) && flexzat(null, x, flexzat, traject).isEmpty()) {
            blokkades.add(FLEXZAT);
        }
        blokkades.addAll(ontbrekendeStukken(dossier, x));
        if (vraagtHandtekening(x) && !dossier.akkoord().volledig()) {
            blokkades.add(StukType.HANDTEKENINGEN.name());
        }
        if (dossier.bezwaarTeVermelden()) {
            blokkades.add(ZIENSWIJZE);
        }
        return List.copyOf(blokkades);
    }

    static void eisAanvraagbaar(VraagTLVAan c, Dossier dossier, Context x, FlexZats flexzat, Trajecten traject) {
        if (!inFase(x, traject)) {
            throw Regel.TLV_HEI
                    .weigert(
                            "NIVEAU5_VERKENNING_ONTBREEKT",
                            "Een TLV wordt hier pas aangevraagd in fase %s, na uitgeputte mogelijkheden.",
                            fase(x))
                    .ontbreekt(fase(x))
                    .herstel("SchaalOndersteuningOp");
        }
        if (zonderExternen(x, traject)) {
            throw Regel.TLV_HEI
                    .weigert(
                            "EXTERNEN_NIET_BETROKKEN",
                            "Een TLV wordt hier pas aangevraagd als ook met externen is besproken wat de school niet kan bieden.")
                    .ontbreekt(EXTERNEN)
                    .herstel("StelHandelingsverlegenheidVast");
        }
        if (vraagtFlexZat(x) && flexzat(c.flexZatId(), x, flexzat, traject).isEmpty()) {
            throw Regel.TLV_FLEXZAT
                    .weigert(
                            "FLEXZAT_ONTBREEKT",
                            "Voor een TLV-aanvraag is in de laatste %s maanden een Flex-Zat over deze vraag gehouden.",
                            x.school().tekst(Instelling.TLV_FLEXZAT_MAANDEN, x.vandaag()))
                    .ontbreekt(FLEXZAT)
                    .herstel("HoudFlexZat");
        }
        eisDossier(dossier, x);
        eisHandtekeningen(dossier, x);
        if (dossier.bezwaarTeVermelden() && !Boolean.TRUE.equals(c.zienswijzeVermeld())) {
            throw Regel.TLV_ZIENSWIJZE
                    .weigert(
                            "ZIENSWIJZE_VERMELDEN",
                            "Ouders hebben bezwaren laten weten; de aanvraag vermeldt die of de zienswijze gaat mee naar het SWV.")
                    .ontbreekt(ZIENSWIJZE)
                    .herstel("VraagTLVAan(zienswijzeVermeld=true)");
        }
    }

    /** R192, R193: every part with date and source. Signatures alone do not make a dossier incomplete: they are R194's. */
    private static void eisDossier(Dossier dossier, Context x) {
        List<String> ontbreekt = new ArrayList<>(ontbrekendeStukken(dossier, x));
        if (ontbreekt.isEmpty()) {
            return;
        }
        if (vraagtHandtekening(x) && !dossier.akkoord().volledig()) {
            ontbreekt.add(StukType.HANDTEKENINGEN.name());
        }
        throw Regel.TLV_DOSSIER
                .weigert(
                        "DOSSIER_ONVOLLEDIG", "Het TLV-dossier is niet compleet; elk deel heeft een datum en een bron.")
                .ontbreekt(ontbreekt)
                .herstel("VoegTLVStukToe");
    }

    /** R194: parents and student sign; the rector may deviate when the parents' view is in the dossier. */
    private static void eisHandtekeningen(Dossier dossier, Context x) {
        if (!vraagtHandtekening(x) || dossier.akkoord().volledig()) {
            return;
        }
        if (!x.overruledDoor(RECTOR)) {
            throw Regel.TLV_HANDTEKENING
                    .weigert("HANDTEKENING_ONTBREEKT", "Ouders en leerling ondertekenen de TLV-aanvraag.")
                    .ontbreekt(StukType.HANDTEKENINGEN.name())
                    .herstel("RegistreerOuderakkoordTLV")
                    .overrulebaar();
        }
        if (!dossier.zienswijze().bekend()) {
            throw Regel.TLV_HANDTEKENING
                    .weigert(
                            "HANDTEKENING_ONTBREEKT",
                            "Zonder handtekeningen gaat de aanvraag alleen door met een vastgelegde zienswijze van de ouders.")
                    .ontbreekt(ZIENSWIJZE)
                    .herstel("LegZienswijzeOudersVast")
                    .overrulebaar();
        }
    }

    /** R6: the school's samenwerkingsverband grants this kind. */
    static void eisSoort(TlvSoort soort, Context x) {
        List<String> soorten = x.school().lijst(Instelling.TLV_SOORTEN, x.vandaag());
        if (!soorten.contains(soort.name())) {
            throw Regel.CATALOGUS
                    .weigert("NIET_IN_CATALOGUS", "Een TLV voor %s kan op deze school niet worden aangevraagd.", soort)
                    .ontbreekt(soorten);
        }
    }

    /**
     * The Flex-Zat on which the request rests, held within the term. Which one was about this question says who asks, by naming it;
     * when nobody does it is the last of the traject that runs, as an earlier traject was about another question (R191).
     */
    static Optional<FlexZat> flexzat(@Nullable String flexZatId, Context x, FlexZats flexzat, Trajecten traject) {
        LocalDate vanaf = x.vandaag().minusMonths(x.school().getal(Instelling.TLV_FLEXZAT_MAANDEN, x.vandaag()));
        return flexZatId == null
                ? flexzat.gehoudenSinds(vanaf, traject)
                : flexzat.flexZat(flexZatId)
                        .filter(f -> f.gehoudenOp() != null && !f.gehoudenOp().isBefore(vanaf));
    }

    static boolean vraagtHandtekening(Context x) {
        return x.school().is(Instelling.TLV_HANDTEKENING, x.vandaag());
    }

    static boolean vraagtFlexZat(Context x) {
        return x.school().is(Instelling.TLV_VOORAF_FLEXZAT, x.vandaag());
    }

    private static String fase(Context x) {
        return x.school().tekst(Instelling.TLV_FASE, x.vandaag());
    }

    private static boolean zonderExternen(Context x, Trajecten traject) {
        return x.school().is(Instelling.TLV_MET_EXTERNEN, x.vandaag()) && !traject.besprokenMetExternen();
    }

    private static boolean inFase(Context x, Trajecten traject) {
        return fase(x).isEmpty() || traject.inFase(fase(x));
    }

    private static List<String> ontbrekendeStukken(Dossier dossier, Context x) {
        List<String> nodig = x.school().lijst(Instelling.TLV_STUKKEN, x.vandaag());
        boolean apart = vraagtHandtekening(x);
        return Arrays.stream(StukType.values())
                .filter(s -> nodig.contains(s.name()))
                .filter(s -> !(apart && s == StukType.HANDTEKENINGEN))
                .filter(s -> !aanwezig(dossier.stukken().get(s)))
                .map(Enum::name)
                .toList();
    }

    private static boolean aanwezig(@Nullable Stuk stuk) {
        return stuk != null && stuk.bron() != null && !stuk.bron().isBlank();
    }

    /** R6: a limit that is named stands in the school's catalogue. */
    static void eisGrenzen(List<String> grenscodes, Context x) {
        List<String> onbekend = grenscodes.stream()
                .filter(g -> x.school()
                        .catalogusItem(Catalogus.GRENS, g, x.vandaag())
                        .isEmpty())
                .toList();
        if (!onbekend.isEmpty()) {
            throw Regel.CATALOGUS
                    .weigert("NIET_IN_CATALOGUS", "Een genoemde grens staat niet in de catalogus van de school.")
                    .ontbreekt(onbekend);
        }
    }

    /** R184: the text names a limit by its code, or by the last part of it as people write it, such as C4. */
    static boolean noemtGrens(@Nullable String aanleiding, Context x) {
        if (aanleiding == null) {
            return false;
        }
        List<String> woorden = Arrays.asList(aanleiding.split("[^A-Za-z0-9_]+"));
        return x.school().catalogusItems(Catalogus.GRENS, x.vandaag()).stream()
                .map(g -> g.itemCode())
                .anyMatch(g -> woorden.contains(g) || woorden.contains(g.substring(g.lastIndexOf('_') + 1)));
    }

    /** R128: a VPI that is older than the school takes is sent, and looked at. */
    static boolean vpiVerouderd(Dossier dossier, Context x) {
        Stuk vpi = dossier.stukken().get(StukType.VPI);
        return vpi != null
                && vpi.datum().isBefore(x.vandaag().minusMonths(x.school().getal(Instelling.VPI_MAANDEN, x.vandaag())));
    }

    /** R194 where nobody signs: parents were told something this school year, or gave their view. */
    static boolean oudersWetenHet(Dossier dossier, Context x, Toestemmingen toestemming) {
        return vraagtHandtekening(x)
                || dossier.zienswijze().bekend()
                || dossier.akkoord().ouders().getekend()
                || toestemming.oudersGeinformeerdTussen(
                        Schooljaar.begin(Schooljaar.van(dossier.gestartOp())), x.vandaag());
    }
}
