package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kalender;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag.Identiteit;
import nl.zorgspoor.core.gedeeld.Onderwijssector;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.verzuim.VerzuimCommand.*;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Afwezigheid;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Drempel;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Melding;
import org.jspecify.annotations.Nullable;

/** Reporting absence to leerplicht: without consent (R211), only as what it is (R212), in the conversation that runs (R235). */
record Meldbeleid(Verzuimdossier dossier, Context x) {

    private static final String LUXE = "LUXE";
    private static final String OVERIG = "OVERIG";
    private static final String MEERDERJARIG = "18PLUS";

    private static final List<String> SOORTEN =
            List.of(Verzuimtelling.UREN_16, Verzuimtelling.LRV, LUXE, OVERIG, MEERDERJARIG);

    /** What is reported of a minor only. */
    private static final Set<String> VAN_LEERPLICHTIGEN = Set.of(Verzuimtelling.UREN_16, Verzuimtelling.LRV, LUXE);

    List<LeerlingGebeurtenis> meld(MeldVerzuimBijLeerplicht c) {
        if (c.periodeTot().isBefore(c.periodeVan()) || c.periodeTot().isAfter(x.vandaag())) {
            throw CommandGeweigerd.statusOnjuist(
                    "De periode van een verzuimmelding eindigt na haar begin en niet na vandaag.");
        }
        if (c.uren() != null) {
            Registratieregels.eisSector("uren", c.uren(), x);
        }
        Melding gesprek = gesprek(c.verwijzingId());
        Identiteit wie = x.naslag().identiteit(c.leerlingId()).orElse(Identiteit.ONBEKEND);
        eisAanWie(c, wie);
        if (!past(c, wie)) {
            throw Regel.VZ_SOORTEN
                    .weigert(
                            "MELDSOORT_ONJUIST",
                            "Deze melding past niet bij het geregistreerde verzuim of bij de leerling; soorten zijn %s.",
                            String.join(", ", SOORTEN))
                    .ontbreekt("soort")
                    .herstel("MeldVerzuimBijLeerplicht");
        }
        eisDoorstroompunt(c, wie);
        eisHerhaling(c);
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new VerzuimGemeldBijLeerplicht(
                c.leerlingId(),
                c.stroom(),
                gesprek != null ? gesprek.verwijzingId() : Objects.requireNonNullElseGet(c.verwijzingId(), this::id),
                c.soort(),
                c.periodeVan(),
                c.periodeTot(),
                Objects.requireNonNullElseGet(c.uren(), () -> uren(c, null)),
                c.omschrijving(),
                c.ondernomenActies(),
                Grondslag.WETTELIJKE_PLICHT,
                c.oudersGeinformeerd(),
                x.vandaag(),
                Kalender.plusWerkdagen(
                        x.vandaag(), x.school().getal(Instelling.LEERPLICHT_REACTIE_WERKDAGEN, x.vandaag())),
                Verzuimtelling.melder(x),
                wie.naam(),
                wie.geboortedatum(),
                gemeld(dossier.drempels(), c.soort(), c.periodeVan(), c.periodeTot()),
                gesprek == null ? 1 : dossier.volgendBericht(gesprek.verwijzingId()),
                meldweg(x)));
        if (wie.naam() == null || wie.geboortedatum() == null) {
            events.add(x.aandacht(c.leerlingId(), Regel.VZ_MELDEN, "IDENTITEIT_ONBEKEND"));
        }
        if (Boolean.FALSE.equals(c.oudersGeinformeerd())) {
            events.add(x.aandacht(c.leerlingId(), Regel.VZ_MELDEN, "OUDERS_NIET_GEINFORMEERD"));
        }
        return events;
    }

    /** R212: leerplicht is told nothing of who is of age: that goes to the Doorstroompunt. */
    private void eisAanWie(MeldVerzuimBijLeerplicht c, Identiteit wie) {
        if (VAN_LEERPLICHTIGEN.contains(c.soort()) && isMeerderjarig(wie, c.periodeTot())) {
            throw Regel.VZ_SOORTEN
                    .weigert(
                            "MELDSOORT_ONJUIST",
                            "Op %s is de leerling meerderjarig; dit verzuim gaat als 18PLUS naar het Doorstroompunt.",
                            c.periodeTot())
                    .ontbreekt("soort (18PLUS)")
                    .herstel("MeldVerzuimBijLeerplicht");
        }
    }

    /** R310: who has the age, on the last day of the period, is followed no longer. */
    private void eisDoorstroompunt(MeldVerzuimBijLeerplicht c, Identiteit wie) {
        int leeftijd = x.school().getal(Instelling.DOORSTROOMPUNT_TOT_LEEFTIJD, c.periodeTot());
        if (c.soort().equals(MEERDERJARIG)
                && wie.geboortedatum() != null
                && !c.periodeTot().isBefore(wie.geboortedatum().plusYears(leeftijd))) {
            throw Regel.DOORSTROOMPUNT
                    .weigert(
                            "DOORSTROOMPUNT_LEEFTIJD",
                            "Het Doorstroompunt volgt wie meerderjarig is tot %d jaar; deze leerling is ouder.",
                            leeftijd)
                    .ontbreekt("soort");
        }
    }

    /** R312: by the sector, and in VO by what the school chose. */
    static Meldweg meldweg(Context x) {
        if (x.school().isSector(Onderwijssector.PO)) {
            return Meldweg.VERZUIMREGISTER;
        }
        return x.school().is(Instelling.VERZUIMMELDING_EIGEN_SYSTEEM, x.vandaag())
                ? Meldweg.EIGEN_SYSTEEM
                : Meldweg.VERZUIMLOKET;
    }

    /** R210: of who stays away without a break so many days lie between two reports of a kind. */
    private void eisHerhaling(MeldVerzuimBijLeerplicht c) {
        LocalDate vorige = dossier.meldingen().values().stream()
                .filter(m -> c.soort().equals(m.soort()))
                .map(Melding::datum)
                .max(Comparator.naturalOrder())
                .orElse(null);
        int dagen = x.school().getal(Instelling.VERZUIM_HERHALING_DAGEN, x.vandaag());
        if (vorige == null
                || !x.vandaag().isBefore(vorige.plusDays(dagen))
                || c.soort().equals(OVERIG)) {
            return;
        }
        NavigableSet<LocalDate> weg = dossier.dagen(VerzuimSoort::blijftWeg);
        boolean aaneen = vorige.datesUntil(x.vandaag())
                .allMatch(d -> !x.school().kalender().isLesdag(d) || weg.contains(d));
        if (aaneen && !weg.subSet(vorige, true, x.vandaag(), true).isEmpty()) {
            throw Regel.VZ_16
                    .weigert(
                            "MELDING_BINNEN_ZEVEN_DAGEN",
                            "Van aaneengesloten verzuim gaat er hooguit een melding per %d dagen naar leerplicht; de vorige was op %s.",
                            dagen,
                            vorige)
                    .ontbreekt("een dag vanaf %s".formatted(vorige.plusDays(dagen)));
        }
    }

    /** The conversation that this report belongs to, or null when it begins one. */
    private @Nullable Melding gesprek(@Nullable String verwijzingId) {
        if (verwijzingId == null) {
            return dossier.meldingen().values().stream()
                    .filter(m -> !m.afgesloten())
                    .reduce((eerder, later) -> later)
                    .orElse(null);
        }
        Melding bekend = dossier.meldingen().get(verwijzingId);
        if (bekend != null && bekend.afgesloten()) {
            throw CommandGeweigerd.statusOnjuist(
                            "Leerplicht heeft %s afgesloten; meld dit verzuim met een ander verwijzingId."
                                    .formatted(verwijzingId))
                    .ontbreekt("verwijzingId");
        }
        return bekend;
    }

    /** R330: it goes to leerplicht, so it says nothing of the student, and no two schools' may be the same. */
    private String id() {
        return "LPA-" + x.commandId();
    }

    /** The unauthorised hours of the period, after a day when one is given. */
    private Halven uren(MeldVerzuimBijLeerplicht c, @Nullable LocalDate na) {
        return dossier.uren().subMap(c.periodeVan(), true, c.periodeTot(), true).entrySet().stream()
                .filter(e -> na == null || e.getKey().isAfter(na))
                .map(e -> e.getValue())
                .reduce(Halven.NUL, Halven::plus);
    }

    /**
     * R212. Where something is registered in the period, part of it has to be unauthorised: sickness and suspension are only
     * OVERIG. Each other kind has a condition of its own; when nothing is registered, what the report itself says has to meet it.
     */
    private boolean past(MeldVerzuimBijLeerplicht c, Identiteit wie) {
        if (!SOORTEN.contains(c.soort())) {
            return false;
        }
        if (c.soort().equals(OVERIG)) {
            return true;
        }
        List<Afwezigheid> inPeriode = dossier.afwezigheden().values().stream()
                .filter(a -> !a.datum().isBefore(c.periodeVan()) && !a.datum().isAfter(c.periodeTot()))
                .toList();
        if (!inPeriode.isEmpty() && inPeriode.stream().noneMatch(a -> a.soort().telt())) {
            return false;
        }
        return switch (c.soort()) {
            case Verzuimtelling.UREN_16 -> isZestienUur(c, inPeriode.isEmpty());
            case Verzuimtelling.LRV ->
                isOpen(Verzuimtelling.LRV)
                        || (inPeriode.isEmpty()
                                ? !c.periodeTot()
                                        .isBefore(c.periodeVan()
                                                .plusWeeks(x.school().getal(Instelling.THUISZITTER_WEKEN, x.vandaag())))
                                : new Thuiszitters(dossier, x, null).teLangIn(c.periodeVan(), c.periodeTot()));
            case LUXE -> inPeriode.isEmpty() || inPeriode.stream().anyMatch(a -> a.soort() == VerzuimSoort.LUXE);
            case MEERDERJARIG -> isMeerderjarig(wie, c.periodeTot());
            default -> false;
        };
    }

    /** An unreported threshold, or as many hours after the last one. */
    private boolean isZestienUur(MeldVerzuimBijLeerplicht c, boolean nietsGeregistreerd) {
        LocalDate vorige = dossier.drempels().stream()
                .filter(d -> d.soort().equals(Verzuimtelling.UREN_16))
                .map(Drempel::datum)
                .max(LocalDate::compareTo)
                .orElse(null);
        int genoeg = x.school().getal(Instelling.VERZUIM_UREN, x.vandaag());
        return isOpen(Verzuimtelling.UREN_16)
                || uren(c, vorige).isMinstens(genoeg)
                || (nietsGeregistreerd && c.uren() != null && c.uren().isMinstens(genoeg));
    }

    /** Of age on the last day of the period; who is not, or is not known to be, has leerplicht and no Doorstroompunt. */
    private boolean isMeerderjarig(Identiteit wie, LocalDate dag) {
        int leeftijd = x.school().getal(Instelling.LEEFTIJD_MEERDERJARIG, dag);
        return wie.geboortedatum() != null && !dag.isBefore(wie.geboortedatum().plusYears(leeftijd));
    }

    private boolean isOpen(String soort) {
        return dossier.drempels().stream().anyMatch(d -> d.soort().equals(soort) && !d.gemeld());
    }

    /** The thresholds that a report settles: those of its kind in its period; when there are none, the oldest that is open. */
    static List<Drempeldag> gemeld(Collection<Drempel> drempels, String soort, LocalDate van, LocalDate tot) {
        // Of who is of age every threshold is reported as that.
        Set<String> soorten =
                soort.equals(MEERDERJARIG) ? Set.of(Verzuimtelling.UREN_16, Verzuimtelling.LRV, LUXE) : Set.of(soort);
        List<Drempeldag> open = drempels.stream()
                .filter(d -> soorten.contains(d.soort()) && !d.gemeld())
                .map(d -> new Drempeldag(d.soort(), d.datum()))
                .sorted(Comparator.comparing(Drempeldag::datum))
                .toList();
        List<Drempeldag> inPeriode = open.stream()
                .filter(d -> !d.datum().isBefore(van) && !d.datum().isAfter(tot))
                .toList();
        return inPeriode.isEmpty() ? open.stream().limit(1).toList() : inPeriode;
    }
}
