package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Medewerker;
import nl.zorgspoor.core.jaarcyclus.OudercontactCommand.*;
import nl.zorgspoor.core.jaarcyclus.OudercontactEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * What parents were invited to and may still come to (R275).
 *
 * @param uitnodigingen by id; what had passed when a newer one came is forgotten
 */
public record Oudercontacten(Map<String, Uitnodiging> uitnodigingen) {

    public static final Oudercontacten LEEG = new Oudercontacten(Map.of());

    /** @param klas null for the whole school */
    record Uitnodiging(@Nullable String klas, LocalDate op) {}

    public Oudercontacten {
        uitnodigingen = Map.copyOf(uitnodigingen);
    }

    List<Gebeurtenis> decide(NodigOudersUit c, Context x) {
        LocalDate dag = c.datumTijd().toLocalDate();
        if (uitnodigingen.containsKey(c.uitnodigingId())) {
            throw CommandGeweigerd.statusOnjuist("Uitnodiging %s is er al.".formatted(c.uitnodigingId()))
                    .ontbreekt("uitnodigingId (een ander)");
        }
        eisBereik(c.klas(), x);
        if (dag.isBefore(x.vandaag())) {
            throw CommandGeweigerd.dagOnjuist("Ouders worden uitgenodigd voor een dag die nog niet voorbij is.")
                    .ontbreekt("datumTijd (vanaf %s)".formatted(x.vandaag()));
        }
        if (!x.school().kalender().isSchooldag(dag)) {
            throw Regel.OUDERS_UITNODIGEN
                    .weigert("GEEN_SCHOOLDAG", "Ouders komen op een schooldag; %s is er geen.", dag)
                    .ontbreekt("datumTijd");
        }
        return List.of(new OudersUitgenodigd(
                c.schoolId(),
                c.uitnodigingId(),
                c.soort(),
                c.klas(),
                c.datumTijd(),
                c.locatie(),
                c.onderwerp(),
                x.vandaag()));
    }

    List<Gebeurtenis> decide(TrekOuderuitnodigingIn c, Context x) {
        Uitnodiging bekend = uitnodigingen.get(c.uitnodigingId());
        if (bekend == null) {
            throw CommandGeweigerd.nietGevonden("Uitnodiging", c.uitnodigingId());
        }
        eisBereik(bekend.klas(), x);
        if (bekend.op().isBefore(x.vandaag())) {
            throw CommandGeweigerd.statusOnjuist("Wat voorbij is, kan niet meer worden ingetrokken.");
        }
        return List.of(new OuderuitnodigingIngetrokken(c.schoolId(), c.uitnodigingId(), c.reden(), x.vandaag()));
    }

    /** R3, R275: a mentor for a class, and whoever the school registered with classes for those; others for all. */
    private static void eisBereik(@Nullable String klas, Context x) {
        if (klas != null) {
            x.eisKlas(klas);
        } else if (!vanDeSchool(x)) {
            throw Regel.ROL.verbiedt("ROL_NIET_BEVOEGD", "De hele school valt buiten het bereik van %s.", x.rol());
        }
    }

    private static boolean vanDeSchool(Context x) {
        Medewerker medewerker = x.school().medewerker(x.actor().id(), x.vandaag());
        return x.rol() != Rol.MENTOR && (medewerker == null || !medewerker.isBeperkt());
    }

    Oudercontacten evolve(OudersUitgenodigd e) {
        Map<String, Uitnodiging> meer = new HashMap<>(uitnodigingen);
        meer.values().removeIf(u -> u.op().isBefore(e.datum()));
        meer.put(e.uitnodigingId(), new Uitnodiging(e.klas(), e.datumTijd().toLocalDate()));
        return new Oudercontacten(meer);
    }

    Oudercontacten evolve(OuderuitnodigingIngetrokken e) {
        Map<String, Uitnodiging> minder = new HashMap<>(uitnodigingen);
        minder.remove(e.uitnodigingId());
        return new Oudercontacten(minder);
    }
}
