package nl.zorgspoor.core.leerling.orde;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Onderwijssector;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.orde.OrdeCommand.*;
import nl.zorgspoor.core.leerling.orde.OrdeEvent.LeerlingVerwijderd;

/** What has to be done before a student is expelled (R231, R318). */
final class Verwijderbeleid {

    private Verwijderbeleid() {}

    static List<LeerlingGebeurtenis> verwijder(VerwijderLeerling c, Orde orde, Context x, Aanmeldingen aanmelding) {
        LocalDate dag = x.gebeurdOp(c.datum());
        if (!aanmelding.inschrijving().verblijf().isIngeschreven(dag)) {
            throw CommandGeweigerd.statusOnjuist("Op %s is deze leerling niet ingeschreven.".formatted(dag));
        }
        if (orde.verwijderd() != null) {
            throw CommandGeweigerd.statusOnjuist("Tot verwijdering is op %s al besloten."
                    .formatted(orde.verwijderd().datum()));
        }
        if (c.grond() == Verwijdergrond.TLV) {
            throw Regel.SCHORS
                    .weigert("TLV_GEEN_GROND", "Dat er een TLV is, is geen grond om te verwijderen.")
                    .ontbreekt("grond");
        }
        eisGehoord(c, x);
        if (leeg(c.toelatendeSchool())) {
            throw Regel.SCHORS
                    .weigert(
                            "ANDERE_SCHOOL_ONTBREEKT",
                            "Verwijderen kan pas als een andere school de leerling aanneemt.")
                    .ontbreekt("toelatendeSchool");
        }
        eisInspectie(c, dag, x);
        if (!Boolean.TRUE.equals(c.bezwaarVermeld())) {
            throw Regel.VERWIJDERING
                    .weigert("BEZWAAR_NIET_VERMELD", "Het besluit zegt dat en hoe men bezwaar kan maken.")
                    .ontbreekt("bezwaarVermeld");
        }
        return List.of(new LeerlingVerwijderd(
                c.leerlingId(),
                "VWD-" + dag,
                dag,
                String.valueOf(c.toelatendeSchool()),
                c.overlegInspectieOp(),
                c.grond(),
                c.reden(),
                dag.plusWeeks(x.school().getal(Instelling.BEZWAAR_WEKEN, dag))));
    }

    private static boolean primair(Context x) {
        return x.school().isSector(Onderwijssector.PO);
    }

    private static void eisGehoord(VerwijderLeerling c, Context x) {
        List<String> ontbreekt = new ArrayList<>();
        if (!Boolean.TRUE.equals(c.gehoord())) {
            ontbreekt.add("gehoord");
        }
        if (primair(x) && !Boolean.TRUE.equals(c.leerkrachtGehoord())) {
            ontbreekt.add("leerkrachtGehoord");
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.VERWIJDERING
                    .weigert(
                            "NIET_GEHOORD",
                            "Voor verwijdering worden ouders en leerling gehoord, in het primair onderwijs ook de leerkracht.")
                    .ontbreekt(ontbreekt);
        }
    }

    /** R318: first, and so not after the decision. */
    private static void eisInspectie(VerwijderLeerling c, LocalDate dag, Context x) {
        LocalDate overleg = c.overlegInspectieOp();
        if (overleg == null ? !primair(x) : overleg.isAfter(dag)) {
            throw Regel.VERWIJDERING
                    .weigert(
                            "OVERLEG_INSPECTIE_ONTBREEKT",
                            "In het voortgezet onderwijs overlegt de school eerst met de Inspectie.")
                    .ontbreekt("overlegInspectieOp (uiterlijk %s)".formatted(dag));
        }
    }
}
