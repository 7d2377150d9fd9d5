package nl.zorgspoor.projections.dyslexie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.InterventieIngezet;
import nl.zorgspoor.core.leerling.screening.ScreeningCommand.Verklaring;
import nl.zorgspoor.core.leerling.screening.ScreeningEvent.VerklaringGeregistreerd;
import nl.zorgspoor.projections.Vouwer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DyslexieregisterTest {

    private final Vouwer view = new Vouwer(Dyslexieregister.RIJEN);

    private static InterventieIngezet rt(String itemCode, @Nullable String verklaring) {
        return new InterventieIngezet(
                "L-1",
                "I-1",
                itemCode,
                null,
                Rol.REMEDIAL_TEACHER,
                null,
                LocalDate.parse("2026-10-05"),
                null,
                null,
                Regel.INTERV_EVAL,
                null,
                null,
                false,
                verklaring,
                null,
                null);
    }

    @Test
    void R134_op_de_lijst_staat_wie_een_verklaring_heeft_hoe_die_ook_bekend_werd() {
        view.na(rt("REMEDIAL_TEACHING", null));
        assertThat(view.document("L-1")).doesNotContainKey("vermeld");
        view.na(rt("DYSCALCULIE_RT", "SOM-1"));
        assertThat(view.document("L-1"))
                .containsEntry("vermeld", true)
                .containsEntry("verklaringen", List.of("DYSCALCULIE"));
        view.na(new VerklaringGeregistreerd("L-1", Verklaring.DYSLEXIE, "SOM-2", LocalDate.parse("2026-10-06")));
        view.na(rt("DYSLEXIE_RT_KORT", "SOM-2"));
        assertThat(view.document("L-1")).containsEntry("verklaringen", List.of("DYSCALCULIE", "DYSLEXIE"));
    }
}
