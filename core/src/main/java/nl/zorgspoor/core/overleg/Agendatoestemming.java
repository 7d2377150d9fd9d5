package nl.zorgspoor.core.overleg;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Deelname;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Naslag.Overlegfeiten;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Partners;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;

/** The consents of the students who are on the agenda, as far as the meeting itself has to look at them. */
final class Agendatoestemming {

    private Agendatoestemming() {}

    /** R45: who comes from outside is invited only when the parents of every student on the agenda agree. */
    static void eisVoorExtern(Overlegfeiten overleg, Rol rol, Context x) {
        LocalDate op = overleg.datumTijd().toLocalDate();
        String doel = Deelname.doel(overleg.vorm());
        boolean informeren = overleg.vorm() != OverlegvormCode.GROOT_JES
                && x.school().tekst(Instelling.EXTERN_MODUS, x.vandaag()).equals("INFORMEREN");
        List<String> zonder = x.naslag().agenda(overleg.overlegId()).stream()
                .filter(leerling -> !x.naslag().toestemming(leerling, doel, Partners.van(rol), op)
                        && !(informeren && x.naslag().oudersGeinformeerd(leerling, x.vandaag())))
                .sorted()
                .toList();
        if (!zonder.isEmpty()) {
            throw Regel.EXTERN_MET
                    .weigert(
                            "TOESTEMMING_ONTBREEKT",
                            "%s komt van buiten de school; voor elke leerling op de agenda is toestemming nodig die geldt op %s.",
                            rol,
                            op)
                    .ontbreekt(zonder.stream()
                            .map(id -> "TOESTEMMING %s %s".formatted(doel, id))
                            .toList())
                    .herstel(informeren ? "InformeerOuders" : "VerleenToestemming(doel=%s)".formatted(doel));
        }
    }

    /** R46: nobody is left on the agenda of a groot-JES without a consent that counts on the day. */
    static void eisOpDeDag(Overlegfeiten jes, Context x) {
        if (jes.vorm() != OverlegvormCode.GROOT_JES) {
            return;
        }
        LocalDate op = jes.datumTijd().toLocalDate();
        List<String> zonder = x.naslag().agenda(jes.overlegId()).stream()
                .filter(leerling -> !x.naslag().toestemming(leerling, Deelname.doel(jes.vorm()), null, op))
                .sorted()
                .toList();
        if (!zonder.isEmpty()) {
            throw Regel.GROOTJES_TOEST
                    .weigert(
                            "TOESTEMMING_ONTBREEKT",
                            "Op de agenda staat een leerling zonder toestemming die geldt op %s.",
                            op)
                    .ontbreekt(zonder.stream()
                            .map(id -> "TOESTEMMING GROOT_JES " + id)
                            .toList())
                    .herstel("HaalLeerlingVanAgenda");
        }
    }
}
