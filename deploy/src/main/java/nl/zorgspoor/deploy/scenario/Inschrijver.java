package nl.zorgspoor.deploy.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.school.SchoolCommand;
import nl.zorgspoor.core.school.SchoolCommand.*;
import nl.zorgspoor.deploy.instantie.Scholen;
import nl.zorgspoor.deploy.scenario.Scenario.Leerling;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Enrols students by the ordinary commands, with what the school's own profile demands before enrolment. */
public final class Inschrijver {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Buiten buiten;
    private final Map<String, List<SchoolCommand>> profielen = new ConcurrentHashMap<>();

    public Inschrijver(Buiten buiten) {
        this(buiten, Map.of());
    }

    /** @param bestanden the profile files of schools beside the five, by code */
    Inschrijver(Buiten buiten, Map<String, Path> bestanden) {
        this.buiten = buiten;
        bestanden.forEach((school, bestand) ->
                profielen.put(school, Scholen.lees(bestand).profiel().opdrachten()));
    }

    /** The first day of a school year, or null when the school's profile does not have it. */
    @Nullable
    LocalDate eersteDag(String school, String schooljaar) {
        return profiel(school).stream()
                .filter(o -> o instanceof StelSchooljaarkalenderVast k
                        && k.schooljaar().equals(schooljaar))
                .map(o -> ((StelSchooljaarkalenderVast) o).perioden().get(0).van())
                .findFirst()
                .orElse(null);
    }

    private List<SchoolCommand> profiel(String school) {
        return profielen.computeIfAbsent(school, s -> Scholen.lees(s).profiel().opdrachten());
    }

    private boolean heeftIntake(String school) {
        List<String> voor = Instelling.delen(instelling(school, Instelling.INTAKE_VERPLICHT_VOOR.sleutel()));
        return voor.contains(Instelling.ALLE) || voor.contains(Instroomtype.REGULIER_PO_VO.name());
    }

    private boolean eist(String school, String instelling) {
        return "ja".equals(instelling(school, instelling));
    }

    private String instelling(String school, String sleutel) {
        return profiel(school).stream()
                .filter(o ->
                        o instanceof WijzigSchoolinstelling w && w.sleutel().equals(sleutel))
                .map(o -> ((WijzigSchoolinstelling) o).waarde())
                .findFirst()
                .orElse("");
    }

    /** A student of thirteen in the first year, with this class and mentor. */
    public void schrijfIn(String school, String leerlingId, String klas, String mentorId, LocalDate dag) {
        schrijfIn(
                new Leerling(
                        leerlingId, school, dag.minusYears(13), 1, null, klas, mentorId, List.of("O-" + leerlingId)),
                dag);
    }

    /**
     * Registers, admits and enrols a student, in class and with a mentor when these are given.
     *
     * @return the position of the last event
     * @throws IllegalStateException when a command is refused
     */
    long schrijfIn(Leerling l, LocalDate dag) {
        String school = l.school();
        boolean warm = eist(school, "warmeOverdrachtVerplicht");
        stuur(l, "MeldLeerlingAan", aanmelding(l, dag));
        if (warm || heeftIntake(school)) {
            ObjectNode intake = MAPPER.createObjectNode();
            var onderwerpen = intake.putArray("onderwerpen");
            Arrays.stream(instelling(school, "intakeOnderwerpen").split(",", -1))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .forEach(onderwerpen::add);
            intake.put("ondersteuningsinventarisatie", "geen bijzonderheden");
            intake.put("besprokenMogelijkheden", "basisondersteuning");
            intake.put("leerlingAanwezig", true);
            intake.put("ouderAanwezig", true);
            stuur(l, "LegIntakegesprekVast", intake);
        }
        if (warm) {
            ObjectNode overdracht = MAPPER.createObjectNode();
            overdracht.put("metSchool", "BASISSCHOOL");
            overdracht.put("extraOndersteuning", false);
            stuur(l, "VoerWarmeOverdrachtUit", overdracht);
        }
        stuur(
                l,
                "BesluitOverToelating",
                MAPPER.createObjectNode().put("besluit", "TOELATEN").put("motivering", "past bij het aanbod"));
        long positie = stuur(l, "SchrijfLeerlingIn", MAPPER.createObjectNode());
        if (l.klas() != null) {
            ObjectNode klas = MAPPER.createObjectNode().put("klas", l.klas()).put("klastype", "REGULIER");
            positie = stuur(l, "PlaatsInKlas", klas);
        }
        if (l.mentor() != null) {
            positie = stuur(l, "WijsMentorToe", MAPPER.createObjectNode().put("mentorId", l.mentor()));
        }
        return positie;
    }

    private static ObjectNode aanmelding(Leerling l, LocalDate dag) {
        ObjectNode met = MAPPER.createObjectNode();
        met.put("aanmeldingId", "A-" + l.id());
        met.putObject("persoonsgegevens")
                .put("naam", "Leerling " + l.id())
                .put("geboortedatum", l.geboortedatum().toString());
        met.put("aanmelddatum", dag.toString());
        met.put("instroomtype", Instroomtype.REGULIER_PO_VO.name());
        met.put("verwachteOndersteuning", false);
        met.put("meerdereScholen", false);
        met.put("leerjaar", l.leerjaar());
        if (l.niveau() != null) {
            met.put("gewenstNiveau", l.niveau());
        }
        var ouders = met.putArray("ouders");
        l.ouders().forEach(o -> ouders.addObject().put("ouderId", o).put("gezag", true));
        return met;
    }

    private long stuur(Leerling l, String opdracht, ObjectNode met) {
        Rol rol = rol(l.school(), opdracht);
        Buiten.Antwoord antwoord = buiten.opdracht(new Actor("FIXTURE", rol, l.school(), null), opdracht, l.id(), met);
        if (!antwoord.isGoed()) {
            throw new IllegalStateException("Leerling %s kon niet worden ingeschreven: %s door %s geeft %d %s (%s)"
                    .formatted(
                            l.id(),
                            opdracht,
                            rol,
                            antwoord.status(),
                            antwoord.tekst("code"),
                            antwoord.tekst("detail")));
        }
        return antwoord.inhoud().path("positie").asLong(-1);
    }

    /** Somebody of the school's own staff who may do this there. */
    private Rol rol(String school, String opdracht) {
        return profiel(school).stream()
                .filter(StelBevoegdhedenVast.class::isInstance)
                .map(o -> ((StelBevoegdhedenVast) o).bevoegdheden().get(opdracht))
                .filter(b -> b != null)
                .flatMap(b -> b.rollen().stream())
                .filter(r -> !r.isPartij() && !r.isExtern())
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("Op %s mag niemand %s".formatted(school, opdracht)));
    }
}
