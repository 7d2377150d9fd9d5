package nl.zorgspoor.core.leerling.flexzat;

import static nl.zorgspoor.core.Proef.context;
import static nl.zorgspoor.core.Proef.metOverrule;
import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.gedeeld.Rol.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.AandachtspuntGesignaleerd;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Gegevenssoort;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.PartnerType;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.flexzat.FlexZatCommand.*;
import nl.zorgspoor.core.leerling.flexzat.FlexZatEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.OudersGeinformeerd;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingIngetrokken;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerleend;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerlopen;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlexZatRegelsTest {

    private static final String L = "L-COE-101";
    private static final LocalDateTime MOMENT = LocalDateTime.parse("2027-03-25T15:00");
    private static final List<Rol> VAST = List.of(MENTOR, SOCIAAL_TEAM, SWV_CONSULENT, OUDER, LEERLING);

    private static Context oc(String dag, String opdracht) {
        return context("COE", ONDERSTEUNINGSCOORDINATOR, "OC", dag, opdracht);
    }

    private static Toestemmingen metToestemming(LocalDate geldigTot) {
        return Vouw.na(
                Toestemmingen.LEEG,
                new ToestemmingVerleend(
                        L,
                        "T1",
                        ToestemmingDoel.FLEXZAT,
                        null,
                        Set.of(Gegevenssoort.BASIS),
                        List.of("O1"),
                        Vorm.HANDTEKENING,
                        LocalDate.parse("2027-03-16"),
                        geldigTot,
                        null,
                        null));
    }

    private static final FlexZats AANGEVRAAGD =
            Vouw.na(FlexZats.LEEG, new FlexZatAangevraagd(L, "F1", null, MENTOR, null));
    private static final FlexZats GEPLAND = Vouw.na(AANGEVRAAGD, new FlexZatGepland(L, "F1", MOMENT, null, Map.of()));

    private static FlexZats compleet(Voorbereidingsonderdeel... onderdelen) {
        List<Object> events = new ArrayList<>();
        VAST.forEach(r -> events.add(
                new UitgenodigdVoorFlexZat(L, "F1", r, true, r.isExtern(), null, null, r.isExtern() ? "T1" : null)));
        List.of(onderdelen).forEach(o -> events.add(new FlexZatVoorbereidingAangevuld(L, "F1", o, null, null)));
        return Vouw.na(GEPLAND, events);
    }

    private static final FlexZats KLAAR =
            compleet(Voorbereidingsonderdeel.EVALUATIE_INTERVENTIES, Voorbereidingsonderdeel.ONDERSTEUNINGSVRAAG);

    private static HoudFlexZat houd(String zienswijzeLeerling, String zienswijzeOuders, Rol... rollen) {
        return new HoudFlexZat(
                L,
                "F1",
                null,
                List.of(rollen).stream().map(r -> new Aanwezige(r, null)).toList(),
                null,
                zienswijzeLeerling,
                zienswijzeOuders);
    }

    private static HoudFlexZat houdMetAllen() {
        return houd(null, null, VAST.toArray(Rol[]::new));
    }

    @Test
    void R94_een_flexzat_volgt_op_een_aanvraag_van_mentor_of_afdelingsleider() {
        Context x = oc("2027-03-15", "VraagFlexZatAan");
        weigert(
                () -> FlexZats.LEEG.decide(new VraagFlexZatAan(L, "F1", null, null, "vraag"), x),
                "ROL_NIET_BEVOEGD",
                "R94");
        assertThat(FlexZats.LEEG.decide(new VraagFlexZatAan(L, "F1", null, MENTOR, "vraag"), x))
                .containsExactly(new FlexZatAangevraagd(L, "F1", null, MENTOR, "vraag"));
        assertThat(FlexZats.LEEG.decide(
                        new VraagFlexZatAan(L, "F1", null, null, null),
                        context("COE", AFDELINGSLEIDER, "AL", "2027-03-15", "VraagFlexZatAan")))
                .hasSize(1);
        weigert(() -> AANGEVRAAGD.decide(new VraagFlexZatAan(L, "F1", null, MENTOR, null), x), "STATUS_ONJUIST", null);
    }

    @Test
    void R95_een_flexzat_wordt_gepland_in_fase_3b() {
        Context x = oc("2027-03-15", "PlanFlexZat");
        PlanFlexZat plan = new PlanFlexZat(L, "F1", MOMENT, null, Map.of());
        assertThat(weigert(() -> AANGEVRAAGD.decide(plan, x, inFase("FASE_3A")), "FASE_ONJUIST", "R95")
                        .ontbreekt())
                .containsExactly("FASE_3B");
        assertThat(AANGEVRAAGD.decide(plan, x, inFase("FASE_3B")))
                .containsExactly(new FlexZatGepland(L, "F1", MOMENT, null, Map.of()));
        weigert(() -> FlexZats.LEEG.decide(plan, x, inFase("FASE_3B")), "NIET_GEVONDEN", null);
        weigert(() -> GEPLAND.decide(plan, x, inFase("FASE_3B")), "STATUS_ONJUIST", null);
        weigert(
                () -> AANGEVRAAGD.decide(plan, oc("2027-03-26", "PlanFlexZat"), inFase("FASE_3B")),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R6_een_school_zonder_flexzat_in_de_catalogus_plant_er_geen() {
        Context x = context("DIA", ONDERSTEUNINGSCOORDINATOR, "C", "2027-03-15", "PlanFlexZat");
        weigert(
                () -> AANGEVRAAGD.decide(new PlanFlexZat(L, "F1", MOMENT, null, Map.of()), x, inFase("FASE_3B")),
                "NIET_IN_CATALOGUS",
                "R6");
    }

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

    @ParameterizedTest
    @EnumSource(
            value = Rol.class,
            names = {"MENTOR", "SOCIAAL_TEAM", "SWV_CONSULENT", "OUDER", "LEERLING"})
    void R96_zonder_een_van_de_vaste_genodigden_wordt_niet_gehouden(Rol ontbrekend) {
        FlexZats zonder = Vouw.na(KLAAR, new UitnodigingFlexZatVervallen(L, "F1", ontbrekend, "proef"));
        assertThat(weigert(
                                () -> zonder.decide(
                                        houdMetAllen(), oc("2027-03-25", "HoudFlexZat"), metToestemming(null)),
                                "VASTE_GENODIGDE_ONTBREEKT",
                                "R96")
                        .ontbreekt())
                .containsExactly(ontbrekend.name());
    }

    @Test
    void R96_een_afwezige_mentor_geeft_een_aandachtspunt() {
        assertThat(KLAAR.decide(
                        houd(null, null, SOCIAAL_TEAM, SWV_CONSULENT, OUDER, LEERLING),
                        oc("2027-03-25", "HoudFlexZat"),
                        metToestemming(null)))
                .filteredOn(AandachtspuntGesignaleerd.class::isInstance)
                .extracting(e -> ((AandachtspuntGesignaleerd) e).code())
                .contains("VASTE_ROL_AFWEZIG");
    }

    @Test
    void R98_ouders_en_leerling_zijn_erbij_of_geven_vooraf_hun_zienswijze() {
        Context x = oc("2027-03-25", "HoudFlexZat");
        HoudFlexZat zonderOuders = houd(null, null, MENTOR, SOCIAAL_TEAM, SWV_CONSULENT, LEERLING);
        assertThat(weigert(
                                () -> KLAAR.decide(zonderOuders, x, metToestemming(null)),
                                "OUDERS_OF_LEERLING_AFWEZIG",
                                "R98")
                        .overruleMogelijk())
                .isTrue();
        weigert(
                () -> KLAAR.decide(zonderOuders, metOverrule(x, "ziek"), metToestemming(null)),
                "OUDERS_OF_LEERLING_AFWEZIG",
                "R98");
        assertThat(KLAAR.decide(
                        houd(null, "zij willen hulp", MENTOR, SOCIAAL_TEAM, SWV_CONSULENT, LEERLING),
                        metOverrule(x, "ziek"),
                        metToestemming(null)))
                .isNotEmpty();
        weigert(
                () -> KLAAR.decide(
                        houd("ik wil rust", null, MENTOR, SOCIAAL_TEAM, SWV_CONSULENT, OUDER), x, metToestemming(null)),
                "OUDERS_OF_LEERLING_AFWEZIG",
                "R98");
    }

    @Test
    void R99_swv_en_sociaal_team_zijn_erbij() {
        Context x = oc("2027-03-25", "HoudFlexZat");
        HoudFlexZat zonder = houd(null, null, MENTOR, SOCIAAL_TEAM, OUDER, LEERLING);
        assertThat(weigert(() -> KLAAR.decide(zonder, x, metToestemming(null)), "SWV_OF_SOCIAALTEAM_ONTBREEKT", "R99")
                        .ontbreekt())
                .containsExactly("SWV_CONSULENT");
        assertThat(KLAAR.decide(zonder, metOverrule(x, "belt later in"), metToestemming(null)))
                .isNotEmpty();
    }

    @Test
    void R100_een_bijdrage_kan_telefonisch() {
        HoudFlexZat metTelefoon = new HoudFlexZat(
                L,
                "F1",
                null,
                VAST.stream()
                        .map(r -> new Aanwezige(r, r == SWV_CONSULENT ? Deelnamevorm.TELEFONISCH : Deelnamevorm.FYSIEK))
                        .toList(),
                "OC",
                null,
                null);
        assertThat(KLAAR.decide(metTelefoon, oc("2027-03-25", "HoudFlexZat"), metToestemming(null)))
                .first()
                .isInstanceOfSatisfying(FlexZatGehouden.class, e -> assertThat(e.aanwezigen())
                        .contains(new Aanwezige(SWV_CONSULENT, Deelnamevorm.TELEFONISCH)));
    }

    @Test
    void R101_de_eerste_twee_onderdelen_van_de_voorbereiding_zijn_onmisbaar() {
        Context x = oc("2027-03-25", "HoudFlexZat");
        assertThat(weigert(
                                () -> compleet(Voorbereidingsonderdeel.ONDERSTEUNINGSVRAAG)
                                        .decide(houdMetAllen(), x, metToestemming(null)),
                                "VOORBEREIDING_ONVOLLEDIG",
                                "R101")
                        .ontbreekt())
                .containsExactly("EVALUATIE_INTERVENTIES");
        assertThat(KLAAR.decide(houdMetAllen(), x, metToestemming(null)))
                .extracting(Object::getClass)
                .containsExactly((Class) FlexZatGehouden.class, AandachtspuntGesignaleerd.class);
        assertThat(compleet(Voorbereidingsonderdeel.values()).decide(houdMetAllen(), x, metToestemming(null)))
                .hasSize(1);
    }

    @Test
    void R50_wie_op_de_dag_zelf_geen_toestemming_meer_heeft_is_er_niet_bij() {
        weigert(
                () -> KLAAR.decide(houdMetAllen(), oc("2027-03-25", "HoudFlexZat"), Toestemmingen.LEEG),
                "TOESTEMMING_ONTBREEKT",
                "R45");
        var na = GEPLAND;
        FlexZats ingetrokken = Vouw.na(
                KLAAR,
                KLAAR.volgtOp(new ToestemmingIngetrokken(
                        L, "T1", ToestemmingDoel.FLEXZAT, null, List.of("O1"), LocalDate.parse("2027-03-20"))));
        assertThat(ingetrokken.flexZat("F1").orElseThrow().uitnodigingen().keySet())
                .containsExactlyInAnyOrder(MENTOR, OUDER, LEERLING);
        assertThat(KLAAR.volgtOp(new ToestemmingVerlopen(L, "T1", ToestemmingDoel.FLEXZAT, null)))
                .hasSize(2);
        assertThat(na.volgtOp(new ToestemmingVerlopen(L, "T1", ToestemmingDoel.FLEXZAT, null)))
                .isEmpty();
    }

    @Test
    void een_flexzat_kan_niet_vooraf_zijn_gehouden() {
        weigert(
                () -> KLAAR.decide(
                        new HoudFlexZat(L, "F1", LocalDate.parse("2027-03-26"), List.of(), null, null, null),
                        oc("2027-03-25", "HoudFlexZat"),
                        metToestemming(null)),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R102_een_uitkomst_is_compleet_en_komt_binnen_vijf_schooldagen() {
        FlexZats gehouden =
                Vouw.na(KLAAR, KLAAR.decide(houdMetAllen(), oc("2027-03-25", "HoudFlexZat"), metToestemming(null)));
        // 26 en 29 maart zijn vrij
        assertThat(gehouden.flexZat("F1").orElseThrow().uitkomstVoor()).isEqualTo(LocalDate.parse("2027-04-05"));
        assertThat(gehouden.termijnen()).hasSize(1);
        assertThat(gehouden.verstreken(L, oc("2027-04-05", "BewaakTermijnen"))).isEmpty();
        assertThat(gehouden.verstreken(L, oc("2027-04-06", "BewaakTermijnen"))).hasSize(1);
        Context x = oc("2027-03-25", "LegFlexZatUitkomstVast");
        assertThat(weigert(
                                () -> gehouden.decide(
                                        new LegFlexZatUitkomstVast(
                                                L, "F1", null, List.of(), List.of(), List.of(), null, null),
                                        x),
                                "UITKOMST_ONVOLLEDIG",
                                "R102")
                        .ontbreekt())
                .containsExactly("ondersteuningsvraag", "regiehouder", "evaluatieOp", "afspraken (wie en wat)");
    }

    @Test
    void R103_een_gekozen_arrangement_vraagt_binnen_zes_weken_een_opp() {
        FlexZats gehouden =
                Vouw.na(KLAAR, KLAAR.decide(houdMetAllen(), oc("2027-03-25", "HoudFlexZat"), metToestemming(null)));
        LegFlexZatUitkomstVast uitkomst = new LegFlexZatUitkomstVast(
                L,
                "F1",
                "leren plannen",
                List.of(Arrangementtype.BPO),
                List.of(),
                List.of(new Afspraak("BPO", "plant wekelijks", LocalDate.parse("2027-04-12"))),
                MENTOR,
                LocalDate.parse("2027-06-10"));
        var events = gehouden.decide(uitkomst, oc("2027-03-25", "LegFlexZatUitkomstVast"));
        assertThat(((FlexZatUitkomstVastgelegd) events.get(0)).oppVoor()).isEqualTo(LocalDate.parse("2027-05-06"));
        assertThat(Vouw.na(gehouden, events).termijnen()).isEmpty();
        weigert(
                () -> Vouw.na(gehouden, events).decide(uitkomst, oc("2027-03-25", "LegFlexZatUitkomstVast")),
                "STATUS_ONJUIST",
                null);
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
    void een_geannuleerde_flexzat_gaat_niet_verder() {
        FlexZats geannuleerd = Vouw.na(
                GEPLAND, GEPLAND.decide(new AnnuleerFlexZat(L, "F1", null), oc("2027-03-20", "AnnuleerFlexZat")));
        weigert(
                () -> geannuleerd.decide(
                        new VulVoorbereidingFlexZatAan(L, "F1", Voorbereidingsonderdeel.OPP_VPI, null, null),
                        oc("2027-03-20", "VulVoorbereidingFlexZatAan")),
                "STATUS_ONJUIST",
                null);
        weigert(
                () -> geannuleerd.decide(new AnnuleerFlexZat(L, "F1", null), oc("2027-03-20", "AnnuleerFlexZat")),
                "STATUS_ONJUIST",
                null);
        weigert(
                () -> FlexZats.LEEG.decide(new AnnuleerFlexZat(L, "F9", null), oc("2027-03-20", "AnnuleerFlexZat")),
                "NIET_GEVONDEN",
                null);
    }

    @Test
    void R191_gehouden_sinds_kent_de_grensdag() {
        FlexZats gehouden =
                Vouw.na(KLAAR, KLAAR.decide(houdMetAllen(), oc("2027-03-25", "HoudFlexZat"), metToestemming(null)));
        assertThat(gehouden.gehoudenSinds(LocalDate.parse("2027-03-25"))).isPresent();
        assertThat(gehouden.gehoudenSinds(LocalDate.parse("2027-03-26"))).isEmpty();
    }

    private static Trajecten inFase(String fase) {
        return Trajecten.inFase(fase, 1);
    }

    @Test
    void R101_een_onderdeel_van_de_voorbereiding_wordt_vastgelegd_met_zijn_bron() {
        VulVoorbereidingFlexZatAan c = new VulVoorbereidingFlexZatAan(
                L, "F1", Voorbereidingsonderdeel.EXTERNE_VERSLAGEN, "doc-1", "verslag van de GGZ");
        assertThat(AANGEVRAAGD.decide(c, oc("2027-03-16", c.naam())))
                .containsExactly(new FlexZatVoorbereidingAangevuld(
                        L, "F1", Voorbereidingsonderdeel.EXTERNE_VERSLAGEN, "doc-1", "verslag van de GGZ"));
    }

    @Test
    void R98_van_wie_er_niet_is_telt_de_eigen_zienswijze() {
        Context x = metOverrule(oc("2027-03-25", "HoudFlexZat"), "ziek");
        assertThat(weigert(
                                () -> KLAAR.decide(
                                        houd(null, "zij willen hulp", MENTOR, SOCIAAL_TEAM, SWV_CONSULENT, OUDER),
                                        x,
                                        metToestemming(null)),
                                "OUDERS_OF_LEERLING_AFWEZIG",
                                "R98")
                        .ontbreekt())
                .containsExactly("LEERLING", "zienswijzeLeerling");
        assertThat(KLAAR.decide(
                        houd("ik wil rust", null, MENTOR, SOCIAAL_TEAM, SWV_CONSULENT, OUDER),
                        x,
                        metToestemming(null)))
                .isNotEmpty();
    }

    @Test
    void R45_de_weigering_noemt_wie_zonder_toestemming_zou_komen() {
        assertThat(weigert(
                                () -> KLAAR.decide(
                                        houdMetAllen(), oc("2027-03-25", "HoudFlexZat"), Toestemmingen.LEEG),
                                "TOESTEMMING_ONTBREEKT",
                                "R45")
                        .ontbreekt())
                .containsExactly("SOCIAAL_TEAM", "SWV_CONSULENT");
    }

    @Test
    void R45_een_genoemde_toestemming_is_die_waarop_de_uitnodiging_rust() {
        var uitgenodigd = GEPLAND.decide(
                new NodigUitVoorFlexZat(L, "F1", SWV_CONSULENT, null, null, "T1"),
                oc("2027-03-16", "NodigUitVoorFlexZat"),
                metToestemming(null));
        assertThat(uitgenodigd)
                .containsExactly(
                        new UitgenodigdVoorFlexZat(L, "F1", SWV_CONSULENT, true, true, null, null, "T1"));
    }

    @Test
    void R50_een_flexzat_die_al_is_gehouden_verliest_geen_uitnodigingen_meer() {
        FlexZats gehouden =
                Vouw.na(KLAAR, KLAAR.decide(houdMetAllen(), oc("2027-03-25", "HoudFlexZat"), metToestemming(null)));
        assertThat(gehouden.volgtOp(new ToestemmingVerlopen(L, "T1", ToestemmingDoel.FLEXZAT, null)))
                .isEmpty();
    }

    @Test
    void een_verzette_flexzat_staat_op_de_nieuwe_dag_en_nooit_in_het_verleden() {
        Context x = oc("2027-03-20", "VerzetFlexZat");
        LocalDateTime nieuw = LocalDateTime.parse("2027-04-01T15:00");
        FlexZats verzet =
                Vouw.na(GEPLAND, GEPLAND.decide(new VerzetFlexZat(L, "F1", nieuw, null), x, metToestemming(null)));
        assertThat(verzet.flexZat("F1").orElseThrow().datumTijd()).isEqualTo(nieuw);
        weigert(
                () -> GEPLAND.decide(
                        new VerzetFlexZat(L, "F1", LocalDateTime.parse("2027-03-20T09:59"), null),
                        x,
                        metToestemming(null)),
                "STATUS_ONJUIST",
                null);
    }

    @Test
    void R102_een_uitgebleven_uitkomst_wordt_een_keer_gemeld() {
        FlexZats gehouden =
                Vouw.na(KLAAR, KLAAR.decide(houdMetAllen(), oc("2027-03-25", "HoudFlexZat"), metToestemming(null)));
        FlexZats gemeld = Vouw.na(gehouden, gehouden.verstreken(L, oc("2027-04-06", "BewaakTermijnen")));
        assertThat(gemeld.termijnen()).isEmpty();
        assertThat(gemeld.verstreken(L, oc("2027-04-07", "BewaakTermijnen"))).isEmpty();
        assertThat(gemeld.flexZat("F1").orElseThrow().status()).isEqualTo(FlexZat.Status.GEHOUDEN);
    }

    @Test
    void R191_de_laatste_van_twee_gehouden_flexzats_telt() {
        FlexZats twee = Vouw.na(
                FlexZats.LEEG,
                new FlexZatAangevraagd(L, "F1", null, MENTOR, null),
                new FlexZatAangevraagd(L, "F2", null, MENTOR, null),
                new FlexZatGehouden(
                        L, "F1", LocalDate.parse("2027-03-01"), List.of(), "OC", null, null, LocalDate.parse("2027-03-08")),
                new FlexZatGehouden(
                        L, "F2", LocalDate.parse("2027-03-25"), List.of(), "OC", null, null, LocalDate.parse("2027-04-05")));
        assertThat(twee.gehoudenSinds(LocalDate.parse("2027-01-01")).orElseThrow().flexZatId())
                .isEqualTo("F2");
    }
}
