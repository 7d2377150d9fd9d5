package nl.zorgspoor.core.meldcode;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.informatie.Correctie;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.meldcode.MeldcodeCommand.*;
import nl.zorgspoor.core.meldcode.MeldcodeEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * What is or was unsafe for one student.
 *
 * @param alle by id, oldest first
 */
public record Meldingen(Map<String, Melding> alle) {

    static final Meldingen LEEG = new Meldingen(Map.of());

    /** R223: whoever sees it reports it, whatever the student's class, phase or consent. */
    List<MeldcodeEvent> decide(MeldAcuteSituatie c, Context x) {
        eisHier(c.leerlingId(), x);
        if (alle.containsKey(c.meldingId())) {
            throw CommandGeweigerd.statusOnjuist("Melding %s is er al.".formatted(c.meldingId()));
        }
        Tekst.eisInhoud(Regel.ACUUT, "Een acute melding", !Tekst.leeg(c.waarneming()), "waarneming");
        return List.of(acuut(
                c.leerlingId(),
                c.meldingId(),
                c.aard(),
                c.waarneming(),
                x.actor().id(),
                x.rol(),
                x));
    }

    /** R223: what was signalled as acute is reported once; the same signal again is no news. */
    List<MeldcodeEvent> decide(VolgAcuutSignaal c, Context x) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        return alle.containsKey(c.meldingId())
                ? List.of()
                : List.of(acuut(
                        c.leerlingId(),
                        c.meldingId(),
                        AardAcuut.OVERIG,
                        c.waarneming(),
                        c.melderId(),
                        c.melderRol(),
                        x));
    }

    private static AcuteSituatieGemeld acuut(
            String leerlingId,
            String meldingId,
            AardAcuut aard,
            @Nullable String waarneming,
            String melderId,
            Rol melderRol,
            Context x) {
        return new AcuteSituatieGemeld(
                leerlingId,
                meldingId,
                aard,
                waarneming,
                x.nu(),
                x.nu().plusHours(x.school().getal(Instelling.ACUUT_UREN, x.vandaag())),
                melderId,
                melderRol);
    }

    /** Of a student of another class too; a party reports about the own student. */
    private static void eisHier(String leerlingId, Context x) {
        if (x.rol().isPartij()) {
            Bevoegdheden.eisLeerling(leerlingId, x);
            return;
        }
        Bevoegdheden.eisSchool(
                x.actor(),
                x.naslag()
                        .leerling(leerlingId)
                        .orElseThrow(() -> CommandGeweigerd.nietGevonden("Leerling", leerlingId))
                        .schoolId());
    }

    List<MeldcodeEvent> decide(ZetDirecteActieUit c, Context x) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        Melding m = bekend(c.meldingId());
        LocalDateTime gemeld = m.acuutOp();
        // What was never recorded still is, also when the meldcode ended in the meantime.
        if (gemeld == null || m.afgeslotenOp() != null && !m.wachtOpActie()) {
            throw CommandGeweigerd.statusOnjuist("Melding %s vraagt geen directe actie.".formatted(c.meldingId()));
        }
        Tekst.eisInhoud(Regel.ACUUT, "Een directe actie", !Tekst.leeg(c.actie()), "actie");
        LocalDateTime op = c.op() == null ? x.nu() : c.op();
        if (op.isBefore(gemeld) || op.isAfter(x.nu())) {
            throw CommandGeweigerd.statusOnjuist("Een directe actie valt na de melding en niet in de toekomst.")
                    .ontbreekt("op (vanaf %s)".formatted(gemeld));
        }
        return List.of(new DirecteActieUitgezet(
                c.leerlingId(), c.meldingId(), String.valueOf(c.actie()), op, c.partnerType()));
    }

    List<MeldcodeEvent> decide(StartMeldcode c, Context x) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        Melding m = alle.get(c.meldingId());
        if (m != null && m.gestartOp() != null) {
            throw CommandGeweigerd.statusOnjuist("De meldcode van %s loopt al.".formatted(c.meldingId()));
        }
        LocalDateTime acuut = m == null ? null : m.acuutOp();
        LocalDate gemeld = acuut == null ? null : acuut.toLocalDate();
        return List.of(new MeldcodeGestart(c.leerlingId(), c.meldingId(), x.gebeurdOp(c.datum(), gemeld)));
    }

    /** R224. */
    List<MeldcodeEvent> decide(LegMeldcodestapVast c, Context x) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        return Stapbeleid.leg(c, loopt(c.meldingId()), x);
    }

    /** R225: without consent, after weighing. */
    List<LeerlingGebeurtenis> decide(MeldBijVeiligThuis c, Context x) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        Melding m = loopt(c.meldingId());
        if (m.gemeldOp() != null) {
            throw CommandGeweigerd.statusOnjuist("%s is al bij Veilig Thuis gemeld.".formatted(c.meldingId()));
        }
        return Stapbeleid.meld(c, m, x);
    }

    List<MeldcodeEvent> decide(SluitMeldcodeAf c, Context x) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        return Stapbeleid.sluit(c, loopt(c.meldingId()), x);
    }

    List<LeerlingGebeurtenis> decide(CorrigeerMeldcode c, Context x) {
        return decide(c.correctie(), x);
    }

    /** R8: words and what was seen; the order of steps stays what it was. */
    List<LeerlingGebeurtenis> decide(CorrigeerGegeven c, Context x) {
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        return List.of(Correctie.gecorrigeerd(c, Correctie.eis(c, x), null, x));
    }

    private Melding bekend(String meldingId) {
        Melding m = alle.get(meldingId);
        if (m == null) {
            throw CommandGeweigerd.nietGevonden("Melding", meldingId);
        }
        return m;
    }

    private Melding loopt(String meldingId) {
        Melding m = bekend(meldingId);
        if (m.gestartOp() == null) {
            throw Regel.MELDCODE
                    .weigert("MELDCODE_VOLGORDE", "De meldcode van %s is niet begonnen.", meldingId)
                    .herstel("StartMeldcode");
        }
        if (m.afgeslotenOp() != null) {
            throw CommandGeweigerd.statusOnjuist("De meldcode van %s is afgesloten.".formatted(meldingId));
        }
        return m;
    }

    List<Termijn> termijnen() {
        List<Termijn> open = new ArrayList<>();
        for (Melding m : alle.values()) {
            LocalDateTime voor = m.actieVoor();
            LocalDateTime gemeld = m.acuutOp();
            if (m.wachtOpActie() && !m.uitgebleven() && voor != null && gemeld != null) {
                // The same day; the watch looks when the hours are over.
                open.add(Termijn.tot(
                                "acuut:" + m.meldingId(),
                                "ACUTE_ACTIE",
                                gemeld.toLocalDate(),
                                gemeld.toLocalDate(),
                                Regel.ACUUT,
                                "AcuteSituatieGemeld",
                                "ZetDirecteActieUit",
                                Rol.ONDERSTEUNINGSCOORDINATOR)
                        .wekOp(voor.toLocalDate()));
            }
        }
        return open;
    }

    /** R223: the day is over, or the hours are. */
    List<MeldcodeEvent> verstreken(String stroom, Context x) {
        String leerlingId = stroom.substring(MeldcodestroomCommand.BEGIN.length());
        List<MeldcodeEvent> events = new ArrayList<>();
        for (Melding m : alle.values()) {
            LocalDateTime voor = m.actieVoor();
            LocalDateTime gemeld = m.acuutOp();
            if (m.wachtOpActie()
                    && !m.uitgebleven()
                    && voor != null
                    && gemeld != null
                    && (x.vandaag().isAfter(gemeld.toLocalDate()) || !x.nu().isBefore(voor))) {
                events.add(new AcuteActieUitgebleven(leerlingId, m.meldingId(), voor, x.vandaag()));
            }
        }
        return events;
    }

    Meldingen evolve(AcuteSituatieGemeld e) {
        return met(Melding.nieuw(e.meldingId()).with(m -> m.acuutOp(e.op()).actieVoor(e.actieVoor())));
    }

    Meldingen evolve(DirecteActieUitgezet e) {
        return anders(e, m -> m.actieOp() == null ? m.withActieOp(e.op()) : m);
    }

    Meldingen evolve(AcuteActieUitgebleven e) {
        return anders(e, m -> m.withUitgebleven(true));
    }

    Meldingen evolve(MeldcodeGestart e) {
        Melding m = alle.containsKey(e.meldingId()) ? alle.get(e.meldingId()) : Melding.nieuw(e.meldingId());
        return met(m.withGestartOp(e.datum()));
    }

    Meldingen evolve(MeldcodestapVastgelegd e) {
        return anders(
                e,
                m -> m.with(b -> b.stappen(Kopie.met(m.stappen(), e.stap(), e.datum()))
                        .meldplicht(e.afweging() == null ? m.meldplicht() : Boolean.valueOf(e.meldplicht()))));
    }

    Meldingen evolve(GemeldBijVeiligThuis e) {
        return anders(e, m -> m.withGemeldOp(e.datum()));
    }

    Meldingen evolve(MeldcodeAfgesloten e) {
        return anders(e, m -> m.withAfgeslotenOp(e.datum()));
    }

    private Meldingen anders(MeldcodeEvent e, UnaryOperator<Melding> verandering) {
        return new Meldingen(Kopie.anders(alle, e.meldingId(), verandering));
    }

    private Meldingen met(Melding m) {
        return new Meldingen(Kopie.met(alle, m.meldingId(), m));
    }
}
