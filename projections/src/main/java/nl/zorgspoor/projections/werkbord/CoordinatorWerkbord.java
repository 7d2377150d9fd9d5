package nl.zorgspoor.projections.werkbord;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zorgspoor.core.bevoegdheid.AanZet;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.projections.jaarcyclus.Jaarstand;
import nl.zorgspoor.projections.leerling.Bord;
import nl.zorgspoor.projections.leerling.Taken.Soort;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.lezen.Volgorde;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * V05: what is open per student: terms, tasks, points of attention, referrals, decisions. One document per student; its items
 * become rows when the board is read, because days left and late depend on the day.
 */
public final class CoordinatorWerkbord implements Lijst {

    /** How long a point of attention that is about no student stands there. */
    private static final int NIEUWS_DAGEN = 28;

    private static final String VAN_MIJ = "vanMij";

    public static final Weergave WEERGAVE = new Weergave(
                    "coordinator-werkbord",
                    14,
                    List.of(),
                    Bord.PROJECTOR.en(Vernietiging.PROJECTOR).en(Jaarstand.PROJECTOR))
            .geordend(d -> Volgorde.plaats(Bord.eerste(d), d.getString("leerlingId")));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.LOGBOEK,
                    Sorts.ascending("_id"),
                    "Wat openstaat: termijnen, taken, aandachtspunten, verwijzingen en besluiten; wat te laat is"
                            + " eerst.")
            .bijnamen("coordinators-werkbord")
            .parameters(
                    Parameter.keuze("type", "De soort regel", Soort.values()),
                    Parameter.tekst("regel", "Een regel, zoals R119"),
                    Parameter.tekst(
                                    "sector",
                                    "De sector van de leerling, of de klassen van een coordinator met diens id")
                            .ook("coordinatorId"),
                    Parameter.tekst("fase", "De fase van de leerling op de routekaart"),
                    Parameter.keuze("eigenaar", "De rol die aan zet is", Rol.values()),
                    Parameter.keuze("status", "Te laat of niet", "TE_LAAT", "OPEN"),
                    new Parameter(
                            VAN_MIJ,
                            Parameter.Soort.JA_NEE,
                            List.of(),
                            "Alleen wat de lezer zelf te doen heeft, in deze rol of met name",
                            w -> Filters.empty(),
                            (r, w) -> true),
                    Parameter.vanaf("vervaldatum"),
                    Parameter.tot("vervaldatum"))
            // What was agreed is content.
            .alleenVolledig("omschrijving");

    @Override
    public Kop kop() {
        return KOP;
    }

    @Override
    public Bson beperking(Omgeving o) {
        // The board is staff's; a parent or student has the timeline and the register of consents.
        return o.lezer().actor().rol().isPartij()
                ? Filters.eq("_id", "")
                : Filters.or(Filters.exists("items.0"), Filters.exists("termijnen.0"));
    }

    /** What is asked about a group is there for who works with one of its students. */
    @Override
    public @Nullable Bson bereik(Omgeving o) {
        return o.bereik() == null
                ? null
                : Filters.or(Filters.in("leerlingId", o.bereik()), Filters.in(Bord.LEDEN, o.bereik()));
    }

    /** What the system itself could not do stands among what people have to do. */
    @Override
    public boolean kijktOpzij() {
        return true;
    }

    @Override
    public List<Document> vooraf(Omgeving o) {
        List<Document> rijen = new ArrayList<>(Opzijgezet.rijen(o));
        rijen.addAll(Jaartaken.rijen(o));
        rijen.removeIf(r -> !isGevraagd(r, o));
        return rijen;
    }

    @Override
    public Volgorde volgorde() {
        return Volgorde.van("vervaldatum", "leerlingId", "itemId");
    }

    @Override
    public List<Document> rijen(List<Document> documenten, Omgeving o) {
        List<Document> rijen = new ArrayList<>();
        for (Document bord : documenten) {
            Bord.open(bord, o.lezer().school(), o.lezer()::mag, o.vandaag()).stream()
                    .filter(i -> bord.get("leerlingId") != null
                            || bord.get("groepsplanId") != null
                            || bord.get("trainingId") != null
                            || isRecent(i, o))
                    .map(i -> rij(bord, i, o))
                    .filter(r -> isGevraagd(r, o))
                    .forEach(rijen::add);
        }
        return rijen;
    }

    private static boolean isGevraagd(Document rij, Omgeving o) {
        Actor lezer = o.lezer().actor();
        return !"true".equals(o.filters().get(VAN_MIJ))
                || lezer.rol().name().equals(rij.get("eigenaar"))
                || lezer.id().equals(rij.get("eigenaar"));
    }

    /** A point of attention about a meeting or the school is news, with nothing that closes it. */
    private static boolean isRecent(Document item, Omgeving o) {
        return LocalDate.parse(item.getString("gestartOp"))
                .plusDays(NIEUWS_DAGEN)
                .isAfter(o.vandaag());
    }

    private static Document rij(Document bord, Document item, Omgeving o) {
        String vervaldatum = item.getString("vervaldatum");
        Long resterend =
                vervaldatum == null ? null : ChronoUnit.DAYS.between(o.vandaag(), LocalDate.parse(vervaldatum));
        boolean teLaat = resterend != null && resterend < 0;
        AanZet aanZet = Bord.aanZet(item, o.lezer().school(), o.vandaag());
        String klas = klas(bord, o);
        String coordinatorId =
                o.lezer().school().coordinatorVan(klas, o.vandaag()).orElse(null);
        Document rij = o.rij(bord, c -> Objects.equals(item.get("gestartDoor"), c.get("gebeurtenis")));
        if (bord.get("klas") != null) {
            rij.append("klas", bord.get("klas"));
        }
        return rij.append("itemId", item.get("id"))
                .append("type", item.get("type"))
                .append("soort", item.get("soort"))
                .append("sector", sector(klas, coordinatorId, o))
                .append("coordinatorId", coordinatorId)
                .append("fase", bord.get("fase"))
                .append("faseblad", faseblad(bord.getString("fase"), o))
                .append("vervaldatum", vervaldatum)
                .append("dagenResterend", resterend)
                .append("regel", item.get("regel"))
                .append("regelzin", item.get("regelzin"))
                .append("code", item.get("code"))
                .append("ernst", item.get("ernst"))
                .append("omschrijving", item.get("omschrijving"))
                .append("overlegId", bord.get("overlegId"))
                .append("groepsplanId", bord.get("groepsplanId"))
                .append("trainingId", bord.get("trainingId"))
                .append("laatsteGebeurtenis", bord.get("laatsteGebeurtenis"))
                .append("laatsteGebeurtenisOp", bord.get("laatsteGebeurtenisOp"))
                .append("gestartDoor", item.get("gestartDoor"))
                .append("gestartOp", item.get("gestartOp"))
                .append("ontstaanBij", item.get("ontstaanBij"))
                .append("volgendeActie", aanZet.actie())
                .append(
                        "eigenaar",
                        "AFSPRAAK".equals(item.get("soort"))
                                ? item.get("eigenaar")
                                : aanZet.rol().name())
                .append("status", teLaat ? "TE_LAAT" : "OPEN")
                .append("signalen", teLaat ? List.of("TE_LAAT") : List.of());
    }

    /** What belongs to the student's phase, as the school wrote it down (R253). */
    static @Nullable Document faseblad(@Nullable String fase, Omgeving o) {
        return fase == null
                ? null
                : o.lezer()
                        .school()
                        .catalogusItem(Catalogus.FASE, fase, o.vandaag())
                        .flatMap(i -> Optional.ofNullable(i.faseblad()))
                        .map(b -> new Document("naam", b.naam())
                                .append(
                                        "betrokkenen",
                                        b.betrokkenen().stream().map(Enum::name).toList())
                                .append("gegevens", b.gegevens())
                                .append("afspraken", b.afspraken()))
                        .orElse(null);
    }

    private static @Nullable String klas(Document bord, Omgeving o) {
        String leerlingId = bord.getString("leerlingId");
        return leerlingId == null ? null : o.kaart(leerlingId).klas(o.vandaag());
    }

    /** R292: the sector of the student's class; where coordinators share the school by classes alone, the one who has that class. */
    private static @Nullable String sector(@Nullable String klas, @Nullable String coordinatorId, Omgeving o) {
        return klas == null
                ? null
                : o.lezer().school().sectoren(o.vandaag()).vanKlas(klas).orElse(coordinatorId);
    }
}
