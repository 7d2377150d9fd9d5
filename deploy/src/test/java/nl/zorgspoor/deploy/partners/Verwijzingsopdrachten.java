package nl.zorgspoor.deploy.partners;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Instroomtype;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.MeldLeerlingAan;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Ouder;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.Persoonsgegevens;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.VerleenToestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.BereidVerwijzingVoor;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VerzendVerwijzing;

/** The commands of the shortest way to a referral to school social work. */
public final class Verwijzingsopdrachten {

    private Verwijzingsopdrachten() {}

    public static MeldLeerlingAan aanmelding(String leerling, String naam, LocalDate dag) {
        return new MeldLeerlingAan(
                leerling,
                "A-" + leerling,
                new Persoonsgegevens(naam, LocalDate.parse("2014-03-01")),
                dag,
                Instroomtype.REGULIER_PO_VO,
                null,
                false,
                false,
                List.of(new Ouder("O1", true)),
                "Basisschool De Proef",
                1,
                "HAVO");
    }

    /** Of parent O1. */
    public static VerleenToestemming toestemming(String leerling, String toestemming) {
        return new VerleenToestemming(
                leerling,
                toestemming,
                ToestemmingDoel.SMW,
                PartnerType.SMW,
                null,
                List.of("O1"),
                Vorm.HANDTEKENING,
                null,
                null,
                null);
    }

    public static BereidVerwijzingVoor voorbereiding(String leerling, String verwijzing, String vraag) {
        return new BereidVerwijzingVoor(leerling, verwijzing, PartnerType.SMW, null, vraag, null, null, null);
    }

    public static VerzendVerwijzing verzending(String leerling, String verwijzing) {
        return new VerzendVerwijzing(leerling, verwijzing, null, null, null, "06-00000000");
    }
}
