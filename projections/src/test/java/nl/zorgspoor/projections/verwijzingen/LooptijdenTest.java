package nl.zorgspoor.projections.verwijzingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSAanmeldformulierIngevuld;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSBegeleidingGestart;
import nl.zorgspoor.projections.ProefMongo;
import nl.zorgspoor.projections.Vouwer;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Omgeving;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class LooptijdenTest {

    private static final LocalDate START = LocalDate.parse("2026-10-05");

    private static Document verwijzing(String id, String partner) {
        return new Document("verwijzingId", id).append("partner", partner);
    }

    @Test
    void V06_R151_een_verwijzing_naar_JOS_weet_tot_wanneer_JOS_loopt() {
        Vouwer vouwer = new Vouwer(Looptijden.RIJEN);
        vouwer.na(
                new JOSAanmeldformulierIngevuld("L-1", "J-1", "V-1", null, List.of(), null, START, null),
                new JOSAanmeldformulierIngevuld("L-1", "J-2", "V-2", null, List.of(), null, START, null),
                new JOSBegeleidingGestart("L-1", "J-1", START, "T-1", START.plusMonths(5), START.plusMonths(4), null));
        try (ProefMongo mongo = new ProefMongo()) {
            var documenten = mongo.database().getCollection("verwijzingen-per-partner_v6");
            vouwer.documenten().forEach((id, d) -> documenten.insertOne(new Document(d).append("_id", "COE/" + id)));
            Omgeving o = new Omgeving(
                    new Lezer(
                            new Actor("OC", Rol.ONDERSTEUNINGSCOORDINATOR, "COE", null),
                            Proef.school("COE"),
                            Openstelling.ALLES),
                    START.plusMonths(5),
                    Map.of(),
                    null,
                    documenten,
                    null,
                    null);
            assertThat(Looptijden.van(
                            List.of(verwijzing("V-1", "JOS"), verwijzing("V-2", "JOS"), verwijzing("V-3", "SMW")), o))
                    .isEqualTo(Map.of("V-1", "2027-03-05"));
            assertThat(Looptijden.voorbij("2027-03-05", o)).isFalse();
            assertThat(Looptijden.voorbij("2027-03-04", o)).isTrue();
            assertThat(Looptijden.voorbij(null, o)).isFalse();
        }
    }
}
