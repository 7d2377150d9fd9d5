package nl.zorgspoor.core.leerling.opp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import nl.zorgspoor.core.leerling.opp.OPP.Status;
import nl.zorgspoor.core.leerling.opp.OPPCommand.BespreekOPPMetOuders;
import nl.zorgspoor.core.leerling.opp.OPPCommand.HoorLeerlingOverOPP;
import nl.zorgspoor.core.leerling.opp.OPPCommand.Hoormoment;
import nl.zorgspoor.core.leerling.opp.OPPCommand.OPPSoort;
import nl.zorgspoor.core.leerling.opp.OPPCommand.Secties;
import nl.zorgspoor.core.leerling.opp.OPPCommand.StelOPPBij;
import nl.zorgspoor.core.leerling.opp.OPPCommand.StelOPPOp;
import nl.zorgspoor.core.leerling.opp.OPPEvent.LeerlingOverOPPGehoord;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPBijgesteld;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPMetOudersBesproken;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPOpgesteld;
import org.jspecify.annotations.Nullable;

/** Drawing an OPP up, talking it over and changing it (R120 to R122, R126). */
final class Opstelling {

    private Opstelling() {}

    /** R121: who writes it and in which format is looked at; it is not refused for that. */
    static List<LeerlingGebeurtenis> decide(OPPs staat, StelOPPOp c, Context x, FlexZats flexzat) {
        if (c.soort() == OPPSoort.KLAS) {
            throw Regel.OPP_KLAS
                    .weigert("KLASSEN_OPP_NIET_HIER", "Deze school stelt geen OPP voor een klas op.")
                    .herstel("StelOPPOp(soort=LEERLING)");
        }
        if (staat.alle().containsKey(c.oppId())) {
            throw CommandGeweigerd.statusOnjuist("OPP %s bestaat al.".formatted(c.oppId()));
        }
        if (staat.heeftConcept() || staat.lopend().isPresent()) {
            throw CommandGeweigerd.statusOnjuist("Er is al een OPP; stel dat bij of beeindig het.")
                    .herstel("StelOPPBij");
        }
        eisEvaluatiedag(c.evaluatieOp(), x);
        Arrangementtype arrangement =
                c.arrangement() == null ? flexzat.laatsteKeuze().orElse(null) : c.arrangement();
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new OPPOpgesteld(
                c.leerlingId(),
                c.oppId(),
                OPPSoort.LEERLING,
                arrangement,
                c.auteurs(),
                c.formatRef(),
                Objects.requireNonNullElse(c.secties(), Secties.LEEG),
                c.evaluatieOp(),
                staat.verwacht() == null ? null : staat.verwacht().voor(),
                x.vandaag()));
        if (!Vaststelling.ontbrekendeAuteurs(arrangement, c.auteurs(), x).isEmpty()) {
            events.add(x.aandacht(c.leerlingId(), Regel.OPP_AUTEURS, "AUTEUR_ONTBREEKT"));
        }
        if (Tekst.leeg(c.formatRef()) && x.school().is(Instelling.OPP_FORMAT_SWV, x.vandaag())) {
            events.add(x.aandacht(c.leerlingId(), Regel.OPP_AUTEURS, "FORMAT_ONTBREEKT"));
        }
        return events;
    }

    private static void eisEvaluatiedag(@Nullable LocalDate evaluatieOp, Context x) {
        if (evaluatieOp != null && evaluatieOp.isBefore(x.vandaag())) {
            throw CommandGeweigerd.dagOnjuist("De evaluatie van een OPP ligt niet in het verleden.")
                    .ontbreekt("evaluatieOp (vandaag of later)");
        }
    }

    /** R122: in the student's words, and with what was done with them. */
    static List<OPPEvent> decide(OPPs staat, HoorLeerlingOverOPP c, Context x) {
        OPP opp = staat.eisOpen(c.oppId());
        Tekst.eisInhoud(
                Regel.OPP_OVERLEG,
                "Het horen van de leerling",
                !Tekst.leeg(c.inbreng()) && !Tekst.leeg(c.hoeGewogen()),
                "inbreng",
                "hoeGewogen");
        Hoormoment moment = Objects.requireNonNullElse(c.moment(), opp.volgendMoment());
        if ((moment == Hoormoment.OPSTELLEN) != (opp.status() == Status.CONCEPT)) {
            throw CommandGeweigerd.statusOnjuist("OPP %s is %s; daarbij past horen voor %s niet."
                            .formatted(opp.oppId(), opp.status(), moment))
                    .ontbreekt("moment (%s)".formatted(opp.volgendMoment()));
        }
        return List.of(new LeerlingOverOPPGehoord(
                c.leerlingId(), opp.oppId(), moment, x.gebeurdOp(c.datum()), c.inbreng(), c.hoeGewogen()));
    }

    static List<OPPEvent> decide(OPPs staat, BespreekOPPMetOuders c, Context x) {
        OPP opp = staat.eisOpen(c.oppId());
        Tekst.eisInhoud(Regel.OPP_OVERLEG, "Een gesprek over het OPP", !Tekst.leeg(c.verslag()), "verslag");
        return List.of(new OPPMetOudersBesproken(c.leerlingId(), opp.oppId(), x.gebeurdOp(c.datum()), c.verslag()));
    }

    /** R126: what was established is adjusted after an evaluation; what was agreed to holds for the action part as it was. */
    static List<OPPEvent> decide(OPPs staat, StelOPPBij c, Context x, Aanmeldingen aanmelding) {
        OPP opp = staat.eisOpen(c.oppId());
        Secties nieuw = opp.secties().metBijstelling(Objects.requireNonNullElse(c.secties(), Secties.LEEG));
        Tekst.eisInhoud(
                Regel.OPP_EVAL,
                "Een bijstelling",
                !nieuw.equals(opp.secties()) || !c.auteurs().isEmpty() || c.evaluatieOp() != null,
                "secties",
                "auteurs",
                "evaluatieOp");
        eisEvaluatiedag(c.evaluatieOp(), x);
        if (opp.loopt() && !opp.loop().geevalueerd()) {
            throw Regel.OPP_EVAL
                    .weigert("EVALUATIE_ONTBREEKT", "Een OPP wordt bijgesteld na een evaluatie.")
                    .ontbreekt("EvalueerOPP")
                    .herstel("EvalueerOPP");
        }
        if (opp.loopt()) {
            Vaststelling.eisGehoord(opp, Hoormoment.BIJSTELLEN, x);
        }
        boolean blijft = OPP.zelfdeHandelingsdeel(opp.secties(), nieuw);
        return List.of(new OPPBijgesteld(
                c.leerlingId(),
                opp.oppId(),
                nieuw,
                c.auteurs(),
                c.evaluatieOp(),
                x.gebeurdOp(c.datum(), opp.inhoudSinds()),
                blijft && opp.heeftInstemming(x, aanmelding)));
    }
}
