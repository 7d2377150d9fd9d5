package nl.zorgspoor.core.leerling.informatie;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.Afgelopen;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.RedenUitschrijving;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.Vertrekt;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.*;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.PlaatsingBevestigd;
import nl.zorgspoor.core.leerling.tlv.TLVs;
import nl.zorgspoor.core.termijn.TermijnCommand;
import org.jspecify.annotations.Nullable;

/**
 * How long personal data is kept after the student left (R60). Each retention class has its own key and its own day; destroying
 * the key is the destruction, so that events and counts stay. What may be destroyed when, {@link Vernietigen} decides.
 *
 * @param termijn the terms that run, or null before the student leaves
 * @param aangekondigd the classes of which the destruction was announced
 * @param besluit what somebody decided about the destruction since
 * @param vernietigd the classes whose key is gone
 */
@RecordBuilder
public record Bewaring(
        @Nullable Lopend termijn,
        Map<Bewaarklasse, Aankondiging> aangekondigd,
        Besluit besluit,
        Set<Bewaarklasse> vernietigd)
        implements BewaringBuilder.With {

    static final Bewaring GEEN = new Bewaring(null, Map.of(), Besluit.GEEN, Set.of());

    /** What somebody decided about the destruction. */
    public enum Besluit {
        GEEN,
        /** Held: nothing is destroyed. */
        AANGEHOUDEN,
        /** Released: what may go does not wait for the announced day. */
        VRIJGEGEVEN
    }

    /**
     * The running terms.
     *
     * @param aankondigenDagen how many days ahead of its end a term is announced
     */
    public record Lopend(
            LocalDate vertrokkenOp,
            boolean speciaal,
            LocalDate dossierTot,
            LocalDate verzuimTot,
            int aankondigenDagen) {

        /** Who was never enrolled has nothing that the law keeps longer than the file. */
        boolean eenTermijn() {
            return dossierTot.equals(verzuimTot);
        }

        LocalDate tot(Bewaarklasse klasse) {
            return switch (klasse) {
                case DOSSIER -> dossierTot;
                case VERZUIM -> verzuimTot;
            };
        }

        LocalDate aankondigenOp(Bewaarklasse klasse) {
            return tot(klasse).minusDays(aankondigenDagen);
        }
    }

    /**
     * The announced destruction of a class.
     *
     * @param op the day of the announcement
     * @param opZijnVroegst the first day on which it happens when nobody released or held it
     * @param eigenaar who is asked to release or hold it
     */
    public record Aankondiging(Vernietigingsgrond grond, LocalDate op, LocalDate opZijnVroegst, Rol eigenaar) {}

    public Bewaring {
        aangekondigd = Map.copyOf(aangekondigd);
        vernietigd = Set.copyOf(vernietigd);
    }

    boolean aangehouden() {
        return besluit == Besluit.AANGEHOUDEN;
    }

    boolean allesVernietigd() {
        return vernietigd.containsAll(EnumSet.allOf(Bewaarklasse.class));
    }

    /** The classes that are still there, the file first. */
    Stream<Bewaarklasse> teBewaren() {
        return Arrays.stream(Bewaarklasse.values()).filter(k -> !vernietigd.contains(k));
    }

    /** Whether the retention term of a class has passed on a day. */
    boolean verlopen(Bewaarklasse klasse, LocalDate dag) {
        return termijn != null && !dag.isBefore(termijn.tot(klasse));
    }

    /** After the destruction of the file nothing can be added that is about a person. */
    public void eisNietVernietigd(LeerlingOpdracht opdracht) {
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

    /** R60: three years for who was referred to special education. */
    List<InformatieEvent> volgtOp(Vertrekt e, Context x, TLVs tlv) {
        if (!e.ingegaan()) {
            return List.of();
        }
        boolean speciaal = e.reden() == RedenUitschrijving.SPECIAAL_ONDERWIJS || tlv.verwezenNaarSpeciaal();
        return List.of(gestart(e.leerlingId(), e.datum(), speciaal, Instelling.BEWAARJAREN_VERZUIM, x));
    }

    /** R60: who was not admitted, went elsewhere or was a guest is not kept for ever either; there is no absence and no enrolment. */
    List<InformatieEvent> volgtOp(Afgelopen e, Context x, Aanmeldingen aanmelding) {
        if (!e.zonderPlaats() || ooitIngeschreven(aanmelding)) {
            return List.of();
        }
        return List.of(gestart(e.leerlingId(), e.datum(), false, Instelling.BEWAARJAREN, x));
    }

    static boolean ooitIngeschreven(Aanmeldingen aanmelding) {
        return !aanmelding.inschrijving().verblijf().hier().waarden().isEmpty();
    }

    /** R60: the placement at a special school was confirmed after the student had left. */
    List<InformatieEvent> volgtOp(PlaatsingBevestigd e, Context x, TLVs tlv) {
        return termijn == null
                        || termijn.speciaal()
                        || vernietigd.contains(Bewaarklasse.DOSSIER)
                        || !tlv.verwezenNaarSpeciaal()
                ? List.of()
                : List.of(gestart(e.leerlingId(), termijn.vertrokkenOp(), true, Instelling.BEWAARJAREN_VERZUIM, x));
    }

    /**
     * The terms count from the day of leaving, and from today when that is later: a slip in a date takes nothing away.
     *
     * @param verzuimjaren how long absence and enrolment are kept; as long as the file of who has neither
     */
    private static BewaartermijnGestart gestart(
            String leerlingId, LocalDate vertrokkenOp, boolean speciaal, Instelling verzuimjaren, Context x) {
        LocalDate vandaag = x.vandaag();
        int dossier = x.school().getal(speciaal ? Instelling.BEWAARJAREN_SPECIAAL : Instelling.BEWAARJAREN, vandaag);
        int verzuim = x.school().getal(verzuimjaren, vandaag);
        LocalDate vanaf = vertrokkenOp.isAfter(vandaag) ? vertrokkenOp : vandaag;
        return new BewaartermijnGestart(
                leerlingId,
                vertrokkenOp,
                speciaal,
                dossier,
                vanaf.plusYears(dossier),
                verzuim,
                vanaf.plusYears(verzuim),
                x.school().getal(Instelling.VERNIETIGING_AANKONDIGEN_DAGEN, vandaag),
                vandaag);
    }

    /** The student is enrolled again. */
    List<InformatieEvent> volgtOp(LeerlingIngeschreven e, Context x) {
        return termijn == null && aangekondigd.isEmpty()
                ? List.of()
                : List.of(new BewaartermijnVervallen(e.leerlingId(), x.vandaag()));
    }

    /** What wakes the watch: the day on which a class is announced, and then the day on which it goes. */
    List<Termijn> termijnen() {
        return aangehouden()
                ? List.of()
                : teBewaren().flatMap(k -> termijn(k).stream()).toList();
    }

    private Optional<Termijn> termijn(Bewaarklasse k) {
        Aankondiging a = aangekondigd.get(k);
        if (a != null) {
            return Optional.of(Termijn.tot(
                            "vernietigen:" + k,
                            "VERNIETIGEN_" + k,
                            a.op(),
                            a.opZijnVroegst(),
                            Regel.BEWAAR,
                            "VernietigingAangekondigd",
                            "GeefVernietigingVrij",
                            a.eigenaar())
                    .wekOp(wek(k, a)));
        }
        return Optional.ofNullable(termijn).map(t -> Termijn.tot(
                        "bewaren:" + k,
                        "BEWAREN_" + k,
                        t.vertrokkenOp(),
                        t.tot(k),
                        Regel.BEWAAR,
                        "BewaartermijnGestart",
                        "VernietigPersoonsgegevens",
                        Rol.SYSTEEM)
                .wekOp(t.aankondigenOp(k)));
    }

    /** A released class goes at once, but never before its own term. */
    private LocalDate wek(Bewaarklasse k, Aankondiging a) {
        if (besluit != Besluit.VRIJGEGEVEN) {
            return a.opZijnVroegst();
        }
        return a.grond() == Vernietigingsgrond.VERZOEK || termijn == null ? a.op() : termijn.tot(k);
    }

    Bewaring evolve(BewaartermijnGestart e) {
        return opnieuw(new Lopend(
                e.vertrokkenOp(),
                e.speciaal(),
                nietVoor(e.dossierTot(), e.vastgelegdOp(), e.jarenDossier()),
                nietVoor(e.verzuimTot(), e.vastgelegdOp(), e.jarenVerzuim()),
                e.aankondigenDagen()));
    }

    /** A day of leaving that is corrected to an earlier one takes nothing away either. */
    private static LocalDate nietVoor(LocalDate tot, @Nullable LocalDate vastgelegdOp, int jaren) {
        return vastgelegdOp != null && tot.isBefore(vastgelegdOp.plusYears(jaren))
                ? vastgelegdOp.plusYears(jaren)
                : tot;
    }

    Bewaring evolve(BewaartermijnVervallen e) {
        return opnieuw(null);
    }

    private Bewaring opnieuw(@Nullable Lopend nieuw) {
        return new Bewaring(nieuw, Map.of(), aangehouden() ? besluit : Besluit.GEEN, vernietigd);
    }

    /** What was released before does not count for what is announced now. */
    Bewaring evolve(VernietigingAangekondigd e) {
        Map<Bewaarklasse, Aankondiging> meer = new HashMap<>(aangekondigd);
        e.klassen().forEach(k -> meer.put(k, new Aankondiging(e.grond(), e.datum(), e.opZijnVroegst(), e.eigenaar())));
        return new Bewaring(termijn, meer, Besluit.GEEN, vernietigd);
    }

    Bewaring evolve(VernietigingAangehouden e) {
        return withBesluit(Besluit.AANGEHOUDEN);
    }

    Bewaring evolve(VernietigingVrijgegeven e) {
        return withBesluit(Besluit.VRIJGEGEVEN);
    }

    Bewaring evolve(PersoonsgegevensVernietigd e) {
        Set<Bewaarklasse> weg = EnumSet.copyOf(e.klassen());
        weg.addAll(vernietigd);
        Map<Bewaarklasse, Aankondiging> nog = new HashMap<>(aangekondigd);
        nog.keySet().removeAll(weg);
        return new Bewaring(termijn, nog, nog.isEmpty() ? Besluit.GEEN : besluit, weg);
    }
}
