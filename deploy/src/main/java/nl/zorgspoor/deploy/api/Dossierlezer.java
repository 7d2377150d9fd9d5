package nl.zorgspoor.deploy.api;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag.Leerlingfeiten;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Termijnregels;
import nl.zorgspoor.core.leerling.Leerling;
import nl.zorgspoor.core.poort.Schoolprofielen;
import nl.zorgspoor.core.poort.Stromenlezer;
import nl.zorgspoor.core.termijn.Klok;
import nl.zorgspoor.core.veiligheid.VeiligheidCommand;
import nl.zorgspoor.core.veiligheid.VeiligheidHandlers;
import nl.zorgspoor.core.verzuim.VerzuimHandlers;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** One student's whole history, read from the event store itself and from no view, for who may read it. */
final class Dossierlezer {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final String BEPERKT = "BEPERKT";

    /** An event with its place in the whole store. */
    record Gelezen(long positie, DomainEventMessage<?> bericht) {
        String metadata(String sleutel) {
            return String.valueOf(bericht.getMetaData().getOrDefault(sleutel, ""));
        }

        String stroom() {
            return bericht.getAggregateIdentifier();
        }

        LocalDate dag() {
            return LocalDateTime.parse(metadata(Metadata.OP)).toLocalDate();
        }

        Gebeurtenis inhoud() {
            return (Gebeurtenis) bericht.getPayload();
        }
    }

    private final Eventstore eventstore;
    private final JdbcTemplate jdbc;
    private final Schoolprofielen profielen;
    private final Stromenlezer stromen;
    private final Klok klok;

    Dossierlezer(Eventstore eventstore, JdbcTemplate jdbc, Schoolprofielen profielen, Stromenlezer stromen, Klok klok) {
        this.eventstore = eventstore;
        this.jdbc = jdbc;
        this.profielen = profielen;
        this.stromen = stromen;
        this.klok = klok;
    }

    /**
     * The events of a student that are there for this reader, in the order in which they were stored. The vertrouwenspersoon has
     * the stream of a student's safety and nothing else of the file: what is told in confidence asks for no more.
     *
     * @throws CommandGeweigerd 404 unknown, 403 another school or no right
     */
    List<Gelezen> lees(Actor actor, String leerlingId) {
        List<Gelezen> gebeurtenissen = new ArrayList<>(stroom(leerlingId));
        if (gebeurtenissen.isEmpty()
                || !"Leerling".equals(gebeurtenissen.get(0).bericht().getType())) {
            throw CommandGeweigerd.nietGevonden("Leerling", leerlingId);
        }
        eisLeesrecht(actor, leerlingId, gebeurtenissen.get(0).metadata(Metadata.SCHOOL_ID));
        if (actor.rol() == Rol.VERTROUWENSPERSOON) {
            gebeurtenissen.clear();
        } else {
            jdbc.queryForList(
                            "select distinct stroom from gebeurtenis where stroom like ?",
                            String.class,
                            "verzuim:" + leerlingId.replace("_", "\\_") + ":%")
                    .forEach(s -> gebeurtenissen.addAll(stroom(s)));
        }
        gebeurtenissen.addAll(stroom(VeiligheidCommand.dossierId(leerlingId)));
        Schoolprofiel school = profielen.van(actor.schoolId());
        gebeurtenissen.removeIf(g -> !Leesrechten.bestaatVoor(school, actor, g.inhoud()));
        gebeurtenissen.sort((a, b) -> Long.compare(a.positie(), b.positie()));
        return gebeurtenissen;
    }

    private List<Gelezen> stroom(String stroom) {
        Map<Long, Long> posities = new HashMap<>();
        jdbc.query(
                "select volgnummer, positie from gebeurtenis where stroom = ?",
                rs -> {
                    posities.put(rs.getLong(1), rs.getLong(2));
                },
                stroom);
        if (posities.isEmpty()) {
            return List.of();
        }
        List<Gelezen> gelezen = new ArrayList<>();
        eventstore.gebeurtenissen().readEvents(stroom).asStream().forEach(e -> {
            Long positie = posities.get(e.getSequenceNumber());
            if (positie != null) {
                gelezen.add(new Gelezen(positie, e));
            }
        });
        return gelezen;
    }

    private void eisLeesrecht(Actor actor, String leerlingId, String schoolId) {
        Bevoegdheden.eisSchool(actor, schoolId);
        Schoolprofiel school = profielen.van(schoolId);
        if (actor.rol().isPartij()) {
            Leerlingfeiten feiten = stromen.leerling(leerlingId)
                    .orElseThrow(() -> CommandGeweigerd.nietGevonden("Leerling", leerlingId));
            Bevoegdheden.eisBereik(actor, school, feiten, klok.nu().toLocalDate());
        } else if (!leestAlles(actor, school)
                && !Set.of(Rol.RECTOR, Rol.DIRECTEUR, Rol.VERTROUWENSPERSOON).contains(actor.rol())) {
            throw Regel.ROL.verbiedt("ROL_NIET_BEVOEGD", "De rol %s mag dit dossier niet inzien.", actor.rol());
        }
    }

    private boolean leestAlles(Actor actor, Schoolprofiel school) {
        return actor.rol() == Rol.AUDITOR
                || actor.rol() == school.coordinator(klok.nu().toLocalDate());
    }

    /**
     * The dossier as it stood at the end of a day of the domain: each area's state, replayed from the events up to that day. Of
     * an area with something in it that this reader may not read, only that it is there.
     *
     * @throws CommandGeweigerd when there was no dossier on that day
     */
    Map<String, Object> stand(Actor actor, String leerlingId, LocalDate op) {
        List<Gelezen> totEnMet = lees(actor, leerlingId).stream()
                .filter(g -> !g.dag().isAfter(op))
                .toList();
        if (totEnMet.isEmpty()) {
            throw CommandGeweigerd.nietGevonden("Het dossier op " + op + " van leerling", leerlingId);
        }
        Map<String, List<DomainEventMessage<?>>> perStroom = new LinkedHashMap<>();
        totEnMet.forEach(g ->
                perStroom.computeIfAbsent(g.stroom(), s -> new ArrayList<>()).add(g.bericht()));
        Map<String, Object> gebieden = new LinkedHashMap<>();
        perStroom.forEach((stroom, berichten) -> {
            if (stroom.equals(leerlingId)) {
                gebieden.putAll(eventstore.naspelen(Leerling.class, berichten).gebieden());
            } else if (stroom.startsWith(VeiligheidCommand.BEGIN)) {
                gebieden.put(
                        stroom.replace(":" + leerlingId, ""),
                        eventstore.naspelen(VeiligheidHandlers.class, berichten).delen());
            } else {
                gebieden.put(
                        stroom.replace(":" + leerlingId, ""),
                        eventstore.naspelen(VerzuimHandlers.class, berichten).staat());
            }
        });
        // A state is made of all events of its area: with one that may not be read, all of it stays closed.
        totEnMet.stream()
                .filter(g -> !magZien(g, actor))
                .map(g -> gebied(g, leerlingId))
                .forEach(gebied -> gebieden.computeIfPresent(gebied, (naam, staat) -> BEPERKT));
        Map<String, Object> stand = new LinkedHashMap<>();
        stand.put("leerlingId", leerlingId);
        stand.put("op", op.toString());
        stand.put("positie", totEnMet.get(totEnMet.size() - 1).positie());
        stand.put("gebieden", MAPPER.valueToTree(gebieden));
        return stand;
    }

    /** An event as the audit shows it to this reader. */
    Map<String, @Nullable Object> regel(Gelezen g, Actor actor) {
        JsonNode inhoud = MAPPER.valueToTree(g.inhoud());
        Map<String, @Nullable Object> regel = new LinkedHashMap<>();
        regel.put("positie", g.positie());
        regel.put("gebeurtenisId", g.bericht().getIdentifier());
        regel.put("volgnummer", g.bericht().getSequenceNumber());
        regel.put("stroom", g.stroom());
        regel.put(
                "type",
                eventstore
                        .serializer()
                        .typeForClass(g.bericht().getPayloadType())
                        .getName());
        regel.put("op", g.metadata(Metadata.OP));
        regel.put("vastgelegd", g.bericht().getTimestamp().toString());
        regel.put("actor", g.metadata(Metadata.ACTOR_ID));
        regel.put("rol", g.metadata(Metadata.ROL));
        regel.put("opdracht", g.metadata(Metadata.OPDRACHT));
        regel.put("overrule", g.bericht().getMetaData().get(Metadata.OVERRULE));
        regel.put("correlatieId", g.metadata(Metadata.CORRELATIE_ID));
        if (inhoud.hasNonNull("grondslag")) {
            regel.put("grondslag", inhoud.get("grondslag").asString());
        }
        Termijnregels.van(g.inhoud()).ifPresent(r -> regel.put("regel", r.nummer()));
        regel.put("vertrouwelijkheid", g.inhoud().vertrouwelijkheid().name());
        regel.put("inhoud", magZien(g, actor) ? inhoud : BEPERKT);
        return regel;
    }

    private static String gebied(Gelezen g, String leerlingId) {
        String kamer = g.inhoud().getClass().getPackageName();
        return g.stroom().equals(leerlingId)
                ? kamer.substring(kamer.lastIndexOf('.') + 1)
                : g.stroom().replace(":" + leerlingId, "");
    }

    private boolean magZien(Gelezen g, Actor actor) {
        return Leesrechten.mag(profielen.van(actor.schoolId()), actor, g.inhoud());
    }
}
