package nl.zorgspoor.core.verwerking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.InformeerOuders;
import nl.zorgspoor.core.verzuim.VerzuimCommand.RegistreerAfwezigheid;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import org.junit.jupiter.api.Test;

class LeerlinggeschiedenisTest {

    @Test
    void de_stromen_van_een_leerling_komen_samen_op_volgorde_van_vastleggen() {
        try (Proefopstelling core = new Proefopstelling()) {
            core.richtIn("COE");
            meldAan(core, "L-COE-10");
            meldAan(core, "L-COE-1");
            core.stuur(Rol.VERZUIMCOORDINATOR, "VC", "COE", afwezig("L-COE-1", "AF1"));
            core.stuur(Rol.VERZUIMCOORDINATOR, "VC", "COE", afwezig("L-COE-10", "AF2"));
            core.stuur(
                    Rol.ONDERSTEUNINGSCOORDINATOR,
                    "OC",
                    "COE",
                    new InformeerOuders("L-COE-1", "verzuim", null, "TELEFOON", null));
            List<Vastgelegd> alle = core.bean(Leerlinggeschiedenis.class).van("COE", "L-COE-1");
            assertThat(alle).allSatisfy(v -> assertThat(v.leerlingId()).contains("L-COE-1"));
            assertThat(alle)
                    .extracting(Vastgelegd::naam)
                    .contains("leerling.LeerlingAangemeld", "verzuim.AfwezigheidGeregistreerd")
                    .endsWith("leerling.OudersGeinformeerd");
            assertThat(alle).extracting(Vastgelegd::positie).isSorted();
            assertThat(core.bean(Leerlinggeschiedenis.class).van("COE", "L-COE-2"))
                    .isEmpty();
        }
    }

    private static RegistreerAfwezigheid afwezig(String leerlingId, String afwezigheidId) {
        return new RegistreerAfwezigheid(
                leerlingId,
                LocalDate.parse("2026-09-14"),
                afwezigheidId,
                Halven.heel(2),
                VerzuimSoort.ZIEK,
                null,
                null);
    }

    private static void meldAan(Proefopstelling core, String leerlingId) {
        core.stuur(
                Rol.ADMINISTRATIE,
                "AD1",
                "COE",
                new MeldLeerlingAan(
                        leerlingId,
                        "A-" + leerlingId,
                        new Persoonsgegevens("Voorbeeld", LocalDate.parse("2013-03-01")),
                        LocalDate.parse("2026-09-14"),
                        Instroomtype.REGULIER_PO_VO,
                        null,
                        false,
                        false,
                        List.of(new Ouder("O1", true)),
                        null,
                        1,
                        "HAVO"));
        LocalDate dag = LocalDate.parse("2026-09-14");
        core.stuur(
                Rol.AFDELINGSLEIDER,
                "AL1",
                "COE",
                new LegIntakegesprekVast(
                        leerlingId, "A-" + leerlingId, dag, List.of(), "niets bijzonders", "alles", true, true));
        core.stuur(
                Rol.RECTOR,
                "R1",
                "COE",
                new BesluitOverToelating(
                        leerlingId,
                        "A-" + leerlingId,
                        BesluitToelating.TOELATEN,
                        List.of(),
                        null,
                        List.of(),
                        "past hier",
                        null,
                        null));
        core.stuur(
                Rol.ADMINISTRATIE, "AD1", "COE", new SchrijfLeerlingIn(leerlingId, "A-" + leerlingId, 1, "HAVO", dag));
    }
}
