package nl.zorgspoor.core.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import nl.zorgspoor.core.Proefopstelling;
import nl.zorgspoor.core.document.Documentenkast.Aanbod;
import nl.zorgspoor.core.eventstore.Eventstore;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.privacy.Sleutelbos;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Documents over a real PostgreSQL: versions, repeats, what breaks off, and a key that goes (R369). */
class DocumentenkastTest {

    private static final LocalDateTime OP = LocalDateTime.parse("2026-09-14T10:00");
    private static final Actor WIE = new Actor("OC1", Rol.ONDERSTEUNINGSCOORDINATOR, "COE", null);

    private static Proefopstelling p;
    private static JdbcTemplate jdbc;

    private final Geheugen geheugen = new Geheugen();
    private final String leerling = "L-" + UUID.randomUUID();
    private final Documentenkast kast = kast(p, geheugen);

    /** A store that can be away. */
    private static final class Geheugen implements Objectopslag {
        final Map<String, byte[]> objecten = new ConcurrentHashMap<>();
        volatile boolean weg;

        private void eisEr() {
            if (weg) {
                throw new OpslagWeg("weg", new IOException());
            }
        }

        @Override
        public void bewaar(String object, Path bestand) throws IOException {
            eisEr();
            objecten.put(object, Files.readAllBytes(bestand));
        }

        @Override
        public InputStream lees(String object) {
            eisEr();
            return new ByteArrayInputStream(objecten.get(object));
        }

        @Override
        public void verwijder(String object) {
            eisEr();
            objecten.remove(object);
        }

        @Override
        public boolean leeft() {
            return !weg;
        }
    }

    private static Documentenkast kast(Proefopstelling knoop, Objectopslag opslag) {
        Eventstore eventstore = knoop.bean(Eventstore.class);
        return new Documentenkast(
                new JdbcTemplate(knoop.bean(DataSource.class)),
                eventstore.transacties(),
                knoop.bean(Sleutelbos.class),
                eventstore.namen(),
                opslag);
    }

    @BeforeAll
    static void begin() {
        p = new Proefopstelling();
        jdbc = new JdbcTemplate(p.bean(DataSource.class));
    }

    @AfterAll
    static void eind() {
        p.close();
    }

    private Aanbod aanbod(String documentId, Gegevenssoort soort, String tekst, UUID sleutel) {
        return new Aanbod(
                leerling,
                documentId,
                sleutel,
                soort,
                tekst + ".pdf",
                "application/pdf",
                tekst.length(),
                "0".repeat(63) + tekst.length());
    }

    private Documentversie bewaar(String documentId, Gegevenssoort soort, String tekst) throws IOException {
        return kast.bewaar(
                WIE,
                aanbod(documentId, soort, tekst, UUID.randomUUID()),
                () -> new ByteArrayInputStream(tekst.getBytes(UTF_8)),
                OP);
    }

    private String lees(Documentversie v) throws IOException {
        try (InputStream in = kast.open(v, WIE, leerling, OP).orElseThrow()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private String houder() {
        return p.bean(Eventstore.class).namen().sleutel("COE", leerling);
    }

    private int rijen(String waar) {
        Integer aantal = jdbc.queryForObject(
                "select count(*) from document where leerling_id = ? and " + waar, Integer.class, leerling);
        return aantal == null ? 0 : aantal;
    }

    @Test
    void een_versie_komt_terug_zoals_zij_was_en_ligt_er_gesloten() throws IOException {
        String groot = "een geheim verslag ".repeat(20_000);
        Documentversie v = bewaar(null, Gegevenssoort.OPP, groot);
        assertThat(lees(v)).isEqualTo(groot);
        assertThat(new String(geheugen.objecten.get(v.object()), ISO_8859_1)).doesNotContain("geheim");
        assertThat(jdbc.queryForMap("select * from document where object = ?", v.object())
                        .toString())
                .doesNotContain("geheim", v.sha256());
    }

    @Test
    void versies_tellen_door_ook_als_twee_tegelijk_komen() throws Exception {
        Documentversie eerste = bewaar(null, Gegevenssoort.OPP, "v1");
        ExecutorService draden = Executors.newFixedThreadPool(4);
        try {
            List<Future<Documentversie>> werk = new ArrayList<>();
            for (int n = 0; n < 8; n++) {
                String tekst = "versie" + n;
                werk.add(draden.submit(() -> bewaar(eerste.documentId(), Gegevenssoort.OPP, tekst)));
            }
            for (Future<Documentversie> w : werk) {
                w.get();
            }
        } finally {
            draden.shutdownNow();
        }
        assertThat(kast.versies("COE", leerling, eerste.documentId()).stream().map(Documentversie::versie))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void van_dezelfde_zending_tweemaal_tegelijk_blijft_er_een() throws Exception {
        Aanbod a = aanbod(null, Gegevenssoort.OPP, "een", UUID.randomUUID());
        ExecutorService draden = Executors.newFixedThreadPool(4);
        List<Documentversie> versies = new ArrayList<>();
        try {
            List<Future<Documentversie>> werk = new ArrayList<>();
            for (int n = 0; n < 4; n++) {
                werk.add(draden.submit(
                        () -> kast.bewaar(WIE, a, () -> new ByteArrayInputStream("een".getBytes(UTF_8)), OP)));
            }
            for (Future<Documentversie> w : werk) {
                versies.add(w.get());
            }
        } finally {
            draden.shutdownNow();
        }
        assertThat(versies.stream().map(Documentversie::documentId).distinct()).hasSize(1);
        assertThat(geheugen.objecten).hasSize(1);
        assertThat(rijen("true")).isEqualTo(1);
        assertThatThrownBy(() -> kast.eerder(
                        WIE,
                        new Aanbod(
                                leerling,
                                null,
                                a.sleutel(),
                                a.soort(),
                                "anders.pdf",
                                a.type(),
                                a.grootte(),
                                a.sha256())))
                .isInstanceOf(CommandGeweigerd.class);
        assertThat(kast.eerder(new Actor("OC2", WIE.rol(), "COE", null), a)).isEmpty();
    }

    @Test
    void wat_halverwege_afbreekt_is_niemands_document_en_gaat_als_de_opslag_er_weer_is() throws IOException {
        assertThatThrownBy(() -> kast.bewaar(
                        WIE,
                        aanbod(null, Gegevenssoort.OPP, "x", UUID.randomUUID()),
                        () -> {
                            throw new IOException("de stroom breekt af");
                        },
                        OP))
                .isInstanceOf(IOException.class);
        assertThat(rijen("true")).isZero();
        geheugen.weg = true;
        assertThatThrownBy(() -> bewaar(null, Gegevenssoort.OPP, "y")).isInstanceOf(Objectopslag.OpslagWeg.class);
        assertThat(rijen("stand = 'ONDERWEG'")).isEqualTo(1);
        assertThat(kast.van("COE", leerling)).isEmpty();
        geheugen.weg = false;
        kast.ruimOp();
        assertThat(rijen("stand = 'ONDERWEG'"))
                .as("wat net begon, kan nog bezig zijn")
                .isEqualTo(1);
        jdbc.update("update document set begonnen = now() - interval '61 minutes' where leerling_id = ?", leerling);
        kast.ruimOp();
        assertThat(rijen("true")).isZero();
    }

    @Test
    void R369_met_de_sleutel_van_zijn_bewaarklasse_gaat_een_document_en_geen_ander() throws IOException {
        Documentversie dossier = bewaar(null, Gegevenssoort.OPP, "dossier");
        Documentversie verzuim = bewaar(null, Gegevenssoort.AANWEZIGHEID, "verzuim");
        p.bean(Sleutelbos.class).vernietig(houder(), Bewaarklasse.DOSSIER);
        assertThat(kast.van("COE", leerling))
                .extracting(Documentversie::documentId)
                .containsExactly(verzuim.documentId());
        assertThat(kast.open(dossier, WIE, leerling, OP)).isEmpty();
        geheugen.weg = true;
        assertThatThrownBy(kast::ruimOp).isInstanceOf(Objectopslag.OpslagWeg.class);
        assertThat(geheugen.objecten).hasSize(2);
        geheugen.weg = false;
        assertThat(kast.ruimOp()).isPositive();
        assertThat(geheugen.objecten).containsOnlyKeys(verzuim.object());
        assertThat(rijen("stand = 'WEG' and gesloten is null and verwijderd is not null"))
                .isEqualTo(1);
        assertThat(lees(verzuim)).isEqualTo("verzuim");
        assertThat(kast.sporen("COE", leerling, s -> true))
                .extracting(Documentenkast.Spoor::documentId)
                .contains(dossier.documentId());
        assertThatThrownBy(() -> bewaar(null, Gegevenssoort.OPP, "weer")).isInstanceOf(CommandGeweigerd.class);
    }

    @Test
    void R369_een_andere_knoop_die_de_sleutel_nog_kent_bewaart_en_leest_niets_meer() throws IOException {
        Documentversie v = bewaar(null, Gegevenssoort.OPP, "een");
        try (Proefopstelling tweede = p.tweedeKnoop()) {
            Documentenkast elders = kast(tweede, geheugen);
            assertThat(elders.versies("COE", leerling, v.documentId())).hasSize(1);
            p.bean(Sleutelbos.class).vernietig(houder(), Bewaarklasse.DOSSIER);
            assertThat(elders.versies("COE", leerling, v.documentId())).isEmpty();
            assertThat(elders.open(v, WIE, leerling, OP)).isEmpty();
            assertThatThrownBy(() -> elders.bewaar(
                            WIE,
                            aanbod(null, Gegevenssoort.OPP, "twee", UUID.randomUUID()),
                            () -> new ByteArrayInputStream(new byte[4]),
                            OP))
                    .isInstanceOf(CommandGeweigerd.class);
            assertThat(geheugen.objecten).containsOnlyKeys(v.object());
        }
    }
}
