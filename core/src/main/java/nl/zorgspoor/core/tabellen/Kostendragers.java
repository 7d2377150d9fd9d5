package nl.zorgspoor.core.tabellen;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
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

    private record Drager(Kostendrager soort, Function<LeerlingGebeurtenis, String> id) {}

    private static final Map<Class<?>, Drager> DRAGERS = new HashMap<>();

    static {
        begint(Kostendrager.ARRANGEMENT, ArrangementAangevraagd.class, ArrangementAangevraagd::arrangementId);
        begint(
                Kostendrager.ARRANGEMENT,
                Cluster2ArrangementAangevraagd.class,
                Cluster2ArrangementAangevraagd::arrangementId);
        begint(Kostendrager.ARRANGEMENT, OOVAangevraagd.class, OOVAangevraagd::arrangementId);
        begint(Kostendrager.ARRANGEMENT, LWOOAangevraagd.class, LWOOAangevraagd::arrangementId);
        begint(Kostendrager.ARRANGEMENT, PrOAangevraagd.class, PrOAangevraagd::arrangementId);
        begint(
                Kostendrager.ARRANGEMENT,
                VasteTrajectgroepkoppelingGestart.class,
                VasteTrajectgroepkoppelingGestart::tgId);
        begint(Kostendrager.INTERVENTIE, TrajectgroepBegeleidingGestart.class, TrajectgroepBegeleidingGestart::tgId);
        begint(Kostendrager.INTERVENTIE, InterventieIngezet.class, InterventieIngezet::interventieId);
        begint(Kostendrager.INTERVENTIE, JOSAangevraagd.class, JOSAangevraagd::josId);
        begint(Kostendrager.INTERVENTIE, PsychologentrajectGestart.class, PsychologentrajectGestart::trajectPsyId);
        begint(Kostendrager.INTERVENTIE, VIBIngezet.class, VIBIngezet::vibId);
    }

    private static <E extends LeerlingGebeurtenis> void begint(
            Kostendrager soort, Class<E> gebeurtenis, Function<E, String> id) {
        DRAGERS.put(gebeurtenis, new Drager(soort, e -> id.apply(gebeurtenis.cast(e))));
    }

    private final JdbcTemplate jdbc;

    public Kostendragers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void werkBij(EventMessage<?> bericht) {
        Drager drager = DRAGERS.get(bericht.getPayloadType());
        if (drager != null) {
            zet(bericht, drager, (LeerlingGebeurtenis) bericht.getPayload());
        }
    }

    private void zet(EventMessage<?> bericht, Drager drager, LeerlingGebeurtenis van) {
        jdbc.update(
                "insert into kostendrager (school_id, soort, drager_id, leerling_id) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                Metadata.school(bericht),
                drager.soort().name(),
                drager.id().apply(van),
                van.leerlingId());
    }
}
