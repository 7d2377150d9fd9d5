package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Beschikbaarheid;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.jaarcyclus.JaarplanCommand.Geleding;
import nl.zorgspoor.core.jaarcyclus.JaarplanCommand.Ontvanger;
import nl.zorgspoor.core.jaarcyclus.JaarplanCommand.Standpunt;
import org.jspecify.annotations.Nullable;

/** What happened with plans, accounts and the offer. */
public sealed interface JaarplanEvent extends Gebeurtenis {

    String schoolId();

    String schooljaar();

    record JaarplanVastgesteld(String schoolId, String schooljaar, String documentRef, LocalDate datum)
            implements JaarplanEvent {}

    record VerantwoordingAfgelegd(
            String schoolId, String schooljaar, Ontvanger ontvanger, String documentRef, LocalDate datum)
            implements JaarplanEvent {}

    record SOPHerzien(String schoolId, String schooljaar, String versie, List<String> wijzigingen, LocalDate datum)
            implements JaarplanEvent {}

    record MedezeggenschapVastgelegd(
            String schoolId,
            String schooljaar,
            String versie,
            Geleding geleding,
            Standpunt standpunt,
            @Nullable String toelichting,
            LocalDate datum)
            implements JaarplanEvent {}

    /** @param aanbod what the catalogues held on the day on which it was fixed */
    record SchoolgidsaanbodVastgesteld(
            String schoolId, String schooljaar, String versie, String gidsRef, List<Aanbod> aanbod, LocalDate datum)
            implements JaarplanEvent {}

    /** @param beschikbaarheid where it is to be had, in the order of the enum */
    record Aanbod(Catalogus catalogus, String itemCode, String omschrijving, List<Beschikbaarheid> beschikbaarheid) {}
}
