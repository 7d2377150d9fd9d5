package nl.zorgspoor.core.leerling.verwijzing;

import static nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Status.AANVULLING_GEVRAAGD;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Status.BESLOTEN;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Status.GEACCEPTEERD;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Status.GESTART;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Status.INGETROKKEN;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Status.ONTVANGEN;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Status.STARTGESPREK_GEPLAND;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Status.VERZONDEN;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Status.VOORBEREID;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Status;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.Terugmelding;

/**
 * The legal order of a partner's answers (R237). Partners may leave out a step that says nothing new, such as the receipt before
 * the acceptance; they may not go back.
 */
final class Antwoordverloop {

    /** Partners that decide instead of guide. */
    private static final Set<PartnerType> BESLISSERS = EnumSet.of(
            PartnerType.SWV,
            PartnerType.SWV_CTA,
            PartnerType.AURIS,
            PartnerType.AED,
            PartnerType.VSO,
            PartnerType.RENN4,
            PartnerType.DUO_ROD);

    /** Partners that report progress without announcing a start. */
    private static final Set<PartnerType> ZONDER_START = EnumSet.of(
            PartnerType.SOCIAAL_TEAM,
            PartnerType.CJG,
            PartnerType.JEUGDHULP,
            PartnerType.JONGERENWERK,
            PartnerType.OOV_LOCATIE,
            PartnerType.AURIS,
            PartnerType.AED);

    /** Partners whose receipt is their answer. */
    private static final Set<PartnerType> ALLEEN_ONTVANGST =
            EnumSet.of(PartnerType.VEILIG_THUIS, PartnerType.ZIEZON, PartnerType.SCHOOL, PartnerType.DUO_ROD);

    private static final Set<Status> ONBEANTWOORD = EnumSet.of(VERZONDEN, ONTVANGEN, AANVULLING_GEVRAAGD);
    private static final Set<Status> AANGENOMEN = EnumSet.of(GEACCEPTEERD, STARTGESPREK_GEPLAND);
    private static final Set<Status> BEZIG = EnumSet.of(GESTART, BESLOTEN);

    private Antwoordverloop() {}

    /** Whether the partner has nothing more to answer than that it received the referral. */
    static boolean ontvangstIsAntwoord(PartnerType partner) {
        return ALLEEN_ONTVANGST.contains(partner);
    }

    /** Where an answer brings the referral, or empty when it does not fit. */
    static Optional<Status> na(Status van, Terugmelding soort, PartnerType partner) {
        return switch (soort) {
            // What came later is received as well: a supplement.
            case ONTVANGEN -> als(ONBEANTWOORD.contains(van), ONTVANGEN);
            case AANVULLING_GEVRAAGD -> als(ONBEANTWOORD.contains(van), AANVULLING_GEVRAAGD);
            case GEACCEPTEERD -> als(ONBEANTWOORD.contains(van), GEACCEPTEERD);
            case GEWEIGERD -> als(ONBEANTWOORD.contains(van), Status.GEWEIGERD);
            case STARTGESPREK_GEPLAND -> als(AANGENOMEN.contains(van), STARTGESPREK_GEPLAND);
            case GESTART -> als(AANGENOMEN.contains(van), GESTART);
            case VOORTGANG ->
                BEZIG.contains(van)
                        ? Optional.of(van)
                        : als(AANGENOMEN.contains(van) && ZONDER_START.contains(partner), GESTART);
            case ADVIES -> als(van != VOORBEREID && van != INGETROKKEN, van);
            case BESLUIT ->
                als(BESLISSERS.contains(partner) && (ONBEANTWOORD.contains(van) || AANGENOMEN.contains(van)), BESLOTEN);
            case AFGESLOTEN ->
                als(
                        AANGENOMEN.contains(van)
                                || BEZIG.contains(van)
                                || (ONBEANTWOORD.contains(van) && ALLEEN_ONTVANGST.contains(partner)),
                        Status.AFGESLOTEN);
        };
    }

    private static Optional<Status> als(boolean past, Status naar) {
        return past ? Optional.of(naar) : Optional.empty();
    }
}
