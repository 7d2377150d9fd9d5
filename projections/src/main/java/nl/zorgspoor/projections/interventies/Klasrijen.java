package nl.zorgspoor.projections.interventies;

import com.mongodb.client.model.Filters;
import nl.zorgspoor.core.jaarcyclus.KlasinterventieEvent;
import nl.zorgspoor.core.jaarcyclus.KlasinterventieEvent.*;
import nl.zorgspoor.projections.lezen.Omgeving;
import nl.zorgspoor.projections.opslag.Rijen;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What runs for a class or a teacher (R141): rows without a student, for staff. */
final class Klasrijen {

    private static final String VOOR_WIE = "voorWie";

    static final Rijen RIJEN = Rijen.per(KlasinterventieEvent.class, e -> "klas:" + e.interventieId())
            .begint(KlasinterventieIngezet.class, (r, e) -> r.append(VOOR_WIE, e.voorWie())
                    .append("klas", e.klas())
                    .append("interventieId", e.interventieId())
                    .append("soort", e.voorWie())
                    .append("item", e.itemCode())
                    .append("uitvoerderRol", e.uitvoerderRol())
                    .append("docentId", e.docentId())
                    .append("doel", e.doel())
                    .append("van", e.van())
                    .append("einddatum", e.einddatum())
                    .append("sessies", 0)
                    .append("loopt", true)
                    .append("status", InterventiesLopend.Status.LOPEND))
            .bij(KlasinterventieGeevalueerd.class, (r, e) -> r.append("effect", e.effect())
                    .append("vervolg", e.vervolg())
                    .append("geevalueerdOp", e.datum())
                    .append("status", InterventiesLopend.Status.GEEVALUEERD))
            .bij(KlasinterventieBeeindigd.class, (r, e) -> r.append("loopt", false)
                    .append("einddatum", e.datum())
                    .append("status", InterventiesLopend.Status.BEEINDIGD));

    private Klasrijen() {}

    /** Parents, students and partners read of their student and not of a class. */
    static Bson zichtbaar(Bson rest, Omgeving o) {
        return o.lezer().actor().rol().isPartij() || o.lezer().actor().rol().isExtern()
                ? Filters.and(rest, Filters.exists("leerlingId"))
                : rest;
    }

    /** A class of its own, and the teacher. */
    static Document aangevuld(Document rij, Document d) {
        return d.get(VOOR_WIE) == null ? rij : rij.append("klas", d.get("klas")).append("docentId", d.get("docentId"));
    }

    /** Of the class that is asked for; of all, for who asks for no class and no student. */
    static @Nullable Bson bereik(Omgeving o) {
        if (o.bereik() == null) {
            return null;
        }
        Bson leerlingen = Filters.in("leerlingId", o.bereik());
        if (o.filters().containsKey("leerlingId") || o.filters().containsKey("mijnLeerlingen")) {
            return leerlingen;
        }
        String klas = o.filters().get("klas");
        return Filters.or(
                leerlingen,
                klas == null
                        ? Filters.exists(VOOR_WIE)
                        : Filters.and(Filters.exists(VOOR_WIE), Filters.eq("klas", klas)));
    }
}
