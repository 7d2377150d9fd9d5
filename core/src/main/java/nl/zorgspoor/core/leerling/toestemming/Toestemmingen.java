package nl.zorgspoor.core.leerling.toestemming;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.toestemming.Toestemming.Papier;
import nl.zorgspoor.core.leerling.toestemming.Toestemming.Status;
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

    /**
     * A consent for a purpose and partner that counts on a day. One that names no partner covers every partner of that
     * purpose; a standing refusal for the same purpose and partner blocks (R49).
     */
    public Optional<Toestemming> geldig(ToestemmingDoel doel, @Nullable PartnerType partner, LocalDate op) {
        return geldig(doel, partner, null, op);
    }

    /** The same, for a kind of data; for whatever kind when null. */
    public Optional<Toestemming> geldig(
            ToestemmingDoel doel, @Nullable PartnerType partner, @Nullable Gegevenssoort soort, LocalDate op) {
        if (weigeringen(doel, partner).findAny().isPresent()) {
            return Optional.empty();
        }
        return toestemmingen.values().stream()
                .filter(t -> t.gaatOver(doel, partner) && t.geldigOp(op))
                .filter(t -> soort == null || t.gegevenssoorten().contains(soort))
                .reduce((eerste, laatste) -> laatste);
    }

    /** The consent with this id, when it counts on a day for a partner, or for the partner that it names: a refusal blocks it as well. */
    public Optional<Toestemming> geldig(@Nullable String toestemmingId, @Nullable PartnerType partner, LocalDate op) {
        return toestemmingId == null
                ? Optional.empty()
                : Optional.ofNullable(toestemmingen.get(toestemmingId))
                        .filter(t -> t.geldigOp(op))
                        .filter(t -> weigeringen(t.doel(), partner == null ? t.partnerType() : partner)
                                .findAny()
                                .isEmpty());
    }

    /** The day of the last refusal or withdrawal of the same, or null. */
    @Nullable
    LocalDate laatsteNee(ToestemmingDoel doel, @Nullable PartnerType partner) {
        return toestemmingen.values().stream()
                .filter(t -> t.gaatOver(doel, partner))
                .map(t -> t.status() == Status.GEWEIGERD ? t.datum() : t.beeindigdOp())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The day of the last consent to the same that one of these people gave and that still stands, or null. */
    @Nullable
    LocalDate laatsteJa(ToestemmingDoel doel, @Nullable PartnerType partner, List<String> doorWie) {
        return toestemmingen.values().stream()
                .filter(t -> t.isGegeven()
                        && t.gaatOver(doel, partner)
                        && t.doorWie().stream().anyMatch(doorWie::contains))
                .map(Toestemming::datum)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    Stream<Toestemming> weigeringen(ToestemmingDoel doel, @Nullable PartnerType partner) {
        return toestemmingen.values().stream().filter(t -> t.status() == Status.GEWEIGERD && t.gaatOver(doel, partner));
    }

    /** A consent that takes over what rests on this one when it expires (R51): for at least as much, and counting the day after. */
    private @Nullable Toestemming opvolger(Toestemming t) {
        LocalDate erna = t.geldigTot() == null ? null : t.geldigTot().plusDays(1);
        return erna == null || weigeringen(t.doel(), t.partnerType()).findAny().isPresent()
                ? null
                : toestemmingen.values().stream()
                        .filter(ander -> ander.geldigOp(erna) && ander.omvat(t))
                        .reduce((eerste, laatste) -> laatste)
                        .orElse(null);
    }

    /**
     * What the end of a consent means to that which rests on it. An expired one that another takes over ends nothing (R51); with
     * one that had taken over others, what rests on those ends as well (R50). Any other event stays what it is.
     */
    public List<LeerlingGebeurtenis> werktDoorAls(LeerlingGebeurtenis gebeurtenis) {
        if (gebeurtenis instanceof ToestemmingIngetrokken e) {
            return metOvergenomen(e.toestemmingId()).stream()
                    .<LeerlingGebeurtenis>map(id -> new ToestemmingIngetrokken(
                            e.leerlingId(), id, e.doel(), e.partnerType(), e.doorWie(), e.datum()))
                    .toList();
        }
        if (gebeurtenis instanceof ToestemmingVerlopen e) {
            return e.opgevolgdDoor() != null
                    ? List.of()
                    : metOvergenomen(e.toestemmingId()).stream()
                            .<LeerlingGebeurtenis>map(
                                    id -> new ToestemmingVerlopen(e.leerlingId(), id, e.doel(), e.partnerType(), null))
                            .toList();
        }
        return List.of(gebeurtenis);
    }

    private Set<String> metOvergenomen(String toestemmingId) {
        Set<String> ids = new LinkedHashSet<>(Set.of(toestemmingId));
        for (int vorige = 0; vorige != ids.size(); ) {
            vorige = ids.size();
            toestemmingen.values().stream()
                    .filter(t -> t.opgevolgdDoor() != null && ids.contains(t.opgevolgdDoor()))
                    .forEach(t -> ids.add(t.toestemmingId()));
        }
        return ids;
    }

    /** Whether parents were told something on or before a day and not before another (R54, R80). */
    public boolean oudersGeinformeerdTussen(LocalDate vanaf, LocalDate tot) {
        return oudersGeinformeerd.stream()
                .anyMatch(g -> !g.datum().isBefore(vanaf) && !g.datum().isAfter(tot));
    }

    List<ToestemmingEvent> decide(VraagToestemming c, Context x) {
        bestaand(c.toestemmingId()).ifPresent(Toestemming::eisNietVerleend);
        return List.of(new ToestemmingGevraagd(
                c.leerlingId(),
                c.toestemmingId(),
                c.doel(),
                c.partnerType(),
                c.gegevenssoorten() == null ? c.doel().gebruikelijk() : Set.copyOf(c.gegevenssoorten()),
                c.aan(),
                x.vandaag()));
    }

    List<ToestemmingEvent> decide(VerleenToestemming c, Context x, Aanmeldingen aanmelding) {
        return new Verlening(this, aanmelding, x).zelf(c);
    }

    List<ToestemmingEvent> decide(LegToestemmingOpPapierVast c, Context x, Aanmeldingen aanmelding) {
        return new Verlening(this, aanmelding, x).opPapier(c);
    }

    List<ToestemmingEvent> decide(BetwistToestemming c, Context x, Aanmeldingen aanmelding) {
        return Betwisting.betwist(c, toestemmingen.get(c.toestemmingId()), x, aanmelding);
    }

    List<ToestemmingEvent> decide(HandelBetwistingAf c, Context x) {
        return Betwisting.handelAf(c, toestemmingen.get(c.toestemmingId()), x);
    }

    List<ToestemmingEvent> decide(WeigerToestemming c, Context x, Aanmeldingen aanmelding) {
        return new Afwijzing(this, aanmelding, x).weiger(c);
    }

    List<ToestemmingEvent> decide(LegWeigeringOpPapierVast c, Context x, Aanmeldingen aanmelding) {
        return new Afwijzing(this, aanmelding, x).weigerOpPapier(c);
    }

    List<ToestemmingEvent> decide(TrekToestemmingIn c, Context x, Aanmeldingen aanmelding) {
        return new Afwijzing(this, aanmelding, x).trekIn(c);
    }

    List<ToestemmingEvent> decide(LegIntrekkingOpPapierVast c, Context x, Aanmeldingen aanmelding) {
        return new Afwijzing(this, aanmelding, x).trekInOpPapier(c);
    }

    List<ToestemmingEvent> decide(InformeerOuders c, Context x) {
        Tekst.eisInhoud("Informatie", !Tekst.leeg(c.onderwerp()) || !Tekst.leeg(c.stap()), "onderwerp", "stap");
        return List.of(
                new OudersGeinformeerd(c.leerlingId(), c.onderwerp(), c.stap(), c.kanaal(), x.gebeurdOp(c.datum())));
    }

    /** R51: renewal is asked before the end, and a consent expires after its last day. */
    public List<ToestemmingEvent> verstreken(String leerlingId, Context x) {
        return toestemmingen.values().stream()
                .flatMap(t -> t.verstreken(leerlingId, x.vandaag(), opvolger(t)).stream())
                .toList();
    }

    public List<Termijn> termijnen() {
        return toestemmingen.values().stream()
                .flatMap(t -> t.termijn(opvolger(t)).stream())
                .toList();
    }

    Toestemmingen evolve(ToestemmingGevraagd e) {
        return met(Toestemming.van(e));
    }

    /** R49: who refused and now agrees, has taken the refusal back; who has no say any more, blocks no more. */
    Toestemmingen evolve(ToestemmingVerleend e) {
        Map<String, Toestemming> zonderWeigering = new LinkedHashMap<>(toestemmingen);
        zonderWeigering.values().removeIf(t -> t.status() == Status.GEWEIGERD && t.gaatOver(e.doel(), e.partnerType()));
        return new Toestemmingen(zonderWeigering, oudersGeinformeerd).met(Toestemming.van(e));
    }

    /** Who refused the same request before, has not taken that back; and what was asked stays what can still be given. */
    Toestemmingen evolve(ToestemmingGeweigerd e) {
        Toestemming geweigerd = Toestemming.van(e);
        return met(bestaand(e.toestemmingId()).map(geweigerd::na).orElse(geweigerd));
    }

    Toestemmingen evolve(ToestemmingIngetrokken e) {
        return met(e.toestemmingId(), t -> t.ingetrokken(e.datum()));
    }

    Toestemmingen evolve(ToestemmingOpPapierVastgelegd e) {
        return met(e.toestemmingId(), t -> t.withPapier(Papier.van(e)));
    }

    Toestemmingen evolve(WeigeringOpPapierVastgelegd e) {
        return met(e.toestemmingId(), t -> t.withPapier(Papier.van(e)));
    }

    Toestemmingen evolve(IntrekkingOpPapierVastgelegd e) {
        return met(e.toestemmingId(), t -> t.withPapier(Papier.van(e)));
    }

    Toestemmingen evolve(ToestemmingBetwist e) {
        return met(e.toestemmingId(), t -> t.betwist(e.door(), e.woord()));
    }

    Toestemmingen evolve(BetwistingAfgehandeld e) {
        if (e.woord() == Papierwoord.WEIGERING && e.uitkomst() == Betwistingsuitkomst.VERVALT) {
            Toestemming t =
                    Objects.requireNonNull(toestemmingen.get(e.toestemmingId())).zonderGetekendeWeigering();
            return t == null
                    ? new Toestemmingen(Kopie.zonder(toestemmingen, e.toestemmingId()), oudersGeinformeerd)
                    : met(t);
        }
        return met(e.toestemmingId(), t -> t.afgehandeld(e.woord(), e.uitkomst()));
    }

    Toestemmingen evolve(ToestemmingVerlopen e) {
        return met(e.toestemmingId(), t -> t.verlopen(e.opgevolgdDoor()));
    }

    Toestemmingen evolve(ToestemmingVernieuwenGevraagd e) {
        return met(e.toestemmingId(), Toestemming::vernieuwenGevraagd);
    }

    Toestemmingen evolve(OudersGeinformeerd e) {
        return new Toestemmingen(toestemmingen, Kopie.met(oudersGeinformeerd, new Geinformeerd(e.datum(), e.stap())));
    }

    private Optional<Toestemming> bestaand(String toestemmingId) {
        return Optional.ofNullable(toestemmingen.get(toestemmingId));
    }

    private Toestemmingen met(String toestemmingId, UnaryOperator<Toestemming> verandering) {
        return new Toestemmingen(Kopie.anders(toestemmingen, toestemmingId, verandering), oudersGeinformeerd);
    }

    private Toestemmingen met(Toestemming t) {
        return new Toestemmingen(Kopie.met(toestemmingen, t.toestemmingId(), t), oudersGeinformeerd);
    }
}
