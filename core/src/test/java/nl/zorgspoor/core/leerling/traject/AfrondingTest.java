package nl.zorgspoor.core.leerling.traject;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.VolgNazorgvraag;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.NazorgGestart;
import org.junit.jupiter.api.Test;

class AfrondingTest {

    private static final String L = "L-COE-101";
    private static final Context X = Proef.context("COE", Rol.SYSTEEM, "systeem", "2027-06-21", "VolgNazorgvraag");

    @Test
    void R241_wie_nazorg_nodig_heeft_vraagt_een_besluit_tenzij_die_al_loopt() {
        VolgNazorgvraag c = new VolgNazorgvraag(L, "2026-2027");
        assertThat(Afronding.decide(Trajecten.LEEG, c, X))
                .containsExactly(X.aandacht(L, Regel.NAZORG, "NAZORGBESLUIT_ONTBREEKT"));
        Trajecten loopt = Vouw.na(Trajecten.LEEG, new NazorgGestart(L, null, null, Rol.MENTOR));
        assertThat(Afronding.decide(loopt, c, X)).isEmpty();
    }

    @Test
    void R241_een_evaluatie_van_lang_geleden_vraagt_niets_meer() {
        assertThat(Afronding.decide(Trajecten.LEEG, new VolgNazorgvraag(L, "2025-2026"), X))
                .hasSize(1);
        assertThat(Afronding.decide(Trajecten.LEEG, new VolgNazorgvraag(L, "2024-2025"), X))
                .isEmpty();
    }
}
