package nl.zorgspoor.projections.leerling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.projections.opslag.Feit;

/**
 * What settles a point of attention: one line per rule and code. A point whose cause comes again is put back by the same command,
 * after the event that took it off.
 */
final class Aandachtspunten {

    private record Afhandeling(String punt, Predicate<Feit> als, Set<String> gebeurtenissen) {}

    private static final List<Afhandeling> ALLE = new ArrayList<>();

    private static final Predicate<Feit> ALTIJD = f -> true;

    static {
        // aanmelding en overdracht
        punt(Regel.AANVULLEND, "INFORMATIE_ONTBREEKT").door("AanvullendeInformatieOntvangen", "AanmeldingIngetrokken");
        punt(Regel.WARM_COE, "OVERDRACHT_ONVOLLEDIG").door("WarmeOverdrachtUitgevoerd", "OverdrachtsdossierOntvangen");
        punt(Regel.DOORSTROOM, "POTENTIE_NIET_VASTGELEGD").door("LeerlingDoorgestroomd");
        // route
        punt(Regel.F2_TOESTEMMING, "TOESTEMMING_ONTBREEKT")
                .als(f -> "AANMELDEN_ONDERSTEUNINGSTEAM".equals(f.tekst("doel")))
                .door("ToestemmingVerleend");
        punt(Regel.OUDERS_STAP, "OUDERS_NIET_GEINFORMEERD").door("OudersGeinformeerd", "OudergesprekVastgelegd");
        punt(Regel.NOTITIE_LVS, "NOTITIE_ONTBREEKT").door("NotitieGeregistreerd");
        punt(Regel.OB_VAST, "BEHOEFTE_ONVOLLEDIG").door("OndersteuningsbehoefteVastgesteld");
        punt(Regel.TERUGKOPPELING, "TERUGKOPPELING_ONVOLLEDIG")
                .als(f -> f.ja("volledig"))
                .door("PlanVanAanpakTeruggekoppeld");
        punt(Regel.NAZORG, "NAZORGBESLUIT_ONTBREEKT").door("NazorgGestart", "NazorgAfgerond");
        punt(Regel.GRENS_LATER, "HANDELINGSVERLEGENHEID_ONTBREEKT").door("HandelingsverlegenheidVastgesteld");
        punt(Regel.C_GRENS, "GRENS_ONTBREEKT").door("HandelingsverlegenheidVastgesteld");
        punt(Regel.C_GRENS, "GRENS_ONTBREEKT").als(f -> f.ja("grensBenoemd")).door("TLVDossierGestart");
        punt(Regel.ARR_SWV, "VERSTREKKER_ONTBREEKT").door("ArrangementToegekend", "ArrangementBeeindigd");
        punt(Regel.ARR_TIJDELIJK, "EVALUATIE_ONTBREEKT").door("ArrangementGeevalueerd", "ArrangementBeeindigd");
        punt(Regel.OPP_EVAL, "EVALUATIE_ONTBREEKT").door("OPPGeevalueerd", "OPPBeeindigd");
        // plannen
        punt(Regel.BP_KORT, "DUUR_NIET_KORT").door("BegeleidingsplanGestart", "BegeleidingsplanGeevalueerd");
        punt(Regel.HP_VIERDELIG, "PLANONDERDEEL_ONTBREEKT")
                .door("HandelingsplanOpgesteld", "HandelingsplanBijgesteld", "HandelingsplanAfgesloten");
        punt(Regel.HP_LVS, "LVS_REFERENTIE_ONTBREEKT")
                .door("HandelingsplanOpgesteld", "HandelingsplanBijgesteld", "HandelingsplanAfgesloten");
        punt(Regel.STUVA, "MEER_DAN_EEN_PER_WEEK").door("InterventiesessieVastgelegd", "InterventieBeeindigd");
        // informatie
        punt(Regel.INZAGE, "INZAGE_NIET_VOLLEDIG").door("InzageVerleend");
        punt(Regel.INZAGE, "INZAGE_TE_LAAT").door("InzageVerleend");
        punt(Regel.MEDEWERKING, "GRENSCRITERIUM")
                .door("HandelingsverlegenheidVastgesteld", "OudergesprekVastgelegd", "ToestemmingVerleend");
        punt(Regel.MEDEWERKING, "ZORGPLICHT_NIET_UITVOERBAAR").door("OudergesprekVastgelegd", "ToestemmingVerleend");
        punt(Regel.MEDEWERKING, "POGINGEN_ONTBREKEN").door("GeenMedewerkingVastgelegd");
        // mentoraat
        punt(Regel.MENTOR_2X, "MENTORGESPREK_ONVOLLEDIG").door("MentorgesprekVastgelegd");
        punt(Regel.MENTOR_WEEK, "WEEKTAAK_ONVOLLEDIG").door("WeektaakMentorAfgerond");
        punt(Regel.MENTOR_WEEK, "WEEKTAAK_OPEN").door("WeektaakMentorAfgerond");
        punt(Regel.HUISBEZOEK, "HUISBEZOEK_ONTBREEKT").door("HuisbezoekVastgelegd");
        // overleg
        punt(Regel.LB_INHOUD, "HANDELINGSPLAN_NIET_BESPROKEN")
                .door("HandelingsplanGeevalueerd", "HandelingsplanBijgesteld", "HandelingsplanAfgesloten");
        punt(Regel.LB_INHOUD, "HANDELINGSPLAN_NIET_BESPROKEN")
                .als(f -> "LEERLINGBESPREKING".equals(f.tekst("overlegvorm")))
                .door("BesprekingVastgelegd");
        punt(Regel.RAPPORT, "RAPPORT_ONVOLLEDIG")
                .als(f -> "RAPPORTVERGADERING".equals(f.tekst("overlegvorm")))
                .door("BesprekingVastgelegd");
        punt(Regel.FZ_ALTIJD, "VASTE_ROL_AFWEZIG").door("FlexZatGehouden", "FlexZatUitkomstVastgelegd");
        punt(Regel.FZ_VOORBEREIDING, "VOORBEREIDING_ONVOLLEDIG")
                .door("FlexZatVoorbereidingAangevuld", "FlexZatUitkomstVastgelegd");
        // jos
        punt(Regel.JOS_CAPACITEIT, "JOS_CAPACITEIT_VOL")
                .door("InzetJOSBesloten", "JOSBegeleidingGestart", "JOSVoortijdigBeeindigd");
        punt(Regel.JOS_COMPLEX, "JOS_ADVISEERT_ANDERE_HULP")
                .door("NaJOSDoorverwezen", "VerwijzingVoorbereid", "FlexZatAangevraagd");
        // tlv
        punt(Regel.C_GRENS, "GRENS_NIET_BENOEMD").door("HandelingsverlegenheidVastgesteld", "TLVAanvraagIngetrokken");
        punt(Regel.TLV_BEGELEID, "SCHOOLKEUZEBEGELEIDING_ONTBREEKT").door("SchoolkeuzebegeleidingVastgelegd");
        punt(Regel.TLV_HANDTEKENING, "OUDERS_NIET_GEINFORMEERD")
                .door("OudersGeinformeerd", "OuderakkoordTLVGeregistreerd", "ZienswijzeOudersVastgelegd");
        // verzuim
        punt(Regel.VZ_MENTOR, "VERZUIMGESPREK_ONTBREEKT").door("VerzuimgesprekGevoerd");
        punt(Regel.VZ_MELDEN, "OUDERS_NIET_GEINFORMEERD").door("OudersGeinformeerd");
        punt(Regel.VZ_MELDEN, "OUDERS_NIET_GEINFORMEERD")
                .als(f -> f.ja("oudersGeinformeerd"))
                .door("VerzuimGemeldBijLeerplicht");
        punt(Regel.VZ_MELDEN, "IDENTITEIT_ONBEKEND").door("VerzuimGemeldBijLeerplicht", "LeerplichtActieOntvangen");
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

    /** Whether there is a line for it. */
    static boolean kent(String id) {
        return ALLE.stream().anyMatch(a -> a.punt().equals(id));
    }

    /** Whether what this point asks for has happened. */
    static boolean afgehandeld(String id, Feit f) {
        return ALLE.stream()
                .anyMatch(a -> a.punt().equals(id)
                        && a.gebeurtenissen().contains(f.naam())
                        && a.als().test(f));
    }

    private static Bouwer punt(Regel regel, String code) {
        return new Bouwer(id(regel.name(), code), ALTIJD);
    }

    private record Bouwer(String punt, Predicate<Feit> voorwaarde) {
        Bouwer als(Predicate<Feit> alleenAls) {
            return new Bouwer(punt, alleenAls);
        }

        void door(String... gebeurtenissen) {
            ALLE.add(new Afhandeling(punt, voorwaarde, Set.of(gebeurtenissen)));
        }
    }
}
