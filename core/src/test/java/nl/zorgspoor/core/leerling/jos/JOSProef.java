package nl.zorgspoor.core.leerling.jos;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.jos.JOSCommand.*;
import nl.zorgspoor.core.leerling.jos.JOSEvent.*;
import nl.zorgspoor.core.leerling.toestemming.Toestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.verwijzing.Leerlinggegevens;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Aanvraag;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Uitgang;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Urgentie;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzingen;
import org.jspecify.annotations.Nullable;

/** Named data for JOS: the student of the first acceptance scenario, up to each step. */
final class JOSProef {

    static final String LEERLING = "L-COE-101";
    static final Leerlinggegevens GEGEVENS = new Leerlinggegevens("Naam", LocalDate.of(2013, 3, 1), "2h1", "M1");
    static final Besproken IN_SCHOOLZORGTEAM = id -> Optional.of(OverlegvormCode.SCHOOLZORGTEAM);

    private JOSProef() {}

    static Context op(String dag) {
        return Proef.context("COE", Rol.JOS_MEDEWERKER, "J1", dag, "Proef");
    }

    static Toestemmingen toestemming(Vorm vorm, String datum) {
        return new Toestemmingen(
                Map.of(
                        "TJ",
                        Toestemming.van(
                                "TJ",
                                new Toestemming.Strekking(
                                        ToestemmingDoel.JOS_BEGELEIDING,
                                        null,
                                        Set.of(Gegevenssoort.BASIS, Gegevenssoort.CONTACT)),
                                Toestemming.Status.VERLEEND,
                                new Toestemming.Verklaring(List.of("O1"), vorm, LocalDate.parse(datum), null, null))),
                List.of());
    }

    static VraagJOSAan vraag() {
        return new VraagJOSAan(LEERLING, "J-1", Hulpvraagcategorie.HUISWERK_PLANNEN, true, "leren plannen");
    }

    static VulJOSAanmeldformulierIn formulier() {
        return new VulJOSAanmeldformulierIn(LEERLING, "J-1", null, "06-1", List.of("MENTORGESPREK"), null);
    }

    static LegJOSSessieVast sessie(@Nullable String datum) {
        return new LegJOSSessieVast(LEERLING, "J-1", datum == null ? null : LocalDate.parse(datum), null);
    }

    static RondJOSAf rondAf(Effect effect) {
        return new RondJOSAf(LEERLING, "J-1", effect, null, List.of());
    }

    static JOSTrajecten aangevraagd() {
        return na(JOSTrajecten.LEEG, JOSTrajecten.LEEG.decide(vraag(), op("2026-09-25")));
    }

    static JOSTrajecten besloten() {
        JOSTrajecten j = aangevraagd();
        return na(
                j,
                j.decide(
                        new BesluitInzetJOS(LEERLING, "J-1", "OV1", true),
                        op("2026-09-30"),
                        IN_SCHOOLZORGTEAM,
                        new JOSBezetting(0)));
    }

    static JOSTrajecten aangemeld() {
        JOSTrajecten j = besloten();
        return na(j, j.decide(formulier(), op("2026-10-01"), Toestemmingen.LEEG, Verwijzingen.LEEG, GEGEVENS));
    }

    static JOSTrajecten naStartgesprek() {
        JOSTrajecten j = aangemeld();
        return na(
                j,
                j.decide(
                        new LegJOSStartgesprekVast(
                                LEERLING, "J-1", null, List.of(Rol.OUDER, Rol.MENTOR, Rol.LEERLING), List.of()),
                        op("2026-10-12")));
    }

    static JOSTrajecten metDoelen() {
        JOSTrajecten j = naStartgesprek();
        return na(
                j,
                j.decide(
                        new StelJOSDoelenVast(LEERLING, "J-1", List.of("plannen", "boeken mee"), null),
                        op("2026-10-14")));
    }

    /** Started on 14 October 2026, so that it ends on 14 March 2027. */
    static JOSTrajecten lopend() {
        JOSTrajecten j = metDoelen();
        return na(
                j,
                j.decide(
                        new StartJOSBegeleiding(LEERLING, "J-1", null, null),
                        op("2026-10-14"),
                        toestemming(Vorm.HANDTEKENING, "2026-10-14")));
    }

    /** The referral that the form sent. */
    static Verwijzingen verwezen() {
        Verwijzing v = new Verwijzing(
                "J-1",
                new Verwijzing.Fase.BijPartner(Verwijzing.Stap.GESTART, null),
                new Aanvraag(
                        PartnerType.JOS,
                        "JOS-COE",
                        null,
                        Urgentie.NORMAAL,
                        Set.of(Gegevenssoort.BASIS, Gegevenssoort.CONTACT),
                        false),
                new Uitgang(LocalDate.of(2026, 10, 1), Grondslag.INTERN, null, Rol.ONDERSTEUNINGSCOORDINATOR, null),
                1,
                1,
                Set.of("B1"));
        return new Verwijzingen(Map.of("J-1", v), Map.of(), Set.of());
    }

    static JOSTrajecten metSessies(JOSTrajecten begin, String... dagen) {
        JOSTrajecten j = begin;
        for (String dag : dagen) {
            j = na(j, j.decide(sessie(null), op(dag)));
        }
        return j;
    }

    static JOSTrajecten na(JOSTrajecten begin, List<? extends LeerlingGebeurtenis> events) {
        return Vouw.na(begin, events);
    }
}
