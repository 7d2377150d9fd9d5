package nl.zorgspoor.deploy.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A request whose body ends with an error when it is too large, for whoever reads it. */
final class BegrensdVerzoek extends HttpServletRequestWrapper {

    /** The body is larger than anything here can be. */
    static final class TeGroot extends IOException {

        private static final long serialVersionUID = 1L;

        TeGroot() {
            super("Het bericht is te groot");
        }

        static boolean isOorzaak(@Nullable Throwable fout) {
            for (Throwable t = fout; t != null; t = t.getCause() == t ? null : t.getCause()) {
                if (t instanceof TeGroot) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Who is still sending does not listen yet: so much is let by, and so long, before the answer goes. */
    private static final long LAAT_VOORBIJ = 32L * 1024 * 1024;

    private static final long LAAT_VOORBIJ_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final int grootste;
    private @Nullable ServletInputStream stroom;

    BegrensdVerzoek(HttpServletRequest verzoek, int grootste) {
        super(verzoek);
        this.grootste = grootste;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream open = stroom;
        if (open == null) {
            open = new Begrensd(super.getInputStream(), getContentLengthLong() > grootste ? 0 : grootste);
            stroom = open;
        }
        return open;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Begrensd extends ServletInputStream {

        private final ServletInputStream bron;
        private int over;

        Begrensd(ServletInputStream bron, int over) {
            this.bron = bron;
            this.over = over;
        }

        @Override
        public int read() throws IOException {
            int b = bron.read();
            if (b >= 0) {
                tel(1);
            }
            return b;
        }

        @Override
        public int read(byte[] b, int van, int lengte) throws IOException {
            int gelezen = bron.read(b, van, lengte);
            if (gelezen > 0) {
                tel(gelezen);
            }
            return gelezen;
        }

        private void tel(int gelezen) throws IOException {
            over -= gelezen;
            if (over < 0) {
                laatVoorbij();
                throw new TeGroot();
            }
        }

        private void laatVoorbij() throws IOException {
            byte[] weg = new byte[8192];
            long begin = System.nanoTime();
            long gezien = 0;
            for (int n = 0; n >= 0 && gezien < LAAT_VOORBIJ; n = bron.read(weg)) {
                gezien += n;
                if (System.nanoTime() - begin > LAAT_VOORBIJ_NANOS) {
                    return;
                }
            }
        }

        @Override
        public boolean isFinished() {
            return bron.isFinished();
        }

        @Override
        public boolean isReady() {
            return bron.isReady();
        }

        @Override
        public void setReadListener(ReadListener luisteraar) {
            bron.setReadListener(luisteraar);
        }
    }
}
