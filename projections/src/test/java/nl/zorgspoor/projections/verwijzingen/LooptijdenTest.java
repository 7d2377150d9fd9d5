package nl.zorgspoor.projections.verwijzingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.*;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSAanmeldformulierIngevuld;
import nl.zorgspoor.core.leerling.jos.JOSEvent.JOSBegeleidingGestart;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.BegeleidingDoorPartnerGestart;
import nl.zorgspoor.projections.ProefMongo;
import nl.zorgspoor.projections.Vouwer;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Omgeving;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LooptijdenTest {

    private static final LocalDate START = LocalDate.parse("2026-10-05");

    private static InterventieIngezet ingezet(String id, String verwijzingId, LocalDate tot) {
        return new InterventieIngezet(
                "L-1",
                id,
                "COACHING",
                null,
                Rol.MENTOR,
                null,
                START,
                tot,
                tot,
                Regel.INTERV_EVAL,
                null,
                null,
                false,
                null,
                verwijzingId,
                null);
    }

    private static BegeleidingDoorPartnerGestart gestart(String verwijzingId, @Nullable LocalDate tot) {
        return new BegeleidingDoorPartnerGestart("L-1", verwijzingId, PartnerType.GGZ, "b", 1, START, null, tot);
    }

    @Test
    void V06_R151_een_verwijzing_weet_tot_wanneer_de_hulp_loopt() {
        Vouwer vouwer = new Vouwer(Looptijden.RIJEN);
        vouwer.na(
                new JOSAanmeldformulierIngevuld("L-1", "J-1", "V-1", null, List.of(), null, START, null),
                new JOSAanmeldformulierIngevuld("L-1", "J-2", "V-2", null, List.of(), null, START, null),
                new JOSBegeleidingGestart("L-1", "J-1", START, "T-1", START.plusMonths(5), START.plusMonths(4), null),
                ingezet("I-1", "V-3", START.plusWeeks(8)),
                ingezet("I-2", "V-4", START.plusWeeks(4)),
                new InterventieVerlengd("L-1", "I-2", START.plusWeeks(6), null, false),
                ingezet("I-3", "V-5", START.plusWeeks(4)),
                new InterventieBeeindigd("L-1", "I-3", START),
                gestart("V-4", START.plusWeeks(5)),
                gestart("V-6", START.plusWeeks(6)),
                gestart("V-7", null));
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
                            Stream.of("V-1", "V-2", "V-3", "V-4", "V-5", "V-6", "V-7")
                                    .map(v -> new Document("verwijzingId", v))
                                    .toList(),
                            o))
                    .isEqualTo(
                            Map.of("V-1", "2027-03-05", "V-3", "2026-11-30", "V-4", "2026-11-16", "V-6", "2026-11-16"));
            assertThat(Looptijden.van(List.of(new Document("onderzoekId", "O-1")), o))
                    .isEmpty();
            assertThat(Looptijden.voorbij("2027-03-05", o)).isFalse();
            assertThat(Looptijden.voorbij("2027-03-04", o)).isTrue();
            assertThat(Looptijden.voorbij(null, o)).isFalse();
        }
    }
}
