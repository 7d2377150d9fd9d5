package nl.zorgspoor.core.gevolg;

import java.util.List;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.leerling.traject.TrajectCommand.VolgNazorgvraag;
import nl.zorgspoor.core.poort.Opdrachtpoort;
import nl.zorgspoor.core.poort.Transactie;
import nl.zorgspoor.core.school.SchoolCommand.EvalueerArrangementenJaarlijks;
import nl.zorgspoor.core.school.SchoolEvent.ArrangementenJaarlijksGeevalueerd;
import nl.zorgspoor.core.verwerking.Verwerkers;

/** Who the yearly look at all arrangements says needs aftercare (R241), in the file of each of them. */
public final class Nazorgvolging extends Volging {

    public Nazorgvolging(Verwerkers verwerkers, Opdrachtpoort poort, Eventstore eventstore, Transactie transactie) {
        super(
                "nazorgvragen",
                "school.ArrangementenJaarlijksGeevalueerd",
                false,
                EvalueerArrangementenJaarlijks.class,
                verwerkers,
                poort,
                eventstore,
                transactie);
    }

    @Override
    List<VolgNazorgvraag> opdrachten(Stap stap) {
        return stap.inhoud() instanceof ArrangementenJaarlijksGeevalueerd e
                ? e.nazorgNodig().stream()
                        .map(l -> new VolgNazorgvraag(l, e.schooljaar()))
                        .toList()
                : List.of();
    }
}
