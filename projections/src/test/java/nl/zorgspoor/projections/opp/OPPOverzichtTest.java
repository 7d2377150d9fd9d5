package nl.zorgspoor.projections.opp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgspoor.core.gedeeld.Effect;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.core.groepsplan.KlassenOPPEvent;
import nl.zorgspoor.core.leerling.opp.OPPCommand.*;
import nl.zorgspoor.core.leerling.opp.OPPEvent;
import nl.zorgspoor.core.leerling.opp.OPPEvent.*;
import nl.zorgspoor.core.leerling.toestemming.ToestemmingCommand.Betwistingsuitkomst;
import nl.zorgspoor.projections.Vouwer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class OPPOverzichtTest {

    private static final String L = "L-COE-101";
    private static final LocalDate DAG = LocalDate.parse("2027-04-12");
    private static final Secties HEEL =
            new Secties("b", "v", "l", "s", List.of("d"), List.of("i"), "havo", "geen", null, List.of());

    private final Vouwer view = new Vouwer(OPPOverzicht.RIJEN.en(OPPOverzicht.OVERIG));

    private static OPPEvent.OPPOpgesteld opgesteld() {
        return new OPPEvent.OPPOpgesteld(
                L,
                "OPP1",
                OPPSoort.LEERLING,
                null,
                List.of(Rol.MENTOR),
                "format",
                HEEL,
                null,
                LocalDate.parse("2027-05-06"),
                DAG);
    }

    private Document rij() {
        return view.document("OPP1");
    }

    private List<String> signalen(String dag) {
        return OPPOverzicht.signalen(rij(), LocalDate.parse(dag));
    }

    private void gehoord() {
        view.na(new LeerlingOverOPPGehoord(L, "OPP1", Hoormoment.OPSTELLEN, DAG, "ik wil", "staat erin"));
    }

    private void besproken() {
        view.na(new OPPMetOudersBesproken(L, "OPP1", DAG, "v"));
    }

    private void getekend(boolean instemming) {
        view.na(new OPPOndertekend(L, "OPP1", "O1", OPPDeel.GEHEEL, DAG, true, instemming));
    }

    private void vastgesteld() {
        view.na(new OPPEvent.OPPVastgesteld(
                L, "OPP1", DAG, "SOM", LocalDate.parse("2027-11-01"), LocalDate.parse("2028-04-12"), true));
    }

    @Test
    void de_stand_is_de_verste_stap_die_nog_geldt() {
        view.na(opgesteld());
        assertThat(rij()).containsEntry("status", "CONCEPT").containsEntry("auteurs", List.of("MENTOR"));
        gehoord();
        assertThat(rij()).containsEntry("status", "GEHOORD");
        besproken();
        assertThat(rij()).containsEntry("status", "GEHOORD");
        getekend(true);
        assertThat(rij()).containsEntry("status", "ONDERTEKEND");
        view.na(new InstemmingOPPGeweigerd(L, "OPP1", "O1", "toch niet", DAG, false));
        assertThat(rij()).containsEntry("status", "GEHOORD").containsEntry("instemming", false);
        getekend(true);
        vastgesteld();
        assertThat(rij()).containsEntry("status", "VASTGESTELD");
        view.na(new OPPGeregistreerd(L, "OPP1", OPPRegister.ROD, DAG, null));
        assertThat(rij()).containsEntry("status", "GEREGISTREERD");
        view.na(new OPPEvent.OPPBeeindigd(L, "OPP1", DAG, "klaar", true));
        assertThat(rij()).containsEntry("status", "BEEINDIGD");
    }

    @Test
    void te_laat_zonder_handtekening_en_zonder_registratie_vallen_op() {
        view.na(opgesteld());
        assertThat(signalen("2027-05-06")).containsExactly("HANDTEKENING_ONTBREEKT");
        assertThat(signalen("2027-05-07")).containsExactly("TE_LAAT", "HANDTEKENING_ONTBREEKT");
        getekend(true);
        vastgesteld();
        assertThat(signalen("2027-05-07")).containsExactly("ROD_ONTBREEKT");
        view.na(new OPPGeregistreerd(L, "OPP1", OPPRegister.ROD, DAG, null));
        assertThat(signalen("2027-05-07")).isEmpty();
        view.na(new OPPEvent.OPPBeeindigd(L, "OPP1", LocalDate.parse("2027-06-01"), "klaar", true));
        assertThat(signalen("2027-06-01")).containsExactly("ROD_ONTBREEKT");
        view.na(new OPPGeregistreerd(L, "OPP1", OPPRegister.ROD, DAG, LocalDate.parse("2027-06-01")));
        assertThat(signalen("2027-06-01")).isEmpty();
    }

    @Test
    void een_schooljaar_zonder_evaluatie_met_ouders_en_leerling_valt_op() {
        view.na(opgesteld());
        getekend(true);
        vastgesteld();
        view.na(new OPPGeregistreerd(L, "OPP1", OPPRegister.ROD, DAG, null));
        assertThat(signalen("2027-07-31")).isEmpty();
        assertThat(signalen("2027-08-01")).containsExactly("GEEN_EVALUATIE_DIT_SCHOOLJAAR");
        assertThat(signalen("2027-11-02")).containsExactly("GEEN_EVALUATIE_DIT_SCHOOLJAAR", "EVALUATIE_TE_LAAT");
        view.na(new OPPEvent.OPPGeevalueerd(
                L, "OPP1", LocalDate.parse("2027-11-02"), Effect.DEELS, false, true, null, null));
        assertThat(signalen("2027-11-02")).containsExactly("GEEN_EVALUATIE_DIT_SCHOOLJAAR");
        view.na(new OPPEvent.OPPGeevalueerd(
                L,
                "OPP1",
                LocalDate.parse("2027-11-03"),
                Effect.DEELS,
                true,
                true,
                LocalDate.parse("2028-11-03"),
                null));
        assertThat(signalen("2027-11-03")).isEmpty();
        assertThat(rij()).containsEntry("evaluerenVoor", "2028-11-03");
    }

    @Test
    void van_ieder_staat_het_nieuwste_woord_er_en_wat_er_op_papier_van_is() {
        view.na(opgesteld());
        getekend(false);
        view.na(new OPPWoordOpPapierVastgelegd(
                L, "OPP1", "O1", Woord.ONDERTEKENING, "scan", DAG, "ADM", Rol.ADMINISTRATIE));
        view.na(new OPPOpPapierBetwist(L, "OPP1", "O1", Woord.ONDERTEKENING, "niet door mij", DAG, false));
        Document woord = rij().getList("instemmingen", Document.class).get(0);
        assertThat(woord).containsEntry("opPapier", true).containsEntry("betwist", true);
        view.na(new BetwistingOPPAfgehandeld(
                L, "OPP1", "O1", Woord.ONDERTEKENING, Betwistingsuitkomst.BLIJFT, "nagevraagd", DAG, true));
        assertThat(rij()).containsEntry("status", "ONDERTEKEND");
        getekend(true);
        assertThat(rij().getList("instemmingen", Document.class))
                .singleElement()
                .satisfies(w -> assertThat(w).doesNotContainKey("opPapier"));
    }

    @Test
    void wat_verwacht_wordt_staat_er_tot_er_een_concept_is() {
        view.na(new OPPVerwacht(
                L,
                Aanleiding.FLEXZAT,
                LocalDate.parse("2027-03-25"),
                LocalDate.parse("2027-05-06"),
                Rol.ONDERSTEUNINGSCOORDINATOR));
        Document verwacht = view.document(L + "|verwacht|");
        assertThat(verwacht).containsEntry("status", "VERWACHT").containsEntry("_weg", false);
        assertThat(OPPOverzicht.signalen(verwacht, LocalDate.parse("2027-05-07")))
                .containsExactly("TE_LAAT");
        view.na(opgesteld());
        assertThat(view.document(L + "|verwacht|")).containsEntry("_weg", true);
    }

    @Test
    void V08_van_elke_leerling_staat_het_laatste_vpi_erbij() {
        view.na(
                new VPIIngevuld(L, "VPI-1", DAG, List.of(Rol.MENTOR, Rol.DOCENT), "vpi-1"),
                new VPIIngevuld(L, "VPI-2", DAG.minusDays(1), List.of(Rol.MENTOR), "vpi-2"),
                new VPIIngevuld("L-COE-102", "VPI-3", DAG.minusDays(9), List.of(Rol.MENTOR), "vpi-3"));
        var laatste = OPPOverzicht.laatste(List.copyOf(view.documenten().values()));
        assertThat(laatste.get(L))
                .containsEntry("datum", "2027-04-12")
                .containsEntry("invullers", List.of("MENTOR", "DOCENT"))
                .doesNotContainKeys("documentRef", "oppId");
        assertThat(laatste.get("L-COE-102")).containsEntry("datum", "2027-04-03");
    }

    @Test
    void R127_een_OPP_van_een_klas_vraagt_geen_handtekening_en_geen_registratie() {
        view.na(new KlassenOPPEvent.OPPOpgesteld(
                "KO1", "DIA", OPPSoort.KLAS, "2b", List.of(Rol.MENTOR), null, HEEL, null, DAG));
        view.na(new KlassenOPPEvent.OPPVastgesteld("KO1", "DIA", "2b", DAG, null, LocalDate.parse("2028-04-12")));
        Document klas = view.document("klas|KO1");
        assertThat(klas).containsEntry("status", "VASTGESTELD").containsEntry("klas", "2b");
        assertThat(OPPOverzicht.signalen(klas, LocalDate.parse("2027-05-07"))).isEmpty();
        view.na(new KlassenOPPEvent.OPPBeeindigd("KO1", "DIA", DAG, "klas is opgeheven"));
        assertThat(view.document("klas|KO1")).containsEntry("status", "BEEINDIGD");
    }
}
