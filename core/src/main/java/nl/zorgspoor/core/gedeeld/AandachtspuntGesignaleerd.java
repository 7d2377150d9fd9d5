package nl.zorgspoor.core.gedeeld;

import java.util.Map;

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

    /** Rules that look at what not everybody may know of: that one draws attention says that it happened. */
    private static final Map<Regel, Gegevenssoort> VEILIGHEID = Map.of(
            Regel.ACUUT, Gegevenssoort.MELDCODE,
            Regel.MELDCODE, Gegevenssoort.MELDCODE,
            Regel.VT_MELDING, Gegevenssoort.MELDCODE,
            Regel.AANDACHT_RAD, Gegevenssoort.MELDCODE,
            Regel.ZEDEN, Gegevenssoort.ZEDEN,
            Regel.VP_KANAAL, Gegevenssoort.VEILIGHEID,
            Regel.SCHORS, Gegevenssoort.VEILIGHEID,
            Regel.SCHORSING_ONDERWIJS, Gegevenssoort.VEILIGHEID,
            Regel.VERWIJDERING, Gegevenssoort.VEILIGHEID);

    /** Which rule draws attention tells something of what lies behind it. */
    @Override
    public Gegevenssoort gegevenssoort() {
        return VEILIGHEID.getOrDefault(regel, Gegevenssoort.LOGBOEK);
    }

    @Override
    public Vertrouwelijkheid vertrouwelijkheid() {
        return VEILIGHEID.containsKey(regel)
                ? Vertrouwelijkheid.valueOf(gegevenssoort().name())
                : Vertrouwelijkheid.NORMAAL;
    }
}
