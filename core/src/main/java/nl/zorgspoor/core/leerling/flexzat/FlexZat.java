package nl.zorgspoor.core.leerling.flexzat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Partners;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.Voorbereidingsonderdeel;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import org.jspecify.annotations.Nullable;

/**
 * One Flex-Zat.
 *
 * @param uitnodigingen by role, in the order in which they were sent
 * @param voorbereid what has been filled of the checklist
 * @param uitkomstVoor last day on which the outcome is expected, while it is awaited
 */
public record FlexZat(
        String flexZatId,
        Status status,
        @Nullable LocalDateTime datumTijd,
        Map<Rol, Uitnodiging> uitnodigingen,
        Set<Voorbereidingsonderdeel> voorbereid,
        @Nullable LocalDate gehoudenOp,
        @Nullable LocalDate uitkomstVoor,
        @Nullable Uitkomst uitkomst) {

    /** Where a Flex-Zat stands. */
    public enum Status {
        AANGEVRAAGD,
        GEPLAND,
        GEHOUDEN,
        UITKOMST_VAST,
        GEANNULEERD
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

    static FlexZat aangevraagd(String flexZatId) {
        return new FlexZat(flexZatId, Status.AANGEVRAAGD, null, Map.of(), Set.of(), null, null, null);
    }

    FlexZat metMoment(LocalDateTime moment) {
        return new FlexZat(
                flexZatId, Status.GEPLAND, moment, uitnodigingen, voorbereid, gehoudenOp, uitkomstVoor, uitkomst);
    }

    FlexZat met(Status nieuw) {
        return new FlexZat(flexZatId, nieuw, datumTijd, uitnodigingen, voorbereid, gehoudenOp, uitkomstVoor, uitkomst);
    }

    FlexZat met(Uitnodiging uitnodiging) {
        Map<Rol, Uitnodiging> meer = new LinkedHashMap<>(uitnodigingen);
        meer.put(uitnodiging.rol(), uitnodiging);
        return met(meer);
    }

    FlexZat zonderUitnodiging(Rol rol) {
        Map<Rol, Uitnodiging> minder = new LinkedHashMap<>(uitnodigingen);
        minder.remove(rol);
        return met(minder);
    }

    private FlexZat met(Map<Rol, Uitnodiging> nieuw) {
        return new FlexZat(flexZatId, status, datumTijd, nieuw, voorbereid, gehoudenOp, uitkomstVoor, uitkomst);
    }

    FlexZat met(Voorbereidingsonderdeel onderdeel) {
        Set<Voorbereidingsonderdeel> meer = EnumSet.of(onderdeel);
        meer.addAll(voorbereid);
        return new FlexZat(flexZatId, status, datumTijd, uitnodigingen, meer, gehoudenOp, uitkomstVoor, uitkomst);
    }

    FlexZat metGehouden(LocalDate op, LocalDate uitkomstTot) {
        return new FlexZat(flexZatId, Status.GEHOUDEN, datumTijd, uitnodigingen, voorbereid, op, uitkomstTot, null);
    }

    FlexZat met(Uitkomst nieuw) {
        return new FlexZat(
                flexZatId, Status.UITKOMST_VAST, datumTijd, uitnodigingen, voorbereid, gehoudenOp, null, nieuw);
    }

    /** The term has been signalled once; it does not come back. */
    FlexZat zonderUitkomsttermijn() {
        return new FlexZat(flexZatId, status, datumTijd, uitnodigingen, voorbereid, gehoudenOp, null, uitkomst);
    }

    /** This Flex-Zat, when it stands where the command needs it. */
    FlexZat eis(Status... goed) {
        if (!Arrays.asList(goed).contains(status)) {
            throw CommandGeweigerd.statusOnjuist(
                    "Flex-Zat %s is %s; dit kan alleen bij %s.".formatted(flexZatId, status, Arrays.toString(goed)));
        }
        return this;
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
        if (gehoudenOp == null || uitkomstVoor == null) {
            return Optional.empty();
        }
        return Optional.of(Termijn.tot(
                "flexzat-uitkomst:" + flexZatId,
                "FLEXZAT_UITKOMST",
                gehoudenOp,
                uitkomstVoor,
                Regel.FZ_UITKOMST,
                "FlexZatGehouden",
                "LegFlexZatUitkomstVast",
                Rol.ONDERSTEUNINGSCOORDINATOR));
    }
}
