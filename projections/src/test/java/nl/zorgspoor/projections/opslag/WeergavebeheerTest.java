package nl.zorgspoor.projections.opslag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.verwerking.Verwerkers;
import nl.zorgspoor.projections.ProefMongo;
import nl.zorgspoor.projections.toestemmingen.Toestemmingsregister;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WeergavebeheerTest {

    private final Proefopstelling core = new Proefopstelling();
    private final ProefMongo mongo = new ProefMongo();

    @BeforeEach
    void begin() {
        core.richtIn("COE");
    }

    @AfterEach
    void einde() {
        core.close();
        mongo.close();
    }

    private Weergavebeheer beheer(int vorm) {
        Verwerkers verwerkers = core.bean(Verwerkers.class);
        Weergave w = Toestemmingsregister.WEERGAVE;
        return new Weergavebeheer(
                mongo.database(),
                (naam, bundel) -> verwerkers.maak(naam, bundel, false),
                (l, v) -> List.of(),
                List.of(new Weergave(w.naam(), vorm, w.sorteervelden(), w.projector())),
                () -> {},
                0);
    }

    private void wachtTotAlleen(String collectie) throws InterruptedException {
        List<String> namen = new ArrayList<>();
        for (int i = 0; i < 2_400 && !namen.equals(List.of(collectie)); i++) {
            Thread.sleep(50);
            namen = mongo.database().listCollectionNames().into(new ArrayList<>());
            namen.remove("_standen");
        }
        assertThat(namen).containsExactly(collectie);
    }

    @Test
    void een_herbouwde_versie_neemt_het_over_en_de_oude_gaat_weg() throws InterruptedException {
        try (Weergavebeheer beheer = beheer(1)) {
            beheer.start();
            assertThat(beheer.herbouw("toestemmingsregister")).isEqualTo(2);
            wachtTotAlleen("toestemmingsregister_v2");
            assertThat(beheer.verwerkers())
                    .extracting(v -> v.naam())
                    .containsExactly("weergave-toestemmingsregister-v2");
        }
    }

    @Test
    void een_andere_vorm_wordt_bij_de_start_naast_de_oude_gebouwd() throws InterruptedException {
        try (Weergavebeheer beheer = beheer(1)) {
            beheer.start();
        }
        try (Weergavebeheer beheer = beheer(2)) {
            beheer.start();
            wachtTotAlleen("toestemmingsregister_v2");
            Document stand = mongo.database()
                    .getCollection("_standen")
                    .find(new Document("_id", "toestemmingsregister"))
                    .first();
            assertThat(stand)
                    .containsEntry("vorm", "2/" + Weergaveschrijver.SCHRIJFWIJZE)
                    .containsEntry("versie", 2)
                    .containsEntry("bouwt", 0);
        }
    }
}
