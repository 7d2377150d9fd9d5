package nl.zorgspoor.core.leerling.geschil;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.Leerlingproef;
import nl.zorgspoor.core.leerling.geschil.GeschilCommand.MaakBezwaar;
import nl.zorgspoor.core.leerling.geschil.GeschilCommand.Onderwerp;
import nl.zorgspoor.core.leerling.opp.OPPs;
import nl.zorgspoor.core.leerling.orde.Orde;
import org.junit.jupiter.api.Test;

/** Who objects to an expulsion: a parent, or the student who is of age. */
class BezwaarleeftijdTest {

    private static final String L = "L-COE-101";
    private static final Orde VERWIJDERD = new Orde(
            Map.of(),
            Map.of(),
            Map.of(),
            new Orde.Verwijdering("VWD-1", LocalDate.parse("2026-09-07"), LocalDate.parse("2026-10-19")));

    private static List<GeschilEvent> bezwaar(Rol rol, String dag, LocalDate geboren) {
        Context x = Proef.context("COE", rol, "X1", dag, "MaakBezwaar");
        Aanmeldingen leerling = Leerlingproef.leerling(L, geboren);
        return Geschillen.LEEG.decide(
                new MaakBezwaar(L, "B1", Onderwerp.VERWIJDERING, null, "niet gehoord"),
                rol.isPartij() ? Proef.voor(x, L) : x,
                leerling,
                VERWIJDERD,
                OPPs.LEEG);
    }

    @Test
    void R320_een_leerling_maakt_zelf_bezwaar_vanaf_de_dag_waarop_hij_meerderjarig_is() {
        LocalDate geboren = LocalDate.parse("2008-09-14");
        weigert(() -> bezwaar(Rol.LEERLING, "2026-09-13", geboren), "ROL_NIET_BEVOEGD", "R320");
        assertThat(bezwaar(Rol.LEERLING, "2026-09-14", geboren)).hasSize(1);
        assertThat(bezwaar(Rol.ADMINISTRATIE, "2026-09-13", geboren)).hasSize(1);
    }
}
