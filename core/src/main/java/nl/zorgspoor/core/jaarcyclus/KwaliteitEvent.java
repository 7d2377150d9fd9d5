package nl.zorgspoor.core.jaarcyclus;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.jaarcyclus.KwaliteitCommand.*;
import org.jspecify.annotations.Nullable;

/** What happened with protocols, documents, the quality calendar, visits and the self-assessment. */
public sealed interface KwaliteitEvent extends Gebeurtenis {

    String schoolId();

    record ProtocolVastgesteld(
            String schoolId,
            String protocol,
            Protocolstatus status,
            @Nullable String versie,
            @Nullable LocalDate herzienOp,
            LocalDate datum)
            implements KwaliteitEvent {}

    record DocumentVastgesteld(
            String schoolId,
            String documentId,
            Documentsoort soort,
            String titel,
            String versie,
            LocalDate herzienOp,
            LocalDate datum)
            implements KwaliteitEvent {}

    record KwaliteitskalenderVastgesteld(
            String schoolId, String schooljaar, List<Kalenderactiviteit> activiteiten, LocalDate datum)
            implements KwaliteitEvent {}

    record KalenderactiviteitAfgerond(String schoolId, String schooljaar, String activiteitId, LocalDate datum)
            implements KwaliteitEvent {}

    record KlasbezoekVastgelegd(
            String schoolId,
            String schooljaar,
            Activiteitsoort soort,
            int aantal,
            @Nullable String documentRef,
            LocalDate datum)
            implements KwaliteitEvent {}

    record VeiligheidsmonitorVastgelegd(
            String schoolId, String schooljaar, int deelnemers, String documentRef, LocalDate datum)
            implements KwaliteitEvent {}

    record AfstemmingVertrouwenspersonenVastgelegd(
            String schoolId, String schooljaar, List<Themaaantal> themas, LocalDate datum) implements KwaliteitEvent {}

    /** @param percentages of all indicators, rounded */
    record ZelfbeoordelingHGWVastgelegd(
            String schoolId,
            String schooljaar,
            List<Indicatorscore> scores,
            Map<HGWScore, Integer> percentages,
            LocalDate datum)
            implements KwaliteitEvent {}
}
