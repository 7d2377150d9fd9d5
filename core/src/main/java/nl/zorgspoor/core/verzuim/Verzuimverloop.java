package nl.zorgspoor.core.verzuim;

import java.util.List;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;

/** A dossier after events, for who decides on more than one step or reads a stream of before. */
final class Verzuimverloop {

    private Verzuimverloop() {}

    static Verzuimdossier na(Verzuimdossier begin, List<? extends LeerlingGebeurtenis> gebeurtenissen) {
        Verzuimdossier d = begin;
        for (LeerlingGebeurtenis g : gebeurtenissen) {
            d = na(d, g);
        }
        return d;
    }

    private static Verzuimdossier na(Verzuimdossier d, LeerlingGebeurtenis g) {
        if (g instanceof AfwezigheidGeregistreerd e) {
            return d.evolve(e);
        } else if (g instanceof AfwezigheidGeherkwalificeerd e) {
            return d.evolve(e);
        } else if (g instanceof VerzuimgesprekGevoerd e) {
            return d.evolve(e);
        } else if (g instanceof VerzuimopvolgingUitgebleven e) {
            return d.evolve(e);
        } else if (g instanceof VerzuimopvolgingVervallen e) {
            return d.evolve(e);
        } else if (g instanceof VerzuimdrempelBereikt e) {
            return d.evolve(e);
        } else if (g instanceof VerzuimdrempelVervallen e) {
            return d.evolve(e);
        } else if (g instanceof VerzuimmeldingTeLaat e) {
            return d.evolve(e);
        } else if (g instanceof ZorgwekkendZiekteverzuimGesignaleerd e) {
            return d.evolve(e);
        } else if (g instanceof ZiekteverzuimsignaalVervallen e) {
            return d.evolve(e);
        } else if (g instanceof ThuiszitterVastgesteld e) {
            return d.evolve(e);
        } else if (g instanceof ThuiszitterVervallen e) {
            return d.evolve(e);
        } else if (g instanceof VerzuimGemeldBijLeerplicht e) {
            return d.evolve(e);
        } else if (g instanceof LeerplichtActieOntvangen e) {
            return d.evolve(e);
        } else if (g instanceof LeerplichtReactieUitgebleven e) {
            return d.evolve(e);
        }
        return d;
    }
}
