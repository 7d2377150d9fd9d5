package nl.zorgspoor.core.gedeeld;

import java.util.Map;
import java.util.Optional;

/** Which rule speaks when a term passes or draws near, by the name of the event that says so (the register of terms). */
public final class Termijnregels {

    private static final Map<String, Regel> REGELS = Map.ofEntries(
            Map.entry("ZorgplichtTermijnNadert", Regel.ZP_TERMIJN),
            Map.entry("ZorgplichtTermijnVerstreken", Regel.ZP_TERMIJN),
            Map.entry("InformerenOverBesluitUitgebleven", Regel.TI_INFORMEREN),
            Map.entry("GastleerlingschapEvaluatieGevraagd", Regel.GAST_EINDE),
            Map.entry("GastleerlingschapTermijnVerstreken", Regel.GAST_EINDE),
            Map.entry("TaalvoorzieningTermijnVerstreken", Regel.ISK),
            Map.entry("ToestemmingVernieuwenGevraagd", Regel.TOEST_VERLOPEN),
            Map.entry("ToestemmingVerlopen", Regel.TOEST_VERLOPEN),
            Map.entry("InzageTermijnVerstreken", Regel.INZAGE),
            Map.entry("VernietigingAangekondigd", Regel.BEWAAR),
            Map.entry("ConsultatieTermijnVerstreken", Regel.CONSULT_TERMIJN),
            Map.entry("TerugkoppelingUitgebleven", Regel.TERUGKOPPELING),
            Map.entry("MentorgesprekNormNietGehaald", Regel.MENTOR_2X),
            Map.entry("WeektaakMentorUitgebleven", Regel.MENTOR_WEEK),
            Map.entry("HuisbezoekUitgebleven", Regel.HUISBEZOEK),
            Map.entry("HandelingsplanUitgebleven", Regel.HP_VERPLICHT),
            Map.entry("FlexZatUitkomstUitgebleven", Regel.FZ_UITKOMST),
            Map.entry("JOSStartgesprekUitgebleven", Regel.JOS_STARTGESPREK),
            Map.entry("JOSSessieGemist", Regel.JOS_WEKELIJKS),
            Map.entry("JOSMaximumduurNadert", Regel.JOS_5M),
            Map.entry("JOSMaximumduurBereikt", Regel.JOS_5M),
            Map.entry("TLVBeslistermijnVerstreken", Regel.TLV_TERMIJN),
            Map.entry("TLVVerlooptBinnenkort", Regel.TLV_DUUR),
            Map.entry("TLVVerlopen", Regel.TLV_DUUR),
            Map.entry("VerwijzingReactieUitgebleven", Regel.VW_REACTIE),
            Map.entry("VervolgNaWeigeringUitgebleven", Regel.VW_GEWEIGERD),
            Map.entry("VerzuimopvolgingUitgebleven", Regel.VZ_MENTOR),
            Map.entry("VerzuimdrempelBereikt", Regel.VZ_16),
            Map.entry("VerzuimmeldingTeLaat", Regel.VZ_MELDEN),
            Map.entry("ZorgwekkendZiekteverzuimGesignaleerd", Regel.VZ_ZIEK),
            Map.entry("ThuiszitterVastgesteld", Regel.VZ_LRV),
            Map.entry("LeerplichtReactieUitgebleven", Regel.LP_ACTIES));

    private Termijnregels() {}

    public static Optional<Regel> van(String gebeurtenis) {
        return Optional.ofNullable(REGELS.get(gebeurtenis));
    }

    /** The rule that an event speaks of: its own when it carries one, as a point of attention does; a term the one that sets it. */
    public static Optional<Regel> van(Gebeurtenis gebeurtenis) {
        return gebeurtenis instanceof OverRegel eigen ? Optional.of(eigen.regel()) : van(gebeurtenis.naam());
    }
}
