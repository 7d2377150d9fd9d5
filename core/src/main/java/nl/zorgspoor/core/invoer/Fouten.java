package nl.zorgspoor.core.invoer;

import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;

/**
 * All that is wrong with what somebody sent, as far as an answer can hold it: the first twenty faults and how many more. Who
 * sends rubbish of 64 KB gets a few KB back, and costs no more than that.
 */
public final class Fouten implements Recordlezer.Meldpunt {

    private static final int MEESTE = 20;

    /** Of all sentences together, in characters. */
    private static final int RUIMTE = 3_000;

    private static final int LANGSTE_PLAATS = 120;

    private final List<String> zinnen = new ArrayList<>();
    private int ruimte = RUIMTE;
    private int meer;

    @Override
    public void fout(String waar, String melding) {
        if (zinnen.size() >= MEESTE || ruimte <= 0) {
            meer++;
            return;
        }
        String plaats = waar.length() > LANGSTE_PLAATS ? waar.substring(0, LANGSTE_PLAATS) + "..." : waar;
        String zin = plaats.isEmpty() ? melding : plaats + ": " + melding;
        zinnen.add(zin);
        ruimte -= zin.length();
    }

    /** A fault that has no place of its own. */
    public void fout(String melding) {
        fout("", melding);
    }

    public boolean isLeeg() {
        return zinnen.isEmpty();
    }

    /** The sentences, with how many faults there were beside them. */
    public List<String> zinnen() {
        List<String> alle = new ArrayList<>(zinnen);
        if (meer > 0) {
            alle.add("en nog %d %s".formatted(meer, meer == 1 ? "fout" : "fouten"));
        }
        return List.copyOf(alle);
    }

    /** @throws CommandGeweigerd 400 {@code INVOER_ONGELDIG} when there is a fault */
    public void eisGeen() {
        if (!isLeeg()) {
            throw CommandGeweigerd.ongeldig(zinnen());
        }
    }
}
