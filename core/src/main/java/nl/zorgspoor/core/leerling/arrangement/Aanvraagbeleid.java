package nl.zorgspoor.core.leerling.arrangement;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Arrangementaanbod;
import nl.zorgspoor.core.gedeeld.Arrangementaanbod.Aard;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Beschikbaarheid;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.Cluster2Soort;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.Velden;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.Verstrekker;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.VraagArrangementAan;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.VraagCluster2Aan;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementAangevraagd;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.Cluster2ArrangementAangevraagd;
import nl.zorgspoor.core.leerling.flexzat.FlexZats;
import org.jspecify.annotations.Nullable;

/** What a request for an arrangement holds (R170, R175, R254) and on what it follows (R171); and what is asked of cluster 2 (R181, R265). */
final class Aanvraagbeleid {

    /** R265: a language delay of two years belongs to the group of cluster 2. */
    private static final int TAALACHTERSTAND_MAANDEN = 24;

    private Aanvraagbeleid() {}

    static List<LeerlingGebeurtenis> vraag(VraagArrangementAan c, Context x, FlexZats flexzat) {
        eisGewoneWeg(c.type());
        LocalDate van = Objects.requireNonNullElse(c.van(), x.vandaag());
        @Nullable CatalogusItem item = eisInCatalogus(c.type(), c.itemCode(), van, x);
        String flexZatId = Flexzateis.eis(c.type(), c.flexZatId(), x, flexzat);
        Arrangementaanbod aanbod = item == null ? null : item.arrangement();
        Velden velden = aangevuld(Objects.requireNonNullElse(c.velden(), Velden.LEEG), aanbod);
        Aard aard = c.aard() == null && aanbod != null ? aanbod.aard() : c.aard();
        eisVelden(c, velden, aard);
        eisVolgorde(van, c.tot(), "tot");
        eisVolgorde(van, c.evaluatieOp(), "evaluatieOp");
        Verstrekker verstrekker = Objects.requireNonNull(c.verstrekker());
        eisVerstrekker(c.type(), item, verstrekker, van, x);
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new ArrangementAangevraagd(
                c.leerlingId(),
                c.arrangementId(),
                c.type(),
                Objects.requireNonNull(aard),
                velden,
                verstrekker,
                van,
                c.tot(),
                flexZatId,
                c.itemCode(),
                c.evaluatieOp(),
                c.omvang(),
                x.vandaag()));
        boolean vanBuiten = verstrekker == Verstrekker.BESTUUR || verstrekker == Verstrekker.SWV;
        if (vanBuiten && leeg(c.omvang())) {
            events.add(x.aandacht(c.leerlingId(), Regel.ARR_SWV, "OMVANG_ONTBREEKT"));
        }
        return events;
    }

    static List<LeerlingGebeurtenis> vraag(VraagCluster2Aan c, Context x, FlexZats flexzat) {
        Tekst.eisInhoud(Regel.C2_AURIS, "Een vraag aan cluster 2", !leeg(c.hulpvraag()), "hulpvraag");
        List<CatalogusItem> aanbod = aanbod(Arrangementtype.CLUSTER_2, x.vandaag(), x);
        if (aanbod.isEmpty()) {
            throw nietInCatalogus(Arrangementtype.CLUSTER_2, null, x.vandaag());
        }
        Flexzateis.eis(Arrangementtype.CLUSTER_2, null, x, flexzat);
        CatalogusItem item = aanbod.get(0);
        Arrangementaanbod inhoud = Objects.requireNonNull(item.arrangement());
        List<LeerlingGebeurtenis> events = new ArrayList<>();
        events.add(new Cluster2ArrangementAangevraagd(
                c.leerlingId(),
                c.arrangementId(),
                Objects.requireNonNull(c.hulpvraag()),
                c.soort(),
                c.taalachterstandMaanden(),
                Objects.requireNonNullElse(inhoud.aard(), Aard.STRUCTUREEL),
                item.itemCode(),
                x.vandaag()));
        if (c.soort() == Cluster2Soort.TOS) {
            Integer maanden = c.taalachterstandMaanden();
            if (maanden == null) {
                events.add(x.aandacht(c.leerlingId(), Regel.C2_TAALACHTERSTAND, "TAALACHTERSTAND_ONBEKEND"));
            } else if (maanden < TAALACHTERSTAND_MAANDEN) {
                events.add(x.aandacht(c.leerlingId(), Regel.C2_TAALACHTERSTAND, "TAALACHTERSTAND_TE_KLEIN"));
            }
        }
        return events;
    }

    private static void eisGewoneWeg(Arrangementtype type) {
        if (!type.heeftEigenWeg()) {
            return;
        }
        CommandGeweigerd weigering =
                CommandGeweigerd.statusOnjuist("%s wordt niet als gewoon arrangement aangevraagd.".formatted(type));
        throw switch (type) {
            case LWOO -> weigering.herstel("VraagLWOOAan");
            case PRO -> weigering.herstel("VraagPrOAan");
            case OOV -> weigering.herstel("VraagOOVAan");
            case JOS -> weigering.herstel("VraagJOSAan");
            default -> weigering;
        };
    }

    private static List<CatalogusItem> aanbod(Arrangementtype type, LocalDate dag, Context x) {
        return x.school().catalogusItems(Catalogus.ARRANGEMENT, dag).stream()
                .filter(i -> i.arrangement() != null && i.arrangement().type() == type)
                .toList();
    }

    /** R6, R254: the school offers it on its first day; the item that is named is one of this kind. Null when none is named. */
    private static @Nullable CatalogusItem eisInCatalogus(
            Arrangementtype type, @Nullable String itemCode, LocalDate van, Context x) {
        List<CatalogusItem> aanbod = aanbod(type, van, x);
        Optional<CatalogusItem> genoemd =
                aanbod.stream().filter(i -> i.itemCode().equals(itemCode)).findFirst();
        if (aanbod.isEmpty() || (itemCode != null && genoemd.isEmpty())) {
            throw nietInCatalogus(type, itemCode, van);
        }
        return genoemd.orElse(null);
    }

    private static CommandGeweigerd nietInCatalogus(Arrangementtype type, @Nullable String itemCode, LocalDate van) {
        return Regel.CATALOGUS
                .weigert(
                        "NIET_IN_CATALOGUS",
                        "%s is op %s geen arrangement van deze school.",
                        itemCode == null ? type : itemCode,
                        van)
                .ontbreekt(itemCode == null ? type.name() : itemCode)
                .herstel("VoegCatalogusItemToe");
    }

    /** R254: what the request leaves out is as the item says. */
    private static Velden aangevuld(Velden v, @Nullable Arrangementaanbod aanbod) {
        return aanbod == null
                ? v
                : new Velden(
                        of(v.deskundigheid(), aanbod.deskundigheid()),
                        of(v.aandachtEnTijd(), aanbod.aandachtEnTijd()),
                        of(v.voorzieningen(), aanbod.voorzieningen()),
                        of(v.gebouw(), aanbod.gebouw()),
                        of(v.samenwerkingspartners(), aanbod.samenwerkingspartners()),
                        of(v.maatwerk(), aanbod.maatwerk()),
                        of(v.grenzen(), aanbod.grensCode()));
    }

    private static @Nullable String of(@Nullable String zelf, @Nullable String anders) {
        return leeg(zelf) ? anders : zelf;
    }

    /** R170, R174, R175: five fields, by whom it is granted, for how long it is meant, and from which day. */
    private static void eisVelden(VraagArrangementAan c, Velden v, @Nullable Aard aard) {
        List<String> ontbreekt = new ArrayList<>();
        zonder(v.deskundigheid(), "deskundigheid", ontbreekt);
        zonder(v.aandachtEnTijd(), "aandachtEnTijd", ontbreekt);
        zonder(v.voorzieningen(), "voorzieningen", ontbreekt);
        zonder(v.gebouw(), "gebouw", ontbreekt);
        zonder(v.samenwerkingspartners(), "samenwerkingspartners", ontbreekt);
        if (aard == null) {
            ontbreekt.add("aard");
        }
        if (c.verstrekker() == null) {
            ontbreekt.add("verstrekker");
        }
        if (c.van() == null) {
            ontbreekt.add("van");
        }
        if (!ontbreekt.isEmpty()) {
            throw Regel.ARR_VELDEN
                    .weigert(
                            "ARRANGEMENTVELD_ONTBREEKT",
                            "Een aanvraag voor een arrangement is niet compleet; waar niets te zeggen is, staat geen.")
                    .ontbreekt(ontbreekt)
                    .herstel("VraagArrangementAan");
        }
    }

    /**
     * R7, R175, R181: cluster 2 is granted by Auris and nothing else is; what is named after board or samenwerkingsverband, by them; what
     * the school has from outside only, it does not grant itself.
     */
    private static void eisVerstrekker(
            Arrangementtype type, @Nullable CatalogusItem item, Verstrekker verstrekker, LocalDate van, Context x) {
        Set<Verstrekker> goed = verstrekkers(type, item, van, x);
        if (!goed.contains(verstrekker)) {
            boolean cluster2 = type == Arrangementtype.CLUSTER_2;
            throw (cluster2 ? Regel.C2_AURIS : Regel.ARR_SWV)
                    .weigert("VERSTREKKER_ONJUIST", "%s kent %s niet toe.", type, verstrekker)
                    .ontbreekt(goed.stream().map(Enum::name).collect(Collectors.joining(" of ")))
                    .herstel(cluster2 ? "VraagCluster2Aan" : "VraagArrangementAan");
        }
    }

    private static Set<Verstrekker> verstrekkers(
            Arrangementtype type, @Nullable CatalogusItem item, LocalDate van, Context x) {
        return switch (type) {
            case CLUSTER_2 -> EnumSet.of(Verstrekker.AURIS);
            case SWV_ARRANGEMENT -> EnumSet.of(Verstrekker.SWV);
            case BESTUUR_ARRANGEMENT -> EnumSet.of(Verstrekker.BESTUUR);
            default -> {
                boolean opSchool = (item == null ? aanbod(type, van, x) : List.of(item))
                        .stream()
                                .anyMatch(i -> i.beschikbaarheid().isEmpty()
                                        || i.beschikbaarheid().contains(Beschikbaarheid.OP_SCHOOL));
                Set<Verstrekker> wie = EnumSet.of(Verstrekker.BESTUUR, Verstrekker.SWV);
                if (opSchool) {
                    wie.add(Verstrekker.SCHOOL);
                }
                yield wie;
            }
        };
    }

    private static void zonder(@Nullable String tekst, String veld, List<String> ontbreekt) {
        if (leeg(tekst)) {
            ontbreekt.add(veld);
        }
    }

    private static void eisVolgorde(LocalDate van, @Nullable LocalDate dag, String veld) {
        if (dag != null && dag.isBefore(van)) {
            throw CommandGeweigerd.dagOnjuist(
                            "Een arrangement dat op %s begint, eindigt niet op %s.".formatted(van, dag))
                    .ontbreekt("%s (vanaf %s)".formatted(veld, van));
        }
    }
}
