package nl.zorgspoor.projections.leerling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Verblijf;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What reading rights and other views need of a student: school, class, mentor, parents, consents, referrals, phases. */
public record Kaart(Document document) {

    /** Where a card is found by a class or mentor of any day. */
    public static final String KLAS = Verblijven.KLAS;

    public static final String MENTOR = Verblijven.MENTOR;

    /** Closed in the store. */
    public static final String NAAM = "naam";

    static final String GEBOORTEDATUM = "geboortedatum";
    public static final String FASE = "fase";
    public static final String LEERJAAR = "leerjaar";
    static final String ROUTEVERSIE = "routeversie";

    public static Kaart leeg(String leerlingId) {
        return new Kaart(new Document("leerlingId", leerlingId));
    }

    public String leerlingId() {
        return document.getString("leerlingId");
    }

    public @Nullable String schoolId() {
        return document.getString("schoolId");
    }

    /** The name as it lies in the store: closed. */
    public @Nullable String geslotenNaam() {
        return document.getString(NAAM);
    }

    /** The date of birth as it lies in the store: closed. */
    public @Nullable String geslotenGeboortedatum() {
        return document.getString(GEBOORTEDATUM);
    }

    public @Nullable Integer leerjaar() {
        return document.getInteger(LEERJAAR);
    }

    /** The phase of the route now. */
    public @Nullable String fase() {
        return document.getString(FASE);
    }

    /** The version of the route map that the student follows (R5); 0 when none was recorded. */
    public int routeversie() {
        return document.getInteger(ROUTEVERSIE, 0);
    }

    /** Enrolment, class and mentor by day. */
    public Verblijf verblijf() {
        return Verblijven.van(document);
    }

    public @Nullable String klas(LocalDate op) {
        return verblijf().klas(op);
    }

    /** Whether the student is here on a day: enrolled, or registered and not enrolled yet, or a guest. */
    public boolean isHier(LocalDate op) {
        Verblijf verblijf = verblijf();
        return verblijf.hier().isLeeg() || verblijf.isIngeschreven(op);
    }

    /** The cards of who is enrolled on a day, for the store. */
    public static Bson isIngeschreven(LocalDate op) {
        return Verblijven.isHier(op);
    }

    /** The cards of who has this mentor on a day, for the store. */
    public static Bson heeftMentor(String mentorId, LocalDate op) {
        return Verblijven.heeftMentor(mentorId, op);
    }

    /** What rests on which consent now, beside the referrals. */
    public List<Document> gebruik() {
        return lijst("gebruik", Document.class);
    }

    public @Nullable String mentorId(LocalDate op) {
        return verblijf().mentorId(op);
    }

    public Set<String> ouders() {
        return lijst("ouders", String.class).stream().collect(Collectors.toUnmodifiableSet());
    }

    public List<Document> toestemmingen() {
        return lijst("toestemmingen", Document.class);
    }

    public List<Document> verwijzingen() {
        return lijst("verwijzingen", Document.class);
    }

    /** The phases of the route so far, oldest first, each with the position from which it counts. */
    public List<Document> fasen() {
        return lijst("fasen", Document.class);
    }

    /** The phase at a position. */
    public @Nullable String fase(long positie) {
        String fase = null;
        for (Document f : fasen()) {
            if (f.getLong("vanaf") <= positie) {
                fase = f.getString("fase");
            }
        }
        return fase;
    }

    public Optional<Document> toestemming(@Nullable String toestemmingId) {
        return toestemmingen().stream()
                .filter(t -> t.getString("toestemmingId").equals(toestemmingId))
                .findFirst();
    }

    /** Whether a consent counts on a day. */
    public static boolean isGeldig(Document toestemming, LocalDate op) {
        String tot = toestemming.getString("geldigTot");
        return "VERLEEND".equals(toestemming.getString("status")) && (tot == null || tot.compareTo(op.toString()) >= 0);
    }

    /** Whether a valid consent or a referral that runs names this partner. */
    public boolean heeftGrond(PartnerType partner, LocalDate op) {
        return toestemmingen().stream().anyMatch(t -> isGeldig(t, op) && noemt(t, partner))
                || verwijzingen().stream()
                        .anyMatch(v ->
                                v.getBoolean("open", false) && partner.name().equals(v.get("partnerType")));
    }

    private static boolean noemt(Document toestemming, PartnerType partner) {
        Object genoemd = toestemming.get("partnerType");
        String doel = String.valueOf(toestemming.get("doel"));
        return genoemd == null
                ? doel.equals(partner.name()) || doel.startsWith(partner.name() + "_")
                : genoemd.equals(partner.name());
    }

    private <T> List<T> lijst(String veld, Class<T> type) {
        List<T> lijst = document.getList(veld, type);
        return lijst == null ? new ArrayList<>() : lijst;
    }
}
