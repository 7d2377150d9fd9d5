package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kalender;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag.Identiteit;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.verzuim.VerzuimCommand.MeldVerzuimBijLeerplicht;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimGemeldBijLeerplicht;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Afwezigheid;

/** Reporting absence to leerplicht: without consent (R211), and only as what it is (R212). */
final class Meldbeleid {

    private static final List<String> SOORTEN =
            List.of(Verzuimtelling.UREN_16, Verzuimtelling.LRV, "LUXE", "OVERIG", "18PLUS");

    private Meldbeleid() {}

    static List<LeerlingGebeurtenis> meld(MeldVerzuimBijLeerplicht c, Verzuimdossier dossier, Context x) {
        if (c.periodeTot().isBefore(c.periodeVan()) || c.periodeTot().isAfter(x.vandaag())) {
            throw CommandGeweigerd.statusOnjuist(
                    "De periode van een verzuimmelding eindigt na haar begin en niet na vandaag.");
        }
        // R330: it goes to leerplicht, so it says nothing of the student, and no two schools' may be the same.
        String verwijzingId = Objects.requireNonNullElseGet(c.verwijzingId(), () -> "LPA-" + x.commandId());
        if (dossier.meldingen().containsKey(verwijzingId)) {
            throw CommandGeweigerd.statusOnjuist("Melding %s is al gedaan.".formatted(verwijzingId));
        }
        if (!past(c, dossier, x)) {
            throw Regel.VZ_SOORTEN
                    .weigert(
                            "MELDSOORT_ONJUIST",
                            "Deze melding past niet bij het geregistreerde verzuim; soorten zijn %s.",
                            String.join(", ", SOORTEN))
                    .ontbreekt("soort")
                    .herstel("MeldVerzuimBijLeerplicht");
        }
        int geteld = Verzuimtelling.som(dossier.uren().subMap(c.periodeVan(), true, c.periodeTot(), true));
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        Identiteit wie = x.naslag().identiteit(c.leerlingId()).orElse(Identiteit.ONBEKEND);
        events.add(new VerzuimGemeldBijLeerplicht(
                c.leerlingId(),
                c.stroom(),
                verwijzingId,
                c.soort(),
                c.periodeVan(),
                c.periodeTot(),
                Objects.requireNonNullElse(c.uren(), geteld),
                c.omschrijving(),
                c.ondernomenActies(),
                Grondslag.WETTELIJKE_PLICHT,
                c.oudersGeinformeerd(),
                x.vandaag(),
                Kalender.plusWerkdagen(
                        x.vandaag(), x.school().getal(Instelling.LEERPLICHT_REACTIE_WERKDAGEN, x.vandaag())),
                Verzuimtelling.melder(x),
                wie.naam(),
                wie.geboortedatum()));
        if (wie.naam() == null || wie.geboortedatum() == null) {
            events.add(x.aandacht(c.leerlingId(), Regel.VZ_MELDEN, "IDENTITEIT_ONBEKEND"));
        }
        if (Boolean.FALSE.equals(c.oudersGeinformeerd())) {
            events.add(x.aandacht(c.leerlingId(), Regel.VZ_MELDEN, "OUDERS_NIET_GEINFORMEERD"));
        }
        return events;
    }

    /**
     * R212. Where something is registered in the period, part of it has to be unauthorised: sickness and suspension are only
     * OVERIG. A 16-hour report needs an unreported threshold, or 16 hours after the last one; when nothing is registered, the
     * hours of the report itself.
     */
    private static boolean past(MeldVerzuimBijLeerplicht c, Verzuimdossier dossier, Context x) {
        if (!SOORTEN.contains(c.soort())) {
            return false;
        }
        if (c.soort().equals("OVERIG")) {
            return true;
        }
        List<Afwezigheid> inPeriode = dossier.afwezigheden().values().stream()
                .filter(a -> !a.datum().isBefore(c.periodeVan()) && !a.datum().isAfter(c.periodeTot()))
                .toList();
        if (!inPeriode.isEmpty() && inPeriode.stream().noneMatch(a -> a.soort().telt())) {
            return false;
        }
        return switch (c.soort()) {
            case Verzuimtelling.UREN_16 -> {
                LocalDate vorige = dossier.laatsteDrempel(Verzuimtelling.UREN_16);
                NavigableMap<LocalDate, Integer> uren =
                        new TreeMap<>(dossier.uren().subMap(c.periodeVan(), true, c.periodeTot(), true));
                if (vorige != null) {
                    uren.headMap(vorige, true).clear();
                }
                int genoeg = x.school().getal(Instelling.VERZUIM_UREN, x.vandaag());
                yield open(dossier, Verzuimtelling.UREN_16)
                        || Verzuimtelling.som(uren) >= genoeg
                        || (inPeriode.isEmpty() && c.uren() != null && c.uren() >= genoeg);
            }
            case Verzuimtelling.LRV ->
                open(dossier, Verzuimtelling.LRV)
                        || !c.periodeTot()
                                .isBefore(c.periodeVan()
                                        .plusWeeks(x.school().getal(Instelling.THUISZITTER_WEKEN, x.vandaag())));
            default -> true;
        };
    }

    private static boolean open(Verzuimdossier dossier, String soort) {
        return dossier.drempels().stream().anyMatch(d -> d.soort().equals(soort) && !d.gemeld());
    }
}
