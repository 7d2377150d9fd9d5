package nl.zorgspoor.deploy.mogelijk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.bevoegdheid.Leesrechten.Zicht;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Naslag.Leerlingfeiten;
import nl.zorgspoor.core.gedeeld.Rol;
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
     * @throws CommandGeweigerd 404 for what the school does not have, 403 for another school and for a student out of reach
     */
    Waarden lees(String collectie, String id, Actor actor, Context x) {
        Waarden waarden = new Waarden();
        switch (collectie) {
            case "leerlingen" -> leerling(id, actor, x, waarden);
            case "overleggen" -> overleg(id, actor, x, waarden);
            default -> Bevoegdheden.eisSchool(actor, id);
        }
        if (!actor.rol().isPartij() && !actor.rol().isExtern()) {
            waarden.voegToe("medewerkerId", List.of(actor.id()));
        }
        Schoolwaarden.zet(x.school(), x.vandaag(), waarden);
        return waarden;
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
            Zicht zicht = Leesrechten.zicht(x.school(), actor, openstelling, v.inhoud());
            if (zicht.compareTo(Zicht.REGEL) >= 0 && v.inhoud() instanceof Record gebeurtenis) {
                waarden.neem(gebeurtenis, zicht == Zicht.INHOUD);
                waarden.voegToe("betreftEventId", List.of(v.gebeurtenisId()));
            }
        }
        waarden.voegToe("ouderId", feiten.ouderIds().stream().sorted().toList());
        waarden.voegToe("doorWie", feiten.ouderIds().stream().sorted().toList());
        waarden.voegToe("doorWie", List.of("OUDER", "LEERLING", leerlingId));
        if (!actor.rol().isPartij() && !actor.rol().isExtern()) {
            overleggen(actor.schoolId(), waarden);
        }
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

    private void overleg(String overlegId, Actor actor, Context x, Waarden waarden) {
        if (x.naslag().overleg(overlegId).isEmpty()) {
            throw CommandGeweigerd.nietGevonden("Het id", overlegId);
        }
        if (actor.rol().isPartij() || actor.rol().isExtern()) {
            return;
        }
        List<Object> gebeurtenissen = new ArrayList<>();
        eventstore
                .gebeurtenissen()
                .readEvents(eventstore.namen().van(actor.schoolId(), overlegId))
                .asStream()
                .forEach(e -> gebeurtenissen.add(e.getPayload()));
        Collections.reverse(gebeurtenissen);
        gebeurtenissen.forEach(g -> {
            if (g instanceof Record gebeurtenis) {
                waarden.neem(gebeurtenis, true);
            }
        });
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
