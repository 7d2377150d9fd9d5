package nl.zorgspoor.deploy.mogelijk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.bevoegdheid.Leesrechten.Zicht;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Naslag.Leerlingfeiten;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Leesrecht;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Weergaven;
import org.springframework.jdbc.core.JdbcTemplate;

/** What there is to fill in about a student, a meeting or the school, as far as somebody may see it. */
final class Waardenlezer {

    private static final int MEESTE_OVERLEGGEN = 12;

    private final Eventstore eventstore;
    private final Leerlinggeschiedenis geschiedenis;
    private final Weergaven weergaven;
    private final JdbcTemplate jdbc;

    Waardenlezer(Eventstore eventstore, Leerlinggeschiedenis geschiedenis, Weergaven weergaven, JdbcTemplate jdbc) {
        this.eventstore = eventstore;
        this.geschiedenis = geschiedenis;
        this.weergaven = weergaven;
        this.jdbc = jdbc;
    }

    /**
     * @param opdrachten the commands of the collection
     * @throws CommandGeweigerd 404 for what the school does not have, 403 for another school, for a student out of reach, and for
     *     who has nothing to do with meetings
     */
    Waarden lees(String collectie, String id, Set<String> opdrachten, Actor actor, Context x) {
        Waarden waarden = new Waarden();
        switch (collectie) {
            case "leerlingen" -> leerling(id, actor, x, waarden);
            case "overleggen" -> overleg(id, opdrachten, actor, x, waarden);
            default -> Bevoegdheden.eisSchool(actor, id);
        }
        if (isBinnen(actor)) {
            waarden.voegToe("medewerkerId", List.of(actor.id()));
            Schoolwaarden.zetBinnen(x.school(), x.vandaag(), waarden);
        }
        Schoolwaarden.zet(x.school(), x.vandaag(), waarden);
        return waarden;
    }

    private static boolean isBinnen(Actor actor) {
        return !actor.rol().isPartij() && !actor.rol().isExtern();
    }

    private void leerling(String leerlingId, Actor actor, Context x, Waarden waarden) {
        if (!geschiedenis.kent(actor.schoolId(), leerlingId)) {
            throw CommandGeweigerd.nietGevonden("Leerling", leerlingId);
        }
        Leerlingfeiten feiten = Bevoegdheden.eisLeerling(leerlingId, x);
        Openstelling openstelling = Openstelling.voor(actor, x.school(), x.naslag(), x.vandaag());
        if (actor.rol().isExtern()) {
            eisGrond(leerlingId, new Lezer(actor, x.school(), openstelling), x);
        }
        List<Vastgelegd> nieuwsteEerst = new ArrayList<>(geschiedenis.van(actor.schoolId(), leerlingId));
        Collections.reverse(nieuwsteEerst);
        for (Vastgelegd v : nieuwsteEerst) {
            if (neem(v.inhoud(), openstelling, actor, x, waarden)) {
                waarden.voegToe("betreftEventId", List.of(v.gebeurtenisId()));
            }
        }
        waarden.voegToe("ouderId", feiten.ouderIds().stream().sorted().toList());
        waarden.voegToe("doorWie", feiten.ouderIds().stream().sorted().toList());
        waarden.voegToe("doorWie", List.of("OUDER", "LEERLING", leerlingId));
        if (isBinnen(actor) && leestOverleggen(actor, x)) {
            overleggen(actor.schoolId(), waarden);
        }
    }

    /** Takes in what stands in an event, as far as there is something of it for the reader; whether there was. */
    private static boolean neem(Gebeurtenis van, Openstelling openstelling, Actor actor, Context x, Waarden waarden) {
        Zicht zicht = Leesrechten.zicht(x.school(), actor, openstelling, van);
        if (zicht.compareTo(Zicht.REGEL) < 0 || !(van instanceof Record gebeurtenis)) {
            return false;
        }
        waarden.neem(gebeurtenis, zicht == Zicht.INHOUD);
        return true;
    }

    /** A partner sees a student for whom there is a ground: the list of students says so. */
    private void eisGrond(String leerlingId, Lezer lezer, Context x) {
        if (lezer.actor().rol() != Rol.AUDITOR
                && weergaven
                        .zoek("leerlingen", Map.of("leerlingId", leerlingId), lezer, null, 1, 1, x.vandaag())
                        .rijen()
                        .isEmpty()) {
            throw CommandGeweigerd.nietGevonden("Leerling", leerlingId);
        }
    }

    /** The meetings that are planned or were held last. */
    private void overleggen(String schoolId, Waarden waarden) {
        List<String> ids = jdbc.queryForList(
                "select overleg_id from overlegdag where school_id = ? order by dag desc, overleg_id limit ?",
                String.class,
                schoolId,
                MEESTE_OVERLEGGEN);
        waarden.voegToe("overlegId", ids);
        waarden.voegToe("jesId", ids);
    }

    /** Who reads the calendar of meetings. */
    private static boolean leestOverleggen(Actor actor, Context x) {
        return Leesrechten.recht(x.school(), actor.rol(), Gegevenssoort.LOGBOEK) != Leesrecht.GEEN;
    }

    private void overleg(String overlegId, Set<String> opdrachten, Actor actor, Context x, Waarden waarden) {
        boolean leest = isBinnen(actor) && leestOverleggen(actor, x);
        // Who neither reads meetings nor does anything with them does not learn which there are.
        if (!leest && opdrachten.stream().noneMatch(o -> x.school().mag(actor.rol(), o, x.vandaag()))) {
            throw Regel.ROL.verbiedt(
                    "ROL_NIET_BEVOEGD",
                    "De rol %s mag de overleggen van school %s niet lezen.",
                    actor.rol(),
                    actor.schoolId());
        }
        if (x.naslag().overleg(overlegId).isEmpty()) {
            throw CommandGeweigerd.nietGevonden("Het id", overlegId);
        }
        if (!leest) {
            return;
        }
        List<Gebeurtenis> gebeurtenissen = new ArrayList<>();
        eventstore
                .gebeurtenissen()
                .readEvents(eventstore.namen().van(actor.schoolId(), overlegId))
                .asStream()
                .forEach(e -> gebeurtenissen.add((Gebeurtenis) e.getPayload()));
        Collections.reverse(gebeurtenissen);
        gebeurtenissen.forEach(g -> neem(g, Openstelling.ALLES, actor, x, waarden));
        waarden.voegToe(
                "leerlingId",
                x.naslag().agenda(overlegId).stream()
                        .filter(l -> x.naslag()
                                .leerling(l)
                                .filter(f -> Bevoegdheden.inBereik(actor, x.school(), f, x.vandaag()))
                                .isPresent())
                        .sorted()
                        .toList());
    }
}
