package nl.zorgspoor.core.poort;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.poort.Csvbestand.Rij;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import nl.zorgspoor.core.verzuim.VerzuimCommand.Verzuimregel;
import org.jspecify.annotations.Nullable;

/**
 * A file of absence from a school's own system. Columns that it does not know are let be: an export has more than absence.
 *
 * @param lijnen in the order of the file
 */
record Verzuimbestand(List<Lijn> lijnen) {

    static final int MEESTE_LIJNEN = 200_000;

    private static final int LANGSTE_REDEN = 1_000;

    private static final String SLEUTEL = "regelsleutel";
    private static final String LEERLING = "leerlingId";
    private static final String DATUM = "datum";
    private static final String LESUREN = "lesuren";

    private static final List<String> VERPLICHT = List.of(SLEUTEL, LEERLING, DATUM, LESUREN);

    /**
     * One line.
     *
     * @param nummer counts from 1, the heading included, as an editor does
     * @param fout why it cannot be read; null when it can
     */
    record Lijn(
            int nummer,
            String regelsleutel,
            String leerlingId,
            @Nullable Verzuimregel regel,
            @Nullable String fout) {}

    /** @throws CommandGeweigerd 400 when the file as a whole cannot be read */
    static Verzuimbestand lees(String csv) {
        return new Verzuimbestand(Csvbestand.lees(csv, VERPLICHT, kolom -> true, MEESTE_LIJNEN).rijen().stream()
                .map(Verzuimbestand::lijn)
                .toList());
    }

    private static Lijn lijn(Rij rij) {
        Csvvelden velden = new Csvvelden(rij);
        String sleutel = velden.id(SLEUTEL, "een id zonder spaties, hooguit %d tekens".formatted(Csvvelden.LANGSTE_ID));
        String leerlingId = velden.id(LEERLING, "het id van een leerling");
        LocalDate datum = velden.dag(DATUM);
        Halven uren = uren(rij, velden);
        VerzuimSoort soort = velden.keuze("soort", VerzuimSoort.class);
        String reden = velden.tekst("reden", LANGSTE_REDEN);
        return velden.fouten().isEmpty() && datum != null && uren != null
                ? new Lijn(
                        rij.nummer(), sleutel, leerlingId, new Verzuimregel(sleutel, datum, uren, soort, reden), null)
                : new Lijn(
                        rij.nummer(),
                        sleutel,
                        leerlingId,
                        null,
                        String.join("; ", velden.fouten().values()));
    }

    private static @Nullable Halven uren(Rij rij, Csvvelden velden) {
        Halven uren = Halven.lees(rij.veld(LESUREN)).orElse(null);
        if (uren == null || uren.compareTo(Halven.NUL) < 0) {
            velden.fout(LESUREN, "een geheel getal, of in het primair onderwijs een met een half zoals 3,5");
            return null;
        }
        return uren;
    }
}
