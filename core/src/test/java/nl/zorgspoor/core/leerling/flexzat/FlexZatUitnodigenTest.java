package nl.zorgspoor.core.leerling.flexzat;

import static nl.zorgspoor.core.Proef.context;
import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.gedeeld.Rol.*;
import static nl.zorgspoor.core.leerling.flexzat.Flexzatproef.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.OudersGeinformeerd;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerleend;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerlopen;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import org.junit.jupiter.api.Test;

/** Who is invited, and on which consent. */
class FlexZatUitnodigenTest {

    @Test
    void R97_een_optionele_genodigde_heeft_inbreng() {
        Context x = oc("2027-03-16", "NodigUitVoorFlexZat");
        weigert(
                () -> GEPLAND.decide(new NodigUitVoorFlexZat(L, "F1", BPO, null, " ", null), x, metToestemming(null)),
                "INBRENG_ONTBREEKT",
                "R97");
        assertThat(GEPLAND.decide(
                        new NodigUitVoorFlexZat(L, "F1", BPO, null, "begeleiding plannen", null),
                        x,
                        metToestemming(null)))
                .containsExactly(
                        new UitgenodigdVoorFlexZat(L, "F1", BPO, false, true, null, "begeleiding plannen", "T1"));
    }

    @Test
    void R45_een_externe_deelnemer_vraagt_toestemming_die_geldt_op_de_dag_van_het_overleg() {
        Context x = oc("2027-03-16", "NodigUitVoorFlexZat");
        NodigUitVoorFlexZat swv = new NodigUitVoorFlexZat(L, "F1", SWV_CONSULENT, null, null, null);
        weigert(() -> GEPLAND.decide(swv, x, Toestemmingen.LEEG), "TOESTEMMING_ONTBREEKT", "R45");
        weigert(
                () -> GEPLAND.decide(swv, x, metToestemming(LocalDate.parse("2027-03-24"))),
                "TOESTEMMING_ONTBREEKT",
                "R45");
        assertThat(GEPLAND.decide(swv, x, metToestemming(LocalDate.parse("2027-03-25"))))
                .hasSize(1);
        assertThat(GEPLAND.decide(new NodigUitVoorFlexZat(L, "F1", MENTOR, null, null, null), x, Toestemmingen.LEEG))
                .containsExactly(new UitgenodigdVoorFlexZat(L, "F1", MENTOR, true, false, null, null, null));
        weigert(
                () -> GEPLAND.decide(
                        new NodigUitVoorFlexZat(L, "F1", SWV_CONSULENT, null, null, "T9"), x, metToestemming(null)),
                "TOESTEMMING_ONTBREEKT",
                "R45");
    }

    @Test
    void R45_een_toestemming_voor_een_partij_geldt_niet_voor_een_andere() {
        Toestemmingen alleenGgz = Vouw.na(
                Toestemmingen.LEEG,
                new ToestemmingVerleend(
                        L,
                        "T2",
                        ToestemmingDoel.FLEXZAT,
                        PartnerType.GGZ,
                        Set.of(Gegevenssoort.BASIS),
                        List.of("O1"),
                        Vorm.DIGITAAL,
                        LocalDate.parse("2027-03-16"),
                        null,
                        null,
                        null));
        weigert(
                () -> GEPLAND.decide(
                        new NodigUitVoorFlexZat(L, "F1", SWV_CONSULENT, null, null, null),
                        oc("2027-03-16", "NodigUitVoorFlexZat"),
                        alleenGgz),
                "TOESTEMMING_ONTBREEKT",
                "R45");
    }

    @Test
    void R45_waar_informeren_volstaat_zijn_ouders_geinformeerd() {
        var school = Proef.met(Proef.school("COE"), Instelling.EXTERN_MODUS, "INFORMEREN");
        Context x = context(school, ONDERSTEUNINGSCOORDINATOR, "OC", "2027-03-16", "NodigUitVoorFlexZat");
        NodigUitVoorFlexZat swv = new NodigUitVoorFlexZat(L, "F1", SWV_CONSULENT, null, null, null);
        weigert(() -> GEPLAND.decide(swv, x, Toestemmingen.LEEG), "TOESTEMMING_ONTBREEKT", "R45");
        Toestemmingen geinformeerd =
                Vouw.na(Toestemmingen.LEEG, new OudersGeinformeerd(L, null, null, null, LocalDate.parse("2027-03-16")));
        assertThat(GEPLAND.decide(swv, x, geinformeerd)).hasSize(1);
    }

    @Test
    void verzetten_laat_een_uitnodiging_vervallen_waarvan_de_toestemming_dan_niet_meer_geldt() {
        Toestemmingen tot = metToestemming(LocalDate.parse("2027-03-31"));
        Context x = oc("2027-03-20", "VerzetFlexZat");
        assertThat(KLAAR.decide(new VerzetFlexZat(L, "F1", LocalDateTime.parse("2027-03-31T15:00"), null), x, tot))
                .hasSize(1);
        assertThat(KLAAR.decide(new VerzetFlexZat(L, "F1", LocalDateTime.parse("2027-04-01T15:00"), null), x, tot))
                .hasSize(3);
    }

    @Test
    void R45_een_genoemde_toestemming_is_die_waarop_de_uitnodiging_rust() {
        var uitgenodigd = GEPLAND.decide(
                new NodigUitVoorFlexZat(L, "F1", SWV_CONSULENT, null, null, "T1"),
                oc("2027-03-16", "NodigUitVoorFlexZat"),
                metToestemming(null));
        assertThat(uitgenodigd)
                .containsExactly(new UitgenodigdVoorFlexZat(L, "F1", SWV_CONSULENT, true, true, null, null, "T1"));
    }

    @Test
    void R50_een_flexzat_die_al_is_gehouden_verliest_geen_uitnodigingen_meer() {
        FlexZats gehouden =
                Vouw.na(KLAAR, KLAAR.decide(houdMetAllen(), oc("2027-03-25", "HoudFlexZat"), metToestemming(null)));
        assertThat(gehouden.volgtOp(new ToestemmingVerlopen(L, "T1", ToestemmingDoel.FLEXZAT, null, null)))
                .isEmpty();
    }
}
