package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Onderwijssector;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import org.jspecify.annotations.Nullable;

/** When and for how long somebody can be absent at all (R208, R329); for a registration as for its correction. */
final class Registratieregels {

    private static final int UREN_PER_DAG = 24;

    private Registratieregels() {}

    /** What the number of hours shows by itself, and that it is there. */
    static void eisUren(@Nullable Halven lesuren, LocalDate dag, Context x) {
        int hoogstens = hoogstens(dag, x);
        if (lesuren != null && (lesuren.compareTo(Halven.NUL) < 0 || lesuren.compareTo(Halven.heel(hoogstens)) > 0)) {
            throw CommandGeweigerd.ongeldig(List.of("lesuren: een getal van 0 tot en met %d".formatted(hoogstens)));
        }
        if (lesuren == null || lesuren.equals(Halven.NUL)) {
            throw Regel.VZ_REGISTRATIE
                    .weigert(
                            "UREN_ONTBREKEN", "Verzuim wordt geregistreerd met het aantal gemiste lesuren, meer dan 0.")
                    .ontbreekt("lesuren")
                    .herstel("RegistreerAfwezigheid");
        }
        eisSector("lesuren", lesuren, x);
    }

    /** R311: 16 hours are lesson hours in VO, which are whole, and clock hours in PO, which may have a half. */
    static void eisSector(String veld, Halven uren, Context x) {
        if (!uren.isHeel() && !x.school().isSector(Onderwijssector.PO)) {
            throw Regel.VZ_SECTOR
                    .weigert(
                            "HALF_LESUUR",
                            "In het voortgezet onderwijs telt verzuim in hele lesuren, en %s is geen heel getal; halve uren"
                                    + " zijn er alleen in het primair onderwijs, dat klokuren telt.",
                            uren)
                    .ontbreekt(veld);
        }
    }

    /** A school may say that its days are shorter, not that they are longer. */
    private static int hoogstens(LocalDate dag, Context x) {
        return Math.min(UREN_PER_DAG, x.school().getal(Instelling.LESUREN_PER_DAG_MAX, dag));
    }

    static void eisDagtotaal(Halven uren, LocalDate dag, Context x) {
        int hoogstens = hoogstens(dag, x);
        if (uren.compareTo(Halven.heel(hoogstens)) > 0) {
            throw Regel.VZ_LESDAG
                    .weigert(
                            "DAGTOTAAL_OVERSCHREDEN",
                            "Op %s komt het verzuim op %s lesuren; een dag telt er hooguit %d.",
                            dag,
                            uren,
                            hoogstens)
                    .ontbreekt("lesuren");
        }
    }

    /** A day with lessons, of which this student had to follow some. */
    static void eisDag(String leerlingId, LocalDate dag, VerzuimSoort soort, Context x) {
        boolean ingeschreven = x.naslag()
                .ingeschrevenOp(leerlingId, dag)
                .orElseThrow(() -> CommandGeweigerd.statusOnjuist(
                        "Verzuim wordt geregistreerd van een leerling die is ingeschreven."));
        if (!ingeschreven || isVoorGeboorte(leerlingId, dag, x)) {
            throw geenLesdag("Op %s was de leerling hier niet ingeschreven.", dag);
        }
        if (!x.school().kalender().isLesdag(dag)) {
            throw geenLesdag("Op %s zijn er geen lessen.", dag);
        }
        eisNietVooraf(dag, soort, x);
    }

    private static boolean isVoorGeboorte(String leerlingId, LocalDate dag, Context x) {
        return x.naslag()
                .identiteit(leerlingId)
                .filter(wie -> wie.geboortedatum() != null && dag.isBefore(wie.geboortedatum()))
                .isPresent();
    }

    private static CommandGeweigerd geenLesdag(String melding, LocalDate dag) {
        return Regel.VZ_LESDAG.weigert("GEEN_LESDAG", melding, dag).ontbreekt("datum (een dag met lessen)");
    }

    /** Only leave is known before the day itself. */
    static void eisNietVooraf(LocalDate dag, VerzuimSoort soort, Context x) {
        if (dag.isAfter(x.vandaag()) && !soort.vooraf()) {
            throw CommandGeweigerd.statusOnjuist("Dit verzuim ligt op een dag die nog komt.");
        }
    }
}
