package nl.zorgspoor.core.invoer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.zorgspoor.core.Vocabulaire;
import org.junit.jupiter.api.Test;

/**
 * A yes or no that decides something for good is not left out. What may be left out stands here, with what its absence means; whoever
 * adds one has looked at what follows from it.
 */
class WeggelatenKeuzeTest {

    private static final Map<String, String> MAG_WEG = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "MeldLeerlingAan.verwachteOndersteuning",
                    "R10 weigert zonder antwoord, met al het andere dat ontbreekt"),
            Map.entry(
                    "MeldLeerlingAan.meerdereScholen",
                    "alleen wie het zegt kiest een voorkeurschool; later kan dat ook"),
            Map.entry("VoerWarmeOverdrachtUit.extraOndersteuning", "niet beantwoord, en dat wordt gezegd (R37)"),
            Map.entry("LaatLeerlingDoorstromen.potentie", "niemand zei er iets over; de regel vraagt een ja (R40)"),
            Map.entry("PlaatsInTaalvoorziening.beheerstNederlands", "alleen een ja sluit taalopvang uit (R41)"),
            Map.entry("LegGastleerlingcontractVast.akkoordSchoolHerkomst", "telt als geen akkoord (R326)"),
            Map.entry("SignaleerZorg.acuut", "geen haast; wie later acuut zegt, signaleert opnieuw"),
            Map.entry("LegLeerlinggesprekVast.herkent", "niet gevraagd; telt niet als ja en niet als nee (R66)"),
            Map.entry("DeelZonderToestemming.oudersGeinformeerd", "weigert, behalve bij gevaar (R52)"),
            Map.entry("MeldAanVoorTraining.eigenInitiatief", "niemand vroeg het dan zelf (R138)"),
            Map.entry("BereidVerwijzingVoor.observatie", "er wordt minder gevraagd, niet meer (R238)"),
            Map.entry("ZetInterventieIn.adviesVakdocent", "weigert waar het nodig is (R135)"),
            Map.entry("VerlengInterventie.adviesVakdocent", "weigert waar het nodig is (R135)"),
            Map.entry("VraagJOSAan.enkelvoudig", "weigert (R144)"),
            Map.entry(
                    "RegistreerOuderakkoordTLV.ouder", "over de ouder is niets gezegd; een van beide is nodig (R194)"),
            Map.entry(
                    "RegistreerOuderakkoordTLV.leerling",
                    "over de leerling is niets gezegd; een van beide is nodig (R194)"),
            Map.entry("VraagTLVAan.zienswijzeVermeld", "weigert waar bezwaren bekend zijn (R195)"),
            Map.entry("VerwijderLeerling.gehoord", "weigert (R318)"),
            Map.entry("VerwijderLeerling.leerkrachtGehoord", "weigert in het primair onderwijs (R318)"),
            Map.entry("VerwijderLeerling.bezwaarVermeld", "weigert (R318)"),
            Map.entry(
                    "MeldVerzuimBijLeerplicht.oudersGeinformeerd",
                    "de wet vraagt de melding ook dan; zij zegt dan niet dat ouders het weten")));

    @Test
    void een_ja_of_nee_dat_beslist_mag_niet_worden_weggelaten() {
        TreeSet<String> magWeg = new TreeSet<>();
        Vocabulaire.opdrachten().values().forEach(o -> Arrays.stream(o.getRecordComponents())
                .filter(c -> c.getType() == Boolean.class)
                .map(RecordComponent::getName)
                .forEach(naam -> magWeg.add(o.getSimpleName() + "." + naam)));
        assertThat(magWeg).isEqualTo(MAG_WEG.keySet());
    }
}
