package nl.zorgspoor.core.leerling.aanmelding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.Inschrijving.Taalplaats;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.*;
import org.jspecify.annotations.Nullable;

/** Language reception (R6, R41, R42). */
final class Taalregels {

    private Taalregels() {}

    static InTaalvoorzieningGeplaatst plaats(PlaatsInTaalvoorziening c, Inschrijving stand, Context x) {
        LocalDate ingangsdatum = x.ingaandOp(c.ingangsdatum(), x.vandaag());
        stand.eisIngeschreven(c.leerlingId(), ingangsdatum, x);
        Taalplaats taal = stand.taal();
        if (taal != null) {
            throw CommandGeweigerd.statusOnjuist("Er loopt al een plaats in de %s.".formatted(taal.soort()))
                    .herstel("RondTaalvoorzieningAf");
        }
        LocalDate uiterlijkTot = null;
        if (c.soort() == Taalvoorziening.ISK) {
            int maanden = x.school().getal(Instelling.ISK_MAANDEN, x.vandaag());
            if (maanden == 0) {
                throw heeftNiet(Taalvoorziening.ISK, x);
            }
            eisIskVoorwaarde(c, ingangsdatum, x);
            uiterlijkTot = ingangsdatum.plusMonths(maanden);
        } else {
            eisDoelleerjaar(stand.leerjaar(ingangsdatum), ingangsdatum, x);
        }
        return new InTaalvoorzieningGeplaatst(
                c.leerlingId(),
                c.soort(),
                c.inNederlandSinds(),
                ingangsdatum,
                uiterlijkTot,
                x.school().coordinator(x.vandaag()));
    }

    /** R41: less than two years in the country, and Dutch not mastered. */
    private static void eisIskVoorwaarde(PlaatsInTaalvoorziening c, LocalDate ingangsdatum, Context x) {
        int hoogstens = x.school().getal(Instelling.ISK_MAX_MAANDEN_IN_NEDERLAND, x.vandaag());
        List<String> ontbreekt = new ArrayList<>();
        if (c.inNederlandSinds() == null
                || c.inNederlandSinds().isAfter(x.vandaag())
                || !ingangsdatum.isBefore(c.inNederlandSinds().plusMonths(hoogstens))) {
            ontbreekt.add("inNederlandSinds (korter dan %d maanden)".formatted(hoogstens));
        }
        if (Boolean.TRUE.equals(c.beheerstNederlands())) {
            ontbreekt.add("beheerstNederlands (nog niet)");
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.ISK
                    .weigert(
                            "ISK_VOORWAARDE",
                            "De ISK is voor wie nog geen twee jaar in Nederland is en het Nederlands niet beheerst.")
                    .ontbreekt(ontbreekt);
        }
    }

    /** R6: a school has the one kind of language reception, the other, both or none. */
    private static CommandGeweigerd heeftNiet(Taalvoorziening soort, Context x) {
        return Regel.CATALOGUS
                .weigert(
                        "NIET_IN_CATALOGUS",
                        "School %s heeft geen %s.",
                        x.school().schoolId(),
                        soort == Taalvoorziening.ISK ? "ISK" : "taalklas")
                .ontbreekt(soort.name());
    }

    /** R42: the school years that the catalogue names. */
    private static void eisDoelleerjaar(@Nullable Integer leerjaar, LocalDate dag, Context x) {
        List<Integer> doelleerjaren = x.school()
                .catalogusItem(Catalogus.VOORZIENING, Taalvoorziening.TAALKLAS.name(), dag)
                .map(CatalogusItem::doelleerjaren)
                .orElseThrow(() -> heeftNiet(Taalvoorziening.TAALKLAS, x));
        boolean past = doelleerjaren.isEmpty() || leerjaar != null && doelleerjaren.contains(leerjaar);
        if (!past && !x.overruledDoor(x.school().coordinator(x.vandaag()), Rol.DIRECTEUR, Rol.RECTOR)) {
            throw Regel.TAALKLAS_DIA
                    .weigert("LEERJAAR_BUITEN_DOELGROEP", "De taalklas is voor leerjaar %s.", doelleerjaren)
                    .ontbreekt("leerjaar " + doelleerjaren)
                    .overrulebaar();
        }
    }

    static TaalvoorzieningAfgerond rondAf(RondTaalvoorzieningAf c, @Nullable Taalplaats taal, Context x) {
        if (taal == null) {
            throw CommandGeweigerd.statusOnjuist("Er loopt geen plaats in een taalvoorziening.")
                    .herstel("PlaatsInTaalvoorziening");
        }
        LocalDate datum = x.gebeurdOp(c.datum());
        if (datum.isBefore(taal.begin())) {
            throw CommandGeweigerd.dagOnjuist(
                            "De plaats in de %s begint pas op %s.".formatted(taal.soort(), taal.begin()))
                    .ontbreekt("datum (vanaf %s)".formatted(taal.begin()));
        }
        return new TaalvoorzieningAfgerond(c.leerlingId(), taal.soort(), datum, c.vervolg());
    }

    /** R41: the longest duration has passed. */
    static List<InschrijvingEvent> verstreken(String leerlingId, @Nullable Taalplaats taal, Context x) {
        return taal != null && taal.uiterlijkTot() != null && x.vandaag().isAfter(taal.uiterlijkTot())
                ? List.of(new TaalvoorzieningTermijnVerstreken(leerlingId, taal.soort(), taal.uiterlijkTot()))
                : List.of();
    }

    static List<Termijn> termijnen(@Nullable Taalplaats taal) {
        return taal != null && taal.uiterlijkTot() != null
                ? List.of(Termijn.tot(
                        "taalvoorziening:" + taal.begin(),
                        taal.soort().name(),
                        taal.begin(),
                        taal.uiterlijkTot(),
                        Regel.ISK,
                        "InTaalvoorzieningGeplaatst",
                        "RondTaalvoorzieningAf",
                        taal.eigenaar()))
                : List.of();
    }
}
