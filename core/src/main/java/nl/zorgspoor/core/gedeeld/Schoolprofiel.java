package nl.zorgspoor.core.gedeeld;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import org.jspecify.annotations.Nullable;

/**
 * What differs per school, as data: the folded state of a {@code School} stream. Rules read it; none of it stands in code.
 *
 * @param schoolId such as {@code COE}
 * @param kenmerken name, sector and the like; null until the school is registered
 * @param instellingen values by key and starting date
 * @param routekaarten every version, oldest first
 * @param catalogi items by code, each by starting date
 * @param overlegvormen forms of meeting by starting date
 * @param rechten who may do and read what
 * @param medewerkers per registered member of staff the roles and classes by starting date
 */
@RecordBuilder
public record Schoolprofiel(
        String schoolId,
        @Nullable Kenmerken kenmerken,
        Map<String, NavigableMap<LocalDate, String>> instellingen,
        List<Routekaart> routekaarten,
        Map<Catalogus, Map<String, Tijdlijn<CatalogusItem>>> catalogi,
        Map<OverlegvormCode, Tijdlijn<Overlegvorm>> overlegvormen,
        Kalender kalender,
        Rechten rechten,
        Map<String, Partner> partners,
        Map<String, NavigableMap<LocalDate, Medewerker>> medewerkers)
        implements SchoolprofielBuilder.With {

    public static Schoolprofiel leeg(String schoolId) {
        return new Schoolprofiel(
                schoolId,
                null,
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                new Kalender(List.of()),
                new Rechten(Map.of(), Map.of()),
                Map.of(),
                Map.of());
    }

    /**
     * Who may do and read what.
     *
     * @param bevoegdheden per command who may send it, and how a refusal is called
     * @param zichtbaarheid per kind of data what each role may read
     */
    @RecordBuilder
    public record Rechten(Map<String, Bevoegdheid> bevoegdheden, Map<Gegevenssoort, Map<Rol, Leesrecht>> zichtbaarheid)
            implements SchoolprofielRechtenBuilder.With {}

    /** Identity of the school. */
    public record Kenmerken(
            String naam, Onderwijssector sector, String bestuur, String swvCode, Lvs lvs, List<Vestiging> vestigingen) {
        public Kenmerken {
            vestigingen = List.copyOf(vestigingen);
        }
    }

    /** By which commands parents are involved (R264). */
    public static final Set<String> OUDERS_BETREKKEN =
            Set.of("InformeerOuders", "LegOudergesprekVast", "VraagToestemming");

    /**
     * Who may send a command.
     *
     * @param rollen the roles; empty means nobody at this school
     * @param regel the rule that refuses others
     * @param code the refusal's code, {@code ROL_NIET_BEVOEGD} unless the domain has a sharper word
     */
    public record Bevoegdheid(Set<Rol> rollen, Regel regel, String code) {
        public Bevoegdheid {
            rollen = Set.copyOf(rollen);
        }
    }

    /** What a role may read of a kind of data. */
    public enum Leesrecht {
        /** All of it. */
        VOLLEDIG,
        /** Own or limited part. */
        BEPERKT,
        /** Only with consent or a statutory ground. */
        MET_GROND,
        /** Nothing. */
        GEEN
    }

    /**
     * A partner organisation with its data contract and the term in which it answers, in school days.
     *
     * @param onderwijssector of a school what education it gives (R297); null when nobody said so
     * @param kanaal along which channel our messages reach it ({@link Partnerkanaal}); null when nobody said so
     */
    public record Partner(
            String partnerId,
            PartnerType partnerType,
            String regio,
            Set<Gegevenssoort> gegevenscontract,
            int reactietermijnDagen,
            @Nullable Partnersector onderwijssector,
            @Nullable String kanaal) {
        public Partner {
            gegevenscontract = Set.copyOf(gegevenscontract);
        }
    }

    /**
     * A member of staff from a day on; without classes and sectors the scope is the whole school.
     *
     * @param scopeSectoren the sectors whose classes are in the scope, whatever classes those are on a day (R292)
     */
    @RecordBuilder
    public record Medewerker(
            String medewerkerId,
            Set<Rol> rollen,
            Set<String> scopeKlassen,
            LocalDate ingangsdatum,
            Set<String> scopeSectoren)
            implements SchoolprofielMedewerkerBuilder.With {
        public Medewerker {
            rollen = Set.copyOf(rollen);
            scopeKlassen = Set.copyOf(scopeKlassen);
            // what was stored before schools had sectors names none
            scopeSectoren = scopeSectoren == null ? Set.of() : Set.copyOf(scopeSectoren);
        }

        /** Whether this is somebody of some classes, and not of the whole school. */
        public boolean isBeperkt() {
            return !scopeKlassen.isEmpty() || !scopeSectoren.isEmpty();
        }
    }

    /** R292: the sectors as they are on a day. */
    public Sectoren sectoren(LocalDate op) {
        return Sectoren.van(tekst(Instelling.SECTOREN, op));
    }

    /** Whether a class is in the scope of a member of staff on a day, by itself or by its sector. */
    public boolean omvat(Medewerker medewerker, String klas, LocalDate op) {
        return !medewerker.isBeperkt()
                || medewerker.scopeKlassen().contains(klas)
                || sectoren(op)
                        .vanKlas(klas)
                        .filter(medewerker.scopeSectoren()::contains)
                        .isPresent();
    }

    /** R3: the same of whoever acts; who is not registered with classes or sectors has the whole school. */
    public boolean omvat(String medewerkerId, String klas, LocalDate op) {
        Medewerker medewerker = medewerker(medewerkerId, op);
        return medewerker == null || omvat(medewerker, klas, op);
    }

    /** R292: the coordinator who has a class in the own scope on a day; empty where coordinators do not share the school. */
    public Optional<String> coordinatorVan(@Nullable String klas, LocalDate op) {
        return klas == null
                ? Optional.empty()
                : medewerkersOp(op).stream()
                        .filter(m -> m.rollen().contains(coordinator(op)) && m.isBeperkt() && omvat(m, klas, op))
                        .map(Medewerker::medewerkerId)
                        .sorted()
                        .findFirst();
    }

    /**
     * A registered member of staff as that person is on a day; null for whom the school has not registered. Before the first
     * starting date that person has no role yet.
     */
    public @Nullable Medewerker medewerker(String medewerkerId, LocalDate op) {
        NavigableMap<LocalDate, Medewerker> loopbaan = medewerkers.get(medewerkerId);
        if (loopbaan == null) {
            return null;
        }
        Map.Entry<LocalDate, Medewerker> nu = loopbaan.floorEntry(op);
        if (nu != null) {
            return nu.getValue();
        }
        Medewerker straks = loopbaan.firstEntry().getValue();
        return straks.withRollen(Set.of());
    }

    /** Whether the school is one of a sector; before it is registered it is of none. */
    public boolean isSector(Onderwijssector sector) {
        return kenmerken != null && kenmerken.sector() == sector;
    }

    /** Everybody who has been registered, as on a day. */
    public List<Medewerker> medewerkersOp(LocalDate op) {
        List<Medewerker> alle = new ArrayList<>();
        for (String id : medewerkers.keySet()) {
            Medewerker medewerker = medewerker(id, op);
            if (medewerker != null) {
                alle.add(medewerker);
            }
        }
        return alle;
    }

    public Map<String, Bevoegdheid> bevoegdheden() {
        return rechten.bevoegdheden();
    }

    /** Who may give a command on a day: what the school's matrix says, and who involves parents here (R264); null without a row. */
    public @Nullable Bevoegdheid bevoegdheid(String opdracht, LocalDate op) {
        Bevoegdheid b = bevoegdheden().get(opdracht);
        List<String> erbij =
                OUDERS_BETREKKEN.contains(opdracht) ? lijst(Instelling.OUDERS_BETREKKEN_ROLLEN, op) : List.of();
        if (b == null || erbij.isEmpty()) {
            return b;
        }
        Set<Rol> rollen = EnumSet.noneOf(Rol.class);
        rollen.addAll(b.rollen());
        erbij.forEach(r -> rollen.add(Rol.valueOf(r)));
        return new Bevoegdheid(rollen, Regel.OUDERS_BETREKKEN, b.code());
    }

    /** Whether a role may give a command on a day. */
    public boolean mag(Rol rol, String opdracht, LocalDate op) {
        Bevoegdheid b = bevoegdheid(opdracht, op);
        return b != null && b.rollen().contains(rol);
    }

    public Map<Gegevenssoort, Map<Rol, Leesrecht>> zichtbaarheid() {
        return rechten.zichtbaarheid();
    }

    /** What is still missing before student commands are accepted on a day (R1). */
    public List<String> ontbreektVoorGebruik(LocalDate dag) {
        List<String> ontbreekt = new java.util.ArrayList<>();
        if (kenmerken == null) {
            ontbreekt.add("SCHOOL");
        }
        if (routekaarten.isEmpty()) {
            ontbreekt.add("ROUTEKAART");
        }
        NavigableMap<LocalDate, String> coordinator = instellingen.get(Instelling.COORDINATOR_ROL.sleutel());
        if (coordinator == null || coordinator.floorEntry(dag) == null) {
            ontbreekt.add("COORDINATORROL");
        }
        if (kalender.jaarVan(dag).isEmpty()) {
            ontbreekt.add("SCHOOLJAARKALENDER " + Schooljaar.van(dag));
        }
        return ontbreekt;
    }

    public String tekst(Instelling instelling, LocalDate op) {
        NavigableMap<LocalDate, String> waarden = instellingen.get(instelling.sleutel());
        Map.Entry<LocalDate, String> waarde = waarden == null ? null : waarden.floorEntry(op);
        return waarde == null ? instelling.standaard() : waarde.getValue();
    }

    /** The values that were set for days up to and including one, oldest first. */
    public List<String> waarden(Instelling instelling, LocalDate totEnMet) {
        NavigableMap<LocalDate, String> waarden = instellingen.get(instelling.sleutel());
        return waarden == null
                ? List.of()
                : List.copyOf(waarden.headMap(totEnMet, true).values());
    }

    public int getal(Instelling instelling, LocalDate op) {
        return Integer.parseInt(tekst(instelling, op));
    }

    public Instelling.Bereik bereik(Instelling instelling, LocalDate op) {
        return Instelling.Bereik.van(tekst(instelling, op));
    }

    public boolean is(Instelling instelling, LocalDate op) {
        return tekst(instelling, op).equals("ja");
    }

    public List<String> lijst(Instelling instelling, LocalDate op) {
        return Instelling.delen(tekst(instelling, op));
    }

    /** Whether a list of levels and years, such as {@code VMBO:4,HAVO:5}, has this one; a gymnasium is vwo. */
    public boolean noemtLeerjaar(
            Instelling instelling, @Nullable Integer leerjaar, @Nullable String niveau, LocalDate op) {
        if (leerjaar == null) {
            return false;
        }
        return lijst(instelling, op).stream()
                .map(e -> e.split(":", 2))
                .anyMatch(e -> e.length == 2 && e[1].equals(leerjaar.toString()) && Schoolniveau.isVan(niveau, e[0]));
    }

    public Rol rol(Instelling instelling, LocalDate op) {
        return Rol.valueOf(tekst(instelling, op));
    }

    /** The role that coordinates support at this school. */
    public Rol coordinator(LocalDate op) {
        return rol(Instelling.COORDINATOR_ROL, op);
    }

    public Optional<Routekaart> routekaart(int versie) {
        return routekaarten.stream().filter(r -> r.versie() == versie).findFirst();
    }

    /** The newest version: the one new trajects start with. */
    public Routekaart routekaart() {
        return routekaarten.get(routekaarten.size() - 1);
    }

    public Optional<CatalogusItem> catalogusItem(Catalogus catalogus, String itemCode, LocalDate op) {
        return Optional.ofNullable(catalogi.getOrDefault(catalogus, Map.of()).get(itemCode))
                .map(item -> item.op(op))
                .filter(i -> i.actiefOp(op));
    }

    /** All items of a catalogue that count on a day. */
    public List<CatalogusItem> catalogusItems(Catalogus catalogus, LocalDate op) {
        return catalogi.getOrDefault(catalogus, Map.of()).keySet().stream()
                .flatMap(code -> catalogusItem(catalogus, code, op).stream())
                .toList();
    }

    /** A form of meeting as it is on a day: that of the meeting, not that on which somebody looks at it. */
    public Optional<Overlegvorm> overlegvorm(OverlegvormCode code, LocalDate op) {
        return Optional.ofNullable(overlegvormen.get(code)).map(vorm -> vorm.op(op));
    }

    /** Those of a kind with which this school works, such as the Sociaal team of each municipality. */
    public List<Partner> partnersVan(PartnerType type) {
        return partners.values().stream().filter(p -> p.partnerType() == type).toList();
    }

    /**
     * The partner of a kind that this school works with; by id when one is given. The only one of its kind is meant by any id:
     * whoever names it differently than the profile does can mean no other.
     */
    public Optional<Partner> partner(PartnerType type, @Nullable String partnerId) {
        List<Partner> vanSoort = partnersVan(type);
        if (partnerId == null || vanSoort.size() == 1) {
            return vanSoort.stream().findFirst();
        }
        return vanSoort.stream().filter(p -> p.partnerId().equals(partnerId)).findFirst();
    }

    /** The kind of the partner with this id: as registered, else by a kind's own name; empty when the id says nothing. */
    public Optional<PartnerType> partnerType(@Nullable String partnerId) {
        Partner bekend = partnerId == null ? null : partners.get(partnerId);
        return bekend != null
                ? Optional.of(bekend.partnerType())
                : Arrays.stream(PartnerType.values())
                        .filter(t -> t.name().equals(partnerId))
                        .findFirst();
    }
}
