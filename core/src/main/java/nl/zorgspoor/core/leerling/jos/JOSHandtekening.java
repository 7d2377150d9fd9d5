package nl.zorgspoor.core.leerling.jos;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.toestemming.Toestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.verwijzing.Verzendgrond;
import org.jspecify.annotations.Nullable;

/** R148: the parents sign before JOS starts, or, where the school wants it, before anything is sent. */
final class JOSHandtekening {

    private JOSHandtekening() {}

    /** The ground on which the form goes to JOS: within the internal team, or the signature where the school wants it first. */
    static Verzendgrond verzendgrond(Toestemmingen toestemming, Context x) {
        if (!x.school().tekst(Instelling.JOS_TOESTEMMING_MOMENT, x.vandaag()).equals("VOOR_VERZENDEN")) {
            return Verzendgrond.intern();
        }
        return getekend(toestemming, null, x.vandaag(), x)
                .map(Verzendgrond::van)
                .orElseThrow(() -> zonder(
                        "TOESTEMMING_ONTBREEKT", "Op deze school tekenen ouders voordat het formulier naar JOS gaat."));
    }

    static Toestemming eisVoorStart(
            Toestemmingen toestemming, @Nullable String toestemmingId, LocalDate start, Context x) {
        return getekend(toestemming, toestemmingId, start, x)
                .orElseThrow(() -> zonder("HANDTEKENING_ONTBREEKT", "JOS begint met de handtekening van de ouders."));
    }

    /** The signed consent that counts on a day and still counts today; a standing refusal blocks (R49). */
    private static Optional<Toestemming> getekend(
            Toestemmingen toestemming, @Nullable String toestemmingId, LocalDate op, Context x) {
        if (toestemming
                .geldig(ToestemmingDoel.JOS_BEGELEIDING, PartnerType.JOS, x.vandaag())
                .isEmpty()) {
            return Optional.empty();
        }
        return toestemming.toestemmingen().values().stream()
                .filter(t -> t.doel() == ToestemmingDoel.JOS_BEGELEIDING
                        && (t.partnerType() == null || t.partnerType() == PartnerType.JOS)
                        && t.verklaring().vorm() == Vorm.HANDTEKENING
                        && t.geldigOp(op)
                        && t.geldigOp(x.vandaag())
                        && (toestemmingId == null || t.toestemmingId().equals(toestemmingId)))
                .reduce((eerste, laatste) -> laatste);
    }

    private static CommandGeweigerd zonder(String code, String melding) {
        return Regel.JOS_HANDTEKENING
                .weigert(code, melding)
                .ontbreekt("TOESTEMMING JOS_BEGELEIDING met HANDTEKENING")
                .herstel("VerleenToestemming(doel=JOS_BEGELEIDING, vorm=HANDTEKENING)");
    }
}
