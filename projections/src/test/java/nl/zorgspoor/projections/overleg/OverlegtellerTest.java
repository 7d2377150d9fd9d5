package nl.zorgspoor.projections.overleg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.gedeeld.OverlegvormCode;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class OverlegtellerTest {

    private final List<Document> overleggen = new ArrayList<>();

    private OverlegtellerTest gehouden(String vorm, String... dagen) {
        for (String dag : dagen) {
            overleggen.add(new Document("overlegvorm", vorm)
                    .append("status", "GEHOUDEN")
                    .append("gehoudenOp", dag)
                    .append("datumTijd", dag + "T15:00"));
        }
        return this;
    }

    private OverlegtellerTest gepland(String vorm, String... dagen) {
        for (String dag : dagen) {
            overleggen.add(new Document("overlegvorm", vorm)
                    .append("status", "GEPLAND")
                    .append("datumTijd", dag + "T15:00"));
        }
        return this;
    }

    private Document tel(String school, OverlegvormCode vorm, String vandaag) {
        LocalDate dag = LocalDate.parse(vandaag);
        Document rij = new Document();
        List<String> signalen = new Overlegteller(Proef.school(school), dag, overleggen).tel(rij, vorm, dag);
        return rij.append("signalen", signalen);
    }

    @Test
    void R107_zeven_keer_gehouden_of_gepland_is_op_koers() {
        gehouden("ONDERSTEUNINGSTEAM", "2026-09-10", "2026-10-08", "2026-11-12", "2027-01-14")
                .gepland("ONDERSTEUNINGSTEAM", "2027-03-11", "2027-04-15", "2027-06-10");
        assertThat(tel("DIA", OverlegvormCode.ONDERSTEUNINGSTEAM, "2027-03-01"))
                .containsEntry("gehoudenDitJaar", 4L)
                .containsEntry("geplandDitJaar", 3L)
                .containsEntry("norm", 7)
                .containsEntry("opKoers", true)
                .containsEntry("signalen", List.of());
    }

    @Test
    void R107_een_te_weinig_wordt_vanaf_1_maart_gesignaleerd_en_niet_eerder() {
        gehouden("ONDERSTEUNINGSTEAM", "2026-09-10", "2026-10-08", "2026-11-12")
                .gepland("ONDERSTEUNINGSTEAM", "2027-03-11", "2027-04-15", "2027-06-10");
        assertThat(tel("DIA", OverlegvormCode.ONDERSTEUNINGSTEAM, "2027-02-28")).containsEntry("opKoers", true);
        assertThat(tel("DIA", OverlegvormCode.ONDERSTEUNINGSTEAM, "2027-03-01"))
                .containsEntry("opKoers", false)
                .containsEntry("signalen", List.of("NORM_WORDT_NIET_GEHAALD"));
    }

    @Test
    void R107_wat_gepland_was_en_niet_doorging_telt_niet_en_vorig_schooljaar_ook_niet() {
        gehouden("ONDERSTEUNINGSTEAM", "2026-06-10").gepland("ONDERSTEUNINGSTEAM", "2027-02-10", "2027-03-11");
        assertThat(tel("DIA", OverlegvormCode.ONDERSTEUNINGSTEAM, "2027-03-01"))
                .containsEntry("gehoudenDitJaar", 0L)
                .containsEntry("geplandDitJaar", 1L);
    }

    @Test
    void R93_groot_verzuim_drie_keer_per_jaar() {
        gehouden("GROOT_VERZUIM", "2026-10-01", "2027-02-04");
        assertThat(tel("COE", OverlegvormCode.GROOT_VERZUIM, "2027-03-01"))
                .containsEntry("norm", 3)
                .containsEntry("signalen", List.of("NORM_WORDT_NIET_GEHAALD"));
        gepland("GROOT_VERZUIM", "2027-05-20");
        assertThat(tel("COE", OverlegvormCode.GROOT_VERZUIM, "2027-03-01")).containsEntry("opKoers", true);
    }

    @Test
    void R77_leerlingbespreking_eens_per_periode() {
        gehouden("LEERLINGBESPREKING", "2026-09-24");
        assertThat(tel("COE", OverlegvormCode.LEERLINGBESPREKING, "2026-11-13"))
                .containsEntry("gehoudenDezePeriode", 1L)
                .containsEntry("normPerPeriode", 1)
                .containsEntry("opKoers", true);
        assertThat(tel("COE", OverlegvormCode.LEERLINGBESPREKING, "2026-11-16"))
                .containsEntry("gehoudenDezePeriode", 0L)
                .containsEntry("periodeVan", "2026-11-16")
                .containsEntry("opKoers", true);
        assertThat(tel("COE", OverlegvormCode.LEERLINGBESPREKING, "2027-01-04"))
                .containsEntry("signalen", List.of("PERIODENORM_WORDT_NIET_GEHAALD"));
    }

    @Test
    void een_school_telt_alleen_haar_eigen_vormen() {
        assertThat(new Overlegteller(Proef.school("COE"), LocalDate.parse("2026-09-14"), List.of()).vormenMetNorm())
                .contains(OverlegvormCode.GROOT_VERZUIM, OverlegvormCode.LEERLINGBESPREKING)
                .doesNotContain(OverlegvormCode.ONDERSTEUNINGSTEAM);
        assertThat(new Overlegteller(Proef.school("DIA"), LocalDate.parse("2026-09-14"), List.of()).vormenMetNorm())
                .contains(OverlegvormCode.ONDERSTEUNINGSTEAM)
                .doesNotContain(OverlegvormCode.GROOT_VERZUIM);
    }
}
