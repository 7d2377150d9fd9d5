package nl.zorgspoor.core.leerling.voorziening;

/** Whether an id is a referral or an arrangement of this student that counts, so that something may come through it (R7). */
@FunctionalInterface
public interface VanBuiten {

    boolean geldt(String verwijzingOfArrangementId);
}
