package nl.zorgspoor.deploy.api;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** An answer that is kept until it is whole: who makes it never waits for who reads it. {@link Verzending} sends it. */
final class Afgifte extends HttpServletResponseWrapper {

    private Inhoud inhoud = new Inhoud();
    private @Nullable ServletOutputStream stroom;
    private @Nullable PrintWriter schrijver;
    private @Nullable Klad bestand;
    private boolean aanServer;

    Afgifte(HttpServletResponse antwoord) {
        super(antwoord);
    }

    /** How much was written, in bytes. */
    int lengte() {
        flushBuffer();
        return inhoud.size();
    }

    /** A file is the answer. */
    void geef(Klad klad) {
        bestand = klad;
    }

    /** The file that is the answer, for who sends it and closes it. */
    @Nullable
    Klad neemBestand() {
        Klad klad = bestand;
        bestand = null;
        return klad;
    }

    /** What was written, in an array that may be longer than that; it is not kept here any more. */
    byte[] neem() {
        byte[] bytes = inhoud.bytes();
        inhoud = new Inhoud();
        return bytes;
    }

    /** It is not sent after all. */
    void laatBestand() {
        Klad klad = neemBestand();
        if (klad != null) {
            klad.close();
        }
    }

    /** The web server answers instead, with a fault. */
    boolean isAanServer() {
        return aanServer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        ServletOutputStream open = stroom;
        if (open == null) {
            open = new Stroom(inhoud);
            stroom = open;
        }
        return open;
    }

    @Override
    public PrintWriter getWriter() {
        PrintWriter open = schrijver;
        if (open == null) {
            open = new PrintWriter(new OutputStreamWriter(inhoud, Charset.forName(getCharacterEncoding())));
            schrijver = open;
        }
        return open;
    }

    @Override
    public void sendError(int status) throws IOException {
        aanServer = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, @Nullable String melding) throws IOException {
        aanServer = true;
        super.sendError(status, melding);
    }

    /** Nothing goes before all of it is there. */
    @Override
    public void flushBuffer() {
        if (schrijver != null) {
            schrijver.flush();
        }
    }

    @Override
    public void resetBuffer() {
        flushBuffer();
        inhoud.reset();
    }

    @Override
    public void reset() {
        super.reset();
        laatBestand();
        resetBuffer();
    }

    /** Follows from what was written. */
    @Override
    public void setContentLength(int lengte) {
        // see lengte()
    }

    @Override
    public void setContentLengthLong(long lengte) {
        // see lengte()
    }

    @Override
    public void setBufferSize(int grootte) {
        // as large as the answer
    }

    private static final class Inhoud extends ByteArrayOutputStream {
        byte[] bytes() {
            return buf;
        }
    }

    private static final class Stroom extends ServletOutputStream {

        private final ByteArrayOutputStream naar;

        Stroom(ByteArrayOutputStream naar) {
            this.naar = naar;
        }

        @Override
        public void write(int b) {
            naar.write(b);
        }

        @Override
        public void write(byte[] b, int van, int lengte) {
            naar.write(b, van, lengte);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener luisteraar) {
            throw new IllegalStateException("Schrijven wacht hier nooit.");
        }
    }
}
