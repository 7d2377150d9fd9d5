package nl.zorgspoor.core.verzuim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag.Gebeurtenisfeiten;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.informatie.Correctie;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.GegevenGecorrigeerd;
import nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import nl.zorgspoor.core.verzuim.Verzuimdossier.Afwezigheid;
import org.jspecify.annotations.Nullable;

/**
 * R8 for absence. A right day, number of hours or kind is judged as at registration, and works through in hours, rows, signals and
 * what may be reported; what others did or what was counted is corrected where it comes from.
 */
record Verzuimcorrectie(Verzuimdossier dossier, Context x) {

    private static final String DATUM = "datum";
    private static final String LESUREN = "lesuren";
    private static final String SOORT = "soort";

    /** What of an absence its count depends on. */
    private static final Set<String> GETELD = Set.of(DATUM, LESUREN, SOORT);

    List<LeerlingGebeurtenis> corrigeer(CorrigeerGegeven c) {
        Gebeurtenisfeiten fout = Correctie.eis(c, x);
        String veld = c.veld();
        if (fout.inhoud() instanceof AfwezigheidGeregistreerd e && veld != null && GETELD.contains(veld)) {
            return geteld(c, fout, e, veld);
        }
        return List.of(Correctie.gecorrigeerd(c, fout, null, x));
    }

    private List<LeerlingGebeurtenis> geteld(
            CorrigeerGegeven c, Gebeurtenisfeiten fout, AfwezigheidGeregistreerd e, String veld) {
        Afwezigheid was = afwezigheid(e);
        if (veld.equals(SOORT) && was.geherkwalificeerd()) {
            throw Regel.ONVERANDERBAAR
                    .weigert(
                            "VELD_NIET_CORRIGEERBAAR",
                            "%s kreeg later een andere soort; geef HerkwalificeerAfwezigheid.",
                            was.afwezigheidId())
                    .ontbreekt("veld")
                    .herstel("HerkwalificeerAfwezigheid");
        }
        Afwezigheid wordt = gecorrigeerd(was, veld, c.juisteWaarde());
        Registratieregels.eisUren(wordt.lesuren(), wordt.datum(), x);
        Registratieregels.eisDag(c.leerlingId(), wordt.datum(), wordt.soort(), x);
        Halven overig =
                dossier.dagtotaal(wordt.datum()).min(wordt.datum().equals(was.datum()) ? was.lesuren() : Halven.NUL);
        Registratieregels.eisDagtotaal(overig.plus(wordt.lesuren()), wordt.datum(), x);
        GegevenGecorrigeerd correctie = Correctie.gecorrigeerd(c, fout, was.afwezigheidId(), x);
        Set<LocalDate> dagen = new LinkedHashSet<>(List.of(was.datum()));
        dagen.add(wordt.datum());
        Set<VerzuimSoort> soorten = new LinkedHashSet<>(List.of(was.soort()));
        soorten.add(wordt.soort());
        List<LeerlingGebeurtenis> events = new ArrayList<>(List.of(correctie));
        Verzuimdossier na = dossier.evolve(correctie);
        events.addAll(new Verzuimtelling(x, x.vandaag()).gevolgen(na, dagen, soorten));
        events.addAll(dossier.opvolgingVervallen(na, x));
        return events;
    }

    private Afwezigheid afwezigheid(AfwezigheidGeregistreerd e) {
        Afwezigheid a = dossier.afwezigheden().get(Overname.eigenId(e.afwezigheidId(), e.dossierId()));
        if (a == null) {
            a = dossier.afwezigheden().get(e.afwezigheidId());
        }
        if (a == null) {
            throw CommandGeweigerd.nietGevonden("Afwezigheid", e.afwezigheidId());
        }
        return a;
    }

    /** An absence with a right value; unchanged once the value cannot be read any more (R60). */
    static Afwezigheid gecorrigeerd(Afwezigheid a, @Nullable String veld, @Nullable String waarde) {
        if (veld == null || waarde == null) {
            return a;
        }
        VerzuimSoort soort = veld.equals(SOORT) ? VerzuimSoort.valueOf(waarde) : a.soort();
        return a.with(b -> b.datum(veld.equals(DATUM) ? LocalDate.parse(waarde) : a.datum())
                .lesuren(veld.equals(LESUREN) ? Halven.lees(waarde).orElseThrow() : a.lesuren())
                .soort(soort)
                .opvolgenVoor(Verzuimtermijnen.vraagtOpvolging(soort) ? a.opvolgenVoor() : null));
    }
}
