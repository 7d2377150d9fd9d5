package nl.zorgspoor.core.leerling.vib;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.Vertrekt;
import nl.zorgspoor.core.leerling.interventie.Inzet;
import nl.zorgspoor.core.leerling.interventie.Omstandigheden;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingIngetrokken;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerlopen;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.vib.VIBCommand.*;
import nl.zorgspoor.core.leerling.vib.VIBEvent.*;

/**
 * The video guidances in which one student is filmed.
 *
 * @param alle by id, oldest first
 */
public record VIBs(Map<String, VIB> alle) {

    public static final VIBs LEEG = new VIBs(Map.of());

    /** Its item in the catalogue of a school that has it. */
    static final String ITEM = "VIB";

    /**
     * One video guidance.
     *
     * @param verwijderOp the last day on which the recordings may be there
     * @param verwijderd whether they are deleted
     * @param gezegd whether it was already said that they should have been
     */
    @RecordBuilder
    record VIB(
            String vibId,
            List<String> toestemmingIds,
            LocalDate begonnen,
            LocalDate verwijderOp,
            boolean verwijderd,
            boolean gezegd,
            boolean loopt)
            implements VIBsVIBBuilder.With {}

    /** What must be closed before the traject can close (R242). */
    public List<String> openstaand() {
        return alle.values().stream().anyMatch(VIB::loopt) ? List.of(ITEM) : List.of();
    }

    List<LeerlingGebeurtenis> decide(
            ZetVIBIn c, Context x, Toestemmingen toestemming, Omstandigheden.OpDag omstandigheden) {
        if (alle.containsKey(c.vibId())) {
            throw CommandGeweigerd.statusOnjuist("VIB %s bestaat al.".formatted(c.vibId()));
        }
        CatalogusItem item = x.school()
                .catalogusItem(Catalogus.INTERVENTIE, ITEM, x.vandaag())
                .orElseThrow(() -> Regel.CATALOGUS
                        .weigert("NIET_IN_CATALOGUS", "VIB is geen actieve interventie van deze school.")
                        .ontbreekt(ITEM)
                        .herstel("VoegCatalogusItemToe"));
        Gericht gericht = Objects.requireNonNullElse(c.gericht(), Gericht.DOCENT);
        List<String> ontbreekt = ontbrekend(c, gericht, x, toestemming);
        if (!ontbreekt.isEmpty()) {
            CommandGeweigerd geweigerd = Regel.VIB
                    .weigert(
                            "PROTOCOLVOORWAARDE_ONTBREEKT",
                            "VIB mag alleen als aan elke voorwaarde van het protocol is voldaan.")
                    .ontbreekt(ontbreekt);
            throw ontbreekt.contains("toestemmingIds") ? geweigerd.herstel("VerleenToestemming(doel=VIB)") : geweigerd;
        }
        Inzet.eisBeschikbaar(c.verwijzingOfArrangementId(), item, omstandigheden.van(x.vandaag()));
        return List.of(new VIBIngezet(
                c.leerlingId(),
                c.vibId(),
                gericht,
                c.reden(),
                c.protocolVoorwaarden(),
                c.toestemmingIds(),
                Objects.requireNonNull(c.verwijderOp()),
                c.verwijzingOfArrangementId(),
                x.vandaag()));
    }

    /** R160: ticked is not enough where it can be seen: the consent, the day of deletion, the reason for a student. */
    private static List<String> ontbrekend(ZetVIBIn c, Gericht gericht, Context x, Toestemmingen toestemming) {
        List<String> ontbreekt = new ArrayList<>(x.school().lijst(Instelling.VIB_VOORWAARDEN, x.vandaag()));
        ontbreekt.removeAll(c.protocolVoorwaarden());
        boolean toegestemd = !c.toestemmingIds().isEmpty()
                && c.toestemmingIds().stream().allMatch(id -> toestemming
                        .geldig(id, null, x.vandaag())
                        .filter(t -> t.doel() == ToestemmingDoel.VIB)
                        .isPresent());
        if (!toegestemd) {
            ontbreekt.add("toestemmingIds");
        }
        if (c.verwijderOp() == null || c.verwijderOp().isBefore(x.vandaag())) {
            ontbreekt.add("verwijderOp (vandaag of later)");
        } else {
            x.ingaandOp(c.verwijderOp(), x.vandaag());
        }
        if (gericht == Gericht.LEERLING && Tekst.leeg(c.reden())) {
            ontbreekt.add("reden");
        }
        return ontbreekt;
    }

    List<VIBEvent> decide(RondVIBAf c, Context x) {
        VIB v = bekend(c.vibId());
        if (!v.loopt() && v.verwijderd()) {
            throw CommandGeweigerd.statusOnjuist(
                    "VIB %s is afgerond en de opnamen zijn verwijderd.".formatted(c.vibId()));
        }
        if (!v.loopt() && !c.opnamenVerwijderd()) {
            throw CommandGeweigerd.statusOnjuist(
                            "VIB %s is al afgerond; alleen de opnamen zijn er nog.".formatted(c.vibId()))
                    .ontbreekt("opnamenVerwijderd");
        }
        return List.of(new VIBAfgerond(
                c.leerlingId(), v.vibId(), x.gebeurdOp(c.datum(), v.begonnen()), c.opnamenVerwijderd()));
    }

    List<VIBEvent> volgtOp(ToestemmingIngetrokken e, Context x) {
        return gestopt(e.leerlingId(), e.toestemmingId(), x);
    }

    List<VIBEvent> volgtOp(ToestemmingVerlopen e, Context x) {
        return gestopt(e.leerlingId(), e.toestemmingId(), x);
    }

    private List<VIBEvent> gestopt(String leerlingId, String toestemmingId, Context x) {
        return alle.values().stream()
                .filter(v -> v.loopt() && v.toestemmingIds().contains(toestemmingId))
                .<VIBEvent>map(v -> new VIBGestopt(leerlingId, v.vibId(), toestemmingId, x.vandaag()))
                .toList();
    }

    List<VIBEvent> verstreken(String leerlingId, Context x) {
        return bewaakt().stream()
                .filter(v -> x.vandaag().isAfter(v.verwijderOp()))
                .<VIBEvent>map(v -> new VIBOpnamenNietVerwijderd(leerlingId, v.vibId(), v.verwijderOp()))
                .toList();
    }

    List<Termijn> termijnen(Context x) {
        return bewaakt().stream()
                .map(v -> Termijn.tot(
                        "vib:" + v.vibId(),
                        "VIB_OPNAMEN",
                        v.begonnen(),
                        v.verwijderOp(),
                        Regel.VIB,
                        "VIBIngezet",
                        "RondVIBAf",
                        x.school().coordinator(x.vandaag())))
                .toList();
    }

    private List<VIB> bewaakt() {
        return alle.values().stream()
                .filter(v -> !v.verwijderd() && !v.gezegd())
                .toList();
    }

    VIBs evolve(VIBIngezet e) {
        return met(new VIB(e.vibId(), List.copyOf(e.toestemmingIds()), e.datum(), e.verwijderOp(), false, false, true));
    }

    VIBs evolve(VIBGestopt e) {
        VIB v = bekend(e.vibId());
        return met(v.with(
                b -> b.loopt(false).verwijderOp(e.datum().isBefore(v.verwijderOp()) ? e.datum() : v.verwijderOp())));
    }

    VIBs evolve(VIBAfgerond e) {
        return met(bekend(e.vibId()).with(b -> b.loopt(false).verwijderd(e.opnamenVerwijderd())));
    }

    VIBs evolve(VIBOpnamenNietVerwijderd e) {
        return met(bekend(e.vibId()).withGezegd(true));
    }

    /** Recordings of who has left are still there until somebody deletes them. */
    VIBs evolve(Vertrekt e) {
        return e.ingegaan() ? new VIBs(Kopie.elk(alle, v -> v.withLoopt(false))) : this;
    }

    private VIBs met(VIB v) {
        return new VIBs(Kopie.met(alle, v.vibId(), v));
    }

    private VIB bekend(String vibId) {
        VIB v = alle.get(vibId);
        if (v == null) {
            throw CommandGeweigerd.nietGevonden("VIB", vibId).herstel("ZetVIBIn");
        }
        return v;
    }
}
