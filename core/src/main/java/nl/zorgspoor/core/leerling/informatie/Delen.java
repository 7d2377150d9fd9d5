package nl.zorgspoor.core.leerling.informatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.*;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.*;
import nl.zorgspoor.core.leerling.toestemming.Toestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import org.jspecify.annotations.Nullable;

/** To whom something about the student is told, and on which ground (R52, R55, R56, R58). */
final class Delen {

    private Delen() {}

    /** R56: the refusal with its attempts, and what it means at this school. */
    static List<LeerlingGebeurtenis> decide(LegGeenMedewerkingVast c, Context x) {
        if (c.pogingen().isEmpty()) {
            throw Regel.MEDEWERKING
                    .weigert(
                            "POGINGEN_ONTBREKEN",
                            "Dat ouders niet meewerken, blijkt uit wat de school heeft geprobeerd: noem dag en poging.")
                    .ontbreekt("pogingen")
                    .herstel("LegGeenMedewerkingVast");
        }
        LocalDate datum = x.gebeurdOp(c.datum());
        c.pogingen().forEach(p -> x.gebeurdOp(p.datum()));
        Gevolg gevolg = c.gevolg() != null
                ? c.gevolg()
                : Gevolg.valueOf(x.school().tekst(Instelling.GEVOLG_GEEN_MEDEWERKING, x.vandaag()));
        String grens = x.school().tekst(Instelling.GRENS_GEEN_MEDEWERKING, x.vandaag());
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new GeenMedewerkingVastgelegd(
                c.leerlingId(),
                datum,
                c.pogingen(),
                c.pogingen().size(),
                gevolg,
                gevolg == Gevolg.GRENSCRITERIUM && !grens.isEmpty() ? grens : null));
        if (gevolg != Gevolg.GEEN) {
            events.add(x.aandacht(c.leerlingId(), Regel.MEDEWERKING, gevolg.name()));
        }
        return events;
    }

    /** R58: what the coordinator selects, for people of the school only. */
    static List<InformatieEvent> decide(DeelMetMentor c, Context x, Aanmeldingen aanmelding) {
        List<Rol> voor = c.zichtbaarVoor().isEmpty() ? List.of(Rol.MENTOR) : c.zichtbaarVoor();
        List<String> buiten = voor.stream()
                .filter(r -> r.isExtern() || r.isPartij() || r.isBuitenScholen())
                .map(Rol::name)
                .toList();
        if (!buiten.isEmpty()) {
            throw Regel.SELECTIE
                    .verbiedt("ROL_NIET_BEVOEGD", "Zo deelt de coordinator alleen met mensen van de school zelf.")
                    .ontbreekt("zichtbaarVoor zonder " + String.join(", ", buiten));
        }
        return List.of(new InformatieMetMentorGedeeld(
                c.leerlingId(),
                c.onderwerp(),
                c.tekst(),
                voor.stream().distinct().toList(),
                aanmelding.feiten().mentorId(x.vandaag()),
                x.vandaag()));
    }

    /** R52: only on a ground that fits the partner, with the reason; the parents know, unless there is danger. */
    static List<InformatieEvent> decide(DeelZonderToestemming c, Context x) {
        Grondslag grond = c.grondslag();
        List<String> ontbreekt = new ArrayList<>();
        if (grond == null || !grond.geldtVoor(c.partnerType())) {
            ontbreekt.add("grondslag die past bij " + c.partnerType());
        }
        if (Tekst.leeg(c.motivering())) {
            ontbreekt.add("motivering");
        }
        if (c.gegevenssoorten().isEmpty()) {
            ontbreekt.add("gegevenssoorten");
        }
        boolean geinformeerd = Boolean.TRUE.equals(c.oudersGeinformeerd());
        // A report to Veilig Thuis is about danger at home: telling the parents first can be the danger.
        boolean gevaar = grond != null && (grond.isNood() || grond == Grondslag.MELDCODE);
        if (!geinformeerd && !gevaar) {
            ontbreekt.add("oudersGeinformeerd");
        }
        if (grond == null || c.motivering() == null || !ontbreekt.isEmpty()) {
            throw Regel.UITZONDERING
                    .weigert(
                            "GRONDSLAG_ONTBREEKT",
                            "Delen zonder toestemming vraagt een grond die bij de partner past, een motivering, en dat de"
                                    + " ouders het weten tenzij er gevaar is.")
                    .ontbreekt(ontbreekt)
                    .herstel("VraagToestemming");
        }
        if (c.gegevenssoorten().contains(Gegevenssoort.VERTROUWELIJK_VP)) {
            throw Regel.VP_GEHEIM.verbiedt(
                    "ROL_NIET_BEVOEGD", "Aantekeningen van de vertrouwenspersoon worden niet gedeeld.");
        }
        return List.of(new GegevensGedeeldZonderToestemming(
                c.leerlingId(),
                c.partnerType(),
                grond,
                c.motivering(),
                Set.copyOf(EnumSet.copyOf(c.gegevenssoorten())),
                geinformeerd,
                x.gebeurdOp(c.datum())));
    }

    /** R55: student and parents both agree; a student of age alone. */
    static List<InformatieEvent> decide(LichtKlasIn c, Context x, Aanmeldingen aanmelding, Toestemmingen toestemming) {
        LocalDate datum = x.gebeurdOp(c.datum());
        Optional<Toestemming> leerling =
                gegeven(c.toestemmingLeerlingId(), Set.of(aanmelding.leerlingId()), datum, toestemming);
        Optional<Toestemming> ouder =
                gegeven(c.toestemmingOuderId(), aanmelding.ouders().metGezag(datum), datum, toestemming);
        boolean meerderjarig =
                aanmelding.leeftijdOp(datum) >= x.school().getal(Instelling.LEEFTIJD_MEERDERJARIG, datum);
        List<String> ontbreekt = new ArrayList<>();
        if (leerling.isEmpty()) {
            ontbreekt.add("toestemmingLeerlingId");
        }
        if (ouder.isEmpty() && !meerderjarig) {
            ontbreekt.add("toestemmingOuderId");
        }
        if (Tekst.leeg(c.wat())) {
            ontbreekt.add("wat (wat gezegd mag worden)");
        }
        if (leerling.isEmpty() || !ontbreekt.isEmpty()) {
            throw Regel.KLAS_INLICHTEN
                    .weigert(
                            "TOESTEMMING_LEERLING_EN_OUDERS",
                            "De klas hoort pas over een diagnose als leerling en ouders het daarmee eens zijn.")
                    .ontbreekt(ontbreekt)
                    .herstel("VerleenToestemming(doel=KLAS_INLICHTEN)");
        }
        String klas = c.klas() != null ? c.klas() : aanmelding.feiten().klas(datum);
        if (klas == null) {
            throw CommandGeweigerd.statusOnjuist("Deze leerling zit nog niet in een klas; noem de klas.")
                    .ontbreekt("klas");
        }
        return List.of(new KlasIngelicht(
                c.leerlingId(),
                klas,
                c.wat(),
                leerling.get().toestemmingId(),
                ouder.map(Toestemming::toestemmingId).orElse(null),
                datum));
    }

    /** The consent of that id, or any, that one of these people gave and that counts on the day; a refusal blocks all. */
    private static Optional<Toestemming> gegeven(
            @Nullable String toestemmingId, Set<String> door, LocalDate op, Toestemmingen toestemming) {
        if (toestemming.geldig(ToestemmingDoel.KLAS_INLICHTEN, null, op).isEmpty()) {
            return Optional.empty();
        }
        return toestemming.toestemmingen().values().stream()
                .filter(t -> t.doel() == ToestemmingDoel.KLAS_INLICHTEN && t.geldigOp(op))
                .filter(t -> toestemmingId == null || t.toestemmingId().equals(toestemmingId))
                .filter(t -> t.doorWie().stream().anyMatch(door::contains))
                .findFirst();
    }
}
