package nl.zorgspoor.core.gedeeld;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which partner organisation an external role comes from. */
public final class Partners {

    private static final Map<Rol, PartnerType> VAN = Map.ofEntries(
            Map.entry(Rol.JOS_MEDEWERKER, PartnerType.JOS),
            Map.entry(Rol.SMW, PartnerType.SMW),
            Map.entry(Rol.SWV_CONSULENT, PartnerType.SWV),
            Map.entry(Rol.ONDERWIJSLOKET_SWV, PartnerType.SWV),
            Map.entry(Rol.SWV_CTA, PartnerType.SWV_CTA),
            Map.entry(Rol.SOCIAAL_TEAM, PartnerType.SOCIAAL_TEAM),
            Map.entry(Rol.LEERPLICHTAMBTENAAR, PartnerType.LEERPLICHT),
            Map.entry(Rol.SCHOOLVERPLEEGKUNDIGE, PartnerType.GGD),
            Map.entry(Rol.SCHOOLARTS, PartnerType.SCHOOLARTS),
            Map.entry(Rol.GGZ_BEHANDELAAR, PartnerType.GGZ),
            Map.entry(Rol.CJG_MEDEWERKER, PartnerType.CJG),
            Map.entry(Rol.JONGERENWERKER, PartnerType.JONGERENWERK),
            Map.entry(Rol.JEUGDHULPPROFESSIONAL, PartnerType.JEUGDHULP),
            Map.entry(Rol.VSO_SCHOOL, PartnerType.VSO),
            Map.entry(Rol.OOV_LOCATIE, PartnerType.OOV_LOCATIE),
            Map.entry(Rol.RENN4, PartnerType.RENN4),
            Map.entry(Rol.AURIS, PartnerType.AURIS),
            Map.entry(Rol.AED, PartnerType.AED),
            Map.entry(Rol.BPO, PartnerType.AED),
            Map.entry(Rol.ZIEZON, PartnerType.ZIEZON),
            Map.entry(Rol.COLLEGA_SCHOOL, PartnerType.COLLEGA_SCHOOL),
            Map.entry(Rol.VEILIG_THUIS, PartnerType.VEILIG_THUIS));

    /** Kinds that are answered for by who comes from another. */
    private static final Map<PartnerType, PartnerType> DOOR =
            Map.of(PartnerType.SMW_PLUS, PartnerType.SMW, PartnerType.OPDC, PartnerType.OOV_LOCATIE);

    private Partners() {}

    /** Who answers for a partner of this kind; null when no role comes from it. */
    public static @Nullable Rol rol(PartnerType partner) {
        return Arrays.stream(Rol.values())
                .filter(r -> antwoordt(r, partner))
                .findFirst()
                .orElse(null);
    }

    /** Whether somebody of this role answers for a partner of this kind. */
    public static boolean antwoordt(Rol rol, PartnerType partner) {
        return rol == Rol.SCHOOL_VAN_HERKOMST
                ? partner == PartnerType.SCHOOL
                : van(rol) == DOOR.getOrDefault(partner, partner) || van(rol) == partner;
    }

    /** The partner kind, or null for a role that belongs to none. */
    public static @Nullable PartnerType van(Rol rol) {
        return VAN.get(rol);
    }
}
