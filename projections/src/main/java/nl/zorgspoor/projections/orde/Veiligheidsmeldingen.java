package nl.zorgspoor.projections.orde;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.bevoegdheid.Leesrechten.Zicht;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.leerling.orde.OrdeCommand.Instantie;
import nl.zorgspoor.core.leerling.orde.OrdeEvent.*;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Sleutel;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Every incident, report of bullying and measure, with what was done about it. */
public final class Veiligheidsmeldingen implements Lijst {

    private static final String MELDER = "melderId";
    private static final String AANPAK = "aanpak";

    private enum Soort {
        INCIDENT,
        PESTEN,
        SCHORSING,
        VERWIJDERING
    }

    private enum Status {
        GEMELD,
        AANPAK_LOOPT,
        OPGELEGD
    }

    static final Rijen RIJEN = Rijen.per(Sleutel.van(IncidentGeregistreerd.class, e -> "incident:" + e.incidentId())
                    .ook(OverPesten.class, e -> "pesten:" + e.meldingId())
                    .ook(OverMaatregel.class, OverMaatregel::maatregelId))
            .begint(IncidentGeregistreerd.class, (r, e) -> r.append("meldingId", e.incidentId())
                    .append("soort", Soort.INCIDENT)
                    .append("aard", e.aard())
                    .append("datum", e.datum())
                    .append(MELDER, e.melderId())
                    .append("status", Status.GEMELD))
            .begint(PestenGemeld.class, (r, e, f) -> r.append("meldingId", e.meldingId())
                    .append("soort", Soort.PESTEN)
                    .append("kanaal", e.kanaal())
                    .append("datum", e.datum())
                    .append(MELDER, f.vastgelegd().actorId())
                    .append("melderRol", e.melderRol())
                    .append("status", Status.GEMELD))
            .bij(PestaanpakVastgelegd.class, (r, e) -> {
                List<Document> aanpak =
                        new ArrayList<>(Objects.requireNonNullElse(r.getList(AANPAK, Document.class), List.of()));
                aanpak.add(new Document("datum", e.datum().toString()).append("stappen", e.stappen()));
                r.append(AANPAK, aanpak).append("status", Status.AANPAK_LOOPT);
            })
            .begint(LeerlingGeschorst.class, (r, e) -> r.append("meldingId", e.maatregelId())
                    .append("soort", Soort.SCHORSING)
                    .append("datum", e.van())
                    .append("tot", e.tot())
                    .append("schooldagen", e.schooldagen())
                    .append("schriftelijkOp", e.schriftelijkOp())
                    .append("onderwijsGeregeld", e.onderwijsTijdensSchorsing() != null)
                    .append("inspectieMelden", e.inspectieMelden())
                    .append("inspectieGemeldOp", e.inspectieGemeldOp())
                    .append("status", Status.OPGELEGD))
            .bij(OnderwijsBijSchorsingGeregeld.class, (r, e) -> r.append("onderwijsGeregeld", true))
            .begint(LeerlingVerwijderd.class, (r, e) -> r.append("meldingId", e.maatregelId())
                    .append("soort", Soort.VERWIJDERING)
                    .append("datum", e.datum())
                    .append("toelatendeSchool", e.toelatendeSchool())
                    .append("grond", e.grond())
                    .append("overlegInspectieOp", e.overlegInspectieOp())
                    .append("bezwaarTot", e.bezwaarTot())
                    .append("status", Status.OPGELEGD))
            .bij(
                    MaatregelGemeld.class,
                    (r, e) -> r.append(
                            e.instantie() == Instantie.INSPECTIE ? "inspectieGemeldOp" : "leerplichtGemeldOp",
                            e.datum()));

    public static final Weergave WEERGAVE =
            new Weergave("veiligheidsmeldingen", 1, List.of("datum"), RIJEN.en(Vernietiging.PROJECTOR));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.VEILIGHEID,
                    Sorts.orderBy(Sorts.descending("datum"), Sorts.ascending("_id")),
                    "Incidenten, pesten, schorsing en verwijdering, met wat eraan is gedaan; nieuwste eerst.")
            .parameters(
                    Parameter.keuze("soort", "Wat het is", Soort.values()),
                    Parameter.keuze("status", "Waar het staat", Status.values()),
                    Parameter.tekst("meldingId", "Een melding of maatregel"),
                    Parameter.vanaf("datum"),
                    Parameter.tot("datum"));

    @Override
    public Kop kop() {
        return KOP;
    }

    private static boolean heel(Omgeving o) {
        return o.lezer().zicht(Gegevenssoort.VEILIGHEID, Vertrouwelijkheid.VEILIGHEID) == Zicht.INHOUD;
    }

    /** Who does not read all of it reads what was reported by that person. */
    @Override
    public Bson beperking(Omgeving o) {
        return heel(o) ? Filters.empty() : Filters.eq(MELDER, o.lezer().actor().id());
    }

    @Override
    public Document rij(Document d, Omgeving o) {
        Document rij = o.rij(d, "meldingId", "soort", "status", "aard", "datum");
        if (!heel(o)) {
            return rij.append("signalen", List.of());
        }
        for (String kolom : List.of(
                "kanaal",
                MELDER,
                "melderRol",
                AANPAK,
                "tot",
                "schooldagen",
                "schriftelijkOp",
                "onderwijsGeregeld",
                "toelatendeSchool",
                "grond",
                "overlegInspectieOp",
                "bezwaarTot",
                "inspectieGemeldOp",
                "leerplichtGemeldOp")) {
            rij.append(kolom, d.get(kolom));
        }
        return rij.append("signalen", signalen(d));
    }

    private static List<String> signalen(Document d) {
        List<String> signalen = new ArrayList<>();
        if (Boolean.TRUE.equals(d.get("inspectieMelden")) && d.get("inspectieGemeldOp") == null) {
            signalen.add("INSPECTIE_MELDEN");
        }
        if (Soort.SCHORSING.name().equals(d.get("soort")) && Boolean.FALSE.equals(d.get("onderwijsGeregeld"))) {
            signalen.add("ONDERWIJS_TIJDENS_SCHORSING_ONTBREEKT");
        }
        if (Soort.VERWIJDERING.name().equals(d.get("soort")) && d.get("leerplichtGemeldOp") == null) {
            signalen.add("LEERPLICHT_INFORMEREN");
        }
        if (Soort.PESTEN.name().equals(d.get("soort")) && d.get(AANPAK) == null) {
            signalen.add("AANPAK_ONTBREEKT");
        }
        return signalen;
    }
}
