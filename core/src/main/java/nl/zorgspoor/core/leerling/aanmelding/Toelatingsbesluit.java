package nl.zorgspoor.core.leerling.aanmelding;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Hardheid;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.*;
import org.jspecify.annotations.Nullable;

/** The decision on admission (R12, R13, R17, R18, R25 to R28, R31, R32, R34). */
final class Toelatingsbesluit {

    private Toelatingsbesluit() {}

    /** R31, R32: which limits of the school this student reaches, each with how strict it is. */
    static List<AanmeldingEvent> toets(ToetsAanGrenzen c, Aanmelding a, Context x) {
        if (c.grenscodes().isEmpty()) {
            return List.of(new GeenGrensGeraakt(c.leerlingId(), a.aanmeldingId(), x.vandaag(), c.toelichting()));
        }
        return c.grenscodes().stream()
                .distinct()
                .map(code -> eisGrens(code, x))
                .<AanmeldingEvent>map(grens -> new GrensGesignaleerd(
                        c.leerlingId(),
                        a.aanmeldingId(),
                        grens.itemCode(),
                        Objects.requireNonNullElse(grens.hardheid(), Hardheid.INDICATIEF),
                        x.vandaag(),
                        c.toelichting()))
                .toList();
    }

    static List<LeerlingGebeurtenis> neem(BesluitOverToelating c, Aanmelding a, Context x, Buurfeiten buren) {
        eisBeslisser(a, x);
        if (!a.wachtOpBesluit()) {
            throw CommandGeweigerd.statusOnjuist("Over aanmelding %s is niets meer te beslissen; zij is %s."
                    .formatted(a.aanmeldingId(), a.status()));
        }
        eisVoorkeur(a);
        eisGesprek(c, a, x);
        eisAdvies(a, x);
        eisBespreking(c, a, x, buren);
        eisInhoud(c, a, x);
        LocalDate informerenVoor = a.verzoek().tussentijds()
                ? x.school()
                        .kalender()
                        .plusSchooldagen(
                                x.vandaag(), x.school().getal(Instelling.INFORMEREN_BESLUIT_SCHOOLDAGEN, x.vandaag()))
                : null;
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new ToelatingBesloten(
                c.leerlingId(),
                a.aanmeldingId(),
                c.besluit(),
                x.vandaag(),
                c.voorwaarden(),
                c.weigergrond(),
                c.grenscodes(),
                c.motivering(),
                c.alternatieveSchoolId(),
                c.klasgegevens(),
                informerenVoor));
        events.add(
                c.besluit() == BesluitToelating.NIET_TOELATEN
                        ? new LeerlingNietToegelaten(
                                c.leerlingId(),
                                a.aanmeldingId(),
                                c.weigergrond(),
                                c.grenscodes(),
                                c.alternatieveSchoolId(),
                                x.vandaag())
                        : new LeerlingToegelaten(c.leerlingId(), a.aanmeldingId(), c.besluit(), x.vandaag()));
        if (a.verkenning().informatieOpen() > 0) {
            events.add(x.aandacht(c.leerlingId(), Regel.AANVULLEND, "INFORMATIE_ONTBREEKT"));
        }
        return events;
    }

    /** R26: mid-term, one role decides. */
    private static void eisBeslisser(Aanmelding a, Context x) {
        Rol beslisser = x.school().rol(Instelling.BESLUIT_TOELATING_ROL, x.vandaag());
        if (a.verzoek().tussentijds() && x.rol() != beslisser) {
            throw Regel.TI_RECTOR
                    .verbiedt("ALLEEN_RECTOR", "Over tussentijdse toelating beslist alleen de rol %s.", beslisser)
                    .ontbreekt(beslisser.name());
        }
    }

    /** R12. */
    private static void eisVoorkeur(Aanmelding a) {
        if (a.verzoek().meerdereScholen() && a.zorgvraag().dezeSchool() == null) {
            throw Regel.VOORKEUR
                    .weigert(
                            "VOORKEURSCHOOL_ONTBREEKT",
                            "Er is op meer scholen aangemeld; de ouders noemen eerst de school van voorkeur.")
                    .ontbreekt("voorkeurschoolId")
                    .herstel("GeefVoorkeurschoolOp");
        }
    }

    /**
     * R18: suitability is decided after a talk. It is at stake when the school holds an intake with who comes in this way, at
     * mid-term entry, when a need is expected or a limit was signalled, and with every other decision than plain admission.
     */
    private static void eisGesprek(BesluitOverToelating c, Aanmelding a, Context x) {
        List<String> intakeVoor = x.school().lijst(Instelling.INTAKE_VERPLICHT_VOOR, x.vandaag());
        boolean geschiktheid = intakeVoor.contains(Instelling.ALLE)
                || intakeVoor.contains(a.verzoek().instroomtype().name())
                || a.verzoek().tussentijds()
                || a.zorgvraag().behoefte()
                || !a.verkenning().grenzen().isEmpty()
                || c.besluit() != BesluitToelating.TOELATEN;
        if (geschiktheid
                && a.verkenning().intakeOp() == null
                && x.school().is(Instelling.GESPREK_VOOR_BESLUIT, x.vandaag())) {
            throw gesprekOntbreekt();
        }
    }

    static CommandGeweigerd gesprekOntbreekt() {
        return Regel.INDIVIDUEEL
                .weigert(
                        "GESPREK_ONTBREEKT",
                        "Eerst is er een individueel gesprek over wat de leerling nodig heeft; een profiel of lijst"
                                + " volstaat niet.")
                .ontbreekt("IntakegesprekGevoerd")
                .herstel("LegIntakegesprekVast");
    }

    /** R25: one advice of those who did the intake together, whoever of them recorded it. */
    private static void eisAdvies(Aanmelding a, Context x) {
        if (a.verzoek().tussentijds()
                && (a.besluitvorming().advies() == null
                        || !Adviseurs.volstaan(a.besluitvorming().adviseurs(), x))) {
            throw Regel.TI_ADVIES
                    .weigert(
                            "ADVIES_ONTBREEKT",
                            "Voor het besluit geven afdelingsleider en coordinator of leerlingbegeleider samen een"
                                    + " advies.")
                    .ontbreekt(
                            a.besluitvorming().advies() == null
                                    ? List.of("PlaatsingsadviesUitgebracht")
                                    : Adviseurs.nodig(x))
                    .herstel("BrengPlaatsingsadviesUit");
        }
    }

    /** R32: what must be discussed is discussed in the team before anything is decided, also when the decision names it first. */
    private static void eisBespreking(BesluitOverToelating c, Aanmelding a, Context x, Buurfeiten buren) {
        Set<String> bespreken = new TreeSet<>();
        a.verkenning().grenzen().forEach((code, hardheid) -> {
            if (hardheid == Hardheid.BESPREEKGEVAL) {
                bespreken.add(code);
            }
        });
        c.grenscodes().stream()
                .filter(code -> x.school()
                        .catalogusItem(Catalogus.GRENS, code, x.vandaag())
                        .filter(g -> g.hardheid() == Hardheid.BESPREEKGEVAL)
                        .isPresent())
                .forEach(bespreken::add);
        LocalDate sinds =
                Objects.requireNonNullElse(a.verkenning().grensOp(), a.verzoek().aanmelddatum());
        if (!bespreken.isEmpty() && !buren.besprokenSinds(sinds)) {
            throw Regel.GRENS_IQ
                    .weigert(
                            "BESPREKING_ONTBREEKT",
                            "Deze grens is een bespreekgeval: eerst een teambespreking, dan een besluit.")
                    .ontbreekt(bespreken)
                    .herstel("LegBesprekingVast");
        }
    }

    private static void eisInhoud(BesluitOverToelating c, Aanmelding a, Context x) {
        if (c.besluit() == BesluitToelating.NIET_TOELATEN) {
            eisWeigergrond(c, a);
            c.grenscodes().forEach(code -> eisGrens(code, x));
            eisGrensOnderbouwd(c, x);
            eisBalansOnderbouwd(c, x);
            eisAndereSchool(c, a);
        }
        if (c.besluit() == BesluitToelating.GASTLEERLING
                && x.school()
                                .bereik(Instelling.GASTLEERLING_MAANDEN, x.vandaag())
                                .meeste()
                        == 0) {
            throw CommandGeweigerd.statusOnjuist(
                    "School %s kent geen gastleerlingen.".formatted(x.school().schoolId()));
        }
        if (a.verzoek().tussentijds() && a.besluitvorming().advies() != c.besluit() && leeg(c.motivering())) {
            throw Regel.TI_RECTOR
                    .weigert("MOTIVERING_ONTBREEKT", "Van het advies afwijken kan alleen met een reden.")
                    .ontbreekt("motivering");
        }
    }

    /** R27: mid-term, one of four grounds, in words as well. */
    private static void eisWeigergrond(BesluitOverToelating c, Aanmelding a) {
        if (!a.verzoek().tussentijds()) {
            return;
        }
        List<String> ontbreekt = new ArrayList<>();
        if (!isGrondTussentijds(c.weigergrond())) {
            ontbreekt.add("weigergrond");
        }
        if (c.weigergrond() == Weigergrond.ZORGVRAAG_NIET_HAALBAAR
                && c.grenscodes().isEmpty()) {
            ontbreekt.add("grenscodes");
        }
        if (leeg(c.motivering())) {
            ontbreekt.add("motivering");
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.TI_WEIGERING
                    .weigert("WEIGERGROND_ONTBREEKT", "Een weigering noemt haar grond en licht die toe.")
                    .ontbreekt(ontbreekt)
                    .herstel("BesluitOverToelating");
        }
    }

    private static boolean isGrondTussentijds(@Nullable Weigergrond grond) {
        return grond == Weigergrond.ZORGVRAAG_NIET_HAALBAAR
                || grond == Weigergrond.GROEPSGROOTTE
                || grond == Weigergrond.GROEPSSAMENSTELLING
                || grond == Weigergrond.RISICO;
    }

    /** R6: a limit stands in the school's catalogue on this day. */
    static CatalogusItem eisGrens(String code, Context x) {
        return x.school().catalogusItem(Catalogus.GRENS, code, x.vandaag()).orElseThrow(() -> Regel.CATALOGUS
                .weigert(
                        "NIET_IN_CATALOGUS",
                        "Grens %s staat niet in de catalogus van %s.",
                        code,
                        x.school().schoolId())
                .ontbreekt(code));
    }

    /** R31: a refusal because of need cites the limits and says why support does not suffice; the talk is R18. */
    private static void eisGrensOnderbouwd(BesluitOverToelating c, Context x) {
        // balance is about the class, not about the student: R34 says what it takes
        boolean omBehoefte = c.weigergrond() != Weigergrond.BALANS
                && (c.weigergrond() == null
                        || c.weigergrond() == Weigergrond.ZORGVRAAG_NIET_HAALBAAR
                        || !c.grenscodes().isEmpty());
        if (!omBehoefte || !x.school().is(Instelling.GRENZEN_VERPLICHT_ONDERBOUWEN, x.vandaag())) {
            return;
        }
        List<String> ontbreekt = new ArrayList<>();
        if (c.grenscodes().isEmpty()) {
            ontbreekt.add("grenscodes");
        }
        if (leeg(c.motivering())) {
            ontbreekt.add("motivering (waarom eigen ondersteuning en die van het SWV niet volstaan)");
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.GRENSTOETS
                    .weigert(
                            "GRENS_NIET_ONDERBOUWD",
                            "Een bereikte grens is een signaal; een weigering noemt grens, gesprek en waarom"
                                    + " ondersteuning niet volstaat.")
                    .ontbreekt(ontbreekt)
                    .herstel(c.grenscodes().isEmpty() ? "ToetsAanGrenzen" : "BesluitOverToelating");
        }
    }

    /** R34: balance needs the concrete class data; the management may set that aside with a motivation. */
    private static void eisBalansOnderbouwd(BesluitOverToelating c, Context x) {
        if (c.weigergrond() == Weigergrond.BALANS
                && leeg(c.klasgegevens())
                && !x.overruledDoor(Rol.DIRECTEUR, Rol.RECTOR)) {
            throw Regel.GRENS_BALANS
                    .weigert(
                            "BALANS_ONVOLDOENDE_ONDERBOUWD",
                            "Een verstoorde balans vraagt de concrete gegevens van de klas; een vast maximum mag niet.")
                    .ontbreekt("klasgegevens")
                    .overrulebaar();
        }
    }

    /** R13: with a need the duty ends only when another school takes the student; a school that said no is none. */
    private static void eisAndereSchool(BesluitOverToelating c, Aanmelding a) {
        if (a.zorgvraag().behoefte() && a.zorgplichtHier() && !a.andereSchoolGevonden(c.alternatieveSchoolId())) {
            throw Regel.ZORGPLICHT
                    .weigert(
                            "ALTERNATIEVE_SCHOOL_ONTBREEKT",
                            "Niet toelaten kan pas als een andere school de leerling aanneemt.")
                    .ontbreekt("alternatieveSchoolId")
                    .herstel("ZoekAlternatieveSchool");
        }
    }
}
