package nl.zorgspoor.core.veiligheid;

import static nl.zorgspoor.core.veiligheid.Vertrouwenproef.als;
import static nl.zorgspoor.core.veiligheid.Vertrouwenproef.leerling;
import static nl.zorgspoor.core.veiligheid.Vertrouwenproef.melding;
import static nl.zorgspoor.core.veiligheid.Vertrouwenproef.notitie;
import static nl.zorgspoor.core.veiligheid.Vertrouwenproef.sluiting;
import static nl.zorgspoor.core.veiligheid.Vertrouwenproef.vp;

import nl.zorgspoor.core.Stroomproef;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.veiligheid.VertrouwenCommand.Vertrouwensdomein;
import nl.zorgspoor.core.veiligheid.VertrouwenEvent.*;
import org.junit.jupiter.api.Test;

/** The stream of a student's safety. */
class VertrouwenFixtureTest {

    private static Stroomproef leeg() {
        return Stroomproef.van(VeiligheidGebied.SOORT);
    }

    private static Stroomproef gemeld() {
        return leeg().na(leerling("2026-09-14"), melding(Vertrouwensdomein.SEKSUEEL_MISBRUIK));
    }

    @Test
    void R59_van_melding_tot_afsluiting() {
        leeg().opdracht(leerling("2026-09-14"), melding(Vertrouwensdomein.SEKSUEEL_MISBRUIK))
                .geeft(MeldingVertrouwenspersoonOntvangen.class);
        gemeld().opdracht(vp("2026-09-15"), notitie(null)).geeft(VertrouwelijkeNotitieVastgelegd.class);
        gemeld().na(vp("2026-09-15"), notitie(null))
                .opdracht(vp("2026-09-20"), sluiting(true, null))
                .geeft(VertrouwenstrajectAfgesloten.class);
    }

    @Test
    void R226_buiten_het_domein_geeft_een_aandachtspunt_in_dezelfde_stroom() {
        leeg().opdracht(leerling("2026-09-14"), melding(Vertrouwensdomein.OVERIG))
                .geeft(MeldingVertrouwenspersoonOntvangen.class, VertrouwensaandachtspuntGesignaleerd.class);
    }

    @Test
    void R227_een_afgesloten_traject_blijft_afgesloten() {
        gemeld().na(vp("2026-09-20"), sluiting(true, null))
                .opdracht(vp("2026-09-21"), sluiting(false, null))
                .weigert("STATUS_ONJUIST", null);
    }

    @Test
    void R59_een_ander_krijgt_met_en_zonder_stroom_hetzelfde_antwoord() {
        for (Stroomproef stroom : java.util.List.of(leeg(), gemeld())) {
            stroom.opdracht(als(Rol.RECTOR, "2026-09-15"), sluiting(false, null))
                    .weigert("ROL_NIET_BEVOEGD", Regel.VP_GEHEIM);
        }
        leeg().opdracht(vp("2026-09-15"), sluiting(false, null)).weigert("NIET_GEVONDEN", null);
    }
}
