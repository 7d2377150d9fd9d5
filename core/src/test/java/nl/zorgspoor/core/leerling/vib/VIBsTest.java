package nl.zorgspoor.core.leerling.vib;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.LeerlingGebeurtenis;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingCommand.RedenUitschrijving;
import nl.zorgspoor.core.leerling.aanmelding.InschrijvingEvent.UitschrijvingIngegaan;
import nl.zorgspoor.core.leerling.interventie.Omstandigheden;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingIngetrokken;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerleend;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.ToestemmingVerlopen;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.vib.VIBCommand.*;
import nl.zorgspoor.core.leerling.vib.VIBEvent.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VIBsTest {

    private static final String L = "L-CHR-1";
    private static final List<String> ALLE = List.of("TOESTEMMING_GEFILMDEN", "DOEL", "OPSLAG", "VERWIJDERDATUM");
    private static final Omstandigheden.OpDag VAN_BUITEN =
            dag -> new Omstandigheden(1, null, null, o -> Optional.empty(), "V1"::equals, false, true);

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static Context x(String school, String dag) {
        return Proef.context(school, Rol.ONDERSTEUNINGSCOORDINATOR, "OC", dag, "proef");
    }

    private static Toestemmingen toestemming(ToestemmingDoel doel) {
        return Vouw.na(
                Toestemmingen.LEEG,
                new ToestemmingVerleend(
                        L,
                        "T1",
                        doel,
                        null,
                        Set.of(),
                        List.of("O1"),
                        Vorm.DIGITAAL,
                        dag("2027-01-04"),
                        dag("2027-07-31"),
                        null,
                        null));
    }

    private static ZetVIBIn zet(
            @Nullable Gericht gericht, @Nullable String reden, List<String> voorwaarden, @Nullable String verwijderOp) {
        return new ZetVIBIn(
                L,
                "VIB-1",
                gericht,
                reden,
                voorwaarden,
                List.of("T1"),
                verwijderOp == null ? null : dag(verwijderOp),
                null);
    }

    private static List<LeerlingGebeurtenis> doe(ZetVIBIn c, Toestemmingen t, String school) {
        return VIBs.LEEG.decide(c, x(school, "2027-01-27"), t, VAN_BUITEN);
    }

    private static VIBs lopend() {
        return Vouw.na(VIBs.LEEG, doe(zet(null, null, ALLE, "2027-03-31"), toestemming(ToestemmingDoel.VIB), "CHR"));
    }

    private static RondVIBAf rondAf(boolean verwijderd) {
        return new RondVIBAf(L, "VIB-1", null, verwijderd);
    }

    @Test
    void R160_met_alle_voorwaarden_begint_VIB_en_is_zij_voor_de_docent() {
        assertThat(doe(zet(null, null, ALLE, "2027-03-31"), toestemming(ToestemmingDoel.VIB), "CHR"))
                .containsExactly(new VIBIngezet(
                        L,
                        "VIB-1",
                        Gericht.DOCENT,
                        null,
                        ALLE,
                        List.of("T1"),
                        dag("2027-03-31"),
                        null,
                        dag("2027-01-27")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOESTEMMING_GEFILMDEN", "DOEL", "OPSLAG", "VERWIJDERDATUM"})
    void R160_een_voorwaarde_van_het_protocol_die_ontbreekt_houdt_VIB_tegen(String voorwaarde) {
        List<String> zonder = ALLE.stream().filter(v -> !v.equals(voorwaarde)).toList();
        assertThat(weigert(
                                () -> doe(
                                        zet(null, null, zonder, "2027-03-31"), toestemming(ToestemmingDoel.VIB), "CHR"),
                                "PROTOCOLVOORWAARDE_ONTBREEKT",
                                "R160")
                        .ontbreekt())
                .containsExactly(voorwaarde);
    }

    @Test
    void R160_afvinken_is_niet_genoeg_waar_het_te_zien_is() {
        assertThat(weigert(
                                () -> doe(zet(null, null, ALLE, "2027-03-31"), Toestemmingen.LEEG, "CHR"),
                                "PROTOCOLVOORWAARDE_ONTBREEKT",
                                "R160")
                        .herstelactie())
                .isEqualTo("VerleenToestemming(doel=VIB)");
        assertThat(weigert(
                                () -> doe(
                                        zet(null, null, ALLE, "2027-03-31"),
                                        toestemming(ToestemmingDoel.FLEXZAT),
                                        "CHR"),
                                "PROTOCOLVOORWAARDE_ONTBREEKT",
                                "R160")
                        .ontbreekt())
                .containsExactly("toestemmingIds");
        for (String verwijderOp : new String[] {null, "2027-01-26"}) {
            assertThat(weigert(
                                    () -> doe(
                                            zet(null, null, ALLE, verwijderOp),
                                            toestemming(ToestemmingDoel.VIB),
                                            "CHR"),
                                    "PROTOCOLVOORWAARDE_ONTBREEKT",
                                    "R160")
                            .ontbreekt())
                    .containsExactly("verwijderOp (vandaag of later)");
        }
    }

    @Test
    void R160_voor_een_leerling_alleen_met_reden() {
        assertThat(weigert(
                                () -> doe(
                                        zet(Gericht.LEERLING, " ", ALLE, "2027-03-31"),
                                        toestemming(ToestemmingDoel.VIB),
                                        "CHR"),
                                "PROTOCOLVOORWAARDE_ONTBREEKT",
                                "R160")
                        .ontbreekt())
                .containsExactly("reden");
        assertThat(doe(
                        zet(Gericht.LEERLING, "het contact loopt vast", ALLE, "2027-03-31"),
                        toestemming(ToestemmingDoel.VIB),
                        "CHR"))
                .hasSize(1);
    }

    @Test
    void R7_bij_KLA_komt_VIB_van_buiten_en_elders_is_zij_er_niet() {
        weigert(
                () -> doe(zet(null, null, ALLE, "2027-03-31"), toestemming(ToestemmingDoel.VIB), "KLA"),
                "VERWIJZING_OF_ARRANGEMENT_NODIG",
                "R7");
        assertThat(doe(
                        new ZetVIBIn(L, "VIB-1", null, null, ALLE, List.of("T1"), dag("2027-03-31"), "V1"),
                        toestemming(ToestemmingDoel.VIB),
                        "KLA"))
                .hasSize(1);
        weigert(
                () -> doe(zet(null, null, ALLE, "2027-03-31"), toestemming(ToestemmingDoel.VIB), "COE"),
                "NIET_IN_CATALOGUS",
                "R6");
    }

    @Test
    void R160_de_opnamen_gaan_weg_en_anders_wordt_dat_gezegd() {
        VIBs lopend = lopend();
        assertThat(lopend.termijnen(x("CHR", "2027-01-27"))).singleElement().satisfies(t -> {
            assertThat(t.eind()).isEqualTo(dag("2027-03-31"));
            assertThat(t.actie()).isEqualTo("RondVIBAf");
        });
        VIBs afgerond = Vouw.na(lopend, lopend.decide(rondAf(false), x("CHR", "2027-03-01")));
        assertThat(afgerond.openstaand()).isEmpty();
        assertThat(afgerond.verstreken(L, x("CHR", "2027-03-31"))).isEmpty();
        List<VIBEvent> telaat = afgerond.verstreken(L, x("CHR", "2027-04-01"));
        assertThat(telaat).containsExactly(new VIBOpnamenNietVerwijderd(L, "VIB-1", dag("2027-03-31")));
        assertThat(Vouw.na(afgerond, telaat).verstreken(L, x("CHR", "2027-04-02")))
                .isEmpty();
        weigert(() -> afgerond.decide(rondAf(false), x("CHR", "2027-03-02")), "STATUS_ONJUIST", null);
        VIBs weg = Vouw.na(afgerond, afgerond.decide(rondAf(true), x("CHR", "2027-03-02")));
        assertThat(weg.termijnen(x("CHR", "2027-03-02"))).isEmpty();
        weigert(() -> weg.decide(rondAf(true), x("CHR", "2027-03-03")), "STATUS_ONJUIST", null);
    }

    @Test
    void R50_zonder_toestemming_stopt_VIB_en_gaan_de_opnamen_meteen_weg() {
        Context x = x("CHR", "2027-02-10");
        List<VIBEvent> gestopt = lopend().volgtOp(
                        new ToestemmingIngetrokken(
                                L, "T1", ToestemmingDoel.VIB, null, List.of("O1"), dag("2027-02-10")),
                        x);
        assertThat(gestopt).containsExactly(new VIBGestopt(L, "VIB-1", "T1", dag("2027-02-10")));
        VIBs na = Vouw.na(lopend(), gestopt);
        assertThat(na.openstaand()).isEmpty();
        assertThat(na.termijnen(x)).singleElement().satisfies(t -> assertThat(t.eind())
                .isEqualTo(dag("2027-02-10")));
        assertThat(na.volgtOp(new ToestemmingVerlopen(L, "T1", ToestemmingDoel.VIB, null, null), x))
                .isEmpty();
        assertThat(lopend().volgtOp(new ToestemmingVerlopen(L, "T2", ToestemmingDoel.VIB, null, null), x))
                .isEmpty();
        assertThat(lopend().volgtOp(new ToestemmingVerlopen(L, "T1", ToestemmingDoel.VIB, null, null), x))
                .hasSize(1);
    }

    @Test
    void R327_na_vertrek_zijn_de_opnamen_er_nog() {
        VIBs weg = lopend().evolve(new UitschrijvingIngegaan(L, dag("2027-02-01"), RedenUitschrijving.OVERIG));
        assertThat(weg.openstaand()).isEmpty();
        assertThat(weg.termijnen(x("CHR", "2027-02-01"))).hasSize(1);
    }
}
