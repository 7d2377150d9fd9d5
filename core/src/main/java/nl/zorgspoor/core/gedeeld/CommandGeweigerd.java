package nl.zorgspoor.core.gedeeld;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Weigering.Aard;
import org.jspecify.annotations.Nullable;

/**
 * A refused command. Made by {@link Regel#weigert} and {@link Regel#verbiedt}, so that a rule reads as a sentence:
 * {@code throw FZ_OC.weigert("FASE_ONJUIST", "...").herstel("SchaalOndersteuningOp")}.
 *
 * <p>It carries no stack trace: a refusal is an answer, not a fault.
 */
public final class CommandGeweigerd extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Weigering weigering;

    public CommandGeweigerd(Weigering weigering) {
        super(weigering.code() + ": " + weigering.melding(), null, false, false);
        this.weigering = weigering;
    }

    static CommandGeweigerd van(Aard aard, @Nullable Regel regel, String code, String melding) {
        return new CommandGeweigerd(new Weigering(aard, code, regel, melding, List.of(), null, false));
    }

    /** An id that is not known here: 404 {@code NIET_GEVONDEN}. */
    public static CommandGeweigerd nietGevonden(String wat, String id) {
        return van(
                Aard.ONBEKEND,
                null,
                "NIET_GEVONDEN",
                "%s %s is hier niet bekend.".formatted(wat, kort(id)).strip());
    }

    /** What somebody made of an address does not make the answer long. */
    private static String kort(String id) {
        return id.length() <= 100 ? id : id.substring(0, 100) + "...";
    }

    /** R330: a referral's id that somebody has already; it does not say who, or of what kind: 409 {@code VERWIJZING_ID_IN_GEBRUIK}. */
    public static CommandGeweigerd verwijzingIdInGebruik(String verwijzingId) {
        return Regel.EIGEN_IDS
                .weigert(
                        "VERWIJZING_ID_IN_GEBRUIK",
                        "Verwijzing-id %s is al in gebruik; geef een id dat nergens anders wordt gebruikt.",
                        verwijzingId)
                .ontbreekt("verwijzingId");
    }

    /** Malformed input, with every error found: 400 {@code INVOER_ONGELDIG}. */
    public static CommandGeweigerd ongeldig(Collection<String> fouten) {
        return van(Aard.ONGELDIG, null, "INVOER_ONGELDIG", "De invoer klopt niet: " + String.join("; ", fouten))
                .ontbreekt(fouten);
    }

    /** A state that does not allow the command and no rule of its own: 409 {@code STATUS_ONJUIST}. */
    public static CommandGeweigerd statusOnjuist(String melding) {
        return van(Aard.STRIJDIG, null, "STATUS_ONJUIST", melding);
    }

    /** A day on which the thing cannot begin or be, given what is recorded: 409 {@code DAG_ONJUIST}. */
    public static CommandGeweigerd dagOnjuist(String melding) {
        return van(Aard.STRIJDIG, null, "DAG_ONJUIST", melding);
    }

    public CommandGeweigerd ontbreekt(Collection<String> wat) {
        Weigering w = weigering;
        return new CommandGeweigerd(new Weigering(
                w.aard(), w.code(), w.regel(), w.melding(), List.copyOf(wat), w.herstelactie(), w.overruleMogelijk()));
    }

    public CommandGeweigerd ontbreekt(String... wat) {
        return ontbreekt(Arrays.asList(wat));
    }

    public CommandGeweigerd herstel(String actie) {
        Weigering w = weigering;
        return new CommandGeweigerd(
                new Weigering(w.aard(), w.code(), w.regel(), w.melding(), w.ontbreekt(), actie, w.overruleMogelijk()));
    }

    /** The same refusal without a command that would mend it. */
    public CommandGeweigerd zonderHerstel() {
        Weigering w = weigering;
        return new CommandGeweigerd(
                new Weigering(w.aard(), w.code(), w.regel(), w.melding(), w.ontbreekt(), null, w.overruleMogelijk()));
    }

    public CommandGeweigerd overrulebaar() {
        Weigering w = weigering;
        return new CommandGeweigerd(
                new Weigering(w.aard(), w.code(), w.regel(), w.melding(), w.ontbreekt(), w.herstelactie(), true));
    }

    public Weigering weigering() {
        return weigering;
    }
}
