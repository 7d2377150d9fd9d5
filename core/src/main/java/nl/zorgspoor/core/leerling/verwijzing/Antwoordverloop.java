package nl.zorgspoor.core.leerling.verwijzing;

import static nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Stap.AANVULLING_GEVRAAGD;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Stap.BESLOTEN;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Stap.GEACCEPTEERD;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Stap.GESTART;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Stap.ONTVANGEN;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Stap.STARTGESPREK_GEPLAND;
import static nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Stap.VERZONDEN;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Fase;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Stap;
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
            PartnerType.BESTUUR,
            PartnerType.DUO_ROD);

    /** Partners that report progress without announcing a start. */
    private static final Set<PartnerType> ZONDER_START = EnumSet.of(
            PartnerType.SOCIAAL_TEAM,
            PartnerType.CJG,
            PartnerType.JEUGDHULP,
            PartnerType.JONGERENWERK,
            PartnerType.OOV_LOCATIE,
            PartnerType.AURIS,
            PartnerType.AED,
            PartnerType.COLLEGA_SCHOOL);

    /** Partners that advise or decide without saying first that they take it on (07, 7.2): they can close it after that. */
    private static final Set<PartnerType> ZONDER_ACCEPTATIE =
            EnumSet.of(PartnerType.SWV, PartnerType.SWV_CTA, PartnerType.VSO, PartnerType.RENN4, PartnerType.BESTUUR);

    /** Partners of which nothing but the receipt comes back. */
    private static final Set<PartnerType> EENRICHTING =
            EnumSet.of(PartnerType.ZIEZON, PartnerType.SCHOOL, PartnerType.DUO_ROD);

    /** Partners whose receipt is their answer. */
    private static final Set<PartnerType> ALLEEN_ONTVANGST =
            EnumSet.of(PartnerType.VEILIG_THUIS, PartnerType.ZIEZON, PartnerType.SCHOOL, PartnerType.DUO_ROD);

    private static final Set<Stap> ONBEANTWOORD = EnumSet.of(VERZONDEN, ONTVANGEN, AANVULLING_GEVRAAGD);
    private static final Set<Stap> AANGENOMEN = EnumSet.of(GEACCEPTEERD, STARTGESPREK_GEPLAND);
    private static final Set<Stap> BEZIG = EnumSet.of(GESTART, BESLOTEN);

    private Antwoordverloop() {}

    /** Whether the partner has nothing more to answer than that it received the referral. */
    static boolean ontvangstIsAntwoord(PartnerType partner) {
        return ALLEEN_ONTVANGST.contains(partner);
    }

    /** Whether the partner took it on, or is at work. */
    static boolean isAangenomen(Fase fase) {
        return fase instanceof Fase.BijPartner b && !ONBEANTWOORD.contains(b.stap());
    }

    /** Whether with the receipt nothing is left to wait for. */
    static boolean ontvangstSluit(PartnerType partner) {
        return EENRICHTING.contains(partner);
    }

    /** Where an answer brings the referral, or empty when it does not fit; an answer is what was waited for. */
    static Optional<Fase> na(Fase van, Terugmelding soort, PartnerType partner) {
        Stap stap = van instanceof Fase.BijPartner b ? b.stap() : null;
        boolean onbeantwoord = ONBEANTWOORD.contains(stap);
        boolean aangenomen = AANGENOMEN.contains(stap);
        boolean bezig = BEZIG.contains(stap);
        return switch (soort) {
            // What came later is received as well: a supplement.
            case ONTVANGEN -> als(onbeantwoord, ONTVANGEN);
            case AANVULLING_GEVRAAGD -> als(onbeantwoord, AANVULLING_GEVRAAGD);
            case GEACCEPTEERD -> als(onbeantwoord, GEACCEPTEERD);
            // R376: who took it on can give it back; who decided has answered.
            case GEWEIGERD -> als(onbeantwoord || aangenomen || stap == GESTART, new Fase.Geweigerd(null));
            case STARTGESPREK_GEPLAND -> als(aangenomen, STARTGESPREK_GEPLAND);
            // Who decides says what was decided, not that something began.
            case GESTART -> als(aangenomen && !BESLISSERS.contains(partner), GESTART);
            case VOORTGANG ->
                bezig
                        ? Optional.of(van.zonderReactieterm())
                        : als(aangenomen && ZONDER_START.contains(partner), GESTART);
            case ADVIES ->
                als(!(van instanceof Fase.Voorbereid || van instanceof Fase.Ingetrokken), van.zonderReactieterm());
            case BESLUIT -> als(BESLISSERS.contains(partner) && (onbeantwoord || aangenomen), BESLOTEN);
            case AFGESLOTEN ->
                als(aangenomen || bezig || (onbeantwoord && sluitZonderAcceptatie(partner)), new Fase.Afgesloten());
        };
    }

    /** Where the referral stood if this answer counts: where it stands when that fits, else where it would have fitted. */
    static Fase voor(Fase nu, Terugmelding soort, PartnerType partner) {
        if (na(nu, soort, partner).isPresent()) {
            return nu;
        }
        return switch (soort) {
            case ONTVANGEN, AANVULLING_GEVRAAGD, GEACCEPTEERD, GEWEIGERD, ADVIES, BESLUIT ->
                new Fase.BijPartner(ONTVANGEN, null);
            case STARTGESPREK_GEPLAND, GESTART, AFGESLOTEN -> new Fase.BijPartner(GEACCEPTEERD, null);
            case VOORTGANG -> new Fase.BijPartner(GESTART, null);
        };
    }

    private static boolean sluitZonderAcceptatie(PartnerType partner) {
        return ALLEEN_ONTVANGST.contains(partner) || ZONDER_ACCEPTATIE.contains(partner);
    }

    private static Optional<Fase> als(boolean past, Stap naar) {
        return als(past, new Fase.BijPartner(naar, null));
    }

    private static Optional<Fase> als(boolean past, Fase naar) {
        return past ? Optional.of(naar) : Optional.empty();
    }
}
