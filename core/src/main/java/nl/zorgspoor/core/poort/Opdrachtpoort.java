package nl.zorgspoor.core.poort;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.bevoegdheid.Vertrek;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.eventstore.OnbekendeStroom;
import nl.zorgspoor.core.eventstore.Opslag;
import nl.zorgspoor.core.eventstore.Uniekfouten;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.gebied.Stroomsoorten;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Beginopdracht;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Overrule;
import nl.zorgspoor.core.gedeeld.SchoolOpdracht;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Weigering;
import nl.zorgspoor.core.gedeeld.Weigering.Aard;
import nl.zorgspoor.core.invoer.Buitenid;
import nl.zorgspoor.core.invoer.Grenscontrole;
import nl.zorgspoor.core.invoer.Hierdagen;
import nl.zorgspoor.core.school.SchoolCommand;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Takes in a command and answers it; safe to call from any thread. */
public final class Opdrachtpoort {

    /** How often a command is tried when another one got in between. */
    private static final int POGINGEN = 5;

    /** In the log of refusals, of what came without a key that can be read. */
    private static final UUID GEEN_SLEUTEL = new UUID(0, 0);

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * What an accepted command brings about in other streams, done before it is answered. Whoever does it here also does it after the
     * event, so that nothing is lost when this fails: it does not throw.
     */
    @FunctionalInterface
    public interface Nasleep {
        /** @return the position up to which a reader sees all of it */
        long na(String schoolId, Opdracht opdracht, Antwoord antwoord);
    }

    private final Map<Class<?>, Nasleep> nasleep = new ConcurrentHashMap<>();
    private final CommandBus bus;
    private final Stroomsoorten soorten;
    private final Set<String> schoolopdrachten;
    private final Schoolprofielen profielen;
    private final Naslagen naslagen;
    private final Opdrachtenregister register;
    private final Weigeringenlog weigeringen;
    private final Supplier<LocalDateTime> klok;
    private final MeterRegistry meters;

    public Opdrachtpoort(
            CommandBus bus,
            Stroomsoorten soorten,
            Schoolprofielen profielen,
            Naslagen naslagen,
            Opdrachtenregister register,
            Weigeringenlog weigeringen,
            Supplier<LocalDateTime> klok,
            MeterRegistry meters) {
        this.bus = bus;
        this.soorten = soorten;
        this.schoolopdrachten = soorten.alle().stream()
                .filter(Stroomsoort::isSchool)
                .flatMap(soort -> soort.opdrachtsoorten().stream())
                .map(Class::getSimpleName)
                .collect(Collectors.toUnmodifiableSet());
        this.profielen = profielen;
        this.naslagen = naslagen;
        this.register = register;
        this.weigeringen = weigeringen;
        this.klok = klok;
        this.meters = meters;
    }

    /**
     * Handles a command. A repeat of an accepted command gives its first answer and stores nothing.
     *
     * @throws CommandGeweigerd when it is refused; nothing was stored
     */
    public Antwoord verstuur(Verzoek verzoek) {
        Opdracht opdracht = verzoek.opdracht();
        Context x = context(verzoek.commandId(), opdracht.opdrachtnaam(), verzoek.actor(), verzoek.overrule());
        String hash = hash(verzoek);
        Opdracht geadresseerd = Adressering.van(opdracht, x, soorten);
        long begin = System.nanoTime();
        try {
            Antwoord antwoord = metHerkansing(verzoek, geadresseerd, x, hash);
            tel(opdracht, "aangenomen", begin);
            return metNasleep(geadresseerd, x, antwoord);
        } catch (CommandGeweigerd geweigerd) {
            CommandGeweigerd waarom = haalbaar(geweigerd, x);
            try {
                Optional<Antwoord> eerder =
                        register.antwoord(verzoek.commandId().toString(), hash);
                if (eerder.isPresent()) {
                    tel(opdracht, "herhaald", begin);
                    return eerder.get();
                }
            } catch (CommandGeweigerd sleutelGebruikt) {
                waarom = sleutelGebruikt;
            }
            weigeringen.noteer(geadresseerd.getClass(), x, waarom.weigering());
            tel(opdracht, waarom.weigering().code(), begin);
            throw waarom;
        }
    }

    /** Says what follows at once from commands of a kind. */
    public void daarna(Class<? extends Opdracht> soort, Nasleep meteen) {
        nasleep.put(soort, meteen);
    }

    private Antwoord metNasleep(Opdracht opdracht, Context x, Antwoord antwoord) {
        long tot = nasleep.entrySet().stream()
                .filter(n -> n.getKey().isInstance(opdracht))
                .mapToLong(n -> n.getValue().na(x.school().schoolId(), opdracht, antwoord))
                .max()
                .orElse(antwoord.positie());
        return antwoord.tot(tot);
    }

    /** R3: a remedy that nobody at this school may give is none. */
    private CommandGeweigerd haalbaar(CommandGeweigerd geweigerd, Context x) {
        return Bevoegdheden.metHaalbaarHerstel(geweigerd, x.school(), schoolopdrachten);
    }

    private Context context(UUID commandId, String opdracht, Actor actor, @Nullable Overrule overrule) {
        return new Context(
                commandId,
                opdracht,
                actor,
                klok.get().truncatedTo(ChronoUnit.SECONDS),
                profielen.van(actor.schoolId()),
                overrule,
                naslagen.van(actor.schoolId()));
    }

    /**
     * Whether somebody may send such a command at all, before any of it is read: what a stranger sends costs nothing. Whoever
     * repeats a command that was accepted gets its answer, whatever has changed since, so a key that is known is read further.
     *
     * @param schoolId the school in the path, for a command of a school
     * @param commandId the key, or null when there is none that can be read
     * @throws CommandGeweigerd when the role does not fit; it stands in the log of refusals
     */
    public void eisToegang(Class<?> opdracht, @Nullable String schoolId, @Nullable UUID commandId, Actor actor) {
        Context x = context(commandId == null ? GEEN_SLEUTEL : commandId, opdracht.getSimpleName(), actor, null);
        try {
            eisToegang(opdracht, schoolId, x);
        } catch (CommandGeweigerd geweigerd) {
            if (commandId == null || !register.kent(commandId.toString())) {
                CommandGeweigerd waarom = haalbaar(geweigerd, x);
                weigeringen.noteer(opdracht, x, waarom.weigering());
                throw waarom;
            }
        }
    }

    /** Whether this very command was accepted before, under another id; for who changes how ids are made. */
    public boolean isAangenomenAls(UUID commandId, Verzoek verzoek) {
        try {
            return register.antwoord(commandId.toString(), hash(verzoek)).isPresent();
        } catch (CommandGeweigerd anderGebruik) {
            return false;
        }
    }

    private Antwoord metHerkansing(Verzoek verzoek, Opdracht geadresseerd, Context x, String hash) {
        eisVooraf(verzoek.opdracht(), verzoek.overrule(), x);
        boolean nieuw = verzoek.opdracht() instanceof Beginopdracht;
        for (int poging = 1; ; poging++) {
            try {
                Antwoord antwoord = stuur(verzoek, geadresseerd, x, hash, nieuw);
                // Nothing to do may be because it was done: then this is a repeat as well.
                return antwoord.gebeurtenissen().isEmpty()
                        ? register.antwoord(verzoek.commandId().toString(), hash)
                                .orElse(antwoord)
                        : antwoord;
            } catch (CommandGeweigerd e) {
                if (!nieuw) {
                    throw e;
                }
                // It was judged as if nothing had happened before: what has, says more.
                nieuw = false;
            } catch (OnbekendeStroom e) {
                throw nietGevonden(verzoek.opdracht());
            } catch (RuntimeException e) {
                if (!Uniekfouten.isConflict(e)) {
                    throw e;
                }
                Optional<Antwoord> eerder =
                        register.antwoord(verzoek.commandId().toString(), hash);
                if (eerder.isPresent()) {
                    return eerder.get();
                }
                nieuw = false;
                if (poging == POGINGEN) {
                    throw new CommandGeweigerd(new Weigering(
                            Aard.STRIJDIG,
                            "GELIJKTIJDIGE_WIJZIGING",
                            null,
                            "Dezelfde stroom werd steeds tegelijk gewijzigd; geef de opdracht met dezelfde sleutel"
                                    + " opnieuw.",
                            java.util.List.of(),
                            verzoek.opdracht().opdrachtnaam(),
                            false));
                }
                wacht(poging);
            }
        }
    }

    /** What is asked of every command before its stream is looked at. */
    static void eisVooraf(Opdracht opdracht, @Nullable Overrule overrule, Context x) {
        Grenscontrole.eis(opdracht);
        if (overrule != null) {
            Grenscontrole.eis(overrule);
        }
        eisToegang(opdracht.getClass(), opdracht instanceof SchoolOpdracht s ? s.schoolId() : null, x);
        eisRuimteNaVertrek(opdracht, x);
        eisHier(opdracht, x);
        Buitenid.eis(opdracht);
        Bevoegdheden.eisGezag(opdracht, x);
        Documentverwijzing.eis(opdracht, x);
    }

    /** R330: the same for an id that nobody has and for one that another school has. */
    static CommandGeweigerd nietGevonden(Opdracht opdracht) {
        return opdracht instanceof LeerlingOpdracht l
                ? CommandGeweigerd.nietGevonden("Leerling", l.leerlingId())
                : CommandGeweigerd.nietGevonden(
                        opdracht instanceof SchoolOpdracht ? "School" : "Het id", opdracht.stroom());
    }

    static void eisToegang(Class<?> opdracht, @Nullable String schoolId, Context x) {
        if (SchoolOpdracht.class.isAssignableFrom(opdracht)) {
            Bevoegdheden.eisSchool(x.actor(), String.valueOf(schoolId));
        }
        if (SchoolCommand.class.isAssignableFrom(opdracht)) {
            Bevoegdheden.eisRol(x, true);
        } else if (x.rol() != nl.zorgspoor.core.gedeeld.Rol.SYSTEEM) {
            Bevoegdheden.eisIngericht(x);
            Bevoegdheden.eisRol(x, false);
        }
    }

    /**
     * R327, for the streams beside the student's own; in the own one it is judged together with the command. Who may not see the
     * student is refused by the command itself and does not learn here that the student left.
     */
    private static void eisRuimteNaVertrek(Opdracht opdracht, Context x) {
        if (opdracht instanceof LeerlingOpdracht l && !l.stroom().equals(l.leerlingId()) && Vertrek.kanDicht(l)) {
            x.naslag()
                    .leerling(l.leerlingId())
                    .filter(f -> f.schoolId().equals(x.actor().schoolId())
                            && Bevoegdheden.inBereik(x.actor(), x.school(), f, x.vandaag()))
                    .ifPresent(f -> Vertrek.eisRuimte(l, f.uitgeschrevenOp(), x));
        }
    }

    /** The days of the streams beside the student's own, against the days on which the student is here; in the own one with all others. */
    private static void eisHier(Opdracht opdracht, Context x) {
        if (opdracht instanceof LeerlingOpdracht l && !l.stroom().equals(l.leerlingId())) {
            x.naslag()
                    .leerling(l.leerlingId())
                    .filter(f -> f.schoolId().equals(x.actor().schoolId())
                            && Bevoegdheden.inBereik(x.actor(), x.school(), f, x.vandaag()))
                    .ifPresent(f -> Hierdagen.eis(l, f.verblijf(), x.vandaag()));
        }
    }

    private Antwoord stuur(Verzoek verzoek, Opdracht geadresseerd, Context x, String hash, boolean nieuw) {
        MetaData metadata = MetaData.from(metadata(verzoek, x, hash));
        CommandMessage<Opdracht> bericht =
                new GenericCommandMessage<>(geadresseerd, nieuw ? metadata.and(Metadata.NIEUW, true) : metadata);
        AtomicReference<Antwoord> antwoord = new AtomicReference<>(Antwoord.NIETS);
        AtomicReference<Throwable> fout = new AtomicReference<>();
        bus.dispatch(
                bericht.andMetaData(Map.of(Opslag.ANTWOORD, antwoord)),
                (CommandMessage<? extends Opdracht> b, CommandResultMessage<? extends Object> r) -> {
                    if (r.isExceptional()) {
                        fout.set(r.exceptionResult());
                    }
                });
        Throwable t = fout.get();
        if (t instanceof RuntimeException e) {
            throw e;
        } else if (t != null) {
            throw new IllegalStateException(t);
        }
        if (verzoek.opdracht() instanceof SchoolCommand s) {
            profielen.vergeet(s.schoolId());
        }
        return Objects.requireNonNull(antwoord.get());
    }

    private static Map<String, Object> metadata(Verzoek verzoek, Context x, String hash) {
        Map<String, Object> m = new LinkedHashMap<>();
        String commandId = verzoek.commandId().toString();
        m.put(Metadata.COMMAND_ID, commandId);
        m.put(Metadata.OPDRACHT, verzoek.opdracht().opdrachtnaam());
        m.put(Metadata.INHOUDHASH, hash);
        m.put(Metadata.SCHOOL_ID, x.school().schoolId());
        m.put(Metadata.ACTOR_ID, x.actor().id());
        m.put(Metadata.ROL, x.rol().name());
        m.put(Metadata.OP, x.nu().toString());
        m.put(Metadata.SCHOOLJAAR, Schooljaar.van(x.vandaag()));
        m.put(Metadata.CORRELATIE_ID, Objects.requireNonNullElse(verzoek.correlatieId(), commandId));
        if (verzoek.overrule() != null) {
            m.put(Metadata.OVERRULE, verzoek.overrule().motivering());
        }
        m.put(Metadata.CONTEXT, x);
        return m;
    }

    /** Command, stream, actor and body: a key used for anything else is not a repeat. */
    static String hash(Verzoek v) {
        Actor a = v.actor();
        String inhoud = v.opdracht().opdrachtnaam()
                + '\n'
                + v.opdracht().stroom()
                + '\n'
                + a.id()
                + '\n'
                + a.rol()
                + '\n'
                + a.schoolId()
                + '\n'
                + MAPPER.writeValueAsString(v.opdracht())
                + '\n'
                + (v.overrule() == null ? "" : v.overrule().motivering());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(inhoud.getBytes(UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tel(Opdracht opdracht, String uitkomst, long begin) {
        Timer.builder("zorgspoor.opdrachten")
                .description("Commands by name and outcome")
                .tag("opdracht", opdracht.opdrachtnaam())
                .tag("uitkomst", uitkomst)
                .register(meters)
                .record(System.nanoTime() - begin, java.util.concurrent.TimeUnit.NANOSECONDS);
    }

    private static void wacht(int poging) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(2L << poging, 5L << poging));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
