package nl.zorgspoor.core.leerling.onderzoek;

import static nl.zorgspoor.core.Proef.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Regel;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Schoolprofiel;
import nl.zorgspoor.core.gedeeld.Screeningsoort;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekCommand.*;
import nl.zorgspoor.core.leerling.onderzoek.OnderzoekEvent.*;
import nl.zorgspoor.core.leerling.screening.ScreeningCommand.Uitslag;
import nl.zorgspoor.core.leerling.screening.Screeningen;
import nl.zorgspoor.core.leerling.toestemming.Toestemming;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Vorm;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingDoel;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingEvent.OudersGeinformeerd;
import nl.zorgspoor.core.leerling.toestemming.Toestemmingen;
import nl.zorgspoor.core.leerling.traject.Routeproef;
import nl.zorgspoor.core.leerling.traject.Trajecten;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OnderzoekenTest {

    private static final String L = "L-HEI-1";

    private static final Trajecten GEINFORMEERD = Routeproef.geinformeerd(
            Trajecten.inFase("NIVEAU_3_UITGEPUT", 1),
            new OudersGeinformeerd(L, "onderzoek", null, null, LocalDate.parse("2027-03-15")));

    private static Context op(String dag) {
        return Proef.context("HEI", Rol.INTERN_BEGELEIDER, "IB", dag, "VraagOnderzoekAan");
    }

    private static VraagOnderzoekAan vraag(@Nullable String toestemmingId) {
        return new VraagOnderzoekAan(
                L, "O-1", Onderzoeksoort.INTELLIGENTIE, "wat kan deze leerling aan", "bureau", toestemmingId);
    }

    private static Toestemmingen toestemming() {
        return new Toestemmingen(
                Map.of(
                        "TO",
                        Toestemming.van(
                                "TO",
                                new Toestemming.Strekking(ToestemmingDoel.ONDERZOEK, null, Set.of()),
                                Toestemming.Status.VERLEEND,
                                new Toestemming.Verklaring(
                                        List.of("O1"), Vorm.HANDTEKENING, LocalDate.parse("2027-03-01"), null, null))),
                List.of());
    }

    private static Onderzoeken gevraagd() {
        return Vouw.na(
                Onderzoeken.LEEG,
                Onderzoeken.LEEG.decide(vraag(null), op("2027-03-15"), toestemming(), GEINFORMEERD, Screeningen.LEEG));
    }

    @Test
    void R117_een_onderzoek_heeft_een_vraag_en_een_uitvoerder() {
        for (VraagOnderzoekAan leeg : List.of(
                new VraagOnderzoekAan(L, "O-1", Onderzoeksoort.GEDRAG, " ", "bureau", null),
                new VraagOnderzoekAan(L, "O-1", Onderzoeksoort.GEDRAG, "wat vraagt dit gedrag", null, null))) {
            assertThat(weigert(
                                    () -> Onderzoeken.LEEG.decide(
                                            leeg, op("2027-03-15"), toestemming(), GEINFORMEERD, Screeningen.LEEG),
                                    "INHOUD_ONTBREEKT",
                                    "R117")
                            .ontbreekt())
                    .containsExactly("vraag", "uitvoerder");
        }
    }

    @Test
    void R117_onderzoek_vraagt_toestemming_van_de_ouders() {
        weigert(
                () -> Onderzoeken.LEEG.decide(
                        vraag(null), op("2027-03-15"), Toestemmingen.LEEG, GEINFORMEERD, Screeningen.LEEG),
                "TOESTEMMING_ONTBREEKT",
                "R117");
        weigert(
                () -> Onderzoeken.LEEG.decide(
                        vraag("ANDERE"), op("2027-03-15"), toestemming(), GEINFORMEERD, Screeningen.LEEG),
                "TOESTEMMING_ONTBREEKT",
                "R117");
        assertThat(gevraagd().vervuld(Regel.ONDERZOEK_IB)).isTrue();
        assertThat(gevraagd().loopt()).isTrue();
    }

    @Test
    void R117_een_soort_waarvoor_de_school_geen_toestemming_vraagt() {
        Schoolprofiel school =
                Proef.met(Proef.school("HEI"), Instelling.ONDERZOEK_ZONDER_TOESTEMMING, "DYSLEXIE,INTELLIGENTIE");
        Context x = Proef.context(school, Rol.INTERN_BEGELEIDER, "IB", "2027-03-15", "VraagOnderzoekAan");
        assertThat(Onderzoeken.LEEG.decide(vraag(null), x, Toestemmingen.LEEG, GEINFORMEERD, Screeningen.LEEG))
                .hasSize(1);
    }

    @Test
    void R117_alleen_de_IBer_vraagt_bij_HEI_onderzoek_aan() {
        assertThat(Proef.school("HEI").bevoegdheden().get("VraagOnderzoekAan")).satisfies(b -> {
            assertThat(b.rollen()).containsExactly(Rol.INTERN_BEGELEIDER);
            assertThat(b.regel()).isEqualTo(Regel.ONDERZOEK_IB);
        });
    }

    @Test
    void R54_ouders_weten_bij_HEI_altijd_van_het_onderzoek() {
        weigert(
                () -> Onderzoeken.LEEG.decide(
                        vraag(null),
                        op("2027-03-15"),
                        toestemming(),
                        Trajecten.inFase("NIVEAU_3", 1),
                        Screeningen.LEEG),
                "OUDERS_NIET_GEINFORMEERD",
                "R54");
        Context coe = Proef.context("COE", Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "2027-03-15", "VraagOnderzoekAan");
        assertThat(Onderzoeken.LEEG.decide(
                        vraag(null), coe, toestemming(), Trajecten.inFase("FASE_3A", 1), Screeningen.LEEG))
                .hasSize(1);
    }

    @Test
    void R116_het_verslag_komt_een_keer_en_niet_voor_de_vraag() {
        Onderzoeken o = gevraagd();
        var verslag = new OntvangOnderzoeksverslag(L, "O-1", LocalDate.parse("2027-03-14"), "doc", "conclusie");
        weigert(() -> o.decide(verslag, op("2027-04-12"), GEINFORMEERD), "STATUS_ONJUIST", null);
        var goed = new OntvangOnderzoeksverslag(L, "O-1", LocalDate.parse("2027-04-12"), "doc", "conclusie");
        weigert(() -> Onderzoeken.LEEG.decide(goed, op("2027-04-12"), GEINFORMEERD), "NIET_GEVONDEN", null);
        assertThat(o.vervuld(Regel.ONDERZOEK_N4)).isFalse();
        Onderzoeken na = Vouw.na(o, o.decide(goed, op("2027-04-12"), GEINFORMEERD));
        assertThat(na.vervuld(Regel.ONDERZOEK_N4)).isTrue();
        assertThat(na.loopt()).isFalse();
        weigert(() -> na.decide(goed, op("2027-04-12"), GEINFORMEERD), "STATUS_ONJUIST", null);
    }

    @Test
    void R54_het_verslag_dat_een_stap_zet_vraagt_bericht_aan_de_ouders() {
        weigert(
                () -> gevraagd()
                        .decide(
                                new OntvangOnderzoeksverslag(L, "O-1", null, "doc", null),
                                op("2027-04-12"),
                                Trajecten.inFase("NIVEAU_4_ONDERZOEK", 1)),
                "OUDERS_NIET_GEINFORMEERD",
                "R54");
    }

    @Test
    void R133_dyslexieonderzoek_volgt_bij_COE_op_een_screening_waarbij_de_leerling_opviel() {
        Context x = Proef.context("COE", Rol.ONDERSTEUNINGSCOORDINATOR, "OC", "2027-03-15", "VraagOnderzoekAan");
        VraagOnderzoekAan dyslexie =
                new VraagOnderzoekAan(L, "O-1", Onderzoeksoort.DYSLEXIE, "leest traag", "bureau", null);
        assertThat(weigert(
                                () -> Onderzoeken.LEEG.decide(
                                        dyslexie, x, toestemming(), Trajecten.inFase("FASE_3A", 1), Screeningen.LEEG),
                                "SELECTIE_ONTBREEKT",
                                "R133")
                        .herstelactie())
                .isEqualTo("RegistreerScreeningsuitslag");
        for (Screeningsoort soort : Screeningsoort.values()) {
            Screeningen opgevallen =
                    Screeningen.LEEG.withUitslagen(Map.of(soort, new Screeningen.Stand(Uitslag.UITVAL, null)));
            assertThat(opgevallen.geselecteerd()).isEqualTo(soort.isTaal());
            if (soort.isTaal()) {
                assertThat(Onderzoeken.LEEG.decide(
                                dyslexie, x, toestemming(), Trajecten.inFase("FASE_3A", 1), opgevallen))
                        .hasSize(1);
            }
        }
        weigert(
                () -> Onderzoeken.LEEG.decide(
                        dyslexie,
                        x,
                        Toestemmingen.LEEG,
                        Trajecten.inFase("FASE_3A", 1),
                        Screeningen.LEEG.withUitslagen(
                                Map.of(Screeningsoort.SPELLING, new Screeningen.Stand(Uitslag.UITVAL, null)))),
                "TOESTEMMING_ONTBREEKT",
                "R117");
    }

    private static Context bespreking(String dag) {
        Schoolprofiel school =
                Proef.met(Proef.school("HEI"), Instelling.ONDERZOEK_BESPREKEN_MET, "ORTHOPEDAGOOG,SCHOOLARTS");
        return Proef.context(school, Rol.REMEDIAL_TEACHER, "RT", dag, "BespreekOnderzoeksuitslag");
    }

    private static BespreekOnderzoeksuitslag bespreek(String dag, @Nullable String uitkomst, Rol... met) {
        return new BespreekOnderzoeksuitslag(L, "O-1", List.of(met), LocalDate.parse(dag), uitkomst);
    }

    @Test
    void R282_de_uitslag_wordt_besproken_met_wie_de_school_daarvoor_noemt() {
        var verslag = new OntvangOnderzoeksverslag(L, "O-1", LocalDate.parse("2027-04-12"), "doc", null);
        assertThat(gevraagd().decide(verslag, op("2027-04-12"), GEINFORMEERD))
                .as("waar de school niemand noemt, hoeft dat niet")
                .hasSize(1);
        Onderzoeken in = Vouw.na(gevraagd(), gevraagd().decide(verslag, bespreking("2027-04-12"), GEINFORMEERD));
        List<OnderzoekEvent> een =
                in.decide(bespreek("2027-04-14", "leesblind", Rol.ORTHOPEDAGOOG), bespreking("2027-04-15"));
        assertThat(een)
                .containsExactly(new OnderzoeksuitslagBesproken(
                        L,
                        "O-1",
                        List.of(Rol.ORTHOPEDAGOOG),
                        LocalDate.parse("2027-04-14"),
                        "leesblind",
                        List.of(Rol.SCHOOLARTS)));
        Onderzoeken na = Vouw.na(in, een);
        assertThat(na.decide(bespreek("2027-04-15", "goede ogen", Rol.SCHOOLARTS, Rol.OUDER), bespreking("2027-04-15")))
                .singleElement()
                .isInstanceOfSatisfying(OnderzoeksuitslagBesproken.class, e -> assertThat(e.nogMet())
                        .isEmpty());
    }

    @Test
    void R282_besproken_wordt_een_verslag_dat_binnen_is_en_met_iemand() {
        Context x = bespreking("2027-04-15");
        weigert(
                () -> gevraagd().decide(bespreek("2027-04-14", "leesblind", Rol.ORTHOPEDAGOOG), x),
                "VERSLAG_ONTBREEKT",
                "R282");
        weigert(
                () -> Onderzoeken.LEEG.decide(bespreek("2027-04-14", "leesblind", Rol.ORTHOPEDAGOOG), x),
                "NIET_GEVONDEN",
                null);
        var verslag = new OntvangOnderzoeksverslag(L, "O-1", LocalDate.parse("2027-04-12"), "doc", null);
        Onderzoeken in = Vouw.na(gevraagd(), gevraagd().decide(verslag, x, GEINFORMEERD));
        weigert(
                () -> in.decide(bespreek("2027-04-11", "leesblind", Rol.ORTHOPEDAGOOG), x),
                "VERSLAG_ONTBREEKT",
                "R282");
        weigert(() -> in.decide(bespreek("2027-04-14", "leesblind"), x), "INHOUD_ONTBREEKT", "R282");
        weigert(() -> in.decide(bespreek("2027-04-14", " ", Rol.ORTHOPEDAGOOG), x), "INHOUD_ONTBREEKT", "R282");
        assertThat(in.decide(bespreek("2027-04-12", "leesblind", Rol.ORTHOPEDAGOOG), x))
                .hasSize(1);
    }

    @Test
    void R282_bij_COE_bespreekt_de_RT_met_een_orthopedagoog() {
        Schoolprofiel coe = Proef.school("COE");
        assertThat(coe.lijst(Instelling.ONDERZOEK_BESPREKEN_MET, LocalDate.parse("2026-10-01")))
                .containsExactly("ORTHOPEDAGOOG");
        assertThat(coe.bevoegdheden().get("BespreekOnderzoeksuitslag").rollen()).contains(Rol.REMEDIAL_TEACHER);
    }
}
