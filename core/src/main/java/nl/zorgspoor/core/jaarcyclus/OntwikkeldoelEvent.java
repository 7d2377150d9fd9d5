package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.jaarcyclus.OntwikkeldoelCommand.Doelsoort;
import nl.zorgspoor.core.jaarcyclus.OntwikkeldoelCommand.Doelstatus;
import org.jspecify.annotations.Nullable;

/** What happened with goals. */
public sealed interface OntwikkeldoelEvent extends Gebeurtenis {

    String schoolId();

    String doelId();

    record OntwikkeldoelVastgesteld(
            String schoolId, String doelId, String tekst, String periode, Doelsoort soort, LocalDate datum)
            implements OntwikkeldoelEvent {}

    record OntwikkeldoelBijgewerkt(
            String schoolId,
            String doelId,
            String schooljaar,
            Doelstatus status,
            @Nullable String toelichting,
            LocalDate datum)
            implements OntwikkeldoelEvent {}
}
