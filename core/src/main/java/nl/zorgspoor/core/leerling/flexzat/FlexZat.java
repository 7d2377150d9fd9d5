package nl.zorgspoor.core.leerling.flexzat;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Fasen;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.Partners;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.*;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import org.jspecify.annotations.Nullable;

/**
 * One Flex-Zat.
 *
 * @param trajectId the traject in which it was asked for, or null
 * @param uitnodigingen by role, in the order in which they were sent
 * @param voorbereid what has been filled of the checklist
 */
@RecordBuilder
public record FlexZat(
        String flexZatId,
        @Nullable String trajectId,
        Fase fase,
        Map<Rol, Uitnodiging> uitnodigingen,
        Set<Voorbereidingsonderdeel> voorbereid)
        implements FlexZatBuilder.With {

    /** Where a Flex-Zat stands, with what is known only there. */
    public sealed interface Fase {
        record Aangevraagd() implements Fase {}

        record Gepland(LocalDateTime datumTijd) implements Fase {}

        /** @param uitkomstVoor last day on which the outcome is expected; null once it was signalled that it did not come */
        @RecordBuilder
        record Gehouden(LocalDate op, @Nullable LocalDate uitkomstVoor)
                implements Fase, FlexZatFaseGehoudenBuilder.With {}

        record UitkomstVast(LocalDate gehoudenOp, Uitkomst uitkomst) implements Fase {}

        record Geannuleerd() implements Fase {}
    }

    /** An invitation that stands, with the consent on which it rests. */
    public record Uitnodiging(
            Rol rol, boolean vast, boolean extern, @Nullable String toestemmingId) {

        boolean rustOp(String ander) {
            return ander.equals(toestemmingId);
        }
    }

    /** What was chosen, and until when the OPP may take when that was an arrangement (R103). */
    public record Uitkomst(
            List<Arrangementtype> arrangementKeuze,
            @Nullable LocalDate oppVoor) {}

    static FlexZat aangevraagd(String flexZatId, @Nullable String trajectId) {
        return new FlexZat(flexZatId, trajectId, new Fase.Aangevraagd(), Map.of(), Set.of());
    }

    FlexZat met(Uitnodiging uitnodiging) {
        return withUitnodigingen(Kopie.met(uitnodigingen, uitnodiging.rol(), uitnodiging));
    }

    FlexZat zonderUitnodiging(Rol rol) {
        return withUitnodigingen(Kopie.zonder(uitnodigingen, rol));
    }

    FlexZat met(Voorbereidingsonderdeel onderdeel) {
        return withVoorbereid(Kopie.met(voorbereid, onderdeel));
    }

    /** Where it stands in a word, as an audit shows it. */
    public String getStatus() {
        return Fasen.naam(fase.getClass());
    }

    /** The day on which it was held, or null. */
    public @Nullable LocalDate gehoudenOp() {
        return fase instanceof Fase.Gehouden g ? g.op() : fase instanceof Fase.UitkomstVast u ? u.gehoudenOp() : null;
    }

    /** Where this Flex-Zat stands, when that is where the command needs it. */
    <F extends Fase> F eis(Class<F> goed) {
        return Fasen.eis("Flex-Zat " + flexZatId, fase, goed);
    }

    /** As long as it has not been held. */
    void eisVooraf() {
        Fasen.eisEen("Flex-Zat " + flexZatId, fase, Fase.Aangevraagd.class, Fase.Gepland.class);
    }

    /** Invitations whose consent does not count on a day (R45). */
    List<Uitnodiging> zonderToestemming(Toestemmingen toestemming, LocalDate op) {
        return uitnodigingen.values().stream()
                .filter(u -> u.toestemmingId() != null
                        && toestemming
                                .geldig(u.toestemmingId(), Partners.van(u.rol()), op)
                                .isEmpty())
                .toList();
    }

    /** R102: the outcome is expected within its term. */
    Optional<Termijn> uitkomsttermijn() {
        return fase instanceof Fase.Gehouden g && g.uitkomstVoor() != null
                ? Optional.of(Termijn.tot(
                        "flexzat-uitkomst:" + flexZatId,
                        "FLEXZAT_UITKOMST",
                        g.op(),
                        g.uitkomstVoor(),
                        Regel.FZ_UITKOMST,
                        "FlexZatGehouden",
                        "LegFlexZatUitkomstVast",
                        Rol.ONDERSTEUNINGSCOORDINATOR))
                : Optional.empty();
    }
}
