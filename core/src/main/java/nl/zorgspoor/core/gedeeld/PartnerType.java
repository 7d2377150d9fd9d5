package nl.zorgspoor.core.gedeeld;

/** The kinds of partner organisation that referrals, invitations and reports go to. */
public enum PartnerType {
    JOS,
    SMW,
    SMW_PLUS,
    LEERPLICHT,
    SOCIAAL_TEAM,
    SWV,
    SWV_CTA,
    GGD,
    SCHOOLARTS,
    GGZ,
    VEILIG_THUIS,
    CJG,
    JEUGDHULP,
    JONGERENWERK,
    AURIS,
    AED,
    ZIEZON,
    OOV_LOCATIE,
    OPDC,
    VSO,
    RENN4,
    SCHOOL,
    ONDERZOEKSBUREAU,
    DUO_ROD
}
