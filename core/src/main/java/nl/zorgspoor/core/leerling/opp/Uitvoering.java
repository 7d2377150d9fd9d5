package nl.zorgspoor.core.leerling.opp;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.opp.OPP.Status;
import nl.zorgspoor.core.leerling.opp.OPPCommand.BeeindigOPP;
import nl.zorgspoor.core.leerling.opp.OPPCommand.EvalueerOPP;
import nl.zorgspoor.core.leerling.opp.OPPCommand.Hoormoment;
import nl.zorgspoor.core.leerling.opp.OPPCommand.RegistreerOPP;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPBeeindigd;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPGeevalueerd;
import nl.zorgspoor.core.leerling.opp.OPPEvent.OPPGeregistreerd;

/** What is done with an OPP once it is established: registered, evaluated, ended (R124, R126). */
final class Uitvoering {

    private Uitvoering() {}

    /** R124: the begin of what is established, the end of what has ended. */
    static List<OPPEvent> decide(OPPs staat, RegistreerOPP c, Context x) {
        OPP opp = staat.bekend(c.oppId());
        LocalDate vastgesteld = opp.loop().vastgesteldOp();
        if (vastgesteld == null) {
            throw CommandGeweigerd.statusOnjuist("Een OPP wordt geregistreerd als het is vastgesteld.")
                    .herstel("StelOPPVast");
        }
        LocalDate beeindigd = opp.loop().beeindigdOp();
        if (c.einddatum() != null && !c.einddatum().equals(beeindigd)) {
            throw CommandGeweigerd.dagOnjuist("De einddatum is die waarop het OPP is beeindigd.")
                    .ontbreekt("einddatum (%s)".formatted(beeindigd == null ? "pas na het einde" : beeindigd))
                    .herstel("BeeindigOPP");
        }
        if (c.begindatum() != null && c.begindatum().isBefore(vastgesteld)) {
            throw CommandGeweigerd.dagOnjuist("Het OPP is pas op %s vastgesteld.".formatted(vastgesteld))
                    .ontbreekt("begindatum (niet voor %s)".formatted(vastgesteld));
        }
        if (opp.loop().einde() || opp.loop().begin() && beeindigd == null) {
            throw CommandGeweigerd.statusOnjuist("OPP %s is al geregistreerd.".formatted(opp.oppId()));
        }
        return List.of(new OPPGeregistreerd(
                c.leerlingId(),
                opp.oppId(),
                c.systeem(),
                Objects.requireNonNullElse(c.begindatum(), vastgesteld),
                beeindigd));
    }

    /** R126: with parents and student it is the yearly one; in between it may be without. */
    static List<OPPEvent> decide(OPPs staat, EvalueerOPP c, Context x) {
        OPP opp = staat.bekend(c.oppId());
        opp.eis(Status.VASTGESTELD);
        LocalDate datum = x.gebeurdOp(c.datum(), opp.loop().vastgesteldOp());
        Vaststelling.eisGehoord(opp, Hoormoment.EVALUEREN, x);
        return List.of(new OPPGeevalueerd(
                c.leerlingId(),
                opp.oppId(),
                datum,
                c.effect(),
                c.metOuders(),
                c.metLeerling(),
                c.metOuders() && c.metLeerling() ? datum.plusYears(1) : null,
                c.verslag()));
    }

    static List<OPPEvent> decide(OPPs staat, BeeindigOPP c, Context x) {
        OPP opp = staat.eisOpen(c.oppId());
        Tekst.eisInhoud("Het einde van een OPP", !Tekst.leeg(c.reden()), "reden");
        return List.of(new OPPBeeindigd(
                c.leerlingId(), opp.oppId(), x.gebeurdOp(c.einddatum(), opp.inhoudSinds()), c.reden(), opp.loopt()));
    }
}
