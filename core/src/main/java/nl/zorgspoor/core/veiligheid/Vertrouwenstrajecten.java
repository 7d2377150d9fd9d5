package nl.zorgspoor.core.veiligheid;

import static nl.zorgspoor.core.gedeeld.Rol.LEERLING;
import static nl.zorgspoor.core.gedeeld.Rol.VERTROUWENSPERSOON;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.GegevenGecorrigeerd;
import nl.zorgspoor.core.veiligheid.VertrouwenCommand.*;
import nl.zorgspoor.core.veiligheid.VertrouwenEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * What one student brought to the vertrouwenspersoon. Notes are in the stream and not in here: no decision depends on them, and
 * this is what an audit shows to more than their writer.
 *
 * @param trajecten by the report's id, in order of reporting
 */
public record Vertrouwenstrajecten(Map<String, Traject> trajecten) {

    static final Vertrouwenstrajecten LEEG = new Vertrouwenstrajecten(Map.of());

    /**
     * A report and what came of it.
     *
     * @param domein null once the student's key is destroyed
     * @param afgeslotenOp null while it is open
     * @param vervolg null while it is open, and once the student's key is destroyed
     */
    @RecordBuilder
    public record Traject(
            String meldingId,
            LocalDate gemeldOp,
            @Nullable Vertrouwensdomein domein,
            @Nullable LocalDate afgeslotenOp,
            @Nullable Vervolg vervolg)
            implements VertrouwenstrajectenTrajectBuilder.With {}

    /** R226: what the vertrouwenspersoon does not handle here is received as well, and said: who sends a student away loses trust. */
    List<VertrouwenEvent> decide(MeldBijVertrouwenspersoon c, Context x) {
        eisRol(LEERLING, "Alleen de leerling zelf meldt bij de vertrouwenspersoon.", x);
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        if (trajecten.containsKey(c.meldingId())) {
            throw CommandGeweigerd.statusOnjuist("Melding %s is al ontvangen.".formatted(c.meldingId()));
        }
        List<VertrouwenEvent> events = new ArrayList<>();
        events.add(new MeldingVertrouwenspersoonOntvangen(
                c.leerlingId(), c.meldingId(), c.domein(), x.gebeurdOp(c.datum(), x.geboren(c.leerlingId()))));
        events.addAll(buitenDomein(c.leerlingId(), c.meldingId(), c.domein(), x));
        return events;
    }

    /** R226: what the vertrouwenspersoon of this school does not handle is said. */
    static List<VertrouwenEvent> buitenDomein(
            String leerlingId, String meldingId, Vertrouwensdomein domein, Context x) {
        List<String> domeinen = x.school().lijst(Instelling.VERTROUWENSDOMEINEN, x.vandaag());
        return domeinen.isEmpty() || domeinen.contains(domein.name())
                ? List.of()
                : List.of(new VertrouwensaandachtspuntGesignaleerd(
                        leerlingId, meldingId, Regel.VP_DOMEIN, "NIET_VP_DOMEIN"));
    }

    List<LeerlingGebeurtenis> decide(CorrigeerVeiligheid c, Context x) {
        return decide(c.correctie(), x);
    }

    /** R8: who reads it corrects it. */
    List<LeerlingGebeurtenis> decide(CorrigeerGegeven c, Context x) {
        eisRol(VERTROUWENSPERSOON, "Dit is van de vertrouwenspersoon en van niemand anders.", x);
        Bevoegdheden.eisLeerling(c.leerlingId(), x);
        return new Vertrouwenscorrectie(this, x).corrigeer(c);
    }

    /** R59: a note lies here and in no other stream. R227: after a report to the police there is still support. */
    List<VertrouwenEvent> decide(LegVertrouwelijkeNotitieVast c, Context x) {
        Traject traject = eisBekend(c.leerlingId(), c.meldingId(), x);
        if (traject.afgeslotenOp() != null && traject.vervolg() != Vervolg.ONDERSTEUNING) {
            throw isAfgesloten(c.meldingId());
        }
        if (c.tekst().isBlank()) {
            throw CommandGeweigerd.ongeldig(List.of("tekst: een notitie zonder tekst is geen notitie"));
        }
        return List.of(new VertrouwelijkeNotitieVastgelegd(
                c.leerlingId(),
                c.meldingId(),
                c.tekst(),
                naMelding(traject, c.datum(), x),
                x.actor().id()));
    }

    /** R227: guidance until the report to the police; after that support only. */
    List<VertrouwenEvent> decide(SluitVertrouwenstrajectAf c, Context x) {
        Traject traject = eisOpen(c.leerlingId(), c.meldingId(), x);
        return List.of(new VertrouwenstrajectAfgesloten(
                c.leerlingId(),
                c.meldingId(),
                c.aangifteGedaan(),
                c.aangifteGedaan() ? Vervolg.ONDERSTEUNING : Vervolg.GEEN,
                naMelding(traject, c.datum(), x)));
    }

    private Traject eisOpen(String leerlingId, String meldingId, Context x) {
        Traject traject = eisBekend(leerlingId, meldingId, x);
        if (traject.afgeslotenOp() != null) {
            throw isAfgesloten(meldingId);
        }
        return traject;
    }

    private static CommandGeweigerd isAfgesloten(String meldingId) {
        return CommandGeweigerd.statusOnjuist("Melding %s is afgesloten.".formatted(meldingId));
    }

    private Traject eisBekend(String leerlingId, String meldingId, Context x) {
        eisRol(VERTROUWENSPERSOON, "Dit is van de vertrouwenspersoon en van niemand anders.", x);
        Bevoegdheden.eisLeerling(leerlingId, x);
        Traject traject = trajecten.get(meldingId);
        if (traject == null) {
            throw CommandGeweigerd.nietGevonden("Melding", meldingId);
        }
        return traject;
    }

    /** R59 holds whatever a school writes in its matrix. */
    private static void eisRol(Rol rol, String melding, Context x) {
        if (x.rol() != rol) {
            throw Regel.VP_GEHEIM.verbiedt("ROL_NIET_BEVOEGD", melding);
        }
    }

    private static LocalDate naMelding(Traject traject, @Nullable LocalDate datum, Context x) {
        LocalDate dag = x.gebeurdOp(datum);
        if (dag.isBefore(traject.gemeldOp())) {
            throw CommandGeweigerd.statusOnjuist(
                    "Op %s was melding %s er nog niet.".formatted(dag, traject.meldingId()));
        }
        return dag;
    }

    Vertrouwenstrajecten evolve(MeldingVertrouwenspersoonOntvangen e) {
        return met(new Traject(e.meldingId(), e.datum(), e.domein(), null, null));
    }

    Vertrouwenstrajecten evolve(VertrouwenstrajectAfgesloten e) {
        return new Vertrouwenstrajecten(Kopie.anders(
                trajecten,
                e.meldingId(),
                t -> t.with(b -> b.afgeslotenOp(e.datum()).vervolg(e.vervolg()))));
    }

    /** Says something of a report, changes nothing about it. */
    Vertrouwenstrajecten evolve(VertrouwensaandachtspuntGesignaleerd e) {
        return this;
    }

    /** Who wrote it reads it in the stream. */
    Vertrouwenstrajecten evolve(VertrouwelijkeNotitieVastgelegd e) {
        return this;
    }

    Vertrouwenstrajecten evolve(GegevenGecorrigeerd e) {
        return Vertrouwenscorrectie.na(this, e);
    }

    Vertrouwenstrajecten met(Traject traject) {
        return new Vertrouwenstrajecten(Kopie.met(trajecten, traject.meldingId(), traject));
    }
}
