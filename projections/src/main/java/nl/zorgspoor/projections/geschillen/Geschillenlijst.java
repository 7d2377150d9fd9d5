package nl.zorgspoor.projections.geschillen;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.leerling.geschil.GeschilCommand.Onderwerp;
import nl.zorgspoor.core.leerling.geschil.GeschilEvent.*;
import nl.zorgspoor.projections.leerling.Vernietiging;
import nl.zorgspoor.projections.lezen.Kop;
import nl.zorgspoor.projections.lezen.Lijst;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.lezen.Parameter;
import nl.zorgspoor.projections.opslag.Rijen;
import nl.zorgspoor.projections.opslag.Sleutel;
import nl.zorgspoor.projections.opslag.Weergave;
import org.bson.Document;

/** Every objection and every dispute (R320). */
public final class Geschillenlijst implements Lijst {

    private enum Soort {
        BEZWAAR,
        GESCHIL
    }

    private enum Status {
        OPEN,
        ADVIES,
        AFGESLOTEN
    }

    static final Rijen RIJEN = Rijen.per(Sleutel.van(OverBezwaar.class, e -> "bezwaar:" + e.bezwaarId())
                    .ook(OverGeschil.class, e -> "geschil:" + e.geschilId()))
            .begint(BezwaarGemaakt.class, (r, e) -> r.append("id", e.bezwaarId())
                    .append("bezwaarId", e.bezwaarId())
                    .append("soort", Soort.BEZWAAR)
                    .append("onderwerp", e.tegen())
                    .append("ingediendOp", e.ingediendOp())
                    .append("termijn", e.besluitVoor())
                    .append("status", Status.OPEN))
            .bij(OpBezwaarBesloten.class, (r, e) -> r.append("besluit", e.besluit())
                    .append("afgehandeldOp", e.datum())
                    .append("status", Status.AFGESLOTEN))
            .bij(BezwaarbesluitUitgebleven.class, (r, e) -> r.append("uitgebleven", true))
            .begint(GeschilGeregistreerd.class, (r, e) -> r.append("id", e.geschilId())
                    .append("geschilId", e.geschilId())
                    .append("soort", Soort.GESCHIL)
                    .append("onderwerp", e.onderwerp())
                    .append("ingediendOp", e.ingediendOp())
                    .append("termijn", e.adviesVoor())
                    .append("status", Status.OPEN))
            .bij(GeschiladviesUitgebleven.class, (r, e) -> r.append("uitgebleven", true))
            .bij(GeschiladviesOntvangen.class, (r, e) -> r.append("oordeel", e.oordeel())
                    .append("afgehandeldOp", e.datum())
                    .append("status", Status.ADVIES))
            .bij(GeschilGesloten.class, (r, e) -> r.append("einde", e.einde())
                    .append("afgehandeldOp", e.datum())
                    .append("status", Status.AFGESLOTEN));

    public static final Weergave WEERGAVE =
            new Weergave("geschillen", 1, List.of("ingediendOp"), RIJEN.en(Vernietiging.PROJECTOR));

    private static final Kop KOP = Kop.van(
                    WEERGAVE,
                    Gegevenssoort.TLV_DOSSIER,
                    Sorts.orderBy(Sorts.descending("ingediendOp"), Sorts.ascending("_id")),
                    "Bezwaren en geschillen over toelating, verwijdering en OPP, met hun termijn; nieuwste eerst.")
            .parameters(
                    Parameter.keuze("soort", "Bezwaar of geschil", Soort.values()),
                    Parameter.keuze("status", "Waar het staat", Status.values()),
                    Parameter.keuze("onderwerp", "Waar het over gaat", Onderwerp.values()),
                    Parameter.vanaf("ingediendOp"),
                    Parameter.tot("ingediendOp"))
            // about an expulsion it tells of one
            .alleenVolledig("onderwerp", "oordeel", "besluit", "einde");

    @Override
    public Kop kop() {
        return KOP;
    }

    @Override
    public Document rij(Document d, Omgeving o) {
        Document rij = o.rij(
                d,
                "bezwaarId",
                "geschilId",
                "soort",
                "onderwerp",
                "ingediendOp",
                "termijn",
                "status",
                "oordeel",
                "besluit",
                "einde",
                "afgehandeldOp");
        List<String> signalen = new ArrayList<>();
        if (Status.OPEN.name().equals(d.get("status")) && Boolean.TRUE.equals(d.get("uitgebleven"))) {
            signalen.add("TE_LAAT");
        }
        return rij.append("signalen", signalen);
    }
}
