package nl.zorgspoor.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.zorgspoor.core.gebied.Stroom;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Overrule;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Weigering;
import nl.zorgspoor.core.school.Inrichting;
import nl.zorgspoor.core.school.Profiellezer;
import nl.zorgspoor.core.school.SchoolCommand.RichtSchoolIn;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What rule tests share: the five real profiles, contexts, and how a refusal is asserted. */
public final class Proef {

    private static final Map<String, Schoolprofiel> SCHOLEN = new ConcurrentHashMap<>();

    private Proef() {}

    /** The profile of a school as it is shipped. */
    public static Schoolprofiel school(String schoolId) {
        return SCHOLEN.computeIfAbsent(
                schoolId, id -> Inrichting.van(id).na(profiel(id)).profiel());
    }

    /** The command that sets up a school as it is shipped. */
    public static RichtSchoolIn profiel(String schoolId) {
        String bestand = "/profielen/" + schoolId.toLowerCase(Locale.ROOT) + ".yaml";
        try (InputStream yaml = Proef.class.getResourceAsStream(bestand)) {
            return Profiellezer.lees(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same profile with one setting changed. */
    public static Schoolprofiel met(Schoolprofiel school, Instelling instelling, String waarde) {
        return school.with(b -> {
            var alle = new java.util.HashMap<>(b.instellingen());
            alle.put(instelling.sleutel(), new java.util.TreeMap<>(Map.of(LocalDate.of(2000, 1, 1), waarde)));
            b.instellingen(alle);
        });
    }

    /** The same profile with a setting that is another from a day on. */
    public static Schoolprofiel metVanaf(Schoolprofiel school, Instelling instelling, String waarde, String vanaf) {
        return school.with(b -> {
            var alle = new java.util.HashMap<>(b.instellingen());
            var waarden = new java.util.TreeMap<>(
                    alle.getOrDefault(instelling.sleutel(), java.util.Collections.emptyNavigableMap()));
            waarden.put(LocalDate.parse(vanaf), waarde);
            alle.put(instelling.sleutel(), waarden);
            b.instellingen(alle);
        });
    }

    /** The same profile with a member of staff in one role, since August 2026. */
    public static Schoolprofiel metMedewerker(Schoolprofiel school, String medewerkerId, Rol rol) {
        LocalDate sinds = LocalDate.of(2026, 8, 1);
        return school.with(b -> {
            var alle = new java.util.HashMap<>(b.medewerkers());
            alle.put(
                    medewerkerId,
                    new java.util.TreeMap<>(Map.of(
                            sinds,
                            new Schoolprofiel.Medewerker(
                                    medewerkerId,
                                    java.util.Set.of(rol),
                                    java.util.Set.of(),
                                    sinds,
                                    java.util.Set.of()))));
            b.medewerkers(alle);
        });
    }

    /** A context at ten in the morning of a day. */
    public static Context context(String schoolId, Rol rol, String actorId, String dag, String opdracht) {
        return context(school(schoolId), rol, actorId, dag, opdracht);
    }

    public static Context context(Schoolprofiel school, Rol rol, String actorId, String dag, String opdracht) {
        return new Context(
                UUID.randomUUID(),
                opdracht,
                new Actor(actorId, rol, school.schoolId(), null),
                LocalDate.parse(dag).atTime(10, 0),
                school,
                null,
                Naslag.LEEG);
    }

    /** The same context for a parent or student of one student. */
    public static Context voor(Context x, String leerlingId) {
        Actor a = x.actor();
        return new Context(
                x.commandId(),
                x.opdracht(),
                new Actor(a.id(), a.rol(), a.schoolId(), leerlingId),
                x.nu(),
                x.school(),
                x.overrule(),
                x.naslag());
    }

    public static Context metOverrule(Context x, String motivering) {
        return new Context(
                x.commandId(), x.opdracht(), x.actor(), x.nu(), x.school(), new Overrule(motivering), x.naslag());
    }

    public static Context metNaslag(Context x, Naslag naslag) {
        return new Context(x.commandId(), x.opdracht(), x.actor(), x.nu(), x.school(), x.overrule(), naslag);
    }

    public static LocalDateTime moment(String dag) {
        return LocalDate.parse(dag).atTime(10, 0);
    }

    /** Asserts a refusal with its code and rule, and gives it for more. */
    public static Weigering weigert(ThrowingCallable opdracht, String code, String regel) {
        CommandGeweigerd geweigerd = catchThrowableOfType(CommandGeweigerd.class, opdracht);
        assertThat(geweigerd).as("geweigerd met " + code).isNotNull();
        assertThat(geweigerd.weigering().code()).isEqualTo(code);
        String nummer = geweigerd.weigering().regel() == null
                ? null
                : geweigerd.weigering().regel().nummer();
        assertThat(nummer).isEqualTo(regel);
        return geweigerd.weigering();
    }

    /** What a command brings in a stream; refused, it leaves the stream unfit for use. */
    public static List<Gebeurtenis> doe(Stroom stroom, Opdracht opdracht, Context x) {
        List<Gebeurtenis> vers = new ArrayList<>();
        stroom.doe(opdracht, x, new Stroom.Uitgang() {
            @Override
            public void vastgelegd(Gebeurtenis gebeurtenis) {
                vers.add(gebeurtenis);
            }

            @Override
            public Optional<Stroom> herspeeld() {
                return Optional.empty();
            }
        });
        return vers;
    }
}
