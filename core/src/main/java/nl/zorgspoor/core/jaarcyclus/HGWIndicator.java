package nl.zorgspoor.core.jaarcyclus;

import java.util.Arrays;
import java.util.List;

/** The fourteen indicators of the self-assessment (R271), numbered from 1. */
public enum HGWIndicator {
    EIGEN_INVLOED("kent de eigen invloed"),
    OUDERS_ALS_PARTNER("ouders zijn partner in analyse en aanpak"),
    WIE_DOET_WAT("het is duidelijk wie wat doet"),
    BEHOEFTEN_CONCREET("behoeften worden verkend en concreet benoemd"),
    EIGEN_EFFECT("denkt na over het eigen effect"),
    DOELEN_VOOR_METHODE("werkt met doelen op korte en lange termijn in plaats van met een methode"),
    EIGEN_KEUZES("maakt eigen keuzes in aanbod en aanpak"),
    EVALUATIE("evalueert stelselmatig"),
    WISSELWERKING("kijkt naar de wisselwerking van leerling, leraar, groep en inhoud"),
    REFLECTIE_ZICHTBAAR("maakt reflectie zichtbaar met gekozen middelen"),
    WAT_KAN("gaat uit van wat kan"),
    SAMEN_REFLECTEREN("reflecteert samen"),
    CYCLI("plant cycli voor groep, deelgroep en leerling"),
    EIGENAARSCHAP("eigenaarschap");

    private final String omschrijving;

    HGWIndicator(String omschrijving) {
        this.omschrijving = omschrijving;
    }

    public int nummer() {
        return ordinal() + 1;
    }

    public String omschrijving() {
        return omschrijving;
    }

    static List<Integer> nummers() {
        return Arrays.stream(values()).map(HGWIndicator::nummer).toList();
    }
}
