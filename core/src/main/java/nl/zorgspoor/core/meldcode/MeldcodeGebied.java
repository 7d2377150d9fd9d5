package nl.zorgspoor.core.meldcode;

import java.util.Optional;
import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.termijn.TermijnCommand.BewaakMeldcodetermijnen;

/** The meldcode of one student, what is acute, and what only the board knows: the stream and its two areas. */
public final class MeldcodeGebied {

    public static final Gebied<Meldingen> MELDINGEN = Gebied.bouw("meldingen", Meldingen.LEEG)
            .woorden(MeldcodeCommand.class, MeldcodeEvent.class)
            .domein("meldcode")
            .doorgestuurd(CorrigeerMeldcode.class)
            .bewaakt(Meldingen::termijnen, Meldingen::verstreken)
            .termijn(Regel.ACUUT, MeldcodeEvent.AcuteActieUitgebleven.class)
            .klaar();

    public static final Gebied<Zedenmeldingen> ZEDEN = Gebied.bouw("zeden", Zedenmeldingen.LEEG)
            .woorden(ZedenCommand.class, ZedenEvent.class)
            .domein("meldcode")
            .bewaakt(Zedenmeldingen::termijnen, Zedenmeldingen::verstreken)
            .termijn(Regel.ZEDEN, ZedenEvent.ZedenopvolgingUitgebleven.class)
            .klaar();

    public static final Stroomsoort SOORT = Stroomsoort.bouw("meldcode", "MeldcodeHandlers")
            .begin(MeldcodestroomCommand.BEGIN)
            .noemer("Melding")
            .gebieden(MELDINGEN, ZEDEN)
            .begintMet(opdracht -> true)
            .bewaakt(BewaakMeldcodetermijnen.class, BewaakMeldcodetermijnen::new)
            .corrigeert((correctie, x) -> Optional.of(new CorrigeerMeldcode((CorrigeerGegeven) correctie)))
            .klaar();

    private MeldcodeGebied() {}
}
