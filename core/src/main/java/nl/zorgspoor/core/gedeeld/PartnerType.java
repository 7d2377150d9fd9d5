package nl.zorgspoor.core.gedeeld;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of partner organisation that referrals, invitations and reports go to. */
public enum PartnerType {
    JOS("jos"),
    SMW("smw"),
    SMW_PLUS("smw"),
    LEERPLICHT("leerplicht"),
    SOCIAAL_TEAM("sociaalteam"),
    SWV("swv"),
    SWV_CTA("swv"),
    GGD("ggd"),
    SCHOOLARTS("schoolarts"),
    GGZ("ggz"),
    VEILIG_THUIS("veiligthuis"),
    CJG("cjg"),
    JEUGDHULP("cjg"),
    JONGERENWERK("cjg"),
    AURIS("auris"),
    AED("auris"),
    ZIEZON("ziezon"),
    OOV_LOCATIE("oov"),
    OPDC("oov"),
    VSO("vso"),
    RENN4("renn4"),
    SCHOOL("school"),
    ONDERZOEKSBUREAU("onderzoek"),
    DUO_ROD("rod"),
    /** Another school whose specialised teachers work here, or with whom one confers (R298). */
    COLLEGA_SCHOOL(null),
    /** The board of the school, as who grants an arrangement (R296). */
    BESTUUR(null);

    private static final Set<PartnerType> MET_KANAAL = EnumSet.of(JOS, SMW, SMW_PLUS, LEERPLICHT);

    private static final Set<PartnerType> SCHOLEN = EnumSet.of(SCHOOL, VSO, COLLEGA_SCHOOL);

    /** Whether this partner is a school, of which there are kinds (R297). */
    public boolean isSchool() {
        return SCHOLEN.contains(this);
    }

    private final @Nullable String kanaal;

    PartnerType(@Nullable String kanaal) {
        this.kanaal = kanaal;
    }

    /** The kind of channel that a partner of this kind can have; null when there is none for it. */
    public @Nullable String kanaal() {
        return kanaal;
    }

    /** Whether our messages reach this partner by themselves when its registration does not say; see {@link Partnerkanaal}. */
    boolean heeftKanaal() {
        return MET_KANAAL.contains(this);
    }
}
