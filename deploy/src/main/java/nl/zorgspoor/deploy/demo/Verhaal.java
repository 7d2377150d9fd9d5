package nl.zorgspoor.deploy.demo;

import static nl.zorgspoor.deploy.demo.Spelers.ADMINISTRATIE;
import static nl.zorgspoor.deploy.demo.Spelers.COORDINATOR;
import static nl.zorgspoor.deploy.demo.Spelers.DOCENT;
import static nl.zorgspoor.deploy.demo.Spelers.LEIDER;
import static nl.zorgspoor.deploy.demo.Spelers.MENTOR;
import static nl.zorgspoor.deploy.demo.Spelers.OUDER;
import static nl.zorgspoor.deploy.demo.Spelers.RECTOR;

import java.util.List;
import nl.zorgspoor.partners.jos.JosVertaler;
import nl.zorgspoor.partners.smw.SmwVertaler;

/** The route of L-COE-101: from registration to JOS, and what came after. */
final class Verhaal {

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
        this.kijkers = new Kijkers(toneel, blad);
    }

    void vertel() {
        naarSchool();
        signaal();
        zorgteam();
        naarJos();
        new Vervolg(toneel, blad, kijkers).vertel();
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
}
