package nl.zorgspoor.deploy.documenten;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import nl.zorgspoor.deploy.documenten.Virusscan.ScannerWeg;
import org.junit.jupiter.api.Test;

/** The protocol of ClamAV's daemon, over a socket. */
class ClamdTest {

    private static ByteArrayInputStream bytes(String tekst) {
        return new ByteArrayInputStream(tekst.getBytes(US_ASCII));
    }

    @Test
    void R367_wat_schoon_is_en_wat_besmet_is_wordt_uit_elkaar_gehouden_hoe_groot_ook() throws IOException {
        try (Naclamd server = Naclamd.open()) {
            Clamd clamd = Clamd.op(server.adres());
            assertThat(clamd.isBesmet(bytes("een gewoon verslag"))).isFalse();
            assertThat(clamd.isBesmet(bytes("x" + Naclamd.VIRUS))).isTrue();
            String groot = "abcdefgh".repeat(40_000);
            assertThat(clamd.isBesmet(bytes(groot))).isFalse();
            assertThat(server.gezien()).isEqualTo(groot.length());
            assertThat(clamd.isBesmet(bytes(groot + Naclamd.VIRUS))).isTrue();
            assertThat(clamd.isBesmet(bytes(""))).isFalse();
        }
    }

    @Test
    void R367_wie_geen_ja_of_nee_antwoordt_heeft_niet_gescand() throws IOException {
        Naclamd server = Naclamd.open();
        Clamd clamd = Clamd.op(server.adres());
        for (String antwoord : new String[] {"INSTREAM size limit exceeded. ERROR\0", "\0", "stream: FOUND maybe\0"}) {
            server.zegt(antwoord);
            assertThatThrownBy(() -> clamd.isBesmet(bytes("x"))).as(antwoord).isInstanceOf(ScannerWeg.class);
        }
        server.close();
        assertThatThrownBy(() -> clamd.isBesmet(bytes("x"))).isInstanceOf(ScannerWeg.class);
    }
}
