package nl.zorgspoor.deploy.instantie;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.invoer.Woorden;
import nl.zorgspoor.deploy.api.Verkenpagina;
import nl.zorgspoor.deploy.beveiliging.Uitgever;
import nl.zorgspoor.deploy.opdrachtregel.Gebruiksfout;
import nl.zorgspoor.deploy.opdrachtregel.Vlaggen;

/** {@code ./zorgspoor token}: prints one token, signed with the key of the data folder, or a link that logs in on {@code /docs} with it. */
public final class Tokenmaker {

    private static final List<String> ROLLEN = Arrays.stream(Rol.values())
            .filter(r -> r != Rol.SYSTEEM)
            .map(Rol::name)
            .toList();

    private static final Pattern ADRES = Pattern.compile("https?://[^\\s/]+/?");

    private Tokenmaker() {}

    public static int token(List<String> woorden) {
        Vlaggen vlaggen = Vlaggen.lees(
                        "token", woorden, "--rol", "--school", "--medewerker", "--leerling", "--data", "--docs")
                .zonderRest();
        List<Rol> rollen = Arrays.stream(vlaggen.nodig("--rol", "--rol MENTOR").split(","))
                .map(Tokenmaker::rol)
                .distinct()
                .toList();
        Rol rol = rollen.get(0);
        String school = rollen.stream().allMatch(Rol::isBuitenScholen) ? "" : vlaggen.nodig("--school", "--school COE");
        String leerling = vlaggen.tekst("--leerling").orElse(null);
        rollen.stream()
                .filter(r -> r.isPartij() && leerling == null)
                .findFirst()
                .ifPresent(r -> {
                    throw new Gebruiksfout(
                            "De rol %s heeft --leerling nodig, bijvoorbeeld --leerling L-COE-101.".formatted(r));
                });
        String id = vlaggen.tekst("--medewerker")
                .orElseGet(() -> rol == Rol.LEERLING && leerling != null
                        ? leerling
                        : rol.name().toLowerCase(Locale.ROOT));
        String docs = vlaggen.tekst("--docs").map(Tokenmaker::adres).orElse("");
        Uitgever uitgever = Uitgever.in(vlaggen.data());
        Actor actor = new Actor(id, rol, school, leerling);
        String token = rollen.size() == 1 ? uitgever.token(actor) : uitgever.token(actor, rollen);
        System.out.println(docs.isEmpty() ? token : docs + Verkenpagina.INLOGGEN + token);
        return 0;
    }

    private static String adres(String waarde) {
        if (!ADRES.matcher(waarde).matches()) {
            throw new Gebruiksfout(
                    "--docs '%s' is geen adres; geef er een zoals http://localhost:8080.".formatted(waarde));
        }
        return waarde.endsWith("/") ? waarde.substring(0, waarde.length() - 1) : waarde;
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
