package nl.zorgspoor.core.leerling.flexzat;

import static nl.zorgspoor.core.Proef.context;
import static nl.zorgspoor.core.gedeeld.Rol.*;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerleend;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.traject.Trajecten;

/** Named data for Flex-Zats: one student of COE, from a request to a meeting that can be held. */
final class Flexzatproef {

    static final String L = "L-COE-101";
    static final LocalDateTime MOMENT = LocalDateTime.parse("2027-03-25T15:00");
    static final List<Rol> VAST = List.of(MENTOR, SOCIAAL_TEAM, SWV_CONSULENT, OUDER, LEERLING);

    static Context oc(String dag, String opdracht) {
        return context("COE", ONDERSTEUNINGSCOORDINATOR, "OC", dag, opdracht);
    }

    static Toestemmingen metToestemming(LocalDate geldigTot) {
        return Vouw.na(
                Toestemmingen.LEEG,
                new ToestemmingVerleend(
                        L,
                        "T1",
                        ToestemmingDoel.FLEXZAT,
                        null,
                        Set.of(Gegevenssoort.BASIS),
                        List.of("O1"),
                        Vorm.HANDTEKENING,
                        LocalDate.parse("2027-03-16"),
                        geldigTot,
                        null,
                        null));
    }

    static final FlexZats AANGEVRAAGD = Vouw.na(FlexZats.LEEG, new FlexZatAangevraagd(L, "F1", null, MENTOR, null));
    static final FlexZats GEPLAND = Vouw.na(AANGEVRAAGD, new FlexZatGepland(L, "F1", MOMENT, null, Map.of()));

    static FlexZats compleet(Voorbereidingsonderdeel... onderdelen) {
        List<Object> events = new ArrayList<>();
        VAST.forEach(r -> events.add(
                new UitgenodigdVoorFlexZat(L, "F1", r, true, r.isExtern(), null, null, r.isExtern() ? "T1" : null)));
        List.of(onderdelen).forEach(o -> events.add(new FlexZatVoorbereidingAangevuld(L, "F1", o, null, null)));
        return Vouw.na(GEPLAND, events);
    }

    static final FlexZats KLAAR =
            compleet(Voorbereidingsonderdeel.EVALUATIE_INTERVENTIES, Voorbereidingsonderdeel.ONDERSTEUNINGSVRAAG);

    static HoudFlexZat houd(String zienswijzeLeerling, String zienswijzeOuders, Rol... rollen) {
        return new HoudFlexZat(
                L,
                "F1",
                null,
                List.of(rollen).stream().map(r -> new Aanwezige(r, null)).toList(),
                null,
                zienswijzeLeerling,
                zienswijzeOuders);
    }

    static HoudFlexZat houdMetAllen() {
        return houd(null, null, VAST.toArray(Rol[]::new));
    }

    static Trajecten inFase(String fase) {
        return Trajecten.inFase(fase, 1);
    }

    private Flexzatproef() {}
}
