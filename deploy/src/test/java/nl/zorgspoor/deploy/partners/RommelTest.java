package nl.zorgspoor.deploy.partners;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zorgspoor.deploy.partners.Partner.kop;
import static nl.zorgspoor.deploy.partners.Partneropstelling.wachtTot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.zorgspoor.deploy.Drukte;
import nl.zorgspoor.partners.Partners;
import nl.zorgspoor.partners.kafka.Partnerverkeer.Gang;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever a partner sends is set aside once, in bounded time, and what comes after it is read. */
class RommelTest {

    private static final String UIT = "lb.verwijzing.smw.v1";
    private static final String IN = "lb.terugmelding.smw.v1";
    private static final String TYPE_IN = "nl.zorgspoor.terugmelding.smw.v1";
    private static final String DLQ = "lb.dlq.v1";
    private static final int MEGABYTE = 1 << 20;

    private static Partneropstelling o;
    private static Partner smw;

    @BeforeAll
    static void begin() throws IOException {
        o = new Partneropstelling(List.of(Partners.kamer("smw")));
        smw = o.partner("smw");
    }

    @AfterAll
    static void eind() {
        o.close();
    }

    private static String antwoord(String verwijzing, int volgnummer, String soort) {
        return "{\"verwijzingId\":\"%s\",\"volgnummer\":%d,\"soort\":\"%s\",\"datum\":\"2026-09-14\"}"
                .formatted(verwijzing, volgnummer, soort);
    }

    /** One of every kind, by its name. */
    private static Map<String, byte[]> soorten(String verwijzing) {
        String begin = antwoord(verwijzing, 1, "GEACCEPTEERD").replace("}", ",");
        Map<String, byte[]> soorten = new LinkedHashMap<>();
        soorten.put("diep", ("{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}").getBytes(UTF_8));
        soorten.put(
                "diepObject",
                (begin + "\"x\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000) + "}").getBytes(UTF_8));
        soorten.put("nietDicht", ("{\"a\":" + "[".repeat(30_000)).getBytes(UTF_8));
        soorten.put("megabyte", ("\"" + "x".repeat(MEGABYTE - 2_000) + "\"").getBytes(UTF_8));
        soorten.put("geenUtf8", new byte[] {'{', '"', (byte) 0xff, (byte) 0xc0, '"', ':', '1', '}'});
        soorten.put("halfTeken", new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xe2, (byte) 0x82});
        soorten.put("leeg", new byte[0]);
        soorten.put("grafsteen", null);
        soorten.put("lang getal", (begin + "\"week\":" + "9".repeat(10_000) + "}").getBytes(UTF_8));
        soorten.put(
                "macht",
                begin.replace(":1,", ":1e999999999,").concat("\"x\":1}").getBytes(UTF_8));
        soorten.put(
                "kleine macht",
                begin.replace(":1,", ":1e-999999999,").concat("\"x\":1}").getBytes(UTF_8));
        soorten.put("dubbel", (begin + "\"soort\":\"GEWEIGERD\"}").getBytes(UTF_8));
        StringBuilder velden =
                new StringBuilder(antwoord("ONBEKEND", 1, "GEACCEPTEERD").replace("}", ""));
        for (int i = 0; i < 4_000; i++) {
            velden.append(",\"v").append(i).append("\":").append(i);
        }
        soorten.put("duizenden velden", velden.append('}').toString().getBytes(UTF_8));
        soorten.put("foute lijst", (begin + "\"naar\":[" + "1,".repeat(20_000) + "1]}").getBytes(UTF_8));
        soorten.put("nul", (begin + "\"inhoud\":\"a\\u0000b\"}").getBytes(UTF_8));
        soorten.put("half surrogaat", (begin + "\"inhoud\":\"a\\ud800b\"}").getBytes(UTF_8));
        soorten.put("getal", "12".getBytes(UTF_8));
        soorten.put("NaN", "{\"volgnummer\":NaN}".getBytes(UTF_8));
        return soorten;
    }

    private static ProducerRecord<byte[], byte[]> record(String id, byte[] waarde) {
        var record = new ProducerRecord<byte[], byte[]>(IN, "V1".getBytes(UTF_8), waarde);
        record.headers().add("ce_id", id.getBytes(UTF_8)).add("content-type", "application/json".getBytes(UTF_8));
        return record;
    }

    private static ProducerRecord<byte[], byte[]> cloudevent(String id, byte[] waarde) {
        var record = record(id, waarde);
        record.headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_source", "urn:nld:oin:00000099000000000001:systeem:smw".getBytes(UTF_8))
                .add("ce_type", TYPE_IN.getBytes(UTF_8));
        return record;
    }

    private static ProducerRecord<byte[], byte[]> structured(String id, String data) {
        String event = "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"urn:x\",\"type\":\"%s\",\"data\":%s}"
                .formatted(id, TYPE_IN, data);
        var record = new ProducerRecord<byte[], byte[]>(IN, "V1".getBytes(UTF_8), event.getBytes(UTF_8));
        record.headers()
                .add("ce_id", id.getBytes(UTF_8))
                .add("content-type", "application/cloudevents+json".getBytes(UTF_8));
        return record;
    }

    private static void schrijf(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        Map<String, Object> config = new HashMap<>(smw.toegang());
        config.put("max.request.size", 3 * MEGABYTE);
        config.put("linger.ms", 5);
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> verzonden = new ArrayList<>();
            for (var r : records) {
                verzonden.add(producer.send(r));
            }
            for (var f : verzonden) {
                f.get();
            }
        }
    }

    private static long dodeLetters() {
        return (long) o.meters().find("zorgspoor.partner.dodeletters").counters().stream()
                .mapToDouble(c -> c.count())
                .sum();
    }

    @Test
    void elke_soort_rommel_staat_een_keer_apart_en_wat_erna_komt_wordt_gelezen() throws Exception {
        o.meldAan("L-KLA-1");
        o.verwijs("L-KLA-1", "V1", "Steun bij rust");
        smw.leesTot(UIT, alle -> alle.stream().anyMatch(r -> r.key().equals("V1")));
        Map<String, byte[]> soorten = soorten("V1");
        List<ProducerRecord<byte[], byte[]>> alles = new ArrayList<>();
        soorten.forEach((naam, waarde) -> {
            alles.add(record("kaal " + naam, waarde));
            alles.add(cloudevent("ce " + naam, waarde));
        });
        alles.add(structured("gestructureerd diep", "[".repeat(900) + "]".repeat(900)));
        alles.add(structured("gestructureerd dieper", "[".repeat(5_000) + "]".repeat(5_000)));
        alles.add(structured("gestructureerd tekst", "\"x\""));
        var koppen = cloudevent("grote koppen", antwoord("V1", 0, "ZOMAAR").getBytes(UTF_8));
        for (int i = 0; i < 900; i++) {
            koppen.headers().add("kop-" + i, "x".repeat(1_000).getBytes(UTF_8));
        }
        alles.add(koppen);
        var vreemdeKop = cloudevent("vreemde kop", antwoord("V1", 0, "ZOMAAR").getBytes(UTF_8));
        vreemdeKop.headers().add("ce_Rare-Naam", new byte[] {(byte) 0xff, 0}).add("ce_leeg", null);
        alles.add(vreemdeKop);
        schrijf(alles);
        long begonnen = System.nanoTime();
        smw.schrijf(IN, TYPE_IN, "goed-1", "V1", antwoord("V1", 5, "GEACCEPTEERD"));
        o.wachtOp("L-KLA-1", "leerling.VerwijzingGeaccepteerd");
        assertThat(Duration.ofNanos(System.nanoTime() - begonnen)).isLessThan(Duration.ofMillis(Drukte.binnen(20_000)));
        List<String> apart = new ArrayList<>();
        for (ConsumerRecord<String, String> r : o.app().leesTot(DLQ, brieven -> brieven.size() >= alles.size())) {
            apart.add(kop(r, "offset"));
        }
        assertThat(apart).hasSize(alles.size()).doesNotHaveDuplicates();
        assertThat(o.gebeurtenissen("L-KLA-1")).containsOnlyOnce("leerling.VerwijzingGeaccepteerd");
        assertThat(o.school
                        .bean(nl.zorgspoor.core.verwerking.Verwerkers.class)
                        .wachtrij()
                        .alle(10))
                .isEmpty();
    }

    @Test
    void een_bericht_dat_uitgepakt_te_groot_is_weigert_de_broker_en_de_afzender_hoort_het() {
        Map<String, Object> config = new HashMap<>(smw.toegang());
        config.put("max.request.size", 64 * MEGABYTE);
        config.put("buffer.memory", 128L * MEGABYTE);
        config.put("compression.type", "gzip");
        assertThatThrownBy(() -> {
                    try (var producer =
                            new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
                        producer.send(new ProducerRecord<>(IN, new byte[32 * MEGABYTE]))
                                .get();
                    }
                })
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(RecordTooLargeException.class);
    }

    @Test
    void tienduizend_onbruikbare_berichten_houden_een_goed_bericht_niet_lang_op_en_de_achterstand_is_te_zien()
            throws Exception {
        o.meldAan("L-KLA-2");
        o.verwijs("L-KLA-2", "V2", "Steun bij rust");
        smw.leesTot(UIT, alle -> alle.stream().anyMatch(r -> r.key().equals("V2")));
        long voor = dodeLetters();
        List<byte[]> soorten = new ArrayList<>(soorten("V2").values());
        soorten.removeIf(w -> w != null && w.length > 10_100);
        List<ProducerRecord<byte[], byte[]>> alles = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            alles.add(record("r-" + i, soorten.get(i % soorten.size())));
        }
        long begonnen = System.nanoTime();
        List<Gang> gezien = new ArrayList<>();
        Thread kijker = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                gezien.add(o.verkeer().gang().get("smw"));
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        kijker.start();
        schrijf(alles);
        smw.schrijf(IN, TYPE_IN, "goed-2", "V2", antwoord("V2", 9, "GEACCEPTEERD"));
        o.wachtOp("L-KLA-2", "leerling.VerwijzingGeaccepteerd");
        wachtTot(Duration.ofMillis(Drukte.binnen(60_000)), () -> dodeLetters() - voor >= alles.size());
        long ms = Duration.ofNanos(System.nanoTime() - begonnen).toMillis();
        System.out.printf(
                "%d onbruikbare berichten apart in %d ms: %d per seconde%n",
                alles.size(), ms, alles.size() * 1000L / ms);
        assertThat(ms).isLessThan(Drukte.binnen(60_000));
        kijker.interrupt();
        kijker.join();
        assertThat(gezien).contains(Gang.ACHTER).doesNotContain(Gang.STORING);
        wachtTot(Duration.ofSeconds(30), () -> o.verkeer().gang().get("smw") == Gang.GOED);
        assertThat(o.meters()
                        .get("zorgspoor.partner.achterstand")
                        .tag("partner", "smw")
                        .gauge()
                        .value())
                .isZero();
        assertThat(o.meters()
                        .get("zorgspoor.partner.achterstand.seconden")
                        .tag("partner", "smw")
                        .gauge()
                        .value())
                .isZero();
    }
}
