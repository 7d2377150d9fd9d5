package nl.zorgspoor.core.leerling.traject;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;
import static nl.zorgspoor.core.leerling.traject.Trajecten.is;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.toestemming.Toestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.*;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.*;
import nl.zorgspoor.core.leerling.traject.Verloop.Consult;
import org.jspecify.annotations.Nullable;

/** From the mentor's question to the coordinator's answer, and to the support team (R64, R65, R67 to R70, R79 to R81). */
final class Consultaties {

    private Consultaties() {}

    static List<TrajectEvent> decide(Trajecten staat, VraagConsultatieAan c, Context x, Toestemmingen toestemming) {
        Traject traject = staat.eisTraject(c.trajectId());
        Consult consult = staat.verloop().consult();
        if (consult != null && consult.isOpen()) {
            throw CommandGeweigerd.statusOnjuist("Er staat al een consultatie open.")
                    .herstel("GeefConsultatieadvies");
        }
        eisLeerlinggesprek(staat, x);
        eisOudergesprek(staat, x);
        eisOudersGeinformeerd(staat, x, toestemming);
        eisNotitie(staat, x);
        eisBeslistOverSignaal(staat, traject, x);
        eisFormulier(c, x);
        Rol coordinator = x.school().coordinator(x.vandaag());
        Tekst.eisInhoud(
                Regel.FORMULIER,
                "Een vraag om mee te denken",
                !leeg(c.vraag()) || c.aanmeldformulier() != null,
                "vraag",
                "aanmeldformulier");
        return List.of(new ConsultatieAangevraagd(
                c.leerlingId(),
                traject.trajectId(),
                c.aanmeldformulier(),
                c.vraag(),
                ontbrekend(c.aanmeldformulier()).isEmpty(),
                x.vandaag(),
                x.school()
                        .kalender()
                        .plusSchooldagen(x.vandaag(), x.school().getal(Instelling.CONSULT_SCHOOLDAGEN, x.vandaag())),
                coordinator));
    }

    /**
     * Whether the mentor has talked with the student: since the traject began, and when a student or classmate spoke up, since
     * that day (R65).
     */
    static boolean metLeerlingGesproken(Trajecten staat) {
        Traject traject = staat.traject();
        if (traject == null) {
            return false;
        }
        LocalDate vanaf =
                traject.signaal().bron().isLeerlingmelding() ? traject.signaal().datum() : traject.begin();
        return staat.gesprekken().metLeerlingSinds(vanaf);
    }

    static boolean metOudersGesproken(Trajecten staat) {
        return staat.traject() != null
                && staat.gesprekken().metOudersSinds(staat.traject().begin());
    }

    /** R80: told of the consultation itself since the traject began; the talk of R79 is about what basis support can do. */
    static boolean oudersGeinformeerd(Trajecten staat, Context x, Toestemmingen toestemming) {
        return staat.traject() != null
                && toestemming.oudersGeinformeerdTussen(staat.traject().begin(), x.vandaag());
    }

    private static boolean overruled(Context x) {
        return x.overruledDoor(x.school().coordinator(x.vandaag()));
    }

    /** R64. */
    private static void eisLeerlinggesprek(Trajecten staat, Context x) {
        if (is(Instelling.LEERLING_EERST, x) && !metLeerlingGesproken(staat) && !overruled(x)) {
            throw Regel.LEERLING_EERST
                    .weigert("LEERLINGGESPREK_ONTBREEKT", "De mentor praat eerst met de leerling.")
                    .ontbreekt("LEERLINGGESPREK")
                    .herstel("LegLeerlinggesprekVast")
                    .overrulebaar();
        }
    }

    /** R79. */
    private static void eisOudergesprek(Trajecten staat, Context x) {
        if (is(Instelling.OUDERGESPREK_VOOR_CONSULTATIE, x) && !metOudersGesproken(staat) && !overruled(x)) {
            throw Regel.MENTOR_OUDER_F1
                    .weigert(
                            "OUDERGESPREK_ONTBREEKT",
                            "De mentor praat eerst met de ouders over wat binnen de basisondersteuning kan.")
                    .ontbreekt("OUDERGESPREK")
                    .herstel("LegOudergesprekVast")
                    .overrulebaar();
        }
    }

    /** R80. */
    private static void eisOudersGeinformeerd(Trajecten staat, Context x, Toestemmingen toestemming) {
        if (is(Instelling.OUDERS_INFORMEREN_VOOR_CONSULTATIE, x) && !oudersGeinformeerd(staat, x, toestemming)) {
            throw Regel.F2_COLLEGIAAL
                    .weigert("OUDERS_NIET_GEINFORMEERD", "Voor de consultatie zijn de ouders geinformeerd.")
                    .ontbreekt("OUDERS_GEINFORMEERD")
                    .herstel("InformeerOuders");
        }
    }

    /** R67. */
    private static void eisNotitie(Trajecten staat, Context x) {
        if (is(Instelling.NOTITIE_VERPLICHT, x) && !staat.gesprekken().laatsteGenoteerd()) {
            throw Regel.NOTITIE_LVS
                    .weigert("NOTITIE_ONTBREEKT", "Van het laatste gesprek staat nog geen notitie in het LVS.")
                    .ontbreekt("NOTITIE")
                    .herstel("RegistreerNotitie");
        }
    }

    /** R66: where the route decides about a signal first, step 2 waits for that decision. */
    private static void eisBeslistOverSignaal(Trajecten staat, Traject traject, Context x) {
        boolean eerstBeslissen = staat.fase() != null
                && staat.routekaart(x).vanuit(staat.fase()).stream()
                        .anyMatch(o -> o.vereisten().contains(Regel.BEVESTIGING));
        if (eerstBeslissen && !traject.signaal().afgehandeld()) {
            throw Overgangen.nietToegestaan("Eerst wordt het signaal bevestigd of gemonitord.")
                    .ontbreekt(Regel.BEVESTIGING.name())
                    .herstel("BevestigSignaal");
        }
    }

    /** R68. */
    private static void eisFormulier(VraagConsultatieAan c, Context x) {
        List<String> ontbreekt = ontbrekend(c.aanmeldformulier());
        if (is(Instelling.AANMELDFORMULIER_VERPLICHT, x) && !ontbreekt.isEmpty()) {
            throw Regel.FORMULIER
                    .weigert("AANMELDFORMULIER_ONVOLLEDIG", "Het aanmeldformulier is niet volledig ingevuld.")
                    .ontbreekt(ontbreekt)
                    .herstel("VraagConsultatieAan");
        }
    }

    private static List<String> ontbrekend(@Nullable Aanmeldformulier f) {
        if (f == null) {
            return List.of("aanmeldformulier");
        }
        List<String> ontbreekt = new ArrayList<>();
        if (leeg(f.reden())) {
            ontbreekt.add("reden");
        }
        if (leeg(f.gedrag())) {
            ontbreekt.add("gedrag");
        }
        if (leeg(f.geprobeerd())) {
            ontbreekt.add("geprobeerd");
        }
        if (leeg(f.gesprekken())) {
            ontbreekt.add("gesprekken");
        }
        return ontbreekt;
    }

    /** R69: two outcomes; advice before a consultation was asked needs none and does not count. */
    static List<TrajectEvent> decide(Trajecten staat, GeefConsultatieadvies c, Context x) {
        Traject traject = staat.eisTraject(c.trajectId());
        Consult consult = staat.verloop().consult();
        boolean telt = consult != null && consult.isOpen();
        if (telt && c.uitkomst() == null) {
            throw Regel.CONSULT_UITKOMST
                    .weigert(
                            "UITKOMST_ONBEKEND",
                            "Een consultatie eindigt ermee dat de mentor verdergaat of de coordinator overneemt.")
                    .ontbreekt("uitkomst")
                    .herstel("GeefConsultatieadvies");
        }
        Tekst.eisInhoud(
                Regel.CONSULT_UITKOMST, "Een advies", c.uitkomst() != null || !leeg(c.advies()), "uitkomst", "advies");
        return List.of(new ConsultatieadviesGegeven(
                c.leerlingId(), traject.trajectId(), c.uitkomst(), c.advies(), x.vandaag(), telt));
    }

    /** R69: taking over answers a consultation. */
    static List<TrajectEvent> decide(Trajecten staat, NeemCasusOver c, Context x) {
        Traject traject = staat.eisTraject(c.trajectId());
        Consult consult = staat.verloop().consult();
        if (consult == null || (!consult.isOpen() && consult.uitkomst() != Consultuitkomst.COORDINATOR_NEEMT_OVER)) {
            throw CommandGeweigerd.statusOnjuist("Er staat geen consultatie open om over te nemen.")
                    .herstel("VraagConsultatieAan");
        }
        return List.of(new CasusOvergenomen(c.leerlingId(), traject.trajectId(), x.gebeurdOp(c.datum())));
    }

    /** R81: the consent of the parents, as strict as the school says. */
    static List<LeerlingGebeurtenis> decide(
            Trajecten staat, MeldAanBijOndersteuningsteam c, Context x, Toestemmingen toestemming) {
        staat.positie().eisFase();
        String trajectId = staat.bij(c.trajectId());
        Optional<String> geldig = toestemming(c.toestemmingId(), x, toestemming);
        String modus = x.school().tekst(Instelling.F2_TOESTEMMING_MODUS, x.vandaag());
        if (modus.equals("BLOKKEREND") && geldig.isEmpty()) {
            throw Regel.F2_TOESTEMMING
                    .weigert(
                            "TOESTEMMING_ONTBREEKT",
                            "Aanmelden bij het ondersteuningsteam vraagt toestemming van de ouders.")
                    .ontbreekt("TOESTEMMING AANMELDEN_ONDERSTEUNINGSTEAM")
                    .herstel("VerleenToestemming(doel=AANMELDEN_ONDERSTEUNINGSTEAM)");
        }
        Overgangen.eisStap(staat, "LeerlingAangemeldBijOndersteuningsteam", x);
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new LeerlingAangemeldBijOndersteuningsteam(
                c.leerlingId(), trajectId, c.vraag(), geldig.orElse(null), x.vandaag()));
        if (modus.equals("WAARSCHUWING") && geldig.isEmpty()) {
            events.add(x.aandacht(c.leerlingId(), Regel.F2_TOESTEMMING, "TOESTEMMING_ONTBREEKT"));
        }
        return events;
    }

    static Optional<String> toestemming(@Nullable String id, Context x, Toestemmingen toestemming) {
        return toestemming
                .geldig(ToestemmingDoel.AANMELDEN_ONDERSTEUNINGSTEAM, null, x.vandaag())
                .map(Toestemming::toestemmingId)
                .filter(t -> id == null || t.equals(id));
    }
}
