package nl.zorgspoor.core.overleg;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Deelname;
import nl.zorgspoor.core.gedeeld.Naslag.Overlegfeiten;
import nl.zorgspoor.core.gedeeld.Overlegvorm;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.overleg.OverlegCommand.VervangVoorzitter;
import nl.zorgspoor.core.overleg.OverlegEvent.VoorzitterVervangen;
import org.jspecify.annotations.Nullable;

/** Who chairs a meeting (R88): the person who was planned, or the one who was recorded as replacement. */
final class Voorzitterschap {

    private Voorzitterschap() {}

    /** Who is registered as staff and named as chair holds the role that chairs this form, or coordinates, on the day itself. */
    static void eisRol(@Nullable String voorzitterId, Overlegvorm vorm, LocalDate op, Context x) {
        Rol voorzitter = vorm.voorzitterRol();
        Rol coordinator = x.school().coordinator(op);
        if (voorzitterId == null || voorzitter == null) {
            return;
        }
        var medewerker = x.school().medewerker(voorzitterId, op);
        if (medewerker != null
                && !medewerker.rollen().contains(voorzitter)
                && !medewerker.rollen().contains(coordinator)) {
            throw Regel.OVERLEG_ROLLEN
                    .weigert(
                            "VOORZITTER_ZONDER_ROL",
                            "%s heeft op %s niet de rol die %s voorzit.",
                            voorzitterId,
                            op,
                            vorm.code())
                    .ontbreekt(voorzitter.name());
        }
    }

    static List<OverlegEvent> vervang(VervangVoorzitter c, Overlegfeiten overleg, Context x) {
        Overlegvorm vorm =
                Deelname.eisVorm(overleg.vorm(), x.school(), overleg.datumTijd().toLocalDate());
        if (!Deelname.leidt(overleg, x) && x.rol() != vorm.voorzitterRol()) {
            throw Regel.OVERLEG_ROLLEN
                    .verbiedt("ROL_NIET_BEVOEGD", "%s wijst voor dit overleg geen andere voorzitter aan.", x.rol())
                    .ontbreekt(Deelname.voorzitter(overleg, x));
        }
        if (c.voorzitterId().equals(overleg.voorzitterId())) {
            throw CommandGeweigerd.statusOnjuist("%s is al voorzitter van dit overleg.".formatted(c.voorzitterId()));
        }
        eisRol(c.voorzitterId(), vorm, overleg.datumTijd().toLocalDate(), x);
        return List.of(new VoorzitterVervangen(
                c.overlegId(),
                overleg.schoolId(),
                overleg.vorm(),
                overleg.datumTijd(),
                c.voorzitterId(),
                overleg.voorzitterId(),
                c.reden()));
    }
}
