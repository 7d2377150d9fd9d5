package nl.zorgspoor.core;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.zorgspoor.core.eventstore.Namen;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Opdracht;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingCommand;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent;
import nl.zorgspoor.core.leerling.casus.CasusCommand;
import nl.zorgspoor.core.leerling.casus.CasusEvent;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent;
import nl.zorgspoor.core.leerling.interventie.InterventieCommand;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent;
import nl.zorgspoor.core.leerling.jos.JOSCommand;
import nl.zorgspoor.core.leerling.jos.JOSEvent;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatCommand;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatEvent;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekCommand;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekEvent;
import nl.zorgspoor.core.leerling.plan.PlanCommand;
import nl.zorgspoor.core.leerling.plan.PlanEvent;
import nl.zorgspoor.core.leerling.tlv.TLVCommand;
import nl.zorgspoor.core.leerling.tlv.TLVEvent;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent;
import nl.zorgspoor.core.leerling.traject.TrajectCommand;
import nl.zorgspoor.core.leerling.traject.TrajectEvent;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent;
import nl.zorgspoor.core.overleg.OverlegCommand;
import nl.zorgspoor.core.overleg.OverlegEvent;
import nl.zorgspoor.core.school.SchoolCommand;
import nl.zorgspoor.core.school.SchoolEvent;
import nl.zorgspoor.core.termijn.TermijnCommand;
import nl.zorgspoor.core.veiligheid.VertrouwenCommand;
import nl.zorgspoor.core.veiligheid.VertrouwenEvent;
import nl.zorgspoor.core.verzuim.VerzuimCommand;
import nl.zorgspoor.core.verzuim.VerzuimEvent;

/** All commands and events there are: one line per area. The API, the store, the docs and the tests take them from here. */
public final class Vocabulaire {

    /** The areas' commands. */
    public static final List<Class<? extends Opdracht>> COMMANDS = List.of(
            SchoolCommand.class,
            TermijnCommand.class,
            AanmeldingCommand.class,
            InschrijvingCommand.class,
            ToestemmingCommand.class,
            InformatieCommand.class,
            FlexZatCommand.class,
            CasusCommand.class,
            TrajectCommand.class,
            MentoraatCommand.class,
            TLVCommand.class,
            VerwijzingCommand.class,
            JOSCommand.class,
            OnderzoekCommand.class,
            InterventieCommand.class,
            PlanCommand.class,
            OverlegCommand.class,
            VerzuimCommand.class,
            VertrouwenCommand.class);

    private Vocabulaire() {}

    /** Every command by its name. */
    public static Map<String, Class<?>> opdrachten() {
        Map<String, Class<?>> opdrachten = new TreeMap<>();
        for (Class<? extends Opdracht> vocabulaire : COMMANDS) {
            for (Class<?> blad : Namen.bladeren(vocabulaire)) {
                if (opdrachten.put(blad.getSimpleName(), blad) != null) {
                    throw new IllegalStateException("Twee opdrachten heten " + blad.getSimpleName());
                }
            }
        }
        return opdrachten;
    }

    /** The names of all events without their streams, such as {@code FlexZatGepland}. */
    public static Set<String> gebeurtenissen() {
        return namen().alle().keySet().stream()
                .map(n -> n.substring(n.lastIndexOf('.') + 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The stored names of all events. */
    public static Namen namen() {
        return new Namen()
                .met("school", SchoolEvent.class)
                .met("leerling", AandachtspuntGesignaleerd.class)
                .met("leerling", AanmeldingEvent.class)
                .met("leerling", InschrijvingEvent.class)
                .met("leerling", ToestemmingEvent.class)
                .met("leerling", InformatieEvent.class)
                .met("leerling", FlexZatEvent.class)
                .met("leerling", CasusEvent.class)
                .met("overleg", OverlegEvent.class)
                .met("leerling", TrajectEvent.class)
                .met("leerling", MentoraatEvent.class)
                .met("leerling", TLVEvent.class)
                .met("leerling", VerwijzingEvent.class)
                .met("leerling", JOSEvent.class)
                .met("leerling", OnderzoekEvent.class)
                .met("leerling", InterventieEvent.class)
                .met("leerling", PlanEvent.class)
                .met("verzuim", VerzuimEvent.class)
                .met("veiligheid", VertrouwenEvent.class);
    }
}
