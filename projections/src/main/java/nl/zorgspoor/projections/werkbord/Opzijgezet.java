package nl.zorgspoor.projections.werkbord;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partnerkanaal;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Vertrouwelijkheid;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.CorrigeerGegeven;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingCommand.TrekVerwijzingIn;
import nl.zorgspoor.core.leerling.verwijzing.VerwijzingEvent.VerwijzingAangevuld;
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

    private static final String WEERGAVE = "weergave-";
    private static final String CORRIGEREN = CorrigeerGegeven.class.getSimpleName();

    private static final String INTREKKEN = "Of trek de verwijzing in met %s en verstuur een nieuwe. "
            .formatted(TrekVerwijzingIn.class.getSimpleName());

    /** What went wrong in these is a text that people wrote, and what else can be done about it. */
    private static final Map<String, String> MET_TEKST = Map.of(
            VerwijzingVerzonden.class.getSimpleName(),
            INTREKKEN,
            VerwijzingAangevuld.class.getSimpleName(),
            INTREKKEN,
            VerzuimGemeldBijLeerplicht.class.getSimpleName(),
            "Of meld het opnieuw met %s, met wat juist is. ".formatted(MeldVerzuimBijLeerplicht.class.getSimpleName()));

    private Opzijgezet() {}

    static List<Document> rijen(Omgeving o) {
        return o.lezer().actor().rol().isPartij()
                ? List.of()
                : o.opzijgezet().get().stream()
                        .filter(w -> inBereik(w, o) && betreft(w, o))
                        .map(w -> rij(w, o))
                        .toList();
    }

    /** What is about no student, or about one who may not be named here, is for who sees the whole school. */
    private static boolean inBereik(Wachtend w, Omgeving o) {
        return noemt(w, o) ? o.inBereik(Objects.requireNonNull(w.leerlingId())) : o.bereik() == null;
    }

    /** A partner that hears nothing concerns the schools that work with it. */
    private static boolean betreft(Wachtend w, Omgeving o) {
        String partner = Wachtrij.deel(w.verwerker()).replace(Wachtrij.NAAR_PARTNER, "");
        return !w.naam().equals(Wachtrij.STORING)
                || Arrays.stream(PartnerType.values())
                        .filter(t -> Partnerkanaal.soort(partner).equals(t.kanaal()))
                        .anyMatch(t -> werktLangs(partner, t, o));
    }

    /** A channel of its own concerns who registered its organisation with it. */
    private static boolean werktLangs(String kanaal, PartnerType type, Omgeving o) {
        return o.lezer().school().partnersVan(type).stream().anyMatch(p -> Partnerkanaal.van(type, p.kanaal())
                .filter(kanaal::equals)
                .isPresent());
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
        boolean partner = deel.startsWith(Wachtrij.NAAR_PARTNER);
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
                .append("gestartDoor", w.vertrouwelijk() || w.naam().equals(Wachtrij.STORING) ? null : naam(w))
                .append("gebeurtenisId", w.vertrouwelijk() ? null : w.gebeurtenisId())
                .append("gestartOp", vandaag)
                .append("volgendeActie", partner ? herstel(w) : null)
                .append(
                        "eigenaar",
                        partner ? o.lezer().school().coordinator(o.vandaag()).name() : Rol.BEHEERDER.name())
                .append("status", "OPEN")
                .append("signalen", List.of("OPZIJGEZET"));
    }

    /** As long as nobody outside has read it, what people wrote in it can be put right, and it goes as it should have read. */
    private static @Nullable String herstel(Wachtend w) {
        return MET_TEKST.containsKey(naam(w)) ? CORRIGEREN : null;
    }

    private static String naam(Wachtend w) {
        return w.naam().substring(w.naam().lastIndexOf('.') + 1);
    }

    private static String uitleg(Wachtend w, String deel) {
        String nummer = " De beheerder kan het opnieuw proberen of er met een reden aan voorbijgaan (kenmerk %d)."
                .formatted(w.kenmerk());
        if (w.naam().equals(Wachtrij.STORING)) {
            return "Berichten aan %s worden nu niet bezorgd. %s. Wat u verstuurt, blijft bewaard en gaat vanzelf zodra het kan. Bereik de partner zo nodig zelf."
                    .formatted(deel.substring(Wachtrij.NAAR_PARTNER.length()), w.oorzaak());
        } else if (deel.startsWith(Wachtrij.NAAR_PARTNER)) {
            String anders = MET_TEKST.get(naam(w));
            return "Een bericht aan %s is niet verzonden. %s. %sBereik de partner zo nodig zelf."
                            .formatted(
                                    deel.substring(Wachtrij.NAAR_PARTNER.length()),
                                    w.oorzaak(),
                                    anders == null
                                            ? ""
                                            : "Corrigeer de tekst met " + CORRIGEREN + "; dan gaat het bericht alsnog. "
                                                    + anders)
                    + nummer;
        } else if (deel.startsWith(WEERGAVE)) {
            return "Een gebeurtenis staat nog niet in de weergave %s; wat daar staat, is niet volledig."
                            .formatted(deel.substring(WEERGAVE.length()))
                    + nummer;
        } else if (deel.startsWith("termijn")) {
            return "Een termijn wordt nu niet bewaakt; houd de vervaldagen van deze leerling zelf bij." + nummer;
        } else if (deel.equals("acutesignalen")) {
            return "Een signaal dat niet kan wachten is nog geen acute melding; leg die met MeldAcuteSituatie zelf vast."
                    + nummer;
        } else if (deel.equals("annuleringen")) {
            return "Een geannuleerd overleg staat misschien nog op de agenda van leerlingen; haal hen er zelf af."
                    + nummer;
        }
        return "Een gebeurtenis is nog niet verwerkt door %s.".formatted(deel) + nummer;
    }
}
