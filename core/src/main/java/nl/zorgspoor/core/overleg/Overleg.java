package nl.zorgspoor.core.overleg;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Deelname;
import nl.zorgspoor.core.gedeeld.Ernst;
import nl.zorgspoor.core.gedeeld.Jaarnorm;
import nl.zorgspoor.core.gedeeld.Naslag.Overlegfeiten;
import nl.zorgspoor.core.gedeeld.Naslag.Overlegfeiten.Status;
import nl.zorgspoor.core.gedeeld.Overlegvorm;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.overleg.OverlegCommand.*;
import nl.zorgspoor.core.overleg.OverlegEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * One meeting.
 *
 * @param feiten what others may know of it; null until it is planned
 */
public record Overleg(@Nullable Overlegfeiten feiten) {

    public static final Overleg LEEG = new Overleg(null);

    List<OverlegEvent> decide(PlanOverleg c, Context x) {
        eisNieuw(c.overlegId(), x);
        if (Deelname.isJes(c.overlegvorm()) || c.overlegvorm() == OverlegvormCode.FLEXZAT) {
            throw Regel.CATALOGUS
                    .weigert("NIET_IN_CATALOGUS", "%s wordt niet als overleg gepland.", c.overlegvorm())
                    .herstel(Deelname.isJes(c.overlegvorm()) ? "PlanJES" : "PlanFlexZat");
        }
        Overlegvorm vorm =
                Deelname.eisVorm(c.overlegvorm(), x.school(), c.datumTijd().toLocalDate());
        eisNietVoorbij(c.datumTijd(), x);
        Voorzitterschap.eisRol(c.voorzitterId(), vorm, c.datumTijd().toLocalDate(), x);
        List<OverlegEvent> events = new ArrayList<>();
        events.add(new OverlegGepland(
                c.overlegId(),
                x.school().schoolId(),
                vorm.code(),
                c.datumTijd(),
                vorm.voorzitterRol(),
                c.voorzitterId(),
                opVolgorde(vorm.vasteRollen())));
        Jaarnorm.van(vorm.code(), x.school(), c.datumTijd().toLocalDate())
                .filter(norm -> norm.wordtNietGehaald(c.datumTijd().toLocalDate(), x))
                .ifPresent(norm -> events.add(new AandachtspuntGesignaleerd(
                        c.overlegId(), norm.regel(), "NORM_WORDT_NIET_GEHAALD", Ernst.AANDACHT, x.opdracht())));
        return events;
    }

    List<OverlegEvent> decide(PlanJES c, Context x) {
        eisNieuw(c.jesId(), x);
        Overlegvorm vorm =
                Deelname.eisVorm(c.soort().vorm(), x.school(), c.datumTijd().toLocalDate());
        eisNietVoorbij(c.datumTijd(), x);
        LocalDate dag = c.datumTijd().toLocalDate();
        if (!x.school().kalender().isSchooldag(dag)) {
            throw Regel.JES_PLAN
                    .weigert("GEEN_SCHOOLDAG", "Een JES staat op de schoolkalender; %s is geen schooldag.", dag)
                    .ontbreekt("datumTijd");
        }
        return List.of(new JESGepland(
                c.jesId(),
                x.school().schoolId(),
                vorm.code(),
                c.soort(),
                c.datumTijd(),
                vorm.voorzitterRol(),
                opVolgorde(vorm.vasteRollen())));
    }

    List<OverlegEvent> decide(NodigDeelnemerUit c, Context x) {
        if (c.jesId() != null && !c.jesId().equals(c.overlegId())) {
            throw CommandGeweigerd.ongeldig(List.of("jesId: is een ander overleg dan dat in het pad"));
        }
        Overlegfeiten overleg = eisGepland(c.overlegId(), x);
        Overlegvorm vorm =
                Deelname.eisVorm(overleg.vorm(), x.school(), overleg.datumTijd().toLocalDate());
        eisNietUitgesloten(vorm, c.rol());
        boolean extern =
                Deelname.isExtern(vorm, c.rol(), x.school(), overleg.datumTijd().toLocalDate());
        if (extern) {
            eisExternMag(overleg, c.rol());
            Agendatoestemming.eisVoorExtern(overleg, c.rol(), x);
        }
        return List.of(new DeelnemerUitgenodigd(
                c.overlegId(),
                overleg.schoolId(),
                overleg.vorm(),
                overleg.datumTijd(),
                c.rol(),
                extern,
                c.partnerId(),
                c.inbreng(),
                c.toestemmingId()));
    }

    /** R92 and its like: a form can exclude roles. */
    private static void eisNietUitgesloten(Overlegvorm vorm, Rol rol) {
        if (!vorm.uitgeslotenRollen().contains(rol)) {
            return;
        }
        if (vorm.code() == OverlegvormCode.GROOT_VERZUIM && rol == Rol.AFDELINGSLEIDER) {
            throw Regel.GV_LEDEN.weigert(
                    "AFDELINGSLEIDER_NIET_IN_GROOT_VERZUIM",
                    "De afdelingsleider neemt niet deel aan het groot-verzuim overleg en wordt achteraf geinformeerd.");
        }
        throw Regel.OVERLEG_ROLLEN.weigert(
                "ROL_UITGESLOTEN", "De rol %s neemt niet deel aan de overlegvorm %s.", rol, vorm.code());
    }

    /** R105. */
    private static void eisExternMag(Overlegfeiten overleg, Rol rol) {
        if (overleg.vorm() == OverlegvormCode.KLEIN_JES) {
            throw Regel.JES_KLEIN
                    .weigert("EXTERN_IN_KLEIN_JES", "%s komt van buiten; een klein-JES is intern.", rol)
                    .herstel("PlanJES(soort=GROOT)");
        }
    }

    List<OverlegEvent> decide(MeldDeelnemerAf c, Context x) {
        Overlegfeiten overleg = eisGepland(c.overlegId(), x);
        eisDeelnemer(overleg, c.rol(), x);
        if (!overleg.genodigden().contains(c.rol())) {
            throw CommandGeweigerd.nietGevonden("Genodigde", c.rol().name()).herstel("NodigDeelnemerUit");
        }
        return List.of(new DeelnemerAfgemeld(
                c.overlegId(),
                overleg.schoolId(),
                overleg.vorm(),
                overleg.datumTijd(),
                c.rol(),
                x.gebeurdOp(c.datum())));
    }

    /** Everybody for the own part, a parent or student when it is about the own student; who convenes for all. */
    private void eisDeelnemer(Overlegfeiten overleg, Rol rol, Context x) {
        Rol voorzitter = Deelname.eisVorm(
                        overleg.vorm(), x.school(), overleg.datumTijd().toLocalDate())
                .voorzitterRol();
        boolean belegt = x.isRol(x.school().coordinator(x.vandaag()), Rol.VERZUIMCOORDINATOR, Rol.SYSTEEM)
                || x.rol() == voorzitter
                || x.actor().id().equals(overleg.voorzitterId());
        String leerlingId = x.actor().leerlingId();
        boolean zelf = x.isRol(rol)
                && (leerlingId == null || x.naslag().agenda(overleg.overlegId()).contains(leerlingId));
        if (!belegt && !zelf) {
            throw Regel.ROL
                    .verbiedt("ROL_NIET_BEVOEGD", "%s meldt %s niet af voor dit overleg.", x.rol(), rol)
                    .ontbreekt(rol.name());
        }
    }

    List<OverlegEvent> decide(VervangVoorzitter c, Context x) {
        return Voorzitterschap.vervang(c, eisGepland(c.overlegId(), x), x);
    }

    List<OverlegEvent> decide(SluitOverlegAf c, Context x) {
        Overlegfeiten overleg = eisSoort(eisGepland(c.overlegId(), x), Soort.OVERLEG);
        List<Rol> afwezig = eisSluitbaar(overleg, c.aanwezigen(), x);
        List<OverlegEvent> events = new ArrayList<>();
        events.add(new OverlegGehouden(
                c.overlegId(),
                overleg.schoolId(),
                overleg.vorm(),
                overleg.datumTijd(),
                x.gebeurdOp(c.datum(), overleg.datumTijd().toLocalDate()),
                c.aanwezigen(),
                afwezig));
        Slotsignalen.voegToe(overleg, c.aanwezigen(), afwezig, x, events);
        return events;
    }

    List<OverlegEvent> decide(SluitJESAf c, Context x) {
        Overlegfeiten jes = eisSoort(eisGepland(c.jesId(), x), Soort.JES);
        List<Rol> afwezig = eisSluitbaar(jes, c.aanwezigen(), x);
        Agendatoestemming.eisOpDeDag(jes, x);
        List<OverlegEvent> events = new ArrayList<>();
        events.add(new JESGehouden(
                c.jesId(),
                jes.schoolId(),
                jes.vorm(),
                jes.datumTijd(),
                x.gebeurdOp(c.datum(), jes.datumTijd().toLocalDate()),
                c.aanwezigen(),
                afwezig));
        Slotsignalen.voegToe(jes, c.aanwezigen(), afwezig, x, events);
        return events;
    }

    /** Closing is for the chair or the coordinator; who may not be invited may not have been there. Gives the absentees. */
    private List<Rol> eisSluitbaar(Overlegfeiten overleg, List<Rol> aanwezigen, Context x) {
        Overlegvorm vorm =
                Deelname.eisVorm(overleg.vorm(), x.school(), overleg.datumTijd().toLocalDate());
        if (!Deelname.leidt(overleg, x)) {
            throw Regel.OVERLEG_ROLLEN
                    .verbiedt("ROL_NIET_BEVOEGD", "De voorzitter sluit het overleg af; dat is niet %s.", x.rol())
                    .ontbreekt(Deelname.voorzitter(overleg, x))
                    .herstel("VervangVoorzitter");
        }
        if (overleg.datumTijd().toLocalDate().isAfter(x.vandaag())) {
            throw CommandGeweigerd.statusOnjuist("Een overleg wordt afgesloten als het is gehouden.");
        }
        Tekst.eisInhoud("Een overleg", !aanwezigen.isEmpty(), "aanwezigen");
        aanwezigen.forEach(rol -> eisNietUitgesloten(vorm, rol));
        Set<Rol> afwezig = EnumSet.noneOf(Rol.class);
        afwezig.addAll(vorm.vasteRollen());
        aanwezigen.forEach(afwezig::remove);
        return List.copyOf(afwezig);
    }

    List<OverlegEvent> decide(AnnuleerOverleg c, Context x) {
        Overlegfeiten overleg = eisSoort(eisGepland(c.overlegId(), x), Soort.OVERLEG);
        return List.of(new OverlegGeannuleerd(
                c.overlegId(), overleg.schoolId(), overleg.vorm(), overleg.datumTijd(), c.reden()));
    }

    List<OverlegEvent> decide(AnnuleerJES c, Context x) {
        Overlegfeiten jes = eisSoort(eisGepland(c.jesId(), x), Soort.JES);
        return List.of(new JESGeannuleerd(c.jesId(), jes.schoolId(), jes.vorm(), jes.datumTijd(), c.reden()));
    }

    Overleg evolve(OverlegGepland e) {
        return gepland(e.overlegId(), e.schoolId(), e.overlegvorm(), e.datumTijd(), e.vasteRollen(), e.voorzitterId());
    }

    Overleg evolve(JESGepland e) {
        return gepland(e.jesId(), e.schoolId(), e.overlegvorm(), e.datumTijd(), e.vasteRollen(), null);
    }

    private static Overleg gepland(
            String id,
            String schoolId,
            OverlegvormCode vorm,
            LocalDateTime datumTijd,
            List<Rol> vasteRollen,
            @Nullable String voorzitterId) {
        return new Overleg(
                new Overlegfeiten(id, schoolId, vorm, datumTijd, rollen(vasteRollen), Status.GEPLAND, voorzitterId));
    }

    Overleg evolve(VoorzitterVervangen e) {
        Overlegfeiten f = Objects.requireNonNull(feiten);
        return met(f.genodigden(), f.status(), e.voorzitterId());
    }

    Overleg evolve(DeelnemerUitgenodigd e) {
        Set<Rol> meer = rollenOpen();
        meer.add(e.rol());
        return metGenodigden(meer);
    }

    Overleg evolve(DeelnemerAfgemeld e) {
        Set<Rol> minder = rollenOpen();
        minder.remove(e.rol());
        return metGenodigden(minder);
    }

    Overleg evolve(OverlegGehouden e) {
        return met(Status.GEHOUDEN);
    }

    Overleg evolve(JESGehouden e) {
        return met(Status.GEHOUDEN);
    }

    Overleg evolve(OverlegGeannuleerd e) {
        return met(Status.GEANNULEERD);
    }

    Overleg evolve(JESGeannuleerd e) {
        return met(Status.GEANNULEERD);
    }

    Overleg evolve(AandachtspuntGesignaleerd e) {
        return this;
    }

    private Overleg met(Status status) {
        Overlegfeiten f = Objects.requireNonNull(feiten);
        return met(f.genodigden(), status, f.voorzitterId());
    }

    private Overleg metGenodigden(Set<Rol> genodigden) {
        Overlegfeiten f = Objects.requireNonNull(feiten);
        return met(rollen(genodigden), f.status(), f.voorzitterId());
    }

    private Overleg met(Set<Rol> genodigden, Status status, @Nullable String voorzitterId) {
        Overlegfeiten f = Objects.requireNonNull(feiten);
        return new Overleg(new Overlegfeiten(
                f.overlegId(), f.schoolId(), f.vorm(), f.datumTijd(), genodigden, status, voorzitterId));
    }

    private Set<Rol> rollenOpen() {
        Set<Rol> open = EnumSet.noneOf(Rol.class);
        open.addAll(Objects.requireNonNull(feiten).genodigden());
        return open;
    }

    private static Set<Rol> rollen(Collection<Rol> rollen) {
        Set<Rol> set = EnumSet.noneOf(Rol.class);
        set.addAll(rollen);
        return Collections.unmodifiableSet(set);
    }

    private static List<Rol> opVolgorde(Set<Rol> rollen) {
        return List.copyOf(rollen(rollen));
    }

    private Overlegfeiten bekend(String id) {
        if (feiten == null) {
            throw CommandGeweigerd.nietGevonden("Overleg", id);
        }
        return feiten;
    }

    private void eisNieuw(String id, Context x) {
        if (feiten != null) {
            Bevoegdheden.eisSchool(x.actor(), feiten.schoolId());
            throw CommandGeweigerd.statusOnjuist("Overleg %s bestaat al.".formatted(id));
        }
    }

    private Overlegfeiten eisGepland(String id, Context x) {
        Overlegfeiten overleg = bekend(id);
        Bevoegdheden.eisSchool(x.actor(), overleg.schoolId());
        if (overleg.status() != Status.GEPLAND) {
            throw CommandGeweigerd.statusOnjuist(
                    "Overleg %s is %s; dit kan alleen bij GEPLAND.".formatted(id, overleg.status()));
        }
        return overleg;
    }

    /** Which commands a meeting takes. */
    private enum Soort {
        OVERLEG("Overleg"),
        JES("JES");

        private final String naam;

        Soort(String naam) {
            this.naam = naam;
        }
    }

    private static Overlegfeiten eisSoort(Overlegfeiten overleg, Soort soort) {
        if (Deelname.isJes(overleg.vorm()) != (soort == Soort.JES)) {
            throw CommandGeweigerd.nietGevonden(soort.naam, overleg.overlegId());
        }
        return overleg;
    }

    private static void eisNietVoorbij(LocalDateTime moment, Context x) {
        if (moment.toLocalDate().isBefore(x.vandaag())) {
            throw CommandGeweigerd.statusOnjuist("Een overleg wordt gepland op een dag die nog niet voorbij is.");
        }
    }
}
