package nl.zorgspoor.core.leerling.interventie;

import java.util.List;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.interventie.Interventies.Interventie;
import nl.zorgspoor.core.leerling.interventie.Interventies.Uitvoerder;

/** Who records what was done in an intervention: who carries it out (R355). */
final class Uitvoering {

    private static final String SESSIE = "LegInterventiesessieVast";

    private Uitvoering() {}

    /**
     * Refuses who does not carry it out. The coordinator may always; where a firm or somebody without a right to record does the work,
     * the first link does. An item for which the catalogue names nobody is open to whoever has the right.
     */
    static void eis(Interventie i, Context x) {
        Uitvoerder een = i.uitvoerder();
        List<Rol> uitvoerders = x.school()
                .catalogusItem(Catalogus.INTERVENTIE, i.itemCode(), i.van())
                .map(CatalogusItem::uitvoerderRollen)
                .orElse(List.of(een.rol()));
        boolean zelf = x.rol() == een.rol()
                || uitvoerders.contains(x.rol())
                || x.actor().id().equals(een.wie());
        boolean vrij = uitvoerders.isEmpty() && een.wie() == null;
        List<Rol> wie = uitvoerders.isEmpty() ? List.of(een.rol()) : uitvoerders;
        boolean namens = x.rol() == x.school().rol(Instelling.EERSTE_SCHAKEL, x.vandaag())
                && wie.stream().noneMatch(r -> x.school().mag(r, SESSIE, x.vandaag()));
        if (!zelf && !vrij && !namens && x.rol() != x.school().coordinator(x.vandaag())) {
            throw Regel.UITVOERDER
                    .verbiedt("ROL_NIET_BEVOEGD", "Een sessie van %s legt vast wie haar geeft.", i.itemCode())
                    .ontbreekt(wie.stream().map(Rol::name).toList());
        }
    }
}
