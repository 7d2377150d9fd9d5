package nl.zorgspoor.deploy.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A small properties file of a data folder that only its owner may read, that is never half written and that shows when it was
 * damaged: its first line is the sum of the ones after it. A file of an earlier program has none and is taken as it is, as long as
 * every line in it can be one of this file.
 */
public final class PropertiesBestand {

    private static final String SOM = "#som ";

    private final Path bestand;
    private final BiPredicate<String, String> mag;
    private final String herstel;

    /**
     * @param mag whether a name with its value can stand in this file
     * @param herstel what to do when the file is damaged, as a sentence
     */
    public PropertiesBestand(Path bestand, BiPredicate<String, String> mag, String herstel) {
        this.bestand = bestand;
        this.mag = mag;
        this.herstel = herstel;
    }

    /**
     * Gives the kept value after {@code keuze} has looked at it; a changed value is on disk before this returns.
     *
     * @param keuze sees the kept value (null when there is none) and gives the value to use
     * @throws EmbeddedServerException when the file is damaged
     */
    public String lees(String naam, UnaryOperator<@Nullable String> keuze) {
        // The servers start in parallel and share the file, and a part may run in a process of its own: reading and
        // writing is one
        // step.
        synchronized (PropertiesBestand.class) {
            Path slot = bestand.resolveSibling(bestand.getFileName() + ".slot");
            try {
                Afgeschermd.bestand(slot);
                try (var kanaal = FileChannel.open(slot, StandardOpenOption.WRITE);
                        var vast = kanaal.lock()) {
                    return kies(naam, keuze, vast.isValid());
                }
            } catch (IOException e) {
                throw ontoegankelijk(bestand, e);
            }
        }
    }

    /** Whether a value of this name is kept. */
    boolean heeft(String naam) {
        try {
            return laad().containsKey(naam);
        } catch (IOException e) {
            throw ontoegankelijk(bestand, e);
        }
    }

    private String kies(String naam, UnaryOperator<@Nullable String> keuze, boolean magSchrijven) throws IOException {
        var inhoud = laad();
        var bewaard = inhoud.get(naam);
        var gekozen = keuze.apply(bewaard);
        if (gekozen == null) {
            throw new IllegalStateException("Geen waarde voor " + naam);
        }
        if (magSchrijven && !gekozen.equals(bewaard)) {
            inhoud.put(naam, gekozen);
            bewaar(inhoud);
        }
        return gekozen;
    }

    private Map<String, String> laad() throws IOException {
        var inhoud = new TreeMap<String, String>();
        String tekst;
        try {
            tekst = UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(Files.readAllBytes(bestand)))
                    .toString();
        } catch (NoSuchFileException e) {
            return inhoud;
        } catch (CharacterCodingException e) {
            throw beschadigd();
        }
        if (tekst.startsWith(SOM)) {
            var einde = Math.max(tekst.indexOf('\n'), 0);
            if (!tekst.substring(SOM.length(), Math.max(einde, SOM.length())).equals(som(tekst.substring(einde + 1)))) {
                throw beschadigd();
            }
        }
        var regels = new Properties();
        try {
            regels.load(new StringReader(tekst));
        } catch (IllegalArgumentException e) {
            throw beschadigd();
        }
        for (var naam : regels.stringPropertyNames()) {
            var waarde = regels.getProperty(naam);
            if (!mag.test(naam, waarde)) {
                throw beschadigd();
            }
            inhoud.put(naam, waarde);
        }
        if (inhoud.isEmpty() || !tekst.endsWith("\n")) {
            throw beschadigd();
        }
        return inhoud;
    }

    /** A file that is there and that this program may not use, such as one that somebody else made. */
    public static EmbeddedServerException ontoegankelijk(Path bestand, IOException fout) {
        return new EmbeddedServerException(
                "Het bestand %s is niet te lezen of te schrijven (%s). Zorg dat het een gewoon bestand is van de gebruiker die Zorgspoor start."
                        .formatted(bestand, fout.getClass().getSimpleName()),
                fout);
    }

    private EmbeddedServerException beschadigd() {
        return new EmbeddedServerException("Het bestand " + bestand + " is beschadigd. " + herstel);
    }

    private void bewaar(Map<String, String> inhoud) throws IOException {
        var tekst = new StringBuilder();
        // Names and values are our own, and have no characters that mean something in such a file.
        inhoud.forEach((naam, waarde) -> tekst.append(naam)
                .append('=')
                .append(waarde.replace("\\", "\\\\"))
                .append('\n'));
        tekst.insert(0, SOM + som(tekst.toString()) + "\n");
        var nieuw = bestand.resolveSibling(bestand.getFileName() + ".nieuw");
        Files.deleteIfExists(nieuw);
        Afgeschermd.bestand(nieuw);
        // A lost password or key locks the owner out of his own data, so the bytes must be on disk before the rename.
        try (var kanaal = FileChannel.open(nieuw, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(tekst.toString().getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                kanaal.write(bytes);
            }
            kanaal.force(true);
        }
        Files.move(nieuw, bestand, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String som(String tekst) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(tekst.getBytes(UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
