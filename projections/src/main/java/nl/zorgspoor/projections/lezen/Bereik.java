package nl.zorgspoor.projections.lezen;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Naslag.Leerlingfeiten;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partners;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Medewerker;
import nl.zorgspoor.projections.leerling.Kaart;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Which students a reader may see (R3, R9). */
final class Bereik {

    private Bereik() {}

    /**
     * The ids of the students that are asked for and may be seen; null when that is the whole school.
     *
     * @throws nl.zorgspoor.core.gedeeld.CommandGeweigerd when one student is asked for who is out of reach
     */
    static @Nullable Set<String> van(Lezer lezer, Map<String, String> filters, LocalDate vandaag, Kaarten kaarten) {
        String gevraagd = filters.get("leerlingId");
        if (gevraagd != null) {
            eisLeerling(lezer, kaarten.van(gevraagd), vandaag);
        }
        String een = lezer.actor().rol().isPartij() ? lezer.actor().leerlingId() : gevraagd;
        boolean mijn = "true".equals(filters.get("mijnLeerlingen"));
        boolean alles = een == null && !mijn && !filters.containsKey("klas");
        if (alles && !isBeperkt(lezer, vandaag)) {
            return null;
        }
        Set<String> ids = new HashSet<>();
        kandidaten(een, mijn || lezer.actor().rol() == Rol.MENTOR, lezer, filters, kaarten).stream()
                .filter(k -> magZien(lezer, k, gevraagd, vandaag) && isGevraagd(lezer, k, filters, vandaag))
                .forEach(k -> ids.add(k.leerlingId()));
        return ids;
    }

    /** The cards among which they are: of one student, of those who ever had this mentor or this class, or of the school. */
    private static List<Kaart> kandidaten(
            @Nullable String een, boolean mijn, Lezer lezer, Map<String, String> filters, Kaarten kaarten) {
        if (een != null) {
            Kaart kaart = kaarten.van(een);
            return kaart.schoolId() == null ? List.of() : List.of(kaart);
        }
        List<Bson> zoek = new ArrayList<>(List.of(Filters.exists("leerlingId")));
        if (filters.containsKey("klas")) {
            zoek.add(Filters.eq(Kaart.KLAS, filters.get("klas")));
        }
        if (mijn) {
            zoek.add(Filters.eq(Kaart.MENTOR, lezer.actor().id()));
        }
        return kaarten.vind(Filters.and(zoek));
    }

    /** The class and the mentor of the day: who was in the class or will be is not in it. */
    private static boolean isGevraagd(Lezer lezer, Kaart kaart, Map<String, String> filters, LocalDate vandaag) {
        String klas = filters.get("klas");
        return (klas == null || klas.equals(kaart.klas(vandaag)))
                && (!"true".equals(filters.get("mijnLeerlingen"))
                        || lezer.actor().id().equals(kaart.mentorId(vandaag)));
    }

    private static void eisLeerling(Lezer lezer, Kaart kaart, LocalDate vandaag) {
        if (kaart.schoolId() == null) {
            return;
        }
        if (!magZien(lezer, kaart, kaart.leerlingId(), vandaag)) {
            throw Regel.ROL.verbiedt(
                    "ROL_NIET_BEVOEGD",
                    "Deze leerling valt buiten het bereik van %s.",
                    lezer.actor().rol());
        }
    }

    private static boolean isBeperkt(Lezer lezer, LocalDate vandaag) {
        Rol rol = lezer.actor().rol();
        Medewerker medewerker = lezer.school().medewerker(lezer.actor().id(), vandaag);
        return rol.isPartij() || rol.isExtern() || rol == Rol.MENTOR || (medewerker != null && medewerker.isBeperkt());
    }

    /**
     * The reach of commands, and stricter for who could look around: partners see a student for whom there is a ground, a
     * mentor sees the own students only.
     */
    private static boolean magZien(Lezer lezer, Kaart kaart, @Nullable String gevraagd, LocalDate vandaag) {
        Actor a = lezer.actor();
        if (a.rol() == Rol.AUDITOR) {
            // Reads the dossier that is asked for, as in the audit, and does not look around.
            return kaart.leerlingId().equals(gevraagd);
        }
        if (a.rol().isExtern()) {
            PartnerType partner = Partners.van(a.rol());
            return partner != null && kaart.heeftGrond(partner, vandaag);
        }
        if (a.rol() == Rol.MENTOR && kaart.mentorId(vandaag) == null) {
            return false;
        }
        return Bevoegdheden.inBereik(
                a,
                lezer.school(),
                new Leerlingfeiten(
                        kaart.leerlingId(), lezer.school().schoolId(), kaart.verblijf(), Set.copyOf(kaart.ouders())),
                vandaag);
    }
}
