package nl.zorgspoor.core.gedeeld;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The key figures, in the order in which people read them (R243). */
public enum Kengetal {
    TOTAAL_LEERLINGEN(Soort.STAND, "Totaal aantal leerlingen"),
    VERTRAAGDE_SCHOOLLOOPBAAN(Soort.STAND, "Vertraagde schoolloopbaan"),
    AFSTROMERS(Soort.STROOM, "Afstromers naar een andere reguliere school"),
    LWOO(Soort.STAND, "Leerlingen met lwoo"),
    /** Nobody records an arrangement of cluster 1: it cannot be counted, and that is said. */
    CLUSTER_1(Soort.STAND, "Leerlingen cluster 1"),
    CLUSTER_2(Soort.STAND, "Leerlingen cluster 2"),
    CLUSTER_3(Soort.STAND, "Leerlingen cluster 3"),
    CLUSTER_4(Soort.STAND, "Leerlingen cluster 4"),
    VERWIJZINGEN_PRO(Soort.STROOM, "Verwijzingen PrO"),
    VERWIJZINGEN_VSO_C1(Soort.STROOM, "Verwijzingen VSO cluster 1"),
    VERWIJZINGEN_VSO_C2(Soort.STROOM, "Verwijzingen VSO cluster 2"),
    VERWIJZINGEN_VSO_C3(Soort.STROOM, "Verwijzingen VSO cluster 3"),
    VERWIJZINGEN_VSO_C4(Soort.STROOM, "Verwijzingen VSO cluster 4"),
    VERWIJZINGEN_VSO_ONBEKEND(Soort.STROOM, "Verwijzingen VSO zonder cluster"),
    THUISZITTERS(Soort.STROOM, "Thuiszitters"),
    VOORTIJDIG_SCHOOLVERLATERS(Soort.STROOM, "Voortijdig schoolverlaters"),
    JOS(Soort.STROOM, "Gestarte JOS-begeleidingen"),
    SMW(Soort.STROOM, "Verwijzingen naar SMW"),
    FLEXZAT(Soort.STROOM, "Gehouden Flex-Zats"),
    JES(Soort.STROOM, "Gehouden JES"),
    OPP(Soort.STROOM, "Vastgestelde OPP's"),
    TLV_AANGEVRAAGD(Soort.STROOM, "Aangevraagde TLV's"),
    TLV_AFGEGEVEN(Soort.STROOM, "Afgegeven TLV's"),
    OOV(Soort.STROOM, "Gestarte OOV-plaatsingen"),
    VERZUIMMELDINGEN(Soort.STROOM, "Verzuimmeldingen bij leerplicht");

    /** How a figure is counted. */
    public enum Soort {
        /** On the day itself. */
        STAND,
        /** Over the school year that ended before the day. */
        STROOM
    }

    private final Soort soort;
    private final String omschrijving;

    Kengetal(Soort soort, String omschrijving) {
        this.soort = soort;
        this.omschrijving = omschrijving;
    }

    public Soort soort() {
        return soort;
    }

    public String omschrijving() {
        return omschrijving;
    }

    /** The name of its column, in camelCase. */
    public String kolom() {
        String[] delen = name().toLowerCase(Locale.ROOT).split("_");
        return delen[0]
                + Arrays.stream(delen).skip(1).map(Schrijfwijze::hoofdletter).collect(Collectors.joining());
    }
}
