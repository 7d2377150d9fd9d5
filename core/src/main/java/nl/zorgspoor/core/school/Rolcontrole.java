package nl.zorgspoor.core.school;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Instelling.Soort;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partners;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.school.Profielcontrole.Fout;
import nl.zorgspoor.core.school.SchoolCommand.*;
import org.jspecify.annotations.Nullable;

/**
 * Roles that a profile counts on and that nobody has. When a profile lists staff, those are who there is; when it lists none
 * (staff is registered later), the school has the roles that it gives a right or lets read something. A role of a partner
 * organisation needs that partner.
 */
final class Rolcontrole {

    private final Set<Rol> aanwezig = EnumSet.noneOf(Rol.class);
    private final boolean metNamen;
    private final Set<PartnerType> partners = new HashSet<>();
    private final Profiel profiel;
    private final List<Fout> fouten = new ArrayList<>();

    private Rolcontrole(Profiel profiel) {
        this.profiel = profiel;
        this.metNamen = profiel.opdrachten().stream().anyMatch(RegistreerMedewerker.class::isInstance);
        for (SchoolCommand o : profiel.opdrachten()) {
            if (o instanceof RegistreerMedewerker c) {
                aanwezig.addAll(c.rollen());
            } else if (o instanceof RegistreerPartner c) {
                partners.add(c.partnerType());
            } else if (!metNamen && o instanceof StelBevoegdhedenVast c) {
                c.bevoegdheden().values().forEach(b -> aanwezig.addAll(b.rollen()));
            } else if (!metNamen && o instanceof StelZichtbaarheidVast c) {
                c.zichtbaarheid().values().forEach(r -> aanwezig.addAll(r.keySet()));
            }
        }
    }

    static List<Fout> fouten(Profiel profiel) {
        Rolcontrole controle = new Rolcontrole(profiel);
        controle.controleer();
        return controle.fouten;
    }

    private void controleer() {
        for (SchoolCommand o : profiel.opdrachten()) {
            if (o instanceof WijzigSchoolinstelling c) {
                Instelling.van(c.sleutel())
                        .filter(i ->
                                i.soort() == Soort.ROL && i.fout(c.waarde()).isEmpty())
                        .ifPresent(i -> eis(c, "", c.sleutel(), Rol.valueOf(c.waarde())));
            } else if (o instanceof VoegCatalogusItemToe c) {
                eisUitvoerder(c, "uitvoerderRol", c.uitvoerderRol());
                c.uitvoerderRollen().forEach(r -> eisUitvoerder(c, "uitvoerderRollen", r));
            } else if (o instanceof StelOverlegvormVast c) {
                if (c.voorzitterRol() != null) {
                    eis(c, "voorzitterRol", "voorzitter van " + c.overlegvorm(), c.voorzitterRol());
                }
                c.vasteRollen().forEach(r -> eis(c, "vasteRollen", "vaste rol van " + c.overlegvorm(), r));
            } else if (o instanceof StelBevoegdhedenVast c && metNamen) {
                opdrachten(c);
            }
        }
    }

    /** Third parties carry out, and nobody of them is at the school. */
    private void eisUitvoerder(VoegCatalogusItemToe c, String deel, @Nullable Rol rol) {
        if (rol != null && rol != Rol.DERDEN) {
            eis(c, deel, "uitvoerder van " + c.itemCode(), rol);
        }
    }

    private void eis(SchoolCommand bij, String deel, String waarvoor, Rol rol) {
        if (heeft(rol)) {
            return;
        }
        PartnerType partner = Partners.van(rol);
        String goed = rol.isExtern() && partner != null
                ? "er is geen partner %s".formatted(partner)
                : metNamen
                        ? "geen medewerker heeft die rol; er zijn " + namen()
                        : "zij staat in geen enkele rij van bevoegdheden of zichtbaarheid";
        fouten.add(Fout.van(bij, deel, "%s is %s, een rol die op deze school niemand heeft: %s", waarvoor, rol, goed));
    }

    private boolean heeft(Rol rol) {
        PartnerType partner = Partners.van(rol);
        if (rol.isExtern() && partner != null && !metNamen) {
            return partners.contains(partner);
        }
        return rol.isPartij()
                || rol.isBuitenScholen()
                || aanwezig.contains(rol)
                || (partner != null && partners.contains(partner));
    }

    private String namen() {
        return aanwezig.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    /** A command that somebody should give and that nobody can. */
    private void opdrachten(StelBevoegdhedenVast c) {
        c.bevoegdheden().forEach((opdracht, b) -> {
            if (!b.rollen().isEmpty() && b.rollen().stream().noneMatch(r -> heeft(r) || r.isExtern())) {
                fouten.add(Fout.van(
                        c,
                        opdracht,
                        "%s mag alleen worden gegeven door %s, en geen medewerker heeft die rol",
                        opdracht,
                        b.rollen().stream().map(Enum::name).sorted().collect(Collectors.joining(", "))));
            }
        });
    }
}
