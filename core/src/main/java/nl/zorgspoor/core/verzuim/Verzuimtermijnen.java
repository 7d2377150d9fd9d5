package nl.zorgspoor.core.verzuim;

import static nl.zorgspoor.core.gedeeld.Rol.MENTOR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kalender;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolkalender;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Afwezigheid;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Drempel;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Melding;
import org.jspecify.annotations.Nullable;

/** The terms of absence: the mentor's talk (R209), the report (R211), the answer of leerplicht, and staying away (R217). */
record Verzuimtermijnen(Verzuimdossier dossier, Context x) {

    /** R209, R211 and the answer of leerplicht: what did not come in time. */
    List<LeerlingGebeurtenis> verstreken() {
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        opvolgingen().headMap(x.vandaag(), false).forEach((voor, ids) -> {
            events.add(new VerzuimopvolgingUitgebleven(dossier.leerlingId(), dossier.dossierId(), ids, voor));
            events.add(x.aandacht(dossier.leerlingId(), Regel.VZ_MENTOR, "VERZUIMGESPREK_ONTBREEKT"));
        });
        for (Drempel d : dossier.drempels()) {
            if (!d.gemeld() && !d.teLaat() && x.vandaag().isAfter(d.meldenVoor())) {
                events.add(new VerzuimmeldingTeLaat(
                        dossier.leerlingId(), dossier.dossierId(), d.soort(), d.datum(), d.meldenVoor()));
            }
        }
        for (Melding m : dossier.meldingen().values()) {
            if (m.reactieVoor() != null && x.vandaag().isAfter(m.reactieVoor())) {
                events.add(new LeerplichtReactieUitgebleven(
                        dossier.leerlingId(), dossier.dossierId(), m.verwijzingId(), m.reactieVoor()));
            }
        }
        return events;
    }

    private NavigableMap<LocalDate, List<String>> opvolgingen() {
        NavigableMap<LocalDate, List<String>> perDag = new TreeMap<>();
        for (Afwezigheid a : dossier.afwezigheden().values()) {
            if (a.opvolgenVoor() != null) {
                perDag.computeIfAbsent(a.opvolgenVoor(), d -> new ArrayList<>()).add(a.afwezigheidId());
            }
        }
        return perDag;
    }

    List<Termijn> open() {
        List<Termijn> termijnen = new ArrayList<>();
        opvolgingen()
                .forEach((voor, ids) -> termijnen.add(Termijn.tot(
                        "verzuimopvolging:" + dossier.dossierId() + ":" + voor,
                        "VERZUIMOPVOLGING",
                        voor.minusDays(4),
                        voor,
                        Regel.VZ_MENTOR,
                        "AfwezigheidGeregistreerd",
                        "LegVerzuimgesprekVast",
                        MENTOR)));
        for (Drempel d : dossier.drempels()) {
            if (!d.gemeld() && !d.teLaat()) {
                termijnen.add(Termijn.tot(
                        "verzuimmelding:" + dossier.dossierId() + ":" + d.soort() + ":" + d.datum(),
                        "VERZUIMMELDING",
                        d.datum(),
                        d.meldenVoor(),
                        Regel.VZ_MELDEN,
                        "VerzuimdrempelBereikt",
                        "MeldVerzuimBijLeerplicht",
                        d.melder()));
            }
        }
        for (Melding m : dossier.meldingen().values()) {
            if (m.reactieVoor() != null) {
                termijnen.add(Termijn.tot(
                        "leerplicht:" + m.verwijzingId(),
                        "LEERPLICHTREACTIE",
                        m.datum(),
                        m.reactieVoor(),
                        Regel.LP_ACTIES,
                        "VerzuimGemeldBijLeerplicht",
                        "VerwerkLeerplichtBericht",
                        Rol.LEERPLICHTAMBTENAAR));
            }
        }
        new Thuiszitters(dossier, x, null).termijn().ifPresent(termijnen::add);
        return termijnen;
    }

    /** R209: of these kinds the mentor asks why. */
    static boolean vraagtOpvolging(VerzuimSoort soort) {
        return soort == VerzuimSoort.ONGEMELD || soort == VerzuimSoort.TE_LAAT;
    }

    /** R209: until the end of the week of the absence, or of the first week with lessons in or after which it became known. */
    static @Nullable LocalDate opvolgenVoor(VerzuimSoort soort, LocalDate datum, Context x) {
        if (!vraagtOpvolging(soort) || !x.school().is(Instelling.WEEKTAAK_MENTOR, x.vandaag())) {
            return null;
        }
        LocalDate bekend = datum.isBefore(x.vandaag()) ? x.vandaag() : datum;
        Kalender kalender = x.school().kalender();
        LocalDate lesdag = kalender.isLesdag(bekend) ? bekend : kalender.volgendeLesdag(bekend);
        return Schoolkalender.maandag(lesdag).plusDays(4);
    }
}
