package nl.zorgspoor.core;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorgspoor.core.eventstore.Antwoord;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.MeldLeerlingAan;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Ouder;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Persoonsgegevens;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.InformeerOuders;

/** Students for tests of what happens to events once they are stored. */
public final class Proefleerlingen {

    private Proefleerlingen() {}

    /** Two events: registered, and the term of the zorgplicht begun. */
    public static Antwoord meldAan(Proefopstelling core, String leerlingId) {
        return core.stuur(Rol.ADMINISTRATIE, "AD1", "COE", aanmelding(leerlingId));
    }

    public static MeldLeerlingAan aanmelding(String leerlingId) {
        return new MeldLeerlingAan(
                leerlingId,
                "A-" + leerlingId,
                new Persoonsgegevens("Voorbeeld", LocalDate.parse("2013-03-01")),
                LocalDate.parse("2026-09-14"),
                Instroomtype.REGULIER_PO_VO,
                null,
                true,
                false,
                List.of(new Ouder("O1", true)),
                null,
                1,
                "HAVO");
    }

    public static InformeerOuders informeer(String leerlingId) {
        return new InformeerOuders(leerlingId, "voortgang", null, "MAIL", null);
    }

    public static Antwoord informeerOuders(Proefopstelling core, String leerlingId) {
        return core.stuur(Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "COE", informeer(leerlingId));
    }

    /** An event whose content no program can read, as the next of a stream. */
    public static void onleesbaar(Proefopstelling core, String stroom, String naam) {
        core.alsBeheer()
                .update(
                        "insert into gebeurtenis (gebeurtenis_id, stroom, volgnummer, stroomsoort, vastgelegd, naam, revisie,"
                                + " inhoud, metadata) select ?, ?, max(volgnummer) + 1, 'Leerling', '2026-09-14T08:00:00Z', ?, '1',"
                                + " ?, ? from gebeurtenis where stroom = ?",
                        UUID.randomUUID().toString(),
                        core.naam("COE", stroom),
                        naam,
                        "geen json".getBytes(StandardCharsets.UTF_8),
                        "{\"schoolId\":\"COE\",\"op\":\"2026-09-14T10:00\"}".getBytes(StandardCharsets.UTF_8),
                        core.naam("COE", stroom));
    }
}
