package nl.zorgspoor.core.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Secrets of this installation that stay the same for ever, whatever becomes of the master key that wraps them. At first each
 * follows from the master key, so that there is one secret to keep and not two.
 */
public final class Installatiegeheimen {

    private Installatiegeheimen() {}

    /**
     * The secret, 256 bits; laid down when it is asked for the first time.
     *
     * @param naam such as {@code pseudoniemen}
     */
    public static byte[] geef(JdbcTemplate jdbc, Hoofdsleutels sleutels, String naam) {
        byte[] context = context(naam);
        if (lees(jdbc, naam) == null) {
            Hoofdsleutel huidig = Hoofdsleutelproef.huidig(jdbc, sleutels).orElseThrow();
            jdbc.update(
                    "insert into installatiegeheim (naam, ingepakt) values (?, ?) on conflict do nothing",
                    naam,
                    huidig.inpakken(huidig.afgeleid(naam), context));
        }
        return sleutels.uitpakken(java.util.Objects.requireNonNull(lees(jdbc, naam)), context);
    }

    private static byte @org.jspecify.annotations.Nullable [] lees(JdbcTemplate jdbc, String naam) {
        return jdbc.queryForList("select ingepakt from installatiegeheim where naam = ?", byte[].class, naam).stream()
                .findFirst()
                .orElse(null);
    }

    /** Wraps all of them with another master key. */
    static void pakOver(JdbcTemplate jdbc, Hoofdsleutels van, Hoofdsleutel naar) {
        for (String naam : jdbc.queryForList("select naam from installatiegeheim for update", String.class)) {
            byte[] context = context(naam);
            byte[] geheim = van.uitpakken(java.util.Objects.requireNonNull(lees(jdbc, naam)), context);
            jdbc.update(
                    "update installatiegeheim set ingepakt = ? where naam = ?", naar.inpakken(geheim, context), naam);
        }
    }

    private static byte[] context(String naam) {
        return ("installatiegeheim/" + naam).getBytes(UTF_8);
    }
}
