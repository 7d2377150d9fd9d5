package nl.zorgspoor.core.leerling.orde;

import static nl.zorgspoor.core.gedeeld.Tekst.leeg;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.orde.OrdeCommand.*;
import nl.zorgspoor.core.leerling.orde.OrdeEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * Incidents, bullying and measures of one student.
 *
 * @param incidenten the day of each, by id
 * @param pestmeldingen the day of each report, by id
 * @param schorsingen by id
 * @param verwijderd the expulsion, or null
 */
public record Orde(
        Map<String, LocalDate> incidenten,
        Map<String, LocalDate> pestmeldingen,
        Map<String, Schorsing> schorsingen,
        @Nullable Verwijdering verwijderd) {

    public static final Orde LEEG = new Orde(Map.of(), Map.of(), Map.of(), null);

    /** From the first day up to and including the last. */
    public record Schorsing(LocalDate van, LocalDate tot) {

        boolean raakt(LocalDate begin, LocalDate eind) {
            return !van.isAfter(eind) && !tot.isBefore(begin);
        }
    }

    /** The day of an expulsion, and the last day to object to it. */
    public record Verwijdering(String maatregelId, LocalDate datum, LocalDate bezwaarTot) {}

    /** R232: whether an incident was recorded. */
    public boolean incidentVastgelegd() {
        return !incidenten.isEmpty();
    }

    List<OrdeEvent> decide(RegistreerIncident c, Context x) {
        if (incidenten.containsKey(c.incidentId())) {
            throw CommandGeweigerd.statusOnjuist("Incident %s is al vastgelegd.".formatted(c.incidentId()));
        }
        Tekst.eisInhoud(Regel.INCIDENT, "Een incident", !leeg(c.beschrijving()), "beschrijving");
        return List.of(new IncidentGeregistreerd(
                c.leerlingId(),
                c.incidentId(),
                c.aard(),
                x.gebeurdOp(c.datum()),
                c.beschrijving(),
                x.actor().id()));
    }

    /** R229: by whoever is bullied, the parents, or who sees it. */
    List<OrdeEvent> decide(MeldPesten c, Context x) {
        if (pestmeldingen.containsKey(c.meldingId())) {
            throw CommandGeweigerd.statusOnjuist("Melding %s is er al.".formatted(c.meldingId()));
        }
        return List.of(new PestenGemeld(
                c.leerlingId(), c.meldingId(), c.kanaal(), c.omschrijving(), x.gebeurdOp(c.datum()), x.rol()));
    }

    List<OrdeEvent> decide(LegPestaanpakVast c, Context x) {
        LocalDate gemeld = pestmeldingen.get(c.meldingId());
        if (gemeld == null) {
            throw CommandGeweigerd.nietGevonden("Melding", c.meldingId()).herstel("MeldPesten");
        }
        Tekst.eisInhoud(Regel.VP_KANAAL, "Een aanpak", c.stappen().stream().anyMatch(s -> !leeg(s)), "stappen");
        return List.of(
                new PestaanpakVastgelegd(c.leerlingId(), c.meldingId(), c.stappen(), x.gebeurdOp(c.datum(), gemeld)));
    }

    List<LeerlingGebeurtenis> decide(SchorsLeerling c, Context x, Aanmeldingen aanmelding) {
        return Schorsbeleid.schors(c, this, x, aanmelding);
    }

    List<LeerlingGebeurtenis> decide(VerwijderLeerling c, Context x, Aanmeldingen aanmelding) {
        return Verwijderbeleid.verwijder(c, this, x, aanmelding);
    }

    List<OrdeEvent> decide(RegelOnderwijsBijSchorsing c, Context x) {
        if (!schorsingen.containsKey(c.maatregelId())) {
            throw CommandGeweigerd.nietGevonden("Schorsing", c.maatregelId());
        }
        Tekst.eisInhoud(
                Regel.SCHORSING_ONDERWIJS, "Onderwijs tijdens een schorsing", !leeg(c.onderwijs()), "onderwijs");
        return List.of(new OnderwijsBijSchorsingGeregeld(
                c.leerlingId(), c.maatregelId(), String.valueOf(c.onderwijs()), x.vandaag()));
    }

    List<OrdeEvent> decide(LegMeldingMaatregelVast c, Context x) {
        Schorsing schorsing = schorsingen.get(c.maatregelId());
        boolean verwijdering = verwijderd != null && verwijderd.maatregelId().equals(c.maatregelId());
        if (schorsing == null && !verwijdering) {
            throw CommandGeweigerd.nietGevonden("Maatregel", c.maatregelId());
        }
        return List.of(new MaatregelGemeld(c.leerlingId(), c.maatregelId(), c.instantie(), x.gebeurdOp(c.datum())));
    }

    Orde evolve(IncidentGeregistreerd e) {
        return new Orde(Kopie.met(incidenten, e.incidentId(), e.datum()), pestmeldingen, schorsingen, verwijderd);
    }

    Orde evolve(PestenGemeld e) {
        return new Orde(incidenten, Kopie.met(pestmeldingen, e.meldingId(), e.datum()), schorsingen, verwijderd);
    }

    /** What is done about it changes nothing that is decided here. */
    Orde evolve(PestaanpakVastgelegd e) {
        return this;
    }

    Orde evolve(LeerlingGeschorst e) {
        return new Orde(
                incidenten,
                pestmeldingen,
                Kopie.met(schorsingen, e.maatregelId(), new Schorsing(e.van(), e.tot())),
                verwijderd);
    }

    /** How it goes on changes nothing that is decided here. */
    Orde evolve(OnderwijsBijSchorsingGeregeld e) {
        return this;
    }

    Orde evolve(LeerlingVerwijderd e) {
        return new Orde(
                incidenten, pestmeldingen, schorsingen, new Verwijdering(e.maatregelId(), e.datum(), e.bezwaarTot()));
    }

    Orde evolve(MaatregelGemeld e) {
        return this;
    }
}
