package nl.zorgspoor.core.leerling.verwijzing;

import java.util.Set;

/** Which trajectories the plan of approach that counts chose: a referral to SMW may need one (R155). */
public record Planopties(Set<String> opties) {

    public static final Planopties GEEN = new Planopties(Set.of());

    public Planopties {
        opties = Set.copyOf(opties);
    }
}
