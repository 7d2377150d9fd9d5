package nl.zorgspoor.deploy.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every request has to be before anything looks at it: a query that can be read, whatever the path. It stands inside the
 * security chain, behind the writer of headers and before the login.
 */
public final class Verzoekgrens extends OncePerRequestFilter {

    /** A page with all its filters needs a tenth of this. */
    private static final int LANGSTE_VRAAG = 4_000;

    private static final int HEXADECIMAAL = 16;

    private final Probleemschrijver schrijver;
    private final Foutenlog foutenlog;

    public Verzoekgrens(Probleemschrijver schrijver, Foutenlog foutenlog) {
        this.schrijver = schrijver;
        this.foutenlog = foutenlog;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        if (!isLeesbaar(verzoek.getQueryString())) {
            schrijver.schrijf(antwoord, Probleem.onleesbareVraag());
            return;
        }
        try {
            keten.doFilter(verzoek, antwoord);
        } catch (RuntimeException | ServletException e) {
            // What falls out of a filter would be told by the web server, with its message and for every request anew.
            if (antwoord.isCommitted()) {
                foutenlog.meld(e);
                return;
            }
            schrijver.schrijf(antwoord, Probleem.onverwacht(foutenlog.meld(e)));
        }
    }

    /** Every name and value is UTF-8 without control characters, and every value has a name. */
    static boolean isLeesbaar(@Nullable String vraag) {
        if (vraag == null || vraag.isEmpty()) {
            return true;
        }
        if (vraag.length() > LANGSTE_VRAAG) {
            return false;
        }
        for (String deel : vraag.split("&", -1)) {
            int is = deel.indexOf('=');
            String naam = is < 0 ? deel : deel.substring(0, is);
            if (naam.isEmpty() || !isTekst(naam) || (is >= 0 && !isTekst(deel.substring(is + 1)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTekst(String deel) {
        ByteBuffer bytes = ByteBuffer.allocate(deel.length());
        for (int i = 0; i < deel.length(); i++) {
            char teken = deel.charAt(i);
            int waarde = teken;
            if (teken == '%') {
                int hoog = i + 2 < deel.length() ? Character.digit(deel.charAt(i + 1), HEXADECIMAAL) : -1;
                int laag = i + 2 < deel.length() ? Character.digit(deel.charAt(i + 2), HEXADECIMAAL) : -1;
                if (hoog < 0 || laag < 0) {
                    return false;
                }
                waarde = hoog * HEXADECIMAAL + laag;
                i += 2;
            } else if (teken > 0x7E) {
                return false;
            }
            if (waarde < ' ' || waarde == 0x7F) {
                return false;
            }
            bytes.put((byte) waarde);
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
