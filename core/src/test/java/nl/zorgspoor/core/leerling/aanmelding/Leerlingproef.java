package nl.zorgspoor.core.leerling.aanmelding;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Ouder;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Persoonsgegevens;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingAangemeld;

/** Students for the tests of other areas. */
public final class Leerlingproef {

    private Leerlingproef() {}

    /** A registered student; O1 and O2 have authority, O3 has not. */
    public static Aanmeldingen leerling(String leerlingId, LocalDate geboren) {
        return Vouw.na(
                Aanmeldingen.LEEG,
                new LeerlingAangemeld(
                        leerlingId,
                        "A1",
                        "COE",
                        new Persoonsgegevens("Leerling 101", geboren),
                        LocalDate.parse("2026-03-16"),
                        Instroomtype.REGULIER_PO_VO,
                        null,
                        false,
                        false,
                        List.of(new Ouder("O1", true), new Ouder("O2", true), new Ouder("O3", false)),
                        null,
                        1,
                        null,
                        false,
                        null,
                        0));
    }

    /** The same student with other authority of a parent, from the first of November 2026. */
    public static Aanmeldingen metGezag(Aanmeldingen a, String ouderId, boolean gezag) {
        return a.withOuders(a.ouders()
                .na(new InschrijvingEvent.GezagGewijzigd(
                        a.leerlingId(), ouderId, gezag, LocalDate.parse("2026-11-01"), null)));
    }
}
