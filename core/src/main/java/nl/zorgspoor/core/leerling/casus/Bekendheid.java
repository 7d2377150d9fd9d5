package nl.zorgspoor.core.leerling.casus;

/** Whether the school knows the student already: who is new there this school year is discussed without a traject (R91). */
public enum Bekendheid {
    NIEUW,
    BEKEND
}
