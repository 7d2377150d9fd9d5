package nl.zorgspoor.projections.arrangementen;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.jaarcyclus.KostenCommand.Geldbron;
import nl.zorgspoor.core.jaarcyclus.KostenEvent.KostenGeregistreerd;
import nl.zorgspoor.core.leerling.oov.OOVCommand.OovReden;
import nl.zorgspoor.core.leerling.oov.OOVCommand.OovType;
import nl.zorgspoor.core.leerling.oov.OOVEvent.OOVAangevraagd;
import nl.zorgspoor.projections.ProefMongo;
import nl.zorgspoor.projections.Vouwer;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Omgeving;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArrangementkostenTest {

    private static final LocalDate DAG = LocalDate.parse("2026-10-05");

    private final ProefMongo mongo = new ProefMongo();
    private final MongoCollection<Document> documenten = mongo.database().getCollection("arrangementen-lopend_v4");

    @AfterEach
    void sluit() {
        mongo.close();
    }

    private void na(Gebeurtenis... events) {
        Vouwer vouwer = new Vouwer(ArrangementenLopend.RIJEN.en(Arrangementkosten.RIJEN));
        vouwer.na(events);
        vouwer.documenten().forEach((id, d) -> documenten.insertOne(new Document(d).append("_id", "COE/" + id)));
    }

    private Map<String, Document> gelezenDoor(Rol rol) {
        Omgeving o = new Omgeving(
                new Lezer(new Actor("X", rol, "COE", null), Proef.school("COE"), Openstelling.ALLES),
                DAG,
                Map.of(),
                null,
                documenten,
                null,
                null);
        List<Document> arrangementen = documenten
                .find(Filters.exists("arrangementId"))
                .sort(new Document("leerlingId", 1))
                .into(new ArrayList<>());
        Map<String, Document> kosten = Arrangementkosten.van(arrangementen, o);
        return arrangementen.stream()
                .collect(java.util.stream.Collectors.toMap(
                        a -> a.getString("leerlingId") + " " + a.getString("arrangementId"),
                        a -> Arrangementkosten.bij(new Document(), a, kosten.get(a.getString("arrangementId")))));
    }

    private static OOVAangevraagd oov(String leerlingId, String arrangementId) {
        return new OOVAangevraagd(
                leerlingId,
                arrangementId,
                OovType.OBSERVATIE_6_WEKEN,
                OovReden.SCHOOLANGST,
                List.of(Rol.OUDER),
                null,
                DAG);
    }

    private static KostenGeregistreerd kosten(@Nullable String arrangementId, int bedrag, Geldbron bron, String soort) {
        return new KostenGeregistreerd("COE", "2026-2027", arrangementId, null, bedrag, soort, bron, DAG);
    }

    @Test
    void V15_R252_R294_een_arrangement_toont_wat_het_kost_per_bron_en_soort() {
        na(
                oov("L-1", "AR-1"),
                oov("L-1", "AR-2"),
                kosten("AR-1", 400, Geldbron.SWV, "BPO"),
                kosten("AR-1", 200, Geldbron.SWV, "BPO"),
                kosten("AR-1", -50, Geldbron.EIGEN, "vervoer"),
                kosten("AR-9", 70, Geldbron.SWV, "BPO"),
                kosten(null, 900, Geldbron.SWV, "BPO"));
        Map<String, Document> rijen = gelezenDoor(Rol.ONDERSTEUNINGSCOORDINATOR);
        assertThat(rijen.get("L-1 AR-1")).containsEntry("kosten", 550L);
        assertThat(rijen.get("L-1 AR-1").getList("kostenregels", Document.class))
                .containsExactly(
                        new Document("schooljaar", "2026-2027")
                                .append("bron", "SWV")
                                .append("soort", "BPO")
                                .append("bedrag", 600L),
                        new Document("schooljaar", "2026-2027")
                                .append("bron", "EIGEN")
                                .append("soort", "vervoer")
                                .append("bedrag", -50L));
        assertThat(rijen.get("L-1 AR-2")).containsEntry("kosten", 0L).containsEntry("kostenregels", List.of());
    }

    @Test
    void V15_R252_kosten_zijn_er_niet_voor_ouders_mentor_en_samenwerkingsverband() {
        na(oov("L-1", "AR-1"), kosten("AR-1", 400, Geldbron.SWV, "BPO"));
        for (Rol rol : List.of(Rol.OUDER, Rol.LEERLING, Rol.MENTOR, Rol.SWV_CONSULENT)) {
            assertThat(gelezenDoor(rol).get("L-1 AR-1")).as(rol.name()).doesNotContainKeys("kosten", "kostenregels");
        }
        assertThat(gelezenDoor(Rol.RECTOR).get("L-1 AR-1")).containsEntry("kosten", 400L);
    }

    @Test
    void V15_R252_wie_later_een_arrangement_onder_hetzelfde_id_krijgt_krijgt_de_kosten_van_een_ander_niet() {
        na(oov("L-1", "AR-1"), kosten("AR-1", 400, Geldbron.SWV, "BPO"), oov("L-2", "AR-1"));
        Map<String, Document> rijen = gelezenDoor(Rol.ONDERSTEUNINGSCOORDINATOR);
        assertThat(rijen.get("L-1 AR-1")).containsEntry("kosten", 400L);
        assertThat(rijen.get("L-2 AR-1")).containsEntry("kosten", 0L);
    }
}
