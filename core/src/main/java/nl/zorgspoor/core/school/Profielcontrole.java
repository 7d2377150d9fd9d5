package nl.zorgspoor.core.school;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.gebied.Wegwijzer;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Itemkenmerken;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partnerkanaal;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.gedeeld.Sectoren;
import nl.zorgspoor.core.gedeeld.Vestiging;
import nl.zorgspoor.core.invoer.Woorden;
import nl.zorgspoor.core.school.SchoolCommand.*;
import org.jspecify.annotations.Nullable;

/** What can be wrong with the set-up of a school; every check gives all its errors, in Dutch, with what would be right. */
public final class Profielcontrole {

    /**
     * An error.
     *
     * @param bij the command that is wrong, or null when something is missing from the whole
     * @param deel which part of it, as a profile file names it; empty for all of it
     */
    record Fout(@Nullable SchoolCommand bij, String deel, String melding) {

        static Fout van(SchoolCommand bij, String deel, String melding, Object... waarden) {
            return new Fout(bij, deel, melding.formatted(waarden));
        }
    }

    /** What every profile has, by the word under which a file has it. */
    private static final Map<Class<?>, String> NODIG = Map.of(
            RegistreerSchool.class, "school",
            StelRoutekaartVast.class, "routekaart",
            StelBevoegdhedenVast.class, "bevoegdheden",
            StelZichtbaarheidVast.class, "zichtbaarheid",
            StelSchooljaarkalenderVast.class, "kalenders");

    /** What schools differ in and that is not a setting: where it is set, so that it stands once. */
    private static final Map<String, String> ELDERS = Map.ofEntries(
            Map.entry("sector", "RegistreerSchool"),
            Map.entry("lvs", "RegistreerSchool"),
            Map.entry("routekaart", "StelRoutekaartVast"),
            Map.entry("onderzoekVoorEscalatie", "StelRoutekaartVast, als vereiste van een overgang"),
            Map.entry("overlegvormen", "StelOverlegvormVast"),
            Map.entry("toestemmingExternOverleg", "de instelling externModus"),
            Map.entry("kengetallenTeldatum", "StelSchooljaarkalenderVast, als teldatum"),
            Map.entry("grenzen", "de catalogus GRENS (VoegCatalogusItemToe)"),
            Map.entry("faalangstLeerjaren", "de catalogus INTERVENTIE, als doelleerjaren van de training"),
            Map.entry("onderbouwKleineKlassen", "de catalogus VOORZIENING (VoegCatalogusItemToe)"),
            Map.entry("trajectgroep", "de catalogus VOORZIENING (VoegCatalogusItemToe)"),
            Map.entry("lwoo", "de catalogus VOORZIENING (VoegCatalogusItemToe)"),
            Map.entry("taalklas", "de catalogus VOORZIENING (VoegCatalogusItemToe)"),
            Map.entry("isk", "de instelling iskMaanden"),
            Map.entry("oppVerplichtBij", "het arrangement zelf: elk behalve LWOO en JOS vraagt een OPP (R118)"),
            Map.entry("vpi", "de instelling tlvStukken"));

    /** Settings of the domain that no rule of this version asks for: kept for a school, they would promise what does not happen. */
    private static final Map<String, String> NOG_NIET =
            Map.of("klasInlichtenToestemming", "R55 vraagt op elke school toestemming van leerling en ouders");

    /** The check of a command is the method that takes it. */
    private static final Wegwijzer CONTROLES = Wegwijzer.van(
            "controleer",
            SchoolCommand.class,
            List.of(Profielcontrole.class, Routecontrole.class, Kalendercontrole.class));

    private static final String VESTIGINGEN = "vestigingen";

    /** As long as the code of a location is. */
    private static final int BRIN_VESTIGING = 6;

    private Profielcontrole() {}

    /** All errors of a whole profile. */
    static List<Fout> fouten(Profiel profiel) {
        List<Fout> fouten = new ArrayList<>();
        Set<String> woorden = new TreeSet<>(NODIG.values());
        profiel.opdrachten().forEach(o -> {
            woorden.remove(NODIG.getOrDefault(o.getClass(), ""));
            fouten.addAll(fouten(o));
        });
        woorden.forEach(w -> fouten.add(new Fout(null, w, "ontbreekt in het profiel")));
        if (instelling(profiel, Instelling.COORDINATOR_ROL) == null) {
            fouten.add(new Fout(
                    null,
                    "instellingen",
                    "coordinatorRol ontbreekt; verwacht: de rol die de ondersteuning coordineert"));
        }
        fouten.addAll(dubbel(profiel));
        fouten.addAll(fasen(profiel));
        fouten.addAll(Rolcontrole.fouten(profiel));
        fouten.addAll(sectoren(profiel));
        return fouten;
    }

    /** All errors of one command; one that is checked nowhere has none. */
    @SuppressWarnings("unchecked")
    static List<Fout> fouten(SchoolCommand opdracht) {
        return CONTROLES
                .voor(opdracht.getClass())
                .map(controle -> (List<Fout>) controle.met(opdracht))
                .orElse(List.of());
    }

    private static List<Fout> controleer(RegistreerMedewerker c) {
        return rollen(c, c.rollen(), true);
    }

    /** No role at all is how somebody leaves. */
    private static List<Fout> controleer(WijzigMedewerkerrol c) {
        return rollen(c, c.rollen(), false);
    }

    private static List<Fout> controleer(RegistreerSchool c) {
        List<Fout> fouten = new ArrayList<>(leeg(c, c.naam(), "naam"));
        Set<String> namen = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (Vestiging v : c.vestigingen()) {
            if (!namen.add(v.naam())) {
                fouten.add(Fout.van(c, VESTIGINGEN, "vestiging %s staat er twee keer (R303)", v.naam()));
            }
            // Two locations may have the code of the school, and not the one of a location.
            if (v.brin() != null && v.brin().length() == BRIN_VESTIGING && !codes.add(v.brin())) {
                fouten.add(Fout.van(c, VESTIGINGEN, "%s is de BRIN van twee vestigingen (R303)", v.brin()));
            }
        }
        return fouten;
    }

    /** How an edge is called in messages, and where a file has it. */
    static String overgang(String van, String naar) {
        return "overgang %s -> %s".formatted(van, naar);
    }

    static @Nullable WijzigSchoolinstelling instelling(Profiel profiel, Instelling instelling) {
        return profiel.opdrachten().stream()
                .filter(o ->
                        o instanceof WijzigSchoolinstelling w && w.sleutel().equals(instelling.sleutel()))
                .map(WijzigSchoolinstelling.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static List<Fout> leeg(SchoolCommand c, String waarde, String veld) {
        return waarde.isBlank() ? List.of(Fout.van(c, veld, "%s is leeg", veld)) : List.of();
    }

    private static List<Fout> controleer(WijzigSchoolinstelling c) {
        return Instelling.van(c.sleutel())
                .map(i ->
                        i.fout(c.waarde()).map(f -> List.of(new Fout(c, "", f))).orElse(List.of()))
                .orElseGet(() -> List.of(Fout.van(c, "", "instelling '%s' bestaat niet.%s", c.sleutel(), hint(c))));
    }

    private static String hint(WijzigSchoolinstelling c) {
        String elders = ELDERS.get(c.sleutel());
        String nogNiet = NOG_NIET.get(c.sleutel());
        if (nogNiet != null) {
            return " Zij zou niets doen: " + nogNiet + ".";
        }
        return elders != null
                ? " Dit staat in " + elders + "."
                : Woorden.bedoeld(
                        c.sleutel(),
                        Arrays.stream(Instelling.values())
                                .map(Instelling::sleutel)
                                .toList());
    }

    /** Settings that name a phase name one of the route map. */
    private static List<Fout> fasen(Profiel profiel) {
        List<Fout> fouten = new ArrayList<>();
        profiel.opdrachten().stream()
                .filter(StelRoutekaartVast.class::isInstance)
                .map(o -> ((StelRoutekaartVast) o)
                        .fasen().stream().map(f -> f.code()).toList())
                .findFirst()
                .ifPresent(codes -> profiel.opdrachten().stream()
                        .filter(WijzigSchoolinstelling.class::isInstance)
                        .map(WijzigSchoolinstelling.class::cast)
                        .forEach(w -> fouten.addAll(fase(w, codes))));
        return fouten;
    }

    static List<Fout> fase(WijzigSchoolinstelling w, List<String> codes) {
        boolean goed = w.waarde().isEmpty()
                || codes.contains(w.waarde())
                || Instelling.van(w.sleutel())
                        .filter(i -> i.soort() == Instelling.Soort.FASE)
                        .isEmpty();
        return goed
                ? List.of()
                : List.of(Fout.van(
                        w,
                        "",
                        "instelling %s noemt de onbekende fase %s; de fasen zijn %s.%s",
                        w.sleutel(),
                        w.waarde(),
                        String.join(", ", codes),
                        Woorden.bedoeld(w.waarde(), codes)));
    }

    private static List<Fout> controleer(VoegCatalogusItemToe c) {
        List<Fout> fouten = new ArrayList<>(leeg(c, c.itemCode(), "itemCode"));
        if (c.hardheid() != null && c.catalogus() != Catalogus.GRENS) {
            fouten.add(Fout.van(c, "hardheid", "%s: alleen een GRENS heeft een hardheid", c.itemCode()));
        }
        if ((c.faseblad() != null) != (c.catalogus() == Catalogus.FASE)) {
            fouten.add(Fout.van(
                    c,
                    "faseblad",
                    "%s: een FASE zegt onder faseblad wat erbij hoort, en niets anders doet dat",
                    c.itemCode()));
        }
        Itemkenmerken kenmerken = c.kenmerken();
        boolean grens = kenmerken != null && (kenmerken.domein() != null || kenmerken.drempel() != null);
        if (grens && c.catalogus() != Catalogus.GRENS) {
            fouten.add(Fout.van(c, "kenmerken", "%s: alleen een GRENS heeft een domein en een drempel", c.itemCode()));
        }
        if (kenmerken != null && kenmerken.toepassing() != null && c.catalogus() != Catalogus.PROTOCOL) {
            fouten.add(Fout.van(c, "kenmerken", "%s: alleen een PROTOCOL heeft een toepassing", c.itemCode()));
        }
        if ((c.arrangement() != null) != (c.catalogus() == Catalogus.ARRANGEMENT)) {
            fouten.add(Fout.van(
                    c,
                    "arrangement",
                    "%s: een ARRANGEMENT zegt onder arrangement waaruit het bestaat, en niets anders doet dat",
                    c.itemCode()));
        }
        return fouten;
    }

    private static List<Fout> controleer(StelOverlegvormVast c) {
        List<Fout> fouten = new ArrayList<>();
        if (c.voorzitterRol() == null) {
            fouten.add(Fout.van(
                    c, "voorzitterRol", "overlegvorm %s heeft geen voorzitterRol; verwacht: een rol", c.overlegvorm()));
        } else if (c.uitgeslotenRollen().contains(c.voorzitterRol())) {
            fouten.add(Fout.van(
                    c,
                    "uitgeslotenRollen",
                    "overlegvorm %s: de voorzitter %s is uitgesloten",
                    c.overlegvorm(),
                    c.voorzitterRol()));
        }
        for (Rol rol : c.uitgeslotenRollen()) {
            if (c.vasteRollen().contains(rol) || c.optioneleRollen().contains(rol)) {
                fouten.add(Fout.van(
                        c,
                        "uitgeslotenRollen",
                        "overlegvorm %s: rol %s is %s en uitgesloten",
                        c.overlegvorm(),
                        rol,
                        c.vasteRollen().contains(rol) ? "vast" : "optioneel"));
            }
        }
        if (c.minPerSchooljaar() != null && c.minPerSchooljaar() < 0) {
            fouten.add(
                    Fout.van(c, "minPerSchooljaar", "overlegvorm %s: minPerSchooljaar is 0 of meer", c.overlegvorm()));
        }
        return fouten;
    }

    private static List<Fout> controleer(StelBevoegdhedenVast c) {
        List<Fout> fouten = new ArrayList<>();
        Set<String> opdrachten = Profielwoorden.gegeven().opdrachten();
        List<String> regels = Arrays.stream(Regel.values()).map(Enum::name).toList();
        c.bevoegdheden().forEach((opdracht, b) -> {
            if (!opdrachten.contains(opdracht)) {
                Woorden.dichtstbij(opdracht, opdrachten)
                        .filter(bedoeld -> !c.bevoegdheden().containsKey(bedoeld))
                        .ifPresent(bedoeld -> fouten.add(Fout.van(
                                c,
                                opdracht,
                                "de opdracht '%s' bestaat niet, en %s heeft geen rij. Bedoelt u %s?",
                                opdracht,
                                bedoeld,
                                bedoeld)));
            }
            if (b.regel() != null && !regels.contains(b.regel())) {
                fouten.add(Fout.van(
                        c,
                        opdracht,
                        "bevoegdheid %s noemt de onbekende regel %s.%s",
                        opdracht,
                        b.regel(),
                        Woorden.bedoeld(b.regel(), regels)));
            }
        });
        return fouten;
    }

    private static List<Fout> controleer(StelZichtbaarheidVast c) {
        List<Fout> fouten = new ArrayList<>();
        Arrays.stream(Gegevenssoort.values())
                .filter(s -> !c.zichtbaarheid().containsKey(s))
                .forEach(s -> fouten.add(Fout.van(
                        c,
                        "zichtbaarheid",
                        "zichtbaarheid van %s ontbreekt; schrijf %s: {} als niemand haar leest",
                        s,
                        s)));
        c.zichtbaarheid().getOrDefault(Gegevenssoort.VERTROUWELIJK_VP, Map.of()).forEach((rol, recht) -> {
            if (recht != Leesrecht.GEEN && !Leesrechten.IN_VERTROUWEN.contains(rol)) {
                fouten.add(Fout.van(
                        c,
                        "zichtbaarheid",
                        "VERTROUWELIJK_VP leest alleen de vertrouwenspersoon, en de leerling zelf; %s niet",
                        rol));
            }
        });
        return fouten;
    }

    private static List<Fout> rollen(SchoolCommand c, List<Rol> rollen, boolean minstensEen) {
        List<Fout> fouten = new ArrayList<>();
        if (minstensEen && rollen.isEmpty()) {
            fouten.add(Fout.van(c, "rollen", "een medewerker heeft ten minste een rol"));
        }
        rollen.stream()
                .filter(r -> r.isPartij() || r.isBuitenScholen())
                .forEach(r -> fouten.add(Fout.van(c, "rollen", "%s is geen rol van een medewerker", r)));
        return fouten;
    }

    private static List<Fout> controleer(RegistreerPartner c) {
        List<Fout> fouten = new ArrayList<>();
        if (c.gegevenscontract().contains(Gegevenssoort.VERTROUWELIJK_VP)) {
            fouten.add(Fout.van(
                    c, "gegevenscontract", "partner %s: VERTROUWELIJK_VP gaat nooit naar een partner", c.partnerId()));
        }
        String kanaal = c.kanaal();
        if (kanaal != null && c.partnerType() == PartnerType.LEERPLICHT) {
            // A report that the law demands goes along one way, and says of no partner which.
            fouten.add(Fout.van(c, "kanaal", "partner %s: leerplicht heeft een vast kanaal", c.partnerId()));
        } else if (kanaal != null && !Partnerkanaal.past(c.partnerType(), kanaal)) {
            fouten.add(Fout.van(
                    c,
                    "kanaal",
                    "partner %s: %s is geen kanaal voor %s; verwacht: %s",
                    c.partnerId(),
                    kanaal,
                    c.partnerType(),
                    c.partnerType().kanaal() == null
                            ? Partnerkanaal.GEEN
                            : "%s, %s of %2$s.<organisatie>"
                                    .formatted(
                                            Partnerkanaal.GEEN, c.partnerType().kanaal())));
        }
        if (c.onderwijssector() != null && !c.partnerType().isSchool()) {
            fouten.add(Fout.van(c, "onderwijssector", "partner %s: %s is geen school", c.partnerId(), c.partnerType()));
        }
        return fouten;
    }

    /** R292: who is of a sector is of one that the profile names. */
    private static List<Fout> sectoren(Profiel profiel) {
        Set<String> namen = new HashSet<>();
        profiel.opdrachten().stream()
                .filter(o -> o instanceof WijzigSchoolinstelling w
                        && w.sleutel().equals(Instelling.SECTOREN.sleutel())
                        && Instelling.SECTOREN.fout(w.waarde()).isEmpty())
                .forEach(o -> namen.addAll(Sectoren.van(((WijzigSchoolinstelling) o).waarde())
                        .klassen()
                        .keySet()));
        List<Fout> fouten = new ArrayList<>();
        profiel.opdrachten().forEach(o -> {
            if (o instanceof RegistreerMedewerker c) {
                c.scopeSectoren().stream()
                        .filter(s -> !namen.contains(s))
                        .forEach(s -> fouten.add(Fout.van(c, "scopeSectoren", "sector %s staat niet in sectoren", s)));
            }
        });
        return fouten;
    }

    /** Of two of the same the second would win in silence. */
    private static List<Fout> dubbel(Profiel profiel) {
        List<Fout> fouten = new ArrayList<>();
        Map<Class<?>, Set<String>> gezien = new HashMap<>();
        profiel.opdrachten().forEach(o -> {
            String id = id(o);
            if (id != null
                    && !gezien.computeIfAbsent(o.getClass(), k -> new HashSet<>())
                            .add(id)) {
                fouten.add(Fout.van(o, "", "%s staat er twee keer", id));
            }
        });
        return fouten;
    }

    private static @Nullable String id(SchoolCommand opdracht) {
        if (opdracht instanceof VoegCatalogusItemToe c) {
            return c.catalogus() + " " + c.itemCode();
        } else if (opdracht instanceof StelOverlegvormVast c) {
            return "overlegvorm " + c.overlegvorm();
        } else if (opdracht instanceof RegistreerPartner c) {
            return "partner " + c.partnerId();
        } else if (opdracht instanceof RegistreerMedewerker c) {
            return "medewerker " + c.medewerkerId();
        } else if (opdracht instanceof StelSchooljaarkalenderVast c) {
            return "kalender " + c.schooljaar();
        }
        return null;
    }
}
