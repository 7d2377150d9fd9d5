package nl.zorgspoor.core.verzuim;

import static nl.zorgspoor.core.gedeeld.Rol.LEERPLICHTAMBTENAAR;
import static nl.zorgspoor.core.gedeeld.Rol.SYSTEEM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.verzuim.VerzuimCommand.*;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * The absence of one student in one school year.
 *
 * @param afwezigheden by id, in order of registration
 * @param drempels thresholds that were reached, oldest first
 * @param ziekAantalOp first day of the sick report that was signalled last
 * @param ziekDagenOp last day of the row of sick days that was signalled last
 * @param thuiszitterOp days on which staying at home was established
 * @param meldingen reports to leerplicht by their referral id
 */
public record Verzuimdossier(
        String leerlingId,
        String dossierId,
        Map<String, Afwezigheid> afwezigheden,
        List<Drempel> drempels,
        @Nullable LocalDate ziekAantalOp,
        @Nullable LocalDate ziekDagenOp,
        Set<LocalDate> thuiszitterOp,
        Map<String, Melding> meldingen) {

    public static final Verzuimdossier LEEG =
            new Verzuimdossier("", "", Map.of(), List.of(), null, null, Set.of(), Map.of());

    /**
     * One absence.
     *
     * @param opvolgenVoor last day of the mentor's talk, while it is open
     */
    public record Afwezigheid(
            String afwezigheidId,
            LocalDate datum,
            int lesuren,
            VerzuimSoort soort,
            @Nullable LocalDate opvolgenVoor) {

        Afwezigheid opgevolgd() {
            return new Afwezigheid(afwezigheidId, datum, lesuren, soort, null);
        }
    }

    /** A threshold, and whether it has been reported or signalled as late. */
    public record Drempel(
            String soort,
            LocalDate vanaf,
            LocalDate datum,
            LocalDate meldenVoor,
            Rol melder,
            boolean gemeld,
            boolean teLaat) {

        Drempel metGemeld() {
            return new Drempel(soort, vanaf, datum, meldenVoor, melder, true, teLaat);
        }

        Drempel metTeLaat() {
            return new Drempel(soort, vanaf, datum, meldenVoor, melder, gemeld, true);
        }
    }

    /**
     * A report to leerplicht.
     *
     * @param reactieVoor last day for a first answer, while it is awaited
     */
    public record Melding(
            String verwijzingId, LocalDate datum, @Nullable LocalDate reactieVoor, Rol melder, boolean afgesloten) {}

    /** Unauthorised hours per day (R210). */
    NavigableMap<LocalDate, Integer> uren() {
        return Verzuimtelling.urenPerDag(afwezigheden.values());
    }

    @Nullable
    LocalDate laatsteDrempel(String soort) {
        return drempels.stream()
                .filter(d -> d.soort().equals(soort))
                .map(Drempel::datum)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** R208: every absence with its hours; an unknown kind is ONGEMELD until it is qualified. */
    List<VerzuimEvent> decide(RegistreerAfwezigheid c, Context x) {
        if (!Bevoegdheden.eisLeerling(c.leerlingId(), x).isIngeschreven(c.datum())) {
            throw CommandGeweigerd.statusOnjuist(
                    "Verzuim wordt geregistreerd van een leerling die die dag is ingeschreven.");
        }
        VerzuimSoort soort = Objects.requireNonNullElse(c.soort(), VerzuimSoort.ONGEMELD);
        if (c.datum().isAfter(x.vandaag()) && !soort.vooraf()) {
            throw CommandGeweigerd.statusOnjuist("Dit verzuim ligt op een dag die nog komt.");
        }
        String id = Objects.requireNonNullElseGet(c.afwezigheidId(), () -> volgendeId(c.datum()));
        if (afwezigheden.containsKey(id)) {
            throw CommandGeweigerd.statusOnjuist("Afwezigheid %s is al geregistreerd.".formatted(id));
        }
        if (c.lesuren() == null || c.lesuren() <= 0) {
            throw Regel.VZ_REGISTRATIE
                    .weigert(
                            "UREN_ONTBREKEN", "Verzuim wordt geregistreerd met het aantal gemiste lesuren, meer dan 0.")
                    .ontbreekt("lesuren")
                    .herstel("RegistreerAfwezigheid");
        }
        AfwezigheidGeregistreerd e = new AfwezigheidGeregistreerd(
                c.leerlingId(),
                c.stroom(),
                id,
                c.datum(),
                c.lesuren(),
                soort,
                c.reden(),
                c.gemeldDoor(),
                Verzuimtermijnen.opvolgenVoor(soort, c.datum(), x));
        List<VerzuimEvent> events = new ArrayList<>(List.of(e));
        events.addAll(new Verzuimtelling(evolve(e), x).gevolgen(c.datum(), soort, null));
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
        boolean blijftOpen = c.nieuweSoort().telt() && a.opvolgenVoor() != null;
        AfwezigheidGeherkwalificeerd kaal = herkwalificatie(
                c,
                a,
                blijftOpen ? a.opvolgenVoor() : Verzuimtermijnen.opvolgenVoor(c.nieuweSoort(), c.datum(), x),
                List.of());
        Verzuimdossier daarna = evolve(kaal);
        AfwezigheidGeherkwalificeerd e =
                herkwalificatie(c, a, kaal.opvolgenVoor(), new Verzuimtelling(daarna, x).vervallenDrempels());
        List<VerzuimEvent> events = new ArrayList<>(List.of(e));
        Verzuimtelling telling = new Verzuimtelling(evolve(e), x);
        events.addAll(telling.gevolgen(c.datum(), c.nieuweSoort(), x.vandaag()));
        e.vervallenDrempels().stream()
                .min(LocalDate::compareTo)
                .ifPresent(eerste -> events.addAll(telling.urendrempels(eerste, x.vandaag())));
        return events;
    }

    private static AfwezigheidGeherkwalificeerd herkwalificatie(
            HerkwalificeerAfwezigheid c, Afwezigheid a, @Nullable LocalDate opvolgenVoor, List<LocalDate> vervallen) {
        return new AfwezigheidGeherkwalificeerd(
                c.leerlingId(),
                c.stroom(),
                c.afwezigheidId(),
                a.datum(),
                a.lesuren(),
                a.soort(),
                c.nieuweSoort(),
                c.reden(),
                opvolgenVoor,
                vervallen);
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
        return Meldbeleid.meld(c, this, x);
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

    /** What did not come in time. */
    public List<LeerlingGebeurtenis> verstreken(Context x) {
        return new Verzuimtermijnen(this).verstreken(x);
    }

    public List<Termijn> termijnen() {
        return new Verzuimtermijnen(this).open();
    }

    Verzuimdossier evolve(AfwezigheidGeregistreerd e) {
        return van(e).met(new Afwezigheid(e.afwezigheidId(), e.datum(), e.lesuren(), e.soort(), e.opvolgenVoor()));
    }

    Verzuimdossier evolve(AfwezigheidGeherkwalificeerd e) {
        return met(new Afwezigheid(e.afwezigheidId(), e.datum(), e.lesuren(), e.nieuweSoort(), e.opvolgenVoor()))
                .metDrempels(drempels.stream()
                        .filter(d -> !(d.soort().equals(Verzuimtelling.UREN_16)
                                && !d.gemeld()
                                && e.vervallenDrempels().contains(d.datum())))
                        .toList());
    }

    /** A talk settles what was open until that day. */
    Verzuimdossier evolve(VerzuimgesprekGevoerd e) {
        Map<String, Afwezigheid> opgevolgd = new LinkedHashMap<>(afwezigheden);
        opgevolgd.replaceAll((id, a) -> a.datum().isAfter(e.datum()) ? a : a.opgevolgd());
        return van(e).metAfwezigheden(opgevolgd);
    }

    Verzuimdossier evolve(VerzuimopvolgingUitgebleven e) {
        Map<String, Afwezigheid> rest = new LinkedHashMap<>(afwezigheden);
        rest.replaceAll((id, a) -> e.afwezigheidIds().contains(id) ? a.opgevolgd() : a);
        return metAfwezigheden(rest);
    }

    Verzuimdossier evolve(VerzuimdrempelBereikt e) {
        List<Drempel> meer = new ArrayList<>(drempels);
        meer.add(new Drempel(e.drempel(), e.vanaf(), e.datum(), e.meldenVoor(), e.melder(), false, false));
        return metDrempels(meer);
    }

    Verzuimdossier evolve(VerzuimmeldingTeLaat e) {
        return metDrempels(drempels.stream()
                .map(d -> d.soort().equals(e.drempel()) && d.datum().equals(e.datum()) ? d.metTeLaat() : d)
                .toList());
    }

    Verzuimdossier evolve(ZorgwekkendZiekteverzuimGesignaleerd e) {
        boolean aantal = e.drempel().equals(Verzuimtelling.ZIEK_AANTAL);
        return new Verzuimdossier(
                leerlingId,
                dossierId,
                afwezigheden,
                drempels,
                aantal ? e.datum() : ziekAantalOp,
                aantal ? ziekDagenOp : e.datum(),
                thuiszitterOp,
                meldingen);
    }

    Verzuimdossier evolve(ThuiszitterVastgesteld e) {
        Set<LocalDate> meer = new TreeSet<>(thuiszitterOp);
        meer.add(e.datum());
        return new Verzuimdossier(
                leerlingId, dossierId, afwezigheden, drempels, ziekAantalOp, ziekDagenOp, meer, meldingen);
    }

    /** A report settles the thresholds of its kind in its period; when there are none, the oldest that is open. */
    Verzuimdossier evolve(VerzuimGemeldBijLeerplicht e) {
        List<LocalDate> openstaand = drempels.stream()
                .filter(d -> d.soort().equals(e.soort()) && !d.gemeld())
                .map(Drempel::datum)
                .sorted()
                .toList();
        List<LocalDate> inPeriode = openstaand.stream()
                .filter(d -> !d.isBefore(e.periodeVan()) && !d.isAfter(e.periodeTot()))
                .toList();
        List<LocalDate> gemeld =
                inPeriode.isEmpty() ? openstaand.stream().limit(1).toList() : inPeriode;
        return van(e).metDrempels(drempels.stream()
                        .map(d -> d.soort().equals(e.soort()) && gemeld.contains(d.datum()) ? d.metGemeld() : d)
                        .toList())
                .met(new Melding(e.verwijzingId(), e.datum(), e.reactieVoor(), e.melder(), false));
    }

    Verzuimdossier evolve(LeerplichtActieOntvangen e) {
        Melding m = Objects.requireNonNull(meldingen.get(e.verwijzingId()));
        return met(new Melding(m.verwijzingId(), m.datum(), null, m.melder(), e.actie() == Leerplichtactie.AFGESLOTEN));
    }

    Verzuimdossier evolve(LeerplichtReactieUitgebleven e) {
        Melding m = Objects.requireNonNull(meldingen.get(e.verwijzingId()));
        return met(new Melding(m.verwijzingId(), m.datum(), null, m.melder(), m.afgesloten()));
    }

    private Verzuimdossier van(VerzuimEvent e) {
        return new Verzuimdossier(
                e.leerlingId(),
                e.dossierId(),
                afwezigheden,
                drempels,
                ziekAantalOp,
                ziekDagenOp,
                thuiszitterOp,
                meldingen);
    }

    private Verzuimdossier met(Afwezigheid a) {
        Map<String, Afwezigheid> meer = new LinkedHashMap<>(afwezigheden);
        meer.put(a.afwezigheidId(), a);
        return metAfwezigheden(meer);
    }

    private Verzuimdossier met(Melding m) {
        Map<String, Melding> meer = new LinkedHashMap<>(meldingen);
        meer.put(m.verwijzingId(), m);
        return new Verzuimdossier(
                leerlingId, dossierId, afwezigheden, drempels, ziekAantalOp, ziekDagenOp, thuiszitterOp, meer);
    }

    private Verzuimdossier metAfwezigheden(Map<String, Afwezigheid> nieuw) {
        return new Verzuimdossier(
                leerlingId, dossierId, nieuw, drempels, ziekAantalOp, ziekDagenOp, thuiszitterOp, meldingen);
    }

    private Verzuimdossier metDrempels(List<Drempel> nieuw) {
        return new Verzuimdossier(
                leerlingId, dossierId, afwezigheden, nieuw, ziekAantalOp, ziekDagenOp, thuiszitterOp, meldingen);
    }
}
