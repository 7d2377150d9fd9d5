package nl.zorgspoor.core.meldcode;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.meldcode.ZedenCommand.*;
import nl.zorgspoor.core.meldcode.ZedenEvent.*;

/**
 * Suspicions of a sexual offence with one student.
 *
 * @param alle by id, oldest first
 */
public record Zedenmeldingen(Map<String, Vermoeden> alle) {

    static final Zedenmeldingen LEEG = new Zedenmeldingen(Map.of());

    /**
     * A suspicion, and how far the board is with it.
     *
     * @param datum the day on which it became known
     * @param gemeldOp the day of the report
     * @param geraadpleegd the vertrouwensinspecteur was consulted
     */
    @RecordBuilder
    public record Vermoeden(
            String meldingId,
            LocalDate datum,
            LocalDate gemeldOp,
            boolean geraadpleegd,
            boolean uitgebleven,
            boolean afgehandeld)
            implements ZedenmeldingenVermoedenBuilder.With {}

    /** R228: of a student of another class as well; nobody weighs it before the board knows. */
    List<ZedenEvent> decide(MeldVermoedenZedenmisdrijf c, Context x) {
        Bevoegdheden.eisSchool(
                x.actor(),
                x.naslag()
                        .leerling(c.leerlingId())
                        .orElseThrow(() -> CommandGeweigerd.nietGevonden("Leerling", c.leerlingId()))
                        .schoolId());
        if (alle.containsKey(c.meldingId())) {
            throw CommandGeweigerd.statusOnjuist("Melding %s is er al.".formatted(c.meldingId()));
        }
        return List.of(new VermoedenZedenmisdrijfGemeld(
                c.leerlingId(),
                c.meldingId(),
                c.omschrijving(),
                x.gebeurdOp(c.datum(), x.geboren(c.leerlingId())),
                x.vandaag(),
                x.actor().id(),
                x.rol()));
    }

    /** R228: the vertrouwensinspecteur first; the board decides about the police after that. */
    List<ZedenEvent> decide(LegZedenopvolgingVast c, Context x) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        Vermoeden v = alle.get(c.meldingId());
        if (v == null) {
            throw CommandGeweigerd.nietGevonden("Melding", c.meldingId());
        }
        boolean raadpleegt = c.opvolging() == Opvolging.VERTROUWENSINSPECTEUR_GERAADPLEEGD;
        if (v.afgehandeld() || (raadpleegt && v.geraadpleegd())) {
            throw CommandGeweigerd.statusOnjuist("Dit is voor melding %s al vastgelegd.".formatted(c.meldingId()));
        }
        if (!raadpleegt && !v.geraadpleegd()) {
            throw Regel.ZEDEN
                    .weigert(
                            "VERTROUWENSINSPECTEUR_ONTBREEKT",
                            "Het bestuur raadpleegt de vertrouwensinspecteur voordat het over aangifte besluit.")
                    .ontbreekt("overleg met de vertrouwensinspecteur")
                    .herstel("LegZedenopvolgingVast");
        }
        Tekst.eisInhoud(
                Regel.ZEDEN,
                "Een besluit om geen aangifte te doen",
                c.opvolging() != Opvolging.GEEN_AANGIFTE || !Tekst.leeg(c.toelichting()),
                "toelichting");
        return List.of(new ZedenopvolgingVastgelegd(
                c.leerlingId(),
                c.meldingId(),
                c.opvolging(),
                !raadpleegt,
                c.toelichting(),
                x.gebeurdOp(c.datum(), v.datum())));
    }

    List<Termijn> termijnen() {
        return alle.values().stream()
                .filter(Zedenmeldingen::wacht)
                .map(v -> Termijn.tot(
                        "zeden:" + v.meldingId(),
                        "ZEDENOPVOLGING",
                        v.gemeldOp(),
                        v.gemeldOp(),
                        Regel.ZEDEN,
                        "VermoedenZedenmisdrijfGemeld",
                        "LegZedenopvolgingVast",
                        Rol.DIRECTEUR))
                .toList();
    }

    private static boolean wacht(Vermoeden v) {
        return !v.geraadpleegd() && !v.uitgebleven();
    }

    List<ZedenEvent> verstreken(String stroom, Context x) {
        String leerlingId = stroom.substring(MeldcodestroomCommand.BEGIN.length());
        return alle.values().stream()
                .filter(v -> wacht(v) && x.vandaag().isAfter(v.gemeldOp()))
                .<ZedenEvent>map(
                        v -> new ZedenopvolgingUitgebleven(leerlingId, v.meldingId(), v.gemeldOp(), x.vandaag()))
                .toList();
    }

    Zedenmeldingen evolve(VermoedenZedenmisdrijfGemeld e) {
        return new Zedenmeldingen(Kopie.met(
                alle, e.meldingId(), new Vermoeden(e.meldingId(), e.datum(), e.gemeldOp(), false, false, false)));
    }

    Zedenmeldingen evolve(ZedenopvolgingVastgelegd e) {
        return new Zedenmeldingen(Kopie.anders(
                alle, e.meldingId(), v -> v.with(b -> b.geraadpleegd(true).afgehandeld(e.afgehandeld()))));
    }

    Zedenmeldingen evolve(ZedenopvolgingUitgebleven e) {
        return new Zedenmeldingen(Kopie.anders(alle, e.meldingId(), v -> v.withUitgebleven(true)));
    }
}
