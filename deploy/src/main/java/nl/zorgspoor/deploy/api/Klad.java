package nl.zorgspoor.deploy.api;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What is too large to hold in memory, on the disk while it is on its way: in a temporary file under a key that exists in memory only,
 * so that nobody reads what a crash leaves behind. All of a kind may take so much room together. Written by one thread, then read as often
 * as is wanted.
 */
final class Klad implements AutoCloseable {

    /** Room that is shared, in bytes. */
    static final class Ruimte {
        private final long hoogstens;
        private final AtomicLong gebruikt = new AtomicLong();

        Ruimte(long hoogstens) {
            this.hoogstens = hoogstens;
        }

        private boolean neem(long bytes) {
            if (gebruikt.addAndGet(bytes) > hoogstens) {
                gebruikt.addAndGet(-bytes);
                return false;
            }
            return true;
        }

        private void geef(long bytes) {
            gebruikt.addAndGet(-bytes);
        }
    }

    /** There is no room for it now. */
    static final class Vol extends IOException {

        private static final long serialVersionUID = 1L;

        Vol() {
            super("Er is nu geen ruimte voor meer bestanden tegelijk");
        }
    }

    /** Three of the largest at a time, each way; the folder for temporary files holds what comes in twice. */
    private static final long SAMEN = 80L * 1024 * 1024;

    static final Ruimte BINNEN = new Ruimte(SAMEN);
    static final Ruimte BUITEN = new Ruimte(SAMEN);

    private static final int BLOK = 16;
    private static final int STUK = 64 * 1024;
    private static final SecureRandom TOEVAL = new SecureRandom();

    private final Ruimte ruimte;
    private final SecretKeySpec sleutel;
    private final IvParameterSpec begin;
    private final AtomicBoolean dicht = new AtomicBoolean();
    private @Nullable Path bestand;
    private @Nullable OutputStream uit;
    private long lengte;

    Klad(Ruimte ruimte) {
        this.ruimte = ruimte;
        this.sleutel = new SecretKeySpec(toeval(), "AES");
        this.begin = new IvParameterSpec(toeval());
    }

    private static byte[] toeval() {
        byte[] bytes = new byte[BLOK];
        TOEVAL.nextBytes(bytes);
        return bytes;
    }

    private Cipher cipher(int richting) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(richting, sleutel, begin);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws Vol when all of its kind together take too much */
    void schrijf(byte[] stuk, int aantal) throws IOException {
        OutputStream open = uit;
        if (open == null) {
            Path nieuw = Files.createTempFile("zorgspoor-", ".klad");
            bestand = nieuw;
            open = new BufferedOutputStream(
                    new CipherOutputStream(Files.newOutputStream(nieuw), cipher(Cipher.ENCRYPT_MODE)), STUK);
            uit = open;
        }
        if (!ruimte.neem(aantal)) {
            throw new Vol();
        }
        lengte += aantal;
        open.write(stuk, 0, aantal);
    }

    /** Takes in all of it. */
    Klad vul(InputStream in) throws IOException {
        byte[] stuk = new byte[STUK];
        for (int n = in.read(stuk); n >= 0; n = in.read(stuk)) {
            schrijf(stuk, n);
        }
        return this;
    }

    long lengte() {
        return lengte;
    }

    /** From the begin; nothing more is written from now on. */
    InputStream open() throws IOException {
        OutputStream open = uit;
        if (open != null) {
            open.close();
        }
        Path waar = bestand;
        return waar == null
                ? InputStream.nullInputStream()
                : new CipherInputStream(Files.newInputStream(waar), cipher(Cipher.DECRYPT_MODE));
    }

    /** Nothing of it is left; a second time does nothing. */
    @Override
    public void close() {
        if (!dicht.compareAndSet(false, true)) {
            return;
        }
        ruimte.geef(lengte);
        try {
            OutputStream open = uit;
            if (open != null) {
                open.close();
            }
        } catch (IOException halfGeschreven) {
            // The file goes all the same.
        }
        try {
            Path waar = bestand;
            if (waar != null) {
                Files.deleteIfExists(waar);
            }
        } catch (IOException onleesbaarVoorIedereen) {
            // Its key is forgotten.
        }
    }
}
