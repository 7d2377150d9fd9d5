package nl.zorgspoor.core.termijn;

import static nl.zorgspoor.core.Proefleerlingen.meldAan;
import static nl.zorgspoor.core.Proefleerlingen.onleesbaar;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.termijn.Termijnwacht.Gebeurd;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.core.verwerking.Wachtrij;
import nl.zorgspoor.core.verwerking.Wachtrij.Wachtend;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One term that cannot be handled keeps no other up. */
class TermijnwachtTest {

    private final Proefopstelling core = new Proefopstelling();
    private final Termijnwacht wacht = core.bean(Termijnwacht.class);
    private final Wachtrij wachtrij = core.bean(Verwerkers.class).wachtrij();

    @BeforeEach
    void begin() {
        core.richtIn("COE");
        wacht.start();
        meldAan(core, "L1");
        meldAan(core, "L2");
        // The student's stream cannot be loaded any more: every command about L1 throws.
        onleesbaar(core, "L1", "leerling.OudersGeinformeerd");
    }

    @AfterEach
    void einde() {
        core.close();
    }

    private List<String> opzij() {
        return wachtrij.alle(10).stream()
                .filter(w -> w.verwerker().equals(Termijnwacht.NAAM))
                .map(Wachtend::stroom)
                .toList();
    }

    private static List<String> soorten(List<Gebeurd> gebeurd, String stroom) {
        return gebeurd.stream()
                .filter(g -> g.stroom().equals(stroom))
                .map(g -> g.gebeurtenis().type())
                .toList();
    }

    @Test
    void een_termijn_waarvan_de_opdracht_faalt_wordt_opzijgezet_en_die_van_anderen_gaan_af() {
        core.op("2026-12-01");
        List<Gebeurd> gebeurd = wacht.bewaak();
        assertThat(soorten(gebeurd, "L2")).contains("leerling.ZorgplichtTermijnVerstreken");
        assertThat(opzij()).containsExactly("COE/L1");
        assertThat(wachtrij.vanSchool("COE", 10))
                .anySatisfy(w -> assertThat(w.oorzaak()).isNotBlank().doesNotContain("L1"));
        wacht.bewaak();
        assertThat(wachtrij.alle(10))
                .filteredOn(w -> w.verwerker().equals(Termijnwacht.NAAM))
                .singleElement()
                .satisfies(w -> assertThat(w.pogingen()).isEqualTo(2));
    }

    @Test
    void een_termijn_waaraan_de_beheerder_voorbijgaat_wordt_niet_meer_geprobeerd() {
        core.op("2026-12-01");
        wacht.bewaak();
        long kenmerk = wachtrij.alle(10).stream()
                .filter(w -> w.verwerker().equals(Termijnwacht.NAAM))
                .findFirst()
                .orElseThrow()
                .kenmerk();
        core.bean(Verwerkers.class)
                .gaVoorbij(kenmerk, "leerling is dubbel ingevoerd", new Actor("B1", Rol.BEHEERDER, "COE", null));
        wacht.bewaak();
        assertThat(opzij()).isEmpty();
        assertThat(wachtrij.voorbijgegaan(10)).singleElement().satisfies(v -> assertThat(v.reden())
                .isEqualTo("leerling is dubbel ingevoerd"));
    }

    @Test
    void wat_niet_meer_aan_de_beurt_is_wacht_ook_niet_meer() {
        core.op("2026-12-01");
        wacht.bewaak();
        core.alsApp().update("delete from termijn where stroom = 'L1'");
        wacht.bewaak();
        assertThat(opzij()).isEmpty();
    }
}
