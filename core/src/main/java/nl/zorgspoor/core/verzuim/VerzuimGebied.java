package nl.zorgspoor.core.verzuim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gebied.Stroom;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.termijn.TermijnCommand.BewaakVerzuimtermijnen;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimdossierOvergenomen;

/** The absence of one student, and the stream of its own in which it lies. */
public final class VerzuimGebied {

    public static final Gebied<Verzuimdossier> GEBIED = Gebied.bouw("verzuim", Verzuimdossier.LEEG)
            .woorden(VerzuimCommand.class, VerzuimEvent.class)
            .doorgestuurd(CorrigeerVerzuim.class)
            .bewaaktMet(Verzuimdossier::termijnen, (dossier, stroom, x, buren) -> dossier.verstreken(x))
            .termijn(Regel.VZ_MENTOR, VerzuimEvent.VerzuimopvolgingUitgebleven.class)
            .termijn(Regel.VZ_16, VerzuimEvent.VerzuimdrempelBereikt.class)
            .termijn(Regel.VZ_MELDEN, VerzuimEvent.VerzuimmeldingTeLaat.class)
            .termijn(Regel.VZ_ZIEK, VerzuimEvent.ZorgwekkendZiekteverzuimGesignaleerd.class)
            .termijn(Regel.VZ_LRV, VerzuimEvent.ThuiszitterVastgesteld.class)
            .termijn(Regel.LP_ACTIES, VerzuimEvent.LeerplichtReactieUitgebleven.class)
            .klaar();

    public static final Gebied<Verzuimzorg> ZORG = Gebied.bouw("verzuimzorg", Verzuimzorg.LEEG)
            .woorden(VerzuimzorgCommand.class, VerzuimzorgEvent.class)
            .domein("verzuim")
            .beleid(Verzuimzorgbeleid.class)
            .klaar();

    public static final Stroomsoort SOORT = Stroomsoort.bouw("verzuim", "VerzuimHandlers")
            .begin(VerzuimCommand.BEGIN)
            .noemer("Verzuimdossier")
            .gebieden(GEBIED, ZORG)
            .begintMet(opdracht -> true)
            .vooraf(VerzuimGebied::overname)
            .bewaakt(
                    BewaakVerzuimtermijnen.class,
                    stroom -> new BewaakVerzuimtermijnen(VerzuimCommand.dossierVan(stroom)))
            .geschiedenis(VerzuimGebied::dossiers)
            .neemtOver(
                    VerzuimCommand::isEerderDossier,
                    e -> e instanceof VerzuimdossierOvergenomen o ? o.uitDossiers() : List.of())
            .corrigeert((correctie, x) -> Optional.of(new CorrigeerVerzuim((CorrigeerGegeven) correctie)))
            .klaar();

    private VerzuimGebied() {}

    private static List<String> dossiers(String leerlingId) {
        List<String> dossiers = new ArrayList<>(VerzuimCommand.eerdereDossiers(leerlingId));
        dossiers.add(VerzuimCommand.dossierId(leerlingId));
        return dossiers;
    }

    /** A stream that begins takes over what stood in those of each school year. */
    private static List<VerzuimEvent> overname(Stroom verzuim, Opdracht opdracht, Context x) {
        if (verzuim.begonnen()) {
            return List.of();
        }
        String leerlingId = opdracht.stroom().substring(VerzuimCommand.BEGIN.length());
        return Overname.van(
                leerlingId,
                opdracht.stroom(),
                x.naslag().gebeurtenissen(VerzuimCommand.eerdereDossiers(leerlingId)),
                x.vandaag());
    }
}
