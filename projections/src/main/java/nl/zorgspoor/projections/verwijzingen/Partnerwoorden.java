package nl.zorgspoor.projections.verwijzingen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.Partnerantwoord;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.PartnerberichtAfgekeurd;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.PartnerberichtBeoordeeld;
import nl.zorgspoor.core.verzuim.VerzuimEvent.LeerplichtActieOntvangen;
import nl.zorgspoor.projections.opslag.Feit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a partner wrote, in its row: the answers that were taken in, and those that were refused and what the school made of them. */
final class Partnerwoorden {

    static final String BERICHTEN = "berichten";
    static final String AFGEKEURD = "afgekeurd";

    /** Of each the newest so many: a partner that writes without end makes no document that the store cannot hold. */
    private static final int MEESTE = 50;

    private Partnerwoorden() {}

    /** An answer that was taken in. */
    static void ingenomen(Document r, String soort, LocalDate datum, Feit f) {
        String inhoud = inhoud(f);
        if (f.inhoud() instanceof Partnerantwoord || f.inhoud() instanceof LeerplichtActieOntvangen) {
            voegToe(
                    r,
                    BERICHTEN,
                    new Document("soort", soort)
                            .append("op", f.dag())
                            .append("datum", datum)
                            .append("inhoud", inhoud));
        }
    }

    private static @Nullable String inhoud(Feit f) {
        if (f.inhoud() instanceof Partnerantwoord a) {
            return a.inhoud();
        }
        return f.inhoud() instanceof LeerplichtActieOntvangen l
                        && !Objects.requireNonNullElse(l.afspraken(), List.<String>of())
                                .isEmpty()
                ? String.join("; ", l.afspraken())
                : null;
    }

    /** R375: one that could not be used; what stood in it is there as far as it was understood. */
    static void afgekeurd(Document r, PartnerberichtAfgekeurd e, Feit f) {
        voegToe(
                r,
                AFGEKEURD,
                new Document("berichtId", e.berichtId())
                        .append("soort", e.soort())
                        .append("op", f.dag())
                        .append("datum", e.datum())
                        .append("inhoud", e.inhoud())
                        .append("waarom", e.reden())
                        .append("beoordeling", null));
    }

    static void beoordeeld(Document r, PartnerberichtBeoordeeld e) {
        List<Document> alle = lijst(r, AFGEKEURD);
        alle.stream()
                .filter(d -> e.berichtId().equals(d.get("berichtId")))
                .forEach(d -> d.append("beoordeling", e.beoordeling().name()).append("toelichting", e.toelichting()));
        r.append(AFGEKEURD, alle);
    }

    /** Whether one waits for somebody to look at it. */
    static boolean wacht(Document d) {
        return lijst(d, AFGEKEURD).stream().anyMatch(b -> b.get("beoordeling") == null && b.get("soort") != null);
    }

    private static void voegToe(Document r, String veld, Document nieuw) {
        List<Document> alle = lijst(r, veld);
        alle.add(nieuw);
        r.append(veld, alle.size() > MEESTE ? new ArrayList<>(alle.subList(alle.size() - MEESTE, alle.size())) : alle);
    }

    private static List<Document> lijst(Document r, String veld) {
        return new ArrayList<>(Objects.requireNonNullElse(r.getList(veld, Document.class), List.of()));
    }
}
