package nl.zorgspoor.core.leerling.tlv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.tlv.TLV.Doorzending;
import nl.zorgspoor.core.leerling.tlv.TLV.Fase;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.*;

/** The terms of one TLV: the decision (R199), the validity with its signal (R200), and an objection on its way (R321). */
final class TLVTermijnen {

    private TLVTermijnen() {}

    static List<TLVEvent> verstreken(String leerlingId, TLV t, LocalDate vandaag) {
        List<TLVEvent> events = new ArrayList<>();
        if (t.fase() instanceof Fase.Aangevraagd a && a.beslisVoor() != null && vandaag.isAfter(a.beslisVoor())) {
            events.add(new TLVBeslistermijnVerstreken(leerlingId, t.tlvId(), a.beslisVoor()));
        } else if (t.fase() instanceof Fase.Afgegeven a && vandaag.isAfter(a.geldigTot())) {
            events.add(new TLVVerlopen(leerlingId, t.tlvId(), a.geldigTot()));
        } else if (t.fase() instanceof Fase.Afgegeven a && a.signaalOp() != null && !vandaag.isBefore(a.signaalOp())) {
            events.add(new TLVVerlooptBinnenkort(leerlingId, t.tlvId(), a.geldigTot()));
        }
        Doorzending bezwaar = t.bezwaar().doorTeZenden();
        if (bezwaar != null && bezwaar.voor() != null && vandaag.isAfter(bezwaar.voor())) {
            events.add(new DoorzendingLBTUitgebleven(leerlingId, t.tlvId(), bezwaar.voor()));
        }
        return events;
    }

    static List<Termijn> van(TLV t) {
        List<Termijn> termijnen = new ArrayList<>(vanFase(t));
        Doorzending bezwaar = t.bezwaar().doorTeZenden();
        if (bezwaar != null && bezwaar.voor() != null) {
            termijnen.add(Termijn.tot(
                    "tlv-lbt:" + t.tlvId(),
                    "TLV_DOORZENDING_LBT",
                    bezwaar.sinds(),
                    bezwaar.voor(),
                    Regel.TLV_LBT,
                    "BezwaarTLVIngediend",
                    "LegDoorzendingLBTVast",
                    Rol.SWV_CONSULENT));
        }
        return termijnen;
    }

    /** R191: until when the Flex-Zat counts for a request that is being prepared; where the school asks none, there is no term. */
    static List<Termijn> flexzat(TLV t, LocalDate gehouden, Context x) {
        return Aanvraagbeleid.vraagtFlexZat(x)
                ? List.of(Termijn.tot(
                        "tlv-flexzat:" + t.tlvId(),
                        "TLV_FLEXZAT",
                        gehouden,
                        gehouden.plusMonths(x.school().getal(Instelling.TLV_FLEXZAT_MAANDEN, x.vandaag())),
                        Regel.TLV_FLEXZAT,
                        "TLVDossierGestart",
                        "VraagTLVAan",
                        t.dossier().coordinator()))
                : List.of();
    }

    private static List<Termijn> vanFase(TLV t) {
        if (t.fase() instanceof Fase.Aangevraagd a && a.beslisVoor() != null) {
            return List.of(Termijn.tot(
                    "tlv-besluit:" + t.tlvId(),
                    "TLV_BESLISTERMIJN",
                    a.op(),
                    a.beslisVoor(),
                    Regel.TLV_TERMIJN,
                    "TLVAangevraagd",
                    "VerwerkTLVBesluit",
                    Rol.SWV_CTA));
        }
        if (t.fase() instanceof Fase.Afgegeven a) {
            Termijn einde = Termijn.tot(
                    "tlv-geldig:" + t.tlvId(),
                    "TLV_GELDIGHEID",
                    a.geldigVan(),
                    a.geldigTot(),
                    Regel.TLV_DUUR,
                    "TLVAfgegeven",
                    "StartTLVDossier",
                    t.dossier().coordinator());
            return List.of(a.signaalOp() == null ? einde : einde.wekOp(a.signaalOp()));
        }
        return List.of();
    }
}
