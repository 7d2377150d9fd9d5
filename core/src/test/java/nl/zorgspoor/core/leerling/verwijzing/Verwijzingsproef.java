package nl.zorgspoor.core.leerling.verwijzing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.toestemming.Toestemming;
import nl.zorgspoor.core.leerling.toestemming.Toestemming.Status;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.*;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.*;
import org.jspecify.annotations.Nullable;

/** Named data for referrals: one student at DIA with a plan that asks for social work, one at COE, one at CHR. */
final class Verwijzingsproef {

    static final String LEERLING = "L-DIA-303";
    static final Planopties PLAN_SMW = new Planopties(Set.of("SMW_OF_EXTERNE_HULP", "EXTRA_ONDERSTEUNING_PO"));
    static final Leerlinggegevens GEGEVENS = new Leerlinggegevens("Naam", LocalDate.of(2012, 5, 1), "2k1", "M1");

    private Verwijzingsproef() {}

    static Context coordinator(String school, String dag) {
        return Proef.context(school, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", dag, "Proef");
    }

    static Context als(Rol rol, String school, String dag) {
        return Proef.context(school, rol, "P1", dag, "Proef");
    }

    static Toestemming toestemming(
            String id, ToestemmingDoel doel, @Nullable PartnerType partner, Gegevenssoort... soorten) {
        return Toestemming.van(
                id,
                new Toestemming.Strekking(doel, partner, Set.of(soorten)),
                Status.VERLEEND,
                new Toestemming.Verklaring(List.of("O1"), Vorm.DIGITAAL, LocalDate.of(2026, 9, 1), null, null));
    }

    static Toestemmingen met(Toestemming... alle) {
        Map<String, Toestemming> map = new LinkedHashMap<>();
        Arrays.stream(alle).forEach(t -> map.put(t.toestemmingId(), t));
        return new Toestemmingen(map, List.of());
    }

    static Toestemmingen gewoon(String id, ToestemmingDoel doel, @Nullable PartnerType partner) {
        return met(toestemming(id, doel, partner, Gegevenssoort.BASIS, Gegevenssoort.CONTACT));
    }

    static BereidVerwijzingVoor bereid(String id, PartnerType partner, Gegevenssoort... soorten) {
        return new BereidVerwijzingVoor(
                LEERLING, id, partner, null, "vraag", null, soorten.length == 0 ? null : List.of(soorten), null);
    }

    static BereidVerwijzingVoor observatie(String id) {
        return new BereidVerwijzingVoor(LEERLING, id, PartnerType.SWV, null, "kijk mee", null, null, true);
    }

    static VerzendVerwijzing verzend(String id, @Nullable Grondslag grondslag) {
        return new VerzendVerwijzing(LEERLING, id, null, grondslag, null, "06-1");
    }

    static VerwerkTerugmelding antwoord(String id, int nummer, Terugmelding soort) {
        return new VerwerkTerugmelding(LEERLING, id, "B" + nummer, nummer, soort, null, null);
    }

    static Verwijzingen voorbereid(String id, PartnerType partner, Context x, Gegevenssoort... soorten) {
        return na(Verwijzingen.LEEG, Verwijzingen.LEEG.decide(bereid(id, partner, soorten), x, PLAN_SMW));
    }

    /** A referral sent with the ordinary consent for its purpose. */
    static Verwijzingen verzonden(String id, PartnerType partner, ToestemmingDoel doel, Context x) {
        if (partner == PartnerType.JOS) {
            return na(
                    Verwijzingen.LEEG,
                    List.of(Verwijzingen.LEEG.verzendDirect(
                            LEERLING,
                            id,
                            partner,
                            "vraag",
                            Verzendgrond.intern(),
                            Formulier.metContact("06-1"),
                            GEGEVENS,
                            x)));
        }
        Verwijzingen v = voorbereid(id, partner, x);
        return na(v, v.decide(verzend(id, null), x, gewoon("T1", doel, partner), PLAN_SMW, GEGEVENS));
    }

    /** The same, with these answers taken in. */
    static Verwijzingen beantwoord(Verwijzingen v, String id, Context x, Terugmelding... soorten) {
        Verwijzingen staat = v;
        for (Terugmelding soort : soorten) {
            int nummer = staat.verwijzing(id).orElseThrow().volgnummer() + 1;
            staat = na(staat, staat.decide(antwoord(id, nummer, soort), x));
        }
        return staat;
    }

    static Verwijzingen na(Verwijzingen begin, List<? extends LeerlingGebeurtenis> events) {
        return Vouw.na(begin, events);
    }
}
