package nl.zorgspoor.core.leerling.opp;

import static nl.zorgspoor.core.Proef.weigert;
import static nl.zorgspoor.core.leerling.opp.OPPproef.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.Proef;
import nl.zorgspoor.core.Vouw;
import nl.zorgspoor.core.gedeeld.Context;
import nl.zorgspoor.core.gedeeld.Instelling;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.leerling.aanmelding.Aanmeldingen;
import nl.zorgspoor.core.leerling.aanmelding.Leerlingproef;
import nl.zorgspoor.core.leerling.opp.OPPCommand.*;
import nl.zorgspoor.core.leerling.opp.OPPEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Betwistingsuitkomst;
import org.junit.jupiter.api.Test;

/** Whose word about an OPP counts, here and on paper. */
class OPPInstemmingTest {

    private static final OPPs CONCEPT = concept("COE");

    private static OPPOndertekend teken(OPPs staat, Context x, Aanmeldingen a) {
        return (OPPOndertekend) staat.decide(onderteken(), x, a).get(0);
    }

    private static boolean instemming(OPPs staat, Aanmeldingen a) {
        return staat.alle().get("OPP1").heeftInstemming(oc("COE", DAG), a);
    }

    @Test
    void R123_een_ouder_met_gezag_stemt_in_en_R328_een_ouder_zonder_gezag_niet() {
        assertThat(teken(CONCEPT, ouder("COE", "O1", DAG), DERTIEN))
                .isEqualTo(
                        new OPPOndertekend(L, "OPP1", "O1", OPPDeel.HANDELINGSDEEL, LocalDate.parse(DAG), true, true));
        weigert(
                () -> CONCEPT.decide(onderteken(), ouder("COE", "O3", DAG), DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R328");
        weigert(
                () -> CONCEPT.decide(onderteken(), ouder("COE", "O9", DAG), DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R123");
        weigert(
                () -> CONCEPT.decide(
                        onderteken(), ouder("COE", "O1", DAG), Leerlingproef.metGezag(DERTIEN, "O1", false)),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R328");
        weigert(() -> CONCEPT.decide(onderteken(), oc("COE", DAG), DERTIEN), "ONDERTEKENAAR_ONTBREEKT", "R123");
    }

    @Test
    void R123_niemand_tekent_voor_een_ander() {
        weigert(
                () -> CONCEPT.decide(
                        new OndertekenOPP(L, "OPP1", "O2", OPPDeel.GEHEEL, null), ouder("COE", "O1", DAG), DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R123");
        weigert(
                () -> CONCEPT.decide(
                        new OndertekenOPP(L, "OPP1", "O1", OPPDeel.GEHEEL, null), leerling("COE", DAG), ZEVENTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R123");
    }

    @Test
    void R123_een_leerling_tekent_mee_vanaf_zestien_en_alleen_vanaf_achttien() {
        weigert(
                () -> CONCEPT.decide(onderteken(), leerling("COE", DAG), DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R123");
        OPPOndertekend mee = teken(CONCEPT, leerling("COE", DAG), ZEVENTIEN);
        assertThat(mee.beslist()).isFalse();
        assertThat(mee.instemming()).as("de ouders beslissen nog").isFalse();
        OPPOndertekend zelf = teken(CONCEPT, leerling("COE", DAG), ACHTTIEN);
        assertThat(zelf.beslist()).isTrue();
        assertThat(zelf.instemming()).isTrue();
        weigert(
                () -> CONCEPT.decide(onderteken(), ouder("COE", "O1", DAG), ACHTTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R328");
        weigert(
                () -> CONCEPT.decide(weiger(), leerling("COE", DAG), ZEVENTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R123");
        assertThat(CONCEPT.decide(weiger(), leerling("COE", DAG), ACHTTIEN)).hasSize(1);
    }

    @Test
    void R49_een_weigering_blokkeert_tot_dezelfde_ouder_anders_zegt_en_het_nieuwste_woord_telt() {
        OPPs een = getekend(CONCEPT, "O1", DAG);
        assertThat(instemming(een, DERTIEN)).isTrue();
        OPPs verdeeld = Vouw.na(een, een.decide(weiger(), ouder("COE", "O2", DAG), DERTIEN));
        assertThat(instemming(verdeeld, DERTIEN)).isFalse();
        assertThat(instemming(getekend(verdeeld, "O1", DAG), DERTIEN)).isFalse();
        OPPs eens = getekend(verdeeld, "O2", DAG);
        assertThat(instemming(eens, DERTIEN)).isTrue();
        OPPs terug = Vouw.na(eens, eens.decide(weiger(), ouder("COE", "O1", DAG), DERTIEN));
        assertThat(instemming(terug, DERTIEN)).isFalse();
    }

    @Test
    void R49_wie_er_niet_meer_over_gaat_blokkeert_niet_meer() {
        OPPs een = getekend(CONCEPT, "O1", DAG);
        OPPs verdeeld = Vouw.na(een, een.decide(weiger(), ouder("COE", "O2", DAG), DERTIEN));
        assertThat(instemming(verdeeld, Leerlingproef.metGezag(DERTIEN, "O2", false)))
                .isTrue();
        assertThat(instemming(verdeeld, DERTIEN)).isFalse();
    }

    @Test
    void R123_wat_hier_zelf_wordt_gezegd_is_van_vandaag() {
        for (String dag : List.of("2027-04-11", "2027-04-13")) {
            weigert(
                    () -> CONCEPT.decide(
                            new OndertekenOPP(L, "OPP1", null, OPPDeel.GEHEEL, LocalDate.parse(dag)),
                            ouder("COE", "O1", DAG),
                            DERTIEN),
                    "DIGITAAL_NIET_VAN_VANDAAG",
                    "R123");
            weigert(
                    () -> CONCEPT.decide(
                            new WeigerInstemmingOPP(L, "OPP1", null, null, LocalDate.parse(dag)),
                            ouder("COE", "O1", DAG),
                            DERTIEN),
                    "DIGITAAL_NIET_VAN_VANDAAG",
                    "R123");
        }
    }

    private static LegOndertekeningOPPOpPapierVast papier(String ouder, String dag) {
        return new LegOndertekeningOPPOpPapierVast(L, "OPP1", ouder, OPPDeel.GEHEEL, LocalDate.parse(dag), "scan-3");
    }

    private static LegWeigeringOPPOpPapierVast nee(String ouder, String dag) {
        return new LegWeigeringOPPOpPapierVast(L, "OPP1", ouder, "liever niet", LocalDate.parse(dag), "scan-4");
    }

    @Test
    void R123_een_handtekening_op_papier_is_een_feit_van_wie_haar_vastlegt() {
        assertThat(CONCEPT.decide(papier("O1", DAG), oc("COE", "2027-04-14"), DERTIEN))
                .containsExactly(
                        new OPPOndertekend(L, "OPP1", "O1", OPPDeel.GEHEEL, LocalDate.parse(DAG), true, true),
                        new OPPWoordOpPapierVastgelegd(
                                L,
                                "OPP1",
                                "O1",
                                Woord.ONDERTEKENING,
                                "scan-3",
                                LocalDate.parse(DAG),
                                "OC",
                                Rol.ONDERSTEUNINGSCOORDINATOR));
        weigert(
                () -> CONCEPT.decide(papier("O1", "2027-04-11"), oc("COE", "2027-04-14"), DERTIEN),
                "DATUM_VOOR_AANLEIDING",
                "R123");
        weigert(
                () -> CONCEPT.decide(papier("O3", DAG), oc("COE", "2027-04-14"), DERTIEN),
                "NIET_BEVOEGD_TOT_TOESTEMMING",
                "R328");
        Context uit = Proef.context(
                Proef.met(Proef.school("COE"), Instelling.TOESTEMMING_OP_PAPIER, "nee"),
                Rol.ONDERSTEUNINGSCOORDINATOR,
                "OC",
                "2027-04-14",
                "Proef");
        weigert(() -> CONCEPT.decide(papier("O1", DAG), uit, DERTIEN), "TOESTEMMING_OP_PAPIER_UIT", "R48");
        weigert(() -> CONCEPT.decide(nee("O1", DAG), uit, DERTIEN), "TOESTEMMING_OP_PAPIER_UIT", "R48");
    }

    @Test
    void R49_een_papier_gaat_niet_voor_een_later_eigen_woord() {
        OPPs nee = Vouw.na(CONCEPT, CONCEPT.decide(weiger(), ouder("COE", "O1", "2027-04-13"), DERTIEN));
        for (String dag : List.of("2027-04-12", "2027-04-13")) {
            weigert(
                    () -> nee.decide(papier("O1", dag), oc("COE", "2027-04-15"), DERTIEN),
                    "DATUM_VOOR_AANLEIDING",
                    "R123");
        }
        OPPs later = Vouw.na(nee, nee.decide(papier("O1", "2027-04-14"), oc("COE", "2027-04-15"), DERTIEN));
        assertThat(instemming(later, DERTIEN)).isTrue();
        OPPs weer = Vouw.na(later, later.decide(nee("O1", "2027-04-14"), oc("COE", "2027-04-15"), DERTIEN));
        assertThat(instemming(weer, DERTIEN)).isFalse();
    }

    @Test
    void R123_wat_op_papier_onder_iemands_naam_staat_kan_die_betwisten() {
        OPPs papier = Vouw.na(CONCEPT, CONCEPT.decide(papier("O1", DAG), oc("COE", DAG), DERTIEN));
        BetwistOPPOpPapier c = new BetwistOPPOpPapier(L, "OPP1", "niet door mij");
        weigert(() -> papier.decide(c, ouder("COE", "O2", DAG), DERTIEN), "STATUS_ONJUIST", null);
        weigert(() -> getekend(CONCEPT, "O1", DAG).decide(c, ouder("COE", "O1", DAG), DERTIEN), "STATUS_ONJUIST", null);
        List<OPPEvent> betwist = papier.decide(c, ouder("COE", "O1", DAG), DERTIEN);
        assertThat(betwist)
                .containsExactly(new OPPOpPapierBetwist(
                        L, "OPP1", "O1", Woord.ONDERTEKENING, "niet door mij", LocalDate.parse(DAG), false));
        OPPs na = Vouw.na(papier, betwist);
        assertThat(instemming(na, DERTIEN))
                .as("een betwiste handtekening telt niet")
                .isFalse();
        weigert(() -> na.decide(c, ouder("COE", "O1", DAG), DERTIEN), "STATUS_ONJUIST", null);
        assertThat(instemming(handelAf(na, Betwistingsuitkomst.BLIJFT), DERTIEN))
                .isTrue();
        OPPs vervallen = handelAf(na, Betwistingsuitkomst.VERVALT);
        assertThat(instemming(vervallen, DERTIEN)).isFalse();
        assertThat(instemming(getekend(vervallen, "O1", DAG), DERTIEN)).isTrue();
    }

    @Test
    void R123_een_betwist_nee_blijft_tellen_tot_het_is_afgehandeld() {
        OPPs ja = getekend(CONCEPT, "O2", DAG);
        OPPs nee = Vouw.na(ja, ja.decide(nee("O1", DAG), oc("COE", DAG), DERTIEN));
        OPPs betwist = Vouw.na(
                nee, nee.decide(new BetwistOPPOpPapier(L, "OPP1", "niet door mij"), ouder("COE", "O1", DAG), DERTIEN));
        assertThat(instemming(betwist, DERTIEN)).isFalse();
        assertThat(instemming(handelAf(betwist, Betwistingsuitkomst.VERVALT), DERTIEN))
                .isTrue();
        assertThat(instemming(handelAf(betwist, Betwistingsuitkomst.BLIJFT), DERTIEN))
                .isFalse();
    }

    private static OPPs handelAf(OPPs staat, Betwistingsuitkomst uitkomst) {
        List<OPPEvent> events = staat.decide(
                new HandelBetwistingOPPAf(L, "OPP1", "O1", uitkomst, "nagevraagd"), oc("COE", DAG), DERTIEN);
        OPPs na = Vouw.na(staat, events);
        assertThat(((BetwistingOPPAfgehandeld) events.get(0)).instemming()).isEqualTo(instemming(na, DERTIEN));
        return na;
    }

    @Test
    void R123_een_betwisting_wordt_met_een_reden_afgehandeld_en_alleen_als_zij_er_is() {
        OPPs papier = Vouw.na(CONCEPT, CONCEPT.decide(papier("O1", DAG), oc("COE", DAG), DERTIEN));
        HandelBetwistingOPPAf zonder = new HandelBetwistingOPPAf(L, "OPP1", "O1", Betwistingsuitkomst.BLIJFT, " ");
        weigert(() -> papier.decide(zonder, oc("COE", DAG), DERTIEN), "STATUS_ONJUIST", null);
        OPPs betwist = Vouw.na(
                papier,
                papier.decide(new BetwistOPPOpPapier(L, "OPP1", "niet door mij"), ouder("COE", "O1", DAG), DERTIEN));
        weigert(() -> betwist.decide(zonder, oc("COE", DAG), DERTIEN), "MOTIVERING_ONTBREEKT", "R123");
    }

    @Test
    void R123_wie_in_een_beeindigd_OPP_instemt_zegt_niets_meer() {
        OPPs af = Vouw.na(vastgesteld(), new OPPBeeindigd(L, "OPP1", LocalDate.parse(DAG), "klaar", true));
        weigert(() -> af.decide(onderteken(), ouder("COE", "O2", DAG), DERTIEN), "STATUS_ONJUIST", null);
        weigert(() -> af.decide(weiger(), ouder("COE", "O2", DAG), DERTIEN), "STATUS_ONJUIST", null);
    }
}
