package nl.zorgspoor.projections.kengetallen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.bevoegdheid.Openstelling;
import nl.zorgspoor.core.eventstore.Metadata;
import nl.zorgspoor.core.gedeeld.Actor;
import nl.zorgspoor.core.gedeeld.Bewaarklasse;
import nl.zorgspoor.core.gedeeld.Gebeurtenis;
import nl.zorgspoor.core.gedeeld.Kengetal;
import nl.zorgspoor.core.gedeeld.Kengetallen.Afdeling;
import nl.zorgspoor.core.gedeeld.Kengetallen.Klasgrootte;
import nl.zorgspoor.core.gedeeld.Lvs;
import nl.zorgspoor.core.gedeeld.Ondersteuningsniveau;
import nl.zorgspoor.core.gedeeld.Onderwijssector;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel.Kenmerken;
import nl.zorgspoor.core.jaarcyclus.KengetallenEvent.KengetallenOvergenomen;
import nl.zorgspoor.core.jaarcyclus.KengetallenEvent.KengetallenVastgelegd;
import nl.zorgspoor.core.kengetallen.Afscherming;
import nl.zorgspoor.core.leerling.aanmelding.AanmeldingEvent.LeerlingIngeschreven;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.LeerlingInKlasGeplaatst;
import nl.zorgspoor.core.leerling.informatie.InformatieCommand.Vernietigingsgrond;
import nl.zorgspoor.core.leerling.informatie.InformatieEvent.PersoonsgegevensVernietigd;
import nl.zorgspoor.core.overleg.OverlegEvent.JESGehouden;
import nl.zorgspoor.core.school.SchoolEvent.SchoolGeregistreerd;
import nl.zorgspoor.projections.ProefMongo;
import nl.zorgspoor.projections.Vouwer;
import nl.zorgspoor.projections.lezen.Lezer;
import nl.zorgspoor.projections.lezen.Omgeving;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** V11: who reads what of which school. */
class KengetallenWeergaveTest {

    private static final LocalDate VANDAAG = LocalDate.parse("2026-11-02");

    private final KengetallenWeergave view = new KengetallenWeergave();
    private final ProefMongo mongo = new ProefMongo();
    private final MongoCollection<Document> documenten = mongo.database().getCollection("kengetallen_v1");

    @AfterEach
    void sluit() {
        mongo.close();
    }

    private void school(String schoolId, String swv, Gebeurtenis... events) {
        Vouwer vouwer = new Vouwer(Cijferstand.PROJECTOR);
        List<Gebeurtenis> alle = new ArrayList<>(List.of(new SchoolGeregistreerd(
                schoolId, new Kenmerken(schoolId, Onderwijssector.VO, "", swv, Lvs.SOM, List.of()))));
        alle.addAll(List.of(events));
        alle.forEach(e -> vouwer.met(Metadata.SCHOOL_ID, schoolId).na(e));
        vouwer.documenten()
                .forEach((id, d) -> documenten.insertOne(new Document(d).append("_id", schoolId + "/" + id)));
    }

    private static KengetallenVastgelegd vast(String schoolId, int versie, int totaal, int lwoo) {
        return new KengetallenVastgelegd(
                schoolId,
                "2026-2027",
                LocalDate.parse("2026-10-01"),
                "2025-2026",
                versie,
                1,
                Map.of(Kengetal.TOTAAL_LEERLINGEN, totaal, Kengetal.LWOO, lwoo),
                List.of(new Klasgrootte(Afdeling.HAVO, 1, 1, totaal)),
                List.of(Kengetal.CLUSTER_1),
                VANDAAG);
    }

    private List<Document> rijen(Rol rol, Map<String, String> filters) {
        return rijen("COE", rol, filters);
    }

    private List<Document> rijen(String school, Rol rol, Map<String, String> filters) {
        Omgeving o = new Omgeving(
                new Lezer(new Actor("X", rol, school, null), Proef.school(school), Openstelling.ALLES),
                VANDAAG,
                filters,
                null,
                documenten,
                null,
                null);
        return view.vooraf(o).stream().sorted(view.volgorde()).toList();
    }

    private static LeerlingIngeschreven in(String leerlingId, String vanaf) {
        return new LeerlingIngeschreven(
                leerlingId, "A", 1, "HAVO", LocalDate.parse(vanaf), Ondersteuningsniveau.BASIS, null, 1);
    }

    @Test
    void R243_de_eigen_school_leest_elke_dag_geteld_naast_wat_is_vastgelegd() {
        school(
                "COE",
                "SWV",
                in("L-1", "2026-08-01"),
                in("L-2", "2026-10-15"),
                new JESGehouden(
                        "J1",
                        "COE",
                        OverlegvormCode.KLEIN_JES,
                        LocalDate.parse("2026-03-01").atTime(9, 0),
                        LocalDate.parse("2026-03-01"),
                        List.of(),
                        List.of()),
                vast("COE", 1, 3, 2),
                vast("COE", 2, 4, 2),
                new KengetallenOvergenomen(
                        "COE",
                        "2014-2015",
                        LocalDate.parse("2014-10-01"),
                        Map.of(Kengetal.TOTAAL_LEERLINGEN, 1062),
                        "plan",
                        VANDAAG));
        assertThat(rijen(Rol.ONDERSTEUNINGSCOORDINATOR, Map.of()))
                .extracting(r -> r.get("teldatum"), r -> r.get("status"), r -> r.get("totaalLeerlingen"))
                .containsExactly(
                        tuple("2014-10-01", "OVERGENOMEN", 1062),
                        tuple("2026-10-01", "DEFINITIEF", 4),
                        tuple("2026-11-02", "VOORLOPIG", 2));
        Document nu = rijen(Rol.ONDERSTEUNINGSCOORDINATOR, Map.of("teldatum", "2026-10-01")).stream()
                .filter(r -> "VOORLOPIG".equals(r.get("status")))
                .findFirst()
                .orElseThrow();
        assertThat(nu)
                .containsEntry("totaalLeerlingen", 1)
                .containsEntry("jes", 1)
                .containsEntry("cluster1", null)
                .containsEntry("nietTeTellen", List.of("cluster1"));
        assertThat(rijen(Rol.ONDERSTEUNINGSCOORDINATOR, Map.of("versies", "true")))
                .extracting(r -> r.get("versie"))
                .containsExactly(null, 1, 2, null);
    }

    @Test
    void R60_wie_vernietigd_is_telt_nog_op_elke_dag_en_is_nergens_te_vinden() {
        school(
                "COE",
                "SWV",
                in("L-1", "2026-08-01"),
                new LeerlingInKlasGeplaatst("L-1", "geheime klas", null, LocalDate.parse("2026-08-20"), 1, "2026-2027"),
                in("L-2", "2026-08-01"),
                new PersoonsgegevensVernietigd(
                        "L-1", Vernietigingsgrond.BEWAARTERMIJN, Set.of(Bewaarklasse.DOSSIER), VANDAAG));
        assertThat(rijen(Rol.ONDERSTEUNINGSCOORDINATOR, Map.of("teldatum", "2026-10-01")))
                .singleElement()
                .satisfies(r -> assertThat(r).containsEntry("totaalLeerlingen", 2));
        assertThat(documenten.find()).allSatisfy(d -> assertThat(d.toJson()).doesNotContain("L-1", "geheime klas"));
    }

    @Test
    void R243_buiten_de_school_is_er_geen_andere_dag_geen_kleine_cel_en_geen_versie() {
        school("COE", "SWV", in("L-1", "2026-08-01"), vast("COE", 1, 30, 4), vast("COE", 2, 32, 6));
        for (Map<String, String> filters :
                List.of(Map.<String, String>of(), Map.of("teldatum", "2026-10-02"), Map.of("versies", "true"))) {
            assertThat(rijen(Rol.SWV_CONSULENT, filters)).singleElement().satisfies(r -> assertThat(r)
                    .containsEntry("teldatum", "2026-10-01")
                    .containsEntry("totaalLeerlingen", 30)
                    .containsEntry("lwoo", null)
                    .containsEntry("verborgen", List.of("lwoo"))
                    .containsEntry("versie", null));
        }
    }

    private static KengetallenVastgelegd willekeurig(String schoolId, int versie, Random toeval) {
        Map<Kengetal, Integer> aantallen = new EnumMap<>(Kengetal.class);
        for (Kengetal k : Kengetal.values()) {
            aantallen.put(k, toeval.nextInt(4) == 0 ? toeval.nextInt(40) : toeval.nextInt(12));
        }
        List<Klasgrootte> klassen = List.of(
                new Klasgrootte(Afdeling.HAVO, 1, 1, 20 + toeval.nextInt(10)),
                new Klasgrootte(Afdeling.VWO, 1, 1 + toeval.nextInt(2), 3 + toeval.nextInt(30)));
        return met(schoolId, versie, aantallen, klassen);
    }

    private static KengetallenVastgelegd met(
            String schoolId, int versie, Map<Kengetal, Integer> aantallen, List<Klasgrootte> klassen) {
        return new KengetallenVastgelegd(
                schoolId,
                "2026-2027",
                LocalDate.parse("2026-10-01"),
                "2025-2026",
                versie,
                1,
                aantallen,
                klassen,
                List.of(),
                VANDAAG.plusDays(versie));
    }

    /** All rows that anybody outside COE and KLA, and at COE about KLA, reads after each version, whatever is asked. */
    private List<Object> allesBuiten(List<KengetallenVastgelegd> kla, LeerlingIngeschreven... leerlingen) {
        List<Object> gelezen = new ArrayList<>();
        for (int versies = 1; versies <= kla.size(); versies++) {
            documenten.deleteMany(new Document());
            school("COE", "SWV", vast("COE", 1, 30, 4), vast("COE", 2, 36, 9));
            List<Gebeurtenis> vanKla = new ArrayList<>(List.of(leerlingen));
            vanKla.addAll(kla.subList(0, versies));
            school("KLA", "SWV", vanKla.toArray(Gebeurtenis[]::new));
            for (Rol rol : List.of(Rol.SWV_CONSULENT, Rol.SWV_CTA, Rol.AUDITOR, Rol.ONDERSTEUNINGSCOORDINATOR)) {
                gelezen.add(rijen(rol, Map.of("niveau", "SWV")));
                gelezen.add(rijen(rol, Map.of("niveau", "SWV", "versies", "true", "teldatum", "2026-10-02")));
            }
            for (Map<String, String> vraag :
                    List.of(Map.<String, String>of(), Map.of("versies", "true", "teldatum", "2026-10-02"))) {
                gelezen.add(rijen("KLA", Rol.SWV_CONSULENT, vraag));
            }
        }
        return gelezen;
    }

    /** R243, R9: whoever reads all that is to be read, and knows all of the other school, learns nothing of a cell under five. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void R243_uit_alles_wat_buiten_te_lezen_is_volgt_geen_verborgen_cel(long zaad) {
        Random toeval = new Random(zaad);
        List<KengetallenVastgelegd> kla = IntStream.rangeClosed(1, 2)
                .mapToObj(v -> willekeurig("KLA", v, toeval))
                .toList();
        List<Object> getoond = allesBuiten(kla);
        // another student on another day moves nothing either: only what is frozen goes outside
        assertThat(allesBuiten(kla, in("L-1", "2026-08-01"))).isEqualTo(getoond);
        int verborgen = 0;
        for (int v = 0; v < kla.size(); v++) {
            for (Kengetal k : Kengetal.values()) {
                int echt = kla.get(v).aantallen().get(k);
                if (echt < Afscherming.MINSTE) {
                    verborgen++;
                    Map<Kengetal, Integer> anders = new EnumMap<>(kla.get(v).aantallen());
                    anders.put(k, (echt + 1 + toeval.nextInt(4)) % Afscherming.MINSTE);
                    List<KengetallenVastgelegd> ander = new ArrayList<>(kla);
                    ander.set(v, met("KLA", v + 1, anders, kla.get(v).klasgrootte()));
                    assertThat(allesBuiten(ander))
                            .as("%s in versie %d", k, v + 1)
                            .isEqualTo(getoond);
                }
            }
        }
        assertThat(verborgen).isGreaterThan(8);
    }

    @Test
    void R243_van_een_kleine_klas_is_buiten_niet_te_lezen_hoe_klein_zij_is() {
        List<List<Object>> gelezen = new ArrayList<>();
        for (int leerlingen = 1; leerlingen < Afscherming.MINSTE; leerlingen++) {
            gelezen.add(allesBuiten(List.of(met(
                    "KLA",
                    1,
                    Map.of(Kengetal.TOTAAL_LEERLINGEN, 40),
                    List.of(
                            new Klasgrootte(Afdeling.HAVO, 1, 1, 27),
                            new Klasgrootte(Afdeling.VWO, 1, 1, leerlingen))))));
        }
        assertThat(gelezen).allMatch(gelezen.get(0)::equals);
        assertThat(allesBuiten(List.of(met(
                        "KLA",
                        1,
                        Map.of(Kengetal.TOTAAL_LEERLINGEN, 40),
                        List.of(new Klasgrootte(Afdeling.HAVO, 1, 1, 27), new Klasgrootte(Afdeling.VWO, 1, 1, 5))))))
                .isNotEqualTo(gelezen.get(0));
    }

    @Test
    void R243_het_verband_telt_op_wat_elke_school_toont_en_ziet_geen_ander_verband() {
        school("COE", "SWV", vast("COE", 1, 30, 4));
        school("DIA", "SWV", vast("DIA", 1, 20, 7));
        school("KLA", "ELDERS", vast("KLA", 1, 99, 99));
        List<Document> rijen = rijen(Rol.ONDERSTEUNINGSCOORDINATOR, Map.of("niveau", "SWV"));
        assertThat(rijen).extracting(r -> r.get("schoolId")).containsExactly("COE", "DIA", null);
        assertThat(rijen.get(0)).containsEntry("lwoo", null);
        assertThat(rijen.get(2))
                .containsEntry("totaalLeerlingen", 50)
                .containsEntry("lwoo", 7)
                .containsEntry("verborgenBij", new Document("lwoo", 1))
                .containsEntry("aantalScholen", 2);
        assertThat(rijen).allSatisfy(r -> assertThat(String.valueOf(r.get("klasgrootte")))
                .doesNotContain("leerlingen="));
    }

    @Test
    void R9_een_school_zonder_verband_is_van_niemand() {
        school("COE", "onbekend", vast("COE", 1, 30, 4));
        school("DIA", "onbekend", vast("DIA", 1, 20, 7));
        assertThat(rijen(Rol.ONDERSTEUNINGSCOORDINATOR, Map.of("niveau", "SWV")))
                .isEmpty();
    }
}
