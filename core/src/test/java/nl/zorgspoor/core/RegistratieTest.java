package nl.zorgspoor.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import nl.zorgspoor.core.eventstore.Bijhouder;
import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gebied.Stroomsoort;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;

/** Whatever the tree has of areas, kinds of streams and words, somebody can reach; that a forgotten one is named shows its probe. */
class RegistratieTest {

    @Test
    void elk_gebied_elke_soort_stroom_en_elk_woord_is_geregistreerd() {
        assertThat(Registraties.vergeten(Klassen.core())).isEmpty();
    }

    @Test
    void elke_bijhouder_van_een_tabel_doet_mee() {
        assertThat(Registraties.vergetenBijhouders(Klassen.core())).isEmpty();
    }

    private static final class Fietsenteller implements Bijhouder {

        @Override
        public void werkBij(EventMessage<?> bericht) {}
    }

    @Test
    void een_bijhouder_die_niemand_roept_wordt_genoemd_met_de_plaats_waar_hij_hoort() {
        assertThat(Registraties.vergetenBijhouders(
                        new ClassFileImporter().importClasses(Fietsenteller.class, CoreConfiguratie.class)))
                .singleElement()
                .asString()
                .startsWith("Fietsenteller")
                .contains("CoreConfiguratie");
    }

    @Test
    void er_wordt_werkelijk_gekeken() {
        assertThat(Klassen.constanten(Klassen.core(), Gebied.class))
                .hasSizeGreaterThanOrEqualTo(Vocabulaire.STROOMSOORTEN.alle().stream()
                        .flatMap(soort -> soort.gebieden().stream())
                        .toList()
                        .size());
        assertThat(Klassen.constanten(Klassen.core(), Stroomsoort.class))
                .hasSizeGreaterThanOrEqualTo(Vocabulaire.STROOMSOORTEN.alle().size());
        assertThat(Klassen.bovenste()).contains("leerling", "school").doesNotContain("gebied", "gedeeld");
    }
}
