package nl.zorgspoor.core.verzuim;

import static nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort.ONGEOORLOOFD;
import static nl.zorgspoor.core.verzuim.VerzuimCommand.VerzuimSoort.ZIEK;
import static nl.zorgspoor.core.verzuim.Verzuimproef.coe;
import static nl.zorgspoor.core.verzuim.Verzuimproef.dag;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Halven;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.gedeeld.Termijn;
import nl.zorgspoor.core.verzuim.VerzuimEvent.*;
import org.junit.jupiter.api.Test;

/** The last lessons of COE are on 16 July 2027, the first ones after it on 30 August: two school weeks beside each other (R2). */
class VerzuimOverDeZomerTest {

    private static String[] lesdagen(String van, String tot) {
        return dag(van).datesUntil(dag(tot).plusDays(1))
                .filter(Proef.school("COE").kalender()::isLesdag)
                .map(LocalDate::toString)
                .toArray(String[]::new);
    }

    @Test
    void R210_uren_van_voor_en_na_de_zomer_tellen_samen() {
        assertThat(coe().afwezig(ONGEOORLOOFD, 8, "2027-07-16", "2027-08-30").vastgelegd(VerzuimdrempelBereikt.class))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.waarde()).isEqualTo(Halven.heel(16));
                    assertThat(d.vanaf()).isEqualTo(dag("2027-07-16"));
                    assertThat(d.datum()).isEqualTo(dag("2027-08-30"));
                });
    }

    @Test
    void R210_vier_schoolweken_over_de_zomer_en_geen_vijf() {
        assertThat(coe().afwezig(ONGEOORLOOFD, 8, "2027-07-05", "2027-09-10").vastgelegd(VerzuimdrempelBereikt.class))
                .hasSize(1);
        assertThat(coe().afwezig(ONGEOORLOOFD, 8, "2027-07-02", "2027-09-10").vastgelegd(VerzuimdrempelBereikt.class))
                .isEmpty();
    }

    @Test
    void R213_zieke_dagen_van_voor_en_na_de_zomer_zijn_een_rij() {
        assertThat(coe().afwezig(ZIEK, 6, lesdagen("2027-07-12", "2027-08-31"))
                        .vastgelegd(ZorgwekkendZiekteverzuimGesignaleerd.class))
                .extracting(ZorgwekkendZiekteverzuimGesignaleerd::drempel, ZorgwekkendZiekteverzuimGesignaleerd::datum)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ZIEK_DAGEN", dag("2027-08-31")));
    }

    @Test
    void R213_ziekmeldingen_van_voor_en_na_de_zomer_tellen_samen() {
        assertThat(coe().afwezig(ZIEK, 6, "2027-06-21", "2027-07-05", "2027-09-01", "2027-09-07")
                        .vastgelegd(ZorgwekkendZiekteverzuimGesignaleerd.class))
                .singleElement()
                .satisfies(s -> assertThat(s.drempel()).isEqualTo("ZIEK_AANTAL"));
    }

    @Test
    void R217_wie_voor_en_na_de_zomer_wegblijft_is_thuiszitter() {
        Verzuimproef p = coe().afwezig(ONGEOORLOOFD, 6, lesdagen("2027-07-05", "2027-07-16"));
        assertThat(p.dossier().termijnen(p.op("2027-07-16")))
                .filteredOn(t -> t.soort().equals("THUISZITTER"))
                .singleElement()
                .satisfies(t -> assertThat(t.wek()).isEqualTo(dag("2027-08-03")));
        assertThat(p.dossier().verstreken(p.op("2027-08-02"))).noneMatch(ThuiszitterVastgesteld.class::isInstance);
        p.verstreken("2027-08-03").afwezig(ONGEOORLOOFD, 6, "2027-08-30");
        assertThat(p.vastgelegd(ThuiszitterVastgesteld.class))
                .extracting(ThuiszitterVastgesteld::sinds, ThuiszitterVastgesteld::datum)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(dag("2027-07-05"), dag("2027-08-02")));
    }

    @Test
    void R217_een_dag_weg_voor_de_zomer_maakt_geen_thuiszitter() {
        Verzuimproef p = coe().afwezig(ONGEOORLOOFD, 8, "2027-07-16");
        assertThat(p.dossier().termijnen(p.op("2027-07-16")))
                .noneMatch(t -> t.soort().equals("THUISZITTER"));
        assertThat(p.verstreken("2027-08-29")
                        .afwezig(ONGEOORLOOFD, 8, "2027-08-30", "2027-08-31", "2027-09-01")
                        .vastgelegd(ThuiszitterVastgesteld.class))
                .isEmpty();
    }

    @Test
    void R217_in_de_kerstvakantie_stelt_de_klok_het_vast() {
        Verzuimproef p = coe().afwezig(ONGEOORLOOFD, 1, lesdagen("2026-11-30", "2026-12-18"));
        assertThat(p.dossier().termijnen(p.op("2026-12-18")))
                .filteredOn(t -> t.soort().equals("THUISZITTER"))
                .extracting(Termijn::wek)
                .containsExactly(dag("2026-12-29"));
        p.verstreken("2026-12-29");
        assertThat(p.vastgelegd(ThuiszitterVastgesteld.class)).hasSize(1);
        assertThat(p.vastgelegd(VerzuimdrempelBereikt.class))
                .filteredOn(d -> d.drempel().equals("LRV"))
                .singleElement()
                .satisfies(d -> assertThat(d.meldenVoor()).isEqualTo(dag("2027-01-05")));
        assertThat(p.dossier().termijnen(p.op("2026-12-29")))
                .noneMatch(t -> t.soort().equals("THUISZITTER"));
        assertThat(p.verstreken("2026-12-30")
                        .afwezig(ONGEOORLOOFD, 1, "2027-01-04")
                        .vastgelegd(ThuiszitterVastgesteld.class))
                .hasSize(1);
    }

    @Test
    void R217_wie_terug_is_als_de_vier_weken_om_zijn_wordt_het_niet() {
        Verzuimproef p = coe().afwezig(ONGEOORLOOFD, 1, lesdagen("2026-11-09", "2026-12-04"));
        assertThat(p.verstreken("2026-12-10").vastgelegd(ThuiszitterVastgesteld.class))
                .isEmpty();
        assertThat(p.dossier().termijnen(p.op("2026-12-10")))
                .noneMatch(t -> t.soort().equals("THUISZITTER"));
    }

    @Test
    void R217_wie_voor_de_vakantie_vertrok_wordt_daar_geen_thuiszitter() {
        Verzuimproef p = coe().afwezig(ONGEOORLOOFD, 1, lesdagen("2026-11-30", "2026-12-18"));
        Context weg = Proef.metNaslag(p.op("2026-12-29", Rol.SYSTEEM), Verzuimproef.naslag("COE", false));
        assertThat(p.dossier().verstreken(weg)).noneMatch(ThuiszitterVastgesteld.class::isInstance);
        assertThat(p.dossier().termijnen(weg)).noneMatch(t -> t.soort().equals("THUISZITTER"));
    }
}
