package nl.zorgspoor.projections.leerling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.projections.opslag.Feit;
import org.jspecify.annotations.Nullable;

/**
 * What settles a point of attention: one line per rule and code, with the command that is asked for. A point whose cause comes again is put back by the same command,
 * after the event that took it off.
 */
final class Aandachtspunten {

    private record Afhandeling(String punt, Predicate<Feit> als, Set<String> gebeurtenissen) {}

    private static final List<Afhandeling> ALLE = new ArrayList<>();

    private static final Map<String, String> ACTIES = new HashMap<>();

    private static final Predicate<Feit> ALTIJD = f -> true;

    static {
        // aanmelding en overdracht
        punt(Regel.AANVULLEND, "INFORMATIE_ONTBREEKT", "OntvangAanvullendeInformatie")
                .door("AanvullendeInformatieOntvangen", "AanmeldingIngetrokken");
        punt(Regel.WARM_COE, "OVERDRACHT_ONVOLLEDIG", "VoerWarmeOverdrachtUit")
                .door("WarmeOverdrachtUitgevoerd", "OverdrachtsdossierOntvangen");
        punt(Regel.DOORSTROOM, "POTENTIE_NIET_VASTGELEGD", "LaatLeerlingDoorstromen")
                .door("LeerlingDoorgestroomd");
        // route
        punt(Regel.F2_TOESTEMMING, "TOESTEMMING_ONTBREEKT", "VraagToestemming")
                .als(f -> "AANMELDEN_ONDERSTEUNINGSTEAM".equals(f.tekst("doel")))
                .door("ToestemmingVerleend");
        punt(Regel.OUDERS_STAP, "OUDERS_NIET_GEINFORMEERD", "InformeerOuders")
                .door("OudersGeinformeerd", "OudergesprekVastgelegd");
        punt(Regel.NOTITIE_LVS, "NOTITIE_ONTBREEKT", "RegistreerNotitie").door("NotitieGeregistreerd");
        punt(Regel.OB_VAST, "BEHOEFTE_ONVOLLEDIG", "StelOndersteuningsbehoefteVast")
                .door("OndersteuningsbehoefteVastgesteld");
        punt(Regel.TERUGKOPPELING, "TERUGKOPPELING_ONVOLLEDIG", "KoppelPlanTerug")
                .als(f -> f.ja("volledig"))
                .door("PlanVanAanpakTeruggekoppeld");
        punt(Regel.NAZORG, "NAZORGBESLUIT_ONTBREEKT", "StartNazorg").door("NazorgGestart", "NazorgAfgerond");
        punt(Regel.GRENS_LATER, "HANDELINGSVERLEGENHEID_ONTBREEKT", "StelHandelingsverlegenheidVast")
                .door("HandelingsverlegenheidVastgesteld");
        punt(Regel.C_GRENS, "GRENS_ONTBREEKT", "StelHandelingsverlegenheidVast")
                .door("HandelingsverlegenheidVastgesteld");
        punt(Regel.C_GRENS, "GRENS_ONTBREEKT").als(f -> f.ja("grensBenoemd")).door("TLVDossierGestart");
        // of areas that are not there yet: they stay until the traject ends
        punt(Regel.ARR_SWV, "VERSTREKKER_ONTBREEKT").door();
        punt(Regel.ARR_TIJDELIJK, "EVALUATIE_ONTBREEKT").door();
        punt(Regel.OPP_EVAL, "EVALUATIE_ONTBREEKT").door();
        // plannen
        punt(Regel.BP_KORT, "DUUR_NIET_KORT", "EvalueerBegeleidingsplan")
                .door("BegeleidingsplanGestart", "BegeleidingsplanGeevalueerd");
        punt(Regel.HP_VIERDELIG, "PLANONDERDEEL_ONTBREEKT", "StelHandelingsplanBij")
                .door("HandelingsplanOpgesteld", "HandelingsplanBijgesteld", "HandelingsplanAfgesloten");
        punt(Regel.HP_LVS, "LVS_REFERENTIE_ONTBREEKT", "StelHandelingsplanBij")
                .door("HandelingsplanOpgesteld", "HandelingsplanBijgesteld", "HandelingsplanAfgesloten");
        punt(Regel.STUVA, "MEER_DAN_EEN_PER_WEEK", "LegInterventiesessieVast")
                .door("InterventiesessieVastgelegd", "InterventieBeeindigd");
        // informatie
        punt(Regel.INZAGE, "INZAGE_NIET_VOLLEDIG", "VerleenInzage").door("InzageVerleend");
        punt(Regel.INZAGE, "INZAGE_TE_LAAT", "VerleenInzage").door("InzageVerleend");
        punt(Regel.MEDEWERKING, "GRENSCRITERIUM", "LegOudergesprekVast")
                .door("HandelingsverlegenheidVastgesteld", "OudergesprekVastgelegd", "ToestemmingVerleend");
        punt(Regel.MEDEWERKING, "ZORGPLICHT_NIET_UITVOERBAAR", "LegOudergesprekVast")
                .door("OudergesprekVastgelegd", "ToestemmingVerleend");
        punt(Regel.MEDEWERKING, "POGINGEN_ONTBREKEN", "LegGeenMedewerkingVast").door("GeenMedewerkingVastgelegd");
        // mentoraat
        punt(Regel.MENTOR_2X, "MENTORGESPREK_ONVOLLEDIG", "LegMentorgesprekVast")
                .door("MentorgesprekVastgelegd");
        punt(Regel.MENTOR_WEEK, "WEEKTAAK_ONVOLLEDIG", "RondWeektaakMentorAf").door("WeektaakMentorAfgerond");
        punt(Regel.MENTOR_WEEK, "WEEKTAAK_OPEN", "RondWeektaakMentorAf").door("WeektaakMentorAfgerond");
        punt(Regel.HUISBEZOEK, "HUISBEZOEK_ONTBREEKT", "LegHuisbezoekVast").door("HuisbezoekVastgelegd");
        // overleg
        punt(Regel.LB_INHOUD, "HANDELINGSPLAN_NIET_BESPROKEN", "EvalueerHandelingsplan")
                .door("HandelingsplanGeevalueerd", "HandelingsplanBijgesteld", "HandelingsplanAfgesloten");
        punt(Regel.LB_INHOUD, "HANDELINGSPLAN_NIET_BESPROKEN")
                .als(f -> "LEERLINGBESPREKING".equals(f.tekst("overlegvorm")))
                .door("BesprekingVastgelegd");
        punt(Regel.RAPPORT, "RAPPORT_ONVOLLEDIG", "LegBesprekingVast")
                .als(f -> "RAPPORTVERGADERING".equals(f.tekst("overlegvorm")))
                .door("BesprekingVastgelegd");
        punt(Regel.FZ_ALTIJD, "VASTE_ROL_AFWEZIG", "LegFlexZatUitkomstVast")
                .door("FlexZatGehouden", "FlexZatUitkomstVastgelegd");
        punt(Regel.FZ_VOORBEREIDING, "VOORBEREIDING_ONVOLLEDIG", "VulVoorbereidingFlexZatAan")
                .door("FlexZatVoorbereidingAangevuld", "FlexZatUitkomstVastgelegd");
        // jos
        punt(Regel.JOS_CAPACITEIT, "JOS_CAPACITEIT_VOL", "BesluitInzetJOS")
                .door("InzetJOSBesloten", "JOSBegeleidingGestart", "JOSVoortijdigBeeindigd");
        punt(Regel.JOS_COMPLEX, "JOS_ADVISEERT_ANDERE_HULP", "VerwijsDoorNaJOS")
                .door("NaJOSDoorverwezen", "VerwijzingVoorbereid", "FlexZatAangevraagd");
        // tlv
        punt(Regel.C_GRENS, "GRENS_NIET_BENOEMD", "StelHandelingsverlegenheidVast")
                .door("HandelingsverlegenheidVastgesteld", "TLVAanvraagIngetrokken");
        punt(Regel.TLV_BEGELEID, "SCHOOLKEUZEBEGELEIDING_ONTBREEKT", "LegSchoolkeuzebegeleidingVast")
                .door("SchoolkeuzebegeleidingVastgelegd");
        punt(Regel.TLV_HANDTEKENING, "OUDERS_NIET_GEINFORMEERD", "InformeerOuders")
                .door("OudersGeinformeerd", "OuderakkoordTLVGeregistreerd", "ZienswijzeOudersVastgelegd");
        // verzuim
        punt(Regel.VZ_MENTOR, "VERZUIMGESPREK_ONTBREEKT", "LegVerzuimgesprekVast")
                .door("VerzuimgesprekGevoerd");
        punt(Regel.VZ_MELDEN, "OUDERS_NIET_GEINFORMEERD", "InformeerOuders").door("OudersGeinformeerd");
        punt(Regel.VZ_MELDEN, "OUDERS_NIET_GEINFORMEERD")
                .als(f -> f.ja("oudersGeinformeerd"))
                .door("VerzuimGemeldBijLeerplicht");
        punt(Regel.VZ_MELDEN, "IDENTITEIT_ONBEKEND", "MeldVerzuimBijLeerplicht")
                .door("VerzuimGemeldBijLeerplicht", "LeerplichtActieOntvangen");
    }

    private Aandachtspunten() {}

    /** The item's id on the student's board. */
    static String id(String regel, String code) {
        return "aandacht:" + regel + ":" + code;
    }

    /** The events that settle something. */
    static Set<String> gebeurtenissen() {
        Set<String> alle = new HashSet<>();
        ALLE.forEach(a -> alle.addAll(a.gebeurtenissen()));
        return alle;
    }

    /** The points that there is a line for, by their ids on the board. */
    static Set<String> punten() {
        return ALLE.stream().map(Afhandeling::punt).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there is a line for it. */
    static boolean kent(String id) {
        return punten().contains(id);
    }

    /** Whether what this point asks for has happened. */
    static boolean afgehandeld(String id, Feit f) {
        return ALLE.stream()
                .anyMatch(a -> a.punt().equals(id)
                        && a.gebeurtenissen().contains(f.naam())
                        && a.als().test(f));
    }

    /** The command that settles a point; null when none does. */
    static @Nullable String actie(String id) {
        return ACTIES.get(id);
    }

    /** Every command that a point asks for, with the events that settle that point. */
    static Map<String, Set<String>> acties() {
        Map<String, Set<String>> acties = new HashMap<>();
        ALLE.stream().filter(a -> ACTIES.containsKey(a.punt())).forEach(a -> acties.computeIfAbsent(
                        Objects.requireNonNull(ACTIES.get(a.punt())), k -> new HashSet<>())
                .addAll(a.gebeurtenissen()));
        return acties;
    }

    private static Bouwer punt(Regel regel, String code, String actie) {
        ACTIES.put(id(regel.name(), code), Bekend.opdracht(actie));
        return punt(regel, code);
    }

    private static Bouwer punt(Regel regel, String code) {
        return new Bouwer(id(regel.name(), code), ALTIJD);
    }

    private record Bouwer(String punt, Predicate<Feit> voorwaarde) {
        Bouwer als(Predicate<Feit> alleenAls) {
            return new Bouwer(punt, alleenAls);
        }

        void door(String... gebeurtenissen) {
            Arrays.stream(gebeurtenissen).forEach(Bekend::gebeurtenis);
            ALLE.add(new Afhandeling(punt, voorwaarde, Set.of(gebeurtenissen)));
        }
    }
}
