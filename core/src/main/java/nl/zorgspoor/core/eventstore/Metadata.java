package nl.zorgspoor.core.eventstore;

import java.util.Objects;
import org.axonframework.messaging.Message;

/** The keys of what stands beside every event: who, when, why, on which ground. Values are strings. */
public final class Metadata {

    private Metadata() {}

    /** The school at which a message's command was given; the ids in it are that school's own (R330). */
    public static String school(Message<?> bericht) {
        return Objects.requireNonNull((String) bericht.getMetaData().get(SCHOOL_ID));
    }

    /** Id of the command, a UUID. */
    public static final String COMMAND_ID = "commandId";
    /** Name of the command. */
    public static final String OPDRACHT = "opdracht";
    /** Hash of command, path and actor, to tell a repeat from a key used twice. */
    public static final String INHOUDHASH = "inhoudHash";

    public static final String SCHOOL_ID = "schoolId";
    public static final String ACTOR_ID = "actorId";
    public static final String ROL = "rol";
    /** The moment in the domain, school time, such as {@code 2026-09-14T10:00}. */
    public static final String OP = "op";
    /** School year of that moment. */
    public static final String SCHOOLJAAR = "schooljaar";

    public static final String CORRELATIE_ID = "correlatieId";
    public static final String CAUSATIE_ID = "causatieId";
    /** Reason of an overrule, when there was one: encrypted, and in clear in events from before it was. */
    public static final String OVERRULE = "overrule";
    /** The student's open terms after this command, as JSON; only on a command's last event and only when they changed. */
    public static final String TERMIJNEN = "termijnen";
    /** On the command only, when it is tried as the beginning of a stream, without reading anything first. */
    public static final String NIEUW = "nieuw";
    /** The {@code Context} itself, on the command only: never stored. */
    public static final String CONTEXT = "context";
}
