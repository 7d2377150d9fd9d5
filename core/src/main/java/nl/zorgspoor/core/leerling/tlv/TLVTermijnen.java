package nl.zorgspoor.core.leerling.tlv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.tlv.TLV.Aanvraag;
import nl.zorgspoor.core.leerling.tlv.TLV.Beslissing;
import nl.zorgspoor.core.leerling.tlv.TLV.Status;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVBeslistermijnVerstreken;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVVerlooptBinnenkort;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVVerlopen;

/** The terms of one TLV: the decision (R199) and the validity with its signal (R200). */
final class TLVTermijnen {

    private TLVTermijnen() {}

    static List<TLVEvent> verstreken(String leerlingId, TLV t, LocalDate vandaag) {
        List<TLVEvent> events = new ArrayList<>();
        LocalDate beslisVoor = t.aanvraag().beslisVoor();
        if (t.status() == Status.AANGEVRAAGD && beslisVoor != null && vandaag.isAfter(beslisVoor)) {
            events.add(new TLVBeslistermijnVerstreken(leerlingId, t.tlvId(), beslisVoor));
        }
        LocalDate tot = t.beslissing().geldigTot();
        if (t.status() == Status.AFGEGEVEN && tot != null) {
            LocalDate signaalOp = t.beslissing().signaalOp();
            if (vandaag.isAfter(tot)) {
                events.add(new TLVVerlopen(leerlingId, t.tlvId(), tot));
            } else if (signaalOp != null && !vandaag.isBefore(signaalOp)) {
                events.add(new TLVVerlooptBinnenkort(leerlingId, t.tlvId(), tot));
            }
        }
        return events;
    }

    static List<Termijn> van(TLV t) {
        List<Termijn> termijnen = new ArrayList<>();
        Aanvraag a = t.aanvraag();
        if (t.status() == Status.AANGEVRAAGD && a.beslisVoor() != null && a.aangevraagdOp() != null) {
            termijnen.add(Termijn.tot(
                    "tlv-besluit:" + t.tlvId(),
                    "TLV_BESLISTERMIJN",
                    a.aangevraagdOp(),
                    a.beslisVoor(),
                    Regel.TLV_TERMIJN,
                    "TLVAangevraagd",
                    "VerwerkTLVBesluit",
                    Rol.SWV_CTA));
        }
        Beslissing b = t.beslissing();
        if (t.status() == Status.AFGEGEVEN && b.geldigVan() != null && b.geldigTot() != null) {
            Termijn einde = Termijn.tot(
                    "tlv-geldig:" + t.tlvId(),
                    "TLV_GELDIGHEID",
                    b.geldigVan(),
                    b.geldigTot(),
                    Regel.TLV_DUUR,
                    "TLVAfgegeven",
                    "StartTLVDossier",
                    t.dossier().coordinator());
            termijnen.add(b.signaalOp() == null ? einde : einde.wekOp(b.signaalOp()));
        }
        return termijnen;
    }
}
