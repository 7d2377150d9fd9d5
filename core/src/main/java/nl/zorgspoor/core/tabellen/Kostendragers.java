package nl.zorgspoor.core.tabellen;

import nl.zorgspoor.core.eventstore.Bijhouder;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.Kostendrager;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementAangevraagd;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.Cluster2ArrangementAangevraagd;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.InterventieIngezet;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSAangevraagd;
import nl.zorgspoor.core.leerling.lwoo.LWOOEvent.LWOOAangevraagd;
import nl.zorgspoor.core.leerling.lwoo.LWOOEvent.PrOAangevraagd;
import nl.zorgspoor.core.leerling.oov.OOVEvent.OOVAangevraagd;
import nl.zorgspoor.core.leerling.psycholoog.PsycholoogEvent.PsychologentrajectGestart;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepEvent.TrajectgroepBegeleidingGestart;
import nl.zorgspoor.core.leerling.trajectgroep.TrajectgroepEvent.VasteTrajectgroepkoppelingGestart;
import nl.zorgspoor.core.leerling.vib.VIBEvent.VIBIngezet;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps which students have an arrangement or intervention under an id, in the transaction of the events: costs stand in the school's
 * year and name one by its id, and an id that nobody has is refused there (R252). Nothing leaves it: costs come after a departure too.
 */
public final class Kostendragers implements Bijhouder {

    private final JdbcTemplate jdbc;

    public Kostendragers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void werkBij(EventMessage<?> bericht) {
        Object e = bericht.getPayload();
        if (e instanceof ArrangementAangevraagd a) {
            zet(bericht, Kostendrager.ARRANGEMENT, a.arrangementId(), a);
        } else if (e instanceof Cluster2ArrangementAangevraagd a) {
            zet(bericht, Kostendrager.ARRANGEMENT, a.arrangementId(), a);
        } else if (e instanceof OOVAangevraagd a) {
            zet(bericht, Kostendrager.ARRANGEMENT, a.arrangementId(), a);
        } else if (e instanceof LWOOAangevraagd a) {
            zet(bericht, Kostendrager.ARRANGEMENT, a.arrangementId(), a);
        } else if (e instanceof PrOAangevraagd a) {
            zet(bericht, Kostendrager.ARRANGEMENT, a.arrangementId(), a);
        } else if (e instanceof VasteTrajectgroepkoppelingGestart a) {
            zet(bericht, Kostendrager.ARRANGEMENT, a.tgId(), a);
        } else if (e instanceof TrajectgroepBegeleidingGestart a) {
            zet(bericht, Kostendrager.INTERVENTIE, a.tgId(), a);
        } else if (e instanceof InterventieIngezet a) {
            zet(bericht, Kostendrager.INTERVENTIE, a.interventieId(), a);
        } else if (e instanceof JOSAangevraagd a) {
            zet(bericht, Kostendrager.INTERVENTIE, a.josId(), a);
        } else if (e instanceof PsychologentrajectGestart a) {
            zet(bericht, Kostendrager.INTERVENTIE, a.trajectPsyId(), a);
        } else if (e instanceof VIBIngezet a) {
            zet(bericht, Kostendrager.INTERVENTIE, a.vibId(), a);
        }
    }

    private void zet(EventMessage<?> bericht, Kostendrager soort, String id, LeerlingGebeurtenis van) {
        jdbc.update(
                "insert into kostendrager (school_id, soort, drager_id, leerling_id) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                Metadata.school(bericht),
                soort.name(),
                id,
                van.leerlingId());
    }
}
