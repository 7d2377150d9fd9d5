package nl.zorgspoor.core.poort;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Kengetallen;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.kengetallen.Telfeit;
import nl.zorgspoor.core.kengetallen.Telfeiten;
import nl.zorgspoor.core.kengetallen.Telling;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts the key figures of a school from its events, corrections applied (R8, R243). Of all its streams it reads those in which
 * something is counted.
 */
final class Kengetallenlezer {

    private final EventStore eventStore;
    private final Serializer serializer;
    private final JdbcTemplate jdbc;

    Kengetallenlezer(EventStore eventStore, Serializer serializer, JdbcTemplate jdbc) {
        this.eventStore = eventStore;
        this.serializer = serializer;
        this.jdbc = jdbc;
    }

    Kengetallen van(String schoolId, LocalDate teldatum) {
        Map<String, List<Telfeit>> leerlingen = new LinkedHashMap<>();
        List<Telfeit> school = new ArrayList<>();
        for (String stroom : stromen(schoolId)) {
            eventStore.readEvents(stroom).asStream().forEach(e -> {
                Gebeurtenis inhoud = (Gebeurtenis) e.getPayload();
                List<Telfeit> feiten = Telfeiten.van(inhoud, dag(e));
                if (inhoud instanceof LeerlingGebeurtenis l) {
                    leerlingen
                            .computeIfAbsent(l.leerlingId(), id -> new ArrayList<>())
                            .addAll(feiten);
                } else {
                    school.addAll(feiten);
                }
            });
        }
        return Telling.op(teldatum, leerlingen.values(), school);
    }

    /** By school and id, or under a bare name from before that (docs/decisions/0020); in the order in which they began. */
    private List<String> stromen(String schoolId) {
        Set<String> namen = Telfeiten.gebeurtenissen().stream()
                .map(g -> serializer.typeForClass(g).getName())
                .collect(Collectors.toSet());
        String begin = schoolId.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "/%";
        return jdbc.queryForList(
                "select s.stroom from gebeurtenis s where s.volgnummer = 0 and (s.stroom like ? or s.stroom like ?"
                        + " or s.stroom in (select stroom from kale_stroom where school_id = ?))"
                        + " and exists (select from gebeurtenis g where g.stroom = s.stroom and g.naam = any (?))"
                        + " order by s.positie",
                String.class,
                begin,
                "verzuim:" + begin,
                schoolId,
                namen.toArray(String[]::new));
    }

    private static LocalDate dag(DomainEventMessage<?> e) {
        return LocalDateTime.parse(Objects.toString(e.getMetaData().get(Metadata.OP)))
                .toLocalDate();
    }
}
