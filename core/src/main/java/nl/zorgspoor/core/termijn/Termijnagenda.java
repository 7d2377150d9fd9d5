package nl.zorgspoor.core.termijn;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.gebied.Stroomsoorten;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.verwerking.Bundelverwerker;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps, per stream, the days on which the watch must look: a fold of the open terms that stand beside events. */
final class Termijnagenda implements Bundelverwerker {

    /** @param stroom the school's own name of it (R330) */
    private record Wie(String schoolId, String stroom) {}

    private final JdbcTemplate jdbc;
    private final TransactionManager transacties;
    private final Stroomsoorten soorten;
    private final Map<Wie, List<Termijn>> gewijzigd = new LinkedHashMap<>();

    Termijnagenda(JdbcTemplate jdbc, TransactionManager transacties, Stroomsoorten soorten) {
        this.jdbc = jdbc;
        this.transacties = transacties;
        this.soorten = soorten;
    }

    @Override
    public void begin() {
        gewijzigd.clear();
    }

    @Override
    public void verwerk(Vastgelegd g) {
        if (soorten.isEerder(g.stroom())) {
            gewijzigd.put(new Wie(g.schoolId(), g.stroom()), List.of(overname(g)));
            return;
        }
        soorten.overgenomen(g.inhoud()).forEach(stroom -> gewijzigd.put(new Wie(g.schoolId(), stroom), List.of()));
        g.termijnen().ifPresent(t -> gewijzigd.put(new Wie(g.schoolId(), g.stroom()), t));
    }

    /** What stands in a stream that another takes over has no terms of its own any more: it waits until it is taken over. */
    private Termijn overname(Vastgelegd g) {
        Stroomsoort soort = soorten.bewaakt(g.stroom());
        LocalDate dag = g.op().toLocalDate();
        return Termijn.tot(
                        "overname:" + g.stroom(),
                        soort.naam().toUpperCase(Locale.ROOT) + "OVERNAME",
                        dag,
                        dag,
                        Regel.ONVERANDERBAAR,
                        g.inhoud().naam(),
                        soort.bewaking(g.stroom()).opdrachtnaam(),
                        Rol.SYSTEEM)
                .wekOp(dag);
    }

    /** In one transaction: the watch must not look between what went and what came. */
    @Override
    public void klaar(long hoogste) {
        if (!gewijzigd.isEmpty()) {
            transacties.executeInTransaction(this::schrijf);
        }
    }

    @Override
    public boolean isStil() {
        return gewijzigd.isEmpty();
    }

    private void schrijf() {
        jdbc.batchUpdate(
                "delete from termijn where school_id = ? and stroom = ?",
                gewijzigd.keySet().stream()
                        .map(w -> new Object[] {w.schoolId(), w.stroom()})
                        .toList());
        List<Object[]> rijen = gewijzigd.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(t -> new Object[] {
                    e.getKey().stroom(),
                    t.id(),
                    e.getKey().schoolId(),
                    t.soort(),
                    Date.valueOf(t.eind()),
                    Date.valueOf(t.wek())
                }))
                .toList();
        if (!rijen.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into termijn (stroom, termijn_id, school_id, soort, eind, wek) values (?, ?, ?, ?, ?, ?)",
                    rijen);
        }
    }

    @Override
    public void leeg() {
        jdbc.update("delete from termijn");
    }
}
