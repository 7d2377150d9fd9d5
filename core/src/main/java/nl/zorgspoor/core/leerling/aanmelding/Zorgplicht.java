package nl.zorgspoor.core.leerling.aanmelding;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * The running zorgplicht term of one registration (R14 to R16).
 *
 * @param eind last day for the decision
 * @param tienWekenOp last day before temporary placement is due
 * @param herinneringen days on which a reminder is still to come
 * @param verstreken whether the term's end was already signalled
 * @param tienWekenVerstreken whether the end of the ten weeks was
 */
@RecordBuilder
public record Zorgplicht(
        LocalDate begin,
        LocalDate eind,
        LocalDate tienWekenOp,
        boolean verlengd,
        List<LocalDate> herinneringen,
        boolean verstreken,
        boolean tienWekenVerstreken,
        Rol beslisser)
        implements ZorgplichtBuilder.With {

    private static final int DAGEN_PER_WEEK = 7;

    /**
     * R307: who comes from group 8 before the end of the central week is as early as who comes on that day. The week is one of a
     * school year and counts for all of it, from whichever day in it the school set it.
     */
    static LocalDate begin(Instroomtype instroomtype, LocalDate aanmelddatum, Context x) {
        LocalDate centraal =
                instroomtype == Instroomtype.REGULIER_PO_VO ? centraleWeek(Schooljaar.van(aanmelddatum), x) : null;
        return centraal != null && aanmelddatum.isBefore(centraal) ? centraal : aanmelddatum;
    }

    /** R307: whether the school year of a registration from group 8 has a central week here. */
    static boolean inCentraleWeek(Instroomtype instroomtype, LocalDate aanmelddatum, Context x) {
        return instroomtype == Instroomtype.REGULIER_PO_VO && centraleWeek(Schooljaar.van(aanmelddatum), x) != null;
    }

    /** The last day of the central week of a school year, or null: the newest word about that year, or that it counts no more. */
    private static @Nullable LocalDate centraleWeek(String schooljaar, Context x) {
        LocalDate centraal = null;
        for (String waarde : x.school().waarden(Instelling.CENTRALE_WEEK_EIND, Schooljaar.einde(schooljaar))) {
            if (waarde.isEmpty()) {
                centraal = null;
            } else if (Schooljaar.van(LocalDate.parse(waarde)).equals(schooljaar)) {
                centraal = LocalDate.parse(waarde);
            }
        }
        return centraal;
    }

    static ZorgplichtTermijnGestart start(String leerlingId, String aanmeldingId, LocalDate begin, Context x) {
        LocalDate eind = naWeken(begin, Instelling.ZORGPLICHT_WEKEN, x);
        List<LocalDate> herinneringen = x.school().lijst(Instelling.ZORGPLICHT_HERINNERING_DAGEN, x.vandaag()).stream()
                .filter(dag -> dag.matches("\\d{1,3}"))
                .map(dag -> begin.plusDays(Long.parseLong(dag)))
                .filter(dag -> dag.isAfter(x.vandaag()))
                .toList();
        return new ZorgplichtTermijnGestart(
                leerlingId,
                aanmeldingId,
                begin,
                eind,
                naWeken(begin, Instelling.TIJDELIJKE_PLAATSING_WEKEN, x),
                herinneringen,
                x.school().rol(Instelling.BESLUIT_TOELATING_ROL, x.vandaag()));
    }

    private static LocalDate naWeken(LocalDate begin, Instelling weken, Context x) {
        return begin.plusDays((long) x.school().getal(weken, x.vandaag()) * DAGEN_PER_WEEK);
    }

    /** R12: the term runs here again, with what was used of it before it lay at another school. */
    ZorgplichtTermijnGestart hervat(String leerlingId, String aanmeldingId, Context x) {
        return new ZorgplichtTermijnGestart(
                leerlingId,
                aanmeldingId,
                begin,
                eind,
                tienWekenOp,
                herinneringen.stream().filter(dag -> dag.isAfter(x.vandaag())).toList(),
                beslisser);
    }

    static Zorgplicht van(ZorgplichtTermijnGestart e) {
        return new Zorgplicht(
                e.begindatum(), e.einddatum(), e.tienWekenOp(), false, e.herinneringen(), false, false, e.beslisser());
    }

    /** R15: once, one to four weeks, in writing with reasons, before the end. */
    ZorgplichtTermijnVerlengd verleng(VerlengZorgplichtTermijn c, String aanmeldingId, Context x) {
        int hoogstens = x.school().getal(Instelling.VERLENGING_WEKEN, x.vandaag());
        LocalDate schriftelijkOp = c.schriftelijkOp();
        String reden = c.reden();
        List<String> ontbreekt = new ArrayList<>();
        if (verlengd) {
            ontbreekt.add("eenmalig (de termijn is al verlengd)");
        }
        if (x.vandaag().isAfter(eind)) {
            ontbreekt.add("voor het einde van de termijn (%s)".formatted(eind));
        }
        if (c.weken() < 1 || c.weken() > hoogstens) {
            ontbreekt.add("weken (1 tot en met %d)".formatted(hoogstens));
        }
        if (leeg(reden)) {
            ontbreekt.add("reden");
        }
        if (schriftelijkOp == null || schriftelijkOp.isAfter(x.vandaag())) {
            ontbreekt.add("schriftelijkOp (uiterlijk vandaag)");
        }
        if (!ontbreekt.isEmpty() || reden == null || schriftelijkOp == null) {
            throw verlengenKanNiet().ontbreekt(ontbreekt);
        }
        return new ZorgplichtTermijnVerlengd(
                c.leerlingId(),
                aanmeldingId,
                c.weken(),
                reden,
                schriftelijkOp,
                eind.plusDays((long) c.weken() * DAGEN_PER_WEEK));
    }

    /** R16: once, when no decision was taken in ten weeks. */
    static LeerlingTijdelijkGeplaatst plaatsTijdelijk(PlaatsTijdelijk c, Aanmelding a, Context x) {
        LocalDate vanaf = Objects.requireNonNullElse(c.vanaf(), x.vandaag());
        Zorgplicht termijn = a.lopendeZorgplicht();
        if (termijn == null || !vanaf.isAfter(termijn.tienWekenOp()) || a.tijdelijkGeplaatst()) {
            throw Regel.ZP_TIJDELIJK
                    .weigert(
                            "STATUS_ONJUIST",
                            "Tijdelijk plaatsen kan een keer, als er na tien weken zorgplicht geen besluit is.")
                    .ontbreekt(
                            termijn == null
                                    ? "lopende zorgplichttermijn"
                                    : a.tijdelijkGeplaatst()
                                            ? "eenmalig (de leerling is al tijdelijk geplaatst)"
                                            : "vanaf (na %s)".formatted(termijn.tienWekenOp()))
                    .herstel("BesluitOverToelating");
        }
        return new LeerlingTijdelijkGeplaatst(c.leerlingId(), a.aanmeldingId(), vanaf);
    }

    static CommandGeweigerd verlengenKanNiet() {
        return Regel.ZP_VERLENGING.weigert(
                "VERLENGING_NIET_TOEGESTAAN",
                "De beslistermijn kan hooguit een keer, voor het einde, schriftelijk en met redenen worden verlengd.");
    }

    /** What the passing of days brings: reminders (R14), the end of the term, the end of the ten weeks (R16). */
    List<AanmeldingEvent> verstreken(String leerlingId, Aanmelding a, Context x) {
        LocalDate vandaag = x.vandaag();
        List<AanmeldingEvent> events = new ArrayList<>();
        boolean voorbij = vandaag.isAfter(eind);
        if (!voorbij) {
            herinneringen.stream()
                    .filter(dag -> !dag.isAfter(vandaag))
                    .forEach(dag -> events.add(new ZorgplichtTermijnNadert(leerlingId, a.aanmeldingId(), dag, eind)));
        }
        if (voorbij && !verstreken) {
            events.add(new ZorgplichtTermijnVerstreken(
                    leerlingId, a.aanmeldingId(), verlengd ? Zorgplichtfase.VERLENGD : Zorgplichtfase.ZES_WEKEN, eind));
        }
        if (wachtOpTienWeken(a) && vandaag.isAfter(tienWekenOp)) {
            events.add(new ZorgplichtTermijnVerstreken(
                    leerlingId, a.aanmeldingId(), Zorgplichtfase.TIEN_WEKEN, tienWekenOp));
        }
        return events;
    }

    private boolean wachtOpTienWeken(Aanmelding a) {
        return !tienWekenVerstreken && !a.tijdelijkGeplaatst();
    }

    List<Termijn> termijnen(Aanmelding a) {
        List<Termijn> termijnen = new ArrayList<>();
        if (!verstreken) {
            Termijn termijn = Termijn.tot(
                    "zorgplicht:" + a.aanmeldingId(),
                    "ZORGPLICHT",
                    begin,
                    eind,
                    verlengd ? Regel.ZP_VERLENGING : Regel.ZP_TERMIJN,
                    verlengd ? "ZorgplichtTermijnVerlengd" : "ZorgplichtTermijnGestart",
                    "BesluitOverToelating",
                    beslisser);
            termijnen.add(herinneringen.isEmpty() ? termijn : termijn.wekOp(herinneringen.get(0)));
        } else if (wachtOpTienWeken(a)) {
            termijnen.add(Termijn.tot(
                    "tijdelijke-plaatsing:" + a.aanmeldingId(),
                    "ZORGPLICHT_TIEN_WEKEN",
                    begin,
                    tienWekenOp,
                    Regel.ZP_TIJDELIJK,
                    "ZorgplichtTermijnGestart",
                    "PlaatsTijdelijk",
                    beslisser));
        }
        return termijnen;
    }

    Zorgplicht na(ZorgplichtTermijnGestart e) {
        return with(b -> b.begin(e.begindatum())
                .eind(e.einddatum())
                .tienWekenOp(e.tienWekenOp())
                .herinneringen(e.herinneringen())
                .beslisser(e.beslisser()));
    }

    Zorgplicht na(ZorgplichtTermijnVerlengd e) {
        return with(b -> b.eind(e.einddatum()).verlengd(true).verstreken(false));
    }

    Zorgplicht na(ZorgplichtTermijnNadert e) {
        return withHerinneringen(herinneringen.stream()
                .filter(dag -> dag.isAfter(e.herinnering()))
                .toList());
    }

    Zorgplicht na(ZorgplichtTermijnVerstreken e) {
        boolean tien = e.fase() == Zorgplichtfase.TIEN_WEKEN;
        return with(b -> b.herinneringen(List.of())
                .verstreken(verstreken || !tien)
                .tienWekenVerstreken(tienWekenVerstreken || tien));
    }
}
