package nl.zorgspoor.core.leerling.informatie;

import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Componentwaarde;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Naslag.Gebeurtenisfeiten;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.invoer.Grenscontrole;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.GegevenGecorrigeerd;

/** R8: an event is never changed; what it should have said is an event of its own. */
final class Correctie {

    private Correctie() {}

    static List<InformatieEvent> decide(CorrigeerGegeven c, Context x) {
        Gebeurtenisfeiten fout = x.naslag()
                .gebeurtenis(c.leerlingId(), c.betreftEventId())
                .orElseThrow(() -> CommandGeweigerd.nietGevonden("Gebeurtenis", c.betreftEventId()));
        if (fout.inhoud() instanceof GegevenGecorrigeerd eerder) {
            throw CommandGeweigerd.statusOnjuist(
                            "Dit is zelf een correctie; corrigeer opnieuw de gebeurtenis waar zij over gaat.")
                    .ontbreekt("betreftEventId " + eerder.betreftEventId());
        }
        if (c.veld() != null) {
            eisLeesbaar(c.veld(), c.juisteWaarde(), fout);
        }
        return List.of(new GegevenGecorrigeerd(
                c.leerlingId(),
                fout.gebeurtenisId(),
                fout.naam(),
                fout.volgnummer(),
                fout.positie(),
                c.veld(),
                c.juisteWaarde(),
                c.reden(),
                x.vandaag(),
                fout.inhoud().bewaarklasse(),
                fout.inhoud().vertrouwelijkheid(),
                fout.inhoud().gegevenssoort()));
    }

    private static void eisLeesbaar(String veld, String waarde, Gebeurtenisfeiten fout) {
        if (veld.endsWith("Id") || veld.endsWith("Ids")) {
            throw Regel.ONVERANDERBAAR
                    .weigert(
                            "VELD_NIET_CORRIGEERBAAR",
                            "%s zegt waar de gebeurtenis bij hoort; leg de gebeurtenis opnieuw vast op de goede plaats.",
                            veld)
                    .ontbreekt("veld");
        }
        Componentwaarde component = Componentwaarde.van(fout.inhoud().getClass(), veld)
                .orElseThrow(() -> Regel.ONVERANDERBAAR
                        .weigert(
                                "VELD_ONBEKEND",
                                "%s heeft geen veld %s.",
                                fout.inhoud().naam(),
                                veld)
                        .ontbreekt("veld"));
        Object juist = component
                .lees(waarde)
                .orElseThrow(() -> Regel.ONVERANDERBAAR
                        .weigert("WAARDE_ONLEESBAAR", "Verwacht voor %s: %s.", veld, component.verwacht())
                        .ontbreekt("juisteWaarde"));
        // What is put right goes wherever the first value went.
        Grenscontrole.eis(component.component(), juist, "juisteWaarde");
    }
}
