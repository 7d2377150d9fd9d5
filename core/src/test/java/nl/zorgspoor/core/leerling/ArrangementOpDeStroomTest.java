package nl.zorgspoor.core.leerling;

import static nl.zorgspoor.core.gedeeld.Rol.ADMINISTRATIE;
import static nl.zorgspoor.core.gedeeld.Rol.AFDELINGSLEIDER;
import static nl.zorgspoor.core.gedeeld.Rol.SWV_CTA;
import static nl.zorgspoor.core.leerling.Levensloop.L;
import static nl.zorgspoor.core.leerling.Levensloop.als;
import static nl.zorgspoor.core.leerling.Levensloop.ingeschreven;
import static nl.zorgspoor.core.leerling.Levensloop.oc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Stroomproef;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Arrangementaanbod.Aard;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.Klastype;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.PlaatsInKlas;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.RedenUitschrijving;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.SchrijfLeerlingUit;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingInKlasGeplaatst;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingUitgeschreven;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.*;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.*;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.BewaartermijnGestart;
import nl.zorgspoor.core.leerling.lwoo.LWOOCommand.*;
import nl.zorgspoor.core.leerling.lwoo.LWOOEvent.*;
import nl.zorgspoor.core.leerling.mentoraat.MentoraatEvent.HuisbezoekVerwacht;
import nl.zorgspoor.core.leerling.oov.OOVCommand.*;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningCommand.KenVoorzieningToe;
import nl.zorgspoor.core.leerling.voorziening.VoorzieningEvent.VoorzieningToegekend;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Arrangements and OOV among the other areas of one student. */
class ArrangementOpDeStroomTest {

    private static final VraagOOVAan VRAAG_OOV = new VraagOOVAan(
            L,
            "OO1",
            OovType.OBSERVATIE_6_WEKEN,
            OovReden.VEILIGHEID,
            List.of(Rol.OUDER, Rol.SWV_CONSULENT, Rol.SOCIAAL_TEAM),
            null);

    /** R171: with the reason why there was none. */
    private static Context zonderFlexZat() {
        return Proef.metOverrule(oc(), "besproken met ouders, SWV en Sociaal team");
    }

    private static Stroomproef metOov() {
        return ingeschreven().na(zonderFlexZat(), VRAAG_OOV).na(oc(), new StartOOV(L, "OO1", "locatie 1", null));
    }

    private static SchrijfLeerlingUit uit(@Nullable String bevestiging) {
        return new SchrijfLeerlingUit(L, null, RedenUitschrijving.ANDERE_SCHOOL, "elders", null, bevestiging);
    }

    @Test
    void R206_R173_eerst_wordt_de_bevestiging_gemist_en_dan_het_lopende_OOV() {
        metOov().opdracht(als(ADMINISTRATIE, "ADM"), uit(null)).weigert("PLAATSING_NIET_BEVESTIGD", Regel.UITSCHRIJF);
        metOov().opdracht(als(ADMINISTRATIE, "ADM"), uit("B1")).weigert("LOPEND_ARRANGEMENT", Regel.ARR_INGESCHREVEN);
        metOov().na(oc(), new BeeindigOOV(L, "OO1", OovUitkomst.VSO, null, null, List.of()))
                .opdracht(als(ADMINISTRATIE, "ADM"), uit("B1"))
                .geeft(LeerlingUitgeschreven.class, BewaartermijnGestart.class);
    }

    private static VraagArrangementAan swv() {
        return new VraagArrangementAan(
                L,
                "AR1",
                Arrangementtype.SWV_ARRANGEMENT,
                Aard.STRUCTUREEL,
                new Velden("d", "a", "v", "geen", "SWV", null, null),
                Verstrekker.SWV,
                Levensloop.OP,
                null,
                null,
                null,
                null,
                "20 uur");
    }

    @Test
    void R173_een_arrangement_op_school_houdt_niemand_ingeschreven() {
        ingeschreven()
                .na(oc(), swv())
                .opdracht(als(ADMINISTRATIE, "ADM"), uit("B1"))
                .geeft(LeerlingUitgeschreven.class, BewaartermijnGestart.class);
    }

    @Test
    void een_id_is_er_een_keer_over_alle_kamers_heen() {
        metOov().opdracht(
                        oc(),
                        new VraagArrangementAan(
                                L,
                                "OO1",
                                Arrangementtype.SWV_ARRANGEMENT,
                                Aard.STRUCTUREEL,
                                new Velden("d", "a", "v", "geen", "SWV", null, null),
                                Verstrekker.SWV,
                                Levensloop.OP,
                                null,
                                null,
                                null,
                                null,
                                "20 uur"))
                .weigert("STATUS_ONJUIST", null);
        ingeschreven()
                .na(oc(), swv())
                .opdracht(
                        oc(),
                        new VraagOOVAan(
                                L,
                                "AR1",
                                OovType.OBSERVATIE_6_WEKEN,
                                OovReden.VEILIGHEID,
                                List.of(Rol.OUDER, Rol.SWV_CONSULENT, Rol.SOCIAAL_TEAM),
                                null))
                .weigert("STATUS_ONJUIST", null);
    }

    @Test
    void het_SWV_beslist_over_een_OOV_in_dezelfde_woorden() {
        VerwerkArrangementbesluit nee = new VerwerkArrangementbesluit(L, "OO1", false, null, "K1", null);
        ingeschreven()
                .na(zonderFlexZat(), VRAAG_OOV)
                .opdracht(als(SWV_CTA, "CTA"), nee)
                .geeft(ArrangementAfgewezen.class);
        ingeschreven()
                .na(zonderFlexZat(), VRAAG_OOV)
                .na(als(SWV_CTA, "CTA"), nee)
                .opdracht(oc(), new StartOOV(L, "OO1", "locatie 1", null))
                .weigert("STATUS_ONJUIST", null);
    }

    @Test
    void R118_zonder_OPP_start_geen_arrangement() {
        ingeschreven()
                .na(oc(), swv())
                .na(als(SWV_CTA, "CTA"), new VerwerkArrangementbesluit(L, "AR1", true, "20 uur", "K1", null))
                .opdracht(oc(), new StartArrangement(L, "AR1", null, null))
                .weigert("OPP_ONTBREEKT", Regel.OPP_WANNEER);
    }

    @Test
    void R7_door_een_toegekend_arrangement_komt_iets_van_buiten() {
        KenVoorzieningToe c = new KenVoorzieningToe(L, "GEHOORAPPARATUUR", null, null, null, null, "AR1");
        ingeschreven()
                .na(oc(), swv())
                .opdracht(oc(), c)
                .weigert("VERWIJZING_OF_ARRANGEMENT_NODIG", Regel.BESCHIKBAARHEID);
        ingeschreven()
                .na(oc(), swv())
                .na(als(SWV_CTA, "CTA"), new VerwerkArrangementbesluit(L, "AR1", true, "20 uur", "K1", null))
                .opdracht(oc(), c)
                .geeft(VoorzieningToegekend.class);
    }

    @Test
    void R129_R178_met_een_lwoo_besluit_wordt_een_plan_verwacht() {
        ingeschreven()
                .na(
                        oc(),
                        new VraagLWOOAan(
                                L,
                                "LW1",
                                82,
                                "WISC",
                                Map.of(
                                        Leerdomein.TL, new BigDecimal("0.3"),
                                        Leerdomein.BL, new BigDecimal("0.3"),
                                        Leerdomein.SP, new BigDecimal("0.1"),
                                        Leerdomein.IR, new BigDecimal("0.1")),
                                false))
                .opdracht(als(SWV_CTA, "CTA"), new VerwerkLWOOBeschikking(L, "LW1", true, "K1", null))
                .geeft(LWOOBeschikt.class, LWOOPlanVerwacht.class);
    }

    @Test
    void R179_plaatsen_in_een_lwoo_klas_van_leerjaar_3_krijgt_een_aandachtspunt() {
        ingeschreven()
                .opdracht(als(AFDELINGSLEIDER, "AL"), new PlaatsInKlas(L, "3l", Klastype.LWOO, null, 3))
                .geeft(LeerlingInKlasGeplaatst.class, AandachtspuntGesignaleerd.class);
        ingeschreven()
                .opdracht(als(AFDELINGSLEIDER, "AL"), new PlaatsInKlas(L, "1l", Klastype.LWOO, null, 1))
                .geeft(LeerlingInKlasGeplaatst.class, HuisbezoekVerwacht.class);
    }
}
