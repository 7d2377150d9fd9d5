package nl.zorgspoor.core.gedeeld;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, as the login or the channel says it.
 *
 * @param id the person's or system's id at the school, such as {@code M1}
 * @param rol the role in which is acted
 * @param schoolId the school of the login
 * @param leerlingId the one student a parent or student acts for; null for staff
 */
public record Actor(
        String id, Rol rol, String schoolId, @Nullable String leerlingId) {

    /** The system itself: term watch and automations. */
    public static Actor systeem(String schoolId) {
        return new Actor("SYSTEEM", Rol.SYSTEEM, schoolId, null);
    }
}
