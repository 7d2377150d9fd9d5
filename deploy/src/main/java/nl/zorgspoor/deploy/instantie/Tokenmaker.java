package nl.zorgspoor.deploy.instantie;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.invoer.Woorden;
import nl.zorgspoor.deploy.beveiliging.Uitgever;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.deploy.opdrachtregel.Vlaggen;

/** {@code ./zorgspoor token}: prints one token, signed with the key of the data folder. */
public final class Tokenmaker {

    private static final List<String> ROLLEN = Arrays.stream(Rol.values())
            .filter(r -> r != Rol.SYSTEEM)
            .map(Rol::name)
            .toList();

    private Tokenmaker() {}

    public static int token(List<String> woorden) {
        Vlaggen vlaggen = Vlaggen.lees("token", woorden, "--rol", "--school", "--medewerker", "--leerling", "--data")
                .zonderRest();
        Rol rol = rol(vlaggen.nodig("--rol", "--rol MENTOR"));
        String school = rol.isBuitenScholen() ? "" : vlaggen.nodig("--school", "--school COE");
        String leerling = vlaggen.tekst("--leerling").orElse(null);
        if (rol.isPartij() && leerling == null) {
            throw new Gebruiksfout(
                    "De rol %s heeft --leerling nodig, bijvoorbeeld --leerling L-COE-101.".formatted(rol));
        }
        String id = vlaggen.tekst("--medewerker")
                .orElseGet(() -> rol == Rol.LEERLING && leerling != null
                        ? leerling
                        : rol.name().toLowerCase(Locale.ROOT));
        System.out.println(Uitgever.in(vlaggen.data()).token(new Actor(id, rol, school, leerling)));
        return 0;
    }

    /** Reads a role; a wrong one is answered with the nearest and the list. */
    public static Rol rol(String woord) {
        if (!ROLLEN.contains(woord)) {
            throw new Gebruiksfout("'%s' is geen rol.%s De rollen: %s."
                    .formatted(woord, Woorden.bedoeld(woord, ROLLEN), String.join(", ", ROLLEN)));
        }
        return Rol.valueOf(woord);
    }
}
