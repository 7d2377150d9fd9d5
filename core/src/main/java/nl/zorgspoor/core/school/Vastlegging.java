package nl.zorgspoor.core.school;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Beschikbaarheid;
import nl.zorgspoor.core.gedeeld.Onderwijssector;
import nl.zorgspoor.core.gedeeld.Overlegvorm;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Routekaart;
import nl.zorgspoor.core.gedeeld.Schoolkalender;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Bevoegdheid;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Kenmerken;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Medewerker;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Partner;
import nl.zorgspoor.core.school.SchoolCommand.*;
import nl.zorgspoor.core.school.SchoolEvent.*;
import org.jspecify.annotations.Nullable;

/** The event that a set-up command stands for once it has been accepted, with what was left out filled in. */
final class Vastlegging {

    private Vastlegging() {}

    /**
     * The event of a command that a profile may hold.
     *
     * @param vanaf the starting date of what names none
     */
    static SchoolEvent van(SchoolCommand opdracht, Schoolprofiel school, LocalDate vanaf) {
        if (opdracht instanceof RegistreerSchool c) {
            return new SchoolGeregistreerd(
                    c.schoolId(),
                    new Kenmerken(
                            c.naam(), c.sector(), of(c.bestuur(), ""), of(c.swvCode(), ""), c.lvs(), c.vestigingen()));
        } else if (opdracht instanceof WijzigSchoolinstelling c) {
            return new SchoolinstellingGewijzigd(
                    c.schoolId(), c.sleutel(), c.waarde(), of(c.ingangsdatum(), vanaf), of(c.bron(), "school"));
        } else if (opdracht instanceof StelRoutekaartVast c) {
            return new RoutekaartVastgesteld(c.schoolId(), Routecontrole.routekaart(c, laatste(school)));
        } else if (opdracht instanceof VoegCatalogusItemToe c) {
            return new CatalogusItemToegevoegd(c.schoolId(), item(c, vanaf));
        } else if (opdracht instanceof StelOverlegvormVast c) {
            return new OverlegvormVastgesteld(c.schoolId(), overlegvorm(c), of(c.ingangsdatum(), vanaf));
        } else if (opdracht instanceof StelSchooljaarkalenderVast c) {
            return new SchooljaarkalenderVastgesteld(c.schoolId(), kalender(c, school));
        } else if (opdracht instanceof RegistreerMedewerker c) {
            return new MedewerkerGeregistreerd(
                    c.schoolId(),
                    new Medewerker(
                            c.medewerkerId(),
                            Set.copyOf(c.rollen()),
                            Set.copyOf(c.scopeKlassen()),
                            of(c.ingangsdatum(), vanaf),
                            Set.copyOf(c.scopeSectoren())));
        } else if (opdracht instanceof RegistreerPartner c) {
            return new PartnerGeregistreerd(
                    c.schoolId(),
                    new Partner(
                            c.partnerId(),
                            c.partnerType(),
                            of(c.regio(), ""),
                            Set.copyOf(c.gegevenscontract()),
                            c.reactietermijnDagen(),
                            c.onderwijssector(),
                            c.kanaal()));
        } else if (opdracht instanceof StelBevoegdhedenVast c) {
            return new BevoegdhedenVastgesteld(c.schoolId(), bevoegdheden(c));
        } else if (opdracht instanceof StelZichtbaarheidVast c) {
            return new ZichtbaarheidVastgesteld(c.schoolId(), c.zichtbaarheid());
        }
        throw new IllegalArgumentException(opdracht.opdrachtnaam() + " hoort niet in een profiel");
    }

    private static @Nullable Routekaart laatste(Schoolprofiel school) {
        return school.routekaarten().isEmpty() ? null : school.routekaart();
    }

    private static CatalogusItem item(VoegCatalogusItemToe c, LocalDate vanaf) {
        List<Rol> rollen = Stream.concat(Stream.ofNullable(c.uitvoerderRol()), c.uitvoerderRollen().stream())
                .distinct()
                .toList();
        return new CatalogusItem(
                c.catalogus(),
                c.itemCode(),
                c.omschrijving(),
                rollen.isEmpty() ? null : rollen.get(0),
                c.doelleerjaren(),
                c.duurMaxWeken(),
                c.beschikbaarheid().isEmpty() ? Set.of(Beschikbaarheid.OP_SCHOOL) : Set.copyOf(c.beschikbaarheid()),
                c.hardheid(),
                of(c.ingangsdatum(), vanaf),
                null,
                c.arrangement(),
                rollen.stream().skip(1).toList(),
                c.faseblad(),
                c.kenmerken());
    }

    private static Overlegvorm overlegvorm(StelOverlegvormVast c) {
        return new Overlegvorm(
                c.overlegvorm(),
                c.voorzitterRol(),
                Set.copyOf(c.vasteRollen()),
                Set.copyOf(c.optioneleRollen()),
                Set.copyOf(c.uitgeslotenRollen()),
                Set.copyOf(c.rollenIntern()),
                c.minPerSchooljaar());
    }

    private static Schoolkalender kalender(StelSchooljaarkalenderVast c, Schoolprofiel school) {
        LocalDate teldatum = c.teldatum() == null ? teldatum(c.schooljaar(), school) : c.teldatum();
        return new Schoolkalender(c.schooljaar(), c.perioden(), c.vakanties(), teldatum);
    }

    /** R309: by the sector. */
    private static LocalDate teldatum(String schooljaar, Schoolprofiel school) {
        int jaar = Integer.parseInt(schooljaar.substring(0, 4));
        return school.isSector(Onderwijssector.PO) ? LocalDate.of(jaar + 1, 2, 1) : LocalDate.of(jaar, 10, 1);
    }

    private static Map<String, Bevoegdheid> bevoegdheden(StelBevoegdhedenVast c) {
        Map<String, Bevoegdheid> bevoegdheden = new LinkedHashMap<>();
        c.bevoegdheden()
                .forEach((opdracht, b) -> bevoegdheden.put(
                        opdracht,
                        new Bevoegdheid(
                                b.rollen(),
                                b.regel() == null ? Regel.ROL : Regel.valueOf(b.regel()),
                                of(b.code(), "ROL_NIET_BEVOEGD"))));
        return bevoegdheden;
    }

    private static <T> T of(@Nullable T waarde, T anders) {
        return waarde == null ? anders : waarde;
    }
}
