package nl.zorgspoor.core.poort;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.eventstore.OnbekendeStroom;
import nl.zorgspoor.core.eventstore.Proefrit;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.gebied.Stroomsoorten;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Overrule;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import org.jspecify.annotations.Nullable;

/**
 * The same door as {@link Opdrachtpoort}, to look through: says what a command would bring or why it would be refused, by the same
 * checks and the same rules. It leaves nothing behind: no event, no term, no key, no refusal in the log. Safe to call from any thread.
 */
public final class Proefpoort {

    /** Of who tries without a key; no command is ever stored under it. */
    private static final UUID GEEN_SLEUTEL = new UUID(0, 0);

    private final Eventstore eventstore;
    private final Stroomsoorten soorten;
    private final Set<String> schoolopdrachten;
    private final Schoolprofielen profielen;
    private final Naslagen naslagen;
    private final Opdrachtenregister register;
    private final Supplier<LocalDateTime> klok;

    public Proefpoort(
            Eventstore eventstore,
            Stroomsoorten soorten,
            Schoolprofielen profielen,
            Naslagen naslagen,
            Opdrachtenregister register,
            Supplier<LocalDateTime> klok) {
        this.eventstore = eventstore;
        this.soorten = soorten;
        this.schoolopdrachten = soorten.alle().stream()
                .filter(Stroomsoort::isSchool)
                .flatMap(soort -> soort.opdrachtsoorten().stream())
                .map(Class::getSimpleName)
                .collect(Collectors.toUnmodifiableSet());
        this.profielen = profielen;
        this.naslagen = naslagen;
        this.register = register;
        this.klok = klok;
    }

    /**
     * What the command would be answered. One that was accepted under its key gets that answer again.
     *
     * @param metSleutel whether the command's id was given, so that it may be one that was used before
     * @throws CommandGeweigerd when it would be refused
     */
    public Antwoord proef(Verzoek verzoek, boolean metSleutel) {
        Optional<CommandGeweigerd> geweigerd = Optional.empty();
        Antwoord antwoord = Antwoord.NIETS;
        try {
            antwoord = zitting(verzoek.actor()).probeer(verzoek.opdracht(), verzoek.commandId(), verzoek.overrule());
        } catch (CommandGeweigerd e) {
            geweigerd = Optional.of(e);
        }
        Optional<Antwoord> eerder = metSleutel
                ? register.antwoord(verzoek.commandId().toString(), Opdrachtpoort.hash(verzoek))
                : Optional.empty();
        if (eerder.isPresent()) {
            return eerder.get();
        }
        if (geweigerd.isPresent()) {
            throw geweigerd.get();
        }
        return antwoord;
    }

    /**
     * As {@link Opdrachtpoort#eisToegang}, without a trace.
     *
     * @throws CommandGeweigerd when the role does not fit
     */
    public void eisToegang(Class<?> opdracht, @Nullable String schoolId, @Nullable UUID commandId, Actor actor) {
        Context x = context(GEEN_SLEUTEL, opdracht.getSimpleName(), actor, null, naslagen.van(actor.schoolId()));
        try {
            Opdrachtpoort.eisToegang(opdracht, schoolId, x);
        } catch (CommandGeweigerd geweigerd) {
            if (commandId == null || !register.kent(commandId.toString())) {
                throw haalbaar(geweigerd, x.school());
            }
        }
    }

    /** For trying many commands as one person at one moment. */
    public Zitting zitting(Actor actor) {
        return new Zitting(actor);
    }

    private CommandGeweigerd haalbaar(CommandGeweigerd geweigerd, Schoolprofiel school) {
        return Bevoegdheden.metHaalbaarHerstel(geweigerd, school, schoolopdrachten);
    }

    private Context context(
            UUID commandId,
            String opdracht,
            Actor actor,
            @Nullable Overrule overrule,
            nl.zorgspoor.core.gedeeld.Naslag naslag) {
        return new Context(
                commandId,
                opdracht,
                actor,
                klok.get().truncatedTo(ChronoUnit.SECONDS),
                profielen.van(actor.schoolId()),
                overrule,
                naslag);
    }

    /** One person at one moment: what was read for one command counts for the next. For one thread. */
    public final class Zitting {

        private final Actor actor;
        private final Naslaggeheugen naslag;
        private final Proefrit rit = eventstore.proefrit();

        private Zitting(Actor actor) {
            this.actor = actor;
            this.naslag = new Naslaggeheugen(naslagen.van(actor.schoolId()));
        }

        /** @throws CommandGeweigerd when the command would be refused */
        public Antwoord probeer(Opdracht opdracht) {
            return probeer(opdracht, GEEN_SLEUTEL, null);
        }

        /** @throws CommandGeweigerd when the role does not fit, whatever is in the command */
        public void eisRol(Class<?> opdracht, @Nullable String schoolId) {
            Context x = Proefpoort.this.context(GEEN_SLEUTEL, opdracht.getSimpleName(), actor, null, naslag);
            try {
                Opdrachtpoort.eisToegang(opdracht, schoolId, x);
            } catch (CommandGeweigerd geweigerd) {
                throw haalbaar(geweigerd, x.school());
            }
        }

        /** What the person knows of the moment and of the school. */
        public Context context() {
            return Proefpoort.this.context(GEEN_SLEUTEL, "", actor, null, naslag);
        }

        private Antwoord probeer(Opdracht opdracht, UUID commandId, @Nullable Overrule overrule) {
            Context x = Proefpoort.this.context(commandId, opdracht.opdrachtnaam(), actor, overrule, naslag);
            try {
                Opdracht geadresseerd = Adressering.van(opdracht, x, soorten);
                Opdrachtpoort.eisVooraf(opdracht, overrule, x);
                return rit.probeer(geadresseerd, x);
            } catch (OnbekendeStroom e) {
                throw Opdrachtpoort.nietGevonden(opdracht);
            } catch (CommandGeweigerd geweigerd) {
                throw haalbaar(geweigerd, x.school());
            }
        }
    }
}
