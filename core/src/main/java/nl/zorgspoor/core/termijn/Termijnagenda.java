package nl.zorgspoor.core.termijn;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.verwerking.Bundelverwerker;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.core.verzuim.VerzuimCommand;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimdossierOvergenomen;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps, per stream, the days on which the watch must look: a fold of the open terms that stand beside events. */
final class Termijnagenda implements Bundelverwerker {

    /** @param stroom the school's own name of it (R330) */
    private record Wie(String schoolId, String stroom) {}

    private final JdbcTemplate jdbc;
    private final TransactionManager transacties;
    private final Map<Wie, List<Termijn>> gewijzigd = new LinkedHashMap<>();

    Termijnagenda(JdbcTemplate jdbc, TransactionManager transacties) {
        this.jdbc = jdbc;
        this.transacties = transacties;
    }

    @Override
    public void begin() {
        gewijzigd.clear();
    }

    @Override
    public void verwerk(Vastgelegd g) {
        if (VerzuimCommand.isEerderDossier(g.stroom())) {
            gewijzigd.put(new Wie(g.schoolId(), g.stroom()), List.of(overname(g)));
            return;
        }
        if (g.inhoud() instanceof VerzuimdossierOvergenomen e) {
            e.uitDossiers().forEach(stroom -> gewijzigd.put(new Wie(g.schoolId(), stroom), List.of()));
        }
        g.termijnen().ifPresent(t -> gewijzigd.put(new Wie(g.schoolId(), g.stroom()), t));
    }

    /** What stands in a stream of one school year has no terms of its own any more: it waits until it is taken over. */
    private static Termijn overname(Vastgelegd g) {
        LocalDate dag = g.op().toLocalDate();
        return Termijn.tot(
                        "overname:" + g.stroom(),
                        "VERZUIMOVERNAME",
                        dag,
                        dag,
                        Regel.VZ_REGISTRATIE,
                        g.inhoud().naam(),
                        "BewaakVerzuimtermijnen",
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
