package nl.zorgspoor.core.bevoegdheid;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Bevoegdheid;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of whom at a school: nobody is asked for a command that the school does not let him give (R3).
 *
 * @param actie the name of the command; null when nobody at this school can be asked for one, as while a partner has to answer
 * @param rol who has to do something, or who keeps an eye on it when there is no command
 */
public record AanZet(@Nullable String actie, Rol rol) {

    /**
     * @param bedoeld whose task it is in general; null for the school's coordinator; what third parties do is the first link's. Where the
     *     school does not give that role the right, it is the coordinator's, else the first link's, else of another role inside, of the
     *     parents or the student
     */
    public static AanZet van(Schoolprofiel school, @Nullable String actie, @Nullable Rol bedoeld, LocalDate op) {
        Rol coordinator = school.coordinator(op);
        Rol eersteSchakel = school.rol(Instelling.EERSTE_SCHAKEL, op);
        Rol eerst = bedoeld == Rol.DERDEN ? eersteSchakel : Objects.requireNonNullElse(bedoeld, coordinator);
        if (actie == null) {
            return new AanZet(null, eerst);
        }
        Set<Rol> mogen = mogen(school, actie, op);
        return Stream.concat(
                        Stream.of(eerst, coordinator, eersteSchakel),
                        Stream.concat(
                                Arrays.stream(Rol.values()).filter(AanZet::isBinnen),
                                Arrays.stream(Rol.values()).filter(Rol::isPartij)))
                .filter(mogen::contains)
                .findFirst()
                .map(rol -> new AanZet(actie, rol))
                .orElseGet(() -> new AanZet(null, eerst));
    }

    private static Set<Rol> mogen(Schoolprofiel school, String opdracht, LocalDate op) {
        Bevoegdheid b = school.bevoegdheid(opdracht, op);
        return b == null ? Set.of() : b.rollen();
    }

    private static boolean isBinnen(Rol rol) {
        return !rol.isPartij() && !rol.isExtern() && rol != Rol.SYSTEEM && rol != Rol.BEHEERDER;
    }
}
