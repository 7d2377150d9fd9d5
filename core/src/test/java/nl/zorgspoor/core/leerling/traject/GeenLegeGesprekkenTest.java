package nl.zorgspoor.core.leerling.traject;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.LegLeerlinggesprekVast;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.LegOudergesprekVast;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.RegistreerNotitie;
import org.junit.jupiter.api.Test;

/** What says nothing satisfies nothing: an empty talk or note is refused with what is missing. */
class GeenLegeGesprekkenTest {

    private static final String ID = Proefleerling.ID;

    @Test
    void een_gesprek_met_de_leerling_zegt_iets() {
        Proefleerling l = Proefleerling.op("COE", "2026-09-16");
        weigert(() -> l.doe(new LegLeerlinggesprekVast(ID, null, null, null, " ", null)), "INHOUD_ONTBREEKT", null);
        assertThat(l.doe(new LegLeerlinggesprekVast(ID, null, null, null, null, false)))
                .isNotEmpty();
    }

    @Test
    void een_gesprek_met_ouders_heeft_een_verslag_of_afspraken() {
        Proefleerling l = Proefleerling.op("COE", "2026-09-16");
        weigert(() -> l.doe(new LegOudergesprekVast(ID, null, null, null, List.of())), "INHOUD_ONTBREEKT", null);
        assertThat(l.doe(new LegOudergesprekVast(ID, null, null, null, List.of("agenda"))))
                .isNotEmpty();
    }

    @Test
    void een_notitie_heeft_een_tekst_of_wijst_ernaar() {
        Proefleerling l = Proefleerling.op("COE", "2026-09-16");
        weigert(() -> l.doe(new RegistreerNotitie(ID, null, null, null, null, null)), "INHOUD_ONTBREEKT", null);
        assertThat(l.doe(new RegistreerNotitie(ID, null, null, null, "MAG-1", null)))
                .isNotEmpty();
    }
}
