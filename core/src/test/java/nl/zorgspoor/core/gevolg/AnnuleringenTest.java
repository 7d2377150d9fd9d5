package nl.zorgspoor.core.gevolg;

import static nl.zorgspoor.core.Proef.moment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.Schoolkant;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.casus.CasusCommand.BrengLeerlingInJES;
import nl.zorgspoor.core.leerling.casus.CasusCommand.ZetLeerlingOpAgenda;
import nl.zorgspoor.core.leerling.casus.CasusEvent.LeerlingVanAgendaGehaald;
import nl.zorgspoor.core.overleg.OverlegCommand.*;
import nl.zorgspoor.core.verwerking.Verwerker;
import nl.zorgspoor.core.verwerking.Verwerkers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cancelled meeting and the students on its agenda, over the whole of core. */
class AnnuleringenTest {

    private static final long GEDULD = 120_000;

    private Proefopstelling opstelling;

    @BeforeEach
    void start() {
        opstelling = new Proefopstelling();
        opstelling.richtIn("DIA");
        opstelling.richtIn("COE");
        opstelling.op("2026-09-14");
        meldAan("DIA", "L-DIA-303");
        meldAan("DIA", "L-DIA-304");
        meldAan("COE", "L-COE-101");
    }

    @AfterEach
    void stop() {
        opstelling.close();
    }

    private void meldAan(String school, String leerlingId) {
        new Schoolkant(opstelling, school).meldAan(leerlingId);
    }

    private void oc(Opdracht opdracht) {
        oc("DIA", opdracht);
    }

    private void oc(String school, Opdracht opdracht) {
        opstelling.stuur(Rol.ONDERSTEUNINGSCOORDINATOR, "OC", school, opdracht);
    }

    private void brengIn(String jesId, String... leerlingen) {
        oc(new PlanJES(jesId, JesSoort.KLEIN, moment("2026-10-29")));
        for (String l : leerlingen) {
            oc(new BrengLeerlingInJES(l, jesId, "wat heeft deze leerling nodig?", null));
        }
    }

    private Verwerker verwerker() {
        return opstelling.bean(Verwerkers.class).alle().stream()
                .filter(v -> v.naam().equals("annuleringen"))
                .findFirst()
                .orElseThrow();
    }

    private void wacht() {
        assertThat(verwerker().wachtOp(opstelling.bean(Verwerkers.class).kop(), GEDULD))
                .isTrue();
    }

    private List<LeerlingVanAgendaGehaald> gehaald(String school, String leerlingId) {
        return opstelling
                .eventstore()
                .gebeurtenissen()
                .readEvents(opstelling.naam(school, leerlingId))
                .asStream()
                .map(e -> e.getPayload())
                .filter(LeerlingVanAgendaGehaald.class::isInstance)
                .map(LeerlingVanAgendaGehaald.class::cast)
                .toList();
    }

    @Test
    void een_geannuleerde_jes_haalt_haar_leerlingen_meteen_van_de_agenda() {
        opstelling.bean(Annuleringen.class).start();
        brengIn("JK1", "L-DIA-303", "L-DIA-304");
        brengIn("JK2", "L-DIA-304");

        oc(new AnnuleerJES("JK1", "ziek"));
        wacht();

        assertThat(opstelling.naslag("DIA").agenda("JK1")).isEmpty();
        assertThat(opstelling.naslag("DIA").agenda("JK2")).containsExactly("L-DIA-304");
        for (String l : List.of("L-DIA-303", "L-DIA-304")) {
            assertThat(gehaald("DIA", l))
                    .containsExactly(
                            new LeerlingVanAgendaGehaald(l, "JK1", OverlegvormCode.KLEIN_JES, "OVERLEG_GEANNULEERD"));
        }
    }

    @Test
    void een_geannuleerd_overleg_doet_dat_ook() {
        opstelling.bean(Annuleringen.class).start();
        oc("COE", new PlanOverleg("OV1", OverlegvormCode.LEERLINGBESPREKING, moment("2026-10-29"), null));
        oc("COE", new ZetLeerlingOpAgenda("L-COE-101", "OV1", "past dit?", null));

        oc("COE", new AnnuleerOverleg("OV1", null));
        wacht();

        assertThat(gehaald("COE", "L-COE-101"))
                .extracting(LeerlingVanAgendaGehaald::overlegId)
                .containsExactly("OV1");
    }

    @Test
    void wat_werd_geannuleerd_terwijl_niemand_keek_wordt_na_de_start_gedaan_en_maar_een_keer() {
        brengIn("JK1", "L-DIA-303");
        oc(new AnnuleerJES("JK1", "ziek"));
        assertThat(gehaald("DIA", "L-DIA-303")).isEmpty();

        opstelling.bean(Annuleringen.class).start();
        wacht();
        assertThat(gehaald("DIA", "L-DIA-303")).hasSize(1);

        verwerker().stop();
        verwerker().opnieuwVanafNul();
        verwerker().start();
        wacht();
        assertThat(gehaald("DIA", "L-DIA-303")).hasSize(1);
    }
}
