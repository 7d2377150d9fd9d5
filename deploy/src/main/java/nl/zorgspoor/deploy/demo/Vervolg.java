package nl.zorgspoor.deploy.demo;

import static nl.zorgspoor.deploy.demo.Spelers.COORDINATOR;
import static nl.zorgspoor.deploy.demo.Spelers.JOS;
import static nl.zorgspoor.deploy.demo.Spelers.MENTOR;
import static nl.zorgspoor.deploy.demo.Spelers.OUDER;

import java.time.LocalDate;
import java.util.List;

/** The second half of the route: the guidance by JOS, the Flex-Zat after it and the start of a TLV dossier. */
final class Vervolg {

    private final Toneel toneel;
    private final Blad blad;
    private final Kijkers kijkers;

    Vervolg(Toneel toneel, Blad blad, Kijkers kijkers) {
        this.toneel = toneel;
        this.blad = blad;
        this.kijkers = kijkers;
    }

    void vertel() {
        begeleiding();
        eindeJos();
        flexZatVoorbereid();
        flexZatGehouden();
        tlv();
    }

    private void begeleiding() {
        blad.kop("De begeleiding door JOS");
        toneel.op("2026-10-12");
        toneel.doet(
                JOS,
                "JOS medewerker J1 voert het startgesprek met ouders, mentor en leerling.",
                "LegJOSStartgesprekVast",
                "{josId: J-1, datum: 2026-10-12, aanwezigen: [OUDER, MENTOR, LEERLING], doelenConcept: [agenda bijhouden]}",
                "JOSStartgesprekGevoerd");
        toneel.mislukt(
                JOS,
                "J1 wil meteen beginnen.",
                "StartJOSBegeleiding",
                "{josId: J-1, startdatum: 2026-10-12}",
                409,
                "HANDTEKENING_ONTBREEKT",
                "R148");
        toneel.op("2026-10-14");
        toneel.doet(
                OUDER,
                "De ouder zet een handtekening voor de begeleiding door JOS.",
                "VerleenToestemming",
                "{toestemmingId: TS-2, doel: JOS_BEGELEIDING, partnerType: JOS, vorm: HANDTEKENING}",
                "ToestemmingVerleend");
        toneel.doet(
                JOS,
                "J1 stelt met de leerling twee doelen vast.",
                "StelJOSDoelenVast",
                "{josId: J-1, doelen: [plant elke week, levert werk op tijd in]}",
                "JOSDoelenVastgesteld");
        toneel.doet(
                JOS,
                "De begeleiding begint; zij duurt hooguit vijf maanden.",
                "StartJOSBegeleiding",
                "{josId: J-1, startdatum: 2026-10-14, toestemmingId: TS-2}",
                "JOSBegeleidingGestart");
        kijkers.werkbord("{vervaldatum: 2027-03-14}");
        toneel.doetOp(
                List.of("2026-10-26", "2026-11-02"),
                JOS,
                "Twee sessies.",
                "LegJOSSessieVast",
                "{josId: J-1}",
                "JOSSessieVastgelegd");
        toneel.verstrijkt(
                "2026-11-20",
                "Twee schoolweken zonder sessie. Niemand doet iets; het systeem merkt het zelf.",
                "JOSSessieGemist");
        kijkers.werkbord("{gestartDoor: JOSSessieGemist}");
        toneel.doetOp(
                List.of("2026-11-25", "2026-12-09", "2027-01-06", "2027-01-13", "2027-01-27", "2027-02-10"),
                JOS,
                "Daarna gaat het door, tot en met 10 februari.",
                "LegJOSSessieVast",
                "{josId: J-1}",
                "JOSSessieVastgelegd");
    }

    private void eindeJos() {
        blad.kop("JOS was niet genoeg");
        toneel.verstrijkt("2027-02-12", "Nog dertig dagen.", "JOSMaximumduurNadert");
        toneel.verstrijkt("2027-03-15", "De vijf maanden zijn om.", "JOSMaximumduurBereikt");
        toneel.mislukt(
                JOS,
                "J1 wil nog een sessie vastleggen.",
                "LegJOSSessieVast",
                "{josId: J-1, datum: 2027-03-15}",
                409,
                "MAXIMUMDUUR_BEREIKT",
                "R151");
        toneel.mislukt(
                JOS,
                "J1 sluit af met effect onvoldoende, zonder te zeggen wat er volgt.",
                "RondJOSAf",
                "{josId: J-1, effect: ONVOLDOENDE, doelenBehaald: [true, false]}",
                409,
                "VERVOLG_ONTBREEKT",
                "R152");
        toneel.doet(
                COORDINATOR,
                "Coordinator OC noemt het vervolg: de begeleider passend onderwijs (BPO).",
                "VerwijsDoorNaJOS",
                "{josId: J-1, naar: BPO}",
                "NaJOSDoorverwezen");
        toneel.doet(
                JOS,
                "J1 sluit af.",
                "RondJOSAf",
                "{josId: J-1, effect: ONVOLDOENDE, doelenBehaald: [true, false]}",
                "JOSAfgerond");
    }

    private void flexZatVoorbereid() {
        blad.kop("De Flex-Zat");
        blad.dag(LocalDate.parse("2027-03-15"));
        toneel.doet(
                MENTOR,
                "Mentor M1 vraagt een Flex-Zat aan.",
                "VraagFlexZatAan",
                "{flexZatId: F2, trajectId: T1, ondersteuningsvraag: hoe verder na JOS}",
                "FlexZatAangevraagd");
        toneel.mislukt(
                COORDINATOR,
                "Coordinator OC wil haar plannen, maar de leerling is nog in fase 3a.",
                "PlanFlexZat",
                "{flexZatId: F2, datumTijd: 2027-03-25T15:00}",
                409,
                "FASE_ONJUIST",
                "R95");
        toneel.doet(
                COORDINATOR,
                "Coordinator OC schaalt op naar fase 3b, op grond van de evaluatie van JOS.",
                "SchaalOndersteuningOp",
                "{vanFase: FASE_3A, naarFase: FASE_3B, onderbouwing: JOS was niet genoeg, evaluatieIds: [J-1]}",
                "OndersteuningOpgeschaald");
        toneel.doet(
                COORDINATOR,
                "Nu kan de Flex-Zat gepland worden, op 25 maart om drie uur.",
                "PlanFlexZat",
                "{flexZatId: F2, datumTijd: 2027-03-25T15:00}",
                "FlexZatGepland");
        kijkers.flexZatAgenda("{flexZatId: F2, status: GEPLAND, uitgenodigdVast: 0}");
        toneel.op("2027-03-16");
        toneel.mislukt(
                COORDINATOR,
                "Coordinator OC nodigt de BPO uit zonder te zeggen waarvoor.",
                "NodigUitVoorFlexZat",
                "{flexZatId: F2, rol: BPO}",
                409,
                "INBRENG_ONTBREEKT",
                "R97");
        toneel.doet(
                OUDER,
                "De ouder geeft toestemming voor overleg met mensen van buiten de school.",
                "VerleenToestemming",
                "{toestemmingId: TS-3, doel: FLEXZAT, vorm: DIGITAAL}",
                "ToestemmingVerleend");
        for (String wie : List.of(
                "MENTOR",
                "OUDER",
                "LEERLING",
                "SOCIAAL_TEAM, toestemmingId: TS-3",
                "SWV_CONSULENT, toestemmingId: TS-3",
                "BPO, toestemmingId: TS-3, inbreng: begeleiding plannen")) {
            toneel.doet(
                    COORDINATOR,
                    "Uitgenodigd: %s.".formatted(Blad.code(wie.split(",", -1)[0])),
                    "NodigUitVoorFlexZat",
                    "{flexZatId: F2, rol: %s}".formatted(wie),
                    "UitgenodigdVoorFlexZat");
        }
    }

    private void flexZatGehouden() {
        toneel.op("2027-03-22");
        for (String deel : List.of(
                "EVALUATIE_INTERVENTIES, tekst: JOS hielp deels",
                "ONDERSTEUNINGSVRAAG, tekst: hoe leert de leerling plannen",
                "ONDERWIJSBEHOEFTEN, tekst: overzicht en nabijheid")) {
            toneel.doet(
                    COORDINATOR,
                    "Voorbereid: %s.".formatted(Blad.code(deel.split(",", -1)[0])),
                    "VulVoorbereidingFlexZatAan",
                    "{flexZatId: F2, onderdeel: %s}".formatted(deel),
                    "FlexZatVoorbereidingAangevuld");
        }
        kijkers.flexZatAgenda("{flexZatId: F2, status: VOORBEREID, uitgenodigdVast: 5, vasteRollen: 5}");
        toneel.op("2027-03-25");
        toneel.doet(
                COORDINATOR,
                "De Flex-Zat wordt gehouden; iedereen is er, het samenwerkingsverband (SWV) doet mee per telefoon.",
                "HoudFlexZat",
                """
                {flexZatId: F2, voorzitterId: OC, aanwezigen: [{rol: ONDERSTEUNINGSCOORDINATOR, vorm: FYSIEK},
                 {rol: MENTOR, vorm: FYSIEK}, {rol: SOCIAAL_TEAM, vorm: FYSIEK}, {rol: SWV_CONSULENT, vorm: TELEFONISCH},
                 {rol: OUDER, vorm: FYSIEK}, {rol: LEERLING, vorm: FYSIEK}, {rol: BPO, vorm: FYSIEK}]}""",
                "FlexZatGehouden");
        toneel.doet(
                COORDINATOR,
                "De uitkomst: begeleiding door de BPO, evaluatie op 10 juni.",
                "LegFlexZatUitkomstVast",
                """
                {flexZatId: F2, ondersteuningsvraag: hoe leert de leerling plannen, arrangementKeuze: [BPO],
                 afspraken: [{wie: BPO, wat: begeleiding plannen, voor: 2027-04-12}],
                 regiehouder: ONDERSTEUNINGSCOORDINATOR, evaluatieOp: 2027-06-10}""",
                "FlexZatUitkomstVastgelegd");
        kijkers.flexZatAgenda("{flexZatId: F2, status: UITKOMST_VAST, evaluatieOp: 2027-06-10}");
    }

    private void tlv() {
        blad.kop("Een dossier voor een toelaatbaarheidsverklaring (TLV)");
        toneel.op("2027-06-10");
        toneel.doet(
                COORDINATOR,
                "De evaluatie: het lukt niet in een grote klas. Coordinator OC begint een TLV-dossier.",
                "StartTLVDossier",
                "{tlvId: TLV-1, soort: VSO, aanleiding: evaluatie van de Flex-Zat, grenscodes: [GRENS_COE_C4]}",
                "TLVDossierGestart");
        toneel.mislukt(
                COORDINATOR,
                "Aanvragen kan nog niet; het systeem zegt wat ontbreekt.",
                "VraagTLVAan",
                "{tlvId: TLV-1, flexZatId: F2}",
                409,
                "DOSSIER_ONVOLLEDIG",
                "R192");
        kijkers.werkbord("{gestartDoor: TLVDossierGestart}");
    }
}
