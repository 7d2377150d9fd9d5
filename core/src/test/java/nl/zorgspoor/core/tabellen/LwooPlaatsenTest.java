package nl.zorgspoor.core.tabellen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.Klastype;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingInKlasGeplaatst;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LwooPlaatsenTest {

    private static LeerlingInKlasGeplaatst plaats(
            String leerlingId, String klas, @Nullable Klastype klastype, String vanaf) {
        return new LeerlingInKlasGeplaatst(leerlingId, klas, klastype, LocalDate.parse(vanaf), 1, "2026-2027");
    }

    @Test
    void R179_een_klas_telt_wie_er_op_een_dag_in_zit_per_school_en_zonder_wie_geplaatst_wordt() {
        try (Proefopstelling opstelling = new Proefopstelling()) {
            LwooPlaatsen plaatsen = new LwooPlaatsen(opstelling.alsApp());
            zet(plaatsen, "COE", plaats("L-1", "1l", Klastype.LWOO, "2026-08-31"));
            zet(plaatsen, "COE", plaats("L-2", "1l", Klastype.LWOO, "2026-08-31"));
            zet(plaatsen, "COE", plaats("L-2", "1h", null, "2026-11-01"));
            zet(plaatsen, "COE", plaats("L-3", "1m", Klastype.LWOO, "2026-08-31"));
            zet(plaatsen, "COE", plaats("L-4", "1l", null, "2026-08-31"));
            zet(plaatsen, "DIA", plaats("L-1", "1l", Klastype.LWOO, "2026-08-31"));
            assertThat(telt(opstelling, "2026-08-30")).isZero();
            assertThat(telt(opstelling, "2026-10-31")).isEqualTo(2);
            assertThat(telt(opstelling, "2026-11-01")).isEqualTo(1);
            assertThat(opstelling.naslag("COE").lwooKlas("COE", "1l", LocalDate.parse("2026-10-31"), "L-1"))
                    .isEqualTo(1);
            assertThat(opstelling.alsApp().queryForList("select klas from lwoo_plaats", String.class))
                    .doesNotContain("1l", "1m");
        }
    }

    private static void zet(LwooPlaatsen plaatsen, String school, LeerlingInKlasGeplaatst e) {
        plaatsen.werkBij(GenericEventMessage.asEventMessage(e).andMetaData(Map.of(Metadata.SCHOOL_ID, school)));
    }

    private static int telt(Proefopstelling opstelling, String dag) {
        return opstelling.naslag("COE").lwooKlas("COE", "1l", LocalDate.parse(dag), "L-9");
    }
}
