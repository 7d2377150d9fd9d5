package nl.zorgspoor.projections.overleg;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Jaarnorm;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Schooljaar;
import nl.zorgspoor.core.gedeeld.Schoolkalender.Periode;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How often a form of meeting is held and planned, in a school year and in a lesson period, against the school's norms. */
record Overlegteller(Schoolprofiel school, LocalDate vandaag, List<Document> overleggen) {

    /** The forms of which this school has set how often they come together. */
    List<OverlegvormCode> vormenMetNorm() {
        List<OverlegvormCode> vormen = new ArrayList<>();
        for (OverlegvormCode vorm : OverlegvormCode.values()) {
            if (perJaar(vorm) > 0 || perPeriode(vorm) > 0) {
                vormen.add(vorm);
            }
        }
        return vormen;
    }

    private int perJaar(OverlegvormCode vorm) {
        return Jaarnorm.van(vorm, school, vandaag).map(Jaarnorm::aantal).orElse(0);
    }

    /** R77: in each lesson period. */
    private int perPeriode(OverlegvormCode vorm) {
        return vorm == OverlegvormCode.LEERLINGBESPREKING ? getal(Instelling.LEERLINGBESPREKING_PER_PERIODE) : 0;
    }

    private int getal(Instelling instelling) {
        return school.getal(instelling, vandaag);
    }

    /** Adds the counters of a form to a row, for the school year and the lesson period of a day. */
    List<String> tel(Document rij, OverlegvormCode vorm, LocalDate dag) {
        List<String> signalen = new ArrayList<>();
        String schooljaar = Schooljaar.van(dag);
        Predicate<LocalDate> ditJaar = d -> Schooljaar.van(d).equals(schooljaar);
        long gehouden = aantal(vorm, "GEHOUDEN", ditJaar);
        long gepland = aantal(vorm, "GEPLAND", ditJaar);
        int norm = perJaar(vorm);
        rij.append("schooljaar", schooljaar)
                .append("gehoudenDitJaar", gehouden)
                .append("geplandDitJaar", gepland)
                .append("norm", norm == 0 ? null : norm);
        if (Jaarnorm.van(vorm, school, vandaag)
                .filter(n -> n.wordtNietGehaald(schooljaar, gehouden + gepland, vandaag))
                .isPresent()) {
            signalen.add("NORM_WORDT_NIET_GEHAALD");
        }
        Periode periode = periode(dag);
        int normPerPeriode = perPeriode(vorm);
        if (periode != null && normPerPeriode > 0) {
            long inPeriode = aantal(vorm, "GEHOUDEN", periode::bevat);
            long nog = aantal(vorm, "GEPLAND", periode::bevat);
            rij.append("periodeVan", periode.van().toString())
                    .append("periodeTot", periode.tot().toString())
                    .append("gehoudenDezePeriode", inPeriode)
                    .append("geplandDezePeriode", nog)
                    .append("normPerPeriode", normPerPeriode);
            if (inPeriode + nog < normPerPeriode && vandaag.isAfter(helft(periode))) {
                signalen.add("PERIODENORM_WORDT_NIET_GEHAALD");
            }
        }
        rij.append("opKoers", signalen.isEmpty());
        return signalen;
    }

    private static LocalDate helft(Periode periode) {
        return periode.van().plusDays(ChronoUnit.DAYS.between(periode.van(), periode.tot()) / 2);
    }

    private @Nullable Periode periode(LocalDate dag) {
        return school.kalender().jaarVan(dag).stream()
                .flatMap(j -> j.perioden().stream())
                .filter(p -> p.bevat(dag))
                .findFirst()
                .orElse(null);
    }

    /** What was planned and did not take place on its day counts no more. */
    private long aantal(OverlegvormCode vorm, String status, Predicate<LocalDate> binnen) {
        return overleggen.stream()
                .filter(d -> vorm.name().equals(d.get("overlegvorm")) && status.equals(d.get("status")))
                .map(Overlegteller::dag)
                .filter(d -> binnen.test(d) && (status.equals("GEHOUDEN") || !d.isBefore(vandaag)))
                .count();
    }

    /** The day on which it was held, or is planned. */
    static LocalDate dag(Document overleg) {
        String gehouden = overleg.getString("gehoudenOp");
        return LocalDate.parse((gehouden == null ? overleg.getString("datumTijd") : gehouden).substring(0, 10));
    }
}
