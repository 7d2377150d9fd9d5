package nl.zorgspoor.core.leerling.plan;

/** Whether an observation or analysis of the student is recorded anywhere in the dossier (R82). */
public enum Observatie {
    VASTGELEGD,
    ONTBREEKT
}
