package nl.zorgspoor.projections.verzuim;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningCommand.Ziekteonderwijs;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningEvent.OnderwijsBijZiekteGeregeld;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningEvent.VoorzieningIngetrokken;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.core.verzuim.VerzuimzorgEvent.*;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Feit;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * V09: the absence of each student. Windows are counted when it is read, from the absences themselves, so that a day that goes by or
 * a correction moves them rightly.
 */
public final class VerzuimOverzicht implements Lijst {

    private static final int WEKEN = 12;
    private static final String DREMPELS = "drempels";
    private static final String MELDINGEN = "meldingen";
    private static final String SIGNALEN = "signalen";
    private static final String GGD_ADVIES = "ggdAdviesOp";
    private static final String ZWAARTE = "_zwaarte";

    static final Rijen RIJEN = Rijen.per(Feit::leerlingId)
            .begint(AfwezigheidGeregistreerd.class, (r, e) -> {
                List<Document> alle = lijst(r, Dagen.LIJST);
                alle.removeIf(a -> e.afwezigheidId().equals(a.get("id")));
                alle.add(new Document("id", e.afwezigheidId())
                        .append("datum", e.datum().toString())
                        .append("uren", e.lesuren().getal())
                        .append("soort", e.soort().name())
                        .append("opvolgenVoor", tekst(e.opvolgenVoor())));
                r.append(Dagen.LIJST, alle).append(ZWAARTE, zwaarte(alle));
            })
            .bij(AfwezigheidGeherkwalificeerd.class, (r, e) -> {
                List<Document> alle = lijst(r, Dagen.LIJST);
                alle.stream()
                        .filter(a -> e.afwezigheidId().equals(a.get("id"))
                                && e.datum().toString().equals(a.get("datum")))
                        .forEach(a -> a.append("soort", e.nieuweSoort().name())
                                .append("opvolgenVoor", tekst(e.opvolgenVoor())));
                r.append(Dagen.LIJST, alle).append(ZWAARTE, zwaarte(alle));
            })
            .begint(VerzuimgesprekGevoerd.class, (r, e) -> {
                List<Document> alle = lijst(r, Dagen.LIJST);
                alle.stream()
                        .filter(a -> a.getString("datum").compareTo(e.datum().toString()) <= 0)
                        .forEach(a -> a.append("opvolgenVoor", null));
                r.append(Dagen.LIJST, alle)
                        .append("laatsteGesprek", e.datum())
                        .append("laatsteGesprekMet", e.met())
                        .append("opvolgingUitgebleven", false);
            })
            .bij(VerzuimopvolgingUitgebleven.class, (r, e) -> r.append("opvolgingUitgebleven", true))
            .bij(VerzuimopvolgingVervallen.class, (r, e) -> r.append("opvolgingUitgebleven", false))
            .begint(VerzuimdrempelBereikt.class, (r, e) -> {
                List<Document> alle = lijst(r, DREMPELS);
                alle.add(new Document("drempel", e.drempel())
                        .append("datum", e.datum().toString())
                        .append("waarde", e.waarde().getal())
                        .append("meldenVoor", e.meldenVoor().toString())
                        .append("gemeld", false));
                zetDrempels(r, alle);
            })
            .bij(VerzuimdrempelVervallen.class, (r, e) -> {
                List<Document> alle = lijst(r, DREMPELS);
                alle.removeIf(d -> e.drempel().equals(d.get("drempel"))
                        && e.datum().toString().equals(d.get("datum"))
                        && !Boolean.TRUE.equals(d.get("gemeld")));
                zetDrempels(r, alle);
            })
            .begint(ZorgwekkendZiekteverzuimGesignaleerd.class, (r, e) -> {
                List<Document> alle = lijst(r, SIGNALEN);
                alle.add(new Document("signaal", e.drempel())
                        .append("datum", e.datum().toString()));
                r.append(SIGNALEN, alle);
            })
            .bij(ZiekteverzuimsignaalVervallen.class, (r, e) -> {
                List<Document> alle = lijst(r, SIGNALEN);
                alle.removeIf(s -> e.drempel().equals(s.get("signaal"))
                        && e.datum().toString().equals(s.get("datum")));
                r.append(SIGNALEN, alle);
            })
            .begint(ZiekteverzuimZorgwekkendGeoordeeld.class, (r, e) -> {
                List<Document> alle = lijst(r, SIGNALEN);
                alle.add(new Document("signaal", "OORDEEL")
                        .append("datum", e.datum().toString()));
                r.append(SIGNALEN, alle);
            })
            .begint(ThuiszitterVastgesteld.class, (r, e) -> r.append("thuiszitterSinds", e.sinds()))
            .bij(ThuiszitterVervallen.class, (r, e) -> r.append("thuiszitterSinds", null))
            .bij(ThuiszittenBeeindigd.class, (r, e) -> r.append("thuiszitterSinds", null))
            .begint(VerzuimGemeldBijLeerplicht.class, VerzuimOverzicht::gemeld)
            .bij(LeerplichtActieOntvangen.class, (r, e) -> r.append("leerplichtStatus", e.actie())
                    .append("leerplichtOp", e.datum())
                    .append("afspraken", e.afspraken()))
            .bij(LeerplichtReactieUitgebleven.class, (r, e) -> r.append("leerplichtStatus", "GEEN_REACTIE"))
            .bij(EindeVerzuimGemeld.class, (r, e) -> {
                List<Document> alle = lijst(r, MELDINGEN);
                alle.stream()
                        .filter(m -> e.verwijzingId().equals(m.get("verwijzingId")) && m.get("eindeOp") == null)
                        .forEach(m -> m.append("eindeOp", e.datum().toString()));
                r.append(MELDINGEN, alle);
            })
            .begint(VerwezenNaarSchoolverpleegkundige.class, (r, e) -> r.append("ggdOp", e.datum()))
            .begint(ConsultSchoolartsAangevraagd.class, (r, e) -> r.append("schoolartsOp", e.datum())
                    .append("schoolartsMoment", e.op()))
            .bij(AdviesGGDOntvangen.class, (r, e) -> r.append(GGD_ADVIES, e.datum()))
            .begint(
                    OnderwijsBijZiekteGeregeld.class,
                    (r, e) -> r.append(
                            "onderwijsBijZiekte",
                            new Document("soort", e.soort().name())
                                    .append("van", e.van().toString())))
            .bij(VoorzieningIngetrokken.class, (r, e) -> {
                if (r.get("onderwijsBijZiekte") instanceof Document d
                        && Ziekteonderwijs.valueOf(d.getString("soort"))
                                .itemCode()
                                .equals(e.voorziening())) {
                    r.append("onderwijsBijZiekte", null);
                }
            })
            .begint(
                    BehandelurenAfgestemd.class,
                    (r, e) -> r.append(
                            "behandeluren",
                            new Document("uren", e.uren())
                                    .append("van", e.van().toString())
                                    .append("tot", e.tot().toString())));

    public static final Weergave WEERGAVE =
            new Weergave("verzuim-overzicht", 3, List.of(ZWAARTE), RIJEN.en(Vernietiging.PROJECTOR));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.AANWEZIGHEID,
                    Sorts.orderBy(Sorts.descending(ZWAARTE), Sorts.ascending("_id")),
                    "Het verzuim per leerling: uren per soort, wat in de lopende schoolweken telt, meldingen en afspraken;"
                            + " het meeste eerst.")
            .parameters(
                    new Parameter(
                            "drempel",
                            Parameter.Soort.KEUZE,
                            List.of("16_UUR", "LRV", "LUXE"),
                            "Een drempel die bereikt is en niet gemeld",
                            w -> Filters.eq("_open", w),
                            (r, w) -> true),
                    Parameter.tekst("leerplichtStatus", "Wat leerplicht deed"))
            .alleenVolledig("afspraken", "behandeluren", "ggdOp", "schoolartsOp", "schoolartsMoment", GGD_ADVIES);

    private static void gemeld(Document r, VerzuimGemeldBijLeerplicht e) {
        List<Document> alle = lijst(r, MELDINGEN);
        alle.add(new Document("verwijzingId", e.verwijzingId())
                .append("soort", e.soort())
                .append("datum", e.datum().toString())
                .append("uren", e.uren().getal())
                .append("aan", e.soort().equals("18PLUS") ? "DOORSTROOMPUNT" : "LEERPLICHT")
                .append("via", e.via() == null ? null : e.via().name()));
        List<Document> drempels = lijst(r, DREMPELS);
        List<Drempeldag> dagen = e.drempels();
        drempels.stream()
                .filter(d -> dagen == null
                        || dagen.contains(
                                new Drempeldag(d.getString("drempel"), LocalDate.parse(d.getString("datum")))))
                .forEach(d -> d.append("gemeld", true));
        r.append(MELDINGEN, alle).append("leerplichtStatus", "GEMELD").append("leerplichtOp", e.datum());
        zetDrempels(r, drempels);
    }

    private static void zetDrempels(Document r, List<Document> alle) {
        r.append(DREMPELS, alle)
                .append(
                        "_open",
                        alle.stream()
                                .filter(d -> !Boolean.TRUE.equals(d.get("gemeld")))
                                .map(d -> d.getString("drempel"))
                                .distinct()
                                .toList());
    }

    private static List<Document> lijst(Document r, String veld) {
        return new ArrayList<>(Objects.requireNonNullElse(r.getList(veld, Document.class), List.of()));
    }

    private static @Nullable String tekst(@Nullable LocalDate dag) {
        return dag == null ? null : dag.toString();
    }

    /** What the list is ordered by: unauthorised hours in the four weeks up to the last absence, then all hours. */
    private static int zwaarte(List<Document> alle) {
        String laatste = "";
        for (Document a : alle) {
            String datum = a.getString("datum");
            laatste = datum.compareTo(laatste) > 0 ? datum : laatste;
        }
        if (laatste.isEmpty()) {
            return 0;
        }
        String vanaf = LocalDate.parse(laatste).minusDays(27).toString();
        Halven telt = Halven.NUL;
        Halven alles = Halven.NUL;
        for (Document a : alle) {
            Halven uren = Dagen.uren(a);
            alles = alles.plus(uren);
            if (a.getString("datum").compareTo(vanaf) >= 0
                    && VerzuimSoort.valueOf(a.getString("soort")).telt()) {
                telt = telt.plus(uren);
            }
        }
        return telt.aantalHalven() * 5_000 + Math.min(alles.naarBeneden(), 4_999);
    }

    @Override
    public Kop kop() {
        return KOP;
    }

    @Override
    public Document rij(Document d, Omgeving o) {
        Dagen dagen = Dagen.van(d, o.lezer().school(), o.vandaag());
        LocalDate schooljaar = Schooljaar.begin(Schooljaar.van(o.vandaag()));
        List<Document> drempels = lijst(d, DREMPELS);
        List<Document> open = drempels.stream()
                .filter(t -> !Boolean.TRUE.equals(t.get("gemeld")))
                .toList();
        List<String> ziek =
                lijst(d, SIGNALEN).stream().map(s -> s.getString("signaal")).toList();
        boolean voorstel = !open.isEmpty() || !ziek.isEmpty() || d.get("thuiszitterSinds") != null;
        return o.rij(
                        d,
                        "laatsteGesprek",
                        "laatsteGesprekMet",
                        "thuiszitterSinds",
                        "leerplichtStatus",
                        "leerplichtOp",
                        "afspraken",
                        "ggdOp",
                        "schoolartsOp",
                        "schoolartsMoment",
                        "behandeluren")
                .append(GGD_ADVIES, medisch(o) ? d.get(GGD_ADVIES) : null)
                .append("onderwijsBijZiekte", leestPlannen(o) ? d.get("onderwijsBijZiekte") : null)
                .append("uren", dagen.perSoort(schooljaar))
                .append(
                        "urenPerCategorie",
                        o.lezer().school().is(Instelling.WET_SCHOOLVERZUIM, o.vandaag())
                                ? dagen.perCategorie(schooljaar)
                                : null)
                .append("weken", dagen.weken(WEKEN))
                .append("ongeoorloofdeUren", dagen.ongeoorloofd().getal())
                .append("ziekmeldingen", dagen.ziekmeldingen())
                .append("dagenAaneen", dagen.aaneen())
                .append("opvolging", opvolging(d, o.vandaag()))
                .append(DREMPELS, drempels)
                .append(MELDINGEN, lijst(d, MELDINGEN))
                .append("ziektesignalen", ziek)
                .append("voorstelGrootVerzuim", voorstel)
                .append("signalen", signalen(d, open, ziek, o.vandaag()));
    }

    private static boolean leestPlannen(Omgeving o) {
        return o.lezer().recht(Gegevenssoort.HANDELINGSPLAN) != Leesrecht.GEEN;
    }

    /** That a doctor or nurse answered is as medical as the answer. */
    private static boolean medisch(Omgeving o) {
        return o.lezer().recht(Gegevenssoort.DIAGNOSE_MEDISCH) != Leesrecht.GEEN;
    }

    /** R209. */
    private static String opvolging(Document d, LocalDate vandaag) {
        boolean laat = Boolean.TRUE.equals(d.get("opvolgingUitgebleven"));
        boolean open = lijst(d, Dagen.LIJST).stream().anyMatch(a -> a.get("opvolgenVoor") != null);
        return laat ? "UITGEBLEVEN" : open ? "OPEN" : "GEDAAN";
    }

    private static List<String> signalen(Document d, List<Document> open, List<String> ziek, LocalDate vandaag) {
        List<String> signalen = new ArrayList<>();
        if (!open.isEmpty()) {
            signalen.add("DREMPEL_BEREIKT");
        }
        if (open.stream()
                .anyMatch(t -> LocalDate.parse(t.getString("meldenVoor")).isBefore(vandaag))) {
            signalen.add("MELDING_TE_LAAT");
        }
        if (!ziek.isEmpty()) {
            signalen.add("ZORGWEKKEND_ZIEKTEVERZUIM");
        }
        if (lijst(d, MELDINGEN).stream()
                .anyMatch(m -> List.of("16_UUR", "LRV", "18PLUS").contains(m.getString("soort"))
                        && m.get("eindeOp") == null)) {
            signalen.add("EINDE_MELDEN");
        }
        return signalen;
    }
}
