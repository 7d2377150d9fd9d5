package nl.zorgspoor.deploy.api;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP over sockets on which nobody holds a connection by sending headers slowly, or a thread by sending on what is not read any
 * more, or by not reading: such a connection is ended.
 */
public final class Tijdigprotocol extends Http11NioProtocol {

    /** The line and the headers of one request together. */
    private static final long KOPPEN_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final int TE_LAAT = 408;

    /** The web server's own answers are small: who does not take one at once has not read the ones before it. */
    private static final int SCHRIJF_MS = 250;

    /** While nobody waits for it, how long nothing of an answer may be taken. */
    private static final int STILTE_MS = 15_000;

    private static final String AFKAPPEN = Tijdigprotocol.class.getName() + ".afkappen";

    /** What ends the connection of this request at once, without sending what is left. */
    static Runnable afkapper(ServletRequest verzoek) {
        return verzoek.getAttribute(AFKAPPEN) instanceof Runnable kap ? kap : () -> {};
    }

    /** What the system keeps of an answer that is not read, in bytes: otherwise it grows to megabytes for every connection. */
    private static final String IN_SYSTEEM = String.valueOf(128 * 1024);

    /** The web server makes it by name. */
    public Tijdigprotocol() {
        setProperty("socket.txBufSize", IN_SYSTEEM);
    }

    @Override
    public void setAdapter(Adapter adapter) {
        super.setAdapter(new Afkapper(adapter));
    }

    @Override
    protected Processor createProcessor() {
        return new Tijdig(this, getAdapter());
    }

    private static final class Tijdig extends Http11Processor {

        private @Nullable SocketWrapperBase<?> van;
        private long begin;

        Tijdig(Tijdigprotocol protocol, Adapter adapter) {
            super(protocol, adapter);
        }

        @Override
        public SocketState process(SocketWrapperBase<?> socket, SocketEvent gebeurtenis) throws IOException {
            if (van != socket) {
                van = socket;
                begin = System.nanoTime();
            }
            socket.setWriteTimeout(SCHRIJF_MS);
            SocketState na = super.process(socket, gebeurtenis);
            socket.setWriteTimeout(STILTE_MS);
            if (na != SocketState.LONG || isAsync()) {
                van = null;
            } else if (System.nanoTime() - begin > KOPPEN_NANOS) {
                van = null;
                return SocketState.CLOSED;
            }
            return na;
        }
    }

    /** The web server would read what is left of a body before the next request, with a thread that waits. */
    private record Afkapper(Adapter server) implements Adapter {

        @Override
        public void service(Request verzoek, Response antwoord) throws Exception {
            verzoek.setAttribute(
                    AFKAPPEN, (Runnable) () -> verzoek.action(ActionCode.CLOSE_NOW, new IOException("afgekapt")));
            server.service(verzoek, antwoord);
            kapAf(verzoek, antwoord);
        }

        @Override
        public boolean asyncDispatch(Request verzoek, Response antwoord, SocketEvent gebeurtenis) throws Exception {
            boolean goed = server.asyncDispatch(verzoek, antwoord, gebeurtenis);
            kapAf(verzoek, antwoord);
            return goed;
        }

        private static void kapAf(Request verzoek, Response antwoord) {
            if (!is(verzoek, ActionCode.REQUEST_BODY_FULLY_READ)
                    && (antwoord.getStatus() == TE_LAAT || !is(verzoek, ActionCode.ASYNC_IS_ASYNC))) {
                verzoek.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }

        private static boolean is(Request verzoek, ActionCode vraag) {
            AtomicBoolean uitkomst = new AtomicBoolean();
            verzoek.action(vraag, uitkomst);
            return uitkomst.get();
        }

        @Override
        public boolean prepare(Request verzoek, Response antwoord) throws Exception {
            return server.prepare(verzoek, antwoord);
        }

        @Override
        public void log(Request verzoek, Response antwoord, long tijd) {
            server.log(verzoek, antwoord, tijd);
        }

        @Override
        public void checkRecycled(Request verzoek, Response antwoord) {
            server.checkRecycled(verzoek, antwoord);
        }

        @Override
        public String getDomain() {
            return server.getDomain();
        }
    }
}
