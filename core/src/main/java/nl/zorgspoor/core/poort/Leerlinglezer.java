package nl.zorgspoor.core.poort;

import java.time.LocalDate;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.leerling.Leerling;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Reads a student's consents, and who decides for the student, from the student's stream, under its lock: a withdrawal waits for the invitation or precedes it. */
public final class Leerlinglezer implements Stromenlezer.Toestemmingenlezer {

    private final Repository<Leerling> leerlingen;

    public Leerlinglezer(Repository<Leerling> leerlingen) {
        this.leerlingen = leerlingen;
    }

    @Override
    public boolean toestemming(String leerlingId, String doel, @Nullable PartnerType partner, LocalDate op) {
        return leerlingen.load(leerlingId).invoke(leerling -> leerling.toestemmingen()
                .geldig(ToestemmingDoel.valueOf(doel), partner, op)
                .isPresent());
    }

    @Override
    public boolean oudersGeinformeerd(String leerlingId, LocalDate op) {
        return leerlingen.load(leerlingId).invoke(leerling -> leerling.toestemmingen()
                .oudersGeinformeerdTussen(LocalDate.MIN, op));
    }

    @Override
    public boolean gezag(String leerlingId, String ouderId, int meerderjarig, LocalDate op) {
        return leerlingen.load(leerlingId).invoke(leerling -> leerling.heeftGezag(ouderId, meerderjarig, op));
    }
}
