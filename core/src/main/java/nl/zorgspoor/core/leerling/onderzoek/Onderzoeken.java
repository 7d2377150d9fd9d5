package nl.zorgspoor.core.leerling.onderzoek;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.CommandGeweigerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Kopie;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Tekst;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekCommand.*;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekEvent.*;
import nl.zorgspoor.core.leerling.screening.Screeningen;
import nl.zorgspoor.core.leerling.toestemming.Toestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import org.jspecify.annotations.Nullable;

/**
 * The researches about one student.
 *
 * @param alle by id, oldest first
 */
public record Onderzoeken(Map<String, Onderzoek> alle) {

    public static final Onderzoeken LEEG = new Onderzoeken(Map.of());

    /**
     * One research; open until its report is in.
     *
     * @param nogMet with whom its outcome is still to be talked over
     */
    @RecordBuilder
    public record Onderzoek(
            String onderzoekId,
            Onderzoeksoort soort,
            LocalDate gevraagdOp,
            @Nullable LocalDate verslagOp,
            List<Rol> nogMet)
            implements OnderzoekenOnderzoekBuilder.With {
        public Onderzoek {
            nogMet = List.copyOf(nogMet);
        }
    }

    /** R116: whether a research was asked and its report is in. */
    public boolean verslagBinnen() {
        return alle.values().stream().anyMatch(o -> o.verslagOp() != null);
    }

    /** Whether a report is still to come (R242). */
    public boolean loopt() {
        return alle.values().stream().anyMatch(o -> o.verslagOp() == null);
    }

    /** What a route may require of this area. */
    public boolean vervuld(Regel regel) {
        return switch (regel) {
            case ONDERZOEK_IB -> !alle.isEmpty();
            case ONDERZOEK_N4 -> verslagBinnen();
            default -> false;
        };
    }

    List<OnderzoekEvent> decide(
            VraagOnderzoekAan c, Context x, Toestemmingen toestemming, Trajecten traject, Screeningen screening) {
        if (alle.containsKey(c.onderzoekId())) {
            throw CommandGeweigerd.statusOnjuist("Onderzoek %s bestaat al.".formatted(c.onderzoekId()));
        }
        traject.eisOudersGeinformeerd(x);
        String toestemmingId = eisToestemming(c, x, toestemming);
        eisSelectie(c, x, screening);
        Tekst.eisInhoud(
                Regel.ONDERZOEK_IB,
                "Een onderzoek",
                !Tekst.leeg(c.vraag()) && !Tekst.leeg(c.uitvoerder()),
                "vraag",
                "uitvoerder");
        return List.of(new OnderzoekAangevraagd(
                c.leerlingId(), c.onderzoekId(), c.soort(), c.vraag(), c.uitvoerder(), toestemmingId, x.vandaag()));
    }

    /** R133: first the class is screened, and a student who stands out is looked into. */
    private static void eisSelectie(VraagOnderzoekAan c, Context x, Screeningen screening) {
        boolean na = x.school()
                .lijst(Instelling.ONDERZOEK_NA_SCREENING, x.vandaag())
                .contains(c.soort().name());
        if (na && !screening.geselecteerd()) {
            throw Regel.DYSLEXIE_ONDERZOEK
                    .weigert("SELECTIE_ONTBREEKT", "Dit onderzoek volgt op een screening waarbij de leerling opviel.")
                    .ontbreekt("ScreeningsuitslagGeregistreerd UITVAL")
                    .herstel("RegistreerScreeningsuitslag");
        }
    }

    /** R117: consent of the parents, unless the school asks none for this kind of research. */
    private static @Nullable String eisToestemming(VraagOnderzoekAan c, Context x, Toestemmingen toestemming) {
        Optional<Toestemming> geldig = toestemming
                .geldig(ToestemmingDoel.ONDERZOEK, null, x.vandaag())
                .filter(t -> c.toestemmingId() == null || t.toestemmingId().equals(c.toestemmingId()));
        boolean nodig = !x.school()
                .lijst(Instelling.ONDERZOEK_ZONDER_TOESTEMMING, x.vandaag())
                .contains(c.soort().name());
        if (nodig && geldig.isEmpty()) {
            throw Regel.ONDERZOEK_IB
                    .weigert("TOESTEMMING_ONTBREEKT", "Voor dit onderzoek is toestemming van de ouders nodig.")
                    .ontbreekt("TOESTEMMING ONDERZOEK")
                    .herstel("VerleenToestemming(doel=ONDERZOEK)");
        }
        return geldig.map(Toestemming::toestemmingId).orElse(null);
    }

    List<OnderzoekEvent> decide(OntvangOnderzoeksverslag c, Context x, Trajecten traject) {
        Onderzoek o = bekend(c.onderzoekId());
        if (o.verslagOp() != null) {
            throw CommandGeweigerd.statusOnjuist(
                    "Het verslag van onderzoek %s is al binnen.".formatted(o.onderzoekId()));
        }
        LocalDate datum = x.gebeurdOp(c.datum());
        if (datum.isBefore(o.gevraagdOp())) {
            throw CommandGeweigerd.statusOnjuist("Het onderzoek is pas op %s gevraagd.".formatted(o.gevraagdOp()));
        }
        traject.eisOudersGeinformeerd("OnderzoeksverslagOntvangen", x);
        Tekst.eisInhoud(
                "Een onderzoeksverslag",
                !Tekst.leeg(c.documentRef()) || !Tekst.leeg(c.conclusie()),
                "documentRef",
                "conclusie");
        List<OnderzoekEvent> events = new ArrayList<>();
        events.add(new OnderzoeksverslagOntvangen(
                c.leerlingId(), o.onderzoekId(), o.soort(), datum, c.documentRef(), c.conclusie()));
        List<Rol> met = x.school().lijst(Instelling.ONDERZOEK_BESPREKEN_MET, x.vandaag()).stream()
                .map(Rol::valueOf)
                .toList();
        if (!met.isEmpty()) {
            events.add(new OnderzoeksbesprekingVerwacht(c.leerlingId(), o.onderzoekId(), met));
        }
        return events;
    }

    /** R282: what is talked over is in, and who was there is said. */
    List<OnderzoekEvent> decide(BespreekOnderzoeksuitslag c, Context x) {
        Onderzoek o = bekend(c.onderzoekId());
        LocalDate datum = x.gebeurdOp(c.datum());
        if (o.verslagOp() == null || datum.isBefore(o.verslagOp())) {
            throw Regel.ONDERZOEK_BESPROKEN
                    .weigert("VERSLAG_ONTBREEKT", "Een uitslag wordt besproken als het verslag binnen is.")
                    .ontbreekt("OnderzoeksverslagOntvangen")
                    .herstel("OntvangOnderzoeksverslag");
        }
        Tekst.eisInhoud(Regel.ONDERZOEK_BESPROKEN, "Een bespreking", !c.met().isEmpty(), "met");
        Tekst.eisInhoud(Regel.ONDERZOEK_BESPROKEN, "Een bespreking", !Tekst.leeg(c.uitkomst()), "uitkomst");
        List<Rol> nog = o.nogMet().stream().filter(r -> !c.met().contains(r)).toList();
        return List.of(new OnderzoeksuitslagBesproken(
                c.leerlingId(),
                o.onderzoekId(),
                c.met().stream().distinct().toList(),
                datum,
                Objects.requireNonNull(c.uitkomst()),
                nog));
    }

    private Onderzoek bekend(String onderzoekId) {
        return Optional.ofNullable(alle.get(onderzoekId))
                .orElseThrow(() ->
                        CommandGeweigerd.nietGevonden("Onderzoek", onderzoekId).herstel("VraagOnderzoekAan"));
    }

    Onderzoeken evolve(OnderzoekAangevraagd e) {
        return new Onderzoeken(Kopie.met(
                alle, e.onderzoekId(), new Onderzoek(e.onderzoekId(), e.soort(), e.datum(), null, List.of())));
    }

    Onderzoeken evolve(OnderzoeksverslagOntvangen e) {
        return new Onderzoeken(Kopie.anders(alle, e.onderzoekId(), o -> o.withVerslagOp(e.datum())));
    }

    Onderzoeken evolve(OnderzoeksbesprekingVerwacht e) {
        return new Onderzoeken(Kopie.anders(alle, e.onderzoekId(), o -> o.withNogMet(e.met())));
    }

    Onderzoeken evolve(OnderzoeksuitslagBesproken e) {
        return new Onderzoeken(Kopie.anders(alle, e.onderzoekId(), o -> o.withNogMet(e.nogMet())));
    }
}
