package nl.zorgspoor.core.leerling.toestemming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * The consents of one student and what the parents were told.
 *
 * @param toestemmingen by id, oldest first
 * @param oudersGeinformeerd days on which parents were told something, newest last
 */
public record Toestemmingen(Map<String, Toestemming> toestemmingen, List<Geinformeerd> oudersGeinformeerd) {

    public static final Toestemmingen LEEG = new Toestemmingen(Map.of(), List.of());

    /** Parents were told something on a day, possibly about a step of the route. */
    public record Geinformeerd(LocalDate datum, @Nullable String stap) {}

    /** Where a consent stands. */
    public enum Status {
        GEVRAAGD,
        VERLEEND,
        GEWEIGERD,
        INGETROKKEN,
        VERLOPEN
    }

    /** One consent: purpose, partner, kinds of data, givers, form and end. */
    public record Toestemming(
            String toestemmingId,
            ToestemmingDoel doel,
            @Nullable PartnerType partnerType,
            Set<Gegevenssoort> gegevenssoorten,
            Status status,
            List<String> doorWie,
            @Nullable Vorm vorm,
            @Nullable LocalDate datum,
            @Nullable LocalDate geldigTot,
            @Nullable LocalDate vernieuwenOp) {

        /** Whether it counts on a day. */
        public boolean geldigOp(LocalDate dag) {
            return status == Status.VERLEEND
                    && (datum == null || !dag.isBefore(datum))
                    && (geldigTot == null || !dag.isAfter(geldigTot));
        }

        boolean gaatOver(ToestemmingDoel ander, @Nullable PartnerType partner) {
            return doel == ander && (partnerType == null || partner == null || partnerType == partner);
        }

        Toestemming met(Status nieuw, List<String> wie) {
            return new Toestemming(
                    toestemmingId,
                    doel,
                    partnerType,
                    gegevenssoorten,
                    nieuw,
                    wie,
                    vorm,
                    datum,
                    geldigTot,
                    vernieuwenOp);
        }
    }

    /**
     * A consent for a purpose and partner that counts on a day. One that names no partner covers every partner of that
     * purpose; a standing refusal for the same purpose and partner blocks (R49).
     */
    public Optional<Toestemming> geldig(ToestemmingDoel doel, @Nullable PartnerType partner, LocalDate op) {
        if (weigering(doel, partner).isPresent()) {
            return Optional.empty();
        }
        return toestemmingen.values().stream()
                .filter(t -> t.gaatOver(doel, partner) && t.geldigOp(op))
                .reduce((eerste, laatste) -> laatste);
    }

    /** The consent with this id, when it counts on a day. */
    public Optional<Toestemming> geldig(@Nullable String toestemmingId, LocalDate op) {
        return toestemmingId == null
                ? Optional.empty()
                : Optional.ofNullable(toestemmingen.get(toestemmingId)).filter(t -> t.geldigOp(op));
    }

    private Optional<Toestemming> weigering(ToestemmingDoel doel, @Nullable PartnerType partner) {
        return toestemmingen.values().stream()
                .filter(t -> t.status() == Status.GEWEIGERD && t.gaatOver(doel, partner))
                .findFirst();
    }

    /** Whether parents were told something on or before a day and not before another (R54, R80). */
    public boolean oudersGeinformeerdTussen(LocalDate vanaf, LocalDate tot) {
        return oudersGeinformeerd.stream()
                .anyMatch(g -> !g.datum().isBefore(vanaf) && !g.datum().isAfter(tot));
    }

    List<ToestemmingEvent> decide(VraagToestemming c, Context x) {
        Toestemming bestaand = toestemmingen.get(c.toestemmingId());
        if (bestaand != null && bestaand.status() == Status.VERLEEND) {
            throw CommandGeweigerd.statusOnjuist("Toestemming %s is al verleend.".formatted(c.toestemmingId()));
        }
        return List.of(new ToestemmingGevraagd(
                c.leerlingId(),
                c.toestemmingId(),
                c.doel(),
                c.partnerType(),
                c.gegevenssoorten() == null ? c.doel().gebruikelijk() : Set.copyOf(c.gegevenssoorten()),
                c.aan()));
    }

    List<ToestemmingEvent> decide(VerleenToestemming c, Context x, Aanmeldingen aanmelding) {
        Toestemming bestaand = toestemmingen.get(c.toestemmingId());
        if (bestaand != null && bestaand.status() == Status.VERLEEND) {
            throw CommandGeweigerd.statusOnjuist("Toestemming %s is al verleend.".formatted(c.toestemmingId()));
        }
        ToestemmingDoel doel = c.doel() != null ? c.doel() : bestaand == null ? null : bestaand.doel();
        PartnerType partner =
                c.partnerType() != null ? c.partnerType() : bestaand == null ? null : bestaand.partnerType();
        LocalDate datum = c.datum() == null ? x.vandaag() : c.datum();
        List<String> doorWie = wie(c.doorWie(), x);
        Set<Gegevenssoort> soorten = soorten(c.gegevenssoorten(), bestaand, doel);
        ToestemmingDoel bepaald = eisBepaald(c, doel, partner, soorten, doorWie, datum, x);
        eisBevoegd(bepaald, doorWie, datum, x, aanmelding);
        eisGeenWeigering(bepaald, partner, doorWie);
        LocalDate vernieuwenOp = c.geldigTot() == null
                ? null
                : c.geldigTot().minusDays(x.school().getal(Instelling.TOESTEMMING_VERNIEUWEN_DAGEN, x.vandaag()));
        return List.of(new ToestemmingVerleend(
                c.leerlingId(),
                c.toestemmingId(),
                bepaald,
                partner,
                soorten,
                doorWie,
                Objects.requireNonNullElse(c.vorm(), Vorm.DIGITAAL),
                datum,
                c.geldigTot(),
                vernieuwenOp,
                c.voorwaarden()));
    }

    private static List<String> wie(List<String> doorWie, Context x) {
        if (!doorWie.isEmpty()) {
            return doorWie;
        }
        String leerlingId = x.actor().leerlingId();
        return x.rol() == Rol.LEERLING && leerlingId != null
                ? List.of(leerlingId)
                : x.rol() == Rol.OUDER ? List.of(x.actor().id()) : List.of();
    }

    private static Set<Gegevenssoort> soorten(
            @Nullable List<Gegevenssoort> genoemd, @Nullable Toestemming bestaand, @Nullable ToestemmingDoel doel) {
        if (genoemd != null) {
            return Set.copyOf(genoemd);
        }
        return bestaand != null ? bestaand.gegevenssoorten() : doel == null ? Set.of() : doel.gebruikelijk();
    }

    /** R48: specific, never blanket. */
    private static ToestemmingDoel eisBepaald(
            VerleenToestemming c,
            @Nullable ToestemmingDoel doel,
            @Nullable PartnerType partner,
            Set<Gegevenssoort> soorten,
            List<String> doorWie,
            LocalDate datum,
            Context x) {
        List<String> ontbreekt = new ArrayList<>();
        if (doel == null) {
            ontbreekt.add("doel");
        } else {
            if (doel.partnerMoetGenoemd() && partner == null) {
                ontbreekt.add("partnerType");
            }
            if (doel.gegevenssoortenNodig() && soorten.isEmpty()) {
                ontbreekt.add("gegevenssoorten");
            }
        }
        if (doorWie.isEmpty()) {
            ontbreekt.add("doorWie");
        }
        if (datum.isAfter(x.vandaag())) {
            ontbreekt.add("datum (niet in de toekomst)");
        }
        if (c.geldigTot() != null && c.geldigTot().isBefore(datum)) {
            ontbreekt.add("geldigTot (niet voor de datum)");
        }
        if (doel == null || !ontbreekt.isEmpty()) {
            throw Regel.TOEST_INHOUD
                    .weigert(
                            "TOESTEMMING_ONBEPAALD",
                            "Een toestemming heeft een doel, partij, gegevenssoorten en gever.")
                    .ontbreekt(ontbreekt)
                    .herstel("VerleenToestemming");
        }
        return doel;
    }

    /** R49: under 16 a parent with authority, from 16 the student, youth help from 12 to 15 both. */
    private static void eisBevoegd(
            ToestemmingDoel doel, List<String> doorWie, LocalDate datum, Context x, Aanmeldingen aanmelding) {
        Set<String> metGezag = aanmelding.oudersMetGezag();
        String leerlingId = aanmelding.leerlingId();
        boolean ouder = doorWie.stream().anyMatch(metGezag::contains);
        boolean leerling = doorWie.contains(leerlingId);
        List<String> onbekend = doorWie.stream()
                .filter(id -> !metGezag.contains(id) && !id.equals(leerlingId))
                .toList();
        int leeftijd = aanmelding.leeftijdOp(datum);
        boolean zelf = leeftijd >= x.school().getal(Instelling.LEEFTIJD_ZELF_TOESTEMMEN, datum);
        boolean beiden = !zelf
                && doel.isJeugdhulp()
                && leeftijd >= x.school().getal(Instelling.LEEFTIJD_JEUGDHULP_BEIDEN, datum);
        boolean goed = doel.isSamen() ? ouder || leerling : zelf ? leerling : beiden ? ouder && leerling : ouder;
        boolean voorZichzelf = !x.rol().isPartij()
                || doorWie.contains(
                        x.rol() == Rol.LEERLING ? leerlingId : x.actor().id());
        if (!goed || !onbekend.isEmpty() || !voorZichzelf) {
            throw Regel.TOEST_LEEFTIJD
                    .weigert(
                            "NIET_BEVOEGD_TOT_TOESTEMMING",
                            "Deze toestemming wordt gegeven door %s.",
                            zelf
                                    ? "de leerling zelf"
                                    : beiden ? "een ouder met gezag en de leerling" : "een ouder met gezag")
                    .ontbreekt(zelf ? List.of("LEERLING") : beiden ? List.of("OUDER", "LEERLING") : List.of("OUDER"))
                    .herstel("VerleenToestemming");
        }
    }

    /** R49: the explicit refusal of one parent with authority blocks, until that parent changes it. */
    private void eisGeenWeigering(ToestemmingDoel doel, @Nullable PartnerType partner, List<String> doorWie) {
        weigering(doel, partner).filter(w -> !doorWie.containsAll(w.doorWie())).ifPresent(w -> {
            throw Regel.TOEST_LEEFTIJD
                    .weigert(
                            "NIET_BEVOEGD_TOT_TOESTEMMING",
                            "Een van de gezagdragers heeft geweigerd; die weigering blokkeert.")
                    .ontbreekt(w.doorWie());
        });
    }

    List<ToestemmingEvent> decide(WeigerToestemming c, Context x, Aanmeldingen aanmelding) {
        Toestemming bestaand = toestemmingen.get(c.toestemmingId());
        ToestemmingDoel doel = c.doel() != null ? c.doel() : bestaand == null ? null : bestaand.doel();
        if (doel == null) {
            throw CommandGeweigerd.nietGevonden("Toestemming", c.toestemmingId());
        }
        List<String> doorWie = wie(c.doorWie(), x);
        if (doorWie.stream()
                .noneMatch(id -> aanmelding.oudersMetGezag().contains(id) || id.equals(aanmelding.leerlingId()))) {
            throw Regel.TOEST_LEEFTIJD
                    .weigert("NIET_BEVOEGD_TOT_TOESTEMMING", "Weigeren kan een ouder met gezag of de leerling zelf.")
                    .ontbreekt("doorWie");
        }
        return List.of(new ToestemmingGeweigerd(
                c.leerlingId(),
                c.toestemmingId(),
                doel,
                c.partnerType() != null ? c.partnerType() : bestaand == null ? null : bestaand.partnerType(),
                doorWie,
                c.datum() == null ? x.vandaag() : c.datum(),
                c.toelichting()));
    }

    List<ToestemmingEvent> decide(TrekToestemmingIn c, Context x, Aanmeldingen aanmelding) {
        Toestemming t = toestemmingen.get(c.toestemmingId());
        if (t == null) {
            throw CommandGeweigerd.nietGevonden("Toestemming", c.toestemmingId());
        }
        if (t.status() != Status.VERLEEND) {
            throw CommandGeweigerd.statusOnjuist(
                    "Toestemming %s is %s en kan niet worden ingetrokken.".formatted(c.toestemmingId(), t.status()));
        }
        List<String> doorWie = wie(c.doorWie(), x);
        if (doorWie.stream()
                .noneMatch(id -> aanmelding.oudersMetGezag().contains(id) || id.equals(aanmelding.leerlingId()))) {
            throw Regel.TOEST_LEEFTIJD
                    .weigert("NIET_BEVOEGD_TOT_TOESTEMMING", "Intrekken kan een ouder met gezag of de leerling zelf.")
                    .ontbreekt("doorWie");
        }
        return List.of(new ToestemmingIngetrokken(
                c.leerlingId(),
                c.toestemmingId(),
                t.doel(),
                t.partnerType(),
                doorWie,
                c.datum() == null ? x.vandaag() : c.datum()));
    }

    List<ToestemmingEvent> decide(InformeerOuders c, Context x) {
        return List.of(new OudersGeinformeerd(
                c.leerlingId(), c.onderwerp(), c.stap(), c.kanaal(), c.datum() == null ? x.vandaag() : c.datum()));
    }

    /** R51: renewal is asked before the end, and a consent expires after its last day. */
    public List<ToestemmingEvent> verstreken(String leerlingId, Context x) {
        List<ToestemmingEvent> events = new ArrayList<>();
        for (Toestemming t : toestemmingen.values()) {
            if (t.status() == Status.VERLEEND && t.geldigTot() != null) {
                if (x.vandaag().isAfter(t.geldigTot())) {
                    events.add(new ToestemmingVerlopen(leerlingId, t.toestemmingId(), t.doel(), t.partnerType()));
                } else if (t.vernieuwenOp() != null && !x.vandaag().isBefore(t.vernieuwenOp())) {
                    events.add(new ToestemmingVernieuwenGevraagd(leerlingId, t.toestemmingId(), t.geldigTot()));
                }
            }
        }
        return events;
    }

    public List<Termijn> termijnen() {
        List<Termijn> termijnen = new ArrayList<>();
        for (Toestemming t : toestemmingen.values()) {
            if (t.status() == Status.VERLEEND && t.geldigTot() != null && t.datum() != null) {
                Termijn einde = Termijn.tot(
                        "toestemming:" + t.toestemmingId(),
                        "TOESTEMMING",
                        t.datum(),
                        t.geldigTot(),
                        Regel.TOEST_VERLOPEN,
                        "ToestemmingVerleend",
                        "VraagToestemming",
                        Rol.ONDERSTEUNINGSCOORDINATOR);
                termijnen.add(t.vernieuwenOp() == null ? einde : einde.wekOp(t.vernieuwenOp()));
            }
        }
        return termijnen;
    }

    Toestemmingen evolve(ToestemmingGevraagd e) {
        return met(new Toestemming(
                e.toestemmingId(),
                e.doel(),
                e.partnerType(),
                e.gegevenssoorten(),
                Status.GEVRAAGD,
                List.of(),
                null,
                null,
                null,
                null));
    }

    Toestemmingen evolve(ToestemmingVerleend e) {
        Map<String, Toestemming> zonderWeigering = new LinkedHashMap<>(toestemmingen);
        zonderWeigering
                .values()
                .removeIf(t -> t.status() == Status.GEWEIGERD
                        && t.gaatOver(e.doel(), e.partnerType())
                        && e.doorWie().containsAll(t.doorWie()));
        return new Toestemmingen(zonderWeigering, oudersGeinformeerd)
                .met(new Toestemming(
                        e.toestemmingId(),
                        e.doel(),
                        e.partnerType(),
                        e.gegevenssoorten(),
                        Status.VERLEEND,
                        e.doorWie(),
                        e.vorm(),
                        e.datum(),
                        e.geldigTot(),
                        e.vernieuwenOp()));
    }

    Toestemmingen evolve(ToestemmingGeweigerd e) {
        return met(new Toestemming(
                e.toestemmingId(),
                e.doel(),
                e.partnerType(),
                Set.of(),
                Status.GEWEIGERD,
                e.doorWie(),
                null,
                e.datum(),
                null,
                null));
    }

    Toestemmingen evolve(ToestemmingIngetrokken e) {
        return metStatus(e.toestemmingId(), Status.INGETROKKEN);
    }

    Toestemmingen evolve(ToestemmingVerlopen e) {
        return metStatus(e.toestemmingId(), Status.VERLOPEN);
    }

    Toestemmingen evolve(ToestemmingVernieuwenGevraagd e) {
        Toestemming t = Objects.requireNonNull(toestemmingen.get(e.toestemmingId()));
        return met(new Toestemming(
                t.toestemmingId(),
                t.doel(),
                t.partnerType(),
                t.gegevenssoorten(),
                t.status(),
                t.doorWie(),
                t.vorm(),
                t.datum(),
                t.geldigTot(),
                null));
    }

    Toestemmingen evolve(OudersGeinformeerd e) {
        List<Geinformeerd> meer = new ArrayList<>(oudersGeinformeerd);
        meer.add(new Geinformeerd(e.datum(), e.stap()));
        return new Toestemmingen(toestemmingen, List.copyOf(meer));
    }

    private Toestemmingen metStatus(String id, Status status) {
        Toestemming t = Objects.requireNonNull(toestemmingen.get(id));
        return met(t.met(status, t.doorWie()));
    }

    private Toestemmingen met(Toestemming t) {
        Map<String, Toestemming> meer = new LinkedHashMap<>(toestemmingen);
        meer.put(t.toestemmingId(), t);
        return new Toestemmingen(meer, oudersGeinformeerd);
    }
}
