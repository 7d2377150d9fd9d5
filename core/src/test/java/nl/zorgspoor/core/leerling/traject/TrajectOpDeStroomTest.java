package nl.zorgspoor.core.leerling.traject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.MeldLeerlingAan;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Ouder;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Persoonsgegevens;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.InformeerOuders;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.Signaalbron;
import org.junit.jupiter.api.Test;

/** One student's first steps on the route of COE, through the door and the event store. */
class TrajectOpDeStroomTest {

    @Test
    void van_aanmelding_tot_consultatie() {
        try (Proefopstelling opstelling = new Proefopstelling()) {
            opstelling.richtIn("COE");
            stuur(
                    opstelling,
                    Rol.ADMINISTRATIE,
                    new MeldLeerlingAan(
                            Proefleerling.ID,
                            "A1",
                            new Persoonsgegevens("Proefleerling", LocalDate.parse("2013-03-01")),
                            LocalDate.parse("2026-09-01"),
                            Instroomtype.REGULIER_PO_VO,
                            null,
                            false,
                            false,
                            List.of(new Ouder("O1", true)),
                            null,
                            2,
                            "HAVO"));
            assertThat(stuur(
                            opstelling,
                            Rol.DOCENT,
                            Proefleerling.signaal("T1", Signaalbron.DOCENT, "boeken ontbreken")))
                    .contains("ZorgGesignaleerd", "MentorIngeschakeld");
            stuur(opstelling, Rol.MENTOR, Proefleerling.leerlinggesprek());
            stuur(opstelling, Rol.MENTOR, Proefleerling.oudergesprek());
            stuur(opstelling, Rol.MENTOR, new InformeerOuders(Proefleerling.ID, "consultatie", null, null, null));
            assertThat(stuur(opstelling, Rol.MENTOR, Proefleerling.consultatie()))
                    .containsExactly("ConsultatieAangevraagd", "TrajectfaseGewijzigd");
        }
    }

    private static List<String> stuur(Proefopstelling opstelling, Rol rol, Opdracht opdracht) {
        return opstelling.stuur(rol, "M1", "COE", opdracht).gebeurtenissen().stream()
                .map(Antwoord.Opgeslagen::type)
                .map(type -> type.substring(type.indexOf('.') + 1))
                .toList();
    }
}
