package nl.zorgspoor.core.leerling.tlv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Onderwijssector;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.tlv.TLV.Fase;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.*;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * After the decision: registration (R201), an objection on its way and decided (R202, R321), the search for a school (R203) and placement
 * (R204, R205).
 */
final class Vervolgbeleid {

    private Vervolgbeleid() {}

    /** R201: first in the school's own system, then in the register. */
    static List<TLVEvent> decide(RegistreerTLV c, TLV t, Context x) {
        if (c.systeem() == Systeem.ROD
                && !t.vervolg().inLvs()
                && x.school().is(Instelling.TLV_EERST_LVS, x.vandaag())) {
            throw Regel.TLV_REG
                    .weigert("EERST_LVS", "De TLV wordt eerst in het leerlingvolgsysteem genoteerd en daarna in BRON.")
                    .ontbreekt(Systeem.LVS.name())
                    .herstel("RegistreerTLV(systeem=LVS)");
        }
        return List.of(new TLVGeregistreerd(c.leerlingId(), c.tlvId(), c.systeem(), x.gebeurdOp(c.datum())));
    }

    /** R321: an objection that is not sent on yet, on a day from that of the objection on. */
    static List<TLVEvent> decide(LegDoorzendingLBTVast c, TLV t, Context x) {
        TLV.Doorzending open = t.bezwaar().doorTeZenden();
        LocalDate datum = x.gebeurdOp(c.datum());
        if (open == null || datum.isBefore(open.sinds())) {
            throw Regel.TLV_LBT
                    .weigert("GEEN_BEZWAAR", "Op %s is er geen bezwaar om door te zenden.", datum)
                    .ontbreekt("BezwaarTLVIngediend")
                    .herstel("MaakBezwaarTLV");
        }
        return List.of(new BezwaarTLVDoorgezonden(c.leerlingId(), c.tlvId(), datum));
    }

    static List<TLVEvent> decide(VerwerkBezwaarbesluit c, TLV t, Context x) {
        if (t.bezwaar().door().isEmpty()) {
            throw CommandGeweigerd.statusOnjuist("Tegen TLV %s loopt geen bezwaar.".formatted(c.tlvId()));
        }
        return List.of(new BezwaarTLVBesloten(c.leerlingId(), c.tlvId(), c.besluit(), x.gebeurdOp(c.datum())));
    }

    /** R205, R203: with a valid TLV of the right kind; clusters 1 and 2 place through their own institution. */
    static List<LeerlingGebeurtenis> decide(MeldAanBijSpeciaalOnderwijs c, TLV t, Context x) {
        LocalDate datum = x.gebeurdOp(c.datum());
        boolean juisteSoort = c.soort() == null || c.soort() == t.dossier().soort();
        if (!isEigenInstelling(c.cluster()) && !(t.geldigOp(datum) && juisteSoort)) {
            throw Regel.VSO_TLVNODIG
                    .weigert("GEEN_GELDIGE_TLV", "Aanmelden voor plaatsing vraagt een geldige TLV van de juiste soort.")
                    .ontbreekt("TLV "
                            + Objects.requireNonNullElse(c.soort(), t.dossier().soort()))
                    .herstel("VraagTLVAan");
        }
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new AangemeldBijSpeciaalOnderwijs(
                c.leerlingId(),
                c.tlvId(),
                c.school(),
                Objects.requireNonNullElse(c.soort(), t.dossier().soort()),
                c.cluster(),
                datum));
        if (!t.vervolg().begeleid() && x.school().is(Instelling.TLV_SCHOOLKEUZEBEGELEIDING, x.vandaag())) {
            events.add(x.aandacht(c.leerlingId(), Regel.TLV_BEGELEID, "SCHOOLKEUZEBEGELEIDING_ONTBREEKT"));
        }
        return events;
    }

    /** Clusters 1 and 2 place through their own institution. */
    static boolean isEigenInstelling(@Nullable Cluster cluster) {
        return cluster == Cluster.C1 || cluster == Cluster.C2;
    }

    /** The kind of school where no TLV says it. */
    static TlvSoort soort(MeldAanBijSpeciaalOnderwijs c, Context x) {
        TlvSoort vanzelf = x.school().isSector(Onderwijssector.PO) ? TlvSoort.SO : TlvSoort.VSO;
        return Objects.requireNonNullElse(c.soort(), vanzelf);
    }

    /** R204: the receiving school decides; the first day may come later (R206); a refusal leaves the TLV valid and the duty with the sending school. */
    static List<TLVEvent> decide(VerwerkPlaatsingsbesluit c, TLV t, Context x) {
        if (!t.vervolg().aangemeld()) {
            t.eis(Fase.Afgegeven.class);
        }
        boolean alleenDeDag = t.vervolg().geplaatstVanaf() == null && c.ingangsdatum() != null;
        if (t.vervolg().geplaatst() && !alleenDeDag) {
            throw CommandGeweigerd.statusOnjuist("De plaatsing bij TLV %s is al bevestigd.".formatted(c.tlvId()));
        }
        return c.besluit() == Plaatsingsbesluit.PLAATSING
                ? List.of(new PlaatsingBevestigd(
                        c.leerlingId(), c.tlvId(), c.school(), t.dossier().soort(), c.cluster(), c.ingangsdatum()))
                : List.of(new PlaatsingAfgewezen(c.leerlingId(), c.tlvId(), c.school(), c.cluster(), c.reden(), true));
    }
}
