package nl.zorgspoor.core.leerling.opp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.opp.OPP.Status;
import nl.zorgspoor.core.leerling.opp.OPPCommand.Hoormoment;
import nl.zorgspoor.core.leerling.opp.OPPCommand.Secties;
import nl.zorgspoor.core.leerling.opp.OPPCommand.StelOPPVast;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPVastgesteld;
import org.jspecify.annotations.Nullable;

/** What has to be in place before an OPP is established (R120 to R123, R125), each step in its turn. */
public final class Vaststelling {

    private Vaststelling() {}

    static List<LeerlingGebeurtenis> decide(OPPs staat, StelOPPVast c, Context x, Aanmeldingen aanmelding) {
        OPP opp = staat.bekend(c.oppId());
        opp.eis(Status.CONCEPT);
        LocalDate datum = x.gebeurdOp(c.datum(), opp.inhoudSinds());
        eisInhoud(opp.secties());
        eisOverleg(opp, x);
        boolean instemming = opp.heeftInstemming(x, aanmelding);
        if (!instemming && x.school().is(Instelling.OPP_HANDTEKENING_OUDERS, x.vandaag())) {
            throw zonderHandtekening("Op deze school wordt een OPP vastgesteld als de ouders het hebben ondertekend.");
        }
        LocalDate jaar = datum.plusYears(1);
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new OPPVastgesteld(
                c.leerlingId(),
                opp.oppId(),
                datum,
                c.lvsReferentie(),
                Objects.requireNonNullElse(opp.evaluatieOp(), jaar),
                jaar,
                instemming));
        if (!instemming) {
            events.add(x.aandacht(c.leerlingId(), Regel.OPP_HANDTEKENING, "HANDTEKENING_ONTBREEKT"));
        }
        if (Tekst.leeg(c.lvsReferentie()) && x.school().is(Instelling.OPP_LVS_REFERENTIE, x.vandaag())) {
            events.add(x.aandacht(c.leerlingId(), Regel.OPP_LVS, "LVS_REFERENTIE_ONTBREEKT"));
        }
        return events;
    }

    /** R120: every section; the date of evaluation follows when nobody names one, the student's voice is R122's. */
    private static void eisInhoud(Secties s) {
        List<String> ontbreekt = ontbrekend(s);
        if (!ontbreekt.isEmpty()) {
            throw Regel.OPP_INHOUD
                    .weigert("OPP_ONVOLLEDIG", "Dit OPP is nog niet compleet; elke sectie is ingevuld.")
                    .ontbreekt(ontbreekt)
                    .herstel("StelOPPBij");
        }
    }

    /** The sections in which nothing stands yet, by their names. */
    public static List<String> ontbrekend(Secties s) {
        List<String> ontbreekt = new ArrayList<>();
        voegToe(ontbreekt, "belemmering", Tekst.leeg(s.belemmering()));
        voegToe(ontbreekt, "bevorderend", Tekst.leeg(s.bevorderend()));
        voegToe(ontbreekt, "behoefteLeerling", Tekst.leeg(s.behoefteLeerling()));
        voegToe(ontbreekt, "behoefteSchool", Tekst.leeg(s.behoefteSchool()));
        voegToe(ontbreekt, "doelen", s.doelen().stream().allMatch(Tekst::leeg));
        voegToe(ontbreekt, "interventies", s.interventies().stream().allMatch(Tekst::leeg));
        voegToe(ontbreekt, "uitstroombestemming", Tekst.leeg(s.uitstroombestemming()));
        voegToe(ontbreekt, "afwijkingProgramma", Tekst.leeg(s.afwijkingProgramma()));
        return ontbreekt;
    }

    private static void voegToe(List<String> ontbreekt, String naam, boolean leeg) {
        if (leeg) {
            ontbreekt.add(naam);
        }
    }

    /** R122: talked over with the parents, and the student heard. */
    private static void eisOverleg(OPP opp, Context x) {
        List<String> ontbreekt = new ArrayList<>();
        if (opp.gesprekken().besprokenOp() == null) {
            ontbreekt.add("BespreekOPPMetOuders");
        }
        if (!opp.isGehoordVoor(Hoormoment.OPSTELLEN, x)) {
            ontbreekt.add("HoorLeerlingOverOPP");
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.OPP_OVERLEG
                    .weigert(
                            "OVERLEG_ONTBREEKT",
                            "Een OPP wordt met de ouders besproken, en de leerling wordt gehoord en hoort wat daarmee is gedaan.")
                    .ontbreekt(ontbreekt)
                    .herstel(
                            ontbreekt.contains("BespreekOPPMetOuders")
                                    ? "BespreekOPPMetOuders"
                                    : "HoorLeerlingOverOPP");
        }
    }

    /** R122: heard for what is done now. */
    static void eisGehoord(OPP opp, Hoormoment moment, Context x) {
        if (!opp.isGehoordVoor(moment, x)) {
            throw Regel.OPP_OVERLEG
                    .weigert(
                            "OVERLEG_ONTBREEKT",
                            "Ook bij het %s van een OPP wordt de leerling gehoord, en hoort deze wat daarmee is gedaan.",
                            moment == Hoormoment.EVALUEREN ? "evalueren" : "bijstellen")
                    .ontbreekt("HoorLeerlingOverOPP(moment=%s)".formatted(moment))
                    .herstel("HoorLeerlingOverOPP");
        }
    }

    static CommandGeweigerd zonderHandtekening(String melding) {
        return Regel.OPP_HANDTEKENING
                .weigert("HANDTEKENING_ONTBREEKT", "%s", melding)
                .ontbreekt("instemming met het handelingsdeel")
                .herstel("OndertekenOPP");
    }

    /** R121, R254: the roles that write it, by the kind of arrangement where the school says so, in a setting or in its catalogue. */
    static List<String> ontbrekendeAuteurs(@Nullable Arrangementtype arrangement, List<Rol> auteurs, Context x) {
        List<String> nodig = x.school().lijst(per(arrangement), x.vandaag());
        if (nodig.isEmpty()) {
            nodig = x.school().lijst(Instelling.OPP_AUTEURS, x.vandaag());
        }
        if (nodig.isEmpty()) {
            nodig = auteursVan(arrangement, x);
        }
        Set<String> ontbreekt = new LinkedHashSet<>(nodig);
        auteurs.forEach(a -> ontbreekt.remove(a.name()));
        return List.copyOf(ontbreekt);
    }

    private static List<String> auteursVan(@Nullable Arrangementtype arrangement, Context x) {
        return x.school().catalogusItems(Catalogus.ARRANGEMENT, x.vandaag()).stream()
                .map(CatalogusItem::arrangement)
                .filter(a -> a != null && a.type() == arrangement)
                .flatMap(a -> Objects.requireNonNull(a).oppAuteurs().stream())
                .map(Rol::name)
                .toList();
    }

    private static Instelling per(@Nullable Arrangementtype arrangement) {
        if (arrangement == null) {
            return Instelling.OPP_AUTEURS;
        }
        return switch (arrangement) {
            case CLUSTER_2 -> Instelling.OPP_AUTEURS_CLUSTER_2;
            case CLUSTER_3 -> Instelling.OPP_AUTEURS_CLUSTER_3;
            case CLUSTER_4 -> Instelling.OPP_AUTEURS_CLUSTER_4;
            default -> Instelling.OPP_AUTEURS;
        };
    }
}
