package nl.zorgspoor.core.leerling.opp;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.Leerlingproef;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import nl.zorgspoor.core.leerling.opp.OPPCommand.*;

/** An OPP on its way, for the tests of this room; drawn up on 12 April 2027. */
final class OPPproef {

    static final String L = "L-COE-101";
    static final String DAG = "2027-04-12";
    static final Aanmeldingen DERTIEN = Leerlingproef.leerling(L, LocalDate.parse("2013-03-01"));
    static final Aanmeldingen ZEVENTIEN = Leerlingproef.leerling(L, LocalDate.parse("2010-01-01"));
    static final Aanmeldingen ACHTTIEN = Leerlingproef.leerling(L, LocalDate.parse("2009-01-01"));

    static final Secties HEEL = new Secties(
            "raakt het overzicht kwijt",
            "werkt graag samen",
            "een vaste structuur",
            "tijd voor voorbereiding",
            List.of("plant elke week"),
            List.of("wekelijks gesprek, na zes weken bezien"),
            "havo, gezien de cijfers",
            "geen",
            null,
            List.of());

    private OPPproef() {}

    static Context oc(String school, String dag) {
        return Proef.context(school, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", dag, "Proef");
    }

    static Context ouder(String school, String ouderId, String dag) {
        return Proef.voor(Proef.context(school, Rol.OUDER, ouderId, dag, "Proef"), L);
    }

    static Context leerling(String school, String dag) {
        return Proef.voor(Proef.context(school, Rol.LEERLING, L, dag, "Proef"), L);
    }

    static StelOPPOp stelOp(Secties secties, Rol... auteurs) {
        return new StelOPPOp(L, "OPP1", null, null, List.of(auteurs), "format-swv", secties, null);
    }

    static OPPs concept(String school) {
        return concept(school, HEEL);
    }

    static OPPs concept(String school, Secties secties) {
        return Vouw.na(
                OPPs.LEEG, Opstelling.decide(OPPs.LEEG, stelOp(secties, Rol.MENTOR), oc(school, DAG), FlexZats.LEEG));
    }

    static OPPs gehoord(OPPs staat, String dag) {
        return Vouw.na(
                staat,
                Opstelling.decide(
                        staat,
                        new HoorLeerlingOverOPP(L, "OPP1", null, null, "ik wil zelf plannen", "staat nu bij de doelen"),
                        oc("COE", dag)));
    }

    static OPPs besproken(OPPs staat, String dag) {
        return Vouw.na(
                staat,
                Opstelling.decide(
                        staat, new BespreekOPPMetOuders(L, "OPP1", null, "ouders herkennen het"), oc("COE", dag)));
    }

    static OPPs getekend(OPPs staat, String ouderId, String dag) {
        return Vouw.na(staat, staat.decide(onderteken(), ouder("COE", ouderId, dag), DERTIEN));
    }

    static OndertekenOPP onderteken() {
        return new OndertekenOPP(L, "OPP1", null, OPPDeel.HANDELINGSDEEL, null);
    }

    static WeigerInstemmingOPP weiger() {
        return new WeigerInstemmingOPP(L, "OPP1", null, "te veel buiten de klas", null);
    }

    static StelOPPVast stelVast() {
        return new StelOPPVast(L, "OPP1", null, "SOM-12");
    }

    /** Everything that is needed to establish it at COE. */
    static OPPs klaar() {
        return getekend(besproken(gehoord(concept("COE"), DAG), DAG), "O1", DAG);
    }

    static OPPs vastgesteld() {
        return Vouw.na(klaar(), Vaststelling.decide(klaar(), stelVast(), oc("COE", DAG), DERTIEN));
    }

    static EvalueerOPP evalueer(boolean metOuders, boolean metLeerling) {
        return new EvalueerOPP(L, "OPP1", null, Effect.DEELS, metOuders, metLeerling, null);
    }

    /** Heard and evaluated with parents and student on a day. */
    static OPPs geevalueerd(String dag) {
        OPPs gehoord = gehoord(vastgesteld(), dag);
        return Vouw.na(gehoord, Uitvoering.decide(gehoord, evalueer(true, true), oc("COE", dag)));
    }

    static List<String> namen(List<? extends Gebeurtenis> events) {
        return events.stream().map(Gebeurtenis::naam).toList();
    }
}
