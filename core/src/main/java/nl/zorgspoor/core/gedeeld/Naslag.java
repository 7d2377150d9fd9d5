package nl.zorgspoor.core.gedeeld;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Facts from other streams that a decision may need; read, never written. Ids are those of one school, the school of who decides
 * (R330): an id that another school has is as unknown as one that nobody has.
 */
public interface Naslag {

    /** A meeting with several students. */
    default Optional<Overlegfeiten> overleg(String overlegId) {
        return Optional.empty();
    }

    /** The first meeting of a form that is planned on or after a day. */
    default Optional<Overlegfeiten> volgendOverleg(OverlegvormCode vorm, LocalDate vanaf) {
        return Optional.empty();
    }

    /** A student, for decisions in that student's other streams (absence, safety). */
    default Optional<Leerlingfeiten> leerling(String leerlingId) {
        return Optional.empty();
    }

    /** Whether a student is enrolled on a day; empty for who never was. */
    default Optional<Boolean> ingeschrevenOp(String leerlingId, LocalDate dag) {
        return leerling(leerlingId)
                .filter(feiten -> feiten.verblijf().eersteDag(dag) != null)
                .map(feiten -> feiten.isIngeschreven(dag));
    }

    /**
     * Who a student is, for the few who must know: what the law makes the school report (R211). Everybody else has {@link
     * #leerling}.
     */
    default Optional<Identiteit> identiteit(String leerlingId) {
        return Optional.empty();
    }

    /** Students on the agenda of a meeting, for decisions about who may be invited. */
    default Set<String> agenda(String overlegId) {
        return Set.of();
    }

    /**
     * Whether a consent of this student counts, for a meeting that invites somebody from outside (R45). Whoever does not know
     * says no.
     *
     * @param doel the purpose, such as {@code EXTERN_OVERLEG}
     * @param partner the partner, or null for any
     * @param op the day on which it must count
     */
    default boolean toestemming(String leerlingId, String doel, @Nullable PartnerType partner, LocalDate op) {
        return false;
    }

    /**
     * Whether a parent has authority over this student on a day (R328); empty when the student is not known.
     *
     * @param meerderjarig the age in years from which no parent has
     */
    default Optional<Boolean> gezag(String leerlingId, String ouderId, int meerderjarig, LocalDate op) {
        return Optional.empty();
    }

    /** Whether this student's parents were told something on or before a day, where a school asks no more than that (R45). */
    default boolean oudersGeinformeerd(String leerlingId, LocalDate op) {
        return false;
    }

    /** Whether messages go out and are read on a channel (R363); whoever does not know says yes. */
    default boolean isKanaalOpen(String kanaal) {
        return true;
    }

    /** How many JOS guidances run at a school, for its waiting list (R154). */
    default int lopendeJos(String schoolId) {
        return 0;
    }

    /**
     * How many other students are in an lwoo class on a day (R179).
     *
     * @param zonderLeerling the student who is not counted
     */
    default int lwooKlas(String schoolId, String klas, LocalDate op, String zonderLeerling) {
        return 0;
    }

    /**
     * What a student brings to a training of a group; empty for who is not known.
     *
     * @param trainingId the training for which the student may be registered
     * @param soort the item of the catalogue, such as {@code SOVA_TRAINING}
     * @param op the day on which it begins
     */
    default Optional<Deelnamefeiten> deelname(String leerlingId, String trainingId, String soort, LocalDate op) {
        return Optional.empty();
    }

    /** How many meetings of a form a school held or has yet to hold in a school year, seen from a day (R93, R107). */
    default int overleggen(String schoolId, OverlegvormCode vorm, String schooljaar, LocalDate vandaag) {
        return 0;
    }

    /** The key figures of a school on a day, counted from all its events as they should have read (R243). Costs seconds; asked once a year. */
    default Kengetallen kengetallen(String schoolId, LocalDate teldatum) {
        throw new UnsupportedOperationException("Hier zijn geen gebeurtenissen om te tellen.");
    }

    /** The students who have an arrangement or intervention under an id; none when nobody at the school has (R252). */
    default Set<String> vanWie(Kostendrager soort, String id) {
        return Set.of();
    }

    /** Whether nobody in the whole installation has a referral under this id yet (R330). */
    default boolean verwijzingIdVrij(String verwijzingId) {
        return true;
    }

    /**
     * Whether the message that an event became could not go out yet: then nobody outside has read it, and what people wrote in it
     * can still be put right.
     */
    default boolean wachtOpVerzending(String gebeurtenisId) {
        return false;
    }

    /**
     * An event of a student, in whichever of the student's streams, for a correction that refers to it (R8). The state does not
     * keep the ids of events: they are needed once in a long while.
     */
    default Optional<Gebeurtenisfeiten> gebeurtenis(String leerlingId, String gebeurtenisId) {
        return Optional.empty();
    }

    /** A document of this student that is kept here; empty when there is none under that id, or its key was destroyed (R365). */
    default Optional<Documentfeiten> document(String leerlingId, String documentId) {
        return Optional.empty();
    }

    /** What stands in streams that are no longer written to, in the order in which it was stored. */
    default List<LeerlingGebeurtenis> gebeurtenissen(Collection<String> stromen) {
        return List.of();
    }

    /**
     * A student's own stream as it should have read: what is being decided included, corrections applied (R8). Read once in a long
     * while, for a correction.
     */
    default List<Gebeurtenisfeiten> geschiedenis(String leerlingId) {
        return List.of();
    }

    /**
     * @param stroom the stream in which it lies
     * @param naam the stored name, such as {@code leerling.ToestemmingVerleend}
     * @param volgnummer its place in the stream
     * @param positie its place in the whole store
     */
    record Gebeurtenisfeiten(
            String gebeurtenisId,
            String stroom,
            String naam,
            long volgnummer,
            long positie,
            LeerlingGebeurtenis inhoud) {}

    /**
     * @param vorm the meeting form
     * @param genodigden roles invited so far, fixed roles of the form included
     * @param voorzitterId the person in the chair, when one was named
     */
    record Overlegfeiten(
            String overlegId,
            String schoolId,
            OverlegvormCode vorm,
            LocalDateTime datumTijd,
            Set<Rol> genodigden,
            Status status,
            @Nullable String voorzitterId) {

        /** The life of a meeting. */
        public enum Status {
            GEPLAND,
            GEHOUDEN,
            GEANNULEERD
        }
    }

    /**
     * What another stream of the same student may know of the student.
     *
     * @param verblijf enrolment, class and mentor by day
     * @param uitgeschrevenOp the first day on which who left or will leave is not enrolled, unless registered again; else null (R327)
     */
    record Leerlingfeiten(
            String leerlingId,
            String schoolId,
            Verblijf verblijf,
            Set<String> ouderIds,
            @Nullable LocalDate uitgeschrevenOp) {

        /** Who has not left. */
        public Leerlingfeiten(String leerlingId, String schoolId, Verblijf verblijf, Set<String> ouderIds) {
            this(leerlingId, schoolId, verblijf, ouderIds, null);
        }

        /** Of somebody for whom nothing changes by the day. */
        public Leerlingfeiten(
                String leerlingId,
                String schoolId,
                boolean ingeschreven,
                @Nullable String klas,
                @Nullable String mentorId,
                Set<String> ouderIds) {
            this(leerlingId, schoolId, Verblijf.altijd(ingeschreven, klas, mentorId), ouderIds, null);
        }

        public boolean isIngeschreven(LocalDate dag) {
            return verblijf.isIngeschreven(dag);
        }

        public @Nullable String klas(LocalDate dag) {
            return verblijf.klas(dag);
        }

        public @Nullable String mentorId(LocalDate dag) {
            return verblijf.mentorId(dag);
        }
    }

    /**
     * What the start of a training asks of a student's own file.
     *
     * @param fase the student's phase on the route, or null
     * @param opgevallen whether the student stood out in the screening for this training (R137)
     * @param gesprekOp the day of the diagnostic talk, or null
     * @param aangemeld whether the student is registered for this training
     * @param eigenInitiatief whether that was the student's own wish (R138)
     */
    record Deelnamefeiten(
            @Nullable Integer leerjaar,
            @Nullable String niveau,
            @Nullable String fase,
            boolean opgevallen,
            @Nullable LocalDate gesprekOp,
            boolean aangemeld,
            boolean eigenInitiatief) {

        public static final Deelnamefeiten GEEN = new Deelnamefeiten(null, null, null, false, null, false, false);
    }

    /**
     * Who may read a document follows from these.
     *
     * @param actorId who brought its first version, in the role {@code rol}
     */
    record Documentfeiten(Gegevenssoort soort, String actorId, Rol rol) {}

    /** Name and date of birth, as far as the school recorded them. */
    record Identiteit(@Nullable String naam, @Nullable LocalDate geboortedatum) {

        public static final Identiteit ONBEKEND = new Identiteit(null, null);
    }

    /** Knows nothing; for tests and for commands that need no other stream. */
    Naslag LEEG = new Naslag() {};
}
