package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Schoolkalender.Periode;
import nl.zorgspoor.core.jaarcyclus.KwaliteitCommand.*;
import nl.zorgspoor.core.jaarcyclus.KwaliteitEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * What a school keeps up: protocols, documents and the activities of its quality calendar.
 *
 * @param kalenders the activities of each school year, by id: whether they are done
 */
public record Kwaliteit(Map<String, Map<String, Boolean>> kalenders) {

    public static final Kwaliteit LEEG = new Kwaliteit(Map.of());

    /** R249: a protocol that is there, or is being made, has a version and a day on which it is looked at again. */
    List<Gebeurtenis> decide(StelProtocolVast c, Context x) {
        LocalDate datum = x.gebeurdOp(c.datum());
        if (x.school().catalogusItem(Catalogus.PROTOCOL, c.protocol(), datum).isEmpty()) {
            throw Regel.CATALOGUS
                    .weigert("NIET_IN_CATALOGUS", "Op %s heeft de school geen protocol %s.", datum, c.protocol())
                    .ontbreekt(c.protocol())
                    .herstel("VoegCatalogusItemToe");
        }
        List<String> ontbreekt = new ArrayList<>();
        if (c.status() != Protocolstatus.AFWEZIG) {
            if (c.versie() == null || c.versie().isBlank()) {
                ontbreekt.add("versie");
            }
            if (c.herzienOp() == null) {
                ontbreekt.add("herzienOp");
            }
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.PROTOCOL
                    .weigert(
                            "PROTOCOL_ONVOLLEDIG",
                            "Een protocol heeft een versie en een dag waarop het opnieuw wordt bekeken.")
                    .ontbreekt(ontbreekt);
        }
        List<Gebeurtenis> events = new ArrayList<>();
        events.add(new ProtocolVastgesteld(c.schoolId(), c.protocol(), c.status(), c.versie(), c.herzienOp(), datum));
        if (isVoorbij(c.herzienOp(), x)) {
            events.add(Jaren.signaal(c.schoolId(), Regel.PROTOCOL, "HERZIENING_VOORBIJ", x));
        }
        return events;
    }

    List<Gebeurtenis> decide(StelDocumentVast c, Context x) {
        LocalDate datum = x.gebeurdOp(c.datum());
        List<Gebeurtenis> events = new ArrayList<>();
        events.add(new DocumentVastgesteld(
                c.schoolId(), c.documentId(), c.soort(), c.titel(), c.versie(), c.herzienOp(), datum));
        if (isVoorbij(c.herzienOp(), x)) {
            events.add(Jaren.signaal(c.schoolId(), Regel.DOCUMENT, "HERZIENING_VOORBIJ", x));
        }
        return events;
    }

    private static boolean isVoorbij(@Nullable LocalDate herzienOp, Context x) {
        return herzienOp != null && herzienOp.isBefore(x.vandaag());
    }

    List<Gebeurtenis> decide(StelKwaliteitskalenderVast c, Context x) {
        Jaren.eisNietVoorbij(c.schooljaar(), x.vandaag(), x);
        if (c.activiteiten().isEmpty()) {
            throw Regel.KWALITEITSKALENDER
                    .weigert("KALENDER_LEEG", "Een kwaliteitskalender noemt ten minste een activiteit.")
                    .ontbreekt("activiteiten");
        }
        Set<String> ids = new HashSet<>();
        Periode jaar = new Periode(Schooljaar.begin(c.schooljaar()), Jaren.einde(c.schooljaar()));
        List<String> fout = new ArrayList<>();
        for (Kalenderactiviteit a : c.activiteiten()) {
            if (!ids.add(a.activiteitId())) {
                fout.add("activiteitId %s staat er meer dan een keer".formatted(a.activiteitId()));
            }
            if (a.periode().tot().isBefore(a.periode().van())
                    || !jaar.bevat(a.periode().van())
                    || !jaar.bevat(a.periode().tot())) {
                fout.add("periode van %s (binnen %s)".formatted(a.activiteitId(), c.schooljaar()));
            }
        }
        if (!fout.isEmpty()) {
            throw Regel.KWALITEITSKALENDER
                    .weigert(
                            "KALENDER_ONJUIST",
                            "Elke activiteit heeft een eigen id en een periode binnen schooljaar %s.",
                            c.schooljaar())
                    .ontbreekt(fout);
        }
        return List.of(new KwaliteitskalenderVastgesteld(c.schoolId(), c.schooljaar(), c.activiteiten(), x.vandaag()));
    }

    List<Gebeurtenis> decide(RondKalenderactiviteitAf c, Context x) {
        LocalDate datum = x.gebeurdOp(c.datum());
        Boolean gedaan = kalenders.getOrDefault(c.schooljaar(), Map.of()).get(c.activiteitId());
        if (gedaan == null) {
            throw CommandGeweigerd.nietGevonden("Activiteit", c.activiteitId());
        }
        if (gedaan) {
            throw CommandGeweigerd.statusOnjuist("Activiteit %s is al afgerond.".formatted(c.activiteitId()));
        }
        return List.of(new KalenderactiviteitAfgerond(c.schoolId(), c.schooljaar(), c.activiteitId(), datum));
    }

    /** R268: of the cycle of talks with staff a number is kept, and nothing that was said. */
    List<Gebeurtenis> decide(LegKlasbezoekVast c, Context x) {
        LocalDate datum = x.gebeurdOp(c.datum());
        if (c.soort() == Activiteitsoort.GESPREKKENCYCLUS && (c.aantal() == null || c.documentRef() != null)) {
            throw Regel.DIRECTIEACTIVITEIT
                    .weigert(
                            "ALLEEN_AANTALLEN",
                            "Van de gesprekkencyclus wordt alleen vastgelegd hoeveel gesprekken er waren.")
                    .ontbreekt("aantal, zonder documentRef");
        }
        return List.of(new KlasbezoekVastgelegd(
                c.schoolId(),
                Schooljaar.van(datum),
                c.soort(),
                Objects.requireNonNullElse(c.aantal(), 1),
                c.documentRef(),
                datum));
    }

    /** R317: of a year that has begun, by those who answered. */
    List<Gebeurtenis> decide(LegVeiligheidsmonitorVast c, Context x) {
        LocalDate datum = x.gebeurdOp(c.datum());
        Jaren.eisBegonnen(c.schooljaar(), datum);
        List<String> ontbreekt = new ArrayList<>();
        if (c.deelnemers() == null || c.deelnemers() == 0) {
            ontbreekt.add("deelnemers (meer dan 0)");
        }
        if (c.documentRef() == null || c.documentRef().isBlank()) {
            ontbreekt.add("documentRef");
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.PESTCOORDINATOR
                    .weigert(
                            "MONITOR_ONVOLLEDIG",
                            "Een monitor van de veiligheid is er als leerlingen hebben geantwoord en de uitkomst ergens staat.")
                    .ontbreekt(ontbreekt);
        }
        return List.of(new VeiligheidsmonitorVastgelegd(
                c.schoolId(),
                c.schooljaar(),
                Objects.requireNonNull(c.deelnemers()),
                String.valueOf(c.documentRef()),
                datum));
    }

    /** R262: what is there to tell fits in counts by theme; there is no place for more. */
    List<Gebeurtenis> decide(LegAfstemmingVertrouwenspersonenVast c, Context x) {
        LocalDate datum = x.gebeurdOp(c.datum());
        long verschillend =
                c.themas().stream().map(Themaaantal::thema).distinct().count();
        if (c.themas().isEmpty() || verschillend < c.themas().size()) {
            throw Regel.AFSTEMMING_VERTROUWEN
                    .weigert(
                            "AFSTEMMING_ONVOLLEDIG",
                            "Van de afstemming met de vertrouwenspersonen staat per thema een keer vast hoe vaak het voorkwam.")
                    .ontbreekt("themas (elk een keer)");
        }
        return List.of(
                new AfstemmingVertrouwenspersonenVastgelegd(c.schoolId(), Schooljaar.van(datum), c.themas(), datum));
    }

    Kwaliteit evolve(AfstemmingVertrouwenspersonenVastgelegd e) {
        return this;
    }

    Kwaliteit evolve(VeiligheidsmonitorVastgelegd e) {
        return this;
    }

    Kwaliteit evolve(ProtocolVastgesteld e) {
        return this;
    }

    Kwaliteit evolve(DocumentVastgesteld e) {
        return this;
    }

    Kwaliteit evolve(KwaliteitskalenderVastgesteld e) {
        Map<String, Boolean> eerder = kalenders.getOrDefault(e.schooljaar(), Map.of());
        Map<String, Boolean> nu = Map.of();
        for (Kalenderactiviteit a : e.activiteiten()) {
            nu = Kopie.met(nu, a.activiteitId(), eerder.getOrDefault(a.activiteitId(), false));
        }
        return new Kwaliteit(Kopie.met(kalenders, e.schooljaar(), nu));
    }

    Kwaliteit evolve(KalenderactiviteitAfgerond e) {
        return new Kwaliteit(Kopie.anders(kalenders, e.schooljaar(), jaar -> Kopie.met(jaar, e.activiteitId(), true)));
    }

    Kwaliteit evolve(KlasbezoekVastgelegd e) {
        return this;
    }

    Kwaliteit evolve(ZelfbeoordelingHGWVastgelegd e) {
        return this;
    }
}
