package nl.zorgspoor.core.leerling.screening;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.gedeeld.CatalogusItem;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Screeningsoort;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.gedeeld.Trainingseisen;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.interventie.InterventieEvent.InterventieIngezet;
import nl.zorgspoor.core.leerling.interventie.Inzet;
import nl.zorgspoor.core.leerling.interventie.Omstandigheden;
import nl.zorgspoor.core.leerling.screening.ScreeningCommand.*;
import nl.zorgspoor.core.leerling.screening.ScreeningEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one student before a training or a research.
 *
 * @param uitslagen the last outcome of each screening
 * @param aangemeld by the id of the training: whether on the student's own initiative
 * @param verklaringen the statements that there are
 */
@RecordBuilder
public record Screeningen(
        Map<Screeningsoort, Stand> uitslagen, Map<String, Boolean> aangemeld, Set<Verklaring> verklaringen)
        implements ScreeningenBuilder.With {

    public static final Screeningen LEEG = new Screeningen(Map.of(), Map.of(), Set.of());

    /**
     * How a student came out of one screening.
     *
     * @param gesprekOp the day of the diagnostic talk, or null
     */
    public record Stand(Uitslag uitslag, @Nullable LocalDate gesprekOp) {}

    /** Whether a statement says so (R132). */
    public boolean heeft(Verklaring verklaring) {
        return verklaringen.contains(verklaring);
    }

    /** R133: whether the student stood out in spelling or reading, so that there is a reason to look further. */
    public boolean geselecteerd() {
        return uitslagen.entrySet().stream()
                .anyMatch(e -> e.getKey().isTaal() && e.getValue().uitslag() == Uitslag.UITVAL);
    }

    /** R137: a diagnostic talk that is planned is none yet; the day on which it was held is what counts. */
    List<ScreeningEvent> decide(RegistreerScreeningsuitslag c, Context x, Aanmeldingen aanmelding) {
        LocalDate gesprek = c.diagnostischGesprekOp();
        if (gesprek != null) {
            x.gebeurdOp(gesprek);
        }
        LocalDate datum = x.gebeurdOp(c.datum());
        return List.of(new ScreeningsuitslagGeregistreerd(
                c.leerlingId(),
                c.screeningsoort(),
                c.uitslag(),
                gesprek,
                aanmelding.feiten().klas(datum),
                datum));
    }

    /** R6, R130, R131, R138: what is asked of an intervention is asked here of a training of a group. */
    List<ScreeningEvent> decide(
            MeldAanVoorTraining c, Context x, Aanmeldingen aanmelding, Omstandigheden.OpDag omstandigheden) {
        if (aangemeld.containsKey(c.trainingId())) {
            throw CommandGeweigerd.statusOnjuist(
                    "De leerling is al aangemeld voor training %s.".formatted(c.trainingId()));
        }
        CatalogusItem item = Trainingseisen.eisTraining(c.soort(), x);
        Omstandigheden o = omstandigheden.van(x.vandaag());
        boolean zelf = Boolean.TRUE.equals(c.eigenInitiatief());
        Trainingseisen.eisEigenAanmelding(c.soort(), zelf, x);
        Trainingseisen.eisExamenklas(
                c.soort(),
                c.leerlingId(),
                o.leerjaar(),
                aanmelding.inschrijving().op(x.vandaag()).niveau(),
                x);
        Inzet.eisTeambesluit(c.soort(), c.besluitRef(), x, o);
        Inzet.eisDoelgroep(item, x, o);
        return List.of(new AangemeldVoorTraining(
                c.leerlingId(), c.trainingId(), c.soort(), zelf, c.besluitRef(), x.vandaag()));
    }

    List<ScreeningEvent> decide(RegistreerVerklaring c, Context x) {
        Tekst.eisInhoud(Regel.DYSLEXIE_REGISTER, "Een verklaring", !Tekst.leeg(c.verklaringRef()), "verklaringRef");
        return List.of(
                new VerklaringGeregistreerd(c.leerlingId(), c.soort(), c.verklaringRef(), x.gebeurdOp(c.datum())));
    }

    /** R137: in a training for which a school screens, somebody who was not screened is pointed out. */
    List<LeerlingGebeurtenis> volgtOp(InterventieIngezet e, Context x) {
        Screeningsoort soort = Screeningsoort.voor(e.itemCode());
        boolean gescreend = soort == null
                || uitslagen.containsKey(soort)
                || !x.school().lijst(Instelling.SCREENING_VOOR, x.vandaag()).contains(e.itemCode());
        return e.trainingId() == null || gescreend
                ? List.of()
                : List.of(x.aandacht(e.leerlingId(), Regel.SCREENING, "SCREENING_ONTBREEKT"));
    }

    /** Told again, it keeps the talk that was told before. */
    Screeningen evolve(ScreeningsuitslagGeregistreerd e) {
        Stand eerder = uitslagen.get(e.screeningsoort());
        LocalDate gesprek = e.diagnostischGesprekOp() == null && eerder != null && eerder.uitslag() == e.uitslag()
                ? eerder.gesprekOp()
                : e.diagnostischGesprekOp();
        return withUitslagen(Kopie.met(uitslagen, e.screeningsoort(), new Stand(e.uitslag(), gesprek)));
    }

    Screeningen evolve(AangemeldVoorTraining e) {
        return withAangemeld(Kopie.met(aangemeld, e.trainingId(), e.eigenInitiatief()));
    }

    Screeningen evolve(VerklaringGeregistreerd e) {
        return withVerklaringen(Kopie.met(verklaringen, e.soort()));
    }
}
