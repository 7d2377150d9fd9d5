package nl.zorgspoor.core.leerling.informatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.informatie.Bewaring.Aankondiging;
import nl.zorgspoor.core.leerling.informatie.Bewaring.Besluit;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.*;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;

/**
 * What may be destroyed, and when (R60). Destroying cannot be undone, so it asks more than one date: the retention term since the
 * departure was recorded, an announcement that stood for its days, and nobody who held it meanwhile.
 */
final class Vernietigen {

    private Vernietigen() {}

    static List<InformatieEvent> decide(
            Informatie informatie, VernietigPersoonsgegevens c, Context x, Aanmeldingen aanmelding) {
        Bewaring b = informatie.bewaring();
        Set<String> openVerzoeken = informatie.verzoeken().keySet();
        if (!x.gebeurdOp(c.datum()).equals(x.vandaag())) {
            throw CommandGeweigerd.statusOnjuist("Vernietigen gebeurt vandaag en niet op een eerdere dag.")
                    .ontbreekt("datum (vandaag, of weglaten)");
        }
        if (aanmelding.loopt(x.vandaag())) {
            throw CommandGeweigerd.statusOnjuist(
                            "Leerling %s is hier nog aangemeld of ingeschreven.".formatted(c.leerlingId()))
                    .herstel("SchrijfLeerlingUit");
        }
        if (b.allesVernietigd()) {
            throw CommandGeweigerd.statusOnjuist(
                    "De persoonsgegevens van %s zijn al vernietigd.".formatted(c.leerlingId()));
        }
        eisVrij(b, openVerzoeken);
        return c.grond() == Vernietigingsgrond.VERZOEK
                ? opVerzoek(b, c.leerlingId(), x, aanmelding)
                : naDeTermijn(b, c.leerlingId(), x);
    }

    private static List<InformatieEvent> naDeTermijn(Bewaring b, String leerlingId, Context x) {
        Set<Bewaarklasse> verlopen = klassen(b);
        verlopen.removeIf(k -> !b.verlopen(k, x.vandaag()));
        if (verlopen.isEmpty()) {
            throw Regel.BEWAAR
                    .weigert("BEWAARTERMIJN_LOOPT", "De bewaartermijn van deze gegevens is nog niet voorbij.")
                    .ontbreekt(eerstvolgende(b));
        }
        Set<Bewaarklasse> mag = EnumSet.copyOf(verlopen);
        mag.removeIf(k -> !magWeg(b, k, x));
        if (!mag.isEmpty()) {
            return List.of(vernietigd(leerlingId, Vernietigingsgrond.BEWAARTERMIJN, mag, x));
        }
        verlopen.removeAll(b.aangekondigd().keySet());
        if (verlopen.isEmpty()) {
            throw isAangekondigd(b);
        }
        return aankondigingen(b, leerlingId, verlopen, x);
    }

    private static String eerstvolgende(Bewaring b) {
        Bewaring.Lopend lopend = b.termijn();
        return lopend == null
                ? "grond VERZOEK"
                : "vanaf "
                        + b.teBewaren()
                                .map(lopend::tot)
                                .min(Comparator.naturalOrder())
                                .orElseThrow();
    }

    /** A request goes at once when somebody released it, and else on the day that it is announced for. */
    private static List<InformatieEvent> opVerzoek(Bewaring b, String leerlingId, Context x, Aanmeldingen aanmelding) {
        Set<Bewaarklasse> gevraagd = klassen(b);
        // The law keeps absence and enrolment for its own term; who was never enrolled has none.
        boolean wettelijk =
                b.termijn() != null && !(b.termijn().eenTermijn() && !Bewaring.ooitIngeschreven(aanmelding));
        gevraagd.removeIf(
                k -> wettelijk && k != Bewaarklasse.DOSSIER && !(b.verlopen(k, x.vandaag()) && magWeg(b, k, x)));
        if (gevraagd.isEmpty()) {
            throw Regel.BEWAAR
                    .weigert("BEWAARTERMIJN_LOOPT", "Verzuim en inschrijving blijven hun wettelijke termijn.")
                    .ontbreekt(eerstvolgende(b));
        }
        boolean mag = b.besluit() == Besluit.VRIJGEGEVEN
                || gevraagd.stream().allMatch(k -> isVerzocht(b, k) && magWeg(b, k, x));
        if (mag) {
            return List.of(vernietigd(leerlingId, Vernietigingsgrond.VERZOEK, gevraagd, x));
        }
        if (gevraagd.stream().allMatch(k -> isVerzocht(b, k))) {
            throw isAangekondigd(b);
        }
        return List.of(new VernietigingAangekondigd(
                leerlingId,
                Vernietigingsgrond.VERZOEK,
                Set.copyOf(gevraagd),
                x.vandaag().plusDays(dagen(x)),
                x.vandaag(),
                x.school().coordinator(x.vandaag())));
    }

    private static boolean isVerzocht(Bewaring b, Bewaarklasse k) {
        Aankondiging a = b.aangekondigd().get(k);
        return a != null && a.grond() == Vernietigingsgrond.VERZOEK;
    }

    private static CommandGeweigerd isAangekondigd(Bewaring b) {
        return Regel.BEWAAR
                .weigert(
                        "VERNIETIGING_AANGEKONDIGD",
                        "De vernietiging is aangekondigd; tot haar dag kan iemand haar vrijgeven of aanhouden.")
                .ontbreekt(b.aangekondigd().values().stream()
                        .map(a -> "vanaf " + a.opZijnVroegst())
                        .sorted()
                        .toList())
                .herstel("GeefVernietigingVrij");
    }

    private static void eisVrij(Bewaring b, Collection<String> openVerzoeken) {
        if (b.aangehouden() || !openVerzoeken.isEmpty()) {
            throw Regel.BEWAAR
                    .weigert(
                            "VERNIETIGING_AANGEHOUDEN",
                            "De vernietiging is aangehouden, of er wacht nog een verzoek om inzage.")
                    .ontbreekt(b.aangehouden() ? List.of("GeefVernietigingVrij") : new TreeSet<>(openVerzoeken))
                    .herstel(b.aangehouden() ? "GeefVernietigingVrij" : "VerleenInzage");
        }
    }

    static List<InformatieEvent> decide(Bewaring b, HoudVernietigingAan c, Context x) {
        if (b.aangehouden()) {
            throw CommandGeweigerd.statusOnjuist("De vernietiging is al aangehouden.");
        }
        if (b.allesVernietigd()) {
            throw CommandGeweigerd.statusOnjuist("Er is niets meer om aan te houden: alles is vernietigd.");
        }
        return List.of(new VernietigingAangehouden(c.leerlingId(), c.reden(), x.vandaag()));
    }

    static List<InformatieEvent> decide(Bewaring b, GeefVernietigingVrij c, Context x) {
        boolean teBesluiten = b.aangehouden()
                || b.besluit() == Besluit.GEEN && !b.aangekondigd().isEmpty();
        if (!teBesluiten) {
            throw CommandGeweigerd.statusOnjuist("De vernietiging is niet aangehouden of aangekondigd.");
        }
        return List.of(new VernietigingVrijgegeven(c.leerlingId(), x.vandaag()));
    }

    /**
     * What the law no longer lets us keep is announced, and goes by itself on its day, unless it is held or in use. A school may
     * set that it waits for a release.
     */
    static List<InformatieEvent> verstreken(
            Bewaring b, String leerlingId, Context x, Aanmeldingen aanmelding, Collection<String> openVerzoeken) {
        if (b.aangehouden() || aanmelding.loopt(x.vandaag())) {
            return List.of();
        }
        List<InformatieEvent> events = new ArrayList<>();
        Map<Vernietigingsgrond, Set<Bewaarklasse>> weg = klassen(b).stream()
                .filter(k -> b.aangekondigd().containsKey(k) && openVerzoeken.isEmpty() && magWeg(b, k, x))
                .collect(Collectors.groupingBy(
                        k -> Objects.requireNonNull(b.aangekondigd().get(k)).grond(),
                        TreeMap::new,
                        Collectors.toCollection(TreeSet::new)));
        weg.forEach((grond, klassen) -> events.add(vernietigd(leerlingId, grond, klassen, x)));
        Bewaring.Lopend lopend = b.termijn();
        if (lopend != null) {
            Set<Bewaarklasse> nieuw = klassen(b);
            nieuw.removeAll(b.aangekondigd().keySet());
            nieuw.removeIf(k -> x.vandaag().isBefore(lopend.aankondigenOp(k)));
            events.addAll(aankondigingen(b, leerlingId, nieuw, x));
        }
        return events;
    }

    /** Each class for its own day: the end of its term, and never sooner than the announcement asks. */
    private static List<InformatieEvent> aankondigingen(
            Bewaring b, String leerlingId, Set<Bewaarklasse> klassen, Context x) {
        Bewaring.Lopend lopend = Objects.requireNonNull(b.termijn());
        LocalDate eerst = x.vandaag().plusDays(dagen(x));
        Map<LocalDate, Set<Bewaarklasse>> perDag = klassen.stream()
                .collect(Collectors.groupingBy(
                        k -> lopend.tot(k).isAfter(eerst) ? lopend.tot(k) : eerst,
                        TreeMap::new,
                        Collectors.toCollection(TreeSet::new)));
        List<InformatieEvent> events = new ArrayList<>();
        perDag.forEach((dag, samen) -> events.add(new VernietigingAangekondigd(
                leerlingId,
                Vernietigingsgrond.BEWAARTERMIJN,
                Set.copyOf(samen),
                dag,
                x.vandaag(),
                x.school().coordinator(x.vandaag()))));
        return events;
    }

    private static int dagen(Context x) {
        return x.school().getal(Instelling.VERNIETIGING_AANKONDIGEN_DAGEN, x.vandaag());
    }

    /** Released, or announced and past its day; on the ground of the term never before the term. */
    private static boolean magWeg(Bewaring b, Bewaarklasse k, Context x) {
        Aankondiging a = b.aangekondigd().get(k);
        if (a == null) {
            return false;
        }
        boolean termijn = a.grond() == Vernietigingsgrond.VERZOEK || b.verlopen(k, x.vandaag());
        boolean besloten = b.besluit() == Besluit.VRIJGEGEVEN
                || !x.school().is(Instelling.VERNIETIGING_NA_VRIJGAVE, x.vandaag())
                        && !x.vandaag().isBefore(a.opZijnVroegst());
        return termijn && besloten;
    }

    private static PersoonsgegevensVernietigd vernietigd(
            String leerlingId, Vernietigingsgrond grond, Set<Bewaarklasse> klassen, Context x) {
        return new PersoonsgegevensVernietigd(leerlingId, grond, Set.copyOf(klassen), x.vandaag());
    }

    private static Set<Bewaarklasse> klassen(Bewaring b) {
        Set<Bewaarklasse> klassen = EnumSet.noneOf(Bewaarklasse.class);
        b.teBewaren().forEach(klassen::add);
        return klassen;
    }
}
