package nl.zorgspoor.core.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Weigering;
import nl.zorgspoor.core.gedeeld.Weigering.Aard;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The change of the master key while all goes on: students' keys are wrapped again, some at a time, in transactions of their own.
 * Nothing of it is kept in memory, so any node may do the next step, and one that was broken off is simply gone on with.
 *
 * <p>The first step says in the store that the new key counts. It is taken only when every node that is there knows both keys;
 * whoever wraps a key from then on does so with the new one.
 */
public final class Sleutelwissel {

    /** With this a node's session in PostgreSQL begins; behind it come the marks of the master keys that it knows. */
    public static final String KNOOP = "zorgspoor-knoop";

    private static final int PER_STAP = 2_000;

    private static final String ACHTER = " from persoonssleutel s, hoofdsleutelproef p where s.sleutel is not null"
            + " and coalesce(s.hoofdsleutel, p.zonder_kenmerk) <> ?";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactie;
    private final Hoofdsleutels sleutels;

    public Sleutelwissel(JdbcTemplate jdbc, PlatformTransactionManager transacties, Hoofdsleutels sleutels) {
        this.jdbc = jdbc;
        this.transactie = new TransactionTemplate(transacties);
        this.sleutels = sleutels;
    }

    /**
     * How far it is.
     *
     * @param huidig the mark of the master key that counts in the store
     * @param nieuw the mark of the one that is to take its place, as this node was told; null when none is
     * @param sleutels how many wrapped keys there are
     * @param over how many of them still have another master key than the one that is to remain
     * @param knopen nodes that are there
     * @param knopenZonderNieuw nodes that do not know the new one
     */
    public record Stand(
            String huidig, @Nullable String nieuw, long sleutels, long over, int knopen, int knopenZonderNieuw) {

        /** Whether the new one counts and nothing needs the old one any more. */
        public boolean klaar() {
            return over == 0 && (nieuw == null || nieuw.equals(huidig));
        }
    }

    public Stand stand() {
        String huidig = kenmerk();
        String doel = sleutels.nieuw() == null ? huidig : sleutels.nieuw().kenmerk();
        List<String> knopen = knopen();
        return new Stand(
                huidig,
                sleutels.nieuw() == null ? null : doel,
                aantal("select count(*) from persoonssleutel where sleutel is not null"),
                aantal("select count(*)" + ACHTER, doel),
                knopen.size(),
                (int) knopen.stream().filter(k -> !kent(k, doel)).count());
    }

    /**
     * Wraps up to two thousand keys again.
     *
     * @throws CommandGeweigerd when there is no new key, or a node that does not know it; nothing was done then
     */
    public Stand stap() {
        Hoofdsleutel nieuw = sleutels.nieuw();
        if (nieuw == null) {
            throw weiger(
                    "GEEN_NIEUWE_HOOFDSLEUTEL",
                    "Er is geen nieuwe hoofdsleutel gegeven; geef elke knoop ZORGSPOOR_HOOFDSLEUTEL_NIEUW en start"
                            + " haar opnieuw.",
                    "ZORGSPOOR_HOOFDSLEUTEL_NIEUW");
        }
        transactie.executeWithoutResult(t -> laatGelden(nieuw));
        transactie.executeWithoutResult(t -> pakOver(nieuw));
        return stand();
    }

    private void laatGelden(Hoofdsleutel nieuw) {
        String huidig = jdbc.queryForObject("select kenmerk from hoofdsleutelproef for update", String.class);
        if (nieuw.kenmerk().equals(huidig)) {
            return;
        }
        long zonder = knopen().stream().filter(k -> !kent(k, nieuw.kenmerk())).count();
        if (zonder > 0) {
            throw weiger(
                    "KNOOP_KENT_NIEUWE_SLEUTEL_NIET",
                    "%d van de knopen kent de nieuwe hoofdsleutel nog niet; geef ook die ZORGSPOOR_HOOFDSLEUTEL_NIEUW en start haar opnieuw."
                            .formatted(zonder),
                    "ZORGSPOOR_HOOFDSLEUTEL_NIEUW");
        }
        Installatiegeheimen.pakOver(jdbc, sleutels, nieuw);
        jdbc.update(
                "update hoofdsleutelproef set proef = ?, kenmerk = ?",
                nieuw.inpakken(Hoofdsleutelproef.INHOUD, Hoofdsleutelproef.CONTEXT),
                nieuw.kenmerk());
    }

    private record Rij(String leerling, String klasse, byte[] sleutel) {
        byte[] context() {
            return (leerling + "/" + klasse).getBytes(UTF_8);
        }
    }

    /** What is being destroyed at this moment is left to that transaction. */
    private void pakOver(Hoofdsleutel nieuw) {
        List<Rij> rijen = jdbc.query(
                "select s.leerling_id, s.bewaarklasse, s.sleutel" + ACHTER + " limit " + PER_STAP
                        + " for update of s skip locked",
                (rs, i) -> new Rij(rs.getString(1), rs.getString(2), rs.getBytes(3)),
                nieuw.kenmerk());
        List<Object[]> over = new ArrayList<>();
        for (Rij rij : rijen) {
            byte[] context = rij.context();
            over.add(new Object[] {
                nieuw.inpakken(sleutels.uitpakken(rij.sleutel(), context), context),
                nieuw.kenmerk(),
                rij.leerling(),
                rij.klasse()
            });
        }
        jdbc.batchUpdate(
                "update persoonssleutel set sleutel = ?, hoofdsleutel = ? where leerling_id = ? and bewaarklasse = ?",
                over);
    }

    private String kenmerk() {
        return Optional.ofNullable(jdbc.queryForObject("select kenmerk from hoofdsleutelproef", String.class))
                .orElse("");
    }

    private List<String> knopen() {
        return jdbc.queryForList(
                "select application_name from pg_stat_activity where datname = current_database()"
                        + " and application_name like '" + KNOOP + "%'",
                String.class);
    }

    private static boolean kent(String knoop, String kenmerk) {
        return Arrays.asList(knoop.substring(KNOOP.length()).strip().split(",")).contains(kenmerk);
    }

    private long aantal(String vraag, Object... waarden) {
        return Optional.ofNullable(jdbc.queryForObject(vraag, Long.class, waarden))
                .orElse(0L);
    }

    private static CommandGeweigerd weiger(String code, String melding, String ontbreekt) {
        return new CommandGeweigerd(new Weigering(Aard.STRIJDIG, code, null, melding, List.of(ontbreekt), null, false));
    }
}
