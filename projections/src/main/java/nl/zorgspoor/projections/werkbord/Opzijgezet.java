package nl.zorgspoor.projections.werkbord;

import java.util.List;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.TrekVerwijzingIn;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingVerzonden;
import nl.zorgspoor.core.verwerking.Wachtrij;
import nl.zorgspoor.core.verwerking.Wachtrij.Wachtend;
import nl.zorgspoor.core.verzuim.VerzuimCommand.MeldVerzuimBijLeerplicht;
import nl.zorgspoor.core.verzuim.VerzuimEvent.VerzuimGemeldBijLeerplicht;
import nl.zorgspoor.projections.leerling.Taken.Soort;
import nl.zorgspoor.projections.lezen.Omgeving;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What the system could not do about a school, on the school's own board, with what people can do meanwhile. */
final class Opzijgezet {

    private static final String PARTNER = "partner-";
    private static final String WEERGAVE = "weergave-";
    private static final String INTREKKEN = TrekVerwijzingIn.class.getSimpleName();
    private static final String OPNIEUW_MELDEN = MeldVerzuimBijLeerplicht.class.getSimpleName();

    private Opzijgezet() {}

    static List<Document> rijen(Omgeving o) {
        return o.lezer().actor().rol().isPartij()
                ? List.of()
                : o.opzijgezet().get().stream()
                        .filter(w -> inBereik(w, o))
                        .map(w -> rij(w, o))
                        .toList();
    }

    /** What is about no student, or about one who may not be named here, is for who sees the whole school. */
    private static boolean inBereik(Wachtend w, Omgeving o) {
        return noemt(w, o) ? o.inBereik(Objects.requireNonNull(w.leerlingId())) : o.bereik() == null;
    }

    private static boolean noemt(Wachtend w, Omgeving o) {
        return w.leerlingId() != null
                && (!w.vertrouwelijk()
                        || (o.lezer().mag(Vertrouwelijkheid.MELDCODE)
                                && o.lezer().mag(Vertrouwelijkheid.VERTROUWELIJK_VP)));
    }

    private static Document rij(Wachtend w, Omgeving o) {
        String deel = Wachtrij.deel(w.verwerker());
        Document wie = new Document("schoolId", w.schoolId());
        if (noemt(w, o)) {
            wie.append("leerlingId", w.leerlingId());
        }
        boolean partner = deel.startsWith(PARTNER);
        String vandaag = o.vandaag().toString();
        return o.rij(wie)
                .append("itemId", "opzij:" + w.kenmerk())
                .append("type", Soort.AANDACHTSPUNT.name())
                .append("soort", "OPZIJGEZET")
                .append("code", deel)
                // Every day again until it is solved.
                .append("vervaldatum", vandaag)
                .append("dagenResterend", 0L)
                .append("uitleg", uitleg(w, deel))
                .append(
                        "gestartDoor",
                        w.vertrouwelijk() ? null : w.naam().substring(w.naam().lastIndexOf('.') + 1))
                .append("gestartOp", vandaag)
                .append("volgendeActie", partner ? herstel(w) : null)
                .append(
                        "eigenaar",
                        partner ? o.lezer().school().coordinator(o.vandaag()).name() : Rol.BEHEERDER.name())
                .append("status", "OPEN")
                .append("signalen", List.of("OPZIJGEZET"));
    }

    /** What was sent is never corrected: a referral is taken back and made anew, a report is made again in its conversation. */
    private static @Nullable String herstel(Wachtend w) {
        return is(w, VerwijzingVerzonden.class)
                ? INTREKKEN
                : is(w, VerzuimGemeldBijLeerplicht.class) ? OPNIEUW_MELDEN : null;
    }

    private static boolean is(Wachtend w, Class<? extends Gebeurtenis> gebeurtenis) {
        return w.naam().endsWith("." + gebeurtenis.getSimpleName());
    }

    private static String uitleg(Wachtend w, String deel) {
        String nummer = " De beheerder kan het opnieuw proberen of er met een reden aan voorbijgaan (kenmerk %d)."
                .formatted(w.kenmerk());
        if (deel.startsWith(PARTNER)) {
            String herstel = herstel(w);
            return "Een bericht aan %s is niet verzonden. %s. %sBereik de partner zo nodig zelf."
                            .formatted(
                                    deel.substring(PARTNER.length()),
                                    w.oorzaak(),
                                    herstel == null
                                            ? ""
                                            : herstel.equals(INTREKKEN)
                                                    ? "Trek de verwijzing in met " + INTREKKEN
                                                            + " en verstuur een nieuwe. "
                                                    : "Meld het opnieuw met " + OPNIEUW_MELDEN + ", met wat juist is. ")
                    + nummer;
        } else if (deel.startsWith(WEERGAVE)) {
            return "Een gebeurtenis staat nog niet in de weergave %s; wat daar staat, is niet volledig."
                            .formatted(deel.substring(WEERGAVE.length()))
                    + nummer;
        } else if (deel.startsWith("termijn")) {
            return "Een termijn wordt nu niet bewaakt; houd de vervaldagen van deze leerling zelf bij." + nummer;
        } else if (deel.equals("annuleringen")) {
            return "Een geannuleerd overleg staat misschien nog op de agenda van leerlingen; haal hen er zelf af."
                    + nummer;
        }
        return "Een gebeurtenis is nog niet verwerkt door %s.".formatted(deel) + nummer;
    }
}
