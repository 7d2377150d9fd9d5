package nl.zorgspoor.core.verzuim;

import static nl.zorgspoor.core.gedeeld.Rol.LEERPLICHTAMBTENAAR;
import static nl.zorgspoor.core.gedeeld.Rol.SYSTEEM;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.GegevenGecorrigeerd;
import nl.zorgspoor.core.verzuim.VerzuimCommand.*;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.EindeVerzuimGemeld;
import org.jspecify.annotations.Nullable;

/**
 * The absence of one student, over all school years.
 *
 * @param afwezigheden by id, in order of registration
 * @param drempels thresholds that were reached and still are, in the order in which they were found
 * @param ziektesignalen what was signalled about sickness and still holds
 * @param thuiszitten when the student was found to stay at home
 * @param meldingen conversations with leerplicht by their referral id
 */
@RecordBuilder
public record Verzuimdossier(
        String leerlingId,
        String dossierId,
        Map<String, Afwezigheid> afwezigheden,
        List<Drempel> drempels,
        List<Ziektesignaal> ziektesignalen,
        List<Thuiszitten> thuiszitten,
        Map<String, Melding> meldingen)
        implements VerzuimdossierBuilder.With {

    public static final Verzuimdossier LEEG =
            new Verzuimdossier("", "", Map.of(), List.of(), List.of(), List.of(), Map.of());

    /**
     * One absence.
     *
     * @param geherkwalificeerd whether its kind was given later than at registration
     * @param opvolgenVoor last day of the mentor's talk, while it is open
     * @param uitgebleven that day passed without a talk, and there was none since
     */
    @RecordBuilder
    public record Afwezigheid(
            String afwezigheidId,
            LocalDate datum,
            Halven lesuren,
            VerzuimSoort soort,
            boolean geherkwalificeerd,
            @Nullable LocalDate opvolgenVoor,
            boolean uitgebleven)
            implements VerzuimdossierAfwezigheidBuilder.With {

        Afwezigheid opgevolgd() {
            return with(b -> b.opvolgenVoor(null).uitgebleven(false));
        }

        Afwezigheid nietOpgevolgd() {
            return with(b -> b.opvolgenVoor(null).uitgebleven(true));
        }

        Afwezigheid met(VerzuimSoort nieuw, @Nullable LocalDate voor) {
            return with(b -> b.soort(nieuw).geherkwalificeerd(true).opvolgenVoor(voor));
        }

        /** R209: a talk is still owed that did not come in time; not about what turned out to be sickness or leave. */
        boolean wachtOpGesprek() {
            return uitgebleven && (soort.telt() || Verzuimtermijnen.vraagtOpvolging(soort));
        }
    }

    /** A threshold, and whether it has been reported or signalled as late. */
    @RecordBuilder
    public record Drempel(
            String soort,
            LocalDate vanaf,
            LocalDate datum,
            LocalDate meldenVoor,
            Rol melder,
            boolean gemeld,
            boolean teLaat)
            implements VerzuimdossierDrempelBuilder.With {

        /** What is reported is spent; an earlier threshold that was found later has the days up to its own. */
        Drempel metGemeld(List<Drempel> alle) {
            LocalDate begin = alle.stream()
                    .filter(d -> d.soort().equals(soort) && d.datum().isBefore(datum))
                    .map(d -> d.datum().plusDays(1))
                    .max(LocalDate::compareTo)
                    .filter(dag -> dag.isAfter(vanaf))
                    .orElse(vanaf);
            return with(b -> b.vanaf(begin).gemeld(true));
        }

        boolean is(String welke, LocalDate dag) {
            return soort.equals(welke) && datum.equals(dag);
        }
    }

    /** A signal about sickness, by its kind and day (R213). */
    public record Ziektesignaal(String drempel, LocalDate datum) {}

    /** Staying at home since a day, found to be so on another (R217). */
    public record Thuiszitten(LocalDate sinds, LocalDate datum) {}

    /**
     * A conversation with leerplicht: one report, or several about the same absence (R235).
     *
     * @param soort what the last report was about; null in what was taken over from a stream of one school year
     * @param datum day of the last report
     * @param reactieVoor last day for a first answer to it, while it is awaited
     * @param berichten how many messages went out: reports, and that the absence ended (R313)
     */
    @RecordBuilder
    public record Melding(
            String verwijzingId,
            @Nullable String soort,
            LocalDate datum,
            @Nullable LocalDate reactieVoor,
            Rol melder,
            boolean afgesloten,
            int berichten)
            implements VerzuimdossierMeldingBuilder.With {}

    /** Unauthorised hours per day (R210). */
    NavigableMap<LocalDate, Halven> uren() {
        NavigableMap<LocalDate, Halven> uren = new TreeMap<>();
        for (Afwezigheid a : afwezigheden.values()) {
            if (a.soort().telt()) {
                uren.merge(a.datum(), a.lesuren(), Halven::plus);
            }
        }
        return uren;
    }

    /** The days with an absence of some kinds. */
    NavigableSet<LocalDate> dagen(Predicate<VerzuimSoort> soort) {
        NavigableSet<LocalDate> dagen = new TreeSet<>();
        afwezigheden.values().stream().filter(a -> soort.test(a.soort())).forEach(a -> dagen.add(a.datum()));
        return dagen;
    }

    /** The hours of a kind on a day. */
    Halven urenOp(LocalDate dag, VerzuimSoort soort) {
        return afwezigheden.values().stream()
                .filter(a -> a.datum().equals(dag) && a.soort() == soort)
                .map(Afwezigheid::lesuren)
                .reduce(Halven.NUL, Halven::plus);
    }

    /** The hours that are registered on a day, of whatever kind. */
    Halven dagtotaal(LocalDate dag) {
        return afwezigheden.values().stream()
                .filter(a -> a.datum().equals(dag))
                .map(Afwezigheid::lesuren)
                .reduce(Halven.NUL, Halven::plus);
    }

    List<VerzuimEvent> decide(RegistreerAfwezigheden c, Context x) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        if (c.regels().isEmpty()) {
            throw Regel.VZ_REGISTRATIE
                    .weigert("INHOUD_ONTBREEKT", "Zonder een enkele regel is er niets vast te leggen.")
                    .ontbreekt("regels");
        }
        return new Bulkregistratie(this, Bulkregistratie.met(x)).leg(c);
    }

    /** R208: every absence with its hours; an unknown kind is ONGEMELD until it is qualified. */
    List<VerzuimEvent> decide(RegistreerAfwezigheid c, Context x) {
        VerzuimSoort soort = Objects.requireNonNullElse(c.soort(), VerzuimSoort.ONGEMELD);
        Registratieregels.eisUren(c.lesuren(), c.datum(), x);
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        Registratieregels.eisDag(c.leerlingId(), c.datum(), soort, x);
        String id = Objects.requireNonNullElseGet(c.afwezigheidId(), () -> volgendeId(c.datum()));
        if (afwezigheden.containsKey(id)) {
            throw CommandGeweigerd.statusOnjuist("Afwezigheid %s is al geregistreerd.".formatted(id));
        }
        Halven uren = Objects.requireNonNull(c.lesuren());
        Registratieregels.eisDagtotaal(dagtotaal(c.datum()).plus(uren), c.datum(), x);
        AfwezigheidGeregistreerd e = new AfwezigheidGeregistreerd(
                c.leerlingId(),
                c.stroom(),
                id,
                c.datum(),
                uren,
                soort,
                c.reden(),
                c.gemeldDoor(),
                Verzuimtermijnen.opvolgenVoor(soort, c.datum(), x));
        List<VerzuimEvent> events = new ArrayList<>(List.of(e));
        events.addAll(new Verzuimtelling(x, null).gevolgen(evolve(e), Set.of(c.datum()), Set.of(soort)));
        return events;
    }

    private String volgendeId(LocalDate dag) {
        String id;
        int n = 0;
        do {
            id = "AFW-%s-%d".formatted(dag, ++n);
        } while (afwezigheden.containsKey(id));
        return id;
    }

    /** What the new kind makes or undoes, follows at once: thresholds, rows and signals together. */
    List<VerzuimEvent> decide(HerkwalificeerAfwezigheid c, Context x) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        Afwezigheid a = afwezigheden.get(c.afwezigheidId());
        if (a == null || !a.datum().equals(c.datum())) {
            throw CommandGeweigerd.nietGevonden("Afwezigheid", c.afwezigheidId());
        }
        if (a.soort() == c.nieuweSoort()) {
            throw CommandGeweigerd.statusOnjuist(
                    "Afwezigheid %s is al %s.".formatted(c.afwezigheidId(), c.nieuweSoort()));
        }
        Registratieregels.eisNietVooraf(c.datum(), c.nieuweSoort(), x);
        boolean blijftOpen = c.nieuweSoort().telt() && a.opvolgenVoor() != null;
        AfwezigheidGeherkwalificeerd e = new AfwezigheidGeherkwalificeerd(
                c.leerlingId(),
                c.stroom(),
                c.afwezigheidId(),
                a.datum(),
                a.lesuren(),
                a.soort(),
                c.nieuweSoort(),
                c.reden(),
                blijftOpen ? a.opvolgenVoor() : Verzuimtermijnen.opvolgenVoor(c.nieuweSoort(), c.datum(), x),
                List.of());
        List<VerzuimEvent> events = new ArrayList<>(List.of(e));
        Verzuimdossier na = evolve(e);
        events.addAll(
                new Verzuimtelling(x, x.vandaag()).gevolgen(na, Set.of(a.datum()), Set.of(a.soort(), c.nieuweSoort())));
        events.addAll(opvolgingVervallen(na, x));
        return events;
    }

    /** What did not happen in time, need not happen any more: no absence is left that asks for a talk. */
    List<VerzuimEvent> opvolgingVervallen(Verzuimdossier na, Context x) {
        return wachtOpGesprek() && !na.wachtOpGesprek()
                ? List.of(new VerzuimopvolgingVervallen(leerlingId, dossierId, x.vandaag()))
                : List.of();
    }

    private boolean wachtOpGesprek() {
        return afwezigheden.values().stream().anyMatch(Afwezigheid::wachtOpGesprek);
    }

    List<VerzuimEvent> decide(LegVerzuimgesprekVast c, Context x) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        if (c.datum().isAfter(x.vandaag())) {
            throw CommandGeweigerd.statusOnjuist("Een gesprek wordt vastgelegd als het is gevoerd.");
        }
        Tekst.eisInhoud("Een gesprek", !c.met().isEmpty() || !c.afspraken().isEmpty(), "met", "afspraken");
        return List.of(new VerzuimgesprekGevoerd(c.leerlingId(), c.stroom(), c.datum(), c.met(), c.afspraken()));
    }

    /** R211, R212: reported without consent, as one of five kinds, and only as what it is. */
    List<LeerlingGebeurtenis> decide(MeldVerzuimBijLeerplicht c, Context x) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        return new Meldbeleid(this, x).meld(c);
    }

    /** R219: only leerplicht says what leerplicht does. */
    List<VerzuimEvent> decide(VerwerkLeerplichtBericht c, Context x) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        if (!x.isRol(LEERPLICHTAMBTENAAR, SYSTEEM)) {
            throw Regel.LP_ACTIES.verbiedt("ROL_NIET_BEVOEGD", "Alleen leerplicht bepaalt wat leerplicht doet.");
        }
        Melding melding = meldingen.get(c.verwijzingId());
        if (melding == null || !leerlingId.equals(c.leerlingId())) {
            throw CommandGeweigerd.nietGevonden("Verzuimmelding", c.verwijzingId());
        }
        if (melding.afgesloten()) {
            throw CommandGeweigerd.statusOnjuist(
                    "Melding %s is door leerplicht afgesloten.".formatted(c.verwijzingId()));
        }
        return List.of(new LeerplichtActieOntvangen(
                c.leerlingId(), dossierId, c.verwijzingId(), c.actie(), c.datum(), c.afspraken()));
    }

    /** R8: what an event about absence should have said, and what follows from it. */
    List<LeerlingGebeurtenis> decide(CorrigeerVerzuim c, Context x) {
        return decide(c.correctie(), x);
    }

    List<LeerlingGebeurtenis> decide(CorrigeerGegeven c, Context x) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        return new Verzuimcorrectie(this, x).corrigeer(c);
    }

    /** What did not come in time, and who has been away for too long. */
    public List<LeerlingGebeurtenis> verstreken(Context x) {
        List<LeerlingGebeurtenis> events = new ArrayList<>(new Verzuimtermijnen(this, x).verstreken());
        events.addAll(new Thuiszitters(this, x, x.vandaag()).doorTijd());
        return events;
    }

    /** The open terms; when a student stays at home too long depends on the school's calendar. */
    public List<Termijn> termijnen(Context x) {
        return new Verzuimtermijnen(this, x).open();
    }

    Verzuimdossier evolve(AfwezigheidGeregistreerd e) {
        return van(e).met(new Afwezigheid(
                e.afwezigheidId(), e.datum(), e.lesuren(), e.soort(), false, e.opvolgenVoor(), false));
    }

    Verzuimdossier evolve(AfwezigheidGeherkwalificeerd e) {
        Afwezigheid a = Objects.requireNonNull(afwezigheden.get(e.afwezigheidId()));
        return met(a.met(e.nieuweSoort(), e.opvolgenVoor()))
                .zonderDrempels(d -> d.soort().equals(Verzuimtelling.UREN_16)
                        && !d.gemeld()
                        && e.vervallenDrempels().contains(d.datum()));
    }

    /** A talk settles what was open until that day. */
    Verzuimdossier evolve(VerzuimgesprekGevoerd e) {
        return van(e).withAfwezigheden(Kopie.elk(afwezigheden, a -> a.datum().isAfter(e.datum()) ? a : a.opgevolgd()));
    }

    Verzuimdossier evolve(VerzuimopvolgingUitgebleven e) {
        return withAfwezigheden(
                Kopie.elk(afwezigheden, a -> e.afwezigheidIds().contains(a.afwezigheidId()) ? a.nietOpgevolgd() : a));
    }

    Verzuimdossier evolve(VerzuimopvolgingVervallen e) {
        return withAfwezigheden(Kopie.elk(afwezigheden, a -> a.uitgebleven() ? a.opgevolgd() : a));
    }

    Verzuimdossier evolve(VerzuimdrempelBereikt e) {
        return withDrempels(Kopie.met(
                drempels, new Drempel(e.drempel(), e.vanaf(), e.datum(), e.meldenVoor(), e.melder(), false, false)));
    }

    Verzuimdossier evolve(VerzuimdrempelVervallen e) {
        return zonderDrempels(d -> d.is(e.drempel(), e.datum()) && !d.gemeld());
    }

    Verzuimdossier evolve(VerzuimmeldingTeLaat e) {
        return withDrempels(drempels.stream()
                .map(d -> d.is(e.drempel(), e.datum()) ? d.withTeLaat(true) : d)
                .toList());
    }

    Verzuimdossier evolve(ZorgwekkendZiekteverzuimGesignaleerd e) {
        return withZiektesignalen(Kopie.met(ziektesignalen, new Ziektesignaal(e.drempel(), e.datum())));
    }

    Verzuimdossier evolve(ZiekteverzuimsignaalVervallen e) {
        return withZiektesignalen(Kopie.zonder(ziektesignalen, new Ziektesignaal(e.drempel(), e.datum())));
    }

    Verzuimdossier evolve(ThuiszitterVastgesteld e) {
        return withThuiszitten(Kopie.met(thuiszitten, new Thuiszitten(e.sinds(), e.datum())));
    }

    Verzuimdossier evolve(ThuiszitterVervallen e) {
        return withThuiszitten(Kopie.zonder(thuiszitten, new Thuiszitten(e.sinds(), e.datum())));
    }

    Verzuimdossier evolve(VerzuimGemeldBijLeerplicht e) {
        List<Drempeldag> gemeld = Objects.requireNonNullElseGet(
                e.drempels(), () -> Meldbeleid.gemeld(drempels, e.soort(), e.periodeVan(), e.periodeTot()));
        Melding eerder = meldingen.get(e.verwijzingId());
        return van(e).withDrempels(drempels.stream()
                        .map(d -> gemeld.contains(new Drempeldag(d.soort(), d.datum())) ? d.metGemeld(drempels) : d)
                        .toList())
                .met(new Melding(
                        e.verwijzingId(),
                        e.soort(),
                        e.datum(),
                        e.reactieVoor(),
                        e.melder(),
                        false,
                        eerder == null ? 1 : eerder.berichten() + 1));
    }

    /** R313: what went out before that was told to leerplicht has no number. */
    Verzuimdossier evolve(EindeVerzuimGemeld e) {
        Melding m = meldingen.get(e.verwijzingId());
        return m == null || e.volgnummer() == null ? this : met(m.withBerichten(e.volgnummer()));
    }

    /** The place of the next message in a conversation with leerplicht, from 1. */
    int volgendBericht(String verwijzingId) {
        Melding m = meldingen.get(verwijzingId);
        return m == null ? 1 : m.berichten() + 1;
    }

    Verzuimdossier evolve(LeerplichtActieOntvangen e) {
        Melding m = Objects.requireNonNull(meldingen.get(e.verwijzingId()));
        return met(m.with(b -> b.reactieVoor(null).afgesloten(e.actie() == Leerplichtactie.AFGESLOTEN)));
    }

    Verzuimdossier evolve(LeerplichtReactieUitgebleven e) {
        Melding m = Objects.requireNonNull(meldingen.get(e.verwijzingId()));
        return met(m.withReactieVoor(null));
    }

    Verzuimdossier evolve(VerzuimdossierOvergenomen e) {
        return Overname.na(e);
    }

    Verzuimdossier evolve(GegevenGecorrigeerd e) {
        Afwezigheid a = e.betreftId() == null ? null : afwezigheden.get(e.betreftId());
        return a == null ? this : met(Verzuimcorrectie.gecorrigeerd(a, e.veld(), e.juisteWaarde()));
    }

    private Verzuimdossier van(VerzuimEvent e) {
        return with(b -> b.leerlingId(e.leerlingId()).dossierId(e.dossierId()));
    }

    private Verzuimdossier met(Afwezigheid a) {
        return withAfwezigheden(Kopie.met(afwezigheden, a.afwezigheidId(), a));
    }

    private Verzuimdossier met(Melding m) {
        return withMeldingen(Kopie.met(meldingen, m.verwijzingId(), m));
    }

    private Verzuimdossier zonderDrempels(Predicate<Drempel> weg) {
        return withDrempels(drempels.stream().filter(weg.negate()).toList());
    }
}
