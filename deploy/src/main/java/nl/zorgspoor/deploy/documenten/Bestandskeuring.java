package nl.zorgspoor.deploy.documenten;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import nl.zorgspoor.core.document.Documentenkast.Bron;
import nl.zorgspoor.core.gedeeld.Regel;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** R366: a file is of a kind that is kept, and its bytes, its name and what is said of it agree. */
public final class Bestandskeuring {

    private static final String ONJUIST = "DOCUMENT_ONJUIST";

    private static final int LANGSTE_NAAM = 150;

    /** A description of a package's parts is some kilobytes; what unpacks to more is none, in bytes. */
    private static final int GROOTSTE_BESCHRIJVING = 256 * 1024;

    private static final int MEESTE_DELEN = 2_000;

    private static final String OOXML = "application/x-tika-ooxml";
    private static final String ZIP = "application/zip";

    private final MimeTypes soorten = MimeTypes.getDefaultMimeTypes();

    /**
     * Judges a file.
     *
     * @param opgegeven the content type that was said, without parameters
     * @return its kind
     * @throws nl.zorgspoor.core.gedeeld.CommandGeweigerd 409 {@code DOCUMENT_ONJUIST} with all that is wrong
     */
    public Bestandsoort keur(String naam, String opgegeven, Bron bron) throws IOException {
        List<String> fouten = new ArrayList<>();
        Optional<Bestandsoort> gezegd = Bestandsoort.van(opgegeven);
        if (gezegd.isEmpty()) {
            fouten.add("Content-Type: een van "
                    + Arrays.stream(Bestandsoort.values())
                            .map(Bestandsoort::type)
                            .collect(Collectors.joining(", ")));
        }
        if (!isNaam(naam)) {
            fouten.add("naam: een bestandsnaam van hooguit %d tekens, zonder map en zonder tekens die iets doen"
                    .formatted(LANGSTE_NAAM));
        } else if (gezegd.isPresent() && !gezegd.get().pastBij(naam)) {
            fouten.add("naam: eindigt bij dit Content-Type op ."
                    + String.join(" of .", gezegd.get().uitgangen()));
        }
        if (gezegd.isPresent() && !gevonden(bron).equals(gezegd.get().type())) {
            fouten.add("inhoud: is niet wat Content-Type zegt");
        }
        if (!fouten.isEmpty() || gezegd.isEmpty()) {
            throw Regel.DOCUMENTINHOUD
                    .weigert(ONJUIST, "Dit bestand wordt zo niet bewaard.")
                    .ontbreekt(fouten);
        }
        return gezegd.get();
    }

    /** No path, nothing invisible, nothing that turns the reading direction, and not hidden. */
    static boolean isNaam(String naam) {
        return !naam.isBlank()
                && naam.equals(naam.strip())
                && naam.length() <= LANGSTE_NAAM
                && !naam.startsWith(".")
                && naam.codePoints().allMatch(Bestandskeuring::mag);
    }

    private static boolean mag(int teken) {
        int soort = Character.getType(teken);
        return "/\\:*?\"<>|%".indexOf(teken) < 0
                && (teken == ' ' || !Character.isWhitespace(teken))
                && soort != Character.CONTROL
                && soort != Character.FORMAT
                && soort != Character.SURROGATE
                && soort != Character.PRIVATE_USE
                && soort != Character.UNASSIGNED
                && soort != Character.LINE_SEPARATOR
                && soort != Character.PARAGRAPH_SEPARATOR;
    }

    /** What the bytes say; the name has no part in it. */
    private String gevonden(Bron bron) throws IOException {
        String type;
        try (InputStream in = new BufferedInputStream(bron.open(), soorten.getMinLength() + 1)) {
            type = soorten.detect(in, new Metadata()).getBaseType().toString();
        }
        return type.equals(OOXML) || type.equals(ZIP) ? gepakt(bron) : type;
    }

    /** A document of Word is a package that describes itself as one; one with macros describes itself otherwise. */
    private static String gepakt(Bron bron) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(bron.open())) {
            int deel = 0;
            for (ZipEntry e = zip.getNextEntry(); e != null && deel < MEESTE_DELEN; e = zip.getNextEntry(), deel++) {
                if (e.getName().equals("[Content_Types].xml")) {
                    String tekst = new String(zip.readNBytes(GROOTSTE_BESCHRIJVING), UTF_8);
                    return tekst.contains("\"" + Bestandsoort.DOCX.type() + ".main+xml\"")
                                    && !tekst.contains("vbaProject")
                            ? Bestandsoort.DOCX.type()
                            : ZIP;
                }
            }
            return ZIP;
        } catch (ZipException | IllegalArgumentException stuk) {
            return ZIP;
        }
    }
}
