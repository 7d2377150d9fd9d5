package nl.zorgspoor.core.overleg;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Deelname;
import nl.zorgspoor.core.gedeeld.Ernst;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Naslag.Overlegfeiten;
import nl.zorgspoor.core.gedeeld.Overlegvorm;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.overleg.OverlegEvent.AandachtspuntGesignaleerd;

/** What is signalled when a meeting closes. */
final class Slotsignalen {

    private Slotsignalen() {}

    /**
     * R88: an absent fixed role; R92: the afdelingsleider has to hear of a groot-verzuim overleg afterwards. Who came from outside
     * without having been invited was there without anybody looking at the consents (R45, R105): that is recorded and signalled,
     * not left out. R290: parents and student who were not there. In a groot-JES nobody is discussed without consent anyway (R46).
     */
    static void voegToe(
            Overlegfeiten overleg, List<Rol> aanwezig, List<Rol> afwezig, Context x, List<OverlegEvent> events) {
        LocalDate dag = overleg.datumTijd().toLocalDate();
        Overlegvorm vorm = Deelname.eisVorm(overleg.vorm(), x.school(), dag);
        if (overleg.vorm() != OverlegvormCode.GROOT_JES
                && aanwezig.stream()
                        .anyMatch(rol -> Deelname.isExtern(vorm, rol, x.school(), dag)
                                && !overleg.genodigden().contains(rol))) {
            events.add(
                    overleg.vorm() == OverlegvormCode.KLEIN_JES
                            ? aandacht(overleg, Regel.JES_KLEIN, "EXTERN_IN_KLEIN_JES", x)
                            : aandacht(overleg, Regel.EXTERN_MET, "EXTERN_NIET_UITGENODIGD", x));
        }
        if (!afwezig.isEmpty()) {
            events.add(aandacht(overleg, Regel.OVERLEG_ROLLEN, "VASTE_ROL_AFWEZIG", x));
        }
        if (x.school()
                        .lijst(Instelling.GEZIN_BIJ_OVERLEG, dag)
                        .contains(overleg.vorm().name())
                && !aanwezig.containsAll(List.of(Rol.OUDER, Rol.LEERLING))) {
            events.add(aandacht(overleg, Regel.OT_GEZIN, "OUDER_OF_LEERLING_AFWEZIG", x));
        }
        if (overleg.vorm() == OverlegvormCode.GROOT_VERZUIM) {
            events.add(aandacht(overleg, Regel.GV_LEDEN, "AFDELINGSLEIDER_INFORMEREN", x));
        }
    }

    private static AandachtspuntGesignaleerd aandacht(Overlegfeiten overleg, Regel regel, String code, Context x) {
        return new AandachtspuntGesignaleerd(overleg.overlegId(), regel, code, Ernst.AANDACHT, x.opdracht());
    }
}
