package nl.zorgspoor.deploy.documenten;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes, name and what is said of a file agree, and it is of a kind that is kept (R366). */
class BestandskeuringTest {

    private static final String DOCX = Bestandsoort.DOCX.type();
    private static final String ODT = Bestandsoort.ODT.type();

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n".getBytes(UTF_8);
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final byte[] JPEG = {
        (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    private final Bestandskeuring keuring = new Bestandskeuring();

    private static byte[] docx(String hoofddeel, String eerst) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(uit)) {
            if (!eerst.isEmpty()) {
                deel(zip, eerst, "<x/>");
            }
            deel(
                    zip,
                    "[Content_Types].xml",
                    "<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + hoofddeel + "\"/></Types>");
            deel(zip, "word/document.xml", "<w:document/>");
        }
        return uit.toByteArray();
    }

    private static void deel(ZipOutputStream zip, String naam, String tekst) throws IOException {
        zip.putNextEntry(new ZipEntry(naam));
        zip.write(tekst.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static byte[] odt() throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        byte[] soort = ODT.getBytes(UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(uit)) {
            ZipEntry eerste = new ZipEntry("mimetype");
            CRC32 som = new CRC32();
            som.update(soort);
            eerste.setMethod(ZipEntry.STORED);
            eerste.setSize(soort.length);
            eerste.setCrc(som.getValue());
            zip.putNextEntry(eerste);
            zip.write(soort);
            zip.closeEntry();
            deel(zip, "content.xml", "<x/>");
        }
        return uit.toByteArray();
    }

    private void goed(String naam, String type, byte[] inhoud) throws IOException {
        assertThat(keuring.keur(naam, type, () -> new ByteArrayInputStream(inhoud))
                        .type())
                .as(naam)
                .isEqualTo(type);
    }

    private void fout(String naam, String type, byte[] inhoud, String waarom) {
        assertThatThrownBy(() -> keuring.keur(naam, type, () -> new ByteArrayInputStream(inhoud)))
                .as(naam + " " + type)
                .isInstanceOfSatisfying(CommandGeweigerd.class, e -> {
                    assertThat(e.weigering().code()).isEqualTo("DOCUMENT_ONJUIST");
                    assertThat(e.weigering().ontbreekt()).anyMatch(f -> f.startsWith(waarom));
                });
    }

    @Test
    void R366_wat_is_wat_het_zegt_wordt_bewaard() throws IOException {
        goed("verslag.pdf", "application/pdf", PDF);
        goed("Toestemming O1.PDF", "application/pdf", PDF);
        goed("foto.jpg", "image/jpeg", JPEG);
        goed("foto.jpeg", "image/jpeg", JPEG);
        goed("scan.png", "image/png", PNG);
        goed("plan.docx", DOCX, docx(DOCX + ".main+xml", ""));
        goed("plan.docx", DOCX, docx(DOCX + ".main+xml", "_rels/.rels"));
        goed("plan.odt", ODT, odt());
    }

    @Test
    void R366_bytes_van_iets_anders_worden_geweigerd() throws IOException {
        fout("verslag.pdf", "application/pdf", PNG, "inhoud");
        fout("verslag.pdf", "application/pdf", new byte[0], "inhoud");
        fout("verslag.pdf", "application/pdf", "MZ een programma".getBytes(UTF_8), "inhoud");
        fout("verslag.pdf", "application/pdf", "<html><script>x</script></html>".getBytes(UTF_8), "inhoud");
        fout("foto.png", "image/png", JPEG, "inhoud");
        fout("plan.docx", DOCX, odt(), "inhoud");
        fout("plan.odt", ODT, docx(DOCX + ".main+xml", ""), "inhoud");
        fout("plan.docx", DOCX, new byte[] {'P', 'K', 3, 4, 0, 0}, "inhoud");
    }

    @Test
    void R366_een_bestand_met_macros_is_geen_document() throws IOException {
        fout("plan.docx", DOCX, docx("application/vnd.ms-word.document.macroEnabled.main+xml", ""), "inhoud");
        fout(
                "plan.docx",
                DOCX,
                docx(DOCX + ".main+xml\"/><Override ContentType=\"application/vnd.ms-office.vbaProject", ""),
                "inhoud");
    }

    @Test
    void R366_een_soort_die_niet_wordt_bewaard_en_een_naam_van_een_andere_soort_worden_geweigerd() {
        fout("programma.exe", "application/octet-stream", "MZ".getBytes(UTF_8), "Content-Type");
        fout("pagina.html", "text/html", "<html>".getBytes(UTF_8), "Content-Type");
        fout("verslag.pdf.exe", "application/pdf", PDF, "naam");
        fout("verslag", "application/pdf", PDF, "naam");
        fout("verslag.docx", "application/pdf", PDF, "naam");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../verslag.pdf",
                "map/verslag.pdf",
                "c:\\verslag.pdf",
                ".verslag.pdf",
                " verslag.pdf",
                "verslag.pdf ",
                "ver\u0000slag.pdf",
                "ver\nslag.pdf",
                "fdp.\u202Everslag.pdf",
                "ver\u200Bslag.pdf",
                "a\"b.pdf",
                "a%2fb.pdf",
                ""
            })
    void R366_een_naam_die_iets_doet_is_geen_naam(String naam) {
        fout(naam, "application/pdf", PDF, "naam");
    }

    @Test
    void R366_een_naam_is_hooguit_150_tekens() throws IOException {
        goed("a".repeat(146) + ".pdf", "application/pdf", PDF);
        fout("a".repeat(147) + ".pdf", "application/pdf", PDF, "naam");
        assertThat(List.of("Verslag groep 3 (2e).pdf", "Caf\u00e9.pdf")).allMatch(Bestandskeuring::isNaam);
    }
}
