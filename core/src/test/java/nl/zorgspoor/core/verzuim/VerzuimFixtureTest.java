package nl.zorgspoor.core.verzuim;

import static nl.zorgspoor.core.verzuim.Verzuimproef.LEERLING;
import static nl.zorgspoor.core.verzuim.Verzuimproef.coe;
import static nl.zorgspoor.core.verzuim.Verzuimproef.dag;
import static nl.zorgspoor.core.verzuim.Verzuimproef.melding;
import static nl.zorgspoor.core.verzuim.Verzuimproef.registratie;

import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Stroomproef;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.verzuim.VerzuimCommand.Leerplichtactie;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerwerkLeerplichtBericht;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import org.junit.jupiter.api.Test;

/** The stream of a student's absence. */
class VerzuimFixtureTest {

    private static final String DOSSIER = VerzuimCommand.dossierId(LEERLING);

    private static Stroomproef achtUur() {
        return Stroomproef.van(VerzuimGebied.SOORT)
                .na(coe().op("2026-09-14"), registratie("2026-09-14", 8, VerzuimSoort.ONGEOORLOOFD));
    }

    private static Stroomproef gemeld() {
        return achtUur()
                .na(coe().op("2026-09-15"), registratie("2026-09-15", 8, VerzuimSoort.ONGEOORLOOFD))
                .na(coe().op("2026-09-15"), melding("16_UUR", "2026-09-14", "2026-09-15", null));
    }

    private static VerwerkLeerplichtBericht bericht() {
        return new VerwerkLeerplichtBericht(
                LEERLING, "LPA-1", Leerplichtactie.AFSPRAKEN, dag("2026-09-21"), List.of("elke dag op school"));
    }

    @Test
    void R210_zestien_uur_wordt_geteld_gemeld_en_beantwoord() {
        Stroomproef.van(VerzuimGebied.SOORT)
                .opdracht(coe().op("2026-09-14"), registratie("2026-09-14", 8, VerzuimSoort.ONGEOORLOOFD))
                .geeft(AfwezigheidGeregistreerd.class);
        achtUur()
                .opdracht(coe().op("2026-09-15"), registratie("2026-09-15", 8, VerzuimSoort.ONGEOORLOOFD))
                .geeft(AfwezigheidGeregistreerd.class, VerzuimdrempelBereikt.class);
        gemeld().opdracht(coe().op("2026-09-21", Rol.LEERPLICHTAMBTENAAR), bericht())
                .geeft(LeerplichtActieOntvangen.class);
    }

    @Test
    void R219_alleen_leerplicht_zegt_wat_leerplicht_doet() {
        gemeld().opdracht(coe().op("2026-09-21", Rol.VERZUIMCOORDINATOR), bericht())
                .weigert("ROL_NIET_BEVOEGD", Regel.LP_ACTIES);
    }

    @Test
    void van_wie_niet_is_ingeschreven_wordt_geen_verzuim_geregistreerd() {
        Context x = Proef.metNaslag(coe().op("2026-09-14"), Verzuimproef.naslag("COE", false));
        Stroomproef.van(VerzuimGebied.SOORT)
                .opdracht(x, registratie("2026-09-14", 8, VerzuimSoort.ONGEOORLOOFD))
                .weigert("STATUS_ONJUIST", null);
    }

    @Test
    void R9_een_andere_school_legt_geen_verzuim_vast() {
        Context x = Proef.metNaslag(coe().op("2026-09-14"), Verzuimproef.naslag("DIA", true));
        achtUur()
                .opdracht(x, registratie("2026-09-14", 1, VerzuimSoort.TE_LAAT))
                .weigert("ANDERE_SCHOOL", Regel.DOELSCHOOLISOLATIE);
    }
}
