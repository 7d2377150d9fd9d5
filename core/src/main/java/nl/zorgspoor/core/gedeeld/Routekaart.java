package nl.zorgspoor.core.gedeeld;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A school's ordered way to support: phases with their level, and the edges between them.
 *
 * @param versie counts up; a running traject keeps the version with which it started (R5)
 * @param naam such as {@code FASEN}
 * @param startBijAanmelding the phase a student gets at registration, or null
 * @param startBijInschrijving the phase a student gets at enrolment when no phase runs yet, or null
 * @param startBijSignaal the phase that a first signal leads to
 */
public record Routekaart(
        int versie,
        String naam,
        @Nullable String startBijAanmelding,
        @Nullable String startBijInschrijving,
        String startBijSignaal,
        List<Fase> fasen,
        List<Overgang> overgangen) {

    public Routekaart {
        fasen = List.copyOf(fasen);
        overgangen = List.copyOf(overgangen);
    }

    /** The phase in which every route ends. */
    public static final String AFGESLOTEN = "AFGESLOTEN";

    /**
     * What an edge may ask for: the rules that some area can say of whether they are met. An edge that asks for another rule
     * would stay closed for ever.
     */
    public static final Set<Regel> VEREISTEN = Set.copyOf(EnumSet.of(
            Regel.INDIVIDUEEL,
            Regel.INTAKE_CHR,
            Regel.WARM_KLA,
            Regel.WARM_COE,
            Regel.ZORGPLICHT,
            Regel.GRENSTOETS,
            Regel.GRENS_LATER,
            Regel.GRENS_HEI,
            Regel.C_GRENS,
            Regel.EXTERN_MET,
            Regel.OUDERS_STAP,
            Regel.HEI_SIGNAAL,
            Regel.LEERLING_EERST,
            Regel.BEVESTIGING,
            Regel.NOTITIE_LVS,
            Regel.FORMULIER,
            Regel.CONSULT_UITKOMST,
            Regel.MENTOR_OUDER_F1,
            Regel.F2_COLLEGIAAL,
            Regel.F2_TOESTEMMING,
            Regel.HGW_VOLGORDE,
            Regel.OB_VAST,
            Regel.ANALYSE,
            Regel.PLAN_OPTIE,
            Regel.TERUGKOPPELING,
            Regel.BEWAKING,
            Regel.OPSCHALEN_EVAL,
            Regel.INTERV_EVAL,
            Regel.HP_BESPROKEN,
            Regel.BP_KORT,
            Regel.BP_REEKS,
            Regel.OPP_WANNEER,
            Regel.OPP_EVAL,
            Regel.OPP_BIJ_BEHOEFTE,
            Regel.TG_VOLGORDE,
            Regel.TG_DOELGROEP,
            Regel.ONDERZOEK_IB,
            Regel.ONDERZOEK_N4,
            Regel.ARR_SWV,
            Regel.ARR_VELDEN,
            Regel.ARR_TIJDELIJK,
            Regel.TLV_FLEXZAT,
            Regel.TLV_HEI,
            Regel.TLV_ZIENSWIJZE,
            Regel.VSO_TLVNODIG,
            Regel.UITSCHRIJF,
            Regel.NAZORG,
            Regel.TRAJECT_EVAL));

    /** A phase and the level of support it stands for. */
    public record Fase(String code, Ondersteuningsniveau niveau) {}

    /**
     * An edge.
     *
     * @param vereisten rules that must be met, else the edge is closed
     * @param aandacht rules that give a point of attention when they are not met
     * @param aanleidingen events after which the edge fires by itself, such as {@code ConsultatieAangevraagd}; empty for an
     *     edge that is taken by an explicit command only
     */
    public record Overgang(
            String van, String naar, List<Regel> vereisten, List<Regel> aandacht, List<String> aanleidingen) {
        public Overgang {
            vereisten = List.copyOf(vereisten);
            aandacht = List.copyOf(aandacht);
            aanleidingen = List.copyOf(aanleidingen);
        }
    }

    public Optional<Overgang> overgang(String van, String naar) {
        return overgangen.stream()
                .filter(o -> o.van().equals(van) && o.naar().equals(naar))
                .findFirst();
    }

    public List<Overgang> vanuit(String fase) {
        return overgangen.stream().filter(o -> o.van().equals(fase)).toList();
    }

    public boolean kent(String fase) {
        return fasen.stream().anyMatch(f -> f.code().equals(fase));
    }

    public Ondersteuningsniveau niveau(String fase) {
        return fasen.stream()
                .filter(f -> f.code().equals(fase))
                .map(Fase::niveau)
                .findFirst()
                .orElse(Ondersteuningsniveau.GEEN);
    }

    /** The edge that fires by itself after one of these events. */
    public Optional<Overgang> vanzelf(String van, Set<String> aanleidingen) {
        return vanuit(van).stream()
                .filter(o -> o.aanleidingen().stream().anyMatch(aanleidingen::contains))
                .findFirst();
    }
}
