package nl.zorgspoor.deploy.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Answers packed with gzip, for who asks for it and when they are long enough to gain by it. */
final class Inpakking {

    static final String GZIP = "gzip";

    /** A shorter answer fits in one packet either way, in bytes. */
    private static final int VANAF = 1_400;

    private static final List<String> SOORTEN =
            List.of("application/json", "application/problem+json", "text/", "application/yaml");

    private Inpakking() {}

    /** Says with the answer that it depends on what was asked, packed or not. */
    static boolean past(HttpServletRequest verzoek, HttpServletResponse antwoord, int lengte) {
        String soort = antwoord.getContentType();
        if (lengte < VANAF
                || soort == null
                || SOORTEN.stream().noneMatch(soort::startsWith)
                || antwoord.getHeader("Content-Encoding") != null) {
            return false;
        }
        antwoord.addHeader("Vary", "Accept-Encoding");
        return !verzoek.getMethod().equals("HEAD") && wil(verzoek.getHeader("Accept-Encoding"));
    }

    private static boolean wil(@Nullable String kop) {
        return kop != null
                && Arrays.stream(kop.toLowerCase(Locale.ROOT).split(",", 30))
                        .map(deel -> deel.replace(" ", ""))
                        .anyMatch(deel ->
                                (deel.equals(GZIP) || deel.startsWith(GZIP + ";")) && !deel.matches(".*;q=0(\\.0*)?"));
    }

    static byte[] pak(byte[] inhoud, int lengte) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream(Math.max(512, lengte / 4));
        try (GZIPOutputStream gzip = new GZIPOutputStream(uit)) {
            gzip.write(inhoud, 0, lengte);
        }
        return uit.toByteArray();
    }
}
