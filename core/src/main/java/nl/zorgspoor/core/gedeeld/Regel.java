package nl.zorgspoor.core.gedeeld;

import nl.zorgspoor.core.gedeeld.Weigering.Aard;
import org.jspecify.annotations.Nullable;

/**
 * Every rule of the domain: its key (the constant), its R-number and one Dutch sentence. Refusals, attention points, the API and the
 * docs take number and sentence from here; the rule itself stands in the area that guards it. Where each comes from: {@code
 * docs/regels.md}.
 */
public enum Regel {
    // Inrichting, kalender en algemene regels
    SCHOOLCONFIG(
            1,
            "Zonder ingericht schoolprofiel met routekaart, coordinatorrol, LVS en schoolkalender wordt geen leerlingopdracht aangenomen."),
    KALENDER(
            2,
            "Termijnen in schooldagen en schoolweken slaan vakanties en weekenden over; termijnen in weken en maanden volgen de gewone kalender."),
    ROL(
            3,
            "Een opdracht mag alleen worden gegeven door een rol uit de actiematrix van de school, voor een leerling die onder die persoon valt."),
    ROUTEOVERGANG(
            4,
            "Het traject gaat alleen over een bestaande stap van de routekaart van de school naar een andere fase, als aan alle vereisten is voldaan."),
    ROUTEVERSIE(
            5,
            "Een lopend traject houdt de routeversie waarmee het begon; een nieuwe versie geldt voor nieuwe trajecten."),
    CATALOGUS(
            6, "Alleen onderdelen die op die datum actief in de catalogus van de school staan, mogen worden gebruikt."),
    BESCHIKBAARHEID(
            7, "Wat alleen via bestuur, SWV of derden beschikbaar is, vraagt om een verwijzing of een arrangement."),
    ONVERANDERBAAR(
            8,
            "Een vastgelegde gebeurtenis wordt nooit gewijzigd; een correctie is een nieuwe gebeurtenis die naar de foute verwijst."),
    DOELSCHOOLISOLATIE(
            9,
            "Een gebruiker ziet nooit gegevens van een andere school; bij schoolwisseling gaat alleen over wat uitdrukkelijk is overgedragen."),

    // Aanmelding, zorgplicht en instroom
    AANMELDING(
            10,
            "Een aanmelding noemt school, leerling, schriftelijke aanmelddatum, ouder (tenzij meerderjarig), soort instroom en of extra ondersteuning is verwacht."),
    DUBBELAANMELDING(11, "Een leerling heeft op een school hooguit een open aanmelding."),
    VOORKEUR(
            12,
            "Bij aanmelding op meer scholen wijzen de ouders een voorkeursschool aan; alleen daar loopt de zorgplicht."),
    ZORGPLICHT(
            13,
            "Een leerling met een (verwachte) extra ondersteuningsbehoefte wordt pas niet toegelaten als een andere school de leerling aanneemt."),
    ZP_TERMIJN(14, "Binnen zes weken na de aanmelddatum beslist de school over de toelating."),
    ZP_VERLENGING(
            15,
            "De beslistermijn wordt hooguit een keer met een tot vier weken verlengd, voor het einde schriftelijk en met redenen aan de ouders gemeld."),
    ZP_TIJDELIJK(
            16,
            "Is er na tien weken geen besluit en elders geen inschrijving, dan plaatst de school de leerling tijdelijk tot het besluit er is."),
    AANVULLEND(
            17,
            "Is meer dan gewone begeleiding nodig, dan mag de school alle relevante informatie vragen; ontbrekende informatie is geen afwijzing."),
    INDIVIDUEEL(
            18,
            "Over de geschiktheid wordt pas beslist na een individueel gesprek over wat het kind nodig heeft; een profiel of grenzenlijst volstaat niet."),
    INTAKE_CHR(
            19,
            "CHR houdt een intake met leerling en ouders over kennismaking, geloof, talenten en ondersteuning en legt vast wat zij vertelde."),
    TI_REDEN(
            20,
            "Bij tussentijdse instroom is de reden niveau niet haalbaar, niet naar de zin, verhuizing of verwijderd op de vorige school."),
    TI_SCHOOLINFO(21, "Het intakegesprek vindt pas plaats nadat de huidige school is geinformeerd."),
    TI_DEELNEMERS(
            22,
            "De intake wordt gedaan door de afdelingsleider of -coordinator met of de coordinator of de leerlingbegeleider, met vastgelegde reden."),
    TI_TOESTEMMING(
            23,
            "Na het intakegesprek en voor het advies geven de ouders toestemming om de leerling in het schoolzorgteam te volgen."),
    TI_NAVRAAG(
            24,
            "Na het gesprek en voor het advies doet de afdelingsleider navraag bij de huidige school en, met toestemming, bij andere partijen."),
    TI_ADVIES(
            25,
            "Voor het besluit geven de afdelingsleider en de coordinator of leerlingbegeleider samen een advies op grond van alle gegevens."),
    TI_RECTOR(
            26,
            "Alleen de rector beslist over tussentijdse toelating en de voorwaarden; van het advies afwijken kan met een reden."),
    TI_WEIGERING(
            27,
            "Een weigering noemt zorgvraag niet haalbaar (met grenzen), groepsgrootte, groepssamenstelling of risico, met een toelichting."),
    TI_INFORMEREN(28, "Na het besluit informeert de afdelingsleider de ouders binnen vijf schooldagen."),
    GAST_CONTRACT(
            29,
            "Gastleerlingschap vraagt een vooraf gesloten contract met doelen en voorwaarden, voor drie tot zes maanden."),
    GAST_EINDE(
            30,
            "Op de einddatum leidt evaluatie van het gastcontract tot definitieve plaatsing of terugkeer; langer dan zes maanden in totaal kan niet."),
    GRENSTOETS(
            31,
            "Een bereikte grens is een signaal en geen oordeel; een weigering noemt de grenzen, het gesprek en waarom ondersteuning niet volstaat."),
    GRENS_IQ(
            32,
            "Een disharmonisch profiel met meer dan 25 punten verschil wordt eerst in het team besproken en is nooit vanzelf een weigering."),
    GRENS_LATER(
            33,
            "Wordt een grens na plaatsing bereikt, dan blijft de zorgplicht gelden tot een andere plek is gevonden."),
    GRENS_BALANS(
            34,
            "KLA mag een verstoorde balans alleen met concrete klasgegevens als reden noemen; een vast maximum voor extra behoeften mag niet."),
    GRENS_HEI(
            35,
            "Een besluit van HEI dat zij het aanbod niet heeft, weegt behoeften, groepssamenstelling, personeel, geld en deskundigheid."),
    WARM_KLA(36, "Een leerling wordt pas ingeschreven na een warme overdracht met de basisschool of de vorige school."),
    WARM_COE(
            37,
            "In fase 0 is er een warme overdracht door de brugklascoordinator (PO-VO) of een intake door coordinator en afdelingsleider."),
    DAKPAN(
            38,
            "De brugklascoordinator plaatst in een dakpanklas op grond van advies, plaatsingswijzer en warme overdracht."),
    TWEE_NIVEAUS(
            39,
            "In de onderbouw wordt een leerling op twee niveaus beoordeeld, in de bovenbouw op een definitief niveau."),
    DOORSTROOM(
            40,
            "Op- en afstroom binnen de school kan tot en met leerjaar 3; overstap naar havo kan na ten minste een jaar en met havopotentie."),
    ISK(
            41,
            "Een plaats in de ISK is voor wie minder dan twee jaar in Nederland is en het Nederlands niet beheerst, voor een of twee jaar."),
    TAALKLAS_DIA(
            42,
            "De taalklas is er alleen in leerjaar 2, vooral voor leerlingen uit de ISK, met extra uren Nederlands."),
    UITSTROOM_DIA(
            43, "Een leerling die voortijdig vertrekt, wordt pas uitgeschreven als er een passende vervolgplek is."),

    // Toestemming, informatie en privacy
    INTERN_ZONDER(
            44,
            "Een leerling mag zonder toestemming van ouders intern worden besproken als alle deelnemers voor die overlegvorm intern zijn."),
    EXTERN_MET(
            45,
            "Zodra een deelnemer extern is, is een geldige toestemming voor doel, partner en soort gegevens nodig."),
    GROOTJES_TOEST(
            46,
            "Een leerling staat alleen op de agenda van een groot-JES met toestemming van de ouders die op de vergaderdatum geldig is."),
    OPVRAGEN(
            47,
            "Verslagen of gegevens bij een externe instantie opvragen kan alleen met toestemming die deze instantie noemt."),
    TOEST_INHOUD(
            48,
            "Een toestemming noemt doel, partner, soort gegevens, gever, vorm en datum, is specifiek en nooit algemeen."),
    TOEST_LEEFTIJD(
            49,
            "Onder 16 geven ouders met gezag toestemming (een weigering blokkeert), vanaf 16 de leerling; jeugdhulp bij 12-15 vraagt beiden."),
    TOEST_INTREKKEN(
            50,
            "Intrekken van toestemming werkt vooruit: agenda's worden opgeschoond, partners krijgen bericht en wettelijke stromen lopen door."),
    TOEST_VERLOPEN(
            51,
            "Een toestemming met einddatum verloopt; veertien dagen ervoor verschijnt een taak om haar te vernieuwen."),
    UITZONDERING(
            52,
            "Delen zonder toestemming mag alleen bij wettelijke plicht, meldcode, acuut gevaar of een wettelijke SWV-taak, met grond en motivering."),
    MINIMAAL(
            53,
            "Een verwijzing bevat alleen soorten gegevens die in het contract van de partner en in de toestemming of grond staan."),
    OUDERS_STAP(
            54,
            "Ouders weten van elke stap: bij HEI uiterlijk op de datum van de stap, elders wordt extra ondersteuning altijd met hen besproken."),
    KLAS_INLICHTEN(
            55,
            "De klas hoort pas over een diagnose als leerling en ouders het daarmee eens zijn en vaststaat wat gezegd mag worden."),
    MEDEWERKING(
            56,
            "Weigeren ouders medewerking of gesprek, dan wordt dat met datum en pogingen vastgelegd en krijgt de coordinator een escalatietaak."),
    INZAGE(
            57,
            "Ouders en leerling zien resultaten en verzuim en op verzoek binnen een maand het dossier, zonder vertrouwelijke en meldcodedelen."),
    SELECTIE(
            58,
            "Alleen informatie die de coordinator als relevant voor de mentor aanmerkt, gaat naar de mentor en het LVS."),
    VP_GEHEIM(59, "Aantekeningen van de vertrouwenspersoon staan apart en zijn alleen voor die persoon leesbaar."),
    BEWAAR(
            60,
            "Na vertrek wordt het dossier na 2 jaar vernietigd, bij verwijzing naar speciaal onderwijs na 3, verzuim- en inschrijfgegevens na 5."),
    OVERDRACHT_OUDERS(
            61,
            "Ouders kunnen het overdrachtsdossier inzien en er hun mening bij geven voordat het naar de volgende school gaat."),

    // Mentor, signaleren en consultatie
    DOCENT_MENTOR(62, "Een docent die iets signaleert, betrekt altijd de mentor."),
    GEDRAG(
            63,
            "Een signaal noemt een domein en ten minste een concreet waarneembaar gedrag; alleen een gevoel is niet genoeg."),
    LEERLING_EERST(64, "De mentor praat in beginsel altijd eerst met de leerling voordat de consultatie volgt."),
    LEERLINGMELDING(
            65,
            "Meldt een leerling of klasgenoot iets, dan praat de mentor, maakt een notitie en gaat direct naar stap 2."),
    BEVESTIGING(
            66,
            "Na het gesprek wordt een signaal of bevestigd of verder gemonitord; bij ontkenning blijft opnieuw signaleren mogelijk."),
    NOTITIE_LVS(
            67,
            "Stap 1b en elk gesprek in stap 1 en 2 heeft een notitie in het LVS; zonder notitie begint stap 2 niet."),
    FORMULIER(
            68,
            "Een consultatie vraagt een ingevuld aanmeldformulier met reden, gedrag, wat is geprobeerd en de gesprekken."),
    CONSULT_UITKOMST(
            69, "Een consultatie eindigt ermee dat de mentor met advies verdergaat of dat de coordinator overneemt."),
    CONSULT_TERMIJN(70, "De coordinator beantwoordt een consultatie binnen vijf schooldagen."),
    ANALYSE(
            71,
            "De coordinator stelt de probleemanalyse pas op na een gesprek met de leerling en een gesprek met de ouders."),
    PLAN_OPTIE(72, "Een plan van aanpak kiest ten minste een van de vijf trajecten."),
    TERUGKOPPELING(
            73, "Het plan van aanpak wordt binnen tien schooldagen teruggekoppeld aan mentor, leerling en ouders."),
    BEWAKING(74, "Vanaf de terugkoppeling is de coordinator of SMW+ aangewezen om het proces te bewaken."),
    MENTOR_2X(
            75, "Elke leerling heeft ten minste twee mentorgesprekken per schooljaar, over voortgang en welbevinden."),
    MENTOR_WEEK(
            76,
            "De mentor werkt elke schoolweek de notities in het zorgvierkant bij, controleert SOM en volgt te laat komen en verzuim op."),
    MENTOR_PERIODE(
            77, "De mentor mag een keer per periode leerlingen of de hele klas inbrengen in de leerlingbespreking."),
    HUISBEZOEK(78, "In een lwoo-klas krijgt elke leerling in leerjaar 1 een huisbezoek."),
    MENTOR_OUDER_F1(
            79,
            "Van fase 1 naar 2 kan pas na een gesprek van mentor en ouders over de mogelijkheden binnen de basisondersteuning."),
    F2_COLLEGIAAL(
            80,
            "In fase 2 zijn ouders geinformeerd, is met de leerling gesproken en legt de collegiale consultatie een gezamenlijke aanpak vast."),
    F2_TOESTEMMING(
            81,
            "Aanmelden bij het ondersteuningsteam vraagt toestemming van de ouders, ook al mag intern bespreken zonder."),
    HGW_VOLGORDE(
            82, "Een plan vraagt eerst een vastgelegde observatie of analyse; bijstellen vraagt eerst een evaluatie."),
    OB_VAST(83, "In fase 3a zijn de ondersteuningsbehoeften van leerling, ouders en docent vastgesteld."),
    OPSCHALEN_EVAL(
            84,
            "Van basis- naar extra ondersteuning kan pas na een interventie met evaluatie onvoldoende, of met reden direct naar meer expertise."),
    HEI_SIGNAAL(
            85, "Een start op niveau 3 noemt de gebruikte instrumenten: observatie, gesprek, methodetoets of Cito."),
    HEI_N12(86, "Elke ingeschreven leerling van HEI staat zonder besluit, plan of toestemming op niveau 1 en 2."),
    HEI_AANLEIDING(
            87,
            "Ondersteuning bij HEI begint cyclisch, op verzoek van leerkracht of ouders of op initiatief van de IB'er, en die aanleiding staat vast."),

    // Overleggen, Flex-Zat en JES
    OVERLEG_ROLLEN(
            88,
            "Een overleg heeft de vaste rollen van zijn overlegvorm; een ontbrekende vaste rol geeft bij het sluiten een waarschuwing."),
    LB_INHOUD(
            89,
            "De leerlingbespreking legt per leerling probleem, aanpak en regie vast en bespreekt de lopende handelingsplannen."),
    RAPPORT(
            90,
            "De rapportvergadering bespreekt per leerling resultaten en prognose; de mentor voert de afspraken uit."),
    SZT(
            91,
            "Het schoolzorgteam van OC, LB, BPO en JOS bespreekt alleen leerlingen in een zorgtraject of nieuw aangemelde leerlingen."),
    GV_LEDEN(
            92,
            "Het groot-verzuim overleg heeft zes vaste rollen zonder de afdelingsleider, die achteraf wordt geinformeerd."),
    GV_FREQ(
            93,
            "Het groot-verzuim overleg komt ten minste drie keer per schooljaar bijeen op uitnodiging van de verzuimcoordinator."),
    FZ_INITIATIEF(94, "Een Flex-Zat volgt op een indicatie van mentor of afdelingsleider."),
    FZ_OC(
            95,
            "Alleen de ondersteuningscoordinator plant en houdt een Flex-Zat, is voorzitter en plant pas in fase 3b."),
    FZ_ALTIJD(96, "Voor een Flex-Zat zijn mentor, Sociaal team, SWV, ouders en leerling altijd uitgenodigd."),
    FZ_OPTIONEEL(97, "Een andere genodigde voor de Flex-Zat heeft een eigen inbreng en komt alleen met toestemming."),
    FZ_AANWEZIG(
            98,
            "Een Flex-Zat gaat alleen door als ouders en leerling meedoen; de coordinator kan met reden afwijken als hun mening vooraf vaststaat."),
    FZ_SWV_ST(
            99,
            "De onderwijsspecialist van het SWV en de gezinsspecialist van het Sociaal team doen altijd mee aan een Flex-Zat, desnoods telefonisch."),
    FZ_TELEFONISCH(
            100,
            "Een deelnemer aan de Flex-Zat mag fysiek, online of telefonisch meedoen, en die vorm staat per deelnemer vast."),
    FZ_VOORBEREIDING(
            101,
            "Een Flex-Zat vraagt vooraf een evaluatie van eerdere interventies en een ondersteuningsvraag; andere lacunes geven een waarschuwing."),
    FZ_UITKOMST(
            102,
            "Een Flex-Zat levert binnen vijf schooldagen vraag, wie en wat, arrangementkeuze, regiehouder en evaluatiedatum op."),
    FZ_VOLGT(
            103,
            "Kiest de Flex-Zat een arrangement, dan wordt er binnen zes weken een OPP opgesteld en zo nodig een VPI."),
    JES_PLAN(
            104,
            "De coordinator plant een klein- of groot-JES op de schoolkalender, van elke soort ten minste twee per jaar."),
    JES_KLEIN(
            105,
            "Voor een klein-JES wordt geen externe rol uitgenodigd, behalve rollen die in het interne team zijn opgenomen."),
    JES_VRAAG(
            106,
            "Elk agendapunt van een JES heeft een vraag over de ondersteuningsbehoefte en elk resultaat vervolgstappen met een eigenaar."),
    OT_7(107, "Het ondersteuningsteam komt ten minste zeven keer per schooljaar bijeen met vijf vaste rollen."),
    ZORGLOKET(
            108,
            "Zorgvragen komen binnen via het zorgloket van coordinator en leerlingbegeleider, dat het overzicht houdt."),

    // Plannen: handelingsplan, begeleidingsplan, OPP en VPI
    HP_VIERDELIG(
            109,
            "Een handelingsplan of groepsplan heeft een beginsituatie, ten minste een doel, ten minste een middel en een evaluatie met datum."),
    HP_VERPLICHT(
            110,
            "RT, JOS, LB-begeleiding en aanpassingen in de klas hebben binnen tien schooldagen na de start een individueel plan."),
    HP_BESPROKEN(111, "Aanpassingen worden met leerling en ouders besproken en vastgelegd."),
    HP_LVS(112, "De mentor legt basisinterventies als handelingsplan in het LVS vast, met verwijzing naar het LVS."),
    GP_GROEP(
            113,
            "Een groepsplan geldt voor ten minste twee leerlingen van een school met hetzelfde probleemgebied en heeft dezelfde vier delen."),
    BP_KORT(
            114,
            "Een kortlopend begeleidingsplan heeft een begin, een einde, een doel, een plaats in of buiten de klas en een uitvoerder."),
    BP_REEKS(
            115,
            "Niveau 4 vraagt eerst het ingestelde aantal opeenvolgende korte plannen in hetzelfde domein met evaluatie onvoldoende."),
    ONDERZOEK_N4(116, "Een interventie op niveau 4 begint pas als onderzoek is aangevraagd en het verslag binnen is."),
    ONDERZOEK_IB(
            117,
            "Alleen de IB'er vraagt onderzoek aan, met soort, vraag, uitvoerder en zo nodig toestemming; ouders worden altijd geinformeerd."),
    OPP_WANNEER(
            118,
            "Extra ondersteuning vraagt een OPP; alleen LWOO, JOS, dyslexie, dyscalculie of andere basisondersteuning niet."),
    OPP_TERMIJN(
            119,
            "Het OPP staat vast binnen zes weken na inschrijving met extra behoefte of na het besluit tot extra ondersteuning."),
    OPP_INHOUD(
            120,
            "Een OPP noemt belemmering, factoren, behoeften van leerling en school, doelen, interventies, uitstroom, evaluatie en stem van de leerling."),
    OPP_AUTEURS(
            121, "Het OPP wordt geschreven door de rollen die bij school en cluster horen, in het format van het SWV."),
    OPP_OVERLEG(
            122,
            "Het OPP wordt in overleg met leerling en ouders opgesteld; de leerling wordt gehoord en hoort wat daarmee is gedaan."),
    OPP_HANDTEKENING(
            123,
            "Zonder instemming van de ouders wordt het handelingsdeel van het OPP niet uitgevoerd; bij COE tekenen de ouders het OPP."),
    OPP_ROD(
            124,
            "Een vastgesteld OPP en zijn einddatum worden in opdracht van de coordinator door de administratie in BRON/ROD geregistreerd."),
    OPP_LVS(125, "Het OPP wordt digitaal bewaard in het LVS."),
    OPP_EVAL(
            126,
            "Het OPP wordt tussentijds en ten minste een keer per schooljaar met ouders en leerling geevalueerd; bijstellen vraagt een evaluatie."),
    OPP_KLAS(
            127,
            "DIA kan de ondersteuningsbehoeften van een klas in een klassen-OPP vastleggen, zonder gegevens van leerlingen en zonder ROD."),
    VPI(
            128,
            "Het VPI wordt ten minste met docent of mentor ingevuld, hoort bij het TLV-dossier en is niet ouder dan twaalf maanden."),
    NIVEAU_PER_DOMEIN(
            295,
            "De plaats op de route is van de leerling; korte plannen tellen per didactisch en pedagogisch domein, ieder voor zich."),
    OPP_BIJ_BEHOEFTE(
            263,
            "Wie het nodig heeft krijgt een OPP, ook vanuit de plaatsing of een signaal; eerst een plan of een evaluatie is daarvoor niet nodig."),
    LWOO_HP(
            129,
            "Elke lwoo-leerling heeft een handelingsplan, of een groepsplan als meer leerlingen het probleem delen."),

    // Interventies, trainingen, JOS, SMW en psycholoog
    BASIS_BESLUIT(
            130,
            "In fase 3a beslist het ondersteuningsteam over interventies van de 2de lijn en docent of mentor over die van de 1ste lijn."),
    DOELJAAR(
            131,
            "Een interventie is alleen voor de leerjaren die de catalogus noemt; een uitzondering vraagt een reden."),
    DYSLEXIE(
            132,
            "Wekelijkse RT bij dyslexie of dyscalculie is er alleen met verklaring in leerjaar 1 en 2; daarna is RT kortdurend."),
    DYSLEXIE_ONDERZOEK(
            133,
            "Dyslexieonderzoek volgt op screening en selectie onder regie van de coordinator; extern onderzoek vraagt toestemming."),
    DYSLEXIE_REGISTER(
            134,
            "De remedial teacher houdt de interne lijst bij van leerlingen met een dyslexieverklaring en hun faciliteiten."),
    STEUNLES(
            135,
            "Een steunles volgt op advies van de vakdocent en duurt zes weken binnen een periode; verlengen vraagt nieuw advies."),
    STUVA(136, "STUVA is hooguit een uur per week."),
    SCREENING(
            137,
            "De ingestelde leerjaren worden gescreend; wie opvalt, krijgt een diagnostisch gesprek voor de training begint en ouders weten ervan."),
    EXAMENVREES(138, "Examenvreestraining is alleen voor examenklassen, op eigen aanmelding van de leerling."),
    TRAININGSJAAR(139, "COE start per schooljaar drie trainingen: faalangst, SOVA en examenvrees."),
    TRAINER_VERWIJST(140, "Een trainer verwijst alleen via de coordinator naar gespecialiseerde hulp."),
    KLASSENTRAINING(
            141,
            "Klassentraining en ondersteuning van de docent gelden klas of docent en bevatten geen leerlinggegevens."),
    LB_KORT(
            142,
            "LB-begeleiding volgt op consultatie van mentor en coordinator, is kort en voor lichte problemen; zwaarder gaat naar het ondersteuningsteam."),
    INTERV_EVAL(143, "Een interventie eindigt met een evaluatie (voldoende, deels of onvoldoende) en een vervolgstap."),
    JOS_VRAAG(
            144,
            "Een JOS-vraag valt in een van zes categorieen en is enkelvoudig en schoolgebonden; anders wordt verwezen."),
    JOS_ROUTE(
            145,
            "De mentor vraagt JOS aan bij de coordinator; pas na bespreking in het ondersteuningsteam valt het besluit."),
    JOS_FORMULIER(146, "Na het besluit vult de mentor het JOS-formulier in, waarmee de verwijzing wordt verstuurd."),
    JOS_STARTGESPREK(
            147,
            "Voor de start van JOS is er een startgesprek waarbij ouders, mentor en leerling alle drie aanwezig zijn."),
    JOS_HANDTEKENING(148, "JOS-begeleiding begint alleen met een ondertekende toestemming van de ouders."),
    JOS_DOELEN(149, "Voor de start van JOS is met leerling, mentor en ouders ten minste een doel gesteld."),
    JOS_WEKELIJKS(150, "JOS heeft elke schoolweek een sessie; twee schoolweken zonder sessie geeft een signaal."),
    JOS_5M(151, "JOS duurt hooguit vijf maanden en wordt niet verlengd."),
    JOS_VERVOLG(152, "Eindigt JOS met onvoldoende resultaat, dan volgt een verwijzing naar Sociaal team, OOV of BPO."),
    JOS_COMPLEX(
            153,
            "Blijkt het probleem tijdens JOS complex, langdurig of in het gezin te liggen, dan verwijst JOS en wordt de coordinator geinformeerd."),
    JOS_CAPACITEIT(
            154,
            "Lopen er meer JOS-trajecten dan de beschikbare uren toelaten, dan komt een leerling op de wachtlijst."),
    SMW_AANMELDING(
            155,
            "Bij DIA meldt alleen de coordinator aan bij SMW+ of externe hulp, als uitkomst van het plan en met toestemming."),
    SMW_BEWAKING(
            156,
            "SMW+ kan na acceptatie mee bewaken; voortgang gaat naar de coordinator en de mentor krijgt alleen het relevante deel."),
    PSY_5(157, "De schoolpsycholoog voert per traject hooguit vijf gesprekken."),
    PSY_UITKOMST(
            158,
            "De psycholoog sluit af met behapbaar of onvoldoende; bij onvoldoende volgt een verwijzing naar hulp buiten school."),
    PSY_NIEUW(
            159,
            "Een tweede traject bij de psycholoog voor dezelfde vraag binnen twaalf maanden vraagt een besluit van de coordinator."),
    VIB(
            160,
            "VIB mag alleen als aan alle voorwaarden van het VIB-protocol is voldaan en richt zich op de docent, bij uitzondering op een leerling."),
    TIMEOUT_KAART(
            161,
            "Een time-out vraagt een time-out kaart die coordinator of ondersteuningsteam met voorwaarden aan de leerling gaf."),
    TIMEOUT_AFLOOP(
            162,
            "Elke time-out legt aankomst, wat nodig was en terugkeer vast, telt als aanwezig en geeft bij vaak gebruik een signaal."),
    TG_VOLGORDE(
            163,
            "Korte begeleiding in de Trajectgroep volgt op LB-begeleiding; vaste koppeling volgt op korte begeleiding en de gedragsdeskundige."),
    TG_DOELGROEP(
            164,
            "Vaste koppeling is voor wie anders vooral om gedrag naar tussenvoorziening of Renn4 zou gaan, en vraagt een OPP."),
    TG_KORT(165, "Korte begeleiding in de Trajectgroep heeft een gepland einde en een evaluatie."),
    TG_BEZETTING(166, "De Trajectgroep is vijf dagen per week bezet; een onbezette dag geeft een waarschuwing."),
    HULPMIDDEL_IND(
            167,
            "Extra tijd en vergelijkbare hulpmiddelen vragen bij COE een indicatie van psycholoog of orthopedagoog."),
    MEDISCH(
            168,
            "Bij COE is de BHV vooraf op de hoogte van medisch handelen; bij DIA is noodzakelijk medisch handelen een grens."),
    GGD_SCREENING(169, "Bij COE krijgen elk jaar alle leerlingen van vmbo 1 en havo/vwo 2 een gesprek met de GGD."),

    // Arrangementen, LWOO en OOV
    ARR_VELDEN(
            170,
            "Een arrangement noemt deskundigheid, aandacht en tijd, voorzieningen, gebouw, samenwerkingspartners, begin en einde of evaluatiedatum."),
    ARR_FLEXZAT(
            171,
            "Een arrangement in fase 3b volgt op een gehouden Flex-Zat met die keuze; cluster 2 loopt via Auris en mag dat met reden overslaan."),
    FASEBLAD(
            253,
            "Van elke fase van de route staat vast wie erbij betrokken zijn, welke gegevens nodig zijn en welke afspraken gelden."),
    ARR_OC(172, "Extra ondersteuning wordt via de coordinator aangevraagd."),
    ARR_INGESCHREVEN(
            173,
            "Tijdens extra ondersteuning en OOV blijft de leerling ingeschreven en blijft de school verantwoordelijk."),
    ARR_TIJDELIJK(
            174,
            "Een arrangement is curatief-tijdelijk, intensief-langdurend of structureel en wordt ten minste jaarlijks geevalueerd."),
    ARR_SWV(175, "Een aanvraag bij bestuur of SWV noemt de verstrekker en het bedrag of de uren."),
    LWOO_AANVRAAG(
            176,
            "De coordinator van de VO-school van aanmelding vraagt LWOO aan met IQ en leerachterstanden per domein; de SWV-commissie beslist."),
    LWOO_CRITERIA(177, "De criteria voor LWOO en PrO (IQ en leerachterstand) worden alleen getoetst; het SWV beslist."),
    LWOO_GELDIG(178, "Een LWOO-besluit blijft geldig bij overgang binnen vmbo en PrO."),
    LWOO_KLAS(
            179,
            "Een lwoo-klas telt ongeveer 18 leerlingen en heeft een onderwijsassistent; vanaf leerjaar 3 is lwoo individueel."),
    PRO_AANVRAAG(
            180,
            "Is de intelligentie lager dan het lwoo-kader en basis met lwoo niet haalbaar, dan vraagt de school PrO aan bij het SWV."),
    C2_AURIS(
            181,
            "Bij cluster 2 onderzoekt Auris, kent het arrangement met budget toe, schrijft het OPP en vraagt hulpmiddelen aan."),
    C3_BPO(
            182,
            "Bij cluster 3 adviseert of begeleidt de BPO van AED, met een OPP samen met coordinator en mentor; onderwijs thuis kan via Ziezon."),
    C4_BPO(
            183,
            "Bij cluster 4 en planning zijn er wekelijks of tweewekelijks BPO-gesprekken met doelen, een OPP en evaluaties met ouders en leerling."),
    C_GRENS(
            184,
            "Een verwijzing naar VSO noemt de bereikte grens en wordt door de school samen met ouders en SWV aangevraagd."),
    OOV_DOEL(185, "De reden voor OOV is veiligheid, schoolangst of een vermoeden van bijzondere behoefte."),
    OOV_DUUR(186, "De soort OOV bepaalt de termijn: zes weken, drie maanden of zes maanden vanaf de start."),
    OOV_OVERLEG(187, "De coordinator vraagt OOV aan na overleg met ouders, SWV en Sociaal team."),
    OOV_TERUG(
            188,
            "Een OOV eindigt met terugkeer, verlengd traject, VSO of anders, na een terugkeergesprek met de school."),
    OOV_VERANTW(189, "Aanwezigheid en programma van een leerling in de OOV blijven in de registratie van de school."),
    OPDC_2J(190, "Een plaats in een bovenschoolse voorziening (OPDC) duurt hooguit twee jaar en vraagt een OPP."),

    // TLV en plaatsing
    TLV_FLEXZAT(
            191, "COE vraagt pas een TLV aan na een gehouden Flex-Zat over deze vraag in de laatste twaalf maanden."),
    TLV_DOSSIER(
            192,
            "Een TLV-aanvraag van COE heeft een compleet dossier van acht delen met formulier, elk met datum en bron."),
    TLV_VSOVERKLARING(193, "De VSO-school levert een deskundigheidsverklaring als deel van het TLV-dossier."),
    TLV_HANDTEKENING(
            194,
            "Bij COE tekenen ouders en leerling de TLV-aanvraag, tenzij de rector met zienswijze afwijkt; bij HEI is geen handtekening nodig."),
    TLV_ZIENSWIJZE(
            195,
            "Ouders kunnen een zienswijze aan het SWV sturen; bekende bezwaren worden in de TLV-aanvraag genoemd."),
    TLV_HEI(
            196,
            "HEI vraagt een TLV pas aan na niveau 4 met uitgeputte mogelijkheden, besproken met ouders en externen."),
    TLV_DESKUNDIGEN(
            197, "Een TLV-besluit wordt alleen verwerkt met advies van ten minste twee onafhankelijke deskundigen."),
    TLV_CTA(198, "De CTA toetst of het dossier compleet is en verleent of weigert de TLV met vastgelegde reden."),
    TLV_TERMIJN(
            199,
            "Een TLV-besluit wordt binnen zes tot acht weken verwacht; een onvolledig dossier schort die termijn op."),
    TLV_DUUR(200, "Een TLV heeft soort, categorie, begin en einde en geldt ten minste een volledig schooljaar."),
    TLV_REG(201, "De administratie noteert de TLV eerst in SOM en registreert haar daarna in BRON."),
    TLV_BEZWAAR(202, "Ouders of schoolbestuur kunnen binnen zes weken na het TLV-besluit bezwaar maken."),
    TLV_BEGELEID(
            203,
            "De school begeleidt ouders bij het zoeken naar een VSO-school en legt dat vast voor de aanmelding daar."),
    VSO_PLAATSING(
            204,
            "De VSO-school beslist op het dossier over plaatsing; bij weigering blijft de zorgplicht bij de verwijzende school."),
    VSO_TLVNODIG(
            205,
            "Aanmelding voor plaatsing op VSO, SO of SBO vraagt een geldige TLV van de juiste soort; cluster 1 en 2 lopen via hun instelling."),
    UITSCHRIJF(206, "De school schrijft pas uit nadat de nieuwe school de inschrijving heeft bevestigd."),
    VSO_TERUG(
            207,
            "Een leerling uit VSO of residentiele zorg kan terugkeren via een VO-VO-intake in fase 0 met het OPP erbij."),

    // Verzuim
    VZ_REGISTRATIE(
            208,
            "Elk verzuim wordt geregistreerd met uren, soort en reden; onbekend verzuim heet ongemeld tot het is gekwalificeerd."),
    VZ_MENTOR(
            209,
            "Bij ongemeld verzuim of te laat komen praat de mentor die week met de leerling en zo nodig met de ouders."),
    VZ_16(
            210,
            "Zestien uur ongeoorloofd verzuim binnen vier opeenvolgende schoolweken is de verzuimdrempel; daarna begint de telling opnieuw."),
    VZ_MELDEN(
            211,
            "De verzuimcoordinator meldt binnen vijf werkdagen na de drempel bij leerplicht, zonder toestemming; ouders worden geinformeerd."),
    VZ_SOORTEN(
            212,
            "Een verzuimmelding is 16-uur, LRV, luxe, overig of 18-plus; ziekte en schorsing worden alleen bij twijfel als overig gemeld."),
    VZ_ZIEK(
            213,
            "Ziekteverzuim is zorgwekkend vanaf de ingestelde drempel van ziekmeldingen of ziektedagen, of naar oordeel van de school."),
    VZ_GESPREK(
            214, "De school praat eerst met ouders en leerling en verwijst daarna pas naar de schoolverpleegkundige."),
    VZ_VERPLEEG(
            215, "De verzuimcoordinator verwijst naar de schoolverpleegkundige; de schoolarts komt daarna op verzoek."),
    VZ_OVERLEG(
            216,
            "Ongeoorloofd verzuim of vaak te laat wordt met de afdelingsleider besproken, zorgwekkende ziekte of opvallend gedrag met de coordinator."),
    VZ_LRV(
            217,
            "Meer dan vier weken aaneen afwezig zonder geldige reden maakt een leerling thuiszitter; vakanties zetten de telling niet terug."),
    VZ_GV_AGENDA(
            218,
            "Leerlingen met zorgwekkend verzuim of ziekteverzuim komen vanzelf als voorstel op de agenda van het groot-verzuim overleg."),
    LP_ACTIES(
            219,
            "Leerplicht antwoordt met huisbezoek, afspraken, consequentie of afsluiting; alleen leerplicht bepaalt de consequentie."),
    BEHANDELING(
            220,
            "Uren voor GGZ-deeltijdbehandeling worden met school, GGZ en leerplicht afgesproken en zijn geoorloofd verzuim."),
    ZIEK_ONDERWIJS(
            221,
            "Bij langdurige ziekte is er onderwijs thuis (Ziezon) of bijles voor hiaten; de school blijft verantwoordelijk."),
    VSV(
            222,
            "Wie zonder diploma havo, vwo of mbo-2 en zonder vervolgplek vertrekt, telt als VSV en wordt door het decanaat gevolgd."),

    // Veiligheid, meldcode, vertrouwen, pesten en orde
    ACUUT(
            223,
            "Elke medewerker mag een acute situatie direct melden; de coordinator legt dezelfde dag een directe actie vast."),
    MELDCODE(
            224,
            "De vijf stappen van de meldcode worden in volgorde gezet; alleen het gesprek (stap 3) mag om veiligheid met reden vervallen."),
    VT_MELDING(
            225,
            "Coordinator of SMW+ meldt acute of structurele onveiligheid bij Veilig Thuis, zonder toestemming; ouders weten het tenzij onveilig."),
    VP_DOMEIN(
            226,
            "De vertrouwenspersoon behandelt seksuele intimidatie en misbruik; andere problemen gaan naar mentor of leerlingbegeleider."),
    VP_TOT_AANGIFTE(
            227, "De vertrouwenspersoon begeleidt tot aangifte en extern onderzoek en ondersteunt daarna alleen nog."),
    ZEDEN(
            228,
            "Een vermoeden van een zedenmisdrijf door een medewerker met een minderjarige leerling wordt direct bij het bestuur gemeld."),
    VP_KANAAL(
            229,
            "Pesten kan bij CHR bij drie vertrouwenspersonen of vier coordinatoren worden gemeld; de coordinator van de sector krijgt het."),
    VEILIG_START(230, "In de eerste schoolweken wordt in elke klas het thema veiligheid en pesten behandeld."),
    SCHORS(
            231,
            "Schorsen duurt hooguit vijf schooldagen en gaat schriftelijk; verwijderen kan na horen en als een andere school de leerling aanneemt."),
    INCIDENT(
            232,
            "Incidenten tellen mee in de observatie; OOV om veiligheid vraagt ten minste een vastgelegd incident."),
    AANDACHT_RAD(
            233,
            "DIA heeft een aandachtsfunctionaris radicalisering; die signalen zijn even beperkt zichtbaar als de meldcode."),

    // Verwijzingen
    VW_ROUTE(
            234,
            "Verwijzen naar 2de of 3de lijn gaat via de coordinator, naar leerplicht via de verzuimcoordinator en medisch via een van beiden."),
    VW_DUBBEL(235, "Een leerling heeft per partnertype en hulpvraag hooguit een open verwijzing."),
    VW_REACTIE(
            236,
            "Elke partner antwoordt binnen de termijn van zijn soort; uitblijven van antwoord geeft een signaal en, waar de school dat zegt, een agendapunt."),
    VW_STATUS(
            237,
            "Antwoorden volgen de statusvolgorde van de verwijzing; herhaalde en verouderde berichten worden genegeerd."),
    SWV_OBSERVATIE(
            238,
            "Het SWV kan op verzoek van de coordinator en met toestemming van de ouders observeren; het verslag wordt deel van het dossier."),
    VW_GEWEIGERD(
            239,
            "Na een geweigerde verwijzing kiest de coordinator een andere partner, andere ondersteuning of afsluiten."),

    VW_ALSNOG(
            375,
            "Een bericht van een partner dat werd afgekeurd, blijft met zijn inhoud bewaard; de school aanvaardt het alsnog en zegt waarom, of legt het terzijde."),
    VW_TERUGGAVE(376, "Een partner kan een verwijzing teruggeven die zij had geaccepteerd, en zegt dan waarom."),

    // Evaluatie, nazorg en jaarcyclus
    NAZORG(240, "Eindigt een arrangement of OOV, dan wordt een besluit over nazorg vastgelegd."),
    ARR_JAAR(
            241,
            "Elk lopend arrangement wordt elk schooljaar voor 1 juli geevalueerd en bij elke leerling wordt nazorg bekeken."),
    TRAJECT_EVAL(
            242,
            "Een traject sluit pas als plannen, interventies, verwijzingen, JOS en arrangementen dicht zijn en een evaluatie vastligt."),
    KENGETALLEN(
            243,
            "Kengetallen worden op 1 oktober uit de gebeurtenissen geteld; een bevroren jaar wijzigt niet maar krijgt een nieuwe versie."),
    JAARPLAN(
            244,
            "Er is een jaarplan passend onderwijs per schooljaar, voor 1 oktober, met verantwoording aan het SWV na het jaar."),
    SOP_JAAR(
            245,
            "Plan en SOP worden elk jaar herzien en zo nodig bijgesteld; routewijzigingen krijgen een nieuwe routeversie."),
    HGW_SCAN(
            246,
            "De HGW-zelfevaluatie scoort 14 indicatoren met N, I, O of V, berekent percentages en vergelijkt met het volgende jaar."),
    PILOT(247, "De pilot leerlingbegeleiding wordt na een jaar op vier vragen geevalueerd."),
    SCHOLING(248, "Alle docenten volgen HGW-scholing, met een plan per jaar en vastgelegde deelname."),
    PROTOCOL(249, "Elk protocol heeft een status, een versie en een datum voor de volgende herziening."),
    KLASBEZOEK(
            250,
            "HEI legt klassenbezoeken, audits en gesprekken van de directie op schoolniveau vast, zonder leerlinggegevens."),
    ONTWIKKELDOEL(251, "De ontwikkeldoelen van de school worden per jaar gevolgd."),
    BUDGET(252, "De coordinator bewaakt het ondersteuningsbudget; boven het jaarbudget volgt een waarschuwing."),
    // Wanneer er verzuim kan zijn
    VZ_LESDAG(
            329,
            "Verzuim valt op een dag met lessen waarop de leerling is ingeschreven, met niet meer lesuren dan de dag telt; alleen verlof is vooraf vast te leggen."),

    EIGEN_IDS(
            330,
            "Ids van leerlingen, overleggen, trainingen en plannen zijn van de school zelf; een verwijzing-id is uniek in de hele installatie."),

    // Wie vertrokken is
    VERTREK(
            327,
            "Na uitschrijving begint er geen nieuwe ondersteuning, verwijzing op toestemming of bespreking meer; vastleggen van eerder, wat de wet vraagt, nazorg en het dossier zelf blijven mogelijk."),

    // Tweede lezing
    ARR_CATALOGUS(
            254,
            "Een aanvraag voor een arrangement kan beginnen bij een onderdeel van de catalogus van arrangementen van de school."),
    ARR_SOORT(255, "Een arrangement is lwoo, in en om de school, van het SWV of individueel."),
    C2_TAALACHTERSTAND(265, "Zonder gehoorverlies is cluster 2 er voor wie twee jaar of meer achter is in taal."),
    JOS_ENKELVOUDIG(
            256, "Of een vraag aan JOS die niet enkelvoudig is wordt geweigerd of alleen opvalt, stelt de school in."),
    DYSLEXIE_KORT(
            258,
            "Bij dyslexie en dyscalculie is er in leerjaar 1 en 2 wekelijks hulp en in elk leerjaar een korte periode, beide met verklaring."),
    MONITORING_OVERLEG(
            259,
            "Herkent de leerling een signaal niet, dan wordt er waargenomen, genoteerd en met de coordinator overlegd."),
    GRENS_SAMEN(
            260,
            "School, ouders, leerling en externen stellen samen vast dat dit nu en op deze manier niet de juiste plek is, tot een dag van herziening."),
    GGZ_INDICATIE(261, "De GGZ begint op indicatie van de huisarts of het sociaal team."),
    OOV_ADVIES(279, "Een advies van een partner om naar de OOV te gaan is een taak voor de coordinator."),
    GROEPSAANPAK(
            280,
            "Voor plannen en structureren is er een groepsaanpak met een groepsplan; een OPP is daarvoor niet nodig."),
    EXTRA_INSTRUCTIE(281, "Extra instructie door de docent is een interventie van fase 3a."),
    LWOO_INTAKEGESPREK(277, "Met elke nieuwe lwoo-leerling en de ouders is er een gesprek, dat wordt vastgelegd."),
    ONDERZOEK_BESPROKEN(
            282,
            "De uitslag van een onderzoek wordt besproken met wie de school daarvoor noemt, zoals een orthopedagoog."),
    TRAINING_COORDINATOR(
            283,
            "De coordinator zorgt elk schooljaar voor de trainingen en laat na een screening de ouders van een leerprobleem weten."),
    ZORGKAART(285, "JOS brengt de zorg rond het gezin in kaart; alleen JOS en de coordinator werken ermee."),
    LWOO_OVERDRACHT(
            286, "Wordt lwoo verwacht, dan is er een extra gesprek met de intern begeleider van de basisschool."),
    ONDERSTEUNINGSADVIES(
            289, "Wat ouders of school aan ondersteuning adviseren, wordt bij het oudergesprek vastgelegd."),
    SECTOREN(
            292,
            "Waar een school in sectoren is verdeeld, hoort een signaal bij de coordinator van de sector van de leerling."),
    PARTNERSECTOR(
            297,
            "Een school als partner geeft bao, sbo, so, vo, vso of mbo; na de ISK kan een leerling naar vo of mbo."),
    COLLEGA_SCHOOL(298, "Gespecialiseerde docenten van andere scholen werken mee, als partner met een eigen rol."),
    CONTEXT(
            302,
            "Een handelingsplan en een OPP zeggen, waar de school daarnaar kijkt, wie en wat er om de leerling heen is en welke doelen de leerling zelf in handen heeft."),
    VESTIGINGEN(303, "Een school noemt haar vestigingen met hun code in het scholenregister en hun adres."),
    LWOO_ASSISTENT(
            284,
            "De onderwijsassistent begeleidt in de lwoo-klas, en legt de sessies daarvan vast; de klas heeft een vast team en een eigen lokaal."),
    OT_GEZIN(
            290,
            "Ouders en leerling doen mee in het ondersteuningsteam van fase 3a; zijn zij er niet, dan valt dat op."),
    FZ_DOCENT(291, "Bij de Flex-Zat mag de docent aanwezig zijn, als interne deelnemer zonder toestemming."),
    TLV_LBT(
            321,
            "Een bezwaar tegen een TLV-besluit gaat binnen veertien dagen van het SWV naar de bezwaaradviescommissie; blijft dat uit, dan valt het op."),
    TLV_EIGEN_DUUR(
            322, "Binnen welke termijn over een TLV wordt beslist en hoe lang zij ten minste geldt, is in te stellen."),
    OOV_INTAKE(278, "Tussen aanvraag en start van een OOV is er een intake met leerlingbegeleider en coordinator."),
    KWALITEITSKALENDER(
            266,
            "De kwaliteitskalender van een schooljaar noemt activiteiten met een periode en een rol; wat gedaan is, wordt afgerond."),
    DOCUMENT(
            267,
            "Kwaliteitskaarten, beleid en overzichten hebben een versie en een dag waarop zij opnieuw worden bekeken."),
    DIRECTIEACTIVITEIT(
            268,
            "De directeur bezoekt, volgt opbrengsten en voert gesprekken; van de gesprekkencyclus worden alleen aantallen bewaard."),
    DOEL_ONDERSTEUNING(269, "Doelen voor de ondersteuning worden gevolgd als ontwikkeldoel van een eigen soort."),
    DOEL_SPEERPUNT(270, "Speerpunten en aandachtspunten worden gevolgd als ontwikkeldoel van een eigen soort."),
    LOB(276, "De mentor legt vast wat er aan LOB is gedaan en de decaan de loopbaangesprekken met een leerling."),
    LOOPBAANVRAGEN(
            301, "LOB gaat over vijf vragen: kwaliteiten, motieven, werkexploratie, loopbaansturing en netwerken."),
    OUDERS_BETREKKEN(264, "Bij KLA betrekken zeven functies de ouders: informeren, spreken en toestemming vragen."),
    AFSTEMMING_VERTROUWEN(
            262,
            "De coordinator stemt elk schooljaar af met de vertrouwenspersonen; daarvan staan alleen aantallen en thema's vast, en geen leerling."),
    AFSTEMMING_AL(272, "De mentor bespreekt een leerling met de afdelingsleider, die leest wat er is afgesproken."),
    RAPPORT_VOORBESPREKEN(273, "Een rapportvergadering wordt voorbereid met de afdelingsleider."),
    OUDERS_UITNODIGEN(
            275,
            "Ouders van een klas of van de school worden uitgenodigd voor een spreekuur of ouderavond; van een spreekuur wordt"
                    + " het gesprek vastgelegd."),
    MENTORENOVERLEG(274, "Mentoren overleggen samen onder leiding van de afdelingsleider."),
    HGW_INDICATOREN(271, "De zelfbeoordeling HGW heeft veertien indicatoren met elk een eigen score."),
    DOEL_ONTWIKKELPUNT(299, "De drie ontwikkelpunten mentoraat, tweede lijn en lwoo worden als ontwikkeldoel gevolgd."),
    VERANTWOORDING_INTERN(
            287, "De coordinator legt elk jaar verantwoording af aan de portefeuillehouder in de directie."),
    INTAKE_VO_VO(
            288,
            "Of de afdelingsleider de intake van een overstap met de coordinator doet of met een van coordinator en leerlingbegeleider, stelt de school in."),
    NORMJAARTAAK(
            293,
            "De mentor volgt elke periode de cognitieve en sociaal-emotionele voortgang en heeft daarvoor uren in de normjaartaak."),
    GELDBRON(294, "Ondersteuningsgeld van het SWV gaat naar ondersteuning; eigen geld wordt apart bijgehouden."),
    PILOTVRAGEN(300, "Een pilot begint met de vragen waarop hij wordt beoordeeld en bewaart elk antwoord."),
    KENGETALLEN_EERDER(
            304, "Kengetallen van jaren voor dit systeem worden overgenomen met hun bron en niet herrekend."),
    TELDATUM_PO(309, "In het primair onderwijs is de teldatum 1 februari, in het voortgezet onderwijs 1 oktober."),
    SCHOOLGIDS(
            306,
            "Het aanbod staat elk schooljaar in de schoolgids, nadat het is herzien en de medezeggenschap heeft ingestemd."),
    LWOO_OPTING_OUT(324, "Een SWV kan voor lwoo eigen criteria en een eigen duur hanteren."),
    OPDC_SECTOR(
            325, "In het primair onderwijs duurt een plaats in een bovenschoolse voorziening hooguit een half jaar."),
    CENTRALE_WEEK(
            307,
            "Voor groep 8 naar het VO loopt de beslistermijn vanaf het einde van de centrale week; eerder aanmelden telt als die dag."),
    ADVIES_BINDEND(308, "Het definitieve advies bindt: de klas omvat ten minste het geadviseerde niveau."),
    DOORSTROOMPUNT(
            310,
            "Een 18-plus-melding gaat naar het Doorstroompunt, over wie meerderjarig is en de ingestelde leeftijd nog niet heeft."),
    VZ_SECTOR(
            311,
            "Verzuim telt in het voortgezet onderwijs in hele lesuren en in het primair onderwijs in klokuren, ook halve."),
    VZ_MELDWEG(
            312,
            "Een PO-school meldt verzuim uit haar eigen systeem aan het verzuimregister, een VO-school via het verzuimloket of uit haar eigen systeem."),
    VZ_EINDE(313, "Van 16 uur, langdurig verzuim en 18-plus wordt aan leerplicht ook het einde gemeld."),
    VZ_WACHT(314, "Wie op een plek wacht, is ongeoorloofd afwezig."),
    VERZUIMWET(
            315,
            "Waar de Wet terugdringen schoolverzuim geldt, heeft al het verzuim een uniforme categorie en de school een verzuimbeleid."),
    VRIJ_EN_VEILIG(316, "Waar de Wet vrij en veilig onderwijs geldt, heeft elke school een vertrouwenspersoon."),
    PESTCOORDINATOR(
            317,
            "Elke school heeft beleid, een persoon die pesten coordineert en elk jaar een monitor van de veiligheid."),
    VERWIJDERING(
            318,
            "Voor verwijdering overlegt een VO-school met de Inspectie, worden ouders en leerling (en in het PO de leerkracht) gehoord, en het besluit noemt bezwaar."),
    SCHORSING_ONDERWIJS(319, "Tijdens een schorsing gaat het schoolwerk door."),
    GESCHIL(
            320,
            "Over toelating bij extra ondersteuning, verwijdering en OPP is er zes weken een weg naar de geschillencommissie; tot haar advies, binnen tien weken, wacht het besluit op bezwaar."),
    MAZL(
            323,
            "De schoolarts kijkt op een signaal (de vierde melding, de zevende dag of zorg) of op een vast moment, en altijd na een gesprek."),
    GAST_AKKOORD(
            326,
            "Een gastleerling blijft ingeschreven op de school van herkomst, die net als de ouders instemt; een voorwaarde bij toelating beeindigt geen inschrijving."),
    OUDER_ZONDER_GEZAG(
            328,
            "Een ouder zonder gezag leest alleen wat de school voor zo'n ouder openstelt en beslist niet over de leerling."),
    NETWERK(
            341,
            "Bijeenkomsten van externe netwerken waaraan de school deelneemt, worden elk schooljaar vastgelegd, zonder leerlingen."),
    OVERNAME(
            354,
            "Wie al is ingeschreven als een school met Zorgspoor begint, wordt overgenomen uit haar leerlingadministratie, zonder termijnen van een aanmelding; wie hier al staat, verandert er niet door."),
    UITVOERDER(
            355,
            "Een sessie van een interventie legt vast wie haar uitvoert; de coordinator mag dat ook, en de eerste schakel waar de uitvoerder het niet kan."),
    // Berichten aan partners
    PARTNER_BESCHRIJVING(
            360,
            "Wat een soort partner krijgt en kan antwoorden, volgt uit een beschrijving; elk bericht en elk voorbeeld past op het schema dat daaruit volgt."),
    PARTNER_VELDEN(361, "Naar een partner gaat geen veld buiten de lijst van zijn soort, en elk veld heeft een reden."),
    PARTNER_VERSIE(
            362,
            "Binnen een versie breekt geen wijziging van een bericht een partner die tegen een eerdere vorm is gebouwd."),
    PARTNER_KANAAL(
            363,
            "Een partnerorganisatie krijgt haar verwijzingen langs haar kanaal of, zonder kanaal, van iemand van de school; een kanaal is open voor een partner het krijgt, en een verwijzing blijft op de weg waarlangs zij ging."),
    DOCUMENTVERWIJZING(
            365,
            "Een verwijzing naar een bewaard document noemt een document van deze leerling, dat wie verwijst mag lezen."),
    DOCUMENTINHOUD(
            366,
            "Een bewaard document is van een toegestaan type, hooguit 25 MB, en is wat zijn naam en opgegeven type zeggen."),
    DOCUMENT_BESMET(367, "Een bestand waarin een virus is gevonden, wordt niet bewaard."),
    DOCUMENTRECHT(
            368,
            "Een document leest en brengt wie gegevens van zijn soort over deze leerling mag lezen; wie het bracht en wie het las, staat in de audit."),
    DOCUMENT_VERNIETIGD(
            369,
            "Een document gaat met de sleutel van zijn leerling en bewaarklasse; het is dan onleesbaar en verdwijnt uit de opslag.");

    private final int nummer;
    private final String zin;

    Regel(int nummer, String zin) {
        this.nummer = nummer;
        this.zin = zin;
    }

    /** The R-number as docs, tests and refusals write it, such as {@code R95}. */
    public String nummer() {
        return "R" + nummer;
    }

    /** The rule in one Dutch sentence. */
    public String zin() {
        return zin;
    }

    /** Refuses for a business rule or state: 409. The message is a format of {@link String#format}. */
    public CommandGeweigerd weigert(String code, String melding, @Nullable Object... waarden) {
        return CommandGeweigerd.van(Aard.STRIJDIG, this, code, melding.formatted(waarden));
    }

    /** Refuses because of role, school or scope: 403. The message is a format of {@link String#format}. */
    public CommandGeweigerd verbiedt(String code, String melding, @Nullable Object... waarden) {
        return CommandGeweigerd.van(Aard.VERBODEN, this, code, melding.formatted(waarden));
    }
}
