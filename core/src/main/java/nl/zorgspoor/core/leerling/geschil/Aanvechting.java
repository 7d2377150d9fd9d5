package nl.zorgspoor.core.leerling.geschil;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand.BesluitToelating;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.geschil.GeschilCommand.Onderwerp;
import nl.zorgspoor.core.leerling.opp.OPPs;
import nl.zorgspoor.core.leerling.orde.Orde;

/** Against which decision, and until when (R320). */
record Aanvechting(Aanmeldingen aanmelding, Orde orde, OPPs opp, Context x) {

    /** The day of the last decision of this kind that can be contested. */
    private Optional<LocalDate> besloten(Onderwerp onderwerp) {
        return switch (onderwerp) {
            case TOELATING ->
                aanmelding
                        .laatste()
                        .filter(a -> a.besluitvorming().besluit() != null
                                && a.besluitvorming().besluit() != BesluitToelating.TOELATEN)
                        .flatMap(a -> Optional.ofNullable(a.besluitvorming().besloten()));
            case VERWIJDERING -> Optional.ofNullable(orde.verwijderd()).map(Orde.Verwijdering::datum);
            case OPP -> opp.lopend().map(nl.zorgspoor.core.leerling.opp.OPP::inhoudSinds);
        };
    }

    /** @return the day, when it is in time */
    LocalDate bezwaar(Onderwerp tegen, LocalDate ingediendOp) {
        if (tegen == Onderwerp.OPP) {
            throw CommandGeweigerd.ongeldig(java.util.List.of(
                    "tegen: bezwaar gaat over TOELATING of VERWIJDERING; over een OPP is er het geschil"));
        }
        return opTijd(tegen, ingediendOp, Instelling.BEZWAAR_WEKEN, "BEZWAARTERMIJN_VERSTREKEN");
    }

    /** R320: about admission only of who needs extra support. */
    LocalDate geschil(Onderwerp over, LocalDate ingediendOp) {
        if (over == Onderwerp.TOELATING
                && aanmelding.laatste().filter(a -> a.zorgvraag().behoefte()).isEmpty()) {
            throw Regel.GESCHIL
                    .weigert(
                            "BUITEN_GPO",
                            "De commissie oordeelt over toelating van wie extra ondersteuning nodig heeft.")
                    .ontbreekt("ExtraOndersteuningsbehoefteVastgesteld")
                    .herstel("StelExtraOndersteuningsbehoefteVast");
        }
        return opTijd(over, ingediendOp, Instelling.GESCHIL_WEKEN, "GESCHILTERMIJN_VERSTREKEN");
    }

    private LocalDate opTijd(Onderwerp onderwerp, LocalDate ingediendOp, Instelling weken, String code) {
        LocalDate dag = besloten(onderwerp).orElseThrow(() -> Regel.GESCHIL
                .weigert("BESLUIT_ONTBREEKT", "Over %s is geen besluit genomen dat men kan aanvechten.", onderwerp)
                .ontbreekt("besluit over " + onderwerp));
        if (ingediendOp.isBefore(dag)) {
            throw CommandGeweigerd.dagOnjuist("Het besluit is van %s.".formatted(dag))
                    .ontbreekt("ingediendOp (vanaf %s)".formatted(dag));
        }
        LocalDate tot = dag.plusWeeks(x.school().getal(weken, dag));
        if (ingediendOp.isAfter(tot)) {
            throw Regel.GESCHIL.weigert(code, "Tegen dit besluit kon men opkomen tot en met %s.", tot);
        }
        return ingediendOp;
    }
}
