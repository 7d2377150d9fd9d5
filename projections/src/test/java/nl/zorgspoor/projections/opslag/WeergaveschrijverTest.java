package nl.zorgspoor.projections.opslag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.verwerking.Bundelverwerker;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.projections.ProefMongo;
import nl.zorgspoor.projections.Proefschrift;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WeergaveschrijverTest {

    record Geteld(String leerlingId, String tellerId) implements LeerlingGebeurtenis {
        @Override
        public nl.zorgspoor.core.gedeeld.Gegevenssoort gegevenssoort() {
            return nl.zorgspoor.core.gedeeld.Gegevenssoort.BASIS;
        }
    }

    record Mislukt(String leerlingId, String tellerId) implements LeerlingGebeurtenis {
        @Override
        public nl.zorgspoor.core.gedeeld.Gegevenssoort gegevenssoort() {
            return nl.zorgspoor.core.gedeeld.Gegevenssoort.BASIS;
        }
    }

    private final ProefMongo mongo = new ProefMongo();
    private final Standen standen = new Standen(mongo.database());
    private final List<Vastgelegd> geschiedenis = new ArrayList<>();
    private final AtomicInteger commits = new AtomicInteger();
    private boolean nietVast;
    private final Weergavengezelschap gezelschap = new Weergavengezelschap(standen, () -> {
        if (nietVast) {
            throw new MongoException("opnieuw geopend");
        }
        commits.incrementAndGet();
    });
    private final Projector teller = Rijen.per(
                    Sleutel.van(Geteld.class, Geteld::tellerId).ook(Mislukt.class, Mislukt::tellerId), (f, id) -> id)
            .begint(Geteld.class, (r, e) -> r.append("stand", r.getInteger("stand", 0) + 1))
            .bij(Mislukt.class, (r, e) -> {
                r.append("stand", -1);
                throw new IllegalStateException("kan niet");
            })
            .en(f -> f.naam().equals("Gewist") ? List.of(new Wijziging.Wist("L1")) : List.of());

    @AfterEach
    void sluit() {
        mongo.close();
    }

    private Weergaveschrijver schrijver() {
        return schrijver("teller_v1");
    }

    private Weergaveschrijver schrijver(String collectie) {
        return new Weergaveschrijver(
                new Weergave("teller", 1, List.of("stand"), teller),
                collectie,
                mongo.database(),
                standen,
                (l, v) -> geschiedenis,
                gezelschap,
                Proefschrift.SCHRIFT);
    }

    private static Vastgelegd geteld(long positie, String stroom, String tellerId) {
        return vastgelegd(positie, "Geteld", new Geteld(stroom, tellerId));
    }

    private static Vastgelegd vastgelegd(long positie, String naam, LeerlingGebeurtenis inhoud) {
        return new Vastgelegd(
                positie,
                "g" + positie,
                "proef." + naam,
                inhoud.leerlingId(),
                positie,
                Instant.EPOCH,
                Map.of(Metadata.SCHOOL_ID, "COE", Metadata.OP, "2026-09-14T10:00"),
                inhoud);
    }

    private static void bundel(Weergaveschrijver s, Vastgelegd... gebeurtenissen) {
        s.begin();
        List.of(gebeurtenissen).forEach(s::verwerk);
        s.klaar(List.of(gebeurtenissen).stream()
                .mapToLong(Vastgelegd::positie)
                .max()
                .orElse(-1));
    }

    private List<Document> documenten() {
        return mongo.database().getCollection("teller_v1").find().into(new ArrayList<>());
    }

    @Test
    void R60_wat_een_leerling_doet_vergeten_wacht_niet_achter_wat_opzij_ligt() {
        assertThat(schrijver().inhalen(vastgelegd(4, "Gewist", new Geteld("L1", "T"))))
                .isEqualTo(Bundelverwerker.Inhalen.VERVANGT);
        assertThat(schrijver().inhalen(geteld(5, "L1", "T"))).isEqualTo(Bundelverwerker.Inhalen.NEE);
    }

    @Test
    void een_herhaling_verandert_niets() {
        Vastgelegd[] bundel = {geteld(1, "L1", "T"), geteld(2, "L1", "T"), geteld(3, "L2", "U")};
        bundel(schrijver(), bundel);
        List<Document> eerst = documenten();
        assertThat(eerst).extracting(d -> d.get("stand")).containsExactlyInAnyOrder(2, 1);
        bundel(schrijver(), bundel);
        assertThat(documenten()).isEqualTo(eerst);
        assertThat(standen.positie("teller_v1")).isEqualTo(3);
        assertThat(commits).hasValue(2);
    }

    @Test
    void een_lagere_positie_uit_een_andere_stroom_telt_wel() {
        Weergaveschrijver s = schrijver();
        bundel(s, geteld(5, "L1", "T"));
        bundel(s, geteld(4, "L2", "T"));
        assertThat(documenten()).singleElement().satisfies(d -> assertThat(d).containsEntry("stand", 2));
        assertThat(standen.positie("teller_v1")).isEqualTo(5);
    }

    @Test
    void een_vouw_die_faalt_laat_niets_achter() {
        Weergaveschrijver s = schrijver();
        s.begin();
        s.verwerk(geteld(1, "L1", "T"));
        assertThatThrownBy(() -> s.verwerk(vastgelegd(2, "Mislukt", new Mislukt("L1", "T"))))
                .hasMessage("kan niet");
        s.klaar(2);
        assertThat(documenten()).singleElement().satisfies(d -> assertThat(d).containsEntry("stand", 1));
    }

    @Test
    void een_bundel_die_niet_af_kwam_is_vergeten() {
        Weergaveschrijver s = schrijver();
        s.begin();
        s.verwerk(geteld(1, "L1", "T"));
        bundel(s, geteld(1, "L1", "T"));
        assertThat(documenten()).singleElement().satisfies(d -> assertThat(d).containsEntry("stand", 1));
    }

    @Test
    void een_vernietigde_leerling_is_weg_en_de_anderen_niet() {
        Weergaveschrijver s = schrijver();
        bundel(s, geteld(1, "L1", "T"), geteld(2, "L2", "U"));
        bundel(s, geteld(3, "L1", "V"), vastgelegd(4, "Gewist", new Geteld("L1", "T")));
        assertThat(documenten()).singleElement().satisfies(d -> assertThat(d).containsEntry("leerlingId", "L2"));
    }

    @Test
    void samen_wordt_een_keer_vastgelegd_en_ziet_een_volgende_schrijfbeurt_wat_er_al_staat() {
        Weergaveschrijver s = schrijver();
        Weergaveschrijver buur = schrijver("buur_v1");
        bundel(s, geteld(1, "L1", "T"));
        commits.set(0);
        gezelschap.samen(() -> {
            bundel(s, geteld(2, "L1", "T"));
            bundel(s, geteld(3, "L1", "T"));
            bundel(buur, geteld(2, "L1", "T"), geteld(3, "L1", "T"));
            assertThat(standen.positie("teller_v1")).isEqualTo(1);
        });
        assertThat(commits).hasValue(1);
        assertThat(standen.positie("teller_v1")).isEqualTo(3);
        assertThat(standen.positie("buur_v1")).isEqualTo(3);
        bundel(s, geteld(4, "L1", "T"));
        assertThat(documenten()).singleElement().satisfies(d -> assertThat(d).containsEntry("stand", 4));
    }

    @Test
    void wat_samen_niet_vast_kwam_te_liggen_wordt_niet_onthouden_en_komt_terug() {
        Weergaveschrijver s = schrijver();
        bundel(s, geteld(1, "L1", "T"));
        List<Document> vast = documenten();
        nietVast = true;
        assertThatThrownBy(() -> gezelschap.samen(() -> bundel(s, geteld(2, "L1", "T"))))
                .isInstanceOf(MongoException.class);
        // The store fell back to what was durable.
        mongo.database().getCollection("teller_v1").deleteMany(new Document());
        mongo.database().getCollection("teller_v1").insertMany(vast);
        nietVast = false;
        bundel(s, geteld(2, "L1", "T"));
        assertThat(documenten()).singleElement().satisfies(d -> assertThat(d).containsEntry("stand", 2));
        bundel(s, geteld(3, "L1", "T"));
        assertThat(documenten()).singleElement().satisfies(d -> assertThat(d).containsEntry("stand", 3));
    }

    @Test
    void R60_wie_samen_eerst_geschreven_en_dan_vergeten_is_komt_niet_terug() {
        Weergaveschrijver s = schrijver();
        gezelschap.samen(() -> {
            bundel(s, geteld(1, "L1", "T"));
            bundel(s, vastgelegd(2, "Gewist", new Geteld("L1", "T")));
        });
        assertThat(documenten()).isEmpty();
        bundel(s, geteld(3, "L2", "T"));
        assertThat(documenten()).singleElement().satisfies(d -> assertThat(d).containsEntry("stand", 1));
    }
}
