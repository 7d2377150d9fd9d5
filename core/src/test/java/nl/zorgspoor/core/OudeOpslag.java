package nl.zorgspoor.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A store as it was before streams and keys were called by school and id (R330): what is written in it has bare names, byte for
 * byte what the program of then wrote. Then the migration is done again on it.
 */
public final class OudeOpslag implements AutoCloseable {

    private static final String ONGEDAAN = """
            drop table kale_stroom;
            drop table verwijzing_eigenaar;
            alter table termijn drop constraint termijn_pkey;
            alter table termijn add primary key (stroom, termijn_id);
            alter table lopende_jos drop constraint lopende_jos_pkey;
            alter table lopende_jos add primary key (leerling_id, jos_id);
            alter table overlegdag drop constraint overlegdag_pkey;
            alter table overlegdag add primary key (overleg_id);
            alter table agendapunt drop constraint agendapunt_pkey;
            alter table agendapunt drop column school_id;
            alter table agendapunt add primary key (overleg_id, leerling_id);
            """;

    private final Proefopstelling nieuw;

    /** @param vullen writes as the program of then did */
    public OudeOpslag(Proefopstelling leeg, String schoolId, String[] stromen, Consumer<Proefopstelling> vullen) {
        JdbcTemplate beheer = leeg.alsBeheer();
        beheer.execute("alter table gebeurtenis drop constraint gebeurtenis_stroom_van_een_school");
        for (String stroom : stromen) {
            beheer.update("insert into kale_stroom (stroom, school_id) values (?, ?)", stroom, schoolId);
        }
        try (Proefopstelling toen = leeg.tweedeKnoop()) {
            vullen.accept(toen);
        }
        beheer.execute(ONGEDAAN);
        beheer.execute(migratie().replace("${app_rol}", "proef_app"));
        nieuw = leeg.tweedeKnoop();
    }

    private static String migratie() {
        try (InputStream bestand =
                Objects.requireNonNull(OudeOpslag.class.getResourceAsStream("/db/migration/V20__ids_per_school.sql"))) {
            return new String(bestand.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program of now, on that store. */
    public Proefopstelling bijgewerkt() {
        return nieuw;
    }

    @Override
    public void close() {
        nieuw.close();
    }
}
