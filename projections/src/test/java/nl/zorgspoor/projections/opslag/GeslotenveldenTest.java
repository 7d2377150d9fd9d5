package nl.zorgspoor.projections.opslag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.verwerking.Geheimschrift;
import nl.zorgspoor.projections.Proefschrift;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** R60: what is personal in a view lies closed, and is not there without its key. */
class GeslotenveldenTest {

    private static Document kaart() {
        return new Document("schoolId", "COE")
                .append("leerlingId", "L1")
                .append("naam", "Proef Een")
                .append("klas", "1a");
    }

    @Test
    void een_gesloten_veld_ligt_dicht_en_gaat_open_zoals_het_was() {
        Geslotenvelden velden = new Geslotenvelden(Set.of("naam"), Proefschrift.SCHRIFT);
        Document open = kaart();
        Document dicht = velden.sluit(open);
        assertThat(dicht.getString("naam")).doesNotContain("Proef");
        assertThat(dicht.getString("klas")).isEqualTo("1a");
        assertThat(open).isEqualTo(kaart());
        assertThat(velden.open(dicht)).isEqualTo(kaart());
    }

    @Test
    void zonder_sleutel_wordt_er_niets_bewaard_en_niets_gelezen() {
        Geheimschrift vernietigd = new Geheimschrift() {
            @Override
            public Optional<String> sluit(String schoolId, String leerlingId, String tekst) {
                return Optional.empty();
            }

            @Override
            public Optional<String> open(String gesloten) {
                return Optional.empty();
            }

            @Override
            public Map<String, String> open(Collection<String> gesloten) {
                return Map.of();
            }
        };
        Geslotenvelden velden = new Geslotenvelden(Set.of("naam"), vernietigd);
        assertThat(velden.sluit(kaart()).get("naam")).isNull();
        assertThat(velden.open(kaart().append("naam", "dicht")).get("naam")).isNull();
    }
}
