package nl.zorgspoor.core.privacy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether a node came with the master key of this store. A node with another one would read nothing that was there and, worse,
 * encrypt what no other node can read; so it is found out before the first command.
 */
public final class Hoofdsleutelproef {

    static final byte[] CONTEXT = "hoofdsleutelproef".getBytes(StandardCharsets.UTF_8);
    static final byte[] INHOUD = "zorgspoor".getBytes(StandardCharsets.UTF_8);

    /** What a node's keys are to a store. */
    public enum Uitkomst {
        /** All that was wrapped can be opened. */
        PAST,
        /** Another key wrapped what is there. */
        VREEMD,
        /** The key is the store's, and some of what is there still has the one before it. */
        ONVOLLEDIG
    }

    private Hoofdsleutelproef() {}

    /**
     * Compares; a store that has no key yet takes the first of these. Of two nodes that begin together on an empty store with
     * different keys, one is refused.
     */
    public static Uitkomst van(JdbcTemplate jdbc, Hoofdsleutels sleutels) {
        if (proeven(jdbc).isEmpty()) {
            Optional<Hoofdsleutel> eigen = vanWatErIs(jdbc, sleutels);
            if (eigen.isEmpty()) {
                return Uitkomst.VREEMD;
            }
            jdbc.update(
                    "insert into hoofdsleutelproef (enige, proef, kenmerk, zonder_kenmerk) values (true, ?, ?, ?)"
                            + " on conflict do nothing",
                    eigen.get().inpakken(INHOUD, CONTEXT),
                    eigen.get().kenmerk(),
                    eigen.get().kenmerk());
        }
        Optional<Hoofdsleutel> huidig = huidig(jdbc, sleutels);
        if (huidig.isEmpty()) {
            return Uitkomst.VREEMD;
        }
        jdbc.update(
                "update hoofdsleutelproef set kenmerk = ?, zonder_kenmerk = ? where kenmerk is null",
                huidig.get().kenmerk(),
                huidig.get().kenmerk());
        return vreemdeKenmerken(jdbc, sleutels).isEmpty() ? Uitkomst.PAST : Uitkomst.ONVOLLEDIG;
    }

    /** The one with which the store wraps now. */
    static Optional<Hoofdsleutel> huidig(JdbcTemplate jdbc, Hoofdsleutels sleutels) {
        return proeven(jdbc).stream().findFirst().flatMap(proef -> sleutels.vanWie(proef, CONTEXT));
    }

    private static List<byte[]> proeven(JdbcTemplate jdbc) {
        return jdbc.queryForList("select proef from hoofdsleutelproef", byte[].class);
    }

    /** Marks of master keys that are needed here and were not given. */
    private static List<String> vreemdeKenmerken(JdbcTemplate jdbc, Hoofdsleutels sleutels) {
        return jdbc
                .queryForList(
                        "select distinct coalesce(s.hoofdsleutel, p.zonder_kenmerk) from persoonssleutel s,"
                                + " hoofdsleutelproef p where s.sleutel is not null",
                        String.class)
                .stream()
                .filter(kenmerk -> sleutels.met(kenmerk).isEmpty())
                .toList();
    }

    /** A store of before this check: one student's key tells. */
    private static Optional<Hoofdsleutel> vanWatErIs(JdbcTemplate jdbc, Hoofdsleutels sleutels) {
        return jdbc
                .query(
                        "select leerling_id, bewaarklasse, sleutel from persoonssleutel where sleutel is not null"
                                + " limit 1",
                        (rs, i) -> sleutels.vanWie(
                                rs.getBytes(3),
                                (rs.getString(1) + "/" + rs.getString(2)).getBytes(StandardCharsets.UTF_8)))
                .stream()
                .findFirst()
                .orElse(Optional.of(sleutels.eerste()));
    }
}
