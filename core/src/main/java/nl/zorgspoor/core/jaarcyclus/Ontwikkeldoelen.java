package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.jaarcyclus.OntwikkeldoelCommand.Doelsoort;
import nl.zorgspoor.core.jaarcyclus.OntwikkeldoelCommand.Doelstatus;
import nl.zorgspoor.core.jaarcyclus.OntwikkeldoelCommand.StelOntwikkeldoelVast;
import nl.zorgspoor.core.jaarcyclus.OntwikkeldoelCommand.WerkOntwikkeldoelBij;
import nl.zorgspoor.core.jaarcyclus.OntwikkeldoelEvent.OntwikkeldoelBijgewerkt;
import nl.zorgspoor.core.jaarcyclus.OntwikkeldoelEvent.OntwikkeldoelVastgesteld;

/**
 * What a school wants to become better at, followed year by year (R251).
 *
 * @param status of each goal
 */
public record Ontwikkeldoelen(Map<String, Doelstatus> status) {

    public static final Ontwikkeldoelen LEEG = new Ontwikkeldoelen(Map.of());

    List<Gebeurtenis> decide(StelOntwikkeldoelVast c, Context x) {
        if (isKlaar(c.doelId())) {
            throw klaar(c.doelId());
        }
        String tekst = Tekst.leeg(c.tekst())
                ? x.school()
                        .catalogusItem(Catalogus.ONTWIKKELDOEL, c.doelId(), x.vandaag())
                        .map(CatalogusItem::omschrijving)
                        .orElse(null)
                : c.tekst();
        Tekst.eisInhoud(Regel.ONTWIKKELDOEL, "Een ontwikkeldoel", tekst != null, "tekst");
        int van = Integer.parseInt(c.periode().substring(0, 4));
        int tot = Integer.parseInt(c.periode().substring(5));
        if (tot <= van || tot - van > 10) {
            throw CommandGeweigerd.ongeldig(List.of(
                    "periode: %s loopt niet van een jaar naar een van hooguit tien later".formatted(c.periode())));
        }
        return List.of(new OntwikkeldoelVastgesteld(
                c.schoolId(), c.doelId(), Objects.requireNonNull(tekst), c.periode(), soort(c, x), x.vandaag()));
    }

    /** A goal of the catalogue is of the kind that the school's are; another is an ambition when nothing was said. */
    private static Doelsoort soort(StelOntwikkeldoelVast c, Context x) {
        boolean vanCatalogus = x.school()
                .catalogusItem(Catalogus.ONTWIKKELDOEL, c.doelId(), x.vandaag())
                .isPresent();
        Doelsoort anders = vanCatalogus
                ? Doelsoort.valueOf(x.school().tekst(Instelling.ONTWIKKELDOEL_SOORT, x.vandaag()))
                : Doelsoort.AMBITIE;
        return Objects.requireNonNullElse(c.soort(), anders);
    }

    List<Gebeurtenis> decide(WerkOntwikkeldoelBij c, Context x) {
        LocalDate datum = x.gebeurdOp(c.datum());
        if (!status.containsKey(c.doelId())) {
            throw CommandGeweigerd.nietGevonden("Ontwikkeldoel", c.doelId());
        }
        if (isKlaar(c.doelId())) {
            throw klaar(c.doelId());
        }
        if (c.status() == Doelstatus.VERVALLEN) {
            Tekst.eisInhoud(Regel.ONTWIKKELDOEL, "Een doel dat vervalt", !Tekst.leeg(c.toelichting()), "toelichting");
        }
        return List.of(new OntwikkeldoelBijgewerkt(
                c.schoolId(), c.doelId(), Schooljaar.van(datum), c.status(), c.toelichting(), datum));
    }

    private boolean isKlaar(String doelId) {
        Doelstatus nu = status.get(doelId);
        return nu != null && nu.isKlaar();
    }

    private CommandGeweigerd klaar(String doelId) {
        return Regel.ONTWIKKELDOEL.weigert(
                "DOEL_AFGEROND",
                "Ontwikkeldoel %s is %s; een nieuw doel krijgt een eigen id.",
                doelId,
                status.get(doelId));
    }

    Ontwikkeldoelen evolve(OntwikkeldoelVastgesteld e) {
        return new Ontwikkeldoelen(
                Kopie.met(status, e.doelId(), status.getOrDefault(e.doelId(), Doelstatus.NIET_GESTART)));
    }

    Ontwikkeldoelen evolve(OntwikkeldoelBijgewerkt e) {
        return new Ontwikkeldoelen(Kopie.met(status, e.doelId(), e.status()));
    }
}
