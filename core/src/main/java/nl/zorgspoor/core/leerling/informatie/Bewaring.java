package nl.zorgspoor.core.leerling.informatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.RedenUitschrijving;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.Vertrekt;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.*;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;
import nl.zorgspoor.core.leerling.tlv.TLVs;
import nl.zorgspoor.core.termijn.TermijnCommand;
import org.jspecify.annotations.Nullable;

/**
 * How long personal data is kept after the student left (R60). Each retention class has its own key and its own day; destroying
 * the key is the destruction, so that events and counts stay.
 *
 * @param termijn the terms that run, or null before the student leaves
 * @param aangehouden whether somebody holds the destruction
 * @param vernietigd the classes whose key is gone
 */
public record Bewaring(@Nullable Lopend termijn, boolean aangehouden, Set<Bewaarklasse> vernietigd) {

    static final Bewaring GEEN = new Bewaring(null, false, Set.of());

    /** The running terms. */
    public record Lopend(LocalDate vertrokkenOp, LocalDate dossierTot, LocalDate verzuimTot) {

        LocalDate tot(Bewaarklasse klasse) {
            return switch (klasse) {
                case DOSSIER -> dossierTot;
                case VERZUIM -> verzuimTot;
            };
        }
    }

    public Bewaring {
        vernietigd = Set.copyOf(vernietigd);
    }

    /** After the destruction of the file nothing can be added that is about a person. */
    void eisNietVernietigd(LeerlingOpdracht opdracht) {
        boolean overBewaren = opdracht instanceof TermijnCommand
                || opdracht instanceof VernietigPersoonsgegevens
                || opdracht instanceof HoudVernietigingAan
                || opdracht instanceof GeefVernietigingVrij;
        if (vernietigd.contains(Bewaarklasse.DOSSIER) && !overBewaren) {
            throw Regel.BEWAAR.weigert(
                    "PERSOONSGEGEVENS_VERNIETIGD",
                    "De persoonsgegevens van %s zijn vernietigd; wie terugkomt, krijgt een nieuw leerlingId.",
                    opdracht.leerlingId());
        }
    }

    /** R60: the terms begin on the day of leaving; three years for who was referred to special education. */
    List<InformatieEvent> volgtOp(Vertrekt e, Context x, TLVs tlv) {
        boolean speciaal = e.reden() == RedenUitschrijving.SPECIAAL_ONDERWIJS || tlv.verwezenNaarSpeciaal();
        int dossier =
                x.school().getal(speciaal ? Instelling.BEWAARJAREN_SPECIAAL : Instelling.BEWAARJAREN, x.vandaag());
        int verzuim = x.school().getal(Instelling.BEWAARJAREN_VERZUIM, x.vandaag());
        return List.of(new BewaartermijnGestart(
                e.leerlingId(),
                e.datum(),
                speciaal,
                dossier,
                e.datum().plusYears(dossier),
                verzuim,
                e.datum().plusYears(verzuim)));
    }

    /** The student is enrolled again. */
    List<InformatieEvent> volgtOpInschrijving(String leerlingId, Context x) {
        return termijn == null ? List.of() : List.of(new BewaartermijnVervallen(leerlingId, x.vandaag()));
    }

    List<InformatieEvent> decide(
            VernietigPersoonsgegevens c, Context x, Aanmeldingen aanmelding, Collection<String> openVerzoeken) {
        Vernietigingsgrond grond = Objects.requireNonNullElse(c.grond(), Vernietigingsgrond.BEWAARTERMIJN);
        LocalDate datum = x.gebeurdOp(c.datum());
        if (aanmelding.loopt(x.vandaag())) {
            throw CommandGeweigerd.statusOnjuist(
                            "Leerling %s is hier nog aangemeld of ingeschreven.".formatted(c.leerlingId()))
                    .herstel("SchrijfLeerlingUit");
        }
        if (vernietigd.containsAll(EnumSet.allOf(Bewaarklasse.class))) {
            throw CommandGeweigerd.statusOnjuist(
                    "De persoonsgegevens van %s zijn al vernietigd.".formatted(c.leerlingId()));
        }
        eisVrij(openVerzoeken);
        Set<Bewaarklasse> klassen = verlopen(datum);
        if (grond == Vernietigingsgrond.VERZOEK) {
            // The law keeps absence and enrolment for its own term; who was never enrolled has none.
            Set<Bewaarklasse> opVerzoek =
                    termijn == null ? EnumSet.allOf(Bewaarklasse.class) : EnumSet.of(Bewaarklasse.DOSSIER);
            opVerzoek.removeAll(vernietigd);
            klassen.addAll(opVerzoek);
        }
        if (klassen.isEmpty()) {
            throw Regel.BEWAAR
                    .weigert("BEWAARTERMIJN_LOOPT", "De bewaartermijn van deze gegevens is nog niet voorbij.")
                    .ontbreekt(termijn == null ? "grond VERZOEK" : "vanaf " + eerstvolgende(termijn));
        }
        return List.of(new PersoonsgegevensVernietigd(c.leerlingId(), grond, Set.copyOf(klassen), datum));
    }

    private void eisVrij(Collection<String> openVerzoeken) {
        if (aangehouden || !openVerzoeken.isEmpty()) {
            throw Regel.BEWAAR
                    .weigert(
                            "VERNIETIGING_AANGEHOUDEN",
                            "De vernietiging is aangehouden, of er wacht nog een verzoek om inzage.")
                    .ontbreekt(aangehouden ? List.of("GeefVernietigingVrij") : new TreeSet<>(openVerzoeken))
                    .herstel(aangehouden ? "GeefVernietigingVrij" : "VerleenInzage");
        }
    }

    List<InformatieEvent> decide(HoudVernietigingAan c, Context x) {
        if (aangehouden) {
            throw CommandGeweigerd.statusOnjuist("De vernietiging is al aangehouden.");
        }
        if (vernietigd.contains(Bewaarklasse.VERZUIM)) {
            throw CommandGeweigerd.statusOnjuist("Er is niets meer om aan te houden: alles is vernietigd.");
        }
        return List.of(new VernietigingAangehouden(c.leerlingId(), c.reden(), x.vandaag()));
    }

    List<InformatieEvent> decide(GeefVernietigingVrij c, Context x) {
        if (!aangehouden) {
            throw CommandGeweigerd.statusOnjuist("De vernietiging is niet aangehouden.");
        }
        return List.of(new VernietigingVrijgegeven(c.leerlingId(), x.vandaag()));
    }

    /** What the law no longer lets us keep goes by itself, unless it is held or in use. */
    List<InformatieEvent> verstreken(
            String leerlingId, Context x, Aanmeldingen aanmelding, Collection<String> openVerzoeken) {
        Set<Bewaarklasse> klassen = verlopen(x.vandaag());
        return klassen.isEmpty() || aangehouden || !openVerzoeken.isEmpty() || aanmelding.loopt(x.vandaag())
                ? List.of()
                : List.of(new PersoonsgegevensVernietigd(
                        leerlingId, Vernietigingsgrond.BEWAARTERMIJN, Set.copyOf(klassen), x.vandaag()));
    }

    /** The classes that may be destroyed on a day and are not. */
    private Set<Bewaarklasse> verlopen(LocalDate dag) {
        Set<Bewaarklasse> klassen = EnumSet.noneOf(Bewaarklasse.class);
        if (termijn != null) {
            teBewaren().filter(k -> !dag.isBefore(termijn.tot(k))).forEach(klassen::add);
        }
        return klassen;
    }

    private LocalDate eerstvolgende(Lopend lopend) {
        return teBewaren().map(lopend::tot).min(Comparator.naturalOrder()).orElseThrow();
    }

    private java.util.stream.Stream<Bewaarklasse> teBewaren() {
        return Arrays.stream(Bewaarklasse.values()).filter(k -> !vernietigd.contains(k));
    }

    List<Termijn> termijnen() {
        if (termijn == null || aangehouden) {
            return List.of();
        }
        List<Termijn> termijnen = new ArrayList<>();
        teBewaren()
                .forEach(k -> termijnen.add(Termijn.tot(
                                "bewaren:" + k,
                                "BEWAREN_" + k,
                                termijn.vertrokkenOp(),
                                termijn.tot(k),
                                Regel.BEWAAR,
                                "BewaartermijnGestart",
                                "VernietigPersoonsgegevens",
                                Rol.SYSTEEM)
                        .wekOp(termijn.tot(k))));
        return Collections.unmodifiableList(termijnen);
    }

    Bewaring na(BewaartermijnGestart e) {
        return new Bewaring(new Lopend(e.vertrokkenOp(), e.dossierTot(), e.verzuimTot()), aangehouden, vernietigd);
    }

    Bewaring na(BewaartermijnVervallen e) {
        return new Bewaring(null, aangehouden, vernietigd);
    }

    Bewaring na(VernietigingAangehouden e) {
        return new Bewaring(termijn, true, vernietigd);
    }

    Bewaring na(VernietigingVrijgegeven e) {
        return new Bewaring(termijn, false, vernietigd);
    }

    Bewaring na(PersoonsgegevensVernietigd e) {
        Set<Bewaarklasse> klassen = EnumSet.copyOf(e.klassen());
        klassen.addAll(vernietigd);
        return new Bewaring(termijn, aangehouden, klassen);
    }
}
