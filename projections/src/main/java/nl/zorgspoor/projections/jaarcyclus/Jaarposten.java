package nl.zorgspoor.projections.jaarcyclus;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgspoor.core.bevoegdheid.AanZet;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CatalogusItem.Catalogus;
import nl.zorgspoor.core.gedeeld.Itemkenmerken.Toepassing;
import nl.zorgspoor.core.gedeeld.Jaarplicht;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.jaarcyclus.HGWIndicator;
import nl.zorgspoor.core.jaarcyclus.KwaliteitCommand.Protocolstatus;
import nl.zorgspoor.projections.lezen.Omgeving;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a school owes in a school year, and whether it was done: the posts of its account (V18). */
public final class Jaarposten extends Postenboek {

    private Jaarposten(Schoolprofiel school, Document stand, String schooljaar, LocalDate vandaag) {
        super(school, stand, schooljaar, vandaag);
    }

    /** The posts of the school of the reader; what was never recorded is missing, and stands there too. */
    public static List<Document> van(Omgeving o, String schooljaar) {
        Document stand =
                o.vind(Filters.eq(Jaarstand.KENMERK, true)).stream().findFirst().orElseGet(Document::new);
        return van(o.lezer().school(), stand, schooljaar, o.vandaag());
    }

    /** Whether anything of a school year was recorded: one of before that is not accounted for here. */
    public static boolean kent(Omgeving o, String schooljaar) {
        return o.vind(Filters.eq(Jaarstand.KENMERK, true)).stream()
                .flatMap(stand -> Jaarstand.lijst(stand, Jaarstand.GEDAAN).stream())
                .anyMatch(g -> schooljaar.equals(g.get("schooljaar")));
    }

    static List<Document> van(Schoolprofiel school, Document stand, String schooljaar, LocalDate vandaag) {
        return new Jaarposten(school, stand, schooljaar, vandaag).posten();
    }

    private List<Document> posten() {
        for (Jaarplicht plicht : Jaarplicht.values()) {
            switch (plicht) {
                case PROTOCOL, DOCUMENT -> delen(plicht).forEach(deel -> herziening(plicht, deel));
                case ONTWIKKELDOEL -> doelen();
                case BUDGET -> delen(plicht).forEach(this::budget);
                case HGW_ZELFBEOORDELING -> delen(plicht).forEach(deel -> hgw());
                case SCHOOLGIDSAANBOD -> delen(plicht).forEach(deel -> aanbod());
                case VERANTWOORDING -> delen(plicht).forEach(this::verantwoording);
                case KWALITEITSKALENDER ->
                    plicht.delen(school, peildag)
                            .forEach(deel -> post(plicht, deel, gedaan(plicht, deel), plicht.uiterlijk(schooljaar)));
                default -> delen(plicht).forEach(deel -> post(plicht, deel, gedaan(plicht, deel), uiterlijk(plicht)));
            }
        }
        posten.addAll(new Jaarprogramma(school, stand, schooljaar, vandaag).posten());
        return posten;
    }

    private LocalDate uiterlijk(Jaarplicht plicht) {
        return plicht.uiterlijk(schooljaar);
    }

    /** What the school owes of it, and what it did although it did not owe it. */
    private Set<String> delen(Jaarplicht plicht) {
        Set<String> delen = new LinkedHashSet<>(plicht.delen(school, peildag));
        Jaarstand.lijst(stand, Jaarstand.GEDAAN).stream()
                .filter(g -> plicht.name().equals(g.get("plicht"))
                        && (g.get("schooljaar") == null || schooljaar.equals(g.get("schooljaar"))))
                .forEach(g -> delen.add(g.getString("deel")));
        return delen;
    }

    /** R249, R267: what is there is looked at again on its day; what was never said is to be said within the year. */
    private void herziening(Jaarplicht plicht, String deel) {
        Document gedaan = gedaan(plicht, deel);
        String herzienOp =
                gedaan == null ? null : gedaan.get("gegevens", new Document()).getString("herzienOp");
        Document post = post(plicht, deel, gedaan, herzienOp == null ? uiterlijk(plicht) : LocalDate.parse(herzienOp));
        if (gedaan == null && plicht == Jaarplicht.PROTOCOL && isActief(deel)) {
            post.append("gegevens", new Document("status", Protocolstatus.ACTIEF_TOEGEPAST.name()));
        }
        school.catalogusItem(catalogus(plicht), deel, peildag)
                .map(CatalogusItem::omschrijving)
                .ifPresent(tekst -> post.append("omschrijving", tekst));
        if (herzienOp != null && vandaag.isAfter(LocalDate.parse(herzienOp))) {
            zet(post, "TE_LAAT");
            post.append("signalen", List.of("HERZIENING_VOORBIJ", "TE_LAAT"))
                    .append(
                            "volgendeActie",
                            AanZet.van(school, plicht.opdracht(), plicht.eigenaar(), vandaag)
                                    .actie());
        }
    }

    /** R249: of which the school's profile says that it is applied; a version and a day of review are still to be laid down. */
    private boolean isActief(String protocol) {
        return school.catalogusItem(Catalogus.PROTOCOL, protocol, peildag)
                .map(CatalogusItem::kenmerken)
                .filter(k -> k.toepassing() == Toepassing.ACTIEF_TOEGEPAST)
                .isPresent();
    }

    private static Catalogus catalogus(Jaarplicht plicht) {
        return plicht == Jaarplicht.PROTOCOL ? Catalogus.PROTOCOL : Catalogus.DOCUMENT;
    }

    /** R246: beside the scores stand those of the school year before. */
    private void hgw() {
        Jaarplicht plicht = Jaarplicht.HGW_ZELFBEOORDELING;
        Document post = post(plicht, "", gedaan(plicht, ""), uiterlijk(plicht));
        Document vorig =
                gedaan(plicht, "", Schooljaar.van(Schooljaar.begin(schooljaar).minusDays(1)));
        Document scores = post.get("gegevens", Document.class);
        post.append("gegevens", scores == null ? null : metIndicatoren(scores))
                .append("vorigJaar", vorig == null ? null : metIndicatoren(vorig.get("gegevens", new Document())));
    }

    /** R271: each score with what it is about. */
    private static Document metIndicatoren(Document gegevens) {
        List<Document> scores = gegevens.getList("scores", Document.class);
        return scores == null
                ? gegevens
                : new Document(gegevens)
                        .append(
                                "scores",
                                scores.stream()
                                        .map(s -> new Document(s)
                                                .append("omschrijving", indicator(s.getInteger("indicator", 0))))
                                        .toList());
    }

    private static @Nullable String indicator(int nummer) {
        return Arrays.stream(HGWIndicator.values())
                .filter(i -> i.nummer() == nummer)
                .map(HGWIndicator::omschrijving)
                .findFirst()
                .orElse(null);
    }

    /** R306: the next step is the council's until it agreed with the newest version. */
    private void aanbod() {
        Jaarplicht plicht = Jaarplicht.SCHOOLGIDSAANBOD;
        Document aanbod = Jaarstand.lijst(stand, Jaarstand.AANBOD).stream()
                .filter(a -> schooljaar.equals(a.get("schooljaar")))
                .findFirst()
                .orElse(null);
        Document gedaan = gedaan(plicht, "");
        boolean nieuwste = gedaan != null
                && (aanbod == null
                        || Objects.equals(
                                aanbod.get("versie"),
                                gedaan.get("gegevens", new Document()).get("versie")));
        Document post = post(plicht, "", nieuwste ? gedaan : null, uiterlijk(plicht));
        post.append("medezeggenschap", aanbod);
        if (!nieuwste) {
            String stap = aanbod == null
                    ? "HerzieSOP"
                    : "INSTEMMING".equals(aanbod.get("standpunt")) ? plicht.opdracht() : "LegMedezeggenschapVast";
            AanZet aanZet = AanZet.van(school, stap, plicht.eigenaar(), vandaag);
            post.append("volgendeActie", aanZet.actie())
                    .append("eigenaar", aanZet.rol().name());
        }
    }

    /** R287: inside the school before the year is over; to the samenwerkingsverband after it (R244). */
    private void verantwoording(String ontvanger) {
        Jaarplicht plicht = Jaarplicht.VERANTWOORDING;
        boolean naarSwv = ontvanger.equals("SWV");
        Document post = post(plicht, ontvanger, gedaan(plicht, ontvanger), naarSwv ? uiterlijk(plicht) : einde());
        if (!naarSwv) {
            post.append("regel", Regel.VERANTWOORDING_INTERN.nummer())
                    .append("regelzin", Regel.VERANTWOORDING_INTERN.zin());
        }
    }

    /** R252, R294: beside the budget stands what was spent. */
    private void budget(String bron) {
        Jaarplicht plicht = Jaarplicht.BUDGET;
        List<Document> uitgaven = Jaarstand.lijst(stand, Jaarstand.UITGAVEN).stream()
                .filter(u -> schooljaar.equals(u.get("schooljaar")) && bron.equals(u.get("bron")))
                .toList();
        long uitgegeven = uitgaven.stream()
                .mapToLong(u -> u.get("bedrag") instanceof Number b ? b.longValue() : 0)
                .sum();
        Document gedaan = gedaan(plicht, bron);
        Document post = post(plicht, bron, gedaan, uiterlijk(plicht));
        post.append("uitgegeven", uitgegeven).append("uitgaven", uitgaven);
        if (gedaan != null
                && gedaan.get("gegevens", new Document()).get("budget") instanceof Number budget
                && uitgegeven > budget.longValue()) {
            post.append("signalen", List.of("BUDGET_OVERSCHREDEN"));
        }
    }

    /** R251: a goal that runs is looked at every school year of its period. */
    private void doelen() {
        Jaarplicht plicht = Jaarplicht.ONTWIKKELDOEL;
        List<Document> doelen = Jaarstand.lijst(stand, Jaarstand.DOELEN);
        Set<String> ids = new LinkedHashSet<>(plicht.delen(school, peildag));
        doelen.forEach(d -> ids.add(d.getString("doelId")));
        int jaar = Schooljaar.begin(schooljaar).getYear();
        for (String id : ids) {
            Document doel = doelen.stream()
                    .filter(d -> id.equals(d.get("doelId")))
                    .findFirst()
                    .orElse(null);
            String klaar = doel == null ? null : doel.getString("klaar");
            String periode = doel == null ? null : doel.getString("periode");
            if (isBuiten(periode, jaar) || (klaar != null && klaar.compareTo(schooljaar) < 0)) {
                continue;
            }
            Document post = post(
                    plicht.name(),
                    id,
                    plicht.regel(),
                    doel == null ? "StelOntwikkeldoelVast" : plicht.opdracht(),
                    plicht.eigenaar(),
                    uiterlijk(plicht),
                    Stream.ofNullable(gedaan(plicht, id))
                            .map(g -> g.getString("datum"))
                            .findFirst()
                            .orElse(null),
                    doel == null ? new Document() : doel);
            post.append(
                    "omschrijving",
                    doel != null
                            ? doel.get("tekst")
                            : school.catalogusItem(Catalogus.ONTWIKKELDOEL, id, peildag)
                                    .map(CatalogusItem::omschrijving)
                                    .orElse(null));
        }
    }

    private static boolean isBuiten(@Nullable String periode, int jaar) {
        return periode != null
                && periode.matches("\\d{4}-\\d{4}")
                && (jaar < Integer.parseInt(periode.substring(0, 4)) || jaar >= Integer.parseInt(periode.substring(5)));
    }
}
