package nl.zorgspoor.core.gevolg;

import java.util.List;
import java.util.stream.Collectors;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.SignaleerZorg;
import nl.zorgspoor.core.leerling.traject.TrajectEvent.ZorgGesignaleerd;
import nl.zorgspoor.core.meldcode.MeldcodeCommand.VolgAcuutSignaal;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.poort.Transactie;
import nl.zorgspoor.core.verwerking.Verwerkers;

/**
 * A signal that cannot wait is a report of an acute situation as well, in the name of who signalled: somebody acts on it the same day
 * (R223). What was signalled before this was so, is past.
 */
public final class Acutesignalen extends Volging {

    /** As much as a report can hold; the signal itself has all of it. */
    private static final int LENGTE = 4000;

    public Acutesignalen(Verwerkers verwerkers, Opdrachtpoort poort, Eventstore eventstore, Transactie transactie) {
        super(
                "acutesignalen",
                "leerling.ZorgGesignaleerd",
                true,
                SignaleerZorg.class,
                verwerkers,
                poort,
                eventstore,
                transactie);
    }

    @Override
    List<VolgAcuutSignaal> opdrachten(Stap stap) {
        return stap.inhoud() instanceof ZorgGesignaleerd e && e.acuut()
                ? List.of(new VolgAcuutSignaal(
                        e.leerlingId(), "ACUUT-" + stap.gebeurtenisId(), waarneming(e), stap.actorId(), stap.rol()))
                : List.of();
    }

    private static String waarneming(ZorgGesignaleerd e) {
        String gezien = e.waarneming().stream().filter(w -> !w.isBlank()).collect(Collectors.joining("; "));
        String tekst = gezien.isEmpty() ? "Een signaal dat niet kan wachten, zonder beschrijving." : gezien;
        return tekst.length() <= LENGTE ? tekst : tekst.substring(0, LENGTE);
    }
}
