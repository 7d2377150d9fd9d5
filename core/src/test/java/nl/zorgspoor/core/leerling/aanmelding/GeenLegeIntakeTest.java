package nl.zorgspoor.core.leerling.aanmelding;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.aanmelding.Dossier.LEERLING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgspoor.core.gedeeld.LeerlingOpdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.LegIntakegesprekVast;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.OntvangAanvullendeInformatie;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.OntvangOverdrachtsdossier;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.RaadpleegSchoolVanHerkomst;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.VoerWarmeOverdrachtUit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes before the decision on admission says something, or no rule is satisfied by it. */
class GeenLegeIntakeTest {

    private final Dossier d = Dossier.bij("KLA");

    @BeforeEach
    void aangemeld() {
        d.doe("2026-03-20", Rol.ADMINISTRATIE, Dossier.aanmelding("2026-03-20", Instroomtype.REGULIER_PO_VO, false));
    }

    private void leeg(LeerlingOpdracht c, String regel, String... ontbreekt) {
        assertThat(weigert(() -> d.doe("2026-03-22", Rol.ONDERSTEUNINGSCOORDINATOR, c), "INHOUD_ONTBREEKT", regel)
                        .ontbreekt())
                .containsExactly(ontbreekt);
    }

    @Test
    void een_intake_zegt_waarover_het_ging() {
        leeg(
                new LegIntakegesprekVast(LEERLING, null, null, List.of(), " ", null, true, true),
                "R18",
                "onderwerpen",
                "ondersteuningsinventarisatie",
                "besprokenMogelijkheden");
    }

    @Test
    void navraag_en_warme_overdracht_zeggen_wat_is_verteld() {
        leeg(new RaadpleegSchoolVanHerkomst(LEERLING, null, null, null, List.of()), "R24", "verslag");
        leeg(
                new VoerWarmeOverdrachtUit(
                        LEERLING, null, null, "Basisschool", List.of(Rol.ONDERSTEUNINGSCOORDINATOR), null, " "),
                "R37",
                "verslag",
                "extraOndersteuning");
    }

    @Test
    void wat_binnenkomt_heeft_iets_in_zich() {
        leeg(new OntvangAanvullendeInformatie(LEERLING, null, null, null), "R17", "documentRef");
        leeg(
                new OntvangOverdrachtsdossier(LEERLING, null, null, List.of(), false, null),
                null,
                "onderdelen",
                "oppAanwezig");
    }
}
