package nl.zorgspoor.core.poort;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.zorgspoor.core.gedeeld.Kengetallen;
import nl.zorgspoor.core.gedeeld.Kostendrager;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Naslag;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.PartnerType;
import org.jspecify.annotations.Nullable;

/** Remembers what was looked up, for who tries many commands at one moment. For one thread. */
final class Naslaggeheugen implements Naslag {

    private final Naslag bron;
    private final Map<List<?>, Object> bekend = new HashMap<>();

    Naslaggeheugen(Naslag bron) {
        this.bron = bron;
    }

    @SuppressWarnings("unchecked")
    private <T> T eens(Supplier<T> vraag, @Nullable Object... sleutel) {
        List<?> als = Arrays.asList(sleutel);
        Object antwoord = bekend.get(als);
        if (antwoord == null) {
            antwoord = vraag.get();
            bekend.put(als, antwoord);
        }
        return (T) antwoord;
    }

    @Override
    public Optional<Overlegfeiten> overleg(String overlegId) {
        return eens(() -> bron.overleg(overlegId), "overleg", overlegId);
    }

    @Override
    public Optional<Overlegfeiten> volgendOverleg(OverlegvormCode vorm, LocalDate vanaf) {
        return eens(() -> bron.volgendOverleg(vorm, vanaf), "volgend overleg", vorm, vanaf);
    }

    @Override
    public Optional<Leerlingfeiten> leerling(String leerlingId) {
        return eens(() -> bron.leerling(leerlingId), "leerling", leerlingId);
    }

    @Override
    public Optional<Boolean> ingeschrevenOp(String leerlingId, LocalDate dag) {
        return eens(() -> bron.ingeschrevenOp(leerlingId, dag), "ingeschreven", leerlingId, dag);
    }

    @Override
    public Optional<Identiteit> identiteit(String leerlingId) {
        return eens(() -> bron.identiteit(leerlingId), "identiteit", leerlingId);
    }

    @Override
    public Optional<Documentfeiten> document(String leerlingId, String documentId) {
        return eens(() -> bron.document(leerlingId, documentId), "document", leerlingId, documentId);
    }

    @Override
    public Set<String> agenda(String overlegId) {
        return eens(() -> bron.agenda(overlegId), "agenda", overlegId);
    }

    @Override
    public boolean toestemming(String leerlingId, String doel, @Nullable PartnerType partner, LocalDate op) {
        return eens(
                () -> bron.toestemming(leerlingId, doel, partner, op), "toestemming", leerlingId, doel, partner, op);
    }

    @Override
    public Optional<Boolean> gezag(String leerlingId, String ouderId, int meerderjarig, LocalDate op) {
        return eens(
                () -> bron.gezag(leerlingId, ouderId, meerderjarig, op),
                "gezag",
                leerlingId,
                ouderId,
                meerderjarig,
                op);
    }

    @Override
    public boolean oudersGeinformeerd(String leerlingId, LocalDate op) {
        return eens(() -> bron.oudersGeinformeerd(leerlingId, op), "geinformeerd", leerlingId, op);
    }

    @Override
    public boolean isKanaalOpen(String kanaal) {
        return eens(() -> bron.isKanaalOpen(kanaal), "kanaal", kanaal);
    }

    @Override
    public int lopendeJos(String schoolId) {
        return eens(() -> bron.lopendeJos(schoolId), "jos", schoolId);
    }

    @Override
    public int lwooKlas(String schoolId, String klas, LocalDate op, String zonderLeerling) {
        return eens(
                () -> bron.lwooKlas(schoolId, klas, op, zonderLeerling), "lwoo", schoolId, klas, op, zonderLeerling);
    }

    @Override
    public Optional<Deelnamefeiten> deelname(String leerlingId, String trainingId, String soort, LocalDate op) {
        return eens(
                () -> bron.deelname(leerlingId, trainingId, soort, op), "deelname", leerlingId, trainingId, soort, op);
    }

    @Override
    public Kengetallen kengetallen(String schoolId, LocalDate teldatum) {
        return eens(() -> bron.kengetallen(schoolId, teldatum), "kengetallen", schoolId, teldatum);
    }

    @Override
    public int overleggen(String schoolId, OverlegvormCode vorm, String schooljaar, LocalDate vandaag) {
        return eens(
                () -> bron.overleggen(schoolId, vorm, schooljaar, vandaag),
                "overleggen",
                schoolId,
                vorm,
                schooljaar,
                vandaag);
    }

    @Override
    public Set<String> vanWie(Kostendrager soort, String id) {
        return eens(() -> bron.vanWie(soort, id), "van wie", soort, id);
    }

    @Override
    public boolean verwijzingIdVrij(String verwijzingId) {
        return eens(() -> bron.verwijzingIdVrij(verwijzingId), "verwijzing", verwijzingId);
    }

    @Override
    public boolean wachtOpVerzending(String gebeurtenisId) {
        return eens(() -> bron.wachtOpVerzending(gebeurtenisId), "verzending", gebeurtenisId);
    }

    @Override
    public Optional<Gebeurtenisfeiten> gebeurtenis(String leerlingId, String gebeurtenisId) {
        return eens(() -> bron.gebeurtenis(leerlingId, gebeurtenisId), "gebeurtenis", leerlingId, gebeurtenisId);
    }

    @Override
    public List<LeerlingGebeurtenis> gebeurtenissen(Collection<String> stromen) {
        List<String> wie = List.copyOf(stromen);
        return eens(() -> bron.gebeurtenissen(wie), "gebeurtenissen", wie);
    }

    @Override
    public List<Gebeurtenisfeiten> geschiedenis(String leerlingId) {
        return eens(() -> bron.geschiedenis(leerlingId), "geschiedenis", leerlingId);
    }
}
