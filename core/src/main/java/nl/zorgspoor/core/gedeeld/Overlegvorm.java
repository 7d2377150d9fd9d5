package nl.zorgspoor.core.gedeeld;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form of meeting as a school holds it.
 *
 * @param code which form
 * @param voorzitterRol who chairs
 * @param vasteRollen who is always there
 * @param optioneleRollen who may be asked
 * @param uitgeslotenRollen who may not be asked
 * @param rollenIntern external roles that count as internal for this form (R44)
 * @param minPerSchooljaar how often at least in a school year, or null
 */
public record Overlegvorm(
        OverlegvormCode code,
        @Nullable Rol voorzitterRol,
        Set<Rol> vasteRollen,
        Set<Rol> optioneleRollen,
        Set<Rol> uitgeslotenRollen,
        Set<Rol> rollenIntern,
        @Nullable Integer minPerSchooljaar) {

    public Overlegvorm {
        vasteRollen = Set.copyOf(vasteRollen);
        optioneleRollen = Set.copyOf(optioneleRollen);
        uitgeslotenRollen = Set.copyOf(uitgeslotenRollen);
        rollenIntern = Set.copyOf(rollenIntern);
    }

    /** Whether this role is external for this form, so that consent is needed (R45). */
    public boolean isExtern(Rol rol) {
        return rol.isExtern() && !rollenIntern.contains(rol);
    }
}
