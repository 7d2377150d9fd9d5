package nl.zorgspoor.core.leerling.informatie;

import java.util.List;
import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Componentwaarde;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag.Gebeurtenisfeiten;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.GegevenGecorrigeerd;
import org.jspecify.annotations.Nullable;

/**
 * R8: an event is never changed; what it should have said is an event of its own. It is decided in the stream in which that event
 * lies, so that what follows from it is decided with it.
 */
public final class Correctie {

    private Correctie() {}

    static List<InformatieEvent> decide(CorrigeerGegeven c, Context x) {
        return List.of(gecorrigeerd(c, eis(c, x), null, x));
    }

    /** The event that is wrong, when it is there for who corrects, and the right value is one that it can have. */
    public static Gebeurtenisfeiten eis(CorrigeerGegeven c, Context x) {
        Gebeurtenisfeiten fout = x.naslag()
                .gebeurtenis(c.leerlingId(), c.betreftEventId())
                .filter(g -> isVoor(g.inhoud(), x))
                .orElseThrow(() -> CommandGeweigerd.nietGevonden("Gebeurtenis", c.betreftEventId()));
        if (fout.inhoud() instanceof GegevenGecorrigeerd eerder) {
            throw CommandGeweigerd.statusOnjuist(
                            "Dit is zelf een correctie; corrigeer opnieuw de gebeurtenis waar zij over gaat.")
                    .ontbreekt("betreftEventId " + eerder.betreftEventId());
        }
        if (c.veld() != null) {
            eisLeesbaar(c.veld(), c.juisteWaarde(), fout);
        }
        return fout;
    }

    /** R59: what lies with the vertrouwenspersoon is there for that person only, who has nothing else of the file. */
    private static boolean isVoor(LeerlingGebeurtenis inhoud, Context x) {
        return Leesrechten.isInVertrouwen(inhoud) == x.isRol(Rol.VERTROUWENSPERSOON)
                && Leesrechten.bestaatVoor(x.school(), x.actor(), inhoud);
    }

    /** @param betreftId what of the area gets another value; null when nothing follows from it */
    public static GegevenGecorrigeerd gecorrigeerd(
            CorrigeerGegeven c, Gebeurtenisfeiten fout, @Nullable String betreftId, Context x) {
        return gecorrigeerd(c, fout, c.veld(), c.juisteWaarde(), betreftId, x);
    }

    /** For a component that follows from the one that was corrected. */
    public static GegevenGecorrigeerd gecorrigeerd(
            CorrigeerGegeven c,
            Gebeurtenisfeiten fout,
            @Nullable String veld,
            String juisteWaarde,
            @Nullable String betreftId,
            Context x) {
        return new GegevenGecorrigeerd(
                c.leerlingId(),
                fout.gebeurtenisId(),
                fout.naam(),
                fout.volgnummer(),
                fout.positie(),
                veld,
                juisteWaarde,
                c.reden(),
                x.vandaag(),
                fout.inhoud().bewaarklasse(),
                fout.inhoud().vertrouwelijkheid(),
                fout.inhoud().gegevenssoort(),
                fout.inhoud().alleenVoor(),
                betreftId);
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
        if (component.lees(waarde).isEmpty()) {
            throw Regel.ONVERANDERBAAR
                    .weigert("WAARDE_ONLEESBAAR", "Verwacht voor %s: %s.", veld, component.verwacht())
                    .ontbreekt("juisteWaarde");
        }
    }
}
