package nl.zorgspoor.core.leerling.tlv;

import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.StartTLVDossier;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVDossierGestart;
import nl.zorgspoor.core.leerling.traject.Trajecten;

/** How a dossier begins: a kind that the samenwerkingsverband grants, limits by name (R184), and what still blocks the request. */
final class Dossierstart {

    private Dossierstart() {}

    static List<LeerlingGebeurtenis> start(StartTLVDossier c, Context x, FlexZats flexzat, Trajecten traject) {
        Aanvraagbeleid.eisSoort(c.soort(), x);
        Aanvraagbeleid.eisGrenzen(c.grenscodes(), x);
        boolean benoemd = !c.grenscodes().isEmpty() || Aanvraagbeleid.noemtGrens(c.aanleiding(), x);
        TLVDossierGestart kaal = new TLVDossierGestart(
                c.leerlingId(),
                c.tlvId(),
                c.soort(),
                c.aanleiding(),
                c.grenscodes(),
                benoemd,
                x.vandaag(),
                x.school().coordinator(x.vandaag()),
                List.of());
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new TLVDossierGestart(
                kaal.leerlingId(),
                kaal.tlvId(),
                kaal.soort(),
                kaal.aanleiding(),
                kaal.grenscodes(),
                kaal.grensBenoemd(),
                kaal.datum(),
                kaal.coordinator(),
                Aanvraagbeleid.blokkades(TLV.van(kaal).dossier(), x, flexzat, traject)));
        if (!benoemd && x.school().is(Instelling.TLV_GRENS_BENOEMEN, x.vandaag())) {
            events.add(x.aandacht(c.leerlingId(), Regel.C_GRENS, "GRENS_NIET_BENOEMD"));
        }
        return events;
    }
}
