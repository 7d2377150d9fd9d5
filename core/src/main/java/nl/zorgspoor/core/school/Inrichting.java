package nl.zorgspoor.core.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Beschikbaarheid;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Kalender;
import nl.zorgspoor.core.gedeeld.Overlegvorm;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.gedeeld.Schoolkalender;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Bevoegdheid;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Kenmerken;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Medewerker;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Partner;
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
    private static final LocalDate ALTIJD = LocalDate.of(2000, 1, 1);

    public static Inrichting van(String schoolId) {
        return new Inrichting(Schoolprofiel.leeg(schoolId));
    }

    List<SchoolEvent> decide(RegistreerSchool c, Context x) {
        if (profiel.kenmerken() != null) {
            throw CommandGeweigerd.statusOnjuist("School %s is al geregistreerd.".formatted(c.schoolId()));
        }
        return List.of(geregistreerd(c));
    }

    private static SchoolGeregistreerd geregistreerd(RegistreerSchool c) {
        return new SchoolGeregistreerd(
                c.schoolId(),
                new Kenmerken(
                        c.naam(), c.sector(), of(c.bestuur(), ""), of(c.swvCode(), ""), c.lvs(), c.vestigingen()));
    }

    List<SchoolEvent> decide(WijzigSchoolinstelling c, Context x) {
        weigerBijFouten(Profielcontrole.fouten(c));
        return List.of(gewijzigd(c, x.vandaag()));
    }

    private static SchoolinstellingGewijzigd gewijzigd(WijzigSchoolinstelling c, LocalDate anders) {
        return new SchoolinstellingGewijzigd(
                c.schoolId(), c.sleutel(), c.waarde(), of(c.ingangsdatum(), anders), of(c.bron(), "school"));
    }

    List<SchoolEvent> decide(StelRoutekaartVast c, Context x) {
        weigerBijFouten(Profielcontrole.fouten(c));
        int laatste = profiel.routekaarten().stream()
                .mapToInt(Routekaart::versie)
                .max()
                .orElse(0);
        if (c.versie() <= laatste) {
            throw Regel.ROUTEVERSIE.weigert(
                    "VERSIE_BESTAAT",
                    "Versie %d van de routekaart bestaat al; de volgende is %d.",
                    c.versie(),
                    laatste + 1);
        }
        return List.of(vastgesteld(c));
    }

    private static RoutekaartVastgesteld vastgesteld(StelRoutekaartVast c) {
        return new RoutekaartVastgesteld(c.schoolId(), Profielcontrole.routekaart(c));
    }

    List<SchoolEvent> decide(VoegCatalogusItemToe c, Context x) {
        return List.of(toegevoegd(c, x.vandaag()));
    }

    private static CatalogusItemToegevoegd toegevoegd(VoegCatalogusItemToe c, LocalDate anders) {
        return new CatalogusItemToegevoegd(
                c.schoolId(),
                new CatalogusItem(
                        c.catalogus(),
                        c.itemCode(),
                        c.omschrijving(),
                        c.uitvoerderRol(),
                        c.doelleerjaren(),
                        c.duurMaxWeken(),
                        c.beschikbaarheid().isEmpty()
                                ? Set.of(Beschikbaarheid.OP_SCHOOL)
                                : Set.copyOf(c.beschikbaarheid()),
                        c.hardheid(),
                        of(c.ingangsdatum(), anders),
                        null));
    }

    List<SchoolEvent> decide(TrekCatalogusItemIn c, Context x) {
        if (!profiel.catalogi().getOrDefault(c.catalogus(), Map.of()).containsKey(c.itemCode())) {
            throw CommandGeweigerd.nietGevonden(c.catalogus() + " in de catalogus:", c.itemCode());
        }
        return List.of(new CatalogusItemIngetrokken(c.schoolId(), c.catalogus(), c.itemCode(), c.einddatum()));
    }

    List<SchoolEvent> decide(StelOverlegvormVast c, Context x) {
        weigerBijFouten(Profielcontrole.fouten(c));
        return List.of(vastgesteld(c));
    }

    private static OverlegvormVastgesteld vastgesteld(StelOverlegvormVast c) {
        return new OverlegvormVastgesteld(
                c.schoolId(),
                new Overlegvorm(
                        c.overlegvorm(),
                        c.voorzitterRol(),
                        Set.copyOf(c.vasteRollen()),
                        Set.copyOf(c.optioneleRollen()),
                        Set.copyOf(c.uitgeslotenRollen()),
                        Set.copyOf(c.rollenIntern()),
                        c.minPerSchooljaar()));
    }

    List<SchoolEvent> decide(StelSchooljaarkalenderVast c, Context x) {
        weigerBijFouten(Profielcontrole.fouten(c));
        return List.of(vastgesteld(c));
    }

    private static SchooljaarkalenderVastgesteld vastgesteld(StelSchooljaarkalenderVast c) {
        LocalDate teldatum = c.teldatum() == null
                ? LocalDate.of(Integer.parseInt(c.schooljaar().substring(0, 4)), 10, 1)
                : c.teldatum();
        return new SchooljaarkalenderVastgesteld(
                c.schoolId(), new Schoolkalender(c.schooljaar(), c.perioden(), c.vakanties(), teldatum));
    }

    List<SchoolEvent> decide(RegistreerMedewerker c, Context x) {
        return List.of(geregistreerd(c, x.vandaag()));
    }

    private static MedewerkerGeregistreerd geregistreerd(RegistreerMedewerker c, LocalDate anders) {
        return new MedewerkerGeregistreerd(
                c.schoolId(),
                new Medewerker(
                        c.medewerkerId(),
                        Set.copyOf(c.rollen()),
                        Set.copyOf(c.scopeKlassen()),
                        of(c.ingangsdatum(), anders)));
    }

    List<SchoolEvent> decide(WijzigMedewerkerrol c, Context x) {
        if (!profiel.medewerkers().containsKey(c.medewerkerId())) {
            throw CommandGeweigerd.nietGevonden("Medewerker", c.medewerkerId());
        }
        return List.of(new MedewerkerrolGewijzigd(
                c.schoolId(), c.medewerkerId(), c.rollen(), of(c.ingangsdatum(), x.vandaag())));
    }

    List<SchoolEvent> decide(RegistreerPartner c, Context x) {
        return List.of(geregistreerd(c));
    }

    private static PartnerGeregistreerd geregistreerd(RegistreerPartner c) {
        return new PartnerGeregistreerd(
                c.schoolId(),
                new Partner(
                        c.partnerId(),
                        c.partnerType(),
                        of(c.regio(), ""),
                        Set.copyOf(c.gegevenscontract()),
                        c.reactietermijnDagen()));
    }

    List<SchoolEvent> decide(RegistreerBezetting c, Context x) {
        List<SchoolEvent> events = new ArrayList<>();
        events.add(new BezettingGeregistreerd(c.schoolId(), c.voorziening(), c.datum(), c.bezet()));
        if (!c.bezet() && profiel.kalender().isSchooldag(c.datum())) {
            events.add(new SchoolaandachtspuntGesignaleerd(
                    c.schoolId(), Regel.TG_BEZETTING, "VOORZIENING_ONBEZET", c.naam()));
        }
        return events;
    }

    List<SchoolEvent> decide(StelBevoegdhedenVast c, Context x) {
        weigerBijFouten(Profielcontrole.fouten(c));
        return List.of(vastgesteld(c));
    }

    private static BevoegdhedenVastgesteld vastgesteld(StelBevoegdhedenVast c) {
        Map<String, Bevoegdheid> bevoegdheden = new LinkedHashMap<>();
        c.bevoegdheden()
                .forEach((opdracht, b) -> bevoegdheden.put(
                        opdracht,
                        new Bevoegdheid(
                                b.rollen(),
                                b.regel() == null ? Regel.ROL : Regel.valueOf(b.regel()),
                                of(b.code(), "ROL_NIET_BEVOEGD"))));
        return new BevoegdhedenVastgesteld(c.schoolId(), bevoegdheden);
    }

    List<SchoolEvent> decide(StelZichtbaarheidVast c, Context x) {
        return List.of(new ZichtbaarheidVastgesteld(c.schoolId(), c.zichtbaarheid()));
    }

    /** Checks the whole profile first; what is already so gives no event, so that loading a profile twice changes nothing. */
    List<SchoolEvent> decide(RichtSchoolIn c, Context x) {
        weigerBijFouten(Profielcontrole.fouten(c.profiel()));
        return verschil(c.profiel());
    }

    private List<SchoolEvent> verschil(Profiel profielbestand) {
        List<SchoolEvent> events = new ArrayList<>();
        Inrichting staat = this;
        for (SchoolCommand opdracht : profielbestand.opdrachten()) {
            SchoolEvent event = gebeurtenis(opdracht);
            Inrichting na = staat.na(event);
            if (!na.equals(staat)) {
                events.add(event);
                staat = na;
            }
        }
        return events;
    }

    /** The set-up after a profile has been loaded. */
    public Inrichting na(RichtSchoolIn c) {
        Inrichting staat = this;
        for (SchoolEvent event : verschil(c.profiel())) {
            staat = staat.na(event);
        }
        return staat;
    }

    private static SchoolEvent gebeurtenis(SchoolCommand opdracht) {
        if (opdracht instanceof RegistreerSchool c) {
            return geregistreerd(c);
        } else if (opdracht instanceof WijzigSchoolinstelling c) {
            return gewijzigd(c, ALTIJD);
        } else if (opdracht instanceof StelRoutekaartVast c) {
            return vastgesteld(c);
        } else if (opdracht instanceof VoegCatalogusItemToe c) {
            return toegevoegd(c, ALTIJD);
        } else if (opdracht instanceof StelOverlegvormVast c) {
            return vastgesteld(c);
        } else if (opdracht instanceof StelSchooljaarkalenderVast c) {
            return vastgesteld(c);
        } else if (opdracht instanceof RegistreerMedewerker c) {
            return geregistreerd(c, ALTIJD);
        } else if (opdracht instanceof RegistreerPartner c) {
            return geregistreerd(c);
        } else if (opdracht instanceof StelBevoegdhedenVast c) {
            return vastgesteld(c);
        } else if (opdracht instanceof StelZichtbaarheidVast c) {
            return new ZichtbaarheidVastgesteld(c.schoolId(), c.zichtbaarheid());
        }
        throw new IllegalArgumentException(opdracht.naam() + " hoort niet in een profiel");
    }

    /** The state after an event that a profile can give. */
    private Inrichting na(SchoolEvent event) {
        if (event instanceof SchoolGeregistreerd e) {
            return evolve(e);
        } else if (event instanceof SchoolinstellingGewijzigd e) {
            return evolve(e);
        } else if (event instanceof RoutekaartVastgesteld e) {
            return evolve(e);
        } else if (event instanceof CatalogusItemToegevoegd e) {
            return evolve(e);
        } else if (event instanceof OverlegvormVastgesteld e) {
            return evolve(e);
        } else if (event instanceof SchooljaarkalenderVastgesteld e) {
            return evolve(e);
        } else if (event instanceof MedewerkerGeregistreerd e) {
            return evolve(e);
        } else if (event instanceof PartnerGeregistreerd e) {
            return evolve(e);
        } else if (event instanceof BevoegdhedenVastgesteld e) {
            return evolve(e);
        } else if (event instanceof ZichtbaarheidVastgesteld e) {
            return evolve(e);
        }
        throw new IllegalArgumentException(event.naam() + " komt niet uit een profiel");
    }

    Inrichting evolve(SchoolGeregistreerd e) {
        return met(b -> b.kenmerken = e.kenmerken());
    }

    Inrichting evolve(SchoolinstellingGewijzigd e) {
        NavigableMap<LocalDate, String> waarden =
                new TreeMap<>(profiel.instellingen().getOrDefault(e.sleutel(), new TreeMap<>()));
        waarden.put(e.ingangsdatum(), e.waarde());
        return met(b -> b.instellingen = plus(profiel.instellingen(), e.sleutel(), waarden));
    }

    Inrichting evolve(RoutekaartVastgesteld e) {
        List<Routekaart> alle = new ArrayList<>(profiel.routekaarten());
        alle.removeIf(r -> r.versie() == e.routekaart().versie());
        alle.add(e.routekaart());
        return met(b -> b.routekaarten = List.copyOf(alle));
    }

    Inrichting evolve(CatalogusItemToegevoegd e) {
        return metItem(e.item());
    }

    Inrichting evolve(CatalogusItemIngetrokken e) {
        CatalogusItem item =
                profiel.catalogi().getOrDefault(e.catalogus(), Map.of()).get(e.itemCode());
        return item == null ? this : metItem(item.ingetrokken(e.einddatum()));
    }

    private Inrichting metItem(CatalogusItem item) {
        Map<String, CatalogusItem> items = profiel.catalogi().getOrDefault(item.catalogus(), Map.of());
        return met(b -> b.catalogi = plus(profiel.catalogi(), item.catalogus(), plus(items, item.itemCode(), item)));
    }

    Inrichting evolve(OverlegvormVastgesteld e) {
        return met(b ->
                b.overlegvormen = plus(profiel.overlegvormen(), e.overlegvorm().code(), e.overlegvorm()));
    }

    Inrichting evolve(SchooljaarkalenderVastgesteld e) {
        List<Schoolkalender> jaren = new ArrayList<>(profiel.kalender().jaren());
        jaren.removeIf(j -> j.schooljaar().equals(e.kalender().schooljaar()));
        jaren.add(e.kalender());
        return met(b -> b.kalender = new Kalender(jaren));
    }

    Inrichting evolve(MedewerkerGeregistreerd e) {
        return metMedewerker(e.medewerker());
    }

    Inrichting evolve(MedewerkerrolGewijzigd e) {
        Medewerker m = profiel.medewerkers().get(e.medewerkerId());
        return m == null
                ? this
                : metMedewerker(
                        new Medewerker(m.medewerkerId(), Set.copyOf(e.rollen()), m.scopeKlassen(), e.ingangsdatum()));
    }

    private Inrichting metMedewerker(Medewerker m) {
        return met(b -> b.medewerkers = plus(profiel.medewerkers(), m.medewerkerId(), m));
    }

    Inrichting evolve(PartnerGeregistreerd e) {
        return met(b -> b.partners = plus(profiel.partners(), e.partner().partnerId(), e.partner()));
    }

    Inrichting evolve(BezettingGeregistreerd e) {
        return this;
    }

    Inrichting evolve(BevoegdhedenVastgesteld e) {
        return met(b -> b.bevoegdheden = Map.copyOf(e.bevoegdheden()));
    }

    Inrichting evolve(ZichtbaarheidVastgesteld e) {
        return met(b -> b.zichtbaarheid = Map.copyOf(e.zichtbaarheid()));
    }

    Inrichting evolve(SchoolaandachtspuntGesignaleerd e) {
        return this;
    }

    private Inrichting met(Consumer<Schoolprofiel.Bouwer> wijziging) {
        return new Inrichting(profiel.gewijzigd(wijziging));
    }

    private static <K, V> Map<K, V> plus(Map<K, V> map, K sleutel, V waarde) {
        Map<K, V> meer = new LinkedHashMap<>(map);
        meer.put(sleutel, waarde);
        return Collections.unmodifiableMap(meer);
    }

    private static <T> T of(@Nullable T waarde, T anders) {
        return waarde == null ? anders : waarde;
    }

    private static void weigerBijFouten(List<String> fouten) {
        if (!fouten.isEmpty()) {
            throw CommandGeweigerd.ongeldig(fouten);
        }
    }
}
