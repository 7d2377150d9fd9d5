package nl.zorgspoor.core.kengetallen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorgspoor.core.gedeeld.Arrangementtype;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Kengetal;
import nl.zorgspoor.core.gedeeld.Kengetallen;
import nl.zorgspoor.core.gedeeld.Kengetallen.Afdeling;
import nl.zorgspoor.core.gedeeld.Kengetallen.Klasgrootte;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Schoolniveau;
import nl.zorgspoor.core.kengetallen.Telfeit.Soort;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingOvergenomen;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.Doorstroomrichting;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.Klastype;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.RedenUitschrijving;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingDoorgestroomd;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingInKlasGeplaatst;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingUitgeschreven;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.UitschrijvingIngetrokken;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.VoortijdigSchoolverlatenVastgesteld;
import nl.zorgspoor.core.leerling.arrangement.ArrangementCommand.Verstrekker;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementBeeindigd;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementGestart;
import nl.zorgspoor.core.leerling.arrangement.ArrangementEvent.ArrangementToegekend;
import nl.zorgspoor.core.leerling.lwoo.LWOOEvent.LWOOBeschikt;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.Cluster;
import nl.zorgspoor.core.leerling.tlv.TLVCommand.TlvSoort;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.PlaatsingBevestigd;
import nl.zorgspoor.core.leerling.tlv.TLVEvent.TLVAfgegeven;
import nl.zorgspoor.core.verzuim.VerzuimEvent.ThuiszitterVastgesteld;
import nl.zorgspoor.core.verzuim.VerzuimEvent.ThuiszitterVervallen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every row of 6.1 (R243), on days on both sides of every border. */
class TellingTest {

    private static final LocalDate TELDATUM = dag("2026-10-01");

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static List<Telfeit> leerling(Gebeurtenis... events) {
        List<Telfeit> feiten = new ArrayList<>();
        Stream.of(events).forEach(e -> feiten.addAll(Telfeiten.van(e, dag("2026-09-01"))));
        return feiten;
    }

    @SafeVarargs
    private static Kengetallen op(LocalDate teldatum, List<Telfeit>... leerlingen) {
        return Telling.op(teldatum, List.of(leerlingen), List.of());
    }

    @SafeVarargs
    private static int tel(Kengetal kengetal, List<Telfeit>... leerlingen) {
        return op(TELDATUM, leerlingen).aantallen().get(kengetal);
    }

    private static LeerlingIngeschreven in(String vanaf, Integer leerjaar, String niveau) {
        return new LeerlingIngeschreven("L", "A", leerjaar, niveau, dag(vanaf), Ondersteuningsniveau.BASIS, null, 1);
    }

    private static LeerlingIngeschreven in(String vanaf) {
        return in(vanaf, null, null);
    }

    private static LeerlingUitgeschreven uit(String op, RedenUitschrijving reden) {
        return new LeerlingUitgeschreven("L", dag(op), reden, null, null, null, null, null, null);
    }

    private static LeerlingInKlasGeplaatst klas(String vanaf, String klas, Integer leerjaar, Klastype type) {
        return new LeerlingInKlasGeplaatst(
                "L", klas, type, dag(vanaf), leerjaar, nl.zorgspoor.core.gedeeld.Schooljaar.van(dag(vanaf)));
    }

    @Test
    void R243_leerlingen_zijn_wie_op_de_teldatum_zijn_ingeschreven() {
        assertThat(tel(
                        Kengetal.TOTAAL_LEERLINGEN,
                        leerling(in("2026-10-01")),
                        leerling(in("2026-10-02")),
                        leerling(in("2026-08-01"), uit("2026-10-01", RedenUitschrijving.VERHUIZING)),
                        leerling(in("2026-08-01"), uit("2026-10-02", RedenUitschrijving.VERHUIZING)),
                        leerling(
                                in("2026-08-01"),
                                uit("2026-09-20", RedenUitschrijving.VERHUIZING),
                                new UitschrijvingIngetrokken("L", dag("2026-09-20"), null))))
                .isEqualTo(3);
    }

    @Test
    void R243_vertraagd_is_wie_twee_schooljaren_in_hetzelfde_leerjaar_zit() {
        assertThat(tel(
                        Kengetal.VERTRAAGDE_SCHOOLLOOPBAAN,
                        leerling(
                                in("2025-08-01"), klas("2025-08-20", "2a", 2, null), klas("2026-08-20", "2b", 2, null)),
                        leerling(in("2025-08-01", 2, null), klas("2026-08-20", "2b", 2, null)),
                        leerling(
                                in("2025-08-01"), klas("2025-08-20", "1a", 1, null), klas("2026-08-20", "2b", 2, null)),
                        leerling(in("2026-08-01"), klas("2026-08-20", "2b", 2, null)),
                        leerling(in("2025-08-01"), klas("2025-08-20", "2a", 2, null))))
                .isEqualTo(2);
    }

    private static LeerlingOvergenomen over(int leerjaar, String niveau) {
        return new LeerlingOvergenomen("L", "A", "COE", dag("2026-09-14"), dag("2026-08-01"), leerjaar, niveau);
    }

    /** R354: in the year before it is not known in which year somebody was, and who is not known to be delayed is not counted so. */
    @Test
    void R243_wie_is_overgenomen_telt_vanaf_de_eigen_eerste_dag_en_is_niet_vanzelf_vertraagd() {
        List<Telfeit> klas2 = leerling(in("2025-08-18"), over(2, "HAVO"), klas("2026-08-01", "2h1", 2, null));
        List<Telfeit> zonderKlas = leerling(in("2025-08-18"), over(2, "HAVO"));
        assertThat(tel(Kengetal.TOTAAL_LEERLINGEN, klas2, zonderKlas)).isEqualTo(2);
        assertThat(tel(Kengetal.VERTRAAGDE_SCHOOLLOOPBAAN, klas2, zonderKlas)).isZero();
        assertThat(op(TELDATUM, klas2).klasgrootte()).containsExactly(new Klasgrootte(Afdeling.HAVO, 2, 1, 1));
        // the year after, what was taken over is what the next year is held against
        List<Telfeit> blijft = new ArrayList<>(zonderKlas);
        blijft.addAll(leerling(klas("2027-08-20", "2h2", 2, null)));
        assertThat(op(dag("2027-10-01"), blijft).aantallen().get(Kengetal.VERTRAAGDE_SCHOOLLOOPBAAN))
                .isEqualTo(1);
        assertThat(op(dag("2025-10-01"), klas2).aantallen().get(Kengetal.TOTAAL_LEERLINGEN))
                .isEqualTo(1);
    }

    @Test
    void R243_stromen_tellen_over_het_schooljaar_dat_voor_de_teldatum_eindigde() {
        LeerlingDoorgestroomd binnen = new LeerlingDoorgestroomd(
                "L", Doorstroomrichting.AFSTROOM, "HAVO", "MAVO", "Elders", dag("2026-07-31"));
        assertThat(op(TELDATUM).stroomjaar()).isEqualTo("2025-2026");
        assertThat(op(dag("2027-02-01")).stroomjaar()).isEqualTo("2025-2026");
        assertThat(tel(
                        Kengetal.AFSTROMERS,
                        leerling(in("2025-08-01"), binnen),
                        leerling(new LeerlingDoorgestroomd(
                                "L", Doorstroomrichting.AFSTROOM, "HAVO", "MAVO", "Elders", dag("2026-08-01"))),
                        leerling(new LeerlingDoorgestroomd(
                                "L", Doorstroomrichting.AFSTROOM, "HAVO", "MAVO", "Elders", dag("2025-07-31"))),
                        leerling(new LeerlingDoorgestroomd(
                                "L", Doorstroomrichting.AFSTROOM, "HAVO", "MAVO", null, dag("2026-03-01"))),
                        leerling(new LeerlingDoorgestroomd(
                                "L", Doorstroomrichting.OVERSTAP, "MAVO", "HAVO", "Elders", dag("2026-03-01")))))
                .isEqualTo(1);
    }

    private static LeerlingUitgeschreven afgestroomd(String op, Boolean afstroom) {
        return new LeerlingUitgeschreven(
                "L",
                dag(op),
                RedenUitschrijving.ANDERE_SCHOOL,
                "elders",
                null,
                "bevestigd",
                2,
                "HAVO",
                null,
                "MAVO",
                afstroom);
    }

    @Test
    void R243_afstromer_is_ook_wie_naar_een_lager_niveau_op_een_andere_school_vertrekt() {
        assertThat(tel(
                        Kengetal.AFSTROMERS,
                        leerling(in("2025-08-01"), afgestroomd("2026-03-02", true)),
                        leerling(in("2025-08-01"), afgestroomd("2026-03-02", false)),
                        leerling(in("2025-08-01"), afgestroomd("2026-03-02", null)),
                        leerling(in("2025-08-01"), afgestroomd("2026-09-01", true)),
                        leerling(
                                in("2025-08-01"),
                                afgestroomd("2026-03-02", true),
                                new UitschrijvingIngetrokken("L", dag("2026-03-02"), null)),
                        leerling(in("2025-08-01"), afgestroomd("2026-04-01", true), afgestroomd("2026-03-02", false)),
                        leerling(in("2025-08-01"), afgestroomd("2026-03-02", true), in("2026-05-01"))))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "HAVO, MAVO, true",
        "HAVO, HAVO, false",
        "HAVO/VWO, HAVO, false",
        "VMBO-TL, PRO, false",
        "VMBO-TL, VMBO-KB, true",
        "HAVO, vmbo, true",
        "VMBO, VMBO-BB, false",
        ", MAVO, false",
        "HAVO,, false"
    })
    void R243_naar_beneden_is_naar_een_lager_niveau_en_niet_naar_PrO(String van, String naar, boolean afstroom) {
        assertThat(Schoolniveau.isAfstroom(van, naar)).isEqualTo(afstroom);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-01, , 1", "2026-10-02, , 0", "2025-10-01, 2026-10-01, 1", "2025-10-01, 2026-09-30, 0"})
    void R243_lwoo_is_wie_op_de_teldatum_een_toekenning_heeft(String vanaf, String tot, int aantal) {
        LocalDate geldigTot = tot == null ? null : dag(tot);
        assertThat(tel(
                        Kengetal.LWOO,
                        leerling(in("2025-08-01"), new LWOOBeschikt("L", "AR", true, null, dag(vanaf), geldigTot)),
                        leerling(in("2025-08-01"), new LWOOBeschikt("L", "AR", false, null, dag("2026-01-01"), null)),
                        leerling(new LWOOBeschikt("L", "AR", true, null, dag("2026-01-01"), null))))
                .isEqualTo(aantal);
    }

    private static ArrangementGestart start(Arrangementtype type, String op) {
        return new ArrangementGestart("L", "AR", type, dag(op), null, null, null, dag("2027-06-30"));
    }

    @Test
    void R243_een_cluster_telt_wie_een_lopend_arrangement_heeft() {
        assertThat(tel(
                        Kengetal.CLUSTER_4,
                        leerling(in("2025-08-01"), start(Arrangementtype.CLUSTER_4, "2026-10-01")),
                        leerling(in("2025-08-01"), start(Arrangementtype.CLUSTER_4, "2026-10-02")),
                        leerling(in("2025-08-01"), start(Arrangementtype.CLUSTER_3, "2026-09-01")),
                        leerling(
                                in("2025-08-01"),
                                start(Arrangementtype.CLUSTER_4, "2026-09-01"),
                                new ArrangementBeeindigd("L", "AR", dag("2026-10-01"), false, true)),
                        leerling(
                                in("2025-08-01"),
                                start(Arrangementtype.CLUSTER_4, "2026-09-01"),
                                new ArrangementBeeindigd("L", "AR", dag("2026-10-02"), false, true))))
                .isEqualTo(2);
    }

    @Test
    void R243_een_arrangement_eindigt_met_het_vertrek_ook_voor_wie_terugkomt() {
        var start = start(Arrangementtype.CLUSTER_4, "2025-09-01");
        var weg = uit("2025-12-01", RedenUitschrijving.VERHUIZING);
        assertThat(tel(Kengetal.CLUSTER_4, leerling(in("2025-08-01"), start, weg, in("2026-08-01"))))
                .isZero();
        assertThat(tel(
                        Kengetal.CLUSTER_4,
                        leerling(
                                in("2025-08-01"),
                                start,
                                weg,
                                new UitschrijvingIngetrokken("L", dag("2025-12-01"), null))))
                .isEqualTo(1);
    }

    @Test
    void R243_naar_PrO_is_wie_na_een_toekenning_naar_een_school_vertrok() {
        ArrangementToegekend pro = new ArrangementToegekend(
                "L", "AR", Arrangementtype.PRO, Verstrekker.SWV, null, null, dag("2026-05-01"));
        assertThat(tel(
                        Kengetal.VERWIJZINGEN_PRO,
                        leerling(in("2025-08-01"), pro, uit("2026-07-31", RedenUitschrijving.ANDERE_ONDERSTEUNING)),
                        leerling(in("2025-08-01"), pro),
                        leerling(in("2025-08-01"), pro, uit("2026-08-01", RedenUitschrijving.ANDERE_ONDERSTEUNING)),
                        leerling(in("2025-08-01"), uit("2026-07-31", RedenUitschrijving.ANDERE_SCHOOL)),
                        leerling(in("2025-08-01"), pro, uit("2026-07-31", RedenUitschrijving.WERK))))
                .isEqualTo(1);
    }

    private static LeerlingUitgeschreven naar(String niveau) {
        return new LeerlingUitgeschreven(
                "L",
                dag("2026-07-31"),
                RedenUitschrijving.ANDERE_ONDERSTEUNING,
                "elders",
                null,
                "bevestigd",
                2,
                "VMBO_BB",
                null,
                niveau,
                null);
    }

    @Test
    void R243_wie_na_een_toekenning_van_PrO_naar_een_ander_niveau_vertrok_is_niet_naar_PrO() {
        ArrangementToegekend pro = new ArrangementToegekend(
                "L", "AR", Arrangementtype.PRO, Verstrekker.SWV, null, null, dag("2026-05-01"));
        assertThat(tel(
                        Kengetal.VERWIJZINGEN_PRO,
                        leerling(in("2025-08-01"), pro, naar("PrO")),
                        leerling(in("2025-08-01"), pro, naar("praktijkonderwijs")),
                        leerling(in("2025-08-01"), pro, naar(" ")),
                        leerling(in("2025-08-01"), pro, naar("VMBO-BB")),
                        leerling(in("2025-08-01"), pro, naar("havo")),
                        leerling(in("2025-08-01"), pro, naar("mbo 2"))))
                .isEqualTo(3);
    }

    @Test
    void R243_een_TLV_voor_PrO_is_ook_een_toekenning() {
        assertThat(tel(
                        Kengetal.VERWIJZINGEN_PRO,
                        leerling(in("2025-08-01"), tlv(TlvSoort.PRO), naar("PrO")),
                        leerling(in("2025-08-01"), tlv(TlvSoort.VSO), naar("PrO")),
                        leerling(in("2025-08-01"), naar("PrO"))))
                .isEqualTo(1);
    }

    private static TLVAfgegeven tlv(TlvSoort soort) {
        return new TLVAfgegeven(
                "L",
                "T",
                soort,
                null,
                dag("2026-05-01"),
                dag("2027-07-31"),
                null,
                null,
                dag("2026-05-01"),
                dag("2026-06-12"),
                dag("2027-05-01"));
    }

    @ParameterizedTest
    @EnumSource(Cluster.class)
    void R243_verwijzingen_naar_VSO_staan_per_cluster(Cluster cluster) {
        Kengetallen geteld = op(
                TELDATUM,
                leerling(new PlaatsingBevestigd("L", "T", "VSO", TlvSoort.VSO, cluster, dag("2026-03-01"))),
                leerling(new PlaatsingBevestigd("L", "T", "VSO", TlvSoort.VSO, null, dag("2026-03-01"))),
                leerling(new PlaatsingBevestigd("L", "T", "PRO", TlvSoort.PRO, cluster, dag("2026-03-01"))));
        assertThat(geteld.aantallen())
                .containsEntry(Kengetal.valueOf("VERWIJZINGEN_VSO_" + cluster), 1)
                .containsEntry(Kengetal.VERWIJZINGEN_VSO_ONBEKEND, 1);
    }

    @Test
    void R243_een_thuiszitter_telt_een_keer_en_niet_als_de_reeks_verviel() {
        ThuiszitterVastgesteld vast = new ThuiszitterVastgesteld("L", "D", dag("2026-01-05"), dag("2026-02-02"));
        ThuiszitterVastgesteld weer = new ThuiszitterVastgesteld("L", "D", dag("2026-04-05"), dag("2026-05-04"));
        ThuiszitterVervallen weg = new ThuiszitterVervallen("L", "D", dag("2026-01-05"), dag("2026-02-10"));
        assertThat(tel(
                        Kengetal.THUISZITTERS,
                        leerling(vast, weer),
                        leerling(vast, weg),
                        leerling(vast, weg, vast),
                        leerling(vast, weg, weer)))
                .isEqualTo(3);
    }

    @Test
    void R243_voortijdig_schoolverlater_is_niet_wie_toch_bleef() {
        VoortijdigSchoolverlatenVastgesteld vsv = new VoortijdigSchoolverlatenVastgesteld("L", dag("2026-03-01"));
        assertThat(tel(
                        Kengetal.VOORTIJDIG_SCHOOLVERLATERS,
                        leerling(in("2025-08-01"), uit("2026-03-01", RedenUitschrijving.ZONDER_VERVOLG), vsv),
                        leerling(
                                in("2025-08-01"),
                                uit("2026-03-01", RedenUitschrijving.ZONDER_VERVOLG),
                                vsv,
                                new UitschrijvingIngetrokken("L", dag("2026-03-01"), null))))
                .isEqualTo(1);
    }

    @Test
    void R243_wat_meer_dan_eens_voorkomt_telt_per_keer() {
        LocalDate in = dag("2026-03-01");
        for (var paar : Map.of(
                        Soort.JOS, Kengetal.JOS,
                        Soort.SMW, Kengetal.SMW,
                        Soort.FLEXZAT, Kengetal.FLEXZAT,
                        Soort.OPP, Kengetal.OPP,
                        Soort.TLV_AANGEVRAAGD, Kengetal.TLV_AANGEVRAAGD,
                        Soort.TLV_AFGEGEVEN, Kengetal.TLV_AFGEGEVEN,
                        Soort.OOV, Kengetal.OOV,
                        Soort.VERZUIMMELDING, Kengetal.VERZUIMMELDINGEN)
                .entrySet()) {
            List<Telfeit> twee = List.of(
                    Telfeit.van(paar.getKey(), in, "A"),
                    Telfeit.van(paar.getKey(), in, "B"),
                    Telfeit.van(paar.getKey(), in, "A"),
                    Telfeit.van(paar.getKey(), TELDATUM, "C"));
            assertThat(tel(paar.getValue(), twee, twee))
                    .as(paar.getKey().name())
                    .isEqualTo(4);
        }
        assertThat(Telling.op(TELDATUM, List.of(), List.of(Telfeit.van(Soort.JES, in, "J1")))
                        .aantallen())
                .containsEntry(Kengetal.JES, 1);
    }

    @Test
    void R243_wat_niemand_vastlegt_is_geen_nul() {
        Kengetallen leeg = op(TELDATUM);
        assertThat(leeg.nietTeTellen()).containsExactly(Kengetal.CLUSTER_1);
        assertThat(leeg.aantallen()).doesNotContainKey(Kengetal.CLUSTER_1).containsEntry(Kengetal.LWOO, 0);
    }

    @Test
    void R60_wie_vernietigd_is_telt_nog_maar_niet_in_een_klas() {
        List<Telfeit> weg = Stream.concat(
                        leerling(
                                in("2025-08-01", 2, "havo"),
                                klas("2025-08-20", "2h1", 2, null),
                                klas("2026-08-20", "2h2", 2, null))
                                .stream(),
                        Stream.of(Telfeit.van(Soort.VERNIETIGD, dag("2031-09-01"))))
                .toList();
        assertThat(tel(Kengetal.TOTAAL_LEERLINGEN, weg)).isEqualTo(1);
        assertThat(tel(Kengetal.VERTRAAGDE_SCHOOLLOOPBAAN, weg)).isEqualTo(1);
        assertThat(op(TELDATUM, weg).klasgrootte()).isEmpty();
    }

    @Test
    void R243_de_grootte_van_klassen_staat_per_afdeling_en_leerjaar() {
        assertThat(op(
                                TELDATUM,
                                leerling(in("2026-08-01", 1, "havo"), klas("2026-08-20", "1h1", 1, null)),
                                leerling(in("2026-08-01", 1, "havo"), klas("2026-08-20", "1h1", 1, null)),
                                leerling(in("2026-08-01", 1, "vwo"), klas("2026-08-20", "1h1", 1, null)),
                                leerling(in("2026-08-01", 1, "HAVO"), klas("2026-08-20", "1h2", 1, null)),
                                leerling(in("2026-08-01", 5, "VWO"), klas("2026-08-20", "5v", 5, null)),
                                leerling(in("2026-08-01", 1, "vmbo-bb"), klas("2026-08-20", "1l", 1, Klastype.LWOO)),
                                leerling(in("2026-08-01", 1, "havo"), klas("2026-10-02", "1h1", 1, null)),
                                leerling(in("2026-08-01"), klas("2026-08-20", "groep", null, null)))
                        .klasgrootte())
                .containsExactly(
                        new Klasgrootte(Afdeling.VMBO_LWOO, 1, 1, 1),
                        new Klasgrootte(Afdeling.HAVO, 1, 2, 4),
                        new Klasgrootte(Afdeling.VWO, 3, 1, 1),
                        new Klasgrootte(Afdeling.OVERIG, 0, 1, 1));
        assertThat(new Klasgrootte(Afdeling.HAVO, 1, 2, 55).gemiddeld()).isEqualTo(28);
    }

    @Test
    void R243_wie_dit_schooljaar_nog_in_geen_klas_zit_telt_niet_mee_in_die_van_vorig_jaar() {
        assertThat(op(
                                TELDATUM,
                                leerling(in("2026-08-01", 1, "havo"), klas("2026-08-20", "1h1", 1, null)),
                                leerling(in("2025-08-01", 1, "havo"), klas("2025-08-20", "1h1", 1, null)))
                        .klasgrootte())
                .containsExactly(new Klasgrootte(Afdeling.HAVO, 1, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "TTO vwo, TTO",
        "gymnasium, GYMNASIUM",
        "vmbo lwoo, VMBO_LWOO",
        "atheneum, VWO",
        "HAVO/VWO, VWO",
        "havo, HAVO",
        "VMBO_TL, VMBO_TL_MAVO",
        "vmbo-tl, VMBO_TL_MAVO",
        "mavo, VMBO_TL_MAVO",
        "VMBO_KBL, VMBO_BBL_KBL",
        "vmbo kader, VMBO_BBL_KBL",
        "vmbo-t, VMBO_TL_MAVO",
        "VMBO-GT, VMBO_TL_MAVO",
        "GL, VMBO_TL_MAVO",
        "BL/KL, VMBO_BBL_KBL",
        "vmbo, VMBO_BBL_KBL",
        "vmbo-t, VMBO_TL_MAVO",
        "VMBO-GT, VMBO_TL_MAVO",
        "GL, VMBO_TL_MAVO",
        "BL/KL, VMBO_BBL_KBL",
        "vmbo, VMBO_BBL_KBL",
        "groep 6, OVERIG"
    })
    void een_niveau_is_van_een_afdeling(String niveau, Afdeling afdeling) {
        assertThat(Klassen.afdeling(niveau, null)).isEqualTo(afdeling);
    }
}
