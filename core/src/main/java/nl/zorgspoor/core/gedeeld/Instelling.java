package nl.zorgspoor.core.gedeeld;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The settings in which schools differ, with the value that counts when a school says nothing. Law and school both set them;
 * each value has a starting date.
 */
public enum Instelling {
    COORDINATOR_ROL("coordinatorRol", Soort.ROL, "ONDERSTEUNINGSCOORDINATOR"),
    EERSTE_SCHAKEL("eersteSchakel", Soort.ROL, "MENTOR"),
    /** In what parts the responsibility for students is divided, with their classes (R292). */
    SECTOREN("sectoren", Soort.SECTOREN, ""),
    INTAKE_VERPLICHT_VOOR(
            "intakeVerplichtVoor",
            Soort.KEUZES,
            "",
            "ALLE",
            "REGULIER_PO_VO",
            "TUSSENTIJDS",
            "UIT_VSO",
            "UIT_RESIDENTIEEL",
            "ISK",
            "ZIJ_INSTROOM_PO"),
    INTAKE_ONDERWERPEN("intakeOnderwerpen", Soort.LIJST, ""),
    INTAKE_LEERLING_EN_OUDER("intakeLeerlingEnOuder", Soort.JA_NEE, "nee"),
    GESPREK_VOOR_BESLUIT("gesprekVoorBesluit", Soort.JA_NEE, "ja"),
    TUSSENTIJDSE_PROCEDURE("tussentijdseProcedure", Soort.JA_NEE, "nee"),
    /** Whether students who were here before are still taken over; a school that has them all says no (R354). */
    LEERLINGEN_OVERNEMEN("leerlingenOvernemen", Soort.JA_NEE, "ja"),
    WARME_OVERDRACHT_VERPLICHT("warmeOverdrachtVerplicht", Soort.JA_NEE, "nee"),
    WARME_OVERDRACHT_ONDERDELEN("warmeOverdrachtOnderdelen", Soort.LIJST, ""),
    GRENZEN_VERPLICHT_ONDERBOUWEN("grenzenOnderbouwen", Soort.JA_NEE, "nee"),
    ZORGPLICHT_WEKEN("zorgplichtWeken", Soort.GETAL, "6", "1..52"),
    VERLENGING_WEKEN("verlengingWeken", Soort.GETAL, "4", "0..52"),
    TIJDELIJKE_PLAATSING_WEKEN("tijdelijkePlaatsingWeken", Soort.GETAL, "10", "1..52"),
    BESLUIT_TOELATING_ROL("besluitToelatingRol", Soort.ROL, "DIRECTEUR"),
    INFORMEREN_BESLUIT_SCHOOLDAGEN("informerenBesluitSchooldagen", Soort.GETAL, "5", "0..200"),
    GASTLEERLING_MAANDEN("gastleerlingMaanden", Soort.BEREIK, "0..0"),
    ISK_MAANDEN("iskMaanden", Soort.GETAL, "0"),
    TOESTEMMING_INTERN_OVERLEG("toestemmingInternOverleg", Soort.JA_NEE, "nee"),
    EXTERN_MODUS("externModus", Soort.KEUZE, "TOESTEMMING", "TOESTEMMING", "INFORMEREN"),
    F2_TOESTEMMING_MODUS("f2ToestemmingModus", Soort.KEUZE, "WAARSCHUWING", "BLOKKEREND", "WAARSCHUWING", "UIT"),
    JOS_TOESTEMMING_MOMENT("josToestemmingMoment", Soort.KEUZE, "VOOR_START", "VOOR_START", "VOOR_VERZENDEN"),
    /** Whether a question of more than one kind is refused or pointed out: the source says both (C23). */
    JOS_ENKELVOUDIG("josEnkelvoudig", Soort.KEUZE, "BLOKKEREND", "BLOKKEREND", "WAARSCHUWING"),
    /** What JOS takes here beside the six categories of its text. */
    JOS_EXTRA_CATEGORIEEN("josExtraCategorieen", Soort.KEUZES, "", "OPVOEDING", "MOTIVATIE"),
    OUDERS_STAP_MODUS("oudersStapModus", Soort.KEUZE, "WAARSCHUWING", "BLOKKEREND", "WAARSCHUWING", "UIT"),
    /** Whether the school may record a consent that was given on paper. */
    TOESTEMMING_OP_PAPIER("toestemmingOpPapier", Soort.JA_NEE, "ja"),
    TOESTEMMING_VERNIEUWEN_DAGEN("toestemmingVernieuwenDagen", Soort.GETAL, "14"),
    LEEFTIJD_ZELF_TOESTEMMEN("leeftijdZelfToestemmen", Soort.GETAL, "16", "12..18"),
    LEEFTIJD_JEUGDHULP_BEIDEN("leeftijdJeugdhulpBeiden", Soort.GETAL, "12", "0..18"),
    LEEFTIJD_MEERDERJARIG("leeftijdMeerderjarig", Soort.GETAL, "18", "16..21"),
    WAARNEMING_VERPLICHT("waarnemingVerplicht", Soort.JA_NEE, "nee"),
    AANLEIDING_VERPLICHT("aanleidingVerplicht", Soort.JA_NEE, "nee"),
    MENTOR_INSCHAKELEN("mentorInschakelen", Soort.JA_NEE, "nee"),
    LEERLING_EERST("leerlingEerst", Soort.JA_NEE, "nee"),
    OUDERGESPREK_VOOR_CONSULTATIE("oudergesprekVoorConsultatie", Soort.JA_NEE, "nee"),
    OUDERS_INFORMEREN_VOOR_CONSULTATIE("oudersInformerenVoorConsultatie", Soort.JA_NEE, "nee"),
    AANMELDFORMULIER_VERPLICHT("aanmeldformulierVerplicht", Soort.JA_NEE, "nee"),
    NOTITIE_VERPLICHT("notitieVerplicht", Soort.JA_NEE, "nee"),
    CONSULT_SCHOOLDAGEN("consultSchooldagen", Soort.GETAL, "5", "0..200"),
    TERUGKOPPELING_SCHOOLDAGEN("terugkoppelingSchooldagen", Soort.GETAL, "10", "0..200"),
    AFWEGINGEN_VERPLICHT("afwegingenVerplicht", Soort.JA_NEE, "nee"),
    MENTORGESPREKKEN_PER_JAAR("mentorgesprekkenPerJaar", Soort.GETAL, "0"),
    WEEKTAAK_MENTOR("weektaakMentor", Soort.JA_NEE, "nee"),
    HUISBEZOEK_BIJ("huisbezoekStandaardBij", Soort.LIJST, ""),
    FLEXZAT_UITKOMST_SCHOOLDAGEN("flexzatUitkomstSchooldagen", Soort.GETAL, "5"),
    FLEXZAT_FASE("flexzatFase", Soort.FASE, ""),
    ONDERSTEUNINGSTEAM_MIN_PER_JAAR("ondersteuningsteamMinPerJaar", Soort.GETAL, "0"),
    GROOT_VERZUIM_PER_JAAR("grootVerzuimPerJaar", Soort.GETAL, "0"),
    LEERLINGBESPREKING_PER_PERIODE("leerlingbesprekingPerPeriode", Soort.GETAL, "0"),
    JES_MIN_PER_JAAR("jesMinPerJaar", Soort.GETAL, "0"),
    EXTERN_IN_INTERN_TEAM("externInInternTeam", Soort.ROLLEN, ""),
    JOS_STARTGESPREK_SCHOOLDAGEN("josStartgesprekSchooldagen", Soort.GETAL, "15"),
    JOS_MAX_MAANDEN("josMaxMaanden", Soort.GETAL, "5", "1..60"),
    JOS_NADERT_DAGEN("josNadertDagen", Soort.GETAL, "30"),
    JOS_GEMIST_SCHOOLWEKEN("josGemistSchoolweken", Soort.GETAL, "2"),
    JOS_CAPACITEIT("josCapaciteit", Soort.GETAL, "0"),
    JOS_OVERLEGVORMEN(
            "josOverlegvormen",
            Soort.OVERLEGVORMEN,
            "SCHOOLZORGTEAM,SCHOOLONDERSTEUNINGSTEAM,INTERN_ONDERSTEUNINGSTEAM"),
    OPP_WEKEN("oppWeken", Soort.GETAL, "6", "1..52"),
    /** The phase of the route in which extra support begins, where no decision before it says so (R119). */
    OPP_VERPLICHT_VANAF("oppVerplichtVanaf", Soort.FASE, ""),
    /** Whether an OPP is established only when the parents signed it; the action part asks their agreement everywhere (R123). */
    OPP_HANDTEKENING_OUDERS("oppHandtekeningOuders", Soort.JA_NEE, "nee"),
    /** Whether the student must be heard when an OPP is drawn up, evaluated and adjusted (R122, R305). */
    OPP_HOORRECHT("oppHoorrecht", Soort.JA_NEE, "ja"),
    OPP_LVS_REFERENTIE("oppLvsReferentie", Soort.JA_NEE, "nee"),
    OPP_FORMAT_SWV("oppFormatSwv", Soort.JA_NEE, "nee"),
    /** Who writes an OPP together (R121); per kind of arrangement where that differs. */
    OPP_AUTEURS("oppAuteurs", Soort.ROLLEN, ""),
    OPP_AUTEURS_CLUSTER_2("oppAuteursCluster2", Soort.ROLLEN, ""),
    OPP_AUTEURS_CLUSTER_3("oppAuteursCluster3", Soort.ROLLEN, ""),
    OPP_AUTEURS_CLUSTER_4("oppAuteursCluster4", Soort.ROLLEN, ""),
    /** Whether the school has OPPs for a class (R127). */
    OPP_VOOR_KLAS("oppVoorKlas", Soort.JA_NEE, "nee"),
    /** How old a VPI can be before it is looked at (R128). */
    VPI_MAANDEN("vpiMaanden", Soort.GETAL, "12", "1..120"),
    TLV_VOORAF_FLEXZAT("tlvVoorafFlexZat", Soort.JA_NEE, "nee"),
    TLV_FLEXZAT_MAANDEN("tlvFlexZatMaanden", Soort.GETAL, "12", "0..120"),
    TLV_HANDTEKENING("tlvHandtekeningOuders", Soort.JA_NEE, "nee"),
    TLV_STUKKEN(
            "tlvStukken",
            Soort.KEUZES,
            "",
            "OPP",
            "VPI",
            "ONDERBOUWING",
            "DESKUNDIGHEIDSVERKLARING_VSO",
            "OBSERVATIE",
            "GESPREK",
            "ONDERZOEK",
            "HANDTEKENINGEN",
            "AANVRAAGFORMULIER"),
    TLV_SOORTEN("tlvSoorten", Soort.KEUZES, "VSO,PRO", "VSO", "SO", "SBO", "PRO"),
    TLV_FASE("tlvFase", Soort.FASE, ""),
    /** Whether a TLV is requested only after externals took part in concluding what the school cannot offer (R196). */
    TLV_MET_EXTERNEN("tlvMetExternen", Soort.JA_NEE, "nee"),
    TLV_BESLISTERMIJN_WEKEN("tlvBeslistermijnWeken", Soort.GETAL, "8", "1..104"),
    TLV_GRENS_BENOEMEN("tlvGrensBenoemen", Soort.JA_NEE, "nee"),
    SMW_ALLEEN_NA_PLAN("smwAlleenNaPlan", Soort.JA_NEE, "nee"),
    VERZUIM_UREN("verzuimUren", Soort.GETAL, "16", "1..400"),
    VERZUIM_SCHOOLWEKEN("verzuimSchoolweken", Soort.GETAL, "4", "1..52"),
    /** Until which birthday the Doorstroompunt follows who is of age; the law says 27 since 2026, and 23 before (R310). */
    DOORSTROOMPUNT_TOT_LEEFTIJD("doorstroompuntTotLeeftijd", Soort.GETAL, "27", "18..99"),
    /** Whether a VO school reports absence from its own system and not at the verzuimloket; PO always does (R312). */
    VERZUIMMELDING_EIGEN_SYSTEEM("verzuimmeldingEigenSysteem", Soort.JA_NEE, "nee"),
    VERZUIMMELDING_WERKDAGEN("verzuimmeldingWerkdagen", Soort.GETAL, "5", "1..60"),
    ZIEKMELDINGEN_DREMPEL("ziekmeldingenDrempel", Soort.GETAL, "4", "1..100"),
    ZIEKMELDINGEN_SCHOOLWEKEN("ziekmeldingenSchoolweken", Soort.GETAL, "12", "1..52"),
    ZIEKTEDAGEN_DREMPEL("ziekteDagenDrempel", Soort.GETAL, "7", "1..200"),
    THUISZITTER_WEKEN("thuiszitterWeken", Soort.GETAL, "4", "1..52"),
    /**
     * Who counts as staying at home (R217): enrolled and away for more than those weeks without leave, or, wider, for those weeks and
     * not ill, or ill and able.
     */
    THUISZITTER_DEFINITIE("thuiszitterDefinitie", Soort.KEUZE, "ONGEOORLOOFD", "ONGEOORLOOFD", "RUIM"),
    /** Missed school days at least in those weeks: a holiday lengthens an absence and does not make one (R217). */
    THUISZITTER_SCHOOLDAGEN("thuiszitterSchooldagen", Soort.GETAL, "5", "1..100"),
    /** The lesson hours that a day can hold at most (R329). */
    LESUREN_PER_DAG_MAX("lesurenPerDagMax", Soort.GETAL, "24", "1..24"),
    MIN_KORTE_PLANNEN_NIVEAU_4("minKortePlannenVoorNiveau4", Soort.GETAL, "2", "1..20"),
    OPSCHALEN_EVALUATIE("opschalenEvaluatie", Soort.JA_NEE, "nee"),
    VERWIJZING_AFGEWEZEN_SCHOOLDAGEN("verwijzingAfgewezenSchooldagen", Soort.GETAL, "10"),
    DOORSTROOM_TOT_LEERJAAR("doorstroomTotLeerjaar", Soort.GETAL, "99"),
    TWEE_NIVEAUS_TOT_LEERJAAR("tweeNiveausTotLeerjaar", Soort.GETAL, "0"),
    VERVOLGPLEK_VERPLICHT("vervolgplekVerplicht", Soort.JA_NEE, "nee"),
    BEWAARJAREN("bewaarjaren", Soort.GETAL, "2", "2..20"),
    BEWAARJAREN_VERZUIM("bewaarjarenVerzuim", Soort.GETAL, "5", "5..20"),
    BEWAARJAREN_SPECIAAL("bewaarjarenSpeciaal", Soort.GETAL, "3", "3..20"),
    /** How many days ahead a destruction is announced (R60); a school may give more time, not less. */
    VERNIETIGING_AANKONDIGEN_DAGEN("vernietigingAankondigenDagen", Soort.GETAL, "30", "30..365"),
    /** Whether what was announced waits until somebody releases it, beyond what the law asks (R60). */
    VERNIETIGING_NA_VRIJGAVE("vernietigingNaVrijgave", Soort.JA_NEE, "nee"),
    GEVOLG_GEEN_MEDEWERKING(
            "gevolgGeenMedewerking", Soort.KEUZE, "GEEN", "GEEN", "GRENSCRITERIUM", "ZORGPLICHT_NIET_UITVOERBAAR"),
    GRENS_GEEN_MEDEWERKING("grensGeenMedewerking", Soort.TEKST, ""),
    VEILIGHEIDSTHEMA_SCHOOLWEKEN("veiligheidsthemaSchoolweken", Soort.GETAL, "0"),
    INZAGE_MAANDEN("inzageMaanden", Soort.GETAL, "1", "1..3"),
    /** What a parent without authority reads of the file (R328). */
    OUDER_ZONDER_GEZAG_ZIET(
            "ouderZonderGezagZiet",
            Soort.KEUZES,
            "RESULTATEN,AANWEZIGHEID",
            Arrays.stream(Gegevenssoort.values())
                    .filter(Gegevenssoort::magNaarOuders)
                    .map(Enum::name)
                    .toArray(String[]::new)),
    /** What the vertrouwenspersoon handles; everything when a school says nothing (R226). */
    VERTROUWENSDOMEINEN(
            "vertrouwensdomeinen",
            Soort.KEUZES,
            "",
            "SEKSUELE_INTIMIDATIE",
            "SEKSUEEL_MISBRUIK",
            "AGRESSIE",
            "GEWELD",
            "PESTEN",
            "DISCRIMINATIE",
            "THUISSITUATIE",
            "OVERIG"),
    ZORGPLICHT_HERINNERING_DAGEN("zorgplichtHerinneringDagen", Soort.GETALLEN, "28,38"),
    INTAKE_DEELNEMERS_VAST("intakeDeelnemersVast", Soort.ROLLEN, ""),
    INTAKE_DEELNEMER_EEN_VAN("intakeDeelnemerEenVan", Soort.ROLLEN, ""),
    /** What happens when the school of origin or the parents did not agree to a guest period (R326). */
    GASTLEERLING_AKKOORD("gastleerlingAkkoord", Soort.KEUZE, "WAARSCHUWING", "BLOKKEREND", "WAARSCHUWING"),
    GASTLEERLING_EVALUATIE_DAGEN("gastleerlingEvaluatieDagen", Soort.GETAL, "14"),
    ISK_MAX_MAANDEN_IN_NEDERLAND("iskMaxMaandenInNederland", Soort.GETAL, "24"),
    OVERSTAP_NA_MAANDEN("overstapNaMaanden", Soort.GETAL, "0"),
    TLV_BEZWAAR_WEKEN("tlvBezwaarWeken", Soort.GETAL, "6", "1..52"),
    /** Within how many days the samenwerkingsverband sends an objection on to the committee that advises (R321). */
    TLV_LBT_DAGEN("tlvLbtDagen", Soort.GETAL, "14", "1..60"),
    /** Whether a TLV is valid for a full school year at least; nobody found that in the text of the law. */
    TLV_HEEL_SCHOOLJAAR("tlvHeelSchooljaar", Soort.JA_NEE, "ja"),
    TLV_VERLOOPT_MAANDEN("tlvVerlooptMaanden", Soort.GETAL, "4"),
    TLV_EERST_LVS("tlvEerstLvs", Soort.JA_NEE, "nee"),
    TLV_SCHOOLKEUZEBEGELEIDING("tlvSchoolkeuzebegeleiding", Soort.JA_NEE, "nee"),
    VERZUIM_HERHALING_DAGEN("verzuimHerhalingDagen", Soort.GETAL, "7", "1..60"),
    LEERPLICHT_REACTIE_WERKDAGEN("leerplichtReactieWerkdagen", Soort.GETAL, "10", "1..120"),
    HGW_VOLGORDE("hgwVolgorde", Soort.JA_NEE, "nee"),
    PLAN_VIERDELIG_MODUS("planVierdeligModus", Soort.KEUZE, "WAARSCHUWING", "BLOKKEREND", "WAARSCHUWING"),
    PLAN_BESPREKEN_VERPLICHT("planBesprekenVerplicht", Soort.JA_NEE, "nee"),
    PLAN_LVS_REFERENTIE("planLvsReferentie", Soort.JA_NEE, "nee"),
    PLAN_VERPLICHT_BIJ("planVerplichtBij", Soort.LIJST, ""),
    PLAN_SCHOOLDAGEN("planSchooldagen", Soort.GETAL, "10"),
    BEGELEIDINGSPLAN_WEKEN("begeleidingsplanWeken", Soort.GETAL, "8", "1..52"),
    TEAMBESLUIT_FASE("teambesluitFase", Soort.TEKST, ""),
    TEAMBESLUIT_BIJ("teambesluitBij", Soort.LIJST, ""),
    TEAMBESLUIT_OVERLEGVORMEN(
            "teambesluitOverlegvormen",
            Soort.LIJST,
            "SCHOOLZORGTEAM,SCHOOLONDERSTEUNINGSTEAM,INTERN_ONDERSTEUNINGSTEAM,ONDERSTEUNINGSTEAM"),
    ADVIES_VAKDOCENT_BIJ("adviesVakdocentBij", Soort.LIJST, ""),
    VERKLARING_BIJ("verklaringBij", Soort.LIJST, ""),
    EEN_SESSIE_PER_WEEK_BIJ("eenSessiePerWeekBij", Soort.LIJST, ""),
    ONDERZOEK_VOORAF_BIJ("onderzoekVoorafBij", Soort.LIJST, ""),
    ONDERZOEK_ZONDER_TOESTEMMING("onderzoekZonderToestemming", Soort.LIJST, ""),
    /** With whom the outcome of a research is talked over (R282). */
    ONDERZOEK_BESPREKEN_MET("onderzoekBesprekenMet", Soort.ROLLEN, ""),
    /** Which arrangements follow on a Flex-Zat that chose them (R171). */
    ARRANGEMENT_NA_FLEXZAT(
            "arrangementNaFlexZat",
            Soort.KEUZES,
            "",
            Arrays.stream(Arrangementtype.values()).map(Enum::name).toArray(String[]::new)),
    OOV_NADERT_DAGEN("oovNadertDagen", Soort.GETAL, "14"),
    /** How long a place in a supra-school facility can last; in primary education less (R190, R325). */
    OPDC_MAX_MAANDEN("opdcMaxMaanden", Soort.GETAL, "24"),
    OPDC_SIGNAAL_MAANDEN("opdcSignaalMaanden", Soort.GETAL, "22"),
    /** Whether the national criteria for lwoo and PrO are held up to a request, or the samenwerkingsverband has its own (R324). */
    LWOO_CRITERIA("lwooCriteria", Soort.KEUZE, "LANDELIJK", "LANDELIJK", "SWV"),
    /** How long a decision on lwoo holds; 0 is the whole time in vmbo and PrO (R178, R324). */
    LWOO_GELDIG_MAANDEN("lwooGeldigMaanden", Soort.GETAL, "0"),
    /** How many students an lwoo class is meant for; 0 where there is none (R179). */
    LWOO_KLAS_RICHTGROOTTE("lwooKlasRichtgrootte", Soort.GETAL, "0"),
    /** Who talks with every new lwoo student and the parents; nobody where it is empty (R277). */
    LWOO_INTAKEGESPREK("lwooIntakegesprek", Soort.ROLLEN, ""),
    /** Whether there is a talk with the primary school's own guide when lwoo is expected (R286). */
    LWOO_OVERDRACHT("lwooOverdracht", Soort.JA_NEE, "nee"),
    /** The last day of the central week in which schools take in group 8, per year; empty where it does not count yet (R307). */
    CENTRALE_WEEK_EIND("centraleWeekEind", Soort.DAG, ""),
    /** Whether the advice of the primary school binds (R308). */
    ADVIES_BINDEND("adviesBindend", Soort.JA_NEE, "nee"),
    /** How many school days a suspension lasts at most (R231). */
    SCHORSING_SCHOOLDAGEN("schorsingSchooldagen", Soort.GETAL, "5", "1..5"),
    /** Until how many weeks after a decision one objects to it, and begins a dispute (R320). */
    BEZWAAR_WEKEN("bezwaarWeken", Soort.GETAL, "6", "6..52"),
    GESCHIL_WEKEN("geschilWeken", Soort.GETAL, "6", "6..52"),
    /** Within how many weeks the school decides on an objection, and the committee advises (R320). */
    BEZWAAR_BESLUIT_WEKEN("bezwaarBesluitWeken", Soort.GETAL, "4", "1..52"),
    GESCHIL_ADVIES_WEKEN("geschilAdviesWeken", Soort.GETAL, "10", "1..52"),
    /** Within how many hours somebody acts on what is acute; the same day in any case (R223). */
    ACUUT_UREN("acuutUren", Soort.GETAL, "24", "1..24"),
    /** Which facilities are given on an indication only (R167). */
    INDICATIE_BIJ("indicatieBij", Soort.LIJST, ""),
    /** Of which facilities the BHV knows before they begin (R168). */
    BHV_VOORAF_BIJ("bhvVoorafBij", Soort.LIJST, ""),
    /** Whether there is a plan passend onderwijs every school year (R244). */
    JAARPLAN("jaarplanPassendOnderwijs", Soort.JA_NEE, "nee"),
    /** To whom the school accounts every school year; the first when a command names none (R244, R287). */
    VERANTWOORDING_AAN("verantwoordingAan", Soort.KEUZES, "", "SWV", "RECTOR", "DIRECTEUR", "BESTUUR"),
    /** Whether the offer is reviewed every year and stands in the schoolgids (R245, R306). */
    AANBOD_IN_SCHOOLGIDS("aanbodInSchoolgids", Soort.JA_NEE, "ja"),
    /** Whether the participation council agrees before the offer is fixed; the law asks it since August 2025 (R306). */
    MEDEZEGGENSCHAP_AANBOD("medezeggenschapAanbod", Soort.JA_NEE, "ja"),
    /** Whether the act that uniformly names all absence counts; a bill, so nowhere yet. Earlier reports are {@code verzuimUren} (R315). */
    WET_SCHOOLVERZUIM("wetTerugdringenSchoolverzuim", Soort.JA_NEE, "nee"),
    /** Whether the act that gives every school a trust person counts; a bill, so nowhere yet (R316). */
    WET_VRIJ_EN_VEILIG("wetVrijEnVeiligOnderwijs", Soort.JA_NEE, "nee"),
    HGW_ZELFBEOORDELING("hgwZelfbeoordeling", Soort.JA_NEE, "nee"),
    SCHOLINGSPLAN("scholingsplan", Soort.JA_NEE, "nee"),
    /** The networks outside the school that it takes part in (R341). */
    NETWERKEN("netwerken", Soort.LIJST, ""),
    KWALITEITSKALENDER("kwaliteitskalender", Soort.JA_NEE, "nee"),
    /** What the director does every school year (R250, R268). */
    DIRECTIEACTIVITEITEN(
            "directieactiviteiten",
            Soort.KEUZES,
            "",
            "FLITSBEZOEK",
            "KLASBEZOEK",
            "AUDIT",
            "STAKEHOLDERGESPREK",
            "OPBRENGSTENMONITOR",
            "GESPREKKENCYCLUS",
            "TEMPERATUURGESPREK_INTERN",
            "TEMPERATUURGESPREK_EXTERN"),
    /** What kind of goals those of the catalogue are (R251, R299). */
    ONTWIKKELDOEL_SOORT(
            "ontwikkeldoelSoort",
            Soort.KEUZE,
            "AMBITIE",
            "AMBITIE",
            "ONDERSTEUNING",
            "SPEERPUNT",
            "AANDACHT",
            "ONTWIKKELPUNT"),
    /** Whether mentors have hours for it in the task of the year (R293). */
    NORMJAARTAAK("normjaartaakMentor", Soort.JA_NEE, "nee"),
    /** Whether mentors record in every lesson period how far each student is (R293). */
    VOORTGANG_PER_PERIODE("voortgangPerPeriode", Soort.JA_NEE, "nee"),
    /** From which sources the school keeps the money for support; none where nobody keeps it (R252, R294). */
    BUDGETBRONNEN("budgetBronnen", Soort.KEUZES, "", "SWV", "EIGEN"),
    /** From which phase of the route on, once the behaviour expert was consulted, short guidance in the Trajectgroep follows (R163). */
    TRAJECTGROEP_VANAF_FASE("trajectgroepVanafFase", Soort.FASE, ""),
    /** How long short guidance in the Trajectgroep is planned, in weeks (R165). */
    TRAJECTGROEP_KORT_WEKEN("trajectgroepKortWeken", Soort.GETAL, "8", "1..52"),
    PSYCHOLOOG_MAX_GESPREKKEN("psycholoogMaxGesprekken", Soort.GETAL, "5", "1..50"),
    /** Within how many months a second trajectory about the same question asks a decision of the coordinator (R159). */
    PSYCHOLOOG_NIEUW_MAANDEN("psycholoogNieuwMaanden", Soort.GETAL, "12", "0..60"),
    /** The conditions of the protocol for video guidance (R160). */
    VIB_VOORWAARDEN("vibVoorwaarden", Soort.LIJST, "TOESTEMMING_GEFILMDEN,DOEL,OPSLAG,VERWIJDERDATUM"),
    /** Whether a time-out asks a card; where not, it is a facility with the same log (R161). */
    TIME_OUT_KAART("timeOutKaart", Soort.JA_NEE, "ja"),
    TIME_OUT_VAAK_AANTAL("timeOutVaakAantal", Soort.GETAL, "3", "0..100"),
    TIME_OUT_VAAK_SCHOOLDAGEN("timeOutVaakSchooldagen", Soort.GETAL, "10", "1..200"),
    /** Which items are given as a training of a group with its own way in (R137, R138). */
    TRAINING_BIJ("trainingBij", Soort.LIJST, ""),
    /** For which trainings the school screens its classes (R137). */
    SCREENING_VOOR("screeningVoor", Soort.LIJST, ""),
    /** Which trainings are for exam classes and on the student's own registration (R138). */
    EIGEN_AANMELDING_BIJ("eigenAanmeldingBij", Soort.LIJST, ""),
    /** Of which levels and years the GGD talks with every student each school year, such as {@code VMBO:1} (R169). */
    GGD_SCREENING_BIJ("ggdScreeningBij", Soort.LIJST, ""),
    /** The items of the catalogue that are for a class, and for a teacher: never for one student (R141). */
    KLASINTERVENTIES("klasinterventies", Soort.LIJST, ""),
    DOCENTINTERVENTIES("docentinterventies", Soort.LIJST, ""),
    /** In which meetings parents and student take part; where they were not, that is pointed out (R290). */
    GEZIN_BIJ_OVERLEG("gezinBijOverleg", Soort.OVERLEGVORMEN, ""),
    /** In which meeting it is talked about that a partner did not answer; none where that stays with the coordinator (R236). */
    REACTIE_UITGEBLEVEN_OVERLEG("reactieUitgeblevenOverleg", Soort.OVERLEGVORMEN, ""),
    /** In how many school days before a report meeting the mentor talks a student through with the afdelingsleider; 0 where nobody does (R273). */
    RAPPORT_VOORBESPREKEN_SCHOOLDAGEN("rapportVoorbesprekenSchooldagen", Soort.GETAL, "0", "0..200"),
    /** Who involve parents beside whom the matrix names: by informing, talking and asking consent (R264). */
    OUDERS_BETREKKEN_ROLLEN("oudersBetrekkenRollen", Soort.ROLLEN, ""),
    /** Whether the coordinator confers with the trust persons every school year (R262). */
    AFSTEMMING_VERTROUWENSPERSONEN("afstemmingVertrouwenspersonen", Soort.JA_NEE, "nee"),
    /** The exam year of each level, such as {@code VMBO:4} (R138). */
    EXAMENLEERJAREN("examenleerjaren", Soort.LIJST, "VMBO:4,MAVO:4,HAVO:5,VWO:6,GYMNASIUM:6,TTO:6"),
    /** Which items of the catalogue follow on a consultation of mentor and coordinator (R142). */
    NA_CONSULTATIE_BIJ("naConsultatieBij", Soort.LIJST, ""),
    /** Which items of the catalogue are for exam classes, whichever year that is at a level (R131). */
    EXAMENKLAS_BIJ("examenklasBij", Soort.LIJST, ""),
    /** Which trainings the school starts every school year (R139). */
    TRAININGEN_PER_JAAR("trainingenPerJaar", Soort.LIJST, ""),
    /** Which kinds of research follow on a screening in which the student stood out (R133). */
    ONDERZOEK_NA_SCREENING("onderzoekNaScreening", Soort.LIJST, "");

    /** The kinds of value. */
    public enum Soort {
        GETAL,
        JA_NEE,
        TEKST,
        ROL,
        LIJST,
        KEUZE,
        /** Several of the choices. */
        KEUZES,
        GETALLEN,
        /** The least and the most, such as {@code 3..6}. */
        BEREIK,
        ROLLEN,
        OVERLEGVORMEN,
        /** Parts of the school with their classes, such as {@code ONDERBOUW:1A+1B,BOVENBOUW:4A}. */
        SECTOREN,
        /** A day, or empty. */
        DAG,
        /** A phase of the school's own route map; whether it exists is checked where that map is known. */
        FASE
    }

    /** The choice that stands for all the others. */
    public static final String ALLE = "ALLE";

    /** The least and the most of something. */
    public record Bereik(int minste, int meeste) {

        static Bereik van(String waarde) {
            String[] delen = waarde.split("\\.\\.", 2);
            return new Bereik(Integer.parseInt(delen[0]), Integer.parseInt(delen[1]));
        }

        boolean isGoed() {
            return minste <= meeste;
        }

        boolean bevat(int getal) {
            return minste <= getal && getal <= meeste;
        }
    }

    private static final Bereik ELK_GETAL = new Bereik(0, 9999);

    private final String sleutel;
    private final Soort soort;
    private final String standaard;
    private final List<String> keuzes;

    Instelling(String sleutel, Soort soort, String standaard, String... keuzes) {
        this.sleutel = sleutel;
        this.soort = soort;
        this.standaard = standaard;
        this.keuzes = List.of(keuzes);
    }

    /** The key in profile files and commands, such as {@code josMaxMaanden}. */
    public String sleutel() {
        return sleutel;
    }

    public Soort soort() {
        return soort;
    }

    public String standaard() {
        return standaard;
    }

    public static Optional<Instelling> van(String sleutel) {
        return Arrays.stream(values()).filter(i -> i.sleutel.equals(sleutel)).findFirst();
    }

    /** The parts of a value with commas between them. */
    public static List<String> delen(String waarde) {
        return Arrays.stream(waarde.split(",", -1))
                .map(String::trim)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** What is wrong with a value, in Dutch; empty when it is right. */
    public Optional<String> fout(String waarde) {
        boolean goed =
                switch (soort) {
                    case GETAL -> waarde.matches("\\d{1,4}") && grenzen().bevat(Integer.parseInt(waarde));
                    case JA_NEE -> waarde.equals("ja") || waarde.equals("nee");
                    case ROL -> isEen(Rol.values(), waarde);
                    case KEUZE -> keuzes.contains(waarde);
                    case KEUZES -> keuzes.containsAll(delen(waarde));
                    case GETALLEN -> delen(waarde).stream().allMatch(d -> d.matches("\\d{1,4}"));
                    case BEREIK ->
                        waarde.matches("\\d{1,4}\\.\\.\\d{1,4}")
                                && Bereik.van(waarde).isGoed();
                    case ROLLEN -> delen(waarde).stream().allMatch(d -> isEen(Rol.values(), d));
                    case OVERLEGVORMEN -> delen(waarde).stream().allMatch(d -> isEen(OverlegvormCode.values(), d));
                    case SECTOREN -> Sectoren.isGoed(waarde);
                    case DAG -> waarde.isEmpty() || isDag(waarde);
                    case TEKST, LIJST, FASE -> true;
                };
        return goed
                ? Optional.empty()
                : Optional.of("instelling %s kan niet '%s' zijn; verwacht: %s".formatted(sleutel, waarde, verwacht()));
    }

    private static boolean isDag(String waarde) {
        try {
            return waarde.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(waarde) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isEen(Enum<?>[] waarden, String naam) {
        return Arrays.stream(waarden).anyMatch(w -> w.name().equals(naam));
    }

    /** What a number can be: what law, day, week or year leave, where that is said beside it. */
    private Bereik grenzen() {
        return keuzes.isEmpty() ? ELK_GETAL : Bereik.van(keuzes.get(0));
    }

    private String verwacht() {
        return switch (soort) {
            case GETAL ->
                "een geheel getal van %d tot %d"
                        .formatted(grenzen().minste(), grenzen().meeste());
            case JA_NEE -> "ja of nee";
            case ROL -> "een rol, zoals MENTOR";
            case KEUZE -> keuzes.stream().collect(Collectors.joining(" of "));
            case KEUZES -> "met komma's ertussen: " + String.join(", ", keuzes);
            case GETALLEN -> "gehele getallen met komma's ertussen";
            case BEREIK -> "het minste en het meeste, zoals 3..6";
            case ROLLEN -> "rollen met komma's ertussen";
            case OVERLEGVORMEN -> "overlegvormen met komma's ertussen";
            case SECTOREN -> "sectoren met hun klassen, zoals ONDERBOUW:1A+1B,BOVENBOUW:4A, elke klas een keer";
            case DAG -> "een dag zoals 2027-03-31, of niets";
            case TEKST -> "tekst";
            case LIJST -> "codes met komma's ertussen";
            case FASE -> "een fase van de routekaart";
        };
    }
}
