package nl.zorgspoor.core.leerling.casus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Deelname;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Naslag.Overlegfeiten;
import nl.zorgspoor.core.gedeeld.Overlegvorm;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Partners;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.leerling.toestemming.Toestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import org.jspecify.annotations.Nullable;

/**
 * On which consents a student may be discussed with these participants: none when all are internal (R44), one for each that is
 * external (R45), and always one for a groot-JES (R46). Each must count on the day of the meeting.
 */
record Toestemmingseis(Overlegfeiten overleg, Context x, Toestemmingen toestemming) {

    /** What one participant, or the groot-JES as a whole, needs. */
    private record Behoefte(
            Regel regel, ToestemmingDoel doel, @Nullable PartnerType partner, String naam) {}

    private ToestemmingDoel doel() {
        return ToestemmingDoel.valueOf(Deelname.doel(overleg.vorm()));
    }

    private LocalDate op() {
        return overleg.datumTijd().toLocalDate();
    }

    private List<Behoefte> behoeften() {
        ToestemmingDoel doel = doel();
        LocalDate op = op();
        List<Behoefte> behoeften = new ArrayList<>();
        if (overleg.vorm() == OverlegvormCode.GROOT_JES) {
            behoeften.add(new Behoefte(Regel.GROOTJES_TOEST, doel, null, "GROOT_JES"));
        }
        Optional<Overlegvorm> vorm = x.school().overlegvorm(overleg.vorm(), op);
        overleg.genodigden().stream()
                .filter(rol ->
                        vorm.map(v -> Deelname.isExtern(v, rol, x.school(), op)).orElseGet(rol::isExtern))
                .sorted()
                .map(rol -> new Behoefte(Regel.EXTERN_MET, doel, Partners.van(rol), rol.name()))
                .forEach(behoeften::add);
        // R44: among ourselves it takes no consent, unless the school wants it.
        if (behoeften.isEmpty() && x.school().is(Instelling.TOESTEMMING_INTERN_OVERLEG, x.vandaag())) {
            behoeften.add(new Behoefte(
                    Regel.INTERN_ZONDER,
                    ToestemmingDoel.AANMELDEN_ONDERSTEUNINGSTEAM,
                    null,
                    overleg.vorm().name()));
        }
        return behoeften;
    }

    /** Whether every need is met. */
    boolean vervuld() {
        return behoeften().stream()
                .allMatch(b -> informerenVolstaat() || geldig(b, null).isPresent());
    }

    /**
     * The consents it rests on.
     *
     * @param genoemd the consent that the command names; then that one has to do
     */
    List<String> eis(@Nullable String genoemd) {
        List<String> ids = new ArrayList<>();
        for (Behoefte b : behoeften()) {
            Optional<Toestemming> t = geldig(b, genoemd);
            if (t.isPresent()) {
                ids.add(t.get().toestemmingId());
            } else if (!informerenVolstaat()) {
                throw b.regel()
                        .weigert(
                                "TOESTEMMING_ONTBREEKT",
                                "Bespreken met %s vraagt om toestemming die geldt op %s.",
                                b.naam(),
                                op())
                        .ontbreekt("TOESTEMMING " + b.doel())
                        .herstel(informeren() ? "InformeerOuders" : "VerleenToestemming(doel=%s)".formatted(b.doel()));
            }
        }
        return ids.stream().distinct().toList();
    }

    private Optional<Toestemming> geldig(Behoefte b, @Nullable String genoemd) {
        return toestemming
                .geldig(b.doel(), b.partner(), op())
                .flatMap(t -> genoemd == null || genoemd.equals(t.toestemmingId())
                        ? Optional.of(t)
                        : toestemming
                                .geldig(genoemd, b.partner(), op())
                                .filter(g -> g.doel() == b.doel()
                                        && (g.partnerType() == null
                                                || b.partner() == null
                                                || g.partnerType() == b.partner())));
    }

    /** R45: where the school only has to inform parents, having told them is enough; never for a groot-JES (R46). */
    private boolean informerenVolstaat() {
        return informeren() && toestemming.oudersGeinformeerdTussen(LocalDate.MIN, x.vandaag());
    }

    private boolean informeren() {
        return doel() != ToestemmingDoel.GROOT_JES
                && x.school().tekst(Instelling.EXTERN_MODUS, x.vandaag()).equals("INFORMEREN");
    }
}
