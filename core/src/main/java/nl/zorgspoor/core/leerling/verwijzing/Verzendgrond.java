package nl.zorgspoor.core.leerling.verwijzing;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Grondslag;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.toestemming.Toestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.verwijzing.Verwijzing.Aanvraag;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.VerzendVerwijzing;
import org.jspecify.annotations.Nullable;

/**
 * The ground on which a referral goes out: a consent for its purpose, or a statutory ground that fits the partner.
 *
 * @param dekt the kinds of data it covers, or null when only the partner's contract sets the limit
 */
public record Verzendgrond(
        Grondslag grondslag,
        @Nullable String toestemmingId,
        @Nullable LocalDate datum,
        @Nullable ToestemmingDoel doel,
        @Nullable Set<Gegevenssoort> dekt,
        @Nullable String motivering) {

    /** The purposes that fit a partner without a purpose of its own; such a consent names the partner (R47). */
    private static final Set<ToestemmingDoel> GENOEMDE_PARTIJ = EnumSet.of(
            ToestemmingDoel.EXTERN_OVERLEG,
            ToestemmingDoel.OPVRAGEN_GEGEVENS,
            ToestemmingDoel.ONDERZOEK,
            ToestemmingDoel.OVERIG);

    /** Within the school's own team: no consent, no data outside it but what its contract allows. */
    public static Verzendgrond intern() {
        return new Verzendgrond(Grondslag.INTERN, null, null, null, null, null);
    }

    /** On a consent that counts. */
    public static Verzendgrond van(Toestemming t) {
        return new Verzendgrond(
                Grondslag.TOESTEMMING, t.toestemmingId(), t.datum(), t.doel(), t.gegevenssoorten(), null);
    }

    /** The ground of this command, or the refusal: R52 for a ground that does not fit, R45, R155 or R238 for consent. */
    static Verzendgrond bepaal(VerzendVerwijzing c, Aanvraag aanvraag, Context x, Toestemmingen toestemming) {
        Grondslag grondslag = Objects.requireNonNullElse(c.grondslag(), Grondslag.TOESTEMMING);
        if (grondslag == Grondslag.TOESTEMMING) {
            return van(eisToestemming(c.toestemmingId(), aanvraag, x, toestemming));
        }
        if (aanvraag.observatie() && isTaakVanSwv(grondslag)) {
            throw zonderToestemming(aanvraag, x);
        }
        boolean nood = grondslag.isNood();
        if (nood ? leeg(c.motivering()) : !grondslag.geldtVoor(aanvraag.partnerType())) {
            throw Regel.UITZONDERING
                    .weigert(
                            "GRONDSLAG_ONTBREEKT",
                            nood
                                    ? "Delen op grond van %s vraagt om een motivering."
                                    : "De grond %s geldt niet voor deze partner.",
                            grondslag)
                    .ontbreekt(nood ? "motivering" : "grondslag die past bij " + aanvraag.partnerType())
                    .herstel("VerzendVerwijzing");
        }
        return new Verzendgrond(grondslag, null, null, null, null, nood ? c.motivering() : null);
    }

    /** The ground on which a referral went, as long as it counts. */
    static Verzendgrond nogSteeds(Verwijzing.Uitgang uitgang, Aanvraag aanvraag, Context x, Toestemmingen toestemming) {
        String toestemmingId = uitgang.toestemmingId();
        return toestemmingId == null
                ? new Verzendgrond(uitgang.grondslag(), null, null, null, null, null)
                : van(eisToestemming(toestemmingId, aanvraag, x, toestemming));
    }

    private static boolean isTaakVanSwv(Grondslag grondslag) {
        return grondslag == Grondslag.PUBLIEKE_TAAK || grondslag == Grondslag.SWV_WETTELIJKE_TAAK;
    }

    /** Of the consents that fit, one that covers the data to be sent comes first. */
    private static Toestemming eisToestemming(
            @Nullable String toestemmingId, Aanvraag aanvraag, Context x, Toestemmingen toestemming) {
        List<Toestemming> passend = toestemming.toestemmingen().values().stream()
                .filter(t -> toestemmingId == null || t.toestemmingId().equals(toestemmingId))
                .filter(t -> t.geldigOp(x.vandaag()) && past(t, aanvraag.partnerType()))
                .filter(t -> toestemming
                        .geldig(t.doel(), aanvraag.partnerType(), x.vandaag())
                        .isPresent())
                .toList();
        return passend.stream()
                .filter(t -> t.gegevenssoorten().containsAll(aanvraag.gegevens()))
                .findFirst()
                .or(() -> passend.stream().findFirst())
                .orElseThrow(() -> zonderToestemming(aanvraag, x));
    }

    private static boolean past(Toestemming t, PartnerType partner) {
        ToestemmingDoel eigen = doelVan(partner);
        return eigen == null
                ? GENOEMDE_PARTIJ.contains(t.doel()) && t.partnerType() == partner
                : t.doel() == eigen && (t.partnerType() == null || t.partnerType() == partner);
    }

    private static @Nullable ToestemmingDoel doelVan(PartnerType partner) {
        return switch (partner) {
            case JOS -> ToestemmingDoel.JOS_BEGELEIDING;
            case SMW, SMW_PLUS -> ToestemmingDoel.SMW;
            case GGZ -> ToestemmingDoel.GGZ;
            case GGD -> ToestemmingDoel.GGD;
            case SOCIAAL_TEAM -> ToestemmingDoel.SOCIAAL_TEAM;
            default -> null;
        };
    }

    private static CommandGeweigerd zonderToestemming(Aanvraag aanvraag, Context x) {
        PartnerType partner = aanvraag.partnerType();
        ToestemmingDoel eigen = doelVan(partner);
        String doel = eigen == null ? "%s voor %s".formatted(ToestemmingDoel.EXTERN_OVERLEG, partner) : eigen.name();
        return regel(partner, x)
                .weigert("TOESTEMMING_ONTBREEKT", "Zonder geldige toestemming gaan er geen gegevens naar %s.", partner)
                .ontbreekt("TOESTEMMING " + doel)
                .herstel(
                        eigen == null
                                ? "VerleenToestemming(doel=%s, partnerType=%s)"
                                        .formatted(ToestemmingDoel.EXTERN_OVERLEG, partner)
                                : "VerleenToestemming(doel=%s)".formatted(eigen));
    }

    private static Regel regel(PartnerType partner, Context x) {
        return switch (partner) {
            case SMW, SMW_PLUS ->
                x.school().is(Instelling.SMW_ALLEEN_NA_PLAN, x.vandaag()) ? Regel.SMW_AANMELDING : Regel.EXTERN_MET;
            case SWV -> Regel.SWV_OBSERVATIE;
            default -> Regel.EXTERN_MET;
        };
    }
}
