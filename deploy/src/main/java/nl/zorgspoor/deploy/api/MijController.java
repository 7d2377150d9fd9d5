package nl.zorgspoor.deploy.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Medewerker;
import nl.zorgspoor.core.gedeeld.Schrijfwijze;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.deploy.beveiliging.Inlogbewijs;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Weergaven;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who somebody is here, and who else works here. */
@RestController
class MijController {

    /** How far somebody's reach goes. */
    enum Reikwijdte {
        HELE_SCHOOL,
        KLASSEN,
        MENTORLEERLINGEN,
        EEN_LEERLING,
        LEERLINGEN_MET_GROND,
        GEVRAAGD_DOSSIER
    }

    private final Lezers lezers;
    private final Weergaven weergaven;
    private final Verwerkers verwerkers;

    MijController(Lezers lezers, Weergaven weergaven, Verwerkers verwerkers) {
        this.lezers = lezers;
        this.weergaven = weergaven;
        this.verwerkers = verwerkers;
    }

    /** Who am I here: the role of the login, whether it is held today, how far it reaches, and what it reads and does. */
    @GetMapping(path = "/v1/mij", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, @Nullable Object> mij(@AuthenticationPrincipal Jwt jwt) {
        Actor actor = Inlogbewijs.actor(jwt);
        Lezer lezer = lezers.lezer(actor);
        Schoolprofiel school = lezer.school();
        LocalDate vandaag = lezers.vandaag();
        Medewerker medewerker = medewerker(actor, school, vandaag);
        boolean geldt = medewerker == null || medewerker.rollen().contains(actor.rol());
        Map<String, @Nullable Object> mij = new LinkedHashMap<>();
        mij.put("id", actor.id());
        mij.put("rol", actor.rol());
        mij.put("label", Schrijfwijze.hoofdletter(Schrijfwijze.code(actor.rol().name())));
        mij.put("schoolId", actor.schoolId());
        mij.put("school", school.kenmerken() == null ? null : school.kenmerken().naam());
        mij.put("op", vandaag.toString());
        mij.put("geregistreerd", medewerker != null);
        mij.put("rolGeldt", geldt);
        mij.put(
                "rollen",
                medewerker == null
                        ? List.of(actor.rol().name())
                        : medewerker.rollen().stream().map(Rol::name).sorted().toList());
        mij.put("bereik", bereik(actor, medewerker));
        mij.put("leesrechten", leesrechten(lezer, geldt));
        mij.put("vertrouwelijkheid", geldt ? lezer.leesbaar() : List.of());
        mij.put("weergaven", geldt ? leesbaar(lezer) : List.of());
        mij.put("opdrachten", geldt ? opdrachten(actor.rol(), school, vandaag) : List.of());
        return mij;
    }

    private static @Nullable Medewerker medewerker(Actor actor, Schoolprofiel school, LocalDate op) {
        return actor.rol().isPartij() ? null : school.medewerker(actor.id(), op);
    }

    private static Map<String, @Nullable Object> bereik(Actor actor, @Nullable Medewerker medewerker) {
        boolean klassen = medewerker != null && !medewerker.scopeKlassen().isEmpty();
        Reikwijdte reikwijdte = actor.rol().isPartij()
                ? Reikwijdte.EEN_LEERLING
                : actor.rol() == Rol.AUDITOR
                        ? Reikwijdte.GEVRAAGD_DOSSIER
                        : actor.rol().isExtern()
                                ? Reikwijdte.LEERLINGEN_MET_GROND
                                : actor.rol() == Rol.MENTOR
                                        ? Reikwijdte.MENTORLEERLINGEN
                                        : klassen ? Reikwijdte.KLASSEN : Reikwijdte.HELE_SCHOOL;
        Map<String, @Nullable Object> bereik = new LinkedHashMap<>();
        bereik.put("soort", reikwijdte);
        bereik.put(
                "klassen",
                medewerker == null
                        ? List.of()
                        : medewerker.scopeKlassen().stream().sorted().toList());
        bereik.put("leerlingId", actor.leerlingId());
        return bereik;
    }

    private static Map<String, Leesrecht> leesrechten(Lezer lezer, boolean geldt) {
        Map<String, Leesrecht> rechten = new TreeMap<>();
        Arrays.stream(Gegevenssoort.values())
                .forEach(soort -> rechten.put(soort.name(), geldt ? lezer.recht(soort) : Leesrecht.GEEN));
        return rechten;
    }

    private List<String> leesbaar(Lezer lezer) {
        return weergaven.beschrijvingen().stream()
                .filter(w -> w.soort() == null || lezer.recht(w.soort()) != Leesrecht.GEEN)
                .map(Weergaven.Beschrijving::naam)
                .toList();
    }

    private static List<String> opdrachten(Rol rol, Schoolprofiel school, LocalDate vandaag) {
        return school.bevoegdheden().keySet().stream()
                .filter(o -> Objects.requireNonNull(school.bevoegdheid(o, vandaag))
                        .rollen()
                        .contains(rol))
                .sorted()
                .toList();
    }

    /** The staff that the school has registered, as on a day; for who works there. */
    @GetMapping(path = "/v1/medewerkers", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, @Nullable Object> medewerkers(
            @RequestParam MultiValueMap<String, String> parameters, @AuthenticationPrincipal Jwt jwt) {
        Actor actor = Inlogbewijs.actor(jwt);
        Schoolprofiel school = lezers.school(actor);
        Bevoegdheden.eisHeeftRol(actor, school, lezers.vandaag());
        if (actor.rol().isPartij() || (actor.rol().isExtern() && actor.rol() != Rol.AUDITOR)) {
            throw Regel.ROL.verbiedt(
                    "ROL_NIET_BEVOEGD",
                    "De rol %s mag de lijst van medewerkers van school %s niet lezen.",
                    actor.rol(),
                    actor.schoolId());
        }
        Leesvraag vraag = Leesvraag.van("/v1/medewerkers", parameters, verwerkers);
        Staffilter filter = Staffilter.van(vraag.filters(), lezers.vandaag());
        List<Map<String, @Nullable Object>> rijen = school.medewerkersOp(filter.op()).stream()
                .filter(filter::past)
                .sorted(java.util.Comparator.comparing(Medewerker::medewerkerId))
                .map(MijController::rij)
                .toList();
        return Beschreven.pagina(vraag.bladzijde(rijen), rijen.size(), vraag.volgendeVan(rijen.size()));
    }

    /** The words for people. */
    @GetMapping(path = "/v1/woorden", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> woorden() {
        return Woordenboek.van(weergaven.beschrijvingen());
    }

    private static Map<String, @Nullable Object> rij(Medewerker m) {
        Map<String, @Nullable Object> rij = new LinkedHashMap<>();
        rij.put("medewerkerId", m.medewerkerId());
        rij.put("rollen", m.rollen().stream().map(Rol::name).sorted().toList());
        rij.put("klassen", m.scopeKlassen().stream().sorted().toList());
        rij.put("vanaf", m.ingangsdatum().toString());
        rij.put("actief", !m.rollen().isEmpty());
        return rij;
    }

    /** What a list of staff can be asked. */
    private record Staffilter(
            LocalDate op,
            @Nullable Rol rol,
            @Nullable String klas,
            @Nullable String zoek) {

        static Staffilter van(Map<String, String> filters, LocalDate vandaag) {
            Vraagvelden velden = new Vraagvelden(filters, List.of("klas", "op", "rol", "zoek"));
            LocalDate op = velden.dag("op");
            Rol rol = velden.keuze("rol", Rol.class);
            String klas = velden.tekst("klas");
            String zoek = velden.tekst("zoek");
            velden.eisGoed();
            return new Staffilter(op == null ? vandaag : op, rol, klas, zoek);
        }

        boolean past(Medewerker m) {
            return (rol == null || m.rollen().contains(rol))
                    && (klas == null || m.scopeKlassen().contains(klas))
                    && (zoek == null
                            || m.medewerkerId().toLowerCase(Locale.ROOT).contains(zoek.toLowerCase(Locale.ROOT)));
        }
    }
}
