package nl.zorgspoor.core.leerling.traject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;
import org.jspecify.annotations.Nullable;

/** What makes a signal, and what may be done with it (R62, R63, R66, R87). */
final class Signalen {

    private Signalen() {}

    static List<LeerlingGebeurtenis> decide(Trajecten staat, SignaleerZorg c, Context x, Aanmeldingen aanmelding) {
        if (!staat.loopt() && staat.gesloten().contains(c.trajectId())) {
            throw CommandGeweigerd.statusOnjuist("Traject %s is afgesloten.".formatted(c.trajectId()));
        }
        Signaalbron bron = c.signaalbron() == null ? bron(x.rol()) : c.signaalbron();
        eisAanleiding(c, x);
        eisConcreet(c, bron, x);
        Traject lopend = staat.loopt() ? staat.traject() : null;
        String trajectId = lopend == null ? c.trajectId() : lopend.trajectId();
        Routekaart kaart = kaart(staat, x);
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new ZorgGesignaleerd(
                c.leerlingId(),
                trajectId,
                c.trajectId(),
                bron,
                c.domein(),
                c.waarneming(),
                c.aanleiding(),
                Boolean.TRUE.equals(c.acuut()),
                x.vandaag(),
                fase(staat, kaart),
                kaart.versie()));
        // R62: also when the teacher passes on what a student said.
        boolean vanDocent = bron == Signaalbron.DOCENT || x.rol() == Rol.DOCENT;
        if (vanDocent && Trajecten.is(Instelling.MENTOR_INSCHAKELEN, x)) {
            events.add(new MentorIngeschakeld(
                    c.leerlingId(), trajectId, aanmelding.feiten().mentorId(x.vandaag())));
        }
        return events;
    }

    /**
     * R5: a new traject takes the newest version, unless more than basis support already runs on an older one; a running traject
     * keeps its own.
     */
    private static Routekaart kaart(Trajecten staat, Context x) {
        boolean houdt = staat.loopt() || staat.niveau(x).compareTo(Ondersteuningsniveau.BASIS) > 0;
        return houdt ? staat.routekaart(x) : x.school().routekaart();
    }

    private static String fase(Trajecten staat, Routekaart kaart) {
        String nu = staat.fase();
        boolean blijft = nu != null
                && kaart.kent(nu)
                && (staat.loopt() || staat.positie().ondersteund());
        return blijft && nu != null ? nu : kaart.startBijSignaal();
    }

    private static Signaalbron bron(Rol rol) {
        return switch (rol) {
            case MENTOR -> Signaalbron.MENTOR;
            case LEERLING -> Signaalbron.LEERLING;
            case OUDER -> Signaalbron.OUDER;
            case VERZUIMCOORDINATOR -> Signaalbron.VERZUIM;
            case INTERN_BEGELEIDER -> Signaalbron.IB;
            default -> Signaalbron.DOCENT;
        };
    }

    /** R87: HEI records why support starts. */
    private static void eisAanleiding(SignaleerZorg c, Context x) {
        if (Trajecten.is(Instelling.AANLEIDING_VERPLICHT, x) && c.aanleiding() == null) {
            throw Regel.HEI_AANLEIDING
                    .weigert(
                            "AANLEIDING_ONTBREEKT",
                            "Noem de aanleiding: cyclisch, verzoek van leerkracht of ouders, of initiatief van de IB'er.")
                    .ontbreekt("aanleiding")
                    .herstel("SignaleerZorg");
        }
    }

    /** R63: staff names behaviour and a domain; a student who speaks up does not have to (the mentor talks first, R65). */
    private static void eisConcreet(SignaleerZorg c, Signaalbron bron, Context x) {
        if (!Trajecten.is(Instelling.WAARNEMING_VERPLICHT, x) || bron.isLeerlingmelding()) {
            return;
        }
        List<String> ontbreekt = new ArrayList<>();
        if (c.waarneming().stream().noneMatch(Waarneming::isConcreet)) {
            ontbreekt.add("waarneming");
        }
        if (c.domein().isEmpty()) {
            ontbreekt.add("domein");
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.GEDRAG
                    .weigert(
                            "WAARNEMING_ONTBREEKT",
                            "Een signaal noemt een domein en ten minste een gedrag dat concreet te zien of te horen is.")
                    .ontbreekt(ontbreekt)
                    .herstel("SignaleerZorg");
        }
    }

    /** R66, R259: what is not recognised is talked over with the coordinator where notes are kept; of the note the route says so (R67). */
    static List<LeerlingGebeurtenis> decide(Trajecten staat, LaatSignaalMonitoren c, Context x) {
        Traject t = eisBesproken(staat, c.trajectId());
        if (c.herzienOp().isBefore(x.vandaag())) {
            throw CommandGeweigerd.statusOnjuist("Opnieuw kijken kan niet op een dag die voorbij is.")
                    .ontbreekt("herzienOp (vandaag of later)");
        }
        LocalDate overleg = c.overlegCoordinatorOp();
        if (overleg != null) {
            x.gebeurdOp(overleg);
        }
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new SignaalInMonitoring(c.leerlingId(), t.trajectId(), c.herzienOp(), overleg));
        if (overleg == null && Trajecten.is(Instelling.NOTITIE_VERPLICHT, x)) {
            events.add(x.aandacht(c.leerlingId(), Regel.MONITORING_OVERLEG, "OVERLEG_COORDINATOR_ONTBREEKT"));
        }
        return events;
    }

    /** R66: confirmed or monitored, once per signal, and only after the talk with the student. */
    static Traject eisBesproken(Trajecten staat, @Nullable String trajectId) {
        Traject traject = staat.eisTraject(trajectId);
        if (traject.signaal().afgehandeld()) {
            throw CommandGeweigerd.statusOnjuist("Over het laatste signaal is al beslist.")
                    .herstel("SignaleerZorg");
        }
        if (!staat.gesprekken().metLeerlingSinds(traject.signaal().datum())) {
            throw Regel.BEVESTIGING
                    .weigert(
                            "LEERLINGGESPREK_ONTBREEKT",
                            "Eerst is er een gesprek met de leerling, daarna wordt het signaal bevestigd of gemonitord.")
                    .ontbreekt("LEERLINGGESPREK")
                    .herstel("LegLeerlinggesprekVast");
        }
        return traject;
    }
}
