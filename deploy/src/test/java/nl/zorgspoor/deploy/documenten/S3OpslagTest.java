package nl.zorgspoor.deploy.documenten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import nl.zorgspoor.core.document.Objectopslag.OpslagWeg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The S3 protocol against a store that checks signatures. */
class S3OpslagTest {

    @TempDir
    Path map;

    private static S3Opslag opslag(S3Server server, String wachtwoord) {
        return S3Opslag.op(URI.create(server.adres()), "us-east-1", S3Server.EMMER, S3Server.GEBRUIKER, wachtwoord);
    }

    private Path bestand(int grootte) throws IOException {
        byte[] inhoud = new byte[grootte];
        new Random(grootte).nextBytes(inhoud);
        return Files.write(map.resolve("bestand-" + grootte), inhoud);
    }

    @Test
    void een_object_komt_terug_zoals_het_ging_en_is_na_verwijderen_weg() throws IOException {
        try (S3Server server = S3Server.in(map.resolve("s3"));
                S3Opslag opslag = opslag(server, S3Server.WACHTWOORD)) {
            assertThat(opslag.leeft()).isTrue();
            for (int grootte : new int[] {1, 70_000, 25 * 1024 * 1024 + 500}) {
                opslag.bewaar("object-" + grootte, bestand(grootte));
                try (InputStream in = opslag.lees("object-" + grootte)) {
                    assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(bestand(grootte)));
                }
            }
            assertThat(server.objecten()).hasSize(3);
            opslag.verwijder("object-1");
            opslag.verwijder("object-1");
            assertThat(server.objecten()).hasSize(2);
            assertThatThrownBy(() -> opslag.lees("object-1")).isInstanceOf(OpslagWeg.class);
        }
    }

    @Test
    void wie_niet_wordt_binnengelaten_of_niemand_vindt_hoort_dat_de_opslag_weg_is() throws IOException {
        try (S3Server server = S3Server.in(map.resolve("s3"));
                S3Opslag vreemd = opslag(server, "een-ander-woord");
                S3Opslag eigen = opslag(server, S3Server.WACHTWOORD)) {
            assertThat(vreemd.leeft()).isFalse();
            Path klein = bestand(10);
            assertThatThrownBy(() -> vreemd.bewaar("x", klein)).isInstanceOf(OpslagWeg.class);
            assertThat(server.objecten()).isEmpty();
            server.stop();
            assertThat(eigen.leeft()).isFalse();
            assertThatThrownBy(() -> eigen.bewaar("x", klein)).isInstanceOf(OpslagWeg.class);
            assertThatThrownBy(() -> eigen.verwijder("x")).isInstanceOf(OpslagWeg.class);
        }
    }
}
