package nl.zorgspoor.core.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Kalender;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.Overlegvorm;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Partnerkanaal;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.gedeeld.Routekaart.Fase;
import nl.zorgspoor.core.gedeeld.Schoolkalender;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Medewerker;
import nl.zorgspoor.core.gedeeld.SchoolprofielBuilder;
import nl.zorgspoor.core.gedeeld.Tijdlijn;
import nl.zorgspoor.core.school.Profielcontrole.Fout;
import nl.zorgspoor.core.school.SchoolCommand.*;
import nl.zorgspoor.core.school.SchoolEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * The set-up of one school: what is decided about a profile, and how it changes.
 *
 * @param profiel what the rules of all other areas read
 */
public record Inrichting(Schoolprofiel profiel) {

    /** Values from a profile without a starting date count from here on. */
    static final LocalDate ALTIJD = LocalDate.of(2000, 1, 1);

    public static Inrichting van(String schoolId) {
        return new Inrichting(Schoolprofiel.leeg(schoolId));
    }

    List<SchoolEvent> decide(RegistreerSchool c, Context x) {
        if (profiel.kenmerken() != null) {
            throw CommandGeweigerd.statusOnjuist("School %s is al geregistreerd.".formatted(c.schoolId()));
        }
        return gecontroleerd(c, x);
    }

    /** What began since the day is replaced as well: the newest word about a day counts. */
    List<SchoolEvent> decide(WijzigSchoolinstelling c, Context x) {
        if (!profiel.routekaarten().isEmpty()) {
            weigerBijFouten(Profielcontrole.fase(
                    c, profiel.routekaart().fasen().stream().map(Fase::code).toList()));
        }
        List<SchoolEvent> events = new ArrayList<>();
        for (SchoolEvent event : gecontroleerd(c, x)) {
            events.add(event);
            if (event instanceof SchoolinstellingGewijzigd e) {
                wisselsSinds(profiel.instellingen().get(e.sleutel()), e.ingangsdatum(), x)
                        .forEach(dag -> events.add(
                                new SchoolinstellingGewijzigd(e.schoolId(), e.sleutel(), e.waarde(), dag, e.bron())));
            }
        }
        return events;
    }

    private static <T> List<LocalDate> wisselsSinds(
            @Nullable NavigableMap<LocalDate, T> waarden, LocalDate dag, Context x) {
        return waarden == null ? List.of() : new Tijdlijn<>(waarden).wisselsTussen(dag, x.vandaag());
    }

    List<SchoolEvent> decide(StelRoutekaartVast c, Context x) {
        int laatste = profiel.routekaarten().stream()
                .mapToInt(Routekaart::versie)
                .max()
                .orElse(0);
        List<SchoolEvent> events = gecontroleerd(c, x);
        if (c.versie() <= laatste) {
            throw Regel.ROUTEVERSIE.weigert(
                    "VERSIE_BESTAAT",
                    "Versie %d van de routekaart bestaat al; de volgende is %d.",
                    c.versie(),
                    laatste + 1);
        }
        return events;
    }

    /** What is in use counts until the day of what replaces it; what began since that day is replaced as well. */
    List<SchoolEvent> decide(VoegCatalogusItemToe c, Context x) {
        List<SchoolEvent> events = new ArrayList<>();
        for (SchoolEvent event : gecontroleerd(c, x)) {
            events.add(event);
            if (event instanceof CatalogusItemToegevoegd e) {
                wisselsSinds(
                                item(c.catalogus(), c.itemCode()).waarden(),
                                e.item().vanaf(),
                                x)
                        .forEach(dag -> events.add(new CatalogusItemToegevoegd(
                                e.schoolId(), e.item().withVanaf(dag))));
            }
        }
        return events;
    }

    private Tijdlijn<CatalogusItem> item(Catalogus catalogus, String itemCode) {
        return profiel.catalogi().getOrDefault(catalogus, Map.of()).getOrDefault(itemCode, Tijdlijn.leeg());
    }

    List<SchoolEvent> decide(TrekCatalogusItemIn c, Context x) {
        Tijdlijn<CatalogusItem> item = item(c.catalogus(), c.itemCode());
        if (item.isLeeg()) {
            throw CommandGeweigerd.nietGevonden(c.catalogus() + " in de catalogus:", c.itemCode());
        }
        if (item.op(c.einddatum()) == null) {
            throw CommandGeweigerd.ongeldig(List.of("einddatum: %s begint pas op %s"
                    .formatted(c.itemCode(), item.waarden().firstKey())));
        }
        return List.of(new CatalogusItemIngetrokken(c.schoolId(), c.catalogus(), c.itemCode(), c.einddatum()));
    }

    List<SchoolEvent> decide(StelOverlegvormVast c, Context x) {
        return gecontroleerd(c, x);
    }

    List<SchoolEvent> decide(StelSchooljaarkalenderVast c, Context x) {
        return gecontroleerd(c, x);
    }

    /** What began since the day is replaced as well; a sector that somebody is of is one of the school (R292). */
    List<SchoolEvent> decide(RegistreerMedewerker c, Context x) {
        LocalDate vanaf = Objects.requireNonNullElse(c.ingangsdatum(), x.vandaag());
        List<String> onbekend = c.scopeSectoren().stream()
                .filter(s -> !profiel.sectoren(vanaf).klassen().containsKey(s))
                .toList();
        if (!onbekend.isEmpty()) {
            throw Regel.SECTOREN
                    .weigert(
                            "SECTOR_ONBEKEND",
                            "De school kent op %s geen sector %s.",
                            vanaf,
                            String.join(", ", onbekend))
                    .ontbreekt(onbekend)
                    .herstel("WijzigSchoolinstelling(sleutel=sectoren)");
        }
        List<SchoolEvent> events = new ArrayList<>();
        for (SchoolEvent event : gecontroleerd(c, x)) {
            events.add(event);
            if (event instanceof MedewerkerGeregistreerd e) {
                Medewerker m = e.medewerker();
                wisselsSinds(profiel.medewerkers().get(m.medewerkerId()), m.ingangsdatum(), x)
                        .forEach(dag -> events.add(new MedewerkerGeregistreerd(e.schoolId(), m.withIngangsdatum(dag))));
            }
        }
        return events;
    }

    List<SchoolEvent> decide(WijzigMedewerkerrol c, Context x) {
        weigerBijFouten(Profielcontrole.fouten(c));
        if (!profiel.medewerkers().containsKey(c.medewerkerId())) {
            throw CommandGeweigerd.nietGevonden("Medewerker", c.medewerkerId());
        }
        LocalDate vanaf = Objects.requireNonNullElse(c.ingangsdatum(), x.vandaag());
        List<SchoolEvent> events = new ArrayList<>();
        events.add(new MedewerkerrolGewijzigd(c.schoolId(), c.medewerkerId(), c.rollen(), vanaf));
        // A role that was taken away does not come back by an older word.
        wisselsSinds(profiel.medewerkers().get(c.medewerkerId()), vanaf, x)
                .forEach(
                        dag -> events.add(new MedewerkerrolGewijzigd(c.schoolId(), c.medewerkerId(), c.rollen(), dag)));
        return events;
    }

    List<SchoolEvent> decide(RegistreerPartner c, Context x) {
        List<SchoolEvent> events = gecontroleerd(c, x);
        eisOpen(c, x);
        return events;
    }

    List<SchoolEvent> decide(RegistreerBezetting c, Context x) {
        if (profiel.catalogusItem(Catalogus.VOORZIENING, c.voorziening(), c.datum())
                .isEmpty()) {
            throw Regel.CATALOGUS
                    .weigert(
                            "NIET_IN_CATALOGUS",
                            "School %s heeft op %s geen voorziening %s.",
                            c.schoolId(),
                            c.datum(),
                            c.voorziening())
                    .ontbreekt(c.voorziening())
                    .herstel("VoegCatalogusItemToe");
        }
        List<SchoolEvent> events = new ArrayList<>();
        events.add(new BezettingGeregistreerd(c.schoolId(), c.voorziening(), c.datum(), c.bezet(), c.formatie()));
        if (!c.bezet() && profiel.kalender().isSchooldag(c.datum())) {
            events.add(new SchoolaandachtspuntGesignaleerd(
                    c.schoolId(), Regel.TG_BEZETTING, "VOORZIENING_ONBEZET", c.opdrachtnaam()));
        }
        return events;
    }

    List<SchoolEvent> decide(StelBevoegdhedenVast c, Context x) {
        return gecontroleerd(c, x);
    }

    List<SchoolEvent> decide(StelZichtbaarheidVast c, Context x) {
        return gecontroleerd(c, x);
    }

    /** Checks the whole profile first; what is already so gives no event, so that loading a profile twice changes nothing. */
    List<SchoolEvent> decide(RichtSchoolIn c, Context x) {
        for (SchoolCommand opdracht : c.profiel().opdrachten()) {
            if (!opdracht.schoolId().equals(c.schoolId())) {
                throw CommandGeweigerd.ongeldig(
                        List.of("profiel.school: is %s; verwacht: %s, de school van deze opdracht"
                                .formatted(opdracht.schoolId(), c.schoolId())));
            }
        }
        weigerBijFouten(Profielcontrole.fouten(c.profiel()));
        c.profiel().opdrachten().forEach(opdracht -> eisOpen(opdracht, x));
        List<SchoolEvent> events = verschil(c.profiel());
        for (SchoolEvent event : events) {
            if (event instanceof RoutekaartVastgesteld e
                    && profiel.routekaart(e.routekaart().versie()).isPresent()) {
                throw Regel.ROUTEVERSIE.weigert(
                        "VERSIE_BESTAAT",
                        "De routekaart in het profiel is anders dan de vastgestelde versie %d; geef haar een hogere"
                                + " versie.",
                        e.routekaart().versie());
            }
        }
        return events;
    }

    /** R363: a partner is not sent along a channel on which nobody here sends or listens. */
    private static void eisOpen(SchoolCommand c, Context x) {
        if (c instanceof RegistreerPartner r
                && r.kanaal() != null
                && !r.kanaal().equals(Partnerkanaal.GEEN)
                && !x.naslag().isKanaalOpen(r.kanaal())) {
            throw Regel.PARTNER_KANAAL
                    .weigert("KANAAL_NIET_OPEN", "Het kanaal %s is in deze installatie niet open.", r.kanaal())
                    .ontbreekt("%s in ZORGSPOOR_KAFKA_PARTNERS".formatted(r.kanaal()));
        }
    }

    private List<SchoolEvent> gecontroleerd(SchoolCommand c, Context x) {
        weigerBijFouten(Profielcontrole.fouten(c));
        return List.of(Vastlegging.van(c, profiel, x.vandaag()));
    }

    List<SchoolEvent> verschil(Profiel profielbestand) {
        List<SchoolEvent> events = new ArrayList<>();
        Inrichting staat = this;
        for (SchoolCommand opdracht : profielbestand.opdrachten()) {
            SchoolEvent event = Vastlegging.van(opdracht, staat.profiel, ALTIJD);
            Inrichting na = SchoolGebied.GEBIED.na(staat, event);
            if (!na.equals(staat)) {
                events.add(event);
                staat = na;
            }
        }
        return events;
    }

    /** The set-up after a profile has been loaded. */
    public Inrichting na(RichtSchoolIn c) {
        return SchoolGebied.GEBIED.na(this, verschil(c.profiel()));
    }

    /** A school that is registered with other features keeps what was set up. */
    Inrichting evolve(SchoolGeregistreerd e) {
        Inrichting school = profiel.schoolId().equals(e.schoolId()) ? this : van(e.schoolId());
        return school.met(b -> b.kenmerken(e.kenmerken()));
    }

    Inrichting evolve(SchoolinstellingGewijzigd e) {
        NavigableMap<LocalDate, String> waarden =
                new TreeMap<>(profiel.instellingen().getOrDefault(e.sleutel(), new TreeMap<>()));
        waarden.put(e.ingangsdatum(), e.waarde());
        return met(b -> b.instellingen(Kopie.met(profiel.instellingen(), e.sleutel(), waarden)));
    }

    Inrichting evolve(RoutekaartVastgesteld e) {
        List<Routekaart> alle = new ArrayList<>(profiel.routekaarten());
        alle.removeIf(r -> r.versie() == e.routekaart().versie());
        alle.add(e.routekaart());
        return met(b -> b.routekaarten(List.copyOf(alle)));
    }

    Inrichting evolve(CatalogusItemToegevoegd e) {
        return met(item(e.item().catalogus(), e.item().itemCode()), e.item());
    }

    /** What was to replace it later goes with it. */
    Inrichting evolve(CatalogusItemIngetrokken e) {
        Tijdlijn<CatalogusItem> item = item(e.catalogus(), e.itemCode());
        CatalogusItem laatste = item.op(e.einddatum());
        return laatste == null ? this : met(item.voor(e.einddatum().plusDays(1)), laatste.withTot(e.einddatum()));
    }

    private Inrichting met(Tijdlijn<CatalogusItem> eerder, CatalogusItem item) {
        Map<String, Tijdlijn<CatalogusItem>> items = profiel.catalogi().getOrDefault(item.catalogus(), Map.of());
        return met(b -> b.catalogi(Kopie.met(
                profiel.catalogi(),
                item.catalogus(),
                Kopie.met(items, item.itemCode(), eerder.met(item.vanaf(), item)))));
    }

    Inrichting evolve(OverlegvormVastgesteld e) {
        OverlegvormCode code = e.overlegvorm().code();
        Tijdlijn<Overlegvorm> vormen = profiel.overlegvormen()
                .getOrDefault(code, Tijdlijn.leeg())
                .met(Objects.requireNonNullElse(e.vanaf(), ALTIJD), e.overlegvorm());
        return met(b -> b.overlegvormen(Kopie.met(profiel.overlegvormen(), code, vormen)));
    }

    Inrichting evolve(SchooljaarkalenderVastgesteld e) {
        List<Schoolkalender> jaren = new ArrayList<>(profiel.kalender().jaren());
        jaren.removeIf(j -> j.schooljaar().equals(e.kalender().schooljaar()));
        jaren.add(e.kalender());
        return met(b -> b.kalender(new Kalender(jaren)));
    }

    /** Registering somebody again changes the classes too; it counts from its own starting date. */
    Inrichting evolve(MedewerkerGeregistreerd e) {
        return metMedewerker(e.medewerker());
    }

    Inrichting evolve(MedewerkerrolGewijzigd e) {
        Medewerker m = profiel.medewerker(e.medewerkerId(), e.ingangsdatum());
        return m == null
                ? this
                : metMedewerker(m.with(b -> b.rollen(Set.copyOf(e.rollen())).ingangsdatum(e.ingangsdatum())));
    }

    private Inrichting metMedewerker(Medewerker m) {
        NavigableMap<LocalDate, Medewerker> loopbaan =
                new TreeMap<>(profiel.medewerkers().getOrDefault(m.medewerkerId(), new TreeMap<>()));
        loopbaan.put(m.ingangsdatum(), m);
        return met(b -> b.medewerkers(Kopie.met(profiel.medewerkers(), m.medewerkerId(), loopbaan)));
    }

    Inrichting evolve(PartnerGeregistreerd e) {
        return met(b -> b.partners(Kopie.met(profiel.partners(), e.partner().partnerId(), e.partner())));
    }

    Inrichting evolve(BezettingGeregistreerd e) {
        return this;
    }

    /** What a class did is no part of the profile: the year's account reads it from the stream. */
    Inrichting evolve(KlasGescreend e) {
        return this;
    }

    Inrichting evolve(KlaskenmerkenVastgelegd e) {
        return this;
    }

    Inrichting evolve(VeiligheidsthemaBehandeld e) {
        return this;
    }

    /** The year's account reads it from the stream. */
    Inrichting evolve(ArrangementenJaarlijksGeevalueerd e) {
        return this;
    }

    Inrichting evolve(BevoegdhedenVastgesteld e) {
        return met(b -> b.rechten(b.rechten().withBevoegdheden(Map.copyOf(e.bevoegdheden()))));
    }

    Inrichting evolve(ZichtbaarheidVastgesteld e) {
        return met(b -> b.rechten(b.rechten().withZichtbaarheid(Map.copyOf(e.zichtbaarheid()))));
    }

    Inrichting evolve(SchoolaandachtspuntGesignaleerd e) {
        return this;
    }

    private Inrichting met(Consumer<SchoolprofielBuilder> wijziging) {
        return new Inrichting(profiel.with(wijziging));
    }

    private static void weigerBijFouten(List<Fout> fouten) {
        if (!fouten.isEmpty()) {
            throw CommandGeweigerd.ongeldig(
                    fouten.stream().map(Fout::melding).distinct().toList());
        }
    }
}
