package nl.zorgspoor.deploy.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgspoor.core.Vocabulaire;
import nl.zorgspoor.core.bevoegdheid.Bevoegdheden;
import nl.zorgspoor.core.bevoegdheid.Leesrechten;
import nl.zorgspoor.core.bevoegdheid.Leesrechten.Zicht;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.eventstore.Stromen;
import nl.zorgspoor.core.gebied.Gebied;
import nl.zorgspoor.core.gebied.Stroom;
import nl.zorgspoor.core.gebied.Stroomsoort;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Naslag.Leerlingfeiten;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.leerling.Leerling;
import nl.zorgspoor.core.poort.Naslagen;
import nl.zorgspoor.core.poort.Schoolprofielen;
import nl.zorgspoor.core.termijn.Klok;
import nl.zorgspoor.core.verwerking.Leerlinggeschiedenis;
import nl.zorgspoor.core.verwerking.Vastgelegd;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One student's whole history, read from the event store itself and from no view, for who may read it. */
final class Dossierlezer {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final String BEPERKT = "BEPERKT";

    private final Eventstore eventstore;
    private final Leerlinggeschiedenis geschiedenis;
    private final Schoolprofielen profielen;
    private final Naslagen naslagen;
    private final Klok klok;

    Dossierlezer(
            Eventstore eventstore,
            Leerlinggeschiedenis geschiedenis,
            Schoolprofielen profielen,
            Naslagen naslagen,
            Klok klok) {
        this.eventstore = eventstore;
        this.geschiedenis = geschiedenis;
        this.profielen = profielen;
        this.naslagen = naslagen;
        this.klok = klok;
    }

    /**
     * The events of a student that are there for this reader, in the order in which they were stored. The vertrouwenspersoon has
     * what was told in confidence and nothing else of the file (R59).
     *
     * @throws CommandGeweigerd 404 when the actor's school has no such student (R330), 403 no right
     */
    List<Gelezen> lees(Actor actor, String leerlingId) {
        List<Vastgelegd> gebeurtenissen = geschiedenis.van(actor.schoolId(), leerlingId);
        // An id of another stream, such as a school's, is no student.
        if (gebeurtenissen.isEmpty()
                || gebeurtenissen.get(0).leerlingId().filter(leerlingId::equals).isEmpty()) {
            throw CommandGeweigerd.nietGevonden("Leerling", leerlingId);
        }
        Schoolprofiel school = profielen.van(actor.schoolId());
        Openstelling openstelling = eisLeesrecht(actor, leerlingId, school);
        List<Gelezen> alle = gebeurtenissen.stream()
                .map(g -> new Gelezen(g, zicht(g, actor, school, openstelling)))
                .toList();
        // Why a rule was set aside tells of all that the command made, so it is for who reads all of that.
        Set<String> nietHeel = alle.stream()
                .filter(g -> g.zicht() != Zicht.INHOUD)
                .map(g -> opdracht(g.gebeurtenis()))
                .collect(Collectors.toSet());
        return alle.stream()
                .filter(g -> g.zicht() != Zicht.NIETS)
                .map(g -> nietHeel.contains(opdracht(g.gebeurtenis())) ? g : g.metMotivering())
                .toList();
    }

    /** An event that is there for a reader. */
    record Gelezen(Vastgelegd gebeurtenis, Zicht zicht, boolean motivering) {

        Gelezen(Vastgelegd gebeurtenis, Zicht zicht) {
            this(gebeurtenis, zicht, false);
        }

        Gelezen metMotivering() {
            return new Gelezen(gebeurtenis, zicht, true);
        }
    }

    private static Zicht zicht(Vastgelegd g, Actor actor, Schoolprofiel school, Openstelling openstelling) {
        return actor.rol() == Rol.VERTROUWENSPERSOON && !Leesrechten.isInVertrouwen(g.inhoud())
                ? Zicht.NIETS
                : Leesrechten.zicht(school, actor, openstelling, g.inhoud());
    }

    private static String opdracht(Vastgelegd g) {
        return g.metadata().getOrDefault(Metadata.COMMAND_ID, "");
    }

    /**
     * As {@link #lees}, for what is kept beside the events.
     *
     * @return what is open to this reader
     */
    Openstelling eisLezer(Actor actor, String leerlingId) {
        if (!geschiedenis.kent(actor.schoolId(), leerlingId)) {
            throw CommandGeweigerd.nietGevonden("Leerling", leerlingId);
        }
        return eisLeesrecht(actor, leerlingId, profielen.van(actor.schoolId()));
    }

    private Openstelling eisLeesrecht(Actor actor, String leerlingId, Schoolprofiel school) {
        LocalDate vandaag = klok.nu().toLocalDate();
        Openstelling openstelling = Openstelling.voor(actor, school, naslagen.van(actor.schoolId()), vandaag);
        Bevoegdheden.eisHeeftRol(actor, school, vandaag);
        if (actor.rol().isPartij()) {
            Leerlingfeiten feiten = naslagen.van(actor.schoolId())
                    .leerling(leerlingId)
                    .orElseThrow(() -> CommandGeweigerd.nietGevonden("Leerling", leerlingId));
            Bevoegdheden.eisBereik(actor, school, feiten, vandaag);
            if (openstelling.isBeperkt()) {
                throw Regel.OUDER_ZONDER_GEZAG
                        .verbiedt(
                                "ROL_NIET_BEVOEGD",
                                "Het dossier zelf is er niet voor een ouder zonder gezag; het portaal geeft wat de"
                                        + " school openstelt.")
                        .ontbreekt("gezag");
            }
        } else if (!leestAlles(actor, school, vandaag)
                && !Set.of(Rol.RECTOR, Rol.DIRECTEUR, Rol.VERTROUWENSPERSOON).contains(actor.rol())) {
            throw Regel.ROL.verbiedt("ROL_NIET_BEVOEGD", "De rol %s mag dit dossier niet inzien.", actor.rol());
        }
        return openstelling;
    }

    private static boolean leestAlles(Actor actor, Schoolprofiel school, LocalDate vandaag) {
        return actor.rol() == Rol.AUDITOR || actor.rol() == school.coordinator(vandaag);
    }

    /**
     * The dossier as it stood at the end of a day of the domain: each area's state, replayed from the events up to that day that
     * are there for this reader. Of an area with something in it of which the reader may only know that it is there, only that.
     *
     * @throws CommandGeweigerd when there was no dossier on that day
     */
    Map<String, Object> stand(Actor actor, String leerlingId, LocalDate op) {
        List<Gelezen> gelezen = lees(actor, leerlingId).stream()
                .filter(g -> !g.gebeurtenis().op().toLocalDate().isAfter(op))
                .toList();
        List<Vastgelegd> totEnMet = gelezen.stream().map(Gelezen::gebeurtenis).toList();
        if (totEnMet.isEmpty()) {
            throw CommandGeweigerd.nietGevonden("Het dossier op " + op + " van leerling", leerlingId);
        }
        Map<String, List<Vastgelegd>> perStroom =
                totEnMet.stream().collect(groupingBy(Vastgelegd::stroom, LinkedHashMap::new, toList()));
        // What was taken over stands where it was taken to.
        totEnMet.stream()
                .flatMap(g -> Vocabulaire.STROOMSOORTEN.overgenomen(g.inhoud()).stream())
                .forEach(perStroom::remove);
        Map<String, Object> gebieden = new LinkedHashMap<>();
        Set<String> metInhoud =
                totEnMet.stream().map(g -> gebied(g, leerlingId)).collect(Collectors.toSet());
        perStroom.forEach((stroom, gebeurtenissen) -> {
            try {
                gebieden.putAll(gebieden(stroom, gebeurtenissen, leerlingId, op));
            } catch (RuntimeException zonderVervolg) {
                // What this reader gets is not enough to make a state of; that it is there, the history says as well.
                gebeurtenissen.stream()
                        .map(g -> gebied(g, leerlingId))
                        .filter(gebied -> !gebied.isEmpty())
                        .forEach(gebied -> gebieden.put(gebied, BEPERKT));
            }
        });
        if (!Leesrechten.leestAlles(profielen.van(actor.schoolId()), actor.rol())) {
            // An empty area would say that there is nothing, of what is only not there for this reader.
            gebieden.keySet().retainAll(metInhoud);
        }
        // A state is made of all events of its area: with one that may not be read, all of it stays closed.
        gelezen.stream()
                .filter(g -> g.zicht() != Zicht.INHOUD)
                .map(g -> gebied(g.gebeurtenis(), leerlingId))
                .forEach(gebied -> gebieden.computeIfPresent(gebied, (naam, staat) -> BEPERKT));
        Map<String, Object> stand = new LinkedHashMap<>();
        stand.put("leerlingId", leerlingId);
        stand.put("op", op.toString());
        stand.put("positie", totEnMet.get(totEnMet.size() - 1).positie());
        stand.put("gebieden", MAPPER.valueToTree(gebieden));
        return stand;
    }

    private Map<String, Object> gebieden(
            String stroom, List<Vastgelegd> gebeurtenissen, String leerlingId, LocalDate op) {
        Map<String, Object> gebieden = new LinkedHashMap<>();
        if (stroom.equals(leerlingId)) {
            Stroom leerling = naspelen(Leerling.SOORT, gebeurtenissen);
            gebieden.putAll(leerling.gebieden());
            // What holds by day is shown as it held on that day.
            gebieden.computeIfPresent("aanmelding", (naam, staat) -> MAPPER.<ObjectNode>valueToTree(staat)
                    .set("inschrijving", MAPPER.valueToTree(Leerling.inschrijvingOp(leerling, op))));
        } else {
            gebieden.put(
                    gebied(gebeurtenissen.get(0), leerlingId),
                    naspelen(Vocabulaire.STROOMSOORTEN.metBegin(stroom).orElseThrow(), gebeurtenissen)
                            .stand());
        }
        return gebieden;
    }

    private static Stroom naspelen(Stroomsoort soort, List<Vastgelegd> gebeurtenissen) {
        return Stromen.naspelen(
                soort,
                gebeurtenissen.stream()
                        .map(g -> new GenericDomainEventMessage<>(
                                soort.opgeslagen(),
                                g.stroom(),
                                g.volgnummer(),
                                g.inhoud(),
                                MetaData.from(g.metadata())))
                        .toList());
    }

    /** An event as the audit shows it to this reader. */
    Map<String, @Nullable Object> regel(Gelezen gelezen, Actor actor) {
        Vastgelegd g = gelezen.gebeurtenis();
        Map<String, @Nullable Object> regel = new LinkedHashMap<>();
        regel.put("positie", g.positie());
        regel.put("gebeurtenisId", g.gebeurtenisId());
        if (gelezen.zicht() == Zicht.DICHT) {
            regel.put("type", BEPERKT);
            regel.put("op", g.op().toLocalDate().toString());
            regel.put("vertrouwelijkheid", BEPERKT);
            regel.put("inhoud", BEPERKT);
            return regel;
        }
        if (Leesrechten.leestAlles(profielen.van(actor.schoolId()), actor.rol())) {
            // For who does not get every event a missing number would tell of it.
            regel.put("volgnummer", g.volgnummer());
        }
        JsonNode inhoud = MAPPER.valueToTree(g.inhoud());
        regel.put("stroom", g.stroom());
        regel.put("type", g.naam());
        regel.put("op", g.metadata().getOrDefault(Metadata.OP, ""));
        regel.put("vastgelegd", g.vastgelegd().toString());
        regel.put("actor", g.actorId());
        regel.put("rol", g.metadata().getOrDefault(Metadata.ROL, ""));
        regel.put("opdracht", g.metadata().getOrDefault(Metadata.OPDRACHT, ""));
        regel.put(
                "overrule",
                gelezen.motivering()
                        ? eventstore
                                .serializer()
                                .motivering(g.inhoud(), g.metadata().get(Metadata.OVERRULE))
                        : null);
        regel.put("correlatieId", g.metadata().getOrDefault(Metadata.CORRELATIE_ID, ""));
        if (inhoud.hasNonNull("grondslag")) {
            regel.put("grondslag", inhoud.get("grondslag").asString());
        }
        Vocabulaire.regel(g.inhoud()).ifPresent(r -> regel.put("regel", r.nummer()));
        regel.put("vertrouwelijkheid", g.inhoud().vertrouwelijkheid().name());
        regel.put("inhoud", gelezen.zicht() == Zicht.INHOUD ? inhoud : BEPERKT);
        return regel;
    }

    private static String gebied(Vastgelegd g, String leerlingId) {
        return g.stroom().equals(leerlingId)
                ? Vocabulaire.gebied(g.inhoud()).map(Gebied::naam).orElse("")
                : g.stroom().replace(":" + leerlingId, "");
    }
}
