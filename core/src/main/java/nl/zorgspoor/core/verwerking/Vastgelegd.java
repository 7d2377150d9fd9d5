package nl.zorgspoor.core.verwerking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgspoor.core.eventstore.Leespositie;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.eventstore.Stroomnamen;
import nl.zorgspoor.core.eventstore.Termijnlijst;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import org.jspecify.annotations.Nullable;

/**
 * A stored event with what stands beside it. The event itself and its metadata are read when first asked for: a processor that
 * passes over an event by its name does not pay for its content.
 */
public final class Vastgelegd {

    private final long transactie;
    private final long positie;
    private final String gebeurtenisId;
    private final String naam;
    private final String opslagnaam;
    private final long volgnummer;
    private final Supplier<Instant> vastgelegd;
    private final Supplier<Map<String, String>> metadata;
    private final Supplier<Gebeurtenis> inhoud;
    /** Read once for all who ask; who asks at the same time reads the same. */
    private volatile @Nullable Map<String, String> gelezen;

    public Vastgelegd(
            long positie,
            String gebeurtenisId,
            String naam,
            String stroom,
            long volgnummer,
            Instant vastgelegd,
            Map<String, String> metadata,
            Gebeurtenis inhoud) {
        this(
                new Leespositie(0, positie),
                gebeurtenisId,
                naam,
                stroom,
                volgnummer,
                () -> vastgelegd,
                () -> metadata,
                () -> inhoud);
    }

    Vastgelegd(
            Leespositie plaats,
            String gebeurtenisId,
            String naam,
            String opslagnaam,
            long volgnummer,
            Supplier<Instant> vastgelegd,
            Supplier<Map<String, String>> metadata,
            Supplier<Gebeurtenis> inhoud) {
        this.transactie = plaats.transactie();
        this.positie = plaats.positie();
        this.gebeurtenisId = gebeurtenisId;
        this.naam = naam;
        this.opslagnaam = opslagnaam;
        this.volgnummer = volgnummer;
        this.vastgelegd = vastgelegd;
        this.metadata = metadata;
        this.inhoud = inhoud;
    }

    /** The same event as it should have read, for who shows what is right and not what was written (R8). */
    public Vastgelegd met(Gebeurtenis juist) {
        return new Vastgelegd(plaats(), gebeurtenisId, naam, opslagnaam, volgnummer, vastgelegd, metadata, () -> juist);
    }

    /** Where it stands in the order in which readers get events. */
    public Leespositie plaats() {
        return new Leespositie(transactie, positie);
    }

    /**
     * Its own number in the whole store, with gaps. Readers get events by {@link #plaats}, so a lower number of another stream may
     * come later: what was seen of a stream is told by {@link #volgnummer}.
     */
    public long positie() {
        return positie;
    }

    /** Unique, the same for ever. */
    public String gebeurtenisId() {
        return gebeurtenisId;
    }

    /** The stored name, such as {@code leerling.FlexZatGepland}. */
    public String naam() {
        return naam;
    }

    /** The stream's id, as its school knows it: another school may have the same (R330). */
    public String stroom() {
        return Stroomnamen.eigen(opslagnaam);
    }

    /** What the stream is called in the store: no other has this name. */
    public String opslagnaam() {
        return opslagnaam;
    }

    /** Its place in the stream, from 0. */
    public long volgnummer() {
        return volgnummer;
    }

    /** When it was stored (UTC). */
    public Instant vastgelegd() {
        return vastgelegd.get();
    }

    /** What stands beside it; see {@link Metadata}. */
    public Map<String, String> metadata() {
        Map<String, String> al = gelezen;
        if (al == null) {
            al = metadata.get();
            gelezen = al;
        }
        return al;
    }

    public Gebeurtenis inhoud() {
        return inhoud.get();
    }

    public String schoolId() {
        return metadata().getOrDefault(Metadata.SCHOOL_ID, "");
    }

    /** The school, or nothing when what stands beside the event cannot be read either. */
    String schoolIdAlsBekend() {
        try {
            return schoolId();
        } catch (RuntimeException onleesbaar) {
            return "";
        }
    }

    /** The moment in the domain, in school time. */
    public LocalDateTime op() {
        return LocalDateTime.parse(metadata().get(Metadata.OP));
    }

    public String actorId() {
        return metadata().getOrDefault(Metadata.ACTOR_ID, "");
    }

    public Rol rol() {
        return Rol.valueOf(metadata().getOrDefault(Metadata.ROL, Rol.SYSTEEM.name()));
    }

    /** The student it is about, when it is about one. */
    public Optional<String> leerlingId() {
        return inhoud() instanceof LeerlingGebeurtenis l ? Optional.of(l.leerlingId()) : Optional.empty();
    }

    /** The student's open terms after the command this event ends, when they changed. */
    public Optional<List<Termijn>> termijnen() {
        return Optional.ofNullable(metadata().get(Metadata.TERMIJNEN)).map(Termijnlijst::lees);
    }
}
