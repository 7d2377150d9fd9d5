package nl.zorgspoor.core.gedeeld;

/**
 * A rule that warns and does not refuse was not met.
 *
 * @param leerlingId whom it is about
 * @param regel the rule
 * @param code the symbolic reason, such as {@code VASTE_ROL_AFWEZIG}
 * @param ernst how serious
 * @param command the command that gave rise to it
 */
@NietTeCorrigeren(NietTeCorrigeren.GEVOLG)
public record AandachtspuntGesignaleerd(
        String leerlingId,
        Regel regel,
        @Kenmerk String code,
        @Zelfgezegd Ernst ernst,
        @Kenmerk String command) implements LeerlingGebeurtenis, Aandacht {

    /** Which rule draws attention tells something of what lies behind it. */
    @Override
    public Gegevenssoort gegevenssoort() {
        return Gegevenssoort.LOGBOEK;
    }
}
