package nl.zorgspoor.deploy.demo;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.partners.jos.JosVertaler;
import nl.zorgspoor.partners.smw.SmwVertaler;

/** The route of L-COE-101: from registration through JOS and a Flex-Zat to the start of a TLV dossier. */
final class Verhaal {

    private static final Actor ADMINISTRATIE = medewerker("AD1", Rol.ADMINISTRATIE);
    private static final Actor RECTOR = medewerker("R1", Rol.RECTOR);
    private static final Actor LEIDER = medewerker("AL1", Rol.AFDELINGSLEIDER);
    private static final Actor DOCENT = medewerker("D1", Rol.DOCENT);
    private static final Actor MENTOR = medewerker("M1", Rol.MENTOR);
    private static final Actor COORDINATOR = medewerker("OC", Rol.ONDERSTEUNINGSCOORDINATOR);
    private static final Actor JOS = medewerker("J1", Rol.JOS_MEDEWERKER);
    private static final Actor OUDER = new Actor("O1", Rol.OUDER, Toneel.SCHOOL, Toneel.LEERLING);

    /** What is recorded at school and must not reach JOS. */
    private static final List<String> BLIJFT_OP_SCHOOL = List.of(
            Toneel.LEERLING,
            "boeken ontbreken",
            "herkent dat plannen niet lukt",
            "ouders zien hetzelfde",
            "huiswerk niet af");

    private final Toneel toneel;
    private final Blad blad;
    private final Kijkers kijkers;

    Verhaal(Toneel toneel, Blad blad) {
        this.toneel = toneel;
        this.blad = blad;
        this.kijkers = new Kijkers(toneel, blad, COORDINATOR);
    }

    private static Actor medewerker(String id, Rol rol) {
        return new Actor(id, rol, Toneel.SCHOOL, null);
    }

    void vertel() {
        naarSchool();
        signaal();
        zorgteam();
        naarJos();
        begeleiding();
        eindeJos();
        flexZatVoorbereid();
        flexZatGehouden();
        tlv();
        kijkers.auditor();
    }

    private void naarSchool() {
        blad.kop("Aanmelding en inschrijving");
        toneel.op("2026-03-16");
        toneel.doet(
                ADMINISTRATIE,
                "De administratie legt de schriftelijke aanmelding van de ouders vast.",
                "MeldLeerlingAan",
                """
                {aanmeldingId: A-1, persoonsgegevens: {naam: Leerling 101, geboortedatum: 2013-03-01}, aanmelddatum: 2026-03-16,
                 instroomtype: REGULIER_PO_VO, verwachteOndersteuning: false, meerdereScholen: false, leerjaar: 2,
                 gewenstNiveau: HAVO, ouders: [{ouderId: O1, gezag: true}]}""",
                "LeerlingAangemeld");
        toneel.op("2026-03-30");
        toneel.doet(
                RECTOR,
                "De rector laat de leerling toe.",
                "BesluitOverToelating",
                "{besluit: TOELATEN, motivering: past bij het aanbod}",
                "LeerlingToegelaten");
        toneel.doet(
                LEIDER,
                "De afdelingsleider vertelt het de ouders.",
                "InformeerOudersOverBesluit",
                "{kanaal: BRIEF}",
                "OudersOverBesluitGeinformeerd");
        toneel.op("2026-08-31");
        toneel.doet(
                ADMINISTRATIE,
                "Eerste schooldag: de administratie schrijft de leerling in.",
                "SchrijfLeerlingIn",
                "{}",
                "LeerlingIngeschreven");
        toneel.doet(
                LEIDER,
                "De afdelingsleider plaatst de leerling in klas 2h1.",
                "PlaatsInKlas",
                "{klas: 2h1, klastype: REGULIER}",
                "LeerlingInKlasGeplaatst");
        toneel.doet(LEIDER, "M1 wordt de mentor.", "WijsMentorToe", "{mentorId: M1}", "MentorToegewezen");
    }

    private void signaal() {
        blad.kop("Een signaal, en eerst de mentor");
        toneel.op("2026-09-14");
        toneel.doet(
                DOCENT,
                "Docent D1 ziet twee dingen: maakt huiswerk niet af, boeken ontbreken. Het systeem schakelt de mentor in.",
                "SignaleerZorg",
                "{trajectId: T1, signaalbron: DOCENT, domein: [LEREN], waarneming: [maakt huiswerk niet af, boeken ontbreken]}",
                "ZorgGesignaleerd",
                "MentorIngeschakeld");
        toneel.op("2026-09-16");
        toneel.doet(
                MENTOR,
                "Mentor M1 praat met de leerling.",
                "LegLeerlinggesprekVast",
                "{gesprekstype: LEERLINGGESPREK, verslag: herkent dat plannen niet lukt}",
                "LeerlinggesprekVastgelegd");
        toneel.op("2026-09-18");
        toneel.doet(
                MENTOR,
                "Mentor M1 praat met de ouders.",
                "LegOudergesprekVast",
                "{verslag: ouders zien hetzelfde, afspraken: [agenda bijhouden]}",
                "OudergesprekVastgelegd");
        toneel.op("2026-09-21");
        toneel.mislukt(
                MENTOR,
                "Mentor M1 wil meteen een Flex-Zat plannen.",
                "PlanFlexZat",
                "{flexZatId: F1, datumTijd: 2026-10-01T15:00}",
                403,
                "ALLEEN_ONDERSTEUNINGSCOORDINATOR",
                "R95");
        toneel.doet(
                MENTOR,
                "Mentor M1 vertelt de ouders dat zij de coordinator om raad vraagt.",
                "InformeerOuders",
                "{onderwerp: consultatie, stap: FASE_1, kanaal: TELEFOON}",
                "OudersGeinformeerd");
        toneel.doet(
                MENTOR,
                "Mentor M1 vraagt de ondersteuningscoordinator om raad.",
                "VraagConsultatieAan",
                "{vraag: wat helpt bij plannen}",
                "ConsultatieAangevraagd");
        kijkers.werkbord("{fase: FASE_2, vervaldatum: 2026-09-28}");
        toneel.op("2026-09-25");
        toneel.doet(
                COORDINATOR,
                "Coordinator OC adviseert: de mentor gaat verder, probeer JOS (jeugd- en opvoedhulp op school).",
                "GeefConsultatieadvies",
                "{uitkomst: MENTOR_VERDER, advies: probeer JOS}",
                "ConsultatieadviesGegeven");
        toneel.mislukt(
                MENTOR,
                "Mentor M1 vraagt JOS aan voor meer problemen tegelijk.",
                "VraagJOSAan",
                "{josId: J-1, hulpvraagcategorie: FAALANGST_ERNSTIG, enkelvoudig: false}",
                409,
                "HULPVRAAG_BUITEN_JOS",
                "R144");
        toneel.doet(
                MENTOR,
                "Mentor M1 vraagt JOS aan voor een enkele vraag: huiswerk plannen.",
                "VraagJOSAan",
                "{josId: J-1, hulpvraagcategorie: HUISWERK_PLANNEN, enkelvoudig: true, toelichting: leert de week plannen}",
                "JOSAangevraagd");
    }

    private void zorgteam() {
        blad.kop("Het ondersteuningsteam, met toestemming");
        toneel.op("2026-09-28");
        toneel.mislukt(
                MENTOR,
                "Mentor M1 meldt de leerling aan bij het ondersteuningsteam, zonder dat de ouders ja hebben gezegd.",
                "MeldAanBijOndersteuningsteam",
                "{vraag: inzet van JOS}",
                409,
                "TOESTEMMING_ONTBREEKT",
                "R81");
        toneel.doet(
                OUDER,
                "De ouder geeft toestemming.",
                "VerleenToestemming",
                "{toestemmingId: TS-1, doel: AANMELDEN_ONDERSTEUNINGSTEAM, vorm: DIGITAAL}",
                "ToestemmingVerleend");
        toneel.doet(
                MENTOR,
                "Mentor M1 doet het opnieuw.",
                "MeldAanBijOndersteuningsteam",
                "{vraag: inzet van JOS, toestemmingId: TS-1}",
                "LeerlingAangemeldBijOndersteuningsteam");
        toneel.op("2026-09-30");
        toneel.doetVoor(
                "OV-2",
                COORDINATOR,
                "Coordinator OC plant het schoolzorgteam.",
                "PlanOverleg",
                "{overlegvorm: SCHOOLZORGTEAM, datumTijd: 2026-09-30T14:00, voorzitterId: OC}",
                "OverlegGepland");
        toneel.doet(
                COORDINATOR,
                "De leerling komt op de agenda.",
                "ZetLeerlingOpAgenda",
                "{overlegId: OV-2, vraag: inzet van JOS, inbrengerId: OC}",
                "LeerlingOpAgendaGezet");
        toneel.doet(
                COORDINATOR,
                "De bespreking: wat er speelt, de aanpak, wie de regie heeft en wie wat doet.",
                "LegBesprekingVast",
                """
                {overlegId: OV-2, problematiek: plannen lukt niet, aanpak: JOS, regiehouder: ONDERSTEUNINGSCOORDINATOR,
                 afspraken: [{wie: M1, wat: formulier JOS, voor: 2026-10-02}]}""",
                "BesprekingVastgelegd");
        toneel.doet(
                COORDINATOR,
                "Het team besluit: JOS wordt ingezet.",
                "BesluitInzetJOS",
                "{josId: J-1, overlegId: OV-2, besluit: true}",
                "InzetJOSBesloten");
        toneel.doetVoor(
                "OV-2",
                COORDINATOR,
                "Het overleg is geweest.",
                "SluitOverlegAf",
                "{aanwezigen: [ONDERSTEUNINGSCOORDINATOR, LEERLINGBEGELEIDER, BPO, JOS_MEDEWERKER]}",
                "OverlegGehouden");
    }

    private void naarJos() {
        blad.kop("Naar JOS, over Kafka");
        toneel.op("2026-10-01");
        toneel.doet(
                MENTOR,
                "Mentor M1 vult het aanmeldformulier van JOS in; daarmee gaat de verwijzing de deur uit.",
                "VulJOSAanmeldformulierIn",
                """
                {josId: J-1, verwijzingId: V1, contactgegevensOuders: ouder1@voorbeeld.nl, reedsIngezet: [MENTORGESPREK],
                 gewensteStart: 2026-10-14}""",
                "JOSAanmeldformulierIngevuld",
                "VerwijzingVerzonden");
        kijkers.bericht(
                JosVertaler.KAMER,
                "Wat JOS ziet, met de eigen aanmelding op het eigen topic lb.verwijzing.jos.v1:",
                BLIJFT_OP_SCHOOL);
        toneel.ontvangtNiets(SmwVertaler.KAMER, "Wat het schoolmaatschappelijk werk op zijn eigen topic ziet:");
        kijkers.werkbord("{vervaldatum: 2026-10-15}");
        toneel.op("2026-10-05");
        toneel.antwoordt(
                JosVertaler.KAMER,
                "JOS antwoordt over Kafka: ontvangen.",
                "{verwijzingId: V1, soort: ONTVANGEN}",
                "VerwijzingOntvangenDoorPartner");
        toneel.antwoordt(
                JosVertaler.KAMER,
                "JOS antwoordt: wij nemen de leerling aan.",
                "{verwijzingId: V1, soort: GEACCEPTEERD}",
                "VerwijzingGeaccepteerd");
        toneel.antwoordt(
                JosVertaler.KAMER,
                "JOS antwoordt: het startgesprek is op 12 oktober.",
                "{verwijzingId: V1, soort: STARTGESPREK_GEPLAND, datum: 2026-10-12}",
                "StartgesprekDoorPartnerGepland");
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
